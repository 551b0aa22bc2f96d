"""Amounts and shares as each language writes them: the figure and what is said of it."""

from regionkit.nordic.language import Language, language_of
from regionkit.nordic.words import word
from regionkit.nordic.writing.amount_words import ABOUT, BOUND_WORDS, MISSING_WORDS
from regionkit.nordic.writing.money import format_money
from regionkit.nordic.writing.numbers import exact_percent, format_number
from regionkit.nordic.writing.signs import signs_of
from regionkit.values import Amount, Bound, Money, Per, Share


def format_share(share: Share, locale: str) -> str:
    r"""Write a share in percent, a bound in words.

    A share that no six decimals of a percent can hold is written as a fraction.

    Parameters
    ----------
    share
        The share.
    locale
        Such as ``nb``, ``nb_NO`` or ``da``.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language.

    Examples
    --------
    >>> from regionkit import Share
    >>> from regionkit.nordic import format_share
    >>> format_share(Share.parse("at most 10 %"), "nb"), format_share(Share("1/7"), "nb")
    ('inntil 10\xa0%', '1/7')
    """
    language = language_of(locale)
    percent = exact_percent(share.value)
    if percent is None:
        figure = f"{share.value.numerator}/{share.value.denominator}"
    else:
        signs = signs_of(language.code)
        figure = f"{signs.write(percent)}{signs.percent}"
    return f"{_bound(share.bound, language)}{figure}"


def format_amount(amount: Amount, locale: str) -> str:
    r"""Write an amount with what is said of it: its bound, about how much, for what time.

    Parameters
    ----------
    amount
        The amount. One that names no currency is written without any.
    locale
        Such as ``nb``, ``nb_NO`` or ``da``.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language.

    Examples
    --------
    >>> from regionkit import Amount
    >>> from regionkit.nordic import format_amount
    >>> format_amount(Amount.parse("ca 2 500 000 NOK per year"), "nb")
    'ca. 2\xa0500\xa0000\xa0kr per år'
    >>> format_amount(Amount.parse("deferred"), "da")
    'fastsættes senere'
    """
    language = language_of(locale)
    if amount.missing is not None:
        return MISSING_WORDS[amount.missing][language.words]
    bound = _bound(amount.bound, language)
    about = f"{ABOUT[language.words]} " if amount.approximate else ""
    per = "" if amount.per is Per.UNSTATED else f" {word(amount.per, language.words)}"
    return f"{bound}{about}{_figure(amount, locale)}{per}"


def _figure(amount: Amount, locale: str) -> str:
    if amount.number is None:  # pragma: no cover - an amount has a number or a reason
        return ""
    if amount.currency is None:
        return format_number(amount.number, locale)
    return format_money(Money(amount.number, amount.currency), locale)


def _bound(bound: Bound, language: Language) -> str:
    return "" if bound is Bound.EXACT else f"{BOUND_WORDS[bound][language.words]} "
