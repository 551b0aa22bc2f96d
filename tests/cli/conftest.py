"""Running the command as a user runs it."""

from pathlib import Path

import pytest
from tests.cli.commands import SOUND, Ran, Run

from regionkit.cli import main


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run ``regionkit`` with some words."""

    def run_command(*words: str | Path) -> Ran:
        try:
            code = main([str(word) for word in words])
        except SystemExit as end:  # argparse ends the process
            code = int(end.code or 0)
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return run_command


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """Write a plan without errors."""
    path = tmp_path / "sound.yaml"
    path.write_text(SOUND, encoding="utf-8")
    return path


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    """Write a plan with an error."""
    path = tmp_path / "wrong.yaml"
    path.write_text(SOUND.replace("period: 2026\n", "period: 2026/2025\n"), encoding="utf-8")
    return path


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """Write a file that is no plan."""
    path = tmp_path / "broken.yaml"
    path.write_text("regionkit: 1\nproject:\n  titel: Felles museum\n", encoding="utf-8")
    return path
