"""Excerpts: the line that a finding is about, with a caret under the place."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.findings.excerpt import marked


@pytest.mark.parametrize(
    ("line", "column", "text", "caret"),
    [
        ("title: Bø", 1, "title: Bø", "^"),
        ("  title: Bø", 3, "  title: Bø", "  ^"),
        ("title: Bø   ", 8, "title: Bø", "       ^"),
        ("\t\tx: 1", 3, "        x: 1", "        ^"),
        ("a\x1b[2Jb", 6, "a\\x1b[2Jb", "        ^"),  # an escape takes four cells
        ("e\N{COMBINING ACUTE ACCENT}x", 3, "e\N{COMBINING ACUTE ACCENT}x", " ^"),
        ("計画: x", 5, "計画: x", "      ^"),  # wide letters take two cells
        ("x", 99, "x", " ^"),
        ("x\r", 2, "x\\r", " ^"),
    ],
)
def test_the_caret_stands_under_the_place(line: str, column: int, text: str, caret: str) -> None:
    assert marked(line, column) == (text, caret)


@pytest.mark.parametrize("line", ["", "   ", "\t", "a\0b"])
def test_where_there_is_nothing_to_see_nothing_is_shown(line: str) -> None:
    assert marked(line, 1) is None


def test_a_long_line_is_cut_around_the_place() -> None:
    line = "x" * 500 + "HERE" + "y" * 500
    shown = marked(line, 501)
    assert shown is not None
    text, caret = shown
    assert text.startswith("…xxx")
    assert text.endswith("yyy…")
    assert text[len(caret) - 1 :].startswith("HERE")
    assert len(text) < 100


def test_a_line_that_fits_is_shown_whole() -> None:
    line = "x" * 96
    assert marked(line, 90) == (line, " " * 89 + "^")


@given(st.text(max_size=300), st.integers(1, 400))
def test_any_line_is_shown_on_one_line_without_steering(line: str, column: int) -> None:
    shown = marked(line, column)
    if shown is not None:
        text, caret = shown
        assert not {unicodedata.category(c) for c in text} & {"Cc", "Zl", "Zp"}
        assert caret.strip() == "^"
