"""Chains: what became of a municipality, and what it was made from."""

from collections.abc import Iterable
from datetime import date, timedelta

import attrs

from regionkit.model import Municipality
from regionkit.registry.changes import Change, arriving, before_history, leaving
from regionkit.registry.coverage import coverage
from regionkit.registry.places import life_on
from regionkit.values import MunicipalityCode

_ONE_DAY = timedelta(days=1)


@attrs.frozen(kw_only=True)
class Chain:
    """The way from one municipality to those that held its area on another day."""

    origin: Municipality
    """The municipality that was asked about."""
    changes: tuple[Change, ...]
    """Every change on the way, in the order of time; one for each pair of codes."""
    places: tuple[Municipality, ...]
    """The municipalities at the other end, by code.

    Where the history of the country begins on the way, a municipality before it has
    code, name and last day, and nothing more.
    """

    @property
    def one_to_one(self) -> bool:
        """Whether both ends are one and the same area, as far as the changes tell."""
        return all(change.one_to_one for change in self.changes)

    @property
    def codes(self) -> tuple[MunicipalityCode, ...]:
        """The codes at the other end."""
        return tuple(place.code for place in self.places)


def forward(origin: Municipality, since: date, until: date) -> Chain:
    """Follow a municipality from one day to a later one."""
    changes: dict[Change, None] = {}
    ends: dict[Municipality, None] = {}
    open_ends, met = [(origin.code, since)], {(origin.code, since)}
    while open_ends:
        code, day = open_ends.pop()
        by_day = leaving(code)
        next_day = next((on for on in by_day if day < on <= until), None)
        if next_day is None:
            life = life_on(code, until)
            ends[origin if life is None else life.place] = None
            continue
        for change in by_day[next_day]:
            changes[change] = None
            if (change.to_code, next_day) not in met:
                met.add((change.to_code, next_day))
                open_ends.append((change.to_code, next_day))
    return _chain(origin, changes, ends)


def backward(origin: Municipality, until: date, since: date = date.min) -> Chain:
    """Follow a municipality from one day to an earlier one, or as far back as it goes."""
    starts = coverage(origin.country).history_starts
    changes: dict[Change, None] = {}
    ends: dict[Municipality, None] = {}
    open_ends, met = [(origin.code, until)], {(origin.code, until)}
    while open_ends:
        code, day = open_ends.pop()
        by_day = arriving(code)
        last_day = next((on for on in reversed([*by_day]) if since < on <= day), None)
        if last_day is None:
            life = life_on(code, max(since, starts))
            ends[origin if life is None else life.place] = None
            continue
        for change in by_day[last_day]:
            changes[change] = None
            if last_day == starts:
                ends[before_history(change)] = None
            elif (change.from_code, last_day - _ONE_DAY) not in met:
                met.add((change.from_code, last_day - _ONE_DAY))
                open_ends.append((change.from_code, last_day - _ONE_DAY))
    return _chain(origin, changes, ends)


def _chain(origin: Municipality, changes: Iterable[Change], ends: Iterable[Municipality]) -> Chain:
    return Chain(
        origin=origin,
        changes=tuple(sorted(changes, key=lambda c: (c.on, c.from_code, c.to_code))),
        places=tuple(sorted(ends, key=lambda place: place.code)),
    )
