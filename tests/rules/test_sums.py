"""Sums of amounts as plans state them: ranges, readings, and what is certain about them."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from regionkit.rules.answer import CannotTell
from regionkit.rules.sums import Excess, Reading, Sum, certain_excess, certain_mismatch, readings
from regionkit.values import Amount, Bound, Missing, Per


def row(*texts: str | None) -> tuple[Amount | None, ...]:
    return tuple(None if text is None else Amount.parse(text) for text in texts)


def total(*texts: str | None, times: int = 1) -> Sum:
    return Sum.of((amount, times) for amount in row(*texts))


def test_a_sum_of_figures_is_one_figure() -> None:
    assert total("750 000", "500 000", "1 250 000") == Sum(
        Decimal(2_500_000), Decimal(2_500_000), complete=True
    )
    assert total("750 000").exact


def test_a_sum_of_nothing_is_zero() -> None:
    assert total() == Sum(Decimal(0), Decimal(0), complete=True)


def test_an_approximate_amount_widens_the_sum() -> None:
    assert total("ca 2 500 000", "1 000") == Sum(
        Decimal(2_451_000), Decimal(2_551_000), complete=True
    )


def test_times_counts_both_ends() -> None:
    assert total("ca 2 500 000", times=3) == Sum(
        Decimal(7_350_000), Decimal(7_650_000), complete=True
    )


@pytest.mark.parametrize("gap", ["unknown", "deferred", None])
def test_what_is_missing_is_neither_zero_nor_negative(gap: str | None) -> None:
    assert total("500", gap) == Sum(Decimal(500), None, complete=False)


def test_at_most_is_no_less_than_nothing_and_at_least_has_no_top() -> None:
    assert total("500", "at most 100") == Sum(Decimal(500), Decimal(600), complete=True)
    assert total("500", "at least 100") == Sum(Decimal(600), None, complete=True)
    assert total("500", "at most -100") == Sum(None, Decimal(400), complete=True)
    assert not total("500", "at most 100").exact


def test_a_certain_excess_is_the_least_one() -> None:
    assert total("ca 2 500").certainly_exceeds(total("2 400"), Decimal(1)) == Decimal(50)
    assert total("ca 2 500").certainly_exceeds(total("2 449"), Decimal(1)) is None
    assert total("ca 2 500").certainly_exceeds(total("2 449"), Decimal(0)) == Decimal(1)


# --- readings ------------------------------------------------------------------


def read(
    first: tuple[Amount | None, ...], second: tuple[Amount | None, ...], years: int | None
) -> list[tuple[Per, Decimal | None, Decimal | None] | None]:
    return [
        None if each is None else (each.per, each.first.lower, each.second.lower)
        for each in readings(first, second, years)
    ]


def test_where_all_is_stated_there_is_one_reading() -> None:
    assert read(row("5 per year"), row("6 per year"), None) == [(Per.YEAR, Decimal(5), Decimal(6))]
    assert read(row("5 in total"), row("6 in total"), 3) == [(Per.TOTAL, Decimal(5), Decimal(6))]


def test_where_nothing_is_stated_there_is_one_reading_that_says_so() -> None:
    assert read(row("5"), row("6"), 3) == [(Per.UNSTATED, Decimal(5), Decimal(6))]
    assert read((), (), None) == [(Per.UNSTATED, Decimal(0), Decimal(0))]


def test_what_is_unstated_is_read_both_ways() -> None:
    assert read(row("5 per year", "1"), row("6 per year"), 3) == [
        (Per.YEAR, Decimal(6), Decimal(6)),
        (Per.TOTAL, Decimal(16), Decimal(18)),
    ]


def test_without_the_years_one_way_cannot_be_worked_out() -> None:
    assert read(row("5 per year"), row("6 in total"), None) == [None]
    assert read(row("5 per year"), row("6"), None) == [(Per.YEAR, Decimal(5), Decimal(6)), None]


# --- what is certain -----------------------------------------------------------


def excess(
    first: tuple[Amount | None, ...], second: tuple[Amount | None, ...], years: int | None = None
) -> Excess | CannotTell | None:
    return certain_excess(first, second, years=years, tolerance=Decimal(1))


def test_a_reading_without_excess_settles_it() -> None:
    # read as per year the two are equal, read as in total the first is too large
    assert excess(row("300 per year"), row("300"), years=3) is None


def test_a_reading_that_cannot_be_worked_out_leaves_doubt() -> None:
    assert excess(row("2 500 000"), row("1 000 000 per year")) == CannotTell(
        "the number of years is missing"
    )


def test_the_least_difference_over_all_readings_is_told() -> None:
    found = excess(row("300 per year"), row("100"), years=3)
    assert isinstance(found, Excess)
    assert (found.by, found.per) == (Decimal(200), Per.YEAR)


def test_gaps_matter_only_where_they_could_fill() -> None:
    missing = CannotTell("an amount is missing")
    assert excess(row("500"), row("400", "unknown")) == missing
    assert excess(row("500", None), row("600")) == missing
    assert excess(row("500"), row("500", "unknown")) is None
    found = excess(row("500", None), row("400"))
    assert isinstance(found, Excess)
    assert found.by == Decimal(100)


def test_a_mismatch_may_lie_either_way() -> None:
    # per year the part is too little, in total too much
    found = certain_mismatch(row("350"), row("300 per year"), years=3, tolerance=Decimal(1))
    assert isinstance(found, Excess)
    assert (found.by, found.swapped, found.per) == (Decimal(50), False, Per.YEAR)
    found = certain_mismatch(row("250"), row("300"), years=None, tolerance=Decimal(1))
    assert isinstance(found, Excess)
    assert (found.by, found.swapped, found.larger.lower) == (Decimal(50), True, Decimal(300))


# --- laws ----------------------------------------------------------------------

figures = st.integers(0, 60).map(Decimal)
small_amounts = st.builds(
    Amount,
    figures,
    bound=st.sampled_from(Bound),
    approximate=st.booleans(),
    per=st.sampled_from(Per),
) | st.builds(Amount, missing=st.sampled_from(Missing))
rows = st.lists(st.none() | small_amounts, max_size=4).map(tuple)
years = st.none() | st.integers(1, 4)
tolerances = st.sampled_from((Decimal(0), Decimal(1), Decimal(5)))

_FAR = Decimal(1000)
"""Stands for what has no upper limit: more than any sum of the figures above."""


def worlds(amounts: tuple[Amount | None, ...]) -> Iterator[tuple[Decimal, ...]]:
    """Go through the extremes of what a row of amounts can be: a plain second opinion."""
    ends: list[tuple[Decimal, Decimal]] = []
    for amount in amounts:
        if amount is None or not amount.known:
            ends.append((Decimal(0), _FAR))
        else:
            low = Decimal(0) if amount.bound is Bound.AT_MOST else amount.lower
            high = _FAR if amount.bound is Bound.AT_LEAST else amount.upper
            assert low is not None
            assert high is not None
            ends.append((low, high))
    return product(*ends)


def footings(
    first: tuple[Amount | None, ...], second: tuple[Amount | None, ...], count: int | None
) -> Iterator[tuple[list[int], list[int]] | None]:
    """Go through the factors that bring two rows on one footing, silence meaning one thing."""
    known = [amount for amount in (*first, *second) if amount is not None and amount.known]
    stated = {amount.per for amount in known}
    guesses: tuple[Per, ...] = (Per.YEAR, Per.TOTAL)
    if stated == {Per.UNSTATED} or Per.UNSTATED not in stated:
        guesses = (Per.YEAR,)
    for guess in guesses:
        pers = [
            [guess if each is None or each.per is Per.UNSTATED else each.per for each in amounts]
            for amounts in (first, second)
        ]
        met = {guess if amount.per is Per.UNSTATED else amount.per for amount in known}
        if len(met) == 2 and count is None:
            yield None
        else:
            factor = count if len(met) == 2 and count is not None else 1
            one, other = ([factor if p is Per.YEAR else 1 for p in each] for each in pers)
            yield one, other


def differences(
    first: tuple[Amount | None, ...], second: tuple[Amount | None, ...], count: int | None
) -> Iterator[list[Decimal] | None]:
    """For each reading, all differences between the two rows in extreme worlds."""
    for factors in footings(first, second, count):
        if factors is None:
            yield None
            continue
        yield [
            sum((a * n for a, n in zip(one, factors[0], strict=True)), Decimal(0))
            - sum((a * n for a, n in zip(other, factors[1], strict=True)), Decimal(0))
            for one in worlds(first)
            for other in worlds(second)
        ]


@given(first=rows, second=rows, count=years, tolerance=tolerances)
@example(first=row("2 per year", "5"), second=row("9"), count=3, tolerance=Decimal(0))
@example(first=row("9"), second=row("2 per year"), count=None, tolerance=Decimal(0))
def test_a_certain_excess_is_one_in_every_world_of_every_reading(
    first: tuple[Amount | None, ...],
    second: tuple[Amount | None, ...],
    count: int | None,
    tolerance: Decimal,
) -> None:
    found = certain_excess(first, second, years=count, tolerance=tolerance)
    every = list(differences(first, second, count))
    certain = all(each is not None and min(each) > tolerance for each in every)
    assert isinstance(found, Excess) == certain
    if isinstance(found, Excess):
        assert found.by == min(min(each) for each in every if each is not None)
        assert not found.swapped


@given(first=rows, second=rows, count=years, tolerance=tolerances)
def test_no_doubt_where_every_figure_is_known_and_none_where_it_cannot_matter(
    first: tuple[Amount | None, ...],
    second: tuple[Amount | None, ...],
    count: int | None,
    tolerance: Decimal,
) -> None:
    found = certain_excess(first, second, years=count, tolerance=tolerance)
    known = all(amount is not None and amount.known for amount in (*first, *second))
    every = list(differences(first, second, count))
    if known and None not in every:
        assert not isinstance(found, CannotTell)
    if any(each is not None and max(each) <= tolerance for each in every):
        assert found is None  # in one reading no world has an excess


@given(first=rows, second=rows, count=years, tolerance=tolerances)
def test_a_certain_mismatch_is_a_difference_in_every_world_of_every_reading(
    first: tuple[Amount | None, ...],
    second: tuple[Amount | None, ...],
    count: int | None,
    tolerance: Decimal,
) -> None:
    found = certain_mismatch(first, second, years=count, tolerance=tolerance)
    every = list(differences(first, second, count))
    certain = all(
        each is not None and (min(each) > tolerance or max(each) < -tolerance) for each in every
    )
    assert isinstance(found, Excess) == certain
    if isinstance(found, Excess):
        least = min(min(map(abs, each)) for each in every if each is not None)
        assert found.by == least


@given(first=rows, second=rows, count=years)
def test_two_rows_never_exceed_each_other(
    first: tuple[Amount | None, ...], second: tuple[Amount | None, ...], count: int | None
) -> None:
    one = certain_excess(first, second, years=count, tolerance=Decimal(0))
    other = certain_excess(second, first, years=count, tolerance=Decimal(0))
    assert not (isinstance(one, Excess) and isinstance(other, Excess))


@given(amounts=rows, count=years)
def test_a_row_does_not_exceed_itself(
    amounts: tuple[Amount | None, ...], count: int | None
) -> None:
    found = certain_excess(amounts, amounts, years=count, tolerance=Decimal(0))
    assert not isinstance(found, Excess)
    assert not isinstance(
        certain_mismatch(amounts, amounts, years=count, tolerance=Decimal(0)), Excess
    )


@given(first=rows, second=rows, count=years)
def test_every_reading_is_on_one_footing(
    first: tuple[Amount | None, ...], second: tuple[Amount | None, ...], count: int | None
) -> None:
    found = list(readings(first, second, count))
    assert 1 <= len(found) <= 2
    assert all(isinstance(each, Reading) for each in found) or count is None
