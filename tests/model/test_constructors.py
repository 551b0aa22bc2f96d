"""What a person may type in code for a noun, and what is refused because it cannot be meant."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from regionkit.errors import InvalidValueError
from regionkit.findings import Path
from regionkit.model import (
    Activity,
    ActivityKind,
    Allocation,
    Background,
    Budget,
    CostItem,
    Criterion,
    Decision,
    DecisionStatus,
    Document,
    DocumentKind,
    EqualPart,
    Figure,
    Frame,
    Goal,
    Goals,
    Municipality,
    Openness,
    OpenPoint,
    Participant,
    ParticipantKind,
    PrintedTable,
    Project,
    Region,
    Section,
    SharingKey,
    Staffing,
    StaffShare,
    Subproject,
)
from regionkit.values import (
    Amount,
    Bound,
    Money,
    MunicipalityCode,
    PartialDate,
    Per,
    Period,
    Share,
    Stage,
)

# --- what a person may type --------------------------------------------------


def test_words_become_choices() -> None:
    assert Project(stage="sketch").stage is Stage.SKETCH
    assert Project(benefits_are="at least").benefits_are is Openness.AT_LEAST
    assert Activity(title="a", kind="evaluation").kind is ActivityKind.EVALUATION
    assert Document(kind="sketch").kind is DocumentKind.SKETCH
    assert Decision(status="adopted").status is DecisionStatus.ADOPTED
    assert Participant(id="a", name="A").kind is ParticipantKind.MUNICIPALITY


def test_notations_become_values() -> None:
    plan = Project(period="2009-35/..", startup=date(2009, 2, 3))
    assert plan.period == Period("2009-35/..")
    assert plan.startup == PartialDate("2009-02-03")
    share = StaffShare(participant="a", share="at most 10 %").share
    assert (share.bound, share.value) == (Bound.AT_MOST, Share("10 %").value)
    assert Criterion(title="a", requirement="b", weight="25 %").weight == Share("1/4")


@pytest.mark.parametrize("given", [5, Decimal(5), "5", Amount(5)])
def test_an_amount_in_many_ways(given: Any) -> None:  # noqa: ANN401 - anything an amount takes
    assert CostItem(title="a", amount=given).amount == Amount(5)


def test_money_becomes_an_amount() -> None:
    assert Frame(amount=Money(5, "NOK")).amount == Amount(5, "NOK")
    assert Frame(amount="ca 5 NOK per year").amount.per is Per.YEAR


def test_lists_become_tuples() -> None:
    assert Region(name="a", members=["b", "c"]).members == ("b", "c")
    assert Background(text="a", focus_areas=(area for area in "bc")).focus_areas == ("b", "c")
    assert PrintedTable(columns=["a"], rows=[["b"], ("c",)]).rows == (("b",), ("c",))
    assert OpenPoint(title="a", covers=["project.period", Path("project")]).covers == (
        Path("project.period"),
        Path("project"),
    )


def test_what_is_not_said_is_none_or_empty() -> None:
    plan = Project()
    assert plan.title is None
    assert plan.stage is None
    assert plan.subprojects == ()
    assert plan.open_points == ()
    assert plan.benefits_are is Openness.EXHAUSTIVE
    assert SharingKey(id="k", participants=[], parts=[]).unit == 1


# --- what is refused ---------------------------------------------------------


@pytest.mark.parametrize("items", ["text", {"a": 1}, {"a"}, None, 5, b"bytes"])
def test_a_text_is_no_list(items: Any) -> None:  # noqa: ANN401 - what no list is
    for noun, parts in (
        (Region, {"name": "a", "members": items}),
        (Project, {"benefits": items}),
        (PrintedTable, {"columns": items}),
        (PrintedTable, {"columns": [], "rows": items}),
        (PrintedTable, {"columns": [], "rows": [items]}),
        (OpenPoint, {"title": "a", "covers": items}),
        (SharingKey, {"id": "a", "participants": items, "parts": []}),
    ):
        with pytest.raises(TypeError):
            noun(**parts)


@pytest.mark.parametrize("noun_id", ["", "a b", "-a", "a-", "7", "a.b", "å/ø", "[0]", "_"])
def test_an_id_must_be_fit_for_a_path(noun_id: str) -> None:
    for make in (
        lambda: Participant(id=noun_id, name="A"),
        lambda: Subproject(id=noun_id),
        lambda: Goal(id=noun_id, title="a"),
        lambda: Figure(participant=noun_id, value=1),
        lambda: SharingKey(id=noun_id, participants=[], parts=[]),
    ):
        with pytest.raises(InvalidValueError, match="an id of letters, digits, - and _"):
            make()


@pytest.mark.parametrize("noun_id", [7, True, b"a", ["a"]])
def test_an_id_is_a_text(noun_id: Any) -> None:  # noqa: ANN401 - what no id is
    with pytest.raises(TypeError):
        Participant(id=noun_id, name="A")
    with pytest.raises(TypeError):
        Goal(id=noun_id, title="a")


@pytest.mark.parametrize("letters", ["bø", "þing", "Ås", "nore-og-uvdal", "a_b", "1a", "a1"])
def test_ids_have_nordic_letters(letters: str) -> None:
    assert Participant(id=letters, name="A").id == letters


@pytest.mark.parametrize(
    ("noun", "parts"),
    [
        (Project, {"stage": "skisse"}),
        (Project, {"related_are": "some"}),
        (Activity, {"title": "a", "kind": "party"}),
        (Participant, {"id": "a", "name": "A", "kind": "fylke"}),
        (Decision, {"status": "maybe"}),
        (SharingKey, {"id": "a", "participants": [], "parts": [], "ties": "by lot"}),
        (Project, {"period": "soon"}),
        (Project, {"startup": "3. kv. 09"}),
        (CostItem, {"title": "a", "amount": "kr 5"}),
        (StaffShare, {"participant": "a", "share": "10"}),
        (StaffShare, {"participant": "a", "share": "110 %"}),
        (OpenPoint, {"title": "a", "covers": ["a b"]}),
        (Figure, {"participant": "a", "value": "many"}),
        (Figure, {"participant": "a", "value": Decimal("NaN")}),
    ],
)
def test_what_cannot_be_meant_is_refused(noun: type[Any], parts: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="expected "):
        noun(**parts)


@pytest.mark.parametrize(
    ("noun", "parts"),
    [
        (CostItem, {"title": "a", "amount": 0.5}),
        (CostItem, {"title": "a", "amount": True}),
        (Frame, {"amount": None}),
        (Figure, {"participant": "a", "value": 0.5}),
        (Figure, {"participant": "a", "value": None}),
        (EqualPart, {"share": 0.5}),
        (EqualPart, {"share": None}),
        (Project, {"period": 2009}),
        (Project, {"startup": 2009}),
        (SharingKey, {"id": "k", "participants": [], "parts": [], "unit": 0.01}),
        (Goal, {}),
        (Participant, {"name": "A"}),
        (Decision, {}),
        (Allocation, {"key": "k"}),
        (Project, {"titel": "a"}),
    ],
)
def test_what_is_of_another_kind_is_refused(noun: type[Any], parts: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        noun(**parts)


def test_what_can_be_true_of_a_half_made_plan_is_no_error() -> None:
    """Rules tell of these, all at once and at their stage."""
    twice = Participant(id="a", name="A")
    plan = Project(
        title="",
        period="2012/2009",
        participants=[twice, twice],
        goals=Goals(),
        staffing=Staffing(shares=[StaffShare(participant="nobody", share="100 %")]),
        budget=Budget(costs=[CostItem(title="a", amount=-5)], keys=[]),
    )
    assert len(plan.participants) == 2


# --- facts that follow -------------------------------------------------------


def test_a_project_goes_by_its_title_else_its_working_title() -> None:
    assert Project(title="a", working_title="b").name == "a"
    assert Subproject(working_title="b").name == "b"
    assert Project().name is None


def test_a_document_has_one_date() -> None:
    assert Document().date is None
    document = Document(updated="2012", published="2011")
    assert document.date == PartialDate("2011")
    assert Document(as_of="2009", issued="2010").date == PartialDate("2009")


@pytest.mark.parametrize("status", list(DecisionStatus))
def test_a_decision_is_in_force_when_adopted(status: DecisionStatus) -> None:
    assert status.in_force == status.value.startswith("adopted")


def test_a_municipality_has_a_country() -> None:
    tinn = Municipality(code=MunicipalityCode("NO", "0826"), name="Tinn")
    assert tinn.country == "NO"


def test_printed_texts_are_kept_but_not_compared() -> None:
    one, other = OpenPoint(title="a", text="b"), OpenPoint(title="a", text="c")
    assert one == other
    assert hash(one) == hash(other)
    assert one.text == "b"
    assert Section(title="a", page=2) != Section(title="a", page=3)


@pytest.mark.parametrize("years", [0, -3])
def test_a_frame_that_runs_for_no_year_is_refused(years: int) -> None:
    with pytest.raises(InvalidValueError, match="a whole number from 1"):
        Frame(amount=Amount(5), years=years)


@pytest.mark.parametrize("years", [True, 1.0, "3"])
def test_years_that_are_no_whole_number_are_refused(years: Any) -> None:  # noqa: ANN401 - each kind
    with pytest.raises(TypeError, match="a count is an int"):
        Frame(amount=Amount(5), years=years)


def test_a_frame_need_not_say_for_how_many_years_it_runs() -> None:
    assert Frame(amount=Amount(5)).years is None
    assert Frame(amount=Amount(5), years=1).years == 1
