"""Views: what a notebook shows of a plan, its parts, and what was worked out of them."""

from collections.abc import Callable, Iterator
from typing import Any, Final, TypeAlias

from regionkit.amend import Diff, Ledger, Preview
from regionkit.assessing.shown import Shown
from regionkit.display import tables
from regionkit.display.blocks import Block, Paragraph
from regionkit.display.html_writer import write_blocks, write_view
from regionkit.display.memo import decision_document, dossier_document
from regionkit.display.plan_document import title_lines
from regionkit.display.tables.money import cost_grid, funding_grid
from regionkit.display.tables.sharing import sharing_grid, yearly_grid
from regionkit.display.tables.summary import summary_grid
from regionkit.display.voice import Voice, language_for
from regionkit.display.written import Document
from regionkit.findings import Grid, Report
from regionkit.findings.html_report import report_view
from regionkit.findings.look import view
from regionkit.model import Budget, Decision, Dossier, Municipality, Project
from regionkit.nordic import language_of
from regionkit.sharing import AllocationTable, YearlyAllocation

Viewable: TypeAlias = (
    Project
    | Dossier
    | Budget
    | Decision
    | Municipality
    | AllocationTable
    | YearlyAllocation
    | Report
    | Document
    | Grid
    | Shown
    | Diff
    | Ledger
    | Preview
)
"""What can be shown: plans and their parts, reports, shares, changes, assessments, documents."""


def html(thing: Viewable, *, locale: str | None = None) -> str:
    """Write something as a piece of HTML, as a notebook shows it.

    It needs no other file, suits light and dark screens and the printer, and reaches nothing
    outside itself. Nothing that stands in a plan is taken for markup.

    Parameters
    ----------
    thing
        A project, a dossier, a budget, a decision, a municipality, a table of shares, a report, the
        result of an assessment, a document, or what a decision changes.
    locale
        The language of the labels; None: that of the plan if it states one, else English.
        What a decision changes is told in English only.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language.
    TypeError
        If it is something else.

    Examples
    --------
    >>> import regionkit as rk
    >>> from regionkit import display
    >>> plan = rk.Project(title="Bø & Tinn", stage="sketch")
    >>> "<h1>Bø &amp; Tinn</h1>" in display.html(plan, locale="nb")
    True
    """
    for kind, write in _WRITERS.items():
        if isinstance(thing, kind):
            return write(thing, locale)
    if isinstance(thing, (Diff, Ledger, Preview, Document, Grid)):
        return thing._repr_html_()
    names = (
        "a project, a dossier, a budget, a decision, a municipality, a report or a table of shares"
    )
    raise TypeError(f"{names} can be shown, not {type(thing).__name__}")


def _project(project: Project, locale: str | None) -> str:
    voice = Voice.of(project, locale)
    return write_view(
        Document(
            title=project.name or project.id or voice.label("A plan"),
            lines=tuple(title_lines(project.document, project.name, voice)),
            language=voice.language,
            blocks=tuple(_overview(project, voice)),
        )
    )


def _overview(project: Project, voice: Voice) -> Iterator[Block]:
    if project.stage:
        yield Paragraph(voice.choice(project.stage), lead=voice.label("Stage:"))
    if project.period:
        yield Paragraph(voice.period(project.period), lead=voice.label("Period:"))
    for table in (
        tables.goals,
        tables.schedule,
        tables.participants,
        tables.organisation,
        tables.costs,
        tables.funding,
        tables.budget,
        tables.sharing,
        tables.decision_points,
        tables.decisions,
        tables.open_points,
    ):
        yield from table(project, locale=voice.language)


def _budget(budget: Budget, locale: str | None) -> str:
    voice = Voice(language=language_for(locale), currency=budget.currency)
    grids = [
        *([cost_grid(budget, voice, title=voice.label("Costs"))] if budget.costs else []),
        *([funding_grid(budget, voice, title=voice.label("Funding"))] if budget.funding else []),
        summary_grid(budget, voice, title=voice.label("Summary")),
    ]
    return _blocks(grids, voice)


def _decision(decision: Decision, locale: str | None) -> str:
    return write_view(decision_document(decision, locale=locale))


def _dossier(dossier: Dossier, locale: str | None) -> str:
    return write_view(dossier_document(dossier, locale=locale))


def _municipality(place: Municipality, locale: str | None) -> str:
    voice = Voice(language=language_for(locale))
    other = voice.list(place.parallel_names)
    county = " ".join(part for part in (place.county_code, place.county) if part)
    rows = [
        [voice.label("Code"), str(place.code)],
        [voice.label("Other names"), other],
        [voice.label("County"), county],
        [voice.label("Valid"), voice.period(place.valid) if place.valid else ""],
    ]
    grid = Grid(
        title=place.name,
        heads=[voice.label("What"), voice.label("Value")],
        rows=[row for row in rows if row[1]],
        names_rows=True,
    )
    return _blocks([grid], voice)


def _shares(table: AllocationTable, locale: str | None) -> str:
    voice = Voice(language=language_for(locale))
    return _blocks([sharing_grid(table, voice)], voice)


def _years(shared: YearlyAllocation, locale: str | None) -> str:
    voice = Voice(language=language_for(locale))
    tables = zip(shared.years, shared.tables, strict=True)
    blocks: list[Block] = [yearly_grid(shared, voice)]
    for year, table in tables:
        blocks.append(sharing_grid(table, voice, title=str(year)))
    return _blocks(blocks, voice)


def _report(report: Report, locale: str | None) -> str:
    return report_view(report, language=language_of(language_for(locale)).words)


def _shown(result: Shown, locale: str | None) -> str:
    return result.html(language_for(locale))


def _blocks(blocks: list[Block] | list[Grid], voice: Voice) -> str:
    return view("\n".join(write_blocks(blocks)), voice.language)


_WRITERS: Final[dict[type, Callable[[Any, str | None], str]]] = {
    Project: _project,
    Dossier: _dossier,
    Budget: _budget,
    Decision: _decision,
    Municipality: _municipality,
    AllocationTable: _shares,
    YearlyAllocation: _years,
    Report: _report,
    Shown: _shown,
}
"""What writes which kind of thing."""
