"""What holds for every sequence of decisions: nothing is lost or made up, all can be undone."""

from collections import defaultdict
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.amend.plans import (
    DAY,
    alike,
    bare,
    carried_out,
    cases,
    decision,
    effects,
    lines,
    projects,
    registered,
    totals,
)
from tests.everything import everything

import regionkit as rk
from regionkit.model import EFFECTS, Effect, Project

rows = st.lists(st.lists(effects, max_size=3), max_size=6)
patiently = settings(deadline=None, max_examples=150)


@patiently
@given(projects, rows)
def test_money_neither_appears_nor_vanishes(start: Project, wanted: list[list[Effect]]) -> None:
    states, _ = carried_out(start, wanted)
    for moment, after in zip(rk.history(states[-1]), states[1:], strict=True):
        came: dict[str, Decimal] = defaultdict(Decimal)
        moved: dict[str, Decimal] = defaultdict(Decimal)
        for movement in moment.movements:
            assert movement.amount
            assert movement.counterpart
            side = came if movement.outside else moved
            side[movement.unit] += movement.amount
        assert not any(moved.values())
        before, now = totals(moment.before), totals(after)
        for unit in {*before, *now, *came}:
            assert now.get(unit, 0) - before.get(unit, 0) == came[unit]


@patiently
@given(projects, rows)
def test_the_ledger_ends_on_what_the_plan_holds(start: Project, wanted: list[list[Effect]]) -> None:
    states, _ = carried_out(start, wanted)
    book = rk.ledger(states[-1])
    held: dict[str | None, Decimal] = defaultdict(Decimal)
    for entry in book:
        held[entry.movement.line] += entry.movement.amount
    for _, line in lines(states[-1]):
        amount = line.amount
        exact = amount is not None and amount.lower == amount.upper
        in_plan = amount.number if amount is not None and exact else None
        assert held.pop(line.id, Decimal(0)) == (in_plan or 0)
    assert not any(held.values())
    assert {unit: sum_ for unit, sum_ in book.totals().items() if sum_} == totals(states[-1])
    last = {(e.movement.account, e.movement.unit): e.balance for e in book}
    assert last == book.balances()


@patiently
@given(projects, rows)
def test_every_state_on_the_way_can_be_gone_back_to(
    start: Project, wanted: list[list[Effect]]
) -> None:
    states, made = carried_out(start, wanted)
    for number, state in enumerate(states):
        day = DAY + timedelta(days=number - 1)
        assert everything(rk.state_at(states[-1], day)) == everything(state)
    assert [moment.decision.id for moment in rk.history(states[-1])] == [d.id for d in made]


@patiently
@given(projects, rows)
def test_a_history_survives_a_file(start: Project, wanted: list[list[Effect]]) -> None:
    states, _ = carried_out(start, wanted)
    for file_format in ("yaml", "json"):
        again = rk.read_text(rk.write_text(states[-1], file_format), file_format)
        assert everything(again) == everything(states[-1])
        assert everything(rk.history(again).start) == everything(start)


@patiently
@given(projects, rows, st.lists(effects, min_size=1, max_size=4))
def test_revoking_undoes_applying(
    start: Project, before: list[list[Effect]], wanted: list[Effect]
) -> None:
    states, _ = carried_out(start, before)
    (then, after), _ = carried_out(states[-1], [wanted], prefix="last", first=90)
    end = DAY + timedelta(days=100)
    undone = rk.revoke(after, "last90", decision("revoker", [], end))
    assert everything(bare(undone)) == everything(bare(then))
    old = next(each for each in undone.decisions if each.id == "last90")
    assert (old.status, old.revoked_by) == ("revoked", "revoker")
    assert everything(bare(rk.state_at(undone, end - timedelta(days=1)))) == everything(bare(after))
    assert everything(rk.history(undone).moments[-1].after) == everything(undone)
    held = {unit: amount for unit, amount in rk.ledger(undone).totals().items() if amount}
    assert held == totals(then)


@patiently
@given(projects, cases)
def test_a_plan_always_has_a_history_that_begins_where_it_began_and_ends_where_it_stands(
    start: Project, wanted: list[tuple[str, int | None, list[Effect]]]
) -> None:
    plan = registered(start, wanted)
    past = rk.history(plan)
    assert everything(past.start) == everything(start)
    if past.moments:
        assert alike(past.moments[-1].after, plan)
        assert sorted(map(str, past.moments[-1].after.decisions)) == sorted(
            map(str, plan.decisions)
        )
    assert [moment.day for moment in past] == sorted(moment.day for moment in past)
    assert {unit: held for unit, held in rk.ledger(plan).totals().items() if held} == totals(plan)


@patiently
@given(projects, cases)
def test_it_does_not_matter_in_which_order_decisions_were_registered(
    start: Project, wanted: list[tuple[str, int | None, list[Effect]]]
) -> None:
    plan = registered(start, wanted)
    fresh = start
    for moment in rk.history(plan):
        assert bare(fresh) == bare(moment.before)
        fresh = rk.apply(fresh, attrs.evolve(moment.decision, carried_out=False))
    assert alike(fresh, plan)


@patiently
@given(projects, st.lists(effects, min_size=1, max_size=5))
def test_all_or_nothing(start: Project, wanted: list[Effect]) -> None:
    asked = decision("d", wanted, DAY)
    before = everything(start)
    seen = rk.preview(start, asked)
    assert everything(start) == before
    if seen.failures:
        with pytest.raises(rk.DecisionError) as caught:
            rk.apply(start, asked)
        assert caught.value.failures == seen.failures
        for failure in seen.failures:
            assert failure.effect in EFFECTS
            assert failure.expected
            assert failure.found
            assert str(failure) in str(caught.value)
    else:
        after = rk.apply(start, asked)
        assert bare(after) == seen.after
        assert after.decisions[-1].carried_out
    assert everything(start) == before


def _targets(effect: Effect) -> set[str | None]:
    names = ("target", "source", "receiver")
    found = {getattr(effect, name) for name in names if hasattr(effect, name)}
    for added in ("subproject", "activity", "key", "condition"):
        part = getattr(effect, added, None)
        if part is not None:
            found.add(part.id)
    sub_of_line = {"f0": "s0", "f1": "s1", "f2": "s2", "main-line": "p", "c0": "p"}
    return found | {sub_of_line.get(str(name), name) for name in found}


@patiently
@given(projects, effects, effects)
def test_the_order_of_independent_effects_does_not_matter(
    start: Project, one: Effect, other: Effect
) -> None:
    independent = not _targets(one) & _targets(other) and None not in (
        _targets(one) | _targets(other)
    )
    orders = [decision("d", row, DAY) for row in ([one, other], [other, one])]
    first, second = (rk.preview(start, each) for each in orders)
    if independent and not first.failures and not second.failures:
        assert first.after == second.after
        assert sorted(str(m.to_record()) for m in first.movements) == sorted(
            str(m.to_record()) for m in second.movements
        )


@patiently
@given(projects, rows)
def test_a_diff_is_empty_only_for_equals_and_tells_of_every_change(
    start: Project, wanted: list[list[Effect]]
) -> None:
    states, _ = carried_out(start, wanted)
    for before, after in pairwise(states):
        assert len(rk.diff(before, before)) == 0
        assert bool(rk.diff(before, after)) == (before != after)
        for record in rk.diff(before, after).to_records():
            assert record["before"] != record["after"]
            assert record["path"]
            assert record["label"]
