"""History: decisions out of order, vague dates, revoked ones, and plans that do not fit."""

import pickle
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

import attrs
import pytest
from tests.amend.plans import DAY, bare, decision, project
from tests.everything import everything

import regionkit as rk
from regionkit import model
from regionkit.model import Effect

PLAN: Final = project()
LATER: Final = DAY + timedelta(days=30)


def test_a_plan_without_decisions_has_no_past() -> None:
    past = rk.history(PLAN)
    assert (len(past), past.start, str(past)) == (0, PLAN, "No decisions.")
    assert past.at(date(1990, 1, 1)) is PLAN


def test_proposals_and_undated_decisions_stay_in_every_state() -> None:
    standing = [
        model.Decision(id="a", status="proposed", date="2020"),
        model.Decision(id="b", status="adopted", body="X"),
        model.Decision(id="c", status="rejected"),
    ]
    plan = rk.apply(
        attrs.evolve(PLAN, decisions=standing), decision("d", [model.Withdraw(target="s0")], DAY)
    )
    assert [d.id for d in rk.state_at(plan, date(2019, 1, 1)).decisions] == ["a", "b", "c"]
    assert [d.id for d in rk.state_at(plan, DAY).decisions] == ["a", "b", "c", "d"]
    assert [moment.decision.id for moment in rk.history(plan)] == ["d"]


@pytest.mark.parametrize("status", ["rejected", "postponed"])
def test_what_was_decided_against_is_known_from_its_day_on_and_changes_nothing(status: str) -> None:
    against = attrs.evolve(
        decision("no", [model.Withdraw(target="s0")], DAY + timedelta(days=10)), status=status
    )
    plan = rk.apply(
        attrs.evolve(PLAN, decisions=[against]), decision("d", [model.Withdraw(target="s1")], LATER)
    )
    past = rk.history(plan)
    assert [(m.decision.id, str(m.decision.status)) for m in past] == [
        ("no", status),
        ("d", "adopted"),
    ]
    assert (len(past.moments[0].difference), past.moments[0].movements) == (0, ())
    assert [d.id for d in past.at(DAY + timedelta(days=9)).decisions] == []
    assert [d.id for d in past.at(DAY + timedelta(days=10)).decisions] == ["no"]
    assert bare(past.at(DAY + timedelta(days=10))) == PLAN
    assert everything(past.at(LATER)) == everything(plan)


def test_a_moment_has_its_day_and_the_decision_as_it_was_then() -> None:
    plan = rk.apply(PLAN, decision("old", [model.Withdraw(target="s0")], DAY))
    plan = rk.revoke(plan, "old", attrs.evolve(decision("new", [], DAY), date="2021-03"))
    old, new = rk.history(plan)
    assert (old.day, new.day) == (DAY, date(2021, 3, 31))
    assert (str(old.decision.status), old.decision.revoked_by) == ("adopted", None)
    assert (str(old), str(new)) == ("2021-01-01 old (adopted)", "2021-03 new (adopted)")
    assert (new.decision.revokes, new.decision.carried_out) == ("old", True)


def test_a_decision_registered_late_takes_its_place_by_date() -> None:
    second = decision("second", [model.Rename(target="s0", title="B")], LATER)
    first = decision("first", [model.Prioritise(target="s1")], DAY)
    plan = rk.apply(rk.apply(PLAN, second), first)
    assert [moment.decision.id for moment in rk.history(plan)] == ["first", "second"]
    between = rk.state_at(plan, DAY)
    assert between.subprojects[1].prioritised
    assert between.subprojects[0].title == PLAN.subprojects[0].title
    assert bare(rk.state_at(plan, LATER)) == bare(plan)


def test_a_vague_date_counts_from_the_last_day_it_can_be() -> None:
    vague = attrs.evolve(decision("d", [model.Withdraw(target="s0")], DAY), date="2021-03")
    plan = rk.apply(PLAN, vague)
    assert not rk.state_at(plan, date(2021, 3, 30)).subprojects[0].withdrawn
    assert rk.state_at(plan, date(2021, 3, 31)).subprojects[0].withdrawn


def test_a_vague_date_is_not_later_than_what_was_carried_out_after_it() -> None:
    vague = decision("vague", [model.Rename(target="s0", title="A")], DAY)
    exact = decision("exact", [model.Rename(target="s0", title="B", was="A")], DAY)
    plan = rk.apply(PLAN, attrs.evolve(vague, date="2024"))
    assert rk.history(plan).moments[0].day == date(2024, 12, 31)
    plan = rk.apply(plan, attrs.evolve(exact, date="2024-06-01"))
    past = rk.history(plan)
    assert [(moment.decision.id, moment.day) for moment in past] == [
        ("vague", date(2024, 6, 1)),
        ("exact", date(2024, 6, 1)),
    ]
    assert [moment.after.subprojects[0].title for moment in past] == ["A", "B"]
    assert everything(past.start) == everything(PLAN)
    assert everything(past.at(date(2024, 6, 1))) == everything(plan)
    assert rk.state_at(plan, date(2024, 5, 31)) == PLAN


@pytest.mark.parametrize(
    ("dates", "days"),
    [
        # of those within it, the first counts, whatever lies outside
        (["2024", "2024-09-01", "2024-06-01"], ["2024-06-01", "2024-09-01", "2024-06-01"]),
        (["2024", "2024-06-01", "2020-01-01"], ["2024-06-01", "2024-06-01", "2020-01-01"]),
        (["2024", "2025-01-01"], ["2024-12-31", "2025-01-01"]),
        (["2024", "2024-06"], ["2024-06-30", "2024-06-30"]),
        (["../2024", "2024-06-01"], ["2024-06-01", "2024-06-01"]),
        # the second was registered late: the first two are in order
        (["2024-09-01", "2024", "2024-06-01"], ["2024-09-01", "2024-12-31", "2024-06-01"]),
    ],
)
def test_how_far_a_vague_date_is_narrowed(dates: list[str], days: list[str]) -> None:
    plan = PLAN
    for number, day in enumerate(dates):
        plan = rk.apply(plan, attrs.evolve(decision(f"d{number}", [], DAY), date=day))
    found = {str(moment.decision.id): str(moment.day) for moment in rk.history(plan)}
    assert [found[f"d{number}"] for number in range(len(days))] == days


def test_what_was_not_carried_out_narrows_no_date() -> None:
    vague = attrs.evolve(decision("vague", [model.Withdraw(target="s0")], DAY), date="2024")
    plan = rk.apply(PLAN, vague)
    against = model.Decision(id="no", status="rejected", date="2024-06-01")
    plan = attrs.evolve(plan, decisions=(*plan.decisions, against))
    days = {moment.decision.id: moment.day for moment in rk.history(plan)}
    assert days == {"no": date(2024, 6, 1), "vague": date(2024, 12, 31)}


def test_a_state_is_that_of_a_date_or_of_an_exact_partial_date() -> None:
    plan = rk.apply(PLAN, decision("d", [model.Withdraw(target="s0")], DAY))
    assert rk.state_at(plan, rk.PartialDate("2021-01-01")) == plan
    assert rk.history(plan).at(rk.PartialDate("2020-12-31")) == PLAN


@pytest.mark.parametrize("day", ["2021", "2021-01", "2021-01-01~", "2021-01-01?", "2021-01-01/.."])
def test_a_vague_date_has_no_state(day: str) -> None:
    with pytest.raises(rk.InvalidValueError, match="expected an exact day, found") as caught:
        rk.state_at(PLAN, rk.PartialDate(day))
    assert caught.value.hint == "The plan can have changed within it: say at the end of which day."


@pytest.mark.parametrize("day", ["2021-01-01", datetime(2021, 1, 1, tzinfo=UTC), 2021, None])
def test_what_is_no_date_has_no_state(day: Any) -> None:  # noqa: ANN401
    with pytest.raises(TypeError, match=f"a date or a PartialDate, not {type(day).__name__}"):
        rk.state_at(PLAN, day)


def test_two_decisions_of_one_day_count_in_the_order_they_were_carried_out() -> None:
    one = decision("one", [model.Rename(target="s0", title="A")], DAY)
    other = decision("other", [model.Rename(target="s0", title="B", was="A")], DAY)
    plan = rk.apply(rk.apply(PLAN, one), other)
    assert [moment.after.subprojects[0].title for moment in rk.history(plan)] == ["A", "B"]


def test_a_decision_on_conditions_was_one_before_it_was_revoked() -> None:
    on_conditions = attrs.evolve(
        decision("old", [], DAY),
        status="adopted with conditions",
        conditions=[model.Condition(title="Report", due="2021-06")],
    )
    undone = rk.revoke(rk.apply(PLAN, on_conditions), "old", decision("new", [], LATER))
    (before,) = rk.state_at(undone, DAY).decisions
    assert str(before.status) == "adopted with conditions"


def test_what_moves_up_when_another_line_is_taken_back_is_found_again() -> None:
    new = [
        decision(name, [model.AddFunding(line=rk.FundingLine(id=name, title=name, amount=at))], DAY)
        for at, name in enumerate(("one", "two", "three"), start=1)
    ]
    plan = PLAN
    for each in new:
        plan = rk.apply(plan, each)
    plan = rk.revoke(plan, "one", decision("back", [], LATER))
    revised = [model.Revise(target="two", amount=20, was=2, counterpart="two")]
    plan = rk.apply(plan, decision("more", revised, LATER))
    past = rk.history(plan)
    assert everything(past.start) == everything(PLAN)
    assert everything(past.at(LATER)) == everything(plan)
    assert plan.budget is not None
    assert [(line.id, str(line.amount)) for line in plan.budget.funding[1:]] == [
        ("two", "20"),
        ("three", "3"),
    ]


def test_an_id_that_was_taken_back_is_free_again() -> None:
    line = rk.FundingLine(id="fund", title="Fund", amount=5)
    plan = rk.apply(PLAN, decision("one", [model.AddFunding(line=line)], DAY))
    plan = rk.revoke(plan, "one", decision("back", [], DAY))
    plan = rk.apply(plan, decision("two", [model.AddFunding(target="s3", line=line)], LATER))
    past = rk.history(plan)
    assert everything(past.start) == everything(PLAN)
    assert everything(past.at(LATER)) == everything(plan)


def test_who_wanted_to_revoke_in_vain_undid_nothing() -> None:
    plan = rk.apply(PLAN, decision("old", [model.Withdraw(target="s0")], DAY))
    in_vain = attrs.evolve(
        decision("in-vain", [], DAY + timedelta(days=5)), status="rejected", revokes="old"
    )
    plan = attrs.evolve(plan, decisions=(*plan.decisions, in_vain))
    undone = rk.revoke(plan, "old", decision("new", [], LATER))
    past = rk.history(undone)
    assert [moment.decision.id for moment in past] == ["old", "in-vain", "new"]
    assert [moment.after.subprojects[0].withdrawn for moment in past] == [True, True, False]


def test_what_a_plan_only_tells_of_is_not_made_or_undone() -> None:
    old = attrs.evolve(
        decision("old", [model.Rename(target="s0", title="A")], DAY),
        status="revoked",
        revoked=LATER,
        revoked_by="new",
    )
    told = attrs.evolve(PLAN, decisions=[old, decision("new", [], LATER)])
    past = rk.history(told)
    assert [str(d.status) for d in past.at(DAY).decisions] == ["adopted"]
    assert past.at(LATER) == told
    assert {bare(moment.after) == PLAN for moment in past} == {True}


def test_what_was_revoked_by_nobody_knows_whom_stays_revoked() -> None:
    old = attrs.evolve(decision("old", [], DAY), status="revoked", revoked=LATER)
    told = attrs.evolve(PLAN, decisions=[old])
    assert rk.state_at(told, DAY) == told


def test_what_revokes_does_not_come_before_what_it_revokes() -> None:
    plan = rk.apply(PLAN, decision("old", [], LATER))
    plan = rk.revoke(plan, "old", decision("new", [], LATER))
    old, new = plan.decisions
    moved = attrs.evolve(plan, decisions=[old, attrs.evolve(new, date=DAY)])
    with pytest.raises(rk.DecisionError, match="a date not before old, which it revokes"):
        rk.history(moved)


NEW_KEY: Final = rk.SharingKey(id="n", participants=["x"], parts=[], applies_from="2021")
BY_HAND: Final[list[tuple[Effect, str, dict[str, Any], str]]] = [
    (
        model.Withdraw(target="s0"),
        "subprojects",
        {"withdrawn": False},
        "s0 to be withdrawn, as it was decided, found it is in the plan",
    ),
    (
        model.Prioritise(target="s0"),
        "subprojects",
        {"prioritised": False},
        "s0 to be prioritised, as it was decided, found it is not",
    ),
    (
        model.Rename(target="s0", title="A"),
        "subprojects",
        {"title": "B"},
        "s0 to be called A, as it was decided, found B",
    ),
    (
        model.ChangeStage(target="s0", stage="running"),
        "subprojects",
        {"stage": "closed"},
        "stage running, as it was decided, found closed",
    ),
    (
        model.SetPeriod(target="s0", period="2021"),
        "subprojects",
        {"period": "2022"},
        "period 2021, as it was decided, found 2022",
    ),
    (
        model.SetCondition(target="s0", condition=model.Condition(id="n", title="A")),
        "subprojects",
        {"conditions": [model.Condition(id="n", title="B")]},
        "the condition n as it was set, found it was changed since",
    ),
    (
        model.AddSubproject(target="s0", subproject=rk.Subproject(id="n", title="A")),
        "subprojects",
        {"subprojects": [rk.Subproject(id="n", title="B")]},
        "n as it was added, found it was changed since",
    ),
    (
        model.HandOver(target="s0", what="art", receiver="the county"),
        "subprojects",
        {"handed_over": []},
        "art, as it was decided, found it is not there",
    ),
    (
        model.CloseOpenPoint(target="o0"),
        "open_points",
        {"settled": None},
        "settled 2021-01-01, as it was decided, found nothing",
    ),
    (
        model.Appoint(target="r0", holder="Ola", was="Kari"),
        "organisation.roles",
        {"holder": None},
        "a role held by Ola, found it is vacant",
    ),
    (
        model.Vacate(target="r0"),
        "organisation.roles",
        {"holder": model.Holder(name="Ola")},
        "a vacant role, found Ola",
    ),
    (
        model.Revise(target="main-line", amount=5, counterpart="x"),
        "budget.funding",
        {"amount": 6},
        "5 in main-line, as it was decided, found 6",
    ),
    (
        model.ChangeFundingState(target="main-line", state="own"),
        "budget.funding",
        {"state": "planned"},
        "main-line to be own, as it was decided, found planned",
    ),
    (
        model.AddFunding(line=rk.FundingLine(id="n", title="A")),
        "budget.funding",
        {"id": "n", "title": "B"},
        "n as it was added, found it was changed since",
    ),
    (
        model.ReplaceKey(target="k0", key=NEW_KEY),
        "budget.keys",
        {"id": "n"},
        "the key n as it was decided, found another",
    ),
    (
        model.Transfer(amount=5, source="main-line", receiver="f0"),
        "budget.funding",
        {"amount": None},
        "a funding line with an amount, found main-line",
    ),
]
"""An effect, the row whose first part is changed by hand afterwards, how, and what is told."""


@pytest.mark.parametrize(
    ("effect", "row", "changed", "told"), BY_HAND, ids=[type(each[0]).__name__ for each in BY_HAND]
)
def test_a_plan_that_is_not_as_its_decisions_say_is_told_of(
    effect: Effect, row: str, changed: dict[str, Any], told: str
) -> None:
    plan = rk.apply(PLAN, decision("d", [effect], DAY))
    for ask in (rk.history, rk.ledger, lambda each: rk.state_at(each, DAY)):
        with pytest.raises(rk.DecisionError) as caught:
            ask(changed_by_hand(plan, row, changed))
        assert f"expected {told}" in str(caught.value)


def changed_by_hand(plan: rk.Project, row: str, changed: dict[str, Any]) -> rk.Project:
    """A plan in which the first part of a row is another; a part of that id goes."""
    *above, name = row.split(".")
    whole: Any = getattr(plan, above[0]) if above else plan
    first, *others = getattr(whole, name)
    kept = [each for each in others if each.id != changed.get("id")]
    new: Any = attrs.evolve(whole, **{name: (attrs.evolve(first, **changed), *kept)})
    within: dict[str, Any] = {above[0]: new} if above else {}
    return attrs.evolve(plan, **within) if above else new


def test_errors_survive_a_process_boundary() -> None:
    with pytest.raises(rk.DecisionError) as caught:
        rk.apply(PLAN, decision("d", [model.Withdraw(target="s9")], DAY))
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own
    assert again.failures == caught.value.failures
    assert str(again) == str(caught.value)


def test_what_came_without_an_amount_and_received_one_goes_back_to_none() -> None:
    """To hold nothing yet and to have no amount yet are told apart, there and back."""
    effects: list[Effect] = [
        model.AddFunding(line=model.FundingLine(id="new", title="Fund")),
        model.Transfer(amount="0.50", source="s0", receiver="new"),
    ]
    plan = rk.apply(PLAN, decision("d", effects, DAY))
    assert everything(rk.history(plan).start) == everything(PLAN)
    first, second = (decision(f"d{at}", [effect], DAY) for at, effect in enumerate(effects))
    then = rk.apply(PLAN, first)
    undone = rk.revoke(rk.apply(then, second), "d1", decision("revoker", [], LATER))
    assert everything(bare(undone)) == everything(bare(then))
