"""``regionkit share``: share the costs of a plan by its keys."""

import argparse
import sys
from collections.abc import Iterator
from typing import Final

from regionkit.cli.plans import read_plan
from regionkit.files import ReadError
from regionkit.model import Budget, ParticipantKind, Project, SharingKey
from regionkit.nordic import format_money, format_number, language_of, word
from regionkit.sharing import InvalidKeyError, TieError, allocate
from regionkit.sharing.text import Labels, write_table
from regionkit.values import Amount, Money, Per

_FAILED: Final = 2


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser."""
    parser = commands.add_parser(
        "share",
        help="share the costs of a plan by its keys",
        description="Print for each sharing key of a plan who pays how much, and why.",
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
        print(f"{options.path} cannot be read as a plan\n{error.report}")
        return _FAILED
    except OSError as error:
        print(f"regionkit: {options.path}: {error.strerror or error}", file=sys.stderr)
        return _FAILED
    locale = options.lang or project.language or "en"
    language_of(locale)
    code = 0
    for key, amount, money in shared_amounts(project):
        try:
            print("\n".join(_table(project, key, amount, money, locale)))
        except (InvalidKeyError, TieError) as error:
            print(f"regionkit: {error}", file=sys.stderr)
            code = _FAILED
    return code


def shared_amounts(project: Project) -> Iterator[tuple[SharingKey, Amount, Money]]:
    """List what a plan shares by a key: its funding lines, else what it has allocated.

    An amount without a figure or a currency cannot be shared, and is passed over.
    """
    budget = project.budget or Budget()
    keys = {key.id: key for key in budget.keys}
    currency = budget.currency or project.currency
    stated = [(line.key, line.amount) for line in budget.funding]
    stated += [(allocation.key, allocation.amount) for allocation in budget.allocations]
    seen = set()
    for key, amount in stated:
        money = amount.money(currency) if amount else None
        if key in keys and amount and money and (key, money) not in seen:
            seen.add((key, money))
            yield keys[key], amount, money


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
    per = "" if amount.per is Per.UNSTATED else f" {amount.per}"
    yield f"{key.title or key.id}: {format_money(money, locale)}{per}"
    yield ""
    yield write_table(table, labels)
    yield ""
    yield from table.explain(names)


