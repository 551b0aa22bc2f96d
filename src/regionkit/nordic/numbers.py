"""Numbers and money as each language writes them."""

from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from typing import TYPE_CHECKING, Final

from regionkit.nordic.language import Language, language_of
from regionkit.values import Money, as_number

if TYPE_CHECKING:
    from collections.abc import Callable

NO_BREAK_SPACE: Final = "\N{NO-BREAK SPACE}"

# What is written does not depend on the context the caller computes in.
_WIDE: Final = Context(prec=60)


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
        If regionkit does not write that language, or the number is beyond its limits.

    Examples
    --------
    >>> from regionkit.nordic import format_number
    >>> format_number(154775, "nb"), format_number(154775, "da")
    ('154\xa0775', '154.775')
    """
    language = language_of(locale)
    exact = as_number(number)
    return _written(exact if decimals is None else _rounded(exact, decimals), language)


def _rounded(number: Decimal, decimals: int) -> Decimal:
    return number.quantize(_WIDE.scaleb(Decimal(1), -decimals), ROUND_HALF_UP, _WIDE)


def _written(number: Decimal, language: Language) -> str:
    from babel.numbers import format_decimal, get_minus_sign_symbol

    if language.plain:
        return f"{number or number.copy_abs():f}"  # no minus before zero
    format_exactly: Callable[..., str] = format_decimal
    places = max(0, -int(number.as_tuple().exponent))
    pattern = "#,##0" + ("." + "0" * places if places else "")
    with localcontext(_WIDE):
        written = format_exactly(
            number.copy_abs(), format=pattern, locale=language.locale, decimal_quantization=False
        )
    # Babel writes an ASCII hyphen even where the language has a minus sign of its own.
    sign = get_minus_sign_symbol(language.locale) if number < 0 else ""
    return f"{sign}{written}"


def format_money(money: Money, locale: str) -> str:
    r"""Write an amount of money: the number first, the sign after it, a no-break space between.

    Decimals are written only when there are any, and never more than the currency has;
    halves are rounded away from zero. A foreign currency is written by its code. In English
    every currency is, and the code comes first.

    Parameters
    ----------
    money
        The amount.
    locale
        Such as ``nb``, ``nb_NO`` or ``da``.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language.

    Examples
    --------
    >>> from regionkit import Money
    >>> from regionkit.nordic import format_money
    >>> format_money(Money(200_000, "NOK"), "nb"), format_money(Money(200_000, "NOK"), "sv")
    ('200\xa0000\xa0kr', '200\xa0000\xa0NOK')
    """
    from babel.numbers import get_currency_precision

    language = language_of(locale)
    amount = _rounded(money.amount, get_currency_precision(money.currency))
    whole = amount == amount.to_integral_value()
    number = _written(_rounded(amount, 0) if whole else amount, language)
    if language.code == "en":
        return f"{money.currency}{NO_BREAK_SPACE}{number}"
    at_home = money.currency == language.home_currency
    sign = language.sign if at_home and language.sign else money.currency
    return f"{number}{NO_BREAK_SPACE}{sign}"
