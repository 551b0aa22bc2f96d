"""Periods as documents print them: ends as coarse as they are, open ends, stated durations."""

import time
from datetime import date
from typing import assert_type

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.nordic.reading.outcomes import read_or_refused

from regionkit.errors import InvalidValueError
from regionkit.nordic.reading import Reason, UnreadableTextError, parse_date, parse_period
from regionkit.nordic.writing import format_date, format_period
from regionkit.testing.strategies import partial_dates, periods
from regionkit.values import DateFlag, PartialDate, Period

LOCALES = ("nb", "nn", "da", "sv", "fi", "is", "en", "fo", "kl", "se")


def refusal(text: str, locale: str) -> UnreadableTextError:
    with pytest.raises(UnreadableTextError) as caught:
        parse_period(text, locale)
    return caught.value


PERIODS = [
    # as the source documents print them
    ("nb", "Fra start", "start/.."),
    ("nb", "Fra 3. kv. 09", "2009-35/.."),
    ("nb", "Fra 4. kv. 11", "2011-36/.."),
    ("nb", "2015-2020", "2015/2020"),
    ("nb", "2019-2020", "2019/2020"),
    ("nb", "(2008-2009)", "2008/2009"),
    ("nb", "dd.mm.2009 \u2013 dd.mm.2012, 3 år", "2009-XX-XX/2012-XX-XX, 3 years"),
    ("nb", "vinter/vår 2009", "2009-24/2009-21"),
    ("nb", "høst/vinter 2008", "2008-23/2009-24"),
    ("nb", "3. kv. 09", "2009-35"),
    ("nb", "i 2022", "2022"),
    ("nb", "på nyåret 2022", "2022-01-01/"),
    ("nb", "22. januar 2009", "2009-01-22"),
    # ranges
    ("nb", "1.\u20139. mars 2018", "2018-03-01/2018-03-09"),
    ("nb", "1. mars \u2013 9. august 2018", "2018-03-01/2018-08-09"),
    ("nb", "3. kv. 09 \u2013 4. kv. 11", "2009-35/2011-36"),
    ("nb", "våren 2009 \u2013 høsten 2010", "2009-21/2010-23"),
    ("nb", "fra 2009 til 2012", "2009/2012"),
    ("nb", "fra og med 2009 til og med 2012", "2009/2012"),
    ("nb", "2012\u20132009", "2012/2009"),
    ("nb", "1. tertial \u2013 3. tertial 2018", "2018-37/2018-39"),
    ("nb", "uke 34 2018 \u2013 uke 36 2018", "2018-08-20/2018-09-09"),
    ("nb", "primo mars 2018 \u2013 ultimo mai 2018", "2018-03-01~/2018-05-31~"),
    ("nn", "frå 2009 til 2012", "2009/2012"),
    ("da", "fra 2009 til og med 2012", "2009/2012"),
    ("sv", "från 2009 till 2012", "2009/2012"),
    ("fi", "vuodesta 2009 vuoteen 2012", "2009/2012"),
    ("fi", "1.6.2018 alkaen vuoteen 2020 asti", "2018-06-01/2020"),
    ("is", "frá 2009 til 2012", "2009/2012"),
    ("en", "from 2009 to 2012", "2009/2012"),
    # from the start of the project
    ("nb", "fra prosjektstart", "start/.."),
    ("nb", "fra start til 2012", "start/2012"),
    ("nb", "start\u2013?", "start/"),
    ("nn", "frå start", "start/.."),
    ("da", "fra projektstart", "start/.."),
    ("sv", "från projektstart", "start/.."),
    ("fi", "hankkeen alusta alkaen", "start/.."),
    ("fi", "alusta alkaen vuoteen 2012 asti", "start/2012"),
    ("is", "frá upphafi verkefnisins", "start/.."),
    ("en", "from the start of the project", "start/.."),
    # open and unknown ends
    ("nb", "fra 2010", "2010/.."),
    ("nb", "fra våren 2010", "2010-21/.."),
    ("nb", "frem til 2012", "../2012"),
    ("nb", "innen utgangen av 2012", "../2012-12-31"),
    ("nb", "frem til utgangen av 2012", "../2012-12-31"),
    ("nb", "fra 1. januar 2018 til utgangen av 2020", "2018-01-01/2020-12-31"),
    ("nb", "senest 3. kvartal 2012", "../2012-35"),
    ("nb", "2009\u2013?", "2009/"),
    ("nb", "?\u20132012", "/2012"),
    # durations
    ("nb", "2009\u20132012, 3 år", "2009/2012, 3 years"),
    ("nb", "2009\u20132012 (3 år)", "2009/2012, 3 years"),
    ("nb", "fra 2010, 18 måneder", "2010/.., 18 months"),
    ("nb", "fra start, 6 uker", "start/.., 6 weeks"),
    ("nn", "2009, 18 månader", "2009, 18 months"),
    ("da", "2009\u20132012, 3 år", "2009/2012, 3 years"),
    ("sv", "2009\u20132012, 18 månader", "2009/2012, 18 months"),
    ("fi", "2009\u20132012, 3 vuotta", "2009/2012, 3 years"),
    ("is", "2009\u20132012, 3 ár", "2009/2012, 3 years"),
    ("en", "2009\u20132012, 3 years", "2009/2012, 3 years"),
    ("nb", "2009\u20132012, 1 000 dager", "2009/2012, 1000 days"),
    # the notation itself
    ("nb", "2009-35/..", "2009-35/.."),
    ("se", "2009-35/2010-36", "2009-35/2010-36"),
    ("kl", "start/..", "start/.."),
]


@pytest.mark.parametrize(("locale", "text", "code"), PERIODS)
def test_periods_in_every_language(locale: str, text: str, code: str) -> None:
    period = parse_period(text, locale)
    assert_type(period, Period)
    assert period == Period(code)
    assert period.text == text


def test_the_plan_period_of_kongsbergregionen() -> None:
    period = parse_period("dd.mm.2009 \u2013 dd.mm.2012, 3 år", "nb")
    assert (period.earliest, period.latest_end) == (date(2009, 1, 1), date(2012, 12, 31))
    assert period.duration_is_possible()


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("Fra 3. kv. 09", (DateFlag.CENTURY_INFERRED,)),
        ("Fra 3. kvartal 2009", ()),
        ("innen 1. juni 2018", (DateFlag.AMBIGUOUS,)),
        ("2009/2010", (DateFlag.AMBIGUOUS,)),
    ],
)
def test_what_was_assumed_is_told(text: str, flags: tuple[DateFlag, ...]) -> None:
    assert parse_period(text, "nb").flags == flags


@pytest.mark.parametrize(
    ("text", "locale", "reason"),
    [
        ("3 år", "nb", "no_date"),
        ("2009\u20132012, 3", "nb", "trailing_text"),
        ("2009\u20132012, 0 år", "nb", "trailing_text"),
        ("2009\u20132012 (3 år", "nb", "trailing_text"),
        ("fra", "nb", "no_date"),
        ("start", "nb", "no_date"),
        ("fra mars", "nb", "missing_year"),
        ("fra 13.13.2018", "nb", "impossible_date"),
        ("1. desember \u2013 9. februar 2018", "nb", "impossible_date"),
        ("frem til nyåret 2022", "nb", "impossible_date"),
        ("Sak 06/22", "nb", "case_number"),
        ("1999/2022", "nb", "ambiguous_date"),
        ("fra start", "se", "no_date"),
    ],
)
def test_refusals(text: str, locale: str, reason: str) -> None:
    assert refusal(text, locale).reason == reason


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="one of the languages"):
        parse_period("2009", "de")


def test_lenient_reading_finds_the_only_period() -> None:
    text = "gjennomført i perioden dd.mm.2009 \u2013 dd.mm.2012, 3 år."
    assert parse_period(text, "nb", lenient=True) == Period("2009-XX-XX/2012-XX-XX, 3 years")
    with pytest.raises(UnreadableTextError) as caught:
        parse_period("Delmål 2: Fra 3. kv. 09\n\nDelmål 3: Fra 4. kv. 11", "nb", lenient=True)
    assert caught.value.reason is Reason.AMBIGUOUS_DATE
    assert caught.value.readings == ("2009-35/..", "2011-36/..")


# --- what is written is read -------------------------------------------------


def _is_in_window(value: PartialDate | Period) -> bool:
    """Whether its years are written with four digits, or two that say the same."""
    import re

    years = re.findall(r"(?<![0-9-])([0-9]{3}[0-9X])(?=[-/~?%,]|$)", str(value))
    return all("1970" <= year <= "2069" for year in years)


@settings(max_examples=300)
@given(
    partial_dates.filter(_is_in_window),
    st.sampled_from(LOCALES),
    st.sampled_from(("long", "short")),
)
def test_what_is_written_as_a_date_is_read_as_that_date(
    value: PartialDate, locale: str, style: str
) -> None:
    printed = format_date(value, locale, style)  # type: ignore[arg-type] # one of the styles
    assert parse_date(printed, locale) == value


@settings(max_examples=300)
@given(
    periods.filter(_is_in_window).filter(Period.is_possible),  # *juni–april 2000* is refused
    st.sampled_from(LOCALES),
)
def test_what_is_written_as_a_period_is_read_as_that_period(value: Period, locale: str) -> None:
    assert parse_period(format_period(value, locale), locale) == value


# --- any text ----------------------------------------------------------------

_noise = st.text(st.sampled_from("0123456789 .,-\u2013/:'()~?%XQKWåøæ\u0301\u00a0\n\t٣\ud800"))
_phrases = st.sampled_from([row[1] for row in PERIODS])
mixed = st.builds(
    lambda first, second, cut, noise: first[:cut] + noise + second[cut:],
    _phrases,
    _phrases,
    st.integers(0, 30),
    _noise,
)


@settings(max_examples=300)
@given(st.text() | mixed, st.sampled_from(LOCALES), st.none() | st.dates(), st.booleans())
def test_any_text_is_read_or_refused(
    text: str, locale: str, reference: date | None, lenient: bool
) -> None:
    read_or_refused(lambda: parse_period(text, locale, reference=reference, lenient=lenient), text)


@pytest.mark.parametrize(
    "text", ["1\u2013" * 50_000, "fra " * 25_000, "2009, 3 år, " * 9_000, "til og med " * 9_000]
)
def test_hostile_text_is_refused_in_milliseconds(text: str) -> None:
    best = 1.0
    for _ in range(3):
        start = time.process_time()
        with pytest.raises(UnreadableTextError):
            parse_period(text, "nb")
        best = min(best, time.process_time() - start)
    assert best < 0.05
