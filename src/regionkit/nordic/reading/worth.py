"""What a figure comes to: its number, its currency, its share."""

from decimal import Decimal
from fractions import Fraction
from typing import Final

import attrs

from regionkit.errors import InvalidValueError
from regionkit.nordic.language import language_of
from regionkit.nordic.reading.errors import Reason, UnreadableTextError
from regionkit.nordic.reading.figures import Figure
from regionkit.nordic.reading.meaning import KRONE
from regionkit.nordic.reading.numerals import in_range, is_usual, read_numeral, separators_of
from regionkit.nordic.reading.phrasebook import Phrasebook, phrasebook
from regionkit.values import Amount, Share, as_currency

_KRONER: Final = ("DKK", "ISK", "NOK", "SEK")

_KRONE_OF_REGION: Final = {
    "NO": "NOK",
    "SJ": "NOK",
    "DK": "DKK",
    "FO": "DKK",
    "GL": "DKK",
    "SE": "SEK",
    "IS": "ISK",
}

_REGION: Final = 2
"""Letters of a region in a locale; four are a script."""

_TWO_MEANINGS: Final = ("billion",)
"""10^12 in Norwegian and Danish, 10^9 in English."""


@attrs.frozen
class Convention:
    """How figures are read in one text: its language, its currency, how strictly."""

    code: str
    """The code of the language."""
    krone: str | None
    """The krone that ``kr`` means; None if it can be any."""
    currency: str | None
    """The currency of money that names none."""
    lenient: bool

    @classmethod
    def of(cls, locale: str, currency: str | None = None, *, lenient: bool = False) -> "Convention":
        """Make the convention of a locale.

        Raises
        ------
        InvalidValueError
            If regionkit does not know the language, or the currency is no code.
        """
        language = language_of(locale)
        region = locale.replace("-", "_").partition("_")[2].rpartition("_")[2].upper()
        krone = _KRONE_OF_REGION.get(region) if len(region) == _REGION else language.home_currency
        return cls(
            language.code,
            krone if krone in _KRONER else None,
            None if currency is None else as_currency(currency),
            lenient,
        )

    @property
    def book(self) -> Phrasebook:
        """The phrases of the language."""
        return phrasebook(self.code)


def number_of(figure: Figure, convention: Convention) -> Decimal:
    """Return the number, its magnitude multiplied in.

    Raises
    ------
    UnreadableTextError
        If it has no reading or more than one, or is beyond the limits.
    """
    numeral = figure.numeral
    money = (figure.currency is not None or figure.stroke) and not figure.power
    separators = separators_of(convention.code, money=money)
    number = read_numeral(
        numeral.text, numeral.start, separators, money=money, lenient=convention.lenient
    )
    magnitude = figure.magnitude
    if magnitude and magnitude.words == _TWO_MEANINGS and not is_usual(numeral.text, separators):
        raise UnreadableTextError(
            Reason.AMBIGUOUS_NUMBER,
            numeral.text,
            numeral.start,
            expected="the separators of the language beside a billion",
            readings=(f"{number:f} milliard", f"{number:f} million million"),
            hint="A billion is 10^9 in English and 10^12 in the Nordic languages.",
        )
    signed = number.copy_negate() if figure.negative else number
    return in_range(signed, figure.power, numeral.text, numeral.start)


def currency_of(figure: Figure, convention: Convention) -> str | None:
    """Return the currency that is named, or else the default.

    Raises
    ------
    UnreadableTextError
        If it is a krone and can be more than one.
    """
    if figure.currency is None:
        return convention.currency
    named = figure.currency.meaning.currency
    if named != KRONE:
        return named
    default = convention.currency if convention.currency in _KRONER else None
    kroner = sorted({krone for krone in (default, convention.krone) if krone}) or list(_KRONER)
    if len(kroner) == 1:
        return kroner[0]
    raise UnreadableTextError(
        Reason.AMBIGUOUS_CURRENCY,
        figure.currency.token.text,
        figure.currency.token.start,
        expected="a currency that can be read one way",
        readings=tuple(kroner),
        hint="Give the country in the locale, such as nb_NO, or the currency.",
    )


def amount_of(figure: Figure, convention: Convention, text: str) -> Amount:
    """Return the amount that a figure states, with its printed text.

    Raises
    ------
    UnreadableTextError
        If it has no reading or more than one.
    """
    return Amount(
        number_of(figure, convention),
        currency_of(figure, convention),
        bound=figure.bound,
        approximate=figure.approximate,
        per=figure.per,
        text=text,
    )


def share_of(figure: Figure, convention: Convention, text: str) -> Share:
    """Return the share of a percentage, with its printed text.

    Raises
    ------
    UnreadableTextError
        If the number has no reading or more than one, or is not from 0 to 100.
    """
    percent = number_of(figure, convention)
    try:
        return Share(Fraction(percent) / 100, figure.bound, text=text)
    except InvalidValueError as error:
        raise UnreadableTextError(
            Reason.OUT_OF_RANGE,
            figure.numeral.text,
            figure.numeral.start,
            expected=error.expected,
        ) from None
