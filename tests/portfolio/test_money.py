"""Money over many plans: every krone counts once, and none is made up."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from tests.portfolio.making import project, write_lines

import regionkit as rk
from regionkit.model import Budget, CostItem, Subproject
from regionkit.portfolio import Summary, summarise


def plan(content: str) -> rk.Project:
    return rk.read_text(f"regionkit: 1\nproject: {{title: Museum, currency: NOK, {content}}}")


def money(*plans: rk.Project | rk.Dossier) -> dict[tuple[str, str | None, str], tuple[Any, ...]]:
    return {
        (str(row.side), row.currency, str(row.per)): (
            row.lower,
            row.upper,
            row.counted,
            row.missing,
        )
        for row in summarise(plans, profile=None).money
    }


def sums(content: str, side: str, per: str = "not stated") -> tuple[Any, ...]:
    return money(plan(content))[side, "NOK", per]


def test_costs_are_the_items() -> None:
    text = "budget: {costs: [{title: a, amount: 100}, {title: b, amount: 50}]}"
    assert sums(text, "costs") == (150, 150, 2, 0)


def test_a_frame_counts_where_items_have_no_figures() -> None:
    text = "budget: {frame: {amount: 900}, costs: [{title: a, amount: 100}, {title: b}]}"
    assert sums(text, "costs") == (900, 900, 1, 0)


def test_items_count_before_the_frame_and_never_both() -> None:
    text = (
        "budget: {frame: {amount: 150}, costs: [{title: a, amount: 100}, {title: b, amount: 50}]}"
    )
    assert sums(text, "costs") == (150, 150, 2, 0)


def test_sub_projects_are_added_to_what_stands_above_them() -> None:
    text = """budget: {costs: [{title: a, amount: 100}], funding: [{title: F, amount: 100}]},
      subprojects: [{title: S, budget: {costs: [{title: b, amount: 50}],
        funding: [{title: G, amount: 50}]}}]"""
    assert sums(text, "costs") == (150, 150, 2, 0)
    assert sums(text, "funding") == (150, 150, 2, 0)


def test_a_budget_that_is_rolled_up_includes_its_sub_projects() -> None:
    text = """budget: {rolled_up: true, costs: [{title: a, amount: 100}],
        funding: [{title: F, amount: 100}]},
      subprojects: [{title: S, budget: {costs: [{title: b, amount: 50}],
        funding: [{title: G, amount: 50}]}}]"""
    assert sums(text, "costs") == (100, 100, 1, 0)
    assert sums(text, "funding") == (100, 100, 1, 0)


def test_one_that_is_rolled_up_and_says_nothing_is_what_stands_below() -> None:
    text = """budget: {rolled_up: true},
      subprojects: [{title: S, budget: {costs: [{title: b, amount: 50}]}}]"""
    assert sums(text, "costs") == (50, 50, 1, 0)


def test_a_frame_covers_its_sub_projects_but_not_what_is_financed_apart() -> None:
    text = """budget: {frame: {amount: 900}},
      goals: {subgoals: [{title: g, activities: [
        {title: a, separately_financed: true, own_plan: apart}]}]},
      subprojects: [{title: S, budget: {costs: [{title: b, amount: 50}]}},
        {id: apart, title: A, budget: {costs: [{title: b, amount: 7}]}}]"""
    assert sums(text, "costs") == (907, 907, 2, 0)


def test_the_same_money_on_two_levels_counts_once() -> None:
    text = """budget: {funding: [{title: Fylket, amount: 200}]},
      subprojects: [{title: S, budget: {funding: [{title: fylket, amount: 200},
        {title: Kommunen, amount: 200}]}}]"""
    assert sums(text, "funding") == (400, 400, 2, 0)


def test_three_levels_count_each_krone_once() -> None:
    text = """budget: {funding: [{title: A, amount: 100}]},
      subprojects: [{title: S, budget: {rolled_up: true, funding: [{title: B, amount: 10}]},
        subprojects: [{title: T, budget: {funding: [{title: C, amount: 5}]}}]}]"""
    assert sums(text, "funding") == (110, 110, 2, 0)


def test_what_is_withdrawn_counts_nothing() -> None:
    text = """subprojects: [{title: S, withdrawn: true, budget: {costs: [{title: b, amount: 50}]}},
        {title: T, budget: {costs: [{title: b, amount: 1}]}}]"""
    assert sums(text, "costs") == (1, 1, 1, 0)


def test_bounded_and_approximate_amounts_are_ranges() -> None:
    text = "budget: {costs: [{title: a, amount: at most 100}, {title: b, amount: ca 1 000}]}"
    assert sums(text, "costs") == (900, 1200, 2, 0)
    text = "budget: {costs: [{title: a, amount: at least 100}, {title: b, amount: 50}]}"
    assert sums(text, "costs") == (150, None, 2, 0)


def test_a_missing_amount_is_not_zero() -> None:
    text = "budget: {costs: [{title: a, amount: unknown}, {title: b, amount: 5}, {title: c}]}"
    assert sums(text, "costs") == (5, 5, 1, 2)


def test_yearly_amounts_are_taken_for_all_years_where_these_are_known() -> None:
    yearly = "budget: {costs: [{title: a, amount: 100 per year}]}"
    assert sums(f"{yearly}, period: '2009/2011, 3 years'", "costs", "in total") == (300, 300, 1, 0)
    assert sums(yearly, "costs", "per year") == (100, 100, 1, 0)
    below = f"period: '2009/2011, 3 years', subprojects: [{{title: S, {yearly}}}]"
    assert sums(below, "costs", "in total") == (300, 300, 1, 0)


def test_the_total_that_a_plan_states_counts_before_what_it_comes_to() -> None:
    text = "budget: {frame: {amount: 100 per year, years: 3, total: 350 in total}}"
    assert sums(text, "costs", "in total") == (350, 350, 1, 0)


def test_currencies_are_never_added() -> None:
    kroner = plan("budget: {costs: [{title: a, amount: 100}, {title: b, amount: 30 EUR}]}")
    swedish = rk.Project(
        title="S",
        currency="SEK",
        subprojects=[
            Subproject(
                title="D",
                budget=Budget(currency="DKK", costs=[CostItem(title="x", amount=7)]),
            )
        ],
        budget=Budget(costs=[CostItem(title="y", amount=5)]),
    )
    none = rk.Project(title="N", budget=Budget(costs=[CostItem(title="y", amount=2)]))
    case = rk.Dossier(title="C", currency="ISK", projects=[none])
    found = money(kroner, swedish, none, case)
    assert {currency: row[0] for (_, currency, _), row in found.items()} == {
        "NOK": 100, "EUR": 30, "SEK": 5, "DKK": 7, None: 2, "ISK": 2,
    }  # fmt: skip


def test_sums_are_exact_however_many_there_are() -> None:
    row = plan(
        "budget: {costs: [{title: a, amount: 0.01}, {title: b, amount: 999 999 999 999.99}]}"
    )
    found = money(*[row] * 1_000)["costs", "NOK", "not stated"]
    assert found[0] == found[1] == Decimal("1000000000000000.00")


@pytest.mark.parametrize("jobs", [1, 2])
def test_files_and_plans_come_to_the_same(tmp_path: Path, jobs: int) -> None:
    budget = {"costs": [{"title": "a", "amount": "ca 100"}]}
    rows = [project(n, budget=budget, regions=[{"name": "Øst"}]) for n in range(30)]
    path = write_lines(tmp_path / "x.jsonl", [*rows, "{"])
    summary = summarise(path, jobs=jobs)
    assert isinstance(summary, Summary)
    (row,) = summary.money
    assert f"{row.lower} {row.upper} {row.counted}" == "2700 3300 30"
    assert (summary.plans, summary.refused, dict(summary.regions)) == (30, 1, {"Øst": 30})
