"""Subproject, and what it has in common with a whole project."""

import attrs

from regionkit.model.background import Background
from regionkit.model.budget import Budget
from regionkit.model.citation import Citation
from regionkit.model.condition import Condition
from regionkit.model.deliverable import Deliverable
from regionkit.model.entity import Entity
from regionkit.model.goal import Goals
from regionkit.model.responsibility import Responsibility
from regionkit.values import Period, Stage, as_optional_id, as_optional_period, several


def _as_stage(stage: Stage | str | None) -> Stage | None:
    return None if stage is None else Stage(stage)


@attrs.frozen(kw_only=True)
class Undertaking(Entity):
    """What a project and its sub-projects have in common."""

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which other parts refer to it."""
    title: str | None = None
    """Its title, once that is settled."""
    working_title: str | None = None
    """What it is called until then (*arbeidstittel*)."""
    stage: Stage | None = attrs.field(default=None, converter=_as_stage)
    """How mature its plan is; None: as the project above it, or a draft if there is none."""
    period: Period | None = attrs.field(default=None, converter=as_optional_period)
    """From when to when it is carried out."""
    background: Background | None = None
    """Why there is such a project."""
    themes: tuple[str, ...] = attrs.field(default=(), converter=several)
    """The themes of a plan that it works on, as the plan calls them."""
    goals: Goals | None = None
    """What it is to reach."""
    budget: Budget | None = None
    """What it costs and who pays."""
    deliverables: tuple[Deliverable, ...] = attrs.field(default=(), converter=several)
    """What it hands over."""
    subprojects: tuple["Subproject", ...] = attrs.field(default=(), converter=several)
    """The projects within it."""
    conditions: tuple[Condition, ...] = attrs.field(default=(), converter=several)
    """What it was told to fulfil."""
    handed_over: tuple[Responsibility, ...] = attrs.field(default=(), converter=several)
    """The responsibilities it gave away."""
    stated_in: tuple[Citation, ...] = attrs.field(default=(), converter=several)
    """Where in other documents it is laid down."""

    @property
    def name(self) -> str | None:
        """The title, else the working title."""
        return self.title or self.working_title


@attrs.frozen(kw_only=True)
class Subproject(Undertaking):
    """A project within a project (*delprosjekt*)."""

    prioritised: bool = False
    """Whether it has priority among those beside it (*prioritert*)."""
    withdrawn: bool = False
    """Whether it was taken out of the plan (*tas ut*)."""
    succeeded_by: str | None = None
    """What takes its purpose further when it is withdrawn; ``none`` if nothing does."""
