"""Look: how the sheets of a workbook are laid out, so that people can fill them in."""

import re
from typing import Any, Final

from regionkit.exchange.workbook.headings import MARK, said, said_choice
from regionkit.exchange.workbook.layout import (
    ADVICE,
    FORM_HEADS,
    GUIDE,
    GUIDE_HEADS,
    Column,
    Holds,
    Sheet,
)
from regionkit.exchange.workbook.sheets import GOALS, PARTICIPANTS, PLAN, SHEETS
from regionkit.exchange.workbook.written import MONEY_FORMAT, Written, format_of
from regionkit.findings import say
from regionkit.nordic import language_of
from regionkit.values import Choice

LAST_ROW: Final = 500
"""The last row with lists to choose from."""

_LIKE_A_CODE: Final = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""What in a text would be read as the code of a character, as ``_x0041_`` is of A."""

_FONT: Final = "Calibri"
_DARK: Final = "1F3A5F"
_LIGHT: Final = "DCE6F1"
_GREY: Final = "595959"
_LONGEST_LIST: Final = 255
"""Characters of a list to choose from that Excel can hold in a cell's rule."""

_WIDE: Final = {"title": 46, "name": 30, "explanation": 52, "reached_when": 40, "evidence": 34}
_WIDTHS: Final = {Holds.AMOUNT: 17, Holds.FROM: 17, Holds.TO: 17, Holds.PARTICIPANTS: 30}
_LEAST_WIDTH: Final = 13
_LINE_HEIGHT: Final = 15
_HIGHEST: Final = 409
"""Points that a row can be high."""
_FORM_WIDTHS: Final = (26, 60, 62)
_GUIDE_WIDTHS: Final = (18, 26, 74, 24)


class Look:
    """Lays out the sheets of one workbook.

    Parameters
    ----------
    package
        The package openpyxl.
    locale
        The language.
    """

    def __init__(self, package: Any, locale: str) -> None:  # noqa: ANN401 - openpyxl has no types
        styles = package.styles
        self._package = package
        self._locale = locale
        self._head = styles.Font(name=_FONT, bold=True, color="FFFFFF")
        self._head_fill = styles.PatternFill("solid", start_color=_DARK)
        self._label = styles.Font(name=_FONT, bold=True, color=_DARK)
        self._label_fill = styles.PatternFill("solid", start_color=_LIGHT)
        self._about = styles.Font(name=_FONT, italic=True, color=_GREY)
        self._title = styles.Font(name=_FONT, bold=True, size=14, color=_DARK)
        self._left = styles.Alignment(wrap_text=True, vertical="top", horizontal="left")
        self._money = styles.Alignment(vertical="top", horizontal="right", indent=1)
        thin = styles.Side(style="thin", color="BFBFBF")
        self._box = styles.Border(left=thin, right=thin, top=thin, bottom=thin)

    def say(self, text: str) -> str:
        """Return a text of the workbook in its language."""
        return said(text, self._locale)

    def head(self, column: Column) -> str:
        """Return the head of a column, with a mark if each row needs it."""
        return f"{self.say(column.head)} {MARK}" if column.required else self.say(column.head)

    def put(self, page: Any, row: int, column: int, what: Written) -> None:  # noqa: ANN401 - as above
        """Put a value into a cell; a text is never taken for a formula."""
        cell = page.cell(row, column)
        cell.value = what.value
        if isinstance(what.value, str):
            cell.value = _LIKE_A_CODE.sub("_x005F_", what.value)
            cell.data_type = "s"
            cell.quotePrefix = what.value.startswith(("=", "+", "-", "@"))
        cell.number_format = what.format
        cell.alignment = self._money if what.format == MONEY_FORMAT else self._left
        self._make_room(page, cell)

    def _make_room(self, page: Any, cell: Any) -> None:  # noqa: ANN401 - as above
        """Make a row high enough for a long text: not every spreadsheet does it by itself."""
        letter = self._package.utils.get_column_letter(cell.column)
        width = page.column_dimensions[letter].width
        lines = sum(1 + int(max(len(line) - 1, 0) // width) for line in str(cell.value).split("\n"))
        row = page.row_dimensions[cell.row]
        if lines > 1:
            row.height = max(row.height or 0, min(lines * _LINE_HEIGHT, _HIGHEST))

    def lay_out_table(self, page: Any, sheet: Sheet) -> None:  # noqa: ANN401 - as above
        """Lay out a sheet with a row for each part of the plan."""
        letter = self._package.utils.get_column_letter
        for number, column in enumerate(sheet.columns, start=1):
            head = page.cell(1, number, self.head(column))
            self._as_head(head)
            head.comment = self._package.comments.Comment(
                self.say(column.about), "regionkit", height=90, width=260
            )
            column_style = page.column_dimensions[letter(number)]
            column_style.width = self._width(column)
            column_style.number_format = format_of(column)
            is_money = column.holds is Holds.AMOUNT
            column_style.alignment = self._money if is_money else self._left
            self._offer(page, column, f"{letter(number)}2:{letter(number)}{LAST_ROW}")
        page.freeze_panes = "A2"
        self._print_on_wide_pages(page)

    def lay_out_form(self, page: Any) -> None:  # noqa: ANN401 - as above
        """Lay out the form about the plan."""
        self._heads(page, 1, FORM_HEADS, _FORM_WIDTHS)
        for row, column in enumerate(PLAN.columns, start=2):
            label = page.cell(row, 1, self.head(column))
            label.font, label.fill, label.border = self._label, self._label_fill, self._box
            label.alignment = self._left
            value = page.cell(row, 2)
            value.border, value.alignment = self._box, self._left
            value.number_format = format_of(column)
            about = page.cell(row, 3, self.say(column.about))
            about.font, about.alignment = self._about, self._left
            self._offer(page, column, f"B{row}")
        page.freeze_panes = "A2"
        self._print_on_wide_pages(page)

    def lay_out_guide(self, page: Any) -> None:  # noqa: ANN401 - as above
        """Write what the other sheets are for and what goes into their columns."""
        page.cell(1, 1, self.say(GUIDE)).font = self._title
        for row, advice in enumerate(ADVICE, start=2):
            page.cell(row, 1, self.say(advice))
        first = len(ADVICE) + 3
        self._heads(page, first, GUIDE_HEADS, _GUIDE_WIDTHS)
        row = first
        for sheet in SHEETS:
            for number, column in enumerate(sheet.columns):
                row += 1
                title = self.say(sheet.title) if number == 0 else ""
                cells = (title, self.head(column), self.say(column.about), self._example(column))
                for at, text in enumerate(cells, start=1):
                    self.put(page, row, at, Written(text))
                page.cell(row, 1).font = self._label
                page.cell(row, 4).font = self._about
        page.freeze_panes = f"A{first + 1}"
        self._print_on_wide_pages(page)

    def _heads(self, page: Any, row: int, heads: tuple[str, ...], widths: tuple[int, ...]) -> None:  # noqa: ANN401 - as above
        letter = self._package.utils.get_column_letter
        for number, (text, width) in enumerate(zip(heads, widths, strict=True), start=1):
            self._as_head(page.cell(row, number, self.say(text)))
            page.column_dimensions[letter(number)].width = width

    def _as_head(self, cell: Any) -> None:  # noqa: ANN401 - as above
        cell.font, cell.fill, cell.alignment = self._head, self._head_fill, self._left

    def _width(self, column: Column) -> int:
        words = [said_choice(word, self._locale) for word in column.choice or ()]
        least = max(_LEAST_WIDTH, *(len(text) + 2 for text in (self.head(column), *words)))
        return max(least, _WIDE.get(column.key, 0), _WIDTHS.get(column.holds, 0))

    def _example(self, column: Column) -> str:
        home = language_of(self._locale)
        of_country = {"language": home.code, "currency": home.home_currency or "EUR"}
        example = of_country.get(column.key, column.example)
        if isinstance(example, Choice):
            return said_choice(example, self._locale)
        return "" if example is None else say(example, self._locale)

    def _print_on_wide_pages(self, page: Any) -> None:  # noqa: ANN401 - as above
        page.page_setup.orientation = "landscape"
        page.page_setup.paperSize = page.PAPERSIZE_A4
        page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
        page.sheet_properties.pageSetUpPr = self._package.worksheet.properties.PageSetupProperties(
            fitToPage=True
        )

    # --- lists to choose from ------------------------------------------------

    def _offer(self, page: Any, column: Column, cells: str) -> None:  # noqa: ANN401 - as above
        """Let people choose in some cells among the words that will do."""
        choices = self._choices(column)
        if choices is None:
            return
        rule = self._package.worksheet.datavalidation.DataValidation(
            type="list", formula1=choices, allow_blank=True
        )
        # Others can still be written: reading tells what is wrong with them, all at once.
        rule.showErrorMessage = False
        page.add_data_validation(rule)
        rule.add(cells)

    def _choices(self, column: Column) -> str | None:
        if column.choice is not None:
            words = ",".join(said_choice(word, self._locale) for word in column.choice)
            return f'"{words}"' if len(words) <= _LONGEST_LIST else None
        if column.holds is Holds.PARTICIPANT:
            return self._column_of(PARTICIPANTS, "name")
        if column.holds is Holds.SUBGOAL:
            return self._column_of(GOALS, "id")
        return None

    def _column_of(self, sheet: Sheet, key: str) -> str:
        """Return what names the cells of a column of another sheet."""
        at = next(n for n, each in enumerate(sheet.columns, start=1) if each.key == key)
        letter = self._package.utils.get_column_letter(at)
        return f"'{self.say(sheet.title)}'!${letter}$2:${letter}${LAST_ROW}"
