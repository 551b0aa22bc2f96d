"""Leaving out: who is first without one criterion, or without one assessor."""

from collections.abc import Iterator
from typing import Final

import attrs

from regionkit.assessing.errors import AssessmentError
from regionkit.assessing.ranking import Ranking
from regionkit.assessing.running import first_places, prepare, vetoed
from regionkit.assessing.table import Table
from regionkit.assessing.weights import Weights
from regionkit.model import Criterion
from regionkit.values import Choice


class Impossible(Choice):
    """Why nothing can be said without it."""

    ONLY_ONE = "only one"
    """There is no other."""
    NO_WEIGHT_LEFT = "no weight left"
    """The other criteria have no weight."""
    NO_SCORE_LEFT = "no score left"
    """The other assessors have not scored everything."""
    NO_FIGURE = "no figure"
    """The method comes to no figure with the values that are left."""
    NOBODY_LEFT = "nobody left"
    """Nobody reaches all thresholds then."""


@attrs.frozen(kw_only=True)
class Without:
    """Who is first without one criterion or assessor."""

    criterion: Criterion | None
    """The criterion that is left out; None for an assessor."""
    assessor: str | None
    """The assessor who is left out, by id; None for a criterion."""
    first: tuple[str, ...]
    """Who is first then, by id; empty if nothing can be said."""
    changed: bool
    """Whether that is somebody else."""
    impossible: Impossible | None
    """Why nothing can be said; None if something can."""


def without_criteria(ranking: Ranking) -> tuple[Without, ...]:
    """Leave out one criterion after the other; the weights of the others keep their proportions.

    A threshold goes with its criterion.
    """
    return tuple(_without_criteria(ranking))


def _without_criteria(ranking: Ranking) -> Iterator[Without]:
    for number, criterion in enumerate(ranking.criteria):
        if len(ranking.criteria) == 1:
            yield _nothing(Impossible.ONLY_ONE, criterion=criterion)
            continue
        weights = ranking.weights.without(number) if ranking.weights else None
        if ranking.weights and weights is None:
            yield _nothing(Impossible.NO_WEIGHT_LEFT, criterion=criterion)
            continue
        yield _told(ranking, ranking.table.without_criterion(number), weights, criterion=criterion)


def without_assessors(ranking: Ranking) -> tuple[Without, ...]:
    """Leave out one assessor after the other; the scores of the others are combined anew."""
    marks = (mark for column in ranking.table.marks for cell in column for mark in cell)
    assessors = dict.fromkeys(mark.assessor for mark in marks if mark.assessor)
    return tuple(_without_assessor(ranking, each, only=len(assessors) == 1) for each in assessors)


def _without_assessor(ranking: Ranking, assessor: str, *, only: bool) -> Without:
    table = ranking.table.without_assessor(assessor)
    if only or not all(cell for column in table.marks for cell in column):
        why = Impossible.ONLY_ONE if only else Impossible.NO_SCORE_LEFT
        return _nothing(why, assessor=assessor)
    return _told(ranking, table, ranking.weights, assessor=assessor)


_NOBODY: Final[tuple[str, ...]] = ()


def _nothing(
    why: Impossible, *, criterion: Criterion | None = None, assessor: str | None = None
) -> Without:
    return Without(
        criterion=criterion, assessor=assessor, first=_NOBODY, changed=False, impossible=why
    )


def _told(
    ranking: Ranking,
    table: Table,
    weights: Weights | None,
    *,
    criterion: Criterion | None = None,
    assessor: str | None = None,
) -> Without:
    kept, _ = vetoed(table)
    if not kept.candidates:
        return _nothing(Impossible.NOBODY_LEFT, criterion=criterion, assessor=assessor)
    try:
        prepared = prepare(kept, ranking.procedure)
        first = first_places(prepared, weights.values if weights else None)
    except AssessmentError:
        return _nothing(Impossible.NO_FIGURE, criterion=criterion, assessor=assessor)
    before = {each.id for each in ranking.first}
    return Without(
        criterion=criterion,
        assessor=assessor,
        first=first,
        changed=set(first) != before,
        impossible=None,
    )
