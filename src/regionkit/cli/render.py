"""``regionkit render``: set a plan out as a document."""

import argparse
import sys
from pathlib import Path
from typing import Final

from regionkit.cli.check_options import language
from regionkit.cli.plans import STANDARD_INPUT, day, read_plan, reason, shown
from regionkit.errors import RegionkitError
from regionkit.files import ReadError
from regionkit.findings import Report
from regionkit.findings.visible import visible
from regionkit.findings.words import LANGUAGES
from regionkit.model import Decision, Dossier, Project

_OK: Final = 0
_FAILED: Final = 2
_ROOTS: Final = (Project, Dossier, Decision)
_FORMATS: Final = ("html", "md", "docx")
_STANDARD_OUTPUT: Final = "-"


class RenderError(RegionkitError):
    """Options that do not go together."""


def set_up(parser: argparse.ArgumentParser) -> None:
    """Tell what the command can be given, and what runs it."""
    parser.description = (
        "Write a plan as a project plan with its sections and tables, and a dossier or a "
        "decision as a case memo with the points to be decided. Exit code 2: wrong usage, a "
        "file that cannot be read, or a document that cannot be written."
    )
    parser.add_argument("path", metavar="PLAN", help="a YAML or JSON file; - is stdin")
    parser.add_argument(
        "--to",
        choices=_FORMATS,
        help="the format (default: as the name of --output ends, else html)",
    )
    parser.add_argument(
        "--lang",
        type=language,
        help=f"the language of headings, labels and figures: {', '.join(LANGUAGES)} "
        "(default: the plan's)",
    )
    parser.add_argument(
        "--output",
        metavar="FILE",
        type=_file,
        help="where to write it; - is stdout (default: stdout)",
    )
    parser.add_argument(
        "--profile", help="add what a check by this profile finds, as the reviewer's appendix"
    )
    parser.add_argument(
        "--as-of",
        type=day,
        metavar="DATE",
        help="the day that the check takes as today, such as 2009-02-03",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the document and return the exit code."""
    from regionkit.display import document

    file_format = _format(options)
    _spare(options)
    try:
        plan = read_plan(options.path, _ROOTS).content
        report = _report(plan, options)
        written = document(plan, locale=options.lang, report=report).write(file_format)
        _put(written, options.output)
    except ReadError as error:
        print(visible(f"{shown(options.path)} cannot be read as a plan\n{error.report}"))
        return _FAILED
    except OSError as error:
        named = error.filename or shown(options.path)
        print(visible(f"regionkit: {named}: {reason(error)}"), file=sys.stderr)
        return _FAILED
    return _OK


def _file(named: str) -> str | None:
    """Return the file that an argument names; None for ``-``, which is standard output."""
    return None if named == _STANDARD_OUTPUT else named


def _spare(options: argparse.Namespace) -> None:
    """See that the document is not written over its own plan.

    Raises
    ------
    RenderError
        If it would be.
    """
    if options.output is None or options.path == STANDARD_INPUT:
        return
    plan, target = Path(options.path), Path(options.output)
    if plan.exists() and target.exists() and target.samefile(plan):
        raise RenderError("the document would be written over its plan: name another --output")


def _format(options: argparse.Namespace) -> str:
    """Return the format asked for, else that of the file's name.

    Raises
    ------
    RenderError
        If there is none by that name, or a Word file has nowhere to go.
    """
    if options.output is None:
        if options.to == "docx":
            raise RenderError("a Word file needs a name: add --output plan.docx")
        return options.to or "html"
    ending = Path(options.output).suffix.removeprefix(".").lower()
    chosen: str = options.to or ending
    if chosen not in _FORMATS:
        raise RenderError(f"say --to {', '.join(_FORMATS)}, or let the name of the file end so")
    return chosen


def _report(plan: Project | Dossier | Decision, options: argparse.Namespace) -> Report | None:
    """Return what a check finds, if a profile is named.

    Raises
    ------
    RenderError
        If there is nothing to check by, or nothing that can be checked.
    """
    from regionkit.rules import check, find_profile

    if options.profile is None:
        if options.as_of is not None:
            raise RenderError("--as-of goes with --profile: it is the day that a check takes")
        return None
    if isinstance(plan, Decision):
        raise RenderError("--profile checks plans: a decision by itself is none")
    return check(plan, find_profile(options.profile), as_of=options.as_of)


def _put(written: bytes, output: str | None) -> None:
    if output is not None:
        Path(output).write_bytes(written)
    else:
        print(written.decode(), end="")
