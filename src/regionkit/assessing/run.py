"""Running a case from its nouns to its outcome."""

import attrs

from regionkit.assessing.case import Case
from regionkit.assessing.costs import Sharer, compare_costs
from regionkit.assessing.duties import Eligibility, eligibility
from regionkit.assessing.intake import table_of
from regionkit.assessing.outcome import NoRanking, Outcome
from regionkit.assessing.ranking import Ranking
from regionkit.assessing.running import rank
from regionkit.model import Assessment, Candidate, Procedure


def run(case: Case, procedure: Procedure | None, share: Sharer | None) -> Outcome:
    """Assess a case; see :func:`regionkit.assessing.assess`."""
    if procedure is not None:
        made = case.assessment or Assessment()
        case = attrs.evolve(case, assessment=attrs.evolve(made, procedure=procedure))
    found = eligibility(case)
    ranking, why_not = _ranked(case, found)
    return Outcome(
        case=case,
        eligibility=found,
        ranking=ranking,
        why_not=why_not,
        costs=compare_costs(case, share),
    )


def taking_part(case: Case, found: Eligibility) -> tuple[Candidate, ...]:
    """Return those who are eligible and not left out."""
    left_out = {each.candidate for each in case.assessment.left_out} if case.assessment else set()
    return tuple(each for each in found.eligible if each.id not in left_out)


def _ranked(case: Case, found: Eligibility) -> tuple[Ranking | None, NoRanking | None]:
    if not case.compared:
        return None, NoRanking.NO_SCALES
    if case.assessment is None or not case.assessment.scores:
        return None, NoRanking.NO_SCORES
    part = taking_part(case, found)
    if not part:
        return None, NoRanking.NOBODY
    return rank(table_of(case, case.assessment, part), case.procedure), None
