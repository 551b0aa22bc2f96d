"""Shown: what every result has in common that can be read as tables in seven languages."""

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from regionkit.findings import Grid
from regionkit.findings.look import escaped, view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from regionkit.assessing.wording import Writer


class Shown(ABC):
    """Something that can be read as tables, in a terminal or a notebook, and as sentences."""

    __slots__ = ()

    @abstractmethod
    def _grids(self, writer: "Writer") -> tuple[Grid, ...]:
        """Return the tables."""

    @abstractmethod
    def _notes(self, writer: "Writer") -> tuple[str, ...]:
        """Return the sentences that stand below the tables."""

    @abstractmethod
    def _sentences(self, writer: "Writer") -> "Iterator[str]":
        """Tell it in sentences, one by one."""

    def text(self, language: str = "en") -> str:
        """Write it as tables for a person to read.

        Parameters
        ----------
        language
            nb, nn, da, sv, fi, is or en.

        Raises
        ------
        InvalidValueError
            If regionkit does not write that language.
        """
        from regionkit.assessing.wording import Writer

        writer = Writer(language)
        tables = [grid.text() for grid in self._grids(writer)]
        notes = "\n".join(self._notes(writer))
        return "\n\n".join([*tables, notes] if notes else tables)

    def explain(self, language: str = "en") -> tuple[str, ...]:
        """Tell it in sentences: what came out, and why.

        Parameters
        ----------
        language
            nb, nn, da, sv, fi, is or en.

        Raises
        ------
        InvalidValueError
            If regionkit does not write that language.
        """
        from regionkit.assessing.wording import Writer

        return tuple(self._sentences(Writer(language)))

    def __str__(self) -> str:
        """Write the tables in English."""
        return self.text()

    def html(self, language: str = "en") -> str:
        """Write it as tables for a notebook or a page to show.

        Parameters
        ----------
        language
            nb, nn, da, sv, fi, is or en.

        Raises
        ------
        InvalidValueError
            If regionkit does not write that language.
        """
        from regionkit.assessing.wording import Writer

        writer = Writer(language)
        tables = "".join(grid.html() for grid in self._grids(writer))
        notes = "".join(f"<p>{escaped(note)}</p>" for note in self._notes(writer))
        return view(tables + notes, language)

    def _repr_html_(self) -> str:
        return self.html()
