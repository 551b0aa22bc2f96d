"""Reading plans from files and texts."""

import functools
import os
from collections.abc import Callable, Sequence
from pathlib import Path as FilePath
from typing import Any, Final, Generic, TypeAlias, TypeVar, overload

import attrs

from regionkit.errors import RegionkitError
from regionkit.files.builder import Parsed
from regionkit.files.forms import HOLDS, ROOTS, Root
from regionkit.files.limits import DEFAULT_LIMITS, Limits
from regionkit.files.migrations import migrated
from regionkit.files.nodes import Locator, Mapping, Node
from regionkit.files.problems import Kind, Problem
from regionkit.findings import Field, Finding, Path, Position, Report, either
from regionkit.model import Project
from regionkit.values import Choice
from regionkit.version import __version__

C = TypeVar("C")
R = TypeVar("R", bound=Root)

_TOLD: Final = 50
"""Problems in the message of an error; more would fill the screen."""


_PACKED: Final = b"PK\x03\x04"
"""How a packed file begins."""


class FileFormat(Choice):
    """In what notation a plan is written; the content is the same."""

    YAML = "yaml"
    """To be written and read by people."""
    JSON = "json"
    """To be exchanged between programs."""


class ReadError(RegionkitError, ValueError):
    """A file that cannot be read as a plan, with all that is wrong with it.

    The message tells the first problems in the order of the file, the report tells all.

    Parameters
    ----------
    report
        The problems, each with path, line and column.
    """

    def __init__(self, report: Report) -> None:
        self.report = report
        told = sorted(report, key=_place)
        lines = [f"{finding} {finding.hint}".rstrip() for finding in told[:_TOLD]]
        if len(told) > _TOLD:
            lines.append(f"… and {len(told) - _TOLD} more")
        super().__init__("\n".join(lines))

    def __reduce__(self) -> tuple[type["ReadError"], tuple[Report]]:
        """Rebuild from the report, so that the error survives a process boundary."""
        return (type(self), (self.report,))


def _place(finding: Finding) -> tuple[str, int, int]:
    return finding.position.sort_key if finding.position else ("", 0, 0)


@attrs.frozen
class PlanFile(Generic[C]):
    """What was read from a file, with the places of its parts."""

    content: C
    """A project, a dossier or a decision."""
    find_locator: Callable[[], Locator]
    """Returns what finds the places: what was read fast is read again for it."""

    def locate(self, path: Path) -> Position:
        """Return where a path stands in the file, or the nearest part around it.

        Parameters
        ----------
        path
            A path in what was read.
        """
        return self.find_locator()(path)


def format_of(path: str | os.PathLike[str]) -> FileFormat:
    """Tell the notation by the name of a file: ``.json`` is JSON, all else is YAML.

    Parameters
    ----------
    path
        The name or path of a file, which need not be there.
    """
    return FileFormat.JSON if os.fspath(path).lower().endswith(".json") else FileFormat.YAML


@overload
def read(path: str | os.PathLike[str], *, limits: Limits = ...) -> Project: ...
@overload
def read(path: str | os.PathLike[str], root: type[R], *, limits: Limits = ...) -> R: ...
def read(
    path: str | os.PathLike[str],
    root: Any = Project,
    *,
    limits: Limits = DEFAULT_LIMITS,
) -> Any:  # what was asked for, see above
    """Read a plan from a file.

    Parameters
    ----------
    path
        A YAML file, or a JSON file if its name ends in ``.json``.
    root
        What the file holds: a Project, a Dossier or a Decision.
    limits
        How much is read before the file is refused.

    Returns
    -------
    Project, Dossier or Decision
        What was asked for.

    Raises
    ------
    ReadError
        If the file holds no such thing; with all that is wrong, each with path, line and
        column.
    OSError
        If the file cannot be opened.

    Examples
    --------
    >>> import regionkit as rk
    >>> plan = rk.read("examples/kongsbergregionen.yaml")
    >>> plan.title
    'Samordnet næringsapparat i Kongsbergregionen'
    >>> case = rk.read("examples/framover-sammen.yaml", rk.Dossier)
    >>> case.decisions[0].case_number
    CaseNumber(6, 2022, text='Sak 06/22')
    """
    return read_file(path, (root,), limits=limits).content


def read_file(
    path: str | os.PathLike[str],
    roots: Sequence[type[R]],
    *,
    limits: Limits = DEFAULT_LIMITS,
) -> PlanFile[R]:
    """Read a file that may hold one of several things, together with the places of its parts.

    Parameters
    ----------
    path
        Where the file is.
    roots
        The nouns it may hold, such as ``(Project, Dossier)``.
    limits
        How much is read at most.

    Raises
    ------
    ReadError
        If the file holds none of them.
    OSError
        If the file cannot be opened.
    """
    source = FilePath(path).read_bytes()
    return read_source(source, format_of(path), roots, file=os.fspath(path), limits=limits)


@overload
def read_text(text: str, file_format: FileFormat | str = ...) -> Project: ...
@overload
def read_text(text: str, file_format: FileFormat | str = ..., *, root: type[R]) -> R: ...
def read_text(
    text: str,
    file_format: FileFormat | str = FileFormat.YAML,
    *,
    root: Any = Project,
) -> Any:  # what was asked for, see above
    r"""Read a plan from a text.

    Parameters
    ----------
    text
        The plan.
    file_format
        ``yaml`` or ``json``.
    root
        What the text holds: a Project, a Dossier or a Decision.

    Raises
    ------
    ReadError
        If the text holds no such thing; with all that is wrong, each with path, line and
        column.

    Examples
    --------
    >>> import regionkit as rk
    >>> plan = rk.read_text("regionkit: 1\nproject: {title: Framover sammen, stage: running}")
    >>> plan.stage
    <Stage.RUNNING: 'running'>
    """
    return read_source(text, FileFormat(file_format), (root,)).content


def read_source(
    source: bytes | str,
    file_format: FileFormat,
    roots: Sequence[type[R]],
    *,
    file: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> PlanFile[R]:
    """Read bytes or text that may hold one of several things, with the places of its parts.

    Parameters
    ----------
    source
        What stands in the file.
    file_format
        YAML or JSON.
    roots
        The nouns it may hold.
    file
        The name to use in messages.
    limits
        How much is read at most.

    Raises
    ------
    ReadError
        If it holds none of them.
    """
    from regionkit.files.fast_lane import read_fast

    if FileFormat(file_format) is FileFormat.JSON:
        content = read_fast(source, roots, limits)
        if content is not None:
            return PlanFile(content, functools.cache(lambda: Locator(_root_of_json(source), file)))
    return _read_whole(source, file_format, roots, file=file, limits=limits)


def _root_of_json(source: bytes | str) -> Node:
    from regionkit.files.json_text import read_json

    root = read_json(source).root
    assert root is not None, "it was read before"  # noqa: S101 - for the type checker
    return root


def _read_whole(
    source: bytes | str,
    file_format: FileFormat,
    roots: Sequence[type[R]],
    *,
    file: str | None,
    limits: Limits,
) -> PlanFile[R]:
    from regionkit.files.fast_lane import make_fast

    def structure(parsed: Parsed, locator: Locator) -> tuple[R | None, tuple[Problem, ...]]:
        sound_yaml = FileFormat(file_format) is FileFormat.YAML and not parsed.problems
        if sound_yaml and (made := make_fast(locator.root, roots)) is not None:
            return made, ()
        return structure_slowly(parsed, locator, roots, limits.max_problems)

    return read_by(structure, source, file_format, file=file, limits=limits)


Structure: TypeAlias = Callable[[Parsed, Locator], tuple[C | None, tuple[Problem, ...]]]
"""Makes what a file holds of its nodes, or says what is wrong."""


def structure_of(roots: Sequence[type[R]], limits: Limits = DEFAULT_LIMITS) -> Structure[R]:
    """Return what makes one of several things of the nodes of a file."""
    return lambda parsed, locator: structure_slowly(parsed, locator, roots, limits.max_problems)


def read_by(
    structure: Structure[C],
    source: bytes | str,
    file_format: FileFormat,
    *,
    file: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> PlanFile[C]:
    """Read bytes or text of which somebody else knows what they hold.

    Parameters
    ----------
    structure
        Makes what the file holds of its nodes, or says what is wrong.
    source, file_format, file, limits
        As in :func:`read_source`.

    Raises
    ------
    ReadError
        If anything is wrong.
    """
    from regionkit.files.json_text import read_json
    from regionkit.files.yaml_text import read_yaml

    if source[:4] == _PACKED:
        place = Position(line=1, column=1, file=file)
        raise read_error([Problem(kind=Kind.WORKBOOK, path=Path(""), position=place)])
    read_nodes = read_json if FileFormat(file_format) is FileFormat.JSON else read_yaml
    parsed = read_nodes(source, file=file, limits=limits)
    if parsed.root is None:
        raise read_error(parsed.problems)
    return read_nodes_by(structure, parsed, Locator(migrated(parsed.root), file), limits)


def read_nodes_by(
    structure: Structure[C], parsed: Parsed, locator: Locator, limits: Limits = DEFAULT_LIMITS
) -> PlanFile[C]:
    """Read nodes, wherever they come from.

    Parameters
    ----------
    structure
        Makes what the file holds of its nodes, or says what is wrong.
    parsed
        What is wrong already. With a value that is among it nothing more is found wrong.
    locator
        The nodes and their places.
    limits
        How many problems are told.

    Raises
    ------
    ReadError
        If anything is wrong.
    """
    content, refused = structure(parsed, locator)
    told = {problem.position.sort_key for problem in parsed.problems}
    new = [each for each in refused if each.position.sort_key not in told]
    problems = sorted((*parsed.problems, *new), key=lambda problem: problem.sort_key)
    if problems or content is None:
        raise read_error(_cut(problems, limits.max_problems))
    return PlanFile(content, lambda: locator)


def read_error(problems: Sequence[Problem]) -> ReadError:
    """Return the error that tells of problems."""
    findings = [problem.to_finding() for problem in problems]
    return ReadError(Report(findings=findings, version=__version__))


def structure_slowly(
    parsed: Parsed, locator: Locator, roots: Sequence[type[R]], at_most: int
) -> tuple[R | None, tuple[Problem, ...]]:
    """Make what a file holds of its nodes, or tell all that is wrong."""
    from regionkit.files.structuring import file_class

    asked = tuple(key for key, root in ROOTS.items() if root in roots)
    here = [key for key in keys_of_file(locator) if key in HOLDS]
    if here and not any(key in asked for key in here):
        return None, (another_root(locator, here[0], asked),)
    first = next(key for key, root in ROOTS.items() if root is roots[0])
    key = next((each for each in here if each in asked), first)
    root: Any = ROOTS[key]
    file, problems = structure_as(file_class(root), parsed, locator, at_most)
    return getattr(file, key, None), problems


def structure_as(
    cls: type[C], parsed: Parsed, locator: Locator, at_most: int
) -> tuple[C | None, tuple[Problem, ...]]:
    """Make what a file holds of its nodes, by the class of the whole file."""
    from regionkit.files.refusals import problems_of
    from regionkit.files.structuring import reading_converter, to_data

    try:
        return reading_converter().structure(to_data(locator.root), cls), ()
    except Exception as error:  # noqa: BLE001 - no input may end in anything but a report
        return None, problems_of(error, locator, doubtful=parsed.doubtful, at_most=at_most)


def keys_of_file(locator: Locator) -> tuple[str, ...]:
    """Return the keys at the top of a file."""
    entries = locator.root.entries if isinstance(locator.root, Mapping) else ()
    return tuple(entry.key for entry in entries)


def another_root(locator: Locator, found: str, asked: Sequence[str]) -> Problem:
    """Tell that a file holds something else than was asked for."""
    steps = (Field(found),)
    return Problem(
        kind=Kind.OTHER_ROOT,
        path=Path.of(steps),
        position=locator.at(steps),
        parameters={
            "found": HOLDS[found].words,
            "expected": either(HOLDS[key].words for key in asked),
            "call": HOLDS[found].call,
        },
    )


def _cut(problems: Sequence[Problem], limit: int) -> Sequence[Problem]:
    """Return the first problems, with a word on it if there are more."""
    if len(problems) < limit:
        return problems
    last = problems[limit - 1]
    stopped = attrs.evolve(last, kind=Kind.TOO_MANY_PROBLEMS, parameters={"expected": limit})
    return [*problems[:limit], stopped]
