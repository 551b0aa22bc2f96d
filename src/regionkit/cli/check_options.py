"""The options of ``regionkit check``."""

import argparse
import contextlib
from typing import Final

from regionkit.cli.outputs import FORMATS
from regionkit.cli.plans import day
from regionkit.errors import InvalidValueError
from regionkit.findings import Severity
from regionkit.findings.words import LANGUAGES
from regionkit.rules import SHIPPED
from regionkit.values import Stage

_CODES: Final = "rules by code, name or the beginning of codes, with commas, such as RK101,RK3"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what the command can be given."""
    parser.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="a YAML or JSON file, an Excel workbook, a folder, a zip or a JSON Lines file "
        "(.jsonl) with plans; - is stdin",
    )
    add_work_options(parser)
    _add_how_to_judge(parser)
    _add_what_to_leave_out(parser)
    _add_how_to_write(parser)


def add_work_options(parser: argparse.ArgumentParser) -> None:
    """Add how many plans at once are to be worked on."""
    parser.add_argument(
        "--jobs",
        type=_jobs,
        default=1,
        metavar="N",
        help="work on many plans in so many processes (default: %(default)s)",
    )
    parser.add_argument(
        "--progress", action="store_true", help="show on a terminal how far it has come"
    )


def _jobs(text: str) -> int:
    """Read a number of processes.

    Raises
    ------
    ArgumentTypeError
        If it is none.
    """
    if text.isdecimal() and int(text) >= 1:
        return int(text)
    message = f"expected a number of processes, at least 1, found {text!r}"
    raise argparse.ArgumentTypeError(message)


def _add_how_to_judge(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--profile",
        default="default",
        help=f"{', '.join(SHIPPED)}, one that a plug-in brings, or a YAML file of your own "
        "(default: %(default)s)",
    )
    parser.add_argument(
        "--rules",
        action="append",
        default=[],
        metavar="MODULE_OR_FILE",
        help="load rules of your own: an installed module or a .py file; its code is run",
    )
    parser.add_argument(
        "--waivers",
        action="append",
        default=[],
        metavar="FILE",
        help="a YAML file with findings that need not be mended",
    )
    parser.add_argument(
        "--stage",
        choices=[stage.value for stage in Stage],
        help="judge by this stage instead of the plan's own",
    )
    parser.add_argument(
        "--as-of",
        type=day,
        metavar="DATE",
        help="the day to take as today, such as 2009-02-03 (default: the document's own date)",
    )
    parser.add_argument(
        "--fail-on",
        choices=[severity.value for severity in Severity],
        default=Severity.ERROR.value,
        help="the least severity that makes the command fail (default: %(default)s)",
    )
    parser.add_argument(
        "--exit-zero", action="store_true", help="do not fail, whatever is found in the plans"
    )


def _add_what_to_leave_out(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--select",
        action="append",
        default=[],
        metavar="CODES",
        help=f"check by these only: {_CODES}",
    )
    parser.add_argument(
        "--ignore", action="append", default=[], metavar="CODES", help="do not check by these"
    )
    parser.add_argument(
        "--baseline",
        metavar="FILE",
        help="leave out what a report knows that was saved with --output-format json",
    )


def _add_how_to_write(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--output-format", choices=FORMATS, default="text", help="default: %(default)s"
    )
    parser.add_argument(
        "--lang",
        type=language,
        default="en",
        help=f"the language of the findings: {', '.join(LANGUAGES)} (default: %(default)s)",
    )
    parser.add_argument("--explain", action="store_true", help="add the documentation of the rules")
    parser.add_argument(
        "--statistics", action="store_true", help="count the findings of each rule instead"
    )


def language(text: str) -> str:
    """Read a language, such as nb or nb_NO.

    Raises
    ------
    ArgumentTypeError
        If reports are not written in it.
    """
    from regionkit.nordic.language import language_of

    code, hint = "", ""
    with contextlib.suppress(InvalidValueError):
        code = language_of(text).code
    if code in LANGUAGES:
        return code
    if text.lower().startswith("no"):
        hint = ". For Norwegian say nb (bokmål) or nn (nynorsk)"
    message = f"expected one of {', '.join(LANGUAGES)}, found {text!r}{hint}"
    raise argparse.ArgumentTypeError(message)
