"""How many live in a municipality: the figures of the sources, and sums of them."""

from datetime import date

import attrs

from regionkit.model import Municipality
from regionkit.registry.areas import same_area, same_area_on
from regionkit.registry.days import When, days_in_history, days_in_words
from regionkit.registry.errors import UnknownPlaceError, VagueDateError
from regionkit.registry.explain import explain
from regionkit.registry.figures import (
    Figure,
    day_counted,
    divisions_of,
    figures_of,
    years_of,
)
from regionkit.registry.lookup import by_code
from regionkit.registry.places import life_on, lives_of
from regionkit.registry.tables import as_code
from regionkit.values import MunicipalityCode


@attrs.frozen(kw_only=True)
class Population:
    """How many lived in a municipality on a day, and within which borders they were counted."""

    place: Municipality
    """The municipality whose area was counted."""
    year: int
    """The year of the day counted."""
    figure: int
    """How many lived there."""
    reference_date: date
    """The day counted: 1 January in most countries, 31 December in Sweden and Finland."""
    division_date: date
    """A day on which the borders were those within which the figure was counted."""
    source: str
    """The id of the source; ``population_source`` tells more. Several are joined by ``+``."""
    recalculated: bool
    """Whether the source gives the figure for later borders than those of the day counted.

    True also where the registry cannot tell whether the borders had changed in between.
    """
    parts: tuple["Population", ...] = ()
    """The figures that regionkit added up; empty if the figure is a source's own."""

    @property
    def code(self) -> MunicipalityCode:
        """The code of the municipality."""
        return self.place.code

    @property
    def summed(self) -> bool:
        """Whether regionkit made the figure from those of other municipalities."""
        return bool(self.parts)


def population(
    code: MunicipalityCode | str, year: int, *, borders: When = None, sums: bool = False
) -> Population | None:
    """Return how many lived in a municipality in a year; None if that is not known.

    No figure is estimated. ``why_missing`` tells why there is none.

    Parameters
    ----------
    code
        A code or its text.
    year
        The year of the day counted.
    borders
        A date on which the municipality had the borders that are meant. None: those of the
        day counted where the source has such a figure, else the later ones to which the
        source has recalculated it (``recalculated`` says which).
    sums
        Whether figures of other municipalities may be added up where the sources have none:
        of those that became this one, or of those that it became. They are, only if they
        cover the same area to the full and none of the figures is missing; ``parts`` has
        them.

    Raises
    ------
    UnknownPlaceError
        If no municipality that the registry knows has had the code.
    PlaceError
        As ``municipalities.get`` does, if the code was not in force on the date in
        ``borders``.

    Examples
    --------
    >>> from regionkit.registry import municipalities
    >>> tinn = municipalities.population("NO-0826", 2008)
    >>> tinn.figure, str(tinn.reference_date), tinn.source
    (6066, '2008-01-01', 'kongsbergregionen-2009')
    >>> asker = municipalities.population("NO-3203", 2006, sums=True)
    >>> asker.figure, [str(part.place) for part in asker.parts]
    (77991, ['NO-0220 Asker', 'NO-0627 Røyken', 'NO-0628 Hurum'])
    """
    known, day = _known(code), None
    if borders is not None:
        by_code(known, borders)
        first, last = days_in_history(borders, known.country)
        if not same_area(known, first, last):
            raise VagueDateError(
                f"{days_in_words(days_in_history(borders, known.country))} can be before or "
                f"after a change of the borders of {known}; give the day"
            )
        day = first
    figure = _given(known, year, day)
    if figure is not None:
        return _record(known, figure)
    return sum_of_others(known, year, day) if sums else None


def _known(code: MunicipalityCode | str) -> MunicipalityCode:
    known = as_code(code)
    if not lives_of(known):
        raise UnknownPlaceError(explain(known).text)
    return known


def _given(code: MunicipalityCode, year: int, borders: date | None) -> Figure | None:
    """Return the figure that a source gives for a code, on the borders of a day if one is said."""
    figures = sorted(figures_of(code, year), key=lambda figure: figure.division_date)
    if borders is not None:
        return next((f for f in figures if same_area(code, f.division_date, borders)), None)
    own = [figure for figure in figures if not _is_recalculated(code, figure)]
    if own:
        return own[0]
    return next((f for f in figures if not _is_of_another(code, f)), None)


def _is_recalculated(code: MunicipalityCode, figure: Figure) -> bool:
    return figure.division_date > figure.reference_date and not same_area(
        code, figure.reference_date, figure.division_date
    )


def _is_of_another(code: MunicipalityCode, figure: Figure) -> bool:
    """Tell whether the code was that of a municipality with another name on the day counted."""
    then, later = life_on(code, figure.reference_date), life_on(code, figure.division_date)
    return then is not None and later is not None and then.place.name != later.place.name


def _record(code: MunicipalityCode, figure: Figure) -> Population:
    return Population(
        place=by_code(code, figure.division_date),
        year=figure.year,
        figure=figure.people,
        reference_date=figure.reference_date,
        division_date=figure.division_date,
        source=figure.source,
        recalculated=_is_recalculated(code, figure),
    )


def sum_of_others(code: MunicipalityCode, year: int, borders: date | None) -> Population | None:
    """Add up the figures of the municipalities that cover the same area; None if they do not."""
    if year not in years_of(code.country):
        return None
    day = day_counted(code.country, year) if borders is None else borders
    life = life_on(code, day)
    if life is None:
        life = lives_of(code)[-1]
        day = life.last
    for division in divisions_of(code.country, year):
        places = same_area_on(life.place, day, division) or ()
        parts = [_on_division(place.code, year, division) for place in places]
        whole = [part for part in parts if part is not None]
        if whole and len(whole) == len(parts):
            return _sum(life.place, division, whole)
    return None


def _on_division(code: MunicipalityCode, year: int, division: date) -> Population | None:
    figures = figures_of(code, year)
    fitting = (f for f in figures if same_area(code, f.division_date, division))
    figure = next(fitting, None)
    return None if figure is None else _record(code, figure)


def _sum(place: Municipality, division: date, parts: list[Population]) -> Population:
    return Population(
        place=place,
        year=parts[0].year,
        figure=sum(part.figure for part in parts),
        reference_date=parts[0].reference_date,
        division_date=division,
        source="+".join(dict.fromkeys(part.source for part in parts)),
        recalculated=any(part.recalculated for part in parts),
        parts=tuple(parts),
    )


def populations(code: MunicipalityCode | str) -> tuple[Population, ...]:
    """Return every figure that the sources give for a code, by year and division.

    A code can have two figures for a year: one on the borders of its time, and one on later
    borders.

    Parameters
    ----------
    code
        A code or its text.

    Raises
    ------
    UnknownPlaceError
        If no municipality that the registry knows has had the code.

    Examples
    --------
    >>> from regionkit.registry import municipalities
    >>> [
    ...     (p.figure, p.recalculated)
    ...     for p in municipalities.populations("NO-1103")
    ...     if p.year == 2019
    ... ]
    [(134037, False), (142034, True)]
    """
    known = _known(code)
    figures = [f for year in years_of(known.country) for f in figures_of(known, year)]
    figures.sort(key=lambda figure: (figure.year, figure.division_date))
    return tuple(_record(known, figure) for figure in figures)
