"""``regionkit check``: check plans by a profile."""

import argparse
import json
import sys
from typing import TYPE_CHECKING, Any, Final

from regionkit.cli.plans import day, read_plan
from regionkit.cli.terminal import coloured, wants_colour
from regionkit.files import ReadError
from regionkit.findings import Report, Severity
from regionkit.values import Stage

if TYPE_CHECKING:
    from collections.abc import Iterator

_OK: Final = 0
_FINDINGS: Final = 1
_UNREADABLE: Final = 2


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "check",
        help="check plans",
        description="Check plans by a profile, at their stage. Exit code 0: nothing reaches "
        "--fail-on; 1: something does; 2: wrong usage, or a file that cannot be read.",
    )
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a YAML or JSON file; - is stdin")
    parser.add_argument(
        "--profile", default="default", help="minimal, default or plp (default: %(default)s)"
    )
    parser.add_argument(
        "--stage", choices=list(Stage), help="judge by this stage instead of the plan's own"
    )
    parser.add_argument(
        "--as-of", type=day, metavar="DATE", help="the day to take as today, such as 2009-02-03"
    )
    parser.add_argument(
        "--fail-on",
        choices=list(Severity),
        default=Severity.ERROR,
        help="the least severity that makes the command fail (default: %(default)s)",
    )
    parser.add_argument("--output-format", choices=("text", "json"), default="text")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check each plan, print what was found, and return the exit code."""
    code = _OK
    results: list[dict[str, Any]] = []
    for path, report, readable in _reports(options):
        if not readable:
            code = _UNREADABLE
        elif code == _OK and not report.ok(options.fail_on):
            code = _FINDINGS
        if options.output_format == "json":
            results.append(_as_json(path, report, readable=readable))
        else:
            _print(path, report, readable=readable)
    if options.output_format == "json":
        print(json.dumps(results, ensure_ascii=False, indent=2))
    return code


def _reports(options: argparse.Namespace) -> "Iterator[tuple[str, Report, bool]]":
    from regionkit.rules import check

    for path in options.paths:
        try:
            plan = read_plan(path)
        except ReadError as error:
            yield path, error.report, False
        except OSError as error:
            print(f"regionkit: {path}: {error.strerror or error}", file=sys.stderr)
            yield path, Report(), False
        else:
            report = check(
                plan.project, options.profile, stage=options.stage, as_of=options.as_of
            )
            yield path, report.located(plan.locate), True


def _print(path: str, report: Report, *, readable: bool) -> None:
    if not readable and not report.findings:
        return
    text = str(report)
    heading = path if readable else f"{path} cannot be read as a plan"
    print(heading)
    print(coloured(text) if wants_colour() else text)


def _as_json(path: str, report: Report, *, readable: bool) -> dict[str, Any]:
    return {
        "file": path,
        "readable": readable,
        "version": report.version,
        "profile": report.profile,
        "fingerprint": report.fingerprint,
        "stage": report.stage,
        "as_of": report.as_of.isoformat() if report.as_of else None,
        "counts": report.counts,
        "findings": report.to_records(),
        "undecided": [answer.to_record() for answer in report.undecided],
    }
