"""Each kind of effect: what it changes, what it expects, what it says when that is not there."""

from datetime import date
from typing import Any, Final

import attrs
import pytest
from tests.amend.plans import DAY, decision, project, total
from tests.everything import everything

import regionkit as rk
from regionkit import model
from regionkit.model import EFFECTS, Effect

PLAN: Final = project()


def after(*effects: Effect, plan: rk.Project = PLAN) -> rk.Project:
    return rk.apply(plan, decision("d", effects, DAY))


def refused(*effects: Effect, plan: rk.Project = PLAN) -> list[tuple[str, str]]:
    with pytest.raises(rk.DecisionError) as caught:
        rk.apply(plan, decision("d", effects, DAY))
    return [(failure.expected, failure.found) for failure in caught.value.failures]


def money(plan: rk.Project, at: int) -> Any:  # noqa: ANN401 - an amount or None
    budget = plan.subprojects[at].budget
    assert budget is not None
    return [line.amount and line.amount.number for line in budget.funding]


# --- transfers -----------------------------------------------------------------


def test_a_transfer_between_sub_projects_makes_a_new_line() -> None:
    plan = after(model.Transfer(amount=50_000, source="s0", receiver="s1", purpose="Kunst"))
    assert money(plan, 0) == [150_000]
    assert money(plan, 1) == [50_000, 50_000]
    budget = plan.subprojects[1].budget
    assert budget is not None
    assert (budget.funding[1].id, budget.funding[1].title) == ("from-s0", "Kunst")
    assert total(plan) == total(PLAN)


def test_a_second_transfer_gets_a_line_of_its_own() -> None:
    once = model.Transfer(amount=1, source="f0", receiver="s1")
    plan = after(once, once)
    budget = plan.subprojects[1].budget
    assert budget is not None
    assert [line.id for line in budget.funding] == ["f1", "from-f0", "from-f0-2"]


def test_a_transfer_to_a_line_adds_to_it() -> None:
    plan = after(model.Transfer(amount=50_000, source="f0", receiver="f1"))
    assert (money(plan, 0), money(plan, 1)) == ([150_000], [100_000])


def test_the_project_itself_can_give_and_take() -> None:
    plan = after(model.Transfer(amount=1, source="p", receiver="s2"))
    assert money(plan, 2) == [0, 1]
    plan = after(model.Transfer(amount=1, source="s0", receiver="p"))
    assert plan.budget is not None
    assert [line.id for line in plan.budget.funding] == ["main-line", "from-s0"]


@pytest.mark.parametrize(
    ("wrong", "expected", "found"),
    [
        ({"amount": 0}, "an amount above zero", "0"),
        ({"amount": -5}, "an amount above zero", "-5"),
        ({"amount": "ca 5"}, "an exact amount to transfer", "ca 5"),
        ({"amount": "at most 5"}, "an exact amount to transfer", "at most 5"),
        ({"amount": "unknown"}, "an exact amount to transfer", "unknown"),
        ({"amount": 200_001}, "at least 200 001 in s0", "200 000"),
        ({"amount": "5 SEK"}, "an amount in NOK", "5 SEK"),
        ({"amount": "5 per year"}, "an amount not stated, as the source is", "5 per year"),
        ({"source": "s9"}, "a part with the id s9", "none"),
        ({"source": "r0"}, "a funding line, or a project with just one", "r0, which is neither"),
        ({"receiver": None}, "a receiver that is meant", "none"),
        ({"receiver_is": "examples"}, "a receiver that is meant", "s1 as an example"),
        ({"receiver": "s0"}, "another receiver than the source", "s0"),
        ({"receiver": "a0"}, "a project, sub-project or funding line to receive it", "a0"),
        ({"was": 100_000}, "100 000 in s0", "200 000"),
        ({"receiver": "f1", "receiver_was": 1}, "1 in f1", "50 000"),
    ],
)
def test_a_transfer_that_does_not_fit(wrong: dict[str, Any], expected: str, found: str) -> None:
    fields: dict[str, Any] = {"amount": 5, "source": "s0", "receiver": "s1", **wrong}
    ((said_expected, said_found),) = refused(model.Transfer(**fields))
    assert said_expected.startswith(expected)
    assert said_found == found


def test_a_source_with_several_lines_must_be_named() -> None:
    twice = after(model.Transfer(amount=5, source="s0", receiver="s1"))
    wanted = model.Transfer(amount=5, source="s1", receiver="s0")
    ((expected, found),) = refused(wanted, plan=attrs.evolve(twice, decisions=()))
    assert expected == "a funding line, or a project with just one that has an amount"
    assert found == "2 in s1 (f1, from-s0)"


def test_money_does_not_go_to_what_is_withdrawn() -> None:
    wanted: list[Effect] = [
        model.Withdraw(target="s1"),
        model.Transfer(amount=5, source="s0", receiver="s1"),
    ]
    assert refused(*wanted) == [("a receiver that is in the plan", "s1, which is withdrawn")]


def test_currencies_and_years_stay_apart() -> None:
    lines = [
        model.FundingLine(id="sek", title="A", amount="5 SEK"),
        model.FundingLine(id="yearly", title="B", amount="5 per year"),
        model.FundingLine(id="vague", title="C", amount="ca 5"),
        model.FundingLine(id="named", title="D"),
    ]
    plan = attrs.evolve(PLAN, budget=rk.Budget(funding=lines))
    for receiver, expected in (
        ("sek", "a line in the currency and per time of s0"),
        ("yearly", "a line in the currency and per time of s0"),
        ("vague", "an exact amount in vague"),
    ):
        wanted = model.Transfer(amount=1, source="s0", receiver=receiver)
        assert refused(wanted, plan=plan)[0][0] == expected
    made = after(model.Transfer(amount=1, source="s0", receiver="named"), plan=plan)
    assert made.budget is not None
    assert made.budget.funding[3].amount == rk.Amount(1)


def test_a_line_in_another_currency_keeps_it_on_its_way() -> None:
    line = model.FundingLine(id="sek", title="A", amount="5 SEK")
    plan = attrs.evolve(PLAN, budget=rk.Budget(funding=[line]))
    made = after(model.Transfer(amount="2 SEK", source="sek", receiver="s0"), plan=plan)
    budget = made.subprojects[0].budget
    assert budget is not None
    assert budget.funding[1].amount == rk.Amount(2, "SEK")


# --- all the others --------------------------------------------------------------


def test_withdrawing_names_a_successor_or_keeps_it() -> None:
    plan = after(model.Withdraw(target="s0", successor="the strategy"))
    assert (plan.subprojects[0].withdrawn, plan.subprojects[0].succeeded_by) == (
        True,
        "the strategy",
    )


def test_parts_are_added_where_they_belong() -> None:
    plan = after(
        model.AddSubproject(target="s0", subproject=rk.Subproject(id="new", title="New")),
        model.AddActivity(target="a0", activity=rk.Activity(id="inner", title="Inner")),
        model.Rename(target="new", title="Newer", was="New"),
        model.Prioritise(target="new"),
    )
    (inner,) = plan.subprojects[0].subprojects
    assert (inner.title, inner.prioritised) == ("Newer", True)
    assert plan.goals is not None
    assert plan.goals.subgoals[0].activities[0].activities[0].title == "Inner"


def test_a_name_settles_a_working_title_and_keeps_it() -> None:
    plan = after(model.Rename(target="s0", title="Kunst", was="Working title s0"))
    assert (plan.subprojects[0].title, plan.subprojects[0].working_title) == (
        "Kunst",
        "Working title s0",
    )


def test_roles_are_filled_and_left() -> None:
    plan = after(
        model.Appoint(target="r1", holder="Ola"),
        model.Appoint(target="r0", holder=model.Holder(name="Per"), was="Kari"),
        model.Vacate(target="r1", was="Ola"),
    )
    assert plan.organisation is not None
    leader, coordinator = plan.organisation.roles
    assert leader.holder == model.Holder(name="Per")
    assert coordinator.holder is None


def test_figures_and_states_are_revised() -> None:
    plan = after(
        model.Revise(target="main-line", amount=800_000, was=1_000_000, counterpart="the county"),
        model.ChangeFundingState(
            target="main-line", state="committed", was="applied for", evidence="letter"
        ),
        model.Revise(target="c0", amount=450_000, was="ca 500 000", counterpart="a saving"),
    )
    assert plan.budget is not None
    (line,) = plan.budget.funding
    assert (line.amount, str(line.state), line.evidence) == (
        rk.Amount(800_000),
        "committed",
        "letter",
    )
    assert plan.budget.costs[0].amount == rk.Amount(450_000)


def test_a_key_is_replaced_from_a_date_and_stays_until_then() -> None:
    key = rk.SharingKey(
        id="k1", participants=["x"], parts=[model.EqualPart(share="100 %")], applies_from="2021"
    )
    plan = after(model.ReplaceKey(target="k0", key=key))
    assert plan.budget is not None
    old, new = plan.budget.keys
    assert (old.id, new.id, new.replaces) == ("k0", "k1", "k0")


def test_stage_period_points_duties_and_conditions() -> None:
    plan = after(
        model.ChangeStage(stage="running", was="draft"),
        model.SetPeriod(period="2020/2023", was="2020/2022"),
        model.SetPeriod(target="g0", period="2021"),
        model.CloseOpenPoint(target="o0"),
        model.HandOver(what="clusters", receiver="the strategy"),
        model.SetCondition(target="s0", condition=model.Condition(id="report", title="Report")),
    )
    assert (plan.stage, str(plan.period)) == (rk.Stage.RUNNING, "2020/2023")
    assert plan.open_points[0].settled == rk.PartialDate(DAY)
    assert plan.handed_over[0].receiver == "the strategy"
    assert plan.subprojects[0].conditions[0].title == "Report"


WRONG: Final[list[tuple[Effect, str, str]]] = [
    (model.Withdraw(target="r0"), "a sub-project", "a role"),
    (model.Withdraw(target="s0", was="x"), "x as its successor so far", "nothing"),
    (
        model.AddSubproject(subproject=rk.Subproject(title="No id")),
        "a new part with an id of its own",
        "no id",
    ),
    (
        model.AddSubproject(subproject=rk.Subproject(id="s0")),
        "a new part with an id of its own",
        "s0",
    ),
    (
        model.AddSubproject(
            subproject=rk.Subproject(
                id="rich",
                title="Rich",
                budget=rk.Budget(funding=[rk.FundingLine(title="A", amount=5)]),
            )
        ),
        "a new sub-project without money: let it come by transfer or revise",
        "Rich",
    ),
    (
        model.AddActivity(target="s0", activity=rk.Activity(id="x", title="X")),
        "a sub-goal or activity",
        "a subproject",
    ),
    (model.Rename(target="s1", title="A", was="B"), "s1 to be called B", "Sub-project s1"),
    (model.Prioritise(target="p"), "a sub-project", "a project"),
    (model.ChangeStage(stage="running", was="approved"), "stage approved", "draft"),
    (model.ChangeStage(stage="draft"), "another stage than draft", "draft"),
    (model.SetPeriod(period="2021", was="2019"), "period 2019", "2020/2022"),
    (
        model.SetPeriod(target="r0", period="2021"),
        "a project, sub-project, sub-goal or activity",
        "a role",
    ),
    (model.Revise(target="s0", amount=5, counterpart="x"), "a cost item", "a subproject"),
    (model.Revise(target="c0", amount=5, was=6, counterpart="x"), "6 in c0", "ca 500 000"),
    (
        model.Revise(target="f0", amount="5 SEK", counterpart="x"),
        "an amount in the currency and per time of 200 000",
        "5 SEK",
    ),
    (
        model.ChangeFundingState(target="f0", state="received", was="committed"),
        "f0 to be committed",
        "nothing",
    ),
    (
        model.ReplaceKey(
            target="k0", key=rk.SharingKey(id="k0", participants=[], parts=[], applies_from="2021")
        ),
        "a new key with an id of its own",
        "k0",
    ),
    (
        model.ReplaceKey(target="k0", key=rk.SharingKey(id="k1", participants=[], parts=[])),
        "a new key that says from when it applies",
        "no applies_from",
    ),
    (model.Appoint(target="r0", holder="Per"), "a vacant role", "Kari"),
    (model.Appoint(target="r1", holder="Per", was="Ola"), "a role held by Ola", "it is vacant"),
    (model.Vacate(target="r1"), "a role that is filled", "it is vacant"),
    (model.Vacate(target="r0", was="Ola"), "a role held by Ola", "Kari"),
    (model.CloseOpenPoint(target="s0"), "an open point", "a subproject"),
    (
        model.SetCondition(condition=model.Condition(title="No id")),
        "a new condition with an id of its own",
        "no id",
    ),
]


@pytest.mark.parametrize(
    ("effect", "expected", "found"), WRONG, ids=[type(each[0]).__name__ for each in WRONG]
)
def test_an_effect_that_does_not_fit(effect: Effect, expected: str, found: str) -> None:
    ((said_expected, said_found),) = refused(effect)
    assert said_expected.startswith(expected)
    assert said_found == found


@pytest.mark.parametrize(
    ("effect", "found"),
    [
        (model.Withdraw(target="s0"), "it is withdrawn already"),
        (model.Prioritise(target="s0"), "it is already"),
        (model.CloseOpenPoint(target="o0"), f"it was settled {DAY}"),
        (model.HandOver(what="art", receiver="a"), "it is handed over already"),
    ],
)
def test_what_was_done_cannot_be_done_again(effect: Effect, found: str) -> None:
    assert [said for _, said in refused(effect, effect)] == [found]


def test_all_that_is_wrong_is_told_at_once_with_its_point() -> None:
    points = [
        model.ResolutionPoint(text="a", effects=[model.Withdraw(target="s9")]),
        model.ResolutionPoint(text="A point that only states something."),
        model.ResolutionPoint(text="c", effects=[model.Vacate(target="r1")]),
    ]
    wrong = attrs.evolve(decision("d", [], DAY), proposal=points, status="postponed")
    with pytest.raises(rk.DecisionError) as caught:
        rk.apply(PLAN, wrong)
    assert str(caught.value).splitlines() == [
        "decision d: expected an adopted decision, found postponed",
        "point 1, withdraw s9: expected a part with the id s9, found none",
        "point 3, vacate r1: expected a role that is filled, found it is vacant",
    ]


def test_every_kind_of_effect_has_a_test_here() -> None:
    tested = {type(each[0]) for each in WRONG} | {model.Transfer, model.HandOver}
    assert tested == set(EFFECTS.values())


def test_the_resolution_counts_where_it_differs_from_the_proposal() -> None:
    both = attrs.evolve(
        decision("d", [model.Withdraw(target="s0")], DAY),
        resolution=[model.ResolutionPoint(text="a", effects=[model.Withdraw(target="s1")])],
    )
    plan = rk.apply(PLAN, both)
    assert [part.withdrawn for part in plan.subprojects] == [False, True, False]
    assert plan.decisions[0].proposal == both.proposal
    assert everything(rk.state_at(plan, date(2020, 12, 31))) == everything(PLAN)
