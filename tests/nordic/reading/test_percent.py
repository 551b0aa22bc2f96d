"""Percentages: from 0 to 100, with bounds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.nordic.reading.outcomes import read_or_refused

from regionkit.nordic.reading import UnreadableTextError, parse_percent


@pytest.mark.parametrize(
    ("text", "locale", "plain"),
    [
        ("50%", "nb", "50 %"),
        ("10%", "nb", "10 %"),
        ("90%", "nb", "90 %"),
        ("Inntil 10%", "nb", "at most 10 %"),
        ("10\u00a0%", "nb", "10 %"),
        ("0 %", "nb", "0 %"),
        ("100 %", "nb", "100 %"),
        ("12,5 %", "nb", "12.5 %"),
        ("12,5 prosent", "nb", "12.5 %"),
        ("10 pst.", "nb", "10 %"),
        ("minst 10 prosent", "nn", "at least 10 %"),
        ("mindst 10 pct.", "da", "at least 10 %"),
        ("op til 10 procent", "da", "at most 10 %"),
        ("högst 10 procent", "sv", "at most 10 %"),
        ("enintään 10 prosenttia", "fi", "at most 10 %"),
        ("10 %", "fi", "10 %"),
        ("allt að 10%", "is", "at most 10 %"),
        ("10 prósent", "is", "10 %"),
        ("at least 12.5%", "en", "at least 12.5 %"),
        ("10 per cent", "en", "10 %"),
        ("12.5 %", "kl", "12.5 %"),
    ],
)
def test_percentages(text: str, locale: str, plain: str) -> None:
    share = parse_percent(text, locale)
    assert str(share) == plain
    assert share.text == text


def test_lenient() -> None:
    assert str(parse_percent("12.5 %.", "nb", lenient=True)) == "12.5 %"


@pytest.mark.parametrize(
    ("text", "reason", "part", "offset"),
    [
        ("100,1 %", "out_of_range", "100,1", 0),
        ("-5 %", "out_of_range", "5", 1),
        ("0,1234567 %", "out_of_range", "0,1234567", 0),
        ("10", "no_percent", "10", 0),
        ("10 kr", "no_percent", "10", 0),
        ("12.5 %", "wrong_decimal_separator", "12.5", 0),
        ("ca 10 %", "trailing_text", "ca", 0),
        ("10 %-poeng", "trailing_text", "-poeng", 4),
        ("10 prosentpoeng", "trailing_text", "prosentpoeng", 3),
        ("10 ‰", "trailing_text", "‰", 3),
        ("10 % pr år", "trailing_text", "pr år", 5),
        ("10-15 %", "range", "-15 %", 2),
        ("10 mill. %", "trailing_text", "%", 9),
        ("%", "no_number", "%", 0),
        ("\u2013", "no_amount", "\u2013", 0),
    ],
)
def test_refusals(text: str, reason: str, part: str, offset: int) -> None:
    with pytest.raises(UnreadableTextError) as caught:
        parse_percent(text, "nb")
    error = caught.value
    assert (error.reason.value, error.part, error.offset) == (reason, part, offset)


@given(
    st.text() | st.text(alphabet="0123456789,. %-inntil", max_size=12),
    st.sampled_from(["nb", "nn", "da", "sv", "fi", "is", "en", "fo", "kl", "se"]),
    st.booleans(),
)
def test_no_other_exception_on_any_text(text: str, locale: str, lenient: bool) -> None:
    share = read_or_refused(lambda: parse_percent(text, locale, lenient=lenient), text)
    assert share is None or 0 <= share.value <= 1
