"""Running a procedure: combine, veto, scale, weigh, aggregate, give places. Each its own step."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

import attrs

from regionkit.assessing.aggregate import Aggregate, lexicographic, majority, weighted_sum
from regionkit.assessing.errors import AssessmentError
from regionkit.assessing.places import Standings, standings
from regionkit.assessing.ranking import Caveat, Origin, RankedCandidate, Ranking, Veto
from regionkit.assessing.scaling import Column, oriented, scaled, scaling_problems
from regionkit.assessing.table import Table, combine, combined, reaches
from regionkit.assessing.weighing import weigh
from regionkit.assessing.weights import Weights
from regionkit.model import Aggregation, OrdinalScale, Procedure, Scaling, Weighing

SCALED: Final = {
    Aggregation.WEIGHTED_SUM: Scaling.DECLARED,
    Aggregation.WEIGHTED_PRODUCT: Scaling.BEST,
}
"""The methods that work on scaled values, and how they are scaled if nobody chose otherwise."""

UNCHANGED_BY_ORDER: Final = (Aggregation.LEXICOGRAPHIC, Aggregation.MAJORITY)
"""The methods that look at the order of values only."""


@attrs.frozen(kw_only=True)
class Prepared:
    """A table of those who are ranked, with all that does not depend on weights."""

    table: Table
    """The table."""
    procedure: Procedure
    """How it is ranked."""
    values: tuple[tuple[Fraction, ...], ...]
    """For each criterion and candidate the value that counts, in its unit."""
    scaling: Scaling | None
    """How values are scaled; None if they are not."""
    columns: tuple[Column, ...]
    """For each criterion the values, scaled or not, more being better."""


def prepare(table: Table, procedure: Procedure) -> Prepared:
    """Combine the marks and scale the values.

    Raises
    ------
    AssessmentError
        If values cannot be scaled as chosen.
    """
    values = combined(table)
    how = None
    if procedure.aggregation in SCALED:
        how = procedure.scaling or SCALED[procedure.aggregation]
    whole = list(zip(values, table.criteria, table.scales, strict=True))
    if how is None:
        columns = tuple(oriented(v, criterion) for v, criterion, _ in whole)
    else:
        problems = [each for row in whole for each in scaling_problems(*row, how)]
        if problems:
            raise AssessmentError(problems)
        columns = tuple(scaled(*row, how) for row in whole)
    return Prepared(table=table, procedure=procedure, values=values, scaling=how, columns=columns)


def aggregate(prepared: Prepared, weights: Sequence[Fraction] | None) -> Aggregate:
    """Bring the criteria together by the method chosen."""
    columns, procedure = prepared.columns, prepared.procedure
    count = len(columns)
    shares = weights if weights is not None else [Fraction(1, count)] * count
    match procedure.aggregation:
        case Aggregation.WEIGHTED_SUM:
            return weighted_sum(columns, shares)
        case Aggregation.WEIGHTED_PRODUCT:
            from regionkit.assessing.product import weighted_product

            return weighted_product(columns, shares)
        case Aggregation.LEXICOGRAPHIC:
            return lexicographic(columns, _importance(prepared, shares))
        case Aggregation.MAJORITY:
            return majority(columns, shares)
        case other:
            from regionkit.assessing.pymcdm_methods import by_pymcdm

            return by_pymcdm(other, prepared.values, prepared.table.criteria, shares)


def _importance(prepared: Prepared, shares: Sequence[Fraction]) -> list[int]:
    """Return the criteria by position, the most important first: as ordered, else by weight."""
    ids = [each.id or "" for each in prepared.table.criteria]
    order = prepared.procedure.order
    if order:
        return [ids.index(each) for each in order if each in ids]
    return sorted(range(len(ids)), key=lambda position: -shares[position])


def place(prepared: Prepared, found: Aggregate) -> Standings:
    """Give places, and break ties by the rule chosen."""
    table = prepared.table
    columns = {
        c.id or "": column for c, column in zip(table.criteria, prepared.columns, strict=True)
    }
    ids = [each.id for each in table.candidates]
    procedure = prepared.procedure
    kept = tuple(each for each in procedure.tie_criteria if each in columns)
    return standings(found.groups, ids, attrs.evolve(procedure, tie_criteria=kept), columns)


def first_places(prepared: Prepared, weights: Sequence[Fraction] | None) -> tuple[str, ...]:
    """Return who is first, by id."""
    found = place(prepared, aggregate(prepared, weights))
    ids = prepared.table.candidates
    return tuple(ids[n].id for n, each in enumerate(found.places) if each == 1)


def vetoed(table: Table) -> tuple[Table, tuple[Veto, ...]]:
    """Take those out who do not reach a threshold."""
    vetoes = [
        Veto(candidate=candidate, criterion=criterion, value=value)
        for criterion, column in zip(table.criteria, table.marks, strict=True)
        if criterion.threshold is not None
        for candidate, marks in zip(table.candidates, column, strict=True)
        for value in (combine(marks, table.combination),)
        if not reaches(value, criterion.threshold, criterion.direction)
    ]
    out = {veto.candidate.id for veto in vetoes}
    if not out:
        return table, ()
    positions = [n for n, each in enumerate(table.candidates) if each.id not in out]
    return table.keep(tuple(positions)), tuple(vetoes)


def rank(table: Table, procedure: Procedure) -> Ranking:
    """Rank the candidates of a table, which has been found fit.

    Raises
    ------
    AssessmentError
        If values cannot be scaled as chosen.
    """
    kept, vetoes = vetoed(table)
    weights = weigh(procedure, table.criteria)
    if not kept.candidates:
        nothing = Standings(places=(), order=(), ties=())
        return _result(table, procedure, weights, vetoes, (), nothing, None)
    prepared = prepare(kept, procedure)
    found = aggregate(prepared, weights.values if weights else None)
    placed = place(prepared, found)
    rows = _rows(prepared, weights, found, placed)
    return _result(table, procedure, weights, vetoes, rows, placed, found)


def _rows(
    prepared: Prepared, weights: Weights | None, found: Aggregate, placed: Standings
) -> tuple[RankedCandidate, ...]:
    summed = prepared.procedure.aggregation is Aggregation.WEIGHTED_SUM
    origin = Origin(
        table=prepared.table,
        columns=prepared.columns if prepared.scaling else (),
        weights=weights.values if weights and summed else (),
    )
    return tuple(
        RankedCandidate(
            place=placed.places[position],
            candidate=prepared.table.candidates[position],
            value=found.values[position],
            duels=found.duels[position] if found.duels else None,
            position=position,
            origin=origin,
        )
        for position in placed.order
    )


def _result(  # noqa: PLR0913, PLR0917 - all that a ranking keeps
    table: Table,
    procedure: Procedure,
    weights: Weights | None,
    vetoes: tuple[Veto, ...],
    rows: tuple[RankedCandidate, ...],
    placed: Standings,
    found: Aggregate | None,
) -> Ranking:
    method = procedure.aggregation
    return Ranking(
        procedure=procedure,
        weights=weights,
        scaling=(procedure.scaling or SCALED[method]) if method in SCALED else None,
        criteria=table.criteria,
        rows=rows,
        ties=placed.ties,
        vetoes=vetoes,
        caveats=_caveats(table, method, weights),
        exact=found.exact if found else True,
        software=found.software if found else None,
        table=table,
    )


def _caveats(table: Table, method: Aggregation, weights: Weights | None) -> tuple[Caveat, ...]:
    steps = any(isinstance(each, OrdinalScale) and len(each.labels) > 2 for each in table.scales)  # noqa: PLR2004 - two steps have one distance
    several = table.combination is not None
    found = []
    if steps and (several or method not in UNCHANGED_BY_ORDER):
        found.append(Caveat.EQUAL_STEPS)
    given = [each.weight.value for each in table.criteria if each.weight]
    if weights and weights.method is Weighing.GIVEN and sum(given) != 1:
        found.append(Caveat.BROUGHT_TO_WHOLE)
    if method not in (*SCALED, *UNCHANGED_BY_ORDER):
        found.append(Caveat.FLOATING_POINT)
    return tuple(found)
