"""The ledger: accounts that keep their identity, units that stay apart, only exact figures."""

from typing import Final

import attrs
from tests.amend.plans import DAY, decision, project, total

import regionkit as rk
from regionkit import model

PLAN: Final = project()


def test_a_renamed_sub_project_keeps_its_account() -> None:
    plan = rk.apply(PLAN, decision("name", [model.Rename(target="s0", title="Kunst")], DAY))
    moved = model.Transfer(amount=50_000, source="s0", receiver="s1")
    book = rk.ledger(rk.apply(plan, decision("move", [moved], DAY)))
    assert book.balances() == {
        ("p", "NOK"): 1_000_000,
        ("s0", "NOK"): 150_000,
        ("s1", "NOK"): 100_000,
    }
    names = [(e.movement.name, int(e.balance)) for e in book if e.movement.account == "s0"]
    assert names == [("Working title s0", 200_000), ("Kunst", 150_000)]


def test_what_has_no_id_is_known_by_its_name() -> None:
    nameless = rk.Subproject(title="Beside", budget=rk.Budget(funding=[line("a", 5)]))
    book = rk.ledger(attrs.evolve(PLAN, id=None, subprojects=[nameless]))
    assert book.balances() == {("Project", "NOK"): 1_000_000, ("Beside", "NOK"): 5}


def test_each_unit_has_its_own_balance_and_total() -> None:
    lines = [line("a", 5), line("b", "7 SEK"), line("c", "3 per year"), line("d", "2 NOK")]
    book = rk.ledger(attrs.evolve(PLAN, budget=rk.Budget(funding=lines), subprojects=()))
    assert book.balances() == {("p", "NOK"): 7, ("p", "SEK"): 7, ("p", "NOK per year"): 3}
    assert book.totals() == {"NOK": 7, "SEK": 7, "NOK per year": 3}
    assert [int(entry.balance) for entry in book] == [5, 7, 3, 7]


def test_totals_are_of_all_accounts() -> None:
    assert rk.ledger(PLAN).totals() == {"NOK": total(PLAN)}
    assert rk.ledger(rk.Project(title="Empty")).totals() == {}
    assert str(rk.ledger(rk.Project(title="Empty"))) == "No money is stated."


def test_what_is_rolled_up_counts_once() -> None:
    whole = rk.Budget(rolled_up=True, funding=[line("whole", 250_000), line("sek", "7 SEK")])
    plan = attrs.evolve(PLAN, budget=whole)
    assert rk.ledger(plan).totals() == {"NOK": 250_000, "SEK": 7}
    assert rk.ledger(plan).balances()[("s0", "NOK")] == 200_000
    effects: list[model.Effect] = [
        model.Transfer(amount=50_000, source="s0", receiver="s1"),
        model.AddFunding(target="s1", line=line("fund", 40)),
    ]
    assert rk.ledger(rk.apply(plan, decision("d", effects, DAY))).totals() == {
        "NOK": 250_040,
        "SEK": 7,
    }


def test_what_a_roll_up_gives_no_figure_for_is_counted_below() -> None:
    vague = rk.Budget(rolled_up=True, funding=[line("whole", "ca 250 000"), line("sek", "7 SEK")])
    plan = attrs.evolve(PLAN, budget=vague)
    assert rk.ledger(plan).totals() == {"NOK": 250_000, "SEK": 7}


def test_a_budget_has_its_own_currency() -> None:
    part = rk.Subproject(id="x", budget=rk.Budget(currency="DKK", funding=[line("a", 5)]))
    book = rk.ledger(attrs.evolve(PLAN, budget=None, subprojects=[part]))
    assert book.totals() == {"DKK": 5}


def test_only_exact_figures_open_it() -> None:
    lines = [line("a", "ca 5"), line("b", "at most 5"), line("c", "unknown"), line("d", 0)]
    lines.append(model.FundingLine(id="e", title="E"))
    plan = attrs.evolve(PLAN, budget=rk.Budget(funding=lines), subprojects=())
    assert len(rk.ledger(plan)) == 0
    settled = model.Revise(target="a", amount=6, counterpart="the fund")
    (entry,) = rk.ledger(rk.apply(plan, decision("d", [settled], DAY)))
    assert (entry.date, entry.decision, int(entry.movement.amount)) == ("2021-01-01", "d", 6)


def test_money_that_is_taken_back_goes_where_it_came_from() -> None:
    added: list[model.Effect] = [
        model.AddFunding(line=line("fund", 40)),
        model.Revise(target="f0", amount=7, counterpart="the county"),
        model.Transfer(amount=5, source="f1", receiver="s3"),
    ]
    plan = rk.apply(PLAN, decision("d", added, DAY))
    book = rk.ledger(rk.revoke(plan, "d", decision("back", [], DAY)))
    there = [(e.movement.line, e.movement.amount) for e in book if e.decision == "d"]
    back = [(e.movement.line, -e.movement.amount) for e in book if e.decision == "back"]
    assert [(name, int(amount)) for name, amount in there] == [
        ("fund", 40),
        ("f0", -199_993),
        ("f1", -5),
        ("from-f1", 5),
    ]
    assert back[::-1] == there
    assert book.totals() == rk.ledger(PLAN).totals()
    assert {account for account, held in book.balances().items() if not held} == {("s3", "NOK")}


def test_a_record_is_plain() -> None:
    plan = attrs.evolve(PLAN, budget=rk.Budget(funding=[line("a", "5.50")]), subprojects=())
    assert rk.ledger(plan).to_records() == [
        {
            "date": None,
            "decision": None,
            "account": "p",
            "name": "Project",
            "line": "a",
            "amount": "5.50",
            "currency": "NOK",
            "per": "not stated",
            "counterpart": "Line a",
            "outside": 1,
            "balance": "5.50",
            "rolled_up": 0,
        }
    ]


def line(name: str, amount: str | int) -> rk.FundingLine:
    return model.FundingLine(id=name, title=f"Line {name}", amount=amount)
