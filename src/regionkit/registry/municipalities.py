"""Municipalities by code, by name and by date, what became of them, and how many live there.

>>> from datetime import date
>>> from regionkit.registry import municipalities
>>> print(municipalities.find("Kongsberg", country="NO", on=date(2009, 1, 1)))
NO-0604 Kongsberg
>>> print(municipalities.translate("NO-0604", "2009-01-01", "2024-01-01"))
NO-3303 Kongsberg
>>> municipalities.population("NO-0604", 2008).figure
23997
"""

from regionkit.model import Municipality
from regionkit.registry.days import When
from regionkit.registry.explain import explain
from regionkit.registry.find import by_name, by_text
from regionkit.registry.follow import history, predecessors, successors, translate
from regionkit.registry.lookup import all_on, by_code
from regionkit.registry.names import is_called
from regionkit.registry.population import population, populations
from regionkit.registry.why_missing import why_missing
from regionkit.values import MunicipalityCode

__all__ = [
    "all",
    "explain",
    "find",
    "get",
    "history",
    "is_called",
    "population",
    "populations",
    "predecessors",
    "search",
    "successors",
    "translate",
    "why_missing",
]


def get(code: MunicipalityCode | str, on: When = None) -> Municipality:
    """Return the municipality that has a code on a date.

    Parameters
    ----------
    code
        A code or its text: ``NO-0604``.
    on
        A date, a partial date or its notation; None for the latest that the registry knows.

    Raises
    ------
    TypeError, InvalidValueError
        If the code or the date is malformed.
    UnknownPlaceError
        If no municipality that the registry knows has had the code.
    CodeNotInForceError
        If the code was or will be in force at another time; ``explanation`` tells what
        stood or stands in its place.
    VagueDateError
        If the date can be before or after a change of the code.
    BeforeHistoryError
        If the date can be before the country's history in the registry.

    Examples
    --------
    >>> from regionkit.registry import municipalities
    >>> print(municipalities.get("NO-3303"), municipalities.get("NO-0604", on="2009").county)
    NO-3303 Kongsberg Buskerud
    >>> municipalities.get("NO-0604", on="2022")
    Traceback (most recent call last):
        ...
    regionkit.registry.errors.CodeNotInForceError: NO-0604 was Kongsberg until 31 December 2019. \
1 January 2020: the code of Kongsberg changed from NO-0604 to NO-3006. \
In 2022 it is NO-3006 Kongsberg.
    """
    return by_code(code, on)


def find(
    name: str, country: str | None = None, county: str | None = None, on: When = None
) -> Municipality:
    """Return the one municipality that has a name on a date.

    First come the names that municipalities have on the date, official and parallel ones
    alike; a name as it is typed comes before one that fits only without its Nordic letters
    (``Habo`` is not ``Håbo``). Then come former names of municipalities that changed name
    or code and nothing else. A municipality that went into another is not found under its
    own name afterwards: the error tells where its area went.

    Parameters
    ----------
    name
        In any case, with Nordic letters or without (``Våler``, ``Vaaler``, ``valer``); the
        word for municipality may follow (``Kongsberg kommune``).
    country
        Two-letter country code; None to look in all that the registry knows on the date.
    county
        The county's name or code, where several municipalities have the same name.
    on
        A date, a partial date or its notation; None for the latest that the registry knows.

    Raises
    ------
    UnknownPlaceError
        If there is none; ``near`` has those that may have been meant.
    AmbiguousPlaceError
        If there are several; ``candidates`` has them.
    VagueDateError
        If the date can be before or after a change of the municipality.
    BeforeHistoryError
        If the date can be before the country's history in the registry.

    Examples
    --------
    >>> from regionkit.registry import municipalities
    >>> print(municipalities.find("unjarga"), municipalities.find("Åbo"))
    NO-5636 Unjárga - Nesseby FI-853 Turku
    >>> municipalities.find("Våler")
    Traceback (most recent call last):
        ...
    regionkit.registry.errors.AmbiguousPlaceError: 2 municipalities are called 'Våler' \
in the latest data: NO-3114 Våler in Østfold and NO-3419 Våler in Innlandet; \
say which country and county
    """
    return by_name(name, country, county, on)


def search(text: str, country: str | None = None, on: When = None) -> tuple[Municipality, ...]:
    """Return all municipalities that a text may mean, the likeliest first; perhaps none.

    Parameters
    ----------
    text
        A name, a part of one, or a code. Any text will do.
    country
        Two-letter country code; None for all.
    on
        A date, a partial date or its notation. None for every time: the latest come first,
        then the former ones.

    Examples
    --------
    >>> from regionkit.registry import municipalities
    >>> [str(place) for place in municipalities.search("kongsb")]
    ['NO-3303 Kongsberg', 'NO-0604 Kongsberg', 'NO-3006 Kongsberg']
    """
    return by_text(text, country, on)


def all(country: str, on: When = None) -> tuple[Municipality, ...]:  # noqa: A001 - the best name
    """Return the municipalities of a country on a date, by code.

    Parameters
    ----------
    country
        Two-letter country code.
    on
        A date, a partial date or its notation; None for the latest.

    Raises
    ------
    VagueDateError
        If the date can be before or after a change of any of them.
    BeforeHistoryError
        If the date can be before the country's history in the registry.

    Examples
    --------
    >>> from regionkit.registry import municipalities
    >>> [len(municipalities.all("NO", on)) for on in ("1964", "2009", "2022", "2024")]
    [525, 430, 356, 357]
    """
    return all_on(country, on)
