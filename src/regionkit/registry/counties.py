"""Counties, and what stands in their place in other countries, by date.

A county is known through its municipalities: it lasts as long as one of them lies in it.
Greenland has no level between the municipality and the state.
"""

import functools
from datetime import date, timedelta

import attrs

from regionkit.model import Municipality
from regionkit.registry.days import When, days_in_history, listed, on_days
from regionkit.registry.errors import AmbiguousPlaceError, UnknownPlaceError
from regionkit.registry.lookup import all_on
from regionkit.registry.names import plain
from regionkit.registry.places import all_lives
from regionkit.registry.tables import as_country

_GENERIC = {"region", "fylke", "fylkeskommune", "amt", "amts", "lan", "maakunta", "oki"}


@attrs.frozen(kw_only=True)
class County:
    """A county or region: *fylke*, *amt*, *region*, *län*, *maakunta*, *landshluti*, *øki*."""

    country: str
    """Two-letter country code."""
    code: str
    """Its code in the country: ``06`` was Buskerud until 2019, ``33`` is Buskerud since 2024."""
    name: str
    """Its name."""
    valid_from: date | None = None
    """The first day on which it had code and name; None if before the country's history."""
    valid_to: date | None = None
    """The first day on which it no longer had; None if it still has."""

    def __str__(self) -> str:
        """Write country, code and name: ``NO-33 Buskerud``."""
        return f"{self.country}-{self.code} {self.name}"


@functools.cache
def _counties(country: str) -> tuple[County, ...]:
    spans: dict[tuple[str, str], list[Municipality]] = {}
    for life in all_lives(country):
        place = life.place
        if place.county is not None and place.county_code is not None:
            spans.setdefault((place.county_code, place.county), []).append(place)
    return tuple(
        County(
            country=country,
            code=code,
            name=name,
            valid_from=None
            if any(place.valid_from is None for place in places)
            else min(place.valid_from for place in places if place.valid_from),
            valid_to=None
            if any(place.valid_to is None for place in places)
            else max(place.valid_to for place in places if place.valid_to),
        )
        for (code, name), places in sorted(spans.items())
    )


def all(country: str, on: When = None) -> tuple[County, ...]:  # noqa: A001 - counties.all
    """Return the counties of a country on a date, by code.

    Parameters
    ----------
    country
        Two-letter country code.
    on
        A date, a partial date or its notation; None for the latest. With a vague date every
        county that was there on one of its days.

    Raises
    ------
    BeforeHistoryError
        If the date can be before the country's history in the registry.

    Examples
    --------
    >>> from regionkit.registry import counties
    >>> [len(counties.all("NO", on)) for on in ("2009", "2022", "2024")]
    [19, 11, 15]
    """
    first, last = days_in_history(on, as_country(country))
    return tuple(
        county
        for county in _counties(country)
        if (county.valid_from or date.min) <= last and first <= _last_day(county)
    )


def _last_day(county: County) -> date:
    return date.max if county.valid_to is None else county.valid_to - timedelta(days=1)


def get(county: str, country: str, on: When = None) -> County:
    """Return the one county with a name or code on a date.

    Parameters
    ----------
    county
        Its name in any case, its code, or its code with the country: ``NO-33``. Words such
        as *region*, *amt* and *län* can be left out.
    country
        Two-letter country code.
    on
        A date, a partial date or its notation; None for the latest.

    Raises
    ------
    UnknownPlaceError
        If there is none; the message lists those there are.
    AmbiguousPlaceError
        If a vague date makes it several.

    Examples
    --------
    >>> from regionkit.registry import counties
    >>> print(counties.get("buskerud", "NO", on="2009"), counties.get("Buskerud", "NO"))
    NO-06 Buskerud NO-33 Buskerud
    """
    there = all(country, on)
    found = [candidate for candidate in there if _fits(candidate, county)]
    when = on_days(days_in_history(on, country))
    if not found:
        names = f"There were {listed(there)}" if there else "It has no such level"
        raise UnknownPlaceError(f"{country} had no county {county!r} {when}. {names}.")
    if len(found) > 1:
        raise AmbiguousPlaceError(f"{county!r} can be {listed(found, 'or')} {when}")
    return found[0]


def members(county: str, country: str, on: When = None) -> tuple[Municipality, ...]:
    """Return the municipalities of a county on a date, by code.

    Parameters
    ----------
    county
        Its name or code, as for :func:`get`.
    country
        Two-letter country code.
    on
        A date, a partial date or its notation; None for the latest.

    Raises
    ------
    UnknownPlaceError
        If there is no such county on the date.
    VagueDateError
        If a vague date covers a change among its municipalities.

    Examples
    --------
    >>> from regionkit.registry import counties
    >>> len(counties.members("Buskerud", "NO", on="2024-01-01"))
    18
    """
    code = get(county, country, on).code
    return tuple(place for place in all_on(country, on) if place.county_code == code)


def lies_in(place: Municipality, county: str) -> bool:
    """Tell whether a municipality lies in a county, by the county's name or code.

    Parameters
    ----------
    place
        The municipality.
    county
        The name or code of the county.
    """
    if place.county is None or place.county_code is None:
        return False
    return _fits(County(country=place.country, code=place.county_code, name=place.county), county)


def _fits(county: County, sought: str) -> bool:
    if sought in (county.code, f"{county.country}-{county.code}"):
        return True
    return plain(county.name) == plain(sought) or _bare(county.name) == _bare(sought)


def _bare(name: str) -> str:
    words = plain(name).split()
    kept = [word for word in words if word not in _GENERIC]
    # the genitive before län and amt: Stockholms län, Ribe Amt, Vestsjællands Amt
    return " ".join(kept).removesuffix("s") if kept else " ".join(words)
