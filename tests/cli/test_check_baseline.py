"""``regionkit check --baseline``: only what is new counts."""

import json
from pathlib import Path

import pytest
from tests.cli.commands import SOUND, Run


@pytest.fixture
def baseline(run: Run, wrong: Path, tmp_path: Path) -> Path:
    """Save a report on a plan with an error."""
    path = tmp_path / "baseline.json"
    path.write_text(run("check", wrong, "--output-format", "json").out, encoding="utf-8")
    return path


def test_what_is_known_is_left_out_and_does_not_count(
    run: Run, wrong: Path, baseline: Path
) -> None:
    code, out, err = run("check", wrong, "--baseline", baseline, "--fail-on", "note")
    assert (code, err) == (0, "")
    assert "RK207" not in out
    assert out.endswith(
        "no errors, no warnings, no notes, 2 cannot be told.\n"
        "Known before and left out: 2. Gone since: 0.\n"
    )


def test_what_is_new_counts(run: Run, wrong: Path, baseline: Path) -> None:
    text = wrong.read_text("utf-8").replace("period: 2026-03}", "period: 2027/2026}")
    wrong.write_text(text, "utf-8")
    code, out, _ = run("check", wrong, "--baseline", baseline)
    assert code == 1
    assert out.count("RK207") == 1
    assert "The period 2027/2026 ends" in out
    assert "Known before and left out: 2." in out


def test_what_is_gone_is_told(run: Run, wrong: Path, baseline: Path) -> None:
    wrong.write_text(SOUND, "utf-8")
    code, out, _ = run("check", wrong, "--baseline", baseline)
    assert code == 0
    assert out.endswith(
        "Known before and left out: 1. Gone since: 1.\n"
        "  RK207 project.goals.subgoals[0].period: "
        "The period 2026/2025 ends before it begins, however it is read.\n"
    )


def test_a_plan_in_which_lines_moved_has_nothing_new(run: Run, wrong: Path, baseline: Path) -> None:
    wrong.write_text(f"# a comment\n\n\n{wrong.read_text('utf-8')}", "utf-8")
    assert run("check", wrong, "--baseline", baseline, "--fail-on", "note").code == 0


def test_the_language_of_the_baseline_does_not_matter(
    run: Run, wrong: Path, tmp_path: Path
) -> None:
    path = tmp_path / "nb.json"
    out = run("check", wrong, "--output-format", "json", "--lang", "nb").out
    path.write_text(out, encoding="utf-8")
    assert run("check", wrong, "--baseline", path).code == 0


def test_other_rules_or_another_stage_are_told(run: Run, wrong: Path, baseline: Path) -> None:
    out = run("check", wrong, "--baseline", baseline, "--ignore", "RK216").out
    assert out.endswith("The earlier report was made by other rules or at another stage.\n")


def test_a_plan_that_the_baseline_does_not_know_is_all_new(
    run: Run, wrong: Path, sound: Path, baseline: Path
) -> None:
    wrong.rename(wrong.with_name("other.yaml"))
    ran = run("check", wrong.with_name("other.yaml"), sound, "--baseline", baseline)
    assert ran.code == 1
    assert "Known" not in ran.out


def test_another_way_to_name_the_file_is_the_same(
    run: Run, wrong: Path, baseline: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = json.loads(baseline.read_text("utf-8"))
    rows[0]["file"] = "wrong.yaml"
    baseline.write_text(json.dumps(rows), "utf-8")
    monkeypatch.chdir(wrong.parent)
    for name in ("wrong.yaml", "./wrong.yaml", "../" + wrong.parent.name + "/wrong.yaml"):
        code = run("check", name, "--baseline", baseline).code
        assert code == (1 if name.startswith("..") else 0)


def test_a_file_that_cannot_be_read_keeps_all_that_is_wrong(
    run: Run, broken: Path, tmp_path: Path
) -> None:
    path = tmp_path / "broken.json"
    path.write_text(run("check", broken, "--output-format", "json").out, "utf-8")
    code, out, _ = run("check", broken, "--baseline", path)
    assert code == 2
    assert "RK906" in out


@pytest.mark.parametrize("name", ["json", "sarif", "github", "markdown"])
def test_each_format_tells_how_many_were_known(
    run: Run, wrong: Path, baseline: Path, name: str
) -> None:
    code, out, _ = run("check", wrong, "--baseline", baseline, "--output-format", name)
    assert code == 0
    told = {
        "json": '"known": 2',
        "sarif": '"known": 2',
        "github": "Known before and left out: 2.",
        "markdown": "Known before and left out: 2.",
    }
    assert told[name] in out
    assert "RK207" not in out


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"[", "expected a report saved by regionkit check --output-format json"),
        (b'{"runs": []}', "expected a report saved by regionkit check --output-format json"),
        (b"\xff\xfe", "it is not UTF-8 text"),
        (None, "No such file or directory"),
    ],
)
def test_what_is_no_baseline_is_told_at_once(
    run: Run, sound: Path, tmp_path: Path, content: bytes | None, told: str
) -> None:
    path = tmp_path / "x.json"
    if content is not None:
        path.write_bytes(content)
    assert run("check", sound, "--baseline", path) == (2, "", f"regionkit: {path}: {told}\n")
