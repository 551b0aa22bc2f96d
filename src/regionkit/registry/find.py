"""Find a municipality by name, and search among all names."""

import difflib
from collections.abc import Callable, Iterable

from regionkit.model import Municipality
from regionkit.registry.chains import Chain, backward, forward
from regionkit.registry.counties import lies_in
from regionkit.registry.coverage import coverage
from regionkit.registry.days import (
    CURRENT,
    Days,
    When,
    days_in_history,
    days_in_words,
    days_of,
    listed,
    on_days,
)
from regionkit.registry.errors import (
    AmbiguousPlaceError,
    BeforeHistoryError,
    UnknownPlaceError,
    VagueDateError,
)
from regionkit.registry.names import (
    as_typed,
    by_plain_name,
    by_typed_name,
    is_spelled_out,
    plain,
    without_kind,
)
from regionkit.registry.places import Life, all_lives, lives_of
from regionkit.registry.tables import as_country, country_codes
from regionkit.registry.words import lasting
from regionkit.values.text import as_text

_SHOWN = 8
_NEAR = 0.75


def by_name(
    name: str, country: str | None = None, county: str | None = None, on: When = None
) -> Municipality:
    """Return the one municipality with a name on a date; see ``municipalities.find``."""
    as_text(name, "the name of a municipality")
    days = days_of(on)
    countries = _known_on(on, country)
    in_county = _filter(county)
    bearers: list[Life] = []
    for lives in _ways_to_read(name, countries):
        bearers += lives
        held = [life for life in lives if life.touches(*days) and in_county(life.place)]
        if held:
            return _the_one(name, held, days)
    for lives in _ways_to_read(name, countries):
        heirs = [*_heirs(lives, days, in_county)]
        if heirs:
            return _the_one(name, heirs, days)
    raise UnknownPlaceError(*_not_found(name, countries, county, days, bearers))


def _known_on(on: When, country: str | None) -> tuple[str, ...]:
    """Return the countries to look in: the one given, or all that the registry knows then."""
    if country is not None:
        days_in_history(on, as_country(country))
        return (country,)
    days = days_of(on)
    known = tuple(c for c in country_codes() if coverage(c).history_starts <= days.first)
    if not known:
        earliest = min(country_codes(), key=lambda code: coverage(code).history_starts)
        first = coverage(earliest)
        raise BeforeHistoryError(earliest, first.name, first.history_starts, days_in_words(days))
    return known


def _filter(county: str | None) -> Callable[[Municipality], bool]:
    if county is None:
        return lambda _: True
    return lambda place: lies_in(place, county)


def _ways_to_read(name: str, countries: Iterable[str]) -> Iterable[list[Life]]:
    """Give the lives with a name: as it is typed, in plain letters, without *kommune*."""
    countries = tuple(countries)
    for text in dict.fromkeys((as_typed(name), without_kind(name))):
        yield [life for c in countries for life in by_typed_name(c).get(text, ())]
        near = [life for c in countries for life in by_plain_name(c).get(plain(text), ())]
        yield [life for life in near if is_spelled_out(life.place, text)]
        yield near


def _heirs(
    lives: Iterable[Life], days: Days, in_county: Callable[[Municipality], bool]
) -> Iterable[Life]:
    """Give the municipalities that had another name before, and are the same to the full."""
    for chain in _chains_to(lives, days):
        for place in chain.places if chain.one_to_one else ():
            if in_county(place):
                yield from (life for life in lives_of(place.code) if life.place is place)


def _chains_to(lives: Iterable[Life], days: Days) -> Iterable[Chain]:
    for life in lives:
        if life.last < days.first:
            yield forward(life.place, life.last, days.last)


def _the_one(name: str, lives: list[Life], days: Days) -> Municipality:
    lives = [*dict.fromkeys(lives)]
    if len(lives) == 1 and lives[0].covers(*days):
        return lives[0].place
    places = [life.place for life in lives]
    whole = [life for life in lives if life.covers(*days)]
    if len(whole) < len(lives):
        meanings = listed([f"{place} {lasting(place)}".rstrip() for place in places], "or")
        raise VagueDateError(
            f"{days_in_words(days)} can be before or after a change of "
            f"{name!r}: it is {meanings}; give the day",
            places,
        )
    raise AmbiguousPlaceError(
        f"{len(places)} municipalities are called {name!r} {on_days(days)}: "
        f"{_with_county(places)}; say which country and county",
        places,
    )


def _with_county(places: Iterable[Municipality]) -> str:
    return listed([f"{p} in {p.county}" if p.county else str(p) for p in places])


def _not_found(
    name: str, countries: Iterable[str], county: str | None, days: Days, bearers: list[Life]
) -> tuple[str, tuple[Municipality, ...]]:
    """Tell why there is no such municipality, and which may have been meant."""
    countries = tuple(countries)
    where = f" in {coverage(countries[0]).name}" if len(countries) == 1 else ""
    where = f"{where}, {county}," if county else where
    message = f"no municipality{where} is called {name!r} {on_days(days)}"
    elsewhen = [*dict.fromkeys(life.place for life in bearers)]
    here = [place for place in elsewhen if _is_current(place, days)]
    if here:  # only the county did not fit
        return f"{message}; there is {_with_county(here)}", tuple(here)
    if elsewhen:
        places = [place for life in bearers for place in _then(life, days)]
        then = [*dict.fromkeys(places)]
        meanings = listed([f"{place} {lasting(place)}".rstrip() for place in elsewhen])
        message = f"{message}; there was {meanings}"
        if then:
            message = f"{message}. Its area then: {listed(then)}"
        return message, tuple(then)
    near = tuple(_near(name, countries, days))
    return f"{message}; did you mean {listed(near, 'or')}?" if near else message, near


def _is_current(place: Municipality, days: Days) -> bool:
    return any(life.touches(*days) for life in lives_of(place.code) if life.place is place)


def _then(life: Life, days: Days) -> tuple[Municipality, ...]:
    if life.last < days.first:
        return forward(life.place, life.last, days.last).places
    return backward(life.place, life.first, days.first).places


def _near(name: str, countries: Iterable[str], days: Days) -> list[Municipality]:
    sought = plain(without_kind(name))
    there: dict[str, list[Municipality]] = {}
    for country in countries:
        for known, lives in by_plain_name(country).items():
            places = [life.place for life in lives if life.touches(*days)]
            if places:
                there.setdefault(known, []).extend(places)
    close = difflib.get_close_matches(sought, there, n=_SHOWN, cutoff=_NEAR)
    return [*dict.fromkeys(place for known in close for place in there[known])][:_SHOWN]


def by_text(text: str, country: str | None = None, on: When = None) -> tuple[Municipality, ...]:
    """Return all municipalities that a text may mean; see ``municipalities.search``."""
    sought = plain(as_text(text, "a text to search for"))
    days = CURRENT if on is None else days_of(on)
    countries = country_codes() if country is None else (as_country(country),)
    if not sought:
        return ()
    ranked: dict[Municipality, tuple[int, bool, str, str]] = {}
    for code in countries:
        for name, lives in by_plain_name(code).items():
            rank = _rank(name, sought)
            for life in lives if rank is not None else ():
                there = life.touches(*days)
                if rank is not None and (there or on is None):
                    place = life.place
                    key = (rank, not there, str(place.code), str(place.valid_from))
                    ranked[place] = min(key, ranked.get(place, key))
    _add_codes(ranked, text, countries, days, everything=on is None)
    if not ranked:
        return tuple(_near(text, countries, days))
    return tuple(sorted(ranked, key=ranked.__getitem__))


def _rank(name: str, sought: str) -> int | None:
    """Tell how well a name fits: the whole of it, its beginning, a word's, any part."""
    if name == sought:
        return 0
    if name.startswith(sought):
        return 1
    if f" {sought}" in name:
        return 2
    return 3 if sought in name else None


def _add_codes(
    ranked: dict[Municipality, tuple[int, bool, str, str]],
    text: str,
    countries: Iterable[str],
    days: Days,
    *,
    everything: bool,
) -> None:
    """Add the municipalities whose code is the text, with or without its country."""
    number = as_typed(text).upper()
    if not any(letter.isdecimal() for letter in number):
        return
    for country in countries:
        for life in all_lives(country):
            place = life.place
            there = life.touches(*days)
            if number in (place.code.number, str(place.code)) and (there or everything):
                ranked[place] = (0, not there, str(place.code), str(place.valid_from))
