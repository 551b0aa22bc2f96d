"""``regionkit check``: check plans by a profile."""

import argparse
import sys
from collections.abc import Iterable, Iterator
from typing import Final

from regionkit.cli.baseline import read_baseline, without_known
from regionkit.cli.check_options import add_options
from regionkit.cli.outputs import output
from regionkit.cli.plan_files import files_of
from regionkit.cli.plans import reason, shown, waivers_in
from regionkit.cli.selection import narrowed
from regionkit.cli.sources import Sources
from regionkit.errors import RegionkitError
from regionkit.files import ReadError
from regionkit.findings import Profile
from regionkit.findings.file_report import FileReport
from regionkit.findings.visible import on_one_line, visible
from regionkit.rules import check, find_profile, load_rules

_OK: Final = 0
_FINDINGS: Final = 1
_FAILED: Final = 2
_NAMED: Final = 3
"""How many files are named that were left out."""


def set_up(parser: argparse.ArgumentParser) -> None:
    """Say what the command does, and what it takes."""
    parser.description = (
        "Check plans by a profile, at their stage. Exit code 0: nothing reaches "
        "--fail-on; 1: something does; 2: wrong usage, or a file that cannot be read."
    )
    add_options(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check each plan, print what was found, and return the exit code."""
    for source in options.rules:
        load_rules(source)
    profile = narrowed(find_profile(options.profile), options.select, options.ignore)
    options.waived = [waiver for path in options.waivers for waiver in waivers_in(path)]
    known = {} if options.baseline is None else read_baseline(options.baseline)
    sources = Sources()
    write = output(options, sources)
    verdict = _Verdict(options)
    reports = without_known(_checked(options, profile, sources), known)
    for text in write(verdict.watch(reports)):
        print(text)
    return verdict.code


class _Verdict:
    """The exit code: the gravest of all files."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.code = _OK
        self._options = options

    def watch(self, reports: Iterable[FileReport]) -> Iterator[FileReport]:
        """Let reports pass, and remember the gravest; what has no report goes to the errors."""
        tells_failures = self._options.output_format != "text"
        for each in reports:
            self.code = max(self.code, self._code_of(each))
            if tells_failures or each.report.findings or not each.failure:
                yield each
            else:
                _complain(f"{each.file}: {each.failure}")

    def _code_of(self, each: FileReport) -> int:
        if each.failure:
            return _FAILED
        fails = not self._options.exit_zero and not each.ok(self._options.fail_on)
        return _FINDINGS if fails else _OK


def _checked(
    options: argparse.Namespace, profile: Profile, sources: Sources
) -> Iterator[FileReport]:
    for path in options.paths:
        try:
            files, others = files_of(path)
        except OSError as error:
            yield FileReport(file=path, failure=reason(error))
            continue
        if others:
            named = [on_one_line(file) for file in others[:_NAMED]]
            more = f" and {len(others) - _NAMED} more" if others[_NAMED:] else ""
            _complain(f"no plans, left out: {', '.join(named)}{more}")
        for file in files:
            yield _judged(file, options, profile, sources)


def _judged(
    path: str, options: argparse.Namespace, profile: Profile, sources: Sources
) -> FileReport:
    name = shown(path)
    try:
        plan = sources.read(path)
        report = check(
            plan.content,
            profile,
            stage=options.stage,
            as_of=options.as_of,
            waivers=options.waived,
        )
    except ReadError as error:
        return FileReport(file=name, report=error.report, failure="cannot be read as a plan")
    except (OSError, RegionkitError) as error:
        return FileReport(file=name, failure=reason(error))
    return FileReport(file=name, report=report.located(plan.locate))


def _complain(message: str) -> None:
    print(visible(f"regionkit: {message}"), file=sys.stderr)
