"""Why the registry has no single answer."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from regionkit.errors import RegionkitError
from regionkit.model import Municipality

if TYPE_CHECKING:
    from regionkit.registry.explain import Explanation


class PlaceError(RegionkitError, LookupError):
    """Root of the errors that a look-up in the registry raises."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Rebuild from the parts, so that the error survives a process boundary."""
        return (_rebuilt, (type(self), self.args, self.__dict__))


def _rebuilt(kind: type[PlaceError], args: tuple[Any, ...], parts: dict[str, Any]) -> PlaceError:
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(parts)
    return error


class UnknownPlaceError(PlaceError):
    """No place fits.

    Parameters
    ----------
    message
        What was sought and not found.
    near
        Places that may have been meant.
    """

    def __init__(self, message: str, near: Iterable[Municipality] = ()) -> None:
        self.near: tuple[Municipality, ...] = tuple(near)
        super().__init__(message)


class AmbiguousPlaceError(PlaceError):
    """Several places fit where one was asked for.

    Parameters
    ----------
    message
        What was sought, and what fits.
    candidates
        The places that fit.
    """

    def __init__(self, message: str, candidates: Iterable[Municipality] = ()) -> None:
        self.candidates: tuple[Municipality, ...] = tuple(candidates)
        super().__init__(message)


class VagueDateError(AmbiguousPlaceError):
    """The date can be before or after a change, and the answer depends on it."""


class SeveralPlacesError(AmbiguousPlaceError):
    """A municipality was split, or is made of several: it is not one place on the other date."""


class CodeNotInForceError(PlaceError):
    """A code that exists, but not on that date.

    Parameters
    ----------
    explanation
        What the code stood for, and what stood or stands in its place.
    """

    def __init__(self, explanation: "Explanation") -> None:
        self.explanation = explanation
        super().__init__(str(explanation))


class BeforeHistoryError(PlaceError):
    """A date before the registry knows the country.

    Parameters
    ----------
    country
        Two-letter country code.
    name
        The country's name.
    history_starts
        The first day that the registry knows.
    asked
        The date that was asked for, in words.
    """

    def __init__(self, country: str, name: str, history_starts: date, asked: str) -> None:
        self.country = country
        self.history_starts = history_starts
        super().__init__(
            f"the registry knows {name} ({country}) from {history_starts} on; "
            f"it cannot tell about {asked}"
        )
