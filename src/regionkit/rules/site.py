"""Site: where a rule stands, and what it can see from there."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from regionkit.errors import RegionkitError
from regionkit.findings import Path
from regionkit.model import Budget, Project, Undertaking
from regionkit.values import Period, Stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from regionkit.rules.tree import Tree


class DateNeededError(RegionkitError, ValueError):
    """A rule compares with today, and nobody said which day that is."""

    def __init__(self) -> None:
        super().__init__(
            "this check compares with today: say which day by as_of=date(…) (--as-of on the "
            "command line), or give the document a date of its own"
        )


T = TypeVar("T")

_NO_PROJECT: Final = Project()
_NO_BUDGET: Final = Budget()


class Site:
    """Where a rule stands in a plan, and what it can see from there.

    Parameters
    ----------
    subject
        What the rule looks at here.
    parent
        The site above; None at the root.
    field
        The name of the field by which it is reached from there.
    position
        Its position in that field, from 0; None if the field holds one part.
    stage
        The stage by which it is judged.
    currency
        The currency of amounts that name none; None if the plan does not say.
    tree
        The whole plan.
    """

    __slots__ = ("around", "currency", "field", "parent", "position", "stage", "subject", "tree")

    def __init__(  # noqa: PLR0913, PLR0917 - one place in a tree has all of these; names cost time
        self,
        subject: object,
        parent: "Site | None",
        field: str,
        position: int | None,
        stage: Stage,
        currency: str | None,
        tree: "Tree",
    ) -> None:
        self.subject: object = subject
        self.parent: Site | None = parent
        self.field: str = field
        self.position: int | None = position
        self.stage: Stage = stage
        self.currency: str | None = currency
        self.tree: Tree = tree
        self.around: Site | None = None if parent is None else parent.around
        """The nearest project or sub-project above, or the subject itself if it is one."""

    @property
    def step(self) -> str:
        """How it is reached from the site above: a name, or one with ``[id]`` or ``[position]``."""
        if self.parent is None or self.position is None:
            return self.field
        return self.tree.steps_in(self.parent, self.field)[self.position]

    @property
    def path(self) -> Path:
        """The path of the subject. Worked out only when something is to be said of it."""
        return self.path_to("")

    def path_to(self, at: str) -> Path:
        """Return the path of a part of the subject; of itself if ``at`` is empty.

        Parameters
        ----------
        at
            Where, from the subject: ``period``, ``funding[0].amount``.
        """
        steps = [at] if at else []
        site: Site | None = self
        while site is not None:
            steps.append(site.step)
            site = site.parent
        return Path(".".join(reversed(steps)))

    @property
    def order(self) -> tuple[tuple[str, int], ...]:
        """A key that sorts sites of one tree by field, then by position, from the root down."""
        steps = [(site.field, site.position or 0) for site in (self, *self.above())]
        return tuple(reversed(steps))

    def above(self) -> Iterator["Site"]:
        """Go up from here, the nearest first."""
        site = self.parent
        while site is not None:
            yield site
            site = site.parent

    @property
    def project(self) -> Project:
        """The project that the subject belongs to; an empty one if there is none."""
        site = self.around
        while site is not None and not isinstance(site.subject, Project):
            site = site.parent and site.parent.around
        return _NO_PROJECT if site is None else site.subject  # type: ignore[return-value]

    @property
    def undertaking(self) -> Undertaking:
        """The nearest project or sub-project above, or the subject itself; else an empty one."""
        return _NO_PROJECT if self.around is None else self.around.subject  # type: ignore[return-value]

    @property
    def budget(self) -> Budget:
        """The budget that the subject belongs to; an empty one if there is none."""
        site: Site | None = self
        while site is not None:
            if isinstance(site.subject, Budget):
                return site.subject
            site = site.parent
        return self.undertaking.budget or _NO_BUDGET

    def periods_above(self) -> Iterator[Period]:
        """Go up through the periods of the projects that the subject belongs to.

        For a project or sub-project itself, they begin with those of the one above it.
        """
        site = self.parent and self.parent.around
        while site is not None:
            period: Period | None = site.subject.period  # type: ignore[attr-defined]
            if period is not None:
                yield period
            site = site.parent and site.parent.around

    def name_of(self, participant: str) -> str:
        """Return a participant's name by its id; the id if there is none of that id.

        Parameters
        ----------
        participant
            The id of the participant.
        """
        named = (each.name for each in self.project.participants if each.id == participant)
        return next(named, participant)

    def once(self, work_out: "Callable[[Site], T]") -> T:
        """Return what a function works out about this site, worked out only once.

        For what several rules ask about the same part.

        Parameters
        ----------
        work_out
            The function, which must be the same object each time.
        """
        return self.tree.once_at(self, work_out)

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


class Reference(NamedTuple):
    """A field that names another part by its id."""

    site: Site
    """Who refers."""
    at: str
    """By which field."""
    noun: str
    """To what, in a word."""
    id: str
    """The id it names."""
