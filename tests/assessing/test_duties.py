"""Eligibility: what must be shown, by whom, what was, and that no ranking is invented."""

import attrs
import pytest
from tests.assessing.made_up import answered, case_of, criteria_named

import regionkit as rk
from regionkit.assessing import Case, NoRanking, Standing, cases_of, eligibility
from regionkit.model import Answer, Assessment, Criterion, LeftOut

OFFICES = rk.read("examples/klyngekontorer.yaml", rk.Dossier)


# --- the criteria as they are printed ------------------------------------------


def test_criteria_without_scales_give_eligibility_and_no_ranking() -> None:
    outcome = rk.assess(OFFICES)
    assert outcome.ranking is None
    assert outcome.why_not is NoRanking.NO_SCALES
    assert outcome.robustness(seed=1) is None
    assert [each.responsible for each in outcome.eligibility.requirements] == [
        "Lead-kommunen",
        "Lead-kommunen",
        None,
        "Det regionale klyngekontor",
        "Lead-kommunen",
    ]


def test_the_criterion_that_names_nobody_is_told_of() -> None:
    outcome = rk.assess(OFFICES)
    (nobody,) = outcome.eligibility.nobody_named
    assert nobody.id == "viden"
    assert outcome.explain("da")[0] == (
        "Kriterierne nævner ingen, der skal vise dette: »Viden- og uddannelsesinstitutioner«."
    )
    report = rk.check(OFFICES, "k17-cluster-office")
    assert [finding.code for finding in report.findings] == ["RK602"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nb", "Kandidatene er ikke rangert: Kriteriene har ingen skala å vurdere etter."),
        ("sv", "Kandidaterna är inte rangordnade: kriterierna har ingen skala att bedöma efter."),
        ("en", "The candidates are not ranked: the criteria have no scale to score by."),
    ],
)
def test_it_says_why_there_is_no_ranking(language: str, sentence: str) -> None:
    outcome = rk.assess(OFFICES)
    assert sentence in outcome.explain(language)
    assert sentence in outcome.text(language)


def test_scores_without_scales_are_not_ranked_either() -> None:
    case = case_of({"a": [1], "b": [2]}, criteria_named("x"), scale=None)
    outcome = rk.assess(case)
    assert (outcome.ranking, outcome.why_not) == (None, NoRanking.NO_SCALES)


def test_scales_without_scores_are_not_ranked_either() -> None:
    case = case_of({"a": [1]}, criteria_named("x"))
    for made in (None, Assessment()):
        outcome = rk.assess(attrs.evolve(case, assessment=made))
        assert (outcome.ranking, outcome.why_not) == (None, NoRanking.NO_SCORES)
        assert [row["standing"] for row in outcome.to_records()] == ["unranked"]


# --- answers -------------------------------------------------------------------


def requirements(*names: str) -> list[Criterion]:
    return [
        Criterion(id=name, title=name.upper(), requirement=name, responsible="Office")
        for name in names
    ]


def test_what_is_missing_is_told_with_who_must_show_it() -> None:
    case = Case(
        criteria=rk.CriteriaSet(title="C", criteria=requirements("x", "y")),
        candidates=[rk.Candidate(id="a", name="Aby"), rk.Candidate(id="b", name="Beby")],
    )
    found = eligibility(answered(case, a=["x", "y"], b=["y"]))
    assert [each.id for each in found.eligible] == ["a"]
    assert [each.id for each in found.of("b").missing] == ["x"]
    assert found.explain() == (
        "Aby has shown all that is required.",
        "Beby cannot be chosen yet. Not shown: “X” (to be shown by: Office).",
    )
    with pytest.raises(KeyError):
        found.of("c")


def test_an_empty_statement_shows_nothing() -> None:
    candidate = rk.Candidate(id="a", name="A", answers=[Answer(criterion="x", statement=" ")])
    criteria = rk.CriteriaSet(title="C", criteria=requirements("x"))
    assert not eligibility(Case(criteria=criteria, candidates=[candidate])).eligible


def test_a_criterion_without_an_id_cannot_be_shown() -> None:
    criterion = Criterion(title="X", requirement="x")
    criteria = rk.CriteriaSet(title="C", criteria=[criterion])
    found = eligibility(Case(criteria=criteria, candidates=[rk.Candidate(id="a", name="A")]))
    assert found.of("a").missing == (criterion,)
    assert found.to_records()[0]["criterion"] == "X"
    assert found.explain("nb")[1:] == ("A kan ikke velges ennå. Ikke vist: «X» (ingen er nevnt).",)
    assert repr(found) == "<Eligibility: 0 of 1 eligible>"


def test_records_hold_the_statement_its_evidence_and_who_made_it() -> None:
    answer = Answer(criterion="x", statement="Shown.", evidence=["a", "b"], who="Aby")
    candidate = rk.Candidate(id="a", name="A", answers=[answer])
    criteria = rk.CriteriaSet(title="C", criteria=requirements("x"))
    (row,) = eligibility(Case(criteria=criteria, candidates=[candidate])).to_records()
    assert row == {
        "candidate": "a",
        "criterion": "x",
        "responsible": "Office",
        "met": 1,
        "statement": "Shown.",
        "evidence": "a; b",
        "who": "Aby",
    }


# --- who is ranked ---------------------------------------------------------------


def test_only_those_who_have_shown_all_are_ranked() -> None:
    must = [attrs.evolve(each, kind="requirement") for each in criteria_named("x", "y")]
    case = case_of({"a": [1, 1], "b": [9, 9]}, must, weighing="equal")
    outcome = rk.assess(answered(case, a=["x", "y"], b=["x"]))
    assert outcome.ranking is not None
    assert [each.id for each in outcome.ranking.first] == ["a"]
    assert [row["standing"] for row in outcome.to_records()] == ["ranked", "not eligible"]
    assert "not ranked" in outcome.text()


def test_who_is_left_out_openly_is_not_ranked_and_needs_no_scores() -> None:
    case = case_of({"a": [1], "b": [9]}, criteria_named("x"), weighing="equal")
    assert case.assessment is not None
    made = attrs.evolve(
        case.assessment,
        left_out=[LeftOut(candidate="b", reason="It withdrew.")],
        scores=[each for each in case.assessment.scores if each.candidate == "a"],
    )
    outcome = rk.assess(attrs.evolve(case, assessment=made))
    assert outcome.standing_of(case.candidates[1]) is Standing.LEFT_OUT
    assert "B is left out of the ranking. Reason: It withdrew." in outcome.explain()
    assert "A is the only one who is ranked." in outcome.explain()


def test_if_nobody_can_be_chosen_nobody_is_ranked() -> None:
    must = [attrs.evolve(each, kind="requirement") for each in criteria_named("x")]
    outcome = rk.assess(case_of({"a": [1]}, must, weighing="equal"))
    assert (outcome.ranking, outcome.why_not) == (None, NoRanking.NOBODY)


# --- cases in a dossier -----------------------------------------------------------


def test_a_dossier_with_several_cases_is_to_be_told_which() -> None:
    sets = [rk.CriteriaSet(id=name, title=name) for name in ("p", "q")]
    dossier = rk.Dossier(criteria_sets=sets, candidates=[rk.Candidate(id="a", name="A")])
    with pytest.raises(rk.InvalidValueError, match="one set of criteria to assess by, found 'p, q"):
        rk.assess(dossier)
    with pytest.raises(rk.InvalidValueError, match="found 'none'"):
        rk.assess(rk.Dossier())
    with pytest.raises(TypeError, match="a case or a dossier is assessed, not str"):
        rk.assess("tre-byer.yaml")  # type: ignore[arg-type]


def test_candidates_and_assessments_go_with_their_criteria() -> None:
    dossier = rk.Dossier(
        criteria_sets=[rk.CriteriaSet(id=name, title=name) for name in ("p", "q")],
        candidates=[
            rk.Candidate(id="a", name="A", criteria="p"),
            rk.Candidate(id="b", name="B", criteria="p"),
            rk.Candidate(id="c", name="C", criteria="q"),
            rk.Candidate(id="d", name="D"),
        ],
        assessments=[
            Assessment(id="one", criteria="p"),
            Assessment(title="Two", criteria="p", candidates=["b"]),
        ],
    )
    found = [(case.name, [each.id for each in case.candidates]) for case in cases_of(dossier)]
    assert found == [("one", ["a", "b"]), ("Two", ["b"]), ("q", ["c"])]
