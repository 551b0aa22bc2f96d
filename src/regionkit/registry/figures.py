"""The figures of the sources, as they stand in the tables."""

import functools
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

import attrs

from regionkit.errors import InvalidValueError
from regionkit.registry.tables import as_country, lines_of, padded
from regionkit.values import MunicipalityCode

_HEAD = "="
_NONE = "-"


class Figure(NamedTuple):
    """One figure of a source."""

    year: int
    people: int
    reference_date: date
    division_date: date
    source: str


@attrs.frozen
class Block:
    """The figures of one source on one division: one text for each code, one word a year."""

    source: str
    month: int
    day: int
    division: date | None
    """The day whose borders the figures have; None for the day counted."""
    first_year: int
    lines: dict[str, str]

    def figure(self, number: str, year: int) -> Figure | None:
        """Return the figure of a code in a year; None if the source gives none."""
        line = self.lines.get(number)
        words = [] if line is None else line.split(" ")
        place = year - self.first_year
        if not 0 <= place < len(words) or words[place] == _NONE:
            return None
        counted = date(year, self.month, self.day)
        return Figure(year, int(words[place]), counted, self.division or counted, self.source)

    @property
    def years(self) -> range:
        """The years from the first to the last figure."""
        longest = max(line.count(" ") + 1 for line in self.lines.values())
        return range(self.first_year, self.first_year + longest)


@functools.cache
def blocks_of(country: str) -> tuple[Block, ...]:
    """Return the figures of a country, source by source."""
    blocks: list[Block] = []
    for fields in lines_of(f"{as_country(country)}.population"):
        if fields[0] == _HEAD:
            _, source, counted, division, first_year = fields
            month, day = map(int, counted.split("-"))
            borders = None if division == "own" else date.fromisoformat(division)
            blocks.append(Block(source, month, day, borders, int(first_year), {}))
        else:
            number, figures = fields
            blocks[-1].lines[number] = figures
    return tuple(blocks)


def figures_of(code: MunicipalityCode, year: int) -> list[Figure]:
    """Return every figure that the sources give for a code in a year."""
    found = (block.figure(code.number, year) for block in blocks_of(code.country))
    return [figure for figure in found if figure is not None]


@functools.cache
def years_of(country: str) -> tuple[int, ...]:
    """Return the years for which there are figures for a country."""
    years = {
        year
        for block in blocks_of(country)
        for line in block.lines.values()
        for year, word in enumerate(line.split(" "), block.first_year)
        if word != _NONE
    }
    return tuple(sorted(years))


def day_counted(country: str, year: int) -> date:
    """Return the day on which a country counted in a year for which there are figures."""
    first = blocks_of(country)[0]
    return date(year, first.month, first.day)


def divisions_of(country: str, year: int) -> Iterator[date]:
    """Return the days whose borders the figures of a year have, that of the count first."""
    yield day_counted(country, year)
    later = {block.division for block in blocks_of(country) if year in block.years}
    yield from sorted(division for division in later if division is not None)


@attrs.frozen(kw_only=True)
class PopulationSource:
    """Where figures come from."""

    id: str
    """Its name in a population record."""
    description: str
    """Who counted what, and where the figures were read."""
    licence: str
    """The licence of the figures."""


@functools.cache
def _sources() -> dict[str, PopulationSource]:
    lines = (padded(fields, 3) for fields in lines_of("population_sources"))
    return {
        name: PopulationSource(id=name, description=description, licence=licence)
        for name, description, licence in lines
    }


def population_source(source: str) -> PopulationSource:
    """Return what is known about a source of population figures.

    Parameters
    ----------
    source
        Its id, as a population record has it: ``ssb-csdata``.

    Raises
    ------
    InvalidValueError
        If there is no such source; the message lists those there are.

    Examples
    --------
    >>> from regionkit.registry import population_source
    >>> population_source("kongsbergregionen-2009").licence
    'figures of Statistics Norway'
    """
    known = _sources()
    if source not in known:
        raise InvalidValueError(f"one of the sources {', '.join(known)}", source)
    return known[source]
