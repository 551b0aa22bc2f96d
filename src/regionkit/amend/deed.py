"""Deed: how one kind of effect is made in a draft, and how it is undone."""

from collections.abc import Callable
from typing import Any, Final, TypeVar

import attrs

from regionkit.amend.draft import Draft
from regionkit.model import Effect

E = TypeVar("E", bound=Effect)


@attrs.frozen
class Deed:
    """How one kind of effect is made in a draft, and how it is undone."""

    make: Callable[[Any, Draft], Any]
    """Makes the effect and returns it with what was found filled in; raises Unmet."""
    undo: Callable[[Any, Draft], None]
    """Undoes an effect that was made so; raises Unmet."""


DEEDS: Final[dict[type, Deed]] = {}
"""The deeds, by the class of the effect."""


def deed(effect: type[E], make: Callable[[E, Draft], E], undo: Callable[[E, Draft], None]) -> None:
    """Say how an effect is made and undone."""
    DEEDS[effect] = Deed(make, undo)
