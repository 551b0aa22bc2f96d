"""Preview: what a decision would change, before anything is changed."""

from typing import Any, Final

import attrs

from regionkit.amend.change import Change, differences, side
from regionkit.amend.diff import Diff
from regionkit.amend.draft import Movement
from regionkit.amend.errors import Failure
from regionkit.amend.making import Made, name_of
from regionkit.findings import Grid, Path, Record
from regionkit.findings.look import escaped, view
from regionkit.findings.wording import ENGLISH
from regionkit.model import Decision, Project
from regionkit.values import write_number

_HEADS: Final = ("point", "effect", "what", "before", "after")
_MONEY: Final = ("money", "line", "amount", "counterpart")


@attrs.frozen(kw_only=True, repr=False)
class Preview:
    """What a decision would change, and what stands in its way."""

    decision: Decision
    """The decision."""
    before: Project
    """The project as it is."""
    after: Project
    """The project as it would be, as far as the effects can be made."""
    made: tuple[Made, ...]
    """The effects one by one."""
    movements: tuple[Movement, ...]
    """The money that moves."""
    not_yet: tuple[Failure, ...]
    """What the decision still lacks to be carried out: it is only proposed, say."""
    impossible: tuple[Failure, ...] = ()
    """Why it makes no sense to carry it out, whatever its own effects: it is carried out
    already, what it revokes cannot be revoked, or its date does not fit."""

    @property
    def failures(self) -> tuple[Failure, ...]:
        """What cannot be done, with what was expected and found; mostly its effects."""
        made = (each.failure for each in self.made if each.failure is not None)
        return (*self.impossible, *made)

    @property
    def changes(self) -> tuple[Change, ...]:
        """What changes in the plan, in the order of the effects."""
        return tuple(change for _, _, change in self._by_effect())

    @property
    def difference(self) -> Diff:
        """What changes from the plan as it is to the plan as it would be."""
        return Diff(tuple(differences(self.before, self.after, Path("project"))))

    def ok(self) -> bool:
        """Tell whether the decision could be carried out as it is."""
        return not (self.failures or self.not_yet)

    def _by_effect(self) -> list[tuple[str, str, Change]]:
        """List the changes with the point and the effect that make them."""
        root = Path("project")
        begun = self.made[0].before if self.made else self.after
        return [
            *(("", "revoke", change) for change in differences(self.before, begun, root)),
            *(
                (str(each.point), name_of(each.effect), change)
                for each in self.made
                for change in differences(each.before, each.after, root)
            ),
        ]

    def to_records(self) -> list[Record]:
        """Return a flat record for each change, with its point and effect."""
        return [
            {"point": point, "effect": effect, **change.to_record()}
            for point, effect, change in self._by_effect()
        ]

    def to_json(self) -> dict[str, Any]:
        """Return all of it as plain data, ready for JSON."""
        return {
            "decision": self.decision.name,
            "status": str(self.decision.status),
            "ok": self.ok(),
            "changes": self.to_records(),
            "movements": [movement.to_record() for movement in self.movements],
            "failures": [failure.to_record() for failure in self.failures],
            "not_yet": [failure.to_record() for failure in self.not_yet],
        }

    def __str__(self) -> str:
        """Write it for the terminal: changes, money, and what stands in the way."""
        parts = [self._head()]
        parts += [grid.text() for grid in self._grids() if grid.rows]
        silent = [number for number, point in self._points() if not point]
        if silent:
            numbers = ", ".join(str(number) for number in silent)
            parts.append(f"Without effects: point{'s' if len(silent) > 1 else ''} {numbers}.")
        parts += [f"Cannot be done: {failure}" for failure in self.failures]
        parts += [f"Not yet: {failure}" for failure in self.not_yet]
        return "\n\n".join(parts)

    def __repr__(self) -> str:
        """Say how much it changes."""
        state = "can be carried out" if self.ok() else "cannot be carried out"
        return f"<Preview of {self.decision.name}: {len(self.changes)} changes, {state}>"

    def _repr_html_(self) -> str:
        changes, money = self._grids()
        told = [(str(failure),) for failure in (*self.failures, *self.not_yet)]
        failures = Grid(heads=("what stands in the way",), rows=told)
        grids = (grid for grid in (changes, money, failures) if grid.rows or grid is changes)
        head = f"<p>{escaped(self._head())}</p>"
        return view(head + "".join(grid.html() for grid in grids), ENGLISH)

    def _head(self) -> str:
        of_body = f", {self.decision.body}" if self.decision.body else ""
        on_day = f", {self.decision.date}" if self.decision.date else ""
        return f"{self.decision.name or 'A decision'} ({self.decision.status}){of_body}{on_day}"

    def _points(self) -> list[tuple[int, bool]]:
        return [
            (point.number or counted, bool(point.effects))
            for counted, point in enumerate(self.decision.points, start=1)
        ]

    def _grids(self) -> tuple[Grid, Grid]:
        """Return the table of changes, and that of the money that moves."""
        changes = [
            (point, effect, change.label, side(change.before), side(change.after))
            for point, effect, change in self._by_effect()
        ]
        moved = [(each.name, each.line, _money(each), each.counterpart) for each in self.movements]
        return (
            Grid(heads=_HEADS, rows=changes, right=(0,)),
            Grid(heads=_MONEY, rows=moved, right=(2,)),
        )


def _money(movement: Movement) -> str:
    return f"{write_number(movement.amount)} {movement.unit}".rstrip()
