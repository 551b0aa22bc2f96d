"""Find the amounts and percentages in running text. What is not certain is left out."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import Enum, auto
from itertools import pairwise
from typing import Final

import attrs

from regionkit.nordic.reading.errors import UnreadableTextError
from regionkit.nordic.reading.figures import DASHES, STROKES, Figure, read_money_in_text
from regionkit.nordic.reading.meaning import Role
from regionkit.nordic.reading.phrasebook import Phrasebook
from regionkit.nordic.reading.surroundings import is_date, is_labelled, stands_alone
from regionkit.nordic.reading.tokens import Kind, Token, tokenize
from regionkit.nordic.reading.worth import Convention, amount_of, number_of, share_of
from regionkit.values import Amount, Share
from regionkit.values.text import as_text

_SHORT: Final = 1000
"""A smaller number may share the magnitude of the next: *kr 2 og kr 3 mill.*"""

_LONGEST_LINK: Final = 5
"""Tokens between two figures that belong together: a comma, a word, the spaces around."""


@attrs.frozen
class FoundAmount:
    """An amount or a percentage found in a text.

    ``text[start:end]`` of the searched text is what was read.
    """

    start: int
    """Where it begins, in characters from 0."""
    end: int
    """Where it ends, exclusive."""
    text: str
    """The text as printed."""
    value: Amount | Share
    """What it comes to."""


def find_amounts(text: str, locale: str, *, currency: str | None = None) -> tuple[FoundAmount, ...]:
    """Find the amounts of money and the percentages in a running text.

    Found is what names a currency or has a percent sign, and can be read one way. A number
    alone is no amount, be it a year, a case number, a page or a cell in a table. Left out
    is also what is not certain: the ends of a range (*10-15 %*), a price for each of
    something (*kr 500 pr. deltaker*), *over* and *nesten*, roughly so many percent, a
    currency between two numbers, a dash at the start of a line that may be a minus sign or
    a bullet.

    Parameters
    ----------
    text
        The running text.
    locale
        Such as ``nb``, ``nb_NO`` or ``da``. ``kr`` means the krone of its country.
    currency
        ISO 4217 code of money that names no currency: ``500,-`` is money then. Given as a
        krone, it also tells which krone ``kr`` means where the locale does not.

    Raises
    ------
    TypeError
        If it is not a text.
    InvalidValueError
        If regionkit does not know the language, or the currency is no code.

    Examples
    --------
    >>> from regionkit.nordic.reading import find_amounts
    >>> for found in find_amounts("Rammen er ca kr 2,5 mill. pr år, inntil 10% til reiser.", "nb"):
    ...     print(found.start, found.value)
    10 ca 2 500 000 NOK per year
    33 at most 10 %
    """
    convention = Convention.of(locale, currency, lenient=True)
    tokens = tokenize(as_text(text, "running text"))
    figures = list(_figures(tokens, convention.book))
    for a, b, link in reversed(_links(figures, tokens, convention.book)):
        if _is_one_of_two(a, b, link, tokens, convention):
            a.uncertain = b.uncertain = True
        elif _may_lack_magnitude(a, b, link, convention):
            a.uncertain = True
    found = (_found(figure, tokens, text, convention) for figure in figures)
    return tuple(amount for amount in found if amount is not None)


def _found(
    figure: Figure, tokens: Sequence[Token], text: str, convention: Convention
) -> FoundAmount | None:
    """Return the amount if it is certain."""
    money = figure.currency is not None or (figure.stroke and convention.currency is not None)
    if (
        not (money or figure.percent)
        or figure.uncertain
        or figure.between
        or figure.in_parentheses
        or not stands_alone(figure, tokens, convention.book)
    ):
        return None
    start, end = tokens[figure.first].start, tokens[figure.last - 1].end
    value_of = amount_of if money else share_of
    try:
        value = value_of(figure, convention, text[start:end])
    except UnreadableTextError:
        return None
    return FoundAmount(start, end, text[start:end], value)


def _figures(tokens: Sequence[Token], book: Phrasebook) -> Iterator[Figure]:
    """Yield every number with what is said of it, none of it said of two."""
    floor = 0
    for at, token in enumerate(tokens):
        if token.kind is not Kind.NUMERAL or at < floor:
            continue
        figure = read_money_in_text(tokens, at, book, floor)
        if _may_belong_to_the_next(figure, tokens, book):
            if is_date(token.text) or is_labelled(at, tokens, book):  # i 2021 kr 500 000
                figure = Figure(token, at, at, at + 1)
            else:
                figure.uncertain = True
        yield figure
        floor = figure.last


def _may_belong_to_the_next(figure: Figure, tokens: Sequence[Token], book: Phrasebook) -> bool:
    """Tell whether its currency stands before another number that has none of its own."""
    currency = figure.currency
    if currency is None or figure.currency_in_front or figure.last != currency.last:
        return False
    at = figure.last
    while at < len(tokens) and (tokens[at].kind is Kind.SPACE or tokens[at].text in DASHES):
        at += 1
    if at == len(tokens) or tokens[at].kind is not Kind.NUMERAL:
        return False
    following = read_money_in_text(tokens, at, book, figure.last)
    return following.currency is None and following.percent is None


# --- figures that stand together -----------------------------------------------------


class _Link(Enum):
    """How two figures hang together."""

    NOTHING = auto()
    """With nothing between them."""
    TO = auto()
    """By a dash, a slash, or *til*."""
    AND = auto()
    """By a comma or *og*."""


def _links(
    figures: Sequence[Figure], tokens: Sequence[Token], book: Phrasebook
) -> list[tuple[Figure, Figure, _Link]]:
    near = (pair for pair in pairwise(figures) if pair[1].first - pair[0].last <= _LONGEST_LINK)
    links = ((a, b, _link(a, b, tokens, book)) for a, b in near)
    return [(a, b, link) for a, b, link in links if link is not None]


def _link(a: Figure, b: Figure, tokens: Sequence[Token], book: Phrasebook) -> _Link | None:
    gap = [token.text for token in tokens[a.last : b.first] if token.kind is not Kind.SPACE]
    if not gap:
        return _Link.TO if tokens[b.first].text in STROKES else _Link.NOTHING
    if gap == [","]:
        return _Link.AND
    if len(gap) == 1 and gap[0] in (*STROKES, "/"):
        return _Link.TO
    word = book.after(tokens, a.last + (gap[0] == ","), Role.TO, Role.AND)
    if word is None or any(token.kind is not Kind.SPACE for token in tokens[word.last : b.first]):
        return None
    return _Link.TO if word.meaning.role is Role.TO else _Link.AND


def _is_one_of_two(
    a: Figure, b: Figure, link: _Link, tokens: Sequence[Token], convention: Convention
) -> bool:
    """Tell whether two figures may be one statement.

    Such as *10-15 %*, *mellom 10 og 15 %*, *2 mill. 500 tusen kr*, *2, 5 mill. kr*.
    """
    if a.between:
        return True
    if b.currency_in_front and not a.has_unit:  # Fase 1 - kr 200 000
        return False
    match link:
        case _Link.TO:
            return not is_labelled(a.at, tokens, convention.book) and _is_range(a, b, convention)
        case _Link.AND:
            return not a.has_unit and not is_date(a.numeral.text)
        case _Link.NOTHING:
            return b.first == b.at and (a.power > 0 or not a.has_unit)


def _is_range(a: Figure, b: Figure, convention: Convention) -> bool:
    """Tell whether *a til b* can be a range, and not *200 000 kr til 5 prosjekter*."""
    if a.has_unit and not a.currency_in_front and not b.has_unit:
        return False
    if a.has_unit and b.has_unit and (a.percent is None) != (b.percent is None):
        return False
    low, high = _rough(a, convention), _rough(b, convention)
    return low is None or high is None or low < high


def _may_lack_magnitude(a: Figure, b: Figure, link: _Link, convention: Convention) -> bool:
    """Tell whether it may share the magnitude of the next, as in *kr 1,5, 2 og 3 mill*."""
    closed = a.has_unit and not a.currency_in_front
    if link is not _Link.AND or a.power or closed:
        return False
    number = _rough(a, convention)
    short = number is None or number < _SHORT
    return (b.power > 0 and (short or b.currency is None)) or (b.uncertain and not b.has_unit)


def _rough(figure: Figure, convention: Convention) -> Decimal | None:
    """Return the size of the number, if it has one reading."""
    try:
        return number_of(figure, convention).copy_abs()
    except UnreadableTextError:
        return None
