"""Places: who stands where, which ties there are, and what became of them."""

from collections.abc import Iterator, Sequence

import attrs

from regionkit.assessing.aggregate import grouped
from regionkit.assessing.errors import AssessmentProblem
from regionkit.assessing.gaps import repeated
from regionkit.assessing.scaling import Column
from regionkit.findings import Path, say
from regionkit.model import Procedure, RankTieRule

_PROCEDURE = Path("assessment.procedure")


@attrs.frozen(kw_only=True)
class Tie:
    """Candidates that came out equal, and what became of them."""

    place: int
    """The place they came out at, from 1."""
    candidates: tuple[str, ...]
    """Who, by id, in the order given."""
    rule: RankTieRule | None
    """The rule that was chosen; None if none was."""
    resolved: bool
    """Whether the rule told all of them apart, or they are to share the place."""


@attrs.frozen(kw_only=True)
class Standings:
    """Who stands where."""

    places: tuple[int, ...]
    """For each candidate its place, from 1; two that share the first are followed by a third."""
    order: tuple[int, ...]
    """The candidates by position, from the first to the last."""
    ties: tuple[Tie, ...]
    """Those who came out equal, before any rule."""


def standings(
    groups: Sequence[Sequence[int]],
    ids: Sequence[str],
    procedure: Procedure,
    columns: dict[str, Column],
) -> Standings:
    """Give places to groups of equal candidates, and break ties by the rule chosen, if any.

    Parameters
    ----------
    groups
        Candidates by position, from the best to the last.
    ids
        Their ids.
    procedure
        For its rule for ties.
    columns
        The values by criterion, more being better, for ties that criteria break.
    """
    places = [0] * len(ids)
    order: list[int] = []
    ties = []
    for group in groups:
        parts = [list(group)]
        if len(group) > 1:
            parts = [list(part) for part in _broken(group, ids, procedure, columns)]
            shared = procedure.ties is RankTieRule.SHARED
            ties.append(
                Tie(
                    place=len(order) + 1,
                    candidates=tuple(ids[each] for each in sorted(group)),
                    rule=procedure.ties,
                    resolved=shared or all(len(part) == 1 for part in parts),
                )
            )
        for part in parts:
            for each in part:
                places[each] = len(order) + 1
            order += sorted(part)
    return Standings(places=tuple(places), order=tuple(order), ties=tuple(ties))


def _broken(
    group: Sequence[int], ids: Sequence[str], procedure: Procedure, columns: dict[str, Column]
) -> Iterator[Sequence[int]]:
    match procedure.ties:
        case RankTieRule.CRITERIA:
            keys = [
                tuple(columns[name].over[each] for name in procedure.tie_criteria) for each in group
            ]
        case RankTieRule.ORDER:
            last = len(procedure.tie_order)
            by_name = {name: (-place,) for place, name in enumerate(procedure.tie_order)}
            keys = [by_name.get(ids[each], (-last,)) for each in group]
        case _:
            yield group
            return
    for part in grouped(keys):
        yield [group[position] for position in part]


def tie_problems(
    procedure: Procedure, criteria: tuple[str, ...], candidates: tuple[str, ...]
) -> Iterator[AssessmentProblem]:
    """Tell why a rule for ties cannot be used."""
    match procedure.ties:
        case RankTieRule.CRITERIA:
            at, named, known, noun = "tie_criteria", procedure.tie_criteria, criteria, "criteria"
        case RankTieRule.ORDER:
            at, named, known, noun = "tie_order", procedure.tie_order, candidates, "candidates"
        case _:
            return
    strangers = tuple(each for each in dict.fromkeys(named) if each not in known)
    twice = repeated(named)
    if not named or strangers or twice:
        what = "criteria that are scored" if noun == "criteria" else "candidates of the case"
        yield AssessmentProblem(
            path=_PROCEDURE / at,
            expected=f"{what}, each once",
            found=say(strangers or twice) if named else "none",
            hint=f"Ties are to be broken by {noun}: name those that decide, the first one first.",
        )
