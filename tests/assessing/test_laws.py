"""What holds for every case: exactness, order of input, rescaling, dominance."""

import itertools
import math
import random
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.assessing.made_up import case_of, criteria_named, order_of, ranked

from regionkit.assessing import AssessmentError, Case, Ranking, limits_of
from regionkit.assessing.weight_limits import moved
from regionkit.model import IntervalScale, RankTieRule
from regionkit.values import Share

OPEN: Final = IntervalScale()
EXACT: Final = ("weighted sum", "weighted product", "lexicographic", "majority of criteria")
SCALINGS: Final = ("declared", "observed", "share of the best", "share of the total")

cents = st.integers(1, 1000).map(lambda number: Decimal(number) / 100)


@st.composite
def wholes(draw: st.DrawFn, count: int) -> list[Fraction]:
    """Weights above nothing that make a whole."""
    parts = draw(st.lists(st.integers(1, 30), min_size=count, max_size=count))
    return [Fraction(part, sum(parts)) for part in parts]


@st.composite
def cases(draw: st.DrawFn, *, most: int = 6, scale: IntervalScale | None = None) -> Case:
    """Cases with values from 0.01 to 10, in both directions, with weights."""
    size = draw(st.integers(1, 4))
    names = [f"c{number}" for number in range(size)]
    lower = draw(st.lists(st.sampled_from(names), unique=True))
    weights = draw(wholes(size))
    criteria = [
        attrs.evolve(each, weight=Share(weight))
        for each, weight in zip(criteria_named(*names, lower=lower), weights, strict=True)
    ]
    rows = st.lists(st.lists(cents, min_size=size, max_size=size), min_size=1, max_size=most)
    values = {f"k{number}": row for number, row in enumerate(draw(rows))}
    return case_of(values, criteria, scale=scale or IntervalScale(lowest=0, highest=10))


def by(case: Case, method: str, **more: Any) -> Ranking:  # noqa: ANN401 - fields of a procedure
    """Rank by one of the exact methods."""
    order = [each.id for each in case.criteria.criteria]
    return ranked(case, aggregation=method, order=order, **more)


def with_values(case: Case, change: Sequence[tuple[Decimal, Decimal]]) -> Case:
    """Change every value, and the ends of each scale, to ``factor * value + shift``."""
    assert case.assessment is not None
    by_criterion = {
        each.id: pair for each, pair in zip(case.criteria.criteria, change, strict=True)
    }

    def moved_to(value: Decimal, criterion: str) -> Decimal:
        factor, shift = by_criterion[criterion]
        return value * factor + shift

    scores = [
        attrs.evolve(each, value=moved_to(each.value or Decimal(0), each.criterion))
        for each in case.assessment.scores
    ]
    criteria = [
        attrs.evolve(
            each,
            scale=IntervalScale(
                lowest=moved_to(Decimal(0), each.id or ""),
                highest=moved_to(Decimal(10), each.id or ""),
            ),
        )
        for each in case.criteria.criteria
    ]
    return attrs.evolve(
        case,
        criteria=attrs.evolve(case.criteria, criteria=criteria),
        assessment=attrs.evolve(case.assessment, scores=scores),
    )


# --- exactness -------------------------------------------------------------------


@given(cases())
def test_a_weighted_sum_is_the_sum_of_its_parts(case: Case) -> None:
    ranking = by(case, "weighted sum")
    assert ranking.weights is not None
    assert sum(ranking.weights.values) == 1
    for row in ranking.rows:
        worth = [w * v for w, v in zip(ranking.weights.values, row.scaled, strict=True)]
        assert list(row.parts) == worth
        assert row.value == sum(worth, Fraction(0))
    values = [row.value or Fraction(0) for row in ranking.rows]
    assert values == sorted(values, reverse=True)
    for one, two in itertools.pairwise(ranking.rows):
        assert (one.place == two.place) == (one.value == two.value)


@given(cases())
def test_a_product_is_ordered_as_whole_powers_are(case: Case) -> None:
    ranking = by(case, "weighted product")
    assert ranking.weights is not None
    under = 1
    for weight in ranking.weights.values:
        under = math.lcm(under, weight.denominator)

    def power(scaled: Sequence[Fraction]) -> Fraction:
        total = Fraction(1)
        assert ranking.weights is not None
        for value, weight in zip(scaled, ranking.weights.values, strict=True):
            total *= value ** int(weight * under)
        return total

    powers = [power(row.scaled) for row in ranking.rows]
    assert powers == sorted(powers, reverse=True)
    for (one, a), (two, b) in itertools.pairwise(zip(ranking.rows, powers, strict=True)):
        assert (one.place == two.place) == (a == b)


@given(cases())
def test_all_duels_at_once_are_the_duels_one_by_one(case: Case) -> None:
    ranking = by(case, "majority of criteria")
    assert ranking.weights is not None
    better = {
        row.candidate.id: [
            cell.value * (1 if each.direction == "higher" else -1)
            for cell, each in zip(row.cells, ranking.criteria, strict=True)
        ]
        for row in ranking.rows
    }
    for row in ranking.rows:
        mine = better[row.candidate.id]
        won = drawn = lost = 0
        for name, theirs in better.items():
            if name == row.candidate.id:
                continue
            pairs = list(zip(ranking.weights.values, mine, theirs, strict=True))
            for_it = sum(weight for weight, a, b in pairs if a > b)
            against = sum(weight for weight, a, b in pairs if a < b)
            won += for_it > against
            drawn += for_it == against
            lost += for_it < against
        assert row.duels is not None
        assert (row.duels.won, row.duels.drawn, row.duels.lost) == (won, drawn, lost)
        assert row.value == won - lost


# --- the order of the input --------------------------------------------------------


@pytest.mark.parametrize("method", EXACT)
@given(case=cases(), shuffle=st.randoms(use_true_random=False))
def test_it_does_not_matter_in_which_order_anything_is_given(
    method: str, case: Case, shuffle: random.Random
) -> None:
    assert case.assessment is not None
    before = by(case, method)

    def mixed(row: tuple[Any, ...]) -> list[Any]:
        items = list(row)
        shuffle.shuffle(items)
        return items

    again = attrs.evolve(
        case,
        criteria=attrs.evolve(case.criteria, criteria=mixed(case.criteria.criteria)),
        candidates=mixed(case.candidates),
        assessment=attrs.evolve(case.assessment, scores=mixed(case.assessment.scores)),
    )
    order = [each.id for each in case.criteria.criteria]
    after = ranked(again, aggregation=method, order=order)
    assert order_of(after) == order_of(before)
    values = {row.candidate.id: row.value for row in before.rows}
    assert {row.candidate.id: row.value for row in after.rows} == values
    assert {tie.candidates for tie in after.ties} <= {
        tuple(names) for tie in before.ties for names in itertools.permutations(tie.candidates)
    }


# --- rescaling -----------------------------------------------------------------------

factors = st.sampled_from([Decimal(text) for text in ("0.5", "2", "3", "10")])
shifts = st.integers(-500, 500).map(Decimal)


@pytest.mark.parametrize(
    ("method", "scaling"),
    [
        ("weighted sum", "declared"),
        ("weighted sum", "observed"),
        ("lexicographic", None),
        ("majority of criteria", None),
    ],
)
@given(case=cases(), data=st.data())
def test_other_units_and_another_zero_change_nothing(
    method: str, scaling: str | None, case: Case, data: st.DataObject
) -> None:
    size = len(case.criteria.criteria)
    change = data.draw(st.lists(st.tuples(factors, shifts), min_size=size, max_size=size))
    before = by(case, method, scaling=scaling)
    after = by(with_values(case, change), method, scaling=scaling)
    assert order_of(after) == order_of(before)
    assert {row.candidate.id: row.value for row in after.rows} == {
        row.candidate.id: row.value for row in before.rows
    }


@pytest.mark.parametrize("method", ["weighted sum", "weighted product"])
@pytest.mark.parametrize("scaling", ["share of the best", "share of the total"])
@given(case=cases(), data=st.data())
def test_other_units_change_nothing_where_shares_are_compared(
    method: str, scaling: str, case: Case, data: st.DataObject
) -> None:
    size = len(case.criteria.criteria)
    change = [
        (factor, Decimal(0))
        for factor in data.draw(st.lists(factors, min_size=size, max_size=size))
    ]
    before = by(case, method, scaling=scaling)
    after = by(with_values(case, change), method, scaling=scaling)
    assert order_of(after) == order_of(before)


@given(cases(scale=OPEN))
def test_a_scale_without_ends_is_not_given_ends(case: Case) -> None:
    with pytest.raises(AssessmentError):
        by(case, "weighted sum", scaling="declared")


# --- dominance -----------------------------------------------------------------------


def dominates(one: Any, other: Any, ranking: Ranking) -> bool:  # noqa: ANN401 - rows
    """Whether one is nowhere worse and somewhere better than the other."""
    pairs = [
        (a.value, b.value) if each.direction == "higher" else (b.value, a.value)
        for a, b, each in zip(one.cells, other.cells, ranking.criteria, strict=True)
    ]
    return all(a >= b for a, b in pairs) and any(a > b for a, b in pairs)


# A product of values that may be 0 can fail to tell the two apart, and is left out.
@pytest.mark.parametrize(
    ("method", "scaling"),
    [
        *(("weighted sum", scaling) for scaling in SCALINGS),
        *(("weighted product", scaling) for scaling in SCALINGS[2:]),
        ("lexicographic", None),
        ("majority of criteria", None),
    ],
)
@given(case=cases(most=5))
def test_who_is_dominated_is_never_first(method: str, scaling: str | None, case: Case) -> None:
    ranking = by(case, method, scaling=scaling)
    for one, other in itertools.permutations(ranking.rows, 2):
        if dominates(one, other, ranking):
            assert one.place < other.place


# --- limits --------------------------------------------------------------------------


@given(cases(most=5))
def test_within_its_limits_a_weight_leaves_first_place_alone(case: Case) -> None:
    ranking = by(case, "weighted sum")
    assume(len(ranking.first) == 1)
    assert ranking.weights is not None
    (first,) = ranking.first
    numbers = {each.id: n for n, each in enumerate(ranking.criteria)}
    for limit in limits_of(ranking):
        low, high = limit.lower or Fraction(0), limit.upper or Fraction(1)
        for weight in (low, (low + limit.weight) / 2, (high + limit.weight) / 2, high):
            weights = moved(ranking.weights, numbers[limit.criterion.id], weight)
            sums = {
                row.candidate.id: sum(w * v for w, v in zip(weights, row.scaled, strict=True))
                for row in ranking.rows
            }
            assert sums[first.id] == max(sums.values())
            rivals = [name for name in sums if name != first.id and sums[name] == sums[first.id]]
            if weight not in (limit.lower, limit.upper):
                assert not [name for name in rivals if weight not in (0, 1)]
            elif weight == limit.upper:
                assert set(limit.upper_rivals) <= set(rivals)
            else:
                assert set(limit.lower_rivals) <= set(rivals)


@given(cases())
def test_sharing_a_place_is_the_only_rule_that_keeps_ties(case: Case) -> None:
    names = [each.id for each in case.candidates]
    ranking = by(case, "majority of criteria", ties=RankTieRule.ORDER, tie_order=names)
    assert ranking.unresolved == ()
    assert [len(group) for group in order_of(ranking)] == [1] * len(names)
