"""Migrations: how files of an older version of the format are read.

A migration takes the data of a file, in lists and dicts, from one version to the next. It may
move, rename and drop keys; single values stay as they are, and keep their places in the file.
Version 1 is the first, so there is none yet.
"""

from collections.abc import Callable
from typing import Any, Final, TypeAlias

from regionkit.files.nodes import Entry, Mapping, Node, Scalar, Sequence

Migration: TypeAlias = Callable[[dict[str, Any]], dict[str, Any]]
"""Takes the data of a file from one version to the next; ``regionkit`` is seen to."""

MIGRATIONS: Final[dict[int, Migration]] = {}
"""The migrations, by the version they start from."""

_VERSION_KEY: Final = "regionkit"
_LONGEST: Final = 3
"""Digits of a version."""


def migrated(root: Node) -> Node:
    """Return a file as the next versions of the format have it, as far as migrations lead.

    A file of a version from which none starts is returned as it is: reading tells what is
    wrong with it.
    """
    from regionkit.files.structuring import to_data

    while (start := _version(root)) in MIGRATIONS:
        data: Any = to_data(root)
        stated: Scalar = data[_VERSION_KEY]
        following = Scalar(str(start + 1), stated.line, stated.column, plain=True)
        root = _to_node(MIGRATIONS[start](data) | {_VERSION_KEY: following})
    return root


def _version(root: Node) -> int | None:
    entry = root.get(_VERSION_KEY) if isinstance(root, Mapping) else None
    if entry is None or not isinstance(entry.value, Scalar):
        return None
    text = str(entry.value.value)
    fit = text.isascii() and text.isdecimal() and len(text) <= _LONGEST
    return int(text) if fit else None


def _to_node(data: Any) -> Node:  # noqa: ANN401 - lists, dicts and scalars
    """Make nodes of migrated data: what holds others is placed where the first of them is."""
    if isinstance(data, Scalar):
        return data
    if isinstance(data, dict):
        inner = {key: _to_node(each) for key, each in data.items()}
        entries = tuple(Entry(key, each.line, each.column, each) for key, each in inner.items())
        return Mapping(entries, *_first_place(entries))
    items = tuple(_to_node(each) for each in data)
    return Sequence(items, *_first_place(items))


def _first_place(parts: tuple[Entry | Node, ...]) -> tuple[int, int]:
    return (parts[0].line, parts[0].column) if parts else (1, 1)
