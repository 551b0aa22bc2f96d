"""Reading plans from files and texts."""

import os
from collections.abc import Sequence
from pathlib import Path as FilePath
from typing import Final

import attrs

from regionkit.errors import RegionkitError
from regionkit.files.builder import Parsed
from regionkit.files.limits import DEFAULT_LIMITS, Limits
from regionkit.files.nodes import Locator
from regionkit.files.problems import Kind, Problem
from regionkit.findings import Finding, Path, Position, Report
from regionkit.model import Project
from regionkit.values import Choice
from regionkit.version import __version__

_TOLD: Final = 50
"""Problems in the message of an error; more would fill the screen."""


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


def _place(finding: Finding) -> tuple[int, int]:
    position = finding.position
    return (position.line, position.column) if position else (0, 0)


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

    read_nodes = read_json if FileFormat(file_format) is FileFormat.JSON else read_yaml
    parsed = read_nodes(source, file=file, limits=limits)
    if parsed.root is None:
        raise _read_error(parsed.problems)
    locator = Locator(parsed.root, file)
    project, refused = _structure(parsed, locator, limits.max_problems)
    told = {(problem.position.line, problem.position.column) for problem in parsed.problems}
    new = [p for p in refused if (p.position.line, p.position.column) not in told]
    problems = sorted((*parsed.problems, *new), key=lambda problem: problem.sort_key)
    if problems or project is None:
        raise _read_error(_cut(problems, limits.max_problems))
    return PlanFile(project, locator)


def _read_error(problems: Sequence[Problem]) -> ReadError:
    findings = [problem.to_finding() for problem in problems]
    return ReadError(Report(findings=findings, version=__version__))


def _structure(
    parsed: Parsed, locator: Locator, at_most: int
) -> tuple[Project | None, tuple[Problem, ...]]:
    from regionkit.files.refusals import problems_of
    from regionkit.files.structuring import PlanDocument, reading_converter, to_data

    try:
        document = reading_converter().structure(to_data(locator.root), PlanDocument)
    except Exception as error:  # noqa: BLE001 - no input may end in anything but a report
        return None, problems_of(error, locator, doubtful=parsed.doubtful, at_most=at_most)
    return document.project, ()


def _cut(problems: Sequence[Problem], limit: int) -> Sequence[Problem]:
    """Return the first problems, with a word on it if there are more."""
    if len(problems) < limit:
        return problems
    last = problems[limit - 1]
    stopped = attrs.evolve(last, kind=Kind.TOO_MANY_PROBLEMS, parameters={"expected": limit})
    return [*problems[:limit], stopped]
