"""Grids: tables in plain text and in HTML, for terminals and notebooks."""

import html
from collections.abc import Container, Iterable, Sequence

import attrs


@attrs.frozen(kw_only=True)
class Grid:
    """A table: heads, and rows of cells that are as many."""

    title: str = ""
    """What it is about; empty for none."""
    heads: Sequence[str]
    """The heads of the columns."""
    rows: Sequence[Sequence[str]]
    """The cells."""
    right: Container[int] = ()
    """The columns, from 0, whose cells end at one edge, as numbers do."""

    def text(self) -> str:
        """Write it in plain text, its title above it; each row takes one line."""
        rows = [list(self.heads), *([cell.replace("\n", " ") for cell in r] for r in self.rows)]
        rule = ["-" * max(map(len, column)) for column in zip(*rows, strict=True)]
        title = [self.title, ""] if self.title else []
        return "\n".join([*title, *aligned([rows[0], rule, *rows[1:]], self.right)])

    def html(self) -> str:
        """Write it in HTML, with nothing in it that could be taken for markup."""
        caption = f"<caption>{html.escape(self.title)}</caption>" if self.title else ""
        head = f"<thead>{self._html_row(self.heads, 'th')}</thead>"
        body = "".join(self._html_row(row, "td") for row in self.rows)
        return f"<table>{caption}{head}<tbody>{body}</tbody></table>"

    def _html_row(self, cells: Sequence[str], tag: str) -> str:
        marked = (
            f'<{tag} style="text-align:{"right" if at in self.right else "left"}">'
            f"{html.escape(cell)}</{tag}>"
            for at, cell in enumerate(cells)
        )
        return f"<tr>{''.join(marked)}</tr>"


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
