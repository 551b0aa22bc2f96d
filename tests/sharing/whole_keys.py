"""Hypothesis strategies for keys with all that a key can hold, and amounts they can share."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

from hypothesis import strategies as st

from regionkit.model import (
    AmountPart,
    EqualPart,
    Figure,
    FixedAmount,
    FixedPart,
    FixedShare,
    GroupPart,
    KeyPart,
    Limit,
    SharingKey,
    SharingMethod,
    StatisticPart,
    TieRule,
)
from regionkit.values import Amount, Share

UNITS: Final = [Decimal(text) for text in ("0.01", "0.05", "1", "100", "1000")]


@st.composite
def wholes(draw: st.DrawFn, count: int) -> list[Share]:
    """Draw as many shares that are a whole."""
    weights = draw(st.lists(st.integers(0, 9), min_size=count, max_size=count).filter(any))
    return [Share(Fraction(weight, sum(weights))) for weight in weights]


@st.composite
def key_parts(draw: st.DrawFn, names: Sequence[str], depth: int) -> tuple[KeyPart, ...]:
    """Draw parts that are a whole, groups in groups as deep as wanted."""
    kinds = ["equal", "statistic", "fixed", "group"] if depth else ["equal", "statistic", "fixed"]
    return tuple(
        draw(_part(share, draw(st.sampled_from(kinds)), names, depth))
        for share in draw(wholes(draw(st.integers(1, 3))))
    )


@st.composite
def _part(draw: st.DrawFn, share: Share, kind: str, names: Sequence[str], depth: int) -> KeyPart:
    if kind == "equal":
        return EqualPart(share=share)
    count = len(names)
    if kind == "statistic":
        values = draw(
            st.lists(st.integers(0, 50), min_size=count, max_size=count).filter(any)
            | st.lists(st.integers(1, 10**7), min_size=count, max_size=count)
        )
        pairs = zip(names, values, strict=True)
        figures = [Figure(participant=name, value=value) for name, value in pairs]
        return StatisticPart(share=share, statistic="population", figures=figures)
    if kind == "fixed":
        agreed = zip(names, draw(wholes(count)), strict=True)
        return FixedPart(
            share=share, shares=[FixedShare(participant=name, share=own) for name, own in agreed]
        )
    members = draw(st.lists(st.sampled_from(names), min_size=1, unique=True))
    parts = draw(key_parts(members, depth - 1))
    return GroupPart(share=share, participants=members, parts=parts)


@st.composite
def keys(draw: st.DrawFn, *, limits: bool = True) -> SharingKey:
    """Draw any key that can be used, with whole fixed amounts and limits."""
    names = [f"m{number}" for number in range(draw(st.integers(1, 6)))]
    unit = draw(st.sampled_from(UNITS))
    exempt = draw(st.lists(st.sampled_from(names), unique=True, max_size=len(names) - 1))
    paying = [name for name in names if name not in exempt]
    parts = draw(key_parts(paying, depth=2))
    fixed = {name: draw(st.integers(0, 5)) for name in paying} if draw(st.booleans()) else {}
    if fixed:
        amounts = [
            FixedAmount(participant=name, amount=Amount(unit * count))
            for name, count in fixed.items()
        ]
        parts = (AmountPart(amounts=amounts), *parts)
    own = []
    for name in paying if limits and draw(st.booleans()) else ():
        least = draw(st.none() | st.integers(0, 20))
        above = max(least or 0, fixed.get(name, 0))
        most = draw(st.none() | st.integers(above, above + 20))
        own.append(
            Limit(
                participant=name,
                minimum=None if least is None else Amount(unit * least),
                maximum=None if most is None else Amount(unit * most),
            )
        )
    return SharingKey(
        id="key",
        participants=names,
        exempt=exempt,
        parts=parts,
        limits=own,
        method=draw(st.sampled_from(SharingMethod)),
        unit=unit,
        ties=TieRule.LISTED_FIRST,
    )
