"""The part of a key that shares by population, with the figures of the registry."""

from collections.abc import Mapping
from datetime import date

from regionkit.errors import InvalidValueError
from regionkit.model import Basis, Figure, StatisticPart
from regionkit.values import MunicipalityCode, PartialDate, Share


def population_part(
    share: Share | str,
    places: Mapping[str, MunicipalityCode | str],
    year: int,
    *,
    basis: Basis | str | None = None,
    title: str | None = None,
) -> StatisticPart:
    """Make the part of a key that shares by population, with the figures of the registry.

    Parameters
    ----------
    share
        Which part of the cost, such as ``50 %``.
    places
        The code of each participant's municipality, by the participant's id.
    year
        The year whose figures are taken: those of 1 January in most countries, of 31 December
        in Sweden and Finland.
    basis
        Fixed or rolling; None if that is not settled.
    title
        The head of its column.

    Returns
    -------
    StatisticPart
        With the day the figures are for and their sources. Nothing is estimated.

    Raises
    ------
    InvalidValueError
        If a figure is missing, with the reason for each, or if the figures are not all of
        one day.
    PlaceError
        If there is no such municipality.

    Examples
    --------
    >>> from regionkit.sharing import population_part
    >>> codes = {"kongsberg": "NO-0604", "tinn": "NO-0826"}
    >>> part = population_part("100 %", codes, 2008)
    >>> print(part.as_of, *(f"{figure.participant} {figure.value}" for figure in part.figures))
    2008-01-01 kongsberg 23997 tinn 6066
    """
    from regionkit.registry import municipalities  # noqa: PLC0415 - only when asked for

    found = {name: municipalities.population(code, year) for name, code in places.items()}
    missing = [name for name, population in found.items() if population is None]
    if missing:
        why = [f"{name}: {municipalities.why_missing(places[name], year)}" for name in missing]
        expected = f"a population of {year} for each participant"
        raise InvalidValueError(expected, ", ".join(missing), " ".join(why))
    known = {name: population for name, population in found.items() if population is not None}
    sources = sorted({population.source for population in known.values()})
    return StatisticPart(
        share=share,
        statistic="population",
        as_of=PartialDate(_one_day({each.reference_date for each in known.values()})),
        basis=basis,
        source=" + ".join(sources),
        title=title,
        figures=[Figure(participant=name, value=each.figure) for name, each in known.items()],
    )


def _one_day(days: set[date]) -> date:
    if len(days) != 1:
        listed = ", ".join(str(day) for day in sorted(days)) or "none"
        hint = "Share among the municipalities of one country, or give the figures yourself."
        raise InvalidValueError("figures of one day for all participants", listed, hint)
    return next(iter(days))
