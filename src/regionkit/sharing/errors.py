"""What can stand in the way of sharing a cost."""

from collections.abc import Iterable

import attrs

from regionkit.errors import RegionkitError
from regionkit.findings import Path, say
from regionkit.model import TieRule
from regionkit.values import Money


@attrs.frozen(kw_only=True)
class KeyProblem:
    """One thing for which a sharing key cannot be used."""

    path: Path
    """Where in the key it stands, such as ``parts[1].figures``; empty for the key itself."""
    expected: str
    """What would have been right."""
    found: str
    """What was there instead."""
    hint: str
    """What to do about it, as a sentence."""

    def __str__(self) -> str:
        """Write place, expectation, what was found and the way out."""
        return f"{self.path}: expected {self.expected}, found {self.found}. {self.hint}"


class InvalidKeyError(RegionkitError, ValueError):
    """A sharing key by which no cost can be shared, with everything that is wrong with it.

    Parameters
    ----------
    key
        The key's id.
    problems
        All its problems, in the order of the key.
    """

    def __init__(self, key: str, problems: Iterable[KeyProblem]) -> None:
        self.key = key
        self.problems: tuple[KeyProblem, ...] = tuple(problems)
        if len(self.problems) == 1:
            message = f"sharing key {key}: {self.problems[0]}"
        else:
            lines = "".join(f"\n  {problem}" for problem in self.problems)
            message = f"sharing key {key} has {len(self.problems)} problems:{lines}"
        super().__init__(message)

    def __reduce__(self) -> tuple[type["InvalidKeyError"], tuple[str, tuple[KeyProblem, ...]]]:
        """Rebuild from the parts, so that the error survives a process boundary."""
        return (type(self), (self.key, self.problems))


class TieError(RegionkitError, ValueError):
    """More participants have an equal claim to the last units than there are units.

    Parameters
    ----------
    participants
        Those with the equal claim, in the order of the key.
    left
        How many units are left for them.
    unit
        What one unit is worth.
    rule
        The key's rule for ties, which could not tell them apart; None if it has none.
    """

    def __init__(
        self, participants: Iterable[str], left: int, unit: Money, rule: TieRule | None
    ) -> None:
        self.participants: tuple[str, ...] = tuple(participants)
        self.left = left
        self.unit = unit
        self.rule = rule
        units = f"unit of {unit}" if left == 1 else f"{left} units of {unit}"
        message = f"{say(self.participants)} have an equal claim to the last {units}"
        if rule is None:
            choices = ", ".join(str(choice) for choice in TieRule)
            way_out = f"Say in the key how ties are broken (ties): {choices}."
        else:
            by_figure = rule is TieRule.LARGEST_FIGURE
            equal = "figures are equal or missing" if by_figure else "shares are equal"
            message = f"{message}, and their {equal}: {rule} cannot tell them apart"
            way_out = f"Break ties by who is {TieRule.LISTED_FIRST}."
        super().__init__(f"{message}. {way_out}")

    def __reduce__(
        self,
    ) -> tuple[type["TieError"], tuple[tuple[str, ...], int, Money, TieRule | None]]:
        """Rebuild from the parts, so that the error survives a process boundary."""
        return (type(self), (self.participants, self.left, self.unit, self.rule))
