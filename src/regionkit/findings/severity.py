"""Severity: how much a finding weighs, and how that follows the stage of the plan."""

from collections.abc import Iterable
from typing import Final, Self

import attrs

from regionkit.errors import InvalidValueError
from regionkit.values import Choice, Stage, several
from regionkit.values.text import as_text


class Severity(Choice):
    """How much a finding weighs."""

    ERROR = "error"
    """The plan cannot stand like this at its stage."""
    WARNING = "warning"
    """It should be mended before the next stage."""
    NOTE = "note"
    """Worth knowing; nothing needs to be done now."""

    @property
    def rank(self) -> int:
        """0 for the gravest, so that sorting puts errors first."""
        return _RANKS[self]

    def reaches(self, threshold: "Severity") -> bool:
        """Tell whether it is at least as grave as another.

        Parameters
        ----------
        threshold
            The severity to compare with.
        """
        return self.rank <= threshold.rank


_RANKS: Final = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}

_LETTERS: Final = {
    "e": Severity.ERROR,
    "w": Severity.WARNING,
    "i": Severity.NOTE,
    "-": None,
}
_STAGES: Final = tuple(Stage)


def _as_levels(levels: Iterable[Severity | str | None]) -> tuple[Severity | None, ...]:
    return tuple(None if level is None else Severity(level) for level in several(levels))


@attrs.frozen(repr=False)
class SeverityByStage:
    """The severity of a rule at each of the five stages; None where it is off.

    Examples
    --------
    >>> from regionkit.findings import SeverityByStage
    >>> from regionkit.values import Stage
    >>> SeverityByStage.parse("i w e e e").at(Stage.DRAFT)
    <Severity.WARNING: 'warning'>
    """

    levels: tuple[Severity | None, ...] = attrs.field(converter=_as_levels)
    """One for each stage, in the order sketch, draft, approved, running, closed."""

    def __attrs_post_init__(self) -> None:
        """Refuse another number of levels than there are stages."""
        if len(self.levels) != len(_STAGES):
            raise InvalidValueError("a severity or None for each of the five stages", self.levels)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read five letters for the five stages: e error, w warning, i note, - off.

        Parameters
        ----------
        text
            Letters for sketch, draft, approved, running and closed, such as ``i w e e e``.

        Raises
        ------
        TypeError
            If it is not a text.
        InvalidValueError
            If there are not five of these letters.
        """
        letters = as_text(text, "a severity by stage").split()
        if len(letters) != len(_STAGES) or not set(letters) <= set(_LETTERS):
            raise InvalidValueError("five of e, w, i and -, such as 'i w e e e'", text)
        return cls(tuple(_LETTERS[letter] for letter in letters))

    def at(self, stage: Stage) -> Severity | None:
        """Return the severity at a stage, None if the rule is off there.

        Parameters
        ----------
        stage
            The stage of the plan.
        """
        return self.levels[_STAGES.index(stage)]

    def __str__(self) -> str:
        """Write the five letters."""
        letter_of = {severity: letter for letter, severity in _LETTERS.items()}
        return " ".join(letter_of[level] for level in self.levels)

    def __repr__(self) -> str:
        """Write an expression that gives the same value."""
        return f"SeverityByStage.parse({str(self)!r})"
