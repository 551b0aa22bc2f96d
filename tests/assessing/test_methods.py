"""The exact methods: scaling, weighted sum and product, lexicographic, majority, thresholds."""

from fractions import Fraction

import attrs
import pytest
from tests.assessing.made_up import case_of, criteria_named, order_of, ranked

import regionkit as rk
from regionkit.assessing import Caveat
from regionkit.assessing.product import is_one
from regionkit.model import (
    Combination,
    IntervalScale,
    OrdinalScale,
    Score,
    YesNoScale,
)

# --- scaling -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("scaling", "higher", "lower"),
    [
        ("declared", ["1/5", "1/2", "4/5"], ["4/5", "1/2", "1/5"]),
        ("observed", ["0", "1/2", "1"], ["1", "1/2", "0"]),
        ("share of the best", ["1/4", "5/8", "1"], ["1", "2/5", "1/4"]),
        ("share of the total", ["2/15", "1/3", "8/15"], ["20/33", "8/33", "5/33"]),
    ],
)
def test_each_scaling_in_both_directions(scaling: str, higher: list[str], lower: list[str]) -> None:
    values = {"a": [2], "b": [5], "c": [8]}
    for worse, expected in (((), higher), (("x",), lower)):
        case = case_of(values, criteria_named("x", lower=worse), weighing="equal", scaling=scaling)
        rows = {row.candidate.id: row.scaled[0] for row in ranked(case).rows}
        assert [rows[name] for name in "abc"] == [Fraction(each) for each in expected]


def test_if_all_are_equal_all_are_best() -> None:
    case = case_of({"a": [4], "b": [4]}, criteria_named("x"), weighing="equal", scaling="observed")
    assert [row.scaled for row in ranked(case).rows] == [(Fraction(1),), (Fraction(1),)]


def test_levels_are_numbered_from_the_lowest() -> None:
    scale = OrdinalScale(labels=["low", "middle", "high"], lowest=0)
    case = case_of({"a": [1], "b": [2]}, criteria_named("x"), scale=scale, weighing="equal")
    assert case.assessment is not None
    scores = [
        Score(candidate="a", criterion="x", level="middle"),
        Score(candidate="b", criterion="x", value=2),
    ]
    ranking = ranked(attrs.evolve(case, assessment=attrs.evolve(case.assessment, scores=scores)))
    assert [row.value for row in ranking.rows] == [1, Fraction(1, 2)]
    assert ranking.caveats == (Caveat.EQUAL_STEPS,)


def test_two_steps_have_one_distance_and_nothing_is_taken_for_granted() -> None:
    for scale in (OrdinalScale(labels=["low", "high"]), YesNoScale()):
        case = case_of({"a": [1], "b": [1]}, criteria_named("x"), scale=scale, weighing="equal")
        assert ranked(case).caveats == ()


def test_an_ordinal_scale_needs_no_distances_for_an_order() -> None:
    scale = OrdinalScale(labels=["low", "middle", "high"])
    case = case_of({"a": [3], "b": [2]}, criteria_named("x"), scale=scale)
    for method in ("majority of criteria", "lexicographic"):
        ranking = ranked(case, aggregation=method, order=["x"])
        assert ranking.caveats == ()
        assert ranking.scaling is None
        assert ranking.rows[0].scaled == ()


# --- several assessors -----------------------------------------------------------


@pytest.mark.parametrize(
    ("how", "value"), [("mean", Fraction(14, 3)), ("median", 4), (Combination.MEDIAN, 4)]
)
def test_scores_are_combined(how: str, value: Fraction) -> None:
    case = case_of(
        {"a": [{"p": 1, "q": 4, "r": 9}]},
        criteria_named("x"),
        weighing="equal",
        combination=how,
    )
    (row,) = ranked(case).rows
    assert [row.cells[0].value, row.cells[0].spread] == [value, Fraction(8)]


def test_the_median_of_two_lies_half_way() -> None:
    case = case_of(
        {"a": [{"p": 1, "q": 4}]}, criteria_named("x"), weighing="equal", combination="median"
    )
    assert ranked(case).rows[0].cells[0].value == Fraction(5, 2)


def test_agreement_is_said() -> None:
    values = {"a": [{"p": 1, "q": 1}], "b": [{"p": 2, "q": 2}]}
    ranking = ranked(case_of(values, criteria_named("x"), weighing="equal", combination="mean"))
    assert "The assessors agree about everything." in ranking.explain()
    alone = ranked(case_of({"a": [1]}, criteria_named("x"), weighing="equal"))
    assert alone.disagreements == ()


# --- weighted sum ------------------------------------------------------------------


def test_a_sum_does_not_drift() -> None:
    """0.1 + 0.2 is 0.3: with floating-point numbers, one of the two would be ahead."""
    case = case_of(
        {"a": ["0.1", "0.2", 0], "b": ["0.3", 0, 0]},
        criteria_named("x", "y", "z"),
        weighing="equal",
    )
    ranking = ranked(case)
    assert order_of(ranking) == [["a", "b"]]
    assert ranking.rows[0].value == ranking.rows[1].value == Fraction(1, 100)


def test_thirds_are_thirds() -> None:
    criteria = criteria_named("x", "y", "z", weights=["1/3", "1/3", "1/3"])
    ranking = ranked(case_of({"a": [10, 10, 10], "b": [10, 10, 9]}, criteria))
    assert [row.value for row in ranking.rows] == [1, Fraction(29, 30)]


def test_figures_are_written_so_that_they_can_be_told_apart() -> None:
    criteria = criteria_named("x", "y", weights=["99.99 %", "0.01 %"])
    ranking = ranked(case_of({"a": [5, 5], "b": [5, 4]}, criteria))
    assert "A is first with 50.000%, ahead of B with 49.999%." in ranking.explain()


# --- weighted product ----------------------------------------------------------------


def test_a_product_is_ordered_exactly() -> None:
    """2 · 8 and 4 · 4 are equal, though their logarithms as floating-point numbers need not be."""
    criteria = criteria_named("x", "y", weights=["50 %", "50 %"])
    ranking = ranked(
        case_of({"a": [2, 8], "b": [4, 4], "c": [3, 5]}, criteria),
        aggregation="weighted product",
    )
    assert order_of(ranking) == [["a", "b"], ["c"]]
    assert not ranking.exact
    assert ranking.rows[0].parts == ()


def test_products_that_differ_in_the_fiftieth_digit_differ() -> None:
    big, bigger = "999999999999999999", "999999999999999998"
    criteria = criteria_named("x", "y", "z", weights=["1/3", "1/3", "1/3"])
    ranking = ranked(
        case_of(
            {"a": [big, bigger, 1], "b": [big, big, 1]},
            criteria,
            scale=IntervalScale(),
            scaling="share of the total",
        ),
        aggregation="weighted product",
    )
    assert order_of(ranking) == [["b"], ["a"]]


def test_who_has_nothing_by_one_criterion_has_nothing_in_all() -> None:
    criteria = criteria_named("x", "y", "z", weights=["50 %", "50 %", "0 %"])
    ranking = ranked(
        case_of({"a": [10, 0, 1], "b": [1, 1, 0], "c": [0, 9, 9]}, criteria),
        aggregation="weighted product",
    )
    assert order_of(ranking) == [["b"], ["a", "c"]]
    assert [row.value for row in ranking.rows[1:]] == [0, 0]


def test_the_product_is_the_weighted_geometric_mean() -> None:
    criteria = criteria_named("x", "y", weights=["50 %", "50 %"])
    ranking = ranked(
        case_of({"a": [4, 9], "b": [10, 10]}, criteria), aggregation="weighted product"
    )
    assert [row.value for row in ranking.rows] == [1, Fraction(6, 10)]


def test_near_products_are_told_apart_with_more_digits() -> None:
    """They differ by a part of ten to the power of -47, and are compared as whole numbers."""
    under = 10**29
    criteria = criteria_named("x", "y", weights=[f"1/{under}", f"{under - 1}/{under}"])
    big = 999_999_999_999_999_999
    ranking = ranked(
        case_of({"a": [big - 1, 5], "b": [big, 5], "c": [big, 4]}, criteria, scale=IntervalScale()),
        aggregation="weighted product",
    )
    assert order_of(ranking) == [["b"], ["a"], ["c"]]
    twins = case_of({"a": [big, 5], "b": [big, 5]}, criteria, scale=IntervalScale())
    assert order_of(ranked(twins, aggregation="weighted product")) == [["a", "b"]]


def test_products_that_are_near_are_ordered_both_ways() -> None:
    under = 10**29
    criteria = criteria_named("x", "y", weights=[f"1/{under}", f"{under - 1}/{under}"])
    big = 999_999_999_999_999_999
    values = {f"k{number}": [big - number, 5] for number in (3, 0, 2, 1)}
    ranking = ranked(
        case_of(values, criteria, scale=IntervalScale()), aggregation="weighted product"
    )
    assert order_of(ranking) == [["k0"], ["k1"], ["k2"], ["k3"]]


@pytest.mark.parametrize(
    ("powers", "answer"),
    [
        ([(12, 2), (144, -1)], True),
        ([(6, 10**20), (2, -(10**20)), (3, -(10**20))], True),
        ([(6, 10**20), (2, -(10**20)), (3, 1 - 10**20)], False),
        ([(1, 5), (7, 0)], True),
        ([(4, 3), (8, -2)], True),
        ([(5, 1), (25, 1)], False),
    ],
)
def test_powers_of_whole_numbers_are_compared_exactly(
    powers: list[tuple[int, int]], answer: bool
) -> None:
    assert is_one(powers) is answer


# --- lexicographic ---------------------------------------------------------------------


def test_the_most_important_criterion_decides_then_the_next() -> None:
    case = case_of(
        {"a": [1, 9], "b": [5, 0], "c": [5, 1]},
        criteria_named("x", "y"),
        aggregation="lexicographic",
        order=["x", "y"],
    )
    ranking = ranked(case)
    assert order_of(ranking) == [["c"], ["b"], ["a"]]
    assert [row.value for row in ranking.rows] == [None, None, None]
    assert "C is first, ahead of B: “Y” decides, 1 against 0." in ranking.explain()
    assert "The criteria in order, the most important first: “X” and “Y”." in ranking.explain()
    assert order_of(ranked(case, order=["y", "x"])) == [["a"], ["c"], ["b"]]


def test_where_the_order_decides_no_weights_are_tried() -> None:
    case = case_of(
        {"a": [1, 9], "b": [5, 0]},
        criteria_named("x", "y"),
        aggregation="lexicographic",
        order=["x", "y"],
    )
    found = rk.assess(case).robustness(seed=1)
    assert found is not None
    assert (found.limits, found.space) == ((), None)
    assert found.explain()
    assert not any("draw" in sentence or "%" in sentence for sentence in found.explain())


def test_weights_that_differ_give_the_order() -> None:
    criteria = criteria_named("x", "y", weights=["40 %", "60 %"])
    ranking = ranked(case_of({"a": [9, 1], "b": [0, 2]}, criteria, aggregation="lexicographic"))
    assert order_of(ranking) == [["b"], ["a"]]
    assert "B is first, ahead of A: “Y” decides, 2 against 1." in ranking.explain()


def test_the_centroid_and_the_order_go_together() -> None:
    case = case_of(
        {"a": [9, 1], "b": [0, 2]},
        criteria_named("x", "y"),
        aggregation="lexicographic",
        weighing="rank order",
        order=["y", "x"],
    )
    assert order_of(ranked(case)) == [["b"], ["a"]]


# --- majority ----------------------------------------------------------------------------


def test_the_majority_of_criteria_wins() -> None:
    case = case_of(
        {"a": [9, 2, 2], "b": [1, 3, 3], "c": [0, 1, 1]},
        criteria_named("x", "y", "z"),
        aggregation="majority of criteria",
    )
    ranking = ranked(case)
    assert order_of(ranking) == [["b"], ["a"], ["c"]]
    duels = ranking.rows[0].duels
    assert duels is not None
    assert (duels.won, duels.drawn, duels.lost) == (2, 0, 0)
    assert "B is first: of 2 comparisons of two it wins 2, loses 0 and draws 0." in (
        ranking.explain()
    )
    assert ranking.weights is None


def test_a_cycle_is_a_tie() -> None:
    """Condorcet's paradox: a beats b, b beats c, c beats a."""
    case = case_of(
        {"a": [3, 1, 2], "b": [2, 3, 1], "c": [1, 2, 3]},
        criteria_named("x", "y", "z"),
        aggregation="majority of criteria",
    )
    assert order_of(ranked(case)) == [["a", "b", "c"]]


def test_criteria_count_their_weight() -> None:
    criteria = criteria_named("x", "y", "z", weights=["60 %", "20 %", "20 %"])
    case = case_of({"a": [9, 2, 2], "b": [1, 3, 3]}, criteria, aggregation="majority of criteria")
    assert order_of(ranked(case)) == [["a"], ["b"]]


# --- thresholds ------------------------------------------------------------------------


def test_who_misses_a_threshold_is_not_ranked() -> None:
    criteria = [
        *criteria_named("x", threshold=3),
        *criteria_named("y", lower=["y"], threshold=5),
    ]
    case = case_of({"a": [3, 5], "b": [2, 0], "c": [9, 6]}, criteria, weighing="equal")
    outcome = rk.assess(case)
    ranking = outcome.ranking
    assert ranking is not None
    assert order_of(ranking) == [["a"]]
    assert [(veto.candidate.id, veto.criterion.id, veto.value) for veto in ranking.vetoes] == [
        ("b", "x", Fraction(2)),
        ("c", "y", Fraction(6)),
    ]
    told = outcome.explain()
    assert "B is not ranked: “X” is 2, and at least 3 is required." in told
    assert "C is not ranked: “Y” is 6, and at most 5 is accepted." in told
    assert [row["standing"] for row in outcome.to_records()] == ["ranked", "vetoed", "vetoed"]
    assert ranking.text().count("not ranked") == 2


def test_nobody_may_be_left() -> None:
    case = case_of({"a": [1]}, criteria_named("x", threshold=3), weighing="equal")
    outcome = rk.assess(case)
    assert outcome.ranking is not None
    assert (outcome.ranking.rows, outcome.ranking.first) == ((), ())
    assert repr(outcome.ranking) == "<Ranking of 0 by weighted sum: nobody first>"
    assert outcome.explain()
    found = outcome.robustness(seed=1)
    assert found is not None
    assert (found.limits, found.space, found.without_criteria) == ((), None, ())
    assert found.text() == ""
