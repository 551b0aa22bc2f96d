"""Tables: columns that line up, rows of one line, nothing taken for markup."""

from regionkit.findings import Grid
from regionkit.findings.grid import aligned


def test_columns_are_aligned() -> None:
    assert aligned([("1", "x"), ("12", "yy")], frozenset((0,))) == [" 1  x", "12  yy"]
    assert aligned([]) == []


def test_a_table_has_its_title_above_and_a_rule_below_the_heads() -> None:
    grid = Grid(title="Costs", heads=["who", "kr"], rows=[["Hjartdal", "5"]], right=[1])
    assert grid.text().splitlines() == [
        "Costs",
        "",
        "who       kr",
        "--------  --",
        "Hjartdal   5",
    ]
    assert Grid(heads=["who", "kr"], rows=[]).text() == "who  kr\n---  --"


def test_a_row_takes_one_line() -> None:
    assert Grid(heads=["a"], rows=[["x\ny"]]).text() == "a\n---\nx y"


def test_nothing_in_a_table_is_taken_for_markup() -> None:
    grid = Grid(title="<b>", heads=["<i>", "n"], rows=[["a & b", "1"]], right=[1])
    assert grid.html() == (
        "<table><caption>&lt;b&gt;</caption>"
        '<thead><tr><th style="text-align:left">&lt;i&gt;</th>'
        '<th style="text-align:right">n</th></tr></thead>'
        '<tbody><tr><td style="text-align:left">a &amp; b</td>'
        '<td style="text-align:right">1</td></tr></tbody></table>'
    )
