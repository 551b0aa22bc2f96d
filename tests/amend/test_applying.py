"""Carrying out and revoking: what is refused, what builds upon what, which order there is."""

from datetime import date, timedelta
from typing import Final

import attrs
import pytest
from tests.amend.plans import DAY, alike, bare, decision, lines, project
from tests.everything import everything

import regionkit as rk
from regionkit import model
from regionkit.model import Decision, Effect, Project

PLAN: Final = project()
LATER: Final = DAY + timedelta(days=30)
LAST: Final = DAY + timedelta(days=60)


def apply_all(*decisions: Decision, plan: Project = PLAN) -> Project:
    for each in decisions:
        plan = rk.apply(plan, each)
    return plan


def refused(plan: Project, wanted: Decision) -> list[str]:
    assert not rk.preview(plan, wanted).ok()
    with pytest.raises(rk.DecisionError) as caught:
        rk.apply(plan, wanted)
    seen = rk.preview(plan, wanted)
    assert caught.value.failures == (*seen.not_yet, *seen.failures)
    return [str(failure) for failure in caught.value.failures]


def dated(name: str, day: str, *effects: Effect, revokes: str | None = None) -> Decision:
    return attrs.evolve(decision(name, effects, DAY), date=day, revokes=revokes)


def moved(amount: int, source: str, receiver: str) -> model.Transfer:
    return model.Transfer(amount=amount, source=source, receiver=receiver)


def revised(amount: int, *, target: str = "f0", was: int | None = None) -> model.Revise:
    return model.Revise(target=target, amount=amount, was=was, counterpart="a saving")


def renamed(title: str, *, target: str = "s0") -> model.Rename:
    return model.Rename(target=target, title=title)


# --- once ---------------------------------------------------------------------


def test_a_decision_needs_an_id() -> None:
    nameless = attrs.evolve(decision("d", [], DAY), id=None, title="Untitled")
    assert refused(PLAN, nameless) == [
        "decision Untitled: expected an id of the decision, found none"
    ]


def test_a_decision_is_carried_out_once_and_only_that_is_told() -> None:
    once = decision("d", [model.Withdraw(target="s0"), moved(5, "s0", "s1")], DAY)
    after = rk.apply(PLAN, once)
    told = ["decision d: expected a decision not carried out yet, found it is carried out"]
    assert refused(after, once) == told
    assert refused(PLAN, after.decisions[0]) == told
    seen = rk.preview(after, once)
    assert (seen.made, seen.changes, seen.movements, seen.not_yet) == ((), (), (), ())


def test_a_revoked_decision_is_not_carried_out_again() -> None:
    once = decision("d", [model.Withdraw(target="s0")], DAY)
    plan = rk.revoke(rk.apply(PLAN, once), "d", decision("back", [], LATER))
    assert refused(plan, once) == [
        "decision d: expected a decision not carried out yet, found it is carried out"
    ]


def test_the_same_revocation_twice_is_told_once() -> None:
    back = dated("back", "2021-03-01", revokes="old")
    plan = apply_all(decision("old", [model.Withdraw(target="s0")], DAY), back)
    assert refused(plan, back) == [
        "decision back: expected a decision not carried out yet, found it is carried out"
    ]


def test_a_decision_of_another_project_is_not_carried_out() -> None:
    wrong = attrs.evolve(decision("d", [], DAY), project="q")
    assert refused(PLAN, wrong) == ["decision d: expected the project q, found p"]


# --- revoking -----------------------------------------------------------------


def test_a_decision_says_itself_what_it_revokes() -> None:
    plan = rk.apply(PLAN, decision("old", [model.Withdraw(target="s0"), moved(5, "s0", "s1")], DAY))
    own = [model.Prioritise(target="s0")]
    by_itself = rk.apply(plan, attrs.evolve(decision("new", own, LATER), revokes="old"))
    assert everything(by_itself) == everything(rk.revoke(plan, "old", decision("new", own, LATER)))
    assert by_itself.decisions[-1].revokes == "old"
    assert bare(by_itself) == bare(rk.apply(PLAN, decision("new", own, LATER)))


def test_a_preview_shows_what_is_revoked_before_its_own_effects() -> None:
    plan = rk.apply(PLAN, decision("old", [moved(5, "f0", "f1")], DAY))
    new = attrs.evolve(decision("new", [model.Prioritise(target="s0")], LATER), revokes="old")
    seen = rk.preview(plan, new)
    assert [(r["point"], r["effect"], r["before"], r["after"]) for r in seen.to_records()] == [
        ("", "revoke", "199 995", "200 000"),
        ("", "revoke", "50 005", "50 000"),
        ("1", "prioritise", "no", "yes"),
    ]
    assert [(m.line, int(m.amount)) for m in seen.movements] == [("f1", -5), ("f0", 5)]
    shown = [line.split() for line in str(seen).splitlines()]
    assert [line[0] for line in shown if "revoke" in line] == ["revoke", "revoke"]
    assert ["1", "prioritise"] in [line[:2] for line in shown]


def test_a_preview_without_effects_of_its_own_shows_what_is_revoked() -> None:
    plan = rk.apply(PLAN, decision("old", [moved(5, "f0", "f1")], DAY))
    seen = rk.preview(plan, dated("new", "2021-03-01", revokes="old"))
    assert [record["effect"] for record in seen.to_records()] == ["revoke", "revoke"]
    assert bare(seen.after) == PLAN


def test_a_decision_that_revokes_one_is_not_used_to_revoke_another() -> None:
    plan = apply_all(decision("one", [], DAY), decision("other", [], DAY))
    with pytest.raises(rk.DecisionError) as caught:
        rk.revoke(plan, "one", dated("new", "2021-03-01", revokes="other"))
    assert str(caught.value) == (
        "decision new: expected a decision that revokes one, found one that revokes other"
    )


def test_a_revoked_decision_counted_until_it_was_revoked() -> None:
    plan = rk.apply(PLAN, decision("old", [model.Withdraw(target="s0")], DAY))
    undone = rk.revoke(plan, "old", decision("new", [model.Prioritise(target="s0")], LATER))
    assert not undone.subprojects[0].withdrawn
    assert undone.subprojects[0].prioritised
    assert [(str(d.status), d.revoked_by) for d in undone.decisions] == [
        ("revoked", "new"),
        ("adopted", None),
    ]
    assert everything(rk.state_at(undone, DAY)) == everything(plan)
    assert everything(rk.state_at(undone, LATER)) == everything(undone)
    assert everything(rk.state_at(undone, DAY - timedelta(days=1))) == everything(PLAN)


@pytest.mark.parametrize(
    ("revoked", "by", "expected", "found"),
    [
        ("none", decision("new", [], LATER), "a decision none in the project", "none"),
        ("old", decision("new", [], DAY - timedelta(days=1)), "a date not before", "2020-12-31"),
        (
            "old",
            attrs.evolve(decision("new", [], LATER), id=None, title="Untitled"),
            "an id of the decision",
            "none",
        ),
        (
            "old",
            attrs.evolve(decision("new", [], LATER), status="proposed"),
            "an adopted decision",
            "proposed",
        ),
        ("listed", decision("new", [], LATER), "a decision in force", "one not carried out"),
    ],
)
def test_what_keeps_a_decision_from_being_revoked(
    revoked: str, by: model.Decision, expected: str, found: str
) -> None:
    listed = model.Decision(id="listed", status="adopted", body="X", date=DAY)
    start = attrs.evolve(PLAN, decisions=[listed])
    plan = rk.apply(start, decision("old", [model.Withdraw(target="s0")], DAY))
    with pytest.raises(rk.DecisionError) as caught:
        rk.revoke(plan, revoked, by)
    (failure,) = caught.value.failures
    assert failure.expected.startswith(expected)
    assert failure.found == found


def test_what_later_decisions_built_upon_cannot_be_revoked() -> None:
    plan = rk.apply(PLAN, decision("old", [model.Rename(target="s0", title="A")], DAY))
    plan = rk.apply(plan, decision("on-top", [model.Rename(target="s0", title="B")], LATER))
    with pytest.raises(rk.DecisionError, match="s0 to be called A, as it was decided, found B"):
        rk.revoke(plan, "old", decision("new", [], LATER))


def test_money_that_was_passed_on_cannot_be_taken_back() -> None:
    plan = rk.apply(
        PLAN, decision("old", [model.Transfer(amount=100, source="s0", receiver="s1")], DAY)
    )
    passed = model.Transfer(amount=60, source="from-s0", receiver="s2")
    plan = rk.apply(plan, decision("on", [passed], LATER))
    with pytest.raises(rk.DecisionError) as caught:
        rk.revoke(plan, "old", decision("new", [], LATER))
    (failure,) = caught.value.failures
    assert (failure.expected, failure.found) == ("at least 100 still in from-s0", "40")


def test_what_cannot_be_undone_is_told_without_what_would_follow_from_it() -> None:
    plan = apply_all(
        decision("old", [renamed("A")], DAY), decision("on-top", [renamed("B")], LATER)
    )
    own = model.Rename(target="s0", title="C", was="Working title s0")
    new = attrs.evolve(decision("new", [own, model.Vacate(target="r1")], LAST), revokes="old")
    assert refused(plan, new) == [
        "old, point 1, rename s0: expected s0 to be called A, as it was decided, found B"
    ]
    lost = attrs.evolve(new, revokes="lost")
    assert refused(plan, lost) == [
        "decision new: expected a decision lost in the project, found none"
    ]


def test_what_a_decision_lacks_is_told_beside_what_it_cannot_revoke() -> None:
    new = attrs.evolve(dated("new", "2021", revokes="lost"), status="proposed", body=None)
    assert refused(PLAN, new) == [
        "decision new: expected an adopted decision, found proposed",
        "decision new: expected the body that decided, found none",
        "decision new: expected a decision lost in the project, found none",
    ]


def test_a_revocation_is_not_revoked_itself() -> None:
    plan = apply_all(
        decision("old", [model.Withdraw(target="s0")], DAY), dated("back", "2021-02", revokes="old")
    )
    (told,) = refused(plan, dated("forth", "2021-03", revokes="back"))
    assert told == (
        "decision forth: expected a decision that revoked none itself, found back, which "
        "revoked old"
    )


def test_money_can_be_taken_back_though_other_money_was_moved_beside_it() -> None:
    """In date order, and back: the first transfer is undone, the second stays."""
    plan = apply_all(
        decision("old", [moved(100, "f0", "f1")], DAY),
        decision("beside", [moved(10, "f0", "f1"), moved(7, "f1", "f2")], LATER),
    )
    undone = rk.revoke(plan, "old", decision("new", [], LAST))
    only = rk.apply(PLAN, decision("beside", [moved(10, "f0", "f1"), moved(7, "f1", "f2")], LATER))
    assert bare(undone) == bare(only)
    past = rk.history(undone)
    assert everything(past.start) == everything(PLAN)
    assert everything(past.at(LATER)) == everything(plan)
    assert everything(past.at(LAST)) == everything(undone)
    assert rk.ledger(undone).totals() == rk.ledger(PLAN).totals()


def test_a_line_that_had_no_amount_has_none_again() -> None:
    line = rk.FundingLine(id="n", title="N")
    plan = apply_all(
        decision("added", [model.AddFunding(line=line)], DAY),
        decision("old", [moved(5, "f0", "n")], DAY),
        decision("beside", [moved(3, "f0", "n")], DAY),
    )
    assert plan.decisions[1].effects[0].receiver_was is None  # type: ignore[union-attr]
    beside = rk.revoke(plan, "old", decision("first", [], LATER))
    assert money(beside, "n") == 3
    assert rk.history(beside).start == PLAN
    last = rk.revoke(plan, "beside", decision("first", [], LATER))
    last = rk.revoke(last, "old", decision("then", [], LAST))
    assert money(last, "n") is None
    assert bare(rk.revoke(last, "added", decision("at-last", [], LAST))) == PLAN


def money(plan: Project, name: str) -> int | None:
    for _, line in lines(plan):
        if line.id == name:
            return int(line.amount.number) if line.amount and line.amount.number else None
    pytest.fail(name)


@pytest.mark.parametrize("effect", [moved(100, "f0", "f2"), model.Prioritise(target="s2")])
def test_what_concerns_a_withdrawn_sub_project_can_be_undone(effect: Effect) -> None:
    plan = apply_all(
        decision("old", [effect], DAY), decision("out", [model.Withdraw(target="s2")], LATER)
    )
    undone = rk.revoke(plan, "old", decision("new", [], LAST))
    assert bare(undone) == bare(rk.apply(PLAN, decision("out", [model.Withdraw(target="s2")], DAY)))
    assert everything(rk.history(undone).start) == everything(PLAN)
    assert everything(rk.state_at(undone, LATER)) == everything(plan)


@pytest.mark.parametrize(
    ("old", "on_top", "told"),
    [
        (moved(100, "s0", "s1"), [moved(60, "from-s0", "s2")], "at least 100 still in from-s0"),
        (moved(100, "s0", "s1"), [moved(60, "f1", "from-s0")], "no more than 100 in from-s0"),
        (
            moved(100, "s0", "s1"),
            [model.ChangeFundingState(target="from-s0", state="own")],
            "no later decision that builds upon it",
        ),
        (
            moved(100, "f0", "f1"),
            [revised(0, target="f0"), model.Revise(target="f0", amount="5 SEK", counterpart="x")],
            "an exact amount in NOK in f0",
        ),
        (
            moved(100, "f0", "f1"),
            [model.Revise(target="f0", amount="ca 5", counterpart="x")],
            "an exact amount in NOK in f0",
        ),
        (
            model.AddFunding(line=rk.FundingLine(id="n", title="N", amount=100)),
            [moved(60, "n", "f0")],
            "n as it was added",
        ),
        (
            model.AddCost(item=model.CostItem(id="n", title="N", amount=100)),
            [revised(5, target="n")],
            "n as it was added",
        ),
        (
            model.ReplaceKey(
                target="k0",
                key=rk.SharingKey(id="k1", participants=["x"], parts=[], applies_from="2021"),
            ),
            [model.AddFunding(line=rk.FundingLine(id="n", title="N", key="k1"))],
            "no later decision that builds upon it",
        ),
        (
            model.ReplaceKey(
                target="k0",
                key=rk.SharingKey(id="k1", participants=["x"], parts=[], applies_from="2021"),
            ),
            [
                model.ReplaceKey(
                    target="k1",
                    key=rk.SharingKey(id="k2", participants=["x"], parts=[], applies_from="2022"),
                )
            ],
            "no later decision that builds upon it",
        ),
        (
            model.ChangeFundingState(target="f0", state="committed", evidence="letter"),
            [model.ChangeFundingState(target="f0", state="committed", evidence="contract")],
            "letter for f0",
        ),
        (renamed("A"), [renamed("B"), renamed("A")], "no later decision that builds upon it"),
        (revised(5), [revised(6), revised(5)], "no later decision that builds upon it"),
        (
            model.Appoint(target="r1", holder="Ola"),
            [model.Vacate(target="r1"), model.Appoint(target="r1", holder="Ola")],
            "no later decision that builds upon it",
        ),
        (
            model.ChangeStage(stage="running"),
            [model.ChangeStage(stage="draft"), model.ChangeStage(target="p", stage="running")],
            "no later decision that builds upon it",
        ),
    ],
)
def test_what_others_built_upon_stays(old: Effect, on_top: list[Effect], told: str) -> None:
    plan = apply_all(decision("old", [old], DAY), decision("on-top", on_top, LATER))
    (failure,) = refused(plan, dated("new", "2021-06-01", revokes="old"))
    assert failure.startswith("old, point 1, ")
    assert f"expected {told}" in failure
    plan = rk.revoke(plan, "on-top", decision("first", [], LAST))
    plan = rk.revoke(plan, "old", decision("then", [], LAST))
    assert plan.subprojects == PLAN.subprojects
    assert everything(rk.history(plan).start) == everything(PLAN)


def test_what_was_built_upon_it_and_is_revoked_does_not_count() -> None:
    plan = apply_all(
        decision("old", [renamed("A")], DAY),
        decision("on-top", [renamed("B")], LATER),
        dated("first", "2021-03", revokes="on-top"),
        dated("then", "2021-04", revokes="old"),
    )
    assert bare(plan) == PLAN


def test_a_plan_that_was_changed_by_hand_can_be_revoked_from_all_the_same() -> None:
    plan = apply_all(
        decision("name", [renamed("A")], DAY), decision("old", [model.Prioritise(target="s1")], DAY)
    )
    first, *others = plan.subprojects
    edited = attrs.evolve(plan, subprojects=[attrs.evolve(first, title="B"), *others])
    undone = rk.revoke(edited, "old", decision("new", [], LATER))
    assert not undone.subprojects[1].prioritised


# --- in order of date ---------------------------------------------------------


def test_what_builds_upon_another_is_not_dated_before_it() -> None:
    plan = rk.apply(PLAN, dated("february", "2021-02-15", revised(150_000)))
    january = dated("january", "2021-01-15", revised(100_000, was=150_000))
    assert refused(plan, january) == [
        "decision january: expected a date that fits before february, found 2021-01-15",
        "january, point 1, revise f0: expected 150 000 in f0, as it is now, found 200 000",
    ]
    after = rk.apply(plan, attrs.evolve(january, date="2021-02-15"))
    assert [moment.decision.id for moment in rk.history(after)] == ["february", "january"]


def test_of_many_later_decisions_the_first_is_named() -> None:
    plan = apply_all(
        *(dated(f"d{day}", f"2021-02-0{day}", renamed(f"{day}")) for day in range(1, 5))
    )
    told, *_ = refused(plan, dated("january", "2021-01-15", renamed("A")))
    assert told == (
        "decision january: expected a date that fits before d1 and 3 more, found 2021-01-15"
    )


def test_what_would_be_overtaken_by_others_is_not_dated_before_them() -> None:
    """By date it would be called B in the end, by the order of registration A."""
    plan = rk.apply(PLAN, dated("february", "2021-02-15", renamed("B")))
    untimely, misfit = refused(plan, dated("january", "2021-01-15", renamed("A")))
    assert untimely.endswith("expected a date that fits before february, found 2021-01-15")
    assert misfit == (
        "january, point 1, rename s0: "
        "expected s0 to be called B, as it is now, found Working title s0"
    )


def test_what_would_have_come_out_otherwise_is_not_dated_before_others() -> None:
    """The line that the transfer makes is as firm as its source, which is so from February on."""
    plan = rk.apply(
        PLAN,
        dated(
            "february",
            "2021-02-15",
            model.ChangeFundingState(target="f0", state="committed", evidence="letter"),
        ),
    )
    _, told = refused(plan, dated("january", "2021-01-15", moved(5, "f0", "s3")))
    assert told == (
        "decision january: expected the same plan in order of date, found Sub-project s2 › Inner "
        "› budget › Line 0 › state: – → committed"
    )


def test_what_touches_something_else_can_be_registered_late() -> None:
    added = [
        model.AddSubproject(subproject=rk.Subproject(id=name, title=name)) for name in ("a", "b")
    ]
    plan = apply_all(dated("late", "2021-03", added[0]), dated("early", "2021-01", added[1]))
    past = rk.history(plan)
    assert [moment.decision.id for moment in past] == ["early", "late"]
    assert [part.id for part in plan.subprojects[3:]] == ["a", "b"]
    assert [part.id for part in past.moments[-1].after.subprojects[3:]] == ["b", "a"]
    assert alike(past.moments[-1].after, plan)


def test_what_was_built_upon_on_its_day_is_not_revoked_on_that_day() -> None:
    """On 1 March the second still held: it was revoked on the 2nd."""
    plan = apply_all(
        dated("first", "2021-01-01", renamed("A")),
        dated("second", "2021-01-02", renamed("B"), renamed("A")),
        dated("third", "2021-03-02", revokes="second"),
    )
    assert refused(plan, dated("late", "2021-03-01", revokes="first")) == [
        "decision late: expected a date that fits before third, found 2021-03-01",
        "first, point 1, rename s0: expected no later decision that builds upon it, found second",
    ]
    rk.apply(plan, dated("late", "2021-03-02", revokes="first"))


def test_revoking_does_not_come_before_what_it_revokes() -> None:
    plan = rk.apply(PLAN, dated("old", "2021-03", model.Withdraw(target="s0")))
    assert refused(plan, dated("new", "2021-02-28", revokes="old")) == [
        "decision new: expected a date not before 2021-03, found 2021-02-28"
    ]


@pytest.mark.parametrize(
    ("old", "new", "out"),
    [
        ("2021", "2021-06-15", "2021-06-15"),
        ("2021-03", "2021", "2021-03-31"),
        ("2021", "2021", "2021-12-31"),
        ("2021-03-10", "2021-03", "2021-03-10"),
    ],
)
def test_vague_dates_can_be_revoked_by_what_may_be_later(old: str, new: str, out: str) -> None:
    plan = rk.apply(PLAN, dated("old", old, model.Withdraw(target="s0")))
    undone = rk.apply(plan, dated("new", new, revokes="old"))
    one, other = rk.history(undone)
    assert (one.decision.id, other.decision.id, str(one.day)) == ("old", "new", out)
    assert everything(one.after) == everything(attrs.evolve(plan, decisions=one.after.decisions))
    assert rk.state_at(undone, other.day) == undone
    assert rk.state_at(undone, one.day - timedelta(days=1)) == PLAN


def test_an_undated_proposal_cannot_say_when_a_point_is_settled() -> None:
    undated = attrs.evolve(decision("d", [model.CloseOpenPoint(target="o0")], DAY), date=None)
    assert [str(each) for each in rk.preview(PLAN, undated).failures] == [
        "d, point 1, close open point o0: expected a day on which it is settled, found nothing"
    ]
    stated = model.CloseOpenPoint(target="o0", settled="2021-05")
    dated = attrs.evolve(decision("d", [stated], DAY), date=None)
    assert rk.preview(PLAN, dated).failures == ()


def test_of_what_was_handed_over_only_what_is_revoked_comes_back() -> None:
    def given(what: str) -> model.HandOver:
        return model.HandOver(target="s0", what=what, receiver="the county")

    plan = apply_all(decision("a", [given("art")], DAY), decision("b", [given("music")], DAY))
    after = rk.revoke(plan, "a", decision("c", [], DAY))
    assert [each.what for each in after.subprojects[0].handed_over] == ["music"]


@pytest.mark.parametrize("order", ["ab", "ba"])
def test_a_budget_that_decisions_made_goes_with_the_last_of_them(order: str) -> None:
    def cost(name: str) -> Decision:
        item = model.CostItem(id=f"cost-{name}", title="Signs", amount=5)
        return decision(name, [model.AddCost(target="s3", item=item)], DAY)

    plan = apply_all(cost("a"), cost("b"))
    for name in order:
        plan = rk.revoke(plan, name, decision(f"no-{name}", [], DAY))
    assert plan.subprojects[2].subprojects[0].budget is None
    assert rk.history(plan).start == PLAN


def test_an_empty_budget_that_was_there_stays() -> None:
    inner = attrs.evolve(PLAN.subprojects[2].subprojects[0], budget=rk.Budget())
    *others, last = PLAN.subprojects
    before = attrs.evolve(PLAN, subprojects=[*others, attrs.evolve(last, subprojects=[inner])])
    item = model.CostItem(id="cost", title="Signs", amount=5)
    plan = rk.apply(before, decision("a", [model.AddCost(target="s3", item=item)], DAY))
    after = rk.revoke(plan, "a", decision("b", [], DAY))
    assert after.subprojects[2].subprojects[0].budget == rk.Budget()


# --- in a dossier ---------------------------------------------------------------


def case(*names: str | None, decisions: tuple[Decision, ...] = ()) -> rk.Dossier:
    plans = [attrs.evolve(PLAN, id=name) for name in names]
    return rk.Dossier(title="Case", projects=plans, decisions=decisions)


def test_in_a_dossier_the_decision_goes_to_the_project_that_it_names() -> None:
    other = decision("other", [], DAY)
    wanted = attrs.evolve(decision("d", [model.Withdraw(target="s0")], DAY), project="q")
    before = case("p", "q", decisions=(other, wanted))
    after = rk.apply(before, wanted)
    assert [each.id for each in after.decisions] == ["other"]
    assert after.projects[0] is before.projects[0]
    assert everything(after.projects[1]) == everything(rk.apply(before.projects[1], wanted))
    assert rk.apply(case("p", "q"), wanted).projects == after.projects


def test_the_currency_of_the_dossier_is_that_of_its_projects() -> None:
    plan = attrs.evolve(PLAN, currency=None)
    dossier = rk.Dossier(title="Case", currency="NOK", projects=[plan])
    moved = model.Transfer(amount="50 000 NOK", source="f0", receiver="f1")
    (after,) = rk.apply(dossier, decision("d", [moved], DAY)).projects
    assert rk.ledger(after).balances()[("s0", "NOK")] == 150_000
    assert after.currency == "NOK"
    with pytest.raises(rk.DecisionError, match="an amount without a currency"):
        rk.apply(plan, decision("d", [moved], DAY))


def test_where_there_is_one_project_it_need_not_be_named() -> None:
    after = rk.apply(case(None), decision("d", [model.Withdraw(target="s0")], DAY))
    assert after.projects[0].subprojects[0].withdrawn


@pytest.mark.parametrize(
    ("names", "project", "expected", "found"),
    [
        (("p", "q"), None, "the project that it changes", "p, q"),
        (("p", "q"), "r", "one project r in the dossier", "p, q"),
        (("p", "p"), "p", "one project p in the dossier", "p, p"),
        ((), None, "the project that it changes", "no projects"),
        ((None,), "p", "one project p in the dossier", "Project"),
    ],
)
def test_the_project_must_be_clear(
    names: tuple[str | None, ...], project: str | None, expected: str, found: str
) -> None:
    wanted = attrs.evolve(decision("d", [], DAY), project=project)
    with pytest.raises(rk.DecisionError) as caught:
        rk.apply(case(*names), wanted)
    assert str(caught.value) == f"decision d: expected {expected}, found {found}"


def test_what_is_refused_in_the_project_is_refused_in_the_dossier() -> None:
    before = case("p")
    with pytest.raises(rk.DecisionError, match="expected a part with the id s9, found none"):
        rk.apply(before, decision("d", [model.Withdraw(target="s9")], DAY))
    assert before == case("p")


def test_a_state_of_a_dossier_is_that_of_its_project() -> None:
    after = rk.apply(case("p"), decision("d", [model.Withdraw(target="s0")], DAY))
    assert rk.state_at(after.projects[0], date(2020, 12, 31)) == PLAN
