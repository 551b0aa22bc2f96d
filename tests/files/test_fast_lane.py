"""Two lanes, one meaning: what the fast lane reads, the other reads the same."""

import json
import pickle
import random
from collections.abc import Callable
from pathlib import Path as FilePath
from typing import Any, Final

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.everything import everything
from tests.files.damage import TO_CONTENT, TO_TEXT

from regionkit.files import Limits, ReadError, Root, read, read_file, read_text, write_text
from regionkit.files.fast_lane import make_fast, read_fast
from regionkit.files.forms import ROOTS
from regionkit.files.nodes import Locator
from regionkit.files.reading import FileFormat, read_source, structure_slowly
from regionkit.files.yaml_text import read_yaml
from regionkit.findings import Path
from regionkit.model import Decision, Dossier, Project
from regionkit.testing.strategies import NASTY, decisions, dossiers, projects, texts

EXAMPLES: Final = FilePath(__file__).parents[2] / "examples"
EXAMPLE: Final = read(EXAMPLES / "kongsbergregionen.yaml")
JSON: Final = write_text(EXAMPLE, FileFormat.JSON)
YAML: Final = write_text(EXAMPLE)
DOSSIERS: Final = ("framover-sammen", "klyngekontorer", "tre-byer")
EVERY: Final = tuple(ROOTS.values())
# The other lane is taken when the limits are others than the usual ones.
SLOWLY: Final = Limits(max_problems=999)

slowly = settings(
    deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def read_slowly(source: bytes | str) -> Root | ReadError:
    try:
        return read_source(source, FileFormat.JSON, EVERY, limits=SLOWLY).content
    except ReadError as error:
        return error


def fast(source: bytes | str) -> Root | None:
    """Read fast; if that gives anything, hold it against the other lane."""
    found = read_fast(source, EVERY)
    if found is not None:
        other = read_slowly(source)
        assert not isinstance(other, ReadError), str(other)
        assert everything(found) == everything(other)
        assert hash(found) == hash(other)
        assert repr(found) == repr(other)
    return found


def fast_yaml(source: bytes | str) -> Root | None:
    """Make of YAML fast; if that gives anything, hold it against the other lane."""
    parsed = read_yaml(source)
    if parsed.root is None or parsed.problems:
        return None
    found = make_fast(parsed.root, EVERY)
    if found is not None:
        other, problems = structure_slowly(parsed, Locator(parsed.root), EVERY, 1000)
        assert problems == ()
        assert everything(found) == everything(other)
    return found


def project(**fields: object) -> str:
    return json.dumps({"regionkit": 1, "project": {"title": "A", "stage": "draft", **fields}})


# --- the same objects --------------------------------------------------------


@slowly
@given(projects)
def test_projects(plan: Project) -> None:
    fast(write_text(plan, FileFormat.JSON))
    fast_yaml(write_text(plan))


@slowly
@given(dossiers)
def test_dossiers(dossier: Dossier) -> None:
    fast(write_text(dossier, FileFormat.JSON))
    fast_yaml(write_text(dossier))


@slowly
@given(decisions)
def test_decisions(decision: Decision) -> None:
    fast(write_text(decision, FileFormat.JSON))
    fast_yaml(write_text(decision))


@pytest.mark.parametrize("example", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_each_example_takes_the_fast_lane(example: FilePath) -> None:
    plan = read_file(example, EVERY).content
    found = fast(write_text(plan, FileFormat.JSON))
    assert found == plan
    assert everything(found) == everything(plan)
    assert everything(fast_yaml(example.read_bytes())) == everything(plan)


def test_nouns_are_as_if_they_had_been_made_in_code() -> None:
    plan = read_fast(JSON, [Project])
    assert plan is not None
    assert type(plan) is Project
    later = attrs.evolve(plan, title="Another")
    assert later.title == "Another"
    assert plan.title != "Another"
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        plan.title = "Changed"  # type: ignore[misc]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        del plan.title


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("ascii_only", [False, True])
def test_the_layout_means_nothing(*, indent: int | None, ascii_only: bool) -> None:
    source = json.dumps(json.loads(JSON), indent=indent, ensure_ascii=ascii_only)
    assert fast(source) == EXAMPLE
    assert fast(source.encode()) == EXAMPLE


def test_the_version_may_stand_last() -> None:
    assert fast('{"project": {"title": "A"}, "regionkit": 1}') == Project(title="A")


@slowly
@given(st.sampled_from(NASTY) | texts)
def test_any_text(text: str) -> None:
    fast(project(title=text, background={"text": text}, **{"x-own": [text, {text: text}]}))


OWN: Final[tuple[Any, ...]] = (
    *(1, -1, 12.5, 1e3, True, False, None, "", "NO", [], {}, [[1], [None]], {"a": {"b": []}}),
    *(10**17, 0.1, [1.25, "1.25"], {"": 1}),
)


@pytest.mark.parametrize("own", OWN, ids=str)
def test_fields_of_ones_own(own: object) -> None:
    assert fast(project(**{"x-own": own})) is not None
    assert fast(project(goals={"main": [{"title": "A", "x-own": own}]})) is not None


AMOUNTS: Final[tuple[Any, ...]] = (
    *(0, 5, -5, 500_000, 12.5, 1e3, "500 000", "ca 2 500 000 NOK per year", "unknown"),
    *({"value": "at most 5"}, {"value": 5, "text": "kr 5,-"}, {"value": "5", "where": "§4"}),
    *({"value": 1.5, "text": "", "where": ""},),
)


@pytest.mark.parametrize("amount", AMOUNTS, ids=str)
def test_amounts_in_every_form(amount: object) -> None:
    assert fast(project(budget={"frame": {"amount": amount}})) is not None


ROWS: Final[tuple[dict[str, Any], ...]] = (
    {"participants": {"tinn": "Tinn", "bø": {"name": "Bø"}}},
    {"participants": [{"id": "tinn", "name": "Tinn"}]},
    {"participants": {}},
    {"participants": []},
    {"regions": ["Telemark", {"name": "Grenland"}]},
    {"goals": {"main": ["One", {"title": "Two", "id": "two"}]}},
    {"goals": {"subgoals": [{"title": "A", "activities": ["B", {"title": "C"}]}]}},
    {"staffing": {"shares": {"tinn": "50 %", "bø": {"share": "25 %"}}}},
    {"staffing": {"shares": {"tinn": {"value": "50 %", "text": "halv stilling"}}}},
)


@pytest.mark.parametrize("fields", ROWS, ids=str)
def test_short_forms_and_lists_by_key(fields: dict[str, Any]) -> None:
    assert fast(project(**fields)) is not None


# --- the same refusal: the fast lane reads nothing that the other refuses -----


@pytest.mark.parametrize("damage", TO_TEXT)
@pytest.mark.parametrize("seed", range(25))
def test_damaged_text(damage: Callable[[str, random.Random], str | bytes], seed: int) -> None:
    chance = random.Random(f"{damage.__name__} {seed}")  # noqa: S311 - to be repeated, not secret
    fast(damage(JSON, chance))
    fast_yaml(damage(YAML, chance))


@pytest.mark.parametrize("damage", TO_CONTENT)
@pytest.mark.parametrize("seed", range(60))
def test_damaged_content(damage: Callable[[Any, random.Random], None], seed: int) -> None:
    chance = random.Random(f"{damage.__name__} {seed}")  # noqa: S311 - to be repeated, not secret
    example = EXAMPLES / f"{DOSSIERS[seed % 3]}.yaml"
    whole = JSON if seed % 2 else write_text(read(example, Dossier), FileFormat.JSON)
    data = json.loads(whole)
    for _ in range(chance.choice((1, 1, 1, 3))):
        damage(data, chance)
    fast(json.dumps(data, ensure_ascii=False))
    fast_yaml(json.dumps(data, ensure_ascii=False, indent=1))


HOSTILE: Final = (
    # keys that stand twice, plainly and in disguise
    '{"regionkit": 1, "project": {"title": "A", "title": "B"}}',
    '{"regionkit":1,"project":{"title":"A","title":"A"}}',
    '{"regionkit": 1, "project": {"title": "A"}, "project": {"title": "A"}}',
    '{"regionkit": 1, "project": {"title" : "A", "title": "\\u003a"}}',
    '{"regionkit": 1, "project": {"title": "\\u003a", "title": "\\u003A"}}',
    '{"regionkit": 1, "project": {"title": "A\\u0022:", "title": "\\":"}}',
    '{"regionkit": 1, "project": {"title": "A", "titl\\u0065": "B"}}',
    '{"regionkit": 1, "project": {"title": "A", "x-a": {"b": 1, "b": 2}}}',
    '{"regionkit": 1, "project": {"title": ":A", "title": ":A"}}',
    '{"regionkit": 1, "project": {"title"\n: "A", "title": ":A"}}',
    # numbers that are none, or too much
    '{"regionkit": 1.0, "project": {"title": "A"}}',
    '{"regionkit": true, "project": {"title": "A"}}',
    '{"regionkit": "1", "project": {"title": "A"}}',
    '{"regionkit": 2, "project": {"title": "A"}}',
    project(budget={"frame": {"amount": 10**19}}),
    project(budget={"frame": {"amount": 1, "years": 10**19}}),
    project(budget={"frame": {"amount": 1, "years": True}}),
    project(budget={"frame": {"amount": True}}),
    project(budget={"frame": {"amount": None}}),
    project(budget={"frame": {"amount": {"value": {"value": 5}}}}),
    project(budget={"frame": {"amount": {"value": 5, "number": 7}}}),
    project(budget={"frame": {"amount": {"value": 5, "text": None}}}),
    project(budget={"frame": {"amount": {"text": "5"}}}),
    project(budget={"frame": {"amount": "@"}}).replace('"@"', "1" * 101),
    project(budget={"frame": {"amount": "@"}}).replace('"@"', "1e101"),
    project(budget={"frame": {"amount": "@"}}).replace('"@"', "0e-99999999"),
    project(budget={"frame": {"amount": "@"}}).replace('"@"', "NaN"),
    project(budget={"frame": {"amount": "@"}}).replace('"@"', "1e400"),
    project(budget={"frame": {"amount": "1_000"}}),
    project(budget={"frame": {"amount": "١٢"}}),
    project(**{"x-own": "@"}).replace('"@"', "1" * 101),
    project(**{"x-own": "@"}).replace('"@"', "1e-101"),
    # what is nothing, what is something else, what nobody knows
    project(id=None),
    project(id=""),
    project(id="a b"),
    project(id=7),
    project(period=None),
    project(period=2009),
    project(title=None),
    project(title=["A"]),
    project(stage="drafts"),
    project(stage=True),
    project(stage=["draft"]),
    project(currency="kr"),
    project(unknown=1),
    project(**{"x-": 1}),
    project(goals=[]),
    project(goals="A"),
    project(regions="Telemark"),
    project(regions={"a": "Telemark"}),
    project(participants={"tinn": {"id": "tinn", "name": "Tinn"}}),
    project(participants={"tinn": None}),
    project(participants={"a b": "Tinn"}),
    project(budget={"keys": [{"id": "k", "parts": [{"by": "luck"}]}]}),
    project(budget={"keys": [{"id": "k", "parts": [{"share": "5 %"}]}]}),
    project(budget={"keys": [{"id": "k", "parts": ["equal"]}]}),
    '{"regionkit": 1, "project": "A"}',
    '{"regionkit": 1, "project": null}',
    '{"regionkit": 1}',
    '{"project": {"title": "A"}}',
    '{"regionkit": 1, "project": {"title": "A"}, "x-a": 1}',
    '{"regionkit": 1, "project": {"title": "A"}, "dossier": {"title": "A"}}',
    '{"regionkit": 1, "profile": {"name": "A"}}',
    '["regionkit", "project"]',
    "[]",
    "1",
    "",
    '{"regionkit": 1, "project": {"title": "\\ud800"}}',
    '{"regionkit": 1, "project": {"title": "\ud800"}}',
    '{"regionkit": 1, "project": {"title": "A"}} {}',
    '{"regionkit": 1, "project": {"title": "A",}}',
)


@pytest.mark.parametrize("source", HOSTILE)
def test_what_is_refused(source: str) -> None:
    assert isinstance(read_slowly(source), ReadError)
    assert read_fast(source, EVERY) is None
    with pytest.raises(ReadError):
        read_source(source, FileFormat.JSON, EVERY)
    fast_yaml(source)  # JSON is YAML, in which more is meant by less: the lanes agree there too


def nested(levels: int) -> str:
    """Return a project with sub-projects within each other."""
    inner: dict[str, Any] = {"title": "A"}
    for _ in range(levels):
        inner = {"title": "A", "subprojects": [inner]}
    return project(subprojects=[inner])


@pytest.mark.parametrize("levels", [1, 14, 15, 16, 45, 47, 48, 49, 60, 400])
def test_depth(levels: int) -> None:
    found = fast(nested(levels))
    refused = isinstance(read_slowly(nested(levels)), ReadError)
    assert (found is not None) == (levels < 16)
    assert refused == (levels > 48)


@pytest.mark.parametrize("levels", [1, 28, 29, 96, 97, 98, 400])
def test_depth_of_own_fields(levels: int) -> None:
    own: Any = 1
    for _ in range(levels):
        own = [own]
    source = project(**{"x-own": own})
    assert (fast(source) is not None) == (levels < 30)
    assert isinstance(read_slowly(source), ReadError) == (levels > 98)


def test_what_may_be_too_much_is_for_the_other_lane(monkeypatch: pytest.MonkeyPatch) -> None:
    source = project(regions=["A", "B"]).encode()
    values = source.count(b":") + source.count(b",") + source.count(b"[")
    for nodes, size, taken in (
        (values + 1, len(source), True),
        (values, len(source), False),  # as many signs as values that are allowed
        (len(source), len(source), True),  # no value is shorter than a byte
        (values + 1, len(source) - 1, False),
    ):
        few = Limits(max_nodes=nodes, max_bytes=size)
        monkeypatch.setattr("regionkit.files.fast_lane.DEFAULT_LIMITS", few)
        assert (read_fast(source, EVERY, few) is not None) == taken


def test_the_usual_limits_are_so_in_every_process() -> None:
    assert read_fast(JSON, EVERY, pickle.loads(pickle.dumps(Limits()))) == EXAMPLE  # noqa: S301
    assert read_fast(JSON, EVERY, SLOWLY) is None


def test_other_roots_are_not_mistaken() -> None:
    assert read_fast(JSON, [Dossier]) is None
    with pytest.raises(ReadError, match="project"):
        read_text(JSON, "json", root=Dossier)


def test_a_text_that_looks_like_a_key_costs_only_time() -> None:
    for title in (":", '":', "a : b", '"a": 1', "\\u0022:", "\\"):
        plan = read_text(project(title=title), "json")
        assert plan.title == title


def test_ids_of_any_length() -> None:
    for length in (1, 100, 101, 10_000):
        for _ in range(6):  # what comes often is made another way
            plan: Any = fast(project(id="a" * length))
            assert plan.id == "a" * length


def test_many_shapes_of_one_noun() -> None:
    """The way a noun is made changes with how often its keys came; what is made does not."""
    keys = ("id", "stage", "language", "currency", "period", "phase", "startup")
    values = ("a", "draft", "nb", "NOK", "2009", "pre-study", "2009-02-03")
    fields: dict[str, Any] = dict(zip(keys, values, strict=True))
    for chosen in range(2 ** len(keys)):
        some: dict[str, Any] = {key: fields[key] for at, key in enumerate(keys) if chosen >> at & 1}
        for own in ({}, {"x-own": 1}):
            for order in (some, dict(reversed(some.items()))):
                source = json.dumps({"regionkit": 1, "project": {"title": "A", **order, **own}})
                seen = [fast(source) for _ in range(6)]
                assert all(plan == Project(title="A", **some, own_fields=own) for plan in seen)


YAML_FIELDS: Final = (
    ("title: 2009", True),
    ("title: 'A'", True),
    ("title: '2009'", True),
    ("title: 'true'", True),
    ("title: null", False),
    ("title: ~", False),
    ("title:", False),
    ("title: 'null'", True),
    ("title: A\n  period: '2009-02-03'", True),
    ("title: A\n  budget: {frame: {amount: 500 000, years: 3}}", True),
    ("title: A\n  budget: {frame: {amount: 500 000, years: '3'}}", False),
    ("title: A\n  budget: {frame: {amount: 500 000, years: 3.0}}", False),
    ("title: A\n  budget: {frame: {amount: 500 000, years: 3 000}}", True),
    ("title: A\n  budget: {frame: {amount: 500 000}, rolled_up: true}", True),
    ("title: A\n  budget: {frame: {amount: 500 000}, rolled_up: 'true'}", False),
    ("title: A\n  budget: {frame: {amount: 500 000}, rolled_up: yes}", False),
    ("title: A\n  x-own: [12, 12.50, true, NO, 0114, 2009-01-22, 'NO', -0.5, 'null']", True),
    ("title: A\n  x-own: {a: {b: [c]}}", True),
    ("title: A\n  x-own: [null]", False),
    ("title: A\n  x-own: '12'", True),
    ("title: A\n  budget: {frame: {amount: '500 000'}}", True),
    ("title: A\n  period: {value: 2009, text: '2009'}", True),
    ("title: A\n  title: B", False),
    ("title: &a A", False),
)


@pytest.mark.parametrize(("fields", "taken"), YAML_FIELDS)
def test_quotes_in_yaml(fields: str, *, taken: bool) -> None:
    assert (fast_yaml(f"regionkit: 1\nproject:\n  {fields}\n") is not None) == taken


def test_the_version_in_yaml() -> None:
    assert fast_yaml("regionkit: '1'\nproject: {title: A}") is None
    assert fast_yaml("regionkit: 1.0\nproject: {title: A}") is None
    assert fast_yaml("regionkit: 2\nproject: {title: A}") is None
    assert fast_yaml("regionkit: 1\nproject: {title: A}\nmore: 1") is None


# --- the places --------------------------------------------------------------


def test_places_are_found_all_the_same() -> None:
    fast_file = read_source(JSON, FileFormat.JSON, [Project], file="plan.json")
    slow_file = read_source(JSON, FileFormat.JSON, [Project], file="plan.json", limits=SLOWLY)
    for path in ("project.title", "project.budget.costs", "project.subprojects[0].title"):
        assert fast_file.locate(Path(path)) == slow_file.locate(Path(path))
    assert fast_file.locate(Path("project.title")).line == 5
