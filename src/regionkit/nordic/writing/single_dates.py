"""Dates that are no intervals, at every precision they can have."""

import functools
from datetime import date
from typing import Final

import attrs

from regionkit.nordic.language import language_of
from regionkit.nordic.writing.amount_words import ABOUT
from regionkit.nordic.writing.calendar import Calendar, calendar_of
from regionkit.nordic.writing.date_nouns import Case, nouns_of
from regionkit.nordic.writing.date_words import DATE_WORDS, DateWords
from regionkit.values import PartialDate, Precision

_MONTHS: Final = {Precision.QUARTER: 3, Precision.TERTIAL: 4, Precision.HALF: 6}
"""How many months the numbered parts of a year have."""


def mark_of(edtf: str) -> str:
    """Return what is said of a date: approximate (~), uncertain (?), both (%) or nothing."""
    return edtf[-1] if edtf.endswith(("~", "?", "%")) else ""


@attrs.frozen(kw_only=True)
class DateWriter:
    """Writes dates in one language and style."""

    code: str
    """The language."""
    words: DateWords
    """What it says around a date."""
    about: str
    """What it says of an approximate date."""
    calendar: Calendar
    """How it writes a day."""
    short: bool
    """Whether days and quarters are written short."""

    def write(self, single: PartialDate, case: Case = Case.ALONE) -> str:
        """Write a date that is no interval."""
        return self.with_mark(self._unmarked(single, case), mark_of(single.edtf))

    def with_mark(self, text: str, mark: str) -> str:
        """Say of a written date that it is approximate, uncertain or both."""
        about = f"{self.about} " if mark in ("~", "%") else ""
        doubt = " (?)" if mark in ("?", "%") else ""
        return f"{about}{text}{doubt}"

    def day(self, day: date) -> str:
        """Write a day."""
        return self.fill(self.calendar.short_day if self.short else self.calendar.day, day)

    def month(self, day: date) -> str:
        """Name the month of a day, on its own."""
        return self.calendar.months_alone[day.month - 1]

    def fill(self, template: str, day: date, **days: int) -> str:
        """Fill in a template of a day. A year that comes first has four digits, as in ISO 8601."""
        return template.format(
            d=day.day,
            dd=f"{day.day:02}",
            m=day.month,
            mm=f"{day.month:02}",
            month=self.calendar.months[day.month - 1],
            year=f"{day.year:04}" if template.startswith("{year}-") else day.year,
            **days,
        )

    def _unmarked(self, single: PartialDate, case: Case) -> str:
        first, last = single.earliest, single.latest
        if first is None or last is None:  # pragma: no cover - only intervals have open ends
            return single.edtf
        match single.precision:
            case Precision.DAY:
                return self.day(first)
            case Precision.DAY_UNKNOWN:
                return self._unset(first, single.edtf)
            case precision:
                return self._part(first, last, precision, case)

    def _unset(self, first: date, edtf: str) -> str:
        if "-XX-XX" in edtf:
            return self.fill(self.words.day_unset, first)
        if "-XX" in edtf[:7]:
            return self.fill(self.words.month_unset, first)
        return self.fill(self.words.day_of_month_unset, first)

    def _part(self, first: date, last: date, precision: Precision, case: Case) -> str:
        """Write a month, a part of a year, a year or a decade: in the year of its last day."""
        nouns = nouns_of(self.code, case)
        month = first.month - 1
        number = month // _MONTHS.get(precision, 12)
        templates = {
            Precision.MONTH: nouns.month,
            Precision.SEASON: nouns.seasons[(month - 2) // 3],
            Precision.QUARTER: self.words.short_quarter if self.short else nouns.quarter,
            Precision.TERTIAL: nouns.tertial,
            Precision.HALF: nouns.halves[month // 6],
            Precision.DECADE: nouns.decade,
        }
        return templates.get(precision, nouns.year).format(
            month=self.month(first),
            n=number + 1,
            nth=self.words.ordinals[number],
            first=first.year,
            last=last.year,
            before=last.year - 1,
            year=last.year,
        )


@functools.cache
def date_writer(code: str, *, short: bool = False) -> DateWriter:
    """Return the writer of a language that has words of its own or of a neighbour."""
    return DateWriter(
        code=code,
        words=DATE_WORDS[code],
        about=ABOUT[language_of(code).words],
        calendar=calendar_of(code),
        short=short,
    )
