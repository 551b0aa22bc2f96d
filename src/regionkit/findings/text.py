"""Reports as plain text, for terminals and notebooks."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import TypeAlias

import attrs

from regionkit.findings.counts import write_counts, write_known
from regionkit.findings.excerpt import Excerpt, marked, no_excerpt
from regionkit.findings.file_report import FileReport
from regionkit.findings.finding import Finding, Status
from regionkit.findings.report import Report
from regionkit.findings.rule_text import Explain, nobody_knows
from regionkit.findings.visible import on_one_line, visible
from regionkit.findings.wording import say
from regionkit.findings.words import said, word

Paint: TypeAlias = Callable[[str, str], str]
"""Colours a text by what it is: error, warning, note, deferred, waived, hint or source."""


def plain(_: str, text: str) -> str:
    """Leave a text without colour."""
    return text


@attrs.frozen(kw_only=True)
class _Style:
    """How a report is to look."""

    language: str = "en"
    excerpt: Excerpt = no_excerpt
    explain: Explain = nobody_knows
    paint: Paint = plain


def write_text(
    reports: Iterable[FileReport],
    *,
    language: str = "en",
    excerpt: Excerpt = no_excerpt,
    explain: Explain = nobody_knows,
    paint: Paint = plain,
) -> Iterator[str]:
    """Write reports for people to read, one piece of text for each file.

    Parameters
    ----------
    reports
        The reports.
    language
        The language: nb, nn, da, sv, fi, is or en.
    excerpt
        Gives the line of the file at a place, to be shown with a caret.
    explain
        Gives the documentation of a rule, to be shown after its findings.
    paint
        Colours what deserves it.
    """
    style = _Style(language=language, excerpt=excerpt, explain=explain, paint=paint)
    for each in reports:
        yield "\n".join(_file_lines(each, style)).lstrip("\n")


def write_report(report: Report, *, language: str = "en") -> str:
    """Write a report: a head line, findings grouped by rule, deferred and waived ones, counts."""
    return "\n".join(_lines(report, _Style(language=language))).lstrip("\n")


def _file_lines(each: FileReport, style: _Style) -> Iterator[str]:
    failure = f" {visible(said(each.failure, style.language))}" if each.failure else ""
    if each.file is not None or failure:
        yield f"{on_one_line(each.file or '')}{failure}".lstrip()
    yield from _lines(each.report, style)
    if each.comparison is not None:
        yield write_known(each.comparison, style.language)
        for finding in each.comparison.gone:
            message = on_one_line(finding.message_in(style.language))
            yield f"  {finding.code} {finding.path}: {message}"
        if not each.comparison.judged_alike:
            yield word("judged otherwise", style.language)


def _lines(report: Report, style: _Style) -> Iterator[str]:
    head = write_head(report, style.language)
    yield from [head] if head else []
    explained: set[str] = set()
    for status in (Status.REPORTED, Status.DEFERRED, Status.WAIVED):
        findings = [finding for finding in report.findings if finding.status is status]
        for (severity, code, name), group in groupby(findings, key=_rule_of):
            label = said(severity, style.language)
            if status is not Status.REPORTED:
                label = word(f"{status} one", style.language).format(label)
            kind = severity if status is Status.REPORTED else str(status)
            yield ""
            yield from _group_lines(f"{style.paint(kind, label)} {code} {name}", list(group), style)
            if code not in explained:
                yield from _explanation(code, style)
            explained.add(code)
    yield ""
    yield write_counts(report.counts, style.language)


def _rule_of(finding: Finding) -> tuple[str, str, str]:
    return str(finding.severity), finding.code, finding.name


def write_head(report: Report, language: str = "en") -> str:
    """Write by which profile, at which stage and as of which day a report judges."""
    profile, stage, day = word("head", language).split(", ")
    fingerprint = f" ({report.fingerprint})" if report.fingerprint else ""
    parts = [
        profile.format(profile=f"{report.profile}{fingerprint}") if report.profile else "",
        stage.format(stage=say(report.stage, language)) if report.stage else "",
        day.format(as_of=report.as_of) if report.as_of else "",
    ]
    return ", ".join(part for part in parts if part)


def _group_lines(title: str, findings: list[Finding], style: _Style) -> Iterator[str]:
    yield f"{title} ({len(findings)})" if len(findings) > 1 else title
    places = [on_one_line(str(f.position)) if f.position else "" for f in findings]
    width = max(map(len, places))
    hints = [finding.hint_in(style.language) for finding in findings]
    shared = len(set(hints)) == 1
    gutter = max(len(str(f.position.line)) if f.position else 0 for f in findings)
    for finding, place, hint in zip(findings, places, hints, strict=True):
        yield f"  {_place_and_path(place, width, finding)}".rstrip()
        yield from _sentence(finding, style.language)
        if finding.status is Status.REPORTED:
            yield from _excerpt_lines(finding, gutter, style)
        if not shared:
            yield from _labelled("hint", hint, "    ", style)
    if shared:
        yield from _labelled("hint", hints[0], "  ", style)


def _place_and_path(place: str, width: int, finding: Finding) -> str:
    if place and finding.path.text:
        return f"{place}:".ljust(width + 2) + finding.path.text
    return place or finding.path.text


def _sentence(finding: Finding, language: str) -> Iterator[str]:
    reason = f" [{on_one_line(finding.status_reason)}]" if finding.status_reason else ""
    first, *more = visible(finding.message_in(language) + reason).split("\n")
    yield f"    {first}"
    yield from (f"      {line}".rstrip() for line in more)


def _excerpt_lines(finding: Finding, gutter: int, style: _Style) -> Iterator[str]:
    position = finding.position
    line = style.excerpt(position) if position else None
    shown = marked(line, position.column) if position and line is not None else None
    if position and shown:
        text, caret = shown
        bar = style.paint("source", "|")
        yield f"    {style.paint('source', str(position.line).rjust(gutter))} {bar} {text}"
        yield f"    {' ' * gutter} {bar} {style.paint(str(finding.severity), caret)}"


def _labelled(kind: str, text: str, indent: str, style: _Style) -> Iterator[str]:
    if text:
        first, *more = visible(text).split("\n")
        yield f"{indent}{style.paint(kind, word(kind, style.language))}: {first}"
        yield from (f"{indent}  {line}".rstrip() for line in more)


def _explanation(code: str, style: _Style) -> Iterator[str]:
    rule = style.explain(code)
    if rule is not None:
        yield ""
        yield from (f"    {line}".rstrip() for line in rule.doc.split("\n"))
        yield from _labelled("source", rule.source, "    ", style)
