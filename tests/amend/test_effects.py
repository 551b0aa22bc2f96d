"""Each kind of effect: what it changes, what it expects, what it says when that is not there."""

from datetime import date
from decimal import Decimal
from typing import Any, Final

import attrs
import pytest
from tests.amend.plans import DAY, decision, project, total
from tests.everything import everything

import regionkit as rk
from regionkit import model
from regionkit.amend.deed import DEEDS, Deed
from regionkit.amend.draft import Draft
from regionkit.amend.errors import Unmet
from regionkit.model import EFFECTS, Effect

PLAN: Final = project()
CORRECTION: Final = model.CostItem(id="less", title="Less", amount=-5, correction=True)
RICH: Final = rk.Subproject(
    id="rich", title="Rich", budget=rk.Budget(funding=[rk.FundingLine(title="A", amount=5)])
)


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
    plan = after(model.Transfer(amount=50_000, source="s0", receiver="s1"))
    assert money(plan, 0) == [150_000]
    assert money(plan, 1) == [50_000, 50_000]
    budget = plan.subprojects[1].budget
    assert budget is not None
    assert (budget.funding[1].id, budget.funding[1].title) == ("from-s0", "Line 0")
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


def test_half_a_krone_is_moved_too() -> None:
    plan = after(
        model.Transfer(amount="0.50", source="f0", receiver="f1"),
        model.Transfer(amount="0.25", source="f1", receiver="s3"),
    )
    assert (money(plan, 0), money(plan, 1)) == (
        [Decimal("199999.50")],
        [Decimal("50000.25")],
    )
    assert total(plan) == total(PLAN)
    assert [str(m.amount) for m in rk.history(plan).moments[0].movements] == [
        "-0.50",
        "0.50",
        "-0.25",
        "0.25",
    ]


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
        ({"source": "s3"}, "a funding line, or a project with just one", "0 in s3"),
        ({"amount": 200_001}, "at least 200 001 in s0", "200 000"),
        ({"amount": "5 SEK"}, "an amount in NOK", "5 SEK"),
        ({"amount": "5 per year"}, "an amount in NOK, not per year, as the source", "5 per year"),
        ({"source": "s9"}, "a part with the id s9", "none"),
        ({"source": "r0"}, "a funding line, or a project with just one", "r0, which is neither"),
        ({"receiver": None}, "a receiver that is meant", "none"),
        ({"receiver_is": "examples"}, "a receiver that is meant", "s1 as an example"),
        ({"receiver": "s0"}, "another receiver than the source", "s0"),
        ({"source": "f0", "receiver": "s0"}, "another receiver than the source", "s0"),
        ({"source": "f0", "receiver": "f0"}, "another receiver than the source", "f0"),
        ({"source": "s0", "receiver": "f0"}, "another receiver than the source", "f0"),
        ({"new_line": "f2"}, "a new funding line with an id of its own", "f2"),
        (
            {"receiver": "f1", "new_line": "x"},
            "a project or sub-project that gets the new line x",
            "f1, a funding line",
        ),
        ({"receiver": "a0"}, "a project, sub-project or funding line to receive it", "a0"),
        ({"was": 100_000}, "100 000 in s0", "200 000"),
        ({"was": "200 000 SEK"}, "200 000 SEK in s0", "200 000"),
        ({"receiver": "f1", "receiver_was": 1}, "1 in f1", "50 000"),
    ],
)
def test_a_transfer_that_does_not_fit(wrong: dict[str, Any], expected: str, found: str) -> None:
    fields: dict[str, Any] = {"amount": 5, "source": "s0", "receiver": "s1", **wrong}
    ((said_expected, said_found),) = refused(model.Transfer(**fields))
    assert said_expected.startswith(expected)
    assert said_found == found


def test_a_line_without_an_amount_is_no_source_and_has_no_amount_before() -> None:
    plan = attrs.evolve(PLAN, budget=rk.Budget(funding=[rk.FundingLine(id="n", title="N")]))
    moved = model.Transfer(amount=1, source="n", receiver="s0")
    assert refused(moved, plan=plan) == [("a funding line with an amount", "n")]
    stated = model.Revise(target="n", amount=5, was=4, counterpart="x")
    assert refused(stated, plan=plan) == [("4 in n", "nothing")]
    made = after(attrs.evolve(stated, was=None), plan=plan)
    assert rk.ledger(made).totals() == {"NOK": 250_005}


def test_a_source_with_several_lines_must_be_named() -> None:
    twice = after(model.Transfer(amount=5, source="s0", receiver="s1"))
    wanted = model.Transfer(amount=5, source="s1", receiver="s0")
    ((expected, found),) = refused(wanted, plan=attrs.evolve(twice, decisions=()))
    assert expected == "a funding line, or a project with just one that has an amount"
    assert found == "2 in s1 (f1, from-s0)"


@pytest.mark.parametrize("receiver", ["s2", "f2", "s3"])
def test_money_does_not_go_to_anything_within_what_is_withdrawn(receiver: str) -> None:
    wanted: list[Effect] = [
        model.Withdraw(target="s2"),
        model.Transfer(amount=5, source="s0", receiver=receiver),
    ]
    found = f"{receiver}, which is withdrawn"
    assert refused(*wanted) == [("a receiver that is in the plan", found)]


@pytest.mark.parametrize(
    ("effect", "noun", "found"),
    [
        (
            model.AddCost(target="s2", item=model.CostItem(id="n", title="Signs", amount=5)),
            "a project or sub-project",
            "s2",
        ),
        (
            model.AddCost(target="s3", item=model.CostItem(id="n", title="Signs", amount=5)),
            "a project or sub-project",
            "s3",
        ),
        (
            model.AddSubproject(target="s2", subproject=rk.Subproject(id="n", title="New")),
            "a project or sub-project",
            "s2",
        ),
        (
            model.AddActivity(target="g2", activity=rk.Activity(id="n", title="New")),
            "a sub-goal or activity",
            "g2",
        ),
    ],
)
def test_nothing_is_added_to_what_is_withdrawn(effect: Effect, noun: str, found: str) -> None:
    goals = model.Goals(subgoals=[model.Subgoal(id="g2", title="Within")])
    *others, last = PLAN.subprojects
    plan = attrs.evolve(PLAN, subprojects=[*others, attrs.evolve(last, goals=goals)])
    after(effect, plan=plan)
    withdrawn = refused(model.Withdraw(target="s2"), effect, plan=plan)
    assert withdrawn == [(f"{noun} that is in the plan", f"{found}, which is withdrawn")]


def test_money_does_not_become_work() -> None:
    lines = [
        model.FundingLine(id="cash", title="A", amount=5, kind="cash"),
        model.FundingLine(id="work", title="B", amount=5, kind="in kind"),
        model.FundingLine(id="either", title="C", amount=5),
    ]
    plan = attrs.evolve(PLAN, budget=rk.Budget(funding=lines))
    for source, receiver, expected, found in (
        ("cash", "work", "a line cash, as the source is", "work, in kind"),
        ("work", "cash", "a line in kind, as the source is", "cash, cash"),
    ):
        wanted = model.Transfer(amount=1, source=source, receiver=receiver)
        assert refused(wanted, plan=plan) == [(expected, found)]
    after(model.Transfer(amount=1, source="cash", receiver="either"), plan=plan)


def test_a_new_line_is_a_copy_of_the_source_line_with_an_id_of_its_own() -> None:
    line = model.FundingLine(
        id="ours",
        title="Own effort",
        amount=rk.Amount(5_000, text="5000,-"),
        kind="in kind",
        state="own",
        payers=["x", "y"],
        key="k0",
        basis=model.Valuation(hours=10, rate=500),
        evidence="a letter",
        correction=True,
    )
    assert PLAN.budget is not None
    plan = attrs.evolve(PLAN, budget=attrs.evolve(PLAN.budget, funding=[line]))
    made = after(
        model.Transfer(amount=2_000, source="ours", receiver="s3", new_line="theirs"), plan=plan
    )
    budget = made.subprojects[2].subprojects[0].budget
    assert budget is not None
    assert everything(budget.funding) == everything(
        (
            attrs.evolve(
                line,
                id="theirs",
                amount=rk.Amount(2_000),
                basis=model.Valuation(rate=500),
                evidence="d",
                correction=False,
            ),
        )
    )


def test_hours_go_with_own_effort_only_if_all_of_it_is_moved() -> None:
    hours = model.Valuation(hours=10, persons=2)
    line = model.FundingLine(id="ours", title="Own effort", amount=5_000, basis=hours)
    plan = attrs.evolve(PLAN, budget=rk.Budget(funding=[line]))
    for amount, basis in ((5_000, hours), (2_000, None)):
        made = after(model.Transfer(amount=amount, source="ours", receiver="s3"), plan=plan)
        budget = made.subprojects[2].subprojects[0].budget
        assert budget is not None
        assert budget.funding[0].basis == basis


@pytest.mark.parametrize(
    ("state", "evidence"),
    [
        ("planned", "a letter"),
        ("applied for", "a letter"),
        ("set aside", "d"),
        ("committed", "d"),
        ("own", "d"),
        ("received", "d"),
        (None, "d"),
    ],
)
def test_a_decision_is_no_evidence_for_money_that_was_not_granted(
    state: str | None, evidence: str
) -> None:
    line = model.FundingLine(id="l", title="L", amount=5, state=state, evidence="a letter")
    plan = attrs.evolve(PLAN, budget=rk.Budget(funding=[line]))
    made = after(model.Transfer(amount=1, source="l", receiver="s3"), plan=plan)
    budget = made.subprojects[2].subprojects[0].budget
    assert budget is not None
    assert (budget.funding[0].state, budget.funding[0].evidence) == (line.state, evidence)


def test_currencies_and_years_stay_apart() -> None:
    lines = [
        model.FundingLine(id="sek", title="A", amount="5 SEK"),
        model.FundingLine(id="yearly", title="B", amount="5 per year"),
        model.FundingLine(id="vague", title="C", amount="ca 5"),
        model.FundingLine(id="named", title="D"),
    ]
    plan = attrs.evolve(PLAN, budget=rk.Budget(funding=lines))
    for receiver, expected, found in (
        ("sek", "a line in NOK, as the source", "sek, in SEK"),
        ("yearly", "a line in NOK, not per year, as the source", "yearly, in NOK per year"),
        ("vague", "an exact amount in vague", "ca 5"),
    ):
        wanted = model.Transfer(amount=1, source="s0", receiver=receiver)
        assert refused(wanted, plan=plan) == [(expected, found)]
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
    assert [(int(m.amount), m.currency) for m in rk.history(made).moments[0].movements] == [
        (-2, "SEK"),
        (2, "SEK"),
    ]


def test_money_without_a_currency_gets_none_by_being_moved() -> None:
    line = model.FundingLine(id="l", title="A", amount=5)
    plan = attrs.evolve(
        PLAN,
        currency=None,
        budget=rk.Budget(funding=[line]),
        subprojects=[rk.Subproject(id="dkk", title="B", budget=rk.Budget(currency="DKK"))],
    )
    wanted = model.Transfer(amount=1, source="l", receiver="dkk")
    assert refused(wanted, plan=plan) == [
        ("a receiver without a currency, as the source", "one in DKK")
    ]
    wanted = model.Transfer(amount="1 DKK", source="l", receiver="dkk")
    assert refused(wanted, plan=plan) == [("an amount without a currency, as the source", "1 DKK")]


def test_within_one_budget_the_other_line_is_the_counterpart() -> None:
    lines = [
        model.FundingLine(id="fund", title="The fund", amount=5),
        model.FundingLine(id="county", title="The county", amount=5),
    ]
    plan = attrs.evolve(PLAN, budget=rk.Budget(funding=lines))
    seen = rk.preview(
        plan, decision("d", [model.Transfer(amount=1, source="fund", receiver="county")], DAY)
    )
    assert [(m.line, int(m.amount), m.counterpart) for m in seen.movements] == [
        ("fund", -1, "The county"),
        ("county", 1, "The fund"),
    ]


# --- money from outside ----------------------------------------------------------


def test_a_new_funder_brings_money_from_outside() -> None:
    line = model.FundingLine(
        id="fund", title="The fund", amount=40_000, state="committed", evidence="a letter"
    )
    plan = after(model.AddFunding(target="s3", line=line))
    budget = plan.subprojects[2].subprojects[0].budget
    assert budget == rk.Budget(funding=[line])
    (movement,) = rk.history(plan).moments[0].movements
    assert (movement.account, movement.line, int(movement.amount)) == ("s3", "fund", 40_000)
    assert (movement.counterpart, movement.currency, movement.outside) == ("The fund", "NOK", True)
    assert rk.ledger(plan).totals() == {"NOK": total(PLAN) + 40_000}


def test_a_new_funder_of_the_project_itself_stands_beside_the_others() -> None:
    plan = after(model.AddFunding(line=model.FundingLine(id="fund", title="F", amount="5 SEK")))
    assert plan.budget is not None
    assert [each.id for each in plan.budget.funding] == ["main-line", "fund"]
    assert rk.ledger(plan).totals() == {"NOK": total(PLAN), "SEK": 5}


@pytest.mark.parametrize("amount", ["ca 5", "at least 5", "unknown", None, 0])
def test_money_that_is_no_exact_figure_is_no_movement(amount: Any) -> None:  # noqa: ANN401
    plan = after(model.AddFunding(line=model.FundingLine(id="fund", title="F", amount=amount)))
    assert rk.history(plan).moments[0].movements == ()
    exact = model.Revise(target="fund", amount=7, counterpart="F")
    plan = rk.apply(plan, decision("e", [exact], DAY))
    assert rk.ledger(plan).totals() == {"NOK": total(PLAN) + 7}


def test_a_new_cost_moves_no_money() -> None:
    item = model.CostItem(id="signs", title="Signs", amount=40_000)
    plan = after(model.AddCost(target="s3", item=item), model.AddCost(item=CORRECTION))
    assert plan.subprojects[2].subprojects[0].budget == rk.Budget(costs=[item])
    assert plan.budget is not None
    assert [each.id for each in plan.budget.costs] == ["c0", "less"]
    assert rk.history(plan).moments[0].movements == ()


def test_a_budget_that_came_with_a_line_goes_with_it() -> None:
    for effect in (
        model.AddCost(target="s3", item=model.CostItem(id="signs", title="Signs")),
        model.AddFunding(target="s3", line=model.FundingLine(id="fund", title="F", amount=5)),
        model.Transfer(amount=5, source="s0", receiver="s3"),
    ):
        plan = rk.revoke(after(effect), "d", decision("back", [], DAY))
        assert plan.subprojects == PLAN.subprojects


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
        model.AddSubproject(subproject=RICH),
        "a new sub-project without money: let it come by transfer or add funding",
        "Rich",
    ),
    (
        model.AddSubproject(subproject=rk.Subproject(id="outer", title="O", subprojects=[RICH])),
        "a new sub-project without money: let it come by transfer or add funding",
        "O",
    ),
    (
        model.AddSubproject(
            subproject=rk.Subproject(id="new", subprojects=[rk.Subproject(id="s0")])
        ),
        "a new part with an id of its own",
        "s0",
    ),
    (
        model.AddSubproject(
            subproject=rk.Subproject(id="new", subprojects=[rk.Subproject(id="new")])
        ),
        "a new part with an id of its own",
        "new",
    ),
    (
        model.AddActivity(
            target="g0",
            activity=rk.Activity(id="n", title="X", activities=[rk.Activity(id="a0", title="Y")]),
        ),
        "a new part with an id of its own",
        "a0",
    ),
    (model.AddFunding(line=rk.FundingLine(title="A")), "a new line with an id of its own", "no id"),
    (
        model.AddFunding(line=rk.FundingLine(id="f0", title="A")),
        "a new line with an id of its own",
        "f0",
    ),
    (
        model.AddFunding(target="r0", line=rk.FundingLine(id="x", title="A")),
        "a project or sub-project",
        "a role",
    ),
    (
        model.AddFunding(line=rk.FundingLine(id="n", title="A", amount=-5)),
        "an amount not below zero, for it corrects none",
        "-5",
    ),
    (model.AddCost(item=model.CostItem(title="A")), "a new item with an id of its own", "no id"),
    (
        model.AddCost(item=model.CostItem(id="c0", title="A")),
        "a new item with an id of its own",
        "c0",
    ),
    (
        model.AddCost(target="f0", item=model.CostItem(id="x", title="A")),
        "a project or sub-project",
        "a funding line",
    ),
    (
        model.AddCost(item=model.CostItem(id="n", title="A", amount=-5)),
        "an amount not below zero, for it corrects none",
        "-5",
    ),
    (
        model.AddActivity(target="s0", activity=rk.Activity(id="x", title="X")),
        "a sub-goal or activity",
        "a subproject",
    ),
    (model.Rename(target="s1", title="A", was="B"), "s1 to be called B", "Sub-project s1"),
    (model.Prioritise(target="p"), "a sub-project", "a project"),
    (model.ChangeStage(stage="running", was="approved"), "stage approved", "draft"),
    (model.ChangeStage(target="s0", stage="running", was="draft"), "stage draft", "nothing"),
    (model.ChangeStage(stage="draft"), "another stage than draft", "draft"),
    (model.SetPeriod(target="s0", period="2021", was="2019"), "period 2019", "nothing"),
    (model.SetPeriod(period="2021", was="2019"), "period 2019", "2020/2022"),
    (
        model.SetPeriod(target="r0", period="2021"),
        "a project, sub-project, sub-goal or activity",
        "a role",
    ),
    (model.Revise(target="s0", amount=5, counterpart="x"), "a cost item", "a subproject"),
    (model.Revise(target="c0", amount=5, was=6, counterpart="x"), "6 in c0", "ca 500 000"),
    (model.Revise(target="f0", amount=-5, counterpart="x"), "an amount not below zero", "-5"),
    (
        model.Revise(target="c0", amount="ca -5", counterpart="x"),
        "an amount not below zero",
        "ca -5",
    ),
    (
        model.Revise(target="f0", amount="5 SEK", counterpart="x"),
        "an amount in NOK, as before",
        "5 SEK",
    ),
    (
        model.Revise(target="f0", amount="5 per year", counterpart="x"),
        "an amount in NOK, not per year, as before",
        "5 per year",
    ),
    (
        model.Revise(target="f0", amount=5, was="200 000 SEK", counterpart="x"),
        "200 000 SEK in f0",
        "200 000",
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
    ("effect", "expected", "found"),
    [
        (
            model.Revise(target="f0", amount=200_000, counterpart="x"),
            "another amount than 200 000",
            "200 000",
        ),
        (
            model.Revise(target="f0", amount="200 000 NOK", counterpart="x"),
            "another amount than 200 000 NOK",
            "200 000",
        ),
        (
            model.Revise(target="c0", amount="ca 500 000", counterpart="x"),
            "another amount than ca 500 000",
            "ca 500 000",
        ),
        (
            model.SetPeriod(period="2020/2022"),
            "another period than 2020/2022",
            "2020/2022",
        ),
        (
            model.Rename(target="s1", title="Sub-project s1"),
            "another title than Sub-project s1",
            "Sub-project s1",
        ),
        (
            model.ChangeFundingState(target="main-line", state="applied for"),
            "another state than applied for",
            "applied for",
        ),
        (model.ChangeStage(stage="draft"), "another stage than draft", "draft"),
        (model.Appoint(target="r0", holder="Kari", was="Kari"), "another holder than Kari", "Kari"),
    ],
)
def test_the_same_again_is_no_change(effect: Effect, expected: str, found: str) -> None:
    assert refused(effect) == [(expected, found)]


def test_other_words_for_the_same_state_are_a_change() -> None:
    plan = after(
        model.ChangeFundingState(target="main-line", state="applied for", evidence="a letter")
    )
    assert plan.budget is not None
    assert plan.budget.funding[0].evidence == "a letter"


def test_a_working_title_can_become_the_title() -> None:
    plan = after(model.Rename(target="s0", title="Working title s0"))
    assert plan.subprojects[0].title == "Working title s0"


def test_the_currency_of_the_plan_can_be_written_out() -> None:
    revised = model.Revise(target="f0", amount="5 NOK", was="200 000 NOK", counterpart="x")
    (movement,) = rk.history(after(revised)).moments[0].movements
    assert (int(movement.amount), movement.currency) == (-199_995, "NOK")


def test_what_was_nothing_can_become_money_of_another_currency() -> None:
    revised = model.Revise(target="f2", amount="5 SEK", counterpart="Sweden")
    plan = after(revised)
    (movement,) = rk.history(plan).moments[0].movements
    assert (int(movement.amount), movement.currency) == (5, "SEK")
    assert rk.ledger(plan).totals() == {"NOK": total(PLAN), "SEK": 5}


def test_a_correction_can_be_negative() -> None:
    plan = attrs.evolve(PLAN, budget=rk.Budget(costs=[CORRECTION]))
    made = after(model.Revise(target="less", amount=-9, counterpart="x"), plan=plan)
    assert made.budget is not None
    assert made.budget.costs[0].amount == rk.Amount(-9)


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
        "d, point 1, withdraw s9: expected a part with the id s9, found none",
        "d, point 3, vacate r1: expected a role that is filled, found it is vacant",
    ]


def test_an_effect_that_fails_half_way_leaves_nothing_behind(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    set_half = model.SetCondition(condition=model.Condition(id="half", title="Half"))

    def fail(effect: model.Vacate, draft: Draft) -> model.Vacate:
        DEEDS[model.SetCondition].make(set_half, draft)
        DEEDS[model.Transfer].make(model.Transfer(amount=5, source="f0", receiver="s3"), draft)
        raise Unmet("more", effect.target)

    monkeypatch.setitem(DEEDS, model.Vacate, Deed(fail, lambda *_: None))
    seen = rk.preview(PLAN, decision("d", [model.Vacate(target="r0"), set_half], DAY))
    assert [failure.effect for failure in seen.failures] == ["vacate"]
    assert seen.movements == ()
    assert seen.after == attrs.evolve(PLAN, conditions=[set_half.condition])


def test_a_point_is_told_by_its_printed_number_and_a_decision_by_its_name() -> None:
    points = [model.ResolutionPoint(number=7, text="a", effects=[model.Vacate(target="r1")])]
    wrong = attrs.evolve(decision("d", [], DAY), proposal=points, case_number="12/2021")
    with pytest.raises(rk.DecisionError) as caught:
        rk.apply(PLAN, wrong)
    (failure,) = caught.value.failures
    assert failure.to_record() == {
        "effect": "vacate",
        "target": "r1",
        "expected": "a role that is filled",
        "found": "it is vacant",
        "point": 7,
        "decision": "12/2021",
    }
    assert str(failure).startswith("12/2021, point 7, vacate r1: expected a role")


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
