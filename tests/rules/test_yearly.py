"""Funding year by year, against every way to spread what is free over the years."""

from decimal import Decimal
from itertools import product
from typing import Final

from hypothesis import given
from hypothesis import strategies as st
from tests.rules.asking import asked, rule_named, verdict_on_plan

import regionkit as rk
from regionkit.model import CostItem

RULE: Final = rule_named("RK302")
YEARS: Final = (2009, 2010, 2011)

small = st.integers(0, 6)


def plan_of(due: tuple[int, int, int], steady: int, yearly: int, free: int) -> rk.Project:
    costs = [
        CostItem(title="C", amount=cost, period=str(year))
        for year, cost in zip(YEARS, due, strict=True)
    ]
    leader = CostItem(title="Leader", amount=f"{steady} per year")
    funding = [
        rk.FundingLine(title="K", amount=f"{yearly} per year"),
        rk.FundingLine(title="T", amount=f"{free} in total"),
    ]
    budget = rk.Budget(currency="NOK", costs=[*costs, leader], funding=funding)
    return rk.Project(title="P", budget=budget)


@given(due=st.tuples(small, small, small), steady=small, yearly=small, free=st.integers(0, 9))
def test_a_year_is_short_if_no_spreading_covers_them_all(
    due: tuple[int, int, int], steady: int, yearly: int, free: int
) -> None:
    left = max(0, yearly - steady)
    covered = any(
        sum(spread) <= free
        and all(cost <= left + more for cost, more in zip(due, spread, strict=True))
        for spread in product(range(free + 1), repeat=3)
    )
    given_answer = verdict_on_plan(
        asked(RULE, plan_of(due, steady, yearly, free), parameters={"tolerance": Decimal(0)})
    )
    assert given_answer == ("passes" if covered else "finding")
