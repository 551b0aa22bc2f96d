"""Named regions: regional councils and statistical groupings, with dated members.

The sources describe a region on a day. What it was between two descriptions, and whether it
still is what the last one says, they do not tell; every answer carries its day.
"""

import functools
from datetime import date

import attrs

from regionkit.model import Municipality
from regionkit.registry.days import When, days_in_words, days_of, in_words, listed
from regionkit.registry.errors import BeforeHistoryError, PlaceError, VagueDateError
from regionkit.registry.lookup import by_code
from regionkit.registry.names import plain
from regionkit.registry.tables import as_code, as_country, lines_of, padded
from regionkit.values import MunicipalityCode
from regionkit.values.text import as_text


@attrs.frozen(kw_only=True)
class NamedRegion:
    """A region as a source describes it on a day."""

    id: str
    """Its id in the registry: ``NO-kongsbergregionen``."""
    name: str
    """Its name."""
    other_name: str | None
    """Its name in the country's other language; None if there is none or it is not known."""
    kind: str
    """What it is: ``regional council``, ``labour market region (BA-region)``, and so on."""
    country: str
    """Two-letter country code."""
    as_of: date
    """The day on which the source describes it. It is no founding date."""
    member_codes: tuple[MunicipalityCode, ...]
    """The codes of its members on that day."""
    source: str
    """Who describes it."""
    note: str | None
    """What else is known."""

    @property
    def members(self) -> tuple[Municipality, ...]:
        """Its members, as they were on that day."""
        return tuple(by_code(code, self.as_of) for code in self.member_codes)

    def __str__(self) -> str:
        """Write name, kind and day."""
        return f"{self.name} ({self.kind}, as of {self.as_of})"


class UnknownRegionError(PlaceError):
    """No region fits, or several do.

    Parameters
    ----------
    message
        What was sought.
    candidates
        The ids of regions that fit or come near.
    """

    def __init__(self, message: str, candidates: tuple[str, ...] = ()) -> None:
        self.candidates = candidates
        super().__init__(message)


@functools.cache
def _descriptions() -> tuple[NamedRegion, ...]:
    return tuple(
        NamedRegion(
            id=name_id,
            name=name,
            other_name=other or None,
            kind=kind,
            country=country,
            as_of=date.fromisoformat(as_of),
            member_codes=tuple(MunicipalityCode(country, number) for number in codes.split()),
            source=source,
            note=note or None,
        )
        for name_id, name, other, kind, country, as_of, codes, source, note in (
            padded(fields, 9) for fields in lines_of("regions")
        )
    )


def all(country: str | None = None, kind: str | None = None) -> tuple[NamedRegion, ...]:  # noqa: A001 - regions.all
    """Return every description of every region, or those of a country or a kind.

    Parameters
    ----------
    country
        Two-letter country code; None for all.
    kind
        A kind of region, or the beginning of one: ``regional council``, ``sub-region``.

    Examples
    --------
    >>> from regionkit.registry import regions
    >>> for region in regions.all("NO", kind="regional council"):
    ...     print(region)
    Hallingdal (regional council, as of 2017-01-01)
    Hallingdal (regional council, as of 2024-01-01)
    Kongsbergregionen (regional council, as of 2009-01-01)
    Kongsbergregionen (regional council, as of 2017-01-01)
    Midt-Buskerud (regional council, as of 2017-01-01)
    Ringeriksregionen (regional council, as of 2017-01-01)
    """
    wanted = None if country is None else as_country(country)
    return tuple(
        region
        for region in _descriptions()
        if wanted in (None, region.country) and region.kind.startswith(kind or "")
    )


def get(region: str, on: When = None) -> NamedRegion:
    """Return a region as it was last described by a date.

    Parameters
    ----------
    region
        Its id, with or without the country, or its name, in any case.
    on
        A date, a partial date or its notation; None for the latest description. The answer
        can be older than the date: ``as_of`` tells its day.

    Raises
    ------
    UnknownRegionError
        If no region has that id or name, or several have that name.
    BeforeHistoryError
        If the date can be before the first description.
    VagueDateError
        If the date can be before or after a new description.

    Examples
    --------
    >>> from regionkit.registry import regions
    >>> region = regions.get("kongsbergregionen", on="2009-02-03")
    >>> print(region.kind, *region.members[:2], sep=", ")
    regional council, NO-0604 Kongsberg, NO-0631 Flesberg
    """
    described = _all_of(as_text(region, "the id or name of a region"))
    days = days_of(on)
    known = [description for description in described if description.as_of <= days.first]
    if not known:
        first = described[0]
        raise BeforeHistoryError(first.country, first.name, first.as_of, days_in_words(days))
    later = next((d for d in described if days.first < d.as_of <= days.last), None)
    if later is not None:
        raise VagueDateError(
            f"{days_in_words(days)} can be before or after {in_words(later.as_of)}, "
            f"from when there is another description of {later.name}; give the day"
        )
    return known[-1]


def _all_of(region: str) -> list[NamedRegion]:
    """Return the descriptions of one region in the order of time."""
    sought = plain(region)
    fitting = [d for d in _descriptions() if sought in (plain(d.id), plain(d.id[3:]))]
    if not fitting:
        fitting = [
            d for d in _descriptions() if sought in (plain(d.name), plain(d.other_name or ""))
        ]
    ids = tuple(dict.fromkeys(description.id for description in fitting))
    if len(ids) > 1:
        kinds = dict.fromkeys(f"{d.id} ({d.kind})" for d in fitting)
        raise UnknownRegionError(f"{region!r} can be {listed(kinds, 'or')}", ids)
    if not ids:
        near = tuple(
            dict.fromkeys(d.id for d in _descriptions() if sought and sought in plain(d.name))
        )
        hint = f"; did you mean {listed(near[:8], 'or')}?" if near else ""
        raise UnknownRegionError(f"the registry knows no region {region!r}{hint}", near)
    return sorted(fitting, key=lambda description: description.as_of)


def of(code: MunicipalityCode | str, on: When = None) -> tuple[NamedRegion, ...]:
    """Return the regions that a municipality belongs to, as last described by a date.

    Parameters
    ----------
    code
        A code or its text; the code must be the one that the description uses.
    on
        A date, a partial date or its notation; None for the latest descriptions.

    Examples
    --------
    >>> from regionkit.registry import regions
    >>> print(*regions.of("NO-3007", on="2022-02-07"), sep="; ")
    Ringerike (labour market region (BA-region), as of 2020-01-01); \
Ringeriksregionen (interkommunalt politisk råd, as of 2021-01-01)
    """
    member, first = as_code(code), days_of(on).first
    latest: dict[str, NamedRegion] = {}
    for description in sorted(_descriptions(), key=lambda d: d.as_of):
        if description.as_of <= first:
            latest[description.id] = description
    found = (region for region in latest.values() if member in region.member_codes)
    return tuple(sorted(found, key=lambda region: region.id))
