"""What is wrong with a case: all of it at once, with what was expected, and where."""

import pickle
from typing import Any

import attrs
import pytest
from tests.assessing.made_up import case_of, criteria_named

import regionkit as rk
from regionkit.assessing import AssessmentError, Case
from regionkit.model import (
    Criterion,
    IntervalScale,
    LeftOut,
    OrdinalScale,
    PairwiseComparison,
    Procedure,
    Score,
    SwingPoints,
    YesNoScale,
)


def problems_of(case: Case) -> list[str]:
    with pytest.raises(AssessmentError) as caught:
        rk.assess(case)
    return [str(each) for each in caught.value.problems]


def with_scores(case: Case, *scores: Score) -> Case:
    assert case.assessment is not None
    return attrs.evolve(case, assessment=attrs.evolve(case.assessment, scores=scores))


def test_everything_is_told_at_once() -> None:
    case = case_of({"a": [1, 2]}, criteria_named("x", "y"), ties="criteria")
    found = problems_of(
        with_scores(
            case,
            Score(candidate="a", criterion="x", value=11),
            Score(candidate="b", criterion="x", value=1),
            Score(candidate="a", criterion="z", value=1),
            Score(candidate="a", criterion="x", assessor="who", value=1),
        )
    )
    assert [each.split(": expected ")[0] for each in found] == [
        "assessment.scores[0]",
        "assessment.scores[1]",
        "assessment.scores[2]",
        "assessment.scores",
        "assessment.procedure.weighing",
        "assessment.procedure.tie_criteria",
    ]
    assert found[0].endswith("expected a value from 0 to 10, found 11. Correct it.")
    assert "a candidate of the case, found b" in found[1]
    assert "a criterion that has a scale, found z" in found[2]
    assert "a score for a by y, found none. Score it, or leave the candidate out" in found[3]
    assert "Choose one of given, equal, rank order, swing, pairwise, or a method" in found[4]


def test_one_problem_stands_alone_and_survives_pickling() -> None:
    case = case_of({"a": [1]}, criteria_named("x"))
    with pytest.raises(AssessmentError, match=r"^assessment\.procedure\.weighing: exp") as caught:
        rk.assess(case)
    twin = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - our own
    assert twin.problems == caught.value.problems
    (problem,) = twin.problems
    assert problem.to_record()["path"] == "assessment.procedure.weighing"


def test_several_problems_are_counted() -> None:
    case = case_of({"a": [11], "b": [12]}, criteria_named("x"), weighing="equal")
    with pytest.raises(AssessmentError, match="no ranking can be made, for 2 reasons:\n  assess"):
        rk.assess(case)


# --- criteria ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("scale", "said"),
    [
        (OrdinalScale(labels=["only"]), "at least two labels, found only"),
        (OrdinalScale(labels=[]), "at least two labels, found none"),
        (OrdinalScale(labels=["a", "b", "a"]), "labels that differ, found several times a"),
        (IntervalScale(lowest=5, highest=5), "a highest value above 5, found 5"),
        (IntervalScale(step=0), "a step above 0, found 0"),
    ],
)
def test_a_scale_on_which_nothing_can_be_scored(
    scale: OrdinalScale | IntervalScale, said: str
) -> None:
    case = case_of({"a": [1]}, criteria_named("x", scale=scale), weighing="equal")
    assert any(said in each for each in problems_of(case))


def test_a_threshold_must_lie_on_the_scale() -> None:
    case = case_of({"a": [1]}, criteria_named("x", threshold=11), weighing="equal")
    (found,) = problems_of(case)
    assert found.startswith(
        "criteria.criteria[x].threshold: expected a value from 0 to 10, found 11."
    )


def test_a_criterion_that_is_scored_needs_a_scale_and_an_id() -> None:
    bare = Criterion(title="Z", requirement="z", kind="scored", scale=YesNoScale())
    criteria = [*criteria_named("x", scale=YesNoScale()), *criteria_named("y")]
    case = case_of({"a": [1, 1]}, criteria, scale=None, weighing="equal")
    wider = attrs.evolve(case.criteria, criteria=[*criteria, bare])
    found = problems_of(attrs.evolve(case, criteria=wider))
    assert any(each.startswith("criteria.criteria[y].scale: expected a scale") for each in found)
    assert any(each.startswith("criteria.criteria[2].id: expected an id") for each in found)


def test_ids_stand_once() -> None:
    case = case_of({"a": [1, 1]}, criteria_named("x", "x"), weighing="equal")
    twice = attrs.evolve(case, candidates=[*case.candidates, *case.candidates])
    found = problems_of(twice)
    assert any("criteria.criteria[x]: expected each id once" in each for each in found)
    assert any("candidates[a]: expected each candidate once" in each for each in found)


# --- scores ----------------------------------------------------------------------


def test_what_is_measured_stands_beside_no_assessor() -> None:
    case = case_of({"a": [{"p": 1}]}, criteria_named("x"), weighing="equal", combination="mean")
    assert case.assessment is not None
    measured = Score(candidate="a", criterion="x", value=1)
    found = problems_of(with_scores(case, *case.assessment.scores, measured))
    assert "either scores of assessors or one measured for a by x" in found[0]
    assert "2 scores, 1 of them without an assessor" in found[0]


def test_an_assessor_scores_once() -> None:
    case = case_of({"a": [{"p": 1}]}, criteria_named("x"), weighing="equal", combination="mean")
    assert case.assessment is not None
    found = problems_of(with_scores(case, *case.assessment.scores, *case.assessment.scores))
    assert found == [
        (
            "assessment.scores: expected one score of each assessor for a by x, found several by "
            "p. Keep one."
        )
    ]


def test_each_assessor_is_missed_by_name() -> None:
    values = {"a": [{"p": 1, "q": 2}], "b": [{"p": 1}]}
    case = case_of(values, criteria_named("x"), weighing="equal", combination="mean")
    (found,) = problems_of(case)
    assert "expected a score for b by x by q, found none" in found


def test_a_score_without_a_value_is_none() -> None:
    case = case_of({"a": [1]}, criteria_named("x"), weighing="equal")
    assert (
        "a score for a by x"
        in problems_of(with_scores(case, Score(candidate="a", criterion="x")))[0]
    )


def test_strangers_among_those_left_out() -> None:
    case = case_of({"a": [1]}, criteria_named("x"), weighing="equal")
    assert case.assessment is not None
    made = attrs.evolve(case.assessment, left_out=[LeftOut(candidate="z", reason="Gone.")])
    (found,) = problems_of(attrs.evolve(case, assessment=made))
    assert found.startswith("assessment.left_out: expected candidates of the case, found z.")


def test_an_assessor_that_nobody_has_named() -> None:
    case = case_of({"a": [{"p": 1}]}, criteria_named("x"), weighing="equal")
    stranger = Score(candidate="a", criterion="x", assessor="q", value=1)
    found = problems_of(with_scores(case, stranger))
    assert "an assessor of the assessment, found q" in found[0]


def test_assessors_that_are_not_listed_are_those_of_the_scores() -> None:
    case = case_of({"a": [{"p": 1, "q": 3}]}, criteria_named("x"), weighing="equal")
    assert case.assessment is not None
    unlisted = attrs.evolve(case.assessment, assessors=[])
    bare = attrs.evolve(case, assessment=unlisted)
    assert bare.assessors == ("p", "q")
    assert problems_of(bare) == [
        (
            "assessment.procedure.combination: expected median or mean, found none. Choose how "
            "the scores of several assessors become one."
        )
    ]


# --- procedure ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("procedure", "where", "said"),
    [
        ({"weighing": "given"}, "criteria.criteria[x].weight", "an exact weight, found none"),
        (
            {"weighing": "rank order", "order": ["x", "x", "z"]},
            "assessment.procedure.order",
            "found nothing of y, z, which is not scored, x more than once",
        ),
        ({"weighing": "swing"}, "assessment.procedure.points", "nothing of x and y"),
        (
            {
                "weighing": "swing",
                "points": [
                    SwingPoints(criterion="x", points=90),
                    SwingPoints(criterion="y", points=-1),
                ],
            },
            "assessment.procedure.points",
            "points from 0 to 100, and 100 for the greatest gain, found 90 and -1",
        ),
        (
            {"weighing": "pairwise"},
            "assessment.procedure.comparisons",
            "each two criteria compared once, found none of x/y. 2 criteria take 1 comparisons",
        ),
        (
            {
                "weighing": "pairwise",
                "comparisons": [
                    PairwiseComparison(criterion="x", over="y", times=2),
                    PairwiseComparison(criterion="y", over="x", times=3),
                ],
            },
            "assessment.procedure.comparisons",
            "found more than one of x/y",
        ),
        (
            {
                "weighing": "pairwise",
                "comparisons": [PairwiseComparison(criterion="x", over="x", times=10)],
            },
            "assessment.procedure.comparisons[0]",
            "two criteria that are scored, found x with itself",
        ),
        (
            {
                "weighing": "pairwise",
                "comparisons": [PairwiseComparison(criterion="x", over="z", times=10)],
            },
            "assessment.procedure.comparisons[0]",
            "a figure from 1 to 9, found 10. Name the more important criterion first",
        ),
        (
            {"aggregation": "lexicographic"},
            "assessment.procedure.order",
            "each criterion that is scored, once, found nothing of x and y",
        ),
        (
            {"weighing": "equal", "ties": "criteria", "tie_criteria": ["z"]},
            "assessment.procedure.tie_criteria",
            "criteria that are scored, each once, found z",
        ),
        (
            {"weighing": "equal", "ties": "order", "tie_order": ["a", "a"]},
            "assessment.procedure.tie_order",
            "candidates of the case, each once, found a",
        ),
    ],
)
def test_a_procedure_that_cannot_be_followed(
    procedure: dict[str, Any], where: str, said: str
) -> None:
    case = case_of({"a": [1, 2]}, criteria_named("x", "y"), **procedure)
    found = problems_of(case)
    assert any(each.startswith(f"{where}: expected") and said in each for each in found), found


@pytest.mark.parametrize(
    ("weights", "said"),
    [
        (("60 %", "30 %"), "weights that make 100 %, found 90 %. Write thirds as 1/3"),
        (("33.3 %", "66.6 %"), "weights that make 100 %, found 99.9 %"),
    ],
)
def test_given_weights_make_a_whole(weights: tuple[str, str], said: str) -> None:
    case = case_of({"a": [1, 2]}, criteria_named("x", "y", weights=weights))
    (found,) = problems_of(case)
    assert said in found


def test_a_bound_is_no_weight() -> None:
    bound = rk.Share.parse("at most 50 %")
    criteria = [attrs.evolve(each, weight=bound) for each in criteria_named("x")]
    (found,) = problems_of(case_of({"a": [1]}, criteria))
    assert "expected an exact weight, found at most 50 %" in found


def test_what_is_only_to_be_shown_has_no_weight() -> None:
    shown = Criterion(id="s", title="S", requirement="s", weight="10 %")
    scored = criteria_named("x", weights=["100 %"], scale=YesNoScale())
    case = case_of({"a": [1]}, scored, scale=None)
    criteria = attrs.evolve(case.criteria, criteria=[*scored, shown])
    answer = rk.model.Answer(criterion="s", statement="Shown.")
    candidates = [attrs.evolve(each, answers=[answer]) for each in case.candidates]
    (found,) = problems_of(attrs.evolve(case, criteria=criteria, candidates=candidates))
    assert found.startswith("criteria.criteria[s].weight: expected no weight: it has no scale")


def test_weights_that_are_alike_give_no_order() -> None:
    criteria = criteria_named("x", "y", weights=["50 %", "50 %"])
    (found,) = problems_of(case_of({"a": [1, 2]}, criteria, aggregation="lexicographic"))
    assert "an order, or weights that all differ, found several with the weight 1/2" in found


def test_a_scale_without_ends_needs_another_scaling() -> None:
    open_scale = IntervalScale(lowest=0, unit="km")
    case = case_of({"a": [1], "b": [2]}, criteria_named("x"), scale=open_scale, weighing="equal")
    (found,) = problems_of(case)
    assert found == (
        "criteria.criteria[x].scale: expected a scale with a lowest and a highest value, found "
        "only one of them. Add them, or choose the scaling observed or share of the best."
    )
    assert (
        "found none."
        in problems_of(
            attrs.evolve(case, criteria=attrs.evolve(case.criteria, scale=IntervalScale()))
        )[0]
    )


@pytest.mark.parametrize(
    ("values", "lower", "said"),
    [
        ((-1, 1), (), "not below 0, and not all 0"),
        ((0, 0), (), "not below 0, and not all 0"),
        ((0, 1), ("x",), "above 0"),
    ],
)
def test_a_share_of_the_best_needs_values_that_can_be_divided(
    values: tuple[int, int], lower: tuple[str, ...], said: str
) -> None:
    case = case_of(
        {"a": [values[0]], "b": [values[1]]},
        criteria_named("x", lower=lower),
        scale=IntervalScale(),
        weighing="equal",
        scaling="share of the best",
    )
    (found,) = problems_of(case)
    assert f"expected values {said}, of which each can be a part of another" in found


def test_a_procedure_of_the_call_takes_the_place_of_that_in_the_file() -> None:
    case = case_of({"a": [1], "b": [2]}, criteria_named("x"), weighing="equal")
    outcome = rk.assess(case, procedure=Procedure(aggregation="majority of criteria"))
    assert outcome.ranking is not None
    assert outcome.ranking.weights is None
    bare = attrs.evolve(case, assessment=None)
    assert rk.assess(bare, procedure=Procedure()).ranking is None
