"""Fields: a row of a sheet as a noun, each cell read as its column has it."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Final, TypeAlias

import attrs

from regionkit.exchange.workbook.book import Cell
from regionkit.exchange.workbook.headings import said
from regionkit.exchange.workbook.layout import Column, Holds, Sheet
from regionkit.exchange.workbook.rows import PLACES, Listed, Row, SheetReader
from regionkit.exchange.workbook.sheets import PARTICIPANTS
from regionkit.exchange.workbook.values import (
    amount_node,
    choice_node,
    date_node,
    period_node,
    reference_node,
    several_node,
    share_node,
    text_node,
    whole_node,
)
from regionkit.files.nodes import Entry, Node, Scalar
from regionkit.files.nodes import Mapping as NodeMapping
from regionkit.files.problems import Kind

Nodes: TypeAlias = dict[str, Node]
"""The fields of a noun, by key."""

_STAND_IN: Final = {Holds.TEXT: "?", Holds.PARTICIPANT: "x", Holds.SHARE: "0 %"}
"""What stands for a value that is missing, so that the rest can be read and told of."""

_NO_LETTERS: Final = re.compile(r"[\W_]+")


@attrs.frozen
class FieldReader:
    """Reads rows as nouns."""

    language: str
    """The language in which texts are read."""
    ids: Mapping[str, str]
    """The ids of the participants, by what they can be referred to."""
    sheets: SheetReader
    """Notes what is missing."""

    def item(self, sheet: Sheet, listed: Listed, row: Row) -> NodeMapping:
        """Read a row as a noun; it stands where its name does."""
        fields = self.fields(sheet, row)
        name = row.cells.get(sheet.needed[0])
        place = name or row.first
        for column in sheet.needed:
            if column not in row.cells:
                fields[column.key] = Scalar(_STAND_IN[column.holds], place.line, place.column)
                if column in listed.columns:  # else that is told at the heads
                    self.missing(column, PLACES[sheet.key], place.line, place.column)
        if sheet is PARTICIPANTS and "id" not in fields and name is not None:
            fields["id"] = Scalar(_as_id(name), place.line, place.column)
        return mapping(fields, place.line, place.column)

    def missing(self, column: Column, path: str, line: int, place: int) -> None:
        """Say that a row has nothing in a column that it needs."""
        self.sheets.note(Kind.MISSING_CELL, path, line, place, key=said(column.head, self.language))

    def fields(self, sheet: Sheet, row: Row) -> Nodes:
        """Read the cells of a row; of two columns with one key, the second with the first."""
        fields: Nodes = {}
        for column in sheet.columns:
            if column.holds not in (Holds.PER, Holds.TO):
                other = sheet.beside(column)
                beside = None if other is None else row.cells.get(other)
                node = self._node(column, row.cells.get(column), beside)
                if node is not None:
                    put(fields, column.key, node, (node.line, node.column))
        return fields

    def _node(self, column: Column, cell: Cell | None, beside: Cell | None) -> Node | None:
        if column.holds is Holds.AMOUNT:
            return amount_node(cell, beside, self.language)
        if column.holds is Holds.FROM:
            return period_node(cell, beside, self.language)
        if cell is None:
            return None
        if column.choice is not None:
            return choice_node(cell, column.choice, self.language)
        read: dict[Holds, Callable[[Cell], Node]] = {
            Holds.WHOLE: whole_node,
            Holds.SHARE: lambda cell: share_node(cell, self.language),
            Holds.DATE: lambda cell: date_node(cell, self.language),
            Holds.PARTICIPANT: lambda cell: reference_node(cell, self.ids),
            Holds.PARTICIPANTS: lambda cell: several_node(cell, self.ids),
        }
        return read.get(column.holds, text_node)(cell)


def ids_by_name(rows: Iterable[Row]) -> dict[str, str]:
    """Return the ids of participants by what they can be referred to.

    That is their id, or else their name, whatever its capitals.
    """
    by_key = {column.key: column for column in PARTICIPANTS.columns}
    known = [(row.cells.get(by_key["name"]), row.cells.get(by_key["id"])) for row in rows]
    names = {
        str(name.value).casefold(): str(own.value) if own else _as_id(name)
        for name, own in known
        if name
    }
    return {**names, **{str(own.value): str(own.value) for _, own in known if own}}


def _as_id(name: Cell) -> str:
    """Make an id of a name: ``nore-og-uvdal``."""
    return _NO_LETTERS.sub("-", str(name.value).lower()).strip("-")


def put(into: Nodes, keys: str, node: Node, place: tuple[int, int]) -> None:
    """Put a node under keys such as ``budget.frame.amount``, with what leads to it."""
    first, _, rest = keys.partition(".")
    if not rest:
        into[first] = node
        return
    outer = into.get(first)
    inner: Nodes = {}
    if isinstance(outer, NodeMapping):
        inner = {entry.key: entry.value for entry in outer.entries}
        place = (outer.line, outer.column)
    put(inner, rest, node, place)
    into[first] = mapping(inner, *place)


def mapping(fields: Nodes, line: int, column: int) -> NodeMapping:
    """Return fields as a node at a place."""
    entries = (Entry(key, node.line, node.column, node) for key, node in fields.items())
    return NodeMapping(tuple(entries), line, column)
