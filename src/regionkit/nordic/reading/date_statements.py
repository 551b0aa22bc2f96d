"""Reading what a text says of time: a point, a range, *from*, *until*, a deadline.

The grammar looks at a fixed number of tokens from where it begins, so that a text is read
in time proportional to its length.
"""

import enum
import functools
from collections.abc import Callable

import attrs

from regionkit.nordic.reading.date_items import LAST, Item
from regionkit.nordic.reading.date_kinds import follows
from regionkit.nordic.reading.date_ranges import (
    read_ends,
    read_point,
    take_duration,
    take_fillers,
    take_parting,
)
from regionkit.nordic.reading.date_reader import DateReader
from regionkit.nordic.reading.date_tokens import Kind
from regionkit.nordic.reading.date_words import DASHES, DateWords
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
    unknown: bool = False
    """Whether the other end is there but not known: ``2009–?``."""
    flags: frozenset[DateFlag] = frozenset()
    licensed: bool = False
    """Whether a word stands before it after which a number of four digits is a year."""
    start: int = 0
    """Offset where it begins, words that say nothing of the date left out."""
    end: int = 0


_Read = Callable[[DateReader], Statement | None]


def read_statement(reader: DateReader) -> Statement | None:
    """Read what is said of time from here on; None, with nothing taken, if nothing is."""
    begin, token = reader.at, reader.peek()
    opens = token.kind is Kind.WORD and token.key in reader.words.openers
    for kind in _kinds_of_word(reader.words, token.key) if opens else (_plain,):
        reader.at = begin
        said = kind(reader)
        if said is not None:
            duration = take_duration(reader)
            said = _with_whole_year(said)
            return attrs.evolve(said, duration=duration, end=reader.last().end)
    reader.at = begin
    return None


@functools.cache
def _kinds_of_word(words: DateWords, key: str) -> tuple[_Read, ...]:
    """Return the readers of what can begin with a word that opens a statement."""
    about = words.about.first_words
    openers = (
        (words.deadlines.first_words, _deadline),
        (about | words.since.first_words | words.from_start.first_words, _since),
        (about | words.until.first_words, _until),
        (words.between.first_words, _between),
    )
    return (*(kind for first_words, kind in openers if key in first_words), _plain)


# --- what can be said --------------------------------------------------------


def _with_whole_year(said: Statement) -> Statement:
    """Let *til utgangen av 2020* reach to the last day of the year."""
    last = said.last
    if last is None or last.precision is not Precision.THIRD or last.month or last.number != LAST:
        return said
    return attrs.evolve(said, last=_thing_that_ends(last), whole=True)


def _deadline(reader: DateReader) -> Statement | None:
    """Read ``innen 1. juni 2018``, ``innen utgangen av året``, ``senest 2012``."""
    start = reader.peek().start
    certain = reader.phrase(reader.words.deadlines)
    if certain is None:
        return None
    take_fillers(reader)
    return _up_to(reader, start, certain=certain)


def _up_to(reader: DateReader, start: int, *, certain: bool) -> Statement | None:
    item, whole = read_point(reader), False
    if item is None and reader.phrase(reader.words.thirds) == LAST:
        take_fillers(reader)
        item, whole = read_point(reader), True  # *innen utgangen av 3. kvartal*
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
    about = reader.phrase(reader.words.about) is not None  # Finnish *noin vuodesta 2009*
    if reader.phrase(reader.words.since) is None:
        reader.at = begin
        return _from_start(reader, start)
    take_fillers(reader)
    ends = read_ends(reader)
    if ends is None:
        reader.at = begin
        return _from_start(reader, start)
    last = ends.last
    if reader.phrase(reader.words.after) == "since" and last is None:
        last = _end_in_words(reader)
    return Statement(
        shape=Shape.SINCE if last is None else Shape.RANGE,
        first=attrs.evolve(ends.first, about=about or ends.first.about),
        last=last,
        unknown=ends.unknown_last,
        licensed=True,
        start=start,
    )


def _end_in_words(reader: DateReader) -> Item | None:
    """Take the end of what begins with a date, where the language says it without a dash.

    Finnish: *1.6.2018 alkaen vuoteen 2020 asti*, *maaliskuusta elokuuhun 2018*.
    """
    begin = reader.at
    about = reader.phrase(reader.words.about) is not None
    worded = reader.phrase(reader.words.to) is not None
    last = read_point(reader)
    after = reader.phrase(reader.words.after) if last is not None else None
    if last is None or not (worded or last.leaning == "until" or after == "until"):
        reader.at = begin
        return None
    return attrs.evolve(last, about=about or last.about)


def _from_start(reader: DateReader, start: int) -> Statement | None:
    if reader.phrase(reader.words.from_start) is None:
        return None
    behind, last = reader.at, None
    if take_parting(reader, ""):
        take_fillers(reader)
        last = read_point(reader)
    if last is None:
        reader.at = behind
        last = _end_in_words(reader)
    else:
        reader.phrase(reader.words.after)
    return Statement(shape=Shape.PROJECT_START, last=last, licensed=True, start=start)


def _until(reader: DateReader) -> Statement | None:
    """Read ``frem til 2012``."""
    start = reader.peek().start
    about = reader.phrase(reader.words.about) is not None  # Finnish *noin vuoteen 2018*
    licensed = reader.phrase(reader.words.until)
    if licensed is None:
        return None
    take_fillers(reader)
    item = read_point(reader)
    if item is None:
        return None
    item = attrs.evolve(item, about=about or item.about)
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
    if ends is None or ends.last is None:
        return None
    return Statement(
        shape=Shape.RANGE, first=ends.first, last=ends.last, licensed=True, start=start
    )


def _school_year(reader: DateReader, start: int) -> Statement | None:
    """Read ``skoleåret 2009/10``, and ``2009/2010``, which can be a case number as well."""
    named = reader.phrase(reader.words.school_years) is not None
    begin = reader.at
    first = reader.digits(4)
    stroke = reader.sign("/" + DASHES) if first else ""
    second = reader.digits(2, 4) if stroke else ""
    following = second and follows(int(first), second)
    if named and second and not following:
        expected = "two years, the second next after the first"
        raise reader.refuse(Reason.IMPOSSIBLE_DATE, begin, expected=expected)
    if not following or not (named or (stroke == "/" and len(second) == len(first))):
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
    return Statement(shape=Shape.RANGE, first=years[0], last=years[1], licensed=named, start=start)


def _plain(reader: DateReader) -> Statement | None:
    """Read a point in time or a range, and what may stand behind it."""
    licensed = take_fillers(reader)
    begin, start = reader.at, reader.peek().start
    for kind in (_school_year, _unknown_begin):
        said = kind(reader, start)
        if said is not None:
            return attrs.evolve(said, licensed=licensed or said.licensed)
        reader.at = begin
    ends = read_ends(reader)
    if ends is None:
        return None
    after = "" if ends.last else reader.phrase(reader.words.after) or ends.first.leaning
    if after:
        return _with_word_behind(reader, ends.first, start, after)
    return Statement(
        shape=Shape.SINCE if ends.unknown_last else Shape.RANGE if ends.last else Shape.AT,
        first=ends.first,
        last=ends.last,
        unknown=ends.unknown_last,
        licensed=licensed,
        start=start,
    )


def _unknown_begin(reader: DateReader, start: int) -> Statement | None:
    """Read ``?–2012`` and ``start–?``."""
    from_start = reader.phrase(reader.words.start) is not None
    if not (from_start or reader.sign("?")) or not reader.sign(DASHES):
        return None
    if from_start:
        said = Statement(shape=Shape.PROJECT_START, unknown=True, start=start)
        return said if reader.sign("?") else None
    last = read_point(reader)
    if last is None:
        return None
    return Statement(shape=Shape.UNTIL, last=last, unknown=True, start=start)


def _with_word_behind(reader: DateReader, item: Item, start: int, after: str) -> Statement:
    """Make a statement of ``1.6.2018 mennessä``, ``2010 onwards``, ``maaliskuusta 2018``."""
    match after:
        case "since":
            reader.phrase(reader.words.after)
            last = _end_in_words(reader)
            shape = Shape.SINCE if last is None else Shape.RANGE
            return Statement(shape=shape, first=item, last=last, licensed=True, start=start)
        case "until":
            return Statement(shape=Shape.UNTIL, last=item, licensed=True, start=start)
        case _:
            return _by(item, start)
