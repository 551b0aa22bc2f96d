"""Made-up cases for tests, from a few numbers."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

import attrs

import regionkit as rk
from regionkit.assessing import Case, Outcome, Ranking
from regionkit.model import (
    Answer,
    Assessor,
    Criterion,
    IntervalScale,
    Procedure,
    Scale,
    Score,
)

TO_TEN: Final = IntervalScale(lowest=0, highest=10)
Number = int | str | Decimal
Given = Number | Mapping[str, Number]
"""A value that was measured, or one for each assessor."""


def criteria_named(
    *names: str,
    weights: Sequence[str] = (),
    lower: Sequence[str] = (),
    threshold: Number | None = None,
    scale: Scale | None = None,
) -> list[Criterion]:
    """Return scored criteria with these ids."""
    return [
        Criterion(
            id=name,
            title=name.upper(),
            requirement=f"Show {name}.",
            kind="scored",
            weight=weights[number] if weights else None,
            direction="lower" if name in lower else "higher",
            threshold=threshold,
            scale=scale,
        )
        for number, name in enumerate(names)
    ]


def case_of(
    values: Mapping[str, Sequence[Given]],
    criteria: Sequence[Criterion],
    *,
    scale: Scale | None = TO_TEN,
    **procedure: Any,  # noqa: ANN401 - fields of a procedure
) -> Case:
    """Return a case of candidates with their values by each criterion."""
    scores, assessors = [], dict[str, None]()
    for candidate, row in values.items():
        for criterion, given in zip(criteria, row, strict=True):
            each_by = given if isinstance(given, Mapping) else {None: given}
            for assessor, value in each_by.items():
                if assessor is not None:
                    assessors[assessor] = None
                scores.append(
                    Score(
                        candidate=candidate,
                        criterion=criterion.id or "",
                        assessor=assessor,
                        value=value,
                        reason="made up",
                    )
                )
    return Case(
        criteria=rk.CriteriaSet(title="Criteria", criteria=criteria, scale=scale),
        candidates=[rk.Candidate(id=name, name=name.title()) for name in values],
        assessment=rk.Assessment(
            assessors=[Assessor(id=each, name=each.title()) for each in assessors],
            scores=scores,
            procedure=Procedure(**procedure),
        ),
    )


def ranked(case: Case, **procedure: Any) -> Ranking:  # noqa: ANN401 - as above
    """Return the ranking of a case, by another procedure if one is given."""
    chosen = attrs.evolve(case.procedure, **procedure)
    ranking = rk.assess(case, procedure=chosen).ranking
    assert ranking is not None
    return ranking


def order_of(ranking: Ranking) -> list[list[str]]:
    """Return who shares each place, from the first on."""
    places: dict[int, list[str]] = {}
    for row in ranking.rows:
        places.setdefault(row.place, []).append(row.candidate.id)
    return [sorted(names) for _, names in sorted(places.items())]


def answered(outcome_of: Case, **answers: Sequence[str]) -> Case:
    """Return a case in which candidates answer some criteria."""
    candidates = [
        attrs.evolve(
            each,
            answers=[
                Answer(criterion=name, statement="Shown.") for name in answers.get(each.id, ())
            ],
        )
        for each in outcome_of.candidates
    ]
    return attrs.evolve(outcome_of, candidates=candidates)


def three_towns() -> Outcome:
    """Return the outcome of the example."""
    dossier = rk.read("examples/tre-byer.yaml", rk.Dossier)
    return rk.assess(dossier, share=rk.allocate)
