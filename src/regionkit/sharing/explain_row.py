"""One participant's share in sentences: its parts, its limits, how it was rounded."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from regionkit.model import AmountPart, EqualPart, FixedPart, GroupPart, SharingMethod
from regionkit.sharing.explain import ROUNDED, TIES, limit_of, places_to_tell
from regionkit.sharing.portion import Portion
from regionkit.sharing.row import AllocationRow
from regionkit.sharing.scale import add_up
from regionkit.sharing.table import AllocationTable
from regionkit.sharing.words import write_decimals, write_exact, write_share
from regionkit.values import write_number


def explain_row(
    table: AllocationTable, row: AllocationRow, names: Mapping[str, str]
) -> Iterator[str]:
    """Give the sentences one by one."""
    name = names.get(row.participant, row.participant)
    if row.participant in table.key.exempt:
        yield f"{name} pays nothing: it is exempt."
        return
    yield f"{name} pays {row.total} of {table.total}."
    for position, portion in enumerate(table.portions):
        if row.participant in portion.members:
            exact = row.exact_components[position]
            if exact or not isinstance(portion.part, AmountPart):
                how = _portion(table, row, position, portion)
                yield f"{_capital(portion.part.title or portion.heading)}: {how}."
    which = limit_of(table, row)
    if which:
        yield f"Together that would be {write_exact(_unlimited(row))}; it pays the {which}."
        return
    together = "Together" if len(table.portions) > 1 else "That is"
    if row.exact_adjustment:
        way = "lowers" if row.exact_adjustment * _sign(table) < 0 else "raises"
        yield (
            f"Together that would be {write_exact(_unlimited(row))}; what limits change for "
            f"others {way} it."
        )
        together = "That is"
    yield f"{together} {_rounding(table, row)}."


def _sign(table: AllocationTable) -> int:
    return -1 if table.total.amount < 0 else 1


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _unlimited(row: AllocationRow) -> Fraction:
    return row.exact_amount - row.exact_adjustment


def _portion(table: AllocationTable, row: AllocationRow, position: int, portion: Portion) -> str:
    amount = write_exact(row.exact_components[position])
    match portion.part:
        case AmountPart():
            return amount
        case EqualPart() | GroupPart():
            count = len(portion.members)
            return amount if count == 1 else f"one of {count}, {amount}"
        case FixedPart(shares=shares):
            own = next(each.share for each in shares if each.participant == row.participant)
            return f"{write_share(own.value)} of it, {amount}"
        case _:
            figure = row.figures[position] or Decimal(0)
            figures = (each.figures[position] for each in table.rows)
            whole = add_up(each for each in figures if each is not None)
            return f"{write_number(figure)} of {write_number(whole)}, {amount}"


def _rounding(table: AllocationTable, row: AllocationRow) -> str:
    """Say how the exact amount became what is paid, from the exact amount on."""
    if not row.remainder and row.total.amount == row.floor:
        return f"{write_exact(row.exact_amount)}, and nothing had to be rounded"
    if table.method is SharingMethod.LARGEST_REMAINDER:
        return _left_over(table, row)
    exact = write_exact(row.exact_amount, 3)
    paid = write_number(row.total.amount)
    if table.method is SharingMethod.PLAIN_ROUNDING:
        return f"{exact}, and rounded to the nearest unit {paid}"
    title, rounded = ROUNDED[table.method]
    tie = _by_tie(table, row)
    return f"{exact}; multiplied by the number common to all and {rounded} ({title}), {paid}{tie}"


def _left_over(table: AllocationTable, row: AllocationRow) -> str:
    remainders = sorted((each.remainder for each in table.rows), reverse=True)
    left = sum(each.got_left_over for each in table.rows)
    places = places_to_tell(remainders[0], remainders[left - 1], remainders[left])
    units = "the unit" if left == 1 else f"one of the {left} units"
    got = f"it gets {units}" if row.got_left_over else f"it does not get {units}"
    rest = write_decimals(row.remainder, places)
    least = write_decimals(remainders[left - 1], places)
    level = (
        f"the last to get one had {least}"
        if row.remainder != remainders[left - 1]
        else "the least of those that got one"
    )
    exact = write_decimals(row.exact_amount, places)
    return (
        f"{exact}: cut down to {write_number(row.floor)}, {got} left over, for its remainder is "
        f"{rest} of a unit, and {level}{_by_tie(table, row)}"
    )


def _by_tie(table: AllocationTable, row: AllocationRow) -> str:
    if row.participant not in table.tied or table.key.ties is None:
        return ""
    return f"; of those with an equal claim, {TIES[table.key.ties]}"
