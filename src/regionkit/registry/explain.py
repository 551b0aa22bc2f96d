"""Explain a code: whether it is in force, and what stood before or came after it."""

import attrs

from regionkit.model import Municipality
from regionkit.registry.chains import backward, forward
from regionkit.registry.changes import Change, before_history, leaving
from regionkit.registry.coverage import coverage
from regionkit.registry.days import Days, When, days_in_words, days_of, in_words, listed, on_days
from regionkit.registry.places import Life, lives_of
from regionkit.registry.tables import as_code
from regionkit.registry.words import lasting, told
from regionkit.values import Choice, MunicipalityCode


class CodeState(Choice):
    """How a code stands on a date."""

    IN_FORCE = "in_force"
    RETIRED = "retired"
    """It was in force before that date."""
    NOT_YET = "not_yet"
    """It came into force after that date."""
    VAGUE = "vague"
    """The date can be one of several days, and the answer is not the same for all."""
    BEFORE_HISTORY = "before_history"
    """The date is, or can be, before the registry knows the country."""
    UNKNOWN = "unknown"
    """No municipality that the registry knows has had the code."""


@attrs.frozen(kw_only=True)
class Explanation:
    """How a code stands on a date, and which municipalities to look at instead."""

    code: MunicipalityCode
    """The code that was asked about."""
    state: CodeState
    """How it stands on the date."""
    place: Municipality | None = None
    """What the code stands for: on the date, or nearest to it in time; None if unknown."""
    places: tuple[Municipality, ...] = ()
    """The municipalities that held its area on the date.

    With a vague date, all that the code can mean.
    """
    changes: tuple[Change, ...] = ()
    """The changes between ``place`` and ``places``."""
    text: str
    """All of this in words."""

    def __str__(self) -> str:
        """Write it in words."""
        return self.text


def explain(code: MunicipalityCode | str, on: When = None) -> Explanation:
    """Explain how a code stands on a date.

    Parameters
    ----------
    code
        A code or its text: ``NO-0604``.
    on
        A date, a partial date or its notation; None for the latest that the registry knows.

    Raises
    ------
    TypeError, InvalidValueError
        If the code or the date is malformed. Everything else is explained.

    Examples
    --------
    >>> from regionkit.registry import municipalities
    >>> explanation = municipalities.explain("NO-0604", on="2022-02-07")
    >>> print(explanation.state, explanation.places[0])
    retired NO-3006 Kongsberg
    """
    code, days = as_code(code), days_of(on)
    lives = lives_of(code)
    known = coverage(code.country)
    if days.first < known.history_starts:
        return Explanation(
            code=code,
            state=CodeState.BEFORE_HISTORY,
            place=lives[0].place if lives else _from_before(code),
            text=f"the registry knows {known.name} from {in_words(known.history_starts)} on; "
            f"it cannot tell what {code} was {on_days(days)}",
        )
    touched = [life for life in lives if life.touches(*days)]
    if touched:
        return _in_force_or_vague(code, days, touched)
    earlier = next((life for life in reversed(lives) if life.last < days.first), None)
    if earlier is not None:
        return _retired(earlier.place, days)
    outside = _from_before(code)
    if outside is not None:
        return _retired(outside, days)
    if lives:
        return _not_yet(lives[0], days)
    return Explanation(
        code=code,
        state=CodeState.UNKNOWN,
        text=f"no municipality of {known.name} that the registry knows has had the code {code} "
        f"since {in_words(known.history_starts)}",
    )


def _from_before(code: MunicipalityCode) -> Municipality | None:
    """Return the place that had a code until the country's history begins."""
    starts = coverage(code.country).history_starts
    changes = leaving(code).get(starts)
    return before_history(changes[0]) if changes else None


def _in_force_or_vague(code: MunicipalityCode, days: Days, touched: list[Life]) -> Explanation:
    places = tuple(life.place for life in touched)
    if touched[0].covers(*days):
        text = f"{places[0]} is in force {on_days(days)}"
        return Explanation(
            code=code, state=CodeState.IN_FORCE, place=places[0], places=places, text=text
        )
    if touched[0].first > days.first:
        places = (*backward(places[0], touched[0].first, days.first).places, *places)
    if touched[-1].last < days.last:
        places = (*places, *forward(places[-1], touched[-1].last, days.last).places)
    meanings = listed([f"{place} {lasting(place)}".rstrip() for place in places], "or")
    return Explanation(
        code=code,
        state=CodeState.VAGUE,
        place=touched[0].place,
        places=places,
        text=f"{days_in_words(days)} can be before or after a change of {code}: "
        f"it is {meanings}; give the day",
    )


def _retired(place: Municipality, days: Days) -> Explanation:
    since = place.last_day or days.first
    chain = forward(place, since, days.last)
    first, last = forward(place, since, days.first).places, chain.places
    places = tuple(dict.fromkeys((*first, *last)))
    is_it = "it is" if chain.one_to_one else "its area lies in"
    return Explanation(
        code=place.code,
        state=CodeState.RETIRED,
        place=place,
        places=places,
        changes=chain.changes,
        text=f"{place.code} was {place.name} until {in_words(since)}. "
        f"{' '.join(told(chain.changes))} "
        f"{_sentence_start(days)} {is_it} {listed(places, 'and' if first == last else 'or')}.",
    )


def _not_yet(life: Life, days: Days) -> Explanation:
    place = life.place
    chain = backward(place, life.first, days.first)
    first, last = chain.places, backward(place, life.first, days.last).places
    places = tuple(dict.fromkeys((*first, *last)))
    was_it = "it was" if chain.one_to_one else "its area lay in"
    return Explanation(
        code=place.code,
        state=CodeState.NOT_YET,
        place=place,
        places=places,
        changes=chain.changes,
        text=f"{place.code} is the code of {place.name} only from {in_words(life.first)}. "
        f"{' '.join(told(chain.changes))} "
        f"{_sentence_start(days)} {was_it} {listed(places, 'and' if first == last else 'or')}.",
    )


def _sentence_start(days: Days) -> str:
    words = on_days(days)
    return words[0].upper() + words[1:]
