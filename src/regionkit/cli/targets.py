"""Targets: the files that commands write, and when they do not."""

import argparse
from pathlib import Path

from regionkit.cli.check_options import language

__all__ = ["add_target", "language", "refusal"]


def add_target(parser: argparse.ArgumentParser, metavar: str, what: str) -> None:
    """Add the file to write, and the option to write over one."""
    parser.add_argument("target", metavar=metavar, help=what)
    parser.add_argument(
        "--force", action="store_true", help="write over the file if there is one of that name"
    )


def refusal(options: argparse.Namespace, endings: tuple[str, ...]) -> str | None:
    """Say why a file is not written; None if it can be."""
    if not options.target.lower().endswith(endings):
        return f"expected a name that ends in {' or '.join(endings)}"
    if Path(options.target).exists() and not options.force:
        return "the file is there already; --force writes over it"
    return None
