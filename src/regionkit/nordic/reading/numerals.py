"""Read the digits and separators of one number."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

import attrs

from regionkit.errors import InvalidValueError
from regionkit.nordic.reading.errors import Reason, UnreadableTextError
from regionkit.nordic.reading.tokens import SPACES
from regionkit.values import as_number
from regionkit.values.number import EXACT, MAX_DECIMALS, MAX_DIGITS

_SPACE = re.compile(f"[{SPACES}]")
_GROUP: Final = 3
_LONGEST: Final = 80
"""Characters in a numeral. The longest number that regionkit holds has a third of them."""

EXPECTED: Final = "a number as the language writes it"


@attrs.frozen
class Separators:
    """The separators that a language writes in numbers."""

    decimal: str
    """Before decimals; of each sign in the string, one or none."""
    groups: str
    """Between groups of three. A space, of any kind, is read everywhere."""


# CLDR 47. Språkrådet: a space between thousands, never a full stop.
_SEPARATORS: Final = {
    **dict.fromkeys(("nb", "nn", "sv", "fi"), Separators(",", " ")),
    **dict.fromkeys(("da", "is", "fo"), Separators(",", " .")),
    # regionkit writes plain numbers in kl and se, people write 1.234,50: both are read.
    **dict.fromkeys(("kl", "se"), Separators(",.", " .")),
    "en": Separators(".", " ,"),
}

# In nb and nn people write kr 200.000 although the rule is a space, and nobody writes a
# tenth of an øre. So a full stop before exactly three digits groups, if it is money.
_DOTS_IN_MONEY: Final = Separators(",", " .")
_DOTTED_MONEY: Final = frozenset({"nb", "nn"})


@attrs.frozen
class _Reading:
    """One way to read a numeral."""

    number: Decimal
    decimal: str
    group: str

    def fits(self, separators: Separators) -> bool:
        return self.decimal in separators.decimal and self.group in separators.groups


def separators_of(code: str, *, money: bool = False) -> Separators:
    """Return the separators of a language, by its code.

    Parameters
    ----------
    code
        The code of the language.
    money
        Whether the number is money with its currency named and no magnitude.
    """
    return _DOTS_IN_MONEY if money and code in _DOTTED_MONEY else _SEPARATORS[code]


def read_numeral(
    numeral: str,
    offset: int,
    separators: Separators,
    *,
    money: bool = False,
    lenient: bool = False,
) -> Decimal:
    """Read a numeral: digits, with single separators between them.

    Parameters
    ----------
    numeral
        Such as ``1 250 000,50``.
    offset
        Where it stands, for the error.
    separators
        Those of the language.
    money
        Whether it is money with no magnitude. Money has two decimals or none, so
        *kr 200,000* can be two hundred thousand in the manner of another country.
    lenient
        Whether other separators will do too, if only one number can be meant.

    Raises
    ------
    UnreadableTextError
        If no number can be meant, or more than one.
    """
    if len(numeral) > _LONGEST:
        expected = f"at most {MAX_DIGITS} digits and {MAX_DECIMALS} decimals"
        raise UnreadableTextError(Reason.OUT_OF_RANGE, numeral, offset, expected=expected)
    readings = tuple(_readings(numeral))
    usual = [reading for reading in readings if reading.fits(separators)]
    if len(usual) == 1 and not (money and len(readings) > 1 and usual[0].decimal):
        return usual[0].number
    if lenient and len(readings) == 1:
        return readings[0].number
    raise _refusal(numeral, offset, readings)


def is_usual(numeral: str, separators: Separators) -> bool:
    """Tell whether a numeral has the separators of the language."""
    return any(reading.fits(separators) for reading in _readings(numeral))


def in_range(number: Decimal, power: int, part: str, offset: int) -> Decimal:
    """Multiply by a power of ten, and refuse what no value of regionkit can hold.

    Raises
    ------
    UnreadableTextError
        If it has too many digits or decimals: nothing is rounded.
    """
    try:
        return as_number(EXACT.scaleb(number, power))
    except InvalidValueError as error:
        raise UnreadableTextError(
            Reason.OUT_OF_RANGE, part, offset, expected=error.expected
        ) from None


def _readings(numeral: str) -> Iterator[_Reading]:
    """Yield every way to read a numeral, in whatever language."""
    body = _SPACE.sub(" ", numeral)
    for decimal in ("", ",", "."):
        whole, _, decimals = body.partition(decimal) if decimal else (body, "", "0")
        if not decimals.isdigit():
            continue
        group = next((mark for mark in whole if not mark.isdigit()), "")
        if _is_whole(whole, group):
            digits = whole.replace(group, "") if group else whole
            number = Decimal(f"{digits}.{decimals}" if decimal else digits)
            yield _Reading(number, decimal, group)


def _is_whole(whole: str, group: str) -> bool:
    """Tell whether it is digits, in groups of three if there are groups, no zero in front."""
    if whole.startswith("0"):
        return whole == "0"
    if not group:
        return whole.isdigit()
    first, *others = whole.split(group)
    return 0 < len(first) <= _GROUP and all(
        len(other) == _GROUP and other.isdigit() for other in others
    )


def _refusal(numeral: str, offset: int, readings: tuple[_Reading, ...]) -> UnreadableTextError:
    if len(readings) > 1:
        numbers = tuple(f"{reading.number:f}" for reading in readings)
        return UnreadableTextError(
            Reason.AMBIGUOUS_NUMBER,
            numeral,
            offset,
            expected=f"a number that can be read one way, not as {' or '.join(numbers)}",
            readings=numbers,
            hint="Leave out the thousands separator, or use spaces.",
        )
    if not readings:
        zero = numeral.startswith("0")
        return UnreadableTextError(
            Reason.LEADING_ZERO if zero else Reason.WRONG_GROUPING,
            numeral,
            offset,
            expected="a number that begins with another digit than 0"
            if zero
            else "groups of three digits with one sign between them",
        )
    only = readings[0]
    return UnreadableTextError(
        Reason.WRONG_DECIMAL_SEPARATOR if only.decimal else Reason.WRONG_GROUPING,
        numeral,
        offset,
        expected=EXPECTED,
        readings=(f"{only.number:f}",),
        hint=f"Read leniently it is {only.number:f}.",
    )
