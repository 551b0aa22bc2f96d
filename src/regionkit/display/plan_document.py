"""A plan as a document: the sections of the plan, with what the plan says in each.

The sections are those of the plan's own contents list, with its numbers and titles where it
is written in its own language; else those of the method PLP, in its order.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from regionkit.display import prose, tables
from regionkit.display.appendix import appendix
from regionkit.display.blocks import Block, Heading, Illustration, Paragraph
from regionkit.display.pictures import gantt
from regionkit.display.printed_tables import printed_tables
from regionkit.display.tables.deciding import settled_how
from regionkit.display.voice import Voice
from regionkit.display.written import Document
from regionkit.findings import Report
from regionkit.model import Contributor, DocumentKind, OpenPoint, Project, Section, Subproject
from regionkit.model import Document as Paper
from regionkit.model.document import Capacity

Telling = Callable[[Project, Voice], Iterator[Block]]
"""Tells what belongs into a section."""

_NAMED: Final = re.compile(r"§\s*(\d+(?:\.\d+)*)")


def plan_document(
    project: Project, *, locale: str | None = None, report: Report | None = None
) -> Document:
    """Set a plan out as a document."""
    voice = Voice.of(project, locale)
    blocks = list(plan_blocks(project, voice))
    if report is not None:
        blocks += appendix(report, voice)
    return Document(
        title=project.name or voice.label("A plan"),
        lines=tuple(title_lines(project.document, project.name, voice)),
        language=voice.language,
        blocks=tuple(blocks),
    )


def title_lines(paper: Paper | None, title: str | None, voice: Voice) -> Iterator[str]:
    """Write what stands below a title: the lines of the title page, or what it is and from when."""
    if paper is None:
        return
    headings = paper.headings if voice.own else ()
    if headings:
        told = (title or "").casefold()
        yield from (line for line in headings if line.casefold() != told)
    else:
        printed = paper.kind_as_printed if voice.own else None
        yield printed or voice.capital(voice.choice(paper.kind))
        if paper.as_of:
            yield voice.label("As of {day}", day=voice.date(paper.as_of))
        elif paper.date and paper.kind is not DocumentKind.MEMO:  # a memo has that of its meeting
            yield voice.capital(voice.date(paper.date))
    prepared = [contributor for contributor in paper.prepared_by if _who(contributor, voice)]
    for capacity, text in (
        (Capacity.AUTHOR, voice.label("Prepared by")),
        (Capacity.COOPERATION, voice.label("In cooperation with")),
    ):
        who = [_who(each, voice) for each in prepared if each.capacity is capacity]
        # The title page of a memo names its author already.
        if who and not any(name in line for line in headings for name in who):
            yield f"{text} {voice.list(who)}"


def _who(contributor: Contributor, voice: Voice) -> str:
    persons = voice.list(
        ", ".join((person.name, *person.posts)) if person.posts else person.name
        for person in contributor.persons
    )
    if contributor.organisation and persons:
        return f"{contributor.organisation} ({persons})"
    return contributor.organisation or persons


def plan_blocks(project: Project, voice: Voice) -> Iterator[Block]:
    """Go through a plan section by section."""
    printed = project.document.sections if project.document else ()
    told = {section.about for section in printed}
    open_points = [point for point in project.open_points if point.settled is None]
    number = 0
    for section in printed:
        number += 1
        here = [point for point in open_points if section.number in _where(point)]
        yield Heading(_printed_title(section, voice))
        yield from prose.paragraphs(section.text)
        yield from _TELLING.get(section.about or "", _nothing)(project, voice)
        yield from (_open_point(point, voice) for point in here)
        open_points = [point for point in open_points if point not in here]
    for about, title in _titles(voice).items():
        blocks = () if about in told else tuple(_TELLING[about](project, voice))
        if blocks:
            number += 1
            yield Heading(f"{number} {title}")
            yield from blocks
    if open_points:
        yield Heading(f"{number + 1} {voice.label('Open points')}")
        yield from tables.open_points(project, locale=voice.language)


def _where(point: OpenPoint) -> list[str]:
    return _NAMED.findall(point.where or "")


def _printed_title(section: Section, voice: Voice) -> str:
    own = section.title if voice.own else _titles(voice).get(section.about or "", section.title)
    return f"{section.number} {own}" if section.number else own


def _titles(voice: Voice) -> dict[str, str]:
    """Return the sections of PLP in order, and what else a plan can hold."""
    return {
        "background": voice.label("Background"),
        "goals": voice.label("Goals and main activities"),
        "study": voice.label("Study"),
        "framework": voice.label("Framework"),
        "schedule": voice.label("Schedule"),
        "organisation": voice.label("Project organisation and participants"),
        "decision points": voice.label("Decision points and follow-up"),
        "budget": voice.label("Cost and funding budget"),
        "contracts": voice.label("Contracts and agreements"),
        "sub-projects": voice.label("Sub-projects"),
    }


def _open_point(point: OpenPoint, voice: Voice) -> Paragraph:
    text = (point.text if voice.own else None) or point.title
    later = voice.label("To be settled: {how}", how=settled_how(point, voice))
    full_stop = "" if text.endswith((".", "!", "?")) else "."
    return Paragraph(f"{text}{full_stop} {later}.", lead=voice.label("Open point:"))


def _background(project: Project, voice: Voice) -> Iterator[Block]:
    yield from prose.background(project.background, voice)
    yield from prose.surroundings(project, voice)


def _goals(project: Project, voice: Voice) -> Iterator[Block]:
    if project.goals:
        yield from prose.goals(project.goals, voice)
    yield from prose.benefits(project, voice)
    yield from prose.deliverables(project.deliverables, voice)


def _study(project: Project, voice: Voice) -> Iterator[Block]:
    if project.study:
        yield from prose.study(project.study, voice)


def _framework(project: Project, voice: Voice) -> Iterator[Block]:
    if project.staffing:
        yield from prose.paragraphs(project.staffing.rule)
        if project.staffing.shares:
            yield from tables.participants(project, locale=voice.language)
    frame = project.budget.frame if project.budget else None
    if frame is not None:
        currency = project.budget.currency if project.budget else None
        amount = voice.amount(frame.amount, currency)
        yield Paragraph(_with_print(amount, frame.amount.text), lead=voice.label("Frame:"))
    if project.period:
        period = voice.period(project.period)
        yield Paragraph(_with_print(period, project.period.text), lead=voice.label("Period:"))
    regions = [region.name for region in project.regions]
    if regions:
        yield Paragraph(voice.list(regions), lead=voice.label("Regions:"))


def _with_print(written: str, printed: str | None) -> str:
    return f"{written} ({printed})" if printed else written


def _schedule(project: Project, voice: Voice) -> Iterator[Block]:
    told = tables.schedule(project, locale=voice.language)
    if told:
        picture = gantt(project, locale=voice.language)
        yield Illustration(title=picture.title, svg=picture.svg())
    yield from told


def _organisation(project: Project, voice: Voice) -> Iterator[Block]:
    yield from tables.organisation(project, locale=voice.language)
    if not (project.staffing and project.staffing.shares):
        yield from tables.participants(project, locale=voice.language)
    organisation = project.organisation
    if organisation and organisation.contact:
        yield Paragraph(organisation.contact.name, lead=voice.label("Contact:"))
    if organisation and organisation.note:
        yield Paragraph(organisation.note, lead=voice.label("Note:"))


def _deciding(project: Project, voice: Voice) -> Iterator[Block]:
    yield from tables.decision_points(project, locale=voice.language)
    reporting = project.reporting
    if reporting is not None:
        often = voice.choice(reporting.frequency)
        printed = reporting.text if voice.own else None
        told = voice.label(
            "{who} reports to {whom}", who=voice.name(reporting.by), whom=voice.name(reporting.to)
        )
        when = often or printed or voice.label("not stated")
        yield Paragraph(f"{told}: {when}.", lead=voice.label("Status reports:"))
    yield from tables.decisions(project, locale=voice.language)


def _budget(project: Project, voice: Voice) -> Iterator[Block]:
    for table in (tables.costs, tables.funding, tables.budget):
        yield from table(project, locale=voice.language)
    budget = project.budget
    if budget and budget.outside_frame:
        yield Paragraph(budget.outside_frame, lead=voice.label("Outside the frame:"))
    shared = tables.sharing(project, locale=voice.language)
    yield from shared
    yield from printed_tables(project, shared)


def _contracts(project: Project, voice: Voice) -> Iterator[Block]:
    conditions = (condition.title for condition in project.conditions)
    yield from prose.named_list(voice.label("Conditions"), conditions, voice)


def _subprojects(project: Project, voice: Voice) -> Iterator[Block]:
    for subproject in project.subprojects:
        yield from _subproject(subproject, voice, 3)


def _subproject(subproject: Subproject, voice: Voice, level: int) -> Iterator[Block]:
    yield Heading(subproject.name or subproject.id or voice.label("A sub-project"), level)
    names = zip(
        voice.labels("prioritised", "withdrawn"),
        (subproject.prioritised, subproject.withdrawn),
        strict=True,
    )
    state = [name for name, holds in names if holds]
    if state:
        yield Paragraph(voice.list(state), lead=voice.label("State:"))
    if subproject.succeeded_by and subproject.succeeded_by != "none":
        yield Paragraph(subproject.succeeded_by, lead=voice.label("Succeeded by:"))
    if subproject.period:
        yield Paragraph(voice.period(subproject.period), lead=voice.label("Period:"))
    yield from prose.background(subproject.background, voice)
    if subproject.goals:
        yield from prose.goals(subproject.goals, voice, min(level + 1, 4))
    for each in subproject.subprojects:
        yield from _subproject(each, voice, min(level + 1, 4))


def _nothing(_project: Project, _voice: Voice) -> Iterator[Block]:
    return iter(())


_TELLING: Final[dict[str, Telling]] = {
    "background": _background,
    "goals": _goals,
    "study": _study,
    "framework": _framework,
    "schedule": _schedule,
    "organisation": _organisation,
    "decision points": _deciding,
    "budget": _budget,
    "contracts": _contracts,
    "sub-projects": _subprojects,
}
"""What tells each section."""
