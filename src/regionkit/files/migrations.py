"""Migrations: how files of an older version of the format are read.

A migration takes the data of a file, in lists and dicts, from one version to the next. It may
move, rename and drop keys; values stay as they are, so that what is wrong with one still has
its place in the file. Version 1 is the first, so there is none yet.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeAlias

from regionkit.files.forms import FORMAT_VERSION
from regionkit.files.nodes import Scalar

Migration: TypeAlias = Callable[[dict[str, Any]], dict[str, Any]]
"""Takes the data of a file from one version to the next; ``regionkit`` is seen to."""

MIGRATIONS: Final[dict[int, Migration]] = {}
"""The migrations, by the version they start from."""

_VERSION_KEY: Final = "regionkit"


def migrated(data: Any, migrations: Mapping[int, Migration] = MIGRATIONS) -> Any:  # noqa: ANN401
    """Return the data of a file as the present version has it.

    Data of a version from which no migration starts is returned as it is: reading tells what
    is wrong with it.
    """
    while isinstance(data, dict) and (start := _version(data)) in migrations:
        stated = data[_VERSION_KEY]
        following = str(start + 1)
        data = migrations[start](data) | {
            _VERSION_KEY: Scalar(following, stated.line, stated.column, plain=True)
        }
    return data


def _version(data: dict[str, Any]) -> int:
    stated = data.get(_VERSION_KEY)
    if not isinstance(stated, Scalar):
        return FORMAT_VERSION
    text = str(stated.value)
    return int(text) if text.isascii() and text.isdecimal() and len(text) < len("1000") else -1
