"""Reading a workbook as a plan: its sheets become the nodes that every file becomes."""

import os
from pathlib import Path as FilePath

from regionkit.exchange.workbook.book import read_book
from regionkit.exchange.workbook.fields import FieldReader, Nodes, ids_by_name, mapping, put
from regionkit.exchange.workbook.goal_tree import GoalTree
from regionkit.exchange.workbook.rows import PLACES, SheetReader
from regionkit.exchange.workbook.sheets import (
    ACTIVITIES,
    COSTS,
    DECISION_POINTS,
    FUNDING,
    GOALS,
    PARTICIPANTS,
    PLAN,
    ROLES,
    STAFFING,
)
from regionkit.files.builder import Parsed
from regionkit.files.forms import FORMAT_VERSION
from regionkit.files.limits import DEFAULT_LIMITS, Limits
from regionkit.files.nodes import Locator, Mapping, Scalar, Sequence
from regionkit.files.reading import PlanFile, read_nodes_by, structure_of
from regionkit.model import Project


def read_workbook(path: str | os.PathLike[str], *, limits: Limits = DEFAULT_LIMITS) -> Project:
    """Read a plan from an Excel workbook, such as :func:`write_template` makes.

    Sheets and heads are known in all seven languages; texts in cells are read as the language
    of the heads has them (``3. kv. 2026``, ``kr 2,5 mill.``), else in the notation of the file
    format. Empty rows and hidden sheets are passed over.

    Parameters
    ----------
    path
        The workbook, an ``.xlsx`` file.
    limits
        How much is read before the file is refused; the size is that of its content unpacked.

    Raises
    ------
    ReadError
        If it holds no plan; with all that is wrong, each with sheet and cell.
    MissingExtraError
        If openpyxl is not installed: ``pip install "regionkit[excel]"``.
    OSError
        If the file cannot be opened.
    """
    return read_workbook_file(path, limits=limits).content


def read_workbook_file(
    path: str | os.PathLike[str], *, limits: Limits = DEFAULT_LIMITS
) -> PlanFile[Project]:
    """Read a plan from an Excel workbook, together with the cells of its parts.

    ``report.located(file.locate)`` gives the findings of a check their cells.

    Parameters
    ----------
    path, limits
        As in :func:`read_workbook`.

    Raises
    ------
    ReadError
        If it holds no plan; with all that is wrong, each with sheet and cell.
    MissingExtraError
        If openpyxl is not installed.
    OSError
        If the file cannot be opened.
    """
    book = read_book(FilePath(path).read_bytes(), os.fspath(path), limits)
    reader = SheetReader(book)
    root = _document(reader)
    locator = Locator(root, book.file, book.place)
    parsed = Parsed(root=root, problems=tuple(reader.problems))
    return read_nodes_by(structure_of((Project,), limits), parsed, locator, limits)


def _document(reader: SheetReader) -> Mapping:
    """Return the whole document."""
    sheets = reader.sheets()
    participants = sheets.get(PARTICIPANTS)
    ids = ids_by_name(participants.rows if participants else ())
    fields = FieldReader(reader.language, ids, reader)
    project: Nodes = {}
    plan = sheets.get(PLAN)
    place = (plan.line if plan else 1, 1)
    for row in plan.rows if plan else ():
        project.update(fields.fields(PLAN, row))
    for sheet in (PARTICIPANTS, STAFFING, ROLES, DECISION_POINTS, COSTS, FUNDING):
        listed = sheets.get(sheet)
        if listed and listed.rows:
            items = tuple(fields.item(sheet, listed, row) for row in listed.rows)
            keys = PLACES[sheet.key].removeprefix("project.")
            put(project, keys, Sequence(items, listed.line, 1), (listed.line, 1))
    goals = GoalTree(fields, reader).node(sheets.get(GOALS), sheets.get(ACTIVITIES))
    if goals is not None:
        project["goals"] = goals
    version = Scalar(str(FORMAT_VERSION), *place, plain=True)
    return mapping({"regionkit": version, "project": mapping(project, *place)}, *place)
