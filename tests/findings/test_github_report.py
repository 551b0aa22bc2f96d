"""Annotations of GitHub Actions: what a workflow reads from the log."""

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

from regionkit.findings import Position, Report
from regionkit.findings.file_report import STANDARD_INPUT, FileReport
from regionkit.findings.github_report import write_github


def _lines(*reports: FileReport, language: str = "en") -> list[str]:
    return "\n".join(write_github(reports, language=language)).splitlines()


def _read(line: str) -> tuple[str, dict[str, str], str]:
    """Read a command as the runner of GitHub Actions does."""
    command = re.fullmatch(r"::(?P<name>\w+) (?P<properties>[^:]*)::(?P<message>.*)", line)
    assert command is not None
    pairs = (each.split("=", 1) for each in command["properties"].split(","))
    properties = {
        key: value.replace("%0D", "\r")
        .replace("%0A", "\n")
        .replace("%3A", ":")
        .replace("%2C", ",")
        .replace("%25", "%")
        for key, value in pairs
    }
    message = command["message"].replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
    return command["name"], properties, message


def test_what_stands_is_annotated() -> None:
    assert _lines(IN_FILE) == [
        (
            "::error file=plans/bø.yaml,line=8,col=3,title=RK201 name-of-rk201"
            "::The plan has no main goal.%0AState it."
        ),
        "::warning file=plans/bø.yaml,title=RK213 name-of-rk213::Late.%0AState it.",
        "::notice file=plans/bø.yaml,title=RK109 name-of-rk109::Open.%0AState it.",
    ]


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_any_name_is_read_back(name: str) -> None:
    report = Report(findings=[attrs.evolve(ERROR, position=Position(line=8, column=3, file=name))])
    (line,) = _lines(FileReport(file=name, report=report))
    _, properties, _ = _read(line)
    assert properties["file"] == name.replace("\x1b", r"\x1b")
    assert (properties["line"], properties["col"]) == ("8", "3")


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_any_text_is_read_back(text: str) -> None:
    report = FileReport(file="x.yaml", report=Report(findings=[finding(text, hint="")]))
    (line,) = _lines(report)
    name, _, message = _read(line)
    assert name == "error"
    steering = ("\x1b", "\x07", "\N{LINE SEPARATOR}", "\N{RIGHT-TO-LEFT OVERRIDE}")
    for each in steering:
        text = text.replace(each, each.encode("unicode_escape").decode())
    assert message == text


def test_without_a_file_there_is_only_a_title() -> None:
    place_unknown = attrs.evolve(ERROR, position=None)
    for file in (None, STANDARD_INPUT):
        report = FileReport(file=file, report=Report(findings=[place_unknown]))
        assert _lines(report)[0].startswith("::error title=RK201 name-of-rk201::")
    assert len(_lines(NOWHERE)) == 3


def test_standard_input_is_no_file_also_if_the_places_say_so() -> None:
    placed = attrs.evolve(ERROR, position=Position(line=8, column=3, file=STANDARD_INPUT))
    report = FileReport(file=STANDARD_INPUT, report=Report(findings=[placed]))
    assert _lines(report)[0].startswith("::error title=")


def test_what_could_not_be_checked_is_an_error() -> None:
    assert _lines(EMPTY, ABSENT) == [
        "::error file=borte.yaml,title=regionkit::No such file or directory"
    ]


def test_no_findings_are_no_annotations() -> None:
    assert list(write_github([EMPTY])) == []


def test_what_was_known_is_noted() -> None:
    earlier = Report(findings=[ERROR, finding("Gone.", code="RK999", path="project.x")])
    assert _lines(IN_FILE.without_known(earlier))[-1] == (
        "::notice file=plans/bø.yaml,title=regionkit::"
        "Known before and left out: 1. Gone since: 1.%0ARK999 project.x"
    )


def test_a_cell_of_a_workbook_is_named_in_the_message() -> None:
    cell = Position(line=7, column=3, file="plan.xlsx", sheet="Kostnader")
    report = Report(findings=[attrs.evolve(ERROR, position=cell)])
    (line,) = write_github([FileReport(file="plan.xlsx", report=report)])
    assert line.startswith("::error file=plan.xlsx,title=")
    assert "::Kostnader!C7%0A" in line
