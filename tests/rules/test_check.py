"""check: stable, deterministic, by stage; deferred, waived, and what it says of itself."""

import decimal
import importlib
import itertools
import random
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rules.asking import ADOPTED, EXAMPLE, only, plan_of

import regionkit as rk
from regionkit.findings import Profile, RuleSetting, Severity, Status, Waiver
from regionkit.rules import Answer, DateNeededError, Register, Site, Tree, check, wrong
from regionkit.rules.rule import Rule, make_rule
from regionkit.values import Stage

CHECK = importlib.import_module("regionkit.rules.check")  # the name alone is the function
PLAN = rk.read(EXAMPLE)
UNDATED = plan_of("goals: {subgoals: [{id: g, title: G, activities: [A, {id: b, title: B}]}]}")

# --- order and repetition ------------------------------------------------------


def test_two_checks_give_equal_reports() -> None:
    one, other = (rk.check(PLAN, "plp", as_of=ADOPTED) for _ in range(2))
    assert one == other
    assert str(one) == str(other)
    assert one.to_records() == other.to_records()


def test_findings_stand_by_severity_code_and_place() -> None:
    report = rk.check(PLAN, "plp", stage="approved", as_of=ADOPTED)
    keys = [(f.severity.rank, f.code, f.path.sort_key) for f in report.findings]
    assert keys == sorted(keys)
    assert len({f.severity for f in report.findings}) == 3


def test_positions_count_as_numbers() -> None:
    plan = rk.Project(open_points=[rk.OpenPoint(title=str(n)) for n in range(12)])
    report = rk.check(plan, only("RK109"))
    assert [f.path.text for f in report] == [f"project.open_points[{n}]" for n in range(12)]


@given(seed=st.integers(0, 99))
def test_the_order_of_rules_in_a_profile_does_not_matter(seed: int) -> None:
    codes = [rule.code for rule in rk.rules.all_rules()]
    random.Random(seed).shuffle(codes)  # noqa: S311 - no secret
    shuffled = rk.check(PLAN, only(*codes), stage="approved", as_of=ADOPTED)
    assert shuffled == rk.check(PLAN, only(*sorted(codes)), stage="approved", as_of=ADOPTED)


def test_a_check_leaves_the_plan_as_it_was() -> None:
    before = rk.write_text(PLAN)
    for stage in Stage:
        rk.check(PLAN, "plp", stage=stage, as_of=ADOPTED)
    assert rk.write_text(PLAN) == before


def test_the_callers_arithmetic_does_not_matter() -> None:
    plan = plan_of("""
        currency: NOK
        budget:
          costs: [{title: A, amount: 123 456 789 012}, {title: B, amount: 0.01}]
          funding: [{title: A, amount: 123 456 789 000}]
    """)
    exact = rk.check(plan, only("RK301"))
    with decimal.localcontext(decimal.Context(prec=3)):
        assert rk.check(plan, only("RK301")) == exact
    assert [str(f.difference) for f in exact] == ["12.01 NOK"]


# --- stage ---------------------------------------------------------------------


def test_the_plans_own_stage_counts_unless_the_caller_names_one() -> None:
    plan = rk.Project(title="X", stage="approved")
    assert rk.check(plan, only("RK105")).stage is Stage.APPROVED
    assert [f.severity for f in rk.check(plan, only("RK105"))] == [Severity.ERROR]
    assert [f.severity for f in rk.check(plan, only("RK105"), stage="sketch")] == [Severity.NOTE]


def test_a_plan_without_a_stage_is_judged_as_a_draft() -> None:
    report = rk.check(rk.Project(title="X"), only("RK105"))
    assert report.stage is Stage.DRAFT
    assert [(f.severity, f.stage) for f in report] == [(Severity.WARNING, Stage.DRAFT)]


def test_each_subproject_is_judged_by_its_own_stage() -> None:
    plan = plan_of("""
        stage: sketch
        goals: {subgoals: [A]}
        subprojects:
          - {id: heir, title: B, goals: {subgoals: [B]}}
          - {id: own, title: C, stage: running, goals: {subgoals: [C]}}
    """)
    report = rk.check(plan, only("RK204"))
    assert [(str(f.path), f.severity, f.stage) for f in report] == [
        ("project.subprojects[own].goals.subgoals[0].activities", "error", "running"),
        ("project.goals.subgoals[0].activities", "warning", "sketch"),
        ("project.subprojects[heir].goals.subgoals[0].activities", "warning", "sketch"),
    ]


def test_an_unknown_stage_is_refused() -> None:
    with pytest.raises(rk.InvalidValueError, match="one of sketch, draft, approved"):
        rk.check(PLAN, stage="adopted")


# --- today ---------------------------------------------------------------------

DONE = "goals: {subgoals: [{title: G, activities: [{title: A, actual: 2009-06}]}]}"


def test_today_is_what_the_caller_says_else_the_documents_own_date() -> None:
    plan = plan_of(f"document: {{as_of: 2009}}\n{DONE}")
    assert rk.check(plan, only("RK215")).as_of == date(2009, 12, 31)
    assert rk.check(plan, only("RK215")).ok()
    assert not rk.check(plan, only("RK215"), as_of=date(2009, 5, 31)).ok()


def test_where_nobody_says_what_today_is_the_check_asks() -> None:
    with pytest.raises(DateNeededError, match="as_of"):
        rk.check(plan_of(DONE), only("RK215"))


def test_it_asks_only_where_a_rule_needs_it() -> None:
    assert rk.check(plan_of(DONE), only("RK101", "RK206")).as_of is None
    assert rk.check(rk.Project(title="X"), only("RK215")).findings == ()


# --- open points ---------------------------------------------------------------


def covered(*paths: str, **more: Any) -> rk.Project:  # noqa: ANN401 - fields of an open point
    point = rk.OpenPoint(title="Tidfesting", covers=paths, **more)
    return attrs.evolve(UNDATED, open_points=[point])


@pytest.mark.parametrize("stage", list(Stage))
def test_open_points_answer_in_sketches_and_drafts_only(stage: Stage) -> None:
    report = rk.check(covered("project.goals"), only("RK206"), stage=stage)
    young = stage in (Stage.SKETCH, Stage.DRAFT)
    assert len(report.deferred) == (2 if young else 0)
    assert len(report) == (0 if young else 2)


@pytest.mark.parametrize(
    ("path", "deferred"),
    [
        ("project", 2),
        ("project.goals.subgoals[g].activities[b].period", 1),
        ("project.goals.subgoals[g].activities[0]", 1),
        ("project.goals.subgoals[*].activities[*].period", 2),
        ("project.goals.subgoals[g].activities[b].period.start", 0),
        ("project.goals.subgoals[h]", 0),
        ("project.goals.main", 0),
    ],
)
def test_they_answer_only_for_what_lies_under_their_paths(path: str, deferred: int) -> None:
    report = rk.check(covered(path), only("RK206"))
    assert (len(report.deferred), len(report)) == (deferred, 2 - deferred)


def test_what_is_deferred_never_fails_and_says_by_which_open_point() -> None:
    report = rk.check(covered("project.goals", id="tid"), only("RK206"))
    assert report.ok(at="note")
    assert {f.status_reason for f in report.deferred} == {"open point tid"}
    assert {f.status for f in report.findings} == {Status.DEFERRED}


@pytest.mark.parametrize("first", [0, 1, 2])
def test_of_several_open_points_the_first_answers(first: int) -> None:
    paths = ["project.goals.subgoals[*]", "project.goals", "project.goals.subgoals[g].activities"]
    paths = [*paths[first:], *paths[:first]]
    points = [rk.OpenPoint(title=path, covers=[path]) for path in paths]
    report = rk.check(attrs.evolve(UNDATED, open_points=points), only("RK206"))
    assert {f.status_reason for f in report.findings} == {f"open point {paths[0]}"}


def test_a_settled_open_point_protects_nothing() -> None:
    assert not rk.check(covered("project.goals", settled="2009"), only("RK206")).deferred


def test_an_open_point_without_paths_protects_nothing() -> None:
    assert not rk.check(covered(), only("RK206")).deferred


def test_in_a_sketch_an_approved_subproject_is_not_protected() -> None:
    plan = plan_of("""
        stage: sketch
        open_points: [{title: Mål, covers: [project]}]
        subprojects: [{title: A, stage: approved, goals: {subgoals: [B]}}]
    """)
    assert [f.status for f in rk.check(plan, only("RK204")).findings] == [Status.REPORTED]


# --- waivers -------------------------------------------------------------------


def waiver(code: str = "RK206", path: str = "project", until: date | None = None) -> Waiver:
    return Waiver(code=code, path=path, reason="Tidfestes ved oppstart.", by="Kari", until=until)


def test_what_is_waived_stays_in_the_report_and_never_fails() -> None:
    report = rk.check(UNDATED, only("RK206"), waivers=[waiver()])
    assert report.ok(at="note")
    assert [f.status_reason for f in report.waived] == ["Tidfestes ved oppstart. (Kari)"] * 2
    assert report.counts["waived"] == 2


def test_a_waiver_reaches_as_far_as_its_path() -> None:
    report = rk.check(
        UNDATED, only("RK206"), waivers=[waiver(path="project.goals.subgoals[g].activities[b]")]
    )
    assert [str(f.path) for f in report] == ["project.goals.subgoals[g].activities[0].period"]


@pytest.mark.parametrize("useless", [waiver(code="RK101"), waiver(path="project.budget")])
def test_an_unused_waiver_is_told_of(useless: Waiver) -> None:
    report = rk.check(UNDATED, only("RK206"), waivers=[useless])
    (told,) = report.warnings
    assert (told.code, told.name, told.path) == ("RK001", "unused-waiver", useless.path)
    assert told.message == (
        f"The waiver of {useless.code} by Kari does nothing: there is no such finding."
    )
    assert told.hint == "Remove it, or renew it with a new date."


def test_an_expired_waiver_does_nothing_and_is_told_of() -> None:
    until = date(2009, 2, 3)
    report = rk.check(UNDATED, only("RK206"), waivers=[waiver(until=until)], as_of=until)
    assert len(report.waived) == 2
    report = rk.check(UNDATED, only("RK206"), waivers=[waiver(until=until)], as_of=date(2009, 2, 4))
    assert not report.waived
    assert [f.message for f in report.warnings] == [
        "The waiver of RK206 by Kari does nothing: it expired on 2009-02-03."
    ]


def test_a_waiver_with_an_end_needs_to_know_today() -> None:
    with pytest.raises(DateNeededError):
        rk.check(UNDATED, only("RK206"), waivers=[waiver(until=date(2009, 2, 3))])


def test_two_waivers_of_the_same_finding_are_both_used() -> None:
    narrow = waiver(path="project.goals.subgoals[g].activities[b]")
    for both in itertools.permutations((waiver(), narrow)):
        report = rk.check(UNDATED, only("RK206"), waivers=both)
        assert len(report.waived) == 2
        assert not report.warnings


def test_what_an_open_point_answers_for_needs_no_waiver() -> None:
    report = rk.check(covered("project.goals"), only("RK206"), waivers=[waiver()])
    assert len(report.deferred) == 2
    assert [f.code for f in report] == ["RK001"]


# --- settings and rules that fail ----------------------------------------------


@pytest.mark.parametrize(
    ("codes", "setting", "message"),
    [
        (
            ["RK999"],
            None,
            "The profile is wrong about RK999: expected the code of a rule, found RK999.",
        ),
        (
            ["RK301"],
            RuleSetting(code="RK301", parameters={"tolerence": Decimal(1)}),
            (
                "The profile is wrong about RK301 tolerence: expected tolerance, count_states, "
                "found tolerence."
            ),
        ),
        (
            ["RK301"],
            RuleSetting(code="RK301", parameters={"tolerance": 0.5}),
            "The profile is wrong about RK301 tolerance: expected a number, found float 0.5.",
        ),
    ],
)
def test_a_setting_that_no_rule_understands(
    codes: list[str], setting: RuleSetting | None, message: str
) -> None:
    settings = [setting] if setting else []
    profile = Profile(
        name="mine",
        description="Mine.",
        source="tests",
        rules=["RK101", *codes],
        settings=settings,
    )
    report = rk.check(rk.Project(), profile)
    assert [(f.code, f.name) for f in report.errors] == [
        ("RK002", "unknown-parameter"),
        ("RK101", "missing-title"),
    ]
    assert report.errors[0].message == message
    assert {f.profile for f in report.findings} == {"mine"}


def a_rule(code: str, name: str, function: Callable[..., Iterator[Answer]]) -> Rule:
    return make_rule(
        function,
        code=code,
        name=name,
        on=(rk.Project,),
        severity="w w w w w",
        message="It is {found}.",
        hint="Mend it.",
        source="tests",
        passes="title: X",
        fails="title: Y",
    )


def raising(project: rk.Project, site: Site) -> Iterator[Answer]:
    """It raises after its first answer."""
    yield wrong("title", found=str(project.title))
    raise KeyError(site.step)


def unfilled(project: rk.Project, site: Site) -> Iterator[Answer]:
    """It leaves a gap in its sentence."""
    del project, site
    yield wrong("title")


def misplaced(project: rk.Project, site: Site) -> Iterator[Answer]:
    """It names a place that is none."""
    del project, site
    yield wrong("title..", found="X")


def fine(
    project: rk.Project, site: Site, *, what: Annotated[str, "What is said."] = "odd"
) -> Iterator[Answer]:
    """It always finds something."""
    del project, site
    yield wrong(found=what)


@pytest.fixture
def four_rules(monkeypatch: pytest.MonkeyPatch) -> Profile:
    register = Register()
    for number, function in enumerate((raising, unfilled, misplaced, fine)):
        register.add(a_rule(f"XX10{number}", f"rule-{'abcd'[number]}", function))
    monkeypatch.setattr(CHECK, "all_rules", lambda: register)
    return only("XX100", "XX101", "XX102", "XX103")


def test_a_rule_that_fails_is_told_of_and_the_others_still_run(four_rules: Profile) -> None:
    report = check(rk.Project(title="X"), four_rules)
    assert report.tally() == {"RK003": 3, "XX103": 1}
    assert [f.message for f in report if f.code == "XX103"] == ["It is odd."]
    told = {f.message.split(" ")[1]: f.message for f in report.errors}
    assert told["XX100"] == "Rule XX100 could not be carried out: KeyError: 'project'."
    assert "parameter for each placeholder" in told["XX101"]
    assert "a path such as" in told["XX102"]
    assert {(f.name, str(f.path)) for f in report.errors} == {("rule-failed", "project")}
    assert not report.ok()


def test_nothing_is_kept_of_a_rule_that_fails_half_way(four_rules: Profile) -> None:
    assert not [f for f in check(rk.Project(title="X"), four_rules) if f.code == "XX100"]


def test_a_finding_says_where_it_comes_from(four_rules: Profile) -> None:
    report = check(rk.Project(title="X", stage="running"), four_rules, as_of=ADOPTED)
    (found,) = (f for f in report if f.code == "XX103")
    assert (found.name, found.source, found.profile) == ("rule-d", "tests", "only")
    assert (found.stage, found.severity, found.hint) == (Stage.RUNNING, "warning", "Mend it.")
    assert (report.profile, report.stage, report.as_of) == ("only", Stage.RUNNING, ADOPTED)
    assert report.version == rk.__version__


def test_every_noun_is_asked_by_the_rules_that_look_at_it_and_by_no_other() -> None:
    seen: list[str] = []

    def watching(noun: object, site: Site) -> Iterator[Answer]:
        """It notes where it was."""
        del noun
        seen.append(str(site.path))
        yield from ()

    rule = a_rule("XX200", "watching", watching)
    for on in ((rk.Subgoal,), (rk.Goal,), (rk.Subgoal, rk.Activity)):
        seen.clear()
        register = Register()
        register.add(attrs.evolve(rule, on=on))
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(CHECK, "all_rules", lambda register=register: register)
            check(UNDATED, only("XX200"))
        expected = [
            str(site.path)
            for site in Tree(UNDATED, stage=None, as_of=None).sites
            if isinstance(site.subject, on)
        ]
        assert sorted(seen) == sorted(expected)
        assert expected


def test_what_cannot_be_told_is_counted_and_gives_a_reason() -> None:
    plan = plan_of("goals: {subgoals: [{id: g, title: G, period: 2010}]}")
    report = rk.check(plan, only("RK209"))
    assert report.findings == ()
    assert [(u.code, u.name, str(u.path), u.reason) for u in report.undecided] == [
        (
            "RK209",
            "outside-project-period",
            "project.goals.subgoals[g].period",
            "the project has no period",
        )
    ]
    assert report.counts["undecided"] == 1
    assert report.ok(at="note")
