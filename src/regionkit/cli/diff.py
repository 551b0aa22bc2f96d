"""``regionkit diff``: compare two states of a plan."""

import argparse
import json
import sys
from typing import Final

from regionkit.amend import diff
from regionkit.cli.plans import read_plan, reason, shown
from regionkit.files import PLANS, Plan, ReadError
from regionkit.findings.visible import visible

_SAME: Final = 0
_DIFFERENT: Final = 1
_FAILED: Final = 2


def set_up(parser: argparse.ArgumentParser) -> None:
    """Say what the command does, and what it takes."""
    parser.description = (
        "Say in the words of the plan what differs between two states of it. Exit "
        "code 0: nothing; 1: something; 2: wrong usage, or a file that cannot be read."
    )
    parser.add_argument("old", metavar="OLD", help="a YAML or JSON file; - is stdin")
    parser.add_argument("new", metavar="NEW", help="a YAML or JSON file")
    parser.add_argument("--output-format", choices=("text", "json"), default="text")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the differences and return the exit code."""
    plans: list[Plan] = []
    for path in (options.old, options.new):
        try:
            plans.append(read_plan(path, PLANS).content)
        except ReadError as error:
            print(visible(f"{shown(path)} cannot be read as a plan\n{error.report}"))
            return _FAILED
        except OSError as error:
            print(visible(f"regionkit: {shown(path)}: {reason(error)}"), file=sys.stderr)
            return _FAILED
    try:
        found = diff(*plans)
    except TypeError as error:
        print(f"regionkit: {error}", file=sys.stderr)
        return _FAILED
    if options.output_format == "json":
        print(json.dumps(found.to_records(), ensure_ascii=False, indent=2))
    else:
        print(visible(str(found)))
    return _DIFFERENT if found else _SAME
