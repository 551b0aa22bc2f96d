"""Every code block of README.md and docs/ is run as a test.

- Python blocks run in the order of their page, and share their names.
- Of console blocks with output, the commands ``regionkit …`` and ``echo $?`` run, and must
  print what is shown; ``...`` stands for any text.
- A YAML block that begins with a comment ``# name.yaml`` becomes a file of that name; any
  other that begins with ``regionkit:`` must be readable as a plan.

Each page has a folder of its own to write in, with ``examples`` in it.
"""

import contextlib
import doctest
import io
import os
import re
import shlex
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from sybil import Example, Sybil
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser

from regionkit import ReadError
from regionkit.cli import main
from regionkit.files import FileFormat
from regionkit.files.forms import ROOTS
from regionkit.files.reading import read_source
from regionkit.rules import all_rules

ROOT = Path(__file__).parent

# A slow machine is no fault of the code: speed is measured in benchmarks/, not here. Where
# CI is set, hypothesis takes a profile of its own that says the same and draws no luck.
if "CI" not in os.environ:
    settings.register_profile(
        "patient", deadline=None, suppress_health_check=[HealthCheck.too_slow]
    )
    settings.load_profile("patient")
_FILE_NAME = re.compile(r"# ([\w-]+\.(?:yaml|json))\n")
_PROMPT = "$ "


def run_console(example: Example) -> str | None:
    """Run the commands of a console block and compare what they print."""
    code = 0
    for command, expected in _commands(example.parsed):
        if not expected:
            continue
        if command == "echo $?":
            printed = f"{code}\n"
        elif command.split()[0] == "regionkit" and "|" not in command:
            code, printed = _run(command)
        else:
            continue
        options = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
        if not doctest.OutputChecker().check_output(expected, printed, options):
            return f"$ {command}\nexpected:\n{expected}\nprinted:\n{printed}"
    return None


def _commands(block: str) -> Iterator[tuple[str, str]]:
    for part in f"\n{block}".split(f"\n{_PROMPT}")[1:]:
        command, _, output = part.partition("\n")
        yield command, f"{output.rstrip()}\n" if output.strip() else ""


def _run(command: str) -> tuple[int, str]:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        try:
            code = main(shlex.split(command)[1:])
        except SystemExit as exit_:  # argparse ends the process
            code = int(exit_.code or 0)
    return code, printed.getvalue().replace("\N{NO-BREAK SPACE}", " ")


def read_yaml(example: Example) -> str | None:
    """Save a YAML block that names its file; read one that is a plan."""
    text = str(example.parsed)
    name = _FILE_NAME.match(text)
    if name:
        Path(name[1]).write_text(text, encoding="utf-8")
    elif text.startswith("regionkit:"):
        try:
            read_source(text, FileFormat.YAML, tuple(ROOTS.values()))
        except ReadError as error:
            return str(error)
    return None


def enter_folder(namespace: dict[str, Any]) -> None:
    """Give a page a folder of its own, and a register of rules to add to."""
    folder = namespace["_folder"] = contextlib.ExitStack()
    register = all_rules()
    before = dict(register._rules)  # noqa: SLF001 - rules cannot be taken out otherwise
    folder.callback(setattr, register, "_rules", before)
    where = Path(folder.enter_context(tempfile.TemporaryDirectory()))
    (where / "examples").symlink_to(ROOT / "examples")
    folder.callback(os.chdir, Path.cwd())
    os.chdir(where)


def leave_folder(namespace: dict[str, Any]) -> None:
    """Undo what :func:`enter_folder` did."""
    namespace["_folder"].close()


pytest_collect_file = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE),
        CodeBlockParser("console", run_console),
        CodeBlockParser("yaml", read_yaml),
    ],
    patterns=["README.md", "docs/*.md"],
    setup=enter_folder,
    teardown=leave_folder,
).pytest()
