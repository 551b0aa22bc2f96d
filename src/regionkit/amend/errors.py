"""What keeps a decision from being carried out."""

from collections.abc import Sequence

import attrs

from regionkit.errors import RegionkitError
from regionkit.findings import Record


@attrs.frozen(kw_only=True)
class Failure:
    """One thing that keeps a decision from being carried out."""

    effect: str
    """The effect, as in a file: ``transfer``; ``decision`` for the decision as a whole."""
    target: str
    """What it is about: an id, or the name of the decision."""
    expected: str
    """What was expected there."""
    found: str
    """What was found instead."""
    point: int | None = None
    """The point of the resolution, by its printed number, else counted from 1; None for the
    decision as a whole."""
    decision: str | None = None
    """The decision, where the effect is one of its."""

    def to_record(self) -> Record:
        """Return it as a flat record."""
        return attrs.asdict(self)

    def __str__(self) -> str:
        """Write it on one line."""
        of_decision = f"{self.decision}, " if self.decision is not None else ""
        where = f"{of_decision}point {self.point}, " if self.point is not None else ""
        return f"{where}{self.effect} {self.target}: expected {self.expected}, found {self.found}"


class DecisionError(RegionkitError, ValueError):
    """A decision that cannot be carried out, with everything that stands in its way.

    Parameters
    ----------
    failures
        Each with the effect, its target, what was expected and what was found.
    """

    def __init__(self, failures: Sequence[Failure]) -> None:
        self.failures: tuple[Failure, ...] = tuple(failures)
        super().__init__("\n".join(str(failure) for failure in self.failures))

    def __reduce__(self) -> tuple[type["DecisionError"], tuple[tuple[Failure, ...]]]:
        """Rebuild from the parts, so that the error survives a process boundary."""
        return (type(self), (self.failures,))


class Unmet(Exception):  # noqa: N818 - an expectation, no error: it never leaves this room
    """An effect does not find what it expects."""

    def __init__(self, expected: str, found: object) -> None:
        self.expected: str = expected
        self.found: str = "nothing" if found is None else str(found)
        super().__init__(expected)
