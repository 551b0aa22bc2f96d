"""The tables of each result: requirements, places, values, costs, limits of weights."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from regionkit.assessing.costs import Costs
from regionkit.assessing.duties import Eligibility
from regionkit.assessing.firmness import Robustness
from regionkit.assessing.ranking import Ranking
from regionkit.assessing.wording import Writer
from regionkit.findings import Grid
from regionkit.model import Candidate, OrdinalScale, Scale
from regionkit.values import Money

MOST_COLUMNS: Final = 6
"""Candidates side by side; more of them stand one below the other, with less about each."""

_NONE: Final = "–"


def eligibility_grids(found: Eligibility, writer: Writer) -> tuple[Grid, ...]:
    """Return what must be shown, by whom, and who has; nothing if nothing must be shown."""
    if not found.requirements:
        return ()
    side_by_side = found.candidates if len(found.candidates) <= MOST_COLUMNS else ()
    heads = [writer.word("criterion"), writer.word("responsible")]
    heads += [each.candidate.name for each in side_by_side]
    rows = [
        [
            criterion.title,
            criterion.responsible or writer.word("nobody"),
            *(_shown(each.duties[n].met, writer) for each in side_by_side),
        ]
        for n, criterion in enumerate(found.requirements)
    ]
    grids = [Grid(title=writer.word("requirements"), heads=heads, rows=rows, names_rows=True)]
    if found.candidates and not side_by_side:
        lacking = [
            [each.candidate.name, writer.list(criterion.title for criterion in each.missing)]
            for each in found.candidates
            if each.missing
        ]
        heads = [writer.word("candidate"), writer.word("missing")]
        grids.append(Grid(heads=heads, rows=lacking or [[_NONE, _NONE]]))
    return tuple(grids)


def _shown(met: bool, writer: Writer) -> str:  # noqa: FBT001 - the only thing that is asked
    return writer.word("shown" if met else "missing")


def ranking_grids(
    ranking: Ranking, writer: Writer, others: Sequence[Candidate] = ()
) -> tuple[Grid, ...]:
    """Return the places, then the values side by side if the candidates are few."""
    results = writer.results(ranking)
    rows = [
        [row.candidate.name, results[row.candidate.id], writer.number(row.place)]
        for row in ranking.rows
    ]
    rows += [[candidate.name, "", writer.word("not ranked")] for candidate in others]
    heads = [writer.word("candidate"), writer.word("result"), writer.word("place")]
    title = f"{writer.word('ranking')}: {writer.word(ranking.procedure.aggregation)}"
    places = Grid(title=title, heads=heads, rows=rows, right=range(1, len(heads)), names_rows=True)
    if not 0 < len(ranking.rows) <= MOST_COLUMNS:
        return (places,)
    return places, _values(ranking, writer)


def _values(ranking: Ranking, writer: Writer) -> Grid:
    """Return the values by each criterion, with how far the assessors were apart on average."""
    names = [row.candidate.name for row in ranking.rows]
    cells = [row.cells for row in ranking.rows]
    apart = {each.criterion.id: each.average for each in ranking.disagreements}
    rows = []
    for n, (criterion, scale) in enumerate(
        zip(ranking.criteria, ranking.table.scales, strict=True)
    ):
        weight = writer.percent(ranking.weights.values[n]) if ranking.weights else _NONE
        values = (_value(row[n].value, scale, writer) for row in cells)
        spread = [writer.number(apart[criterion.id])] if apart else []
        rows.append([criterion.title, weight, *spread, *values])
    words = ("criterion", "weight", "disagreement") if apart else ("criterion", "weight")
    heads = [*(writer.word(each) for each in words), *names]
    return Grid(heads=heads, rows=rows, right=range(1, len(heads)), names_rows=True)


def _value(value: Fraction, scale: Scale, writer: Writer) -> str:
    """Write a value short: of an ordinal scale the number of the step, not its label."""
    if isinstance(scale, OrdinalScale):
        return writer.number(value)
    return writer.value(value, scale)


def costs_grids(costs: Costs, writer: Writer) -> tuple[Grid, ...]:
    """Return who would pay how much for which candidate; nothing if nothing was shared."""
    shared = [cost for cost in costs.costs if cost.shares]
    if not shared:
        return ()
    several = len({cost.candidate.id for cost in shared}) < len(shared)
    heads = [
        writer.word("participant"),
        *(f"{each.candidate.name}, {each.title}" if several else each.candidate.name
          for each in shared),
    ]  # fmt: skip
    rows = [
        [name, *(_money(cost.share_of(participant), writer) for cost in shared)]
        for participant, name in costs.participants
    ]
    foot = [[writer.word("total"), *(_money(cost.total, writer) for cost in shared)]]
    numbers = range(1, len(heads))
    title = writer.word("costs")
    return (Grid(title=title, heads=heads, rows=rows, foot=foot, right=numbers, names_rows=True),)


def _money(amount: Money | None, writer: Writer) -> str:
    return "" if amount is None else writer.money(amount)


def robustness_grids(found: Robustness, writer: Writer) -> tuple[Grid, ...]:
    """Return how far each weight can move; nothing for a method without weights."""
    if not found.limits:
        return ()
    words = ("criterion", "weight", "lower limit", "upper limit")
    rows = [
        [
            limit.criterion.title,
            writer.percent(limit.weight),
            *(_end(end, writer) for end in (limit.lower, limit.upper)),
        ]
        for limit in found.limits
    ]
    heads = [writer.word(each) for each in words]
    title = writer.word("robustness")
    return (Grid(title=title, heads=heads, rows=rows, right=range(1, len(heads)), names_rows=True),)


def _end(end: Fraction | None, writer: Writer) -> str:
    return _NONE if end is None else writer.percent(end, 2)
