"""``regionkit check``: many plans at once, from files of lines, archives and folders."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.cli.commands import SOUND, Run
from tests.portfolio.making import BROKEN, line, project, write_lines, write_zip

DAY = ("--as-of", "2020-01-01")


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """Write one plan in order, one that is broken and one with an error."""
    rows: list[str | dict[str, Any]] = [project(1), BROKEN, project(2, period="2012/2009")]
    return write_lines(tmp_path / "plans.jsonl", rows)


def test_what_is_wrong_is_told_with_its_line(run: Run, plans: Path) -> None:
    code, out, err = run("check", plans, "--profile", "minimal")
    assert (code, err) == (2, "")
    heads = [each for each in out.splitlines() if each.startswith(str(plans))]
    assert heads == [f"{plans}:2 cannot be read as a plan", f"{plans}:3"]
    assert f"  {plans}:2:{len(BROKEN) + 1}: project" in out
    assert out.endswith("Plans: 2. Could not be read: 1. 2 errors, no warnings, no notes.\n")


def test_lines_without_findings_are_told_only_by_their_number(run: Run, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "plans.jsonl", [project(n) for n in range(5)])
    ran = run("check", path, "--profile", "minimal")
    assert ran == (0, "Plans: 5. Could not be read: 0. no errors, no warnings, no notes.\n", "")


@pytest.mark.parametrize("name", ["json", "github", "sarif", "markdown"])
@pytest.mark.parametrize("jobs", [1, 2])
def test_each_format_takes_many_plans(run: Run, plans: Path, name: str, jobs: int) -> None:
    code, out, err = run("check", plans, "--output-format", name, "--jobs", jobs, *DAY)
    assert (code, err) == (2, "")
    assert out == run("check", plans, "--output-format", name, *DAY).out
    if name == "sarif":
        (artifact,) = json.loads(out)["runs"][0]["artifacts"]
        assert artifact["location"]["uri"] == plans.as_uri()
    if name == "json":
        rows = json.loads(out)
        assert [row["file"] for row in rows] == [f"{plans}:{n}" for n in (1, 2, 3)]
        assert rows[1]["findings"][0]["line"] == 2
        assert rows[1]["failure"] == "cannot be read as a plan"


def test_the_number_of_processes_changes_nothing(run: Run, tmp_path: Path, plans: Path) -> None:
    (tmp_path / "sound.yaml").write_text(SOUND, encoding="utf-8")
    write_zip(tmp_path / "x.zip", {"ø/plan.yaml": SOUND, "a.jsonl": line(project(1))})
    one = run("check", tmp_path, plans, *DAY)
    assert run("check", tmp_path, plans, *DAY, "--jobs", "2") == one
    assert f"{tmp_path}/x.zip/a.jsonl:1\n" in one.out
    assert "RK807 project-held-twice" in one.out


def test_statistics_count_all(run: Run, plans: Path) -> None:
    out = run("check", plans, "--profile", "minimal", "--statistics", "--jobs", "2").out
    assert "1  error  RK207 impossible-period" in out
    assert "1  error  RK902 syntax-error" in out


def test_what_is_found_across_plans_is_told_last(run: Run, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "plans.jsonl", [project(1), project(1)])
    code, out, _ = run("check", path, "--select", "RK8", "--lang", "nb", *DAY)
    assert code == 0
    assert out.startswith("<all plans>\n")
    assert f"{path}:2:1: project" in out
    assert "er ført opp to ganger" in out
    assert run("check", path, "--select", "RK8", "--fail-on", "warning", *DAY).code == 1
    rows = json.loads(run("check", path, "--select", "RK8", "--output-format", "json", *DAY).out)
    assert [len(row["findings"]) for row in rows] == [0, 0, 1]


def test_a_baseline_knows_plans_by_their_lines(run: Run, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "plans.jsonl", [project(1), project(1), project(2)])
    known = tmp_path / "known.json"
    known.write_text(run("check", path, "--output-format", "json", *DAY).out, encoding="utf-8")
    code, out, _ = run("check", path, "--baseline", known, *DAY)
    assert code == 0
    assert "RK807" not in out
    write_lines(path, [project(1), project(1), project(2, period="2012/2009")])
    assert "RK207" in run("check", path, "--baseline", known, *DAY).out


def test_what_a_baseline_knows_is_not_counted_at_the_end(run: Run, tmp_path: Path) -> None:
    wrong = [project(n, period="2012/2009") for n in (1, 1)]
    path = write_lines(tmp_path / "plans.jsonl", wrong)
    known = tmp_path / "known.json"
    known.write_text(run("check", path, "--output-format", "json", *DAY).out, encoding="utf-8")
    code, out, _ = run("check", path, "--baseline", known, *DAY)
    assert code == 0
    last = "Plans: 2. Could not be read: 0. no errors, no warnings, no notes.\n"
    assert out.endswith(last)


def test_a_baseline_knows_all_that_was_found_across_plans(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("regionkit.cli.many._AT_ONCE", 2)  # findings in one report
    path = write_lines(tmp_path / "plans.jsonl", [project(1) for _ in range(6)])
    known = tmp_path / "known.json"
    known.write_text(run("check", path, "--output-format", "json", *DAY).out, encoding="utf-8")
    code, out, _ = run("check", path, "--baseline", known, "--fail-on", "note", *DAY)
    assert code == 0
    assert "RK807" not in out
    _, _, across = out.partition("<all plans>")
    assert across.count("Known before and left out: 5. Gone since: 0.") == 1


def test_a_pattern_in_quotes_is_understood(run: Run, tmp_path: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text(SOUND, encoding="utf-8")
    assert run("check", f"{tmp_path}/*.yaml").out.count("no errors") == 2
    code, _, err = run("check", f"{tmp_path}/*.yml")
    assert code == 2
    assert err.endswith("*.yml: nothing has a name of this pattern\n")


def test_a_path_that_cannot_even_be_looked_up_is_told(run: Run, plans: Path) -> None:
    long = f"{'a' * 300}.yaml"
    for command in (["check", long], ["check", long, str(plans)]):
        done = run(*command)
        assert done.code == 2
        assert "aaa.yaml: File name too long" in done.err
    assert run("summarise", long).code == 2


def test_standard_input_can_stand_among_many(
    run: Run, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import io

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(SOUND.encode())))
    out = run("check", "-", plans).out
    assert out.startswith("<stdin>\n")
    assert f"{plans}:2 cannot" in out


@pytest.mark.parametrize("jobs", ["0", "-1", "two", "1.5", ""])
def test_jobs_are_a_number(run: Run, plans: Path, jobs: str) -> None:
    code, _, err = run("check", plans, f"--jobs={jobs}")
    assert code == 2
    assert f"expected a number of processes, at least 1, found {jobs!r}" in err


def test_nothing_is_shown_of_progress_without_a_terminal(run: Run, plans: Path) -> None:
    assert run("check", plans, "--progress", "--statistics").err == ""


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interruption_ends_with_what_was_found(tmp_path: Path, jobs: str) -> None:
    path = write_lines(tmp_path / "plans.jsonl", [project(n % 977) for n in range(30_000)])
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "regionkit",
        "check",
        path,
        *DAY,
        "--jobs",
        jobs,
    ]
    with subprocess.Popen(
        [*command, "--output-format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        begun = running.stdout.read(50_000)
        running.send_signal(signal.SIGINT)
        out, err = running.stdout.read(), running.stderr.read()
    assert running.returncode == 130
    assert err.decode().startswith(f"regionkit: interrupted: this is what was found up to {path}:")
    assert "Traceback" not in err.decode()
    rows = json.loads(begun + out)
    assert 0 < len(rows) < 30_000


@pytest.mark.skipif(sys.platform == "win32", reason="there are no groups of processes")
@pytest.mark.parametrize("command", ["check", "summarise"])
def test_an_interruption_ends_no_process_that_has_only_just_begun(
    tmp_path: Path, command: str
) -> None:
    # A terminal interrupts all processes of a command: here as soon as the first of them begins.
    # Work in the background is begun without ears for interruptions; a terminal's has them.
    (tmp_path / "sitecustomize.py").write_text(
        "import os, signal, sys\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "if '--multiprocessing-fork' in sys.orig_argv:\n"
        "    try:\n"
        f"        open({str(tmp_path / 'interrupted')!r}, 'x').close()\n"
        "        os.killpg(0, signal.SIGINT)\n"
        "    except FileExistsError:\n"
        "        pass\n",
        encoding="utf-8",
    )
    path = write_lines(tmp_path / "plans.jsonl", [project(n) for n in range(100)])
    found = os.pathsep.join([str(tmp_path), *sys.path])
    ran = subprocess.run(
        [sys.executable, "-m", "regionkit", command, path, "--jobs", "2", *DAY],
        env={**os.environ, "PYTHONPATH": found},
        capture_output=True,
        text=True,
        check=False,
        start_new_session=True,
    )
    assert (tmp_path / "interrupted").exists()
    assert ran.returncode == 130
    assert ran.stderr.startswith("regionkit: interrupted: ")
    assert "Traceback" not in ran.stderr


def test_who_interrupts_twice_is_not_shown_a_traceback(
    run: Run, plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("regionkit.cli.check.find_profile", interrupted)
    assert run("check", plans) == (130, "", "regionkit: interrupted\n")
