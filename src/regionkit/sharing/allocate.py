"""allocate: a cost shared by a key."""

from decimal import Decimal
from fractions import Fraction

from regionkit.errors import InvalidValueError
from regionkit.model import KeyPart, SharingKey, StatisticPart
from regionkit.sharing.divide import receivers, weigh
from regionkit.sharing.errors import InvalidKeyError
from regionkit.sharing.problems import key_problems
from regionkit.sharing.row import AllocationRow
from regionkit.sharing.scale import Scale
from regionkit.sharing.table import AllocationTable
from regionkit.values import Money, as_number, write_number
from regionkit.values.number import EXACT


def allocate(key: SharingKey, money: Money) -> AllocationTable:
    """Share an amount among the participants of a key, so that it closes exactly.

    Each participant's parts are added up exactly and only the sum is rounded, once: all
    shares are cut down to whole units of the key, and the units that are left over go to
    the largest remainders. Rounding part by part gives other shares, and often a table
    that does not close.

    A negative amount, such as a refund, is shared as its mirror image. What a plan states
    per year is to be shared per year: three yearly tables do not add up to the table of
    the threefold amount.

    Parameters
    ----------
    key
        The rule of sharing, with the participants, the figures and the unit.
    money
        What is to be shared: a whole number of the key's units.

    Returns
    -------
    AllocationTable
        Who pays how much, and how each figure came about.

    Raises
    ------
    TypeError
        If the key is no SharingKey or the money no Money.
    InvalidKeyError
        If the key cannot be used; it holds all that is wrong with it.
    InvalidValueError
        If the money is not a whole number of units: then no table could close.
    TieError
        If more participants have an equal claim to the last units than there are units,
        and the key's rule for ties does not tell them apart.

    Examples
    --------
    >>> from regionkit.model import EqualPart, SharingKey
    >>> from regionkit.sharing import allocate
    >>> from regionkit.values import Money
    >>> key = SharingKey(
    ...     id="rent",
    ...     participants=["rollag", "tinn", "kongsberg"],
    ...     parts=[EqualPart(share="100 %")],
    ...     ties="listed first",
    ... )
    >>> table = allocate(key, Money(1000, "NOK"))
    >>> print(table)
               Total, NOK
    rollag            334
    tinn              333
    kongsberg         333
    Total           1 000
    """
    _require(key, SharingKey, "the key")
    _require(money, Money, "the amount")
    problems = key_problems(key)
    if problems:
        raise InvalidKeyError(key.id, problems)
    unit = Money(as_number(EXACT.normalize(key.unit)), money.currency)
    units = _whole_units(money, unit)
    weights = weigh(key)
    scale = Scale(
        unit=unit,
        units=abs(units),
        sign=-1 if units < 0 else 1,
        denominator=weights.denominator,
    )
    shares = [sum(row) for row in weights.rows]
    served = receivers(key, shares, scale.denominator, scale.units, unit)
    figures = [_figures(part, key.participants) for part in key.parts]
    rows = tuple(
        AllocationRow(
            participant=participant,
            figures=row_figures,
            got_left_over=position in served,
            weights=row_weights,
            scale=scale,
        )
        for position, (participant, row_figures, row_weights) in enumerate(
            zip(key.participants, zip(*figures, strict=True), weights.rows, strict=True)
        )
    )
    return AllocationTable(key=key, total=money, rows=rows, scale=scale)


def _require(value: object, kind: type, what: str) -> None:
    if not isinstance(value, kind):
        message = f"{what} is given as {kind.__name__}, not {type(value).__name__}: {value!r}"
        raise TypeError(message)


def _whole_units(money: Money, unit: Money) -> int:
    units = Fraction(money.amount) / Fraction(unit.amount)
    if units.denominator != 1:
        raise InvalidValueError(
            f"an amount in whole units of {unit}, to which rounded shares can add up",
            str(money),
            f"Round the amount first, or give the key a unit that goes into it, "
            f"such as {write_number(_smallest_place(money.amount))}.",
        )
    return units.numerator


def _smallest_place(amount: Decimal) -> Decimal:
    """Return 1 for whole kroner, 0.01 for øre, 0.001 and so on for what is finer."""
    exponent = int(EXACT.normalize(amount).as_tuple().exponent)
    return EXACT.scaleb(Decimal(1), 0 if exponent >= 0 else min(-2, exponent))


def _figures(part: KeyPart, participants: tuple[str, ...]) -> list[Decimal | None]:
    if not isinstance(part, StatisticPart):
        return [None] * len(participants)
    figures = {figure.participant: figure.value for figure in part.figures}
    return [figures[participant] for participant in participants]
