"""Ties: who goes first when more have an equal claim than there are units."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

import attrs

from regionkit.model import SharingKey, TieRule
from regionkit.sharing.errors import TieError
from regionkit.values import Money

Ranks: TypeAlias = Mapping[int, int] | Mapping[int, Decimal] | Sequence[int]
"""For each position what it is ordered by."""


def cut(order: Sequence[int], values: Ranks, count: int) -> tuple[list[int], list[int]]:
    """Split the first `count` off; if equal values stand on both sides, keep these apart."""
    if not 0 < count < len(order) or values[order[count - 1]] != values[order[count]]:
        return list(order[:count]), []
    level = values[order[count]]
    clear = [position for position in order[:count] if values[position] != level]
    return clear, [position for position in order if values[position] == level]


@attrs.frozen(kw_only=True)
class TieBreaker:
    """The rule of a key for ties, with what it looks at."""

    key: SharingKey
    """For its participants and its rule."""
    unit: Money
    """What one unit is worth."""
    shares: Sequence[int]
    """What each participant pays, exactly, on any scale."""
    figures: Mapping[str, Decimal]
    """The figures of the first statistic of the key."""

    def choose(self, tied: Sequence[int], count: int) -> list[int]:
        """Choose as many of those who have an equal claim.

        Raises
        ------
        TieError
            If the key has no rule, or a rule that does not tell them apart.
        """
        chosen: list[int] = []
        still = list(tied)
        match self.key.ties:
            case TieRule.LISTED_FIRST:
                return sorted(tied)[:count]
            case TieRule.ID_ORDER:
                return sorted(tied, key=self.key.participants.__getitem__)[:count]
            case TieRule.LARGEST_SHARE:
                chosen, still = _first(tied, {each: -self.shares[each] for each in tied}, count)
            case TieRule.SMALLEST_SHARE:
                chosen, still = _first(tied, {each: self.shares[each] for each in tied}, count)
            case TieRule.LARGEST_FIGURE:
                chosen, still = self._by_figure(tied, count)
            case None:
                pass
        if still:
            names = [self.key.participants[position] for position in sorted(still)]
            raise TieError(names, count - len(chosen), self.unit, self.key.ties)
        return chosen

    def _by_figure(self, tied: Sequence[int], count: int) -> tuple[list[int], list[int]]:
        figures = {each: self.figures.get(self.key.participants[each]) for each in tied}
        known = {each: -figure for each, figure in figures.items() if figure is not None}
        return _first(tied, known, count) if len(known) == len(tied) else ([], list(tied))


def _first(tied: Sequence[int], ranks: Ranks, count: int) -> tuple[list[int], list[int]]:
    return cut(sorted(tied, key=ranks.__getitem__), ranks, count)
