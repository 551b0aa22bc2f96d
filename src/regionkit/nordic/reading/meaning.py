"""What a word beside a number can mean."""

from enum import Enum, auto
from typing import Final

import attrs

from regionkit.values import Bound, Per


class Role(Enum):
    """What part a phrase plays beside a number."""

    CURRENCY = auto()
    """Which money it is; *mkr* says a magnitude too."""
    MAGNITUDE = auto()
    """Thousands, millions, and on."""
    PERCENT = auto()
    """That it is a percentage."""
    BOUND = auto()
    """At most or at least."""
    APPROXIMATE = auto()
    """Roughly so."""
    PER = auto()
    """Per year or in total."""
    DURING = auto()
    """What comes before a number of years: *i* 3 år."""
    YEARS = auto()
    """What comes after it: i 3 *år*."""
    HEDGE = auto()
    """More or less than the number in a way no value can hold: *over*, *nesten*."""
    BETWEEN = auto()
    """That the number is one end of a range: *mellom*."""
    TO = auto()
    """Leads from one end of a range to the other: *til*, *eller*."""
    AND = auto()
    """Leads to the next of several numbers: *og*."""
    RATE = auto()
    """For each of something other than years: *pr.* innbygger, *i måneden*."""
    LABEL = auto()
    """That the number is a name: *side* 3, *tiltak* 1."""


KRONE: Final = "kr"
"""A krone, and which one depends on the country."""


@attrs.frozen
class Meaning:
    """What a phrase beside a number means."""

    role: Role
    """What part it plays."""
    currency: str = ""
    """The currency: its code, or ``kr``."""
    power: int = 0
    """The magnitude, as a power of ten."""
    bound: Bound = Bound.EXACT
    """The bound."""
    per: Per = Per.UNSTATED
    """The stretch of time."""
    certain: bool = True
    """Whether it means that on its own. *m.* is a million only beside a currency, and *um* in
    running Icelandic text is *roughly* or *on the matter of*."""


def currency(code: str, power: int = 0) -> Meaning:
    """Say that a phrase names a currency, and perhaps a magnitude with it."""
    return Meaning(Role.CURRENCY, currency=code, power=power)


def magnitude(power: int, *, certain: bool = True) -> Meaning:
    """Say that a phrase names a magnitude."""
    return Meaning(Role.MAGNITUDE, power=power, certain=certain)


AT_MOST: Final = Meaning(Role.BOUND, bound=Bound.AT_MOST)
AT_LEAST: Final = Meaning(Role.BOUND, bound=Bound.AT_LEAST)
APPROXIMATE: Final = Meaning(Role.APPROXIMATE)
PERHAPS_APPROXIMATE: Final = Meaning(Role.APPROXIMATE, certain=False)
PER_YEAR: Final = Meaning(Role.PER, per=Per.YEAR)
IN_TOTAL: Final = Meaning(Role.PER, per=Per.TOTAL)
THOUSAND: Final = magnitude(3)
MILLION: Final = magnitude(6)
MILLIARD: Final = magnitude(9)
BILLION: Final = magnitude(12)
SHORT_THOUSAND: Final = magnitude(3, certain=False)
SHORT_MILLION: Final = magnitude(6, certain=False)
SHORT_MILLIARD: Final = magnitude(9, certain=False)
PERCENT: Final = Meaning(Role.PERCENT)
DURING: Final = Meaning(Role.DURING)
YEARS: Final = Meaning(Role.YEARS)
HEDGE: Final = Meaning(Role.HEDGE)
BETWEEN: Final = Meaning(Role.BETWEEN)
TO: Final = Meaning(Role.TO)
AND: Final = Meaning(Role.AND)
RATE: Final = Meaning(Role.RATE)
LABEL: Final = Meaning(Role.LABEL)
