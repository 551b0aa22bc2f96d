"""The command as a process of its own: streams, terminals, interruptions."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.commands import EXAMPLE, ROOT, Run

import regionkit

COMMAND = [sys.executable, "-m", "regionkit"]


def _run(*words: str | Path, **variables: str) -> "subprocess.CompletedProcess[bytes]":
    environment = {**os.environ, **variables}
    return subprocess.run(
        [*COMMAND, *map(str, words)], env=environment, cwd=ROOT, capture_output=True, check=False
    )


def test_the_exit_code_reaches_the_shell(sound: Path, wrong: Path, broken: Path) -> None:
    assert [_run("check", path).returncode for path in (sound, wrong, broken)] == [0, 1, 2]


def test_the_version_is_told(run: Run) -> None:
    assert run("--version") == (0, f"regionkit {regionkit.__version__}\n", "")


def test_alone_it_greets_with_the_next_step(run: Run) -> None:
    code, out, err = run()
    assert (code, err) == (0, "")
    first, *steps = out.splitlines()
    assert first.startswith(f"regionkit {regionkit.__version__} ")
    commands = [line.split()[1] for line in steps if line.startswith("  regionkit")]
    assert commands == ["check", "share", "rule", "--help"]
    assert all(len(line) <= 100 for line in out.splitlines())
    assert (ROOT / "docs" / "getting-started.md").is_file()
    assert out.rstrip().endswith("/docs/getting-started.html")


def test_every_command_that_the_greeting_names_is_there(run: Run) -> None:
    for command in ("check", "share", "rule"):
        code, out, _ = run(command, "--help")
        assert code == 0
        assert out.startswith(f"usage: regionkit {command}")


def test_as_a_module_it_greets_too() -> None:
    done = _run()
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"regionkit ")


@pytest.mark.parametrize("words", [["divide"], ["check"], ["share"]])
def test_wrong_usage_gives_2(run: Run, words: list[str]) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert err.startswith("usage: regionkit")


def test_a_terminal_without_nordic_letters_gets_what_it_can_show() -> None:
    done = _run("share", EXAMPLE, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    lines = done.stdout.decode("ascii").splitlines()
    assert lines[0] == r"cost-sharing: 500 000 kr per \xe5r"
    assert lines[6] == "Kongsberg           23 997    35 714   119 061      154 775"


@pytest.mark.parametrize("name", ["text", "json", "github", "sarif", "markdown"])
def test_a_reader_that_goes_away_is_no_error(tmp_path: Path, name: str) -> None:
    errors = tmp_path / "errors"
    words = ["check", *[str(EXAMPLE)] * 20, "--output-format", name]
    with errors.open("wb") as stream:
        reader, writer = os.pipe()
        process = subprocess.Popen([*COMMAND, *words], stdout=writer, stderr=stream, cwd=ROOT)
        os.close(writer)
        os.read(reader, 1)
        os.close(reader)
        code = process.wait(timeout=60)
    assert (code, errors.read_bytes()) == (0, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="sh is needed to close a stream")
@pytest.mark.parametrize("name", ["text", "json", "github", "sarif", "markdown"])
def test_closed_output_is_no_error(wrong: Path, name: str) -> None:
    words = [*COMMAND, "check", str(wrong), "--output-format", name]
    done = subprocess.run(
        ["/bin/sh", "-c", '"$@" >&-', "sh", *words], capture_output=True, cwd=ROOT, check=False
    )
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="sh is needed to close a stream")
def test_closed_input_is_told() -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", '"$@" <&-', "sh", *COMMAND, "check", "-"],
        capture_output=True,
        cwd=ROOT,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"regionkit: <stdin>: standard input is closed\n"


def _on_a_terminal(*words: str | Path, **variables: str) -> str:
    pty = pytest.importorskip("pty", reason="there are no terminals here")
    ours, theirs = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    process = subprocess.Popen(
        [*COMMAND, *map(str, words)], stdout=theirs, env={**environment, **variables}, cwd=ROOT
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            part = os.read(ours, 65_536)
        except OSError:  # Linux says so when the other end is closed
            break
        if not part:
            break
        shown += part
    process.wait(timeout=60)
    os.close(ours)
    return shown.decode().replace("\r\n", "\n")


def test_a_terminal_gets_colour(wrong: Path) -> None:
    shown = _on_a_terminal("check", wrong)
    assert "\n\x1b[31merror\x1b[0m RK207 impossible-period\n" in shown
    assert "\n\x1b[36mnote\x1b[0m RK216 goal-not-checkable\n" in shown
    assert "\n  \x1b[2mhint\x1b[0m: Correct one end.\n" in shown
    assert "    \x1b[2m13\x1b[0m \x1b[2m|\x1b[0m         period: 2026/2025\n" in shown


def test_a_terminal_gets_colour_in_each_language(wrong: Path) -> None:
    shown = _on_a_terminal("check", wrong, "--lang", "nb")
    assert "\n\x1b[31mfeil\x1b[0m RK207 impossible-period\n" in shown


@pytest.mark.parametrize("name", ["json", "github", "sarif", "markdown"])
def test_other_formats_get_no_colour(wrong: Path, name: str) -> None:
    assert "\x1b" not in _on_a_terminal("check", wrong, "--output-format", name)


def test_a_terminal_that_asks_for_none_gets_no_colour(wrong: Path) -> None:
    assert "\x1b" not in _on_a_terminal("check", wrong, NO_COLOR="1")
    assert "\x1b" in _on_a_terminal("check", wrong, NO_COLOR="")


def test_a_file_gets_no_colour(wrong: Path) -> None:
    assert b"\x1b" not in _run("check", wrong).stdout
