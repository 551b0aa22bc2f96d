"""``regionkit share``: share the costs of a plan by its keys."""

import argparse
import sys
from collections.abc import Iterator
from typing import Final

from regionkit.cli.plans import language_for, read_plan, reason, shown
from regionkit.errors import RegionkitError
from regionkit.files import ReadError
from regionkit.findings import say
from regionkit.findings.visible import visible
from regionkit.model import ParticipantKind, Project, SharingKey
from regionkit.sharing import allocate
from regionkit.sharing.planned import keys_of, replacing, shared_amounts, years_to_share
from regionkit.sharing.text import Labels, write_table
from regionkit.values import Amount, Money, Per

_OK: Final = 0
_FAILED: Final = 2


def set_up(parser: argparse.ArgumentParser) -> None:
    """Say what the command does, and what it takes."""
    parser.description = (
        "Print for each sharing key of a plan who pays how much, and why. Exit "
        "code 2: wrong usage, a file that cannot be read, or a cost that cannot be shared."
    )
    parser.add_argument("path", metavar="PATH", help="a YAML or JSON file; - is stdin")
    parser.add_argument(
        "--lang", help="the language of the table: nb, nn, da, sv, fi, is, en (default: the plan's)"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the tables and return the exit code."""
    try:
        project = read_plan(options.path, (Project,)).content
    except ReadError as error:
        print(visible(f"{shown(options.path)} cannot be read as a plan\n{error.report}"))
        return _FAILED
    except OSError as error:
        print(f"regionkit: {shown(options.path)}: {reason(error)}", file=sys.stderr)
        return _FAILED
    locale = _language(options.lang, project)
    code = _OK
    shared = set()
    for key, amount, money in shared_amounts(project):
        for current in (key, *replacing(key, project)):
            shared.add(current.id)
            try:
                for year in years_to_share(current, amount):
                    lines = _table(project, current, amount, money, year, locale)
                    print(visible("\n".join(lines)))
            except RegionkitError as error:
                print(visible(f"regionkit: {error}"), file=sys.stderr)
                code = _FAILED
    unused = tuple(key.id for key in keys_of(project) if key.id not in shared)
    if unused:
        print(visible(f"Nothing says which amount, in which currency, is shared by {say(unused)}."))
    elif not shared:
        print("The plan has no sharing key: there is nothing to share.")
    return code


def _language(asked_for: str | None, project: Project) -> str:
    """Return the language asked for, else the plan's, or English if that is not written."""
    from regionkit.nordic import language_of

    return language_of(asked_for).code if asked_for else language_for(project)


def _table(  # noqa: PLR0913, PLR0917 - all that a table and its head are made of
    project: Project, key: SharingKey, amount: Amount, money: Money, year: int | None, locale: str
) -> Iterator[str]:
    from regionkit.nordic import format_money, format_number, word

    table = allocate(key, money, year=year)
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
    of_year = "" if year is None else f", {year}"
    since = "" if key.applies_from is None else f" ({key.applies_from}/..)"
    yield f"{key.title or key.id}{of_year}{since}: {format_money(money, locale)}{per}"
    yield ""
    yield write_table(table, labels)
    yield ""
    yield from table.explain(names)
    yield ""
