"""A table beside a printed one: what rounding explains, and what it does not."""

from decimal import Decimal
from typing import Any

import pytest
from tests.sharing.test_kongsberg_table import KEY, PER_YEAR, PRINTED

from regionkit.errors import InvalidValueError, MixedCurrencyError
from regionkit.model import AllocatedShare, Allocation
from regionkit.sharing import AllocationTable, Verdict, allocate
from regionkit.values import Amount, Money, Per

ADOPTED = {name: row[3] for name, row in PRINTED.items()}


@pytest.fixture
def table() -> AllocationTable:
    return allocate(KEY, PER_YEAR)


def test_the_adopted_table_is_the_same(table: AllocationTable) -> None:
    comparison = table.compare(ADOPTED)
    assert comparison.same
    assert comparison.only_rounding
    assert comparison.differences == ()
    assert comparison.printed_total == PER_YEAR
    assert comparison.shares[1].explain("Tinn") == "Tinn: 65 811, as the key gives."
    assert str(comparison) == "All printed shares are those that the key gives."


# The tables that other ways of rounding the same shares give; none was adopted.
@pytest.mark.parametrize(
    ("shares", "off"),
    [
        ([43748, 65812, 96403, 154775, 48222, 42754, 48286], 4),
        ([43747, 65810, 96403, 154775, 48222, 42754, 48286], 3),
        ([43746, 65810, 96403, 154775, 48222, 42754, 48286], 4),
    ],
)
def test_other_ways_of_rounding_are_recognised(
    table: AllocationTable, shares: list[int], off: int
) -> None:
    comparison = table.compare(dict(zip(PRINTED, shares, strict=True)))
    assert not comparison.same
    assert comparison.only_rounding
    assert len(comparison.differences) == off
    assert comparison.printed_total == Money(sum(shares), "NOK")


def test_a_real_difference_is_told_from_rounding(table: AllocationTable) -> None:
    comparison = table.compare(ADOPTED | {"tinn": "65 812", "rollag": Money(42_000, "NOK")})
    assert not comparison.only_rounding
    assert [share.verdict for share in comparison.differences] == [
        Verdict.ROUNDING,
        Verdict.DIFFERENT,
    ]
    assert [share.difference for share in comparison.differences] == [1, -755]
    assert comparison.explain({"rollag": "Rollag"}) == (
        (
            "tinn: 65 812 is printed, 1 more than the 65 811 that the key gives; rounding in "
            "another way explains it, for exactly it is 65 810.737."
        ),
        (
            "Rollag: 42 000 is printed, 755 less than the 42 755 that the key gives; no rounding "
            "explains it, for exactly it is 42 754.652."
        ),
        (
            "The printed shares add up to 499 246 NOK: 754 NOK less than the 500 000 NOK that is "
            "shared."
        ),
    )


def test_who_is_missing_and_who_is_too_many(table: AllocationTable) -> None:
    printed = {name: share for name, share in ADOPTED.items() if name != "tinn"} | {"vinje": 65_811}
    comparison = table.compare(printed)
    assert {share.participant: share.verdict for share in comparison.differences} == {
        "tinn": Verdict.NOT_PRINTED,
        "vinje": Verdict.NOT_IN_KEY,
    }
    assert comparison.explain() == (
        "tinn: no share is printed; the key gives 65 811.",
        "vinje: 65 811 is printed, and the key does not know it.",
    )
    assert comparison.to_records()[-1] == {
        "participant": "vinje",
        "verdict": "not in the key",
        "printed": "65811",
        "computed": None,
        "difference": "65811",
        "currency": "NOK",
    }


def test_a_key_of_one_part_leaves_less_room_for_rounding() -> None:
    one_part = KEY.parts[1]
    from regionkit.model import SharingKey

    key = SharingKey(id="key", participants=KEY.participants, parts=[_whole(one_part)])
    table = allocate(key, PER_YEAR)
    exact = {row.participant: row for row in table.rows}["tinn"]
    near = exact.floor + 2 if exact.got_left_over else exact.floor - 1
    assert table.compare({"tinn": near}).shares[1].verdict is Verdict.DIFFERENT
    assert table.compare({"tinn": exact.floor}).shares[1].verdict in (
        Verdict.SAME,
        Verdict.ROUNDING,
    )


def _whole(part: Any) -> Any:  # noqa: ANN401 - any part of a key
    import attrs

    return attrs.evolve(part, share="100 %")


def test_an_allocation_of_the_plan_can_be_compared(table: AllocationTable) -> None:
    allocation = table.to_allocation(per="per year")
    assert allocation.key == "cash"
    assert allocation.amount == Amount(500_000, "NOK", per=Per.YEAR)
    assert allocation.shares[0] == AllocatedShare(participant="hjartdal", amount=43_747)
    assert table.compare(allocation).same
    vague = Allocation(
        key="cash",
        amount=500_000,
        shares=[AllocatedShare(participant="tinn", amount="ca 65 000")],
    )
    with pytest.raises(InvalidValueError, match="an exact share of tinn, found 'ca 65 000'"):
        table.compare(vague)


def test_other_currencies_and_floats_are_refused(table: AllocationTable) -> None:
    with pytest.raises(MixedCurrencyError):
        table.compare({"tinn": Money(65_811, "SEK")})
    wrong: Any = {"tinn": 65_811.0}
    with pytest.raises(TypeError, match="float"):
        table.compare(wrong)
    assert table.compare({"tinn": Decimal("65811.00")}).shares[1].verdict is Verdict.SAME
