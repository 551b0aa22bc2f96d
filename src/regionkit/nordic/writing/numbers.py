"""Numbers and percentages as each language writes them."""

from decimal import Decimal
from fractions import Fraction
from typing import Final

from regionkit.errors import InvalidValueError
from regionkit.nordic.language import language_of
from regionkit.nordic.writing.signs import ROUNDING, signs_of
from regionkit.values import as_number

MAX_DECIMALS: Final = 6
"""As many decimals as a number of regionkit can have."""


def format_number(number: Decimal | int, locale: str, *, decimals: int | None = None) -> str:
    r"""Write a number with the separators and the minus sign of a language.

    Parameters
    ----------
    number
        The number, exact.
    locale
        Such as ``nb``, ``nb_NO`` or ``da``.
    decimals
        How many decimals to write, halves rounded away from zero; None: as many as it has.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language, the number is beyond its limits, or there
        are to be more than six decimals.

    Examples
    --------
    >>> from regionkit.nordic import format_number
    >>> format_number(154775, "nb"), format_number(154775, "da")
    ('154\xa0775', '154.775')
    """
    signs = signs_of(language_of(locale).code)
    exact = as_number(number)
    if decimals is not None:
        exact = ROUNDING.quantize(exact, _unit(decimals))
    return signs.write(exact)


def format_percent(
    part: Decimal | Fraction | int, locale: str, *, decimals: int | None = None
) -> str:
    r"""Write a part of a whole in percent.

    A no-break space stands before the sign in the Scandinavian languages and Finnish
    (Språkrådet, Dansk Sprognævn, Isof, Kotus); in Icelandic and English there is none.

    Parameters
    ----------
    part
        The part: a tenth is 10 %.
    locale
        Such as ``nb``, ``nb_NO`` or ``da``.
    decimals
        How many decimals to write, halves rounded away from zero; None: as many as it has.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language, the number is beyond its limits, or it has
        no end, such as a seventh, and no decimals are asked for.

    Examples
    --------
    >>> from fractions import Fraction
    >>> from regionkit.nordic import format_percent
    >>> format_percent(Fraction(1, 8), "nb"), format_percent(Fraction(1, 7), "is", decimals=1)
    ('12,5\xa0%', '14,3%')
    """
    signs = signs_of(language_of(locale).code)
    fraction = part if isinstance(part, Fraction) else Fraction(as_number(part))
    if decimals is None:
        percent = exact_percent(fraction)
        if percent is None:
            hint = f"Say how many decimals to write, at most {MAX_DECIMALS}."
            raise InvalidValueError("a percentage that has an end", fraction, hint)
    else:
        percent = _rounded(fraction * 100, decimals)
    return f"{signs.write(percent)}{signs.percent}"


def exact_percent(part: Fraction) -> Decimal | None:
    """Return a part in percent; None if that takes more than six decimals."""
    scaled = part * 100 * 10**MAX_DECIMALS
    if scaled.denominator != 1:
        return None
    exact = as_number(ROUNDING.scaleb(Decimal(scaled.numerator), -MAX_DECIMALS))
    whole = exact.to_integral_value()
    return whole if whole == exact else ROUNDING.normalize(exact)


def _rounded(number: Fraction, decimals: int) -> Decimal:
    unit = _unit(decimals)
    doubled = abs(number) * 10**decimals * 2
    units = (doubled.numerator // doubled.denominator + 1) // 2  # halves away from zero
    return as_number(ROUNDING.multiply(Decimal(units if number >= 0 else -units), unit))


def _unit(decimals: int) -> Decimal:
    if not 0 <= decimals <= MAX_DECIMALS:
        raise InvalidValueError(f"0 to {MAX_DECIMALS} decimals", decimals)
    return Decimal((0, (1,), -decimals))
