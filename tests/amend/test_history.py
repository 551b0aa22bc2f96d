"""History: decisions out of order, vague dates, revoked ones, and plans that do not fit."""

import pickle
from datetime import date, timedelta
from typing import Final

import attrs
import pytest
from tests.amend.plans import DAY, bare, decision, project
from tests.everything import everything

import regionkit as rk
from regionkit import model

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
        model.Decision(id="c", status="rejected", date="2020"),
    ]
    plan = rk.apply(
        attrs.evolve(PLAN, decisions=standing), decision("d", [model.Withdraw(target="s0")], DAY)
    )
    assert [d.id for d in rk.state_at(plan, date(2019, 1, 1)).decisions] == ["a", "b", "c"]
    assert [d.id for d in rk.state_at(plan, DAY).decisions] == ["a", "b", "c", "d"]


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


def test_two_decisions_of_one_day_count_in_the_order_they_were_carried_out() -> None:
    one = decision("one", [model.Rename(target="s0", title="A")], DAY)
    other = decision("other", [model.Rename(target="s0", title="B", was="A")], DAY)
    plan = rk.apply(rk.apply(PLAN, one), other)
    assert [moment.after.subprojects[0].title for moment in rk.history(plan)] == ["A", "B"]


def test_a_revoked_decision_counted_until_it_was_revoked() -> None:
    plan = rk.apply(PLAN, decision("old", [model.Withdraw(target="s0")], DAY))
    undone = rk.revoke(plan, "old", decision("new", [model.Prioritise(target="s0")], LATER))
    assert not undone.subprojects[0].withdrawn
    assert undone.subprojects[0].prioritised
    assert [(str(d.status), d.revoked_by) for d in undone.decisions] == [
        ("revoked", "new"),
        ("adopted", None),
    ]
    assert everything(rk.state_at(undone, DAY)) == everything(plan)
    assert everything(rk.state_at(undone, LATER)) == everything(undone)
    assert everything(rk.state_at(undone, DAY - timedelta(days=1))) == everything(PLAN)


def test_a_decision_on_conditions_was_one_before_it_was_revoked() -> None:
    on_conditions = attrs.evolve(
        decision("old", [], DAY),
        status="adopted with conditions",
        conditions=[model.Condition(title="Report", due="2021-06")],
    )
    undone = rk.revoke(rk.apply(PLAN, on_conditions), "old", decision("new", [], LATER))
    (before,) = rk.state_at(undone, DAY).decisions
    assert str(before.status) == "adopted with conditions"


@pytest.mark.parametrize(
    ("revoked", "by", "expected", "found"),
    [
        ("none", decision("new", [], LATER), "a decision none in the project", "none"),
        ("old", decision("new", [], DAY - timedelta(days=1)), "a date not before", "2020-12-31"),
        (
            "old",
            attrs.evolve(decision("new", [], LATER), id=None, title="Untitled"),
            "a revoking decision with an id",
            "no id",
        ),
        (
            "old",
            attrs.evolve(decision("new", [], LATER), status="proposed"),
            "an adopted decision",
            "proposed",
        ),
        ("listed", decision("new", [], LATER), "a decision in force", "one not carried out"),
    ],
)
def test_what_keeps_a_decision_from_being_revoked(
    revoked: str, by: model.Decision, expected: str, found: str
) -> None:
    listed = model.Decision(id="listed", status="adopted", body="X", date=DAY)
    start = attrs.evolve(PLAN, decisions=[listed])
    plan = rk.apply(start, decision("old", [model.Withdraw(target="s0")], DAY))
    with pytest.raises(rk.DecisionError) as caught:
        rk.revoke(plan, revoked, by)
    (failure,) = caught.value.failures
    assert failure.expected.startswith(expected)
    assert failure.found == found


def test_what_later_decisions_built_upon_cannot_be_revoked() -> None:
    plan = rk.apply(PLAN, decision("old", [model.Rename(target="s0", title="A")], DAY))
    plan = rk.apply(plan, decision("on-top", [model.Rename(target="s0", title="B")], LATER))
    with pytest.raises(rk.DecisionError, match="s0 to be called A, as it was decided, found B"):
        rk.revoke(plan, "old", decision("new", [], LATER))


def test_money_that_was_passed_on_cannot_be_taken_back() -> None:
    plan = rk.apply(
        PLAN, decision("old", [model.Transfer(amount=100, source="s0", receiver="s1")], DAY)
    )
    passed = model.Transfer(amount=60, source="from-s0", receiver="s2")
    plan = rk.apply(plan, decision("on", [passed], LATER))
    with pytest.raises(rk.DecisionError) as caught:
        rk.revoke(plan, "old", decision("new", [], LATER))
    (failure,) = caught.value.failures
    assert (failure.expected, failure.found) == ("at least 100 still in from-s0", "40")


def test_a_plan_that_is_not_as_its_decisions_say_is_told_of() -> None:
    plan = rk.apply(PLAN, decision("d", [model.Withdraw(target="s0")], DAY))
    changed = attrs.evolve(plan, subprojects=PLAN.subprojects)
    with pytest.raises(rk.DecisionError, match="withdrawn, as it was decided, found it is in"):
        rk.history(changed)


def test_errors_survive_a_process_boundary() -> None:
    with pytest.raises(rk.DecisionError) as caught:
        rk.apply(PLAN, decision("d", [model.Withdraw(target="s9")], DAY))
    again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own
    assert again.failures == caught.value.failures
    assert str(again) == str(caught.value)
