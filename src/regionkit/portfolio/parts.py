"""Parts: what paths stand for, cut into pieces of work, in an order that never changes."""

import glob
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from regionkit.portfolio.archive import parts_of_archive
from regionkit.portfolio.folders import ARCHIVE, MANY, is_folder, is_pattern, plans_in
from regionkit.portfolio.lines import stretches
from regionkit.portfolio.part import Part
from regionkit.portfolio.place import Place

Source: TypeAlias = str | os.PathLike[str] | Part
"""A file, a folder, a glob, or bytes already at hand."""

Sources: TypeAlias = Source | Iterable[Source]
"""One of them or several."""

LeaveOut: TypeAlias = Callable[[str], None]
"""Is told of files in folders that are no plans."""


def parts_of(
    sources: Sources, *, limit: int, leave_out: LeaveOut = lambda _: None
) -> Iterator[Part]:
    """Go through what sources stand for, one part after the other; nothing is kept.

    A file whose name ends in ``.jsonl`` holds a plan on each line, a ``.zip`` holds files, and
    any other file is one plan. A folder stands for the plans in it and below it. A name that
    is no file and has one of ``*?[`` in it is a glob, with ``**`` for folders of any depth.

    Parameters
    ----------
    sources
        One source or several, in the order in which they are read.
    limit
        The most bytes of one plan.
    leave_out
        Is told of each file in a folder that has the name of a plan and is none.
    """
    for source in _each(sources):
        if isinstance(source, Part):
            yield source
        else:
            yield from _parts_of(os.fspath(source), limit, leave_out)


def _each(sources: Sources) -> Iterable[Source]:
    return (sources,) if isinstance(sources, (str, os.PathLike, Part)) else sources


def _parts_of(path: str, limit: int, leave_out: LeaveOut) -> Iterator[Part]:
    if is_folder(path):
        yield from _parts_of_folder(path, limit, leave_out)
    elif is_pattern(path):
        named = sorted(glob.iglob(path, recursive=True))  # noqa: PTH207 - it takes any path
        found = [each for each in named if not is_folder(each)]
        if not found:
            yield Part.failed(Place(file=path), "nothing has a name of this pattern")
        for each in found:
            yield from _parts_of_file(each, limit)
    else:
        parts = _parts_of_file(path, limit)
        first = next(parts, None)
        if first is not None:
            yield first
        elif path.lower().endswith(ARCHIVE):
            yield Part.failed(Place(file=path), "there is no plan in this archive")
        yield from parts


def _parts_of_folder(path: str, limit: int, leave_out: LeaveOut) -> Iterator[Part]:
    empty = True
    unlisted: list[OSError] = []
    for file in plans_in(path, leave_out, unlisted.append):
        empty = False
        yield from _parts_of_file(file, limit)
    for error in unlisted:
        yield Part.failed(Place(file=error.filename or path), error.strerror or str(error))
    if empty and not unlisted:
        yield Part.failed(Place(file=path), "there is no plan in this folder")


def _parts_of_file(path: str, limit: int) -> Iterator[Part]:
    place = Place(file=path)
    if path.lower().endswith(ARCHIVE):
        yield from parts_of_archive(path, limit)
        return
    try:
        if path.lower().endswith(MANY):
            with Path(path).open("rb") as text:
                for each in stretches(text):
                    yield Part(
                        place=place.at_line(each.first_line),
                        path=path,
                        start=each.start,
                        size=each.end - each.start,
                        many=True,
                    )
        else:
            yield Part(place=place, path=path, size=Path(path).stat().st_size)
    except OSError as error:
        yield Part.failed(place, error.strerror or str(error))
