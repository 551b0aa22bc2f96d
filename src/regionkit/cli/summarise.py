"""``regionkit summarise``: what many plans are about, and what they cost."""

import argparse

from regionkit.cli.check_options import add_work_options, language
from regionkit.cli.plans import day
from regionkit.cli.terminal import complain
from regionkit.findings.visible import visible
from regionkit.findings.words import LANGUAGES
from regionkit.rules import SHIPPED, find_profile, load_rules

_OK = 0
_FAILED = 2
_INTERRUPTED = 130


def set_up(parser: argparse.ArgumentParser) -> None:
    """Say what the command does, and what it takes."""
    parser.description = (
        "Count plans by rule, stage, region and year, and add up costs and funding, every krone "
        "once. Exit code 2: wrong usage, or a plan that cannot be read."
    )
    parser.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="a YAML or JSON file, a folder, a zip or a JSON Lines file (.jsonl) with plans",
    )
    add_work_options(parser)
    parser.add_argument(
        "--profile",
        default="default",
        help=f"whose findings are counted: {', '.join(SHIPPED)}, one that a plug-in brings, or a "
        "YAML file of your own (default: %(default)s)",
    )
    parser.add_argument(
        "--rules",
        action="append",
        default=[],
        metavar="MODULE_OR_FILE",
        help="load rules of your own: an installed module or a .py file; its code is run",
    )
    parser.add_argument(
        "--as-of",
        type=day,
        metavar="DATE",
        help="the day to take as today, such as 2009-02-03 (default: each document's own date)",
    )
    parser.add_argument(
        "--output-format",
        choices=("text", "json", "csv"),
        default="text",
        help="default: %(default)s",
    )
    parser.add_argument(
        "--lang",
        type=language,
        default="en",
        help=f"the language of the tables: {', '.join(LANGUAGES)} (default: %(default)s)",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the summary and return the exit code."""
    from regionkit.portfolio import summarise

    for source in options.rules:
        load_rules(source)
    summary = summarise(
        options.paths,
        find_profile(options.profile),
        as_of=options.as_of,
        jobs=options.jobs,
        progress=options.progress,
    )
    if options.output_format == "json":
        print(summary.to_json())
    elif options.output_format == "csv":
        print(summary.to_csv(), end="")
    else:
        print(visible(summary.text(options.lang)))
    if not summary.complete:
        complain("interrupted: not all plans were counted")
        return _INTERRUPTED
    return _FAILED if summary.refused else _OK
