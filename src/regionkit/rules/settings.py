"""Settings: from what a profile says to what a rule's parameter asks for.

A profile that was read from a file holds plain data: texts, numbers, true and false, lists. Only
the rule knows whether ``2020-04-21`` is a day and ``50 %`` a share, so it is asked here.
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final, Literal, get_args, get_origin

from regionkit.errors import InvalidValueError
from regionkit.findings import DatedTable, DatedValue, Phrase, as_phrase, either, phrase
from regionkit.rules.types import is_of, options_of
from regionkit.values import (
    EXACT,
    Amount,
    Choice,
    Duration,
    Money,
    MunicipalityCode,
    PartialDate,
    Period,
    PlainMapping,
    Share,
    as_number,
    write_number,
)

_NOTATIONS: Final[dict[Any, tuple[str, Callable[[str], object]]]] = {
    Amount: ("an amount such as 500 000 or ca 2 500 000", Amount.parse),
    Duration: ("a duration such as 3 years", Duration.parse),
    Money: ("a number and a currency such as 500 000 NOK", Money.parse),
    MunicipalityCode: ("a municipality code such as NO-0604", MunicipalityCode.parse),
    PartialDate: ("a date such as 2009 or 2009-35", PartialDate),
    Period: ("a period such as 2009/2012", Period),
    Share: ("a share such as 50 %", Share.parse),
}
"""How values with a notation are read from a text."""

_WORDS: Final[dict[Any, str]] = {
    str: "a text",
    int: "a whole number",
    bool: "true or false",
    Decimal: "a number",
    date: "a day such as 2020-04-21",
    type(None): "null",
    **{kind: words for kind, (words, _) in _NOTATIONS.items()},
}


class UnfitSettingError(Exception):
    """A value is not what the parameter asks for; never leaves this room."""

    def __init__(self, expected: Phrase, found: str) -> None:
        self.expected = expected
        self.found = found
        super().__init__(expected, found)


def fit(kind: object, value: object) -> object:
    """Turn what a profile says into what a parameter of this type asks for.

    Parameters
    ----------
    kind
        The type of the parameter.
    value
        What the profile says: a value of that type, plain data, or a dated table of either.

    Raises
    ------
    UnfitSettingError
        If it can be nothing of the kind.

    Examples
    --------
    >>> from decimal import Decimal
    >>> from regionkit.rules.settings import fit
    >>> fit(Decimal, "1 850"), fit(tuple[str, ...], ["goals", "budget"])
    (Decimal('1850'), ('goals', 'budget'))
    """
    if isinstance(value, DatedTable):
        return DatedTable(tuple(_fitted_row(kind, row) for row in value.rows))
    if is_of(kind, value):
        return value
    try:
        return _read(kind, value)
    except InvalidValueError as error:
        raise UnfitSettingError(as_phrase(error.expected), shown(value)) from None


def _fitted_row(kind: object, row: DatedValue) -> DatedValue:
    value = fit(kind, row.value)
    return DatedValue(value=value, since=row.since, until=row.until, source=row.source)


def _read(kind: object, value: object) -> object:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple and isinstance(value, (tuple, list)):
        items = arguments[:1] * len(value) if arguments[-1] is ... else arguments
        if len(items) == len(value):
            return tuple(fit(item, each) for item, each in zip(items, value, strict=True))
    elif origin is Mapping and isinstance(value, Mapping):
        key, item = arguments
        return PlainMapping({str(fit(key, k)): fit(item, each) for k, each in value.items()})
    elif options := options_of(kind):
        for option in options:
            try:
                return fit(option, value)
            except UnfitSettingError:
                continue
    else:
        found = _read_single(kind, value)
        if found is not None:
            return found
    raise UnfitSettingError(expected(kind), shown(value))


def _read_single(kind: object, value: object) -> object:
    if kind in (int, Decimal):
        return _number(value, whole=kind is int)
    if kind is Amount and isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        return Amount(value)
    if not isinstance(value, str):
        return None
    if kind in _NOTATIONS:
        return _NOTATIONS[kind][1](value)
    if isinstance(kind, type) and issubclass(kind, Choice):
        return kind(value)
    return _day(value) if kind is date else None


def _number(value: object, *, whole: bool) -> Decimal | int | None:
    if isinstance(value, bool) or not isinstance(value, (int, Decimal, str)):
        return None
    number = as_number(value)
    if not whole:
        return number
    return int(number) if number == number.to_integral_value() else None


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text else None


def expected(kind: object) -> Phrase:
    """Say in words what a parameter of this type asks for."""
    if kind in _WORDS:
        return Phrase(_WORDS[kind])
    if isinstance(kind, type) and issubclass(kind, Choice):
        return phrase("one of {words}", words=", ".join(kind))
    if options := options_of(kind):
        return either(expected(option) for option in options)
    return _expected_of_several(kind, get_origin(kind), get_args(kind))


def _expected_of_several(kind: object, origin: object, arguments: tuple[object, ...]) -> Phrase:
    if origin is Literal:
        return phrase("one of {words}", words=", ".join(map(str, arguments)))
    if origin is tuple:
        items = dict.fromkeys(expected(each) for each in arguments if each is not ...)
        return phrase("a list, each item {item}", item=either(items))
    if origin is Mapping:
        return phrase("keys and values, each value {item}", item=expected(arguments[-1]))
    return Phrase(getattr(kind, "__name__", str(kind)))


def shown(value: object) -> str:
    """Write a value as a profile in a file has it; what no file can hold, with its type."""
    if isinstance(value, str):
        return f"'{value}'"
    if value is None or isinstance(value, bool):
        return "null" if value is None else str(value).lower()
    if isinstance(value, int) or (isinstance(value, Decimal) and value.is_finite()):
        return write_number(Decimal(value))
    if isinstance(value, (tuple, list)):
        return f"[{', '.join(map(shown, value))}]"
    return f"{type(value).__name__} {value!r}"


def canonical(value: object) -> str:
    """Write a value so that two are written alike if and only if they say the same."""
    if isinstance(value, DatedTable):
        return f"dated{canonical(value.spans())}"
    if isinstance(value, Decimal):
        return f"{EXACT.plus(EXACT.normalize(value)):f}" if value.is_finite() else str(value)
    if isinstance(value, Mapping):
        pairs = sorted(f"{canonical(key)}: {canonical(value[key])}" for key in value)
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, (tuple, list)):
        return f"({', '.join(map(canonical, value))})"
    return repr(value)
