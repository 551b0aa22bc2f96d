"""The signs that numbers are written with in each language, read once from Babel."""

import functools
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final

import attrs

from regionkit.nordic.language import language_of

NO_BREAK_SPACE: Final = "\N{NO-BREAK SPACE}"
"""Holds together what must not be parted at the end of a line: ``200 000``, ``5 %``."""

EN_DASH: Final = "\N{EN DASH}"

ROUNDING: Final = Context(prec=60, rounding=ROUND_HALF_UP)
"""Arithmetic for writing: exact for every number that regionkit holds, halves away from zero.

An own context, for the caller's may hold too few digits.
"""


@attrs.frozen
class Signs:
    """The signs that a language writes numbers with."""

    marks: Mapping[int, str]
    """What to write for the comma, the full stop and the hyphen of a number as Python has it."""
    percent: str
    """The percent sign with what stands before it."""

    def write(self, number: Decimal) -> str:
        """Write a number with all the decimals it has; never a minus before zero."""
        return f"{number or abs(number):,f}".translate(self.marks)


@functools.cache
def signs_of(code: str) -> Signs:
    """Return the signs of a language.

    Thousands are grouped from four digits on, by a no-break space or a full stop, as CLDR has it
    and Språkrådet, Dansk Sprognævn, Isof, Kotus and Íslensk málnefnd allow or demand. Babel
    writes an ASCII hyphen before every negative number; the minus sign is taken from CLDR, where
    it is U+2212 in Norwegian, Swedish, Finnish, Faroese and Northern Sámi.
    """
    from babel.numbers import get_decimal_symbol, get_group_symbol, get_minus_sign_symbol

    language = language_of(code)
    locale = language.locale
    percent = locale.percent_formats[None].suffix[0]
    if language.plain:
        return Signs({ord(","): ""}, percent)
    marks = {
        ord(","): get_group_symbol(locale),
        ord("."): get_decimal_symbol(locale),
        ord("-"): get_minus_sign_symbol(locale),
    }
    return Signs(marks, percent)
