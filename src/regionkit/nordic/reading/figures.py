"""Read what stands around a numeral: sign, currency, magnitude, bound, stretch of time.

One numeral is taken, and from it the reader goes outwards as long as it understands::

    inntil ca. kr 2,5 mill. pr år
    ─────────── ── ─── ───── ─────
    bounds    money  ↑ magnitude  stretch of time
"""

from collections.abc import Sequence
from typing import Final

import attrs

from regionkit.nordic.reading.meaning import Meaning, Role
from regionkit.nordic.reading.phrasebook import Phrase, Phrasebook
from regionkit.nordic.reading.tokens import Kind, Token
from regionkit.values import Bound, Per

DASHES: Final = "-\N{EN DASH}\N{MINUS SIGN}"
"""What can be a minus sign: Språkrådet allows an en dash."""

STROKES: Final = DASHES + "\N{EM DASH}"
"""What follows a comma or a full stop for no øre: 500,-"""

_BEFORE_A_SIGN: Final = "([{\"'«»“”„‘’:;|=\t\n\r"
_LONGEST_DURATION: Final = 2
"""Digits in a number of years."""


@attrs.define
class Figure:
    """A number with all that is said of it, by indexes of tokens."""

    numeral: Token
    """The digits."""
    at: int
    """The token that holds them."""
    first: int
    """The first token."""
    last: int
    """The token after the last."""
    core: tuple[int, int] = (0, 0)
    """The first and the last without bounds and stretches of time: the money alone."""
    negative: bool = False
    """Whether a minus sign or parentheses say so."""
    in_parentheses: bool = False
    """Whether the digits stand in parentheses, as accountants write negative numbers."""
    stroke: bool = False
    """Whether ``,-`` follows."""
    currency: Phrase | None = None
    """The currency."""
    magnitude: Phrase | None = None
    """The magnitude."""
    percent: Phrase | None = None
    """The percent sign."""
    bound: Bound = Bound.EXACT
    """At most or at least."""
    approximate: bool = False
    """Whether it is said to be roughly so."""
    per: Per = Per.UNSTATED
    """Per year or in total."""
    between: bool = False
    """Whether it is said to be one end of a range."""
    uncertain: bool = False
    """Whether words beside it may change what it means."""

    @property
    def power(self) -> int:
        """The magnitude, as a power of ten."""
        if self.magnitude is not None:
            return self.magnitude.meaning.power
        return 0 if self.currency is None else self.currency.meaning.power

    @property
    def currency_in_front(self) -> bool:
        """Whether the currency stands before the digits."""
        return self.currency is not None and self.currency.first < self.at

    @property
    def has_unit(self) -> bool:
        """Whether it is said what it counts."""
        return self.currency is not None or self.percent is not None or self.stroke


def read_figure(tokens: Sequence[Token], at: int, book: Phrasebook) -> Figure:
    """Read all that is said of a numeral.

    Parameters
    ----------
    tokens
        The tokens of the text.
    at
        The index of the numeral.
    book
        The phrases of the language.
    """
    reader = _Reader(tokens, at, book, 0)
    reader.read_money()
    reader.read_what_is_said()
    return reader.figure


def read_money_in_text(tokens: Sequence[Token], at: int, book: Phrasebook, floor: int) -> Figure:
    """Read a numeral in running text: the more of it, the more like money it is.

    Parameters
    ----------
    tokens
        The tokens of the text.
    at
        The index of the numeral.
    book
        The phrases of the language.
    floor
        The first token that may belong to the figure.
    """
    reader = _Reader(tokens, at, book, floor)
    reader.read_money()
    if reader.figure.has_unit:
        reader.read_what_is_said()
    reader.read_doubts()
    return reader.figure


class _Reader:
    """Goes outwards from a numeral, token by token."""

    def __init__(self, tokens: Sequence[Token], at: int, book: Phrasebook, floor: int) -> None:
        self.tokens = tokens
        self.book = book
        self.floor = floor
        self.figure = Figure(tokens[at], at, at, at + 1)

    def read_money(self) -> None:
        """Read the digits and the unit: money, or a percentage."""
        self._parentheses()
        self._sign()
        self._currency_in_front()
        self._sign()
        self._stroke()
        self._magnitude()
        self._unit()
        self._stroke()
        self.figure.core = (self.figure.first, self.figure.last)

    def read_what_is_said(self) -> None:
        """Read bounds, *roughly* and stretches of time."""
        if self.figure.percent is None:
            self._per()
            self._duration()
        self._qualifiers()

    def read_doubts(self) -> None:
        """Note the words beside it that may change what it means."""
        figure = self.figure
        front = self._before(Role.HEDGE, Role.BETWEEN, Role.RATE, Role.BOUND, Role.APPROXIMATE)
        figure.between = front is not None and front.meaning.role is Role.BETWEEN
        if figure.has_unit:
            figure.uncertain = figure.uncertain or front is not None or self._is_rate()

    # --- the money ---------------------------------------------------------------

    def _parentheses(self) -> None:
        figure = self.figure
        if self._mark(figure.first - 1, "(") and self._mark(figure.last, ")"):
            figure.first -= 1
            figure.last += 1
            figure.negative = figure.in_parentheses = True

    def _sign(self) -> None:
        """Take a minus sign: glued to what follows, and not to what goes before."""
        figure = self.figure
        if figure.negative or not self._mark(figure.first - 1, DASHES):
            return
        before = figure.first - 2
        if before < 0 or self._is_space(before) or self._mark(before, _BEFORE_A_SIGN):
            figure.first -= 1
            figure.negative = True

    def _currency_in_front(self) -> None:
        if phrase := self._before(Role.CURRENCY):
            self.figure.currency = phrase
            self.figure.first = phrase.first

    def _stroke(self) -> None:
        """Take ``,-`` or ``.-`` after whole kroner."""
        figure = self.figure
        at = figure.last
        if (
            not figure.stroke
            and figure.magnitude is None
            and figure.percent is None
            and self._mark(at, ",.")
            and self._mark(at + 1, STROKES)
            and not self._is(at + 2, Kind.NUMERAL, Kind.WORD)
        ):
            figure.stroke = True
            figure.last += 2

    def _magnitude(self) -> None:
        figure = self.figure
        phrase = self._after(Role.MAGNITUDE, Role.CURRENCY)
        if phrase is None or phrase.meaning.role is Role.CURRENCY or figure.stroke or figure.power:
            return
        unit = self.book.after(self.tokens, phrase.last, Role.CURRENCY)
        if phrase.meaning.certain or unit or figure.currency:
            figure.magnitude = phrase
            figure.last = phrase.last

    def _unit(self) -> None:
        figure = self.figure
        if figure.currency is not None:
            return
        phrase = self._after(Role.CURRENCY, Role.PERCENT)
        if phrase is None:
            return
        if (figure.magnitude or figure.stroke) and not _names_only_money(phrase.meaning):
            return
        if phrase.meaning.role is Role.CURRENCY:
            figure.currency = phrase
        else:
            figure.percent = phrase
        figure.last = phrase.last

    # --- what is said of it --------------------------------------------------------

    def _per(self) -> None:
        while phrase := self._after(Role.PER):
            self._add_per(phrase.meaning.per)
            self.figure.last = phrase.last

    def _add_per(self, per: Per) -> None:
        """Add a stretch of time. *Totalt … pr år* is a sum of what several pay each year."""
        self.figure.per = Per.YEAR if Per.YEAR in (per, self.figure.per) else per

    def _duration(self) -> None:
        """Take *i 3 år* after *pr år*. An amount has no place for it, but its text has."""
        figure = self.figure
        if figure.per is not Per.YEAR:
            return
        during = self._after(Role.DURING)
        at = self._past_space(figure.last if during is None else during.last)
        if self._is(at, Kind.NUMERAL) and len(self.tokens[at].text) <= _LONGEST_DURATION:
            years = self.book.after(self.tokens, at + 1, Role.YEARS)
            figure.last = figure.last if years is None else years.last

    def _qualifiers(self) -> None:
        """Take bounds, *roughly* and stretches of time in front, in any order."""
        figure = self.figure
        roles = (Role.BOUND, Role.APPROXIMATE, Role.PER)
        while phrase := self._before(*roles if figure.percent is None else (Role.BOUND,)):
            meaning = phrase.meaning
            if meaning.role is Role.BOUND:
                if figure.bound is not Bound.EXACT:
                    return
                figure.bound = meaning.bound
            elif meaning.role is Role.APPROXIMATE:
                figure.approximate = True
                figure.uncertain = figure.uncertain or not meaning.certain
            else:
                self._add_per(meaning.per)
            figure.first = phrase.first

    def _is_rate(self) -> bool:
        """Tell whether it is for each of something, or a bound follows that may belong to it."""
        if self.figure.percent is not None:
            per = self._after(Role.PER)
            if per is not None and per.meaning.per is Per.YEAR:
                return True
        rate = self._after(Role.RATE)
        if rate is not None:  # kr 500 pr. 31.12.2020 is as of that day
            return not self._is(self._past_space(rate.last), Kind.NUMERAL)
        bound = self._after(Role.BOUND)
        if bound is None:
            return False
        at = self._past_space(bound.last)
        next_money = self.book.after(self.tokens, bound.last, Role.CURRENCY, Role.APPROXIMATE)
        return not (self._is(at, Kind.NUMERAL) or next_money)

    # --- tokens --------------------------------------------------------------------

    def _before(self, *roles: Role) -> Phrase | None:
        return self.book.before(self.tokens, self.figure.first, self.floor, *roles)

    def _after(self, *roles: Role) -> Phrase | None:
        return self.book.after(self.tokens, self.figure.last, *roles)

    def _is(self, at: int, *kinds: Kind) -> bool:
        return self.floor <= at < len(self.tokens) and self.tokens[at].kind in kinds

    def _is_space(self, at: int) -> bool:
        return self._is(at, Kind.SPACE)

    def _mark(self, at: int, marks: str) -> bool:
        return self._is(at, Kind.MARK) and self.tokens[at].text in marks

    def _past_space(self, at: int) -> int:
        return at + 1 if self._is_space(at) else at


def _names_only_money(meaning: Meaning) -> bool:
    """Tell whether it is a currency that names no magnitude too, as *mkr* does."""
    return meaning.role is Role.CURRENCY and not meaning.power
