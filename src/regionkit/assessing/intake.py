"""Intake: from nouns to the table of a ranking, or everything that is wrong, all at once."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from regionkit.assessing.case import Case
from regionkit.assessing.errors import AssessmentError, AssessmentProblem
from regionkit.assessing.gaps import gaps_in, repeated
from regionkit.assessing.marks import Mark, OffScaleError, describe, ruler_of
from regionkit.assessing.places import tie_problems
from regionkit.assessing.scale_problems import scale_problems
from regionkit.assessing.table import Table
from regionkit.assessing.weighing import order_problems, weighing_of, weighing_problems
from regionkit.findings import Path, say
from regionkit.model import (
    Aggregation,
    Assessment,
    Candidate,
    Criterion,
    CriterionKind,
    Scale,
    Score,
    Weighing,
)
from regionkit.values import write_number

Marks = dict[tuple[str, str], list[Mark]]

_CRITERIA = Path("criteria.criteria")
_ASSESSMENT = Path("assessment")


def table_of(case: Case, assessment: Assessment, ranked: Sequence[Candidate]) -> Table:
    """Return the scores of those who are ranked.

    Raises
    ------
    AssessmentError
        If no ranking can be made; it holds all that is wrong.
    """
    marks: Marks = defaultdict(list)
    problems = [*_criteria_problems(case), *_candidate_problems(case)]
    problems += _score_problems(case, assessment, marks)
    problems += _gap_problems(case, ranked)
    problems += _procedure_problems(case, marks)
    if problems:
        raise AssessmentError(problems)
    compared = case.compared
    several = any(len(each) > 1 for each in marks.values())
    return Table(
        criteria=compared,
        scales=tuple(_scales(case)),
        candidates=tuple(ranked),
        marks=tuple(
            tuple(tuple(marks[candidate.id, criterion.id or ""]) for candidate in ranked)
            for criterion in compared
        ),
        combination=case.procedure.combination if several else None,
        assessors=assessment.assessors,
    )


def _scales(case: Case) -> Iterator[Scale]:
    for criterion in case.compared:
        scale = case.scale_of(criterion)
        if scale is not None:
            yield scale


def _problem(path: Path, expected: str, found: str, hint: str) -> AssessmentProblem:
    return AssessmentProblem(path=path, expected=expected, found=found, hint=hint)


def _criteria_problems(case: Case) -> Iterator[AssessmentProblem]:
    ids = tuple(each.id for each in case.criteria.criteria if each.id)
    for name in repeated(ids):
        yield _problem(_CRITERIA.item(name), "each id once", "several", "Give each its own.")
    for number, criterion in enumerate(case.criteria.criteria):
        path = _CRITERIA.item(criterion.id or number)
        scale = case.scale_of(criterion)
        if scale is None:
            if criterion.kind is CriterionKind.SCORED:
                hint = "Add one, or make it a requirement that must be shown."
                yield _problem(path / "scale", "a scale: it is scored", "none", hint)
            continue
        if criterion.id is None:
            hint = "Scores refer to it by its id."
            yield _problem(path / "id", "an id: it has a scale", "none", hint)
        yield from scale_problems(path / "scale", scale)
        threshold = criterion.threshold
        if threshold is not None and not ruler_of(scale).has(threshold):
            found, hint = write_number(threshold), "Nobody, or everybody, would reach it."
            yield _problem(path / "threshold", str(describe(scale)), found, hint)


def _candidate_problems(case: Case) -> Iterator[AssessmentProblem]:
    for name in repeated(tuple(each.id for each in case.candidates)):
        path = Path("candidates").item(name)
        yield _problem(path, "each candidate once", "several of that id", "Give each its own id.")


def _score_problems(
    case: Case, assessment: Assessment, marks: Marks
) -> Iterator[AssessmentProblem]:
    """Read all scores into marks, and tell of those that cannot be read."""
    known = {each.id for each in case.candidates}
    assessors = {*case.assessors, None}
    rulers = {c.id: ruler_of(s) for c, s in zip(case.compared, _scales(case), strict=True)}
    for number, score in enumerate(assessment.scores):
        ruler = rulers.get(score.criterion)
        if ruler is None or score.candidate not in known or score.assessor not in assessors:
            yield from _strangers(score, number, known, set(rulers), assessors)
        if ruler is None:
            continue
        try:
            value = ruler.number_of(score)
        except OffScaleError as error:
            yield _problem(_at(number), str(error.expected), say(error.found), "Correct it.")
        else:
            if value is not None:
                mark = Mark(score.assessor, value)
                marks[score.candidate, score.criterion].append(mark)
    yield from _doubled(marks)
    out = tuple(each.candidate for each in assessment.left_out if each.candidate not in known)
    if out:
        hint = "Correct the id, or take it out."
        yield _problem(_ASSESSMENT / "left_out", "candidates of the case", say(out), hint)


def _at(number: int) -> Path:
    return (_ASSESSMENT / "scores").item(number)


def _strangers(
    score: Score,
    number: int,
    candidates: set[str],
    criteria: set[str | None],
    assessors: set[str | None],
) -> Iterator[AssessmentProblem]:
    """Tell which ids of a score lead nowhere."""
    hint = "Correct the id, or take the score out."
    if score.candidate not in candidates:
        yield _problem(_at(number), "a candidate of the case", score.candidate, hint)
    if score.criterion not in criteria:
        yield _problem(_at(number), "a criterion that has a scale", score.criterion, hint)
    if score.assessor is not None and score.assessor not in assessors:
        yield _problem(_at(number), "an assessor of the assessment", score.assessor, hint)


def _doubled(marks: Marks) -> Iterator[AssessmentProblem]:
    """Tell of scores that stand twice, or beside one that was measured."""
    path = _ASSESSMENT / "scores"
    for (candidate, criterion), given in marks.items():
        if len(given) == 1:
            continue
        by = Counter(mark.assessor for mark in given)
        where = f"{candidate} by {criterion}"
        twice = tuple(str(each) for each, times in by.items() if each and times > 1)
        if twice:
            expected = f"one score of each assessor for {where}"
            yield _problem(path, expected, f"several by {say(twice)}", "Keep one.")
        if by[None]:
            hint = "What is measured has no assessor, and is given once."
            expected = f"either scores of assessors or one measured for {where}"
            found = f"{len(given)} scores, {by[None]} of them without an assessor"
            yield _problem(path, expected, found, hint)


def _gap_problems(case: Case, ranked: Sequence[Candidate]) -> Iterator[AssessmentProblem]:
    names = {each.id for each in ranked}
    for gap in gaps_in(case):
        if gap.candidate.id in names:
            by = f" by {gap.assessor}" if gap.assessor else ""
            yield _problem(
                _ASSESSMENT / "scores",
                f"a score for {gap.candidate.id} by {gap.criterion.id or gap.criterion.title}{by}",
                "none",
                "Score it, or leave the candidate out openly (left_out).",
            )


def _procedure_problems(case: Case, marks: Marks) -> Iterator[AssessmentProblem]:
    procedure, compared = case.procedure, case.compared
    ids = tuple(each.id or "" for each in compared)
    path = _ASSESSMENT / "procedure"
    several = any(len(each) > 1 for each in marks.values())
    if several and procedure.combination is None:
        hint = "Choose how the scores of several assessors become one."
        yield _problem(path / "combination", "median or mean", "none", hint)
    outside = tuple(each for each in case.criteria.criteria if case.scale_of(each) is None)
    yield from weighing_problems(procedure, compared, outside)
    if procedure.aggregation is Aggregation.LEXICOGRAPHIC:
        yield from _order_problems(case, compared, ids)
    yield from tie_problems(procedure, ids, tuple(each.id for each in case.candidates))


def _order_problems(
    case: Case, compared: tuple[Criterion, ...], ids: tuple[str, ...]
) -> Iterator[AssessmentProblem]:
    """Tell of an order of importance that is missing or not strict."""
    procedure = case.procedure
    weighing = weighing_of(procedure, compared)
    if weighing is Weighing.RANK_ORDER:
        return  # its order has been looked at
    if procedure.order or weighing is not Weighing.GIVEN:
        yield from order_problems(procedure, ids)
    else:
        same = repeated(tuple(str(each.weight.value) for each in compared if each.weight))
        if same:
            hint = "Give the order of importance (order)."
            found = f"several with the weight {same[0]}"
            path = _ASSESSMENT / "procedure.order"
            yield _problem(path, "an order, or weights that all differ", found, hint)
