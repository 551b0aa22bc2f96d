"""What the register of places says of a name or a code on the day of the document.

For the rules on places. The register is loaded when there is a place to look up.
"""

import functools
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final

import attrs

from regionkit.findings import phrase
from regionkit.model import (
    Document,
    Dossier,
    Participant,
    ParticipantKind,
    Place,
)
from regionkit.rules.site import Site
from regionkit.rules.tree import Tree
from regionkit.values import PartialDate

if TYPE_CHECKING:
    from regionkit.model import Municipality

NO_DATE: Final = phrase("the document has no date, and nobody said which day it is")
"""Why nothing can be looked up."""

NOT_KNOWN_THEN: Final = phrase("the register does not go back so far")
"""Why nothing can be told of a day long ago."""

_OF_LANGUAGE: Final = {
    "nb": ("NO",), "nn": ("NO",), "no": ("NO",), "se": ("NO", "SE", "FI"),
    "da": ("DK", "FO", "GL"), "fo": ("FO",), "kl": ("GL",),
    "sv": ("SE", "FI"), "fi": ("FI",), "is": ("IS",),
}  # fmt: skip
_OF_CURRENCY: Final = {"NOK": ("NO",), "DKK": ("DK", "FO", "GL"), "SEK": ("SE",), "ISK": ("IS",)}


def day_of(site: Site) -> PartialDate | date | None:
    """Return the day on which places are looked up: the document's own, else today."""
    own = site.project.document
    if own is not None and own.date is not None:
        return own.date
    return site.tree.once(_day_of_dossier) or site.tree.as_of


def _day_of_dossier(tree: Tree) -> PartialDate | None:
    root = tree.root.subject
    if not isinstance(root, Dossier):
        return None
    documents: list[Document | None] = [
        *root.documents,
        *(each.document for each in root.projects),
    ]
    dates = (document.date for document in documents if document is not None)
    return next((each for each in dates if each is not None), None)


def countries_of(site: Site) -> tuple[str, ...]:
    """Return the countries that a plan is most likely about, the likeliest first.

    They follow from the codes it gives, else from its language, else from its currency.
    """
    plan = site.project
    root = site.tree.root.subject
    coded = [
        participant.municipality.country
        for participant in plan.participants
        if participant.municipality is not None
    ]
    if coded:
        return tuple(dict.fromkeys(coded))
    language = plan.language or (root.language if isinstance(root, Dossier) else None) or ""
    return _OF_LANGUAGE.get(language) or _OF_CURRENCY.get(site.currency or "", ())


@attrs.frozen
class Bearers:
    """Who has a name on a day."""

    places: tuple["Municipality", ...] = ()
    """The municipalities that have it."""
    near: tuple["Municipality", ...] = ()
    """Where nobody has it: those that may have been meant, or in which its area lies."""
    untold: bool = False
    """Whether a municipality of a country that is not known on the day has the name now."""


@functools.lru_cache(maxsize=4096)
def bearers_of(name: str, on: PartialDate | date, countries: tuple[str, ...]) -> Bearers:
    """Return who has a name on a day: in these countries, else anywhere.

    Of a day that is vague, those who have it on any of its days.
    """
    from regionkit.registry import countries as all_countries

    others = [known.country for known in all_countries() if known.country not in countries]
    near: tuple[Municipality, ...] = ()
    untold = False
    for group in (countries, tuple(others)):
        found = [_in_country(name, on, country) for country in group]
        places = tuple(place for each in found for place in each.places)
        if places:
            return Bearers(places)
        near = near or tuple(place for each in found for place in each.near)
        untold = untold or any(each.untold for each in found)
    return Bearers(near=near, untold=untold)


@functools.lru_cache(maxsize=4096)
def _in_country(name: str, on: PartialDate | date, country: str) -> Bearers:
    from regionkit.registry import (
        AmbiguousPlaceError,
        BeforeHistoryError,
        UnknownPlaceError,
        municipalities,
    )

    try:
        return Bearers((municipalities.find(name, country, on=on),))
    except AmbiguousPlaceError as error:
        return Bearers(error.candidates)
    except UnknownPlaceError as error:
        return Bearers(near=error.near)
    except BeforeHistoryError:
        known = municipalities.search(name, country)
        return Bearers(untold=any(municipalities.is_called(place, name) for place in known))


def was_borne(name: str) -> bool:
    """Tell whether a municipality has, or had, a name, as far as the register goes back."""
    from regionkit.registry import municipalities

    return any(municipalities.is_called(place, name) for place in municipalities.search(name))


def ends_of(on: PartialDate | date) -> tuple[date, ...]:
    """Return the first and the last of the days that a day can be; one if they are the same."""
    if isinstance(on, date):
        return (on,)
    return tuple(dict.fromkeys(day for day in (on.earliest, on.latest) if day is not None))


def is_municipality(subject: Participant | Place) -> bool:
    """Tell whether something is said to be a municipality."""
    return isinstance(subject, Place) or subject.kind is ParticipantKind.MUNICIPALITY


@functools.lru_cache(maxsize=256)
def members_of(
    name: str, on: PartialDate | date, countries: tuple[str, ...]
) -> tuple["Municipality", ...] | None:
    """Return the members of a region in the year of a day; None if the register does not know."""
    from regionkit.registry import PlaceError, regions

    try:
        region = regions.get(name, on)
    except PlaceError:
        return None
    years = {day.year for day in ends_of(on)}
    known = region.country in countries or not countries
    return region.members if known and region.as_of.year in years else None


def county_members(
    name: str, on: PartialDate | date, countries: tuple[str, ...]
) -> tuple["Municipality", ...] | None:
    """Return the municipalities of a county on a day; None if there is none of that name."""
    from regionkit.registry import PlaceError, counties

    for country in countries:
        try:
            return counties.members(name, country, on)
        except PlaceError:
            continue
    return None


def is_same(name: str, other: str) -> bool:
    """Tell whether two names are the same but for case, Nordic letters and *kommune*."""
    from regionkit.registry.names import plain, without_kind

    return plain(without_kind(name)) == plain(without_kind(other))


def is_among(participant: Participant, places: tuple["Municipality", ...]) -> bool:
    """Tell whether a participant is one of some municipalities, by its code or its name."""
    from regionkit.registry import municipalities

    code = participant.municipality
    return any(
        place.code == code or municipalities.is_called(place, participant.name) for place in places
    )


def told(places: tuple["Municipality", ...]) -> Iterator[str]:
    """Write places with their codes, once each, with their counties if names are the same."""
    unique = tuple(dict.fromkeys(places))
    for place in unique:
        doubled = sum(other.name == place.name for other in unique) > 1
        yield f"{place} ({place.county})" if doubled and place.county else str(place)
