"""``regionkit rule``: explain a rule, or list those that are asked for."""

import argparse
import sys

import attrs

from regionkit.cli.catalogue import Entry, catalogue, entry_named, nearest
from regionkit.cli.rule_page import page_of
from regionkit.findings import Severity, say
from regionkit.rules import SHIPPED, all_rules, find_profile
from regionkit.rules.profiles import work_out
from regionkit.values import Stage


def set_up(parser: argparse.ArgumentParser) -> None:
    """Say what the command does, and what it takes."""
    parser.description = (
        "Explain a rule, or list the rules that are asked for; without a word, all."
    )
    parser.add_argument(
        "word", nargs="?", help="a code such as RK301, a name, or a word to look for"
    )
    parser.add_argument("--family", metavar="RK3", help="list those whose code begins like this")
    parser.add_argument(
        "--severity",
        choices=[severity.value for severity in Severity],
        help="list those that are as grave as this, at --stage or at any",
    )
    parser.add_argument(
        "--stage", choices=[stage.value for stage in Stage], help="list those that count at a stage"
    )
    parser.add_argument(
        "--profile",
        metavar="NAME",
        help=f"list those of a profile, as grave as it has them: {', '.join(SHIPPED)}",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the page of one rule, or a line for each that is asked for."""
    filters = (options.family, options.severity, options.stage, options.profile)
    named = entry_named(options.word) if options.word else None
    if named is not None and not any(filters):
        print("\n".join(page_of(named)))
        return 0
    entries = matching(options)
    for entry in entries:
        print(f"{entry.code}  {entry.name}: {entry.text.title}")
    if not entries:
        print(f"regionkit: {_nothing(options.word)}", file=sys.stderr)
    return 0 if entries else 2


def _nothing(word: str | None) -> str:
    if word is None:
        return "there is no rule of that kind. Without options, all are listed."
    near = nearest(word)
    hint = f"The nearest are {say(near)}." if near else "Without a word, all are listed."
    return f"there is no rule {word}. {hint}"


def matching(options: argparse.Namespace) -> list[Entry]:
    """List the entries of the catalogue that the options ask for.

    Raises
    ------
    InvalidValueError
        If there is no profile of that name.
    """
    entries = catalogue() if options.profile is None else _of_profile(options.profile)
    family = (options.family or "").upper()
    severity = None if options.severity is None else Severity(options.severity)
    stage = None if options.stage is None else Stage(options.stage)
    word = (options.word or "").lower()
    return [
        entry
        for entry in entries
        if entry.code.startswith(family)
        and entry.matches(severity, stage)
        and (word in str(entry).lower() or word in entry.text.title.lower())
    ]


def _of_profile(name: str) -> tuple[Entry, ...]:
    """List the rules of a profile, as grave as it has them."""
    active = work_out(find_profile(name), all_rules()).active
    severities = {each.rule.code: each.severity for each in active}
    return tuple(
        attrs.evolve(entry, severity=severities[entry.code])
        for entry in catalogue()
        if entry.code in severities
    )
