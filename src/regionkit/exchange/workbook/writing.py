"""Writing workbooks: the template, and plans in it."""

import io
import os
import re
import zipfile
from pathlib import Path as FilePath
from typing import Any, Final

from regionkit.errors import InvalidValueError
from regionkit.exchange.workbook.extra import openpyxl
from regionkit.exchange.workbook.headings import said
from regionkit.exchange.workbook.layout import GUIDE
from regionkit.exchange.workbook.look import Look
from regionkit.exchange.workbook.nouns import left_out, rows_of
from regionkit.exchange.workbook.sheets import PLAN, SHEETS
from regionkit.exchange.workbook.written import Held, written
from regionkit.findings import Path
from regionkit.model import Project
from regionkit.nordic import language_of

_LONGEST: Final = 32_767
"""Characters that a cell can hold."""

_NO_CHARACTER: Final = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
"""What a workbook cannot hold: characters that XML has not, and the carriage return."""

_SAVED: Final = re.compile(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>")
_NO_TIME: Final = (1980, 1, 1, 0, 0, 0)


def write_template(path: str | os.PathLike[str], *, locale: str = "en") -> None:
    """Write an empty workbook that people can fill in.

    It has a sheet for the plan, its participants, staffing, goals, activities, costs and
    funding, with lists to choose from, and one that says what goes where. Nothing in it is
    protected.

    Parameters
    ----------
    path
        Where to; a file of that name is replaced.
    locale
        The language of sheets, heads and lists: nb, nn, da, sv, fi, is or en.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language.
    MissingExtraError
        If openpyxl is not installed: ``pip install "regionkit[excel]"``.
    OSError
        If the file cannot be written.
    """
    write_workbook(Project(), path, locale=locale)


def write_workbook(
    plan: Project, path: str | os.PathLike[str], *, locale: str = "en"
) -> tuple[Path, ...]:
    """Write a plan into a workbook like the template, as far as that has a place for it.

    What is written is read back as the same by :func:`read_workbook`; only the texts as printed
    are not kept, nor spaces around texts.

    Parameters
    ----------
    plan
        The plan.
    path
        Where to; a file of that name is replaced.
    locale
        The language of sheets, heads, lists, dates and amounts: nb, nn, da, sv, fi, is or en.

    Returns
    -------
    tuple of Path
        What of the plan has no place in the workbook, and is not in it.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language, or a text has more characters than a cell
        can hold, or such as it cannot.
    MissingExtraError
        If openpyxl is not installed: ``pip install "regionkit[excel]"``.
    OSError
        If the file cannot be written.
    """
    package = openpyxl()
    language = language_of(locale).words
    workbook = package.Workbook()
    workbook.remove(workbook.active)
    look = Look(package, language)
    look.lay_out_guide(workbook.create_sheet(said(GUIDE, language)))
    rows = rows_of(plan)
    for sheet in SHEETS:
        page = workbook.create_sheet(said(sheet.title, language))
        if sheet is PLAN:
            look.lay_out_form(page)
        else:
            look.lay_out_table(page, sheet)
        for number, fields in enumerate(rows[sheet], start=2):
            for at, column in enumerate(sheet.columns):
                what = written(sheet, column, fields.get(column.key), language)
                if what is not None:
                    _check(what.value)
                    row, col = (2 + at, 2) if sheet is PLAN else (number, 1 + at)
                    look.put(page, row, col, what)
    FilePath(path).write_bytes(_bytes_of(workbook))
    return left_out(plan)


def _check(value: Held) -> None:
    if isinstance(value, str):
        if len(value) > _LONGEST:
            raise InvalidValueError(f"a text of at most {_LONGEST} characters for a cell", value)
        if _NO_CHARACTER.search(value):
            raise InvalidValueError("a text of characters that a workbook can hold", value)


def _bytes_of(workbook: Any) -> bytes:  # noqa: ANN401 - openpyxl has no types
    """Return a workbook as a file, the same at all times: openpyxl looks at the clock."""
    saved, timeless = io.BytesIO(), io.BytesIO()
    workbook.save(saved)
    with (
        zipfile.ZipFile(saved) as source,
        zipfile.ZipFile(timeless, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = _SAVED.sub(b"", content)
            info = zipfile.ZipInfo(name, _NO_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, content)
    return timeless.getvalue()
