"""``regionkit share``: share the costs of a plan by its keys."""

import argparse
import sys
from collections.abc import Iterator
from typing import Final

from regionkit.cli.plans import read_plan, reason, shown
from regionkit.cli.terminal import visible
from regionkit.errors import InvalidValueError, RegionkitError
from regionkit.files import ReadError
from regionkit.findings import say
from regionkit.model import (
    Allocation,
    Budget,
    FundingLine,
    ParticipantKind,
    Project,
    SharingKey,
    Undertaking,
)
from regionkit.nordic import format_money, format_number, language_of, word
from regionkit.sharing import allocate
from regionkit.sharing.text import Labels, write_table
from regionkit.values import Amount, Money, Per

_OK: Final = 0
_FAILED: Final = 2


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "share",
        help="share the costs of a plan by its keys",
        description="Print for each sharing key of a plan who pays how much, and why. Exit "
        "code 2: wrong usage, a file that cannot be read, or a cost that cannot be shared.",
    )
    parser.add_argument("path", metavar="PATH", help="a YAML or JSON file; - is stdin")
    parser.add_argument(
        "--lang", help="the language of the table: nb, nn, da, sv, fi, is, en (default: the plan's)"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the tables and return the exit code."""
    try:
        project = read_plan(options.path).project
    except ReadError as error:
        print(visible(f"{shown(options.path)} cannot be read as a plan\n{error.report}"))
        return _FAILED
    except OSError as error:
        print(f"regionkit: {shown(options.path)}: {reason(error)}", file=sys.stderr)
        return _FAILED
    locale = language_of(options.lang).code if options.lang else _own_language(project)
    code = _OK
    shared = set()
    for key, amount, money in shared_amounts(project):
        shared.add(key.id)
        try:
            print(visible("\n".join(_table(project, key, amount, money, locale))))
        except RegionkitError as error:
            print(visible(f"regionkit: {error}"), file=sys.stderr)
            code = _FAILED
    unused = tuple(key.id for key in _keys(project) if key.id not in shared)
    if unused:
        print(visible(f"Nothing says which amount, in which currency, is shared by {say(unused)}."))
    elif not shared:
        print("The plan has no sharing key: there is nothing to share.")
    return code


def _own_language(project: Project) -> str:
    """Return the plan's language, or English if regionkit does not write it."""
    try:
        return language_of(project.language or "en").code
    except InvalidValueError:
        return "en"


def _undertakings(undertaking: Undertaking) -> Iterator[Undertaking]:
    yield undertaking
    for subproject in undertaking.subprojects:
        yield from _undertakings(subproject)


def _keys(project: Project) -> Iterator[SharingKey]:
    for undertaking in _undertakings(project):
        if undertaking.budget:
            yield from undertaking.budget.keys


def shared_amounts(project: Project) -> Iterator[tuple[SharingKey, Amount, Money]]:
    """List what a plan shares by a key: its funding lines, and what it has allocated.

    An amount without a figure or a currency cannot be shared, and is passed over.
    """
    keys = {key.id: key for key in _keys(project)}
    seen = set()
    for undertaking in _undertakings(project):
        budget = undertaking.budget or Budget()
        currency = budget.currency or project.currency
        sharing: tuple[FundingLine | Allocation, ...] = (*budget.funding, *budget.allocations)
        for stated in sharing:
            key = keys.get(stated.key or "")
            money = stated.amount.money(currency) if stated.amount else None
            if key and stated.amount and money and (key.id, money) not in seen:
                seen.add((key.id, money))
                yield key, stated.amount, money


def _table(
    project: Project, key: SharingKey, amount: Amount, money: Money, locale: str
) -> Iterator[str]:
    table = allocate(key, money)
    names = {participant.id: participant.name for participant in project.participants}
    kinds = {participant.kind for participant in project.participants}
    only_municipalities = kinds == {ParticipantKind.MUNICIPALITY}
    labels = Labels(
        participant=word("municipality" if only_municipalities else "participant", locale),
        total=word("total", locale),
        names=names,
        write=lambda number: format_number(number, locale),
    )
    per = "" if amount.per is Per.UNSTATED else f" {word(amount.per, locale)}"
    yield f"{key.title or key.id}: {format_money(money, locale)}{per}"
    yield ""
    yield write_table(table, labels)
    yield ""
    yield from table.explain(names)
    yield ""
