"""Costs: what each candidate would cost, and who would pay how much."""

from typing import Any

import attrs

import regionkit as rk
from regionkit.assessing import Case, compare_costs
from regionkit.model import (
    Allocation,
    EqualPart,
    FundingLine,
    Participant,
    SharingKey,
)

KEY = SharingKey(
    id="key",
    title="Half each",
    participants=["p", "q"],
    parts=[EqualPart(share="100 %")],
    ties="listed first",
)


def case_with(budget: rk.Budget | None, **more: Any) -> Case:  # noqa: ANN401 - fields of a case
    return Case(
        criteria=rk.CriteriaSet(title="C"),
        candidates=[rk.Candidate(id="a", name="Aby", budget=budget)],
        participants=[Participant(id="p", name="Peby"), Participant(id="q", name="Quby")],
        **more,
    )


def line(**fields: Any) -> FundingLine:  # noqa: ANN401 - fields of a line
    return FundingLine(**({"title": "Share", "amount": "101", "key": "key"} | fields))


def test_a_budget_is_shared_by_its_own_key() -> None:
    case = case_with(rk.Budget(currency="NOK", funding=[line()], keys=[KEY]))
    costs = compare_costs(case, rk.allocate)
    (cost,) = costs.of("a")
    assert [(each.name, str(each.amount)) for each in cost.shares] == [
        ("Peby", "51 NOK"),
        ("Quby", "50 NOK"),
    ]
    assert cost.total == rk.Money(101, "NOK")
    assert costs.of("b") == ()
    assert costs.explain("nb")[0].replace("\N{NO-BREAK SPACE}", " ") == (
        "Aby: Share, 101 kr, deles slik: Peby 51 kr og Quby 50 kr."
    )


def test_a_key_may_stand_in_a_co_financing_model_and_the_currency_in_the_dossier() -> None:
    case = case_with(rk.Budget(funding=[line()]), keys=[KEY], currency="DKK")
    (cost,) = compare_costs(case, rk.allocate).costs
    assert cost.total == rk.Money(101, "DKK")
    assert cost.amount.currency == "DKK"


def test_what_stands_in_the_budget_is_shown_if_nobody_shares_it_anew() -> None:
    put_down = Allocation(
        key="key",
        amount="101 NOK",
        shares=[
            rk.model.AllocatedShare(participant="p", amount="60"),
            rk.model.AllocatedShare(participant="q", amount="unknown"),
        ],
    )
    case = case_with(rk.Budget(funding=[line()], keys=[KEY], allocations=[put_down]))
    (cost,) = compare_costs(case).costs
    assert (cost.title, cost.computed) == ("Half each", False)
    assert [str(each.amount) for each in cost.shares] == ["60 NOK"]
    bare = case_with(rk.Budget(allocations=[put_down]))
    assert compare_costs(bare).costs[0].title == "key"


def test_what_cannot_be_shared_is_there_with_the_reason() -> None:
    for budget, share, reason in (
        (rk.Budget(currency="NOK", funding=[line()]), rk.allocate, "there is no sharing key key"),
        (rk.Budget(funding=[line()], keys=[KEY]), rk.allocate, "currency is not known: 101"),
        (
            rk.Budget(currency="NOK", funding=[line(amount="unknown")], keys=[KEY]),
            rk.allocate,
            "is not known: unknown",
        ),
        (
            rk.Budget(currency="NOK", funding=[line(amount="100.50")], keys=[KEY]),
            rk.allocate,
            "whole units",
        ),
        (rk.Budget(currency="NOK", funding=[line()], keys=[KEY]), None, "nobody has shared it"),
    ):
        costs = compare_costs(case_with(budget), share)
        (cost,) = costs.costs
        assert cost.obstacle is not None
        assert reason in cost.obstacle
        assert (cost.shares, cost.total, cost.computed) == ((), None, False)
        (said,) = costs.explain()
        assert said.endswith("has not been shared.")
        assert costs.text() == said


def test_lines_without_a_key_or_an_amount_are_not_shared() -> None:
    funding = [line(key=None), line(amount=None)]
    assert compare_costs(case_with(rk.Budget(funding=funding, keys=[KEY])), rk.allocate).costs == ()
    assert compare_costs(case_with(None), rk.allocate).costs == ()


def test_two_amounts_of_one_candidate_stand_side_by_side() -> None:
    funding = [line(title="Rent"), line(title="Staff", amount="300")]
    case = case_with(rk.Budget(currency="NOK", funding=funding, keys=[KEY]))
    costs = compare_costs(case, rk.allocate)
    assert "Aby, Rent  Aby, Staff" in costs.text()
    assert repr(costs) == "<Costs: 2 shared amounts>"
    assert [row["amount"] for row in costs.to_records()] == ["51", "50", "150", "150"]


def test_it_is_part_of_the_outcome() -> None:
    case = case_with(rk.Budget(currency="NOK", funding=[line()], keys=[KEY]))
    outcome = rk.assess(case, share=rk.allocate)
    assert outcome.costs == compare_costs(case, rk.allocate)
    assert "Peby" in outcome.text()
    unshared = rk.assess(attrs.evolve(case))
    assert "has not been shared" in unshared.text()
