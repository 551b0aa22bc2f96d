"""Path: where in a plan something stands."""

import re
from collections.abc import Iterator
from typing import Final

import attrs

from regionkit.errors import InvalidValueError
from regionkit.values.remembered import remembering
from regionkit.values.text import as_text

_STEP = re.compile(
    r"""
      (?: ^ | (?<!^)\. ) (?P<field>[^\W\d]\w*)
    | \[ (?: (?P<index>0|[1-9][0-9]{0,8})
          | (?P<id>(?!\d+\])[^\W_](?:[\w-]*[^\W_])?)  # digits alone count, they are no id
          | (?P<any>\*)
        ) \]
    """,
    re.VERBOSE,
)

ANY: Final = "*"
"""Stands for any item in a path that is used as a pattern."""


@attrs.frozen
class Field:
    """A step to a part by its name."""

    name: str
    """The name of the part."""


@attrs.frozen
class Item:
    """A step to one of several: by id, by position counted from 0, or any (``*``)."""

    key: str | int
    """The id, the position, or ``*``."""


Step = Field | Item
"""One step of a path."""


@remembering(65_536)
def _read(text: str) -> tuple[Step, ...]:
    steps: list[Step] = []
    position = 0
    for match in _STEP.finditer(text):
        if match.start() != position:
            break
        position = match.end()
        if match["field"] is not None:
            steps.append(Field(match["field"]))
        elif match["index"] is not None:
            steps.append(Item(int(match["index"])))
        else:
            steps.append(Item(match["id"] or ANY))
    if position != len(text) or (steps and isinstance(steps[0], Item)):
        raise InvalidValueError("a path such as project.budget.funding[grants].state", text)
    return tuple(steps)


def _checked(text: str) -> str:
    _read(as_text(text, "a path"))
    return text


@attrs.frozen(repr=False, order=True)
class Path:
    """Where in a plan something stands, such as ``project.budget.funding[grants].state``.

    Names lead to parts; brackets pick one of several, by id or by position counted from 0.
    With ``[*]`` for any item it serves as a pattern. The empty path is the whole document.

    Examples
    --------
    >>> from regionkit.findings import Path
    >>> undated = Path("project.goals.subgoals[*].activities[*].period")
    >>> undated.covers(Path("project.goals.subgoals[g1].activities[0].period"))
    True
    """

    text: str = attrs.field(converter=_checked)
    """The path as written."""

    @classmethod
    def of(cls, steps: "tuple[Step, ...]") -> "Path":
        """Make a path from its steps.

        Parameters
        ----------
        steps
            Fields and items, from the root on.

        Raises
        ------
        InvalidValueError
            If the steps cannot be read back: an id of digits alone counts positions.
        """
        path = ""
        for step in steps:
            if isinstance(step, Item):
                path += f"[{step.key}]"
            else:
                path += f".{step.name}" if path else step.name
        made = cls(path)
        if made.steps != tuple(steps):
            hint = "An id is not made of digits alone."
            raise InvalidValueError("steps by name, id or position", path, hint)
        return made

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps from the root."""
        return _read(self.text)

    def __truediv__(self, name: str) -> "Path":
        """Step to a part by name: ``path / "state"``; a name may itself be a path."""
        return Path(f"{self.text}.{name}" if self.text else name)

    def item(self, key: str | int) -> "Path":
        """Return the path of one of several, by id or position.

        Parameters
        ----------
        key
            An id, or a position from 0.

        Raises
        ------
        InvalidValueError
            If the key is neither; an id of digits alone would count positions.
        """
        return Path.of((*self.steps, Item(key)))

    def covers(self, other: "Path") -> bool:
        """Tell whether another path is this one or lies under it, ``[*]`` matching any item.

        Parameters
        ----------
        other
            The path that may lie under it.
        """
        mine, theirs = self.steps, other.steps
        return len(mine) <= len(theirs) and all(
            step == their or (isinstance(step, Item) and step.key == ANY and type(their) is Item)
            for step, their in zip(mine, theirs, strict=False)
        )

    @property
    def sort_key(self) -> tuple[tuple[int, int, str], ...]:
        """A key that sorts items by position where they have one, else by name."""
        return _sort_key(self.text)

    def __str__(self) -> str:
        """Write the path."""
        return self.text

    def __repr__(self) -> str:
        """Write an expression that gives the same value."""
        return f"Path({self.text!r})"


@remembering(65_536)
def _sort_key(text: str) -> tuple[tuple[int, int, str], ...]:
    return tuple(_sort_keys(_read(text)))


def _sort_keys(steps: tuple[Step, ...]) -> Iterator[tuple[int, int, str]]:
    for step in steps:
        if isinstance(step, Field):
            yield (0, 0, step.name)
        elif isinstance(step.key, int):
            yield (1, step.key, "")
        else:
            yield (2, 0, step.key)
