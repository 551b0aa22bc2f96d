"""The ``regionkit`` command."""

import argparse
import os
import sys
from collections.abc import Sequence

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
        that cannot be read.
    """
    for stream in (sys.stdout, sys.stderr):
        never_fail(stream)
    options = _parser().parse_args(arguments)
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
    return code


def _parser() -> argparse.ArgumentParser:
    from regionkit.cli import assess, check, decide, diff, rule, schema, share

    parser = argparse.ArgumentParser(
        prog="regionkit",
        description="Read, check and share the costs of Nordic regional development plans.",
    )
    parser.add_argument("--version", action="version", version=f"regionkit {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in (check, share, assess, decide, diff, rule, schema):
        command.add_parser(commands)
    return parser


__all__ = ["main"]
