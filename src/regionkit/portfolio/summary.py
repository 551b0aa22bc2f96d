"""summarise: what many plans are about and what they cost, every krone counted once."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final, TypeAlias

import attrs

from regionkit.files import DEFAULT_LIMITS, Limits, Plan
from regionkit.findings import Profile, Record
from regionkit.findings.rule_counts import RuleCount
from regionkit.model import Dossier, Project
from regionkit.portfolio.judging import judge_plan
from regionkit.portfolio.money import Heading, Range, Side
from regionkit.portfolio.orders import Orders, orders_for
from regionkit.portfolio.parts import Source, Sources, parts_of
from regionkit.portfolio.place import Place
from regionkit.portfolio.progress import watched
from regionkit.portfolio.reported import Tally
from regionkit.portfolio.subjects import Subjects
from regionkit.portfolio.working import judged
from regionkit.values import Per, Stage

Plans: TypeAlias = Sources | Plan | Iterable[Source | Plan]
"""Paths, plans, or some of both."""

_COLUMNS: Final = (
    "about",
    "name",
    "severity",
    "currency",
    "per",
    "count",
    "lower",
    "upper",
    "missing",
)


@attrs.frozen(kw_only=True)
class MoneyRow:
    """What amounts of one kind come to together."""

    side: Side
    """Costs or funding."""
    currency: str | None
    """ISO 4217 code; None where no plan says which."""
    per: Per
    """In total; per year where it is not known for how many; or not stated."""
    lower: Decimal | None
    """The least that they can be; None if there is no limit."""
    upper: Decimal | None
    """The most that they can be; None if there is no limit."""
    counted: int
    """How many amounts are in it."""
    missing: int
    """How many have no figure, and are not in it."""


@attrs.frozen(kw_only=True)
class Summary:
    """How many plans there are of each kind, what is found in them, and what they cost."""

    plans: int
    """How many plans were read: projects and dossiers."""
    projects: int
    """How many projects are in them."""
    refused: int
    """How many plans could not be read."""
    rules: tuple[RuleCount, ...]
    """How many findings of each rule, the most frequent first; none without a profile."""
    stages: Mapping[Stage, int]
    """How many projects at each stage; one that does not say is a draft."""
    regions: Mapping[str | None, int]
    """How many projects for each region, by its name; None: for those that name none. A project
    for two regions counts for both."""
    years: Mapping[int | None, int]
    """How many projects begin in each year; None: for those that do not say."""
    money: tuple[MoneyRow, ...]
    """Costs, then funding, in each currency."""
    complete: bool = True
    """Whether all plans were counted; otherwise it was interrupted."""
    last: Place | None = None
    """The last plan that was counted, if it came from a file."""

    def to_records(self) -> list[Record]:
        """Return a flat row for each count and each sum, ready for a data frame.

        ``about`` says of what: plans, projects, refused, rule, stage, region, year, costs or
        funding. Sums are exact, as decimal texts.
        """
        rows: list[Record] = [
            _row(about, None, count)
            for about, count in (
                ("plans", self.plans),
                ("projects", self.projects),
                ("refused", self.refused),
            )
        ]
        rows += [
            {
                **_row("rule", f"{each.code} {each.name}", each.count),
                "severity": str(each.severity),
            }
            for each in self.rules
        ]
        rows += [_row("stage", str(stage), count) for stage, count in self.stages.items()]
        rows += [_row("region", region, count) for region, count in self.regions.items()]
        rows += [
            _row("year", None if year is None else str(year), count)
            for year, count in self.years.items()
        ]
        for each in self.money:
            record = _row(str(each.side), None, each.counted)
            record |= {
                "currency": each.currency,
                "per": str(each.per),
                "lower": None if each.lower is None else f"{each.lower:f}",
                "upper": None if each.upper is None else f"{each.upper:f}",
                "missing": each.missing,
            }
            rows.append(record)
        return rows

    def to_json(self) -> str:
        """Return the rows of :meth:`to_records` as JSON, and whether all was counted."""
        data: dict[str, Any] = {
            "complete": self.complete,
            "last": None if self.last is None else str(self.last),
            "rows": self.to_records(),
        }
        return json.dumps(data, ensure_ascii=False, indent=2)

    def to_csv(self) -> str:
        """Return the rows of :meth:`to_records` as CSV, with a head."""
        text = io.StringIO()
        writer = csv.DictWriter(text, _COLUMNS, lineterminator="\n")
        writer.writeheader()
        for record in self.to_records():
            writer.writerow({key: _harmless(value) for key, value in record.items()})
        return text.getvalue()

    def text(self, locale: str = "en") -> str:
        """Write tables for a person to read.

        Parameters
        ----------
        locale
            The language: nb, nn, da, sv, fi, is or en.
        """
        from regionkit.portfolio.summary_text import tables_of

        return "\n\n".join(tables_of(self, locale))

    def __str__(self) -> str:
        """Write tables for a person to read."""
        return self.text()


def _row(about: str, name: str | None, count: int) -> Record:
    return {**dict.fromkeys(_COLUMNS), "about": about, "name": name, "count": count}


def _harmless(value: str | int | None) -> str | int | None:
    """Keep a spreadsheet from taking a text for a formula."""
    risky = isinstance(value, str) and value[:1] in {"=", "+", "-", "@", "\t", "\r"}
    numeric = risky and str(value)[1:].replace(".", "").isdigit()
    return f"'{value}" if risky and not numeric else value


def summarise(  # noqa: PLR0913 - each by name, as for one plan
    plans: Plans,
    profile: Profile | str | None = "default",
    *,
    stage: Stage | str | None = None,
    as_of: date | None = None,
    jobs: int = 1,
    limits: Limits = DEFAULT_LIMITS,
    progress: bool = False,
) -> Summary:
    """Count many plans by rule, stage, region and year, and add up what they cost.

    Every krone counts once over all levels: a budget that is ``rolled_up`` includes its
    sub-projects, a frame covers what stands in it, and money that a sub-project has from the
    project above is not added again. Sums are ranges, for amounts can be approximate or
    bounded; one without a figure is not zero, but counted as missing. Currencies are never
    added to each other.

    Parameters
    ----------
    plans
        Paths, see :func:`load_many`; or projects and dossiers themselves; or some of both.
    profile
        The profile whose findings are counted; None: none are.
    stage, as_of
        As in :func:`regionkit.check`.
    jobs
        How many processes work on files.
    limits
        How much of one plan is read before it is refused.
    progress
        Whether to show on a terminal how far it has come.

    Raises
    ------
    InvalidValueError
        If there is no profile of that name, or a number makes no sense.
    PortfolioError
        If a process ends before its work is done.

    Examples
    --------
    >>> from regionkit.portfolio import summarise
    >>> summary = summarise("examples/kongsbergregionen.yaml", profile=None)
    >>> [(str(row.side), row.currency, str(row.per)) for row in summary.money]
    [('costs', 'NOK', 'in total'), ('funding', 'NOK', 'in total')]
    """
    orders = orders_for(
        profile, stage=stage, as_of=as_of, limits=limits, summary=True, across=False
    )
    counted = _Counted()
    try:
        with watched(shown=progress) as seen:
            for outcome in judged(
                orders, _parts(plans, orders, counted), jobs=jobs, room=dict, limit=0
            ):
                counted.take(outcome.tally, outcome.subjects, outcome.last)
                seen(outcome)
    except KeyboardInterrupt:
        counted.complete = False
    return counted.summary()


def _parts(plans: Plans, orders: Orders, counted: "_Counted") -> Iterator[Any]:
    """Go through the parts of what is a source; count what is a plan at once."""
    if isinstance(plans, (Project, Dossier, str)) or not isinstance(plans, Iterable):
        plans = [plans]
    for each in plans:
        if isinstance(each, (Project, Dossier)):
            outcome = judge_plan(orders, each)
            counted.take(outcome.tally, outcome.subjects, None)
        else:
            yield from parts_of(each, limit=orders.most.max_bytes)


class _Counted:
    """What was counted so far."""

    def __init__(self) -> None:
        self.tally = Tally()
        self.subjects = Subjects()
        self.last: Place | None = None
        self.complete = True

    def take(self, tally: Tally, subjects: Subjects | None, last: Place | None) -> None:
        self.tally += tally
        if subjects is not None:
            self.subjects.merge(subjects)
        self.last = last or self.last

    def summary(self) -> Summary:
        subjects = self.subjects
        return Summary(
            plans=self.tally.plans,
            projects=subjects.projects,
            refused=self.tally.refused,
            rules=tuple(each for each in self.tally.rule_counts if each.count),
            stages={stage: subjects.stages[stage] for stage in Stage if subjects.stages[stage]},
            regions=dict(sorted(subjects.regions.items(), key=_by_count)),
            years=dict(sorted(subjects.years.items(), key=lambda pair: (pair[0] is None, pair[0]))),
            money=tuple(
                _money_row(heading, amount)
                for heading, amount in sorted(subjects.money.items(), key=_by_heading)
            ),
            complete=self.complete,
            last=self.last,
        )


def _by_count(pair: tuple[str | None, int]) -> tuple[bool, int, str]:
    name, count = pair
    return name is None, -count, name or ""


def _by_heading(pair: tuple[Heading, Range]) -> tuple[int, str, str]:
    heading, _ = pair
    return list(Side).index(heading.side), heading.currency or "~", str(heading.per)


def _money_row(heading: Heading, amount: Range) -> MoneyRow:
    return MoneyRow(
        side=heading.side,
        currency=heading.currency,
        per=heading.per,
        lower=_as_written(amount.lower),
        upper=_as_written(amount.upper),
        counted=amount.counted,
        missing=amount.missing,
    )


def _as_written(number: Decimal | None) -> Decimal | None:
    """Return 1800 for 1800.0."""
    if number is None:
        return None
    whole = number.to_integral_value()
    return whole if whole == number else number
