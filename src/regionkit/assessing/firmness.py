"""Robustness: what it would take for somebody else to be first."""

from typing import TYPE_CHECKING, Final

import attrs

from regionkit.assessing.leaving_out import Without, without_assessors, without_criteria
from regionkit.assessing.ranking import Ranking
from regionkit.assessing.running import prepare, vetoed
from regionkit.assessing.shown import Shown
from regionkit.assessing.weight_limits import WeightLimit, exact_limits, searched_limits
from regionkit.assessing.weight_space import WeightSpace, weight_space
from regionkit.findings import Record
from regionkit.model import Aggregation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from regionkit.assessing.wording import Writer
    from regionkit.findings import Grid


_COLUMNS: Final = (
    *("kind", "what", "weight", "lower", "upper", "exact", "first", "changed", "impossible"),
    *("share", "margin", "samples", "seed"),
)


@attrs.frozen(kw_only=True, repr=False)
class Robustness(Shown):
    """What it would take for somebody else to be first.

    Made by :func:`regionkit.assessing.robustness`.
    """

    ranking: Ranking
    """The ranking."""
    limits: tuple[WeightLimit, ...]
    """How far each weight can move; empty for a method without weights."""
    limits_exact: bool
    """Whether the limits are exact, as those of a weighted sum; else they were searched for."""
    space: WeightSpace | None
    """In which part of all possible weights each is first; None for a method without weights."""
    without_criteria: tuple[Without, ...]
    """Who is first without each criterion."""
    without_assessors: tuple[Without, ...]
    """Who is first without each assessor."""

    @property
    def nearest(self) -> WeightLimit | None:
        """The limit of the weight that needs to move least; None if no weight alone is enough."""
        near = [each for each in self.limits if each.nearest is not None]
        return min(near, key=lambda each: each.nearest or 0, default=None)

    def to_records(self) -> list[Record]:
        """Return one flat row for each thing that was tried, ready for a data frame.

        ``kind`` is ``weight``, ``without criterion``, ``without assessor`` or ``weight space``;
        numbers are text: exact fractions. Every row has all columns; those that say nothing of
        its kind hold None.
        """
        rows: list[Record] = [
            {
                "kind": "weight",
                "what": each.criterion.id,
                "weight": str(each.weight),
                "lower": None if each.lower is None else str(each.lower),
                "upper": None if each.upper is None else str(each.upper),
                "exact": int(self.limits_exact),
            }
            for each in self.limits
        ]
        for kind, left_out in (
            ("without criterion", self.without_criteria),
            ("without assessor", self.without_assessors),
        ):
            rows += [
                {
                    "kind": kind,
                    "what": each.criterion.id if each.criterion else each.assessor,
                    "first": " ".join(each.first),
                    "changed": int(each.changed),
                    "impossible": each.impossible and str(each.impossible),
                }
                for each in left_out
            ]
        for row in self.space.to_records() if self.space else ():
            rows.append({"kind": "weight space", "what": row.pop("candidate"), **row})
        return [{**dict.fromkeys(_COLUMNS), **row} for row in rows]

    def _sentences(self, writer: "Writer") -> "Iterator[str]":
        from regionkit.assessing.explain_robustness import tell_robustness

        return tell_robustness(self, writer)

    def _grids(self, writer: "Writer") -> "tuple[Grid, ...]":
        from regionkit.assessing.tables import robustness_grids

        return robustness_grids(self, writer)

    def _notes(self, writer: "Writer") -> tuple[str, ...]:
        from regionkit.assessing.explain_robustness import tell_robustness

        return tuple(tell_robustness(self, writer))

    def __repr__(self) -> str:
        """Say how far the nearest weight has to move."""
        near = self.nearest
        move = None if near is None else near.nearest
        said = "no weight alone changes it" if near is None else f"{near.criterion.id} by {move}"
        return f"<Robustness of {self.ranking!r}: {said}>"


def limits_of(ranking: Ranking) -> tuple[WeightLimit, ...]:
    """Return how far each weight can move before first place changes; exact for a weighted sum.

    Parameters
    ----------
    ranking
        A ranking by weights.
    """
    if ranking.weights is None or not ranking.rows or _is_ordered(ranking):
        return ()
    prepared = prepare(vetoed(ranking.table)[0], ranking.procedure)
    first = tuple(each.id for each in ranking.first)
    if ranking.procedure.aggregation is Aggregation.WEIGHTED_SUM:
        return exact_limits(prepared, ranking.weights, first)
    return searched_limits(prepared, ranking.weights, first)


def _is_ordered(ranking: Ranking) -> bool:
    """Tell whether the order of the criteria decides, and not their weights."""
    return ranking.procedure.aggregation is Aggregation.LEXICOGRAPHIC


def robustness(ranking: Ranking, *, seed: int, samples: int | None = None) -> Robustness:
    """Tell what it would take for somebody else to be first.

    Parameters
    ----------
    ranking
        The ranking.
    seed
        From what weights are drawn: the same seed gives the same result, on every machine.
    samples
        How many weights are drawn; None: 10 000 for a weighted sum, 1 000 for other methods.

    Returns
    -------
    Robustness
        How far each weight can move, in which part of all possible weights each is first, and
        who is first without each criterion and without each assessor.

    Raises
    ------
    ValueError
        If fewer than one sample is asked for.

    Examples
    --------
    >>> import regionkit as rk
    >>> from regionkit.assessing import robustness
    >>> case = rk.read("examples/tre-byer.yaml", rk.Dossier)
    >>> ranking = rk.assess(case).ranking
    >>> found = robustness(ranking, seed=2021)
    >>> found.nearest.criterion.id, found.nearest.weight, found.nearest.lower
    ('viden', Fraction(3, 20), Fraction(47, 472))
    """
    if samples is not None and samples < 1:
        message = f"at least one sample is drawn, not {samples}"
        raise ValueError(message)
    space = None
    if ranking.rows and not _is_ordered(ranking):
        space = weight_space(prepare(vetoed(ranking.table)[0], ranking.procedure), seed, samples)
    return Robustness(
        ranking=ranking,
        limits=limits_of(ranking),
        limits_exact=ranking.procedure.aggregation is Aggregation.WEIGHTED_SUM,
        space=space,
        without_criteria=without_criteria(ranking) if ranking.rows else (),
        without_assessors=without_assessors(ranking) if ranking.rows else (),
    )
