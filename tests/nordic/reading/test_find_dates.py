"""Dates in running text: all of them, with their places, and nothing else."""

import time
from datetime import date
from typing import assert_type

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.nordic.reading import passages

from regionkit.errors import InvalidValueError
from regionkit.nordic.reading import FoundDate, find_dates, parse_date, parse_period
from regionkit.values import PartialDate, Period

LOCALES = ("nb", "nn", "da", "sv", "fi", "is", "en", "fo", "kl", "se")


def found(text: str, locale: str = "nb", reference: date | None = None) -> list[tuple[str, str]]:
    dates = find_dates(text, locale, reference=reference)
    for one in dates:
        assert text[one.start : one.end] == one.text == one.value.text
    return [(one.text, str(one.value)) for one in dates]


# --- five documents ----------------------------------------------------------

DOCUMENTS = [
    (
        passages.MEMO, "nb", date(2021, 11, 30),
        [
            ("7. februar 2022", "2022-02-07", ""),
            ("2022", "2022", ""),
            ("30. november 2021", "2021-11-30", ""),
            ("innen utgangen av året", "../2021-12-31", "year_from_reference"),
            ("nyåret 2022", "2022-01-01/..", ""),
        ],
    ),
    (
        passages.PLAN_HEAD, "nb", None,
        [
            ("22. januar 2009", "2009-01-22", ""),
            ("03.02.09", "2009-02-03", "century_inferred"),
            ("høsten 2008", "2008-23", ""),
        ],
    ),
    (
        passages.PLAN_BODY, "nb", None,
        [
            ("dd.mm.2009 – dd.mm.2012, 3 år", "2009-XX-XX/2012-XX-XX, 3 years", ""),
            ("vinter/vår 2009", "2008-12-01~/2009-05-31~", ""),
            ("Fra start", "start/..", ""),
            ("Fra 3. kv. 09", "2009-35/..", "century_inferred"),
            ("Fra 4. kv. 11", "2011-36/..", "century_inferred"),
            ("010108", "2008-01-01", "ambiguous century_inferred"),
        ],
    ),
    (passages.REPORT, "nb", None, [("2008-2009", "2008/2009", "")]),
    (
        passages.NEWS, "nb", date(2018, 3, 1),
        [
            ("2015-2020", "2015/2020", ""),
            ("2019-2020", "2019/2020", ""),
            ("primo august", "2018-08-01~/2018-08-10~", "year_from_reference"),
            ("1. mars 2018", "2018-03-01", ""),
            ("1. mars 2018", "2018-03-01", ""),
        ],
    ),
    (
        passages.CRITERIA, "da", None,
        [("6. maj 2021", "2021-05-06", ""), ("marts 2021", "2021-03", "")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "locale", "reference", "dates"), DOCUMENTS)
def test_the_dates_of_a_document_and_nothing_else(
    text: str, locale: str, reference: date | None, dates: list[tuple[str, str, str]]
) -> None:
    all_found = find_dates(text, locale, reference=reference)
    assert_type(all_found, tuple[FoundDate, ...])
    assert [(one.text, str(one.value), " ".join(one.value.flags)) for one in all_found] == dates


def test_without_a_reference_date_no_year_is_invented() -> None:
    texts = [text for text, _ in found(passages.NEWS) + found(passages.MEMO)]
    assert "primo august" not in texts
    assert "innen utgangen av året" not in texts
    assert len(texts) == 8


def test_what_has_two_ends_is_a_period_and_all_else_a_date() -> None:
    text = "Oppstart vinter/vår 2009, fra 2010, 2011–2012, innen 1. juni 2013, uke 34 2014"
    values = [one.value for one in find_dates(text, "nb")]
    assert [type(value) for value in values] == [
        PartialDate, Period, Period, PartialDate, PartialDate,
    ]  # fmt: skip


# --- in sentences ------------------------------------------------------------


@pytest.mark.parametrize(
    ("locale", "text", "dates"),
    [
        ("nb", "Møtet er fredag 2. mars 2018.", [("fredag 2. mars 2018", "2018-03-02")]),
        ("nb", "Vedtatt (03.02.2009), sist endret 2010-01-31.",
         [("03.02.2009", "2009-02-03"), ("2010-01-31", "2010-01-31")]),
        ("nb", "«7. februar 2022»", [("7. februar 2022", "2022-02-07")]),
        ("nb", "Fra 2010 til 2012 og i 2015.",
         [("Fra 2010 til 2012", "2010/2012"), ("2015", "2015")]),
        ("nb", "I løpet av 2018 skal det", [("2018", "2018")]),
        ("nb", "Skoleåret 2009/10 ble", [("Skoleåret 2009/10", "2009/2010")]),
        ("nb", "ca. mars 2018", [("ca. mars 2018", "2018-03~")]),
        ("nb", "3. kv. 09 ble det", [("3. kv. 09", "2009-35")]),
        ("nb", "før 1. juni 2018", [("1. juni 2018", "2018-06-01")]),
        ("nn", "Oppstart hausten 2018, ferdig innan utgangen av 2019.",
         [("hausten 2018", "2018-23"), ("innan utgangen av 2019", "../2019-12-31")]),
        ("da", "Godkendt den 6. maj 2021 og senest 1. juni 2022",
         [("6. maj 2021", "2021-05-06"), ("senest 1. juni 2022", "../2022-06-01")]),
        ("da", "Mødet er d. 7/2 2022.", [("7/2 2022", "2022-02-07")]),
        ("sv", "Klart senast den 1 juni 2018, under 2019 och v. 34 2018.",
         [("senast den 1 juni 2018", "../2018-06-01"), ("2019", "2019"),
          ("v. 34 2018", "2018-08-20/2018-08-26")]),
        ("fi", "Hanke alkoi 6.5.2021 ja päättyy vuonna 2023, viimeistään 31.12.2023.",
         [("6.5.2021", "2021-05-06"), ("2023", "2023"),
          ("viimeistään 31.12.2023", "../2023-12-31")]),
        ("fi", "Valmis vuoden 2012 loppuun mennessä.",
         [("2012 loppuun mennessä", "../2012-12-31")]),
        ("is", "Samþykkt 6. maí 2021, á árinu 2022 og í lok ágúst 2023.",
         [("6. maí 2021", "2021-05-06"), ("2022", "2022"),
          ("lok ágúst 2023", "2023-08-21~/2023-08-31~")]),
        ("en", "Approved on May 6, 2021, in 2022 and by the end of 2023.",
         [("May 6, 2021", "2021-05-06"), ("2022", "2022"),
          ("by the end of 2023", "../2023-12-31")]),
        ("se", "Beaivi 2018-03-01.", [("2018-03-01", "2018-03-01")]),
    ],
)  # fmt: skip
def test_dates_in_sentences(locale: str, text: str, dates: list[tuple[str, str]]) -> None:
    assert found(text, locale) == dates


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("nb", "Sak 06/22"),
        ("nb", "sak 2009/2010"),
        ("nb", "PS 12/2022 og 2022/1234"),
        ("nb", "kr 2010,- og 2012 kroner, 2,5 mill."),
        ("nb", "i 2000 kr"),
        ("nb", "kr 200 000,-"),
        ("nb", "fra 2000 kroner til 2500 kroner"),
        ("nb", "kr 2010–2020"),
        ("nb", "2010–2020 kr"),
        ("nb", "1.2 og 3.14 og 1.234.567"),
        ("nb", "pkt. 1.2.2018"),
        ("nb", "§ 3.2.09"),
        ("nb", "kl. 10.11.12"),
        ("nb", "side 2010-2015"),
        ("nb", "tlf. 22 05 20 18, 22.05.20.18, 2205 2018"),
        ("nb", "versjon 1.2.2018.3"),
        ("nb", "192.168.1.12"),
        ("nb", "Tinn 6066 og Rollag 1419"),
        ("nb", "Ringeriksregionen 2021"),
        ("nb", "på 1990-tallet, 2010-rapporten, 2018-planen"),
        ("nb", "1. mars 2018-planen"),
        ("nb", "i 3 år, 50%, s. 6"),
        ("nb", "helt fra starten"),
        ("nb", "i vår kommune, vår 2009-plan"),
        ("nb", "jul 2009"),
        ("nb", "3. mars 12 personer møtte"),
        ("nb", "02.13.2018, 32. mars 2018, fredag 1. mars 2018"),
        ("nb", "uke 53 2018"),
        ("nb", "1. mars og mars og uke 34"),
        ("nb", "119061 og 250000"),
        ("nb", "010108 12345"),
        ("nb", "010108-1234"),
        ("nb", "rapport_2018-03-01.pdf"),
        ("nb", "https://example.org/2018/03/01/2018-03-01/"),
        ("nb", "2012–2009"),
        ("nb", "2500–3000"),
        ("nb", "inntil 2000 plasser"),
        ("nb", "1. desember – 9. februar 2018"),
        ("en", "It may 2018 times march 12"),
        ("en", "03/02/2009"),
        ("en", "about 2000 people"),
        ("da", "indtil 2000 deltagere"),
        ("se", "1. mars 2018"),
        ("kl", "03.02.2009"),
    ],
)
def test_what_is_no_date_or_no_certain_one_is_left_out(locale: str, text: str) -> None:
    assert found(text, locale) == []


@pytest.mark.parametrize(
    ("locale", "text", "dates"),
    [
        ("nb", "1. mars", [("1. mars", "2018-03-01")]),
        ("nb", "i mars", [("mars", "2018-03")]),
        ("nb", "planeten mars", []),
        ("nb", "uke 34", [("uke 34", "2018-08-20/2018-08-26")]),
        ("nb", "i andre kvartal", [("andre kvartal", "2018-34")]),
        ("nb", "i vår, til høsten", []),
        ("nb", "1.2. og 3.4.", []),
        ("nb", "Q3, K3 og H1", []),
        ("en", "section 1 may be, in March", [("March", "2018-03")]),
        ("en", "by march", []),
    ],
)
def test_with_a_reference_date_years_can_be_missing(
    locale: str, text: str, dates: list[tuple[str, str]]
) -> None:
    assert found(text, locale, date(2018, 3, 1)) == dates
    assert found(text, locale) == []


def test_a_date_that_goes_on_in_the_next_line_is_marked() -> None:
    one, two = find_dates("levert 1. mars\n2018 og 2. mars 2018", "nb")
    assert (one.text, " ".join(one.value.flags)) == ("1. mars\n2018", "ambiguous")
    assert (two.text, two.value.flags) == ("2. mars 2018", ())
    assert found("levert 1. mars\n\n2018") == []
    assert found("1. mars\t2018") == []


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="one of the languages"):
        find_dates("2009", "de")


# --- any text ----------------------------------------------------------------

_pieces = st.sampled_from(
    [
        "i 2022", "7. februar 2022", "Fra 3. kv. 09", "Sak 06/22", "kr 200 000,-", "2015-2020",
        "innen utgangen av året", "primo august", "vinter/vår 2009", "dd.mm.2009", "010108",
        "skoleåret 2009/10", "viimeistään 1.6.2018", "í lok ágúst 2018", "March 1–9, 2018",
        "v. 34 2018", "1. mars 2018, 3 år", "ca. 2009 (?)", "maaliskuusta 2018", "\n", "\t", " ",
        ". ", ", ", "–", "-", "/", "(", ")", "'", "12", "1.", "og", "til", "\ud800", "a\u0301",
    ]
)  # fmt: skip
running = st.lists(_pieces | st.text(max_size=5), max_size=12).map(" ".join) | st.lists(
    _pieces, max_size=8
).map("".join)


@settings(max_examples=300)
@given(running, st.sampled_from(LOCALES), st.none() | st.dates())
def test_what_is_found_stands_there_and_reads_alone_as_it_does_in_the_text(
    text: str, locale: str, reference: date | None
) -> None:
    end = 0
    for one in find_dates(text, locale, reference=reference):
        assert end <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.text
        end = one.end
        read = parse_date if isinstance(one.value, PartialDate) else parse_period
        assert read(one.text, locale, reference=reference, lenient=True) == one.value


@given(st.text(), st.sampled_from(LOCALES), st.none() | st.dates())
def test_any_text_has_its_dates_or_none(text: str, locale: str, reference: date | None) -> None:
    find_dates(text, locale, reference=reference)


@pytest.mark.parametrize(
    "piece",
    ["1.", "1–", "i ", "vår ", "vår/", "fra ", "2009-", "010108 ", "'", "1. mars 2018 ",
     "32. mars 2018 ", "innen utgangen av ", "1. 1. 1/1-1:e uke 1 ", "i år i år "],
)  # fmt: skip
def test_hostile_text_is_gone_through_once(piece: str) -> None:
    text = (piece * 100_000)[:100_000]
    start = time.process_time()
    find_dates(text, "nb")
    assert time.process_time() - start < 5  # a second at most; anything squared takes hours
