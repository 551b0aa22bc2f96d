"""Reports as annotations of GitHub Actions: a note at each line of a pull request."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from regionkit.findings.counts import write_known
from regionkit.findings.file_report import FileReport
from regionkit.findings.finding import Finding
from regionkit.findings.severity import Severity
from regionkit.findings.visible import visible
from regionkit.findings.words import said

_COMMANDS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "notice",
}
_IN_MESSAGES: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES: Final = _IN_MESSAGES | str.maketrans({":": "%3A", ",": "%2C"})


def write_github(reports: Iterable[FileReport], *, language: str = "en") -> Iterator[str]:
    """Write a workflow command for each finding that stands, file by file.

    Parameters
    ----------
    reports
        The reports.
    language
        The language of the messages: nb, nn, da, sv, fi, is or en.
    """
    for each in reports:
        lines = list(_commands(each, language))
        if lines:
            yield "\n".join(lines)


def _commands(each: FileReport, language: str) -> Iterator[str]:
    if each.failure and not each.report.findings:
        properties = {"file": each.path, "title": "regionkit"}
        yield _command("error", properties, said(each.failure, language))
    for finding in each.report:
        properties = {**_place(each, finding), "title": f"{finding.code} {finding.name}"}
        cell = finding.position.place if finding.position and finding.position.sheet else ""
        parts = (cell, finding.message_in(language), finding.hint_in(language))
        message = "\n".join(part for part in parts if part)
        yield _command(_COMMANDS[finding.severity], properties, message)
    if each.comparison is not None:
        gone = [f"{finding.code} {finding.path}" for finding in each.comparison.gone]
        message = "\n".join([write_known(each.comparison, language), *gone])
        yield _command("notice", {"file": each.path, "title": "regionkit"}, message)


def _place(each: FileReport, finding: Finding) -> dict[str, str | None]:
    position, path = finding.position, each.path_of(finding)
    if path is None or position is None or position.sheet is not None:
        return {"file": path}
    return {"file": path, "line": str(position.line), "col": str(position.column)}


def _command(name: str, properties: Mapping[str, str | None], message: str) -> str:
    said_of_it = ",".join(
        f"{key}={value.translate(_IN_PROPERTIES)}" for key, value in properties.items() if value
    )
    return visible(f"::{name} {said_of_it}::{message.translate(_IN_MESSAGES)}")
