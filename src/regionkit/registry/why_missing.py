"""Why there is no population figure."""

from datetime import date

from regionkit.registry.chains import backward, forward
from regionkit.registry.changes import ChangeKind
from regionkit.registry.coverage import coverage
from regionkit.registry.days import When, days_in_history, in_words, listed
from regionkit.registry.figures import day_counted, figures_of, years_of
from regionkit.registry.places import life_on, lives_of
from regionkit.registry.population import population, sum_of_others
from regionkit.registry.tables import as_code
from regionkit.values import MunicipalityCode


def why_missing(code: MunicipalityCode | str, year: int, *, borders: When = None) -> str | None:
    """Tell in words why there is no population figure; None if there is one.

    Parameters
    ----------
    code
        A code or its text.
    year
        The year of the day counted.
    borders
        A date on which the municipality had the borders that are meant, as for
        ``municipalities.population``.

    Raises
    ------
    PlaceError
        As ``municipalities.population`` does.

    Examples
    --------
    >>> from regionkit.registry import municipalities
    >>> print(municipalities.why_missing("NO-1508", 2019))
    NO-1508 Ålesund was not in force on 1 January 2019. It comes from municipalities that were \
split; a figure for it would be an estimate.
    >>> print(municipalities.why_missing("SE-0180", 2024))
    The registry holds figures of Sweden for 2008 to 2019 only.
    """
    if population(code, year, borders=borders) is not None:
        return None
    known = as_code(code)
    name = coverage(known.country).name
    years = years_of(known.country)
    if not years:
        return f"The registry holds no population figures of {name}."
    if year not in years:
        held = f"{years[0]} to {years[-1]}" if _unbroken(years) else listed(years)
        return f"The registry holds figures of {name} for {held} only."
    day = None if borders is None else days_in_history(borders, known.country).first
    total = sum_of_others(known, year, day)
    if total is not None:
        parts = listed([part.place for part in total.parts])
        return (
            f"No source gives a figure for {total.place} in {year}, but the figures of {parts} "
            "cover its area: ask with sums=True."
        )
    return _no_figures(known, year, day_counted(known.country, year), day)


def _unbroken(years: tuple[int, ...]) -> bool:
    return years[-1] - years[0] == len(years) - 1


def _no_figures(code: MunicipalityCode, year: int, counted: date, borders: date | None) -> str:
    others = figures_of(code, year)
    if others:
        held = listed([in_words(figure.division_date) for figure in others], "or")
        return (
            f"The sources give the figure of {code} in {year} only on the borders of {held}: "
            f"ask with borders={str(others[0].division_date)!r}."
        )
    known = coverage(code.country)
    if counted < known.history_starts:
        return (
            f"The registry knows the borders in {known.name} only from "
            f"{in_words(known.history_starts)} on, and for {year} the sources give no figure "
            f"for {code} on later borders."
        )
    life = life_on(code, counted) if borders is None else life_on(code, borders)
    if life is not None and life.touches(counted, counted):
        return (
            f"{life.place} was in force on {in_words(counted)}, but the sources that the "
            f"registry uses leave it out for {year}."
        )
    life = life or lives_of(code)[-1]
    later = counted < life.first
    chain = (
        backward(life.place, life.first, counted)
        if later
        else forward(life.place, life.last, counted)
    )
    text = f"{life.place} was not in force on {in_words(counted)}."
    if any(change.kind is ChangeKind.SPLIT for change in chain.changes):
        whence = "It comes from municipalities that were" if later else "It was"
        return f"{text} {whence} split; a figure for it would be an estimate."
    if not later and not chain.one_to_one:
        return f"{text} Its area is a part of {listed(chain.places)} only; no figure parts them."
    return f"{text} The sources leave out some of {listed(chain.places)} for {year}."
