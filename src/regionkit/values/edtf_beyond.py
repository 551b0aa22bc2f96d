"""What is refused as a partial date, by name, and what to write instead.

Three kinds of text reach this module: valid EDTF that lies outside the subset which
:class:`~regionkit.values.PartialDate` reads, dates written in another manner, and anything
else. Source: the EDTF specification (Library of Congress, 2019), levels 0 to 2, which is the
profile of ISO 8601-2:2019. Every pattern runs in time proportional to the text.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Final

from regionkit.errors import InvalidValueError, Worded

_EXPECTED: Final = (
    "a date such as 2009, 2009-02, 2009-02-03, 2009-35 (third quarter) or 2009-XX-XX (valid EDTF)"
)
_EXPECTED_SUPPORTED: Final = (
    "a date in the part of EDTF that is read here, such as 2009, 2009-02-03 or 2009~"
)

# --- valid EDTF, not supported -----------------------------------------------

_YEAR = r"-?[0-9X]{4}"
_MONTH = r"(?:0[1-9]|1[0-2]|[01]X|X[0-9]|XX)"
_DAY = r"(?:0[1-9]|[12][0-9]|3[01]|[0-3]X|X[0-9]|XX)"
_DATE = f"{_YEAR}(?:-{_MONTH}(?:-{_DAY})?)?"
_MARK = "[~?%]"
_MARKED = f"{_MARK}?{_YEAR}{_MARK}?(?:-{_MARK}?{_MONTH}{_MARK}?(?:-{_MARK}?{_DAY}{_MARK}?)?)?"
_TIME = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]|24:00:00"
_ZONE = r"Z|[+-](?:(?:0[1-9]|1[0-3])(?::[0-5][0-9])?|14:00|00:(?:0[1-9]|[1-5][0-9]))"


def _stay_text() -> Worded:
    return Worded("The years here are 0001 to 9999; keep such a date as text.")


_BEYOND: Final[Mapping[str, tuple[Worded, Callable[..., Worded]]]] = {
    rf"([0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})T(?:{_TIME})(?:{_ZONE})?": (
        Worded("a day with a time"),
        lambda day: Worded("Write the day alone: {day}.", day=day),
    ),
    r"Y-?[1-9][0-9]{4,}": (Worded("a year of more than four digits"), _stay_text),
    r"Y-?[0-9]++E[0-9]++(?:S[0-9]++)?": (Worded("a year as a power of ten"), _stay_text),
    r"Y-?[1-9][0-9]{4,}+S[0-9]++": (Worded("a year of more than four digits"), _stay_text),
    r"-?[0-9]{4}S[1-9]": (
        Worded("a year known to some of its digits"),
        lambda: Worded("Write the first and the last year it can be: 1900/1999."),
    ),
    rf"-[0-9X]{{4}}(?:-{_MONTH}(?:-{_DAY})?)?{_MARK}?": (
        Worded("a year before 0001"),
        _stay_text,
    ),
    r"([0-9]{4})-(?:25|26|27|28|29|30|31|32)": (
        Worded("a season of the northern or the southern half of the earth"),
        lambda year: Worded(
            "Write the season alone, {spring} to {winter}, or its months.",
            spring=f"{year}-21",
            winter=f"{year}-24",
        ),
    ),
    rf"[0-9X]{{4}}(?:-{_MONTH}(?:-{_DAY})?)?{_MARK}?": (
        Worded("digits unknown inside the date"),
        lambda: Worded("Write the first and the last day, month or year it can be: 1500/1599."),
    ),
    _MARKED: (
        Worded("doubt about a part of the date"),
        lambda: Worded("Write the doubt once, at the end, for the whole date: 2004-06-11~."),
    ),
}
"""Pattern: what it is, and how to say what to write instead."""

_SET = re.compile(rf"{_DATE}(?:\.\.{_DATE})?")
_ONE_OF: Final = Worded("one of several dates")
_ALL_OF: Final = Worded("several dates at once")


def _name_of_valid(text: str) -> tuple[Worded, Worded] | None:
    """Return what a text is in EDTF and what to write instead; None if it is no EDTF."""
    if text[:1] + text[-1:] in ("[]", "{}"):
        return _name_of_set(text)
    for pattern, (name, instead) in _BEYOND.items():
        match = re.fullmatch(pattern, text)
        if match is not None and _days_exist(text):
            return name, instead(*match.groups())
    return None


def _name_of_set(text: str) -> tuple[Worded, Worded] | None:
    listed = text[1:-1].removeprefix("..").removesuffix("..")  # or earlier, or later
    members = [member.strip(" ") for member in listed.split(",")]
    if not all(_SET.fullmatch(member) and _days_exist(member) for member in members):
        return None
    if text[0] == "{":
        return _ALL_OF, Worded("Write each date as a value of its own.")
    instead = Worded("Write the first and the last it can be as an interval: 1667/1672.")
    return _ONE_OF, instead


def _days_exist(text: str) -> bool:
    """Tell whether the whole days in a text exist, as far as the calendar here reaches."""
    for year, month, day in re.findall(r"(?<![0-9Y])([0-9]{4})-([0-9]{2})-([0-9]{2})", text):
        try:
            date(int(year) or 4, int(month), int(day))  # the year 0000 is a leap year
        except ValueError:
            return False
    return True


# --- dates as they are written elsewhere -------------------------------------


def _week(year: str, week: str) -> Worded:
    try:
        monday = date.fromisocalendar(int(year), int(week), 1)
    except ValueError:
        return Worded("{year} has no week {week}.", year=year, week=week)
    days = f"{monday}/{monday + timedelta(days=6)}"
    return Worded("Write a week as its days: {days}.", days=days)


def _quarter(quarter: str, year: str) -> Worded:
    written = f"{year}-{32 + int(quarter)}"
    return Worded(
        "Write quarter {quarter} of {year} as {written}.",
        quarter=quarter,
        year=year,
        written=written,
    )


_ELSEWHERE: Final[Mapping[str, Callable[..., Worded]]] = {
    r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})": lambda day, month, year: Worded(
        "Write the year first: {day}.", day=f"{year}-{month:0>2}-{day:0>2}"
    ),
    r"([0-9]{4})(0[1-9]|1[0-2])([0-9]{2})": lambda year, month, day: Worded(
        "Write it with hyphens: {day}.", day=f"{year}-{month}-{day}"
    ),
    r"ca\.? ([0-9]{4}(?:-[0-9]{2}){0,2})": lambda when: Worded(
        "Write a rough date as {written}.", written=f"{when}~"
    ),
    r"d?d\.m?m\.([0-9]{4})": lambda year: Worded(
        "Write a day not yet set as {written}.", written=f"{year}-XX-XX"
    ),
    r"[QK]([1-4])[ -]?([0-9]{4})": _quarter,
    r"([0-9]{4})[ -]?[QK]([1-4])": lambda year, quarter: _quarter(quarter, year),
    r"([0-9]{4})-?W([0-9]{2})": _week,
    r"([0-9]{4}) ?[-\N{EN DASH}] ?([0-9]{4})": lambda first, last: Worded(
        "Write a range with a slash: {range}.", range=f"{first}/{last}"
    ),
    r"[0-9]{4}-[0-9]{2}(?:-(?:[0-9]{2}|XX))?": lambda: Worded(
        "After the year come 01 to 12 for months, with a day if one is known; "
        "21 to 24 for seasons, 33 to 36 for quarters, "
        "37 to 39 for tertials, 40 and 41 for half-years."
    ),
}
"""How dates are written elsewhere, and how to write them here."""


def _hint(text: str) -> str:
    for pattern, advice in _ELSEWHERE.items():
        match = re.fullmatch(pattern, text)
        if match:
            return advice(*match.groups())
    return ""


def refusal(text: str) -> InvalidValueError:
    """Return the error for a text that is no partial date: what it is, and what to write.

    Examples
    --------
    >>> from regionkit.values.edtf_beyond import refusal
    >>> print(refusal("1985-04-12T23:20:30").hint)
    It is valid EDTF, a day with a time, but not supported here. Write the day alone: 1985-04-12.
    """
    valid = _name_of_valid(text)
    if valid is None:
        return InvalidValueError(_EXPECTED, text, _hint(text))
    name, instead = valid
    hint = Worded(
        "It is valid EDTF, {name}, but not supported here. {instead}", name=name, instead=instead
    )
    return InvalidValueError(_EXPECTED_SUPPORTED, text, hint)
