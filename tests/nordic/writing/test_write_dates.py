"""Dates at every precision, to the code point."""

from datetime import date

import pytest
from babel.dates import format_date as babel_date
from babel.dates import format_skeleton
from hypothesis import given
from hypothesis import strategies as st

from regionkit.errors import InvalidValueError
from regionkit.nordic import DateStyle, format_date
from regionkit.testing.strategies import days, partial_dates
from regionkit.values import PartialDate

LANGUAGES = ["nb", "nn", "da", "sv", "fi", "is", "en", "fo", "kl", "se"]
FULL = ["nb", "nn", "da", "sv", "fi", "is", "en"]


@pytest.mark.parametrize(
    ("locale", "long", "short", "quarter", "short_quarter", "week"),
    [
        ("nb", "1. mars 2018", "01.03.2018", "1. kvartal 2018", "K1 2018", "uke 9 i 2018"),
        ("nn", "1. mars 2018", "01.03.2018", "1. kvartal 2018", "K1 2018", "veke 9 i 2018"),
        ("da", "1. marts 2018", "01.03.2018", "1. kvartal 2018", "1. kvt. 2018", "uge 9 i 2018"),
        ("sv", "1 mars 2018", "2018-03-01", "1:a kvartalet 2018", "K1 2018", "vecka 9, 2018"),
        (
            "fi",
            "1. maaliskuuta 2018",
            "1.3.2018",
            "1. neljännes 2018",
            "1. nelj. 2018",
            "vuoden 2018 viikko 9",
        ),
        ("is", "1. mars 2018", "1.3.2018", "1. fjórðungur 2018", "F1 2018", "viku 9 af 2018"),
        ("en", "March 1, 2018", "2018-03-01", "1st quarter 2018", "Q1 2018", "week 9 of 2018"),
        (
            "fo",
            "1. mars 2018",
            "01.03.2018",
            "1. ársfjórðingur í 2018",
            "1. ársfj. í 2018",
            "9. vika í 2018",
        ),
        ("kl", "2018-03-01", "2018-03-01", "2018-33", "2018-33", "2018-02-26/2018-03-04"),
        ("se", "2018-03-01", "2018-03-01", "2018-33", "2018-33", "2018-02-26/2018-03-04"),
    ],
)
def test_every_row_of_the_table(  # noqa: PLR0917 - a row of the table
    locale: str, long: str, short: str, quarter: str, short_quarter: str, week: str
) -> None:
    day = PartialDate(date(2018, 3, 1))
    assert format_date(day, locale) == long
    assert format_date(day, locale, "short") == short
    assert format_date(PartialDate("2018-33"), locale) == quarter
    assert format_date(PartialDate("2018-33"), locale, "short") == short_quarter
    assert format_date(PartialDate("2018-02-26/2018-03-04"), locale) == week


@given(day=days, locale=st.sampled_from(FULL))
def test_days_months_and_quarters_are_those_of_babel(day: date, locale: str) -> None:
    written = format_date(PartialDate(day), locale)
    assert written == babel_date(day, "long", locale)
    month = format_date(PartialDate(f"{day:%Y-%m}".zfill(7)), locale)
    assert month == format_skeleton("yMMMM", day, locale=locale)
    quarter = PartialDate(f"{day.year:04}-{33 + (day.month - 1) // 3}")
    assert format_date(quarter, locale) == format_skeleton("yQQQQ", day, locale=locale)
    short = format_date(quarter, locale, "short")
    assert short == format_skeleton("yQQQ", day, locale=locale)


@given(
    day=days.filter(lambda day: day.year >= 1000),
    locale=st.sampled_from(["nb", "nn", "da", "sv", "fi", "is"]),
)
def test_short_days_are_those_of_babel(day: date, locale: str) -> None:
    assert format_date(PartialDate(day), locale, "short") == babel_date(day, "short", locale)


@pytest.mark.parametrize(
    ("edtf", "nb", "nn", "da", "sv", "fi", "is_", "en"),
    [
        (
            "2018",
            "2018",
            "2018",
            "2018",
            "2018",
            "2018",
            "2018",
            "2018",
        ),
        (
            "2018-03",
            "mars 2018",
            "mars 2018",
            "marts 2018",
            "mars 2018",
            "maaliskuu 2018",
            "mars 2018",
            "March 2018",
        ),
        (
            "2018-08-01~/2018-08-10~",
            "primo august 2018",
            "primo august 2018",
            "primo august 2018",
            "början av augusti 2018",
            "elokuun alku 2018",
            "byrjun ágúst 2018",
            "early August 2018",
        ),
        (
            "2018-08-11~/2018-08-20~",
            "medio august 2018",
            "medio august 2018",
            "medio august 2018",
            "mitten av augusti 2018",
            "elokuun puoliväli 2018",
            "miður ágúst 2018",
            "mid-August 2018",
        ),
        (
            "2018-08-21~/2018-08-31~",
            "ultimo august 2018",
            "ultimo august 2018",
            "ultimo august 2018",
            "slutet av augusti 2018",
            "elokuun loppu 2018",
            "lok ágúst 2018",
            "late August 2018",
        ),
        (
            "2009-21",
            "våren 2009",
            "våren 2009",
            "foråret 2009",
            "våren 2009",
            "kevät 2009",
            "vorið 2009",
            "spring 2009",
        ),
        (
            "2009-22",
            "sommeren 2009",
            "sommaren 2009",
            "sommeren 2009",
            "sommaren 2009",
            "kesä 2009",
            "sumarið 2009",
            "summer 2009",
        ),
        (
            "2008-23",
            "høsten 2008",
            "hausten 2008",
            "efteråret 2008",
            "hösten 2008",
            "syksy 2008",
            "haustið 2008",
            "autumn 2008",
        ),
        (
            "2009-24",
            "vinteren 2008/2009",
            "vinteren 2008/2009",
            "vinteren 2008/2009",
            "vintern 2008/2009",
            "talvi 2008/2009",
            "veturinn 2008/2009",
            "winter 2008/2009",
        ),
        (
            "2018-39",
            "3. tertial 2018",
            "3. tertial 2018",
            "3. tertial 2018",
            "3:e tertialet 2018",
            "3. vuosikolmannes 2018",
            "3. þriðjungur 2018",
            "3rd tertial 2018",
        ),
        (
            "2012-40",
            "1. halvår 2012",
            "1. halvår 2012",
            "1. halvår 2012",
            "1:a halvåret 2012",
            "1. vuosipuolisko 2012",
            "fyrri árshelmingur 2012",
            "1st half 2012",
        ),
        (
            "200X",
            "tiåret 2000–2009",
            "tiåret 2000–2009",
            "årtiet 2000–2009",
            "årtiondet 2000–2009",
            "vuosikymmen 2000–2009",
            "áratugurinn 2000–2009",
            "the decade 2000–2009",
        ),
        (
            "2009-XX-XX",
            "dd.mm.2009",
            "dd.mm.2009",
            "dd.mm.2009",
            "2009-mm-dd",
            "pp.kk.2009",
            "dd.mm.2009",
            "2009-mm-dd",
        ),
        (
            "2009-02-XX",
            "dd.02.2009",
            "dd.02.2009",
            "dd.02.2009",
            "2009-02-dd",
            "pp.2.2009",
            "dd.2.2009",
            "2009-02-dd",
        ),
        (
            "2009-XX",
            "mm.2009",
            "mm.2009",
            "mm.2009",
            "2009-mm",
            "kk.2009",
            "mm.2009",
            "2009-mm",
        ),
        (
            "2009~",
            "ca. 2009",
            "ca. 2009",
            "ca. 2009",
            "ca 2009",
            "noin 2009",
            "u.þ.b. 2009",
            "about 2009",
        ),
        (
            "2009-03?",
            "mars 2009 (?)",
            "mars 2009 (?)",
            "marts 2009 (?)",
            "mars 2009 (?)",
            "maaliskuu 2009 (?)",
            "mars 2009 (?)",
            "March 2009 (?)",
        ),
        (
            "2009-35%",
            "ca. 3. kvartal 2009 (?)",
            "ca. 3. kvartal 2009 (?)",
            "ca. 3. kvartal 2009 (?)",
            "ca 3:e kvartalet 2009 (?)",
            "noin 3. neljännes 2009 (?)",
            "u.þ.b. 3. fjórðungur 2009 (?)",
            "about 3rd quarter 2009 (?)",
        ),
        (
            "2015/2020",
            "2015–2020",
            "2015–2020",
            "2015–2020",
            "2015–2020",
            "2015–2020",
            "2015–2020",
            "2015–2020",
        ),
        (
            "2018-03/..",
            "fra mars 2018",
            "frå mars 2018",
            "fra marts 2018",
            "från mars 2018",
            "maaliskuusta 2018 alkaen",
            "frá mars 2018",
            "from March 2018",
        ),
        (
            "2009/..",
            "fra 2009",
            "frå 2009",
            "fra 2009",
            "från 2009",
            "vuodesta 2009 alkaen",
            "frá 2009",
            "from 2009",
        ),
        (
            "../2018-06-01",
            "senest 1. juni 2018",
            "seinast 1. juni 2018",
            "senest 1. juni 2018",
            "senast 1 juni 2018",
            "viimeistään 1. kesäkuuta 2018",
            "í síðasta lagi 1. júní 2018",
            "no later than June 1, 2018",
        ),
        (
            "../2018-06",
            "senest juni 2018",
            "seinast juni 2018",
            "senest juni 2018",
            "senast juni 2018",
            "viimeistään kesäkuussa 2018",
            "í síðasta lagi í júní 2018",
            "no later than June 2018",
        ),
        (
            "../2018",
            "senest 2018",
            "seinast 2018",
            "senest 2018",
            "senast 2018",
            "viimeistään vuonna 2018",
            "í síðasta lagi 2018",
            "no later than 2018",
        ),
        ("2009/", *["2009–?"] * 7),
        ("/2012", *["?–2012"] * 7),
    ],
)
def test_every_precision_in_every_language(  # noqa: PLR0917 - one for each language
    edtf: str, nb: str, nn: str, da: str, sv: str, fi: str, is_: str, en: str
) -> None:
    value = PartialDate(edtf)
    assert [format_date(value, locale) for locale in FULL] == [nb, nn, da, sv, fi, is_, en]
    assert format_date(value, "se") == format_date(value, "kl") == edtf


@pytest.mark.parametrize(
    ("edtf", "written"),
    [
        ("2021-01-03/2021-01-03", "3.–3. januar 2021"),
        ("2020-12-28/2021-01-03", "uke 53 i 2020"),
        ("2020-12-28?/2021-01-03?", "uke 53 i 2020 (?)"),
        ("2020-12-28?/2021-01-03", "28. desember 2020 (?)–3. januar 2021"),
        ("2018-08-01%/2018-08-10%", "primo august 2018 (?)"),
        ("2018-08-01~/2018-08-10%", "ca. 1. august 2018–ca. 10. august 2018 (?)"),
        ("2008-12-01~/2009-05-31~", "ca. 1. desember 2008–ca. 31. mai 2009"),
        ("2009-XX-XX/2012-XX-XX", "dd.mm.2009–dd.mm.2012"),
        ("2009/2012-03", "fra 2009 til og med mars 2012"),
        ("0001", "1"),
        ("0001-01-01", "1. januar 1"),
    ],
)
def test_intervals_and_edges(edtf: str, written: str) -> None:
    assert format_date(PartialDate(edtf), "nb") == written


def test_a_year_in_front_has_four_digits() -> None:
    assert format_date(PartialDate("0800-01-02"), "sv", "short") == "0800-01-02"
    assert format_date(PartialDate("0800-XX-XX"), "sv") == "0800-mm-dd"


def test_faroese_is_danish_with_faroese_months() -> None:
    assert format_date(PartialDate("2018-04"), "fo") == "apríl 2018"
    assert format_date(PartialDate("../2018-04-01"), "fo") == "senest 1. apríl 2018"
    assert format_date(PartialDate("2018-21"), "fo") == "foråret 2018"


def test_another_style_is_refused() -> None:
    style: DateStyle = "full"  # type: ignore[assignment]
    with pytest.raises(InvalidValueError, match="one of the styles long, short"):
        format_date(PartialDate("2018"), "nb", style)


def test_an_unknown_locale_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="one of the languages"):
        format_date(PartialDate("2018"), "no")


@given(value=partial_dates, locale=st.sampled_from(LANGUAGES), short=st.booleans())
def test_every_date_is_written(value: PartialDate, locale: str, *, short: bool) -> None:
    written = format_date(value, locale, "short" if short else "long")
    assert written
    assert written == written.strip()
    assert "{" not in written
    assert "  " not in written


@given(one=partial_dates, other=partial_dates, locale=st.sampled_from(FULL))
def test_different_dates_are_written_differently(
    one: PartialDate, other: PartialDate, locale: str
) -> None:
    same = format_date(one, locale) == format_date(other, locale)
    assert same is (one == other)


@given(days)
def test_a_day_of_the_calendar_is_written_like_its_notation(day: date) -> None:
    for locale in LANGUAGES:
        assert format_date(day, locale) == format_date(PartialDate(day), locale)
