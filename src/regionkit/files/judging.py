"""Reading what a check judges by: profiles and waivers."""

import os
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Final, TypeVar

from regionkit.files.builder import Parsed
from regionkit.files.forms import HOLDS
from regionkit.files.limits import DEFAULT_LIMITS, Limits
from regionkit.files.nodes import Locator
from regionkit.files.problems import Kind, Problem
from regionkit.files.reading import (
    PlanFile,
    another_root,
    format_of,
    keys_of_file,
    read_by,
    structure_as,
)
from regionkit.findings import (
    Field,
    Item,
    Path,
    Phrase,
    Position,
    Profile,
    Step,
    Waiver,
    phrase,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from regionkit.files.profile_forms import ProfileForm

T = TypeVar("T")

_FILES: Final = (".yaml", ".yml", ".json")


def read_waivers(
    path: str | os.PathLike[str], *, limits: Limits = DEFAULT_LIMITS
) -> tuple[Waiver, ...]:
    """Read waivers from a file.

    Parameters
    ----------
    path
        A YAML file, or a JSON file if its name ends in ``.json``.
    limits
        How much is read before the file is refused.

    Raises
    ------
    ReadError
        If the file holds no waivers; with all that is wrong, each with path, line and column.
    OSError
        If the file cannot be opened.
    """
    from regionkit.files.profile_forms import FileOfWaivers

    return _read(path, "waivers", FileOfWaivers, limits).content.waivers


def read_profile(path: str | os.PathLike[str], *, limits: Limits = DEFAULT_LIMITS) -> Profile:
    """Read a profile from a file.

    What it sets is given its type when the profile is used, for only the rules know of which
    it must be; what they do not understand is told in the report, as RK002, with its place.

    Parameters
    ----------
    path
        A YAML file, or a JSON file if its name ends in ``.json``. It may extend a profile by
        name, or another file by its path from there.
    limits
        How much is read before a file is refused.

    Raises
    ------
    ReadError
        If the file, or one that it extends, holds no profile; with all that is wrong, each
        with path, line and column.
    OSError
        If the file cannot be opened.
    """
    return _read_profile(FilePath(path), limits, ())


def _read(
    path: str | os.PathLike[str],
    key: str,
    cls: type[T],
    limits: Limits,
    check: "Callable[[T, Locator], tuple[Problem, ...]]" = lambda *_: (),
) -> PlanFile[T]:
    from regionkit.files.profile_forms import add_hooks

    add_hooks()

    def structure(parsed: Parsed, locator: Locator) -> tuple[T | None, tuple[Problem, ...]]:
        here = [each for each in keys_of_file(locator) if each in HOLDS]
        if here and key not in here:
            return None, (another_root(locator, here[0], [key]),)
        content, problems = structure_as(cls, parsed, locator, limits.max_problems)
        return content, problems if content is None else check(content, locator)

    source = FilePath(path).read_bytes()
    return read_by(structure, source, format_of(path), file=os.fspath(path), limits=limits)


# --- profiles ----------------------------------------------------------------

_PROFILE: Final = (Field("profile"),)
_EXTENDS: Final = (*_PROFILE, Field("extends"))


def _read_profile(path: FilePath, limits: Limits, line: tuple[FilePath, ...]) -> Profile:
    """Read a profile, and those in files that it extends.

    ``line`` are the files that extend this one, the nearest last.
    """
    from regionkit.files.profile_forms import FileOfProfile

    parents: list[Profile | str | None] = []

    def extend(file: FileOfProfile, locator: Locator) -> tuple[Problem, ...]:
        parent = file.profile.extends
        if parent is None or not parent.lower().endswith(_FILES):
            parents.append(parent)
            return ()
        where = path.parent / parent
        try:
            if where.resolve() in (*line, path.resolve()):
                return (_unfit(parent, phrase("That file extends this one."), locator),)
            parents.append(_read_profile(where, limits, (*line, path.resolve())))
        except OSError as error:
            return (_unfit(parent, _why_closed(error), locator),)
        return ()

    read = _read(path, "profile", FileOfProfile, limits, extend)
    form = read.content.profile
    weights = form.counts_as
    return Profile(
        name=form.name,
        description=form.description,
        source=form.source,
        extends=parents[0],
        rules=form.rules,
        without=form.without,
        settings=form.settings,
        counts_as=() if weights is None else weights.stated(),
        places=dict(_places(form, read.find_locator())),
    )


def _why_closed(error: OSError) -> Phrase:
    if isinstance(error, FileNotFoundError):
        return phrase("There is no such file.")
    if isinstance(error, PermissionError):
        return phrase("The file may not be read.")
    return phrase("The file cannot be opened.")


def _unfit(parent: str, hint: Phrase, locator: Locator) -> Problem:
    return Problem(
        kind=Kind.WRONG_VALUE,
        path=Path.of(_EXTENDS),
        position=locator.at(_EXTENDS),
        parameters={
            "expected": phrase("the name of a profile, or the path of its file from here"),
            "found": parent,
            "hint": hint,
        },
    )


def _places(form: "ProfileForm", locator: Locator) -> "Iterator[tuple[str, Position]]":
    """Go through the places of all that only rules can judge; the first of a code comes last."""
    if form.extends is not None:
        yield "extends", locator.at(_EXTENDS)
    settings = (*_PROFILE, Field("settings"))
    for setting in form.settings:
        here: tuple[Step, ...] = (*settings, Item(setting.code))
        yield setting.code, locator.at(here)
        for name, _ in setting.parameters:
            yield f"{setting.code} {name}", locator.at((*here, Field(name)))
    for key, words in (("without", form.without), ("rules", form.rules)):
        for number, word in enumerate(words):
            yield word, locator.at((*_PROFILE, Field(key), Item(number)))
