"""Tree: a plan taken apart once, for all rules."""

import operator
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date
from typing import Any, Final, TypeVar

import attrs

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


@attrs.frozen(kw_only=True)
class _Makeup:
    """What the parts of one class can hold, and how to get at it quickly."""

    has_id: bool
    """Whether others can refer to it by an id."""
    has_frame: bool
    """Whether it can state a stage or a currency for all within it."""
    references: tuple[tuple[str, str], ...]
    """Fields that hold ids of other parts, with the noun they refer to."""
    fields: tuple[tuple[str, bool], ...]
    """Fields that hold parts, and whether one holds a row of them."""
    held: Callable[[Any], tuple[Any, ...]]
    """Returns what those fields hold."""


_MAKEUPS: Final[dict[type, _Makeup]] = {}


def _read_makeup(cls: type[Any]) -> _Makeup:
    """Read what parts of a class can hold; an effect of a decision stays whole."""
    if issubclass(cls, Effect):
        whole = _Makeup(has_id=False, has_frame=False, references=(), fields=(), held=getter_of())
        return _MAKEUPS.setdefault(cls, whole)
    shape = shape_of(cls)
    makeup = _Makeup(
        has_id=shape.key == "id",
        has_frame=issubclass(cls, (Undertaking, Budget)),
        references=shape.references,
        fields=(*((name, False) for name in shape.one), *((name, True) for name in shape.several)),
        held=getter_of(*shape.one, *shape.several),
    )
    return _MAKEUPS.setdefault(cls, makeup)


def getter_of(*names: str) -> Callable[[Any], tuple[Any, ...]]:
    """Return a function that gets these attributes at once, faster than one by one."""
    if len(names) > 1:
        return operator.attrgetter(*names)
    return lambda part: tuple([getattr(part, name) for name in names])


def _set_frame(site: Site, asked_for: Stage | None) -> None:
    """Set stage and currency by what a project, sub-project or budget says for all within it."""
    subject = site.subject
    if isinstance(subject, Undertaking):
        site.around = site
    if isinstance(subject, Project):
        site.stage = asked_for or subject.stage or DEFAULT_STAGE
    elif isinstance(subject, Undertaking):
        site.stage = subject.stage or site.stage
    if isinstance(subject, (Project, Budget)):
        site.currency = subject.currency or site.currency


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
        self._worked_out: dict[Callable[[Tree], Any], Any] = {}
        self._worked_out_at: dict[tuple[Site, Callable[[Site], Any]], Any] = {}
        self._steps: dict[tuple[Site, str], list[str]] = {}
        self.sites: list[Site] = []
        self.ids: dict[str, list[Site]] = defaultdict(list)
        self.references: list[Reference] = []
        field = "dossier" if isinstance(plan, Dossier) else "project"
        self.root: Site = Site(plan, None, field, None, self.stage, plan.currency, self)
        self._take_apart(asked_for=stage)

    def _take_apart(self, asked_for: Stage | None) -> None:
        """Visit every part. Each is visited by what its class can hold, which is read once."""
        sites, waiting = self.sites, [self.root]
        while waiting:
            site = waiting.pop()
            sites.append(site)
            subject = site.subject
            makeup = _MAKEUPS.get(type(subject)) or _read_makeup(type(subject))
            if makeup.has_frame:
                _set_frame(site, asked_for)
            if makeup.has_id:
                self._note_id(site)
            for name, noun in makeup.references:
                self._note_references(site, name, noun, getattr(subject, name))
            if makeup.fields:
                waiting.extend(self._parts(site, makeup))

    def _parts(self, site: Site, makeup: _Makeup) -> list[Site]:
        parts: list[Site] = []
        stage, currency = site.stage, site.currency
        for (name, is_row), held in zip(makeup.fields, makeup.held(site.subject), strict=True):
            if is_row:
                parts += [
                    Site(part, site, name, position, stage, currency, self)
                    for position, part in enumerate(held)
                ]
            elif held is not None:
                parts.append(Site(held, site, name, None, stage, currency, self))
        return parts

    def _note_id(self, site: Site) -> None:
        own_id = getattr(site.subject, "id", None)
        if own_id is not None:
            self.ids[own_id].append(site)

    def _note_references(self, site: Site, name: str, noun: str, value: object) -> None:
        if isinstance(value, str):
            self.references.append(Reference(site, name, noun, value))
        elif isinstance(value, tuple):
            for position, each in enumerate(value):
                self.references.append(Reference(site, f"{name}[{position}]", noun, each))

    def steps_in(self, site: Site, field: str) -> list[str]:
        """Return how the parts of a row are reached, worked out when first asked for.

        Where an id is missing or doubled, only the position tells parts apart.

        Parameters
        ----------
        site
            The site whose subject has the row.
        field
            The name of the field.
        """
        steps = self._steps.get((site, field))
        if steps is None:
            row = getattr(site.subject, field)
            key = shape_of(type(row[0])).key
            keys = [getattr(part, key) if key else None for part in row]
            times = Counter(keys)
            steps = self._steps[site, field] = [
                f"{field}[{own if own and times[own] == 1 else position}]"
                for position, own in enumerate(keys)
            ]
        return steps

    def once(self, work_out: Callable[["Tree"], T]) -> T:
        """Return what a function works out about the whole plan, worked out only once.

        For rules that compare parts all over the plan: a walk of their own at each part would
        cost the square of its size.

        Parameters
        ----------
        work_out
            The function, which must be the same object each time.
        """
        if work_out not in self._worked_out:
            self._worked_out[work_out] = work_out(self)
        known: T = self._worked_out[work_out]
        return known

    def once_at(self, site: Site, work_out: Callable[[Site], T]) -> T:
        """Return what a function works out about a site, worked out only once.

        Parameters
        ----------
        site
            The site.
        work_out
            The function, which must be the same object each time.
        """
        key = (site, work_out)
        if key not in self._worked_out_at:
            self._worked_out_at[key] = work_out(site)
        known: T = self._worked_out_at[key]
        return known

    def has(self, identifier: str, noun: str) -> bool:
        """Tell whether there is such a noun with this id, such as a participant.

        Parameters
        ----------
        identifier
            The id.
        noun
            Its name in words, such as ``participant``.
        """
        return any(_is_a(site.subject, noun) for site in self.ids.get(identifier, ()))


def stage_of(plan: Project | Dossier) -> Stage:
    """Return the stage of a plan: of a dossier, that of its first project that states one."""
    projects = plan.projects if isinstance(plan, Dossier) else (plan,)
    return next((each.stage for each in projects if each.stage), DEFAULT_STAGE)
