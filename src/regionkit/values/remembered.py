"""What is remembered of texts that were read, so that the same text is read once.

A value cannot change, so that one serves wherever its text stands. Whoever reads texts without
end lets go of them from time to time.
"""

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, TypeVar

if TYPE_CHECKING:
    from functools import _lru_cache_wrapper

T = TypeVar("T")

_ALL: Final[list["_lru_cache_wrapper[Any]"]] = []


def remembering(most: int) -> Callable[[Callable[..., T]], "_lru_cache_wrapper[T]"]:
    """Let a function remember what it returned, for so many texts.

    Parameters
    ----------
    most
        How many texts; of more, those used last.
    """

    def remember(function: Callable[..., T]) -> "_lru_cache_wrapper[T]":
        made = functools.lru_cache(most)(function)
        _ALL.append(made)
        return made

    return remember


def forget(over: int) -> None:
    """Forget everything if more is remembered than so many texts, all functions together.

    Parameters
    ----------
    over
        How many are kept.
    """
    if sum(each.cache_info().currsize for each in _ALL) > over:
        for each in _ALL:
            each.cache_clear()
