"""Markdown: what a reviewer pastes."""

import re

import attrs
import pytest
from tests.findings.samples import (
    ABSENT,
    EMPTY,
    ERROR,
    HOSTILE_NAMES,
    HOSTILE_TEXTS,
    IN_FILE,
    NOWHERE,
    finding,
)

from regionkit.findings import Report
from regionkit.findings.file_report import FileReport
from regionkit.findings.markdown_report import write_markdown
from regionkit.findings.rule_text import RuleText


def _text(*reports: FileReport, language: str = "en") -> str:
    return "\n".join(write_markdown(reports, language=language))


def _cells(row: str) -> list[str]:
    """Take a row of a table apart as Markdown does."""
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", row)][1:-1]


def _rendered(cell: str) -> str:
    return re.sub(r"\\([\\`*_\[\]<>|~$#&])", r"\1", cell.replace("<br>", "\n"))


def test_what_stands_is_a_table() -> None:
    assert _text(IN_FILE) == (
        "### plans/bø.yaml\n"
        "\n"
        "plp, approved, 2009-02-03: "
        "1 error, 1 warning, 1 note, 1 deferred, 1 waived, 1 cannot be told.\n"
        "\n"
        "| Severity | Rule | Place | Finding |\n"
        "| --- | --- | --- | --- |\n"
        "| error | RK201 name-of-rk201 | 8:3 `project.goals` "
        "| The plan has no main goal.<br>*State it.* |\n"
        "| warning | RK213 name-of-rk213 | `project.goals[g1]` | Late.<br>*State it.* |\n"
        "| note | RK109 name-of-rk109 | `project.open_points[0]` | Open.<br>*State it.* |\n"
    )


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_any_text_stays_in_its_cell(text: str) -> None:
    report = FileReport(report=Report(findings=[finding(text, hint="")]))
    *_, row = _text(report).rstrip("\n").split("\n")
    cells = _cells(row)
    assert len(cells) == 4
    assert not re.search(r"(?<!\\)[<`*_\[]", cells[3].replace("<br>", ""))
    if text.isprintable():
        assert _rendered(cells[3]) == text


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_any_name_stays_in_its_heading(name: str) -> None:
    first, second, *_ = _text(FileReport(file=name)).split("\n")
    assert first.startswith("### ")
    assert second == ""


def test_a_heading_only_where_a_file_is_known() -> None:
    assert _text(NOWHERE).startswith("plp, approved, 2009-02-03: 1 error")
    assert _text(EMPTY) == "### tom.yaml\n\nno errors, no warnings, no notes.\n"
    assert _text(ABSENT).startswith("### borte.yaml No such file or directory\n")


def test_files_stand_apart() -> None:
    assert "no notes.\n\n### tom.yaml\n\n" in _text(EMPTY, EMPTY)


def test_another_language() -> None:
    text = _text(IN_FILE, language="fi")
    assert "| Vakavuus | Sääntö | Paikka | Mistä on kyse |\n" in text
    assert "| virhe | RK201 name-of-rk201 |" in text


def test_the_documentation_stands_below_the_table() -> None:
    rule = RuleText(code="RK201", name="missing", doc="There is a goal.", source="PLP")
    text = "\n".join(write_markdown([IN_FILE], explain={"RK201": rule}.get))
    assert text.endswith("\n#### RK201 missing\n\nThere is a goal.\n\nSource: PLP\n")


def test_what_was_known_is_counted_and_what_is_gone_is_listed() -> None:
    gone = finding("Gone | now.", code="RK999", path="project.x")
    text = _text(attrs.evolve(IN_FILE).without_known(Report(findings=[ERROR, gone])))
    assert "RK201" not in text
    assert (
        "Known before and left out: 1. Gone since: 1.\n\n- RK999 `project.x`: Gone \\| now.\n\n"
    ) in text
