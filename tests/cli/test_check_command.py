"""``regionkit check``: what is printed, and the exit code."""

import io
import json
import sys
from pathlib import Path

import pytest
from tests.cli.commands import EXAMPLE, SOUND, Run

import regionkit as rk
from regionkit.rules import SHIPPED


def test_a_plan_without_errors_gives_0(run: Run, sound: Path) -> None:
    code, out, err = run("check", sound)
    assert (code, err) == (0, "")
    assert out.startswith(f"{sound}\nProfile default (")
    assert f"\nnote RK216 goal-not-checkable\n  {sound}:12:9: project.goals.subgoals[0]\n" in out
    assert out.endswith("\nno errors, no warnings, 1 note, 2 cannot be told.\n")


def test_a_plan_with_an_error_gives_1(run: Run, wrong: Path) -> None:
    code, out, err = run("check", wrong)
    assert (code, err) == (1, "")
    assert "error RK207 impossible-period" in out
    assert "2026/2025 ends before it begins, however it is read." in out
    assert out.endswith("1 error, no warnings, 1 note, 2 cannot be told.\n")


def test_a_file_that_is_no_plan_gives_2_with_all_that_is_wrong(run: Run, broken: Path) -> None:
    code, out, err = run("check", broken)
    assert (code, err) == (2, "")
    assert out.startswith(f"{broken} cannot be read as a plan\n")
    assert f"error RK906 unknown-key\n  {broken}:3:3: project" in out
    assert "hint: Is title meant?" in out


def test_the_example_has_notes_only(run: Run) -> None:
    code, out, err = run("check", EXAMPLE, "--profile", "plp", "--as-of", "2009-02-03")
    assert (code, err) == (0, "")
    assert out.splitlines()[1].endswith("), stage sketch, as of 2009-02-03")
    assert out.endswith("no errors, no warnings, 31 notes, 27 deferred.\n")


@pytest.mark.parametrize("words", [["--output-format", "text"], ["--output-format", "json"]])
def test_several_plans_give_the_gravest_code(
    run: Run, sound: Path, wrong: Path, broken: Path, words: list[str]
) -> None:
    assert run("check", sound, sound, *words).code == 0
    assert run("check", wrong, sound, *words).code == 1
    assert run("check", broken, wrong, sound, *words).code == 2
    assert run("check", wrong, broken, sound, *words).code == 2


def test_several_plans_are_all_printed_in_order(run: Run, sound: Path, wrong: Path) -> None:
    out = run("check", wrong, sound, wrong).out.splitlines()
    assert [line for line in out if line in (str(sound), str(wrong))] == [
        str(wrong),
        str(sound),
        str(wrong),
    ]


@pytest.mark.parametrize(
    ("threshold", "code"), [("error", 0), ("warning", 0), ("note", 1), ("other", 2)]
)
def test_the_threshold_can_be_set(run: Run, sound: Path, threshold: str, code: int) -> None:
    assert run("check", sound, "--fail-on", threshold).code == code


def test_the_stage_can_be_set(run: Run, sound: Path) -> None:
    code, out, _ = run("check", sound, "--stage", "approved")
    assert code == 1
    assert ", stage approved, as of 2026-01-31\n" in out
    assert "error RK216 goal-not-checkable" in out


def test_an_unknown_stage_is_told_with_those_there_are(run: Run, sound: Path) -> None:
    code, out, err = run("check", sound, "--stage", "finished")
    assert (code, out) == (2, "")
    assert "'sketch', 'draft', 'approved', 'running', 'closed'" in err


@pytest.mark.parametrize("day", ["2009-02-30", "03.02.2009", "2009", "today", ""])
def test_what_is_no_day_is_refused(run: Run, sound: Path, day: str) -> None:
    code, out, err = run("check", sound, "--as-of", day)
    assert (code, out) == (2, "")
    assert f"argument --as-of: expected a day such as 2009-02-03, found {day!r}" in err


def test_an_unknown_profile_is_told_once_with_those_there_are(run: Run, sound: Path) -> None:
    code, out, err = run("check", sound, sound, "--profile", "stern")
    assert (code, out) == (2, "")
    names = ", ".join(sorted(SHIPPED))
    assert err == f"regionkit: expected one of the profiles {names}, found 'stern'\n"


def test_the_help_names_the_profiles(run: Run) -> None:
    code, out, _ = run("check", "--help")
    assert code == 0
    assert ",".join(SHIPPED) in "".join(out.split())  # lines are broken within names


def test_a_missing_file_is_told_and_the_others_are_checked(
    run: Run, sound: Path, tmp_path: Path
) -> None:
    missing = tmp_path / "missing.yaml"
    code, out, err = run("check", missing, sound)
    assert code == 2
    assert err == f"regionkit: {missing}: No such file or directory\n"
    assert out.startswith(f"{sound}\n")


def test_a_plan_that_needs_a_date_says_so(run: Run, sound: Path, tmp_path: Path) -> None:
    undated = tmp_path / "undated.yaml"
    text = SOUND.replace("  document: {as_of: 2026-01-31}\n", "")
    text = text.replace("period: 2026-03}", "period: 2026-03, actual: 2026-03}")
    undated.write_text(text, encoding="utf-8")
    code, out, err = run("check", undated, sound)
    assert code == 2
    assert err.startswith(f"regionkit: {undated}: this check compares with today: say which day")
    assert out.startswith(f"{sound}\n")
    assert run("check", undated, "--as-of", "2026-04-01").code == 0
    assert run("check", undated, "--as-of", "2026-02-01").code == 1


@pytest.mark.parametrize(
    "text",
    [SOUND, "\ufeff" + SOUND, rk.write_text(rk.read_text(SOUND), "json")],
    ids=["yaml", "yaml with a mark", "json"],
)
def test_a_dash_is_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    code, out, err = run("check", "-")
    assert (code, err) == (0, "")
    assert out.startswith("<stdin>\nProfile default (")
    assert "\n  <stdin>:" in out


def test_findings_are_waived_by_a_file(run: Run, sound: Path, tmp_path: Path) -> None:
    (before,) = json.loads(run("check", sound, "--output-format", "json").out)
    code, path = before["findings"][0]["code"], before["findings"][0]["path"]
    waivers = tmp_path / "waivers.yaml"
    waivers.write_text(
        "regionkit: 1\nwaivers:\n"
        f"  - {{code: {code}, path: '{path}', reason: Decided so., by: The council}}\n",
        encoding="utf-8",
    )
    words = ("--waivers", waivers, "--output-format", "json")
    (after,) = json.loads(run("check", sound, *words).out)
    assert [each["status"] for each in after["findings"] if each["code"] == code] == ["waived"]


def test_a_file_of_waivers_must_be_there(run: Run, sound: Path, tmp_path: Path) -> None:
    missing = tmp_path / "missing.yaml"
    code, out, err = run("check", sound, "--waivers", missing)
    assert (code, out) == (2, "")
    assert err.startswith("regionkit: expected a file with waivers")
    assert str(missing) in err


def test_an_empty_standard_input_is_no_plan(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO()))
    code, out, _ = run("check", "-")
    assert code == 2
    assert out.startswith("<stdin> cannot be read as a plan\n")
    assert "RK901" in out


def test_json_holds_everything(run: Run, sound: Path, broken: Path, tmp_path: Path) -> None:
    missing = tmp_path / "missing.yaml"
    code, out, err = run("check", sound, broken, missing, "--output-format", "json")
    assert (code, err) == (2, "")
    good, unreadable, absent = json.loads(out)
    assert good["file"] == str(sound)
    assert good["failure"] is None
    assert (good["profile"], good["stage"], good["as_of"]) == ("default", "sketch", "2026-01-31")
    assert (good["version"], len(good["fingerprint"])) == (rk.__version__, 12)
    assert good["counts"]["notes"] == len(good["findings"]) == 1
    assert good["counts"]["undecided"] == len(good["undecided"]) == 2
    finding = good["findings"][0]
    assert (finding["code"], finding["severity"], finding["path"]) == (
        "RK216",
        "note",
        "project.goals.subgoals[0]",
    )
    assert (finding["file"], finding["line"], finding["column"]) == (str(sound), 12, 9)
    assert unreadable["failure"] == "cannot be read as a plan"
    assert unreadable["findings"][0]["code"] == "RK906"
    assert absent["failure"] == "No such file or directory"
    assert absent["findings"] == []


def test_json_keeps_nordic_letters(run: Run, tmp_path: Path) -> None:
    plan = tmp_path / "bø.json"
    plan.write_text('{"regionkit": 1, "project": {"title": "Bø", "stage": "sketch"}}', "utf-8")
    out = run("check", plan, "--output-format", "json").out
    assert "bø.json" in out
    assert json.loads(out)[0]["stage"] == "sketch"


def test_a_title_cannot_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    plan = tmp_path / "plan.json"
    goal = {"title": "\x1b[2J\x07\x9b"}
    project = {"title": "Museum", "stage": "sketch", "goals": {"main": [goal]}}
    plan.write_text(json.dumps({"regionkit": 1, "project": project}), "utf-8")
    out = run("check", plan).out
    assert r"\x1b[2J\x07\x9b" in out
    assert not {"\x1b", "\x07", "\x9b"} & set(out)


def test_two_runs_print_the_same(run: Run, wrong: Path) -> None:
    assert run("check", wrong) == run("check", wrong)


def test_the_line_is_that_of_the_file_as_it_is_now(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("regionkit: 1\nproject: {titel: Museum}\n", encoding="utf-8")
    assert "2 | project: {titel: Museum}" in run("check", path).out
    path.write_text("regionkit: 1\n\nproject: {titel: Bru}\n", encoding="utf-8")
    assert "3 | project: {titel: Bru}" in run("check", path).out
