"""``regionkit`` alone: say what can be done next."""

import argparse
from typing import Final

from regionkit.version import __version__

GREETING: Final = f"""\
regionkit {__version__} reads Nordic regional development plans and tells what is wrong with them.

  regionkit check PLAN.yaml    what to mend in a plan, at the stage it has reached
  regionkit share PLAN.yaml    who pays how much of a cost, to the krone
  regionkit rule               the rules, and with a code such as RK301: what one of them asks
  regionkit --help             all commands

Without a plan yet? Ten minutes: https://regionkit.example/docs/getting-started.html\
"""


def greet(_: argparse.Namespace) -> int:
    """Print the next steps and return the exit code: nothing was asked for, nothing is wrong."""
    print(GREETING)
    return 0
