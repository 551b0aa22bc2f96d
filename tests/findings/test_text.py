"""Reports as plain text: what people read."""

import attrs
import pytest
from tests.findings.samples import (
    ABSENT,
    EMPTY,
    ERROR,
    HOSTILE_NAMES,
    HOSTILE_TEXTS,
    IN_FILE,
    NOTE,
    NOWHERE,
    REPORT,
    finding,
)

from regionkit.findings import Position, Report, Status
from regionkit.findings.file_report import STANDARD_INPUT, FileReport
from regionkit.findings.rule_text import RuleText
from regionkit.findings.text import write_report, write_text
from regionkit.findings.words import LANGUAGES


def _line(position: Position) -> str | None:
    return {8: "  goals: {}", 120: "  museum: Bø"}.get(position.line)


def _text(report: FileReport) -> str:
    return "\n".join(write_text([report], excerpt=_line))


def test_the_line_is_shown_with_a_caret() -> None:
    assert (
        "error RK201 name-of-rk201\n"
        "  plans/bø.yaml:8:3: project.goals\n"
        "    The plan has no main goal.\n"
        "    8 |   goals: {}\n"
        "      |   ^\n"
        "  hint: State it.\n"
    ) in _text(IN_FILE)


def test_paths_and_line_numbers_of_a_group_are_aligned() -> None:
    far = finding("Far.", at=(120, 11), file="plans/bø.yaml", path="project.x")
    assert (
        "error RK201 name-of-rk201 (2)\n"
        "  plans/bø.yaml:8:3:    project.goals\n"
        "    The plan has no main goal.\n"
        "      8 |   goals: {}\n"
        "        |   ^\n"
        "  plans/bø.yaml:120:11: project.x\n"
        "    Far.\n"
        "    120 |   museum: Bø\n"
        "        |           ^\n"
        "  hint: State it.\n"
    ) in _text(FileReport(report=Report(findings=[far, ERROR])))


def test_hints_that_differ_stand_with_their_findings() -> None:
    other = finding("Other.", path="project.x", hint="Do that.")
    assert (
        "  project.goals\n"
        "    The plan has no main goal.\n"
        "    hint: State it.\n"
        "  project.x\n"
        "    Other.\n"
        "    hint: Do that.\n"
    ) in _text(FileReport(report=Report(findings=[attrs.evolve(ERROR, position=None), other])))


def test_what_needs_no_mending_has_no_excerpt() -> None:
    for status in (Status.DEFERRED, Status.WAIVED):
        report = Report(findings=[attrs.evolve(ERROR, status=status)])
        assert "^" not in _text(FileReport(report=report))


def test_where_no_file_is_known_the_paths_are_told() -> None:
    text = "\n".join(write_text([NOWHERE]))
    assert text.startswith("Profile plp (abc123), stage approved, as of 2009-02-03\n\nerror")
    assert "|" not in text


def test_files_follow_one_another_as_they_are_judged() -> None:
    assert (
        next(write_text(iter([EMPTY, ABSENT]))) == "tom.yaml\n\nno errors, no warnings, no notes."
    )
    (text,) = write_text([ABSENT])
    assert text.startswith("borte.yaml No such file or directory\n")


def test_a_finding_about_the_whole_file_has_no_empty_path() -> None:
    whole = finding(path="", at=(1, 1), file="x.yaml")
    assert "\n  x.yaml:1:1\n    The plan" in _text(FileReport(report=Report(findings=[whole])))


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_what_a_plan_says_cannot_break_the_layout(text: str) -> None:
    report = Report(findings=[finding(text, at=(8, 3), file="x.yaml"), NOTE])
    lines = _text(FileReport(file="x.yaml", report=report)).splitlines()
    assert [line for line in lines if line[:1] not in {" ", ""}] == [
        "x.yaml",
        "error RK201 name-of-rk201",
        "note RK109 name-of-rk109",
        "1 error, no warnings, 1 note.",
    ]
    assert not {"\x1b", "\x07", "\r", "\N{RIGHT-TO-LEFT OVERRIDE}"} & set("".join(lines))


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_what_a_file_is_called_cannot_break_the_layout(name: str) -> None:
    report = Report(findings=[attrs.evolve(ERROR, position=Position(line=8, column=3, file=name))])
    lines = _text(FileReport(file=name, report=report)).splitlines()
    assert lines[2:4] == ["error RK201 name-of-rk201", f"  {lines[0]}:8:3: project.goals"]
    assert "\x1b" not in lines[0]


def test_the_documentation_is_told_once_for_each_rule() -> None:
    rule = RuleText(code="RK201", name="x", doc="There is a goal.\n\nWhy it matters.", source="PLP")
    texts = {"RK201": rule}
    deferred = attrs.evolve(REPORT.deferred[0], code="RK201")
    report = FileReport(report=Report(findings=[ERROR, deferred]))
    text = "\n".join(write_text([report], explain=texts.get))
    assert (
        "  hint: State it.\n\n    There is a goal.\n\n    Why it matters.\n    source: PLP\n"
    ) in text
    assert text.count("Why it matters.") == 1


def test_colour_is_the_callers() -> None:
    text = "\n".join(
        write_text([IN_FILE], excerpt=_line, paint=lambda kind, said: f"<{kind}:{said}>")
    )
    for painted in (
        "<error:error> RK201",
        "<deferred:deferred error> RK317",
        "<waived:waived error> RK325",
        "  <hint:hint>: State it.",
        "<source:8> <source:|>   goals",
        "<error:  ^>",
    ):
        assert painted in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_the_words(language: str) -> None:
    text = "\n".join(write_text([IN_FILE], language=language))
    assert "RK201 name-of-rk201" in text
    assert (language == "en") == ("no errors" in "\n".join(write_text([EMPTY], language=language)))


def test_a_report_in_norwegian() -> None:
    failed = FileReport(file="x.yaml", failure="cannot be read as a plan", report=REPORT)
    text = "\n".join(write_text([failed], language="nb"))
    assert text.startswith(
        "x.yaml kan ikke leses som en plan\nProfil plp (abc123), stadium godkjent, per 2009-02-03\n"
    )
    for line in (
        "feil RK201 name-of-rk201",
        "advarsel RK213 name-of-rk213",
        "feil, utsatt RK317 name-of-rk317",
        "feil med unntak RK325 name-of-rk325",
        "  råd: State it.",
        "Feil: 1, advarsler: 1, merknader: 1, utsatt: 1, med unntak: 1, kan ikke avgjøres: 1.",
    ):
        assert line in text.splitlines()


def test_one_report_alone() -> None:
    assert write_report(REPORT) == str(REPORT)
    assert write_report(Report(), language="sv") == "Fel: 0, varningar: 0, anmärkningar: 0."


def test_what_was_known_is_counted_and_what_is_gone_is_listed() -> None:
    earlier = Report(findings=[ERROR, finding("Gone\nnow.", code="RK999", path="project.x")])
    text = _text(IN_FILE.without_known(earlier))
    assert "RK201" not in text
    assert text.endswith(
        "no errors, 1 warning, 1 note, 1 deferred, 1 waived, 1 cannot be told.\n"
        "Known before and left out: 1. Gone since: 1.\n"
        "  RK999 project.x: Gone\\nnow.\n"
        "The earlier report was made by other rules or at another stage."
    )


def test_standard_input_is_called_what_it_is() -> None:
    assert _text(FileReport(file=STANDARD_INPUT)).startswith("<stdin>\n")


def test_thousands_of_findings_are_written() -> None:
    many = [finding(str(n), at=(n, 1), file="x.yaml") for n in range(1, 5_001)]
    text = "\n".join(write_text([FileReport(report=Report(findings=many))], excerpt=_line))
    assert text.count("project.goals") == 5_000
