"""Reading plans from files and texts."""

import os
from enum import StrEnum
from pathlib import Path as FilePath
from typing import Final

import attrs

from regionkit.errors import RegionkitError
from regionkit.files.forms import FORMAT_VERSION
from regionkit.files.limits import DEFAULT_LIMITS, Limits
from regionkit.files.nodes import Locator, Mapping, Node, Scalar, describe
from regionkit.files.problems import Kind, Problem
from regionkit.findings import Field, Path, Position, Report
from regionkit.model import Project
from regionkit.version import __version__

_VERSION_KEY: Final = "regionkit"
_ROOT_KEY: Final = "project"


class FileFormat(StrEnum):
    """In what notation a plan is written; the content is the same."""

    YAML = "yaml"
    """To be written and read by people."""
    JSON = "json"
    """To be exchanged between programs."""


class ReadError(RegionkitError, ValueError):
    """A file that cannot be read as a plan, with all that is wrong with it.

    Parameters
    ----------
    report
        The problems, each with path, line and column.
    """

    def __init__(self, report: Report) -> None:
        self.report = report
        problems = "\n".join(
            f"{finding}{f' {finding.hint}' if finding.hint else ''}" for finding in report
        )
        super().__init__(problems)


@attrs.frozen
class PlanFile:
    """A plan as read from a file, with the places of its parts."""

    project: Project
    """The plan."""
    locator: Locator
    """Finds the places."""

    def locate(self, path: Path) -> Position:
        """Return where a path stands in the file, or the nearest part around it."""
        return self.locator(path)


def format_of(path: str | os.PathLike[str]) -> FileFormat:
    """Tell the notation by the name of a file: ``.json`` is JSON, all else is YAML."""
    return FileFormat.JSON if os.fspath(path).lower().endswith(".json") else FileFormat.YAML


def read(path: str | os.PathLike[str], *, limits: Limits = DEFAULT_LIMITS) -> Project:
    """Read a plan from a file.

    Parameters
    ----------
    path
        A YAML file, or a JSON file if its name ends in ``.json``.
    limits
        How much is read before the file is refused.

    Returns
    -------
    Project
        The plan.

    Raises
    ------
    ReadError
        If the file is not a plan; with all that is wrong, each with path, line and column.
    OSError
        If the file cannot be opened.

    Examples
    --------
    >>> import regionkit as rk
    >>> plan = rk.read("examples/kongsbergregionen.yaml")
    >>> plan.title
    'Samordnet næringsapparat i Kongsbergregionen'
    """
    return read_file(path, limits=limits).project


def read_file(path: str | os.PathLike[str], *, limits: Limits = DEFAULT_LIMITS) -> PlanFile:
    """Read a plan together with the places of its parts; otherwise as :func:`read`.

    Raises
    ------
    ReadError
        If the file is not a plan.
    OSError
        If the file cannot be opened.
    """
    source = FilePath(path).read_bytes()
    return read_source(source, format_of(path), file=os.fspath(path), limits=limits)


def read_text(text: str, file_format: FileFormat | str = FileFormat.YAML) -> Project:
    r"""Read a plan from a text.

    Parameters
    ----------
    text
        The plan.
    file_format
        ``yaml`` or ``json``.

    Raises
    ------
    ReadError
        If the text is not a plan; with all that is wrong, each with path, line and column.

    Examples
    --------
    >>> import regionkit as rk
    >>> plan = rk.read_text("regionkit: 1\nproject: {title: Framover sammen, stage: running}")
    >>> plan.stage
    <Stage.RUNNING: 'running'>
    """
    return read_source(text, FileFormat(file_format)).project


def read_source(
    source: bytes | str,
    file_format: FileFormat,
    *,
    file: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> PlanFile:
    """Read a plan from bytes or text, together with the places of its parts.

    Raises
    ------
    ReadError
        If it is not a plan.
    """
    from regionkit.files.json_text import read_json
    from regionkit.files.yaml_text import read_yaml

    read_nodes = read_json if file_format is FileFormat.JSON else read_yaml
    parsed = read_nodes(source, file=file, limits=limits)
    if parsed.root is None:
        raise _read_error(parsed.problems)
    locator = Locator(parsed.root, file)
    project, refused = _structure(parsed.root, locator)
    told = {(problem.position.line, problem.position.column) for problem in parsed.problems}
    told |= parsed.doubtful
    new = [p for p in refused if (p.position.line, p.position.column) not in told]
    problems = (*parsed.problems, *new)
    if problems or project is None:
        raise _read_error(problems or refused)
    return PlanFile(project, locator)


def _read_error(problems: tuple[Problem, ...]) -> ReadError:
    findings = [problem.to_finding() for problem in problems]
    return ReadError(Report(findings=findings, version=__version__))


def _structure(root: Node, locator: Locator) -> tuple[Project | None, tuple[Problem, ...]]:
    from regionkit.files.refusals import problems_of
    from regionkit.files.structuring import nearest, reading_converter, to_data

    problems = list(_header_problems(root, locator))
    entry = root.get(_ROOT_KEY) if isinstance(root, Mapping) else None
    if isinstance(root, Mapping):
        known = (_VERSION_KEY, _ROOT_KEY)
        for other in root.entries:
            if other.key not in known:
                near = nearest(other.key, known)
                kind = Kind.MISSPELT_KEY if near else Kind.UNKNOWN_KEY
                position = locator.at((Field(other.key),))
                parameters = {"key": other.key, "suggestion": near, "expected": known}
                problems.append(
                    Problem(kind=kind, path=Path(""), position=position, parameters=parameters)
                )
    if entry is None:
        return None, tuple(problems)
    try:
        project = reading_converter().structure(to_data(entry.value), Project)
    except Exception as error:  # noqa: BLE001 - no input may end in anything but a report
        problems += problems_of(error, (Field(_ROOT_KEY),), locator)
        return None, tuple(problems)
    return project, tuple(problems)


def _header_problems(root: Node, locator: Locator) -> list[Problem]:
    here, start = Path(""), locator(Path(""))
    if not isinstance(root, Mapping):
        parameters = {"expected": "regionkit: 1 and project: …", "found": describe(root)}
        return [Problem(kind=Kind.WRONG_VALUE, path=here, position=start, parameters=parameters)]
    problems = []
    expected = {_VERSION_KEY: f"the version of the format, {FORMAT_VERSION}", _ROOT_KEY: "the plan"}
    for key, what in expected.items():
        if root.get(key) is None:
            parameters = {"key": key, "expected": what}
            problems.append(
                Problem(kind=Kind.MISSING_KEY, path=here, position=start, parameters=parameters)
            )
    version = root.get(_VERSION_KEY)
    if version is not None and not _is_version(version.value):
        problems.append(
            Problem(
                kind=Kind.UNKNOWN_VERSION,
                path=Path(_VERSION_KEY),
                position=locator(Path(_VERSION_KEY)),
                parameters={"found": describe(version.value), "expected": FORMAT_VERSION},
            )
        )
    return problems


def _is_version(node: Node) -> bool:
    if not isinstance(node, Scalar) or isinstance(node.value, bool):
        return False
    return node.value == FORMAT_VERSION or (node.plain and node.value == str(FORMAT_VERSION))
