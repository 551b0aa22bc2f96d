"""What holds for keys with groups, fixed amounts, limits and exemptions, by every method."""

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Final

import attrs
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests.sharing.test_methods import PRIORITIES
from tests.sharing.whole_keys import keys

from regionkit.errors import InvalidValueError
from regionkit.model import (
    AmountPart,
    EqualPart,
    Figure,
    GroupPart,
    Limit,
    SharingKey,
    SharingMethod,
    StatisticPart,
)
from regionkit.sharing import AllocationTable, ColumnKind, allocate, key_problems
from regionkit.sharing.bounds import bounds, fixed_amounts
from regionkit.sharing.level import within_limits
from regionkit.sharing.portion import portions
from regionkit.values import Money

patiently = settings(
    deadline=None, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow]
)
MONOTONE: Final = tuple(
    method
    for method in SharingMethod
    if method not in (SharingMethod.LARGEST_REMAINDER, SharingMethod.PLAIN_ROUNDING)
)
counts = st.integers(0, 10) | st.integers(0, 60) | st.integers(0, 10**12)


def shared(key: SharingKey, more: int) -> AllocationTable:
    """Share so many units more than the key asks for; pass over what its maximums forbid."""
    fixed = [amounts for portion in portions(key) if (amounts := fixed_amounts(key, portion))]
    limits = bounds(key)
    least = 0
    for name in key.participants:
        paid = sum(amounts.get(name, 0) for amounts in fixed)
        least += max(paid, limits[name].least if limits else 0)
    try:
        return allocate(key, Money(key.unit * (least + more), "NOK"))
    except InvalidValueError as error:
        assume("maximums" not in str(error))
        raise


def in_units(table: AllocationTable) -> list[Fraction]:
    return [Fraction(row.total.amount) / Fraction(table.key.unit) for row in table.rows]


@patiently
@given(keys(), counts)
def test_it_closes_and_says_by_how_much_if_not(key: SharingKey, count: int) -> None:
    assert key_problems(key) == ()
    table = shared(key, count)
    paid = Money.sum((row.total for row in table.rows), "NOK")
    assert paid + table.difference == table.total
    assert sum((row.exact_amount for row in table.rows), Fraction(0)) == table.total.amount
    assert sum((row.exact_share for row in table.rows), Fraction(0)) == 1
    if key.method is SharingMethod.PLAIN_ROUNDING:
        assert abs(table.difference.amount) <= key.unit * len(table.rows) / 2
    else:
        assert not table.difference
    assert all(units.denominator == 1 for units in in_units(table))


@patiently
@given(keys(), counts)
def test_nobody_pays_less_or_more_than_its_limits(key: SharingKey, count: int) -> None:
    table = shared(key, count)
    limits = bounds(key)
    for row, units in zip(table.rows, in_units(table), strict=True):
        if row.participant in key.exempt:
            assert not row.total
            assert not row.exact_amount
        elif limits:
            own = limits[row.participant]
            assert own.least <= units
            assert own.most is None or units <= own.most


@patiently
@given(keys(), counts)
def test_what_is_shown_adds_up_before_it_is_rounded(key: SharingKey, count: int) -> None:
    table = shared(key, count)
    for row in table.rows:
        assert sum(row.exact_components, row.exact_adjustment) == row.exact_amount
        for exact, shown in zip(row.exact_components, row.components, strict=True):
            assert abs(exact - Fraction(shown)) <= Fraction(key.unit) / 2
        assert abs(row.exact_adjustment - Fraction(row.adjustment)) <= Fraction(key.unit) / 2
    assert not sum((row.exact_adjustment for row in table.rows), Fraction(0))
    for position, total in enumerate(table.exact_component_totals):
        column = (row.exact_components[position] for row in table.rows)
        assert sum(column, Fraction(0)) == total
    changed = any(row.exact_adjustment for row in table.rows)
    assert changed == table.limited == any(c.kind is ColumnKind.LIMITS for c in table.columns)


@patiently
@given(keys(), counts)
def test_every_table_can_be_written_explained_and_recorded(key: SharingKey, count: int) -> None:
    table = shared(key, count)
    assert len(str(table).splitlines()) == len(table.rows) + 2
    assert all(sentence[-1] == "." for sentence in table.explain())
    for name in key.participants:
        assert table.explain_row(name)[-1] == "."
    kinds = {type(value) for record in table.to_records() for value in record.values()}
    assert kinds <= {str, int, type(None)}
    comparison = table.compare(table.to_allocation())
    assert comparison.same
    assert comparison.only_rounding


@patiently
@given(keys(), counts)
def test_a_refund_is_the_mirror_image(key: SharingKey, count: int) -> None:
    paid = shared(key, count)
    refunded = allocate(key, -paid.total)
    assert [row.total for row in refunded.rows] == [-row.total for row in paid.rows]
    assert [row.exact_amount for row in refunded.rows] == [-row.exact_amount for row in paid.rows]
    assert [row.components for row in refunded.rows] == [
        tuple(-component for component in row.components) for row in paid.rows
    ]
    assert [row.adjustment for row in refunded.rows] == [-row.adjustment for row in paid.rows]
    assert refunded.difference == -paid.difference


@patiently
@given(keys(), counts, st.sampled_from(MONOTONE))
def test_more_money_never_means_less_by_one_divisor(
    key: SharingKey, count: int, method: SharingMethod
) -> None:
    key = attrs.evolve(key, method=method)
    before, after = in_units(shared(key, count)), in_units(shared(key, count + 1))
    assert all(one <= other for one, other in zip(before, after, strict=True))


@patiently
@given(keys(), counts)
def test_exact_shares_grow_with_what_is_shared(key: SharingKey, count: int) -> None:
    before, after = shared(key, count), shared(key, count + 1)
    for one, other in zip(before.rows, after.rows, strict=True):
        assert one.exact_amount <= other.exact_amount


@patiently
@given(keys(limits=False), counts)
def test_limits_that_hold_nobody_change_nothing(key: SharingKey, count: int) -> None:
    free = shared(key, count)
    most = free.total.amount + 1
    most -= most % key.unit
    limited = allocate(attrs.evolve(key, minimum=Decimal(0), maximum=most), free.total)
    assert in_units(limited) == in_units(free)
    assert [row.exact_amount for row in limited.rows] == [row.exact_amount for row in free.rows]
    assert not limited.limited


@patiently
@given(keys(limits=False), counts)
def test_a_group_of_all_for_the_whole_changes_nothing(key: SharingKey, count: int) -> None:
    amounts = tuple(part for part in key.parts if isinstance(part, AmountPart))
    others = tuple(part for part in key.parts if not isinstance(part, AmountPart))
    group = GroupPart(share="100 %", participants=key.participants, parts=others)
    grouped = shared(attrs.evolve(key, parts=(*amounts, group)), count)
    assert in_units(grouped) == in_units(shared(key, count))


@patiently
@given(keys(limits=False), counts)
def test_who_is_exempt_can_as_well_be_left_out(key: SharingKey, count: int) -> None:
    paying = tuple(name for name in key.participants if name not in key.exempt)
    without = attrs.evolve(key, participants=paying, exempt=())
    some = {row.participant: row.total for row in shared(without, count).rows}
    everybody = {row.participant: row.total for row in shared(key, count).rows}
    assert everybody == some | dict.fromkeys(key.exempt, Money(0, "NOK"))


@st.composite
def limited(draw: st.DrawFn) -> tuple[list[int], list[int], list[int | None], int]:
    """Draw weights, minimums, maximums, and units that they allow."""
    count = draw(st.integers(1, 8))
    weights = draw(st.lists(st.integers(0, 30), min_size=count, max_size=count).filter(any))
    least = draw(st.lists(st.integers(0, 20), min_size=count, max_size=count))
    most = [draw(st.none() | st.integers(low, low + 20)) for low in least]
    highest = 0
    for weight, low, high in zip(weights, least, most, strict=True):
        highest += low if not weight else (low + 100 if high is None else high)
    return weights, least, most, draw(st.integers(sum(least), highest))


@given(limited())
def test_shares_within_limits_are_proportional_but_for_those_whom_a_limit_holds(
    drawn: tuple[list[int], list[int], list[int | None], int],
) -> None:
    weights, least, most, units = drawn
    level = within_limits(weights, least, most, units)
    exact = [Fraction(over, level.under) for over in level.over]
    assert sum(exact) == units
    each = Fraction(level.slope, level.under)
    for share, weight, low, high in zip(exact, weights, least, most, strict=True):
        assert share >= low
        assert high is None or share <= high
        wanted = each * weight
        if level.slope:  # else all are held, and no common proportion is left
            assert share == max(low, wanted if high is None else min(wanted, high))
    free = sorted(
        (weight, share)
        for weight, share, low, high in zip(weights, exact, least, most, strict=True)
        if low < share and share != high
    )
    for (weight, share), (other_weight, other_share) in pairwise(free):
        assert share * other_weight == other_share * weight


@patiently
@given(limited(), st.sampled_from(MONOTONE))
def test_one_divisor_within_limits_is_what_counting_out_within_them_gives(
    drawn: tuple[list[int], list[int], list[int | None], int], method: SharingMethod
) -> None:
    weights, least, most, units = drawn
    names = [f"m{number}" for number in range(len(weights))]
    figures = zip(names, weights, strict=True)
    limits = zip(names, least, most, strict=True)
    key = SharingKey(
        id="key",
        participants=names,
        parts=[
            StatisticPart(
                share="100 %",
                statistic="population",
                figures=[Figure(participant=name, value=value) for name, value in figures],
            )
        ],
        limits=[Limit(participant=n, minimum=low, maximum=high) for n, low, high in limits],
        method=method,
        ties="listed first",
    )
    counted = list(least)
    priority = PRIORITIES[method]
    for _ in range(units - sum(least)):
        takers = [
            each
            for each, (weight, high) in enumerate(zip(weights, most, strict=True))
            if weight and (high is None or counted[each] < high)
        ]
        best = max(takers, key=lambda each: (priority(weights[each], counted[each]), -each))
        counted[best] += 1
    assert in_units(allocate(key, Money(units, "NOK"))) == counted


@pytest.mark.parametrize("method", SharingMethod)
def test_limits_of_a_huge_amount_are_kept_to_the_smallest_coin(method: SharingMethod) -> None:
    key = SharingKey(
        id="key",
        participants=["a", "b", "c"],
        parts=[EqualPart(share="100 %")],
        maximum="300000000000000000.01",
        unit="0.01",
        method=method,
        limits=[],
        ties="listed first",
    )
    table = allocate(key, Money("900000000000000000.02", "NOK"))
    assert [str(row.total.amount) for row in table.rows] == [
        "300000000000000000.01",
        "300000000000000000.01",
        "300000000000000000.00",
    ] or method is SharingMethod.PLAIN_ROUNDING
    assert table.difference.amount == (
        Decimal("-0.01") if method is SharingMethod.PLAIN_ROUNDING else 0
    )
