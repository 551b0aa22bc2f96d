"""Goal tree: activities under their sub-goals, and the smaller ones under the larger."""

from typing import Final

import attrs

from regionkit.exchange.workbook.fields import FieldReader, Nodes, mapping
from regionkit.exchange.workbook.layout import GoalLevel
from regionkit.exchange.workbook.rows import PLACES, Listed, SheetReader
from regionkit.exchange.workbook.sheets import ACTIVITIES, GOALS
from regionkit.files.nodes import Entry, Mapping, Node, Refused, Scalar, Sequence, describe
from regionkit.files.problems import Kind
from regionkit.findings import Phrase, phrase

_A_SUBGOAL: Final = phrase("the id or the number of a sub-goal in the sheet of goals")
_THE_SAME: Final = phrase("the sub-goal of the activity above, or nothing")
_DEEPEST: Final = 20
"""How deep activities can stand within each other."""

_A_LEVEL: Final = phrase("1, or at most one more than on the row above")


@attrs.define(eq=False)
class _Branch:
    """A sub-goal or activity, and what hangs under it."""

    item: Mapping
    parts: "list[_Branch]" = attrs.field(factory=list)

    @property
    def id(self) -> str | None:
        entry = self.item.get("id")
        return str(entry.value.value) if entry and isinstance(entry.value, Scalar) else None

    def node(self) -> Mapping:
        """Return it with its parts."""
        if not self.parts:
            return self.item
        line, column = self.item.line, self.item.column
        parts = Sequence(tuple(each.node() for each in self.parts), line, column)
        entries = (*self.item.entries, Entry("activities", line, column, parts))
        return Mapping(entries, line, column)


class GoalTree:
    """Puts the sheets of goals and activities together.

    Parameters
    ----------
    fields
        Reads their rows.
    sheets
        Notes what is wrong.
    """

    def __init__(self, fields: FieldReader, sheets: SheetReader) -> None:
        self._fields = fields
        self._note = sheets.note
        self._main: list[Node] = []
        self._subgoals: list[_Branch] = []

    def node(self, goals: Listed | None, activities: Listed | None) -> Mapping | None:
        """Return the goals of the plan; None if there are none."""
        if goals:
            for row in goals.rows:
                self._add_goal(self._fields.item(GOALS, goals, row))
        if activities:
            self._hang(activities)
        first = goals or activities
        if first is None or not (self._main or self._subgoals):
            return None
        found: Nodes = {}
        if self._main:
            found["main"] = Sequence(tuple(self._main), first.line, 1)
        if self._subgoals:
            branches = tuple(each.node() for each in self._subgoals)
            found["subgoals"] = Sequence(branches, first.line, 1)
        return mapping(found, first.line, 1)

    def _add_goal(self, item: Mapping) -> None:
        level = _taken(item, "level")
        if isinstance(level, Refused):
            self._refuse(level, PLACES["goals"])
        if isinstance(level, Scalar) and level.value == GoalLevel.MAIN_GOAL:
            self._main.append(item)
        else:
            self._subgoals.append(_Branch(item))

    def _hang(self, listed: Listed) -> None:
        above: list[_Branch] = []
        under: _Branch | None = None
        for row in listed.rows:
            item = self._fields.item(ACTIVITIES, listed, row)
            depth = self._depth(_taken(item, "level"), len(above))
            named = _taken(item, "subgoal")
            if depth == 1:
                under = self._subgoal(named, item)
            elif named is not None and self._called(named) is not under:
                self._refuse(named, PLACES["activities"], _THE_SAME)
            branch = _Branch(item)
            holder = above[depth - 2] if depth > 1 else under
            if holder is not None:
                holder.parts.append(branch)
            above[depth - 1 :] = [branch]

    def _depth(self, level: Node | None, above: int) -> int:
        """Return how deep an activity stands, from 1."""
        if level is None:
            return 1
        text = str(level.value) if isinstance(level, Scalar) else ""
        if text in map(str, range(1, min(above + 1, _DEEPEST) + 1)) and not isinstance(
            level, Refused
        ):
            return int(text)
        self._refuse(level, PLACES["activities"], _A_LEVEL)
        return 1

    def _subgoal(self, named: Node | None, item: Mapping) -> _Branch:
        """Return the sub-goal that a row names; if it names none, say so and take any."""
        found = self._called(named)
        if found is not None:
            return found
        if named is None:
            column = next(each for each in ACTIVITIES.columns if each.key == "subgoal")
            self._fields.missing(column, PLACES["activities"], item.line, item.column)
        else:
            self._refuse(named, PLACES["activities"], _A_SUBGOAL)
        if not self._subgoals:
            title = Scalar("?", item.line, item.column)
            self._subgoals.append(_Branch(mapping({"title": title}, item.line, item.column)))
        return self._subgoals[0]

    def _called(self, named: Node | None) -> _Branch | None:
        """Return the sub-goal of an id or number; None if there is none."""
        if not isinstance(named, Scalar) or isinstance(named, Refused):
            return None
        text = str(named.value)
        numbered = enumerate(self._subgoals, start=1)
        return next((each for number, each in numbered if text in (str(number), each.id)), None)

    def _refuse(self, node: Node, path: str, what: Phrase | None = None) -> None:
        own = (node.expected, node.hint) if isinstance(node, Refused) else (None, "")
        self._note(
            Kind.WRONG_VALUE,
            *(path, node.line, node.column),
            expected=what or own[0],
            found=describe(node),
            hint=own[1],
        )


def _taken(item: Mapping, key: str) -> Node | None:
    """Take a field out of a noun, and return it: it is no part of the noun."""
    entry = item.get(key)
    item.entries = tuple(each for each in item.entries if each is not entry)
    return None if entry is None else entry.value
