"""Lines of a money picture: what costs and funding there are, and for which time."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Final

import attrs

from regionkit.display.pictures.words import name_of, say_in, sentence
from regionkit.findings import phrase
from regionkit.model import Budget, Frame, FundingState, MoneyKind, Project, Undertaking
from regionkit.nordic import format_period
from regionkit.values import Amount, Choice, Per, Period


class Side(Choice):
    """On which side of a budget a line stands."""

    FRAME = "frame"
    COST = "costs"
    FUNDING = "funding"


@attrs.frozen(kw_only=True)
class MoneyLine:
    """A cost item, a funding line, or the frame or a part of it."""

    title: str
    side: Side
    amount: Amount | None
    kind: MoneyKind | None = None
    state: FundingState | None = None
    part: bool = False
    """Whether it is a part of the line above it, and not to be added to it."""

    @property
    def number(self) -> Decimal:
        """Its figure, or zero where there is none: only for where its bar ends."""
        return self.amount.number or Decimal(0) if self.amount is not None else Decimal(0)


@attrs.frozen(kw_only=True)
class Column:
    """The lines of one year, or of another stretch of time."""

    heading: str
    """Which time; the year, the period, per year, in total, or that nothing is said."""
    lines: tuple[MoneyLine, ...]

    def on(self, side: Side) -> tuple[MoneyLine, ...]:
        """Return the lines on one side."""
        return tuple(line for line in self.lines if line.side is side)


@attrs.frozen(kw_only=True)
class Account:
    """The money of a project or sub-project in one currency."""

    name: str
    currency: str | None
    columns: tuple[Column, ...]


_Slot = tuple[int, date, str]
"""Sorts the stretches of time, and names them."""
_YEAR, _SPAN, _YEARLY, _WHOLE, _UNDATED = range(5)
_LAST: Final = {Per.YEAR: _YEARLY, Per.TOTAL: _WHOLE, Per.UNSTATED: _UNDATED}


def accounts_of(project: Project, locale: str) -> tuple[Account, ...]:
    """Return the money of a project and its sub-projects, by currency, in the order of the plan."""
    found = [
        account
        for part in _undertakings(project)
        if part.budget is not None
        for account in _accounts(part, part.budget, project.currency, locale)
    ]
    currencies = list(dict.fromkeys(account.currency for account in found))
    return tuple(sorted(found, key=lambda account: currencies.index(account.currency)))


def _undertakings(part: Undertaking) -> Iterator[Undertaking]:
    yield part
    for subproject in part.subprojects:
        yield from _undertakings(subproject)


def _accounts(
    part: Undertaking, budget: Budget, default: str | None, locale: str
) -> Iterator[Account]:
    own = budget.currency or default
    lines = tuple(_lines(budget, locale))
    named = [line.amount.currency for _, line in lines if line.amount and line.amount.currency]
    if own is None and len(set(named)) == 1:
        own = named[0]
    by_currency: dict[str | None, list[tuple[Period | None, MoneyLine]]] = {}
    for period, line in lines:
        currency = (line.amount.currency if line.amount else None) or own
        by_currency.setdefault(currency, []).append((period, line))
    for currency, rows in by_currency.items():
        yield Account(name=name_of(part, locale), currency=currency, columns=_columns(rows, locale))


def _lines(budget: Budget, locale: str) -> Iterator[tuple[Period | None, MoneyLine]]:
    """Go through the lines of a budget, each with when it falls due, if that is said."""
    for each in _frame(budget.frame, locale) if budget.frame else ():
        yield None, each
    for item in budget.costs:
        cost = MoneyLine(title=item.title, side=Side.COST, amount=item.amount, kind=item.kind)
        yield item.period, cost
    for line in budget.funding:
        funding = MoneyLine(title=line.title, side=Side.FUNDING, amount=line.amount, kind=line.kind)
        yield None, attrs.evolve(funding, state=line.state)


def _frame(frame: Frame, locale: str) -> Iterator[MoneyLine]:
    title = sentence(say_in(locale, phrase("frame")))
    yield MoneyLine(title=title, side=Side.FRAME, amount=frame.amount)
    for part in frame.parts:
        line = MoneyLine(title=part.title, side=Side.FRAME, amount=part.amount, kind=part.kind)
        yield attrs.evolve(line, part=True)
    total = frame.total
    if total is not None:
        whole = attrs.evolve(total, per=Per.TOTAL) if total.known else total
        yield MoneyLine(title=title, side=Side.FRAME, amount=whole)


def _columns(rows: Iterable[tuple[Period | None, MoneyLine]], locale: str) -> tuple[Column, ...]:
    by_slot: dict[_Slot, list[MoneyLine]] = {}
    for period, line in rows:
        by_slot.setdefault(_slot(period, line, locale), []).append(line)
    return tuple(Column(heading=slot[2], lines=tuple(by_slot[slot])) for slot in sorted(by_slot))


def _slot(period: Period | None, line: MoneyLine, locale: str) -> _Slot:
    per = line.amount.per if line.amount is not None else Per.UNSTATED
    if period is None:
        words = phrase("no year stated") if per is Per.UNSTATED else per
        return _LAST[per], date.max, say_in(locale, words)
    first, last = period.earliest, period.latest
    begins = first or date.min
    if first is not None and last is not None and first.year == last.year:
        return _YEAR, date(first.year, 1, 1), str(first.year)
    written = format_period(period, locale)
    if per is Per.YEAR:
        return _SPAN, begins, f"{written}, {say_in(locale, Per.YEAR)}"
    return _SPAN, begins, written
