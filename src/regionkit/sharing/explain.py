"""A table of shares in sentences: the method, what was rounded, what need not add up."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Final

from regionkit.findings import say
from regionkit.model import AmountPart, SharingMethod, TieRule
from regionkit.sharing.bounds import bounds
from regionkit.sharing.mismatch import Mismatch
from regionkit.sharing.row import AllocationRow
from regionkit.sharing.scale import add_up
from regionkit.sharing.table import AllocationTable
from regionkit.sharing.words import write_decimals, write_exact
from regionkit.values import Money, write_number

TIES: Final = {
    TieRule.LISTED_FIRST: "whoever is listed first goes first",
    TieRule.LARGEST_SHARE: "the largest share goes first",
    TieRule.SMALLEST_SHARE: "the smallest share goes first",
    TieRule.LARGEST_FIGURE: "the largest figure goes first",
    TieRule.ID_ORDER: "the id that comes first goes first",
}
ROUNDED: Final = {
    SharingMethod.DHONDT: ("D'Hondt", "rounded down to whole units"),
    SharingMethod.SAINTE_LAGUE: ("Sainte-Laguë", "rounded to the nearest whole units"),
    SharingMethod.HUNTINGTON_HILL: (
        "Huntington-Hill",
        "rounded at the geometric mean",
    ),
    SharingMethod.ADAMS: ("Adams", "rounded up to whole units"),
}
"""The divisor methods: their names, and what is done with a quotient between two whole numbers."""

_LEAST_PLACES: Final = 3


def explain(table: AllocationTable, names: Mapping[str, str]) -> Iterator[str]:
    """Give the sentences one by one."""
    yield from _shared(table, names)
    if table.limited:
        yield from _limits(table, names)
    match table.method:
        case SharingMethod.LARGEST_REMAINDER:
            yield from _left_over(table, names)
        case SharingMethod.PLAIN_ROUNDING:
            yield from _announced(table)
        case method:
            yield from _divisor(table, method, names)
    yield from _mismatches(table, names)


def _shared(table: AllocationTable, names: Mapping[str, str]) -> Iterator[str]:
    taken = [
        Money(total, table.total.currency)
        for portion, total in zip(table.portions, table.component_totals, strict=True)
        if isinstance(portion.part, AmountPart)
    ]
    parts = tuple(
        portion.heading for portion in table.portions if not isinstance(portion.part, AmountPart)
    )
    count = len(table.rows)
    among = "1 participant" if count == 1 else f"{count} participants"
    fixed = Money.sum(taken, table.total.currency)
    first = f"fixed amounts of {fixed} in all, and of the rest " if taken else ""
    yield f"{table.total} is shared among {among}: {first}{say(parts)}."
    exempt = tuple(_name(each, names) for each in dict.fromkeys(table.key.exempt))
    if exempt:
        yield f"{say(exempt)} {'pays' if len(exempt) == 1 else 'pay'} nothing: exempt by the key."
    if table.total.amount < 0:
        yield (
            "The amount is negative, as for a refund: it is shared as its mirror image, so "
            "that each gets back what it would have paid."
        )
    if len(table.portions) > 1:
        yield (
            "The parts of each participant are added up exactly; only the sum is rounded, "
            f"once, to whole units of {table.unit}."
        )
    else:
        yield f"Each share is worked out exactly and rounded once, to whole units of {table.unit}."


def _limits(table: AllocationTable, names: Mapping[str, str]) -> Iterator[str]:
    held = {"minimum": list[str](), "maximum": list[str]()}
    for row in table.rows:
        which = limit_of(table, row)
        if which:
            held[which].append(_name(row.participant, names))
    clauses = []
    for which, who in held.items():
        if who:
            verb = "pays" if len(who) == 1 else "pay"
            clauses.append(f"{say(tuple(who))} {verb} the {which}")
    yield (
        f"{'; '.join(clauses)}. What this changes, the others carry in proportion to their shares."
    )


def limit_of(table: AllocationTable, row: AllocationRow) -> str:
    """Tell which limit holds a row: minimum, maximum, or none."""
    if not row.exact_adjustment:
        return ""
    own = bounds(table.key)[row.participant]
    paid = abs(row.exact_amount) / Fraction(table.unit.amount)
    more = abs(row.exact_amount) > abs(row.exact_amount - row.exact_adjustment)
    if paid == own.least and more:
        return "minimum"
    return "maximum" if paid == own.most and not more else ""


def _left_over(table: AllocationTable, names: Mapping[str, str]) -> Iterator[str]:
    rows = sorted(table.rows, key=lambda row: row.remainder, reverse=True)
    served = [row for row in rows if row.got_left_over]
    if not served:
        yield "All shares come to whole units: nothing had to be rounded."
        return
    last = served[-1].remainder
    following = next(row for row in rows if not row.got_left_over)
    places = places_to_tell(served[0].remainder, last, following.remainder)
    floors = Money(add_up(row.floor for row in rows), table.total.currency)
    if len(served) == 1:
        go_to = "The unit left over goes to the largest remainder"
    else:
        go_to = f"The {len(served)} units left over go to the largest remainders"
    lucky = say(tuple(_with_remainder(row, names, places) for row in served))
    sentence = f"Cut down to whole units, the shares come to {floors}. {go_to}: {lucky}"
    if following.remainder != last:
        yield f"{sentence}; next in line was {_with_remainder(following, names, places)}."
        return
    yield f"{sentence}."
    yield _tie(table, names, "the same remainder")


def _divisor(
    table: AllocationTable, method: SharingMethod, names: Mapping[str, str]
) -> Iterator[str]:
    title, rounded = ROUNDED[method]
    yield (
        f"The shares are multiplied by one common number and {rounded}; the number is such that "
        f"they add up to the amount (the method of {title})."
    )
    if table.tied:
        yield _tie(table, names, "an equal claim to the last units")
    furthest = max(table.rows, key=lambda row: abs(Fraction(row.total.amount) - row.exact_amount))
    gap = Fraction(furthest.total.amount) - furthest.exact_amount
    if gap:
        yield (
            f"Furthest from its exact amount is {_name(furthest.participant, names)}: "
            f"{write_exact(abs(gap), _LEAST_PLACES)} {table.total.currency} "
            f"{_more_or_less(gap)} than {write_exact(furthest.exact_amount, _LEAST_PLACES)}."
        )


def _announced(table: AllocationTable) -> Iterator[str]:
    gap = table.difference
    yield "Each share is rounded to the nearest unit by itself."
    if gap:
        way = "less" if (gap.amount > 0) == (table.total.amount > 0) else "more"
        yield (
            f"The shares add up to {table.total - gap}: {abs(gap)} {way} than what is shared. "
            "Nobody pays the difference by this key."
        )
    else:
        yield "This time the shares add up to what is shared; by this method they need not."


def _tie(table: AllocationTable, names: Mapping[str, str], what: str) -> str:
    tied = tuple(_name(participant, names) for participant in table.tied)
    rule = TIES[table.key.ties] if table.key.ties else ""
    return f"{say(tied)} had {what}; by the key's rule for such ties, {rule}."


def _name(participant: str, names: Mapping[str, str]) -> str:
    return names.get(participant, participant)


def _with_remainder(row: AllocationRow, names: Mapping[str, str], places: int) -> str:
    return f"{_name(row.participant, names)} ({write_decimals(row.remainder, places)})"


def places_to_tell(first: Fraction, last: Fraction, following: Fraction) -> int:
    """Choose as many decimals as it takes to see why one was served and the next was not."""
    places = _LEAST_PLACES
    while write_decimals(first, places).startswith("1") or (
        last != following and write_decimals(last, places) == write_decimals(following, places)
    ):
        places += 1
    return places


def _mismatches(table: AllocationTable, names: Mapping[str, str]) -> Iterator[str]:
    rows, columns = table.row_mismatches, table.column_mismatches
    if not rows and not columns:
        return
    yield (
        "What each part contributes is rounded by itself, for display only: a row or a column "
        "need not add up to its total, and the totals are what counts."
    )
    if rows:
        heads = (
            "the total row" if row.participant is None else _name(row.participant, names)
            for row in rows
        )
        yield f"Rows: {_listed(heads, rows, 'its total')}."
    if columns:
        portions = table.portions
        heads = (
            portions[column.part].part.title or portions[column.part].heading
            for column in columns
            if column.part is not None
        )
        yield f"Columns: {_listed(heads, columns, 'the amount of that part')}."


def _listed(heads: Iterable[str], mismatches: tuple[Mismatch, ...], what: str) -> str:
    return "; ".join(
        f"{head} adds up to {write_number(mismatch.added_up)}, "
        f"{write_number(mismatch.difference.copy_abs())} {_direction(mismatch)} than {what}, "
        f"{write_number(mismatch.shown)}"
        for head, mismatch in zip(heads, mismatches, strict=True)
    )


def _direction(mismatch: Mismatch) -> str:
    return "less" if mismatch.difference > 0 else "more"


def _more_or_less(gap: Fraction) -> str:
    return "more" if gap > 0 else "less"
