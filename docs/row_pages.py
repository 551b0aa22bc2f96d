"""Writes the pages that list the columns of rows and of workbooks, from their definitions."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from regionkit.exchange import TABLES
from regionkit.exchange.workbook.layout import Holds
from regionkit.exchange.workbook.sheets import SHEETS
from regionkit.findings import say

_READ_AS = {
    Holds.TEXT: "text",
    Holds.WHOLE: "whole number",
    Holds.CHOICE: "one of a few words",
    Holds.AMOUNT: "number, or amount in words",
    Holds.PER: "one of a few words",
    Holds.SHARE: "percentage, or share in words",
    Holds.DATE: "day, or date in words",
    Holds.FROM: "day, date in words, or a whole period in words",
    Holds.TO: "day, or date in words",
    Holds.PARTICIPANT: "name or id",
    Holds.PARTICIPANTS: "names or ids, with commas between",
    Holds.SUBGOAL: "id or number",
}


def write_pages(folder: Path) -> None:
    """Write the pages.

    Parameters
    ----------
    folder
        Where to; what stands there is replaced.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "columns.md").write_text("\n".join(columns()) + "\n", encoding="utf-8")
    (folder / "workbook.md").write_text("\n".join(workbook()) + "\n", encoding="utf-8")


def columns() -> Iterator[str]:
    """Write the page of the columns of rows."""
    yield "# Every column of rows"
    yield ""
    yield "What {func}`regionkit.exchange.records` gives, table by table. What each kind of column"
    yield "holds is said by {class}`regionkit.exchange.Holds`; None is what is not stated."
    for table in TABLES.values():
        yield from ("", f"## {table.name}", "", table.about, "")
        yield from ("| Column | Holds | Type | Meaning |", "|---|---|---|---|")
        for column in table.columns:
            kind = column.holds.type.__name__
            about = column.about.replace("``", "`")
            yield f"| `{column.name}` | {column.holds} | `{kind}` | {about} |"


def workbook() -> Iterator[str]:
    """Write the page of the sheets of a workbook and their columns."""
    yield "# Every column of a workbook"
    yield ""
    yield "The sheets of {func}`regionkit.exchange.write_template` in English. A column marked"
    yield "with * must be filled in on each row."
    for sheet in SHEETS:
        yield from ("", f"## {sheet.title}", "", "| Head | Read as | Meaning | Words or example |")
        yield "|---|---|---|---|"
        for column in sheet.columns:
            mark = " *" if column.required else ""
            words = ", ".join(column.choice) if column.choice else ""
            example = "" if column.example is None else say(column.example)
            read_as = _READ_AS[column.holds]
            yield f"| {column.head}{mark} | {read_as} | {column.about} | {words or example} |"
