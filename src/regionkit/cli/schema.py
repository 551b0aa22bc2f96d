"""``regionkit schema``: print the JSON Schema of the file format."""

import argparse

from regionkit.files import schema_text


def set_up(parser: argparse.ArgumentParser) -> None:
    """Say what the command does, and what it takes."""
    parser.description = (
        "Print the JSON Schema (draft 2020-12) of the file format, for editors and other tools."
    )
    parser.set_defaults(run=run)


def run(_: argparse.Namespace) -> int:
    """Print the schema and return the exit code."""
    print(schema_text(), end="")
    return 0
