"""A table of shares in sentences: the method, the left-over units, what need not add up."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final

from regionkit.findings import say
from regionkit.model import TieRule
from regionkit.sharing.column import describe
from regionkit.sharing.row import AllocationRow
from regionkit.sharing.scale import add_up, nearest
from regionkit.sharing.table import AllocationTable, Mismatch
from regionkit.values import Money, write_number
from regionkit.values.number import EXACT

_TIES: Final = {
    TieRule.LISTED_FIRST: "whoever is listed first goes first",
    TieRule.LARGEST_SHARE: "the largest share goes first",
    TieRule.SMALLEST_SHARE: "the smallest share goes first",
}
_LEAST_PLACES: Final = 3


def explain(table: AllocationTable, names: Mapping[str, str]) -> Iterator[str]:
    """Give the sentences one by one."""
    yield from _method(table)
    yield from _left_over(table, names)
    yield from _mismatches(table, names)


def _method(table: AllocationTable) -> Iterator[str]:
    parts = tuple(describe(part) for part in table.key.parts)
    count = len(table.rows)
    among = "1 participant" if count == 1 else f"{count} participants"
    yield f"{table.total} is shared among {among}: {say(parts)}."
    if table.total.amount < 0:
        yield (
            "The amount is negative, as for a refund: it is shared as its mirror image, so "
            "that each gets back what it would have paid."
        )
    if len(parts) > 1:
        yield (
            "The parts of each participant are added up exactly; only the sum is rounded, "
            f"once, to whole units of {table.unit}."
        )
    else:
        yield f"Each share is worked out exactly and rounded once, to whole units of {table.unit}."


def _left_over(table: AllocationTable, names: Mapping[str, str]) -> Iterator[str]:
    rows = sorted(table.rows, key=lambda row: row.remainder, reverse=True)
    served = [row for row in rows if row.got_left_over]
    if not served:
        yield "All shares come to whole units: nothing had to be rounded."
        return
    last = served[-1].remainder
    following = next(row for row in rows if not row.got_left_over)
    places = _places(served[0].remainder, last, following.remainder)
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
    tied = tuple(_name(row.participant, names) for row in table.rows if row.remainder == last)
    rule = _TIES[table.key.ties] if table.key.ties else ""
    yield f"{say(tied)} had the same remainder; by the key's rule for such ties, {rule}."


def _name(participant: str, names: Mapping[str, str]) -> str:
    return names.get(participant, participant)


def _with_remainder(row: AllocationRow, names: Mapping[str, str], places: int) -> str:
    return f"{_name(row.participant, names)} ({_decimals(row.remainder, places)})"


def _decimals(value: Fraction, places: int) -> str:
    thousandths = nearest(value.numerator * 10**places, value.denominator)
    return write_number(EXACT.scaleb(Decimal(thousandths), -places))


def _places(first: Fraction, last: Fraction, following: Fraction) -> int:
    """Choose as many decimals as it takes to see why one was served and the next was not."""
    places = _LEAST_PLACES
    while _decimals(first, places).startswith("1") or (
        last != following and _decimals(last, places) == _decimals(following, places)
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
        parts = table.key.parts
        heads = (
            parts[column.part].title or describe(parts[column.part])
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
