"""Builder: puts the node tree together, the same for YAML and JSON, and notes problems."""

import re
from typing import NoReturn

import attrs

from regionkit.files.limits import Limits
from regionkit.files.nodes import Entry, Mapping, Node, Sequence
from regionkit.files.problems import Kind, Problem
from regionkit.findings import Field, Item, Parameter, Path, Position
from regionkit.findings import Step as PathStep

_NAME = re.compile(r"[^\W\d]\w{0,99}")
"""Keys that can be a step in a path; longer ones say nothing."""


class ReadingStoppedError(Exception):
    """Nothing more can be read; why is among the problems. Never leaves this package."""


@attrs.frozen
class Parsed:
    """What was read from a file, and what is wrong with it."""

    root: Node | None
    """The whole document; None if the file could not be read to its end. If it holds several
    documents, the first."""
    problems: tuple[Problem, ...]
    """Everything that is wrong, in the order of the file."""
    doubtful: frozenset[tuple[int, int]] = frozenset()
    """Line and column of nodes that do not hold what the author meant: the place of an alias,
    a mapping that lost a merged entry. They stand among the problems already; further
    problems with the same node would only repeat that."""


@attrs.define(eq=False, weakref_slot=False)
class Frame:
    """A mapping or list that is still open."""

    line: int
    """Line where it starts."""
    column: int
    """Column where it starts."""
    entries: dict[str, Entry] | None
    """The entries so far if it is a mapping, else None."""
    items: list[Node]
    """The items so far if it is a list."""
    key: str | None = None
    """The key that waits for its value."""
    key_line: int = 0
    """Line of that key."""
    key_column: int = 0
    """Column of that key."""
    dropped: bool = False
    """Whether the value of that key is to be thrown away."""


class Builder:
    """Puts the node tree together with an explicit stack and notes problems.

    Parameters
    ----------
    file
        The file as the caller named it, for the positions.
    limits
        How much is read before the file is refused.
    """

    def __init__(self, file: str | None, limits: Limits) -> None:
        self.limits = limits
        # The bottom of the stack holds the document as if it were an item of a list.
        self.top: Frame = Frame(1, 1, None, [])
        self._stack = [self.top]
        self._file = file
        self._nodes_left = limits.max_nodes
        self._problems: list[Problem] = []
        self._doubtful: set[tuple[int, int]] = set()
        self._begun = False
        self._broken = False

    def begin(self, line: int, column: int) -> None:
        """Begin the document; a second one ends the reading."""
        if self._begun:
            self.stop(Kind.SECOND_DOCUMENT, line, column)
        self._begun = True

    def add(self, node: Node) -> None:
        """Put a finished node where it belongs."""
        self._nodes_left -= 1
        if self._nodes_left < 0:
            nodes = self.limits.max_nodes
            self.stop(Kind.TOO_MANY_NODES, node.line, node.column, expected=nodes)
        top = self.top
        entries = top.entries
        if entries is None:
            top.items.append(node)
        elif top.key is None:
            # A key that is no text: its value will be thrown away too.
            self.drop_key()
        else:
            if top.dropped:
                top.dropped = False
            else:
                entries[top.key] = Entry(top.key, top.key_line, top.key_column, node)
            top.key = None

    def key(self, key: str, line: int, column: int) -> None:
        """Take a key; the next node is its value. Of a repeated key the first is kept."""
        top = self.top
        top.key = key
        if top.entries is not None and key in top.entries:
            first = top.entries[key]
            top.dropped = True
            self.note(
                Kind.DUPLICATE_KEY,
                line,
                column,
                key=key,
                first_line=str(first.line),  # a place, and no number to be grouped
                first_column=str(first.column),
            )
        else:
            top.key_line = line
            top.key_column = column

    def drop_key(self) -> None:
        """Take a key that is refused; its value will be thrown away."""
        self.top.key = ""
        self.top.dropped = True

    def expects_key(self) -> bool:
        """Tell whether the next node is a key."""
        top = self.top
        return top.key is None and top.entries is not None

    def open(self, line: int, column: int, *, mapping: bool) -> None:
        """Begin a mapping or a list."""
        if len(self._stack) > self.limits.max_depth:
            self.stop(Kind.TOO_DEEP, line, column, expected=self.limits.max_depth)
        self.top = Frame(line, column, {} if mapping else None, [])
        self._stack.append(self.top)

    def close(self) -> None:
        """End the innermost mapping or list."""
        frame = self._stack.pop()
        self.top = self._stack[-1]
        if frame.entries is None:
            self.add(Sequence(tuple(frame.items), frame.line, frame.column))
        else:
            self.add(Mapping(tuple(frame.entries.values()), frame.line, frame.column))

    @property
    def empty(self) -> bool:
        """Whether there is no finished document yet."""
        return not self._stack[0].items

    @property
    def depth(self) -> int:
        """How many mappings and lists are open."""
        return len(self._stack) - 1

    def note(self, kind: Kind, line: int, column: int, **parameters: Parameter) -> None:
        """Note a problem at the present place and read on."""
        position = Position(line=line, column=column, file=self._file)
        path = self._path()
        self._problems.append(
            Problem(kind=kind, path=path, position=position, parameters=parameters)
        )
        if len(self._problems) == self.limits.max_problems:
            count = self.limits.max_problems
            self.stop(Kind.TOO_MANY_PROBLEMS, line, column, expected=count)

    def doubt(self, line: int, column: int) -> None:
        """Remember that the node at a place does not hold what the author meant."""
        self._doubtful.add((line, column))

    def doubt_mapping(self) -> None:
        """Remember that the innermost mapping lacks something."""
        self.doubt(self.top.line, self.top.column)

    def stop(self, kind: Kind, line: int, column: int, **parameters: Parameter) -> NoReturn:
        """Note a problem after which nothing more can be read."""
        # A document that was followed by another was read to its end all the same.
        self._broken = kind is not Kind.SECOND_DOCUMENT
        self.note(kind, line, column, **parameters)
        raise ReadingStoppedError

    def result(self) -> Parsed:
        """Return what was read so far; the document only if nothing broke it off."""
        bottom = self._stack[0].items
        return Parsed(
            root=bottom[0] if bottom and not self._broken else None,
            problems=tuple(sorted(self._problems, key=lambda problem: problem.sort_key)),
            doubtful=frozenset(self._doubtful),
        )

    def _path(self) -> Path:
        steps: list[PathStep] = []
        for frame in self._stack[1:]:
            if frame.entries is None:
                if not steps:
                    break  # a path starts with a name
                steps.append(Item(len(frame.items)))
            elif frame.key is not None and _NAME.fullmatch(frame.key):
                steps.append(Field(frame.key))
            else:
                break
        return Path.of(tuple(steps))
