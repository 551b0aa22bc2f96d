"""What regionkit writes, it reads back to the same value in the same language."""

import re
from decimal import Decimal
from typing import Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from regionkit.nordic import (
    DateStyle,
    MoneyStyle,
    format_amount,
    format_date,
    format_money,
    format_number,
    format_period,
    format_share,
    parse_amount,
    parse_date,
    parse_money,
    parse_number,
    parse_percent,
    parse_period,
)
from regionkit.nordic.writing.numbers import exact_percent
from regionkit.testing import strategies
from regionkit.values import Amount, Money, PartialDate, Period, Share

FULL: Final = ("nb", "nn", "da", "sv", "fi", "is", "en")
COMMON: Final = ("NOK", "DKK", "SEK", "ISK", "EUR", "USD", "GBP", "CHF")

full = st.sampled_from(FULL)

_SHORT_YEAR = re.compile(r"\b0[0-9]{2}[0-9X]|1000-24")
"""A year before 1000 has fewer digits than four in print, and could be any number."""


def _kroner(currency: str) -> SearchStrategy[Money]:
    """Money in a currency, without decimals that are rounded off when it is written."""
    places = 0 if currency == "ISK" else 2
    limit = 10**18 - 1
    return st.builds(
        lambda units: Money(Decimal(units).scaleb(-places), currency),
        st.integers(-limit, limit) | st.integers(-300_000, 300_000),
    )


money = st.sampled_from(COMMON).flatmap(_kroner)


@given(number=strategies.numbers, locale=full)
def test_numbers(number: Decimal, locale: str) -> None:
    assert parse_number(format_number(number, locale), locale) == number


@given(money=money, locale=full, style=st.sampled_from(["short", "long", "column"]))
def test_money(money: Money, locale: str, style: MoneyStyle) -> None:
    assert parse_money(format_money(money, locale, style), locale) == money


@given(money=money, locale=st.sampled_from(["nb", "nn"]))
def test_money_with_a_stroke(money: Money, locale: str) -> None:
    assert parse_money(format_money(money, locale, "dash"), locale) == money


@given(
    tenths=st.integers(-(10**10) + 1, 10**10 - 1),
    power=st.sampled_from([6, 9]),
    currency=st.sampled_from(COMMON),
    locale=full,
)
def test_compact_money_of_one_decimal(tenths: int, power: int, currency: str, locale: str) -> None:
    if power == 6:
        tenths %= 10_000
    money = Money(Decimal(tenths).scaleb(power - 1), currency)
    assert parse_money(format_money(money, locale, "compact"), locale) == money


@given(share=strategies.shares, locale=full)
def test_shares_that_have_an_end_in_percent(share: Share, locale: str) -> None:
    if exact_percent(share.value) is not None:
        assert parse_percent(format_share(share, locale), locale) == share


@given(
    bare=strategies.numbers,
    money=money,
    has_currency=st.booleans(),
    frame=strategies.known_amounts,
    locale=full,
)
def test_amounts(
    bare: Decimal, money: Money, has_currency: bool, frame: Amount, locale: str
) -> None:
    amount = Amount(
        money.amount if has_currency else bare,
        money.currency if has_currency else None,
        bound=frame.bound,
        approximate=frame.approximate,
        per=frame.per,
    )
    assert parse_amount(format_amount(amount, locale), locale) == amount


@given(amount=strategies.missing_amounts, locale=full)
def test_reasons_why_there_is_no_amount(amount: Amount, locale: str) -> None:
    assert parse_amount(format_amount(amount, locale), locale) == amount


@given(code=strategies.date_codes, locale=full, style=st.sampled_from(["long", "short"]))
@example("2018-08-20/2018-08-26", "nb", "long")
@example("2018-08-01%/2018-08-10%", "is", "long")
@example("2009~/2012", "nb", "long")
@example("200X/201X", "fi", "short")
def test_dates(code: str, locale: str, style: DateStyle) -> None:
    if not _SHORT_YEAR.search(code):
        when = PartialDate(code)
        assert parse_date(format_date(when, locale, style), locale) == when


@given(code=strategies.period_codes, locale=full)
@example("2009, 1000 days", "da")
@example("start/, 2 years", "fi")
def test_periods(code: str, locale: str) -> None:
    if not _SHORT_YEAR.search(code):
        period = Period(code)
        assert parse_period(format_period(period, locale), locale) == period


@pytest.mark.parametrize("locale", ["kl", "se"])
@pytest.mark.parametrize("code", ["2018-03-01", "2009-35", "2009/..", "2018-08-20/2018-08-26"])
def test_where_the_notation_is_written(code: str, locale: str) -> None:
    assert parse_date(format_date(PartialDate(code), locale), locale) == PartialDate(code)
    assert parse_period(format_period(Period(code), locale), locale) == Period(code)
