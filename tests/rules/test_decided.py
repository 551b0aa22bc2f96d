"""Rules on decisions and places: the case memo before and after, a baseline, what is loaded."""

import subprocess
import sys
from datetime import date
from typing import Final

import attrs
import pytest
from tests.rules.asking import EXAMPLE, asked, only, rule_named, verdict, verdict_on_plan

import regionkit as rk
from regionkit.findings import Profile, Report, RuleSetting
from regionkit.model import (
    EFFECTS,
    Budget,
    ResolutionPoint,
    Revise,
    SetPeriod,
)
from regionkit.rules.effects import NEEDS

CASE: Final = rk.read("examples/framover-sammen.yaml", rk.Dossier)
MEMO: Final = date(2022, 2, 7)
ABOUT: Final = ("RK402", "RK403", "RK404", "RK405", "RK406", "RK407", "RK408")


def report_on(plan: rk.Dossier, *codes: str) -> Report:
    return rk.check(plan, only(*codes), as_of=MEMO)


def adopted(plan: rk.Dossier) -> rk.Dossier:
    (decision,) = plan.decisions
    return attrs.evolve(plan, decisions=[attrs.evolve(decision, status="adopted")])


def carried_out(plan: rk.Dossier) -> rk.Dossier:
    return rk.apply(adopted(plan), adopted(plan).decisions[0])


# --- the case memo ---------------------------------------------------------------


def test_the_memo_has_one_note_for_what_was_advised_and_is_proposed_otherwise() -> None:
    report = report_on(CASE, *ABOUT)
    assert [(f.code, f.severity, str(f.path)) for f in report] == [
        ("RK407", "note", "dossier.decisions[sak-06-22]")
    ]
    assert report.undecided == ()
    (note,) = report
    assert "transfer regionalt-klyngeprosjekt" in note.message
    assert "kunst-kultur-og-opplevelser" in str(note.found)
    assert "vertskapsattraktivitet (examples)" in str(note.expected)


@pytest.mark.parametrize("code", ["RK402", "RK404", "RK405", "RK406", "RK408"])
def test_what_passes_in_it_was_looked_at(code: str) -> None:
    answers = asked(rule_named(code), CASE, as_of=MEMO)
    assert verdict_on_plan(answers) == "passes"


def test_carried_out_it_is_balanced_and_closes() -> None:
    report = report_on(carried_out(CASE), *ABOUT, "RK107", "RK108", "RK411")
    assert [f.code for f in report] == ["RK108", "RK407"]
    assert report.undecided == ()


def test_carried_out_and_yet_proposed_each_effect_is_an_error() -> None:
    after = carried_out(CASE)
    project = after.projects[0]
    (decision,) = project.decisions
    undone = attrs.evolve(decision, status="proposed", carried_out=False)
    plan = attrs.evolve(
        after, projects=[attrs.evolve(project, decisions=[undone]), *after.projects[1:]]
    )
    report = report_on(plan, "RK402")
    assert [(f.severity, str(f.path).partition("proposal")[2]) for f in report] == [
        ("error", "[0].effects[0]"),
        ("error", "[0].effects[1]"),
        ("error", "[1].effects[0]"),
    ]


def test_adopted_and_not_carried_out_it_is_missed_after_a_month() -> None:
    early = rk.check(adopted(CASE), only("RK403"), as_of=date(2022, 3, 9))
    late = rk.check(adopted(CASE), only("RK403"), as_of=date(2022, 3, 10))
    assert (len(early), len(late)) == (0, 3)


# --- a baseline ------------------------------------------------------------------

APPROVED: Final = rk.read_text("""
    regionkit: 1
    project:
      id: museum
      title: Museum
      stage: approved
      period: 2021/2023
      budget:
        costs: [{id: leie, title: Leie, amount: 100 000}]
        funding: [{id: fond, title: Fond, amount: 100 000}]
      goals: {subgoals: [{id: åpning, title: Åpning, activities: [{id: bygg, title: Bygg}]}]}
      deliverables: [{id: rapport, title: Rapport}]
      decisions:
        - {id: plan, status: adopted, body: Rådet, date: 2021-02-01, adopts: {kind: plan}}
    """)


def decided(plan: rk.Project, name: str, effect: Revise | SetPeriod) -> rk.Project:
    decision = rk.Decision(
        id=name,
        status="adopted",
        body="Rådet",
        date="2022-02-01",
        resolution=[ResolutionPoint(text=name, effects=[effect])],
    )
    return rk.apply(plan, decision)


def compared(
    plan: rk.Project | rk.Dossier, baseline: rk.Project, ignore: tuple[str, ...] | None = None
) -> Report:
    parameters: dict[str, object] = {"baseline": baseline}
    if ignore is not None:
        parameters["ignore"] = ignore
    setting = RuleSetting(code="RK411", parameters=parameters)
    profile = Profile(
        name="b", description="B.", source="tests", rules=["RK411"], settings=[setting]
    )
    return rk.check(plan, profile)


def test_an_unchanged_plan_is_as_its_baseline() -> None:
    report = compared(APPROVED, APPROVED)
    assert (report.findings, report.undecided) == ((), ())


def test_what_decisions_changed_is_covered() -> None:
    plan = decided(APPROVED, "kutt", Revise(target="fond", amount="80 000", counterpart="spart"))
    plan = decided(plan, "utsatt", SetPeriod(period="2021/2024"))
    report = compared(plan, APPROVED)
    assert (report.findings, report.undecided) == ((), ())
    assert compared(plan, plan).findings == ()


def test_what_nobody_decided_is_told_of_with_what_it_was() -> None:
    plan = decided(APPROVED, "kutt", Revise(target="fond", amount="80 000", counterpart="spart"))
    budget = plan.budget or Budget()
    leaner = attrs.evolve(budget, costs=[attrs.evolve(budget.costs[0], amount="80 000")])
    plan = attrs.evolve(
        plan, budget=leaner, period="2021/2025", subprojects=[rk.Subproject(id="n")]
    )
    report = compared(plan, APPROVED)
    assert [(str(f.path), str(f.expected), str(f.found)) for f in report] == [
        ("project.budget.costs[leie].amount", "100 000", "80 000"),
        ("project.period", "2021/2023", "2021/2025"),
        ("project.subprojects[n]", "None", "n"),
    ]


def test_progress_and_actual_dates_need_no_decision_unless_the_profile_says_so() -> None:
    (rapport,) = APPROVED.deliverables
    plan = attrs.evolve(
        APPROVED,
        deliverables=[attrs.evolve(rapport, actual="2022-01-01")],
        document=rk.Document(as_of="2022-03-01"),
    )
    assert compared(plan, APPROVED).findings == ()
    assert [str(f.path) for f in compared(plan, APPROVED, ignore=("document",))] == [
        "project.deliverables[rapport].actual"
    ]


def test_a_baseline_of_another_project_is_none() -> None:
    other = attrs.evolve(APPROVED, id="annet")
    report = compared(APPROVED, other)
    assert [answer.code for answer in report.undecided] == ["RK411"]


def test_a_baseline_taken_between_two_decisions_that_are_not_in_order_cannot_be_compared() -> None:
    one = decided(APPROVED, "kutt", Revise(target="fond", amount="80 000", counterpart="spart"))
    both = decided(one, "utsatt", SetPeriod(period="2021/2024"))
    between = decided(APPROVED, "utsatt", SetPeriod(period="2021/2024"))
    assert [answer.code for answer in compared(both, between).undecided] == ["RK411"]


def test_in_a_dossier_the_baseline_is_that_of_the_project_of_its_id() -> None:
    plan = rk.Dossier(
        projects=[rk.Project(id="annet", title="B"), attrs.evolve(APPROVED, period="2021/2025")]
    )
    stage = rk.check(plan, only("RK411"), stage="approved")
    assert [str(answer.path) for answer in stage.undecided] == ["dossier.projects[museum]"]
    setting = RuleSetting(code="RK411", parameters={"baseline": APPROVED})
    profile = Profile(
        name="b", description="B.", source="tests", rules=["RK411"], settings=[setting]
    )
    report = rk.check(plan, profile, stage="approved")
    assert [str(finding.path) for finding in report] == ["dossier.projects[museum].period"]


# --- tables, effects, what is loaded -----------------------------------------------


def test_a_slip_in_a_table_of_competence_does_not_pass_in_silence() -> None:
    setting = RuleSetting(code="RK414", parameters={"competence": {"Rådet": ["transfers"]}})
    profile = Profile(
        name="t", description="T.", source="tests", rules=["RK414"], settings=[setting]
    )
    report = rk.check(APPROVED, profile)
    assert [finding.code for finding in report.errors] == ["RK003"]
    assert "transfers" in report.errors[0].message


def test_every_effect_says_what_it_needs() -> None:
    assert set(NEEDS) == set(EFFECTS.values())
    for noun, needs in NEEDS.items():
        assert set(needs) <= {field.name for field in attrs.fields(noun)}


def test_seven_municipalities_are_there_by_name_and_clear() -> None:
    plan = rk.read(EXAMPLE)
    for code in ("RK501", "RK503", "RK506"):
        answers = asked(rule_named(code), plan)
        assert [verdict(each) for _, each in answers].count("passes") >= 7, code


def test_neither_register_nor_amendments_are_loaded_for_a_plan_without_places_and_effects() -> None:
    code = (
        "import sys, regionkit as rk\n"
        "rk.check(rk.Project(title='A', stage='approved'), 'strict')\n"
        "rooms = {name.split('.')[1] for name in sys.modules if name.startswith('regionkit.')}\n"
        "print(rooms & {'amend', 'registry'})\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
