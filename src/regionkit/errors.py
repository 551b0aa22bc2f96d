"""The errors that regionkit raises, all under one root."""

from collections.abc import Sequence
from typing import Self

_MAX_SHOWN = 120
"""A value longer than this is cut in the middle in messages; the error keeps it whole."""


def _shown(value: object) -> str:
    try:
        text = repr(value)
    except ValueError:  # Python writes no int of more than 4300 digits
        return f"{type(value).__name__} of too many digits"
    half = _MAX_SHOWN // 2
    return text if len(text) <= _MAX_SHOWN else f"{text[:half]} … {text[-half:]}"


class Worded(str):
    """A text with filled gaps that remembers them, so that it can be said in other languages.

    Parameters
    ----------
    template
        The English words with ``{placeholders}``.
    **parameters
        What the placeholders stand for.

    Examples
    --------
    >>> from regionkit.errors import Worded
    >>> Worded("at most {count} decimals", count=6)
    'at most 6 decimals'
    """

    __slots__ = ("parameters", "template")

    template: str
    """The English words with ``{placeholders}``."""
    parameters: tuple[tuple[str, str | int], ...]
    """What the placeholders stand for."""

    def __new__(cls, template: str, /, **parameters: str | int) -> Self:
        """Fill the gaps."""
        text = super().__new__(cls, template.format_map(parameters))
        text.template = template
        text.parameters = tuple(parameters.items())
        return text

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, str | int]]:
        """Say what it is made of, so that a copy remembers it too."""
        return (self.template,), dict(self.parameters)


class RegionkitError(Exception):
    """Root of every error that regionkit raises on purpose."""


class InvalidValueError(RegionkitError, ValueError):
    """A value that can never be meant, with what was expected instead.

    Parameters
    ----------
    expected
        What would have been right, as a noun phrase: ``"a percentage such as 25 %"``. If it
        has gaps to fill, it is :class:`Worded`, and so is the hint.
    found
        The offending value as it was given.
    hint
        What to do about it, as a sentence. Empty if there is nothing to add.
    """

    def __init__(self, expected: str, found: object, hint: str = "") -> None:
        self.expected = expected
        self.found = found
        self.hint = hint
        message = f"expected {expected}, found {_shown(found)}"
        super().__init__(f"{message}. {hint}" if hint else message)

    def __reduce__(self) -> tuple[type["InvalidValueError"], tuple[str, object, str]]:
        """Rebuild from the parts, so that the error survives a process boundary."""
        return (type(self), (self.expected, self.found, self.hint))


class MixedCurrencyError(RegionkitError, ValueError):
    """Amounts in different currencies met in one sum or comparison.

    Parameters
    ----------
    currencies
        The currency codes that met, in the order they were met.
    """

    def __init__(self, currencies: Sequence[str]) -> None:
        self.currencies: tuple[str, ...] = tuple(currencies)
        super().__init__(
            f"{' and '.join(self.currencies)} do not add up or compare; "
            "convert by a dated rate first"
        )

    def __reduce__(self) -> tuple[type["MixedCurrencyError"], tuple[tuple[str, ...]]]:
        """Rebuild from the parts, so that the error survives a process boundary."""
        return (type(self), (self.currencies,))
