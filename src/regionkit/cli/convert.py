"""``regionkit convert``: write a plan in another format."""

import argparse
import sys
from typing import Final

from regionkit.cli.plans import language_for, read_plan, reason, shown
from regionkit.cli.targets import add_target, language, refusal
from regionkit.cli.workbooks import ENDING, is_workbook
from regionkit.files import ReadError, write
from regionkit.files.forms import ROOTS, Root
from regionkit.findings.visible import visible
from regionkit.model import Project

_OK: Final = 0
_FAILED: Final = 2
_ENDINGS: Final = (".yaml", ".yml", ".json", ENDING)


def set_up(parser: argparse.ArgumentParser) -> None:
    """Set up the parser of the command."""
    parser.description = (
        "Read a plan and write it in the format that the name of the new file ends "
        "in. A workbook has no place for all that a plan can say: what it leaves out is told. "
        "Exit code 2: wrong usage, or a file that cannot be read or written."
    )
    parser.add_argument(
        "path", metavar="PLAN", help="a YAML or JSON file, or a workbook; - is stdin"
    )
    add_target(parser, "FILE", "where to: a name that ends in .yaml, .json or .xlsx")
    parser.add_argument(
        "--lang",
        type=language,
        help="the language of a workbook: nb, nn, da, sv, fi, is, en (default: the plan's)",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the plan and return the exit code."""
    why_not = refusal(options, _ENDINGS)
    if why_not is not None:
        return _failed(options.target, why_not)
    try:
        plan = read_plan(options.path, tuple(ROOTS.values())).content
    except ReadError as error:
        print(visible(f"{shown(options.path)} cannot be read as a plan\n{error.report}"))
        return _FAILED
    except OSError as error:
        return _failed(shown(options.path), reason(error))
    try:
        return _write(plan, options)
    except OSError as error:
        return _failed(options.target, reason(error))


def _write(plan: Root, options: argparse.Namespace) -> int:
    if not is_workbook(options.target):
        write(plan, options.target)
        return _OK
    if not isinstance(plan, Project):
        return _failed(options.target, "a workbook holds one project, and nothing else")
    from regionkit.exchange import write_workbook

    locale = options.lang or language_for(plan)
    for path in write_workbook(plan, options.target, locale=locale):
        print(visible(f"left out: {path}"), file=sys.stderr)
    return _OK


def _failed(file: str, why: str) -> int:
    print(visible(f"regionkit: {file}: {why}"), file=sys.stderr)
    return _FAILED
