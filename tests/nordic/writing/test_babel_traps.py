r"""Where Babel's own writing breaks the rules, regionkit's does not: one test for each trap.

The traps in reading are tested with the readers.
"""

import subprocess
import sys
from decimal import Decimal

import pytest

from regionkit.nordic import (
    format_date,
    format_list,
    format_money,
    format_number,
    format_percent,
    format_period,
)
from regionkit.values import Money, PartialDate, Period

LANGUAGES = ["nb", "nn", "da", "sv", "fi", "is", "en", "fo", "kl", "se"]


def test_a_minus_sign_and_no_hyphen() -> None:
    assert format_number(-5, "nb") == "\u22125"


def test_the_week_is_that_of_iso() -> None:
    for locale, written in (("nb", "uke 53 i 2020"), ("da", "uge 53 i 2020")):
        assert format_date(PartialDate("2020-12-28/2021-01-03"), locale) == written


def test_percentages_keep_their_decimals_and_halves_go_up() -> None:
    assert format_percent(Decimal("0.125"), "nb") == "12,5\u00a0%"
    assert format_percent(Decimal("0.125"), "nb", decimals=0) == "13\u00a0%"


@pytest.mark.parametrize("locale", LANGUAGES)
def test_no_minus_before_zero(locale: str) -> None:
    assert format_number(Decimal("-0.4"), locale, decimals=0) == "0"


def test_the_unit_is_picked_after_rounding() -> None:
    assert format_money(Money(999_999_999, "NOK"), "nb", "compact") == "1\u00a0mrd.\u00a0kr"


@pytest.mark.parametrize("locale", LANGUAGES)
def test_thousands_are_written_in_full(locale: str) -> None:
    for amount in (500_000, 999_999):
        money = Money(amount, "NOK")
        assert format_money(money, locale, "compact") == format_money(money, locale)


def test_months_are_not_abbreviated_in_intervals() -> None:
    written = format_period(Period("2018-03-01/2018-08-09"), "nb")
    assert written == "1. mars\u20139. august 2018"


@pytest.mark.parametrize("locale", LANGUAGES)
def test_lists_are_written_in_every_language(locale: str) -> None:
    assert format_list(["a", "b"], locale).startswith("a ")
    assert format_list(["a", "b"], locale, "or").startswith("a ")


def test_a_swedish_quarter_is_no_kvart() -> None:
    assert format_date(PartialDate("2018-33"), "sv") == "1:a kvartalet 2018"


@pytest.mark.parametrize("locale", LANGUAGES)
def test_no_narrow_spaces(locale: str) -> None:
    written = (
        format_money(Money(-1_234_567, "NOK"), locale)
        + format_period(Period("2018-03-01/2018-08-09, 2 years"), locale)
        + format_percent(1, locale)
    )
    assert not {"\u202f", "\u2009"} & set(written)


def test_babel_is_imported_when_something_needs_it() -> None:
    program = "import sys, regionkit.nordic; sys.exit('babel' in sys.modules)"
    subprocess.run([sys.executable, "-c", program], check=True)
