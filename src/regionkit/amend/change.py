"""Change: what differs between two states of a plan, in the words of the plan."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any, Final

import attrs

from regionkit.findings import Field, Item, Path, Record
from regionkit.model import Decision, Entity, shape_of
from regionkit.values import Choice, PlainMapping


class ChangeKind(Choice):
    """What happened to a part of a plan."""

    CHANGED = "changed"
    """It says something else."""
    ADDED = "added"
    """It was not there before."""
    REMOVED = "removed"
    """It is not there any more."""
    REORDERED = "reordered"
    """Its parts stand in another order."""


@attrs.frozen(kw_only=True)
class Change:
    """One thing that differs between two states of a plan."""

    path: Path
    """Where; for a part that is gone, where it was."""
    label: str
    """Where, in the names of the plan."""
    kind: ChangeKind
    """Changed, added, removed or reordered."""
    before: object
    """What stood there before; None if nothing did."""
    after: object
    """What stands there now; None if nothing does."""

    def to_record(self) -> Record:
        """Return it as a flat record."""
        return {
            "path": str(self.path),
            "label": self.label,
            "change": str(self.kind),
            "before": None if self.before is None else said(self.before),
            "after": None if self.after is None else said(self.after),
        }

    def __str__(self) -> str:
        """Write it on one line."""
        return f"{self.label}: {side(self.before)} → {side(self.after)}"


def side(value: object) -> str:
    """Say in a few words what stood on one side of a change; a dash if nothing did."""
    return "–" if value is None else said(value)


_NAMES: Final = ("title", "name", "working_title", "text", "id", "participant", "document", "what")


def said(value: object) -> str:
    """Say in a few words what a value or a part is."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ", ".join(said(each) for each in value) or "none"
    if isinstance(value, Decision):
        return f"{_called(value)} ({value.status})"
    if isinstance(value, Entity):
        amount = getattr(value, "amount", None)
        return _called(value) if amount is None else f"{_called(value)}: {amount}"
    return str(value)


def _called(part: Entity) -> str:
    if isinstance(part, Decision):
        return part.name or "a decision"
    named = (getattr(part, name, None) for name in _NAMES)
    return str(next((name for name in named if name), type(part).__name__.lower()))


def differences(
    before: Entity, after: Entity, at: Path, label: tuple[str, ...] = ()
) -> Iterator[Change]:
    """List what differs between two states of one part, in the order of its fields.

    Printed texts take no part, as in every comparison.
    """
    fields: tuple[attrs.Attribute[Any], ...] = attrs.fields(type(before))
    for field in fields:
        if field.eq is False:
            continue
        one, other = getattr(before, field.name), getattr(after, field.name)
        if one is other or one == other:
            continue
        inner = (*label, field.name.replace("_", " "))
        where = Path.of((*at.steps, Field(field.name)))
        if _is_row_of_parts(one) or _is_row_of_parts(other):
            yield from _in_rows(one, other, where, inner)
        elif _are_alike(one, other):
            yield from differences(one, other, where, inner)
        elif empty := _empty_of(one, other):  # a budget that is new says nothing by itself
            parts = list(differences(one or empty, other or empty, where, inner))
            yield from parts or [_change(where, inner, one, other)]
        else:
            yield _change(where, inner, one, other)


def _are_alike(one: object, other: object) -> bool:
    return isinstance(one, Entity) and type(one) is type(other)


def _empty_of(one: object, other: object) -> Entity | None:
    """Return the empty part to compare with where there is none, if it can be empty."""
    part = other if one is None else one
    if not isinstance(part, Entity) or (one is not None and other is not None):
        return None
    fields: tuple[attrs.Attribute[Any], ...] = attrs.fields(type(part))
    if any(field.default is attrs.NOTHING for field in fields):
        return None
    return type(part)()


def _is_row_of_parts(value: object) -> bool:
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], Entity)


def _in_rows(
    before: tuple[Entity, ...], after: tuple[Entity, ...], at: Path, label: tuple[str, ...]
) -> Iterator[Change]:
    pairs, moved = _pairs(before, after)
    for part, old, new, position in pairs:
        key = _key(part)
        where = Path.of((*at.steps, Item(position if key is None else key)))
        of_row = () if label[-1] in _NEED_NO_NAME else (label[-1],)
        inner = (*label[:-1], *of_row, _called(part))
        if old is not None and new is not None and type(old) is type(new):
            yield from differences(old, new, where, inner)
        else:
            yield _change(where, inner, old, new)
    if moved:
        yield Change(
            path=at,
            label=" › ".join((*label, "order")),
            kind=ChangeKind.REORDERED,
            before=before,
            after=after,
        )


_NEED_NO_NAME: Final = {"activities", "costs", "funding", "roles", "subgoals", "subprojects"}
"""Rows whose parts are known by their own names."""


def _key(part: Entity) -> str | None:
    name = shape_of(type(part)).key
    return getattr(part, name) if name else None


_Pair = tuple[Entity, Entity | None, Entity | None, int]
"""A part, how it was before and is after, and where it stands, or stood."""


def _pairs(before: tuple[Entity, ...], after: tuple[Entity, ...]) -> tuple[list[_Pair], bool]:
    """Pair the parts of two rows: by id, else the equal ones, else those that are left in order.

    Returns the pairs and whether those parts that were found again stand in another order.
    """
    by_key: dict[str | None, list[int]] = defaultdict(list)
    for at, part in enumerate(before):
        by_key[_key(part)].append(at)
    keyless = by_key.pop(None, [])
    found: dict[int, int] = {}
    for at, part in enumerate(after):
        key = _key(part)
        row = keyless if key is None else by_key[key]
        same = next((old for old in row if key is not None or before[old] == part), None)
        if same is not None:
            row.remove(same)
            found[at] = same
    order = list(found.values())
    gone = [at for row in by_key.values() for at in row]
    pairs: list[_Pair] = [(before[at], before[at], None, at) for at in gone]
    for at, part in enumerate(after):
        if at not in found and _key(part) is None and keyless:
            found[at] = keyless.pop(0)
        pairs.append((part, before[found[at]] if at in found else None, part, at))
    pairs += [(before[at], before[at], None, at) for at in keyless]
    return pairs, order != sorted(order)


def _change(at: Path, label: tuple[str, ...], before: object, after: object) -> Change:
    gone = (None, (), PlainMapping())
    kind = ChangeKind.CHANGED
    if before in gone:
        kind = ChangeKind.ADDED
    elif after in gone:
        kind = ChangeKind.REMOVED
    return Change(path=at, label=" › ".join(label), kind=kind, before=before, after=after)
