"""Fixed amounts, groups, limits, exemptions: what each of them does to a table."""

from fractions import Fraction

import attrs
import pytest

from regionkit.errors import InvalidValueError
from regionkit.model import (
    AmountPart,
    EqualPart,
    Figure,
    FixedAmount,
    FixedPart,
    FixedShare,
    GroupPart,
    Limit,
    SharingKey,
    StatisticPart,
    TieRule,
)
from regionkit.sharing import AllocationTable, ColumnKind, InvalidKeyError, TieError, allocate
from regionkit.values import Amount, Money

EQUALLY = EqualPart(share="100 %")
BY_POPULATION = StatisticPart(
    share="100 %",
    statistic="population",
    as_of="2008-01-01",
    figures=[
        Figure(participant="tinn", value=6066),
        Figure(participant="rollag", value=1419),
        Figure(participant="hjartdal", value=1619),
    ],
)
KEY = SharingKey(id="drift", participants=["tinn", "rollag", "hjartdal"], parts=[BY_POPULATION])
MONEY = Money(100_000, "NOK")


def totals(table: AllocationTable) -> dict[str, int]:
    return {row.participant: int(row.total.amount) for row in table.rows}


def exact(table: AllocationTable, participant: str) -> Fraction:
    return table.row_of(participant).exact_amount


class TestFixedAmounts:
    FEE = attrs.evolve(KEY, parts=[AmountPart(title="Grunnbeløp", each=10_000), BY_POPULATION])

    def test_a_base_fee_is_taken_before_the_rest_is_shared(self) -> None:
        table = allocate(self.FEE, MONEY)
        assert totals(table) == {"tinn": 56641, "rollag": 20911, "hjartdal": 22448}
        assert exact(table, "tinn") == 10_000 + Fraction(70_000 * 6066, 9104)
        assert table.exact_component_totals == (Fraction(30_000), Fraction(70_000))
        assert [column.heading for column in table.columns] == [
            "population 2008-01-01",
            "Grunnbeløp",
            "100 % by population 2008-01-01",
            "Total, NOK",
        ]
        assert table.explain()[0] == (
            "100 000 NOK is shared among 3 participants: fixed amounts of 30 000 NOK in all, and "
            "of the rest 100 % by population 2008-01-01."
        )

    def test_an_amount_of_its_own_goes_before_the_common_one(self) -> None:
        part = AmountPart(each=10_000, amounts=[FixedAmount(participant="tinn", amount=0)])
        key = attrs.evolve(KEY, parts=[part, EQUALLY], ties="listed first")
        table = allocate(key, MONEY)
        assert table.exact_component_totals == (Fraction(20_000), Fraction(80_000))
        assert [row.components[0] for row in table.rows] == [0, 10_000, 10_000]

    def test_the_amount_must_cover_the_fixed_amounts(self) -> None:
        with pytest.raises(InvalidValueError) as caught:
            allocate(self.FEE, Money(29_999, "NOK"))
        assert str(caught.value) == (
            "expected an amount of at least 30 000 NOK, to which the fixed amounts add up, "
            "found '29 999 NOK'. Share more, or lower them."
        )
        assert totals(allocate(self.FEE, Money(30_000, "NOK"))) == {
            "tinn": 10_000,
            "rollag": 10_000,
            "hjartdal": 10_000,
        }

    def test_a_refund_gives_the_fee_back_too(self) -> None:
        table = allocate(self.FEE, -MONEY)
        assert totals(table) == {"tinn": -56641, "rollag": -20911, "hjartdal": -22448}

    def test_an_amount_in_another_currency_is_refused(self) -> None:
        part = AmountPart(each="10 000 SEK")
        with pytest.raises(InvalidKeyError) as caught:
            allocate(attrs.evolve(KEY, parts=[part, EQUALLY]), MONEY)
        assert str(caught.value) == (
            "sharing key drift: parts[0].each: expected an amount in NOK, as is to be shared, "
            "found 10 000 SEK. Give it in the currency that is shared, or leave the currency out."
        )


class TestGroups:
    KEY = SharingKey(
        id="drift",
        participants=["buskerud", "tinn", "rollag", "hjartdal"],
        parts=[
            GroupPart(share="50 %", title="Fylket", participants=["buskerud"]),
            GroupPart(
                share="50 %",
                title="Kommunene",
                participants=["tinn", "rollag", "hjartdal"],
                parts=[
                    EqualPart(share="40 %"),
                    attrs.evolve(BY_POPULATION, share="60 %", title="Innb"),
                ],
            ),
        ],
    )

    def test_the_countys_half_comes_first_then_the_municipalities(self) -> None:
        table = allocate(self.KEY, MONEY)
        assert totals(table) == {
            "buskerud": 50_000,
            "tinn": 26_656,
            "rollag": 11_342,
            "hjartdal": 12_002,
        }
        assert exact(table, "rollag") == Fraction(20_000, 3) + Fraction(30_000 * 1419, 9104)

    def test_the_parts_of_a_group_are_columns_with_their_share_of_the_whole(self) -> None:
        table = allocate(self.KEY, MONEY)
        assert [portion.share for portion in table.portions] == [
            Fraction(1, 2),
            Fraction(1, 5),
            Fraction(3, 10),
        ]
        assert [str(portion.path) for portion in table.portions] == [
            "parts[0]",
            "parts[1].parts[0]",
            "parts[1].parts[1]",
        ]
        assert [column.heading for column in table.columns] == [
            "population 2008-01-01",
            "Fylket",
            "20 % equally among Kommunene",
            "Innb",
            "Total, NOK",
        ]
        assert str(table).splitlines()[1].split() == [
            "buskerud",
            "50",
            "000",
            "0",
            "0",
            "50",
            "000",
        ]
        assert table.basis_dates[:2] == (None, None)
        assert str(table.basis_dates[2]) == "2008-01-01"

    def test_groups_stand_in_groups(self) -> None:
        inner = GroupPart(share="1/2", participants=["tinn", "rollag"], parts=[EQUALLY])
        outer = GroupPart(
            share="1/2",
            participants=["tinn", "rollag", "hjartdal"],
            parts=[inner, EqualPart(share="1/2")],
        )
        half = GroupPart(share="1/2", participants=["buskerud"])
        table = allocate(attrs.evolve(self.KEY, parts=[half, outer]), Money(1200, "NOK"))
        assert totals(table) == {"buskerud": 600, "tinn": 250, "rollag": 250, "hjartdal": 100}
        assert [portion.heading for portion in table.portions] == [
            "50 % for buskerud",
            "25 % equally among tinn and rollag",
            "25 % equally among tinn, rollag and hjartdal",
        ]

    def test_a_large_group_without_a_title_is_counted(self) -> None:
        names = [f"m{number}" for number in range(5)]
        group = GroupPart(share="100 %", participants=names[1:], parts=[EQUALLY])
        key = SharingKey(id="key", participants=names, parts=[group])
        assert allocate(key, Money(4, "NOK")).portions[0].heading == "100 % equally among 4 of them"


class TestLimits:
    def test_whom_the_minimum_holds_pays_it_and_the_others_carry_it(self) -> None:
        table = allocate(attrs.evolve(KEY, minimum="20 000"), MONEY)
        assert totals(table) == {"tinn": 60_000, "rollag": 20_000, "hjartdal": 20_000}
        assert [row.adjustment for row in table.rows] == [-6630, 4413, 2217]
        kinds = [column.kind for column in table.columns]
        assert kinds == [
            ColumnKind.FIGURES,
            ColumnKind.COMPONENT,
            ColumnKind.LIMITS,
            ColumnKind.TOTAL,
        ]
        assert table.explain()[2] == (
            "rollag and hjartdal pay the minimum. What this changes, the others carry in "
            "proportion to their shares."
        )

    def test_a_maximum_leaves_more_to_the_others(self) -> None:
        table = allocate(attrs.evolve(KEY, maximum=50_000), MONEY)
        assert totals(table) == {"tinn": 50_000, "rollag": 23_354, "hjartdal": 26_646}
        assert exact(table, "rollag") == Fraction(50_000 * 1419, 1419 + 1619)

    def test_a_limit_of_ones_own_goes_before_that_of_the_key(self) -> None:
        own = [Limit(participant="rollag", minimum=0), Limit(participant="tinn", maximum=55_000)]
        table = allocate(attrs.evolve(KEY, minimum=20_000, limits=own), MONEY)
        assert totals(table) == {"tinn": 55_000, "rollag": 21_019, "hjartdal": 23_981}

    def test_limits_hold_fixed_amounts_too(self) -> None:
        table = allocate(attrs.evolve(TestFixedAmounts.FEE, minimum=22_000), MONEY)
        assert totals(table) == {"tinn": 55_781, "rollag": 22_000, "hjartdal": 22_219}
        assert exact(table, "tinn") == 10_000 + Fraction(58_000 * 6066, 6066 + 1619)

    @pytest.mark.parametrize(
        ("key", "amount", "said"),
        [
            (
                attrs.evolve(KEY, minimum=20_000),
                59_999,
                "at least 60 000 NOK, to which the minimums add up",
            ),
            (
                attrs.evolve(KEY, maximum=20_000),
                60_001,
                "at most 60 000 NOK, to which the maximums add up",
            ),
            (
                attrs.evolve(TestFixedAmounts.FEE, minimum=20_000),
                59_999,
                "at least 60 000 NOK, to which the fixed amounts and minimums add up",
            ),
        ],
    )
    def test_an_amount_that_the_limits_do_not_allow_is_refused(
        self, key: SharingKey, amount: int, said: str
    ) -> None:
        with pytest.raises(InvalidValueError, match=said):
            allocate(key, Money(amount, "NOK"))
        one = 1 if "at least" in said else -1
        assert not allocate(key, Money(amount + one, "NOK")).difference

    def test_a_limit_never_makes_somebody_pay_who_has_no_share(self) -> None:
        nothing = attrs.evolve(
            BY_POPULATION,
            figures=[
                attrs.evolve(figure, value=figure.value * (figure.participant != "rollag"))
                for figure in BY_POPULATION.figures
            ],
        )
        key = attrs.evolve(KEY, parts=[nothing], maximum=40_000)
        with pytest.raises(InvalidValueError, match="at most 80 000 NOK"):
            allocate(key, MONEY)


class TestExempt:
    def test_who_is_exempt_stands_in_the_table_and_pays_nothing(self) -> None:
        key = attrs.evolve(KEY, exempt=["rollag"])
        table = allocate(key, MONEY)
        assert totals(table) == {"tinn": 78_933, "rollag": 0, "hjartdal": 21_067}
        assert table.rows[1].figures == (None,)
        assert table.explain({"rollag": "Rollag"})[1] == "Rollag pays nothing: exempt by the key."
        assert table.explain_row("rollag") == "rollag pays nothing: it is exempt."

    def test_who_is_exempt_needs_no_figure_no_share_and_no_amount(self) -> None:
        key = SharingKey(
            id="key",
            participants=["a", "b", "c"],
            exempt=["c"],
            parts=[
                AmountPart(
                    amounts=[
                        FixedAmount(participant="a", amount=1),
                        FixedAmount(participant="b", amount=2),
                    ]
                ),
                FixedPart(
                    share="100 %",
                    shares=[
                        FixedShare(participant="a", share="1/2"),
                        FixedShare(participant="b", share="1/2"),
                    ],
                ),
            ],
            minimum=1,
        )
        assert totals(allocate(key, Money(13, "NOK"))) == {"a": 6, "b": 7, "c": 0}


class TestPlainRounding:
    KEY = SharingKey(
        id="key", participants=["a", "b", "c"], parts=[EQUALLY], method="plain rounding"
    )

    @pytest.mark.parametrize(
        ("amount", "each", "difference", "said"),
        [
            (100, 33, 1, "The shares add up to 99 NOK: 1 NOK less than what is shared."),
            (101, 34, -1, "The shares add up to 102 NOK: 1 NOK more than what is shared."),
            (-100, -33, -1, "The shares add up to -99 NOK: 1 NOK less than what is shared."),
            (99, 33, 0, "This time the shares add up to what is shared;"),
        ],
    )
    def test_the_difference_is_announced(
        self, amount: int, each: int, difference: int, said: str
    ) -> None:
        table = allocate(self.KEY, Money(amount, "NOK"))
        assert set(totals(table).values()) == {each}
        assert table.difference == Money(difference, "NOK")
        assert any(sentence.startswith(said) for sentence in table.explain())


class TestTieRules:
    HALVES = SharingKey(
        id="key",
        participants=["vinje", "bo", "seljord"],
        parts=[
            EqualPart(share="50 %"),
            StatisticPart(
                share="50 %",
                statistic="population",
                figures=[
                    Figure(participant="vinje", value=2),
                    Figure(participant="bo", value=3),
                    Figure(participant="seljord", value=1),
                ],
            ),
        ],
    )

    @pytest.mark.parametrize(
        ("rule", "first"),
        [("largest figure", "vinje"), ("id order", "bo"), ("listed first", "vinje")],
    )
    def test_a_rule_chooses_among_those_with_an_equal_claim(self, rule: str, first: str) -> None:
        equal = EqualPart(share="100 %")
        figures = {"vinje": 5, "bo": 3, "seljord": 1}
        unused = StatisticPart(
            share="0 %",
            statistic="population",
            figures=[Figure(participant=n, value=v) for n, v in figures.items()],
        )
        key = attrs.evolve(self.HALVES, parts=[equal, unused], ties=rule)
        paid = totals(allocate(key, Money(1, "NOK")))
        assert [name for name, amount in paid.items() if amount] == [first]

    @pytest.mark.parametrize("method", ["adams", "huntington-hill"])
    def test_methods_that_give_everybody_one_need_enough_or_a_rule(self, method: str) -> None:
        key = attrs.evolve(self.HALVES, method=method)
        with pytest.raises(TieError, match=r"^vinje, bo and seljord have an equal claim"):
            allocate(key, Money(2, "NOK"))
        key = attrs.evolve(key, ties=TieRule.LARGEST_FIGURE)
        assert totals(allocate(key, Money(2, "NOK"))) == {"vinje": 1, "bo": 1, "seljord": 0}

    def test_the_largest_figure_needs_figures(self) -> None:
        key = attrs.evolve(KEY, parts=[EQUALLY], ties="largest figure")
        with pytest.raises(TieError, match=r"figures are equal or missing: largest figure cannot"):
            allocate(key, MONEY)

    def test_a_tie_by_one_divisor_is_explained(self) -> None:
        key = SharingKey(
            id="key", participants=["a", "b"], parts=[EQUALLY], method="d'hondt", ties="id order"
        )
        table = allocate(key, Money(3, "NOK"))
        assert table.tied == ("a", "b")
        tie, furthest = table.explain()[-2:]
        assert tie == (
            "a and b had an equal claim to the last units; by the key's rule for such ties, "
            "the id that comes first goes first."
        )
        assert furthest == "Furthest from its exact amount is a: 0.500 NOK more than 1.500."


class TestUnits:
    @pytest.mark.parametrize("unit", ["0.01", "0.05", "1", "100", "1000"])
    def test_every_usual_unit_closes(self, unit: str) -> None:
        table = allocate(attrs.evolve(KEY, unit=unit), MONEY)
        assert not table.difference
        assert all(not row.total.amount % KEY.unit.__class__(unit) for row in table.rows)

    def test_amounts_of_the_key_are_in_whole_units(self) -> None:
        key = attrs.evolve(KEY, unit="1000", minimum="1 500")
        with pytest.raises(InvalidKeyError, match=r"minimum: expected .* whole units of 1 000"):
            allocate(key, MONEY)
        assert Amount("1 500") == key.minimum
