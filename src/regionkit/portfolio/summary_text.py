"""A summary as tables for a person to read, in each language."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from regionkit.findings import Grid, Phrase, phrase, say
from regionkit.findings.visible import on_one_line
from regionkit.findings.words import word
from regionkit.portfolio.money import Side
from regionkit.values import Per

if TYPE_CHECKING:
    from regionkit.portfolio.summary import MoneyRow, Summary

_SIDES: Final = {Side.COSTS: phrase("costs"), Side.FUNDING: phrase("funding")}


def tables_of(summary: "Summary", locale: str) -> Iterator[str]:
    """Write what was counted, a table for each question that has an answer."""
    yield "\n".join(_head(summary, locale))
    rules = [
        (on_one_line(f"{each.code} {each.name}, {word(each.severity, locale)}"), each.count)
        for each in summary.rules
    ]
    yield from _counts(phrase("Rule"), phrase("Findings"), rules, locale)
    projects = phrase("Projects")
    stages = [(say(stage, locale), count) for stage, count in summary.stages.items()]
    yield from _counts(phrase("Stage"), projects, stages, locale)
    none = say(Per.UNSTATED, locale)
    regions = [
        (none if name is None else on_one_line(name), count)
        for name, count in summary.regions.items()
    ]
    yield from _counts(phrase("Region"), projects, regions, locale)
    years = [(none if year is None else str(year), count) for year, count in summary.years.items()]
    yield from _counts(phrase("Begins in"), projects, years, locale)
    if summary.money:
        yield _money(summary.money, locale)


def _head(summary: "Summary", locale: str) -> Iterator[str]:
    if not summary.complete:
        last = "–" if summary.last is None else on_one_line(str(summary.last))
        told = phrase(
            "The counting was interrupted: this is what there is up to {place}.", place=last
        )
        yield say(told, locale)
    told = phrase(
        "Plans: {plans}, with projects: {projects}. Could not be read: {refused}.",
        plans=summary.plans,
        projects=summary.projects,
        refused=summary.refused,
    )
    yield say(told, locale)


def _counts(
    name: Phrase, what: Phrase, rows: Iterable[tuple[str, int]], locale: str
) -> Iterator[str]:
    cells = [(label, say(count, locale)) for label, count in rows]
    if cells:
        yield Grid(heads=(say(name, locale), say(what, locale)), rows=cells, right=(1,)).text()


def _money(rows: "Iterable[MoneyRow]", locale: str) -> str:
    heads = (
        phrase("Money"),
        phrase("Currency"),
        phrase("Time"),
        phrase("At least"),
        phrase("At most"),
        phrase("Amounts"),
        phrase("Without a figure"),
    )
    cells = [
        (
            say(_SIDES[each.side], locale),
            each.currency or say(Per.UNSTATED, locale),
            say(each.per, locale),
            _figure(each.lower, locale),
            _figure(each.upper, locale),
            say(each.counted, locale),
            say(each.missing, locale),
        )
        for each in rows
    ]
    return Grid(
        heads=[say(head, locale) for head in heads], rows=cells, right=range(3, len(heads))
    ).text()


def _figure(number: Decimal | None, locale: str) -> str:
    return say(phrase("no limit") if number is None else number, locale)
