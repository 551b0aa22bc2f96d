"""The adopted sketch for Kongsbergregionen: what its check must say, and why it changes.

The expected counts are those of the rule catalogue, worked out from the printed plan before
there was a rule. What a changed fact does to the report is told by the facts too.
"""

import time
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Final, TypeAlias, TypeVar

import attrs
import pytest
from tests.rules.asking import ADOPTED, EXAMPLE, asked, rule_named, verdict

import regionkit as rk
from regionkit.findings import Report, Severity
from regionkit.model import (
    Activity,
    Adoption,
    Budget,
    Decision,
    Document,
    Frame,
    Goals,
    Holder,
    Member,
    OpenPoint,
    Organisation,
    Role,
    StaffShare,
    StatisticPart,
    Subgoal,
)
from regionkit.rules import Site, Tree
from regionkit.values import Amount, Stage

PLAN: Final = rk.read(EXAMPLE)
T = TypeVar("T")
Value: TypeAlias = Any  # whatever the changed field takes

SKETCH: Final = {
    "RK109": 8,  # open points
    "RK110": 1,  # status reporting has no target
    "RK206": 17,  # 15 main and 2 nested activities
    "RK210": 2,  # dd.mm. in start and end
    "RK216": 4,  # main goal and three sub-goals
    "RK218": 8,  # benefits
    "RK305": 1,  # own effort
    "RK314": 1,  # third financing line
    "RK316": 6,  # cost items
    "RK325": 5,  # three rows, two columns
    "RK413": 1,
    "RK703": 1,  # coordinator
    "RK704": 1,  # prosjektleder
    "RK705": 1,  # names of the coordinator
    "RK710": 1,
}
DEFERRED: Final = {"RK206": 17, "RK210": 2, "RK316": 6, "RK703": 1, "RK710": 1}

APPROVED: Final = {
    Severity.ERROR: {
        "RK109": 8, "RK210": 2, "RK216": 4, "RK305": 1, "RK310": 1, "RK314": 1, "RK316": 6,
        "RK410": 1, "RK413": 1, "RK704": 1,
    },
    Severity.WARNING: {
        "RK110": 1, "RK206": 17, "RK218": 8, "RK317": 1, "RK703": 1, "RK705": 1, "RK710": 1,
    },
    Severity.NOTE: {"RK325": 5},
}  # fmt: skip

ONLY_UNDER_PLP: Final = {"RK202", "RK709", "RK710"}

# --- changing single facts ------------------------------------------------------


def judged(plan: rk.Project, profile: str = "plp", stage: str | None = None) -> Report:
    return rk.check(plan, profile, stage=stage, as_of=ADOPTED)


def tally(findings: Iterable[rk.Finding]) -> dict[str, int]:
    return dict(sorted(Counter(finding.code for finding in findings).items()))


def said(report: Report) -> Counter[tuple[str, str, str]]:
    """What a report says, whatever becomes of it."""
    return Counter((f.code, str(f.path), f.message) for f in report.findings)


def change(plan: rk.Project, stage: str | None = None) -> tuple[dict[str, int], dict[str, int]]:
    """What a changed plan's report has more than the plan's own, and what less, by code."""
    before, after = said(judged(PLAN, stage=stage)), said(judged(plan, stage=stage))
    return (
        dict(Counter(code for code, _, _ in (after - before).elements())),
        dict(Counter(code for code, _, _ in (before - after).elements())),
    )


def have(part: T | None) -> T:
    assert part is not None
    return part


def with_goals(edit: Callable[[Goals], Goals]) -> rk.Project:
    return attrs.evolve(PLAN, goals=edit(have(PLAN.goals)))


def with_subgoal(number: int, **changed: Value) -> rk.Project:
    def edit(goals: Goals) -> Goals:
        subgoals = list(goals.subgoals)
        subgoals[number] = attrs.evolve(subgoals[number], **changed)
        return attrs.evolve(goals, subgoals=subgoals)

    return with_goals(edit)


def with_activity(subgoal: int, number: int, **changed: Value) -> rk.Project:
    activities = list(have(PLAN.goals).subgoals[subgoal].activities)
    activities[number] = attrs.evolve(activities[number], **changed)
    return with_subgoal(subgoal, activities=activities)


def with_budget(**changed: Value) -> rk.Project:
    return attrs.evolve(PLAN, budget=attrs.evolve(have(PLAN.budget), **changed))


def with_frame(**changed: Value) -> rk.Project:
    return with_budget(frame=attrs.evolve(have(have(PLAN.budget).frame), **changed))


def with_funding(line_id: str, **changed: Value) -> rk.Project:
    return with_budget(
        funding=[
            attrs.evolve(line, **changed) if line.id == line_id else line
            for line in have(PLAN.budget).funding
        ]
    )


def with_shares(**amounts: str) -> rk.Project:
    (allocation,) = have(PLAN.budget).allocations
    shares = [
        attrs.evolve(share, amount=amounts[share.participant])
        if share.participant in amounts
        else share
        for share in allocation.shares
    ]
    return with_budget(allocations=[attrs.evolve(allocation, shares=shares)])


def with_key(**changed: Value) -> rk.Project:
    (key,) = have(PLAN.budget).keys
    return with_budget(keys=[attrs.evolve(key, **changed)])


def with_key_part(number: int, **changed: Value) -> rk.Project:
    parts = list(have(PLAN.budget).keys[0].parts)
    parts[number] = attrs.evolve(parts[number], **changed)
    return with_key(parts=parts)


def with_role(role_id: str, **changed: Value) -> rk.Project:
    organisation = have(PLAN.organisation)
    roles = [
        attrs.evolve(role, **changed) if role.id == role_id else role for role in organisation.roles
    ]
    return attrs.evolve(PLAN, organisation=attrs.evolve(organisation, roles=roles))


def with_open_point(title: str, **changed: Value) -> rk.Project:
    points = [
        attrs.evolve(point, **changed) if point.title == title else point
        for point in PLAN.open_points
    ]
    assert tuple(points) != PLAN.open_points
    return attrs.evolve(PLAN, open_points=points)


def with_decision(**changed: Value) -> rk.Project:
    (decision,) = PLAN.decisions
    return attrs.evolve(PLAN, decisions=[attrs.evolve(decision, **changed)])


# --- as it is ------------------------------------------------------------------


def test_a_sketch_has_notes_and_nothing_graver() -> None:
    report = judged(PLAN)
    assert report.stage is Stage.SKETCH
    assert report.tally() == SKETCH
    assert tally(report.deferred) == DEFERRED
    assert report.counts == {
        "errors": 0,
        "warnings": 0,
        "notes": sum(SKETCH.values()) - sum(DEFERRED.values()),
        "deferred": sum(DEFERRED.values()),
        "waived": 0,
        "undecided": 0,
    }
    assert {finding.severity for finding in report.findings} == {Severity.NOTE}
    assert report.ok(at="warning")


def test_what_is_deferred_names_its_open_point() -> None:
    reasons = {(f.code, f.status_reason) for f in judged(PLAN).deferred}
    assert reasons == {
        ("RK206", "open point Tidfesting av aktivitetene"),
        ("RK210", "open point Nøyaktig start og slutt"),
        ("RK316", "open point Kostnads- og finansieringsbudsjett"),
        ("RK703", "open point Hvem som blir programkoordinator næringsliv"),
        ("RK710", "open point Hvor ofte status rapporteres"),
    }


def test_as_an_approved_plan_it_could_not_stand() -> None:
    report = judged(PLAN, stage="approved")
    for severity, counts in APPROVED.items():
        found = [finding for finding in report if finding.severity is severity]
        assert tally(found) == counts, severity
    assert [report.counts[each] for each in ("deferred", "waived", "undecided")] == [0, 0, 0]
    assert not report.ok()


def test_as_a_draft_open_points_still_answer_for_what_they_cover() -> None:
    report = judged(PLAN, stage="draft")
    assert tally(report.deferred) == DEFERRED
    assert report.errors == ()
    assert tally(report.warnings) == {
        "RK109": 8, "RK110": 1, "RK216": 4, "RK305": 1, "RK310": 1, "RK314": 1, "RK413": 1,
        "RK704": 1, "RK705": 1,
    }  # fmt: skip


def test_under_default_the_same_without_what_plp_asks_for() -> None:
    expected = {code: n for code, n in SKETCH.items() if code not in ONLY_UNDER_PLP}
    report = judged(PLAN, "default")
    assert report.tally() == expected
    assert tally(report.deferred) == {c: n for c, n in DEFERRED.items() if c not in ONLY_UNDER_PLP}


@pytest.mark.parametrize("stage", list(Stage))
def test_under_minimal_the_data_are_usable_at_every_stage(stage: Stage) -> None:
    report = judged(PLAN, "minimal", stage=stage)
    assert set(report.counts.values()) == {0}


@pytest.mark.parametrize("profile", ["minimal", "default", "plp"])
@pytest.mark.parametrize("stage", list(Stage))
def test_no_rule_fails_or_is_at_a_loss(profile: str, stage: Stage) -> None:
    report = judged(PLAN, profile, stage=stage)
    assert report.undecided == ()
    assert not [f for f in report.findings if f.code < "RK100"]


@pytest.mark.parametrize(
    ("code", "times"),
    [
        ("RK205", 3),  # every sub-goal has a start
        ("RK207", 4),  # the project's and three sub-goals' periods
        ("RK208", 1),  # three years are possible
        ("RK209", 3),
        ("RK212", 1),  # from the start, which is winter or spring 2009
        ("RK219", 1),  # evaluation precedes the proposal
        ("RK301", 1),
        ("RK303", 1),
        ("RK304", 1),  # cash 1 250 000 against cash
        ("RK315", 1),
        ("RK323", 1),
        ("RK324", 1),
        ("RK326", 1),
        ("RK327", 1),  # population a year old
        ("RK328", 1),
        ("RK401", 1),
        ("RK409", 1),
        ("RK504", 1),
        ("RK706", 1),  # seven seats, one for each municipality
        ("RK709", 1),  # eight sections
    ],
)
def test_what_passes_was_looked_at(code: str, times: int) -> None:
    settings = {
        "RK709": {
            "sections": (
                "background", "goals", "framework", "schedule", "organisation",
                "decision points", "budget", "contracts",
            )
        }
    }  # fmt: skip
    answers = asked(rule_named(code), PLAN, as_of=ADOPTED, parameters=settings.get(code))
    counts = Counter(verdict(each) for _, each in answers)
    del counts["not applicable"]
    assert counts == {"passes": times}


def test_the_plan_answers_without_being_told_the_day() -> None:
    # its own date, 22 January 2009, counts
    assert rk.check(PLAN, "plp").as_of == date(2009, 1, 22)


def test_every_part_of_the_plan_is_visited_once() -> None:
    tree = Tree(PLAN, stage=None, as_of=None)
    kinds = Counter(type(site.subject) for site in tree.sites)
    assert (kinds[rk.Project], kinds[Subgoal], kinds[Activity], kinds[OpenPoint]) == (1, 3, 17, 8)
    assert (kinds[Role], kinds[StaffShare], kinds[Budget], kinds[Frame]) == (3, 7, 1, 1)
    assert (kinds[Decision], kinds[Document], kinds[Organisation]) == (1, 1, 1)
    assert (kinds[StatisticPart], kinds[Amount]) == (1, 3 + 3 + 8)
    assert len({site.path for site in tree.sites}) == len(tree.sites)
    assert all(isinstance(site, Site) for site in tree.sites)


# --- one fact changed ----------------------------------------------------------

NOTHING: Final[dict[str, int]] = {}
(POPULATION,) = (p for p in have(PLAN.budget).keys[0].parts if isinstance(p, StatisticPart))


@pytest.mark.parametrize(
    ("plan", "more", "less"),
    [
        pytest.param(
            with_goals(lambda goals: attrs.evolve(goals, main=())),
            {"RK201": 1},
            {"RK216": 1},
            id="no main goal",
        ),
        pytest.param(
            with_subgoal(1, activities=()),
            {"RK204": 1},
            {"RK206": 8},
            id="no activities in the second sub-goal",
        ),
        pytest.param(
            with_subgoal(2, activities=()),
            {"RK204": 1},
            {"RK206": 3},
            id="no activities in the third, so no continuation to evaluate",
        ),
        pytest.param(
            with_subgoal(1, period=None), {"RK205": 1}, NOTHING, id="a sub-goal without schedule"
        ),
        pytest.param(
            with_subgoal(2, period="2013-33/.."), {"RK209": 1}, NOTHING, id="a sub-goal in 2013"
        ),
        pytest.param(
            with_subgoal(0, reached_when="Enheten er etablert."),
            NOTHING,
            {"RK216": 1},
            id="a sub-goal by which one sees that it is reached",
        ),
        pytest.param(
            with_activity(2, 1, kind=None),
            {"RK219": 1},
            NOTHING,
            id="no evaluation before continuation",
        ),
        pytest.param(
            with_activity(0, 0, period="2009-34"), NOTHING, {"RK206": 1}, id="an activity dated"
        ),
        pytest.param(
            with_activity(0, 1, follows_subgoal=True),
            NOTHING,
            {"RK206": 1},
            id="an activity that follows its sub-goal, and its nested one does not",
        ),
        pytest.param(
            with_activity(0, 0, actual="2010"), {"RK215": 1}, NOTHING, id="done in the future"
        ),
        pytest.param(with_activity(0, 0, actual="2009-02-03"), NOTHING, NOTHING, id="done today"),
        pytest.param(
            with_activity(1, 0, separately_financed=True),
            {"RK112": 1},
            NOTHING,
            id="a joint project without its own sketch",
        ),
        pytest.param(
            attrs.evolve(PLAN, period="2012/2009"),
            {"RK207": 1},
            {"RK210": 2},
            id="a period that ends before it begins",
        ),
        pytest.param(
            attrs.evolve(PLAN, period="2009-01-01/2010-06-30, 3 years"),
            {"RK208": 1, "RK209": 1},  # the third sub-goal, from the end of 2011, is outside too
            {"RK210": 2},
            id="three years in eighteen months",
        ),
        pytest.param(
            attrs.evolve(PLAN, period="2009-04-01/2012-03-31, 3 years"),
            NOTHING,
            {"RK210": 2},
            id="start and end set",
        ),
        pytest.param(
            attrs.evolve(PLAN, period="/2012", startup=None),
            {"RK212": 1},
            {"RK210": 2},
            id="from a start that is nowhere",
        ),
        pytest.param(attrs.evolve(PLAN, startup=None), NOTHING, NOTHING, id="no start-up"),
        pytest.param(
            attrs.evolve(PLAN, background=None), {"RK105": 1}, NOTHING, id="no background"
        ),
        pytest.param(attrs.evolve(PLAN, title=None), {"RK101": 1}, NOTHING, id="no title"),
        pytest.param(attrs.evolve(PLAN, benefits=()), NOTHING, {"RK218": 8}, id="no benefits"),
        # money
        pytest.param(
            with_frame(
                parts=[
                    attrs.evolve(part, amount=amount)
                    for part, amount in zip(
                        have(have(PLAN.budget).frame).parts,
                        ("1 250 000 per year", "1 500 000 per year"),
                        strict=True,
                    )
                ]
            ),
            {"RK315": 1},
            NOTHING,
            id="parts of 1,25 and 1,5 mill. for a frame of 2,5",
        ),
        pytest.param(
            with_funding("grants", amount="500 000 per year"),
            {"RK301": 1, "RK304": 1},
            NOTHING,
            id="funding cut, which is cash",
        ),
        pytest.param(
            with_funding("own-effort", amount="1 000 000"),
            {"RK301": 1, "RK314": 1},
            {"RK314": 1},  # the note shows the new figure
            id="own effort cut, which pays no bill",
        ),
        pytest.param(
            with_funding("grants", amount="1 000 000 per year"),
            NOTHING,
            NOTHING,
            id="funding raised, which is no surplus if the own effort is for all three years",
        ),
        pytest.param(
            with_funding("grants", amount="3 000 000 per year"),
            {"RK303": 1},
            NOTHING,
            id="funding raised beyond every reading",
        ),
        pytest.param(
            with_funding("grants", amount="at most 750 000 per year"),
            NOTHING,
            NOTHING,
            id="grants of at most 750 000 can be all of it",
        ),
        pytest.param(
            with_funding("own-effort", amount="1 250 000 per year"),
            NOTHING,
            {"RK314": 1},
            id="the third line says per year",
        ),
        pytest.param(
            with_funding("own-effort", payers=["tinn"]),
            {"RK305": 1},
            {"RK305": 1},
            id="somebody gives the own effort, and nothing says how it was valued",
        ),
        pytest.param(
            attrs.evolve(PLAN, currency=None),
            {"RK312": 14},
            NOTHING,
            id="no currency",
        ),
        # the key and the table
        pytest.param(
            with_key_part(1, share="40 %"), {"RK326": 1}, NOTHING, id="a key of 50 and 40 percent"
        ),
        pytest.param(
            with_shares(tinn="65 812"),
            {"RK323": 1, "RK324": 1},
            NOTHING,
            id="Tinn pays a krone more, and the table does not close",
        ),
        pytest.param(
            with_shares(
                tinn="65 812", hjartdal="43 748", rollag="42 754", **{"nore-og-uvdal": "48 286"}
            ),
            {"RK324": 4},
            NOTHING,
            id="rounded part by part it closes, and is not what was adopted",
        ),
        pytest.param(
            with_key_part(1, as_of="2001-01-01"), {"RK327": 1}, NOTHING, id="population of 2001"
        ),
        pytest.param(
            with_key_part(1, as_of=None), {"RK327": 1}, NOTHING, id="population without a date"
        ),
        pytest.param(
            with_key_part(1, figures=POPULATION.figures[:-1]),
            {"RK504": 1},
            NOTHING,
            id="no population of Nore og Uvdal",
        ),
        pytest.param(
            with_funding("municipalities", payers=["tinn", "notodden"]),
            {"RK328": 1},
            NOTHING,
            id="two pay by a key of seven",
        ),
        pytest.param(
            with_funding("municipalities", payers=["bø"]),
            {"RK103": 1, "RK328": 2},
            NOTHING,
            id="a stranger pays",
        ),
        # people
        pytest.param(
            with_role("coordinator", holder=Holder(name="Kari Nordmann", kind="person")),
            NOTHING,
            {"RK703": 1},
            id="the coordinator is engaged",
        ),
        pytest.param(
            with_role(
                "coordinator",
                aliases=[
                    "Prosjektkoordinator næringsliv",
                    "programkoordinator for næringsutvikling",
                ],
            ),
            NOTHING,
            {"RK705": 1},
            id="the other names are listed as aliases",
        ),
        pytest.param(
            with_role("coordinator", aliases=["prosjektleder"]),
            NOTHING,
            {"RK704": 1},
            id="prosjektleder is another name of the coordinator",
        ),
        pytest.param(
            attrs.evolve(
                PLAN,
                organisation=attrs.evolve(
                    have(PLAN.organisation),
                    roles=[
                        *have(PLAN.organisation).roles,
                        Role(title="Prosjektleder", kind="leader", holder=Holder(name="Kari")),
                    ],
                ),
            ),
            NOTHING,
            {"RK704": 1},
            id="there is a prosjektleder",
        ),
        pytest.param(
            with_role("owner", holder=None), {"RK701": 1, "RK703": 1}, NOTHING, id="no owner"
        ),
        pytest.param(
            with_role("responsible", holder=None),
            {"RK702": 1, "RK703": 1},
            NOTHING,
            id="nobody responsible",
        ),
        pytest.param(
            attrs.evolve(
                PLAN,
                organisation=attrs.evolve(
                    have(PLAN.organisation),
                    groups=[
                        attrs.evolve(
                            group,
                            members=[Member(name="Kari", represents=["tinn", "rollag"])],
                        )
                        if group.id == "project-group"
                        else group
                        for group in have(PLAN.organisation).groups
                    ],
                ),
            ),
            {"RK706": 1},
            NOTHING,
            id="two of seven represented",
        ),
        pytest.param(
            attrs.evolve(PLAN, reporting=attrs.evolve(have(PLAN.reporting), frequency="monthly")),
            NOTHING,
            {"RK710": 1},
            id="reports every month",
        ),
        # paper and decisions
        pytest.param(
            with_decision(date="2009-01-15"),
            {"RK409": 1},
            NOTHING,
            id="adopted before there was this version",
        ),
        pytest.param(with_decision(body=None), {"RK401": 1}, NOTHING, id="adopted by nobody"),
        pytest.param(
            attrs.evolve(
                PLAN,
                document=attrs.evolve(
                    have(PLAN.document), sections=have(PLAN.document).sections[:-1]
                ),
            ),
            {"RK709": 1},
            NOTHING,
            id="seven sections",
        ),
        pytest.param(
            attrs.evolve(PLAN, document=attrs.evolve(have(PLAN.document), as_of=None)),
            {"RK707": 1},
            NOTHING,
            id="no date of its own",
        ),
        pytest.param(
            with_open_point("Kontrakter og avtaler", settled="2009-09"),
            NOTHING,
            {"RK109": 1},
            id="contracts settled",
        ),
        pytest.param(
            with_open_point("Referansegruppe/-personer", deferred_to=None),
            {"RK110": 1},
            NOTHING,
            id="the reference group left to nobody",
        ),
    ],
)
def test_a_changed_fact_changes_what_it_is_about(
    plan: rk.Project, more: dict[str, int], less: dict[str, int]
) -> None:
    assert change(plan) == (more, less)


def test_a_settled_open_point_answers_for_nothing_any_more() -> None:
    report = judged(with_open_point("Nøyaktig start og slutt", settled="2009-02-03"))
    assert tally(report.deferred) == {c: n for c, n in DEFERRED.items() if c != "RK210"}
    assert tally(report.notes)["RK210"] == 2
    assert tally(report.notes)["RK109"] == 7


def test_an_adopted_plan_is_approved() -> None:
    plan = with_decision(adopts=Adoption(kind="plan", version="2009-01-22"))
    assert change(plan, stage="approved") == (NOTHING, {"RK410": 1})
    assert change(plan) == (NOTHING, NOTHING)


def test_a_committed_grant_is_firm() -> None:
    assert change(with_funding("grants", state="committed"), stage="approved") == (
        NOTHING,
        {"RK310": 1},
    )


def test_a_settled_frame_is_no_longer_approximate() -> None:
    assert change(with_frame(amount="2 500 000 per year"), stage="approved") == (
        NOTHING,
        {"RK317": 1},
    )


def test_a_gap_is_told_in_kroner() -> None:
    (gap,) = (
        f for f in judged(with_funding("grants", amount="500 000 per year")) if f.code == "RK301"
    )
    assert gap.message == (
        "Costs of at least 2 450 000 NOK per year have funding of 2 250 000 NOK per year: "
        "at least 200 000 NOK per year is missing."
    )
    assert gap.severity is Severity.WARNING
    assert str(gap.path) == "project.budget"


def test_a_staff_share_above_its_bound() -> None:
    staffing = have(PLAN.staffing)
    shares = [
        attrs.evolve(share, actual="15 %" if share.participant == "rollag" else "5 %")
        for share in staffing.shares
    ]
    plan = attrs.evolve(PLAN, staffing=attrs.evolve(staffing, shares=shares))
    assert change(plan) == ({"RK329": 1}, NOTHING)


def test_how_long_a_check_takes(capsys: pytest.CaptureFixture[str]) -> None:
    judged(PLAN)  # loads the rules
    start = time.perf_counter()
    for _ in range(10):
        judged(PLAN)
    took = (time.perf_counter() - start) / 10
    with capsys.disabled():
        print(f"\ncheck of Kongsbergregionen: {took * 1000:.1f} ms")  # noqa: T201
