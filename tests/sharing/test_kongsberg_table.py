"""The cost-sharing table of the sketch for Kongsbergregionen, 22 January 2009, section 7.

Seven municipalities share 500 000 kroner a year: half equally, half by inhabitants on
1 January 2008. The region adopted the printed totals, so these are what must come out.
"""

import pickle
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

from regionkit.errors import InvalidValueError
from regionkit.model import EqualPart, Figure, KeyPart, SharingKey, StatisticPart, TieRule
from regionkit.sharing import AllocationTable, Column, ColumnKind, Mismatch, allocate
from regionkit.values import Money

# municipality: inhabitants, 50% likt, 50% innb, Totalt
PRINTED = {
    "hjartdal": (1619, 35714, 8033, 43747),
    "tinn": (6066, 35714, 30096, 65811),
    "notodden": (12232, 35714, 60689, 96403),
    "kongsberg": (23997, 35714, 119061, 154775),
    "flesberg": (2521, 35714, 12508, 48222),
    "rollag": (1419, 35714, 7040, 42755),
    "nore-og-uvdal": (2534, 35714, 12572, 48287),
}
PRINTED_TOTAL_ROW = (50388, 250000, 250000, 500000)
MUNICIPALITIES = tuple(PRINTED)
PER_YEAR = Money(500_000, "NOK")


def by_population(share: str, figures: dict[str, int] | None = None) -> StatisticPart:
    figures = figures or {name: row[0] for name, row in PRINTED.items()}
    return StatisticPart(
        share=share,
        title="50% innb",
        statistic="population",
        as_of="2008-01-01",
        figures_title="Innb 010108",
        figures=[Figure(participant=name, value=value) for name, value in figures.items()],
    )


def key_of(*parts: KeyPart, ties: TieRule | None = None) -> SharingKey:
    return SharingKey(id="cash", participants=MUNICIPALITIES, parts=parts, ties=ties)


KEY = key_of(EqualPart(share="50 %", title="50% likt"), by_population("50 %"))


@pytest.fixture
def table() -> AllocationTable:
    return allocate(KEY, PER_YEAR)


def decimals(numbers: Iterable[int]) -> tuple[Decimal, ...]:
    return tuple(Decimal(number) for number in numbers)


def totals(table: AllocationTable) -> tuple[int, ...]:
    return tuple(int(row.total.amount) for row in table.rows)


ADOPTED = tuple(row[3] for row in PRINTED.values())


def test_every_printed_row_comes_out_digit_for_digit(table: AllocationTable) -> None:
    rows = {
        row.participant: (row.figures[1], *row.components, row.total.amount) for row in table.rows
    }
    assert rows == {name: decimals(row) for name, row in PRINTED.items()}
    assert tuple(rows) == MUNICIPALITIES


def test_the_printed_total_row_comes_out_digit_for_digit(table: AllocationTable) -> None:
    assert tuple(column.total for column in table.columns) == decimals(PRINTED_TOTAL_ROW)


def test_the_columns_stand_in_the_printed_order_under_the_printed_heads(
    table: AllocationTable,
) -> None:
    assert [column.title for column in table.columns] == [
        "Innb 010108",
        "50% likt",
        "50% innb",
        None,
    ]
    assert [column.kind for column in table.columns] == [
        ColumnKind.FIGURES,
        ColumnKind.COMPONENT,
        ColumnKind.COMPONENT,
        ColumnKind.TOTAL,
    ]
    assert [column.part for column in table.columns] == [1, 0, 1, None]
    assert tuple(zip(*(column.cells for column in table.columns), strict=True)) == tuple(
        PRINTED.values()
    )


def test_the_totals_close_on_the_krone(table: AllocationTable) -> None:
    assert Money.sum((row.total for row in table.rows), "NOK") == PER_YEAR == table.total


def test_one_integer_weight_for_each_municipality_gives_the_same() -> None:
    weights = {name: 50388 + 7 * row[0] for name, row in PRINTED.items()}
    assert sum(weights.values()) == 705_432
    assert totals(allocate(key_of(by_population("100 %", weights)), PER_YEAR)) == ADOPTED


def test_exact_shares_and_remainders_are_those_of_the_rational_numbers(
    table: AllocationTable,
) -> None:
    for row in table.rows:
        inhabitants = PRINTED[row.participant][0]
        equal, by_head = Fraction(250_000, 7), Fraction(250_000 * inhabitants, 50_388)
        assert row.exact_components == (equal, by_head)
        assert row.exact_amount == equal + by_head
        assert row.exact_share == (equal + by_head) / 500_000
        assert row.floor == (equal + by_head).__floor__()
        assert row.remainder == (equal + by_head) % 1


def test_the_floors_leave_four_kroner_for_the_four_largest_remainders(
    table: AllocationTable,
) -> None:
    assert sum(row.floor for row in table.rows) == 499_996
    assert [row.participant for row in table.rows if row.got_left_over] == [
        "hjartdal",
        "tinn",
        "rollag",
        "nore-og-uvdal",
    ]


class TestWrongMethods:
    """What the facts list as wrong comes out when it is done wrongly, and only then."""

    def test_rounding_each_part_to_close_gives_tinn_65_812(self) -> None:
        equal = allocate(
            key_of(EqualPart(share="100 %"), ties=TieRule.LISTED_FIRST), Money(250_000, "NOK")
        )
        by_head = allocate(key_of(by_population("100 %")), Money(250_000, "NOK"))
        added = tuple(a + b for a, b in zip(totals(equal), totals(by_head), strict=True))
        assert added == (43748, 65812, 96403, 154775, 48222, 42754, 48286)
        assert sum(added) == 500_000
        assert added != ADOPTED

    def test_adding_up_the_rounded_parts_does_not_close(self, table: AllocationTable) -> None:
        added = tuple(int(sum(row.components)) for row in table.rows)
        assert added == (43747, 65810, 96403, 154775, 48222, 42754, 48286)
        assert sum(added) == 499_997

    def test_cutting_down_does_not_close(self, table: AllocationTable) -> None:
        floors = tuple(int(row.floor) for row in table.rows)
        assert floors == (43746, 65810, 96403, 154775, 48222, 42754, 48286)
        assert sum(floors) == 499_996


def test_three_yearly_tables_differ_from_one_of_the_whole_period() -> None:
    three_times = tuple(3 * total for total in totals(allocate(KEY, PER_YEAR)))
    in_one_go = totals(allocate(KEY, 3 * PER_YEAR))
    assert three_times == (131241, 197433, 289209, 464325, 144666, 128265, 144861)
    assert in_one_go == (131241, 197432, 289210, 464326, 144667, 128264, 144860)
    assert sum(three_times) == sum(in_one_go) == 1_500_000


def test_the_true_part_amounts_stand_in_the_total_row(table: AllocationTable) -> None:
    assert table.component_totals == (Decimal(250_000), Decimal(250_000))
    assert table.exact_component_totals == (Fraction(250_000), Fraction(250_000))


def test_rows_that_do_not_add_up_are_named_with_the_difference(table: AllocationTable) -> None:
    found = {
        row.participant: (int(row.added_up), int(row.shown), int(row.difference))
        for row in table.row_mismatches
    }
    assert found == {
        "tinn": (65810, 65811, 1),
        "rollag": (42754, 42755, 1),
        "nore-og-uvdal": (48286, 48287, 1),
    }


def test_columns_that_do_not_add_up_are_named_with_the_difference(table: AllocationTable) -> None:
    assert table.column_mismatches == (
        Mismatch(part=0, shown=Decimal(250_000), added_up=Decimal(249_998)),
        Mismatch(part=1, shown=Decimal(250_000), added_up=Decimal(249_999)),
    )
    assert [column.difference for column in table.column_mismatches] == [2, 1]


def test_what_a_municipality_pays_is_found_by_its_id(table: AllocationTable) -> None:
    assert table.share_of("tinn") == Money(65_811, "NOK")


def test_an_unknown_municipality_is_refused_with_the_nearest_one(table: AllocationTable) -> None:
    with pytest.raises(InvalidValueError, match=r"participant of the key cash.*'tin'.*mean tinn\?"):
        table.share_of("tin")
    with pytest.raises(InvalidValueError, match=r"found 'drammen'$"):
        table.share_of("drammen")


def test_the_table_is_written_for_a_person_to_read(table: AllocationTable) -> None:
    assert str(table).splitlines() == [
        "               Innb 010108  50% likt  50% innb  Total, NOK",
        "hjartdal             1 619    35 714     8 033      43 747",
        "tinn                 6 066    35 714    30 096      65 811",
        "notodden            12 232    35 714    60 689      96 403",
        "kongsberg           23 997    35 714   119 061     154 775",
        "flesberg             2 521    35 714    12 508      48 222",
        "rollag               1 419    35 714     7 040      42 755",
        "nore-og-uvdal        2 534    35 714    12 572      48 287",
        "Total               50 388   250 000   250 000     500 000",
    ]
    assert repr(table) == "<AllocationTable of 500 000 NOK by cash among 7>"


def test_the_table_explains_itself(table: AllocationTable) -> None:
    names = {"hjartdal": "Hjartdal", "tinn": "Tinn", "nore-og-uvdal": "Nore og Uvdal"}
    method, rounding, left_over, display, rows, columns = table.explain(names)
    assert method == (
        "500 000 NOK is shared among 7 participants: 50 % equally and 50 % by population "
        "2008-01-01."
    )
    assert rounding == (
        "The parts of each participant are added up exactly; only the sum is rounded, once, to "
        "whole units of 1 NOK."
    )
    assert left_over == (
        "Cut down to whole units, the shares come to 499 996 NOK. The 4 units left over go to "
        "the largest remainders: Hjartdal (0.952), Tinn (0.737), Nore og Uvdal (0.724) and "
        "rollag (0.652); next in line was kongsberg (0.372)."
    )
    assert display == (
        "What each part contributes is rounded by itself, for display only: a row or a column "
        "need not add up to its total, and the totals are what counts."
    )
    assert rows == (
        "Rows: Tinn adds up to 65 810, 1 less than its total, 65 811; rollag adds up to 42 754, "
        "1 less than its total, 42 755; Nore og Uvdal adds up to 48 286, 1 less than its total, "
        "48 287."
    )
    assert columns == (
        "Columns: 50% likt adds up to 249 998, 2 less than the amount of that part, 250 000; "
        "50% innb adds up to 249 999, 1 less than the amount of that part, 250 000."
    )


def test_records_are_flat_and_exact(table: AllocationTable) -> None:
    records = table.to_records()
    expected = {
        "participant": "tinn",
        "figure_1": None,
        "component_1": "35714",
        "figure_2": "6066",
        "component_2": "30096",
        "exact_share": "15475/117572",
        "floor": "65810",
        "remainder": "21670/29393",
        "left_over_unit": 1,
        "total": "65811",
        "currency": "NOK",
    }
    assert records[1] == expected
    assert list(records[1]) == list(expected)
    assert len(records) == 7


def test_a_refund_of_the_same_amount_is_the_mirror_image(table: AllocationTable) -> None:
    refund = allocate(KEY, -PER_YEAR)
    assert totals(refund) == tuple(-total for total in ADOPTED)
    assert [row.components for row in refund.rows] == [
        tuple(-component for component in row.components) for row in table.rows
    ]
    assert [row.floor for row in refund.rows] == [-row.floor for row in table.rows]
    assert [row.remainder for row in refund.rows] == [row.remainder for row in table.rows]
    assert "mirror image" in refund.explain()[1]


def test_the_table_cannot_be_changed_and_travels_between_processes(
    table: AllocationTable,
) -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        table.total = Money(0, "NOK")  # type: ignore[misc]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        table.rows[0].got_left_over = False  # type: ignore[misc]
    assert pickle.loads(pickle.dumps(table)) == table  # noqa: S301 - our own bytes
    assert hash(allocate(KEY, PER_YEAR)) == hash(table)


def test_columns_without_printed_heads_are_named_in_plain_english() -> None:
    parts = tuple(
        attrs.evolve(part, title=None, figures_title=None)
        if isinstance(part, StatisticPart)
        else attrs.evolve(part, title=None)
        for part in KEY.parts
    )
    columns: tuple[Column, ...] = allocate(key_of(*parts), PER_YEAR).columns
    assert [column.heading for column in columns] == [
        "population 2008-01-01",
        "50 % equally",
        "50 % by population 2008-01-01",
        "Total, NOK",
    ]
