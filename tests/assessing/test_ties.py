"""Ties: stated, and broken only by a rule that was chosen."""

import pytest
from tests.assessing.made_up import case_of, criteria_named, order_of, ranked

import regionkit as rk
from regionkit.assessing import Case
from regionkit.model import RankTieRule


@pytest.fixture
def tied() -> Case:
    """Four candidates, of which the first three add up to the same."""
    criteria = criteria_named("x", "y", "z", weights=["50 %", "50 %", "0 %"])
    return case_of({"a": [4, 6, 1], "b": [6, 4, 1], "c": [5, 5, 0], "d": [1, 1, 9]}, criteria)


def test_a_tie_is_stated_and_not_broken_by_the_order_of_the_input(tied: Case) -> None:
    ranking = ranked(tied)
    assert order_of(ranking) == [["a", "b", "c"], ["d"]]
    assert [row.place for row in ranking.rows] == [1, 1, 1, 4]
    (tie,) = ranking.unresolved
    assert (tie.place, tie.candidates, tie.rule, tie.resolved) == (1, ("a", "b", "c"), None, False)
    said = "A, B, and C are level at place 1. No rule for ties has been chosen, so they share it."
    assert said in ranking.explain()
    assert said in rk.assess(tied).text()


def test_they_may_share_the_place(tied: Case) -> None:
    ranking = ranked(tied, ties="shared")
    assert order_of(ranking) == [["a", "b", "c"], ["d"]]
    assert ranking.unresolved == ()
    assert "A, B, and C are level at place 1 and share it, as the rule has it." in ranking.explain()


def test_criteria_may_break_it(tied: Case) -> None:
    ranking = ranked(tied, ties="criteria", tie_criteria=["z", "y"])
    assert order_of(ranking) == [["a"], ["b"], ["c"], ["d"]]
    assert ranking.unresolved == ()
    assert any("By the rule chosen, “Z” and “Y” decides" in each for each in ranking.explain())


def test_criteria_may_break_only_a_part_of_it(tied: Case) -> None:
    ranking = ranked(tied, ties="criteria", tie_criteria=["z"])
    assert order_of(ranking) == [["a", "b"], ["c"], ["d"]]
    assert [tie.rule for tie in ranking.unresolved] == [RankTieRule.CRITERIA]
    assert any("the rule chosen does not tell all apart" in each for each in ranking.explain())


def test_an_order_may_break_it(tied: Case) -> None:
    ranking = ranked(tied, ties="order", tie_order=["c", "b", "a", "d"])
    assert order_of(ranking) == [["c"], ["b"], ["a"], ["d"]]
    assert any("The order that was fixed decides" in each for each in ranking.explain())


def test_those_whom_an_order_does_not_name_come_last_together(tied: Case) -> None:
    ranking = ranked(tied, ties="order", tie_order=["c"])
    assert order_of(ranking) == [["c"], ["a", "b"], ["d"]]
    assert ranking.unresolved


def test_a_tie_further_down_is_a_tie_too() -> None:
    case = case_of({"a": [9], "b": [4], "c": [4]}, criteria_named("x"), weighing="equal")
    (tie,) = ranked(case).ties
    assert (tie.place, tie.candidates) == (2, ("b", "c"))


def test_of_those_who_share_first_place_any_change_lets_one_ahead(tied: Case) -> None:
    found = rk.assess(tied).robustness(seed=1, samples=100)
    assert found is not None
    limits = {each.criterion.id: each for each in found.limits}
    assert (limits["x"].upper, limits["x"].lower) == (limits["x"].weight, limits["x"].weight)
    told = found.explain()
    assert "If the weight of “X” rises at all from 50%, B goes ahead." in told
    assert found.space is not None
    assert sum(each.share for each in found.space.shares) == 1
