"""Finding the dates in running text: what is certain, with its place; the rest is left out.

A number of four digits is a year only behind a word that says so (*i 2022*), for it may as
well be an amount or the inhabitants of a place. What is read although readers may differ
carries a flag: *innen 1. juni*, ``010108``, a date that goes on in the next line.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

import attrs

from regionkit.nordic.language import language_of
from regionkit.nordic.reading.date_items import Item
from regionkit.nordic.reading.date_reader import (
    CENTURY_FROM,
    DateReader,
    first_of,
    read_compact,
)
from regionkit.nordic.reading.date_readings import date_of, period_of
from regionkit.nordic.reading.date_statements import Shape, Statement, read_statement
from regionkit.nordic.reading.date_surroundings import is_cut_before, stands_alone
from regionkit.nordic.reading.date_tokens import Gap, Kind, Token, tokens_of
from regionkit.nordic.reading.date_words import APOSTROPHES, DASHES, DateWords, date_words
from regionkit.nordic.reading.errors import UnreadableTextError
from regionkit.values import DateFlag, PartialDate, Period, Precision

_LIKELY_YEARS: Final = range(1900, 2100)
_WITHOUT_YEAR: Final = frozenset(
    {
        Precision.DAY,
        Precision.WEEK,
        Precision.THIRD,
        Precision.QUARTER,
        Precision.TERTIAL,
        Precision.HALF,
    }
)
"""What is taken for a date without its year, if there is a reference date."""
_ALSO_VERBS: Final = ("may", "march")


@attrs.frozen
class FoundDate:
    """A date or a period in a running text, and where it stands.

    Words that say nothing of the date itself (*i*, *den*, *pr.*) are left out of it.
    """

    start: int
    """Offset of its first character."""
    end: int
    """Offset behind its last character."""
    text: str
    """As printed."""
    value: PartialDate | Period
    """A period if it has two ends or an open one, else a date; with flags if unsure."""


def find_dates(
    text: str,
    locale: str,
    *,
    reference: date | None = None,
    century_from: int = CENTURY_FROM,
) -> tuple[FoundDate, ...]:
    """Find every date in a running text. What is not certain is left out, or has flags.

    Parameters
    ----------
    text
        The text.
    locale
        Such as ``nb`` or ``da_DK``.
    reference
        The date of the document; without it, dates that name no year are left out.
    century_from
        First year of the hundred that years of two digits belong to.

    Raises
    ------
    InvalidValueError
        If regionkit does not read that language.

    Examples
    --------
    >>> from regionkit.nordic.reading import find_dates
    >>> found = find_dates("Vedtatt av regionrådet 03.02.09, sak 06/22.", "nb")
    >>> [(date.text, str(date.value), *date.value.flags) for date in found]
    [('03.02.09', '2009-02-03', <DateFlag.CENTURY_INFERRED: 'century_inferred'>)]
    """
    code = language_of(locale).code
    return tuple(
        FoundDate(said.start, said.end, text[said.start : said.end], value)
        for said, value in certain_statements(text, code, reference, century_from)
    )


def certain_statements(
    text: str, code: str, reference: date | None, century_from: int
) -> Iterator[tuple[Statement, PartialDate | Period]]:
    """Go through what a text says of time, with the value of each statement."""
    tokens = tuple(tokens_of(text))
    words = date_words(code)
    reader = DateReader(text=text, tokens=tokens, words=words, century_from=century_from)
    at = 0
    licensed = False
    while at < len(tokens):
        reader.at = reader.first = at
        if not _can_begin(tokens, at, words):
            licensed = reader.phrase(words.fillers) or False
            at = max(reader.at, at + 1)
            continue
        said = _statement(reader)
        licensed, is_licensed = False, licensed and tokens[at].gap < Gap.BREAK
        if said is None:
            at = max(reader.at, at + 1)
            continue
        place = _Place(text=text, tokens=tokens, begin=_token_at(tokens, at, said.start),
                       end=reader.at, code=code)  # fmt: skip
        said = attrs.evolve(said, licensed=said.licensed or is_licensed)
        if place.is_certain(said):
            value = _value(_marked(said, place), text, reference)
            if value is not None:
                yield said, value
            at = reader.at
        else:
            at = _behind_first(tokens, at, reader.at, said)


def _can_begin(tokens: tuple[Token, ...], at: int, words: DateWords) -> bool:
    """Tell quickly whether it is worth while to read from here on."""
    token = tokens[at]
    if token.kind is Kind.WORD:
        return token.key in words.openers
    if token.key in APOSTROPHES:
        return at + 1 < len(tokens) and tokens[at + 1].kind is Kind.NUMBER
    return token.kind is Kind.NUMBER and is_cut_before(tokens, at)


def _statement(reader: DateReader) -> Statement | None:
    """Read a statement; None behind one that is refused, or where none begins."""
    begin = reader.at
    try:
        said = read_statement(reader)
    except UnreadableTextError:
        return None
    return said or _compact(reader, begin)


def _compact(reader: DateReader, begin: int) -> Statement | None:
    """Read ``010108``: no number is printed with a nought in front."""
    token = reader.tokens[begin]
    if not token.key.startswith("0") or len(token.key) != 6:  # noqa: PLR2004 - ddmmyy
        return None
    item = first_of(reader, read_compact)
    if item is None:
        return None
    return Statement(shape=Shape.AT, first=item, start=item.start, end=item.end)


def _token_at(tokens: tuple[Token, ...], at: int, offset: int) -> int:
    while tokens[at].start < offset:
        at += 1
    return at


def _behind_first(tokens: tuple[Token, ...], at: int, end: int, said: Statement) -> int:
    """Return where to go on behind a statement that is no certain one."""
    if said.shape is not Shape.RANGE or said.first is None:
        return end
    while at < end and tokens[at].start < said.first.end:
        at += 1
    return at


def _value(said: Statement, text: str, reference: date | None) -> PartialDate | Period | None:
    one = said.shape in (Shape.AT, Shape.DEADLINE) and said.duration is None
    try:
        value_of = date_of if one else period_of
        value = value_of(said, text, reference, text[said.start : said.end])
    except UnreadableTextError:
        return None
    possible = isinstance(value, PartialDate) or value.is_possible()
    return value if possible else None


def _marked(said: Statement, place: "_Place") -> Statement:
    """Flag a statement that goes on in the next line, where another may begin."""
    lines = any(token.gap is Gap.LINE for token in place.own[1:])
    return attrs.evolve(said, flags=said.flags | {DateFlag.AMBIGUOUS}) if lines else said


@attrs.frozen(kw_only=True)
class _Place:
    """Where a statement stands in a text."""

    text: str
    tokens: tuple[Token, ...]
    begin: int
    end: int
    code: str

    @property
    def own(self) -> tuple[Token, ...]:
        return self.tokens[self.begin : self.end]

    def is_certain(self, said: Statement) -> bool:
        """Tell whether it can be nothing but a date, here."""
        return (
            stands_alone(
                self.tokens,
                self.begin,
                self.end,
                self.code,
                is_said_so=said.licensed or self._in_words,
            )
            and (said.shape is not Shape.PROJECT_START or self._is_own_clause)
            and self._years_are_certain(said)
            and self._short_year_is_certain(said)
            and all(self._is_named(item, said) for item in (said.first, said.last) if item)
        )

    @property
    def _in_words(self) -> bool:
        return any(token.kind is Kind.WORD for token in self.own)

    @property
    def _is_own_clause(self) -> bool:
        """Tell ``Delmål 1: Fra start`` from *helt fra start av*."""
        before = self.tokens[self.begin - 1] if self.begin else None
        behind = self.tokens[self.end] if self.end < len(self.tokens) else None
        begins = self.own[0].gap >= Gap.LINE or before is None or before.kind is Kind.SIGN
        return begins and (behind is None or behind.gap >= Gap.LINE or behind.kind is Kind.SIGN)

    def _years_are_certain(self, said: Statement) -> bool:
        """Ask of a bare year for a word before it, or for a dash between two likely ones."""
        bare = [item for item in (said.first, said.last) if item is not None and item.bare]
        if any(item.year not in _LIKELY_YEARS for item in bare):
            return False
        dashed = said.shape is Shape.RANGE and any(token.key in DASHES for token in self.own)
        return not bare or said.licensed or dashed

    def _short_year_is_certain(self, said: Statement) -> bool:
        """Tell ``3. kv. 09`` from the beginning of ``3. mars 12 personer``."""
        last = self.own[-1]
        item = said.last or said.first
        inferred = item is not None and DateFlag.CENTURY_INFERRED in item.flags
        if not inferred or len(last.key) != 2 or last.key.startswith("0"):  # noqa: PLR2004 - digits of a short year
            return True
        if not self._in_words:
            return [len(token.key) for token in self.own[:3:2]] == [2, 2]
        following = self.tokens[self.end] if self.end < len(self.tokens) else None
        in_line = following is not None and following.gap < Gap.LINE
        marked = self.own[-2].key in APOSTROPHES
        return marked or not in_line or (following is not None and following.kind is Kind.SIGN)

    def _is_named(self, item: Item, said: Statement) -> bool:
        """Ask of a date without its year for a name of its own."""
        printed = self.text[item.start : item.end].split()
        named_by_verb = self.code == "en" and any(word in _ALSO_VERBS for word in printed)
        if named_by_verb and (item.year is None or item.precision is Precision.MONTH):
            return False
        inherits = item is said.first and said.last is not None
        if item.year is not None or inherits or said.whole:
            return True
        if item.precision is Precision.MONTH:
            return said.licensed
        return item.precision in _WITHOUT_YEAR and any(
            token.kind is Kind.WORD and len(token.key) > 1
            for token in self.own
            if token.start >= item.start
        )
