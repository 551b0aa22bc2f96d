"""Portion: what one part of a key shares among whom, groups opened."""

from collections.abc import Iterator
from fractions import Fraction

import attrs

from regionkit.findings import Path, say
from regionkit.model import (
    AmountPart,
    EqualPart,
    FixedPart,
    GroupPart,
    KeyPart,
    SharingKey,
    StatisticPart,
)
from regionkit.sharing.words import write_share

_FEW = 3


@attrs.frozen(kw_only=True)
class Portion:
    """What one part of a key shares among whom: one column of the table.

    The parts of a group are portions of their own, with their share of the whole cost:
    half of the municipalities' half is a quarter.
    """

    part: KeyPart
    """The part of the key; a group only if it has one member and no parts."""
    path: Path
    """Where in the key it stands."""
    share: Fraction
    """Which part of what the fixed amounts leave; 0 for fixed amounts."""
    members: tuple[str, ...]
    """Who has a share in it, by id, in the order of the key."""
    group: str | None = None
    """What its group is called; None if it is no part of a group."""

    @property
    def heading(self) -> str:
        """How it is shared, in plain English: ``50 % by population 2008-01-01``."""
        match self.part:
            case AmountPart(each=each):
                return "fixed amounts" if each is None else f"fixed amounts, {each} each"
            case EqualPart():
                how = "equally"
            case StatisticPart():
                how = f"by {describe_figures(self.part)}"
            case FixedPart():
                how = "as agreed"
            case GroupPart():
                return f"{write_share(self.share)} for {self.group}"
        among = "" if self.group is None else f" among {self.group}"
        return f"{write_share(self.share)} {how}{among}"


def describe_figures(part: StatisticPart) -> str:
    """Name a statistic with its day: ``population 2008-01-01``."""
    return part.statistic if part.as_of is None else f"{part.statistic} {part.as_of}"


def portions(key: SharingKey) -> tuple[Portion, ...]:
    """Open the groups of a key; those who are exempt have no share in anything."""
    exempt = set(key.exempt)
    paying = tuple(each for each in key.participants if each not in exempt)
    return tuple(_open(key.parts, Portion(
        part=EqualPart(share="100 %"), path=Path(""), share=Fraction(1), members=paying
    )))  # fmt: skip


def _open(parts: tuple[KeyPart, ...], around: Portion) -> Iterator[Portion]:
    for position, part in enumerate(parts):
        path = (around.path / "parts").item(position)
        share = Fraction(0) if isinstance(part, AmountPart) else around.share * part.share.value
        portion = attrs.evolve(around, part=part, path=path, share=share)
        if isinstance(part, GroupPart):
            belonging = set(part.participants)
            members = tuple(each for each in around.members if each in belonging)
            group = part.title or _few(members)
            portion = attrs.evolve(portion, members=members, group=group)
            if part.parts:
                yield from _open(part.parts, portion)
                continue
        yield portion


def _few(members: tuple[str, ...]) -> str:
    return say(members) if len(members) <= _FEW else f"{len(members)} of them"
