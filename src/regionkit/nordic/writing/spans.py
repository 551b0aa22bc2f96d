"""From one date to another, from one on, up to one."""

from regionkit.nordic.writing.date_nouns import Case
from regionkit.nordic.writing.signs import EN_DASH
from regionkit.nordic.writing.single_dates import DateWriter, mark_of
from regionkit.values import PartialDate, Precision

UNKNOWN_END = "?"
"""What stands for an end that there is, but that is not known: *2009–?*."""


def between(start: PartialDate, end: PartialDate, writer: DateWriter) -> str:
    """Write from one date to another; what both share is said once.

    A dash joins only dates of one kind: *mars 2018–2020* could be a range of years. Others are
    joined in words, never by a dash and a preposition together (Språkrådet).
    """
    if start.precision is not end.precision:
        return f"{since(start, writer)} {until(end, writer)}"
    marked = mark_of(start.edtf) or mark_of(end.edtf)
    shared = None if marked else _with_shared_parts(start, end, writer)
    return shared or dashed(writer.write(start), writer.write(end), writer)


def since(start: PartialDate, writer: DateWriter) -> str:
    """Write from a date on."""
    return writer.words.since.format(writer.write(start, Case.SINCE))


def until(end: PartialDate, writer: DateWriter) -> str:
    """Write up to a date, the date included."""
    return writer.words.until.format(writer.write(end, Case.UNTIL))


def by(end: PartialDate, writer: DateWriter) -> str:
    """Write a deadline, the date included."""
    return writer.words.by.format(writer.write(end, Case.BY))


def dashed(first: str, last: str, writer: DateWriter) -> str:
    """Join two written ends by a dash: with spaces where hyphens would run into it."""
    ends = first + last
    dash = f" {EN_DASH} " if "-" in ends else writer.words.dash if " " in ends else EN_DASH
    return f"{first}{dash}{last}"


def _with_shared_parts(start: PartialDate, end: PartialDate, writer: DateWriter) -> str | None:
    first, last = start.earliest, end.earliest
    if first is None or last is None:  # pragma: no cover - the ends are no intervals
        return None
    same_year = first.year == last.year
    calendar = writer.calendar
    match start.precision:
        case Precision.DAY if writer.short or not same_year:
            return None
        case Precision.DAY if first.month == last.month:
            return writer.fill(calendar.days_of_month, last, first=first.day, last=last.day)
        case Precision.DAY:
            return dashed(writer.fill(calendar.day_of_year, first), writer.day(last), writer)
        case Precision.MONTH if same_year:
            return f"{writer.month(first)}{EN_DASH}{writer.month(last)} {last.year}"
        case _:
            return None
