"""What cannot be shared is refused, with all reasons at once and a way out of each."""

import pickle
from decimal import Decimal
from typing import Any

import pytest

from regionkit.errors import InvalidValueError, RegionkitError
from regionkit.findings import Path
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
from regionkit.sharing import InvalidKeyError, TieError, allocate, key_problems
from regionkit.values import Money

MONEY = Money(500_000, "NOK")


def key_of(*parts: KeyPart, names: str = "tinn rollag", unit: str = "1") -> SharingKey:
    return SharingKey(id="cash", participants=names.split(), parts=parts, unit=unit)


def by_population(*figures: tuple[str, int]) -> StatisticPart:
    return StatisticPart(
        share="100 %",
        statistic="population",
        figures=[Figure(participant=name, value=value) for name, value in figures],
    )


def agreed(*shares: tuple[str, str]) -> FixedPart:
    return FixedPart(
        share="100 %",
        shares=[FixedShare(participant=name, share=share) for name, share in shares],
    )


EQUALLY = EqualPart(share="100 %")


@pytest.mark.parametrize(
    ("key", "message"),
    [
        pytest.param(
            key_of(EqualPart(share="50 %"), EqualPart(share="40 %")),
            "parts: expected parts that are 100 % together, found 90 %. Add the missing 10 %.",
            id="parts below the whole",
        ),
        pytest.param(
            key_of(EqualPart(share="50 %"), EqualPart(share="62.5 %")),
            "parts: expected parts that are 100 % together, found 112.5 %. Take 12.5 % away.",
            id="parts above the whole",
        ),
        pytest.param(
            key_of(*[EqualPart(share="33.333333 %")] * 3),
            "parts: expected parts that are 100 % together, found 99.999999 %. "
            "Add the missing 0.000001 %.",
            id="thirds written as percent",
        ),
        pytest.param(
            key_of(EqualPart(share="1/3"), EqualPart(share="1/7")),
            "parts: expected parts that are 100 % together, found 10/21. Add the missing 11/21.",
            id="fractions below the whole",
        ),
        pytest.param(
            key_of(),
            "parts: expected parts that are 100 % together, found no part. "
            "Say what is shared equally, by a statistic or as agreed.",
            id="no parts",
        ),
        pytest.param(
            key_of(EqualPart(share="at most 60 %"), EqualPart(share="40 %")),
            "parts[0].share: expected an exact share, found at most 60 %. "
            "A cost cannot be divided by a limit: settle the share first.",
            id="a bound",
        ),
        pytest.param(
            key_of(EQUALLY, names=""),
            "participants: expected at least one participant, found none. "
            "List by id who shares the cost.",
            id="nobody",
        ),
        pytest.param(
            key_of(EQUALLY, names="tinn rollag tinn"),
            "participants: expected each participant once, found tinn 2 times. "
            "Keep the one that is meant.",
            id="a participant twice",
        ),
        pytest.param(
            key_of(by_population(("tinn", 6066))),
            "parts[0].figures: expected a figure for each participant, found none for rollag. "
            "Add it; write 0 if that is what is meant.",
            id="a figure missing",
        ),
        pytest.param(
            key_of(by_population(("tinn", 6066), ("rollag", 1419), ("bø", 5637))),
            "parts[0].figures: expected a figure for participants of the key only, "
            "found one for bø. Take it out, or list the participant in the key.",
            id="a figure too many",
        ),
        pytest.param(
            key_of(by_population(("tinn", 6066), ("rollag", 1419), ("rollag", 1491))),
            "parts[0].figures: expected one figure for each participant, found rollag 2 times. "
            "Keep the one that is meant.",
            id="a figure twice",
        ),
        pytest.param(
            key_of(by_population(("tinn", 6066), ("rollag", -1419))),
            "parts[0].figures[1].value: expected a figure for rollag that is not below 0, "
            "found -1 419. Look it up again in the population figures.",
            id="a negative figure",
        ),
        pytest.param(
            key_of(by_population(("tinn", 0), ("rollag", 0))),
            "parts[0].figures: expected at least one figure above 0, found only zeros. "
            "Give the figures, or share this part equally.",
            id="only zeros",
        ),
        pytest.param(
            key_of(agreed(("tinn", "60 %"), ("rollag", "30 %"))),
            "parts[0].shares: expected shares that are 100 % together, found 90 %. "
            "Add the missing 10 %.",
            id="agreed shares below the whole",
        ),
        pytest.param(
            key_of(agreed(("tinn", "100 %"))),
            "parts[0].shares: expected a share for each participant, found none for rollag. "
            "Add it; write 0 % if that is what is meant.",
            id="an agreed share missing",
        ),
        pytest.param(
            key_of(agreed(("tinn", "60 %"), ("rollag", "40 %"), ("bø", "0 %"))),
            "parts[0].shares: expected a share for participants of the key only, found one for "
            "bø. Take it out, or list the participant in the key.",
            id="an agreed share too many",
        ),
        pytest.param(
            key_of(agreed(("tinn", "60 %"), ("rollag", "20 %"), ("rollag", "20 %"))),
            "parts[0].shares: expected one share for each participant, found rollag 2 times. "
            "Keep the one that is meant.",
            id="an agreed share twice",
        ),
        pytest.param(
            key_of(agreed(("tinn", "at least 60 %"), ("rollag", "40 %"))),
            "parts[0].shares[0].share: expected an exact share, found at least 60 %. "
            "A cost cannot be divided by a limit: settle the share first.",
            id="an agreed share that is a bound",
        ),
        pytest.param(
            key_of(EQUALLY, unit="0"),
            "unit: expected a unit above 0, found 0. Write 1 for whole kroner, 0.01 for øre.",
            id="unit zero",
        ),
        pytest.param(
            key_of(EQUALLY, unit="-1"),
            "unit: expected a unit above 0, found -1. Write 1 for whole kroner, 0.01 for øre.",
            id="unit below zero",
        ),
    ],
)
def test_a_key_that_cannot_be_used_is_refused(key: SharingKey, message: str) -> None:
    with pytest.raises(InvalidKeyError) as caught:
        allocate(key, MONEY)
    assert str(caught.value) == f"sharing key cash: {message}"
    assert isinstance(caught.value, RegionkitError)
    assert isinstance(caught.value, ValueError)


def test_a_sum_with_a_bound_is_wrong_only_if_no_reading_makes_it_right() -> None:
    too_low = key_of(EqualPart(share="at most 30 %"), EqualPart(share="40 %"))
    assert [str(problem.path) for problem in key_problems(too_low)] == ["parts", "parts[0].share"]
    assert key_problems(too_low)[0].found == "at most 70 %"
    too_high = key_of(EqualPart(share="at least 70 %"), EqualPart(share="40 %"))
    assert key_problems(too_high)[0].found == "at least 110 %"


def test_a_missing_agreed_share_can_be_what_the_others_lack() -> None:
    assert len(key_problems(key_of(agreed(("tinn", "60 %"))))) == 1
    over = key_of(agreed(("tinn", "60 %"), ("rollag", "60 %")), names="tinn rollag bø")
    assert [problem.found for problem in key_problems(over)] == ["none for bø", "at least 120 %"]


def test_all_that_is_wrong_is_told_at_once() -> None:
    key = key_of(
        EqualPart(share="at most 10 %"),
        StatisticPart(
            share="50 %",
            statistic="population",
            figures=[
                Figure(participant="bø", value=1),
                Figure(participant="tinn", value=-1),
                Figure(participant="tinn", value=1),
            ],
        ),
        FixedPart(share="10 %", shares=[FixedShare(participant="tinn", share="1/3")]),
        names="tinn tinn rollag",
        unit="0",
    )
    with pytest.raises(InvalidKeyError) as caught:
        allocate(key, MONEY)
    assert [str(problem.path) for problem in caught.value.problems] == [
        "participants",
        "parts",
        "parts[0].share",
        "parts[1].figures",
        "parts[1].figures",
        "parts[1].figures",
        "parts[1].figures[1].value",
        "parts[2].shares",
        "unit",
    ]
    lines = str(caught.value).splitlines()
    assert lines[0] == "sharing key cash has 9 problems:"
    assert len(lines) == 10
    assert caught.value.problems == key_problems(key)


def test_a_key_that_can_be_used_has_no_problems() -> None:
    assert key_problems(key_of(EQUALLY)) == ()


@pytest.mark.parametrize(
    ("amount", "unit", "found", "in_units", "suggested"),
    [
        ("500000.5", "1", "500 000.5 NOK", "1 NOK", "0.01"),
        ("500000.125", "0.01", "500 000.125 NOK", "0.01 NOK", "0.001"),
        ("-500500", "1000", "-500 500 NOK", "1 000 NOK", "1"),
    ],
)
def test_an_amount_that_is_not_in_whole_units_is_refused(
    amount: str, unit: str, found: str, in_units: str, suggested: str
) -> None:
    with pytest.raises(InvalidValueError) as caught:
        allocate(key_of(EQUALLY, unit=unit), Money(amount, "NOK"))
    assert str(caught.value) == (
        f"expected an amount in whole units of {in_units}, to which rounded shares can add up, "
        f"found '{found}'. Round the amount first, or give the key a unit that goes into it, "
        f"such as {suggested}."
    )
    assert Decimal(amount) % Decimal(suggested) == 0


@pytest.mark.parametrize(
    ("key", "money", "message"),
    [
        (key_of(EQUALLY), 500_000, "the amount is given as Money, not int: 500000"),
        (key_of(EQUALLY), Decimal(1), "the amount is given as Money, not Decimal"),
        ("cash", MONEY, "the key is given as SharingKey, not str: 'cash'"),
    ],
)
def test_other_types_are_refused(key: Any, money: Any, message: str) -> None:  # noqa: ANN401
    with pytest.raises(TypeError, match=message):
        allocate(key, money)


def test_errors_survive_a_process_boundary() -> None:
    problems = key_problems(key_of(EqualPart(share="50 %")))
    invalid = InvalidKeyError("cash", problems)
    tie = TieError(("tinn", "rollag"), 1, Money(1, "NOK"), TieRule.LARGEST_SHARE)
    for error in (invalid, tie):
        copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
        assert str(copy) == str(error)
        assert vars(copy) == vars(error)
    assert problems[0].path == Path("parts")
    assert isinstance(tie, RegionkitError)
    assert isinstance(tie, ValueError)
