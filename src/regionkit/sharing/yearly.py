"""A key in one year: with the figures of that year, if they are renewed."""

from collections.abc import Iterator

import attrs

from regionkit.findings import say
from regionkit.model import Basis, GroupPart, KeyPart, SharingKey, StatisticPart
from regionkit.sharing.errors import KeyProblem
from regionkit.sharing.portion import portions


def years_of(key: SharingKey) -> tuple[int, ...]:
    """Return the years for which a key has figures of their own, the first one first.

    Parameters
    ----------
    key
        The key.
    """
    statistics = (portion.part for portion in portions(key))
    years = {
        yearly.year
        for part in statistics
        if isinstance(part, StatisticPart)
        for yearly in part.years
    }
    return tuple(sorted(years))


def key_in_year(key: SharingKey, year: int | None) -> SharingKey:
    """Return a key with the figures of one year in place of those by year."""
    parts = tuple(_in_year(part, year) for part in key.parts)
    return key if parts == key.parts else attrs.evolve(key, parts=parts)


def _in_year(part: KeyPart, year: int | None) -> KeyPart:
    match part:
        case GroupPart(parts=parts):
            return attrs.evolve(part, parts=tuple(_in_year(inner, year) for inner in parts))
        case StatisticPart(years=years):
            for yearly in years:
                if yearly.year == year:
                    return attrs.evolve(part, figures=yearly.figures, as_of=yearly.as_of, years=())
            return part
        case _:
            return part


def year_problems(key: SharingKey, year: int | None) -> Iterator[KeyProblem]:
    """Tell which figures a key lacks for a year; None if no year is named."""
    for portion in portions(key):
        part = portion.part
        if not isinstance(part, StatisticPart):
            continue
        given = [yearly.year for yearly in part.years]
        if year is None and given:
            yield KeyProblem(
                path=portion.path / "figures",
                expected="figures to share one cost by",
                found=f"figures for {say(tuple(str(each) for each in given))}",
                hint="Say which year is shared, or share all years one by one.",
            )
        elif year is not None and given and year not in given:
            yield KeyProblem(
                path=portion.path / "years",
                expected=f"figures for {year}",
                found=f"those for {say(tuple(str(each) for each in given))}",
                hint="Add them, or leave the year out.",
            )
        elif year is not None and part.basis is Basis.ROLLING and not given:
            found = "the same for all years" if part.as_of is None else f"those of {part.as_of}"
            yield KeyProblem(
                path=portion.path / "years",
                expected=f"figures for {year}, as they are renewed each year",
                found=found,
                hint="Give the figures year by year.",
            )
