"""One participant's share in words, for the officer who has to answer for it."""

import attrs
import pytest
from tests.sharing.test_parts import KEY, MONEY, TestFixedAmounts, TestGroups

from regionkit.errors import InvalidValueError
from regionkit.model import FixedPart, FixedShare
from regionkit.sharing import allocate


def test_who_gets_no_unit_that_is_left_over() -> None:
    table = allocate(TestFixedAmounts.FEE, MONEY)
    assert table.explain_row("tinn", {"tinn": "Tinn"}) == (
        "Tinn pays 56 641 NOK of 100 000 NOK. Grunnbeløp: 10 000. 100 % by population "
        "2008-01-01: 6 066 of 9 104, 46 641.04. Together 56 641.037: cut down to 56 641, it does "
        "not get the unit left over, for its remainder is 0.037 of a unit, and the last "
        "to get one had 0.589."
    )


def test_who_gets_a_unit_that_is_left_over() -> None:
    table = allocate(KEY, MONEY)
    assert table.explain_row("rollag") == (
        "rollag pays 15 587 NOK of 100 000 NOK. 100 % by population 2008-01-01: 1 419 of 9 104, "
        "15 586.56. That is 15 586.555: cut down to 15 586, it gets the unit left over, for its "
        "remainder is 0.555 of a unit, and the least of those that got one."
    )


def test_whom_a_limit_holds_and_who_carries_it() -> None:
    table = allocate(attrs.evolve(KEY, minimum="20 000"), MONEY)
    assert table.explain_row("rollag") == (
        "rollag pays 20 000 NOK of 100 000 NOK. 100 % by population 2008-01-01: 1 419 of 9 104, "
        "15 586.56. Together that would be 15 586.56; it pays the minimum."
    )
    assert table.explain_row("tinn").endswith(
        "Together that would be 66 630.05; what limits change for others lowers it. That is "
        "60 000, and nothing had to be rounded."
    )


def test_a_member_of_a_group_and_one_alone() -> None:
    table = allocate(attrs.evolve(TestGroups.KEY, method="sainte-lague"), MONEY)
    assert table.explain_row("buskerud") == (
        "buskerud pays 50 000 NOK of 100 000 NOK. Fylket: 50 000. Together 50 000, and nothing "
        "had to be rounded."
    )
    assert table.explain_row("hjartdal").startswith(
        "hjartdal pays 12 002 NOK of 100 000 NOK. 20 % equally among Kommunene: one of 3, "
        "6 666.67. Innb: 1 619 of 9 104, 5 335.02. Together 12 001.684; multiplied by"
    )


def test_an_agreed_share_and_plain_rounding() -> None:
    agreed = FixedPart(
        share="100 %",
        shares=[
            FixedShare(participant="tinn", share="2/3"),
            FixedShare(participant="rollag", share="1/6"),
            FixedShare(participant="hjartdal", share="1/6"),
        ],
    )
    table = allocate(attrs.evolve(KEY, parts=[agreed], method="plain rounding"), MONEY)
    assert table.explain_row("tinn") == (
        "tinn pays 66 667 NOK of 100 000 NOK. 100 % as agreed: 2/3 of it, 66 666.67. That is "
        "66 666.667, and rounded to the nearest unit 66 667."
    )


def test_nobody_of_that_name() -> None:
    with pytest.raises(InvalidValueError, match=r"Did you mean tinn\?"):
        allocate(KEY, MONEY).explain_row("tin")
