"""The ``regionkit`` command."""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from typing import Final

from regionkit.cli.greeting import greet
from regionkit.cli.terminal import never_fail
from regionkit.errors import RegionkitError
from regionkit.version import __version__


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code.

    Parameters
    ----------
    arguments
        The words after ``regionkit``; None: those of the process.

    Returns
    -------
    int
        0 when no finding reaches the threshold, 1 when one does, 2 on wrong usage or a file
        that cannot be read, 130 when it was interrupted.
    """
    for stream in (sys.stdout, sys.stderr):
        never_fail(stream)
    words = sys.argv[1:] if arguments is None else arguments
    options = _parser(words).parse_args(words) if words else argparse.Namespace(run=greet)
    try:
        code: int = options.run(options)
        if sys.stdout is not None:  # it can be closed (``>&-``)
            sys.stdout.flush()
    except BrokenPipeError:
        # The reader went away (``| head``): nothing is wrong, and nothing more to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except RegionkitError as error:
        print(f"regionkit: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("regionkit: interrupted", file=sys.stderr)
        return 130
    return code


COMMANDS: Final = {
    "check": "check plans",
    "summarise": "count many plans, and add up what they cost",
    "share": "share the costs of a plan by its keys",
    "render": "set a plan out as a document",
    "assess": "compare candidates by criteria",
    "decide": "show what a decision changes in a plan, or carry it out",
    "diff": "compare two states of a plan",
    "template": "write an Excel workbook to fill in",
    "convert": "write a plan as YAML, JSON or an Excel workbook",
    "rule": "explain a rule",
    "schema": "print the JSON Schema of the file format",
}
"""What each command does. Its module is loaded when it is asked for."""


def _parser(words: Sequence[str]) -> argparse.ArgumentParser:
    """Return the parser, with all that it knows of the command that stands among the words."""
    parser = argparse.ArgumentParser(
        prog="regionkit",
        description="Read, check and share the costs of Nordic regional development plans.",
    )
    parser.add_argument("--version", action="version", version=f"regionkit {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    asked = next((word for word in words if not word.startswith("-")), None)
    for name, does in COMMANDS.items():
        command = commands.add_parser(name, help=does)
        if name == asked:
            importlib.import_module(f"regionkit.cli.{name}").set_up(command)
    return parser


__all__ = ["main"]
