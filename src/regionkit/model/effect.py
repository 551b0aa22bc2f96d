"""Effects: what a decision changes in a plan, in a form that can be tried and carried out.

Each effect names its target by id and can say, under ``was``, what it expects to find there.
When a decision is carried out, ``was`` is filled in with what was found, so that the decision
alone is enough to undo it. In files, ``effect: transfer`` and the like say which effect it is.
"""

from typing import Final, TypeAlias

import attrs

from regionkit.model.activity import Activity
from regionkit.model.budget import CostItem, FundingLine, FundingState
from regionkit.model.condition import Condition
from regionkit.model.entity import Entity
from regionkit.model.openness import Openness
from regionkit.model.organisation import Holder
from regionkit.model.reference import refers_to
from regionkit.model.sharing_key import SharingKey
from regionkit.model.subproject import Subproject
from regionkit.values import (
    Amount,
    PartialDate,
    Period,
    Stage,
    as_amount,
    as_id,
    as_optional_amount,
    as_optional_date,
    as_optional_id,
    as_optional_period,
)


def _as_stage(stage: Stage | str | None) -> Stage | None:
    return None if stage is None else Stage(stage)


def _as_period(period: Period | str) -> Period:
    return period if isinstance(period, Period) else Period(period)


def _as_state(state: FundingState | str | None) -> FundingState | None:
    return None if state is None else FundingState(state)


def _as_holder(holder: Holder | str | None) -> Holder | None:
    return Holder(name=holder) if isinstance(holder, str) else holder


@attrs.frozen(kw_only=True)
class Transfer(Entity):
    """Money goes from one project, sub-project or funding line to another (*overføres*)."""

    amount: Amount = attrs.field(converter=as_amount)
    """How much; an exact amount."""
    source: str = attrs.field(converter=as_id, metadata=refers_to("project or funding line"))
    """From where: a funding line, or a project that has just one, by id."""
    receiver: str | None = attrs.field(
        default=None, converter=as_optional_id, metadata=refers_to("project or funding line")
    )
    """To where, by id; a project gets a new funding line. None if that is not said."""
    receiver_is: Openness = attrs.field(default=Openness.EXHAUSTIVE, converter=Openness)
    """Whether the receiver is meant, or only named as an example (*f.eks.*)."""
    purpose: str | None = None
    """What the money is for, in words."""
    was: Amount | None = attrs.field(default=None, converter=as_optional_amount)
    """What the source held before."""
    source_line: str | None = None
    """The funding line it went out of, by id or title; set when it is carried out."""
    receiver_was: Amount | None = attrs.field(default=None, converter=as_optional_amount)
    """What the receiving funding line held before; None for a new one, or one without amount."""
    new_line: str | None = attrs.field(default=None, converter=as_optional_id)
    """The id of the funding line that the receiver gets for it; None: one is made up."""
    new_budget: bool = False
    """Whether the receiver had no budget but by decisions; set when it is carried out."""


@attrs.frozen(kw_only=True)
class AddFunding(Entity):
    """A funding line is added: money comes from somebody new."""

    target: str | None = attrs.field(
        default=None, converter=as_optional_id, metadata=refers_to("sub-project")
    )
    """To which sub-project, by id; None: to the project itself."""
    line: FundingLine
    """The funding line; it needs an id."""
    new_budget: bool = False
    """Whether the receiver had no budget but by decisions; set when it is carried out."""


@attrs.frozen(kw_only=True)
class AddCost(Entity):
    """A cost item is added."""

    target: str | None = attrs.field(
        default=None, converter=as_optional_id, metadata=refers_to("sub-project")
    )
    """To which sub-project, by id; None: to the project itself."""
    item: CostItem
    """The cost item; it needs an id."""
    new_budget: bool = False
    """Whether the receiver had no budget but by decisions; set when it is carried out."""


@attrs.frozen(kw_only=True)
class Withdraw(Entity):
    """A sub-project is taken out of the plan (*tas ut*); its history stays."""

    target: str = attrs.field(converter=as_id, metadata=refers_to("sub-project"))
    """The sub-project, by id."""
    successor: str | None = None
    """What takes its purpose further, ``none`` if nothing does; None if that is not said."""
    was: str | None = None
    """What was named as its successor before."""


@attrs.frozen(kw_only=True)
class AddSubproject(Entity):
    """A sub-project is added."""

    target: str | None = attrs.field(
        default=None, converter=as_optional_id, metadata=refers_to("sub-project")
    )
    """Under which sub-project, by id; None: under the project itself."""
    subproject: Subproject
    """The sub-project; it needs an id."""


@attrs.frozen(kw_only=True)
class AddActivity(Entity):
    """An activity is added."""

    target: str = attrs.field(converter=as_id, metadata=refers_to("sub-goal or activity"))
    """Under which sub-goal or activity, by id."""
    activity: Activity
    """The activity; it needs an id."""


@attrs.frozen(kw_only=True)
class Rename(Entity):
    """A project, sub-project or activity gets its title, or another."""

    target: str = attrs.field(converter=as_id, metadata=refers_to("project or activity"))
    """Which, by id."""
    title: str
    """The new title; a working title stays beside it."""
    was: str | None = None
    """Its name before: the title, else the working title."""
    was_untitled: bool = False
    """Whether it had only a working title; set when it is carried out."""


@attrs.frozen(kw_only=True)
class Prioritise(Entity):
    """A sub-project is given priority among those beside it (*prioriteres*)."""

    target: str = attrs.field(converter=as_id, metadata=refers_to("sub-project"))
    """The sub-project, by id."""


@attrs.frozen(kw_only=True)
class ChangeStage(Entity):
    """A plan goes on to another stage."""

    target: str | None = attrs.field(
        default=None, converter=as_optional_id, metadata=refers_to("sub-project")
    )
    """Which sub-project, by id; None: the project itself."""
    stage: Stage = attrs.field(converter=Stage)
    """The new stage."""
    was: Stage | None = attrs.field(default=None, converter=_as_stage)
    """The stage before."""


@attrs.frozen(kw_only=True)
class SetPeriod(Entity):
    """A period is set or extended."""

    target: str | None = attrs.field(
        default=None,
        converter=as_optional_id,
        metadata=refers_to("sub-project, sub-goal or activity"),
    )
    """Whose, by id; None: that of the project itself."""
    period: Period = attrs.field(converter=_as_period)
    """The new period."""
    was: Period | None = attrs.field(default=None, converter=as_optional_period)
    """The period before."""


@attrs.frozen(kw_only=True)
class Revise(Entity):
    """A cost item or funding line gets another amount: money comes or goes."""

    target: str = attrs.field(converter=as_id, metadata=refers_to("cost item or funding line"))
    """The cost item or funding line, by id."""
    amount: Amount = attrs.field(converter=as_amount)
    """The new amount."""
    was: Amount | None = attrs.field(default=None, converter=as_optional_amount)
    """The amount before."""
    counterpart: str
    """Where the money comes from or goes to: the funder, a saving, a reserve."""


@attrs.frozen(kw_only=True)
class ChangeFundingState(Entity):
    """A funding line becomes firmer, or less firm."""

    target: str = attrs.field(converter=as_id, metadata=refers_to("funding line"))
    """The funding line, by id."""
    state: FundingState = attrs.field(converter=FundingState)
    """The new state."""
    was: FundingState | None = attrs.field(default=None, converter=_as_state)
    """The state before."""
    evidence: str | None = None
    """The decision or letter that says so; None: as before."""
    was_evidence: str | None = None
    """The evidence before; set when it is carried out."""


@attrs.frozen(kw_only=True)
class ReplaceKey(Entity):
    """A sharing key is replaced by another from a date on; the old one holds until then."""

    target: str = attrs.field(converter=as_id, metadata=refers_to("sharing key"))
    """The key that is replaced, by id."""
    key: SharingKey
    """The new key; ``applies_from`` says from when."""


@attrs.frozen(kw_only=True)
class Appoint(Entity):
    """A role is filled."""

    target: str = attrs.field(converter=as_id, metadata=refers_to("role"))
    """The role, by id."""
    holder: Holder = attrs.field(converter=_as_holder)
    """Who fills it."""
    was: Holder | None = attrs.field(default=None, converter=_as_holder)
    """Who filled it before; None: it was vacant."""


@attrs.frozen(kw_only=True)
class Vacate(Entity):
    """A role becomes vacant."""

    target: str = attrs.field(converter=as_id, metadata=refers_to("role"))
    """The role, by id."""
    was: Holder | None = attrs.field(default=None, converter=_as_holder)
    """Who filled it before."""


@attrs.frozen(kw_only=True)
class CloseOpenPoint(Entity):
    """An open point is settled."""

    target: str = attrs.field(converter=as_id, metadata=refers_to("open point"))
    """The open point, by id."""
    settled: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """When; None: on the day of the decision."""


@attrs.frozen(kw_only=True)
class HandOver(Entity):
    """A responsibility goes to somebody else; money stays where it is."""

    target: str | None = attrs.field(
        default=None, converter=as_optional_id, metadata=refers_to("sub-project")
    )
    """Who gives it away: a sub-project by id; None: the project itself."""
    what: str
    """What is to be looked after."""
    receiver: str
    """Who or what looks after it from now on: a strategy or project by id, or a name."""


@attrs.frozen(kw_only=True)
class SetCondition(Entity):
    """A project or sub-project gets a condition to fulfil."""

    target: str | None = attrs.field(
        default=None, converter=as_optional_id, metadata=refers_to("sub-project")
    )
    """Which sub-project, by id; None: the project itself."""
    condition: Condition
    """The condition; it needs an id."""


Effect: TypeAlias = (
    Transfer
    | AddFunding
    | AddCost
    | Withdraw
    | AddSubproject
    | AddActivity
    | Rename
    | Prioritise
    | ChangeStage
    | SetPeriod
    | Revise
    | ChangeFundingState
    | ReplaceKey
    | Appoint
    | Vacate
    | CloseOpenPoint
    | HandOver
    | SetCondition
)
"""What a decision can change. In files, ``effect: transfer`` and the like say which it is."""

EFFECTS: Final[dict[str, type]] = {
    "transfer": Transfer,
    "add funding": AddFunding,
    "add cost": AddCost,
    "withdraw": Withdraw,
    "add sub-project": AddSubproject,
    "add activity": AddActivity,
    "rename": Rename,
    "prioritise": Prioritise,
    "change stage": ChangeStage,
    "set period": SetPeriod,
    "revise": Revise,
    "change funding state": ChangeFundingState,
    "replace key": ReplaceKey,
    "appoint": Appoint,
    "vacate": Vacate,
    "close open point": CloseOpenPoint,
    "hand over": HandOver,
    "set condition": SetCondition,
}
"""The effects, by what they are called in files, tables and messages."""
