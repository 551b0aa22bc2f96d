"""Ranking: who is first, second, third, and everything it came from."""

from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from regionkit.assessing.aggregate import Duels
from regionkit.assessing.marks import ends_of
from regionkit.assessing.places import Tie
from regionkit.assessing.scaling import Column
from regionkit.assessing.shown import Shown
from regionkit.assessing.table import Cell, Table, cell_of
from regionkit.assessing.weights import Weights
from regionkit.findings import Record
from regionkit.model import Candidate, Criterion, Procedure, Scaling
from regionkit.values import Choice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from regionkit.assessing.wording import Writer
    from regionkit.findings import Grid


class Caveat(Choice):
    """What a ranking takes for granted."""

    EQUAL_STEPS = "equal steps"
    """The steps of ordinal scales count as equally far apart, which the scales do not say."""
    BROUGHT_TO_WHOLE = "brought to 100 %"
    """The given weights missed 100 % by a hair, and were brought there in proportion."""
    FLOATING_POINT = "floating point"
    """The figures are no exact numbers; those that agree in 12 digits count as equal."""


@attrs.frozen(kw_only=True)
class Origin:
    """What all lines of a ranking come from."""

    table: Table
    """The scores of those who are ranked."""
    columns: tuple[Column, ...]
    """For each criterion the scaled values; empty for a method that scales nothing."""
    weights: tuple[Fraction, ...]
    """What each criterion counts in a weighted sum; empty for other methods."""


@attrs.frozen(kw_only=True)
class RankedCandidate:
    """One candidate's line in a ranking, with everything it came from."""

    place: int
    """Its place, from 1. Two that share the first are followed by a third."""
    candidate: Candidate
    """The candidate."""
    value: Fraction | None
    """What the method makes of all criteria together; None if it has no such figure."""
    duels: Duels | None
    """By the majority of criteria, how it does against the others; None for other methods."""
    _position: int = attrs.field(alias="position", repr=False)
    """Where it stands in the table."""
    _origin: Origin = attrs.field(alias="origin", repr=False)
    """What its values come from."""

    @property
    def cells(self) -> tuple[Cell, ...]:
        """For each criterion the value in its unit, and how far the assessors were apart."""
        table = self._origin.table
        return tuple(cell_of(c[self._position], table.combination) for c in table.marks)

    @property
    def scaled(self) -> tuple[Fraction, ...]:
        """For each criterion the value from 0 to 1; empty for a method that scales nothing."""
        return tuple(column[self._position] for column in self._origin.columns)

    @property
    def parts(self) -> tuple[Fraction, ...]:
        """For each criterion what it adds to a weighted sum; empty for other methods."""
        weights = self._origin.weights
        if not weights:
            return ()
        return tuple(w * value for w, value in zip(weights, self.scaled, strict=True))


@attrs.frozen(kw_only=True)
class Veto:
    """A candidate that is not ranked, for it does not reach a threshold."""

    candidate: Candidate
    """Who."""
    criterion: Criterion
    """By which criterion."""
    value: Fraction
    """Its value, in the unit of the scale."""


@attrs.frozen(kw_only=True)
class Disagreement:
    """How far the assessors were apart by one criterion."""

    criterion: Criterion
    """The criterion."""
    average: Fraction
    """How far the highest and the lowest score are apart, on average over the candidates."""
    relative: Fraction | None
    """The same as a part of the whole scale; None if the scale has no ends."""
    candidate: Candidate
    """The candidate on whom they are furthest apart; of several, the one ranked first."""
    lowest: Fraction
    """The lowest score of that candidate."""
    highest: Fraction
    """The highest."""

    def to_record(self) -> Record:
        """Return it as a flat row; numbers are exact fractions as text."""
        return {
            "criterion": self.criterion.id,
            "average": str(self.average),
            "relative": None if self.relative is None else str(self.relative),
            "candidate": self.candidate.id,
            "lowest": str(self.lowest),
            "highest": str(self.highest),
        }


@attrs.frozen(kw_only=True, repr=False)
class Ranking(Shown):
    """Who is first, second, third, and how that came about.

    Made by :func:`regionkit.assessing.assess`. It keeps the method, its parameters and all values
    on the way.
    """

    procedure: Procedure
    """How it was made, as chosen."""
    weights: Weights | None
    """What each criterion counts; None for a method that does without."""
    scaling: Scaling | None
    """How values were made comparable; None for a method that takes them as they are."""
    criteria: tuple[Criterion, ...]
    """The criteria it is made by; values stand in their order."""
    rows: tuple[RankedCandidate, ...]
    """The candidates, from the first to the last."""
    ties: tuple[Tie, ...]
    """Those who came out equal, and what became of them."""
    vetoes: tuple[Veto, ...]
    """Who is not ranked, for it does not reach a threshold."""
    caveats: tuple[Caveat, ...]
    """What it takes for granted."""
    exact: bool
    """Whether the figures are exact. The order of a weighted product is exact all the same."""
    software: str | None
    """What computed it, if regionkit did not."""
    table: Table
    """The scores it was made from, of those too who were vetoed: it can be made anew from them."""

    @property
    def first(self) -> tuple[Candidate, ...]:
        """Who is first; several if they share the place, none if nobody is ranked."""
        return tuple(row.candidate for row in self.rows if row.place == 1)

    @property
    def disagreements(self) -> tuple["Disagreement", ...]:
        """For each criterion how far the assessors were apart, those that differ most first.

        Empty if nobody was scored by more than one.
        """
        if self.table.combination is None or not self.rows:
            return ()
        found = [_disagreement(self, number) for number in range(len(self.criteria))]
        return tuple(sorted(found, key=lambda each: each.relative or Fraction(0), reverse=True))

    @property
    def unresolved(self) -> tuple[Tie, ...]:
        """The ties that no rule has resolved."""
        return tuple(tie for tie in self.ties if not tie.resolved)

    def row_of(self, candidate: str) -> RankedCandidate:
        """Return the line of a candidate.

        Parameters
        ----------
        candidate
            The id of the candidate.

        Raises
        ------
        KeyError
            If no candidate of that id is ranked.
        """
        for row in self.rows:
            if row.candidate.id == candidate:
                return row
        raise KeyError(candidate)

    def to_records(self) -> list[Record]:
        """Return one flat row for each candidate, ready for a data frame.

        Numbers are exact fractions as text, such as ``3/4``. For each criterion, by its id:

        ==============  ==============================================================
        ``value_…``     the value in the unit of its scale
        ``spread_…``    how far the assessors were apart
        ``scaled_…``    from 0 to 1; None for a method that scales nothing
        ``part_…``      what it adds to a weighted sum; None for other methods
        ==============  ==============================================================
        """
        shared = {name for tie in self.ties for name in tie.candidates}
        return [self._record(row, tied=row.candidate.id in shared) for row in self.rows]

    def _record(self, row: RankedCandidate, *, tied: bool) -> Record:
        record: Record = {
            "place": row.place,
            "candidate": row.candidate.id,
            "name": row.candidate.name,
            "method": str(self.procedure.aggregation),
            "value": None if row.value is None else str(row.value),
            "tied": int(tied),
        }
        cells, scaled, parts = row.cells, row.scaled, row.parts
        for number, criterion in enumerate(self.criteria):
            record[f"value_{criterion.id}"] = str(cells[number].value)
            record[f"spread_{criterion.id}"] = str(cells[number].spread)
            record[f"scaled_{criterion.id}"] = str(scaled[number]) if scaled else None
            record[f"part_{criterion.id}"] = str(parts[number]) if parts else None
        return record

    def _sentences(self, writer: "Writer") -> "Iterator[str]":
        from regionkit.assessing.explain import tell_ranking

        return tell_ranking(self, writer)

    def _grids(self, writer: "Writer") -> "tuple[Grid, ...]":
        from regionkit.assessing.tables import ranking_grids

        return ranking_grids(
            self, writer, tuple({v.candidate.id: v.candidate for v in self.vetoes}.values())
        )

    def _notes(self, writer: "Writer") -> tuple[str, ...]:
        from regionkit.assessing.explain import tell_ties

        return tuple(tell_ties(self, writer))

    def __repr__(self) -> str:
        """Say what it is in one line."""
        names = ", ".join(candidate.id for candidate in self.first) or "nobody"
        return f"<Ranking of {len(self.rows)} by {self.procedure.aggregation}: {names} first>"


def _disagreement(ranking: Ranking, number: int) -> Disagreement:
    cells = [row.cells[number] for row in ranking.rows]
    average = sum((cell.spread for cell in cells), Fraction(0)) / len(cells)
    widest = max(cells, key=lambda cell: cell.spread)
    low, high = ends_of(ranking.table.scales[number])
    return Disagreement(
        criterion=ranking.criteria[number],
        average=average,
        relative=None if low is None or high is None else average / (high - low),
        candidate=ranking.rows[cells.index(widest)].candidate,
        lowest=widest.lowest,
        highest=widest.highest,
    )
