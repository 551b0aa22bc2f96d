"""Baseline: an earlier report, whose findings are known and left out."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import attrs

from regionkit.errors import InvalidValueError, RegionkitError
from regionkit.findings import Report
from regionkit.findings.file_report import ALL_PLANS, FileReport
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
    known: dict[str, Report] = {}
    for each in reports:
        if each.failure is None:
            before = known.get(ALL_PLANS) if each.file == ALL_PLANS else None  # in several pieces
            found = (
                each.report.findings if before is None else before.findings + each.report.findings
            )
            known[_key(each.file)] = attrs.evolve(each.report, findings=found)
    return known


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
