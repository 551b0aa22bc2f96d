"""What the rules find in the example files: to the last finding, under the profile of its kind.

The counts are those of the rule catalogue, worked out from the printed sources before there was
a rule. Where the sources say otherwise than its list, the reason stands beside. The plan for
Kongsbergregionen under ``plp`` is in ``tests/rules/test_kongsbergregionen.py``.
"""

from collections import Counter
from datetime import date
from pathlib import Path as FilePath
from typing import Final

import attrs
import pytest
from tests.rules.asking import ADOPTED, asked, rule_named, verdict, verdict_on_plan

import regionkit as rk
from regionkit.files import PLANS, FileFormat, Plan
from regionkit.files.reading import read_source
from regionkit.findings import Profile, Status
from regionkit.model import Withdraw

EXAMPLES = FilePath(__file__).parents[2] / "examples"
MEMO_DAY: Final = date(2022, 2, 7)


def tally(report: rk.Report) -> dict[str, dict[str, int]]:
    """Count what a report tells, by severity and code; what is deferred apart."""
    counts: dict[str, Counter[str]] = {}
    for each in report.findings:
        kind = "deferred" if each.status is Status.DEFERRED else str(each.severity)
        counts.setdefault(kind, Counter())[each.code] += 1
    return {kind: dict(codes) for kind, codes in counts.items()}


def answers(code: str, plan: Plan, as_of: date | None = None) -> dict[str, str]:
    """What a rule answers of each part that it is about, by the last step of its path."""
    return {
        str(site.path).rsplit("[", 1)[-1].rstrip("]"): verdict(given)
        for site, given in asked(rule_named(code), plan, as_of=as_of)
    }


def report_on(name: str, profile: str, as_of: date | None = None) -> rk.Report:
    source = (EXAMPLES / f"{name}.yaml").read_bytes()
    plan = read_source(source, FileFormat.YAML, PLANS).content
    return rk.check(plan, profile=profile, as_of=as_of)


@pytest.mark.parametrize(
    ("name", "profile", "findings"),
    [
        ("nedre-glomma", "report", {"RK707": "warning"}),
        ("ny-giv-buskerud", "report", {}),
        ("klyngekontorer", "k17-cluster-office", {"RK602": "warning"}),
        ("tutorial", "default", {}),
    ],
)
def test_the_findings(name: str, profile: str, findings: dict[str, str]) -> None:
    report = report_on(name, profile)
    assert {finding.code: finding.severity for finding in report.findings} == findings
    assert len(report.findings) == len(findings)


# --- the plan for Kongsbergregionen as an application -----------------------------

PLAN: Final = rk.read(EXAMPLES / "kongsbergregionen.yaml")


def test_as_an_application_the_own_effort_must_be_valued() -> None:
    report = rk.check(PLAN, "regional-grant", stage="draft", as_of=ADOPTED)
    assert tally(report) == {
        "error": {"RK305": 1},  # an error from draft on; else as in any draft
        "warning": {
            "RK109": 8,  # open points
            "RK110": 1,  # how often status is reported: to nobody
            "RK216": 4,  # main goal and sub-goals
            "RK310": 1,  # grants only applied for
            "RK314": 1,  # per year or in total
            "RK413": 1,
            "RK704": 1,  # prosjektleder
            "RK705": 1,  # four names of the coordinator
        },
        "note": {
            "RK218": 8,  # benefits
            "RK317": 1,  # ca kr 2,5 mill.
            "RK325": 5,  # printed sums, inside their rounding
        },
        # no RK710: how often status is reported is asked under plp
        "deferred": {"RK206": 17, "RK210": 2, "RK316": 6, "RK703": 1},
    }
    assert [(each.code, str(each.path)) for each in report.undecided] == [
        ("RK306", "project.budget.funding[own-effort].basis")  # no hours and no rates
    ]


@pytest.mark.parametrize("stage", ["draft", "approved"])
def test_the_grant_is_three_tenths_and_the_rest_is_their_own(stage: str) -> None:
    for code, figures in (("RK307", {"max_share": rk.Share("50 %")}), ("RK309", {})):
        given = asked(rule_named(code), PLAN, stage=stage, as_of=ADOPTED, parameters=figures)
        assert verdict_on_plan(given) == "passes"
    tight = {"max_share": rk.Share("29 %")}
    given = asked(rule_named("RK307"), PLAN, stage=stage, as_of=ADOPTED, parameters=tight)
    assert verdict_on_plan(given) == "finding"


def test_the_rates_of_2009_are_not_known() -> None:
    # the tables begin with 2018; a plan that gives no rates is at a loss before that is asked
    report = rk.check(PLAN, "regional-grant", stage="draft", as_of=date(2020, 4, 21))
    (undecided,) = report.undecided
    assert undecided.reason == "the rate of the own effort is not given"


# --- the memo to the political council --------------------------------------------

MEMO: Final = rk.read(EXAMPLES / "framover-sammen.yaml", rk.Dossier)
PROPOSED: Final = MEMO.decisions[0]
KLYNGE: Final = "dossier.projects[framover-sammen].subprojects[regionalt-klyngeprosjekt]"


def memo(project: rk.Project) -> rk.Dossier:
    return attrs.evolve(MEMO, projects=[project, *MEMO.projects[1:]])


def adopted(successor: str | None = None) -> rk.Dossier:
    """The memo after the council has decided as proposed, or has named a successor too."""
    first, *others = PROPOSED.proposal
    withdraw, *moves = first.effects
    assert isinstance(withdraw, Withdraw)
    named = attrs.evolve(withdraw, successor=successor)
    points = [attrs.evolve(first, effects=[named, *moves]), *others]
    return rk.apply(MEMO, attrs.evolve(PROPOSED, status="adopted", proposal=points))


def test_the_memo_has_a_late_report_and_a_proposal_that_is_not_the_advice() -> None:
    report = rk.check(MEMO, "ipr-case", as_of=MEMO_DAY)
    assert tally(report) == {"warning": {"RK213": 1}, "note": {"RK407": 1}}
    assert report.undecided == ()
    # the governing document is only named, so nobody asks for its date and author
    assert MEMO.projects[0].document is not None
    assert MEMO.projects[0].document.only_named
    for code in ("RK402", "RK404", "RK405", "RK408"):
        assert answers(code, MEMO, MEMO_DAY) == {"sak-06-22": "passes"}, code


def test_the_memo_counts_its_own_date_as_today() -> None:
    assert rk.check(MEMO, "ipr-case") == rk.check(MEMO, "ipr-case", as_of=MEMO_DAY)


def test_a_governing_document_that_is_at_hand_has_a_date_and_an_author() -> None:
    project = MEMO.projects[0]
    assert project.document is not None
    held = attrs.evolve(project, document=attrs.evolve(project.document, only_named=False))
    report = rk.check(memo(held), "ipr-case", as_of=MEMO_DAY)
    assert tally(report) == {
        "error": {"RK707": 1, "RK708": 1},
        "warning": {"RK213": 1},
        "note": {"RK407": 1},
    }


def test_once_it_is_carried_out_the_proposal_lacks_a_successor() -> None:
    # The catalogue has RK108 pass, with the strategy as successor. But that is what the
    # assessment says; the proposal withdraws the sub-project and names none.
    decided = adopted()
    report = rk.check(decided, "ipr-case", as_of=MEMO_DAY)
    assert tally(report) == {"warning": {"RK108": 1, "RK213": 1}, "note": {"RK407": 1}}
    (missing,) = (each for each in report.findings if each.code == "RK108")
    assert str(missing.path) == f"{KLYNGE}.succeeded_by"
    assert answers("RK107", decided)["regionalt-klyngeprosjekt"] == "passes"  # 0 kroner left
    assert answers("RK402", decided, MEMO_DAY) == {"sak-06-22": "not applicable"}


def test_with_the_strategy_as_successor_nothing_is_missing() -> None:
    decided = adopted(successor="den reviderte næringspolitiske strategien for Ringeriksregionen")
    report = rk.check(decided, "ipr-case", as_of=MEMO_DAY)
    assert tally(report) == {"warning": {"RK213": 1}, "note": {"RK407": 1}}
    assert answers("RK108", decided)["regionalt-klyngeprosjekt"] == "passes"


def test_money_left_in_what_was_taken_out_is_told() -> None:
    project = adopted().projects[0]
    before, *others = project.subprojects
    full = attrs.evolve(before, budget=MEMO.projects[0].subprojects[0].budget)
    kept = attrs.evolve(project, subprojects=[full, *others])
    assert answers("RK107", memo(kept))["regionalt-klyngeprosjekt"] == "finding"


@pytest.mark.parametrize("plan", [MEMO, adopted()], ids=["proposed", "adopted"])
def test_default_and_rk106_warn_of_the_working_title(plan: rk.Dossier) -> None:
    profile = Profile(
        name="with titles", description="x", source="tests", extends="default", rules=["RK106"]
    )
    more = set(rk.check(plan, profile, as_of=MEMO_DAY).findings)
    (found,) = (each for each in more if each.code == "RK106")
    assert found.severity == "warning"
    assert str(found.path).endswith("subprojects[kunst-kultur-og-opplevelser].working_title")
    assert not any(f.code == "RK106" for f in rk.check(plan, "default", as_of=MEMO_DAY).findings)


def test_money_that_moves_before_the_council_has_met_is_an_error() -> None:
    moved = attrs.evolve(adopted().projects[0], decisions=())
    report = rk.check(memo(moved), "ipr-case", as_of=MEMO_DAY)
    assert tally(report) == {
        "error": {"RK402": 3},  # all that the proposal would do: withdraw, transfer, prioritise
        "warning": {"RK108": 1, "RK213": 1},
        "note": {"RK407": 1},
    }
    # of the money alone there is one
    before = MEMO.projects[0].subprojects
    halves = [
        attrs.evolve(moved.subprojects[0], withdrawn=False),
        attrs.evolve(
            moved.subprojects[1],
            subprojects=[
                attrs.evolve(each, prioritised=False) for each in moved.subprojects[1].subprojects
            ],
        ),
    ]
    assert [each.id for each in halves] == [each.id for each in before]
    report = rk.check(memo(attrs.evolve(moved, subprojects=halves)), "ipr-case", as_of=MEMO_DAY)
    assert [str(finding.path) for finding in report.errors] == [
        "dossier.decisions[sak-06-22].proposal[0].effects[1]"
    ]
    assert tally(report)["error"] == {"RK402": 1}


def test_the_memo_is_late_by_its_own_date() -> None:
    report = report_on("framover-sammen", "default", date(2022, 2, 7))
    overdue = [finding for finding in report.findings if finding.code == "RK213"]
    report_at = "dossier.projects[regionale-klynger-og-nettverk].deliverables[prosjektrapport]"
    assert [(str(f.path), f.severity) for f in overdue] == [
        (f"{report_at}.milestones[0]", "warning")
    ]
    assert not any(finding.code in ("RK102", "RK103", "RK107") for finding in report.findings)


def test_a_study_needs_no_budget_no_goal_and_no_schedule() -> None:
    report = report_on("nedre-glomma", "report")
    assert report.ok()
    assert all(finding.code[:3] in ("RK1", "RK7") for finding in report.findings)


def test_an_expert_panel_that_is_left_out_is_missed_by_name() -> None:
    plan = rk.read(EXAMPLES / "ny-giv-buskerud.yaml")
    organisation = plan.organisation
    assert organisation is not None
    groups = tuple(
        attrs.evolve(group, regions=tuple(each for each in group.regions if each != "ringerike"))
        for group in organisation.groups
    )
    less = attrs.evolve(plan, organisation=attrs.evolve(organisation, groups=groups))
    (finding,) = rk.check(less, profile="report").findings
    assert finding.code == "RK507"
    assert "Ringerike" in finding.message
    assert "Ekspertpanel" in finding.message


def test_a_recommendation_outside_the_mandate_must_say_so() -> None:
    plan = rk.read(EXAMPLES / "nedre-glomma.yaml")
    assert plan.study is not None
    unmarked = tuple(
        attrs.evolve(each, outside_mandate=False) for each in plan.study.recommendations
    )
    silent = attrs.evolve(plan, study=attrs.evolve(plan.study, recommendations=unmarked))
    codes = Counter(finding.code for finding in rk.check(silent, profile="report").findings)
    assert codes == {"RK707": 1, "RK712": 1}


def test_criteria_may_all_be_without_weights_but_not_some_of_them() -> None:
    dossier = rk.read(EXAMPLES / "klyngekontorer.yaml", rk.Dossier)
    (criteria_set,) = dossier.criteria_sets
    first, *others = criteria_set.criteria
    some = (attrs.evolve(first, weight=rk.Share("1/5")), *others)
    partial = attrs.evolve(dossier, criteria_sets=[attrs.evolve(criteria_set, criteria=some)])
    codes = Counter(f.code for f in rk.check(partial, profile="k17-cluster-office").findings)
    assert codes == {"RK602": 1, "RK603": 4}


# --- what passes, and what is not asked -------------------------------------------


def test_the_study_states_its_mandate_and_what_is_outside() -> None:
    study = rk.read(EXAMPLES / "nedre-glomma.yaml")
    report = rk.check(study, "report")
    assert report.undecided == ()
    assert answers("RK711", study) == {"project": "passes"}
    assert answers("RK712", study) == {"project.study": "passes"}


def announcement() -> rk.Project:
    return rk.read(EXAMPLES / "ny-giv-buskerud.yaml")


@pytest.mark.parametrize(
    "left_out",
    ["hallingdal", "midt-buskerud", "kongsberg", "numedal", "ringerike", "drammen", "røyken-hurum"],
)
def test_each_of_seven_panels_is_missed(left_out: str) -> None:
    plan = announcement()
    assert plan.organisation is not None
    groups = [
        attrs.evolve(group, regions=[each for each in group.regions if each != left_out])
        for group in plan.organisation.groups
    ]
    less = attrs.evolve(plan, organisation=attrs.evolve(plan.organisation, groups=groups))
    report = rk.check(less, "report", as_of=date(2018, 3, 1))
    assert [(each.code, str(each.path)) for each in report.findings] == [
        ("RK507", f"project.regions[{left_out}]")
    ]


def test_seven_panels_are_enough_and_the_programme_lies_within_its_plan() -> None:
    plan = announcement()
    report = rk.check(plan, "report", as_of=date(2018, 3, 1))
    assert report.findings == ()
    assert answers("RK507", plan) == {"project": "passes"}
    # 2019-2020 is in 2015-2020; the other plan that it carries out is printed without years
    assert [(each.code, str(each.path)) for each in report.undecided] == [
        ("RK801", "project.policies[handlingsprogram].carries_out[1]")
    ]
    policies = [
        attrs.evolve(each, carries_out=each.carries_out[:1]) if each.carries_out else each
        for each in plan.policies
    ]
    one = attrs.evolve(plan, policies=policies)
    assert rk.check(one, "report", as_of=date(2018, 3, 1)).undecided == ()
    assert answers("RK801", one)["handlingsprogram"] == "passes"


def test_kongsberg_without_a_kind_can_be_a_region_or_a_municipality() -> None:
    # the catalogue expects this under report, to which its table of profiles gives no RK503
    plan = announcement()
    regions = [attrs.evolve(r, kind=None) if r.id == "kongsberg" else r for r in plan.regions]
    unclear = attrs.evolve(plan, regions=regions)
    profile = Profile(
        name="named", description="x", source="tests", extends="report", rules=["RK503"]
    )
    assert rk.check(plan, profile).findings == ()
    assert rk.check(unclear, "report").findings == ()
    (finding,) = rk.check(unclear, profile).findings
    assert (finding.code, str(finding.path)) == ("RK503", "project.regions[kongsberg].name")
    assert {each.code for each in rk.check(unclear, "default").findings} == {
        "RK201",
        "RK413",
        "RK503",
    }


def test_the_criteria_ask_nothing_of_nobody() -> None:
    dossier = rk.read(EXAMPLES / "klyngekontorer.yaml", rk.Dossier)
    report = rk.check(dossier, "k17-cluster-office")
    assert [(each.code, str(each.path)) for each in report.findings] == [
        ("RK602", "dossier.criteria_sets[kriterier].criteria[viden].responsible")
    ]
    assert report.undecided == ()
    assert answers("RK601", dossier) == {}  # no candidate is entered
    assert answers("RK603", dossier) == {"kriterier": "passes"}
    assert answers("RK609", dossier) == {"kontor-i-næstved": "passes"}
    assert set(answers("RK610", dossier).values()) == {"passes"}
    for code in ("RK604", "RK605", "RK606", "RK607", "RK608"):  # no scale, no scores
        assert answers(code, dossier) == {}
