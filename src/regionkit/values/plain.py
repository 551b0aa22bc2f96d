"""Plain data: texts, numbers, true, false and nothing, in rows and mappings that cannot change."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TypeAlias, Union

from regionkit.values.number import as_number

Plain: TypeAlias = Union[str, int, Decimal, bool, tuple["Plain", ...], "PlainMapping", None]
"""What a field of the user's own can hold."""


class PlainMapping(Mapping[str, Plain]):
    """Keys and plain values, in the order in which they were given; cannot be changed.

    Two are equal if they hold the same, in whatever order.

    Parameters
    ----------
    entries
        Keys and values. Lists become tuples and dicts become mappings of this kind, all the
        way down.

    Raises
    ------
    TypeError
        If a key is no text, or a value is no plain data: floats are not exact, give a
        Decimal or a text.

    Examples
    --------
    >>> from regionkit.values import PlainMapping
    >>> archive = PlainMapping({"x-archive": {"series": "2009", "boxes": [1, 2]}})
    >>> archive["x-archive"]["boxes"]
    (1, 2)
    """

    __slots__ = ("_entries",)

    def __init__(self, entries: Mapping[str, object] | None = None) -> None:
        given = {} if entries is None else entries
        self._entries: dict[str, Plain] = {
            _as_key(key): as_plain(value) for key, value in given.items()
        }

    def __getitem__(self, key: str) -> Plain:
        return self._entries[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __hash__(self) -> int:
        return hash(frozenset(self._entries.items()))

    def __repr__(self) -> str:
        """Write an expression that gives the same value."""
        return f"PlainMapping({self._entries!r})"


def _as_key(key: object) -> str:
    if not isinstance(key, str):
        message = f"a key is a text, not {type(key).__name__}: {key!r}"
        raise TypeError(message)
    return key


def as_plain(value: object) -> Plain:
    """Take plain data; lists become tuples, dicts become :class:`PlainMapping`.

    Parameters
    ----------
    value
        Texts, numbers, true and false, None, and lists and dicts of them.

    Raises
    ------
    TypeError
        If it is anything else, a float among them.
    InvalidValueError
        If it is a Decimal that is no number, or out of range.
    """
    if value is None or isinstance(value, (str, bool, PlainMapping)):
        return value
    if isinstance(value, (int, Decimal)):
        number = as_number(value)
        return int(number) if number.as_tuple().exponent == 0 else number
    if isinstance(value, (list, tuple)):
        return tuple(as_plain(each) for each in value)
    if isinstance(value, Mapping):
        return PlainMapping(value)
    message = f"plain data was expected, not {type(value).__name__}: {value!r}"
    raise TypeError(message)
