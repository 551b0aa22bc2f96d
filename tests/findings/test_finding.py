"""Finding: one thing that is wrong, as data."""

import copy
import pickle
from datetime import date
from decimal import Decimal
from typing import assert_type

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.errors import InvalidValueError
from regionkit.findings import (
    Finding,
    Parameter,
    Path,
    Position,
    Record,
    Severity,
    Status,
    Undecided,
    say,
)
from regionkit.testing.strategies import amounts, money, partial_dates, paths, periods, shares
from regionkit.values import Amount, Money, PartialDate, Period, Share, Stage

GAP = Finding(
    code="RK301",
    name="funding-gap",
    severity=Severity.ERROR,
    path=Path("project.budget"),
    template="The funding is {found}, the costs are {expected}: {difference} are missing.",
    parameters={
        "expected": Money(750_000, "NOK"),
        "found": Money(500_000, "NOK"),
        "difference": Money(250_000, "NOK"),
    },
    hint_template="Find {difference}, or cut the costs.",
    stage=Stage.APPROVED,
    profile="plp",
    source="PLP",
)

# --- say ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "nothing"),
        ("", ""),
        ("Tinn", "Tinn"),
        (2009, "2009"),
        (Decimal("1250000.5"), "1 250 000.5"),
        (Money(1_250_000, "NOK"), "1 250 000 NOK"),
        (Amount.parse("ca 10 000 per year"), "ca 10 000 per year"),
        (Amount.parse("unknown"), "unknown"),
        (Share("1/7"), "1/7"),
        (date(2009, 2, 3), "2009-02-03"),
        (PartialDate("2009-35"), "2009-35"),
        (Period("2009/2012, 3 years"), "2009/2012, 3 years"),
        ((), "nothing"),
        (("Hjartdal",), "Hjartdal"),
        (("Hjartdal", "Tinn"), "Hjartdal and Tinn"),
        (("Hjartdal", "Tinn", "Notodden"), "Hjartdal, Tinn and Notodden"),
    ],
)
def test_a_value_in_plain_english(value: Parameter, said: str) -> None:
    assert_type(say(value), str)
    assert say(value) == said


@given(money() | amounts | shares | partial_dates | periods)
def test_a_value_is_said_as_it_is_written(value: Money | Amount | Share | PartialDate) -> None:
    assert say(value) == str(value)


# --- the sentence ------------------------------------------------------------


def test_the_sentence_is_made_from_typed_values() -> None:
    assert GAP.message == (
        "The funding is 500 000 NOK, the costs are 750 000 NOK: 250 000 NOK are missing."
    )
    assert GAP.hint == "Find 250 000 NOK, or cut the costs."
    assert_type(GAP.expected, Parameter)
    assert GAP.expected == Money(750_000, "NOK")
    assert GAP.found == Money(500_000, "NOK")
    assert GAP.difference == Money(250_000, "NOK")
    assert GAP.parameter("difference") == GAP.difference
    assert GAP.parameter("nothing of that name") is None


def _finding(template: str, hint_template: str = "", **parameters: Parameter) -> Finding:
    return Finding(
        code="RK000",
        name="example",
        severity=Severity.NOTE,
        path=Path("project"),
        template=template,
        parameters=parameters,
        hint_template=hint_template,
    )


@given(st.text())
def test_what_a_document_says_is_never_read_as_a_placeholder(printed: str) -> None:
    assert _finding("It says {found}.", found=printed).message == f"It says {printed}."


def test_braces_in_a_title_stay() -> None:
    assert _finding("{found}", found="{difference} {0.__class__}").message == (
        "{difference} {0.__class__}"
    )


def test_a_doubled_brace_is_a_brace() -> None:
    assert _finding("a {{set}} of {found}", found=3).message == "a {set} of 3"


@pytest.mark.parametrize(("template", "hint"), [("{found}", ""), ("", "{found}"), ("{}", "")])
def test_a_gap_that_nothing_fills_is_refused_at_once(template: str, hint: str) -> None:
    with pytest.raises(InvalidValueError, match="a parameter for each placeholder of RK000"):
        _finding(template, hint, other="x")


def test_the_gaps_are_named() -> None:
    with pytest.raises(InvalidValueError) as caught:
        _finding("{b} {a} {c}", c=1)
    assert caught.value.hint == "Missing: a, b."


def test_parameters_may_be_more_than_the_sentence_says() -> None:
    finding = _finding("It is so.", found=5)
    assert finding.message == "It is so."
    assert finding.found == 5
    assert finding.hint == ""


def test_parameters_are_kept_as_pairs_in_order() -> None:
    from_dict = _finding("{a}{b}", b=1, a=2)
    assert from_dict.parameters == (("b", 1), ("a", 2))
    from_pairs = attrs.evolve(from_dict, parameters=(("b", 1), ("a", 2)))
    assert from_pairs == from_dict
    assert hash(from_pairs) == hash(from_dict)
    assert _finding("").parameters == ()


# --- data --------------------------------------------------------------------


def test_a_record_is_flat_and_its_columns_are_stable() -> None:
    record = GAP.to_record()
    assert_type(record, Record)
    assert record == {
        "code": "RK301",
        "name": "funding-gap",
        "severity": "error",
        "status": "reported",
        "status_reason": None,
        "path": "project.budget",
        "message": GAP.message,
        "hint": GAP.hint,
        "expected": "750 000 NOK",
        "found": "500 000 NOK",
        "difference": "250 000 NOK",
        "stage": "approved",
        "profile": "plp",
        "source": "PLP",
        "file": None,
        "sheet": None,
        "line": None,
        "column": None,
    }
    bare = _finding("", "").to_record()
    assert list(bare) == list(record)
    assert bare["stage"] is None
    assert bare["found"] is None
    assert {type(cell) for cell in record.values()} <= {str, int, type(None)}


def test_a_record_tells_where_it_stands_in_the_file() -> None:
    placed = attrs.evolve(GAP, position=Position(line=12, column=5, file="plan.yaml"))
    record = placed.to_record()
    assert (record["file"], record["line"], record["column"]) == ("plan.yaml", 12, 5)
    assert str(placed) == f"plan.yaml:12:5: error RK301 project.budget: {GAP.message}"
    assert str(GAP) == f"error RK301 project.budget: {GAP.message}"


def test_copies_and_pickles_are_equal() -> None:
    for twin in (copy.deepcopy(GAP), pickle.loads(pickle.dumps(GAP))):  # noqa: S301 - our own
        assert twin == GAP
        assert hash(twin) == hash(GAP)
        assert twin.message == GAP.message


def test_findings_sort_by_severity_then_code_then_place() -> None:
    def finding(severity: Severity, code: str, path: str) -> Finding:
        return attrs.evolve(GAP, severity=severity, code=code, path=Path(path))

    expected = [
        finding(Severity.ERROR, "RK101", "a[2]"),
        finding(Severity.ERROR, "RK101", "a[10]"),
        finding(Severity.ERROR, "RK301", "a"),
        finding(Severity.WARNING, "RK101", "a"),
        finding(Severity.NOTE, "RK101", "a"),
    ]
    found = expected[::-1]
    assert sorted(found, key=lambda finding: finding.sort_key) == expected


@given(paths, st.sampled_from(Severity), st.sampled_from(Status))
def test_a_finding_anywhere_can_be_written(path: Path, severity: Severity, status: Status) -> None:
    finding = attrs.evolve(GAP, path=path, severity=severity, status=status)
    assert str(path) in str(finding)
    assert finding.to_record()["path"] == str(path)
    assert finding.to_record()["status"] == status


# --- positions ---------------------------------------------------------------


def test_a_position_is_written_as_editors_link_it() -> None:
    assert str(Position(line=3, column=1)) == "3:1"
    assert str(Position(line=3, column=1, file="plan.yaml")) == "plan.yaml:3:1"


@pytest.mark.parametrize(
    ("column", "cell"), [(1, "A7"), (3, "C7"), (26, "Z7"), (27, "AA7"), (702, "ZZ7"), (703, "AAA7")]
)
def test_a_place_in_a_workbook_is_a_cell(column: int, cell: str) -> None:
    position = Position(line=7, column=column, file="plan.xlsx", sheet="Kostnader")
    assert str(position) == f"plan.xlsx:Kostnader!{cell}"
    placed = attrs.evolve(GAP, position=position).to_record()
    assert (placed["sheet"], placed["line"], placed["column"]) == ("Kostnader", 7, column)


@pytest.mark.parametrize(("line", "column"), [(0, 1), (1, 0), (-1, 1), (1, -1)])
def test_lines_and_columns_are_counted_from_one(line: int, column: int) -> None:
    with pytest.raises(InvalidValueError, match="lines and columns counted from 1"):
        Position(line=line, column=column)


# --- what could not be told --------------------------------------------------


def test_what_could_not_be_told_says_why() -> None:
    open_question = Undecided(
        code="RK203",
        name="activity-outside-project",
        path=Path("project.period"),
        reason="the project has no period",
    )
    assert open_question.to_record() == {
        "code": "RK203",
        "name": "activity-outside-project",
        "path": "project.period",
        "reason": "the project has no period",
    }
    later = attrs.evolve(open_question, code="RK204")
    assert open_question.sort_key < later.sort_key
