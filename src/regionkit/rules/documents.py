"""RK7xx, documents: what a plan's paper must say about itself; and printed tables, RK325."""

import functools
from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated

from regionkit.errors import InvalidValueError
from regionkit.findings import Phrase, Severity, phrase
from regionkit.model import (
    Capacity,
    Document,
    DocumentKind,
    Dossier,
    PrintedTable,
    Project,
    Section,
)
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, wrong
from regionkit.rules.register import rule
from regionkit.rules.site import Site
from regionkit.values import certainly_before, read_number


@rule(
    "RK707",
    "document-undated",
    on=Document,
    severity="i w e e e",
    message="The document has {found}.",
    hint="Add the day its content is from, or the day it was issued.",
    source="final report for Nedre Glomma (no date); county announcement of 1 March 2018 (both)",
    passes="""
        title: Samordnet næringsapparat
        document: {published: 2018-03-01, updated: 2018-03-01}
    """,
    fails="""
        title: Samordnet næringsapparat
        document: {title: Klynger og klyngemekanismer}
    """,
)
def document_undated(document: Document, site: Site) -> Iterator[Answer]:
    """A document has a date of its own, and was not updated before it was published.

    Population, municipal borders and rates are all looked up at that date.
    """
    if document.only_named:
        yield NOT_APPLICABLE
        return
    if document.date is None:
        yield wrong("as_of", found=phrase("no date of its own"))
    published, updated = document.published, document.updated
    if published and updated and certainly_before(updated, published):
        yield wrong(
            "updated", found=phrase("been updated ({day}) before it was published", day=updated)
        )


@rule(
    "RK708",
    "document-without-author",
    on=Document,
    severity="i w e e e",
    message="The document names neither an author, nor who ordered it, nor who issued it.",
    hint="Name one of them.",
    source="criteria for cluster offices (2021), which name nobody; final report for Nedre Glomma, "
    "which names only the client",
    passes="""
        title: Klynger i Nedre Glomma
        document: {client: Fredrikstad kommune}
    """,
    fails="""
        title: Klynger i Nedre Glomma
        document: {concerns: K17}
    """,
)
def document_without_author(document: Document, site: Site) -> Iterator[Answer]:
    """A document has an author, a client or an issuing body.

    Somebody must be there to ask. An organisation or a person is an author; who only took part
    in preparing it is not, and neither is the body it concerns.
    """
    if document.only_named:
        yield NOT_APPLICABLE
        return
    authors = (
        each.organisation or each.persons
        for each in document.prepared_by
        if each.capacity is Capacity.AUTHOR
    )
    if not (any(authors) or document.client or document.issued_by):
        yield wrong("prepared_by")


def _all_sections(sections: tuple[Section, ...]) -> Iterator[Section]:
    waiting = list(reversed(sections))
    while waiting:
        section = waiting.pop()
        yield section
        waiting.extend(reversed(section.sections))


@rule(
    "RK709",
    "missing-section",
    on=Project,
    severity="i w e e e",
    message="There is no section on {found}.",
    hint="Add the section, or an open point that says when it will come.",
    source="plan of Kongsbergregionen (2009): the eight sections of PLP",
    passes="""
        title: Samordnet næringsapparat
        document: {sections: [{title: Bakgrunn, about: background}]}
    """,
    fails="""
        title: Samordnet næringsapparat
        document: {sections: [{title: Mål og hovedaktiviteter, about: goals}]}
    """,
)
def missing_section(
    project: Project,
    site: Site,
    *,
    sections: Annotated[
        tuple[str, ...], "What there must be sections on, as in about, or their titles."
    ] = ("background",),
) -> Iterator[Answer]:
    """The sections that the profile requires are there.

    A section counts by what it says it is ``about``, or by its title.
    """
    document = project.document
    if document is None or not document.sections:
        yield CannotTell("the plan does not list the sections of its document", "document")
        return
    there = {
        name.casefold()
        for section in _all_sections(document.sections)
        for name in (section.title, section.about or "")
    }
    for section in sections:
        if section.casefold() not in there:
            yield wrong("document.sections", found=Phrase(section))


@rule(
    "RK713",
    "closing-report-missing",
    on=Project,
    severity="- - - i e",
    message="The project is {found}, and there is no final report that says who gets it.",
    hint="Add the report to the deliverables as final_report: true, with its recipients.",
    source="county announcement of 1 March 2018, three recipients; final report for Nedre Glomma; "
    "Prosjektveiviseren",
    passes="""
        title: Ny giv for næringsvekst
        deliverables:
          - title: Sluttrapport
            final_report: true
            recipients: [partnerstyret, fylkeskommunen, kommuneregionene]
    """,
    fails="""
        title: Ny giv for næringsvekst
        deliverables: [{title: Sluttrapport, final_report: true}]
    """,
)
def closing_report_missing(project: Project, site: Site) -> Iterator[Answer]:
    """A closed project has a final report with recipients.

    It is a deliverable that is marked as the final report and says who gets it. Where the
    project's own document is a report, or one in a dossier with this project alone, that is it,
    and whoever ordered it gets it. While the project is running, the report can still be
    planned.
    """
    root = site.tree.root.subject
    papers = [project.document] if project.document else []
    if isinstance(root, Dossier) and len(root.projects) == 1:
        papers += root.documents
    if any(paper.kind is DocumentKind.REPORT and paper.client for paper in papers):
        return
    reports = [
        (f"deliverables[{each.id or number}].recipients", each)
        for number, each in enumerate(project.deliverables)
        if each.final_report
    ]
    if not any(each.recipients for _, each in reports):
        at = reports[0][0] if reports else "deliverables"
        yield wrong(at, found=site.stage)


@functools.lru_cache(maxsize=4096)
def _figure(cell: str) -> Decimal | None:
    try:
        return read_number(cell.strip())
    except InvalidValueError:
        return None


@rule(
    "RK325",
    "printed-total-off",
    on=PrintedTable,
    severity="i i w w w",
    message="{what} is printed as {found}, and its parts add up to {expected}: "
    "{difference} apart{why}.",
    hint="Explain the difference by rounding, or correct it.",
    source="plan of Kongsbergregionen (2009) §7: columns of 249 998 and 249 999 printed as 250000",
    passes="""
        title: Samordnet næringsapparat
        document:
          tables:
            - columns: [Kommune, Totalt]
              rows: [[Tinn, 65 811], [Notodden, 96 403]]
              total: [Sum, 162 214]
    """,
    fails="""
        title: Samordnet næringsapparat
        document:
          tables:
            - columns: [Kommune, Totalt]
              rows: [[Tinn, 65 811], [Notodden, 96 403]]
              total: [Sum, 162 714]
    """,
)
def printed_total_off(
    table: PrintedTable,
    site: Site,
    *,
    rounding_slack: Annotated[
        Decimal, "Units that each part may have lost by rounding; within it only a note."
    ] = Decimal("0.5"),
) -> Iterator[Answer]:
    """A printed total equals the sum of its printed parts, by row and by column.

    Parts that were each rounded to the unit can miss their total by half a unit each.
    Within that slack it is a note at every stage. Columns with cells that are no numbers
    are passed over.
    """
    totals = (*_columns(table), *_rows(table))
    if not totals:
        yield NOT_APPLICABLE
    for at, what, total, parts in totals:
        made = sum(parts, Decimal(0))
        difference = abs(total - made)
        if difference:
            rounding = difference <= rounding_slack * len(parts)
            yield wrong(
                at,
                severity=Severity.NOTE if rounding else None,
                what=what,
                found=total,
                expected=made,
                difference=difference,
                why=phrase(", which rounding explains") if rounding else "",
            )


def _columns(table: PrintedTable) -> Iterator[tuple[str, Phrase, Decimal, list[Decimal]]]:
    for column, head in enumerate(table.columns[: len(table.total)]):
        total = _figure(table.total[column])
        cells = [_figure(row[column]) if column < len(row) else None for row in table.rows]
        parts = [cell for cell in cells if cell is not None]
        if total is not None and parts and len(parts) == len(cells):
            yield f"total[{column}]", phrase("The total of {column}", column=head), total, parts


def _rows(table: PrintedTable) -> Iterator[tuple[str, Phrase, Decimal, list[Decimal]]]:
    places = {head: column for column, head in enumerate(table.columns)}
    rows = [(f"rows[{n}]", row) for n, row in enumerate(table.rows)]
    for rule_of_sum in table.sums:
        heads = (rule_of_sum.column, *rule_of_sum.parts)
        if not set(heads) <= set(places):
            continue
        for at, row in (*rows, ("total", table.total)):
            cells = [_figure(row[places[h]]) if places[h] < len(row) else None for h in heads]
            figures = [cell for cell in cells if cell is not None]
            if len(figures) == len(cells):
                total, *parts = figures
                name = row[0] or phrase("the total row")
                what = phrase("{column} of {row}", column=rule_of_sum.column, row=name)
                yield f"{at}[{places[rule_of_sum.column]}]", what, total, parts
