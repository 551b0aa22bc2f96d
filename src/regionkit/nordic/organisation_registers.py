"""How the Nordic registers number organisations."""

import re
from collections.abc import Mapping
from typing import Final

import attrs

from regionkit.nordic.writing.signs import NO_BREAK_SPACE


@attrs.frozen(kw_only=True)
class Register:
    """How the register of a country numbers organisations."""

    name: str
    """What the number is called there."""
    groups: tuple[int, ...]
    """How many digits stand together when it is printed."""
    separator: str
    """What stands between the groups."""
    weights: tuple[int, ...] = ()
    """By which the digits are multiplied; the sum divides by 11. Without any, the sum is Luhn's."""
    vat: str | None
    """The number in the register of value added tax; None if it is another number."""
    label: re.Pattern[str]
    """Words before the number that name this register and no other."""

    @property
    def length(self) -> int:
        """How many digits a number has."""
        return sum(self.groups)

    def fits_check_digit(self, number: str) -> bool:
        """Tell whether the check digit of a number is right."""
        digits = [int(digit) for digit in number]
        if self.weights:
            products = (w * d for w, d in zip(self.weights, digits, strict=True))
            return sum(products) % 11 == 0
        return sum(digits[1::2] + [sum(divmod(2 * d, 10)) for d in digits[0::2]]) % 10 == 0


def before_number(words: str) -> re.Pattern[str]:
    """Make the pattern for words before a number, with a full stop and a colon or without."""
    return re.compile(rf"(?:{words})(?![a-z])\.?:? ?", re.IGNORECASE)


REGISTERS: Final[Mapping[str, Register]] = {
    "NO": Register(
        name="organisasjonsnummer",
        groups=(3, 3, 3),
        separator=NO_BREAK_SPACE,
        weights=(3, 2, 7, 6, 5, 4, 3, 2, 1),
        vat="NO {} MVA",
        label=before_number("organisasjons(?:nummer|nr)"),
    ),
    "DK": Register(
        name="CVR number",
        groups=(2, 2, 2, 2),
        separator=NO_BREAK_SPACE,
        weights=(2, 7, 6, 5, 4, 3, 2, 1),
        vat="DK{}",
        label=before_number("CVR(?:[- ]?(?:nummer|nr))?"),
    ),
    "SE": Register(
        name="organisationsnummer",
        groups=(6, 4),
        separator="-",
        vat="SE{}01",
        label=before_number(
            "organisations(?:nummer|nr)|moms(?:registrerings|reg\\.? ?)(?:nummer|nr)"
        ),
    ),
    "FI": Register(
        name="Y-tunnus",
        groups=(7, 1),
        separator="-",
        weights=(7, 9, 10, 5, 8, 4, 2, 1),
        vat="FI{}",
        label=before_number("Y-tunnus|FO-nummer|ALV-(?:numero|nro)"),
    ),
    "IS": Register(
        name="kennitala",
        groups=(6, 4),
        separator="-",
        weights=(3, 2, 7, 6, 5, 4, 3, 2, 1, 0),
        vat=None,
        label=before_number("kennitala|kt"),
    ),
}
"""By country."""
