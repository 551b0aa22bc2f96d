"""From what a text says to a value: the years filled in, the notation written, or a refusal."""

from datetime import date
from typing import Final

import attrs

from regionkit.errors import InvalidValueError
from regionkit.nordic.reading.date_items import Item, as_span, mark_for, notation
from regionkit.nordic.reading.date_statements import Shape, Statement
from regionkit.nordic.reading.date_words import WINTER
from regionkit.nordic.reading.errors import Reason, UnreadableTextError
from regionkit.values import DateFlag, PartialDate, Period, Precision

_NOT_IN_INTERVALS: Final = frozenset(
    {Precision.SEASON, Precision.QUARTER, Precision.TERTIAL, Precision.HALF}
)


@attrs.frozen(kw_only=True)
class _End:
    """One end of what is said, its year being known."""

    item: Item
    when: PartialDate

    def day(self, *, last: bool) -> str:
        """Return its first or its last day, approximate as it is."""
        day = self.when.latest if last else self.when.earliest
        if day is None:
            raise InvalidValueError("a date with an end", self.when.edtf)
        mark = mark_for("", about=self.when.approximate, doubtful=self.when.uncertain)
        return f"{day}{mark}"

    def in_date(self, *, last: bool) -> str:
        """Return it as an end of an interval in EDTF, where parts of a year cannot stand."""
        if "/" in self.when.edtf or self.when.precision in _NOT_IN_INTERVALS:
            return self.day(last=last)
        return self.when.edtf

    def in_period(self, *, last: bool) -> str:
        """Return it as an end of a period."""
        span = as_span(self.item, self.when)
        if "/" not in span:
            return span
        return span.split("/")[-1 if last else 0] or self.day(last=last)


@attrs.frozen(kw_only=True)
class _Dated:
    said: Statement
    text: str
    first: _End | None
    last: _End | None
    flags: tuple[DateFlag, ...]


def date_of(said: Statement, text: str, reference: date | None, printed: str) -> PartialDate:
    """Return what is said as a date.

    Raises
    ------
    UnreadableTextError
        If a year is missing, if there is no such date, or if a date cannot hold it.
    """
    dated = _dated(said, text, reference)
    if said.shape is Shape.PROJECT_START:
        raise _refusal(
            said,
            text,
            Reason.RELATIVE_DATE,
            "a date of its own",
            "It counts from the start of the project: read it as a period.",
        )
    if said.duration is not None:
        raise _refusal(
            said,
            text,
            Reason.TRAILING_TEXT,
            "a date without a duration",
            "Read it as a period, which keeps the duration.",
        )
    try:
        return PartialDate(_date_code(dated), text=printed, flags=dated.flags)
    except InvalidValueError as error:
        hint = error.hint or f"It was expected: {error.expected}."
        raise _refusal(said, text, Reason.IMPOSSIBLE_DATE, "a date that exists", hint) from None


def period_of(said: Statement, text: str, reference: date | None, printed: str) -> Period:
    """Return what is said as a period.

    Raises
    ------
    UnreadableTextError
        If a year is missing or there is no such date.
    """
    dated = _dated(said, text, reference)
    duration = "" if said.duration is None else f", {said.duration}"
    try:
        return Period(_period_code(dated) + duration, text=printed, flags=dated.flags)
    except InvalidValueError as error:
        raise _refusal(
            said, text, Reason.IMPOSSIBLE_DATE, "a period that exists", error.hint
        ) from None


# --- years -------------------------------------------------------------------


def _dated(said: Statement, text: str, reference: date | None) -> _Dated:
    last = None if said.last is None else _with_year(said.last, said, text, reference)
    first = said.first
    inherits = first is not None and first.year is None and last is not None
    if first is not None and first.year is None:
        if last is not None and last.year is not None:
            first = first.in_year(last.year)
        else:
            first = _with_year(first, said, text, reference)
    ends = [_end(item, text) for item in (first, last)]
    if inherits and _is_backwards(*ends):
        hint = "The ends are in two years, it seems: write both."
        raise _refusal(said, text, Reason.IMPOSSIBLE_DATE, "a range in one year", hint)
    flags = said.flags.union(*(item.flags for item in (first, last) if item is not None))
    return _Dated(said=said, text=text, first=ends[0], last=ends[1], flags=tuple(sorted(flags)))


def _end(item: Item | None, text: str) -> _End | None:
    return None if item is None else _End(item=item, when=notation(item, text))


def _with_year(item: Item, said: Statement, text: str, reference: date | None) -> Item:
    """Give an item the year of the reference date; a winter lies in two years."""
    if item.year is not None:
        return item
    if WINTER in (item.number, item.until_season) and item.precision is Precision.SEASON:
        reference = None
    if reference is None:
        raise _refusal(
            said,
            text,
            Reason.MISSING_YEAR,
            "a date with a year, or a reference date to take it from",
            "",
        )
    return item.in_year(reference.year, DateFlag.YEAR_FROM_REFERENCE)


def _is_backwards(first: _End | None, last: _End | None) -> bool:
    begins = None if first is None else first.when.earliest
    ends = None if last is None else last.when.latest
    return begins is not None and ends is not None and begins > ends


# --- notation ----------------------------------------------------------------


def _date_code(dated: _Dated) -> str:
    said, first, last = dated.said, dated.first, dated.last
    if said.shape is Shape.AT and first is not None:
        return first.when.edtf
    other = "" if said.unknown else ".."
    begin = other if first is None else first.in_date(last=False)
    end = other if last is None else _bound(last, said, last.in_date(last=True))
    return f"{begin}/{end}"


def _period_code(dated: _Dated) -> str:
    said, first, last = dated.said, dated.first, dated.last
    if said.shape is Shape.AT and first is not None:
        return as_span(first.item, first.when)
    other = "" if said.unknown else ".."
    begin = other if first is None else first.in_period(last=False)
    if said.shape is Shape.PROJECT_START:
        begin = "start"
    end = other if last is None else _bound(last, said, last.in_period(last=True))
    return f"{begin}/{end}"


def _bound(last: _End, said: Statement, otherwise: str) -> str:
    return last.day(last=True).rstrip("~?%") if said.whole else otherwise


def _refusal(
    said: Statement, text: str, reason: Reason, expected: str, hint: str
) -> UnreadableTextError:
    return UnreadableTextError(
        reason, text[said.start : said.end], said.start, expected=expected, hint=hint
    )
