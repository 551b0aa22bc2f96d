"""Results as tables: many candidates, markup, what the room holds."""

import importlib

import pytest
from tests.assessing.made_up import case_of, criteria_named, ranked

import regionkit as rk
from regionkit import assess as verb
from regionkit.assessing import Case, Outcome, cases_of, gaps_in, limits_of, robustness
from regionkit.model import Allocation, Criterion, Direction, IntervalScale


def many(count: int) -> Case:
    values = {f"k{number}": [number % 10] for number in range(count)}
    return case_of(values, criteria_named("x"), weighing="equal")


def test_few_candidates_stand_side_by_side_many_one_below_the_other() -> None:
    assert "Criterion  Weight  K5  K4" in rk.assess(many(6)).text()
    assert "Weight" not in rk.assess(many(7)).text()


@pytest.mark.parametrize("shows", [True, False])
def test_of_many_candidates_only_what_is_missing_is_told(shows: bool) -> None:
    duty = Criterion(id="d", title="Duty", requirement="d", responsible="Office")
    answers = [rk.model.Answer(criterion="d", statement="Shown.")] if shows else []
    case = Case(
        criteria=rk.CriteriaSet(title="C", criteria=[duty]),
        candidates=[rk.Candidate(id=f"k{n}", name=f"K{n}", answers=answers) for n in range(7)],
    )
    text = rk.assess(case).eligibility.text()
    assert "Candidate  missing" in text
    assert ("K6         Duty" in text) is not shows
    assert ("–          –" in text) is shows


def test_a_value_is_written_in_the_words_of_its_scale() -> None:
    scale = IntervalScale(lowest=0, highest=1000, unit="km")
    case = case_of(
        {"a": ["12.5"], "b": ["1000"]},
        criteria_named("x", lower=["x"]),
        scale=scale,
        weighing="equal",
    )
    text = rk.assess(case).text("da").replace("\N{NO-BREAK SPACE}", " ")
    assert "12,5 km  1.000 km" in text


def test_yes_and_no_are_written_in_the_language() -> None:
    scale = rk.model.YesNoScale()
    case = case_of({"a": [1], "b": [0]}, criteria_named("x"), scale=scale, weighing="equal")
    assert "kyllä  ei" in rk.assess(case).text("fi")
    assert case.criteria.criteria[0].direction is Direction.HIGHER


def test_who_has_no_share_of_a_candidate_has_an_empty_cell() -> None:
    def budget(name: str) -> rk.Budget:
        share = rk.model.AllocatedShare(participant=name, amount="5 NOK")
        return rk.Budget(allocations=[Allocation(key="k", amount="5 NOK", shares=[share])])

    case = Case(
        criteria=rk.CriteriaSet(title="C"),
        candidates=[rk.Candidate(id=n, name=n.upper(), budget=budget(n)) for n in ("p", "q")],
    )
    text = rk.assess(case).costs.text().replace("\N{NO-BREAK SPACE}", " ")
    assert text.splitlines()[2:] == [
        "Participant      P      Q",
        "-----------  -----  -----",
        "p            NOK 5",
        "q                   NOK 5",
        "-----------  -----  -----",
        "Total        NOK 5  NOK 5",
    ]


# --- the room -------------------------------------------------------------------


def test_every_name_of_the_room_is_there_and_the_verb_is_a_function() -> None:
    room = importlib.import_module("regionkit.assessing")
    assert dir(room) == room.__all__ == sorted(room.__all__)
    for name in room.__all__:
        assert getattr(room, name).__doc__, name
    assert set(room._ON_FIRST_USE) | {"assess"} == set(room.__all__)
    assert callable(verb)
    assert rk.assess is verb is room.assess
    with pytest.raises(AttributeError, match="no attribute 'vurder'"):
        room.vurder  # noqa: B018 - asked for on purpose


def test_the_names_lead_to_functions_although_modules_are_loaded() -> None:
    assert callable(robustness)
    assert callable(limits_of)
    assert callable(cases_of)
    assert issubclass(Outcome, object)


def test_a_case_without_an_assessment_lacks_nothing_yet() -> None:
    case = Case(criteria=rk.CriteriaSet(title="C"))
    assert list(gaps_in(case)) == []
    assert case.assessors == ()
    assert case.name == "C"


def test_one_criterion_with_all_the_weight_is_not_searched() -> None:
    criteria = criteria_named("x", "y", weights=["100 %", "0 %"])
    case = case_of({"a": [9, 0], "b": [5, 9]}, criteria)
    found = limits_of(ranked(case, aggregation="majority of criteria"))
    assert [each.criterion.id for each in found] == ["y"]
