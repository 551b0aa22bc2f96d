"""Robustness: exact limits, sampled weights with their error, one criterion or assessor less."""

from decimal import Decimal
from fractions import Fraction

import attrs
import pytest
from tests.assessing.made_up import case_of, criteria_named, ranked

from regionkit.assessing import Impossible, Ranking, limits_of, robustness
from regionkit.assessing.weight_limits import FINE
from regionkit.model import Procedure


@pytest.fixture
def close() -> Ranking:
    criteria = criteria_named("x", "y", weights=["53 %", "47 %"])
    return ranked(case_of({"a": [10, 8], "b": [8, 10]}, criteria))


def test_limits_are_where_the_two_are_level(close: Ranking) -> None:
    x, y = limits_of(close)
    assert (x.lower, x.upper, x.lower_rivals) == (Fraction(1, 2), None, ("b",))
    assert (y.lower, y.upper, y.upper_rivals) == (None, Fraction(1, 2), ("b",))
    assert x.nearest == y.nearest == Fraction(3, 100)


def test_a_criterion_with_all_the_weight_has_no_limits() -> None:
    criteria = criteria_named("x", "y", weights=["100 %", "0 %"])
    limits = limits_of(ranked(case_of({"a": [9, 0], "b": [5, 9]}, criteria)))
    assert [(each.criterion.id, each.lower, each.upper) for each in limits] == [
        ("y", None, Fraction(4, 13))
    ]


def test_if_no_weight_changes_it_that_is_said() -> None:
    criteria = criteria_named("x", "y", weights=["50 %", "50 %"])
    ranking = ranked(case_of({"a": [9, 9], "b": [5, 5]}, criteria))
    found = robustness(ranking, seed=1, samples=50)
    assert found.nearest is None
    assert "No change of a single weight makes anybody else first." in found.explain()
    assert repr(found).endswith("no weight alone changes it>")
    assert found.space is not None
    (first, second) = found.space.shares
    assert [first.share, second.share] == [Fraction(1), Fraction(0)]
    assert first.margin == second.margin == Decimal("0.06")


@pytest.mark.parametrize("method", ["weighted product", "majority of criteria", "weighted sum"])
def test_limits_of_other_methods_are_found_by_trying(method: str) -> None:
    criteria = criteria_named("x", "y", "z", weights=["40 %", "35 %", "25 %"])
    ranking = ranked(
        case_of({"a": [9, 5, 4], "b": [4, 9, 5]}, criteria), aggregation=method, scaling="declared"
    )
    found = robustness(ranking, seed=1, samples=20)
    assert found.limits_exact == (method == "weighted sum")
    assert found.limits
    said = any("found by trying" in each for each in found.explain())
    assert said == (not found.limits_exact)


def test_the_searched_limit_is_near_the_exact_one(close: Ranking) -> None:
    from regionkit.assessing.running import prepare
    from regionkit.assessing.weight_limits import searched_limits

    assert close.weights is not None
    prepared = prepare(close.table, close.procedure)
    for exact, tried in zip(
        limits_of(close), searched_limits(prepared, close.weights, ("a",)), strict=True
    ):
        for one, other in ((exact.lower, tried.lower), (exact.upper, tried.upper)):
            assert (one is None) == (other is None)
            if one is not None and other is not None:
                assert abs(one - other) <= FINE


def test_the_same_seed_draws_the_same_weights(close: Ranking) -> None:
    one, two = (robustness(close, seed=7, samples=500).space for _ in range(2))
    assert one == two
    other = robustness(close, seed=8, samples=500).space
    assert one is not None
    assert other is not None
    assert (one.seed, one.samples, one.undecided) == (7, 500, 0)
    assert one.shares != other.shares


def test_the_share_lies_within_its_margin(close: Ranking) -> None:
    """Of two criteria, a is ahead in half of all weights."""
    space = robustness(close, seed=3, samples=4000).space
    assert space is not None
    for each in space.shares:
        assert abs(each.share - Fraction(1, 2)) <= Fraction(each.margin) * 2
        assert Decimal("0.0154") < each.margin < Decimal("0.0156")


def test_equal_candidates_share_the_weights() -> None:
    case = case_of({"a": [5], "b": [5]}, criteria_named("x"), weighing="equal")
    space = robustness(ranked(case), seed=1, samples=10).space
    assert space is not None
    assert [each.share for each in space.shares] == [Fraction(1, 2), Fraction(1, 2)]


def test_at_least_one_sample_is_drawn(close: Ranking) -> None:
    with pytest.raises(ValueError, match="at least one sample"):
        robustness(close, seed=1, samples=0)


def test_without_each_criterion() -> None:
    criteria = criteria_named("x", "y", weights=["70 %", "30 %"])
    found = robustness(ranked(case_of({"a": [9, 1], "b": [1, 9]}, criteria)), seed=1, samples=10)
    assert [(each.first, each.changed) for each in found.without_criteria] == [
        (("b",), True),
        (("a",), False),
    ]
    assert "Without “X”, first place is another: B." in found.explain()


def test_what_cannot_be_left_out() -> None:
    case = case_of({"a": [9], "b": [1]}, criteria_named("x"), weighing="equal")
    found = robustness(ranked(case), seed=1, samples=10)
    assert [each.impossible for each in found.without_criteria] == [Impossible.ONLY_ONE]
    assert found.without_assessors == ()

    criteria = criteria_named("x", "y", weights=["100 %", "0 %"])
    found = robustness(ranked(case_of({"a": [9, 1]}, criteria)), seed=1, samples=10)
    assert [each.impossible for each in found.without_criteria] == [
        Impossible.NO_WEIGHT_LEFT,
        None,
    ]


def test_without_each_assessor() -> None:
    values = {"a": [{"p": 9, "q": 1, "r": 5}], "b": [{"p": 1, "q": 5, "r": 6}]}
    case = case_of(values, criteria_named("x"), weighing="equal", combination="mean")
    found = robustness(ranked(case), seed=1, samples=10)
    assert [(each.assessor, each.first, each.changed) for each in found.without_assessors] == [
        ("p", ("b",), True),
        ("q", ("a",), False),
        ("r", ("a",), False),
    ]
    assert "Without the scores of P, first place is another: B." in found.explain()


def test_an_assessor_who_alone_scored_cannot_be_left_out() -> None:
    case = case_of({"a": [{"p": 9}], "b": [{"p": 1}]}, criteria_named("x"), weighing="equal")
    (only,) = robustness(ranked(case), seed=1, samples=10).without_assessors
    assert only.impossible is Impossible.ONLY_ONE


def test_a_threshold_goes_with_its_criterion() -> None:
    criteria = [*criteria_named("x", threshold=5), *criteria_named("y")]
    case = case_of({"a": [9, 1], "b": [1, 9]}, criteria, weighing="equal")
    ranking = ranked(case)
    assert [each.id for each in ranking.first] == ["a"]
    without_x, without_y = robustness(ranking, seed=1, samples=10).without_criteria
    assert (without_x.first, without_y.first) == (("b",), ("a",))


def test_nobody_may_be_left_without_an_assessor() -> None:
    values = {"a": [{"p": 9, "q": 1}]}
    case = case_of(values, criteria_named("x", threshold=5), weighing="equal", combination="mean")
    without_p, without_q = robustness(ranked(case), seed=1, samples=5).without_assessors
    assert without_p.impossible is Impossible.NOBODY_LEFT
    assert without_q.first == ("a",)


def test_without_an_assessor_a_method_may_come_to_no_figure() -> None:
    values = {"a": [{"p": 4, "q": 0}], "b": [{"p": 2, "q": 0}]}
    case = case_of(
        values,
        criteria_named("x"),
        weighing="equal",
        combination="mean",
        scaling="share of the best",
    )
    without_p, without_q = robustness(ranked(case), seed=1, samples=5).without_assessors
    assert without_p.impossible is Impossible.NO_FIGURE
    assert without_q.first == ("a",)


def test_where_the_order_decides_weights_play_no_part() -> None:
    case = case_of(
        {"a": [1, 9], "b": [2, 0]},
        criteria_named("x", "y"),
        aggregation="lexicographic",
        order=["x", "y"],
    )
    found = robustness(ranked(case), seed=1)
    assert (found.limits, found.space) == ((), None)
    assert [each.first for each in found.without_criteria] == [("a",), ("b",)]
    assert found.to_records()[0]["kind"] == "without criterion"


def test_a_majority_without_weights_has_a_weight_space_all_the_same() -> None:
    case = case_of(
        {"a": [9, 2, 2], "b": [1, 3, 3]},
        criteria_named("x", "y", "z"),
        aggregation="majority of criteria",
    )
    found = robustness(ranked(case), seed=1, samples=2000)
    assert found.limits == ()
    assert found.space is not None
    shares = {each.candidate.id: each.share for each in found.space.shares}
    # a is ahead where x weighs more than the other two together: in a quarter of the weights
    assert abs(shares["a"] - Fraction(1, 4)) < Fraction(4, 100)


def test_a_tie_rule_counts_for_limits_too() -> None:
    criteria = criteria_named("x", "y", weights=["50 %", "50 %"])
    case = case_of({"a": [4, 6], "b": [6, 4]}, criteria)
    ranking = ranked(case, ties="criteria", tie_criteria=["x"])
    assert [each.id for each in ranking.first] == ["b"]
    x, _ = limits_of(ranking)
    assert (x.lower, x.lower_rivals, x.upper) == (Fraction(1, 2), ("a",), None)


def test_a_criterion_that_breaks_ties_can_be_left_out() -> None:
    criteria = criteria_named("x", "y", weights=["50 %", "50 %"])
    case = case_of({"a": [4, 6], "b": [6, 4]}, criteria)
    ranking = ranked(case, ties="criteria", tie_criteria=["x"])
    without_x, without_y = robustness(ranking, seed=1, samples=5).without_criteria
    assert (without_x.first, without_y.first) == (("a",), ("b",))


def test_the_procedure_is_kept() -> None:
    case = case_of({"a": [1]}, criteria_named("x"))
    procedure = Procedure(weighing="equal", scaling="observed")
    ranking = ranked(case, **attrs.asdict(procedure, recurse=False))
    assert (ranking.procedure.weighing, ranking.scaling) == (
        procedure.weighing,
        procedure.scaling,
    )
