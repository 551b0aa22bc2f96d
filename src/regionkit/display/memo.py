"""A case as a document: the memo that puts it before a body, with the points to be decided."""

from collections.abc import Iterable, Iterator

import attrs

from regionkit.amend.making import name_of
from regionkit.display import prose
from regionkit.display.appendix import appendix
from regionkit.display.blocks import Block, Heading, Item, Listing, Paragraph
from regionkit.display.plan_document import plan_blocks, title_lines
from regionkit.display.tables.deciding import case_of, decision_grid
from regionkit.display.voice import Voice, language_for
from regionkit.display.written import Document
from regionkit.findings import Grid, Phrase, Report, say
from regionkit.model import Budget, CriteriaSet, Decision, Dossier, Effect, ResolutionPoint
from regionkit.model import Document as Paper
from regionkit.sharing.planned import undertakings


def decision_document(
    decision: Decision, *, locale: str | None = None, report: Report | None = None
) -> Document:
    """Set a decision out as a document, without the case around it."""
    voice = Voice(language=language_for(locale))
    blocks = [*_case(decision, None, voice, {}), *(appendix(report, voice) if report else ())]
    return Document(
        title=case_of(decision, voice),
        lines=tuple(_meeting_lines(decision, None, voice)),
        language=voice.language,
        blocks=tuple(blocks),
    )


def dossier_document(
    dossier: Dossier, *, locale: str | None = None, report: Report | None = None
) -> Document:
    """Set a dossier out as a document: the memo of its case, or what it holds besides."""
    voice = attrs.evolve(Voice.of(dossier, locale), currency=_currency(dossier))
    cases = [each for each in dossier.decisions if each.points or each.assessment]
    names = _names(dossier)
    blocks: list[Block] = []
    if len(cases) == 1:
        blocks += _case(cases[0], dossier, voice, names)
    else:
        for decision in cases:
            blocks.append(Heading(case_of(decision, voice)))
            blocks += _case(decision, dossier, voice, names, level=3)
    for criteria in dossier.criteria_sets:
        blocks += _criteria(criteria, voice)
    others = [decision for decision in dossier.decisions if decision not in cases]
    if others:
        blocks.append(decision_grid(others, voice))
    if not cases:
        for project in dossier.projects:
            blocks.append(Heading(project.name or project.id or voice.label("A plan")))
            blocks += plan_blocks(project, voice)
    if report is not None:
        blocks += appendix(report, voice)
    return Document(
        title=case_of(cases[0], voice) if len(cases) == 1 else dossier.title or "",
        lines=tuple(_lines(dossier, cases, voice)),
        language=voice.language,
        blocks=tuple(blocks),
    )


def _currency(dossier: Dossier) -> str | None:
    """Return the currency of the case: its own, else the one that its projects have."""
    used = {project.currency for project in dossier.projects if project.currency}
    return dossier.currency or (used.pop() if len(used) == 1 else None)


def _lines(dossier: Dossier, cases: list[Decision], voice: Voice) -> Iterator[str]:
    if len(cases) == 1:
        paper = next((p for p in dossier.documents if p.decision == cases[0].id), None)
        yield from _meeting_lines(cases[0], paper, voice)
    else:
        for paper in dossier.documents:
            yield from title_lines(paper, dossier.title, voice)


def _meeting_lines(decision: Decision, paper: Paper | None, voice: Voice) -> Iterator[str]:
    """Write what stands at the top of a memo: what it is, by whom, for which meeting."""
    yield from title_lines(paper, case_of(decision, voice), voice)
    if paper is not None and paper.headings and voice.own:
        return  # its own title page says it
    if decision.body:
        yield voice.label("Meeting: {body}", body=decision.body)
    if decision.date:
        yield voice.label("Date: {day}", day=voice.date(decision.date))
    yield voice.label("State: {state}", state=voice.choice(decision.status))


def _names(dossier: Dossier) -> dict[str, str]:
    """Return what to call what a decision changes, by id."""
    named: list[tuple[str | None, str | None]] = []
    for project in dossier.projects:
        named += [(policy.id, policy.title) for policy in project.policies]
        for each in undertakings(project):
            named += [(line.id, line.title) for line in (each.budget or Budget()).funding]
            named.append((each.id, each.name))
    return {key: name for key, name in named if key and name}


def _case(
    decision: Decision,
    dossier: Dossier | None,
    voice: Voice,
    names: dict[str, str],
    *,
    level: int = 2,
) -> Iterator[Block]:
    titles = _titles(dossier, decision, voice)

    def section(about: str, blocks: Iterable[Block]) -> Iterator[Block]:
        told = tuple(blocks)
        if told:
            yield Heading(titles[about], level)
            yield from told

    if dossier is not None:
        yield from section("background", _background(dossier, voice))
        yield from section("situation", _situation(dossier, voice))
    yield from section("assessment", prose.paragraphs(decision.assessment))
    yield from section("recommendation", _recommendations(decision))
    yield from section("proposal", _points(decision.proposal))
    yield from section("resolution", _points(decision.resolution))
    conditions = (condition.title for condition in decision.conditions)
    yield from section("conditions", prose.bullets(conditions))
    yield from section("votes", _votes(decision, voice))
    yield from section("effects", _effects(decision, voice, names))


def _titles(dossier: Dossier | None, decision: Decision, voice: Voice) -> dict[str, str]:
    titles = {
        "background": voice.label("Background"),
        "situation": voice.label("Current situation"),
        "assessment": voice.label("Assessment"),
        "recommendation": voice.label("Recommendation"),
        "proposal": voice.label("Proposed resolution"),
        "resolution": voice.label("Resolution"),
        "conditions": voice.label("Conditions"),
        "votes": voice.label("Votes"),
        "effects": voice.label("What the decision changes"),
    }
    if dossier is not None and voice.own:
        papers = (paper for paper in dossier.documents if paper.decision == decision.id)
        for paper in papers:
            titles |= {each.about: each.title for each in paper.sections if each.about in titles}
    return titles


def _background(dossier: Dossier, voice: Voice) -> Iterator[Block]:
    """Tell where the projects come from and what other documents say of them."""
    for project in dossier.projects:
        for each in undertakings(project):
            stated = [citation.text for citation in each.stated_in if citation.text]
            yield from (block for text in stated for block in prose.paragraphs(text))
            yield from prose.background(each.background, voice)
        if project.organisation and project.organisation.note:
            yield from prose.paragraphs(project.organisation.note)


def _situation(dossier: Dossier, voice: Voice) -> Iterator[Block]:
    """Tell what happened, what was found, and what is to be handed over."""
    for project in dossier.projects:
        for meeting in project.meetings:
            when = (meeting.title, voice.date(meeting.date), meeting.place or "")
            met = ", ".join(part for part in when if part)
            told = f"{met}: {meeting.about}" if meeting.about else met
            yield Paragraph(f"{voice.capital(told)}.")
    for project in dossier.projects:
        if project.study:
            yield from prose.study_results(project.study, voice)
        for deliverable in project.deliverables:
            yield from prose.paragraphs(deliverable.explanation or deliverable.title)


def _recommendations(decision: Decision) -> Iterator[Block]:
    """Tell what is advised, apart from what the assessment says word for word."""
    assessed = decision.assessment or ""
    for each in decision.recommendations:
        if each.title not in assessed:
            yield from prose.paragraphs(each.title)
            if each.recommendations:
                yield Listing(tuple(map(prose.advice, each.recommendations)))


def _points(points: Iterable[ResolutionPoint]) -> Iterator[Block]:
    counted = tuple(enumerate(points, start=1))
    if counted:
        numbers = tuple(f"{point.number or count}." for count, point in counted)
        yield Listing(tuple(Item(point.text.strip()) for _, point in counted), numbers=numbers)


def _votes(decision: Decision, voice: Voice) -> Iterator[Block]:
    votes = decision.votes
    if votes is not None:
        yield Paragraph(
            voice.label(
                "In favour: {yes}, against: {no}, not voting: {silent}.",
                yes=voice.number(votes.in_favour),
                no=voice.number(votes.against),
                silent=voice.number(votes.abstained),
            )
        )


def _effects(decision: Decision, voice: Voice, names: dict[str, str]) -> Iterator[Block]:
    rows = [
        [str(point.number or count), *_effect(effect, voice, names)]
        for count, point in enumerate(decision.points, start=1)
        for effect in point.effects
    ]
    if rows:
        heads = voice.labels("Point", "Change", "Amount", "To")
        kept = [at for at, _ in enumerate(heads) if any(row[at] for row in rows)]
        yield Grid(
            heads=[heads[at] for at in kept],
            rows=[[row[at] for at in kept] for row in rows],
            right=[at for at, column in enumerate(kept) if heads[column] == heads[2]],
        )


def _effect(effect: Effect, voice: Voice, names: dict[str, str]) -> list[str]:
    """Say what an effect is, about what, how much, and to where or whom."""

    def stated(*fields: str) -> str:
        found = (getattr(effect, field, None) for field in fields)
        return next((str(each) for each in found if each), "")

    target = stated("target", "source", "what")
    what = say(Phrase(name_of(effect)), language_for(voice.language))
    receiver = stated("receiver", "successor", "holder", "title")
    return [
        voice.capital(f"{what} {names.get(target, target)}".strip()),
        voice.amount(getattr(effect, "amount", None)),
        names.get(receiver, receiver),
    ]


def _criteria(criteria: CriteriaSet, voice: Voice) -> Iterator[Block]:
    yield Heading(criteria.title)
    yield from prose.paragraphs(criteria.background)
    if criteria.criteria:
        numbers = tuple(f"{count}." for count, _ in enumerate(criteria.criteria, start=1))
        items = tuple(
            Item(each.requirement, tuple(map(Item, each.aspects))) for each in criteria.criteria
        )
        yield Listing(items, numbers=numbers)
    roles = (role.title for role in criteria.host_roles)
    yield from prose.named_list(
        voice.label("Towards the host municipality"), roles, voice, criteria.host_roles_are
    )
