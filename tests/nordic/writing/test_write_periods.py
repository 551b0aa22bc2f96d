"""Periods, to the code point."""

from datetime import date

import pytest
from babel.dates import format_interval
from hypothesis import given
from hypothesis import strategies as st

from regionkit.errors import InvalidValueError
from regionkit.nordic import format_period
from regionkit.testing.strategies import days, periods
from regionkit.values import Period

LANGUAGES = ["nb", "nn", "da", "sv", "fi", "is", "en", "fo", "kl", "se"]
FULL = ["nb", "nn", "da", "sv", "fi", "is", "en"]


@pytest.mark.parametrize(
    ("code", "nb", "nn", "da", "sv", "fi", "is_", "en"),
    [
        (
            "2018-03-01/2018-03-09",
            "1.–9. mars 2018",
            "1.–9. mars 2018",
            "1.–9. marts 2018",
            "1–9 mars 2018",
            "1.–9. maaliskuuta 2018",
            "1.–9. mars 2018",
            "March 1–9, 2018",
        ),
        (
            "2018-03-01/2018-08-09",
            "1. mars–9. august 2018",
            "1. mars–9. august 2018",
            "1. marts–9. august 2018",
            "1 mars–9 augusti 2018",
            "1. maaliskuuta – 9. elokuuta 2018",
            "1. mars – 9. ágúst 2018",
            "March 1 – August 9, 2018",
        ),
        (
            "2018-03-01/2019-08-09",
            "1. mars 2018–9. august 2019",
            "1. mars 2018–9. august 2019",
            "1. marts 2018–9. august 2019",
            "1 mars 2018–9 augusti 2019",
            "1. maaliskuuta 2018 – 9. elokuuta 2019",
            "1. mars 2018 – 9. ágúst 2019",
            "March 1, 2018 – August 9, 2019",
        ),
        (
            "2018-03/2018-08",
            "mars–august 2018",
            "mars–august 2018",
            "marts–august 2018",
            "mars–augusti 2018",
            "maaliskuu–elokuu 2018",
            "mars–ágúst 2018",
            "March–August 2018",
        ),
        ("2015/2020", *["2015–2020"] * 7),
        (
            "2009-35",
            "3. kvartal 2009",
            "3. kvartal 2009",
            "3. kvartal 2009",
            "3:e kvartalet 2009",
            "3. neljännes 2009",
            "3. fjórðungur 2009",
            "3rd quarter 2009",
        ),
        (
            "2009-35/..",
            "fra 3. kvartal 2009",
            "frå 3. kvartal 2009",
            "fra 3. kvartal 2009",
            "från 3:e kvartalet 2009",
            "3. neljänneksestä 2009 alkaen",
            "frá 3. fjórðungi 2009",
            "from 3rd quarter 2009",
        ),
        (
            "2009-35/2012",
            "fra 3. kvartal 2009 til og med 2012",
            "frå 3. kvartal 2009 til og med 2012",
            "fra 3. kvartal 2009 til og med 2012",
            "från 3:e kvartalet 2009 till och med 2012",
            "3. neljänneksestä 2009 alkaen vuoteen 2012 asti",
            "frá 3. fjórðungi 2009 til og með 2012",
            "from 3rd quarter 2009 through 2012",
        ),
        (
            "2009-21/2010-23",
            "våren 2009–høsten 2010",
            "våren 2009–hausten 2010",
            "foråret 2009–efteråret 2010",
            "våren 2009–hösten 2010",
            "kevät 2009 – syksy 2010",
            "vorið 2009 – haustið 2010",
            "spring 2009 – autumn 2010",
        ),
        (
            "2010-24/..",
            "fra vinteren 2009/2010",
            "frå vinteren 2009/2010",
            "fra vinteren 2009/2010",
            "från vintern 2009/2010",
            "talvesta 2009/2010 alkaen",
            "frá vetri 2009/2010",
            "from winter 2009/2010",
        ),
        (
            "../2012-41",
            "til og med 2. halvår 2012",
            "til og med 2. halvår 2012",
            "til og med 2. halvår 2012",
            "till och med 2:a halvåret 2012",
            "2. vuosipuoliskoon 2012 asti",
            "til og með síðari árshelmings 2012",
            "through 2nd half 2012",
        ),
        (
            "start/..",
            "fra start",
            "frå start",
            "fra start",
            "från start",
            "alusta alkaen",
            "frá upphafi",
            "from the start",
        ),
        (
            "start/2012",
            "fra start til og med 2012",
            "frå start til og med 2012",
            "fra start til og med 2012",
            "från start till och med 2012",
            "alusta alkaen vuoteen 2012 asti",
            "frá upphafi til og með 2012",
            "from the start through 2012",
        ),
        (
            "2009/2012, 3 years",
            "2009–2012, 3 år",
            "2009–2012, 3 år",
            "2009–2012, 3 år",
            "2009–2012, 3 år",
            "2009–2012, 3 vuotta",
            "2009–2012, 3 ár",
            "2009–2012, 3 years",
        ),
    ],
)
def test_every_kind_in_every_language(  # noqa: PLR0917 - one for each language
    code: str, nb: str, nn: str, da: str, sv: str, fi: str, is_: str, en: str
) -> None:
    period = Period(code)
    assert [format_period(period, locale) for locale in FULL] == [nb, nn, da, sv, fi, is_, en]
    assert format_period(period, "se") == format_period(period, "kl") == code


@pytest.mark.parametrize(
    ("code", "written"),
    [
        ("2009-XX-XX/2012-XX-XX, 3 years", "dd.mm.2009–dd.mm.2012, 3 år"),
        ("2018-08-20/2018-08-26", "20.–26. august 2018"),  # from day to day: no week
        ("2009/", "2009–?"),
        ("/2012", "?–2012"),
        ("start/", "start–?"),
        ("../2012", "til og med 2012"),
        ("2012/2009", "2012–2009"),  # a rule's business
        ("2009~/2012", "ca. 2009–2012"),
        ("2009~/2012~", "ca. 2009–ca. 2012"),
        ("2018-03-01/2018-03-09?", "1. mars 2018–9. mars 2018 (?)"),
    ],
)
def test_unknown_open_and_doubtful_ends(code: str, written: str) -> None:
    assert format_period(Period(code), "nb") == written


@pytest.mark.parametrize(
    ("locale", "one", "many"),
    [
        ("nb", ["1 dag", "1 uke", "1 måned", "1 år"], ["2 dager", "2 uker", "2 måneder", "2 år"]),
        ("nn", ["1 dag", "1 veke", "1 månad", "1 år"], ["2 dagar", "2 veker", "2 månadar", "2 år"]),
        ("da", ["1 dag", "1 uge", "1 måned", "1 år"], ["2 dage", "2 uger", "2 måneder", "2 år"]),
        (
            "sv",
            ["1 dag", "1 vecka", "1 månad", "1 år"],
            ["2 dagar", "2 veckor", "2 månader", "2 år"],
        ),
        (
            "fi",
            ["1 päivä", "1 viikko", "1 kuukausi", "1 vuosi"],
            ["2 päivää", "2 viikkoa", "2 kuukautta", "2 vuotta"],
        ),
        (
            "is",
            ["21 dagur", "21 vika", "21 mánuður", "21 ár"],
            ["11 dagar", "11 vikur", "11 mánuðir", "11 ár"],
        ),
        (
            "en",
            ["1 day", "1 week", "1 month", "1 year"],
            ["2 days", "2 weeks", "2 months", "2 years"],
        ),
        ("fo", ["1 dag", "1 uge", "1 måned", "1 år"], ["2 dage", "2 uger", "2 måneder", "2 år"]),
    ],
)
def test_durations_in_their_plural_forms(locale: str, one: list[str], many: list[str]) -> None:
    units = ("day", "week", "month", "year")
    for texts in (one, many):
        for unit, text in zip(units, texts, strict=True):
            count = text.partition(" ")[0]
            period = Period(f"2009, {count} {unit}s")
            assert format_period(period, locale) == f"2009, {text}"


def test_long_durations_are_grouped() -> None:
    assert format_period(Period("2009, 1000 days"), "nb") == "2009, 1\u00a0000 dager"


@given(day=days, length=st.integers(0, 27), locale=st.sampled_from(["nb", "nn", "da", "sv", "fi"]))
def test_days_of_a_month_are_joined_as_in_babel(day: date, length: int, locale: str) -> None:
    first = day.replace(day=1)
    last = day.replace(day=1 + length)
    written = format_period(Period(f"{first}/{last}"), locale)
    if first != last and locale == "fi":  # elsewhere Babel abbreviates
        assert written == format_interval(first, last, "yMMMMd", locale=locale)
    assert "\u2009" not in written


@given(period=periods, locale=st.sampled_from(LANGUAGES))
def test_every_period_is_written(period: Period, locale: str) -> None:
    written = format_period(period, locale)
    assert written
    assert written == written.strip()
    assert "{" not in written
    assert "  " not in written


@given(one=periods, other=periods, locale=st.sampled_from(FULL))
def test_different_periods_are_written_differently(one: Period, other: Period, locale: str) -> None:
    same = format_period(one, locale) == format_period(other, locale)
    assert same is (one == other)


def test_an_unknown_locale_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="one of the languages"):
        format_period(Period("2009"), "no")
