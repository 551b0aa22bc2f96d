"""Choice: one of a few words."""

from enum import StrEnum
from typing import NoReturn

from regionkit.errors import InvalidValueError, Worded


class Choice(StrEnum):
    """One of a few words. Another word is refused with the list of those that will do.

    Examples
    --------
    >>> from regionkit.values import Stage
    >>> Stage("draft")
    <Stage.DRAFT: 'draft'>
    >>> from regionkit.values import TimeUnit
    >>> TimeUnit("fortnight")
    Traceback (most recent call last):
        ...
    regionkit.errors.InvalidValueError: expected one of day, week, month, year, found 'fortnight'
    """

    @classmethod
    def _missing_(cls, value: object) -> NoReturn:
        raise InvalidValueError(Worded("one of {words}", words=", ".join(cls)), value)
