"""What lies outside the EDTF subset is refused by name, and what is no EDTF is told so."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regionkit.errors import InvalidValueError
from regionkit.values import PartialDate, Period, read_bounds
from regionkit.values.edtf import read_edtf
from regionkit.values.edtf_beyond import refusal

edtf = pytest.importorskip("edtf", reason="the cross-check needs the edtf package")

VALID = [
    ("1985-04-12T23:20:30", "a day with a time", "Write the day alone: 1985-04-12."),
    ("1985-04-12T23:20:30Z", "a day with a time", "Write the day alone: 1985-04-12."),
    ("1985-04-12T23:20:30+02:00", "a day with a time", "Write the day alone: 1985-04-12."),
    ("1985-04-12T24:00:00", "a day with a time", "Write the day alone: 1985-04-12."),
    ("Y170000002", "a year of more than four digits", "keep such a date as text"),
    ("Y-170000002", "a year of more than four digits", "keep such a date as text"),
    ("Y171010000S3", "a year of more than four digits", "keep such a date as text"),
    ("Y-17E7", "a year as a power of ten", "keep such a date as text"),
    ("Y3388E2S3", "a year as a power of ten", "keep such a date as text"),
    ("1950S2", "a year known to some of its digits", "the first and the last year it can be"),
    ("-1985", "a year before 0001", "keep such a date as text"),
    ("-0044-03-15", "a year before 0001", "keep such a date as text"),
    ("{1960,1961}", "several dates at once", "each date as a value of its own"),
    ("{1960,1961-12}", "several dates at once", "each date as a value of its own"),
    ("[1667..1672]", "one of several dates", "as an interval"),
    ("[1667,1668, 1670..1672]", "one of several dates", "as an interval"),
    ("[..1760-12-03]", "one of several dates", "as an interval"),
    ("[1760-12..]", "one of several dates", "as an interval"),
    ("156X-12-25", "digits unknown inside the date", "first and the last day"),
    ("15XX-12-XX", "digits unknown inside the date", "first and the last day"),
    ("20XX", "digits unknown inside the date", "1500/1599"),
    ("XXXX-12-XX", "digits unknown inside the date", "first and the last day"),
    ("1984-1X", "digits unknown inside the date", "first and the last day"),
    ("2009-XX-05", "digits unknown inside the date", "first and the last day"),
    ("2004-06~-11", "doubt about a part of the date", "at the end, for the whole date"),
    ("2004?-06-11", "doubt about a part of the date", "at the end, for the whole date"),
    ("?2004-06-~11", "doubt about a part of the date", "at the end, for the whole date"),
    *(
        (f"2009-{season}", "a season of the northern or the southern half", "2009-21 to 2009-24")
        for season in range(25, 33)
    ),
]


@pytest.mark.parametrize(("text", "name", "instead"), VALID)
def test_valid_edtf_that_is_not_supported_says_so(text: str, name: str, instead: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        PartialDate(text)
    error = caught.value
    assert error.found == text
    assert error.hint.startswith(f"It is valid EDTF, {name}")
    assert "but not supported here." in error.hint
    assert instead in error.hint


INVALID = [
    "", "snart", "Y2000", "Y-1985", "Y0017", "-15", "2009-13", "2009-42", "2009-02-03T00:00",
    "2009-02-30T12:00:00", "1985-04-12T25:00:00", "2004-06-(11)~", "2009~?", "[]", "{}", "[1667",
    "1668]", "[1667|1668]", "[2009-02-30]", "{snart}", "1950S", "2009-1", "2009-XX-XX-XX",
    "156X-13-25", "2004-06~-32", "3. kv. 09", "٢٠٠٩", "-156", "1985-04-12T23:20:30+25:00",
]  # fmt: skip


@pytest.mark.parametrize("text", INVALID)
def test_what_is_no_edtf_says_so(text: str) -> None:
    saying = r"expected a date such as .* \(valid EDTF\)"
    with pytest.raises(InvalidValueError, match=saying) as caught:
        PartialDate(text)
    assert "is valid EDTF" not in caught.value.hint


@pytest.mark.parametrize("text", ["0000", "0000-01-01", "000X", "0001-24"])
def test_the_year_0000_is_valid_but_before_the_calendar(text: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        PartialDate(text)
    assert caught.value.hint.startswith("It is valid EDTF, but")


@pytest.mark.parametrize("text", ["156X-12-25/2009", "2009/20XX", "-0044/0044"])
def test_the_ends_of_intervals_are_refused_by_name_too(text: str) -> None:
    for read in (PartialDate, Period):
        with pytest.raises(InvalidValueError, match="It is valid EDTF, "):
            read(text)


@pytest.mark.parametrize(
    "suggestion", ["1985-04-12", "1900/1999", "1500/1599", "1667/1672", "2004-06-11~", "2009-21"]
)
def test_what_is_suggested_can_be_read(suggestion: str) -> None:
    assert PartialDate(suggestion).earliest is not None


# --- cross-check with the edtf package ---------------------------------------
#
# Outside its faults: a month or a day with one unknown digit after a known year makes it
# stumble, so does a mark behind such a year, it takes days that do not exist and the month 13 in
# a date of unknown digits, and it refuses -0000.


def _is_valid_elsewhere(text: str) -> bool:
    try:
        edtf.parse_edtf(text)
    except edtf.parser.edtf_exceptions.EDTFParseException:
        return False
    return True


@pytest.mark.parametrize("text", [row[0] for row in VALID if row[0] != "1984-1X"])
def test_another_reader_takes_what_is_called_valid(text: str) -> None:
    assert _is_valid_elsewhere(text)


@pytest.mark.parametrize(
    "text", [text for text in INVALID if "02-30" not in text and "-32" not in text]
)
def test_another_reader_refuses_what_is_called_invalid(text: str) -> None:
    assert not _is_valid_elsewhere(text)


_years = st.from_regex(r"-?[0-9]{4}|[0-9]{2}XX|[0-9]{3}X|XXXX", fullmatch=True)
_rest = st.from_regex(r"|-(0[1-9]|1[0-2]|XX)(-(0[1-9]|1[0-9]|2[0-8]|XX))?", fullmatch=True)
_marks = st.sampled_from(["", "", "", "~", "?", "%"])
_long_years = st.from_regex(r"Y-?[1-9][0-9]{3,6}(E[1-9])?(S[1-9])?", fullmatch=True)
_times = st.from_regex(
    r"2009-02-03T([01][0-9]|2[0-5]):[0-6][0-9]:[0-5][0-9](Z|[+-]0[0-9](:[0-5][0-9])?)?",
    fullmatch=True,
)
_sets = st.builds(
    lambda brackets, members: brackets[0] + ",".join(members) + brackets[1],
    st.sampled_from(["[]", "{}"]),
    st.lists(st.sampled_from(["1960", "1961-12", "..1984", "1984..", "1667..1672"]), min_size=2,
             max_size=3),
)  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(st.builds("{}{}{}".format, _years, _rest, _marks) | _long_years | _times | _sets)
def test_another_reader_agrees_on_what_is_valid(text: str) -> None:
    marked_unknown = "X" in text and text.endswith(("~", "?", "%"))
    if re.fullmatch(r"-?0000.*", text) or marked_unknown:
        return
    try:
        read_bounds(text)
    except InvalidValueError as error:
        is_valid = "is valid EDTF" in error.hint
    else:
        is_valid = True
    assert is_valid is _is_valid_elsewhere(text)


# --- any text ----------------------------------------------------------------


@given(st.text() | st.text(st.sampled_from("0123456789-/.X~?%WTYESZ:+[]{}, \ud800")))
def test_any_text_gets_a_refusal(text: str) -> None:
    assert refusal(text).found == text


@pytest.mark.parametrize(
    "text",
    [
        "Y" + "1" * 100_000,
        "{" + "1960," * 20_000 + "}",
        "[" + ".." * 50_000 + "]",
        "{" * 100_000,
        "-" * 100_000,
        "X" * 100_000,
        "Y" + "1" * 50_000 + "E" + "1" * 50_000,
        "2009-02-03T" * 9_000,
    ],
)
def test_hostile_text_is_refused_in_milliseconds(text: str) -> None:
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        refusal(text)
        best = min(best, time.process_time() - start)
    assert best < 0.1


def test_reading_is_a_hundred_times_as_fast_as_the_edtf_package() -> None:
    texts = ["2009", "2009-02", "2009-02-03", "2009-35", "2009~", "2009/2012", "2009-XX-XX"]

    def best_of(rounds: int, read: object) -> float:
        assert callable(read)
        best = float("inf")
        for _ in range(rounds):
            start = time.process_time()
            for text in texts:
                read(text)
            best = min(best, time.process_time() - start)
        return best

    ours = best_of(20, read_edtf.__wrapped__)  # without its cache
    theirs = best_of(3, edtf.parse_edtf)
    assert theirs > 100 * ours
