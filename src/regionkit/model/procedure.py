"""Procedure: how a ranking is made from scores, step by step, as somebody chose it."""

from decimal import Decimal

import attrs

from regionkit.model.entity import Entity
from regionkit.model.reference import refers_to
from regionkit.values import Choice, as_id, as_number, several


class Combination(Choice):
    """How the scores of several assessors become one."""

    MEDIAN = "median"
    """The one in the middle; of an even number, half-way between the two in the middle."""
    MEAN = "mean"
    """Their average."""


class Scaling(Choice):
    """How values of different scales are made comparable: 0 for the worst, 1 for the best."""

    DECLARED = "declared"
    """The ends of the scale are 0 and 1."""
    OBSERVED = "observed"
    """The worst and the best value among those who are ranked are 0 and 1."""
    BEST = "share of the best"
    """Each value as a part of the best; where lower is better, the best as a part of each."""
    TOTAL = "share of the total"
    """Each value as a part of their sum; where lower is better, each one's inverse."""


class Weighing(Choice):
    """Where the weights of the criteria come from."""

    GIVEN = "given"
    """They stand in the criteria."""
    EQUAL = "equal"
    """All criteria weigh the same."""
    RANK_ORDER = "rank order"
    """The centroid of all weights that agree with an order of importance."""
    SWING = "swing"
    """Points for going from the worst to the best of a criterion, 100 for the greatest gain."""
    PAIRWISE = "pairwise"
    """How many times as important one is as another, for each two (AHP)."""


class Aggregation(Choice):
    """By which method the criteria are brought together.

    The last group is computed by the package pymcdm.
    """

    WEIGHTED_SUM = "weighted sum"
    """Scaled values times weights, added up."""
    WEIGHTED_PRODUCT = "weighted product"
    """Scaled values to the power of their weights, multiplied."""
    LEXICOGRAPHIC = "lexicographic"
    """The most important criterion decides; where it does not, the next."""
    MAJORITY = "majority of criteria"
    """Each two are compared, and whoever is better by more criteria wins (Condorcet, Copeland)."""
    TOPSIS = "topsis"
    """Near to the ideal, far from its opposite."""
    VIKOR = "vikor"
    """A compromise between the sum of all shortfalls and the greatest of them."""
    PROMETHEE_II = "promethee ii"
    """How far each outranks the others, less how far they outrank it."""
    ARAS = "aras"
    """The weighted sum as a part of that of an ideal candidate."""
    COCOSO = "cocoso"
    """A compromise between weighted sum and weighted product."""
    CODAS = "codas"
    """Far from the worst that there is."""
    COPRAS = "copras"
    """What speaks for and against, in proportion."""
    EDAS = "edas"
    """Above and below the average."""
    MABAC = "mabac"
    """Above and below the border of the geometric mean."""
    MARCOS = "marcos"
    """Between the worst and the ideal candidate."""
    MOORA = "moora"
    """Ratios for, less ratios against."""
    WASPAS = "waspas"
    """Half weighted sum, half weighted product."""


class RankTieRule(Choice):
    """What becomes of candidates that come out equal."""

    SHARED = "shared"
    """They share the place."""
    CRITERIA = "criteria"
    """Whoever does better by a named criterion goes first; where equal, by the next."""
    ORDER = "order"
    """A named order decides, such as one drawn by lot."""


def _as_weighing(value: Weighing | str | None) -> Weighing | None:
    return None if value is None else Weighing(value)


def _as_scaling(value: Scaling | str | None) -> Scaling | None:
    return None if value is None else Scaling(value)


def _as_combination(value: Combination | str | None) -> Combination | None:
    return None if value is None else Combination(value)


def _as_ties(value: RankTieRule | str | None) -> RankTieRule | None:
    return None if value is None else RankTieRule(value)


@attrs.frozen(kw_only=True)
class SwingPoints(Entity):
    """What it is worth to go from the worst to the best by a criterion."""

    criterion: str = attrs.field(converter=as_id, metadata=refers_to("criterion"))
    """The criterion, by id."""
    points: Decimal = attrs.field(converter=as_number)
    """Points from 0 to 100; the criterion with the greatest gain has 100."""


@attrs.frozen(kw_only=True)
class PairwiseComparison(Entity):
    """How many times as important one criterion is as another."""

    criterion: str = attrs.field(converter=as_id, metadata=refers_to("criterion"))
    """The more important one, by id; either of two that are equal."""
    over: str = attrs.field(converter=as_id, metadata=refers_to("criterion"))
    """The other, by id."""
    times: Decimal = attrs.field(converter=as_number)
    """How many times as important: from 1, equally, to 9, extremely."""


@attrs.frozen(kw_only=True)
class Procedure(Entity):
    """How a ranking is made from scores: scaled, weighed, brought together, ties broken."""

    combination: Combination | None = attrs.field(default=None, converter=_as_combination)
    """How the scores of several assessors become one; needed only if there are several."""
    scaling: Scaling | None = attrs.field(default=None, converter=_as_scaling)
    """How values become comparable; None: as the method has it."""
    weighing: Weighing | None = attrs.field(default=None, converter=_as_weighing)
    """Where the weights come from; None: from the criteria, if they have any."""
    order: tuple[str, ...] = attrs.field(
        default=(), converter=several, metadata=refers_to("criterion")
    )
    """The criteria by id, the most important first: for rank order and lexicographic."""
    points: tuple[SwingPoints, ...] = attrs.field(default=(), converter=several)
    """The points of the criteria, for swing."""
    comparisons: tuple[PairwiseComparison, ...] = attrs.field(default=(), converter=several)
    """Each two criteria compared, for pairwise."""
    aggregation: Aggregation = attrs.field(default=Aggregation.WEIGHTED_SUM, converter=Aggregation)
    """By which method."""
    ties: RankTieRule | None = attrs.field(default=None, converter=_as_ties)
    """What becomes of candidates that come out equal; None if nobody has said."""
    tie_criteria: tuple[str, ...] = attrs.field(
        default=(), converter=several, metadata=refers_to("criterion")
    )
    """The criteria that break a tie, by id, the first one first."""
    tie_order: tuple[str, ...] = attrs.field(
        default=(), converter=several, metadata=refers_to("candidate")
    )
    """The candidates by id, in the order that breaks a tie."""
