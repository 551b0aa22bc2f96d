"""Report: all findings of one check, in a stable order."""

import copy
import pickle
import random
from datetime import date
from typing import assert_type

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.errors import InvalidValueError
from regionkit.findings import (
    Finding,
    Path,
    Position,
    Record,
    Report,
    Severity,
    Status,
    Undecided,
)
from regionkit.testing.strategies import paths
from regionkit.values import Stage


def _finding(
    code: str = "RK301",
    severity: Severity = Severity.ERROR,
    path: str = "project",
    status: Status = Status.REPORTED,
    reason: str | None = None,
) -> Finding:
    return Finding(
        code=code,
        name=f"name-of-{code.lower()}",
        severity=severity,
        path=Path(path),
        template="Something is wrong.",
        hint_template="Mend it.",
        status=status,
        status_reason=reason,
    )


_findings = st.builds(
    lambda code, severity, path, status: _finding(code, severity, str(path), status),
    st.sampled_from(("RK101", "RK203", "RK301")),
    st.sampled_from(Severity),
    paths,
    st.sampled_from(Status),
)
_undecided = st.builds(
    Undecided,
    code=st.sampled_from(("RK101", "RK203")),
    name=st.just("name"),
    path=paths,
    reason=st.sampled_from(("no period", "no budget")),
)
reports = st.builds(
    Report,
    findings=st.lists(_findings, max_size=8),
    undecided=st.lists(_undecided, max_size=3),
)

ERROR = _finding()
WARNING = _finding("RK205", Severity.WARNING, "project.goals[g1]")
NOTE = _finding("RK101", Severity.NOTE)
DEFERRED = _finding("RK302", Severity.ERROR, "project.budget", Status.DEFERRED, "o1")
WAIVED = _finding("RK303", Severity.ERROR, "project.budget", Status.WAIVED, "as the board said")

# --- laws --------------------------------------------------------------------


@given(reports)
def test_every_finding_is_counted_once(report: Report) -> None:
    counts = report.counts
    assert_type(counts, dict[str, int])
    assert counts["errors"] + counts["warnings"] + counts["notes"] == len(report)
    assert len(report) + counts["deferred"] + counts["waived"] == len(report.findings)
    assert counts["undecided"] == len(report.undecided)
    assert sum(report.tally().values()) == len(report.findings)
    assert list(report.tally()) == sorted(report.tally())


@given(reports)
def test_iterating_gives_the_findings_that_stand(report: Report) -> None:
    standing = list(report)
    assert_type(standing, list[Finding])
    assert len(standing) == len(report)
    assert all(finding.status is Status.REPORTED for finding in standing)
    assert standing == [*report.errors, *report.warnings, *report.notes]
    assert {*standing, *report.deferred, *report.waived} == {*report.findings}


@given(reports, st.randoms(use_true_random=False))
def test_the_order_in_which_they_were_found_does_not_matter(
    report: Report, shuffler: random.Random
) -> None:
    by_place = {finding.sort_key: finding for finding in report.findings}
    findings = list(by_place.values())
    undecided = list(report.undecided)
    tidy = Report(findings=findings, undecided=undecided)
    shuffler.shuffle(findings)
    shuffler.shuffle(undecided)
    assert Report(findings=findings, undecided=undecided) == tidy
    assert Report(findings=iter(findings), undecided=iter(undecided)) == tidy


@given(reports)
def test_copies_and_pickles_are_equal(report: Report) -> None:
    for twin in (copy.deepcopy(report), pickle.loads(pickle.dumps(report))):  # noqa: S301 - our own
        assert twin == report
        assert hash(twin) == hash(report)
        assert str(twin) == str(report)


@given(reports)
def test_a_graver_threshold_is_easier_to_pass(report: Report) -> None:
    note, warning, error = (report.ok(at) for at in ("note", "warning", "error"))
    assert note <= warning <= error
    assert error is not bool(report.errors)
    assert note is (len(report) == 0)


@given(reports)
def test_a_report_can_be_written_and_put_in_a_table(report: Report) -> None:
    records = report.to_records()
    assert_type(records, list[Record])
    assert len(records) == len(report.findings)
    assert len({tuple(record) for record in records}) <= 1
    text = str(report)
    assert all(f"{finding.severity} {finding.code} {finding.name}" in text for finding in report)
    assert text.endswith(".")
    assert text == str(report)


# --- ok ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("findings", "error", "warning", "note"),
    [
        ([], True, True, True),
        ([NOTE], True, True, False),
        ([WARNING], True, False, False),
        ([ERROR], False, False, False),
        ([DEFERRED, WAIVED], True, True, True),
    ],
)
def test_whether_it_is_ok(findings: list[Finding], error: bool, warning: bool, note: bool) -> None:
    report = Report(findings=findings)
    assert report.ok() is error
    assert report.ok("error") is error
    assert report.ok("warning") is warning
    assert report.ok(Severity.NOTE) is note


def test_a_threshold_is_a_severity() -> None:
    with pytest.raises(InvalidValueError, match="one of error, warning, note, found 'errors'"):
        Report().ok("errors")


def test_a_report_without_findings_is_still_a_report() -> None:
    report = Report()
    assert report
    assert len(report) == 0
    assert list(report) == []
    assert str(report) == "no errors, no warnings, no notes."


# --- places ------------------------------------------------------------------


def test_places_are_filled_in_and_known_ones_stay() -> None:
    known = attrs.evolve(NOTE, position=Position(line=9, column=9))
    places = {Path("project.goals[g1]"): Position(line=3, column=1, file="plan.yaml")}
    located = Report(findings=[WARNING, known], profile="plp").located(places.get)
    assert_type(located, Report)
    assert [finding.position for finding in located] == [
        Position(line=3, column=1, file="plan.yaml"),
        Position(line=9, column=9),
    ]
    assert located.profile == "plp"
    assert WARNING.position is None


# --- text --------------------------------------------------------------------


def test_a_report_as_a_person_reads_it() -> None:
    second = attrs.evolve(ERROR, path=Path("project.budget"))
    placed = attrs.evolve(WARNING, position=Position(line=3, column=1, file="plan.yaml"))
    report = Report(
        findings=[WAIVED, DEFERRED, NOTE, placed, second, ERROR],
        undecided=[Undecided(code="RK210", name="x", path=Path("project"), reason="no period")],
        profile="plp",
        fingerprint="abc123",
        stage=Stage.APPROVED,
        as_of=date(2009, 2, 3),
        version="0.1.0",
    )
    assert (
        str(report)
        == """\
Profile plp (abc123), stage approved, as of 2009-02-03

error RK301 name-of-rk301 (2)
  project
    Something is wrong.
  project.budget
    Something is wrong.
  hint: Mend it.

warning RK205 name-of-rk205
  plan.yaml:3:1: project.goals[g1]
    Something is wrong.
  hint: Mend it.

note RK101 name-of-rk101
  project
    Something is wrong.
  hint: Mend it.

deferred error RK302 name-of-rk302
  project.budget
    Something is wrong. [o1]
  hint: Mend it.

waived error RK303 name-of-rk303
  project.budget
    Something is wrong. [as the board said]
  hint: Mend it.

2 errors, 1 warning, 1 note, 1 deferred, 1 waived, 1 cannot be told."""
    )


def test_the_head_says_what_is_known() -> None:
    def head(report: Report) -> str:
        return str(report).partition("\n")[0]

    assert head(Report(profile="plp")) == "Profile plp"
    assert head(Report(stage=Stage.SKETCH)) == "stage sketch"
    assert head(Report(profile="plp", as_of=date(2009, 2, 3))) == "Profile plp, as of 2009-02-03"


def test_a_finding_without_a_hint_has_no_hint_line() -> None:
    assert "hint" not in str(Report(findings=[attrs.evolve(ERROR, hint_template="")]))
