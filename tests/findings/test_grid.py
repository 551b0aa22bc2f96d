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


def test_sums_stand_below_a_rule() -> None:
    grid = Grid(heads=["who", "kr"], rows=[["Hjartdal", "5"]], foot=[["Total", "5"]], right=[1])
    assert grid.text().splitlines() == [
        "who       kr",
        "--------  --",
        "Hjartdal   5",
        "--------  --",
        "Total      5",
    ]


def test_nothing_in_a_table_is_taken_for_markup() -> None:
    grid = Grid(title='<b> "x"', heads=["<i>", "n"], rows=[["a & b\x1b", "1"]], right=[1])
    assert grid.html() == (
        '<div class="rk-table" role="group" tabindex="0" aria-label="&lt;b&gt; &quot;x&quot;">'
        "<table><caption>&lt;b&gt; &quot;x&quot;</caption>"
        '<thead><tr><th scope="col">&lt;i&gt;</th>'
        '<th scope="col" class="rk-number">n</th></tr></thead>'
        '<tbody><tr><td>a &amp; b\\x1b</td><td class="rk-number">1</td></tr></tbody>'
        "</table></div>"
    )


def test_heads_row_names_and_sums_are_marked_as_what_they_are() -> None:
    grid = Grid(
        heads=["", "kr"],
        rows=[["Tinn", "5"], ["", "6"]],
        foot=[["Total", "11"]],
        names_rows=True,
    )
    shown = grid.html()
    assert "<thead><tr><td></td>" in shown, "an empty head is no head"
    assert '<tbody><tr><th scope="row">Tinn</th><td>5</td></tr><tr><td></td>' in shown
    assert '<tfoot><tr><th scope="row">Total</th><td>11</td></tr></tfoot>' in shown


def test_lines_of_a_cell_stay_lines() -> None:
    grid = Grid(heads=["a"], rows=[["x\n<y>"]])
    assert "<td>x<br>&lt;y&gt;</td>" in grid.html()
    assert "| x<br>\\<y\\> |" in grid.markdown()


def test_markdown_has_no_cell_too_many_and_sums_in_bold() -> None:
    grid = Grid(
        title="a|b",
        heads=["who", "kr"],
        rows=[["a | *b*", "5"]],
        foot=[["Total", "5"]],
        right=[1],
    )
    assert grid.markdown().splitlines() == [
        "**a\\|b**",
        "",
        "| who | kr |",
        "| --- | ---: |",
        "| a \\| \\*b\\* | 5 |",
        "| **Total** | **5** |",
    ]


def test_a_notebook_shows_a_table_in_the_common_look() -> None:
    shown = Grid(heads=["a"], rows=[["x"]])._repr_html_()
    assert shown.startswith('<div class="rk"><style>')
    assert "prefers-color-scheme:dark" in shown
