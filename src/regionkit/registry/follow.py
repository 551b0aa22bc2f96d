"""Follow a municipality through time: successors, predecessors, translation, history."""

from datetime import date
from typing import Never

from regionkit.errors import InvalidValueError
from regionkit.model import Municipality
from regionkit.registry.chains import Chain, backward, forward
from regionkit.registry.changes import before_history, leaving
from regionkit.registry.coverage import coverage
from regionkit.registry.days import (
    Days,
    When,
    days_in_history,
    days_in_words,
    in_words,
    listed,
    on_days,
)
from regionkit.registry.errors import SeveralPlacesError, UnknownPlaceError, VagueDateError
from regionkit.registry.explain import explain
from regionkit.registry.lookup import by_code
from regionkit.registry.places import lives_of
from regionkit.registry.tables import as_code
from regionkit.registry.words import lasting, told
from regionkit.values import MunicipalityCode


def successors(code: MunicipalityCode | str, on: When = None, *, until: When = None) -> Chain:
    """Tell what became of a municipality: every change, and who holds its area afterwards.

    Parameters
    ----------
    code
        A code or its text.
    on
        The date on which it had the code; None for the last time the code was in force.
    until
        The date up to which to follow it; None for the latest data.

    Raises
    ------
    PlaceError
        As ``municipalities.get`` does, if the code was not in force on the date.
    VagueDateError
        If ``until`` can be before or after a change on the way.

    Examples
    --------
    >>> from regionkit.registry import municipalities
    >>> chain = municipalities.successors("NO-1504", on="2019-12-31")
    >>> [f"{change.on.year} {change.kind}" for change in chain.changes]
    ['2020 merge', '2024 split', '2024 split']
    >>> print(*chain.places, chain.one_to_one, sep=", ")
    NO-1508 Ålesund, NO-1580 Haram, False
    """
    origin, day = _origin(code, on)
    end = days_in_history(until, origin.country)
    if end.first < day:
        _wrong_way(origin, day, until, "before", "predecessors")
    chain = forward(origin, day, end.last)
    if forward(origin, day, end.first).places != chain.places:
        raise _vague(origin, end, chain)
    return chain


def predecessors(code: MunicipalityCode | str, on: When = None, *, since: When = None) -> Chain:
    """Tell what a municipality was made from: every change, and who held its area before.

    Parameters
    ----------
    code
        A code or its text.
    on
        The date on which it has the code; None for the last time the code was in force.
    since
        The date back to which to follow it; None for as far back as the registry goes.

    Raises
    ------
    PlaceError
        As ``municipalities.get`` does, if the code was not in force on the date.
    VagueDateError
        If ``since`` can be before or after a change on the way.

    Examples
    --------
    >>> from regionkit.registry import municipalities
    >>> chain = municipalities.predecessors("NO-3203", since="2019-12-31")
    >>> print(*chain.places, sep=", ")
    NO-0220 Asker, NO-0627 Røyken, NO-0628 Hurum
    """
    origin, day = _origin(code, on)
    if since is None:
        return backward(origin, day)
    start = days_in_history(since, origin.country)
    if start.last > day:
        _wrong_way(origin, day, since, "after", "successors")
    chain = backward(origin, day, start.first)
    if backward(origin, day, start.last).places != chain.places:
        raise _vague(origin, start, chain)
    return chain


def translate(code: MunicipalityCode | str, from_date: When, to_date: When = None) -> Municipality:
    """Return the one municipality that a municipality of one date is on another date.

    A merger is followed to the municipality that came of it, which is more than the one
    that went in; :func:`successors` tells with ``one_to_one``. What was split, or going
    back in time was made from several, is not one municipality on the other date: that is
    an error which lists them.

    Parameters
    ----------
    code
        A code or its text.
    from_date
        The date on which the code holds.
    to_date
        The date to translate to, earlier or later; None for the latest data.

    Raises
    ------
    SeveralPlacesError
        If it is several on the other date; ``candidates`` has them.
    PlaceError
        As ``municipalities.get`` does, if the code is not in force on the first date, or
        if a date is too vague to tell.

    Examples
    --------
    >>> from regionkit.registry import municipalities
    >>> print(municipalities.translate("NO-0604", "2009", "2022"))
    NO-3006 Kongsberg
    >>> print(municipalities.translate("NO-3303", "2024", "2009-02-03"))
    NO-0604 Kongsberg
    >>> municipalities.translate("NO-1507", "2023", "2024")
    Traceback (most recent call last):
        ...
    regionkit.registry.errors.SeveralPlacesError: NO-1507 Ålesund is several municipalities \
in 2024: NO-1508 Ålesund and NO-1580 Haram
    """
    origin = by_code(code, from_date)
    start = days_in_history(from_date, origin.country)
    end = days_in_history(to_date, origin.country)
    if start.last <= end.first:
        chain = successors(code, from_date, until=to_date)
    elif end.last <= start.first:
        chain = predecessors(code, from_date, since=to_date)
    else:  # the dates overlap, and only what did not change is the same on all of them
        return by_code(code, to_date)
    if len(chain.places) != 1:
        raise SeveralPlacesError(
            f"{origin} is several municipalities {on_days(end)}: {listed(chain.places)}",
            chain.places,
        )
    return chain.places[0]


def history(code: MunicipalityCode | str, on: When = None) -> str:
    """Tell the history of a municipality in words, as far as the registry knows it.

    Parameters
    ----------
    code
        A code or its text.
    on
        The date on which it has the code; None for the last time the code was in force.

    Returns
    -------
    str
        A line for the municipality, and one for each day with changes before and after.

    Raises
    ------
    PlaceError
        As ``municipalities.get`` does, if the code was not in force on the date.

    Examples
    --------
    >>> from regionkit.registry import municipalities
    >>> print(municipalities.history("NO-3322"))
    NO-3322 Nesbyen in Buskerud from 1 January 2024
    1 January 2020: NO-0616 Nes became NO-3040 Nesbyen.
    1 January 2024: the code of Nesbyen changed from NO-3040 to NO-3322.
    """
    origin, day = _origin(code, on)
    changes = (*backward(origin, day).changes, *forward(origin, day, date.max).changes)
    where = f" in {origin.county}" if origin.county else ""
    head = f"{origin}{where} {lasting(origin)}".rstrip()
    if not changes:
        known = coverage(origin.country)
        return (
            f"{head}\nThe registry knows of no change since its history of {known.name} "
            f"begins on {in_words(known.history_starts)}."
        )
    return "\n".join((head, *told(dict.fromkeys(changes))))


def _origin(code: MunicipalityCode | str, on: When) -> tuple[Municipality, date]:
    """Return the municipality with a code, and a day on which it had it."""
    if on is not None:
        place = by_code(code, on)
        return place, days_in_history(on, place.country).first
    lives = lives_of(code)
    if lives:
        return lives[-1].place, lives[-1].last
    known = as_code(code)
    starts = coverage(known.country).history_starts
    changes = leaving(known).get(starts)
    if changes is None:
        raise UnknownPlaceError(explain(known).text)
    place = before_history(changes[0])
    return place, place.last_day or starts


def _wrong_way(origin: Municipality, day: date, other: When, side: str, instead: str) -> Never:
    raise InvalidValueError(
        f"a date not {side} {day}",
        str(other),
        f"Ask for the {instead} of {origin.code}.",
    )


def _vague(origin: Municipality, days: Days, chain: Chain) -> VagueDateError:
    return VagueDateError(
        f"{days_in_words(days)} can be before or after a change of {origin}; give the day",
        chain.places,
    )
