"""Many plans: folders, archives and files of lines, checked in processes side by side."""

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from regionkit.cli.baseline import without_known
from regionkit.cli.plans import STANDARD_INPUT, reason, shown
from regionkit.cli.sources import Sources
from regionkit.cli.terminal import complain, noticed_interruption
from regionkit.findings import Profile, Report, phrase, say
from regionkit.findings.counts import write_counts
from regionkit.findings.file_report import ALL_PLANS, FileReport
from regionkit.findings.visible import on_one_line
from regionkit.portfolio import Place, PlanFinding, PlanReport, Tally
from regionkit.portfolio.checking import told_of
from regionkit.portfolio.judging import Outcome
from regionkit.portfolio.orders import Orders, orders_for
from regionkit.portfolio.part import NO_PLAN, Part
from regionkit.portfolio.parts import Source
from regionkit.portfolio.progress import Seen, watched
from regionkit.portfolio.reported import kind_of

INTERRUPTED: Final = 130
"""The exit code of what was interrupted, as shells have it."""

_NAMED: Final = 3
"""How many files are named that were left out."""

_AT_ONCE: Final = 1_000
"""How many findings on several plans are told in one report."""


class Many:
    """The reports on many plans, one after the other; those on several of them come last."""

    def __init__(
        self,
        options: argparse.Namespace,
        profile: Profile,
        sources: Sources,
        known: Mapping[str, Report],
    ) -> None:
        self.interrupted: bool = False
        self._options = options
        self._sources = sources
        self._orders: Orders = orders_for(
            profile,
            stage=options.stage,
            as_of=options.as_of,
            waivers=options.waived,
            reports=True,
        )
        self._in_words = options.output_format in {"text", "markdown"} and not options.statistics
        self._within_files = False
        self._tally = Tally()
        self._known = known
        self._known_counts = Counter[str]()
        # What a baseline knows across plans is compared with all that is found there.
        self._at_once = sys.maxsize if known else _AT_ONCE
        self._last: Place | None = None

    def __iter__(self) -> Iterator[FileReport]:
        """Go through the reports. An interruption ends them, and is remembered."""
        with (
            watched(shown=self._options.progress) as seen,
            noticed_interruption() as interrupted,
        ):

            def count(outcome: Outcome) -> None:
                self._tally += outcome.tally
                seen(outcome)

            for each in without_known(self._reports(count, interrupted), self._known):
                if each.comparison is not None:
                    self._known_counts.update(Report(findings=each.comparison.same).counts)
                yield each
        if self.interrupted:
            last = "–" if self._last is None else on_one_line(str(self._last))
            complain(f"interrupted: this is what was found up to {last}")

    def closing(self) -> Iterator[str]:
        """Say how many plans there were, if that is not plain from the files."""
        if self._within_files and self._options.output_format == "text" and self._in_words:
            language: str = self._options.lang
            told = phrase(
                "Plans: {plans}. Could not be read: {refused}.",
                plans=self._tally.plans,
                refused=self._tally.refused,
            )
            counts = self._tally.counts
            counts = {kind: counts[kind] - self._known_counts[kind] for kind in counts}
            yield f"{say(told, language)} {write_counts(counts, language)}"

    def _reports(self, count: Seen, interrupted: Callable[[], bool]) -> Iterator[FileReport]:
        left_out = _LeftOut()
        across: list[PlanFinding] = []
        for told in told_of(
            self._plans(),
            self._orders,
            jobs=self._options.jobs,
            leave_out=left_out.add,
            seen=count,
        ):
            if interrupted():
                self.interrupted = True
                break
            if isinstance(told, PlanReport):
                self._last = told.place
                yield from self._report(told)
                continue
            if len(across) == self._at_once:
                yield self._across(across)
                across = []
            across.append(told)
        if across:
            yield self._across(across)
        left_out.tell()

    def _plans(self) -> Iterator[Source]:
        for path in self._options.paths:
            if path != STANDARD_INPUT:
                yield path
                continue
            place = Place(file=shown(path))
            try:
                data = self._sources.standard_input()
            except OSError as error:
                yield Part.failed(place, reason(error))
            else:
                yield Part(place=place, data=data, size=len(data))

    def _report(self, told: PlanReport) -> Iterator[FileReport]:
        within = told.place.line is not None or told.place.member is not None
        self._within_files |= within
        silent = not told.failure and not told.report.findings
        if within and silent and self._in_words:
            return
        # What could not be opened, or not be checked, has a reason and no findings.
        opened = told.failure in {None, NO_PLAN}
        report = told.report if opened else Report()
        yield FileReport(
            file=str(told.place),
            within=told.place.file if within else None,
            report=report,
            failure=told.failure,
        )

    def _across(self, found: list[PlanFinding]) -> FileReport:
        self._tally.rules.update(kind_of(each.finding) for each in found)
        report = Report(
            findings=[each.finding for each in found],
            profile=self._orders.profile.name if self._orders.profile else None,
            fingerprint=self._orders.fingerprint,
            as_of=self._orders.as_of,
        )
        return FileReport(file=ALL_PLANS, report=report)


class _LeftOut:
    """The files in folders that are no plans: how many, and the first of them."""

    def __init__(self) -> None:
        self._count = 0
        self._first: list[str] = []

    def add(self, file: str) -> None:
        self._count += 1
        if self._count <= _NAMED:
            self._first.append(on_one_line(file))

    def tell(self) -> None:
        if self._count:
            more = f" and {self._count - _NAMED} more" if self._count > _NAMED else ""
            complain(f"no plans, left out: {', '.join(self._first)}{more}")
