"""What a preview shows: changes with their points, money, what stands in the way."""

from typing import Final

import attrs
from tests.amend.plans import DAY, decision, project

import regionkit as rk
from regionkit import model

PLAN: Final = project()
WANTED: Final = attrs.evolve(
    decision("d", [], DAY),
    proposal=[
        model.ResolutionPoint(number=3, text="Only words."),
        model.ResolutionPoint(
            number=4, text="Out.", effects=[model.Withdraw(target="s0", successor="<b>none</b>")]
        ),
        model.ResolutionPoint(
            number=6, text="Money.", effects=[model.Transfer(amount=5, source="f0", receiver="f1")]
        ),
        model.ResolutionPoint(number=7, text="Only words again."),
    ],
)


def test_it_is_a_table_of_changes_and_one_of_money() -> None:
    head, changes, money, silent = str(rk.preview(PLAN, WANTED)).split("\n\n")
    assert head == "d (adopted), Regionrådet, 2021-01-01"
    assert [" ".join(line.split()) for line in changes.splitlines()[2:]] == [
        "4 withdraw Working title s0 › withdrawn no yes",
        "4 withdraw Working title s0 › succeeded by – <b>none</b>",
        "6 transfer Working title s0 › budget › Line 0 › amount 200 000 199 995",
        "6 transfer Sub-project s1 › budget › Line 1 › amount 50 000 50 005",
    ]
    assert money.splitlines()[2:] == [
        "Working title s0  f0    -5 NOK  Sub-project s1",
        "Sub-project s1    f1     5 NOK  Working title s0",
    ]
    assert silent == "Without effects: points 3, 7."


def test_what_stands_in_the_way_comes_last() -> None:
    wrong = attrs.evolve(
        decision("d", [model.Vacate(target="r1")], DAY), status="proposed", body=None
    )
    head, *others = str(rk.preview(PLAN, wrong)).split("\n\n")
    assert head == "d (proposed), 2021-01-01"
    assert others == [
        "Cannot be done: d, point 1, vacate r1: expected a role that is filled, found it is vacant",
        "Not yet: decision d: expected an adopted decision, found proposed",
        "Not yet: decision d: expected the body that decided, found none",
    ]


def test_a_notebook_shows_it_without_markup_from_the_plan() -> None:
    shown = rk.preview(PLAN, attrs.evolve(WANTED, status="proposed"))._repr_html_()
    assert "<td" in shown
    assert "&lt;b&gt;none&lt;/b&gt;" in shown
    assert "<b>none" not in shown
    assert "expected an adopted decision, found proposed" in shown
    assert "-5 NOK" in shown


def test_it_says_in_short_what_it_is() -> None:
    assert repr(rk.preview(PLAN, WANTED)) == "<Preview of d: 4 changes, can be carried out>"
    proposed = attrs.evolve(WANTED, status="proposed", date=None, id=None, title="A case")
    seen = rk.preview(PLAN, proposed)
    assert repr(seen) == "<Preview of A case: 4 changes, cannot be carried out>"
    assert str(seen).startswith("A case (proposed), Regionrådet\n")


def test_the_difference_is_of_the_whole() -> None:
    there_and_back = [
        model.Rename(target="s1", title="A"),
        model.Rename(target="s1", title="Sub-project s1", was="A"),
    ]
    seen = rk.preview(PLAN, decision("d", there_and_back, DAY))
    assert (len(seen.changes), len(seen.difference)) == (2, 0)


def test_all_of_it_is_plain_data() -> None:
    told = rk.preview(PLAN, attrs.evolve(WANTED, status="proposed")).to_json()
    assert (told["decision"], told["status"], told["ok"]) == ("d", "proposed", False)
    assert [(row["point"], row["effect"]) for row in told["changes"]] == [
        ("4", "withdraw"),
        ("4", "withdraw"),
        ("6", "transfer"),
        ("6", "transfer"),
    ]
    assert [row["amount"] for row in told["movements"]] == ["-5", "5"]
    assert (told["failures"], len(told["not_yet"])) == ([], 1)


def test_other_tables_are_shown_in_notebooks_too() -> None:
    plan = rk.apply(PLAN, WANTED)
    assert "<table>" in rk.ledger(plan)._repr_html_()
    assert repr(rk.ledger(plan)) == "<Ledger: 5 entries>"
    assert "&lt;b&gt;" in rk.diff(PLAN, plan)._repr_html_()
    assert "<p>Nothing differs.</p>" in rk.diff(PLAN, PLAN)._repr_html_()
    assert repr(rk.diff(PLAN, plan)) == "<Diff: 5 changes>"
    plan = rk.apply(plan, decision("e", [], DAY))
    assert repr(rk.history(plan)) == "<History: 2 decisions>"
    assert repr(rk.history(plan).moments[0]) == "<Moment: 2021-01-01 d (adopted)>"
