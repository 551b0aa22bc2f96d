"""Judging: what becomes of some parts, told in few words; it can run in any process."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import attrs

from regionkit.errors import RegionkitError
from regionkit.files import Plan
from regionkit.findings import Finding, Path, Report, Severity, Status
from regionkit.portfolio.claims import Said
from regionkit.portfolio.document import documents_in, line_of
from regionkit.portfolio.loading import Loaded, read_document
from regionkit.portfolio.orders import Orders
from regionkit.portfolio.part import Part
from regionkit.portfolio.place import Place
from regionkit.portfolio.reported import FAMILY, PlanFinding, PlanReport, Tally, kind_of
from regionkit.portfolio.saying import claims_of
from regionkit.portfolio.subjects import Subjects
from regionkit.portfolio.waiving import used_in
from regionkit.rules import check
from regionkit.values.remembered import forget
from regionkit.version import __version__

REMEMBERED: Final = 30_000
"""How many texts are remembered with what they say, such as dates and amounts: some MiB."""


@attrs.frozen(kw_only=True)
class Outcome:
    """What was found in some parts. It holds no plan."""

    last: Place | None = None
    """The last plan of them."""
    size: int = 0
    """How many bytes they have."""
    tally: Tally = attrs.field(factory=Tally)
    """How many plans and findings there are."""
    findings: tuple[PlanFinding, ...] = ()
    """The findings there is room for."""
    used: frozenset[int] = frozenset()
    """The waivers that met a finding, by their numbers from 0."""
    claims: tuple[tuple[Said, ...], ...] = ()
    """What each plan claims, to be compared with others."""
    reports: tuple[PlanReport, ...] = ()
    """The report on each plan, if that is wanted."""
    subjects: "Subjects | None" = None
    """What the plans are about, if that is wanted."""


def judge(orders: Orders, parts: Sequence[Part], room: Mapping[str, int], limit: int) -> Outcome:
    """Judge the plans of some parts.

    Parameters
    ----------
    orders
        How they are to be judged.
    parts
        The parts, in order.
    room
        How many findings of a family of rules there is still room for; findings beyond that
        are only counted.
    limit
        The same for families that are not named.
    """
    bench = _Bench(orders, room, limit)
    for part in parts:
        for document in documents_in(part, orders.limits):
            bench.take(read_document(document, orders.limits))
        forget(over=REMEMBERED)
    return bench.outcome(sum(part.size for part in parts))


def judge_lines(
    orders: Orders,
    lines: Iterable[str | bytes],
    first: Place,
    room: Mapping[str, int],
    limit: int,
) -> Outcome:
    """Judge lines at hand, each a plan in JSON, as :func:`judge` does those of a file."""
    bench = _Bench(orders, room, limit)
    for number, text in enumerate(lines, first.line or 1):
        data = text.encode("utf-8", "surrogateescape") if isinstance(text, str) else text
        document = line_of(data.rstrip(b"\r\n"), first.at_line(number), orders.limits)
        if document is not None:
            bench.take(read_document(document, orders.limits))
    forget(over=REMEMBERED)
    return bench.outcome(0)


def judge_plan(orders: Orders, plan: Plan) -> Outcome:
    """Judge a plan that is at hand, and keep no finding."""
    bench = _Bench(orders, {}, 0)
    bench.take(Loaded(place=Place(file=""), plan=plan))
    return bench.outcome(0)


class _Bench:
    """Where plans are judged one after the other, and what is told of them gathers."""

    def __init__(self, orders: Orders, room: Mapping[str, int], limit: int) -> None:
        self._orders = orders
        self._room = dict(room)
        self._limit = limit
        self._last: Place | None = None
        self._plans = self._refused = self._unchecked = self._undecided = 0
        self._rules = Counter[tuple[str, str, Severity, Status]]()
        self._findings: list[PlanFinding] = []
        self._claims: list[tuple[Said, ...]] = []
        self._reports: list[PlanReport] = []
        self._used = frozenset[int]()
        self._subjects = Subjects() if orders.summary else None

    def take(self, loaded: Loaded) -> None:
        self._last = loaded.place
        if loaded.plan is None:
            self._refused += 1
            report, failure = loaded.refused, loaded.failure
        else:
            self._plans += 1
            report, failure = self._judged(loaded, loaded.plan)
        if self._orders.reports:
            placed = report.located(loaded.locate) if loaded.locate else report
            told = PlanReport(place=loaded.place, report=placed, failure=failure)
            self._reports.append(told)
            report = placed
        self._count(report, loaded)

    def _judged(self, loaded: Loaded, plan: Plan) -> tuple[Report, str | None]:
        orders = self._orders
        if self._subjects is not None:
            self._subjects.add(plan)
        if orders.kinds:
            self._claims.append(claims_of(plan, loaded.place, orders.kinds, orders.stage))
        if orders.profile is None:
            return Report(version=__version__), None
        try:
            report = check(
                plan,
                orders.profile,
                stage=orders.stage,
                as_of=orders.as_of,
                waivers=orders.waivers,
            )
        except RegionkitError as error:
            self._unchecked += 1
            return Report(version=__version__, findings=[_unchecked(error)]), str(error)
        report, used = used_in(report, orders.waivers)
        self._used |= used
        return report, None

    def _count(self, report: Report, loaded: Loaded) -> None:
        self._undecided += len(report.undecided)
        for finding in report.findings:
            self._rules[kind_of(finding)] += 1
            family = finding.code[:FAMILY]
            left = self._room.setdefault(family, self._limit)
            if left > 0:
                self._room[family] = left - 1
                placed = finding
                if loaded.locate and finding.position is None:
                    placed = attrs.evolve(finding, position=loaded.locate(finding.path))
                self._findings.append(PlanFinding(place=loaded.place, finding=placed))

    def outcome(self, size: int) -> Outcome:
        return Outcome(
            last=self._last,
            size=size,
            tally=Tally(
                plans=self._plans,
                refused=self._refused,
                unchecked=self._unchecked,
                undecided=self._undecided,
                rules=self._rules,
            ),
            findings=tuple(self._findings),
            used=self._used,
            claims=tuple(self._claims),
            reports=tuple(self._reports),
            subjects=self._subjects,
        )


def _unchecked(error: RegionkitError) -> Finding:
    return Finding(
        code="RK005",
        name="plan-not-checked",
        severity=Severity.ERROR,
        path=Path(""),
        template="The plan could not be checked: {error}.",
        parameters={"error": str(error)},
        hint_template="Do what the error says, such as naming the day to take as today.",
        source="checking itself",
    )
