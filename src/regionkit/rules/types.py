"""Types of parameters: whether a value is of one."""

from collections.abc import Mapping
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin


def options_of(kind: object) -> tuple[Any, ...]:
    """Return the options of a union; of any other type, none."""
    return get_args(kind) if get_origin(kind) in (Union, UnionType) else ()


def is_of(kind: object, value: object) -> bool:
    """Tell whether a value has a type, as a parameter of a rule states it.

    Examples
    --------
    >>> from regionkit.rules.types import is_of
    >>> is_of(int | None, None), is_of(tuple[str, ...], ("a", 1)), is_of(int, True)
    (True, False, False)
    """
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple:
        return isinstance(value, tuple) and _is_row_of(arguments, value)
    if origin is Mapping:
        key, item = arguments
        return isinstance(value, Mapping) and all(
            is_of(key, each) and is_of(item, value[each]) for each in value
        )
    if origin is Literal:
        return value in arguments
    if options := options_of(kind):
        return any(is_of(option, value) for option in options)
    if not isinstance(kind, type) or (isinstance(value, bool) and kind is not bool):
        return kind is None and value is None
    return isinstance(value, kind)


def _is_row_of(items: tuple[Any, ...], row: tuple[object, ...]) -> bool:
    if items[-1] is ...:
        return all(is_of(items[0], each) for each in row)
    return len(items) == len(row) and all(map(is_of, items, row))
