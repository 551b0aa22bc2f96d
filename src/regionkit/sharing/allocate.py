"""allocate: a cost shared by a key."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from regionkit.errors import InvalidValueError
from regionkit.model import SharingKey, StatisticPart
from regionkit.sharing.bounds import bounds, fixed_amounts
from regionkit.sharing.divide import divide
from regionkit.sharing.errors import InvalidKeyError
from regionkit.sharing.level import Claims
from regionkit.sharing.portion import Portion, portions
from regionkit.sharing.problems import currency_problems, key_problems
from regionkit.sharing.row import AllocationRow
from regionkit.sharing.scale import Scale
from regionkit.sharing.table import AllocationTable
from regionkit.sharing.ties import TieBreaker
from regionkit.sharing.weights import Weights, weigh
from regionkit.sharing.yearly import key_in_year, year_problems
from regionkit.values import Money, as_number, write_number
from regionkit.values.number import EXACT


def allocate(key: SharingKey, money: Money, *, year: int | None = None) -> AllocationTable:
    """Share an amount among the participants of a key, so that it closes exactly.

    Each participant's parts are added up exactly and only the sum is rounded, once, by the
    method of the key. By the largest remainder, unless the key says otherwise: all shares
    are cut down to whole units of the key, and the units that are left over go to the
    largest remainders. Rounding part by part gives other shares, and often a table that
    does not close.

    Fixed amounts come first, and the rest is shared. Whom a minimum or maximum of the key
    holds pays just that, and the others carry the difference in proportion to their
    shares.

    A negative amount, such as a refund, is shared as its mirror image. What a plan states
    per year is to be shared per year: three yearly tables do not add up to the table of
    the threefold amount (see :func:`allocate_years`).

    Parameters
    ----------
    key
        The rule of sharing, with the participants, the figures, the method and the unit.
    money
        What is to be shared: a whole number of the key's units.
    year
        The year it is for, if the key has figures of its own for each year.

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
        If the money is not a whole number of units: then no table could close. If it is
        less than the fixed amounts and minimums come to, or more than the maximums.
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
    problems = (
        *key_problems(key),
        *currency_problems(key, money.currency),
        *year_problems(key, year),
    )
    if problems:
        raise InvalidKeyError(key.id, problems)
    return _share(key_in_year(key, year), money)


def _share(key: SharingKey, money: Money) -> AllocationTable:
    unit = Money(as_number(EXACT.normalize(key.unit)), money.currency)
    units = _whole_units(money, unit)
    parts = portions(key)
    weights = weigh(parts, key.participants)
    figures = [_figures(portion, key.participants) for portion in parts]
    by_portion = [fixed_amounts(key, portion) for portion in parts]
    taken = [paid for paid in by_portion if paid]
    fixed = [sum(paid.get(each, 0) for paid in taken) for each in key.participants]
    claims = _claims(key, weights, fixed, abs(units))
    _require_room(claims, fixed, money, unit)
    level = claims.level()
    over = [paid * level.under + own for paid, own in zip(fixed, level.over, strict=True)]
    breaker = TieBreaker(key=key, unit=unit, shares=over, figures=_first_statistic(key, figures))
    division = divide(key.method, claims, level, breaker)
    scale = Scale(
        unit=unit,
        units=abs(units),
        sign=-1 if units < 0 else 1,
        rest=claims.units,
        whole=weights.whole,
        under=level.under,
    )
    none = (0,) * len(parts)
    rows = tuple(
        AllocationRow(
            participant=participant,
            figures=row_figures,
            weights=row_weights,
            fixed=tuple(paid.get(participant, 0) for paid in by_portion) if paid_first else none,
            over=row_over,
            units=paid_first + row_units,
            scale=scale,
        )
        for participant, row_figures, row_weights, paid_first, row_over, row_units in zip(
            key.participants,
            zip(*figures, strict=True),
            weights.rows,
            fixed,
            over,
            division.units,
            strict=True,
        )
    )
    tied = tuple(key.participants[each] for each in sorted(division.tied))
    return AllocationTable(key=key, total=money, rows=rows, portions=parts, tied=tied, scale=scale)


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


def _claims(key: SharingKey, weights: Weights, fixed: Sequence[int], units: int) -> Claims:
    """Say what is to be shared beside the fixed amounts, and within which limits."""
    limits = bounds(key)
    least, most = [0] * len(fixed), list[int | None]([None] * len(fixed))
    for position, participant in enumerate(key.participants if limits else ()):
        own, paid = limits[participant], fixed[position]
        least[position] = max(0, own.least - paid)
        most[position] = None if own.most is None else own.most - paid
    return Claims(
        weights=[sum(row) for row in weights.rows],
        whole=weights.whole,
        units=units - sum(fixed),
        least=least,
        most=most,
    )


def _require_room(claims: Claims, fixed: Sequence[int], money: Money, unit: Money) -> None:
    """Refuse an amount that the fixed amounts and limits do not allow."""
    taken = sum(fixed)
    lowest = sum(claims.least)
    if claims.units < lowest:
        what = "the fixed amounts" if not lowest else "the minimums"
        what = "the fixed amounts and minimums" if lowest and taken else what
        raise InvalidValueError(
            f"an amount of at least {unit * (taken + lowest)}, to which {what} add up",
            str(money),
            "Share more, or lower them.",
        )
    highest = 0
    for weight, low, high in zip(claims.weights, claims.least, claims.most, strict=True):
        if weight and high is None:
            return
        highest += low if high is None or not weight else high
    if claims.units > highest:
        raise InvalidValueError(
            f"an amount of at most {unit * (taken + highest)}, to which the maximums add up",
            str(money),
            "Share less, or raise them.",
        )


def _figures(portion: Portion, participants: tuple[str, ...]) -> Sequence[Decimal | None]:
    if not isinstance(portion.part, StatisticPart):
        return [None] * len(participants)
    figures = {figure.participant: figure.value for figure in portion.part.figures}
    members = set(portion.members)
    return [figures.get(each) if each in members else None for each in participants]


def _first_statistic(
    key: SharingKey, figures: Sequence[Sequence[Decimal | None]]
) -> dict[str, Decimal]:
    """Return the figures of the first statistic of a key, by participant."""
    for column in figures:
        known = {
            participant: figure
            for participant, figure in zip(key.participants, column, strict=True)
            if figure is not None
        }
        if known:
            return known
    return {}
