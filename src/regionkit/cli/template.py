"""``regionkit template``: write a workbook that people can fill in."""

import argparse
import sys

from regionkit.cli.plans import reason
from regionkit.cli.targets import add_target, language, refusal
from regionkit.cli.workbooks import ENDING
from regionkit.findings.visible import visible

_OK = 0
_FAILED = 2


def set_up(parser: argparse.ArgumentParser) -> None:
    """Set up the parser of the command."""
    parser.description = (
        "Write an Excel workbook with sheets for a plan, to be filled in and checked "
        "by regionkit check. Needs the extra regionkit[excel]. Exit code 2: wrong usage, or a "
        "file that cannot be written."
    )
    add_target(parser, "FILE.xlsx", "where to")
    parser.add_argument(
        "--lang",
        type=language,
        default="en",
        help="the language of the workbook: nb, nn, da, sv, fi, is, en (default: %(default)s)",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the template and return the exit code."""
    from regionkit.exchange import write_template

    why_not = refusal(options, (ENDING,))
    if why_not is None:
        try:
            write_template(options.target, locale=options.lang)
        except OSError as error:
            why_not = reason(error)
    if why_not is None:
        return _OK
    print(visible(f"regionkit: {options.target}: {why_not}"), file=sys.stderr)
    return _FAILED
