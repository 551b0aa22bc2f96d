"""What holds for every key, unit and amount."""

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Final

import attrs
from hypothesis import assume, example, given
from hypothesis import strategies as st

from regionkit.model import (
    EqualPart,
    Figure,
    FixedPart,
    FixedShare,
    KeyPart,
    SharingKey,
    StatisticPart,
    TieRule,
)
from regionkit.sharing import AllocationTable, TieError, allocate
from regionkit.values import Money, Share

UNITS: Final = [Decimal(text) for text in ("0.000001", "0.01", "0.25", "1", "7", "100", "1000")]


@st.composite
def wholes(draw: st.DrawFn, count: int) -> list[Fraction]:
    """Draw as many parts of a whole."""
    weights = draw(st.lists(st.integers(0, 60), min_size=count, max_size=count).filter(any))
    return [Fraction(weight, sum(weights)) for weight in weights]


@st.composite
def statistics(draw: st.DrawFn, share: Share, names: list[str]) -> StatisticPart:
    figure = st.one_of(
        st.integers(0, 30).map(Decimal),
        st.decimals(0, 10**9, places=2, allow_nan=False, allow_infinity=False),
    )
    values = draw(st.lists(figure, min_size=len(names), max_size=len(names)).filter(any))
    return StatisticPart(
        share=share,
        statistic="population",
        figures=[
            Figure(participant=name, value=value)
            for name, value in draw(st.permutations(list(zip(names, values, strict=True))))
        ],
    )


@st.composite
def keys(draw: st.DrawFn) -> SharingKey:
    """Draw any key that can be used."""
    count = draw(st.integers(1, 8))
    names = [f"m{number}" for number in range(count)]
    parts: list[KeyPart] = []
    for value in draw(wholes(draw(st.integers(1, 3)))):
        share = Share(value)
        kind = draw(st.sampled_from(("equal", "statistic", "fixed")))
        if kind == "equal":
            parts.append(EqualPart(share=share))
        elif kind == "statistic":
            parts.append(draw(statistics(share, names)))
        else:
            fixed = zip(names, draw(wholes(count)), strict=True)
            parts.append(
                FixedPart(
                    share=share,
                    shares=[FixedShare(participant=n, share=Share(v)) for n, v in fixed],
                )
            )
    return SharingKey(
        id="key",
        participants=names,
        parts=parts,
        unit=draw(st.sampled_from(UNITS)),
        ties=TieRule.LISTED_FIRST,
    )


counts = st.one_of(st.integers(-40, 40), st.integers(-(10**12), 10**12))


def shared(key: SharingKey, count: int) -> AllocationTable:
    return allocate(key, Money(key.unit * count, "NOK"))


def totals(table: AllocationTable) -> dict[str, Decimal]:
    return {row.participant: row.total.amount for row in table.rows}


@given(keys(), counts)
def test_it_closes_exactly(key: SharingKey, count: int) -> None:
    table = shared(key, count)
    assert Money.sum((row.total for row in table.rows), "NOK") == table.total
    assert sum((row.exact_share for row in table.rows), Fraction(0)) == 1
    assert sum((row.exact_amount for row in table.rows), Fraction(0)) == table.total.amount


@given(keys(), counts)
def test_every_share_is_the_floor_or_the_ceiling_of_its_exact_share(
    key: SharingKey, count: int
) -> None:
    for row in shared(key, count).rows:
        units = Fraction(row.total.amount) / Fraction(key.unit)
        exact = row.exact_amount / Fraction(key.unit)
        assert units in (exact.__floor__(), exact.__ceil__())
        assert abs(units - exact) < 1
        assert 0 <= row.remainder < 1
        assert abs(exact) == abs(Fraction(row.floor) / Fraction(key.unit)) + row.remainder
        assert abs(units) == abs(Fraction(row.floor) / Fraction(key.unit)) + row.got_left_over


@given(keys(), counts)
def test_no_one_who_was_served_had_a_smaller_remainder(key: SharingKey, count: int) -> None:
    rows = shared(key, count).rows
    served = [row.remainder for row in rows if row.got_left_over]
    others = [row.remainder for row in rows if not row.got_left_over]
    assert min(served, default=Fraction(1)) >= max(others)


@given(keys(), counts)
def test_parts_combine_to_the_whole_and_are_shown_within_half_a_unit(
    key: SharingKey, count: int
) -> None:
    table = shared(key, count)
    for row in table.rows:
        assert sum(row.exact_components, Fraction(0)) == row.exact_amount
        for exact, display in zip(row.exact_components, row.components, strict=True):
            assert abs(exact - Fraction(display)) <= Fraction(key.unit) / 2
    for position, exact in enumerate(table.exact_component_totals):
        column = (row.exact_components[position] for row in table.rows)
        assert sum(column, Fraction(0)) == exact


@given(keys(), counts)
def test_mismatches_are_exactly_what_the_shown_columns_do_not_add_up_to(
    key: SharingKey, count: int
) -> None:
    table = shared(key, count)
    *columns, last = [column for column in table.columns if column.kind != "figures"]
    cells = {column.part: [cell or Decimal(0) for cell in column.cells] for column in columns}
    off = {column.part: column.total - sum(cells[column.part]) for column in columns}
    assert {mismatch.part: mismatch.difference for mismatch in table.column_mismatches} == {
        part: difference for part, difference in off.items() if difference
    }
    if columns:
        for position, row in enumerate(table.rows):
            total = last.cells[position] or Decimal(0)
            difference = total - sum(own[position] for own in cells.values())
            found = [m for m in table.row_mismatches if m.participant == row.participant]
            assert [mismatch.difference for mismatch in found] == [difference] * bool(difference)
    table.explain()
    assert len(str(table).splitlines()) == len(table.rows) + 2
    kinds = {type(value) for record in table.to_records() for value in record.values()}
    assert kinds <= {str, int, type(None)}


@given(keys(), counts, st.data())
def test_another_order_of_the_participants_gives_the_same_shares(
    key: SharingKey, count: int, data: st.DataObject
) -> None:
    key = attrs.evolve(key, ties=data.draw(st.sampled_from([None, *TieRule])))
    assume(key.ties is not TieRule.LISTED_FIRST)
    other = attrs.evolve(key, participants=data.draw(st.permutations(key.participants)))
    try:
        first = totals(shared(key, count))
    except TieError as error:
        # Whether a tie matters does not depend on the order either.
        try:
            shared(other, count)
        except TieError as same:
            assert set(same.participants) == set(error.participants)  # noqa: PT017
            return
        raise
    assert totals(shared(other, count)) == first
    # When no tie matters, the rule is never asked.
    if key.ties is None:
        for rule in TieRule:
            assert totals(shared(attrs.evolve(other, ties=rule), count)) == first


@given(keys(), counts, st.integers(1, 10**6))
def test_figures_on_another_scale_give_the_same_shares(
    key: SharingKey, count: int, factor: int
) -> None:
    parts = tuple(
        attrs.evolve(
            part,
            figures=[attrs.evolve(figure, value=figure.value * factor) for figure in part.figures],
        )
        if isinstance(part, StatisticPart)
        else part
        for part in key.parts
    )
    assert totals(shared(attrs.evolve(key, parts=parts), count)) == totals(shared(key, count))


@given(keys(), counts)
def test_a_refund_is_the_mirror_image(key: SharingKey, count: int) -> None:
    paid, refunded = shared(key, count), shared(key, -count)
    assert totals(refunded) == {name: -total for name, total in totals(paid).items()}


@given(keys(), counts)
def test_a_larger_exact_share_never_pays_less(key: SharingKey, count: int) -> None:
    rows = sorted(shared(key, abs(count)).rows, key=lambda row: row.exact_share)
    for smaller, larger in pairwise(rows):
        if smaller.exact_share < larger.exact_share:
            assert smaller.total <= larger.total


@given(keys(), st.integers(0, 10**6), st.integers(1, 10**6), st.data())
def test_who_grows_never_pays_less(
    key: SharingKey, count: int, growth: int, data: st.DataObject
) -> None:
    positions = [i for i, part in enumerate(key.parts) if isinstance(part, StatisticPart)]
    assume(positions)
    position = data.draw(st.sampled_from(positions))
    part = key.parts[position]
    assert isinstance(part, StatisticPart)
    who = data.draw(st.sampled_from(key.participants))
    figures = [
        attrs.evolve(figure, value=figure.value + growth * (figure.participant == who))
        for figure in part.figures
    ]
    parts = (*key.parts[:position], attrs.evolve(part, figures=figures), *key.parts[position + 1 :])
    before, after = shared(key, count), shared(attrs.evolve(key, parts=parts), count)
    assert after.share_of(who) >= before.share_of(who)


@given(st.integers(1, 60), st.integers(0, 10**9))
@example(7, 500_000)
def test_equal_shares_differ_by_at_most_one_unit(people: int, amount: int) -> None:
    key = SharingKey(
        id="key",
        participants=[f"m{number}" for number in range(people)],
        parts=[EqualPart(share="100 %")],
        ties="listed first",
    )
    paid = list(totals(allocate(key, Money(amount, "NOK"))).values())
    each, over = divmod(amount, people)
    assert paid == [each + 1] * over + [each] * (people - over)
