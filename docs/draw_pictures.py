"""Draws the pictures that the documentation shows, from the examples."""

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

EXAMPLES: Final = Path(__file__).parents[1] / "examples"


def write_pictures(folder: Path) -> None:
    """Draw each picture into a file of its own."""
    folder.mkdir(exist_ok=True)
    for name, picture in _drawn():
        picture.save(folder / f"{name}.svg")


def _drawn() -> Iterator[tuple[str, Picture]]:
    path = rk.read(EXAMPLES / "tutorial.yaml")
    yield "schedule", gantt(path, locale="nb", as_of=date(2027, 10, 1))
    yield "goals", goal_tree(path, locale="nb")
    plan = rk.read(EXAMPLES / "kongsbergregionen.yaml")
    yield "sketch", gantt(plan, locale="nb")
    yield "money", money(plan, locale="nb")
    if plan.budget is not None:
        table = rk.allocate(plan.budget.keys[0], rk.Money(500_000, "NOK"))
        names = {each.id: each.name for each in plan.participants}
        yield "shares", sharing(table, locale="nb", names=names)
    case = rk.read(EXAMPLES / "framover-sammen.yaml", rk.Dossier)
    yield "decisions", decision_timeline(case, locale="nb")
    outcome = rk.assess(rk.read(EXAMPLES / "tre-byer.yaml", rk.Dossier))
    yield "ranking", ranking(outcome, locale="da", robustness=outcome.robustness(seed=2026))
