"""Money as each language writes it."""

import functools
from decimal import Decimal
from typing import Final, Literal, get_args

import attrs

from regionkit.errors import InvalidValueError
from regionkit.nordic.language import Language, language_of
from regionkit.nordic.writing.money_words import MONEY_WORDS, MoneyWords
from regionkit.nordic.writing.signs import EN_DASH, NO_BREAK_SPACE, ROUNDING, Signs, signs_of
from regionkit.nordic.writing.styles import check_style
from regionkit.values import Money

MoneyStyle = Literal["short", "long", "compact", "column", "dash"]
"""In which style money is written."""

_STYLES: Final[tuple[str, ...]] = get_args(MoneyStyle)
_TENTH: Final = Decimal("0.1")
_THOUSAND: Final = 1000
_MILLION: Final = 1_000_000


def format_money(money: Money, locale: str, style: MoneyStyle = "short") -> str:
    r"""Write an amount of money.

    ===========  ======================================================================
    ``short``    ``200 000 kr``; a foreign currency by its code: ``200 000 DKK``
    ``long``     ``200 000 kroner``, ``200 000 danske kroner``
    ``compact``  ``2,5 mill. kr``: one decimal at most; below a million as ``short``
    ``column``   as ``short``, but in Norwegian ``kr 200 000``
    ``dash``     ``kr 200 000,–``, in Norwegian only
    ===========  ======================================================================

    Decimals are written only when there are any, and none in a currency that has none; halves
    are rounded away from zero. No-break spaces keep the number and its unit together.

    Parameters
    ----------
    money
        The amount.
    locale
        Such as ``nb``, ``nb_NO`` or ``da``.
    style
        One of those above.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language, or not in that style.

    Examples
    --------
    >>> from regionkit import Money
    >>> from regionkit.nordic import format_money
    >>> format_money(Money(200_000, "NOK"), "nb"), format_money(Money(200_000, "NOK"), "sv")
    ('200\xa0000\xa0kr', '200\xa0000\xa0NOK')
    >>> format_money(Money(2_500_000, "DKK"), "da", "compact")
    '2,5\xa0mio.\xa0kr.'
    """
    form = _form(locale, money.currency)
    if style == "short":
        return f"{form.before}{form.figure(money.amount)}{form.after}"
    check_style(style, _STYLES)
    if style == "dash":
        return _with_dash(money, form)
    if form.language.plain:
        return format_money(money, locale)
    if style == "long":
        return _long(money, form)
    if style == "compact":
        return _compact(money, form)
    return _in_column(money, form)


@attrs.frozen(kw_only=True)
class _Form:
    """How a language writes a currency."""

    language: Language
    words: MoneyWords
    signs: Signs
    currency: str
    sign: str
    """The sign of the currency, or its code."""
    before: str
    after: str
    unit: Decimal
    """What amounts are rounded to."""
    no_decimals: str
    """The decimals that are not written, as Python has them."""

    @property
    def at_home(self) -> bool:
        return self.currency == self.language.home_currency

    def rounded(self, amount: Decimal) -> Decimal:
        return ROUNDING.quantize(amount, self.unit)

    def figure(self, amount: Decimal) -> str:
        rounded = ROUNDING.quantize(amount, self.unit)
        text = f"{rounded or abs(rounded):,f}".removesuffix(self.no_decimals)
        return text.translate(self.signs.marks)


@functools.lru_cache(maxsize=1024)
def _form(locale: str, currency: str) -> _Form:
    from babel.numbers import get_currency_precision

    language = language_of(locale)
    words = MONEY_WORDS[language.code]
    places = get_currency_precision(currency)
    own_sign = language.sign if currency == language.home_currency else None
    sign = own_sign or currency
    return _Form(
        language=language,
        words=words,
        signs=signs_of(language.code),
        currency=currency,
        sign=sign,
        before=f"{sign}{NO_BREAK_SPACE}" if words.code_before else "",
        after="" if words.code_before else f"{NO_BREAK_SPACE}{sign}",
        unit=Decimal((0, (1,), -places)),
        no_decimals="." + "0" * places if places else "",
    )


def _long(money: Money, form: _Form) -> str:
    from babel.numbers import get_currency_name

    amount = form.rounded(money.amount)
    whole = amount.to_integral_value()
    count = abs(whole if whole == amount else amount)
    locale = form.language.locale
    if form.at_home:
        name = form.words.home_name[locale.plural_form(count)]
    else:
        name = get_currency_name(form.currency, count, locale)
    if name == form.currency:  # nobody has named it
        return f"{form.before}{form.figure(amount)}{form.after}"
    return f"{form.figure(amount)} {name}"


def _compact(money: Money, form: _Form) -> str:
    """Write millions and milliards; which of them is seen after rounding."""
    if abs(form.rounded(money.amount)) < _MILLION:
        return f"{form.before}{form.figure(money.amount)}{form.after}"
    exponent = 6
    scaled = _scaled(money.amount, exponent)
    if abs(scaled) >= _THOUSAND:
        exponent = 9
        scaled = _scaled(money.amount, exponent)
    figure = f"{scaled:,f}".removesuffix(".0").translate(form.signs.marks)
    if form.at_home and exponent in form.words.home_magnitudes:
        return f"{figure}{NO_BREAK_SPACE}{form.words.home_magnitudes[exponent]}"
    magnitude = form.words.magnitudes.get(exponent) or _magnitude(form.language.code, exponent)
    return f"{form.before}{figure}{NO_BREAK_SPACE}{magnitude}{form.after}"


def _scaled(amount: Decimal, exponent: int) -> Decimal:
    return ROUNDING.quantize(ROUNDING.scaleb(amount, -exponent), _TENTH)


@functools.cache
def _magnitude(code: str, exponent: int) -> str:
    """Return what Babel writes for a power of ten: ``mill.``, ``mio.``, ``milj.``, ``m.``."""
    formats = language_of(code).locale.compact_decimal_formats["short"]["other"]
    suffix: str = formats[str(10**exponent)].suffix[0]
    return suffix.replace("'", "").strip()


def _in_column(money: Money, form: _Form) -> str:
    if not form.words.before_in_columns:
        return f"{form.before}{form.figure(money.amount)}{form.after}"
    return f"{form.sign}{NO_BREAK_SPACE}{form.figure(money.amount)}"


def _with_dash(money: Money, form: _Form) -> str:
    if not form.words.before_in_columns:
        others = ", ".join(style for style in _STYLES if style != "dash")
        raise InvalidValueError(
            f"one of the styles {others} in {form.language.code}",
            "dash",
            "The stroke for no øre is Norwegian: say nb or nn.",
        )
    amount = form.rounded(money.amount)
    stroke = f",{EN_DASH}" if amount == amount.to_integral_value() else ""
    return f"{_in_column(money, form)}{stroke}"
