"""RK7xx, studies: the mandate of a report, and what it recommends beyond it."""

import re
from collections.abc import Iterator
from typing import Annotated

from regionkit.findings import phrase
from regionkit.model import DocumentKind, Mandate, Openness, Project, Recommendation, Study
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, wrong
from regionkit.rules.register import rule
from regionkit.rules.site import Site


@rule(
    "RK711",
    "report-without-mandate",
    on=Project,
    severity="i w w w e",
    message="The report does not say {found}.",
    hint="State it in two sentences.",
    source="final report for Nedre Glomma, with client and mandate",
    passes="""
        title: Klynger i Nedre Glomma
        document: {kind: report, client: Fredrikstad kommune}
        study: {mandate: {in_scope: [klyngeutvikling], out_of_scope: [demografi]}}
    """,
    fails="""
        title: Klynger i Nedre Glomma
        document: {kind: report, client: Fredrikstad kommune}
    """,
)
def report_without_mandate(
    project: Project,
    site: Site,
    *,
    require_out_of_scope: Annotated[
        bool, "Whether it must also say what was not part of its mandate."
    ] = False,
) -> Iterator[Answer]:
    """A report says who ordered it, and what it was asked to look into.

    Otherwise nobody can tell whether it answers what was asked.
    """
    if project.document is None or project.document.kind is not DocumentKind.REPORT:
        yield NOT_APPLICABLE
        return
    mandate = project.study.mandate if project.study else None
    stated = mandate or Mandate()
    at = "study.mandate" if project.study else "study"
    if not project.document.client:
        yield wrong("document.client", found=phrase("who ordered it"))
    if not stated.in_scope:
        yield wrong(
            f"{at}.in_scope" if mandate else at, found=phrase("what it was asked to look into")
        )
    if require_out_of_scope and not stated.out_of_scope:
        found = phrase("what was not part of its mandate")
        yield wrong(f"{at}.out_of_scope" if mandate else at, found=found)


@rule(
    "RK712",
    "recommendation-outside-mandate",
    on=Study,
    severity="i i w w w",
    message="This recommendation speaks of what was not part of the mandate ({found}), and is not "
    "marked as such: {title}",
    hint="Mark it by outside_mandate: true.",
    source="final report for Nedre Glomma: recommends a perspective that was not in its mandate",
    passes="""
        title: Klynger i Nedre Glomma
        study:
          mandate: {in_scope: [klyngeutvikling], out_of_scope: [demografi]}
          recommendations: [{title: Se også på demografien i området, outside_mandate: true}]
    """,
    fails="""
        title: Klynger i Nedre Glomma
        study:
          mandate: {in_scope: [klyngeutvikling], out_of_scope: [demografi]}
          recommendations: [Se også på demografien i området]
    """,
)
def recommendation_outside_mandate(study: Study, site: Site) -> Iterator[Answer]:
    """A recommendation on something that was out of scope is marked as such.

    The rule does not judge what a text means. It looks for what ``out_of_scope`` names, as it
    is written there, under ``about`` of each recommendation and in its text: in any case, in a
    text from the beginning of a word, with any ending (*demografi* is found in *demografien*).
    A smaller recommendation has the mark of the one it belongs to. Where the mandate gives only
    examples of what was out of scope, or there is none, a recommendation that names none of
    them cannot be told.
    """
    unmarked = list(_unmarked(study.recommendations))
    mandate = study.mandate
    if not study.recommendations or (mandate is not None and not mandate.out_of_scope):
        yield NOT_APPLICABLE
        return
    if mandate is None:
        if unmarked:
            yield CannotTell("the study has no mandate", "mandate")
        return
    silent = False
    for at, recommendation in unmarked:
        found = tuple(t for t in mandate.out_of_scope if _is_about(recommendation, t))
        silent = silent or not found
        if found:
            yield wrong(f"{at}.outside_mandate", title=recommendation.title, found=found)
    if silent and mandate.out_of_scope_are is not Openness.EXHAUSTIVE:
        at = "mandate.out_of_scope"
        yield CannotTell("not all that was out of scope is named", at)


def _unmarked(
    recommendations: tuple[Recommendation, ...],
) -> Iterator[tuple[str, Recommendation]]:
    """Go through what is not marked, by itself or from above, with where it stands."""
    waiting = [("", recommendations)]
    while waiting:
        above, row = waiting.pop()
        for number, each in enumerate(row):
            at = f"{above}recommendations[{each.id or number}]"
            if not each.outside_mandate:
                yield at, each
                waiting.append((f"{at}.", each.recommendations))


def _is_about(recommendation: Recommendation, topic: str) -> bool:
    return any(topic.casefold() == about.casefold() for about in recommendation.about) or (
        _speaks_of(topic, recommendation.title)
    )


def _speaks_of(topic: str, text: str) -> bool:
    words = r"\s+".join(re.escape(word) for word in topic.casefold().split())
    return bool(words) and re.search(rf"(?<!\w){words}", text.casefold()) is not None
