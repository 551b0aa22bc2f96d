"""Ledger: every krone that came into a project or sub-project, or went out of it."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

import attrs

from regionkit.amend.amounts import is_exact
from regionkit.amend.draft import Movement
from regionkit.amend.history import history
from regionkit.findings import Grid, Record
from regionkit.findings.look import view
from regionkit.findings.wording import ENGLISH
from regionkit.model import Budget, Project, Undertaking
from regionkit.values import EXACT, write_number

_HEADS: Final = ("date", "decision", "project", "line", "amount", "counterpart", "balance")
_OPENING: Final = "as planned"


@attrs.frozen(kw_only=True)
class Entry:
    """A line of the ledger: money in a funding line at the start, or moved by a decision."""

    date: str | None
    """The date of the decision; None for what was there at the start."""
    decision: str | None
    """The decision that moved it; None for what was there at the start."""
    movement: Movement
    """What moved, from or to where."""
    balance: Decimal
    """What the project or sub-project held afterwards, in that currency and stretch of time."""
    rolled_up: bool = False
    """Whether a budget above that is rolled up holds it too, so that no total counts it again."""

    def to_record(self) -> Record:
        """Return it as a flat record; amounts as exact decimal texts."""
        return {
            "date": self.date,
            "decision": self.decision,
            **self.movement.to_record(),
            "balance": f"{self.balance:f}",
            "rolled_up": int(self.rolled_up),
        }


@attrs.frozen(repr=False)
class Ledger:
    """Every krone in and out of a project and its sub-projects, with the decision that moved it."""

    entries: tuple[Entry, ...]
    """What was there at the start, then what moved, in order of date."""

    def __iter__(self) -> Iterator[Entry]:
        """Go through the entries."""
        return iter(self.entries)

    def __len__(self) -> int:
        """Count the entries."""
        return len(self.entries)

    def balances(self) -> dict[tuple[str, str], Decimal]:
        """Return what each project and sub-project holds, by its id, else name, and the unit."""
        held: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
        for entry in self.entries:
            moved = entry.movement
            account = (moved.account or moved.name, moved.unit)
            held[account] = EXACT.add(held[account], moved.amount)
        return dict(held)

    def totals(self) -> dict[str, Decimal]:
        """Return what all of them hold together, by unit, such as ``NOK per year``.

        What a budget that is rolled up includes of those below it counts once.
        """
        held: dict[str, Decimal] = defaultdict(Decimal)
        for entry in self.entries:
            if not entry.rolled_up:
                unit = entry.movement.unit
                held[unit] = EXACT.add(held[unit], entry.movement.amount)
        return dict(held)

    def to_records(self) -> list[Record]:
        """Return a flat record for each entry."""
        return [entry.to_record() for entry in self.entries]

    def __str__(self) -> str:
        """Write a table for the terminal."""
        if not self.entries:
            return "No money is stated."
        return self._grid().text()

    def __repr__(self) -> str:
        """Say how long it is."""
        return f"<Ledger: {len(self)} entries>"

    def _repr_html_(self) -> str:
        return view(self._grid().html(), ENGLISH)

    def _grid(self) -> Grid:
        rows = [
            (
                entry.date or "",
                entry.decision or _OPENING,
                entry.movement.name,
                entry.movement.line,
                f"{write_number(entry.movement.amount)} {entry.movement.unit}".rstrip(),
                entry.movement.counterpart,
                write_number(entry.balance),
            )
            for entry in self.entries
        ]
        return Grid(heads=_HEADS, rows=rows, right=(4, 6))


def ledger(project: Project) -> Ledger:
    """Return every krone in and out of a project and its sub-projects.

    What funding lines held before the first decision stands first. Amounts that are not exact
    figures have no place in a ledger.

    Parameters
    ----------
    project
        A project with the decisions that were carried out on it.

    Raises
    ------
    DecisionError
        If the plan is not as its decisions say.

    Examples
    --------
    >>> import attrs
    >>> import regionkit as rk
    >>> case = rk.read("examples/framover-sammen.yaml", rk.Dossier)
    >>> after = rk.apply(case.projects[0], attrs.evolve(case.decisions[0], status="adopted"))
    >>> rk.ledger(after).balances()[("regionalt-klyngeprosjekt", "NOK")]
    Decimal('0')
    """
    past = history(project)
    held: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
    entries = []
    moved: list[tuple[str | None, str | None, Movement, bool]] = [
        (None, None, movement, rolled_up) for movement, rolled_up in _opening(past.start)
    ]
    for moment in past:
        name = moment.decision.name or moment.decision.id
        moved += [(str(moment.decision.date), name, each, False) for each in moment.movements]
    for day, decision, movement, rolled_up in moved:
        account = (movement.account or movement.name, movement.unit)
        held[account] = EXACT.add(held[account], movement.amount)
        entries.append(
            Entry(
                date=day,
                decision=decision,
                movement=movement,
                balance=held[account],
                rolled_up=rolled_up,
            )
        )
    return Ledger(tuple(entries))


def _opening(project: Project) -> Iterator[tuple[Movement, bool]]:
    """Go through what there was at the start, and whether a roll-up above holds it too."""
    waiting: list[tuple[Undertaking, frozenset[str]]] = [(project, frozenset())]
    while waiting:
        undertaking, rolled_up = waiting.pop(0)
        stated = tuple(_stated(undertaking, project))
        yield from ((movement, movement.unit in rolled_up) for movement in stated)
        if undertaking.budget is not None and undertaking.budget.rolled_up:
            rolled_up |= {movement.unit for movement in stated}
        waiting += [(inner, rolled_up) for inner in undertaking.subprojects]


def _stated(undertaking: Undertaking, project: Project) -> Iterator[Movement]:
    """Go through the figures that the funding lines of one project or sub-project state."""
    budget = undertaking.budget or Budget()
    for line in budget.funding:
        if line.amount is not None and line.amount.number and is_exact(line.amount):
            yield Movement(
                account=undertaking.id,
                name=undertaking.name or undertaking.id or "",
                line=line.id or line.title,
                amount=line.amount.number,
                currency=line.amount.currency or budget.currency or project.currency,
                per=line.amount.per,
                counterpart=line.title,
                outside=True,
            )
