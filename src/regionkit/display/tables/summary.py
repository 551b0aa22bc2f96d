"""Table of a budget in sum: frame, costs and funding, and whether they meet."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from regionkit.display.tables.totals import budgets_of, title_for, totals, write_range
from regionkit.display.voice import Voice
from regionkit.findings import Grid, Phrase, say
from regionkit.model import Budget, FundingState, Project, Undertaking
from regionkit.rules.balance import costs_of, years_for
from regionkit.rules.sums import AMOUNT_MISSING, YEARS_MISSING, Reading, readings
from regionkit.values import Per

_READ_AS: Final = (Per.YEAR, Per.TOTAL)
"""In which order amounts that do not say so are read."""


def budget(project: Project, *, locale: str | None = None) -> tuple[Grid, ...]:
    """Return frame, costs and funding in sum, and what is missing or left, for each budget.

    Parameters
    ----------
    project
        The project.
    locale
        The language; None: the plan's own, else English.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language.
    """
    voice = Voice.of(project, locale)
    what = voice.label("Summary")
    return tuple(
        summary_grid(budget, voice, whose, title=title_for(what, project, whose))
        for whose, budget in budgets_of(project)
    )


def summary_grid(
    budget: Budget, voice: Voice, undertaking: Undertaking | None = None, *, title: str
) -> Grid:
    """Return frame, costs and funding of one budget in sum, and how they meet."""
    return Grid(
        title=title,
        heads=[voice.label("Item"), voice.label("Amount")],
        rows=[list(row) for row in _summary(budget, voice)],
        foot=[list(row) for row in _balance(budget, voice, undertaking)],
        right=(1,),
        names_rows=True,
    )


def _summary(budget: Budget, voice: Voice) -> Iterator[tuple[str, str]]:
    frame = budget.frame
    if frame is not None:
        yield voice.label("Frame"), voice.amount(frame.amount, budget.currency)
        for part in frame.parts:
            of_it = voice.label("of which {part}", part=part.title)
            yield of_it, voice.amount(part.amount, budget.currency)
        if frame.years is not None:
            yield voice.label("Years"), voice.number(frame.years)
        if frame.total is not None:
            yield voice.label("Frame for all years"), voice.amount(frame.total, budget.currency)
    costs = [item.amount for item in budget.costs]
    for name, text in totals(costs, budget, voice):
        yield f"{voice.label('Costs')} – {_lower(name)}", text
    for name, text in totals((line.amount for line in budget.funding), budget, voice):
        yield f"{voice.label('Funding')} – {_lower(name)}", text
    for state in FundingState:
        lines = [line.amount for line in budget.funding if line.state is state]
        for _, text in totals(lines, budget, voice):
            yield voice.label("of which {part}", part=voice.choice(state)), text


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _balance(
    budget: Budget, voice: Voice, undertaking: Undertaking | None
) -> Iterator[tuple[str, str]]:
    """Tell what the funding leaves or lacks, under each reading of what is not stated."""
    spent, paid = costs_of(budget), tuple(line.amount for line in budget.funding)
    if not spent or not paid:
        return
    framed = budget.frame is not None and spent == (budget.frame.amount,)
    name = voice.label("Funding less the frame" if framed else "Funding less costs")
    currency = budget.currency or voice.currency
    known = [amount for amount in (*spent, *paid) if amount is not None and amount.known]
    if len({amount.currency or currency for amount in known}) > 1:
        yield name, _untold("the amounts are not all in one currency", voice)
        return
    currency = next((amount.currency for amount in known if amount.currency), currency)
    years = years_for(budget, undertaking or Project())
    found = list(readings(paid, spent, years))
    for reading, per in zip(found, _READ_AS, strict=False):
        told = name
        if len(found) > 1:
            read_as = voice.choice(per)
            told = voice.label("{what}, if what does not say so is {per}", what=name, per=read_as)
        yield told, _left(reading, currency, voice)


def _left(reading: Reading | None, currency: str | None, voice: Voice) -> str:
    if reading is None:
        return _untold(str(YEARS_MISSING.reason), voice)
    paid, spent = reading.first, reading.second
    if not (paid.complete and spent.complete):
        return _untold(str(AMOUNT_MISSING.reason), voice)
    least = _less(paid.lower, spent.upper)
    most = _less(paid.upper, spent.lower)
    if least is None and most is None:
        return voice.label("cannot be told")
    return write_range(least, most, currency, reading.per, voice)


def _less(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if one is None or other is None else one - other


def _untold(reason: str, voice: Voice) -> str:
    return voice.label("cannot be told: {reason}", reason=say(Phrase(reason), voice.language))
