"""Findings and reports for the tests of output formats."""

from datetime import date

from regionkit.findings import Finding, Path, Position, Report, Severity, Status, Undecided
from regionkit.findings.file_report import FileReport
from regionkit.values import Stage


def finding(
    message: str = "The plan has no main goal.",
    *,
    code: str = "RK201",
    severity: Severity = Severity.ERROR,
    path: str = "project.goals",
    at: tuple[int, int] | None = None,
    file: str | None = None,
    status: Status = Status.REPORTED,
    reason: str | None = None,
    hint: str = "State it.",
) -> Finding:
    """Make a finding whose sentence is one parameter, as of a plan with anything in it."""
    return Finding(
        code=code,
        name=f"name-of-{code.lower()}",
        severity=severity,
        path=Path(path),
        template="{found}",
        parameters={"found": message},
        hint_template=hint,
        source="PLP",
        position=Position(line=at[0], column=at[1], file=file) if at else None,
        status=status,
        status_reason=reason,
    )


ERROR = finding(at=(8, 3), file="plans/bø.yaml")
WARNING = finding("Late.", code="RK213", severity=Severity.WARNING, path="project.goals[g1]")
NOTE = finding("Open.", code="RK109", severity=Severity.NOTE, path="project.open_points[0]")
DEFERRED = finding(
    "Vague.", code="RK317", path="project.budget", status=Status.DEFERRED, reason="open point o1"
)
WAIVED = finding(
    "Off.", code="RK325", path="project.budget", status=Status.WAIVED, reason="as decided (Bø)"
)
REPORT = Report(
    findings=[WAIVED, DEFERRED, NOTE, WARNING, ERROR],
    undecided=[Undecided(code="RK210", name="x", path=Path("project"), reason="no period")],
    profile="plp",
    fingerprint="abc123",
    stage=Stage.APPROVED,
    as_of=date(2009, 2, 3),
    version="0.1.0",
)
IN_FILE = FileReport(file="plans/bø.yaml", report=REPORT)
EMPTY = FileReport(file="tom.yaml")
ABSENT = FileReport(file="borte.yaml", failure="No such file or directory")
NOWHERE = FileReport(report=REPORT)

HOSTILE_NAMES = (
    "bø og åsen.yaml",
    "a:b,c%.yaml",
    "two\nlines.yaml",
    "::error::x.yaml",
    "x\x1b[2J.yaml",
    "../up/#1?.yaml",
    "a|b`*_<i>.yaml",
    "not-utf8-\udcf8.yaml",
    "back\\slash.yaml",
)
HOSTILE_TEXTS = (
    "two\nlines",
    "carriage\r\nreturn",
    "50 % of 100 %25",
    "::error file=x::injected",
    "| a | b |",
    "<script>alert(1)</script>",
    "*bold* `code` [link](http://x) _it_ #1",
    "\x1b[2Jgone\x07",
    "line\N{LINE SEPARATOR}separator",
    "turned \N{RIGHT-TO-LEFT OVERRIDE}txet",
    "braces {found} {} }",
    "æøåðþ 🏛",
    "",
)
