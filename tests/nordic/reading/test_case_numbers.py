"""Case numbers as documents print them."""

import time
from typing import assert_type

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.nordic.reading.outcomes import read_or_refused

from regionkit.errors import InvalidValueError
from regionkit.nordic.reading import Reason, UnreadableTextError, parse_case_number
from regionkit.values import CaseNumber

LOCALES = ("nb", "nn", "da", "sv", "fi", "is", "en", "fo", "kl", "se")


@pytest.mark.parametrize(
    ("text", "locale", "serial", "year", "series"),
    [
        ("Sak 06/22", "nb", 6, 2022, None),
        ("06/22", "nb", 6, 2022, None),
        ("sak nr. 6/2022", "nn", 6, 2022, None),
        ("PS 12/2022", "nb", 12, 2022, "PS"),
        ("Sak PS 12/22", "nb", 12, 2022, "PS"),
        ("2022/1234", "nb", 1234, 2022, None),
        ("1234/2022", "nb", 1234, 2022, None),
        ("22/1234", "nb", 1234, 2022, None),
        ("123/22", "nb", 123, 2022, None),
        ("Saksnr.: 2022/1234", "nb", 1234, 2022, None),
        ("Sagsnr. 2022-1234", "da", 1234, 2022, None),
        ("Dnr KS 2022/123", "sv", 123, 2022, "KS"),
        ("Dnr KS/2022:123", "sv", 123, 2022, "KS"),
        ("Dnro 123/2022", "fi", 123, 2022, None),
        ("Mál nr. 12/2022", "is", 12, 2022, None),
        ("Case no. 12/2022", "en", 12, 2022, None),
        ("12/70", "nb", 12, 1970, None),
        ("12/69", "nb", 12, 2069, None),
        ("12/00", "nb", 12, 2000, None),
        ("  Sak  06/22 ", "nb", 6, 2022, None),
    ],
)
def test_case_numbers(text: str, locale: str, serial: int, year: int, series: str | None) -> None:
    case = parse_case_number(text, locale)
    assert_type(case, CaseNumber)
    assert case == CaseNumber(serial, year, series)
    assert case.text == text


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("", "nb"),
        ("Sak", "nb"),
        ("Sak 6", "nb"),
        ("6 / 22", "nb"),
        ("06-22", "nb"),
        ("06/22/1", "nb"),
        ("2022/1234-5", "nb"),
        ("00/22", "nb"),
        ("123/4567", "nb"),
        ("123/456", "nb"),
        ("Sag 06/22", "nb"),  # Danish
        ("Sak 06/22 Framover sammen", "nb"),
        ("7. februar 2022", "nb"),
        ("٦/22", "nb"),
        ("12345678901/22", "nb"),
    ],
)
def test_what_is_no_case_number(text: str, locale: str) -> None:
    with pytest.raises(UnreadableTextError) as caught:
        parse_case_number(text, locale)
    assert caught.value.reason is Reason.NOT_A_CASE_NUMBER


def test_two_years_are_not_told_apart() -> None:
    with pytest.raises(UnreadableTextError) as caught:
        parse_case_number("Sak 1999/2022", "nb")
    error = caught.value
    assert error.reason is Reason.AMBIGUOUS_CASE_NUMBER
    assert (error.part, error.offset) == ("1999/2022", 4)
    assert error.readings == ("1999/2022", "2022/1999")


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="one of the languages"):
        parse_case_number("06/22", "de")


@given(st.integers(1, 99999), st.integers(1970, 2069), st.sampled_from((None, "PS", "RS", "FS")))
def test_what_is_written_is_read(serial: int, year: int, series: str | None) -> None:
    case = CaseNumber(serial, year, series)
    if 1970 <= serial <= 2069:
        with pytest.raises(UnreadableTextError):
            parse_case_number(str(case), "nb")
    else:
        assert parse_case_number(str(case), "nb") == case


@given(
    st.text() | st.text(st.sampled_from("Saksnr PSdnr.:/-0123456789 \ud800٣")),
    st.sampled_from(LOCALES),
)
def test_any_text_is_read_or_refused(text: str, locale: str) -> None:
    read_or_refused(lambda: parse_case_number(text, locale), text)


@pytest.mark.parametrize("text", ["1" * 100_000, "1/" * 50_000, "A" * 100_000, " " * 100_000])
def test_hostile_text_is_refused_in_milliseconds(text: str) -> None:
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        with pytest.raises(UnreadableTextError):
            parse_case_number(text, "nb")
        best = min(best, time.process_time() - start)
    assert best < 0.05
