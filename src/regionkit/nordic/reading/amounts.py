"""Read a text that is a number, money, an amount or a percentage, and nothing else."""

from decimal import Decimal
from typing import Final, NoReturn

import attrs

from regionkit.nordic.language import language_of
from regionkit.nordic.reading.errors import Reason, UnreadableTextError
from regionkit.nordic.reading.figures import DASHES, STROKES, Figure, read_figure
from regionkit.nordic.reading.meaning import Role
from regionkit.nordic.reading.phrasebook import NOTHING, Phrasebook
from regionkit.nordic.reading.tokens import Kind, Token, tokenize
from regionkit.nordic.reading.worth import Convention, amount_of, currency_of, number_of, share_of
from regionkit.nordic.writing.amount_words import MISSING_WORDS
from regionkit.values import Amount, Missing, Money, Share
from regionkit.values.text import as_text

_MOST_TOKENS: Final = 200
"""No amount has as many. What comes after them is not looked at: it cannot belong to it."""

_SENTENCE_MARKS: Final = ".,;:"

_A_NUMBER: Final = "a number such as 1234"
_MONEY: Final = "money such as kr 200 000"
_AN_AMOUNT: Final = "an amount such as ca. kr 200 000 pr. år"
_A_PERCENTAGE: Final = "a percentage such as 10 %"


def parse_number(text: str, locale: str, *, lenient: bool = False) -> Decimal:
    """Read a plain number as a language writes it.

    Parameters
    ----------
    text
        Such as ``1 234,5``: ASCII digits, the separators of the language, a space of any
        kind between groups of three, a sign or parentheses for less than zero.
    locale
        Such as ``nb``, ``nb_NO`` or ``da``.
    lenient
        Whether other separators will do too, if only one number can be meant, and a mark
        that ends a sentence.

    Raises
    ------
    TypeError
        If it is not a text.
    UnreadableTextError
        If no number can be meant, or more than one.
    InvalidValueError
        If regionkit does not know the language.

    Examples
    --------
    >>> from regionkit.nordic.reading import parse_number
    >>> parse_number("1.234", "da"), parse_number("1.234", "en")
    (Decimal('1234'), Decimal('1.234'))
    >>> parse_number("1.234", "nb")
    Traceback (most recent call last):
        ...
    regionkit.nordic.reading.errors.UnreadableTextError: expected a number that can be read \
one way, not as 1234 or 1.234, found '1.234'. Leave out the thousands separator, or use spaces.
    """
    convention = Convention.of(locale, lenient=lenient)
    whole = _read(text, convention, _A_NUMBER, NOTHING)
    if whole.figure.stroke:
        whole.refuse_from(whole.figure.at + 1, "Read it with parse_money.")
    return number_of(whole.figure, convention)


def parse_money(
    text: str, locale: str, *, currency: str | None = None, lenient: bool = False
) -> Money:
    """Read money as a language writes it.

    Parameters
    ----------
    text
        Such as ``kr 200 000,-``, ``2,5 mill. kr`` or ``3 milj. euroa``.
    locale
        Such as ``nb``, ``nb_NO`` or ``da``. ``kr`` means the krone of its country.
    currency
        ISO 4217 code of money that names no currency. Given as a krone, it also tells
        which krone ``kr`` means where the locale does not.
    lenient
        Whether other separators will do too, if only one number can be meant, and a mark
        that ends a sentence.

    Raises
    ------
    TypeError
        If it is not a text.
    UnreadableTextError
        If no money can be meant, or more than one sum.
    InvalidValueError
        If regionkit does not know the language, or the currency is no code.

    Examples
    --------
    >>> from regionkit.nordic.reading import parse_money
    >>> parse_money("kr 2,5 mill.", "nb")
    Money('2500000', 'NOK')
    """
    convention = Convention.of(locale, currency, lenient=lenient)
    whole = _read(text, convention, _MONEY)
    figure = whole.figure
    whole.refuse_percent()
    whole.refuse_beyond(*figure.core, "Read it with parse_amount.")
    number = number_of(figure, convention)
    code = currency_of(figure, convention)
    if code is None:
        raise UnreadableTextError(
            Reason.NO_CURRENCY,
            figure.numeral.text,
            figure.numeral.start,
            expected=_MONEY,
            hint="Name the currency of money that names none.",
        )
    return Money(number, code)


def parse_amount(
    text: str, locale: str, *, currency: str | None = None, lenient: bool = False
) -> Amount:
    """Read an amount as a plan states it: money, with bounds, *roughly*, and *per year*.

    Parameters
    ----------
    text
        Such as ``ca kr 2,5 mill. pr år`` or ``inntil 200 000 kr``; also the words with which
        regionkit writes that an amount is unknown or deferred.
    locale
        Such as ``nb``, ``nb_NO`` or ``da``. ``kr`` means the krone of its country.
    currency
        ISO 4217 code of an amount that names no currency; None for the plan's own. Given
        as a krone, it also tells which krone ``kr`` means where the locale does not.
    lenient
        Whether other separators will do too, if only one number can be meant, and a mark
        that ends a sentence.

    Returns
    -------
    Amount
        With the printed text. A number of years after *pr år* (*i 3 år*) is in the text
        alone.

    Raises
    ------
    TypeError
        If it is not a text.
    UnreadableTextError
        If no amount can be meant, or more than one.
    InvalidValueError
        If regionkit does not know the language, or the currency is no code.

    Examples
    --------
    >>> from regionkit.nordic.reading import parse_amount
    >>> parse_amount("ca kr 2,5 mill. pr år", "nb")
    Amount.parse('ca 2 500 000 NOK per year')
    """
    convention = Convention.of(locale, currency, lenient=lenient)
    missing = _missing(as_text(text, _AN_AMOUNT), convention)
    if missing is not None:
        return Amount(missing=missing, text=text)
    whole = _read(text, convention, _AN_AMOUNT)
    whole.refuse_percent()
    return amount_of(whole.figure, convention, text)


def parse_percent(text: str, locale: str, *, lenient: bool = False) -> Share:
    """Read a percentage from 0 to 100 as a language writes it, with bounds.

    Parameters
    ----------
    text
        Such as ``10 %``, ``inntil 10%`` or ``12,5 prosent``.
    locale
        Such as ``nb``, ``nb_NO`` or ``da``.
    lenient
        Whether other separators will do too, if only one number can be meant, and a mark
        that ends a sentence.

    Returns
    -------
    Share
        With the printed text.

    Raises
    ------
    TypeError
        If it is not a text.
    UnreadableTextError
        If no such percentage can be meant, or more than one. A share cannot be
        approximate, so *ca. 10 %* has none.
    InvalidValueError
        If regionkit does not know the language.

    Examples
    --------
    >>> from regionkit.nordic.reading import parse_percent
    >>> print(parse_percent("Inntil 10%", "nb"))
    at most 10 %
    """
    convention = Convention.of(locale, lenient=lenient)
    whole = _read(text, convention, _A_PERCENTAGE)
    figure = whole.figure
    if figure.percent is None:
        numeral = figure.numeral
        raise UnreadableTextError(
            Reason.NO_PERCENT, numeral.text, numeral.start, expected=_A_PERCENTAGE
        )
    return share_of(figure, convention, text)


# --- a text that is one figure ---------------------------------------------------


@attrs.frozen
class _Whole:
    """A text, and the figure that should be all of it."""

    text: str
    tokens: list[Token]
    figure: Figure
    expected: str
    lenient: bool

    def refuse_percent(self) -> None:
        if self.figure.percent is not None:
            self.refuse_from(self.figure.percent.first, "Read it with parse_percent.")

    def refuse_from(self, at: int, hint: str) -> NoReturn:
        token = self.tokens[at]
        raise self._error(Reason.TRAILING_TEXT, self.text[token.start :], token.start, hint)

    def refuse_beyond(self, first: int, last: int, hint: str = "") -> None:
        """Refuse what stands there besides the tokens."""
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        before, after = self.text[:start].strip(), self.text[end:].strip()
        if self.lenient:
            after = after.rstrip(_SENTENCE_MARKS)
        if before == "(" and after == ")":
            number = self.text[start:end]
            raise self._error(
                Reason.AMBIGUOUS_NUMBER,
                self.text.strip(),
                self._past_space(0),
                "Parentheses around money can be a minus sign, or just parentheses.",
                (f"-{number}", number),
            )
        if before:
            raise self._error(Reason.TRAILING_TEXT, before, self._past_space(0), hint)
        if after:
            reason = Reason.RANGE if self._goes_on(last) else Reason.TRAILING_TEXT
            raise self._error(reason, after, self._past_space(end), hint)

    def _goes_on(self, at: int) -> bool:
        """Tell whether a dash and another numeral follow."""
        rest = [token for token in self.tokens[at : at + 4] if token.kind is not Kind.SPACE]
        kinds = [token.kind for token in rest[:2]]
        return kinds == [Kind.MARK, Kind.NUMERAL] and rest[0].text in DASHES

    def _past_space(self, at: int) -> int:
        return len(self.text) - len(self.text[at:].lstrip())

    def _error(
        self, reason: Reason, part: str, offset: int, hint: str, readings: tuple[str, ...] = ()
    ) -> UnreadableTextError:
        return UnreadableTextError(
            reason, part, offset, expected=self.expected, readings=readings, hint=hint
        )


def _read(
    text: str, convention: Convention, expected: str, book: Phrasebook | None = None
) -> _Whole:
    """Read the first figure of a text, and refuse what else stands there."""
    tokens = tokenize(as_text(text, expected), _MOST_TOKENS)
    book = book or convention.book
    numerals = (at for at, token in enumerate(tokens) if token.kind is Kind.NUMERAL)
    at = next(numerals, None)
    if at is None:
        raise _no_number(text, tokens, book, expected)
    figure = read_figure(tokens, at, book)
    whole = _Whole(text, tokens, figure, expected, convention.lenient)
    whole.refuse_beyond(figure.first, figure.last)
    return whole


def _missing(text: str, convention: Convention) -> Missing | None:
    """Return why there is no amount, if the text says so in the words that regionkit writes."""
    said = " ".join(text.split()).casefold()
    if convention.lenient:
        said = said.rstrip(_SENTENCE_MARKS)
    words = language_of(convention.code).words
    reasons = (
        reason for reason, by_language in MISSING_WORDS.items() if said == by_language[words]
    )
    return next(reasons, None)


def _no_number(
    text: str, tokens: list[Token], book: Phrasebook, expected: str
) -> UnreadableTextError:
    """Tell a dash in an empty cell, with or without a currency, from other text."""
    money = book.after(tokens, 0, Role.CURRENCY)
    rest = tokens[0 if money is None else money.last :]
    dashes = [token for token in rest if not token.text.isspace()]
    empty = len(dashes) <= 1 and all(token.text in STROKES for token in dashes)
    offset = len(text) - len(text.lstrip())
    return UnreadableTextError(
        Reason.NO_AMOUNT if empty else Reason.NO_NUMBER,
        text.strip(),
        offset if text.strip() else 0,
        expected=expected,
    )
