"""Small aid, against every stretch of three years there is."""

from datetime import date, timedelta
from typing import Final

from hypothesis import given
from hypothesis import strategies as st
from tests.rules.asking import asked, rule_named, verdict_on_plan

import regionkit as rk
from regionkit.values import Amount

RULE: Final = rule_named("RK322")
CEILING: Final = 10

gifts = st.lists(
    st.tuples(st.integers(1, 6), st.dates(date(2020, 1, 1), date(2028, 12, 31))), max_size=6
)


def three_years_after(day: date) -> date:
    try:
        return day.replace(year=day.year + 3)
    except ValueError:  # 29 February
        return day.replace(year=day.year + 3, day=28)


@given(row=gifts)
def test_the_ceiling_is_passed_in_some_three_years_or_in_none(row: list[tuple[int, date]]) -> None:
    lines = [
        rk.FundingLine(title="T", amount=amount, small_aid_to="Fjord AS", granted_on=day)
        for amount, day in row
    ]
    plan = rk.Project(title="P", currency="EUR", budget=rk.Budget(funding=lines))
    first = min((day for _, day in row), default=date(2020, 1, 1))
    stretches = (first + timedelta(days=number) for number in range(9 * 366))
    most = max(
        sum(amount for amount, day in row if begin <= day < three_years_after(begin))
        for begin in stretches
    )
    answers = asked(RULE, plan, parameters={"ceiling": Amount(CEILING, "EUR")})
    expected = "finding" if most > CEILING else "passes" if row else "not applicable"
    assert verdict_on_plan(answers) == expected
