"""Tree: a plan taken apart once, for all rules."""

from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date
from typing import Any, Final, TypeVar

from regionkit.model import Budget, Dossier, Effect, Project, Undertaking, shape_of
from regionkit.rules.site import Reference, Site
from regionkit.values import Stage

T = TypeVar("T")

DEFAULT_STAGE: Final = Stage.DRAFT
"""The stage of a plan that does not state one."""


def _is_a(subject: object, noun: str) -> bool:
    """Tell whether a subject is what is meant by a noun; a sub-project is a project too."""
    if noun == "project":
        return isinstance(subject, Undertaking)
    return type(subject).__name__.casefold() == noun.replace("-", "").replace(" ", "")


class Tree:
    """A plan taken apart once: every part with its site, every id, every reference.

    What an effect of a decision would add is no part of the plan, and stays whole.

    Parameters
    ----------
    plan
        A project or a dossier.
    stage
        The stage to judge by instead of the plan's own; None: the plan's own.
    as_of
        The day taken as today, if it is known.
    """

    def __init__(self, plan: Project | Dossier, *, stage: Stage | None, as_of: date | None) -> None:
        self.as_of: date | None = as_of
        self.stage: Stage = stage or stage_of(plan)
        self._asked_for = stage
        self._worked_out: dict[Callable[[Tree], Any], Any] = {}
        self.sites: list[Site] = []
        self.ids: dict[str, list[Site]] = defaultdict(list)
        self.references: list[Reference] = []
        step = "dossier" if isinstance(plan, Dossier) else "project"
        self.root: Site = Site(
            plan, None, step, stage=self.stage, currency=plan.currency, tree=self
        )
        waiting = [self.root]
        while waiting:
            site = waiting.pop()
            self.sites.append(site)
            if not isinstance(site.subject, Effect):
                waiting.extend(self._parts(site))

    def _parts(self, site: Site) -> list[Site]:
        subject = site.subject
        shape = shape_of(type(subject))
        if shape.key == "id":
            own_id = getattr(subject, "id", None)
            if own_id is not None:
                self.ids[own_id].append(site)
        for name, noun in shape.references:
            self._note_references(site, name, noun, getattr(subject, name))
        parts: list[Site] = []
        for name in shape.one:
            part = getattr(subject, name)
            if part is not None:
                parts.append(self._site(part, site, name))
        for name in shape.several:
            row = getattr(subject, name)
            if row:
                key = shape_of(type(row[0])).key
                keys = [getattr(part, key) if key else None for part in row]
                times = Counter(keys)
                for position, part in enumerate(row):
                    # Where an id is missing or doubled, only the position tells them apart.
                    own = keys[position]
                    step = own if own and times[own] == 1 else position
                    parts.append(self._site(part, site, f"{name}[{step}]"))
        return parts

    def _site(self, part: object, parent: Site, step: str) -> Site:
        stage, currency = parent.stage, parent.currency
        if isinstance(part, Project):
            stage = self._asked_for or part.stage or DEFAULT_STAGE
            currency = part.currency or currency
        elif isinstance(part, Undertaking):
            stage = part.stage or stage
        elif isinstance(part, Budget):
            currency = part.currency or currency
        return Site(part, parent, step, stage=stage, currency=currency, tree=self)

    def _note_references(self, site: Site, name: str, noun: str, value: object) -> None:
        if isinstance(value, str):
            self.references.append(Reference(site, name, noun, value))
        elif isinstance(value, tuple):
            for position, each in enumerate(value):
                self.references.append(Reference(site, f"{name}[{position}]", noun, each))

    def once(self, work_out: Callable[["Tree"], T]) -> T:
        """Return what a function works out about the whole plan, worked out only once.

        For rules that compare parts all over the plan: a walk of their own at each part would
        cost the square of its size.
        """
        if work_out not in self._worked_out:
            self._worked_out[work_out] = work_out(self)
        known: T = self._worked_out[work_out]
        return known

    def has(self, identifier: str, noun: str) -> bool:
        """Tell whether there is such a noun with this id, such as a participant."""
        return any(_is_a(site.subject, noun) for site in self.ids.get(identifier, ()))


def stage_of(plan: Project | Dossier) -> Stage:
    """Return the stage of a plan: of a dossier, that of its first project that states one."""
    projects = plan.projects if isinstance(plan, Dossier) else (plan,)
    return next((each.stage for each in projects if each.stage), DEFAULT_STAGE)
