"""Fields of the user's own: kept as they are, written back, open to rules; all else is refused."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import example, given, settings
from tests.everything import everything

import regionkit as rk
from regionkit.files import FileFormat
from regionkit.model import Entity, Municipality
from regionkit.rules import Answer, Site, Tree, wrong
from regionkit.rules.rule import make_rule
from regionkit.testing.strategies import NOUNS, own_fields
from regionkit.values import PlainMapping

PLAN = """\
regionkit: 1
project:
  title: Framover sammen
  x-archive: {series: 2009, boxes: [1, 2.50, '2.50'], closed: false, until: null}
  x-codes: [NO, 0114, 12:30, 2009-01-22, yes, 1e3, "true"]
  participants:
    tinn: {name: Tinn, x-erp: 4711}
  benefits:
    - {title: Flere jobber, x-note: God}
"""


def test_they_are_kept_as_plain_data() -> None:
    plan = rk.read_text(PLAN)
    assert plan.own_fields == {
        "x-archive": {
            "series": 2009,
            "boxes": (1, Decimal("2.50"), "2.50"),
            "closed": False,
            "until": None,
        },
        "x-codes": ("NO", "0114", "12:30", "2009-01-22", "yes", "1e3", "true"),
    }
    assert plan.participants[0].own_fields == {"x-erp": 4711}
    assert plan.benefits[0].own_fields["x-note"] == "God"


def test_types_are_kept_not_only_values() -> None:
    plan = rk.read_text('{"regionkit": 1, "project": {"x-a": [1, 1.0, true, "1"]}}', "json")
    row = plan.own_fields["x-a"]
    assert isinstance(row, tuple)
    assert [type(each) for each in row] == [int, Decimal, bool, str]


@pytest.mark.parametrize("file_format", list(FileFormat))
def test_they_are_written_back(file_format: FileFormat) -> None:
    plan = rk.read_text(PLAN)
    twin = rk.read_text(rk.write_text(plan, file_format), file_format)
    assert twin == plan
    assert repr(twin.own_fields) == repr(plan.own_fields)


@settings(deadline=None)
@given(own_fields)
@example(PlainMapping({"x-<<": {"<<": "<<", "": "", "null": "null"}}))
@example(PlainMapping({"x-a\nb": ["true", True, "1.50", Decimal("1.50"), None, "", [], {}]}))
@example(PlainMapping({"x-half": [Decimal("0.1"), Decimal("-0.000001"), 10**17, -5]}))
def test_anything_survives_in_both_formats(own: PlainMapping) -> None:
    plan = rk.Project(title="a", own_fields=own)
    for file_format in FileFormat:
        twin = rk.read_text(rk.write_text(plan, file_format), file_format)
        assert everything(twin) == everything(plan)
        assert repr(twin.own_fields) == repr(own)


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
def test_every_noun_of_a_plan_takes_them(noun: type[Any]) -> None:
    assert issubclass(noun, Entity) or noun is Municipality


@pytest.mark.parametrize(
    ("lines", "place", "said"),
    [
        ("x-: 1", "3:3", "The key x- is not known here."),
        ("X-a: 1", "3:3", "The key X-a is not known here."),
        ("x_a: 1", "3:3", "The key x_a is not known here."),
        ("own_fields: {x-a: 1}", "3:3", "The key own_fields is not known here."),
        ("titel: a", "3:3", "The key titel is not known here."),
        (f"x-a: {'9' * 19}", "3:3", "Expected at most 18 digits, found"),
        ("x-a: {b: [1, 0.1234567]}", "3:16", "Expected at most 6 decimals"),
        ("x-a: *b", "3:8", "The alias *b is not allowed here"),
        ("x-a: 1\n  x-a: 2", "4:3", "The key x-a stands here again"),
    ],
)
def test_what_is_refused(lines: str, place: str, said: str) -> None:
    with pytest.raises(rk.ReadError) as caught:
        rk.read_text(f"regionkit: 1\nproject:\n  {lines}\n")
    (finding,) = caught.value.report
    assert str(finding.position) == place
    assert finding.message.startswith(said)


def test_a_misspelt_key_beside_them_is_still_told_of() -> None:
    with pytest.raises(rk.ReadError) as caught:
        rk.read_text("regionkit: 1\nproject: {titel: a, x-b: 1, goals: {mian: [], x-c: 2}}")
    hints = {str(finding.position): finding.hint for finding in caught.value.report}
    assert hints == {"2:11": "Is title meant?", "2:37": "Is main meant?"}


def test_a_whole_file_takes_none() -> None:
    with pytest.raises(rk.ReadError, match="The key x-a is not known here"):
        rk.read_text("regionkit: 1\nx-a: 1\nproject: {title: a}")


def test_rules_can_look_at_them() -> None:
    def no_archive_number(project: rk.Project, site: Site) -> Iterator[Answer]:
        """A project has an archive number."""
        if "x-archive" not in project.own_fields:
            yield wrong(found=site.project.title)

    rule = make_rule(
        no_archive_number,
        code="LOC001",
        name="no-archive-number",
        on=(rk.Project,),
        severity="w w w w w",
        message="The project has no archive number.",
        hint="Add x-archive.",
        source="the archive",
        passes="x-archive: 2022/114",
        fails="title: a",
    )
    for plan, answers in ((rk.Project(title="a"), 1), (rk.read_text(PLAN), 0)):
        site = Tree(plan, stage=None, as_of=None).root
        assert len(list(rule.check(plan, site))) == answers


# --- in code ---------------------------------------------------------------------


def test_a_person_may_give_a_dict() -> None:
    plan = rk.Project(own_fields={"x-boxes": [1, {"a": Decimal(2)}]})
    assert plan.own_fields == {"x-boxes": (1, {"a": 2})}
    assert hash(plan) == hash(attrs.evolve(plan))
    assert plan == rk.Project(own_fields=PlainMapping({"x-boxes": (1, {"a": 2})}))


@pytest.mark.parametrize("key", ["archive", "x-", "X-a", ""])
def test_other_keys_are_refused(key: str) -> None:
    with pytest.raises(rk.InvalidValueError, match="a key that begins with x-"):
        rk.Project(own_fields={key: 1})


@pytest.mark.parametrize("value", [0.5, {1}, object(), b"a", {1: 2}])
def test_what_is_no_plain_data_is_refused(value: object) -> None:
    with pytest.raises(TypeError):
        rk.Project(own_fields={"x-a": value})
