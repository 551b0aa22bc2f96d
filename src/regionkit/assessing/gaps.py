"""Gaps: which scores an assessment lacks, and which it has twice."""

from collections import Counter, defaultdict
from collections.abc import Iterator

import attrs

from regionkit.assessing.case import Case
from regionkit.model import Candidate, Criterion


@attrs.frozen(kw_only=True)
class Gap:
    """A score that is missing."""

    candidate: Candidate
    """Whose."""
    criterion: Criterion
    """By which criterion."""
    assessor: str | None
    """By which assessor, by id; None where nobody has scored at all."""


def gaps_in(case: Case) -> Iterator[Gap]:
    """List the scores that are missing for a ranking of all candidates that are not left out.

    What is measured is given once, without an assessor. Anything else each assessor gives.

    Parameters
    ----------
    case
        The case; without an assessment, nothing is missing yet.
    """
    assessment = case.assessment
    if assessment is None:
        return
    given: dict[tuple[str, str], set[str | None]] = defaultdict(set)
    for score in assessment.scores:
        if score.value is not None or score.level is not None:
            given[score.candidate, score.criterion].add(score.assessor)
    out = {each.candidate for each in assessment.left_out}
    assessors = case.assessors
    for candidate in case.candidates:
        if candidate.id in out:
            continue
        for criterion in case.compared:
            by = given.get((candidate.id, criterion.id or ""), set())
            for assessor in _missing(by, assessors):
                yield Gap(candidate=candidate, criterion=criterion, assessor=assessor)


def _missing(by: set[str | None], assessors: tuple[str, ...]) -> tuple[str | None, ...]:
    """Return who has not scored: nobody else is asked where something was measured."""
    if None in by:
        return ()
    return tuple(each for each in assessors if each not in by) if by else (None,)


def repeated(names: Iterator[str] | tuple[str, ...]) -> tuple[str, ...]:
    """Return what stands more than once."""
    return tuple(name for name, times in Counter(names).items() if times > 1)
