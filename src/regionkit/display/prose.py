"""Prose: what a plan says in paragraphs and lists, as blocks of a document."""

from collections.abc import Iterable, Iterator

from regionkit.display.blocks import Block, Heading, Item, Listing, Paragraph
from regionkit.display.tables.work import numbered
from regionkit.display.voice import Voice
from regionkit.model import (
    Activity,
    Background,
    Deliverable,
    Goal,
    Goals,
    Indicator,
    Openness,
    Policy,
    Project,
    Recommendation,
    Study,
    StudyFinding,
    Subgoal,
)


def paragraphs(text: str | None) -> Iterator[Paragraph]:
    """Go through the paragraphs of a text: each stands on a line of its own."""
    for line in (text or "").splitlines():
        if line.strip():
            yield Paragraph(line.strip())


def bullets(texts: Iterable[str]) -> Iterator[Listing]:
    """Make a list of texts; none of none."""
    items = tuple(Item(text) for text in texts)
    if items:
        yield Listing(items)


def named_list(
    name: str, texts: Iterable[str], voice: Voice, are: Openness = Openness.EXHAUSTIVE
) -> Iterator[Block]:
    """Make a list with a few words before it, and say if it does not name everything."""
    listed = tuple(texts)
    if listed:
        open_list = "" if are is Openness.EXHAUSTIVE else f" ({voice.choice(are)})"
        yield Paragraph("", lead=f"{name}{open_list}:")
        yield from bullets(listed)


def background(background: Background | None, voice: Voice) -> Iterator[Block]:
    """Tell why there is a project; what its text says already is not said twice."""
    if background is None:
        return
    yield from paragraphs(background.text)
    if background.vision and background.vision not in background.text:
        yield Paragraph(background.vision, lead=voice.label("Vision:"))
    areas = [area for area in background.focus_areas if area not in background.text]
    yield from named_list(voice.label("Focus areas"), areas, voice, background.focus_areas_are)
    yield from map(Paragraph, background.why_a_project)
    if background.planning:
        yield from paragraphs(background.planning.text)


def surroundings(project: Project, voice: Voice) -> Iterator[Block]:
    """Tell who had the idea, what the project stands under, and what it stands beside."""
    if project.initiative:
        yield Paragraph(project.initiative.initiator, lead=voice.label("Initiative:"))
        for each in project.initiative.endorsements:
            parts = (each.body, voice.date(each.date), each.note or "")
            told = ", ".join(part for part in parts if part)
            yield Paragraph(told, lead=voice.label("Backed by:"))
    policies = (_policy(policy, voice) for policy in project.policies)
    yield from named_list(voice.label("Plans and policies"), policies, voice)
    others = (relation.title for relation in project.related)
    yield from named_list(voice.label("Related efforts"), others, voice, project.related_are)


def _policy(policy: Policy, voice: Voice) -> str:
    years = voice.period(policy.period)
    relation = voice.choice(policy.relation)
    extra = ", ".join(part for part in (relation, years, policy.says or "") if part)
    return f"{policy.title} ({extra})" if extra else policy.title


def goals(goals: Goals, voice: Voice, level: int = 3) -> Iterator[Block]:
    """Tell the goals with their explanations, and what is done to reach them."""
    if goals.main:
        yield Heading(voice.label("Main goal"), level)
    for goal in goals.main:
        yield from _goal(goal, voice)
    if goals.subgoals:
        yield Heading(voice.label("Sub-goals and activities"), level)
    for number, subgoal in enumerate(goals.subgoals, start=1):
        yield from _subgoal(subgoal, str(number), voice, level + 1)


def _goal(goal: Goal, voice: Voice) -> Iterator[Block]:
    yield Paragraph("", lead=goal.title)
    yield from _reached(goal, voice)


def _subgoal(subgoal: Subgoal, number: str, voice: Voice, level: int) -> Iterator[Block]:
    title = voice.label("Sub-goal {number}: {title}", number=number, title=subgoal.title)
    yield Heading(title, level)
    yield from _reached(subgoal, voice)
    if subgoal.activities:
        at = [number for number, _ in _first(subgoal.activities, number)]
        yield Listing(tuple(_activity(each) for each in subgoal.activities), numbers=tuple(at))


def _first(activities: tuple[Activity, ...], number: str) -> Iterator[tuple[str, Activity]]:
    """Go through the activities of the first level with their numbers."""
    return ((at, each) for at, each in numbered(activities, number) if each in activities)


def _activity(activity: Activity) -> Item:
    return Item(activity.title, tuple(map(_activity, activity.activities)))


def _reached(goal: Goal, voice: Voice) -> Iterator[Block]:
    yield from paragraphs(goal.explanation)
    if goal.reached_when:
        yield Paragraph(goal.reached_when, lead=voice.label("Reached when:"))
    yield from indicators(goal.indicators, voice)


def indicators(indicators: Iterable[Indicator], voice: Voice) -> Iterator[Block]:
    """List measures with where they stood, are to stand, and by when."""
    yield from named_list(
        voice.label("Indicators"), (_indicator(each, voice) for each in indicators), voice
    )


def _indicator(indicator: Indicator, voice: Voice) -> str:
    way = " → ".join(part for part in (indicator.baseline, indicator.target) if part)
    figures = " ".join(part for part in (way, indicator.unit or "") if part)
    told = ", ".join(part for part in (figures, voice.date(indicator.due)) if part)
    return f"{indicator.title}: {told}" if told else indicator.title


def benefits(project: Project, voice: Voice) -> Iterator[Block]:
    """Tell what is expected to be better afterwards, and who follows it up."""
    if not project.benefits:
        return
    yield Heading(voice.label("Expected benefits"), 3)
    if project.benefits_are is not Openness.EXHAUSTIVE:
        yield Paragraph(f"{voice.capital(voice.choice(project.benefits_are))}:")
    yield from bullets(
        f"{each.title} ({each.owner})" if each.owner else each.title for each in project.benefits
    )


def deliverables(deliverables: Iterable[Deliverable], voice: Voice) -> Iterator[Block]:
    """Tell what is handed over, and to whom."""
    listed = tuple(deliverables)
    if listed:
        yield Heading(voice.label("Deliverables"), 3)
    for each in listed:
        yield Paragraph("", lead=each.title)
        yield from paragraphs(each.explanation)
        recipients = voice.label("Recipients")
        yield from named_list(recipients, each.recipients, voice, each.recipients_are)


def study(study: Study, voice: Voice) -> Iterator[Block]:
    """Tell what a study is to find out, how, and what it found and advises."""
    mandate = study.mandate
    if mandate:
        inside, outside = voice.label("In scope"), voice.label("Out of scope")
        yield from named_list(inside, mandate.in_scope, voice, mandate.in_scope_are)
        yield from named_list(outside, mandate.out_of_scope, voice, mandate.out_of_scope_are)
    yield from named_list(voice.label("Questions"), study.questions, voice)
    if study.approach:
        yield Paragraph(study.approach, lead=voice.label("Approach:"))
    yield from study_results(study, voice)
    yield from named_list(voice.label("Intended use"), study.intended_use, voice)
    yield from paragraphs(study.acknowledgements)


def study_results(study: Study, voice: Voice) -> Iterator[Block]:
    """Tell what a study found and advises."""
    if study.findings:
        yield Paragraph("", lead=f"{voice.label('Findings')}:")
        yield Listing(tuple(map(_found, study.findings)))
    if study.recommendations:
        yield Paragraph("", lead=f"{voice.label('Recommendations')}:")
        yield Listing(tuple(map(advice, study.recommendations)))


def _found(finding: StudyFinding) -> Item:
    return Item(finding.title, tuple(map(_found, finding.findings)))


def advice(recommendation: Recommendation) -> Item:
    """Make an item of a recommendation and those within it."""
    return Item(recommendation.title, tuple(map(advice, recommendation.recommendations)))
