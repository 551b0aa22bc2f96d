"""``regionkit check``: check plans by a profile."""

import argparse
import json
import sys
from typing import Any, Final

from regionkit.cli.plans import day, read_plan, reason, shown
from regionkit.cli.terminal import coloured, visible, wants_colour
from regionkit.errors import RegionkitError
from regionkit.files import PLANS, ReadError
from regionkit.findings import Profile, Report, Severity
from regionkit.rules import SHIPPED, check, profile_named
from regionkit.values import Stage

_OK: Final = 0
_FINDINGS: Final = 1
_FAILED: Final = 2


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
        "--profile", default="default", help=f"{', '.join(SHIPPED)} (default: %(default)s)"
    )
    parser.add_argument(
        "--stage",
        choices=[stage.value for stage in Stage],
        help="judge by this stage instead of the plan's own",
    )
    parser.add_argument(
        "--as-of",
        type=day,
        metavar="DATE",
        help="the day to take as today, such as 2009-02-03 (default: the document's own date)",
    )
    parser.add_argument(
        "--fail-on",
        choices=[severity.value for severity in Severity],
        default=Severity.ERROR.value,
        help="the least severity that makes the command fail (default: %(default)s)",
    )
    parser.add_argument("--output-format", choices=("text", "json"), default="text")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check each plan, print what was found, and return the exit code."""
    profile = profile_named(options.profile)
    code = _OK
    results: list[dict[str, Any]] = []
    for path in options.paths:
        failure = None
        report = Report()
        try:
            report = _judge(path, profile, options)
        except ReadError as error:
            failure, report = "cannot be read as a plan", error.report
        except (OSError, RegionkitError) as error:
            failure = reason(error)
        if failure:
            code = _FAILED
        elif code == _OK and not report.ok(options.fail_on):
            code = _FINDINGS
        if options.output_format == "json":
            results.append(_as_json(path, report, failure))
        else:
            _print(path, report, failure)
    if options.output_format == "json":
        print(json.dumps(results, ensure_ascii=False, indent=2))
    return code


def _judge(path: str, profile: Profile, options: argparse.Namespace) -> Report:
    plan = read_plan(path, PLANS)
    report = check(plan.content, profile, stage=options.stage, as_of=options.as_of)
    return report.located(plan.locate)


def _print(path: str, report: Report, failure: str | None) -> None:
    if failure and not report.findings:
        print(visible(f"regionkit: {shown(path)}: {failure}"), file=sys.stderr)
        return
    print(visible(f"{shown(path)} {failure}" if failure else shown(path)))
    text = visible(str(report))
    print(coloured(text) if wants_colour() else text)


def _as_json(path: str, report: Report, failure: str | None) -> dict[str, Any]:
    return {
        "file": shown(path),
        "failure": failure,
        "version": report.version,
        "profile": report.profile,
        "fingerprint": report.fingerprint,
        "stage": report.stage,
        "as_of": report.as_of.isoformat() if report.as_of else None,
        "counts": report.counts,
        "findings": report.to_records(),
        "undecided": [answer.to_record() for answer in report.undecided],
    }
