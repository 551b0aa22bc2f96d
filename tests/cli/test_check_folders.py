"""``regionkit check``: folders of plans."""

from pathlib import Path

import pytest
from tests.cli.commands import ROOT, SOUND, Run

import regionkit as rk

_DECISION = "regionkit: 1\ndecision: {title: Sak, body: Regionrådet}\n"


def _write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def _heads(out: str, folder: Path) -> list[str]:
    lines = [line.split(" cannot ")[0] for line in out.splitlines()]
    return [line.removeprefix(f"{folder}/") for line in lines if line.startswith(str(folder))]


def test_a_folder_stands_for_its_plans_in_order(run: Run, tmp_path: Path) -> None:
    as_json = rk.write_text(rk.read_text(SOUND), "json")
    files = {"b.yaml": SOUND, "a.yml": SOUND, "c.json": as_json, "åse.YAML": SOUND}
    _write(tmp_path, {**files, "2009/plan.yaml": SOUND, "2009/2008/plan.yaml": SOUND})
    code, out, err = run("check", tmp_path)
    assert (code, err) == (0, "")
    assert _heads(out, tmp_path) == [
        "a.yml",
        "b.yaml",
        "c.json",
        "åse.YAML",
        "2009/plan.yaml",
        "2009/2008/plan.yaml",
    ]


def test_what_is_no_plan_is_left_out_and_named(run: Run, tmp_path: Path) -> None:
    others = {
        "compose.yaml": "services: {regionkit: 1}\n",
        "deep.yaml": "tools:\n  regionkit: 1\n",
        "decision.yaml": _DECISION,
        "package.json": '{"dependencies": {"regionkit": "latest"}}',
        "schema.json": '{"properties": {"regionkit": {"type": "integer"}}}',
    }
    _write(tmp_path, {**others, "plan.yaml": SOUND, "readme.txt": SOUND})
    _write(tmp_path, {".hidden/plan.yaml": "x", ".pre-commit-config.yaml": "repos: []"})
    code, out, err = run("check", tmp_path)
    assert code == 0
    assert _heads(out, tmp_path) == ["plan.yaml"]
    first = ", ".join(f"{tmp_path}/{name}" for name in sorted(others)[:3])
    assert err == f"regionkit: no plans, left out: {first} and 2 more\n"


def test_a_plan_that_cannot_be_read_is_not_left_out(run: Run, tmp_path: Path) -> None:
    _write(
        tmp_path,
        {
            "flow.yaml": "{regionkit: 1, project: {titel: x}}",
            "quoted.yaml": '"regionkit": 1\nproject: [\n',
            "syntax.json": '{"regionkit": 1, "project": {',
            "marked.yaml": "\ufeff# a plan\nregionkit: 1\nproject: 3\n",
            "first.yaml": "\ufeffregionkit: 1\nproject: 3\n",
        },
    )
    code, out, err = run("check", tmp_path)
    assert (code, err) == (2, "")
    assert len(_heads(out, tmp_path)) >= 5


def test_a_dossier_with_decisions_is_a_plan(run: Run) -> None:
    out = run("check", ROOT / "examples").out
    assert str(ROOT / "examples" / "framover-sammen.yaml") in out


def test_a_folder_without_plans_is_told_and_the_others_are_checked(
    run: Run, tmp_path: Path, sound: Path
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    code, out, err = run("check", empty, sound)
    assert code == 2
    assert err == f"regionkit: {empty}: there is no plan in this folder\n"
    assert out.startswith(f"{sound}\n")


def test_a_plan_that_is_named_is_always_read(run: Run, tmp_path: Path) -> None:
    _write(tmp_path, {"x.yaml": "services: {}\n"})
    assert run("check", tmp_path / "x.yaml").code == 2


def test_files_and_folders_can_be_mixed(run: Run, tmp_path: Path, sound: Path) -> None:
    _write(tmp_path, {"more/a.yaml": SOUND})
    out = run("check", tmp_path / "more", sound, tmp_path / "more").out
    assert _heads(out, tmp_path) == ["more/a.yaml", "sound.yaml", "more/a.yaml"]


@pytest.mark.parametrize("name", ["json", "sarif", "github", "markdown"])
def test_an_empty_folder_is_told_in_each_format(run: Run, tmp_path: Path, name: str) -> None:
    code, out, err = run("check", tmp_path, "--output-format", name)
    assert (code, err) == (2, "")
    assert "there is no plan in this folder" in out


def test_many_empty_lines_are_looked_through_quickly(run: Run, tmp_path: Path) -> None:
    _write(
        tmp_path, {"long.yaml": "\n" * 200_000, "braces.yaml": "{" + " " * 200_000, "p.yaml": SOUND}
    )
    assert run("check", tmp_path).code == 0
