"""The node tree: what stands in a file and where, before anything is read as a date or amount.

The classes are not frozen: making hundreds of thousands of frozen nodes takes three times
as long. Nothing changes a node once the file is read, and nothing should. Nodes are equal only
to themselves, so that they can be keys and are never mistaken for the values they hold.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import Final, TypeAlias

import attrs

from regionkit.files.problems import quoted, shown
from regionkit.findings import Field, Item, Path, Phrase, Position, Step, phrase

NOTHING: Final = ("", "~", "null", "Null", "NULL")
"""What stands for no value in YAML; as a text it goes in quotes."""


@attrs.define(eq=False, weakref_slot=False)
class Scalar:
    """One value. To be read, not changed."""

    value: str | int | Decimal | bool | None
    """From YAML always the text as ``str``; from JSON the typed value."""
    line: int
    """Line, from 1."""
    column: int
    """Column in characters, from 1."""
    plain: bool = False
    """Whether it comes from YAML without quotes: only then may it be read as a number."""

    @property
    def is_nothing(self) -> bool:
        """Whether no value stands there: ``null`` or, in YAML, nothing at all."""
        return self.value is None or (self.plain and self.value in NOTHING)


@attrs.define(eq=False, weakref_slot=False)
class Refused(Scalar):
    """A value that was refused before it is known what it is for. To be read, not changed."""

    expected: Phrase | None = None
    """What should stand there; None: what is expected in that place anyhow."""
    hint: Phrase | str = ""
    """What to do about it."""

    @property
    def is_nothing(self) -> bool:
        """Whether it is no value: always, for it can be read as none."""
        return True


@attrs.define(eq=False, weakref_slot=False)
class Entry:
    """A key and its value. To be read, not changed."""

    key: str
    """The key's text."""
    line: int
    """Line of the key, from 1."""
    column: int
    """Column of the key in characters, from 1."""
    value: "Node"
    """What stands under the key."""


@attrs.define(eq=False, weakref_slot=False)
class Mapping:
    """Entries with distinct keys, in the order of the file. To be read, not changed."""

    entries: tuple[Entry, ...]
    """The entries; of a repeated key the first."""
    line: int
    """Line, from 1."""
    column: int
    """Column in characters, from 1."""

    def get(self, key: str) -> Entry | None:
        """Return the entry with a key, None if there is none."""
        return next((entry for entry in self.entries if entry.key == key), None)


@attrs.define(eq=False, weakref_slot=False)
class Sequence:
    """A list. To be read, not changed."""

    items: "tuple[Node, ...]"
    """The items, in the order of the file."""
    line: int
    """Line, from 1."""
    column: int
    """Column in characters, from 1."""


Node: TypeAlias = Scalar | Mapping | Sequence
"""Anything that can stand in a file."""


Place: TypeAlias = Callable[[int, int], Position]
"""Makes the position of a line and a column."""


def value_of(found: Entry | Node) -> Node:
    """Return the value of an entry; what is none is its own value."""
    return found.value if isinstance(found, Entry) else found


def describe(node: Node) -> Phrase | str:
    """Say what a node is, for ``found`` in a problem.

    Examples
    --------
    >>> from regionkit.files.nodes import Scalar, describe
    >>> describe(Scalar("Tinn", line=1, column=1))
    "'Tinn'"
    """
    if isinstance(node, Sequence):
        count = len(node.items)
        return (
            phrase("a list of {count} items", count=count)
            if count != 1
            else phrase("a list of 1 item")
        )
    if isinstance(node, Mapping):
        names = [entry.key for entry in node.entries[:3]] + ["…"] * bool(node.entries[3:])
        if not names:
            return phrase("no keys and values")
        return phrase("keys and values ({keys})", keys=", ".join(names))
    value = node.value
    if node.is_nothing and not isinstance(node, Refused):
        return phrase("nothing")
    if isinstance(value, str):
        return shown(value) if node.plain else quoted(value)
    return str(value).lower() if isinstance(value, bool) else shown(value)


class Locator:
    """Finds the places of paths in one file; quick for many paths, as a report needs it.

    Parameters
    ----------
    root
        The whole document.
    file
        The file as the caller named it, for the positions.
    place
        Makes the position of a line and column, where they are not simply those of the file:
        a workbook counts its rows on from sheet to sheet.
    """

    def __init__(self, root: Node, file: str | None = None, place: "Place | None" = None) -> None:
        self.root = root
        self._place = place or (lambda line, column: Position(line=line, column=column, file=file))
        self._keys: dict[Mapping, dict[str, Entry]] = {}
        self._ids: dict[Sequence, dict[str, Node]] = {}

    def __call__(self, path: Path) -> Position:
        """Return the place of a path, or of the nearest part around it that is there.

        An entry is placed by its key, an item of a list by its start.
        """
        return self.at(path.steps)

    def at(self, steps: tuple[Step, ...]) -> Position:
        """Return the place that steps lead to; a name here need not be fit for a path."""
        found = self.find(steps)
        return self._place(found.line, found.column)

    def find(self, steps: tuple[Step, ...]) -> Entry | Node:
        """Return the entry or item that steps lead to, or the nearest part around it."""
        nearest: Entry | Node = self.root
        for step in steps:
            node = value_of(nearest)
            found = self._step(node, step)
            if found is not None:
                nearest = found
            elif not (isinstance(node, Mapping) and "value" in self._by_key(node)):
                break  # else the step is left out in the file: shares[tinn].share.text
        return nearest

    def _step(self, node: Node, step: Field | Item) -> Entry | Node | None:
        name = step.name if isinstance(step, Field) else step.key
        if isinstance(node, Mapping):
            # A number may be the key itself (a year), otherwise it counts entries.
            entry = self._by_key(node).get(str(name))
            if entry is None and isinstance(name, int) and name < len(node.entries):
                return node.entries[name]
            return entry
        if isinstance(node, Sequence) and isinstance(step, Item):
            if isinstance(name, int):
                return node.items[name] if name < len(node.items) else None
            return self._by_id(node).get(name)
        return None

    def _by_key(self, node: Mapping) -> dict[str, Entry]:
        keys = self._keys.get(node)
        if keys is None:
            keys = self._keys[node] = {entry.key: entry for entry in node.entries}
        return keys

    def _by_id(self, node: Sequence) -> dict[str, Node]:
        ids = self._ids.get(node)
        if ids is None:
            ids = self._ids[node] = {}
            for item in node.items:
                if not isinstance(item, Mapping):
                    continue
                entry = item.get("id") or item.get("participant")
                if entry is not None and isinstance(entry.value, Scalar):
                    ids.setdefault(str(entry.value.value), item)
        return ids


def locate(root: Node, path: Path, file: str | None = None) -> Position:
    r"""Return the place of one path; for many use a :class:`Locator`.

    Examples
    --------
    >>> from regionkit.files.nodes import locate
    >>> from regionkit.files.yaml_text import read_yaml
    >>> from regionkit.findings import Path
    >>> parsed = read_yaml("goals:\n  - id: g1\n    name: Jobs\n")
    >>> print(locate(parsed.root, Path("goals[g1].name")))
    3:5
    """
    return Locator(root, file)(path)
