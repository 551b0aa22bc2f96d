"""Baseline: an earlier report, whose findings are known and left out."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from regionkit.errors import InvalidValueError, RegionkitError
from regionkit.findings import Report
from regionkit.findings.file_report import FileReport
from regionkit.findings.json_report import read_json


class BaselineError(RegionkitError):
    """A baseline that cannot be used."""


def read_baseline(path: str) -> dict[str, Report]:
    """Read a report saved as JSON: the findings of each file by its name.

    What could not be checked then has no findings that are known.

    Raises
    ------
    BaselineError
        If it cannot be opened, or is no such report.
    """
    try:
        reports = read_json(Path(path).read_text(encoding="utf-8-sig"))
    except InvalidValueError as error:
        raise BaselineError(f"{path}: expected {error.expected}") from error
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise BaselineError(f"{path}: {reason}") from error
    return {_key(each.file): each.report for each in reports if each.failure is None}


def _key(file: str | None) -> str:
    return os.path.normpath(file or "")


def without_known(
    reports: Iterable[FileReport], known: Mapping[str, Report]
) -> Iterator[FileReport]:
    """Leave out of each report what the baseline has for its file.

    A file that cannot be read keeps all that is wrong with it.
    """
    for each in reports:
        earlier = known.get(_key(each.file))
        yield each if each.failure or earlier is None else each.without_known(earlier)
