"""``regionkit check``: check plans by a profile."""

import argparse
import itertools
from collections.abc import Iterable, Iterator
from typing import Final

from regionkit.cli.baseline import read_baseline, without_known
from regionkit.cli.check_options import add_options
from regionkit.cli.outputs import output
from regionkit.cli.plans import is_one_plan, reason, shown, waivers_in
from regionkit.cli.selection import narrowed
from regionkit.cli.sources import Sources
from regionkit.cli.terminal import complain
from regionkit.cli.workbooks import is_workbook
from regionkit.errors import RegionkitError
from regionkit.files import ReadError
from regionkit.findings import Profile
from regionkit.findings.file_report import FileReport
from regionkit.rules import check, find_profile, load_rules

_OK: Final = 0
_FINDINGS: Final = 1
_FAILED: Final = 2


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
    if options.jobs == 1 and len(options.paths) == 1 and is_one_plan(options.paths[0]):
        one = _judged(options.paths[0], options, profile, sources)
        _print(write(verdict.watch(without_known([one], known))))
        return verdict.code
    from regionkit.cli.many import INTERRUPTED, Many

    books = [path for path in options.paths if is_workbook(path)]
    options.paths = [path for path in options.paths if not is_workbook(path)]
    judged = (_judged(book, options, profile, sources) for book in books)
    many = Many(options, profile, sources, known)
    _print(write(verdict.watch(itertools.chain(without_known(judged, known), many))))
    _print(many.closing())
    return INTERRUPTED if many.interrupted else verdict.code


def _print(texts: Iterable[str]) -> None:
    for text in texts:
        print(text)


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
                complain(f"{each.file}: {each.failure}")

    def _code_of(self, each: FileReport) -> int:
        if each.failure:
            return _FAILED
        fails = not self._options.exit_zero and not each.ok(self._options.fail_on)
        return _FINDINGS if fails else _OK


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
