"""OpenPoint: what a plan knowingly leaves to be settled later."""

from collections.abc import Iterable

import attrs

from regionkit.findings import Path
from regionkit.model.entity import Entity
from regionkit.values import PartialDate, as_optional_date, as_optional_id, several


def _as_paths(paths: Iterable[Path | str]) -> tuple[Path, ...]:
    return tuple(path if isinstance(path, Path) else Path(path) for path in several(paths))


@attrs.frozen(kw_only=True)
class DeferredTo(Entity):
    """Where, when or by whom an open point will be settled."""

    document: str | None = None
    """The later document."""
    event: str | None = None
    """The event, such as the start-up of the project."""
    date: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """The date."""
    by: tuple[str, ...] = attrs.field(default=(), converter=several)
    """The roles that settle it, by id or name."""


@attrs.frozen(kw_only=True)
class OpenPoint(Entity):
    """What a plan knowingly leaves to be settled later (*åpent punkt*)."""

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which other parts refer to it."""
    title: str
    """What is open."""
    where: str | None = None
    """Where the document says so, such as ``"§7"``."""
    covers: tuple[Path, ...] = attrs.field(default=(), converter=_as_paths)
    """The parts of the plan that are not settled; ``[*]`` stands for any item."""
    deferred_to: DeferredTo | None = None
    """Where, when or by whom it will be settled."""
    settled: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """When it was settled; None while it is open."""
    text: str | None = attrs.field(default=None, eq=False)
    """The text as printed."""
