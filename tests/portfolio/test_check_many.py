"""check_many: one report on many plans, the same whoever makes it, however it is stopped."""

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.portfolio.making import BROKEN, TODAY, line, project, write_lines

import regionkit as rk
from regionkit.findings import Severity
from regionkit.findings.words import LANGUAGES
from regionkit.portfolio import (
    Place,
    PlanFinding,
    PortfolioError,
    PortfolioReport,
    check_many,
    findings_of,
)

LINES = st.lists(
    st.one_of(
        st.integers(0, 30).map(lambda n: line(project(n))),
        st.integers(0, 30).map(lambda n: line(project(n, title=None, period="2012/2009"))),
        st.integers(0, 5).map(lambda n: line({"projects": [project(n), project(n + 1)]})),
        st.sampled_from([BROKEN, "", "  ", "[]", "null", '{"regionkit": 2, "project": {}}']),
    ),
    max_size=25,
)


def folder_of_plans(tmp_path: Path) -> Path:
    """Write plans in several files, so that there is something to give out."""
    for number in range(7):
        lines = [line(project(n)) for n in range(number * 10, number * 10 + 10)]
        lines[number] = BROKEN
        write_lines(tmp_path / f"{number}.jsonl", lines)
    (tmp_path / "ø.yaml").write_text(rk.write_text(rk.Project(title="Ø")), encoding="utf-8")
    return tmp_path


def test_plans_and_findings_are_counted_and_placed(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "plans.jsonl", [project(1, title=None), BROKEN, project(2)])
    report = check_many(path, "minimal")
    assert (report.plans, report.refused, report.complete) == (2, 1, True)
    assert report.last == Place(file=str(path), line=3)
    assert [(each.finding.code, each.place.line) for each in report] == [("RK101", 1), ("RK902", 2)]
    assert str(report.errors[0].finding.position) == f"{path}:1:18"
    assert report.counts["errors"] == len(report) == 2
    assert not report.ok()


def test_no_plans_are_in_order(tmp_path: Path) -> None:
    report = check_many([write_lines(tmp_path / "none.jsonl", [])])
    assert (report.plans, report.last, len(report), report.ok()) == (0, None, 0, True)
    assert report
    assert str(report).startswith("Plans: 0. Could not be read: 0.\nno errors, ")


def test_a_plan_is_judged_as_it_would_be_alone(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "plans.jsonl", [project(1), project(2, stage="approved")])
    alone = [
        rk.check(rk.read_text(line(project(n, **more)), "json"), as_of=TODAY)
        for n, more in ((1, {}), (2, {"stage": "approved"}))
    ]
    report = check_many(path, as_of=TODAY)
    assert [each.finding.message for each in report] == [f.message for r in alone for f in r]
    assert report.counts["undecided"] == sum(len(each.undecided) for each in alone)
    sketch = check_many(path, as_of=TODAY, stage="sketch")
    assert {each.finding.stage for each in sketch} == {rk.Stage.SKETCH}


def test_a_plan_that_needs_a_date_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    dated = project(2, document={"as_of": "2009-02-03"})
    path = write_lines(tmp_path / "x.jsonl", [project(1), dated, project(3)])
    waiver = rk.Waiver(code="RK101", path="project", reason="x", by="x", until=date(2030, 1, 1))
    report = check_many(path, "minimal", waivers=[waiver])
    told = [each for each in report if each.finding.code == "RK005"]
    assert [each.place.line for each in told] == [1, 3]
    assert "as_of=date" in told[0].finding.message
    assert (report.plans, report.tally.unchecked) == (3, 2)


def test_waivers_are_taken(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "x.jsonl", [project(1, title=None)])
    waiver = rk.Waiver(code="RK101", path="project", reason="a draft", by="the board")
    report = check_many(path, "minimal", waivers=[waiver])
    assert report.ok()
    assert report.counts["waived"] == 1


def test_a_waiver_is_unused_only_if_no_plan_needs_it(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "x.jsonl", [project(1, title=None), project(2), project(3)])
    waivers = [
        rk.Waiver(code="RK101", path="project", reason="a draft", by="the board"),
        rk.Waiver(code="RK207", path="project", reason="a draft", by="the board"),
        rk.Waiver(code="RK101", path="project", reason="x", by="x", until=date(2009, 1, 1)),
    ]
    for jobs in (1, 2):
        report = check_many(path, "minimal", waivers=waivers, as_of=TODAY, jobs=jobs)
        one, two = report
        assert one.finding.message.startswith("The waiver of RK207 by the board does nothing")
        assert two.finding.message.endswith("it expired on 2009-01-01.")
        assert str(one.place) == "<all plans>"
        assert "<all plans>: warning RK001 project: The waiver" in str(report)
        assert report.counts["waived"] == 1
        assert tuple(findings_of(path, "minimal", waivers=waivers, as_of=TODAY)) == report.findings


def test_of_each_family_the_first_are_kept_and_all_are_counted(tmp_path: Path) -> None:
    lines = [BROKEN if n % 10 == 5 else line(project(n, title=None)) for n in range(60)]
    report = check_many(write_lines(tmp_path / "x.jsonl", lines), "minimal", limit=4)
    kept = [(each.finding.code, each.place.line) for each in report]
    assert kept == [
        ("RK101", 1), ("RK101", 2), ("RK101", 3), ("RK101", 4),
        ("RK902", 6), ("RK902", 16), ("RK902", 26), ("RK902", 36),
    ]  # fmt: skip
    assert report.counts["errors"] == 60
    assert not report.kept_all
    assert str(report).endswith("Counted, but not told here: 52.")
    none = check_many(tmp_path / "x.jsonl", "minimal", limit=0)
    assert (none.findings, none.ok(), none.counts) == ((), False, report.counts)


def test_all_findings_can_be_had_one_after_the_other(tmp_path: Path) -> None:
    folder = folder_of_plans(tmp_path)
    found = list(findings_of(folder, "default", as_of=TODAY))
    report = check_many(folder, "default", as_of=TODAY)
    assert tuple(found) == report.findings
    assert report.kept_all
    assert tuple(findings_of(folder, "default", as_of=TODAY, jobs=2)) == report.findings


def test_findings_come_before_all_is_read(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "x.jsonl", [project(1, title=None)])

    def sources() -> Iterator[Path]:
        yield path
        raise AssertionError("asked for too much")

    first = next(iter(findings_of(sources(), "minimal")))
    assert isinstance(first, PlanFinding)
    assert first.finding.code == "RK101"


def test_what_is_left_out_of_a_folder_is_counted(tmp_path: Path) -> None:
    (tmp_path / "notes.yaml").write_text("a: 1", encoding="utf-8")
    write_lines(tmp_path / "plans.jsonl", [project(1)])
    assert check_many(tmp_path, "minimal").left_out == 1


# --- the same, whoever does the work ----------------------------------------


def test_two_processes_find_what_one_finds(tmp_path: Path) -> None:
    folder = folder_of_plans(tmp_path)
    one, two = (check_many(folder, as_of=TODAY, jobs=jobs, limit=7) for jobs in (1, 2))
    assert one == two
    assert one.to_json("nb") == two.to_json("nb")
    assert (one.plans, one.refused) == (64, 7)


@settings(max_examples=3, suppress_health_check=list(HealthCheck))
@given(st.lists(LINES, min_size=1, max_size=4))
def test_the_number_of_processes_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, files: list[list[str]]
) -> None:
    folder = tmp_path_factory.mktemp("plans")
    paths = [write_lines(folder / f"{n}.jsonl", lines) for n, lines in enumerate(files)]
    one, two = (check_many(paths, as_of=TODAY, jobs=jobs) for jobs in (1, 2))
    assert one == two


@settings(max_examples=20, suppress_health_check=list(HealthCheck))
@given(LINES)
def test_how_lines_are_parted_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("plans")
    path = write_lines(folder / "x.jsonl", lines)
    whole = check_many(path, as_of=TODAY)
    broken = {n for n, text in enumerate(lines, 1) if text.strip() and "NOK" not in text}
    refused = {e.place.line for e in whole if e.finding.code.startswith("RK9")}
    assert broken <= refused
    assert whole.plans + whole.refused == sum(1 for text in lines if text.strip())


OWN_RULE = """
from collections.abc import Iterator
from typing import Annotated

import regionkit as rk
from regionkit.rules import Answer, Site

@rk.rule(
    "XYZ001", "short-title", on=rk.Project, severity="e e e e e", message="{found} is short.",
    hint="Write more.", source="test", passes="title: Museum", fails="title: Mu",
)
def short_title(
    project: rk.Project, site: Site, *, least: Annotated[int, "How long."] = 30
) -> Iterator[Answer]:
    \"\"\"A title has some letters.\"\"\"
    if len(project.title or "") < least:
        yield rk.wrong("title", found=project.title)
"""

SCRIPT = """
import sys
import regionkit as rk
from regionkit.portfolio import PortfolioError, check_many

if __name__ == "__main__":
    rk.load_rules(sys.argv[1])
    ours = rk.Profile(name="ours", description="x", source="x", extends="minimal", rules=["XYZ001"])
    one, two = (check_many(sys.argv[2], ours, jobs=jobs) for jobs in (1, 2))
    print(one == two, one.tally.rules.total())
"""


def test_rules_of_ones_own_are_known_in_each_process(tmp_path: Path) -> None:
    (tmp_path / "rules.py").write_text(OWN_RULE, encoding="utf-8")
    (tmp_path / "script.py").write_text(SCRIPT, encoding="utf-8")
    path = write_lines(tmp_path / "x.jsonl", [project(n) for n in range(5)])
    done = subprocess.run(
        [sys.executable, tmp_path / "script.py", tmp_path / "rules.py", path],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("True 5\n", "")


UNGUARDED = """
import os, sys
from regionkit.portfolio import check_many, judging

def die(*_):
    os._exit(1)

if __name__ == "__mp_main__":
    judging.judge = die
    import regionkit.portfolio.working as working
    working.judge = die

if __name__ == "__main__":
    try:
        check_many(sys.argv[1], "minimal", jobs=2)
    except Exception as error:
        print(type(error).__name__, error)
"""


def test_a_process_that_dies_is_told_with_the_place(tmp_path: Path) -> None:
    (tmp_path / "script.py").write_text(UNGUARDED, encoding="utf-8")
    path = write_lines(tmp_path / "x.jsonl", [project(1)])
    done = subprocess.run(
        [sys.executable, tmp_path / "script.py", path], capture_output=True, text=True, check=False
    )
    told = f"PortfolioError a process ended before its work was done, at or after {path}:1."
    assert done.stdout.startswith(told)


@pytest.mark.parametrize("jobs", [0, -1])
def test_work_needs_a_process(tmp_path: Path, jobs: int) -> None:
    with pytest.raises(rk.InvalidValueError, match="at least 1"):
        check_many(tmp_path, jobs=jobs)


def test_more_processes_than_a_system_can_have_are_as_many_as_it_can(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "plans.jsonl", [project(1)])
    assert check_many(path, "minimal", jobs=10**12).plans == 1


def test_an_unknown_profile_is_refused_before_anything_is_read() -> None:
    with pytest.raises(rk.InvalidValueError, match="one of the profiles"):
        check_many("nothing.jsonl", "defualt")


# --- interrupted -------------------------------------------------------------


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_interruption_leaves_a_report_that_says_so(tmp_path: Path, jobs: int) -> None:
    first = write_lines(tmp_path / "1.jsonl", [project(1, title=None), project(2)])

    def sources() -> Iterator[Path]:
        yield first
        for number in range(600):
            yield write_lines(tmp_path / f"x{number}.jsonl", [project(3)])
        raise KeyboardInterrupt

    report = check_many(sources(), "minimal", jobs=jobs)
    assert not report.complete
    assert not report.ok("error")
    assert report.last is not None
    assert report.plans >= 2
    assert [each.finding.code for each in report][:1] == ["RK101"]
    head = f"The check was interrupted: this is what was found up to {report.last}."
    assert str(report).splitlines()[0] == head
    assert json.loads(report.to_json())["complete"] is False


# --- told --------------------------------------------------------------------


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> PortfolioReport:
    path = tmp_path_factory.mktemp("told") / "plans.jsonl"
    write_lines(path, [project(1, title=None), BROKEN, project(2, period="2012/2009")])
    return check_many(path, "minimal", as_of=TODAY)


def test_it_is_told_in_words(report: PortfolioReport) -> None:
    lines = str(report).splitlines()
    assert lines[:2] == ["Plans: 2. Could not be read: 1.", "3 errors, no warnings, no notes."]
    assert "1  error  RK902 syntax-error" in lines
    assert any(": error RK101 project" in each for each in lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_told_in_each_language(report: PortfolioReport, language: str) -> None:
    text = report.text(language)
    assert ("Plans:" in text) == (language == "en")
    assert len(text.splitlines()) == len(str(report).splitlines())


def test_records_are_flat_and_name_the_plan(report: PortfolioReport) -> None:
    records = report.to_records()
    assert [record["plan"] for record in records] == [str(each.place) for each in report.findings]
    assert {(record["file"], record["line"]) for record in records} == {
        (report.findings[0].place.file, line) for line in (1, 2, 3)
    }
    assert len({tuple(record) for record in records}) == 1


def test_json_holds_counts_and_findings(report: PortfolioReport) -> None:
    data = json.loads(report.to_json("nb"))
    assert data["plans"] == 2
    assert data["refused"] == 1
    assert data["as_of"] == "2020-01-01"
    assert data["counts"]["errors"] == 3
    assert [row["code"] for row in data["findings"]] == ["RK101", "RK902", "RK207"]
    assert {row["code"] for row in data["rules"]} == {"RK101", "RK902", "RK207"}


def test_text_from_plans_cannot_disturb_the_terminal(tmp_path: Path) -> None:
    path = write_lines(
        tmp_path / "x\x1b[2J.jsonl", [project(1, period="2012/2009", title="a\u2028b\x1b[31m")]
    )
    text = check_many(path, "minimal").text()
    assert "\x1b" not in text
    assert "\u2028" not in text


def test_severities_weigh_as_in_other_reports(report: PortfolioReport) -> None:
    assert report.errors == tuple(report)
    assert (report.warnings, report.notes) == ((), ())
    assert not report.ok(Severity.ERROR)
    assert isinstance(report.as_of, date)
    assert issubclass(PortfolioError, rk.RegionkitError)


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("wanted", [True, False])
@pytest.mark.parametrize("stream", [_Terminal, io.StringIO])
def test_progress_is_shown_if_it_is_wanted_and_there_is_a_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wanted: bool, stream: type[io.StringIO]
) -> None:
    error = stream()
    monkeypatch.setattr("sys.stderr", error)
    path = write_lines(tmp_path / "x.jsonl", [project(1), BROKEN])
    assert check_many(path, "minimal", progress=wanted).plans == 1
    assert ("plans" in error.getvalue()) == (wanted and stream is _Terminal)
