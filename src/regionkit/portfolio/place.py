"""Place: where one plan of many stands."""

from typing import Self

import attrs

from regionkit.findings import Position


@attrs.frozen(kw_only=True)
class Place:
    """Where one plan of many stands: a file, a line of one, or a member of an archive.

    Examples
    --------
    >>> from regionkit.portfolio import Place
    >>> print(Place(file="plans.zip", member="2009/bø.jsonl", line=17))
    plans.zip/2009/bø.jsonl:17
    """

    file: str
    """The file as the caller named it."""
    member: str | None = None
    """The member of an archive. A label only: nothing is ever written under that name."""
    line: int | None = None
    """The line of a file of many plans, from 1; None if the file is the plan."""

    @property
    def name(self) -> str:
        """The file, with the member after it."""
        return self.file if self.member is None else f"{self.file}/{self.member}"

    def at_line(self, line: int) -> Self:
        """Return the place of a line of the same file or member.

        Parameters
        ----------
        line
            Which line, from 1.
        """
        return attrs.evolve(self, line=line)

    def position(self, within: Position | None = None) -> Position:
        """Return where in its file a place within the plan stands; None: where it begins.

        Parameters
        ----------
        within
            Where in the plan; None: where the plan begins.
        """
        line, column = (within.line, within.column) if within else (1, 1)
        return Position(line=(self.line or 1) + line - 1, column=column, file=self.name)

    def __str__(self) -> str:
        """Write ``file/member:line``, as far as there are such."""
        return self.name if self.line is None else f"{self.name}:{self.line}"
