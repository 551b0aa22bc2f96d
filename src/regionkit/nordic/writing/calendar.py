"""The names of months and the order of day, month and year, read once from Babel."""

import functools
import re
from typing import Final

import attrs

from regionkit.nordic.language import language_of


@attrs.frozen(kw_only=True)
class Calendar:
    """How a language writes a day, as templates with ``{d}``, ``{dd}``, ``{month}`` and so on."""

    months: tuple[str, ...]
    """The names of the months within a date: in Finnish the partitive."""
    months_alone: tuple[str, ...]
    """The names of the months on their own."""
    day: str
    """``{d}. {month} {year}``."""
    day_of_year: str
    """The same without the year."""
    days_of_month: str
    """The same with ``{first}`` and ``{last}`` day."""
    short_day: str
    """``{dd}.{mm}.{year}``."""


_SHORT_DAYS: Final = {"en": "y-MM-dd", "fo": "dd.MM.y"}
"""Where CLDR has two digits for the year: they are read as another date. English has ISO, for
month and day change places between its countries; Faroese is as Danish."""

_FIELDS: Final = {
    "d": "{d}",
    "dd": "{dd}",
    "M": "{m}",
    "MM": "{mm}",
    "MMMM": "{month}",
    "y": "{year}",
}


@functools.cache
def calendar_of(code: str) -> Calendar:
    """Return how a language writes days."""
    locale = language_of(code).locale
    long: str = locale.date_formats["long"].pattern
    short: str = _SHORT_DAYS.get(code) or locale.date_formats["short"].pattern
    day = _template(long)
    number = "{d}." if "{d}." in day else "{d}"
    days = "–".join(number.replace("{d}", end) for end in ("{first}", "{last}"))
    return Calendar(
        months=tuple(locale.months["format"]["wide"].values()),
        months_alone=tuple(locale.months["stand-alone"]["wide"].values()),
        day=day,
        day_of_year=re.sub(r",? \{year\}$", "", day),
        days_of_month=day.replace(number, days),
        short_day=_template(short),
    )


def _template(pattern: str) -> str:
    """Turn a date pattern of CLDR into a template."""
    return re.sub(r"([a-zA-Z])\1*", lambda field: _FIELDS[field[0]], pattern)
