"""Tables in plain text and in HTML, for terminals and notebooks."""

import html
from collections.abc import Sequence
from typing import Final

_GAP: Final = "  "


def write_table(heads: Sequence[str], rows: Sequence[Sequence[str]], right: frozenset[int]) -> str:
    """Write a table in plain text, columns in ``right`` aligned to the right."""
    cells = [list(heads), *([cell.replace("\n", " ") for cell in row] for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(heads))]
    lines = [
        _GAP.join(
            cell.rjust(width) if column in right else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in cells
    ]
    return "\n".join([lines[0], _GAP.join("-" * width for width in widths), *lines[1:]])


def html_table(heads: Sequence[str], rows: Sequence[Sequence[str]], right: frozenset[int]) -> str:
    """Write a table in HTML, with nothing in it that could be taken for markup."""

    def line(cells: Sequence[str], tag: str) -> str:
        return "".join(
            f'<{tag} style="text-align:{"right" if column in right else "left"}">'
            f"{html.escape(cell)}</{tag}>"
            for column, cell in enumerate(cells)
        )

    body = "".join(f"<tr>{line(row, 'td')}</tr>" for row in rows)
    return f"<table><thead><tr>{line(heads, 'th')}</tr></thead><tbody>{body}</tbody></table>"
