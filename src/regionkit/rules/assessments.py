"""RK6xx, assessments: what candidates show, and how they are scored."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

from regionkit.findings import phrase
from regionkit.model import (
    Assessment,
    Candidate,
    CriteriaSet,
    Criterion,
    CriterionKind,
    Dossier,
    Score,
)
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, wrong
from regionkit.rules.register import rule
from regionkit.rules.site import Site

if TYPE_CHECKING:
    from regionkit.assessing import Case


@rule(
    "RK601",
    "criterion-unanswered",
    on=Candidate,
    severity="i w e e e",
    message="{candidate} does not show this: {criterion}",
    hint="Write the statement, or have it written by whoever must show it.",
    source="criteria for cluster offices (2021), skal synliggøre",
    passes="""
        dossier:
          title: Klyngekontorer
          criteria_sets:
            - title: Placering
              criteria: [{id: værdi, title: Værdi, requirement: Vis værdien.}]
          candidates:
            - {id: næstved, name: Næstved, answers: {værdi: Tre firmaer har meldt sig.}}
    """,
    fails="""
        dossier:
          title: Klyngekontorer
          criteria_sets:
            - title: Placering
              criteria: [{id: værdi, title: Værdi, requirement: Vis værdien.}]
          candidates: [{id: næstved, name: Næstved}]
    """,
)
def criterion_unanswered(candidate: Candidate, site: Site) -> Iterator[Answer]:
    """A candidate answers every criterion that must be shown.

    An empty statement is no answer. A criterion that is only scored asks for none. Without
    candidates there is nobody to answer. Where there are several criteria sets, a candidate says
    under which of them it stands; else it cannot be told.
    """
    criteria = _criteria_of(candidate, site)
    if criteria is None:
        yield CannotTell("nothing says by which criteria it is a candidate", "criteria")
        return
    answered = {answer.criterion for answer in candidate.answers if answer.statement.strip()}
    for criterion in criteria.criteria:
        required = criterion.kind is CriterionKind.REQUIREMENT
        if required and criterion.id not in answered:
            yield wrong("answers", candidate=candidate.name, criterion=criterion.title)


def _criteria_of(candidate: Candidate, site: Site) -> CriteriaSet | None:
    dossier = site.tree.root.subject
    sets = dossier.criteria_sets if isinstance(dossier, Dossier) else ()
    if candidate.criteria is None:
        return sets[0] if len(sets) == 1 else None
    return next((each for each in sets if each.id == candidate.criteria), None)


@rule(
    "RK604",
    "score-out-of-scale",
    on=Assessment,
    severity="e e e e e",
    message="The score of {candidate} by {criterion} is not on the scale: expected {expected}, "
    "found {found}.",
    hint="Correct the score; the scale stands in the criteria.",
    source="practice of multi-criteria assessment; score component of Jems",
    passes="""
        dossier:
          title: Klyngekontorer
          criteria_sets:
            - title: Placering
              scale: {type: interval, lowest: 1, highest: 5}
              criteria: [{id: værdi, title: Værdi, requirement: Vis værdien.}]
          candidates: [{id: næstved, name: Næstved}]
          assessments: [{scores: [{candidate: næstved, criterion: værdi, value: 4}]}]
    """,
    fails="""
        dossier:
          title: Klyngekontorer
          criteria_sets:
            - title: Placering
              scale: {type: interval, lowest: 1, highest: 5}
              criteria: [{id: værdi, title: Værdi, requirement: Vis værdien.}]
          candidates: [{id: næstved, name: Næstved}]
          assessments: [{scores: [{candidate: næstved, criterion: værdi, value: 7}]}]
    """,
)
def score_out_of_scale(assessment: Assessment, site: Site) -> Iterator[Answer]:
    """A score lies on the scale of its criterion.

    A value lies between the ends and on a step, a level is one of the labels. A score by a
    criterion without a scale cannot be told of.
    """
    from regionkit.assessing.marks import OffScaleError, ruler_of

    case = case_of(assessment, site)
    if case is None or not assessment.scores:
        yield NOT_APPLICABLE
        return
    criteria = {each.id: each for each in case.criteria.criteria}
    scales = {each.id: case.scale_of(each) for each in case.criteria.criteria}
    rulers = {name: ruler_of(scale) for name, scale in scales.items() if scale is not None}
    for number, score in enumerate(assessment.scores):
        at = f"scores[{number}]"
        ruler = rulers.get(score.criterion)
        if ruler is None:
            if score.criterion in criteria:
                yield CannotTell("the criterion has no scale", at)
            continue
        try:
            ruler.number_of(score)
        except OffScaleError as error:
            yield wrong(
                at,
                candidate=_called(score.candidate, site),
                criterion=_called(score.criterion, site),
                expected=error.expected,
                found=error.found,
            )


@rule(
    "RK605",
    "score-without-reason",
    on=Score,
    severity="w w e e e",
    message="The score of {candidate} by {criterion} has no reason.",
    hint="Write one sentence: the candidate will ask for it.",
    source="Jems, ScoreInstanceMetadata (score, justification)",
    passes="""
        dossier:
          title: Klyngekontorer
          criteria_sets:
            - title: Placering
              criteria: [{id: værdi, title: Værdi, requirement: Vis værdien.}]
          candidates: [{id: næstved, name: Næstved}]
          assessments:
            - scores:
                - candidate: næstved
                  criterion: værdi
                  value: 4
                  reason: Tre firmaer har skrevet under.
    """,
    fails="""
        dossier:
          title: Klyngekontorer
          criteria_sets:
            - title: Placering
              criteria: [{id: værdi, title: Værdi, requirement: Vis værdien.}]
          candidates: [{id: næstved, name: Næstved}]
          assessments: [{scores: [{candidate: næstved, criterion: værdi, value: 4}]}]
    """,
)
def score_without_reason(
    score: Score,
    site: Site,
    *,
    min_chars: Annotated[int, "Characters that a reason has at least, blanks left out."] = 1,
) -> Iterator[Answer]:
    """A score has a written reason.

    Of what was measured, the reason is where the figure comes from. A score that is not given
    yet needs none.
    """
    if score.value is None and score.level is None:
        yield NOT_APPLICABLE
    elif len("".join((score.reason or "").split())) < min_chars:
        candidate, criterion = _called(score.candidate, site), _called(score.criterion, site)
        yield wrong("reason", candidate=candidate, criterion=criterion)


@rule(
    "RK606",
    "incomplete-assessment",
    on=Assessment,
    severity="w e e e e",
    message="The score of {candidate} by {criterion} is missing from {assessors}.",
    hint="Score the rest, or leave the candidate out openly, with a reason.",
    source="multi-criteria libraries, which compute with gaps or fail late",
    passes="""
        dossier:
          title: Klyngekontorer
          criteria_sets:
            - title: Placering
              scale: {type: interval, lowest: 1, highest: 5}
              criteria: [{id: værdi, title: Værdi, requirement: Vis værdien.}]
          candidates: [{id: næstved, name: Næstved}, {id: køge, name: Køge}]
          assessments:
            - assessors: {kari: Kari}
              scores:
                - {candidate: næstved, criterion: værdi, assessor: kari, value: 4}
                - {candidate: køge, criterion: værdi, assessor: kari, value: 3}
    """,
    fails="""
        dossier:
          title: Klyngekontorer
          criteria_sets:
            - title: Placering
              scale: {type: interval, lowest: 1, highest: 5}
              criteria: [{id: værdi, title: Værdi, requirement: Vis værdien.}]
          candidates: [{id: næstved, name: Næstved}, {id: køge, name: Køge}]
          assessments:
            - assessors: {kari: Kari}
              scores:
                - {candidate: næstved, criterion: værdi, assessor: kari, value: 4}
    """,
)
def incomplete_assessment(assessment: Assessment, site: Site) -> Iterator[Answer]:
    """Every candidate is scored by every criterion that has a scale, by every assessor.

    What is measured is given once, without an assessor. A candidate that is left out openly needs
    no scores. Without scales there is nothing to score.
    """
    from regionkit.assessing import gaps_in

    case = case_of(assessment, site)
    if case is None or not case.compared:
        yield NOT_APPLICABLE
        return
    assessors = {each.id: each.name for each in assessment.assessors}
    missing: dict[tuple[str, str], list[str]] = {}
    for gap in gaps_in(case):
        names = missing.setdefault((gap.candidate.name, gap.criterion.title), [])
        if gap.assessor is not None:
            names.append(assessors.get(gap.assessor, gap.assessor))
    for (candidate, criterion), names in missing.items():
        yield wrong(
            "scores",
            candidate=candidate,
            criterion=criterion,
            assessors=tuple(names) or phrase("everybody"),
        )


# --- what they have in common --------------------------------------------------


def _called(identifier: str, site: Site) -> str:
    """Return what a candidate or a criterion is called; its id if there is none of that id."""
    for place in site.tree.ids.get(identifier, ()):
        if isinstance(place.subject, Candidate):
            return place.subject.name
        if isinstance(place.subject, Criterion):
            return place.subject.title
    return identifier


def case_of(assessment: Assessment, site: Site) -> "Case | None":
    """Return the case that an assessment belongs to; None outside a dossier."""
    from regionkit.assessing import cases_of

    dossier = site.tree.root.subject
    cases = cases_of(dossier) if isinstance(dossier, Dossier) else ()
    return next((each for each in cases if each.assessment is assessment), None)
