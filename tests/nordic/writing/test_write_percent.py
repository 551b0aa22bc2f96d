"""Percentages and shares, to the code point."""

from decimal import Decimal
from fractions import Fraction

import pytest
from babel.numbers import format_percent as babel_percent
from hypothesis import given
from hypothesis import strategies as st

from regionkit.errors import InvalidValueError
from regionkit.nordic import format_number, format_percent, format_share
from regionkit.testing.strategies import shares
from regionkit.values import Bound, Share

LANGUAGES = ["nb", "nn", "da", "sv", "fi", "is", "en", "fo", "kl", "se"]


@pytest.mark.parametrize("locale", LANGUAGES)
def test_a_space_before_the_sign_but_in_icelandic_and_english(locale: str) -> None:
    written = "10%" if locale in ("is", "en") else "10\u00a0%"
    assert format_percent(Decimal("0.1"), locale) == written
    assert babel_percent(Decimal("0.1"), locale=locale) == written


@pytest.mark.parametrize(
    ("part", "decimals", "written"),
    [
        (Decimal("0.125"), None, "12,5\u00a0%"),
        (Decimal("0.125"), 0, "13\u00a0%"),  # Babel: 12, half to even
        (Decimal("-0.125"), 0, "\u221213\u00a0%"),
        (Decimal("0.1250"), 2, "12,50\u00a0%"),
        (Decimal("-0.001"), 0, "0\u00a0%"),
        (Decimal("0.000001"), None, "0,0001\u00a0%"),
        (Fraction(1, 8), None, "12,5\u00a0%"),
        (Fraction(1, 7), 1, "14,3\u00a0%"),
        (Fraction(2, 3), 6, "66,666667\u00a0%"),
        (Fraction(1, 2000), 1, "0,1\u00a0%"),
        (1, None, "100\u00a0%"),
        (12, None, "1\u00a0200\u00a0%"),
        (0, 1, "0,0\u00a0%"),
    ],
)
def test_percentages(part: Decimal | Fraction | int, decimals: int | None, written: str) -> None:
    assert format_percent(part, "nb", decimals=decimals) == written


def test_what_has_no_end_needs_a_number_of_decimals() -> None:
    with pytest.raises(InvalidValueError) as raised:
        format_percent(Fraction(1, 7), "nb")
    assert raised.value.hint == "Say how many decimals to write, at most 6."


@pytest.mark.parametrize("decimals", [-1, 7, 1000])
def test_decimals_have_a_limit(decimals: int) -> None:
    with pytest.raises(InvalidValueError, match="0 to 6 decimals"):
        format_percent(Decimal("0.1"), "nb", decimals=decimals)
    with pytest.raises(InvalidValueError, match="0 to 6 decimals"):
        format_number(1, "nb", decimals=decimals)


@pytest.mark.parametrize("part", [0.1, True, None])
def test_what_is_no_exact_number_is_refused(part: Decimal) -> None:
    with pytest.raises(TypeError):
        format_percent(part, "nb")


@pytest.mark.parametrize("part", [Decimal("NaN"), Decimal(10**18)])
def test_what_is_beyond_the_limits_is_refused(part: Decimal) -> None:
    with pytest.raises(InvalidValueError):
        format_percent(part, "nb")


# --- shares ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("locale", "at_most", "at_least"),
    [
        ("nb", "inntil 10\u00a0%", "minst 10\u00a0%"),
        ("nn", "inntil 10\u00a0%", "minst 10\u00a0%"),
        ("da", "højst 10\u00a0%", "mindst 10\u00a0%"),
        ("sv", "högst 10\u00a0%", "minst 10\u00a0%"),
        ("fi", "enintään 10\u00a0%", "vähintään 10\u00a0%"),
        ("is", "allt að 10%", "að minnsta kosti 10%"),
        ("en", "at most 10%", "at least 10%"),
        ("fo", "højst 10\u00a0%", "mindst 10\u00a0%"),
        ("kl", "at most 10\u00a0%", "at least 10\u00a0%"),
        ("se", "at most 10\u00a0%", "at least 10\u00a0%"),
    ],
)
def test_bounds_are_words(locale: str, at_most: str, at_least: str) -> None:
    share = Share("10 %")
    assert format_share(share, locale) == at_most.split(" ", at_most.count(" "))[-1]
    assert format_share(Share(share.value, Bound.AT_MOST), locale) == at_most
    assert format_share(Share(share.value, Bound.AT_LEAST), locale) == at_least


@pytest.mark.parametrize(
    ("share", "written"),
    [
        (Share("1/7"), "1/7"),
        (Share(Fraction(1, 7), Bound.AT_MOST), "inntil 1/7"),
        (Share("12.5 %"), "12,5\u00a0%"),
        (Share("33.333333 %"), "33,333333\u00a0%"),
        (Share("0 %"), "0\u00a0%"),
        (Share("100 %"), "100\u00a0%"),
    ],
)
def test_shares_are_exact(share: Share, written: str) -> None:
    assert format_share(share, "nb") == written


@given(share=shares, locale=st.sampled_from(LANGUAGES))
def test_every_share_is_written_and_none_with_a_space_that_breaks(
    share: Share, locale: str
) -> None:
    written = format_share(share, locale)
    assert " %" not in written
    figure = written.rpartition(" ")[2]
    assert figure.endswith("%") is not ("/" in figure)
