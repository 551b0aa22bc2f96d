"""Whatever a plan says, it can be drawn, and its labels have room."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.display.pictures.svg_labels import outside, overlapping, parsed

import regionkit as rk
from regionkit import Amount, PartialDate, Period
from regionkit.display.pictures import Picture, decision_timeline, gantt, goal_tree, money
from regionkit.model import (
    Activity,
    Budget,
    CostItem,
    DecisionPoint,
    Deliverable,
    FundingLine,
    Goals,
    Project,
    Subgoal,
    Subproject,
)
from regionkit.testing import strategies as any_

LOCALES = st.sampled_from(["nb", "nn", "da", "sv", "fi", "is", "en", "fo", "kl", "se"])
WIDTHS = st.sampled_from([480, 640, 800, 1400])


def check(picture: Picture) -> None:
    parsed(picture)
    assert overlapping(picture) == []
    assert outside(picture) == []


@given(any_.projects, LOCALES, WIDTHS)
@settings(max_examples=40)
def test_any_project(project: Project, locale: str, width: float) -> None:
    for draw in (gantt, money, goal_tree, decision_timeline):
        check(draw(project, locale=locale, width=width))


@given(any_.dossiers, LOCALES, WIDTHS)
@settings(max_examples=20)
def test_any_dossier(dossier: rk.Dossier, locale: str, width: float) -> None:
    check(decision_timeline(dossier, locale=locale, width=width))


@given(
    st.lists(any_.periods, max_size=4), st.lists(any_.partial_dates, max_size=4),
    st.none() | any_.periods, st.tuples(st.none() | st.dates(), LOCALES), WIDTHS,
)  # fmt: skip
@settings(max_examples=150)
def test_any_dates(
    periods: list[Period],
    dates: list[PartialDate],
    whole: Period | None,
    view: tuple[date | None, str],
    width: float,
) -> None:
    as_of, locale = view
    work = [Activity(title="Arbeid", period=each, actual=each) for each in periods]
    plan = Project(
        title="Plan",
        period=whole,
        goals=Goals(subgoals=[Subgoal(title="Mål", activities=work)]),
        deliverables=[Deliverable(title="Rapport", planned=day, actual=day) for day in dates],
        decision_points=[DecisionPoint(title="Valg", when=day) for day in dates],
    )
    check(gantt(plan, locale=locale, width=width, as_of=as_of))


@given(
    st.lists(st.tuples(st.none() | any_.amounts, st.none() | any_.periods), max_size=5),
    st.lists(st.none() | any_.amounts, max_size=5),
    LOCALES,
    WIDTHS,
)
@settings(max_examples=150)
def test_any_amounts(
    costs: list[tuple[Amount | None, Period | None]],
    funding: list[Amount | None],
    locale: str,
    width: float,
) -> None:
    budget = Budget(
        costs=[CostItem(title="Kostnad", amount=amount, period=when) for amount, when in costs],
        funding=[FundingLine(title="Tilskudd", amount=amount) for amount in funding],
    )
    plan = Project(
        title="Plan", currency="NOK", subprojects=[Subproject(title="Del", budget=budget)]
    )
    check(money(plan, locale=locale, width=width))
