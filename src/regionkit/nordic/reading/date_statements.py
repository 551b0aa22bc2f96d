"""Reading what a text says of time: a point, a range, *from*, *until*, a deadline.

The grammar looks at a fixed number of tokens from where it begins, so that a text is read
in time proportional to its length.
"""

import enum

import attrs

from regionkit.nordic.reading.date_items import LAST, Item
from regionkit.nordic.reading.date_kinds import follows, read_item
from regionkit.nordic.reading.date_ranges import read_ends, take_fillers, take_parting
from regionkit.nordic.reading.date_reader import DateReader
from regionkit.nordic.reading.date_words import DASHES
from regionkit.nordic.reading.errors import Reason
from regionkit.values import DateFlag, Duration, Precision


class Shape(enum.Enum):
    """What a text says of a point in time, or of two."""

    AT = "at"
    RANGE = "range"
    SINCE = "since"
    UNTIL = "until"
    DEADLINE = "deadline"
    PROJECT_START = "project start"


@attrs.frozen(kw_only=True)
class Statement:
    """What a text says of time, as printed: years can still be missing."""

    shape: Shape
    first: Item | None = None
    last: Item | None = None
    """The second end of a range, the end of what begins with the project, and deadlines."""
    whole: bool = False
    """Whether the last day of ``last`` is meant: *innen utgangen av året*."""
    duration: Duration | None = None
    about: bool = False
    flags: frozenset[DateFlag] = frozenset()
    licensed: bool = False
    """Whether a word stands before it after which a number of four digits is a year."""
    start: int = 0
    """Offset where it begins, words that say nothing of the date left out."""
    end: int = 0


def read_statement(reader: DateReader) -> Statement | None:
    """Read what is said of time from here on; None, with nothing taken, if nothing is."""
    begin = reader.at
    for kind in (_deadline, _since, _until, _between, _school_year, _plain):
        reader.at = begin
        said = kind(reader)
        if said is not None:
            return attrs.evolve(said, end=reader.last().end)
    reader.at = begin
    return None


# --- what can be said --------------------------------------------------------


def _deadline(reader: DateReader) -> Statement | None:
    """Read ``innen 1. juni 2018``, ``innen utgangen av året``, ``senest 2012``."""
    start = reader.peek().start
    certain = reader.phrase(reader.words.deadlines)
    if certain is None:
        return None
    take_fillers(reader)
    return _up_to(reader, start, certain=certain)


def _up_to(reader: DateReader, start: int, *, certain: bool) -> Statement | None:
    item, whole = read_item(reader), False
    if item is None and reader.phrase(reader.words.thirds) == LAST:
        take_fillers(reader)
        item, whole = read_item(reader), True  # *innen utgangen av 3. kvartal*
    return None if item is None else _by(item, start, whole=whole, certain=certain)


def _by(item: Item, start: int, *, whole: bool = False, certain: bool = True) -> Statement:
    if item.precision is Precision.THIRD and item.number == LAST:
        item, whole = _thing_that_ends(item), True
    unsure = item.precision is Precision.DAY and not certain
    return Statement(
        shape=Shape.DEADLINE,
        last=item,
        whole=whole,
        flags=frozenset({DateFlag.AMBIGUOUS}) if unsure else frozenset(),
        licensed=True,
        start=start,
    )


def _thing_that_ends(third: Item) -> Item:
    """Return the month or the year of whose end a deadline speaks."""
    precision = Precision.MONTH if third.month else Precision.YEAR
    flags = third.flags - {DateFlag.AMBIGUOUS}
    return attrs.evolve(third, precision=precision, number=third.month, month=0, flags=flags)


def _since(reader: DateReader) -> Statement | None:
    """Read ``fra 3. kv. 09``, ``fra 2009 til 2012``, ``fra start``."""
    begin, start = reader.at, reader.peek().start
    if reader.phrase(reader.words.since) is None:
        return _from_start(reader, start)
    take_fillers(reader)
    ends = read_ends(reader)
    if ends is None:
        reader.at = begin
        return _from_start(reader, start)
    reader.phrase(reader.words.after)
    first, last = ends
    shape = Shape.SINCE if last is None else Shape.RANGE
    return _with_duration(
        reader, Statement(shape=shape, first=first, last=last, licensed=True, start=start)
    )


def _from_start(reader: DateReader, start: int) -> Statement | None:
    if reader.phrase(reader.words.from_start) is None:
        return None
    behind, last = reader.at, None
    if take_parting(reader, ""):
        take_fillers(reader)
        last = read_item(reader)
    if last is None:
        reader.at = behind
    return Statement(shape=Shape.PROJECT_START, last=last, licensed=True, start=start)


def _until(reader: DateReader) -> Statement | None:
    """Read ``frem til 2012``."""
    start = reader.peek().start
    licensed = reader.phrase(reader.words.until)
    if licensed is None:
        return None
    take_fillers(reader)
    item = read_item(reader)
    if item is None:
        return None
    reader.phrase(reader.words.after)
    return Statement(shape=Shape.UNTIL, last=item, licensed=licensed, start=start)


def _between(reader: DateReader) -> Statement | None:
    """Read ``mellom 1. og 9. mars 2018``."""
    start = reader.peek().start
    parting = reader.phrase(reader.words.between)
    if parting is None:
        return None
    take_fillers(reader)
    ends = read_ends(reader, parting)
    if ends is None or ends[1] is None:
        return None
    return Statement(shape=Shape.RANGE, first=ends[0], last=ends[1], licensed=True, start=start)


def _school_year(reader: DateReader) -> Statement | None:
    """Read ``skoleåret 2009/10``, and ``2009/2010``, which can be a case number as well."""
    licensed = take_fillers(reader)
    start = reader.peek().start
    named = reader.phrase(reader.words.school_years) is not None
    begin = reader.at
    first = reader.digits(4)
    second = reader.digits(2, 4) if first and reader.sign("/" + DASHES) else ""
    following = second and follows(int(first), second)
    if named and second and not following:
        expected = "two years, the second next after the first"
        raise reader.refuse(Reason.IMPOSSIBLE_DATE, begin, expected=expected)
    if not following or not (named or (len(second) == 4 and "/" in _printed(reader, begin))):  # noqa: PLR2004 - digits of a year
        return None
    years = [
        Item(
            precision=Precision.YEAR,
            year=year,
            flags=frozenset() if named else frozenset({DateFlag.AMBIGUOUS}),
            start=reader.tokens[begin].start,
            end=reader.last().end,
        )
        for year in (int(first), int(first) + 1)
    ]
    return Statement(
        shape=Shape.RANGE, first=years[0], last=years[1], licensed=licensed or named, start=start
    )


def _printed(reader: DateReader, begin: int) -> str:
    return reader.text[reader.tokens[begin].start : reader.last().end]


def _plain(reader: DateReader) -> Statement | None:
    """Read a point in time or a range, and what may stand behind it."""
    licensed = take_fillers(reader)
    token = reader.peek()
    about = reader.phrase(reader.words.about) is not None
    licensed |= take_fillers(reader)
    start = token.start if about else reader.peek().start
    ends = read_ends(reader)
    if ends is None:
        return None
    first, last = ends
    if last is not None:
        said = Statement(shape=Shape.RANGE, first=first, last=last, about=about,
                         licensed=licensed, start=start)  # fmt: skip
        return _with_duration(reader, said)
    match reader.phrase(reader.words.after):
        case "since":
            return Statement(shape=Shape.SINCE, first=first, licensed=True, start=start)
        case "until":
            return Statement(shape=Shape.UNTIL, last=first, licensed=True, start=start)
        case "deadline":
            return _by(first, start)
        case _:
            said = Statement(
                shape=Shape.AT, first=first, about=about, licensed=licensed, start=start
            )
            return _with_duration(reader, said)


def _with_duration(reader: DateReader, said: Statement) -> Statement:
    """Take a stated duration: ``, 3 år`` or ``(3 år)``."""
    begin = reader.at
    opening = reader.sign(",(")
    count = reader.digits(1, 2, 3, 4) if opening else ""
    unit = reader.phrase(reader.words.units) if count else None
    if unit is None or not int(count) or (opening == "(" and not reader.sign(")")):
        reader.at = begin
        return said
    return attrs.evolve(said, duration=Duration(int(count), unit))
