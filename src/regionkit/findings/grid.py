"""Grids: tables in plain text, HTML and Markdown, for terminals, notebooks and documents."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Final

import attrs

from regionkit.findings.look import escaped, view
from regionkit.findings.visible import visible

_MARKUP: Final = re.compile(r"[\\`*_\[\]<>|~$#&]")


@attrs.frozen(kw_only=True)
class Grid:
    """A table: heads, rows of cells that are as many, and sums below them.

    Examples
    --------
    >>> from regionkit.findings import Grid
    >>> grid = Grid(
    ...     heads=["Cost item", "Amount"],
    ...     rows=[["Rent", "120"], ["Travel", "80"]],
    ...     foot=[["Total", "200"]],
    ...     right=[1],
    ... )
    >>> print(grid.text())
    Cost item  Amount
    ---------  ------
    Rent          120
    Travel         80
    ---------  ------
    Total         200
    """

    title: str = ""
    """What it is about; empty for none."""
    heads: Sequence[str]
    """The heads of the columns."""
    rows: Sequence[Sequence[str]]
    """The cells."""
    foot: Sequence[Sequence[str]] = ()
    """The rows below the others that sum them up."""
    right: Container[int] = ()
    """The columns, from 0, whose cells end at one edge, as numbers do."""
    names_rows: bool = False
    """Whether the first cell of a row names it."""

    def text(self) -> str:
        """Write it in plain text, its title above it; each row takes one line."""
        rows = [list(self.heads), *map(_on_lines, self.rows), *map(_on_lines, self.foot)]
        rule = ["-" * max(map(len, column)) for column in zip(*rows, strict=True)]
        rows.insert(1, rule)
        if self.foot:
            rows.insert(len(rows) - len(self.foot), rule)
        title = [self.title, ""] if self.title else []
        return "\n".join([*title, *aligned(rows, self.right)])

    def html(self) -> str:
        """Write it in HTML, with nothing in it that could be taken for markup.

        Heads and row names are header cells with a scope, sums stand in the foot of the table.
        """
        label = f' aria-label="{escaped(self.title)}"' if self.title else ""
        # A wide table can be moved sideways, also by the keyboard.
        return f'<div class="rk-table" role="group" tabindex="0"{label}>{self._table()}</div>'

    def _table(self) -> str:
        caption = f"<caption>{escaped(self.title)}</caption>" if self.title else ""
        heads = "".join(
            f'<th scope="col"{self._side(at)}>{escaped(head)}</th>' if head else "<td></td>"
            for at, head in enumerate(self.heads)
        )
        body = "".join(self._html_row(row, names_row=self.names_rows) for row in self.rows)
        foot = "".join(self._html_row(row, names_row=True) for row in self.foot)
        sums = f"<tfoot>{foot}</tfoot>" if foot else ""
        return f"<table>{caption}<thead><tr>{heads}</tr></thead><tbody>{body}</tbody>{sums}</table>"

    def _html_row(self, cells: Sequence[str], *, names_row: bool) -> str:
        return f"<tr>{''.join(self._html_cells(cells, names_row=names_row))}</tr>"

    def _html_cells(self, cells: Sequence[str], *, names_row: bool) -> Iterator[str]:
        for at, cell in enumerate(cells):
            text = escaped(cell).replace("\n", "<br>")
            if at == 0 and names_row and cell:
                yield f'<th scope="row"{self._side(at)}>{text}</th>'
            else:
                yield f"<td{self._side(at)}>{text}</td>"

    def _side(self, at: int) -> str:
        return ' class="rk-number"' if at in self.right else ""

    def markdown(self) -> str:
        """Write it as a Markdown table, its title above it and sums in bold."""
        rule = ["---:" if at in self.right else "---" for at in range(len(self.heads))]
        lines = [
            _piped(map(in_markdown, self.heads)),
            _piped(rule),
            *(_piped(map(in_markdown, row)) for row in self.rows),
            *(_piped(_bold(in_markdown(cell)) for cell in row) for row in self.foot),
        ]
        title = [_bold(in_markdown(self.title)), ""] if self.title else []
        return "\n".join([*title, *lines])

    def _repr_html_(self) -> str:
        return view(self.html())


def in_markdown(text: str) -> str:
    """Write a text so that Markdown takes nothing in it for markup, nor for a cell's end."""
    plain = visible(text.replace("\t", " "))
    return "<br>".join(_MARKUP.sub(r"\\\g<0>", line) for line in plain.split("\n"))


def _bold(text: str) -> str:
    return f"**{text}**" if text else ""


def _piped(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _on_lines(row: Sequence[str]) -> list[str]:
    return [cell.replace("\n", " ") for cell in row]


def aligned(rows: Iterable[Iterable[str]], right: Container[int] = ()) -> list[str]:
    """Write rows as columns, two spaces apart; the columns in ``right`` end at one edge."""
    cells = [list(row) for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return [
        "  ".join(
            cell.rjust(width) if at in right else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in cells
    ]
