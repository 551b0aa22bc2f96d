"""Weights: given, equal, rank-order centroid, swing, pairwise with their consistency."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from tests.assessing.made_up import case_of, criteria_named, ranked

from regionkit.assessing import Caveat, Weights
from regionkit.assessing.pairwise import RANDOM_INDEX, weights_of
from regionkit.assessing.weighing import centroid
from regionkit.model import PairwiseComparison, SwingPoints, Weighing


def weights_with(
    *names: str,
    weights: tuple[str, ...] = (),
    **procedure: Any,  # noqa: ANN401 - fields of a procedure
) -> Weights:
    case = case_of({"a": [1] * len(names)}, criteria_named(*names, weights=weights), **procedure)
    found = ranked(case).weights
    assert found is not None
    return found


def test_given_weights_are_taken_as_they_are() -> None:
    found = weights_with("x", "y", weights=("2/3", "1/3"))
    assert found.method is Weighing.GIVEN
    assert found.values == (Fraction(2, 3), Fraction(1, 3))
    assert found.of("y") == Fraction(1, 3)
    with pytest.raises(KeyError):
        found.of("z")


def test_given_weights_that_miss_by_a_hair_are_brought_to_the_whole_and_it_is_said() -> None:
    weights = ("33.33 %", "33.33 %", "33.33 %")
    case = case_of({"a": [1, 1, 1]}, criteria_named("x", "y", "z", weights=weights))
    ranking = ranked(case)
    assert ranking.weights is not None
    assert ranking.weights.values == (Fraction(1, 3),) * 3
    assert ranking.caveats == (Caveat.BROUGHT_TO_WHOLE,)
    assert "The given weights did not quite make 100% and were adjusted in proportion." in (
        ranking.explain()
    )


def test_equal_weights() -> None:
    assert weights_with("x", "y", "z", weighing="equal").values == (Fraction(1, 3),) * 3


@pytest.mark.parametrize(
    ("number", "weights"),
    [
        (1, ["1"]),
        (2, ["3/4", "1/4"]),
        (3, ["11/18", "5/18", "1/9"]),
        (4, ["25/48", "13/48", "7/48", "1/16"]),
    ],
)
def test_the_rank_order_centroid(number: int, weights: list[str]) -> None:
    """The figures of Barron and Barrett (1996), table 1: 0.6111, 0.2778, 0.1111 and so on."""
    assert centroid(number) == tuple(Fraction(each) for each in weights)
    assert sum(centroid(17)) == 1


def test_the_centroid_goes_by_the_order_given() -> None:
    found = weights_with("x", "y", "z", weighing="rank order", order=["z", "x", "y"])
    assert found.values == (Fraction(5, 18), Fraction(1, 9), Fraction(11, 18))


def test_swing_weights_are_points_in_proportion() -> None:
    points = [
        SwingPoints(criterion="y", points=100),
        SwingPoints(criterion="x", points=60),
        SwingPoints(criterion="z", points=0),
    ]
    found = weights_with("x", "y", "z", weighing="swing", points=points)
    assert found.values == (Fraction(3, 8), Fraction(5, 8), Fraction(0))


def compared(*pairs: tuple[str, str, str]) -> list[PairwiseComparison]:
    return [PairwiseComparison(criterion=a, over=b, times=Decimal(t)) for a, b, t in pairs]


def test_comparisons_that_fit_together_give_exact_weights() -> None:
    found = weights_with(
        "x",
        "y",
        "z",
        weighing="pairwise",
        comparisons=compared(("x", "y", "2"), ("y", "z", "3"), ("x", "z", "6")),
    )
    assert found.values == (Fraction(6, 10), Fraction(3, 10), Fraction(1, 10))
    consistency = found.consistency
    assert consistency is not None
    assert not consistency.ratio
    assert not consistency.index
    assert consistency.worst is None
    assert consistency.acceptable


def test_two_criteria_always_fit_together() -> None:
    found = weights_with("x", "y", weighing="pairwise", comparisons=compared(("y", "x", "4")))
    assert found.values == (Fraction(1, 5), Fraction(4, 5))
    assert found.consistency is not None
    assert found.consistency.acceptable


def test_one_criterion_needs_no_comparison() -> None:
    assert weights_with("x", weighing="pairwise").values == (Fraction(1),)


def test_the_eigenvector_of_a_known_example() -> None:
    """R. W. Saaty (1987), the relative sizes of areas: 0.637, 0.258, 0.105 and CR 0.033."""
    found = weights_with(
        "x",
        "y",
        "z",
        weighing="pairwise",
        comparisons=compared(("x", "y", "3"), ("x", "z", "5"), ("y", "z", "3")),
    )
    assert [round(float(each), 3) for each in found.values] == [0.637, 0.258, 0.105]
    assert sum(found.values) == 1
    consistency = found.consistency
    assert consistency is not None
    assert consistency.ratio is not None
    assert round(consistency.eigenvalue, 4) == Decimal("3.0385")
    assert round(consistency.ratio, 3) == Decimal("0.033")
    assert consistency.acceptable


def test_contradictions_are_reported_not_hidden() -> None:
    case = case_of(
        {"a": [1, 2, 3], "b": [3, 2, 1]},
        criteria_named("x", "y", "z"),
        weighing="pairwise",
        comparisons=compared(("x", "y", "5"), ("y", "z", "5"), ("z", "x", "3")),
    )
    ranking = ranked(case)
    assert ranking.weights is not None
    consistency = ranking.weights.consistency
    assert consistency is not None
    assert not consistency.acceptable
    worst = consistency.worst
    assert worst is not None
    assert {worst.first, worst.second, worst.third} == {"x", "y", "z"}
    record = consistency.to_record()
    assert (record["acceptable"], record["worst"]) == (
        0,
        f"{worst.first} {worst.second} {worst.third}",
    )
    assert max(worst.stated / worst.implied, worst.implied / worst.stated) == 75
    told = ranking.explain()
    assert any("contradict one another" in each for each in told)
    assert any(each.startswith("The greatest contradiction: ") for each in told)


def test_weights_of_nine_digits_sum_to_one_all_the_same() -> None:
    matrix = [
        [Fraction(1), Fraction(2), Fraction(7)],
        [Fraction(1, 2), Fraction(1), Fraction(9)],
        [Fraction(1, 7), Fraction(1, 9), Fraction(1)],
    ]
    assert sum(weights_of(("x", "y", "z"), matrix).values) == 1


def test_above_fifteen_criteria_there_is_no_ratio() -> None:
    size = len(RANDOM_INDEX) + 1
    names = [f"c{number:02}" for number in range(size)]
    pairs = [(a, b, "1") for a in names for b in names if a < b]
    pairs[0] = (*pairs[0][:2], "2")
    case = case_of(
        {"a": [1] * size, "b": [2] * size},
        criteria_named(*names),
        weighing="pairwise",
        comparisons=compared(*pairs),
    )
    ranking = ranked(case)
    assert ranking.weights is not None
    assert ranking.weights.consistency is not None
    assert ranking.weights.consistency.ratio is None
    assert not ranking.weights.consistency.acceptable
    assert any("known for up to 15 criteria only" in each for each in ranking.explain())


def test_weights_without_a_criterion_keep_their_proportions() -> None:
    found = weights_with("x", "y", "z", weights=("50 %", "30 %", "20 %"))
    left = found.without(0)
    assert left is not None
    assert (left.criteria, left.values) == (("y", "z"), (Fraction(3, 5), Fraction(2, 5)))
    assert weights_with("x", "y", weights=("100 %", "0 %")).without(0) is None
