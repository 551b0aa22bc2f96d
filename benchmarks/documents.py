"""Documents to measure with: made up, with as many dates and amounts that differ as real ones."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import attrs

import regionkit as rk
from regionkit.model import (
    Activity,
    Background,
    Budget,
    CostItem,
    Frame,
    FundingLine,
    Goal,
    Goals,
    Subgoal,
    Subproject,
)
from regionkit.testing import sound_project

FIRST = date(2001, 1, 1)


def days() -> Iterator[str]:
    """Go through days that differ, for ever as it were: 30 years, then with another notation."""
    for mark in ("", "~", "?", "%"):
        for number in range(30 * 365):
            yield f"{FIRST + timedelta(days=number)}{mark}"


def subproject(number: int, day: Iterator[str]) -> Subproject:
    """Return a sub-project of 28 objects, each date and amount in it unlike those of others."""
    subgoals = [
        Subgoal(
            id=f"g{number}-{each}",
            title=f"Delmål {each} i delprosjekt {number}",
            reached_when="Det er sett at det er gjort.",
            period=next(day),
            activities=[
                Activity(id=f"a{number}-{each}-{one}", title=f"Tiltak {one}", period=next(day))
                for one in range(4)
            ],
        )
        for each in range(3)
    ]
    costs = [
        CostItem(
            id=f"c{number}-{each}",
            title=f"Kostnad {each}",
            kind="cash",
            amount=f"{1000 + number * 7 + each} in total",
        )
        for each in range(4)
    ]
    funding = [
        FundingLine(
            id=f"f{number}-{each}",
            title=f"Tilskudd {each}",
            kind="cash",
            state="committed",
            amount=f"{1000 + number * 7 + each} in total",
            granted_on=next(day),
            evidence="brev av 1. november 2025",
        )
        for each in range(4)
    ]
    return Subproject(
        id=f"s{number}",
        title=f"Delprosjekt {number} på Kongsberg",
        period="2026/2028",
        background=Background(text="Behovet er påvist i forstudien."),
        goals=Goals(
            main=[Goal(id=f"m{number}", title="Hovedmål", reached_when="Det står der.")],
            subgoals=subgoals,
        ),
        budget=Budget(frame=Frame(amount="4 000 in total"), costs=costs, funding=funding),
    )


def plan(parts: int, number: int, day: Iterator[str]) -> rk.Project:
    """Return a plan of so many sub-projects; its own parts have no keys to share by."""
    whole = sound_project(
        id=f"p{number}", subprojects=[subproject(number * 10 + each, day) for each in range(parts)]
    )
    budget: Any = whole.budget
    funding = [attrs.evolve(line, key=None) for line in budget.funding]
    return attrs.evolve(whole, budget=attrs.evolve(budget, keys=(), funding=funding))
