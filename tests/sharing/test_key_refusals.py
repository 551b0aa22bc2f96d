"""What cannot be meant in groups, fixed amounts, limits, exemptions and yearly figures."""

from typing import Any

import attrs
import pytest

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
    YearlyFigures,
)
from regionkit.sharing import key_problems

EQUALLY = EqualPart(share="100 %")
KEY = SharingKey(id="key", participants=["tinn", "rollag", "bo"], parts=[EQUALLY])


def with_parts(*parts: Any) -> SharingKey:  # noqa: ANN401 - any parts of a key
    return attrs.evolve(KEY, parts=parts)


def amounts(**each: str) -> AmountPart:
    return AmountPart(
        amounts=[FixedAmount(participant=name, amount=value) for name, value in each.items()]
    )


def group(*names: str, parts: Any = ()) -> GroupPart:  # noqa: ANN401 - any parts of a key
    return GroupPart(share="100 %", participants=names, parts=parts)


def figures(**people: int) -> list[Figure]:
    return [Figure(participant=name, value=value) for name, value in people.items()]


def yearly(*years: YearlyFigures, **more: Any) -> StatisticPart:  # noqa: ANN401 - any field
    return StatisticPart(share="100 %", statistic="population", years=years, **more)


SOUND = YearlyFigures(year=2009, figures=figures(tinn=1, rollag=1, bo=1))


@pytest.mark.parametrize(
    ("key", "said"),
    [
        pytest.param(
            with_parts(AmountPart(each=1)),
            "parts: expected parts that are 100 % together, found fixed amounts only. "
            "Say what is shared equally, by a statistic or as agreed.",
            id="fixed amounts only",
        ),
        pytest.param(
            with_parts(amounts(tinn="10 000"), EQUALLY),
            "parts[0].amounts: expected an amount for each participant, found none for rollag and "
            "bo. Add it; write 0 if that is what is meant.",
            id="a fixed amount missing",
        ),
        pytest.param(
            with_parts(AmountPart(each="ca 10 000"), EQUALLY),
            "parts[0].each: expected an exact amount, found ca 10 000. No cost can be shared by "
            "it: settle it first.",
            id="an approximate fee",
        ),
        pytest.param(
            with_parts(amounts(tinn="0", rollag="deferred", bo="-1"), EQUALLY),
            "parts[0].amounts[rollag]: expected an exact amount, found deferred. No cost can be "
            "shared by it: settle it first.\n"
            "parts[0].amounts[bo]: expected an amount that is not below 0, found -1. A refund "
            "mirrors what is paid.",
            id="a deferred and a negative fee",
        ),
        pytest.param(
            with_parts(AmountPart(each="0.50"), EQUALLY),
            "parts[0].each: expected an amount in whole units of 1, found 0.50. Round it, or give "
            "the key a smaller unit.",
            id="half a unit",
        ),
        pytest.param(
            with_parts(group("tinn", "rollag")),
            "parts[0].parts: expected parts that say how the group shares, found no part. Add a "
            "part for 100 %, such as by: equal.",
            id="a group that does not say how",
        ),
        pytest.param(
            with_parts(group("tinn", "vinje", parts=[EqualPart(share="90 %")])),
            "parts[0].participants: expected a place for participants of the key only, found one "
            "for vinje. Take it out, or list the participant in the key.\n"
            "parts[0].parts: expected parts that are 100 % together, found 90 %. Add the missing "
            "10 %.",
            id="a stranger in a group that is no whole",
        ),
        pytest.param(
            with_parts(group()),
            "parts[0].participants: expected at least one participant who pays, found none. List "
            "by id who belongs to the group.",
            id="an empty group",
        ),
        pytest.param(
            with_parts(group("tinn", "tinn", "bo", parts=[EQUALLY])),
            "parts[0].participants: expected one place for each participant, found tinn 2 times. "
            "Keep the one that is meant.",
            id="a member twice",
        ),
        pytest.param(
            with_parts(group("tinn", "bo", parts=[AmountPart(each=1), EQUALLY])),
            "parts[0].parts[0]: expected fixed amounts as a part of the key itself, found fixed "
            "amounts in a group. They are taken before anything is shared: move them out of the "
            "group.",
            id="fixed amounts in a group",
        ),
        pytest.param(
            with_parts(
                group(
                    "tinn",
                    "bo",
                    parts=[
                        StatisticPart(
                            share="100 %", statistic="jobs", figures=figures(tinn=1, rollag=2)
                        )
                    ],
                )
            ),
            "parts[0].parts[0].figures: expected a figure for each participant, found none for "
            "bo. Add it; write 0 if that is what is meant.\n"
            "parts[0].parts[0].figures: expected a figure for participants of the group only, "
            "found one for rollag. Take it out, or list the participant in the group.",
            id="figures of others than the group",
        ),
        pytest.param(
            attrs.evolve(KEY, exempt=["bo", "vinje"]),
            "exempt: expected participants of the key, found vinje. Who is not in the key pays "
            "nothing anyway: take it out.",
            id="a stranger exempt",
        ),
        pytest.param(
            attrs.evolve(KEY, exempt=["bo", "tinn", "rollag"]),
            "exempt: expected somebody who pays, found all participants. Take those out who pay.",
            id="everybody exempt",
        ),
        pytest.param(
            attrs.evolve(
                KEY,
                exempt=["bo"],
                parts=[
                    amounts(tinn="1", rollag="1", bo="1"),
                    FixedPart(
                        share="100 %",
                        shares=[
                            FixedShare(participant="tinn", share="1/2"),
                            FixedShare(participant="rollag", share="1/4"),
                            FixedShare(participant="bo", share="1/4"),
                        ],
                    ),
                ],
            ),
            "parts[0].amounts: expected no amount for those who are exempt, found one for bo. "
            "Take it out, or let them pay.\n"
            "parts[1].shares: expected no share for those who are exempt, found one for bo. Take "
            "it out, or let them pay.",
            id="an amount and a share of one who is exempt",
        ),
        pytest.param(
            attrs.evolve(
                KEY,
                exempt=["bo"],
                parts=[
                    StatisticPart(
                        share="100 %", statistic="jobs", figures=figures(tinn=0, rollag=0, bo=9)
                    )
                ],
            ),
            "parts[0].figures: expected at least one figure above 0, found only zeros. Give the "
            "figures, or share this part equally.",
            id="nothing but the figure of one who is exempt",
        ),
        pytest.param(
            attrs.evolve(KEY, minimum=10, maximum=9),
            "\n".join(
                f"limits: expected a maximum for {name} that is not below its minimum, 10, found "
                "9. Correct one of them."
                for name in KEY.participants
            ),
            id="a maximum below the minimum",
        ),
        pytest.param(
            attrs.evolve(
                KEY,
                parts=[AmountPart(each=10), EQUALLY],
                limits=[Limit(participant="bo", maximum=9)],
            ),
            "limits: expected a maximum for bo that is not below its fixed amount, 10, found 9. "
            "Correct one of them.",
            id="a maximum below the fixed amount",
        ),
        pytest.param(
            attrs.evolve(
                KEY,
                exempt=["bo"],
                limits=[
                    Limit(participant="tinn", minimum=1),
                    Limit(participant="tinn", maximum=9),
                    Limit(participant="vinje", maximum=9),
                    Limit(participant="bo", minimum=1),
                ],
            ),
            "limits: expected the limits of each participant once, found tinn 2 times. Keep the "
            "one that is meant.\n"
            "limits: expected limits for participants who pay, found some for vinje and bo. Take "
            "them out.",
            id="limits of others",
        ),
        pytest.param(
            attrs.evolve(
                KEY, minimum="unknown", limits=[Limit(participant="tinn", maximum="at most 9")]
            ),
            "minimum: expected an exact amount, found unknown. No cost can be shared by it: "
            "settle it first.\n"
            "limits[tinn].maximum: expected an exact amount, found at most 9. No cost can be "
            "shared by it: settle it first.",
            id="limits that are no figures",
        ),
        pytest.param(
            with_parts(yearly(SOUND, SOUND)),
            "parts[0].years: expected the figures of each year once, found 2009 2 times. Keep the "
            "one that is meant.",
            id="a year twice",
        ),
        pytest.param(
            with_parts(yearly(SOUND, basis="fixed", figures=figures(tinn=1, rollag=1, bo=1))),
            "parts[0]: expected either figures or years, found both. Put the figures under their "
            "year.\n"
            "parts[0].basis: expected rolling, as there are figures by year, found fixed. Correct "
            "it, or keep the figures of one day only.",
            id="fixed figures by year",
        ),
        pytest.param(
            with_parts(yearly(SOUND, YearlyFigures(year=2010, figures=figures(tinn=1, bo=-1)))),
            "parts[0].years[1].figures: expected a figure for each participant, found none for "
            "rollag. Add it; write 0 if that is what is meant.\n"
            "parts[0].years[1].figures[1].value: expected a figure for bo that is not below 0, "
            "found -1. Look it up again in the population figures.",
            id="the figures of one year",
        ),
    ],
)
def test_a_key_that_cannot_be_used_says_why(key: SharingKey, said: str) -> None:
    assert "\n".join(str(problem) for problem in key_problems(key)) == said
