"""Site: where a rule stands, and what it can see from there."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import attrs

from regionkit.errors import RegionkitError
from regionkit.findings import Path
from regionkit.model import Budget, Project, Undertaking
from regionkit.values import Period, Stage

if TYPE_CHECKING:
    from regionkit.rules.tree import Tree


class DateNeededError(RegionkitError, ValueError):
    """A rule compares with today, and nobody said which day that is."""

    def __init__(self) -> None:
        super().__init__(
            "this check compares with today: say which day by as_of=date(…) (--as-of on the "
            "command line), or give the document a date of its own"
        )


class Site:
    """Where a rule stands in a plan, and what it can see from there.

    Parameters
    ----------
    subject
        What the rule looks at here.
    parent
        The site above; None at the root.
    step
        How it is reached from there: a name, or a name with ``[id]`` or ``[position]``.
    stage
        The stage by which it is judged.
    currency
        The currency of amounts that name none; None if the plan does not say.
    tree
        The whole plan.
    """

    __slots__ = ("currency", "parent", "stage", "step", "subject", "tree")

    def __init__(  # noqa: PLR0913 - one place in a tree has all of these
        self,
        subject: object,
        parent: "Site | None",
        step: str,
        *,
        stage: Stage,
        currency: str | None,
        tree: "Tree",
    ) -> None:
        self.subject: object = subject
        self.parent: Site | None = parent
        self.step: str = step
        self.stage: Stage = stage
        self.currency: str | None = currency
        self.tree: Tree = tree

    @property
    def path(self) -> Path:
        """The path of the subject. Worked out only when something is to be said of it."""
        steps = [self.step]
        site = self.parent
        while site is not None:
            steps.append(site.step)
            site = site.parent
        return Path(".".join(reversed(steps)))

    def above(self) -> Iterator["Site"]:
        """Go up from here, the nearest first."""
        site = self.parent
        while site is not None:
            yield site
            site = site.parent

    @property
    def project(self) -> Project:
        """The project that the subject belongs to; an empty one if there is none."""
        for site in (self, *self.above()):
            if isinstance(site.subject, Project):
                return site.subject
        return Project()

    @property
    def undertaking(self) -> Undertaking:
        """The nearest project or sub-project above, or the subject itself; else an empty one."""
        for site in (self, *self.above()):
            if isinstance(site.subject, Undertaking):
                return site.subject
        return Project()

    @property
    def budget(self) -> Budget:
        """The budget that the subject belongs to; an empty one if there is none."""
        for site in (self, *self.above()):
            if isinstance(site.subject, Budget):
                return site.subject
        return self.undertaking.budget or Budget()

    def periods_above(self) -> Iterator[Period]:
        """Go up through the periods of the projects that the subject belongs to.

        For a project or sub-project itself, they begin with those of the one above it.
        """
        for site in self.above():
            if isinstance(site.subject, Undertaking) and site.subject.period is not None:
                yield site.subject.period

    def name_of(self, participant: str) -> str:
        """Return a participant's name by its id; the id if there is none of that id."""
        named = (each.name for each in self.project.participants if each.id == participant)
        return next(named, participant)

    @property
    def as_of(self) -> date:
        """The day taken as today.

        Raises
        ------
        DateNeededError
            If the caller gave none and the document has none.
        """
        if self.tree.as_of is None:
            raise DateNeededError
        return self.tree.as_of


@attrs.frozen
class Reference:
    """A field that names another part by its id."""

    site: Site
    """Who refers."""
    at: str
    """By which field."""
    noun: str
    """To what, in a word."""
    id: str
    """The id it names."""
