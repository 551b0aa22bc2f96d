"""Plans that are hard to draw, and everything that can be drawn of a file."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

import regionkit as rk
from regionkit.display.pictures import (
    Picture,
    decision_timeline,
    gantt,
    goal_tree,
    money,
    ranking,
    sharing,
)
from regionkit.model import (
    Activity,
    Budget,
    CostItem,
    DecisionPoint,
    Deliverable,
    FundingLine,
    Goal,
    Goals,
    Milestone,
    Project,
    Subgoal,
    Subproject,
)

EXAMPLES: Final = tuple(sorted((Path(__file__).parents[3] / "examples").glob("*.yaml")))
LONG: Final = (
    "Kommunestyret ber administrasjonen utrede samhandlings- og utviklingstiltak for "
    "næringsutviklingsarbeidet i Kongsbergregionen, herunder reiselivssatsing/infrastruktur "
)
VAGUE: Final = (
    "2026-35/..",
    "2026-01/2027-03",
    "2026-35",
    "2026-03-01/2026-08-15",
    "2026~/2027~",
    "2026-XX-XX/2028-XX-XX, 2 years",
    "../2027",
    "2027/",
    "/2028",
    "start/..",
    "start/2027",
    "2026-22/2027-24",
    "2027?",
    "202X",
    "2028-05-01/2027-05-01",
    "2027-03-05",
)
"""Periods of every kind; one of them ends before it begins."""


def everything_of(read: Project | rk.Dossier, locale: str, width: float) -> Iterator[Picture]:
    """Draw all that there is to draw of what a file holds."""
    projects = (read,) if isinstance(read, Project) else read.projects
    for project in projects:
        yield gantt(project, locale=locale, as_of=date(2026, 11, 16), width=width)
        yield money(project, locale=locale, width=width)
        yield goal_tree(project, locale=locale, width=width)
        names = {each.id: each.name for each in project.participants}
        for key in project.budget.keys if project.budget else ():
            table = rk.allocate(key, rk.Money(500_000, project.currency or "NOK"))
            yield sharing(table, locale=locale, names=names, width=width)
    yield decision_timeline(read, locale=locale, width=width)
    if isinstance(read, rk.Dossier) and read.criteria_sets:
        outcome = rk.assess(read)
        found = outcome.robustness(seed=1, samples=200)
        yield ranking(outcome, locale=locale, robustness=found, width=width)


def plan_of_300() -> Project:
    """Return a plan of 300 activities with dates of every kind."""
    subgoals = [
        Subgoal(
            title=f"Delmål {number}: {LONG[:40]}",
            period=f"{2024 + number % 4}/2029",
            activities=[
                Activity(
                    title=f"Aktivitet {number}.{at}: {LONG[: 20 + (37 * at + number) % 120]}",
                    period=VAGUE[(at + number) % len(VAGUE)] if at % 9 else None,
                    follows_subgoal=at % 18 == 0,
                    actual="2026-04-01/2026-06-01" if at % 4 == 0 else None,
                )
                for at in range(10)
            ],
        )
        for number in range(30)
    ]
    return Project(
        title="En stor plan",
        stage="draft",
        period="2024/2029",
        goals=Goals(main=[Goal(title="Vekst i hele regionen")], subgoals=subgoals),
        deliverables=[
            Deliverable(
                title="Sluttrapport",
                planned="2029-36",
                milestones=[
                    Milestone(title="Halvveis", planned="2026-06-01", actual="2026-09-15"),
                    Milestone(title="Senest ved nyttår", planned="../2027-12-31"),
                    Milestone(title="På nyåret", planned="2028-01-01/.."),
                    Milestone(title="En gang"),
                ],
            )
        ],
        decision_points=[
            DecisionPoint(title="Gå videre?", when="2026-XX-XX"),
            DecisionPoint(title="Veivalg", when="2027-06-01~"),
        ],
    )


def hostile() -> Project:
    """Return a plan whose texts try to be markup, to be too long, and to turn around."""
    script = "<script>alert('æ')</script> & \"quoted\" ]]> <!-- "
    long = (LONG * 4)[:500]
    endless = "Næringsutviklingsprogramkoordinator" * 14
    turned = "\u202egnikliks\u202c og \x1b[2J\x00 \ud800 slutt\nog en linje til"
    titles = (script, long, endless, turned, "😀 emoji, 漢字 og e\u0301n")
    return Project(
        title=script,
        stage="draft",
        currency="NOK",
        goals=Goals(
            main=[Goal(title=each) for each in titles],
            subgoals=[
                Subgoal(title=each, activities=[Activity(title=each, period="2026")])
                for each in titles
            ],
        ),
        subprojects=[Subproject(title=long, withdrawn=True), Subproject()],
        budget=Budget(
            costs=[CostItem(title=each, amount="1 000") for each in titles],
            funding=[FundingLine(title=each, amount="at most 5 000 EUR") for each in titles],
        ),
        deliverables=[Deliverable(title=each, planned="2026-06-01") for each in titles],
        decision_points=[DecisionPoint(title=each, when="2026-07") for each in titles],
        decisions=[rk.Decision(title=each, status="proposed", body=each) for each in titles],
    )


def with_activities(*periods: str | None, title: str = "Arbeid") -> Project:
    """Return a plan with an activity for each period."""
    activities = [
        Activity(title=f"{title} {number}", period=period) for number, period in enumerate(periods)
    ]
    return Project(
        title="Museum i Bø",
        stage="draft",
        goals=Goals(subgoals=[Subgoal(title="Museet står", activities=activities)]),
    )


def two_currencies() -> Project:
    """Return a plan with all states of funding, vague amounts, years and two currencies."""
    return rk.read_text("""
regionkit: 1
project:
  title: Museum i Bø
  currency: NOK
  budget:
    frame: {amount: at most 9 000 000, total: 9 500 000}
    costs:
      - {title: Utredning, amount: 400 000, period: 2026, kind: cash}
      - {title: Bygging, amount: ca 2 500 000, period: 2027, kind: cash}
      - {title: Dugnad, amount: at least 300 000, period: 2027, kind: in kind}
      - {title: Drift, amount: 100 000 per year, period: 2027/2030}
      - {title: Avslag, amount: -50 000, period: 2027, correction: true}
      - {title: Utstyr fra Danmark, amount: 70 000 DKK}
      - {title: Maling, amount: unknown}
      - {title: Skilt}
    funding:
      - {title: Fylkeskommunen, amount: 1 000 000, state: committed, kind: cash, evidence: brev}
      - {title: Sparebankstiftelsen, amount: at most 500 000, state: applied for, kind: cash}
      - {title: Kommunen, amount: 700 000 per year, state: own, kind: cash}
      - {title: Velforeningen, amount: 300 000 in total, state: planned, kind: in kind}
      - {title: Staten, amount: 200 000, state: received, kind: cash}
      - {title: Fondet, amount: deferred, state: set aside, kind: cash}
      - {title: En giver, amount: 100 000}
""")
