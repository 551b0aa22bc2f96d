"""The profiles for applications, case memos and finished plans, on plans they are made for."""

from datetime import date
from typing import Final

import pytest
from tests.rules.asking import ADOPTED, EXAMPLE, plan_of

import regionkit as rk
from regionkit.findings import Severity
from regionkit.rules import SHIPPED, all_rules
from regionkit.rules.profiles import work_out

SKETCH: Final = rk.read(EXAMPLE)
CASE: Final = rk.read("examples/framover-sammen.yaml", rk.Dossier)
CODES: Final = [rule.code for rule in all_rules()]


def verdict(report: rk.Report, code: str) -> str:
    """Return the gravest severity found, or that it cannot be told, or that all is well."""
    found = sorted((f.severity for f in report if f.code == code), key=lambda each: each.rank)
    if found:
        return str(found[0])
    return "cannot be told" if any(u.code == code for u in report.undecided) else "well"


# --- regional-grant ------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("RK303", "well"),
        ("RK305", "error"),
        ("RK306", "cannot be told"),
        ("RK307", "well"),
        ("RK309", "well"),
        ("RK310", "warning"),
        ("RK322", "well"),
    ],
)
def test_the_sketch_for_kongsbergregionen_as_an_application(code: str, expected: str) -> None:
    report = rk.check(SKETCH, "regional-grant", stage="draft", as_of=ADOPTED)
    assert verdict(report, code) == expected


def application(grant: int) -> rk.Project:
    return plan_of(f"""
        title: Bru
        currency: NOK
        budget:
          costs: [{{title: Bru, amount: 1 000 000}}]
          funding:
            - {{title: Fondet, amount: {grant}, state: applied for}}
            - {{title: Kommunene, amount: {1_000_000 - grant}, state: own}}
    """)


def test_a_grant_is_at_most_half_of_the_costs() -> None:
    for grant, expected in ((500_000, "well"), (600_000, "warning")):
        report = rk.check(application(grant), "regional-grant", as_of=date(2026, 1, 31))
        assert verdict(report, "RK307") == expected
    (finding,) = (f for f in report if f.code == "RK307")
    assert finding.source.endswith("normally at most 50 % of the total cost")


EFFORT: Final = plan_of("""
    title: Sti
    currency: NOK
    budget:
      funding:
        - title: Dugnad
          kind: in kind
          amount: 65 000
          basis: {hours: 100, rate: 650}
""")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2017, 12, 31), "cannot be told"),
        (date(2018, 1, 1), "warning"),
        (date(2020, 4, 20), "warning"),
        (date(2020, 4, 21), "well"),
    ],
)
def test_own_effort_is_valued_by_the_rate_of_the_day(day: date, expected: str) -> None:
    assert verdict(rk.check(EFFORT, "regional-grant", as_of=day), "RK306") == expected


AID: Final = plan_of("""
    title: Nettverk
    currency: EUR
    budget:
      funding: [{title: Tilskudd, amount: 250 000, small_aid_to: Fjord AS, granted_on: 2023-05}]
""")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2014, 12, 31), "cannot be told"),
        (date(2023, 12, 31), "warning"),
        (date(2024, 1, 1), "cannot be told"),
        (date(2024, 11, 10), "cannot be told"),
        (date(2024, 11, 11), "well"),
    ],
)
def test_small_aid_has_the_ceiling_of_the_day_and_for_a_while_none(
    day: date, expected: str
) -> None:
    assert verdict(rk.check(AID, "regional-grant", as_of=day), "RK322") == expected


def test_what_needs_no_figure_of_the_day_needs_no_day() -> None:
    assert rk.check(application(400_000), "regional-grant").as_of is None


# --- ipr-case ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("RK101", "well"),
        ("RK213", "warning"),
        ("RK402", "well"),
        ("RK404", "well"),
        ("RK405", "well"),
        ("RK407", "note"),
        ("RK408", "well"),
        ("RK409", "well"),
        ("RK414", "well"),
    ],
)
def test_the_case_memo_on_framover_sammen(code: str, expected: str) -> None:
    report = rk.check(CASE, "ipr-case", as_of=date(2022, 2, 7))
    assert report.stage == "running"
    assert verdict(report, code) == expected


def test_a_municipality_brings_its_own_table_of_competence() -> None:
    table = {"Interkommunalt politisk råd": ["prioritise"]}
    ours = rk.Profile(
        name="ours",
        description="Cases of our council.",
        source="our statutes",
        extends="ipr-case",
        settings=[
            rk.findings.RuleSetting(code="RK414", parameters={"competence": table}),
        ],
    )
    report = rk.check(CASE, ours, stage="approved", as_of=date(2022, 2, 7))
    assert "RK002" not in report.tally()
    assert verdict(report, "RK414") in ("warning", "cannot be told")


# --- strict --------------------------------------------------------------------


def test_strict_has_every_rule_of_regionkit() -> None:
    active = work_out(SHIPPED["strict"], all_rules()).active
    assert [each.rule.code for each in active] == CODES


@pytest.mark.parametrize("plan", [SKETCH, CASE], ids=["sketch", "case"])
@pytest.mark.parametrize("stage", list(rk.Stage))
def test_under_strict_no_finding_is_a_mere_warning(
    plan: rk.Project | rk.Dossier, stage: rk.Stage
) -> None:
    everything = rk.Profile(
        name="everything", description="All rules.", source="tests", rules=["RK"]
    )
    plain = rk.check(plan, everything, stage=stage, as_of=date(2022, 2, 7))
    strict = rk.check(plan, "strict", stage=stage, as_of=date(2022, 2, 7))
    assert strict.warnings == ()
    assert strict.tally() == plain.tally()
    assert len(strict.errors) == len(plain.errors) + len(plain.warnings)
    assert len(strict.notes) == len(plain.notes)
    assert strict.undecided == plain.undecided
    assert {f.severity for f in strict.findings} <= {Severity.ERROR, Severity.NOTE}
