"""Look up a code on a date, and all municipalities on a date."""

from datetime import date

from regionkit.model import Municipality
from regionkit.registry.days import When, days_in_history, days_in_words
from regionkit.registry.errors import (
    CodeNotInForceError,
    UnknownPlaceError,
    VagueDateError,
)
from regionkit.registry.explain import CodeState, explain
from regionkit.registry.places import all_lives, lives_of
from regionkit.registry.tables import as_country
from regionkit.values import MunicipalityCode


def by_code(code: MunicipalityCode | str, on: When = None) -> Municipality:
    """Return the municipality that has a code on a date; see ``municipalities.get``."""
    lives = lives_of(code)
    if on is None:
        if lives and lives[-1].last == date.max:
            return lives[-1].place
    elif type(on) is date:
        for life in lives:
            if life.first <= on <= life.last:
                return life.place
    return _whole_or_explained(code, on)


def _whole_or_explained(code: MunicipalityCode | str, on: When) -> Municipality:
    explanation = explain(code, on)
    if explanation.state is CodeState.IN_FORCE:
        return explanation.places[0]
    if explanation.state is CodeState.BEFORE_HISTORY:
        days_in_history(on, explanation.code.country)
    if explanation.state is CodeState.VAGUE:
        raise VagueDateError(explanation.text, explanation.places)
    if explanation.state is CodeState.UNKNOWN:
        raise UnknownPlaceError(explanation.text)
    raise CodeNotInForceError(explanation)


def all_on(country: str, on: When = None) -> tuple[Municipality, ...]:
    """Return the municipalities of a country on a date; see ``municipalities.all``."""
    days = days_in_history(on, as_country(country))
    touched = [life for life in all_lives(country) if life.touches(*days)]
    changed = [life.place for life in touched if not life.covers(*days)]
    if changed:
        shown = ", ".join(str(place) for place in changed[:3])
        raise VagueDateError(
            f"{days_in_words(days)} can be before or after a change of {len(changed)} "
            f"codes, {shown} among them; give the day",
            changed,
        )
    return tuple(life.place for life in touched)
