"""The reviewer's appendix: what a check found in a plan."""

from collections.abc import Iterator
from itertools import groupby

from regionkit.display.blocks import Block, Heading, Item, Listing, Paragraph
from regionkit.display.voice import Voice
from regionkit.findings import Finding, Report, Status
from regionkit.findings.counts import write_counts
from regionkit.findings.text import write_head
from regionkit.findings.words import said, word
from regionkit.nordic import language_of


def appendix(report: Report, voice: Voice) -> Iterator[Block]:
    """Tell what a check found, grouped by rule, the gravest first; then what is deferred."""
    language = language_of(voice.language).words
    yield Heading(voice.label("Appendix: findings of the review"))
    head = write_head(report, language)
    if head:
        yield Paragraph(f"{head}.")
    yield Paragraph(write_counts(report.counts, language))
    for status in (Status.REPORTED, Status.DEFERRED, Status.WAIVED):
        found = [finding for finding in report.findings if finding.status is status]
        for (severity, code), group in groupby(found, key=lambda f: (str(f.severity), f.code)):
            label = said(severity, language)
            if status is not Status.REPORTED:
                label = word(f"{status} one", language).format(label)
            yield from _group(f"{voice.capital(label)} {code}", list(group), language)


def _group(title: str, findings: list[Finding], language: str) -> Iterator[Block]:
    yield Heading(title, 3)
    yield Listing(tuple(Item(_told(finding, language)) for finding in findings))
    # Where a hint is not the same for all, it names what it is about.
    for hint in dict.fromkeys(finding.hint_in(language) for finding in findings):
        if hint:
            yield Paragraph(hint, lead=f"{word('hint', language).capitalize()}:")


def _told(finding: Finding, language: str) -> str:
    place = f" ({finding.path})" if finding.path.text else ""
    return f"{finding.message_in(language)}{place}"
