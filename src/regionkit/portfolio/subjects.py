"""Subjects: what many plans are about, counted plan by plan."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from regionkit.files import Plan
from regionkit.model import Dossier, Project
from regionkit.portfolio.money import Heading, Range, money_in
from regionkit.rules.tree import DEFAULT_STAGE

if TYPE_CHECKING:
    from regionkit.values import Stage


class Subjects:
    """How many projects there are of each stage, region and year, and what they cost."""

    def __init__(self) -> None:
        self.projects: int = 0
        self.stages: Counter[Stage] = Counter()
        self.regions: Counter[str | None] = Counter()
        self.years: Counter[int | None] = Counter()
        self.money: defaultdict[Heading, Range] = defaultdict(Range)

    def add(self, plan: Plan) -> None:
        """Count a plan."""
        for project in plan.projects if isinstance(plan, Dossier) else (plan,):
            self.projects += 1
            self.stages[project.stage or DEFAULT_STAGE] += 1
            self.regions.update(_regions(project))
            self.years.update(_years(project))
        for heading, amount in money_in(plan):
            self.money[heading] += amount

    def merge(self, other: "Subjects") -> None:
        """Count what another has counted too."""
        self.projects += other.projects
        self.stages.update(other.stages)
        self.regions.update(other.regions)
        self.years.update(other.years)
        for heading, amount in other.money.items():
            self.money[heading] += amount


def _regions(project: Project) -> set[str | None]:
    return {region.name for region in project.regions} or {None}


def _years(project: Project) -> Iterator[int | None]:
    """Return the year in which a project begins, at the earliest."""
    earliest = project.period.earliest if project.period else None
    yield None if earliest is None else earliest.year
