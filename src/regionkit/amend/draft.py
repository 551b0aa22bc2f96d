"""Draft: a project that is being changed, effect by effect, until it is whole again."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final, TypeAlias, TypeVar

import attrs

from regionkit.amend.errors import Unmet
from regionkit.findings import Record
from regionkit.model import Budget, Decision, Entity, Project, Subproject, Undertaking, shape_of
from regionkit.values import Per

T = TypeVar("T")

Steps: TypeAlias = tuple[tuple[str, int | None], ...]
"""The way to a part: names of fields, with a position where the field holds a row."""

_KEPT: Final = ("decisions",)
"""Rows whose parts no effect can change: what was decided stays."""


@attrs.frozen(kw_only=True)
class Movement:
    """Money that came into a funding line, or went out of it."""

    account: str | None
    """The project or sub-project whose line it is, by id; None for a project without one."""
    name: str
    """What that project is called."""
    line: str
    """The funding line, by id or title."""
    amount: Decimal
    """How much; negative for what went out."""
    currency: str | None
    """In which currency, as far as the plan says."""
    per: Per
    """Per year, in total, or not stated."""
    counterpart: str
    """From where it came, or where it went."""
    outside: bool = False
    """Whether that lies outside the project."""

    def to_record(self) -> Record:
        """Return it as a flat record; the amount as an exact decimal text."""
        return {
            "account": self.account,
            "name": self.name,
            "line": self.line,
            "amount": f"{self.amount:f}",
            "currency": self.currency,
            "per": str(self.per),
            "counterpart": self.counterpart,
            "outside": int(self.outside),
        }

    @property
    def unit(self) -> str:
        """Currency and stretch of time, as far as they are stated: ``NOK per year``."""
        per = "" if self.per is Per.UNSTATED else str(self.per)
        return f"{self.currency or ''} {per}".strip()


class Draft:
    """A project that is being changed. The project given is never touched.

    Parameters
    ----------
    project
        The project to begin from.
    decision
        The decision whose effects are made.

    Attributes
    ----------
    again
        Whether effects are made again that a revocation had undone: then they are put back as
        they were, whatever later decisions did beside them.
    """

    def __init__(self, project: Project, decision: Decision) -> None:
        self.project: Project = project
        self.decision: Decision = decision
        self.movements: list[Movement] = []
        self.again: bool = False
        self._places: dict[str, Steps] | None = None

    # --- finding -------------------------------------------------------------

    def place(self, identifier: str | None) -> Steps:
        """Return the way to a part by its id; None is the project itself.

        Raises
        ------
        Unmet
            If there is none.
        """
        if identifier is None or identifier == self.project.id:
            return ()
        steps = self._index().get(identifier)
        if steps is None:
            raise Unmet(f"a part with the id {identifier}", "none")
        return steps

    def has(self, identifier: str) -> bool:
        """Tell whether there is a part with an id."""
        return identifier == self.project.id or identifier in self._index()

    def must_be_new(self, part: object, noun: str) -> None:
        """Make sure that a part has an id, and that neither it nor a part within it has one taken.

        Raises
        ------
        Unmet
            If it is otherwise.
        """
        if getattr(part, "id", None) is None:
            raise Unmet(f"{noun} with an id of its own", "no id")
        seen: set[str] = set()
        for own in ids_in(part):
            if own in seen or self.has(own):
                raise Unmet(f"{noun} with an id of its own", own)
            seen.add(own)

    def must_be_in_the_plan(self, steps: Steps, name: str | None, noun: str = "a receiver") -> None:
        """Make sure that a part is not withdrawn, and stands within nothing that is.

        Raises
        ------
        Unmet
            If it is otherwise. What a revocation had undone is put back all the same.
        """
        way = self.on_the_way(steps)
        if not self.again and any(isinstance(e, Subproject) and e.withdrawn for e in way):
            raise Unmet(f"{noun} that is in the plan", f"{name}, which is withdrawn")

    def _index(self) -> dict[str, Steps]:
        if self._places is None:
            self._places = dict(_places_in(self.project))
        return self._places

    def at(self, steps: Steps) -> Any:  # noqa: ANN401 - whatever noun stands there
        """Return what stands at the end of a way."""
        part: Any = self.project
        for name, position in steps:
            part = getattr(part, name)
            if position is not None:
                part = part[position]
        return part

    def find(self, identifier: str | None, kind: type[T], noun: str) -> tuple[T, Steps]:
        """Return a part of a kind by its id, and the way to it.

        Raises
        ------
        Unmet
            If there is none, or it is something else.
        """
        part: T
        part, steps = self.find_one_of(identifier, (kind,), noun)
        return part, steps

    def find_one_of(
        self, identifier: str | None, kinds: tuple[type, ...], noun: str
    ) -> tuple[Any, Steps]:
        """Return a part of one of several kinds by its id, and the way to it.

        Raises
        ------
        Unmet
            If there is none, or it is something else.
        """
        steps = self.place(identifier)
        part = self.at(steps)
        if not isinstance(part, kinds):
            raise Unmet(noun, f"a {_words(type(part).__name__)}")
        return part, steps

    def undertaking_of(self, steps: Steps) -> Undertaking:
        """Return the nearest project or sub-project on a way."""
        *_, nearest = self.on_the_way(steps)
        return nearest

    def on_the_way(self, steps: Steps) -> Iterator[Undertaking]:
        """Go through the project and the sub-projects on a way, its end included."""
        for end in range(len(steps) + 1):
            part = self.at(steps[:end])
            if isinstance(part, Undertaking):
                yield part

    def currency_at(self, steps: Steps) -> str | None:
        """Return the currency of amounts that name none, on a way through a budget."""
        budget = self.undertaking_of(steps).budget or Budget()
        return budget.currency or self.project.currency

    def reset(self, project: Project, movements: int) -> None:
        """Go back to how the project was, when an effect was half made."""
        if project is not self.project:
            self.project = project
            self._places = None
        del self.movements[movements:]

    # --- changing ------------------------------------------------------------

    def put(self, steps: Steps, part: object) -> None:
        """Put a part in the place of the one at the end of a way."""
        self.project = _replaced(self.project, steps, part)

    def change(self, steps: Steps, **fields: object) -> None:
        """Change fields of the part at the end of a way."""
        self.put(steps, attrs.evolve(self.at(steps), **fields))

    def add(self, steps: Steps, name: str, part: object) -> None:
        """Add a part at the end of a row."""
        row = getattr(self.at(steps), name)
        self.change(steps, **{name: (*row, part)})
        self._index().update(_places_of(part, (*steps, (name, len(row)))))

    def remove(self, steps: Steps) -> None:
        """Take a part out of its row."""
        *above, (name, position) = steps
        row = getattr(self.at(tuple(above)), name)
        kept = tuple(each for at, each in enumerate(row) if at != position)
        self.change(tuple(above), **{name: kept})
        if position == len(kept):  # the last one: all others stay where they are
            for own, _ in _places_of(row[position], steps):
                self._index().pop(own, None)
        else:
            self._places = None


def ids_in(part: object) -> list[str]:
    """List the ids of a part and of all that it holds."""
    return [own for own, _ in _places_of(part, ())]


def _replaced(whole: Any, steps: Steps, part: object) -> Any:  # noqa: ANN401 - a noun
    if not steps:
        return part
    (name, position), *rest = steps
    inner = getattr(whole, name)
    if position is None:
        return attrs.evolve(whole, **{name: _replaced(inner, tuple(rest), part)})
    new = _replaced(inner[position], tuple(rest), part)
    return attrs.evolve(whole, **{name: (*inner[:position], new, *inner[position + 1 :])})


def _places_in(project: Project) -> Iterator[tuple[str, Steps]]:
    """List the ids in a project, the first of each, with the way to them."""
    seen: set[str] = {project.id} if project.id else set()
    for own, steps in _places_of(project, ()):
        if own not in seen:
            seen.add(own)
            yield own, steps


def _places_of(part: object, here: Steps) -> Iterator[tuple[str, Steps]]:
    """List the ids of a part and of all that it holds, with the way to them."""
    waiting: list[tuple[Any, Steps]] = [(part, here)]
    while waiting:
        subject, steps = waiting.pop()
        own = getattr(subject, "id", None)
        if own is not None:
            yield own, steps
        shape = shape_of(type(subject))
        rows = [(name, getattr(subject, name)) for name in shape.several if name not in _KEPT]
        inner: list[tuple[tuple[str, int | None], Any]]
        inner = [((name, None), getattr(subject, name)) for name in shape.one]
        inner += [((name, at), each) for name, row in rows for at, each in enumerate(row)]
        waiting += [(each, (*steps, step)) for step, each in inner if isinstance(each, Entity)]


def _words(name: str) -> str:
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).strip()
