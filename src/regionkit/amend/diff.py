"""Diff: two states of a plan side by side."""

from collections.abc import Iterator
from typing import Final

import attrs

from regionkit.amend.change import Change, differences, said
from regionkit.findings import Grid, Path, Record
from regionkit.findings.look import view
from regionkit.findings.wording import ENGLISH
from regionkit.model import Dossier, Project

_LONGEST: Final = 60


@attrs.frozen(repr=False)
class Diff:
    """What differs between two states of a plan, in the words of the plan."""

    changes: tuple[Change, ...]
    """The differences, in the order of the plan."""

    def __iter__(self) -> Iterator[Change]:
        """Go through the differences."""
        return iter(self.changes)

    def __len__(self) -> int:
        """Count the differences; a diff without any is false."""
        return len(self.changes)

    def to_records(self) -> list[Record]:
        """Return a flat record for each difference."""
        return [change.to_record() for change in self.changes]

    def __str__(self) -> str:
        """Write a table for the terminal."""
        if not self.changes:
            return "Nothing differs."
        return self._grid().text()

    def __repr__(self) -> str:
        """Say how much differs."""
        return f"<Diff: {len(self)} changes>"

    def _repr_html_(self) -> str:
        shown = self._grid().html() if self.changes else f"<p>{self}</p>"
        return view(shown, ENGLISH)

    def _grid(self) -> Grid:
        rows = [
            (change.label, _side(change.before), _side(change.after)) for change in self.changes
        ]
        return Grid(heads=("what", "before", "after"), rows=rows, names_rows=True)


def _side(value: object) -> str:
    text = "–" if value is None or value == () else said(value)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 2]} …"


def diff(before: Project | Dossier, after: Project | Dossier) -> Diff:
    """Compare two states of a plan.

    Parts are told apart by their ids; those without one by what they say, then by their order.
    Printed texts take no part.

    Parameters
    ----------
    before, after
        Two projects, or two dossiers.

    Raises
    ------
    TypeError
        If one is a project and the other a dossier.

    Examples
    --------
    >>> import attrs
    >>> import regionkit as rk
    >>> plan = rk.Project(title="Museum", stage="draft", period="2026/2028")
    >>> print(rk.diff(plan, attrs.evolve(plan, stage="approved", period="2026/2029")))
    what    before     after
    ------  ---------  ---------
    stage   draft      approved
    period  2026/2028  2026/2029
    """
    if type(before) is not type(after):
        names = f"{type(before).__name__} and {type(after).__name__}"
        message = f"a project is compared with a project, a dossier with a dossier, not {names}"
        raise TypeError(message)
    root = "dossier" if isinstance(before, Dossier) else "project"
    return Diff(tuple(differences(before, after, Path(root))))
