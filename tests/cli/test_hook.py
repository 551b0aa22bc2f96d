"""The pre-commit hook: what is run on the files of a commit."""

import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.cli.commands import ROOT, SOUND


@pytest.fixture(scope="module")
def hook() -> dict[str, Any]:
    """Read the hook as pre-commit reads it."""
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert isinstance(hook, dict)
    return hook


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Make a throw-away git repository with plans."""
    if shutil.which("git") is None:
        pytest.skip("there is no git here")
    plans = tmp_path / "plans"
    plans.mkdir()
    (plans / "bø og åsen.yaml").write_text(SOUND, encoding="utf-8")
    (plans / "tinn.yaml").write_text(SOUND, encoding="utf-8")
    for words in (["init", "--quiet"], ["add", "--all"]):
        subprocess.run(["git", *words], cwd=tmp_path, check=True)  # noqa: S607 - git as it is
    return tmp_path


def _commit(hook: dict[str, Any], repository: Path) -> "subprocess.CompletedProcess[str]":
    """Run the hook as pre-commit does: the entry, and the files of the commit after it."""
    listed = subprocess.run(
        ["git", "diff", "--staged", "--name-only", "-z", "--diff-filter=ACMRTUXB"],  # noqa: S607
        cwd=repository,
        capture_output=True,
        check=True,
    )
    files = [name for name in listed.stdout.decode().split("\0") if name.startswith("plans/")]
    entry = shlex.split(hook["entry"])
    assert entry[0] == "regionkit"
    return subprocess.run(
        [sys.executable, "-m", *entry, *hook.get("args", []), *files],
        cwd=repository,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_hook_is_described_as_pre_commit_needs_it(hook: dict[str, Any]) -> None:
    assert hook["id"] == "regionkit-check"
    assert hook["language"] == "python"
    assert hook["types_or"] == ["yaml", "json"]
    page = ROOT / "docs" / "check-in-ci.md"
    assert page.read_text("utf-8").count(f"- id: {hook['id']}") == 1


def test_plans_in_order_can_be_committed(hook: dict[str, Any], repository: Path) -> None:
    done = _commit(hook, repository)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("plans/bø og åsen.yaml\nProfile default (")
    assert "\nplans/tinn.yaml\nProfile default (" in done.stdout


@pytest.mark.parametrize(
    ("wrong", "code"), [("period: 2026/2025\n", 1), ("perriod: 2026\n", 2), ("period: [\n", 2)]
)
def test_one_plan_that_is_wrong_stops_the_commit(
    hook: dict[str, Any], repository: Path, wrong: str, code: int
) -> None:
    plan = repository / "plans" / "bø og åsen.yaml"
    plan.write_text(SOUND.replace("period: 2026\n", wrong), encoding="utf-8")
    done = _commit(hook, repository)
    assert done.returncode == code
    assert "\n  plans/bø og åsen.yaml:1" in done.stdout
    assert "\nplans/tinn.yaml\n" in done.stdout
