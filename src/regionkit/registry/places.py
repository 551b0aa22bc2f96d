"""The places of a country by code, each with the days on which it was what it was."""

import functools
from datetime import date, timedelta
from typing import NamedTuple

from regionkit.model import Municipality
from regionkit.registry.coverage import coverage
from regionkit.registry.tables import as_code, as_country, as_day, lines_of, padded
from regionkit.values import MunicipalityCode

_ONE_DAY = timedelta(days=1)
_WIDTH = 7


class Life(NamedTuple):
    """A stretch of time in which code, name and county of a place stayed the same."""

    first: date
    """First day; the first day of the country's history if it began before."""
    last: date
    """Last day; the last of the calendar if it is still so."""
    place: Municipality
    """The place with its code, name and county."""

    def covers(self, first: date, last: date) -> bool:
        """Tell whether it lasted from one day to another."""
        return self.first <= first and last <= self.last

    def touches(self, first: date, last: date) -> bool:
        """Tell whether it had begun by the last day and not ended before the first."""
        return self.first <= last and first <= self.last


@functools.cache
def lives_in(country: str) -> dict[str, tuple[Life, ...]]:
    """Return the lives of each code of a country, by its digits, in the order of time."""
    starts = coverage(country).history_starts
    lives: dict[str, list[Life]] = {}
    for fields in lines_of(f"{as_country(country)}.municipalities"):
        number, name, county_code, county, valid_from, valid_to, others = padded(fields, _WIDTH)
        place = Municipality(
            code=MunicipalityCode(country, number),
            name=name,
            parallel_names=tuple(others.split("|")) if others else (),
            county=county or None,
            county_code=county_code or None,
            valid_from=as_day(valid_from),
            valid_to=as_day(valid_to),
        )
        first = place.valid_from or starts
        last = date.max if place.valid_to is None else place.valid_to - _ONE_DAY
        lives.setdefault(number, []).append(Life(first, last, place))
    return {number: tuple(stretches) for number, stretches in lives.items()}


@functools.cache
def lives_of(code: MunicipalityCode | str) -> tuple[Life, ...]:
    """Return the lives of a code in the order of time; none if no place has had it.

    Raises
    ------
    TypeError
        If it is neither a code nor a text.
    InvalidValueError
        If the text is no code of a municipality.
    """
    known = as_code(code)
    return lives_in(known.country).get(known.number, ())


def life_on(code: MunicipalityCode, day: date) -> Life | None:
    """Return the life of a code on a day; None if it was not in force."""
    return next((life for life in lives_of(code) if life.first <= day <= life.last), None)


def all_lives(country: str) -> tuple[Life, ...]:
    """Return the lives of all codes of a country, in the order of code and time."""
    return tuple(life for lives in lives_in(country).values() for life in lives)
