"""RK6xx, rankings: ties that no rule resolves, and how firm first place is."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, Final

from regionkit.model import Aggregation, Assessment
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, NotApplicable, wrong
from regionkit.rules.assessments import case_of
from regionkit.rules.register import rule
from regionkit.rules.site import Site
from regionkit.values import Share

if TYPE_CHECKING:
    from regionkit.assessing import Ranking

_NO_TIE_RULE: Final = "none"


@rule(
    "RK607",
    "unresolved-tie",
    on=Assessment,
    severity="i w w w w",
    message="{candidates} come out equal at place {place}, and no rule tells them apart.",
    hint="State the rule for ties, best before anybody has scored.",
    source="tie breakers of scikit-criteria; ties in apportionment",
    passes="""
        dossier:
          title: Klyngekontorer
          criteria_sets:
            - title: Placering
              scale: {type: interval, lowest: 1, highest: 5}
              criteria:
                - {id: værdi, title: Værdi, requirement: Vis den., kind: scored, weight: 100 %}
                - {id: folketal, title: Folketal, requirement: Tæl., kind: scored, weight: 0 %,
                   scale: {type: interval, lowest: 0, highest: 1 000 000}}
          candidates: [{id: næstved, name: Næstved}, {id: køge, name: Køge}]
          assessments:
            - scores:
                - {candidate: næstved, criterion: værdi, value: 4}
                - {candidate: køge, criterion: værdi, value: 4}
                - {candidate: næstved, criterion: folketal, value: 83 000}
                - {candidate: køge, criterion: folketal, value: 61 000}
              procedure: {ties: criteria, tie_criteria: [folketal]}
    """,
    fails="""
        dossier:
          title: Klyngekontorer
          criteria_sets:
            - title: Placering
              scale: {type: interval, lowest: 1, highest: 5}
              criteria: [{id: værdi, title: Værdi, requirement: Vis den., kind: scored,
                          weight: 100 %}]
          candidates: [{id: næstved, name: Næstved}, {id: køge, name: Køge}]
          assessments:
            - scores:
                - {candidate: næstved, criterion: værdi, value: 4}
                - {candidate: køge, criterion: værdi, value: 4}
    """,
)
def unresolved_tie(
    assessment: Assessment,
    site: Site,
    *,
    tie_rule: Annotated[
        str, "What counts where the assessment states no rule: none, or shared for shared places."
    ] = _NO_TIE_RULE,
) -> Iterator[Answer]:
    """A ranking has no tie that no rule resolves.

    The ranking is made as the assessment says. A tie is exact: figures that only look equal when
    rounded are none. Where no ranking can be made, it cannot be told.
    """
    ranking = _ranking_of(assessment, site)
    if isinstance(ranking, (NotApplicable, CannotTell)):
        yield ranking
        return
    names = {row.candidate.id: row.candidate.name for row in ranking.rows}
    for tie in ranking.unresolved:
        if tie.rule is None and tie_rule != _NO_TIE_RULE:
            continue
        candidates = tuple(names[each] for each in tie.candidates)
        at = "procedure.ties" if assessment.procedure else "procedure"
        yield wrong(at, candidates=candidates, place=tie.place)


@rule(
    "RK608",
    "fragile-ranking",
    on=Assessment,
    severity="- i i i i",
    message="{first} is first, but a change of the weight of {criterion} from {weight} to {limit} "
    "brings {rivals} level.",
    hint="Tell the body that it is close, and what it hangs on.",
    source="rank invariance checks of scikit-criteria",
    passes="""
        dossier:
          title: Klyngekontorer
          criteria_sets:
            - title: Placering
              scale: {type: interval, lowest: 1, highest: 5}
              criteria:
                - {id: værdi, title: Værdi, requirement: Vis den., kind: scored, weight: 50 %}
                - {id: viden, title: Viden, requirement: Vis den., kind: scored, weight: 50 %}
          candidates: [{id: næstved, name: Næstved}, {id: køge, name: Køge}]
          assessments:
            - scores:
                - {candidate: næstved, criterion: værdi, value: 5}
                - {candidate: køge, criterion: værdi, value: 1}
                - {candidate: næstved, criterion: viden, value: 4}
                - {candidate: køge, criterion: viden, value: 5}
    """,
    fails="""
        dossier:
          title: Klyngekontorer
          criteria_sets:
            - title: Placering
              scale: {type: interval, lowest: 1, highest: 5}
              criteria:
                - {id: værdi, title: Værdi, requirement: Vis den., kind: scored, weight: 53 %}
                - {id: viden, title: Viden, requirement: Vis den., kind: scored, weight: 47 %}
          candidates: [{id: næstved, name: Næstved}, {id: køge, name: Køge}]
          assessments:
            - scores:
                - {candidate: næstved, criterion: værdi, value: 5}
                - {candidate: køge, criterion: værdi, value: 4}
                - {candidate: næstved, criterion: viden, value: 4}
                - {candidate: køge, criterion: viden, value: 5}
    """,
)
def fragile_ranking(
    assessment: Assessment,
    site: Site,
    *,
    delta: Annotated[
        Decimal, "How far each weight is moved, as a part of 1: 0.10 is ten percentage points."
    ] = Decimal("0.10"),
) -> Iterator[Answer]:
    """Whoever is first stays first when each weight is changed moderately.

    One weight at a time is moved, and the others keep their proportions; the limits are exact.
    They are worked out for a weighted sum; of other methods with weights it cannot be told. Where
    several share first place, there is nobody to stay there.
    """
    from regionkit.assessing import limits_of

    ranking = _ranking_of(assessment, site)
    if isinstance(ranking, (NotApplicable, CannotTell)):
        yield ranking
        return
    if ranking.weights is None or len(ranking.first) != 1 or len(ranking.rows) == 1:
        yield NOT_APPLICABLE
        return
    if ranking.procedure.aggregation is not Aggregation.WEIGHTED_SUM:
        yield CannotTell("how far weights can move is worked out for a weighted sum only")
        return
    names = {row.candidate.id: row.candidate.name for row in ranking.rows}
    for limit in limits_of(ranking):
        for end, rivals in (
            (limit.lower, limit.lower_rivals),
            (limit.upper, limit.upper_rivals),
        ):
            if end is not None and abs(end - limit.weight) <= Fraction(delta):
                yield wrong(
                    first=ranking.first[0].name,
                    criterion=limit.criterion.title,
                    weight=_share(limit.weight),
                    limit=_share(end),
                    rivals=tuple(names[each] for each in rivals),
                )


def _ranking_of(assessment: Assessment, site: Site) -> "Ranking | NotApplicable | CannotTell":
    """Return the ranking of an assessment, made as it says, if one can be made."""
    from regionkit.assessing import AssessmentError, MissingExtraError, assess

    case = case_of(assessment, site)
    if case is None:
        return NOT_APPLICABLE
    try:
        ranking = assess(case).ranking
    except AssessmentError:
        return CannotTell("no ranking can be made of the scores and the procedure as they are")
    except MissingExtraError:
        return CannotTell("the method is computed by pymcdm, which is not installed")
    return NOT_APPLICABLE if ranking is None else ranking


def _share(part: Fraction) -> Share:
    """Return a part to a tenth of a percentage point, for a sentence."""
    return Share(Fraction(round(part * 1000), 1000))
