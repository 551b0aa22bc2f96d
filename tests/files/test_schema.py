"""The schema against an independent validator, and against reading itself."""

import copy
import json
import re
from decimal import Decimal
from pathlib import Path as FilePath
from typing import Any, Final

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from tests.files.core_schema import as_an_editor_sees_it

import regionkit as rk
from regionkit.cli import main
from regionkit.files.forms import FORMAT_VERSION, ROOTS, Root
from regionkit.files.reading import FileFormat, read_source
from regionkit.files.schema import SCHEMA_FILE, json_schema, schema_text
from regionkit.files.schema_making import make_schema
from regionkit.testing.strategies import PLAN_NOUNS, decisions, dossiers, nouns, projects

ROOT: Final = FilePath(__file__).parents[2]
EXAMPLES: Final = sorted((ROOT / "examples").glob("*.yaml"))
VALIDATOR: Final = Draft202012Validator(json_schema())

slowly = settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
roots = projects | dossiers | decisions


def complaints(document: object) -> list[str]:
    return [f"{e.json_path}: {e.message[:200]}" for e in VALIDATOR.iter_errors(document)]


def read_any(text: str, file_format: str) -> Root:
    return read_source(text, FileFormat(file_format), tuple(ROOTS.values())).content


def kept_exactly(text: str) -> Any:  # noqa: ANN401 - what JSON holds
    return json.loads(text, parse_float=Decimal)


# --- made from the classes -----------------------------------------------------


def test_the_shipped_schema_is_the_one_the_classes_make() -> None:
    assert json.loads(schema_text()) == make_schema(), "run: make schema"


def test_it_is_a_schema_of_its_draft() -> None:
    Draft202012Validator.check_schema(json_schema())
    assert json_schema()["$id"].endswith(SCHEMA_FILE)
    assert json_schema()["properties"]["regionkit"]["const"] == FORMAT_VERSION


def test_every_noun_and_every_field_is_described() -> None:
    for noun in PLAN_NOUNS:
        definition = json_schema()["$defs"][noun.__name__]
        assert definition["description"].endswith("."), noun
        whole = definition["anyOf"][-1] if "anyOf" in definition else definition
        fields = {field.name for field in attrs.fields(noun)} - {"own_fields"}
        assert fields <= set(whole["properties"]), noun
        for name in fields:
            described = whole["properties"][name]["description"]
            assert described.strip(" .…"), (noun, name)
            assert "``" not in described or described.count("``") % 2 == 0


def test_a_noun_has_a_schema_of_its_own() -> None:
    validator = Draft202012Validator(rk.json_schema(rk.Activity))
    assert validator.is_valid("Organisere")
    assert validator.is_valid({"title": "Organisere", "activities": ["Etablere"]})
    assert not validator.is_valid({"titel": "Organisere"})
    with pytest.raises(rk.InvalidValueError, match="a noun that a file can hold"):
        rk.json_schema(rk.Report)


def test_the_command_prints_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert capsys.readouterr().out == schema_text()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_tells_an_editor_where_it_is(path: FilePath) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    named = first.removeprefix("# yaml-language-server: $schema=")
    assert (
        (path.parent / named)
        .resolve()
        .samefile(ROOT / "src" / "regionkit" / "files" / "data" / SCHEMA_FILE)
    )


# --- what regionkit writes, and what people write, is valid ----------------------


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_is_valid_as_written_by_hand(path: FilePath) -> None:
    assert complaints(as_an_editor_sees_it(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("file_format", ["yaml", "json"])
def test_every_example_is_valid_as_regionkit_writes_it(path: FilePath, file_format: str) -> None:
    written = rk.write_text(read_any(path.read_text(encoding="utf-8"), "yaml"), file_format)
    seen = kept_exactly(written) if file_format == "json" else as_an_editor_sees_it(written)
    assert complaints(seen) == []


@slowly
@given(roots)
def test_whatever_regionkit_writes_is_valid(plan: Root) -> None:
    assert complaints(kept_exactly(rk.write_text(plan, "json"))) == []


@slowly
@given(roots)
def test_whatever_regionkit_writes_is_valid_to_an_editor(plan: Root) -> None:
    found = complaints(as_an_editor_sees_it(rk.write_text(plan, "yaml")))
    # An id or code that YAML takes for a number, such as 1e3, goes in quotes for an editor.
    assert [each for each in found if not re.search(r"^\S+: (\S+) is not of type", each)] == []


@pytest.mark.parametrize("noun", PLAN_NOUNS, ids=lambda noun: noun.__name__)
@settings(max_examples=10, deadline=None)
@given(data=st.data())
def test_every_noun_is_valid_by_its_own_schema(noun: type[Any], data: st.DataObject) -> None:
    plain = json.dumps(rk.files.to_plain(data.draw(nouns(noun))), default=float)
    assert list(Draft202012Validator(json_schema(noun)).iter_errors(json.loads(plain))) == []


# --- schema and reading agree ----------------------------------------------------

_SOMETHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 9999)
    | st.text(max_size=5)
    | st.sampled_from(["2009-02-30", "50 %", "NO-0604", "tinn", "500 000", "sketch", "per year"]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["id", "title", "x-own", "value", "text", "by"]), inner)
    ),
    max_leaves=3,
)
_NAMES = st.sampled_from(["titel", "x-own", "x-", "value", "id", "title", "own_fields", "effect"])


def _places(data: Any, here: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:  # noqa: ANN401 - JSON
    entries = data.items() if isinstance(data, dict) else enumerate(data)
    found = [here]
    for key, each in entries:
        inner = (*here, key)
        found += _places(each, inner) if isinstance(each, (dict, list)) else [inner]
    return found


@st.composite
def damaged(draw: st.DrawFn) -> Any:  # noqa: ANN401 - JSON
    """An example with one thing in it exchanged, taken out, added or renamed."""
    path = draw(st.sampled_from(EXAMPLES))
    document = json.loads(rk.write_text(read_any(path.read_text(encoding="utf-8"), "yaml"), "json"))
    *above, last = draw(st.sampled_from([place for place in _places(document) if place]))
    parent = document
    for key in above:
        parent = parent[key]
    what = draw(st.sampled_from(["exchange", "take out", "add", "rename"]))
    if what == "exchange" or (what in ("add", "rename") and isinstance(parent, list)):
        parent[last] = draw(_SOMETHING)
    elif what == "take out":
        del parent[last]
    elif what == "add":
        parent[draw(_NAMES)] = draw(_SOMETHING)
    else:
        parent[draw(_NAMES)] = parent.pop(last)
    return document


# What the schema lets through although reading refuses it, as the page of the format lists it.
DIFFERENCES: Final = (
    "a text",  # JSON: a number or true where a text is asked for
    "id",
    "a date",
    "a period",
    "an amount",
    "a share",
    "a case number",
    "a number",
    "a path",
    "a municipality code",
    "a whole number",
    "a day",
    "at most",
    "a month",
    "a year",
    "a code",
)


@settings(deadline=None, max_examples=400, suppress_health_check=list(HealthCheck))
@given(damaged())
def test_what_the_schema_refuses_reading_refuses_and_the_other_way_round(document: Any) -> None:  # noqa: ANN401 - JSON
    refused: rk.ReadError | None = None
    try:
        read_any(json.dumps(copy.deepcopy(document), ensure_ascii=False), "json")
    except rk.ReadError as error:
        refused = error
    found = complaints(document)
    if found:
        assert refused is not None, found
    elif refused is not None:
        for finding in refused.report:
            assert finding.code == "RK908", finding
            assert any(each in str(finding.message) for each in DIFFERENCES), finding
