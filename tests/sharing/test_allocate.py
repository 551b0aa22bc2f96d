"""Sharing in general: units, signs, kinds of parts, ties, sizes."""

import time
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest

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
from regionkit.values import Money


def key_of(
    names: str, *parts: KeyPart, unit: str = "1", ties: TieRule | str | None = None
) -> SharingKey:
    return SharingKey(id="key", participants=names.split(), parts=parts, unit=unit, ties=ties)


def by(share: str, **figures: int | str) -> StatisticPart:
    return StatisticPart(
        share=share,
        statistic="jobs",
        figures=[Figure(participant=name, value=value) for name, value in figures.items()],
    )


def agreed(share: str, **shares: str) -> FixedPart:
    return FixedPart(
        share=share,
        shares=[FixedShare(participant=name, share=value) for name, value in shares.items()],
    )


def equally(share: str = "100 %") -> EqualPart:
    return EqualPart(share=share)


def totals(table: AllocationTable) -> dict[str, str]:
    return {row.participant: f"{row.total.amount:f}" for row in table.rows}


SEVEN = "hjartdal tinn notodden kongsberg flesberg rollag nore-og-uvdal"


class TestParts:
    def test_agreed_shares_are_taken_as_agreed(self) -> None:
        key = key_of("county tinn rollag", agreed("100 %", county="1/2", tinn="1/3", rollag="1/6"))
        assert totals(allocate(key, Money(1000, "NOK"))) == {
            "county": "500",
            "tinn": "333",
            "rollag": "167",
        }

    def test_three_kinds_of_parts_are_combined_before_rounding(self) -> None:
        key = key_of(
            "a b c",
            equally("1/3"),
            by("1/3", a=1, b=1, c=5),
            agreed("1/3", a="0 %", b="0 %", c="100 %"),
        )
        table = allocate(key, Money(100, "NOK"))
        exact = Fraction(100, 3)
        assert table.rows[0].exact_components == (exact / 3, exact / 7, Fraction(0))
        assert table.rows[2].exact_amount == exact / 3 + exact * 5 / 7 + exact
        assert totals(table) == {"a": "16", "b": "16", "c": "68"}

    def test_figures_may_have_decimals(self) -> None:
        key = key_of("a b", by("100 %", a="0.5", b="1.25"))
        assert totals(allocate(key, Money(7, "NOK"))) == {"a": "2", "b": "5"}

    def test_a_figure_of_zero_is_a_figure(self) -> None:
        table = allocate(key_of("a b", by("100 %", a=0, b=3)), Money(100, "NOK"))
        assert totals(table) == {"a": "0", "b": "100"}
        assert table.rows[0].figures == (Decimal(0),)

    def test_a_part_of_nothing_changes_nothing(self) -> None:
        key = key_of("a b", equally(), by("0 %", a=1, b=9))
        assert totals(allocate(key, Money(10, "NOK"))) == {"a": "5", "b": "5"}

    def test_a_key_of_one_part_shows_no_column_to_add_up(self) -> None:
        table = allocate(key_of(SEVEN, equally(), ties="listed first"), Money(500_000, "NOK"))
        assert [column.heading for column in table.columns] == ["Total, NOK"]
        assert table.row_mismatches == table.column_mismatches == ()

    def test_part_amounts_that_are_not_whole_units_are_rounded_in_the_total_row_only(
        self,
    ) -> None:
        key = key_of("a b", equally("1/2"), by("1/2", a=1, b=2))
        table = allocate(key, Money(5, "NOK"))
        assert table.exact_component_totals == (Fraction(5, 2), Fraction(5, 2))
        assert table.component_totals == (Decimal(3), Decimal(3))
        total_row = table.row_mismatches[-1]
        assert total_row.participant is None
        assert (total_row.added_up, total_row.shown) == (Decimal(6), Decimal(5))
        assert total_row.difference == -1
        assert "the total row adds up to 6, 1 more than its total, 5" in "\n".join(table.explain())


class TestAmounts:
    def test_nothing_is_shared_as_nothing(self) -> None:
        table = allocate(key_of("a b c", equally()), Money(0, "NOK"))
        assert totals(table) == {"a": "0", "b": "0", "c": "0"}
        assert table.explain()[-1] == "All shares come to whole units: nothing had to be rounded."

    def test_one_participant_pays_it_all(self) -> None:
        key = key_of("tinn", equally("50 %"), by("50 %", tinn=6066))
        table = allocate(key, Money(3, "DKK"))
        assert totals(table) == {"tinn": "3"}
        assert "among 1 participant:" in table.explain()[0]

    def test_a_refund_gives_back_what_would_have_been_paid(self) -> None:
        key = key_of("a b c", equally(), ties=TieRule.LISTED_FIRST)
        assert totals(allocate(key, Money(100, "NOK"))) == {"a": "34", "b": "33", "c": "33"}
        assert totals(allocate(key, Money(-100, "NOK"))) == {"a": "-34", "b": "-33", "c": "-33"}

    def test_a_negative_zero_never_appears(self) -> None:
        table = allocate(key_of("a b", by("100 %", a=0, b=1)), Money(-5, "NOK"))
        assert str(table.rows[0].total) == "0 NOK"
        assert not table.rows[0].floor.is_signed()

    def test_half_a_unit_is_shown_rounded_away_from_zero(self) -> None:
        key = key_of("a b", equally("50 %"), by("50 %", a=1, b=3))
        for sign in (1, -1):
            row = allocate(key, Money(sign * 2, "NOK")).rows[0]
            assert row.exact_components == (sign * Fraction(1, 2), sign * Fraction(1, 4))
            assert row.components == (Decimal(sign), Decimal(0))

    @pytest.mark.parametrize(
        ("unit", "amount", "expected"),
        [
            ("0.01", "100", ["33.34", "33.33", "33.33"]),
            ("1.00", "100.00", ["34", "33", "33"]),
            ("100", "500000", ["166700", "166700", "166600"]),
            ("1000", "1000", ["1000", "0", "0"]),
            ("0.25", "1", ["0.50", "0.25", "0.25"]),
            ("0.000001", "0.000001", ["0.000001", "0.000000", "0.000000"]),
        ],
    )
    def test_shares_come_in_whole_units(self, unit: str, amount: str, expected: list[str]) -> None:
        table = allocate(key_of("a b c", equally(), unit=unit, ties="listed first"),
                         Money(amount, "NOK"))  # fmt: skip
        assert list(totals(table).values()) == expected
        assert table.unit == Money(unit, "NOK")

    def test_the_largest_amount_is_shared_to_the_smallest_coin(self) -> None:
        money = Money("999999999999999999.999999", "ISK")
        key = key_of("a b c", by("100 %", a=1, b=3, c=10**17), unit="0.000001")
        table = allocate(key, money)
        assert Money.sum((row.total for row in table.rows), "ISK") == money
        assert totals(table)["a"] == "10.000000"

    def test_the_decimal_context_of_the_caller_changes_nothing(self) -> None:
        key = key_of("a b", equally("50 %"), by("50 %", a=1, b=2), unit="0.01")
        money = Money("123456789012.34", "NOK")
        table = allocate(key, money)
        expected = (str(table), table.explain(), table.to_records())
        with localcontext(prec=3):
            narrow = allocate(key, money)
            assert (str(narrow), narrow.explain(), narrow.to_records()) == expected

    def test_names_with_letters_of_the_north_line_up(self) -> None:
        key = key_of("bø lærdal-øst ísafjörður", equally(), ties="listed first")
        lines = str(allocate(key, Money(1000, "NOK"))).splitlines()
        assert lines == [
            "            Total, NOK",
            "bø                 334",
            "lærdal-øst         333",
            "ísafjörður         333",
            "Total            1 000",
        ]


class TestTies:
    def test_a_tie_that_matters_is_refused(self) -> None:
        with pytest.raises(TieError) as caught:
            allocate(key_of(SEVEN, equally()), Money(500_000, "NOK"))
        assert caught.value.participants == tuple(SEVEN.split())
        assert caught.value.left == 4
        assert str(caught.value) == (
            "hjartdal, tinn, notodden, kongsberg, flesberg, rollag and nore-og-uvdal have an "
            "equal claim to the last 4 units of 1 NOK. Say in the key how ties are broken (ties): "
            "listed first, largest share, smallest share, largest figure, id order."
        )

    def test_the_first_four_of_seven_get_one_more(self) -> None:
        table = allocate(key_of(SEVEN, equally(), ties="listed first"), Money(500_000, "NOK"))
        assert [int(row.total.amount) for row in table.rows] == [71429] * 4 + [71428] * 3
        assert table.explain()[-1] == (
            "hjartdal, tinn, notodden, kongsberg, flesberg, rollag and nore-og-uvdal had the same "
            "remainder; by the key's rule for such ties, whoever is listed first goes first."
        )

    @pytest.mark.parametrize("rule", [TieRule.LARGEST_SHARE, TieRule.SMALLEST_SHARE])
    def test_equal_shares_remain_a_tie_under_rules_that_look_at_the_share(
        self, rule: TieRule
    ) -> None:
        with pytest.raises(TieError, match=f"shares are equal: {rule} cannot.*listed first"):
            allocate(key_of(SEVEN, equally(), ties=rule), Money(500_000, "NOK"))

    def test_seven_equal_shares_of_a_multiple_of_seven_are_no_tie(self) -> None:
        table = allocate(key_of(SEVEN, equally()), Money(500_003, "NOK"))
        assert set(totals(table).values()) == {"71429"}

    def test_equal_remainders_on_one_side_of_the_cut_are_no_tie(self) -> None:
        # Of 10: 2.8, 2.8 and 4.4; both units that are left over go to the first two.
        key = key_of("a b c", by("100 %", a=28, b=28, c=44))
        assert totals(allocate(key, Money(10, "NOK"))) == {"a": "3", "b": "3", "c": "4"}
        # Of 10: 2.2, 2.2 and 5.6; neither of the first two gets one.
        key = key_of("a b c", by("100 %", a=22, b=22, c=56))
        assert totals(allocate(key, Money(10, "NOK"))) == {"a": "2", "b": "2", "c": "6"}

    # Of 4: 0.5 for small, 3.5 for large; one unit is left over.
    @pytest.mark.parametrize(
        ("rule", "expected"),
        [
            (TieRule.LISTED_FIRST, {"small": "1", "large": "3"}),
            (TieRule.LARGEST_SHARE, {"small": "0", "large": "4"}),
            (TieRule.SMALLEST_SHARE, {"small": "1", "large": "3"}),
        ],
    )
    def test_each_rule_breaks_a_tie_of_unequal_shares(
        self, rule: TieRule, expected: dict[str, str]
    ) -> None:
        key = key_of("small large", by("100 %", small=1, large=7), ties=rule)
        assert totals(allocate(key, Money(4, "NOK"))) == expected
        refund = {name: f"-{total}".replace("-0", "0") for name, total in expected.items()}
        assert totals(allocate(key, Money(-4, "NOK"))) == refund

    def test_the_order_of_the_key_counts_only_for_listed_first(self) -> None:
        figures = by("100 %", small=1, large=7)
        money = Money(4, "NOK")
        listed = allocate(key_of("large small", figures, ties="listed first"), money)
        assert totals(listed) == {"large": "4", "small": "0"}
        smallest = allocate(key_of("large small", figures, ties="smallest share"), money)
        assert totals(smallest) == {"large": "3", "small": "1"}

    def test_a_rule_settles_what_it_can_and_names_only_those_still_tied(self) -> None:
        # Of 12: 1.5 for c, 3.5 for each of the others: two units are left over for four halves.
        key = key_of("c a b d", by("100 %", c=3, a=7, b=7, d=7), ties="smallest share")
        with pytest.raises(TieError, match=r"^a, b and d have .* the last unit of 1 NOK") as caught:
            allocate(key, Money(12, "NOK"))
        assert (caught.value.participants, caught.value.left) == (("a", "b", "d"), 1)

    def test_the_largest_remainder_is_never_beaten_by_a_rule_for_ties(self) -> None:
        # Of 10: 0.9, 4.55, 4.55: two units left over, the first is not in question.
        key = key_of("a b c", by("100 %", a=18, b=91, c=91), ties="listed first")
        assert totals(allocate(key, Money(10, "NOK"))) == {"a": "1", "b": "5", "c": "4"}

    def test_remainders_that_look_alike_are_shown_with_enough_decimals(self) -> None:
        # Of 1: 0.50001 against 0.49999.
        key = key_of("a b", by("100 %", a=50001, b=49999))
        table = allocate(key, Money(1, "NOK"))
        assert "remainder: a (0.50001); next in line was b (0.49999)." in table.explain()[2]


def test_four_hundred_participants_and_three_parts_take_a_few_milliseconds() -> None:
    names = [f"m{number}" for number in range(400)]
    primes = {name: str(7919 * number % 100_003 + 1) for number, name in enumerate(names)}
    key = key_of(
        " ".join(names),
        equally("20 %"),
        by("50 %", **primes),
        by("30 %", **dict(zip(names, reversed(primes.values()), strict=True))),
        ties="listed first",
    )
    allocate(key, Money(1, "NOK"))
    best = min(_seconds(key) for _ in range(5))
    assert best < 0.05  # about 2 ms where it was written; a machine under load may be slow


def _seconds(key: SharingKey) -> float:
    start = time.process_time()
    allocate(key, Money(123_456_789, "NOK"))
    return time.process_time() - start
