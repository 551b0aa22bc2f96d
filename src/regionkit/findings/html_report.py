"""Reports as a page of HTML: self-contained, for the browser, the printer and the archive."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

import attrs

from regionkit.findings.counts import write_counts, write_known
from regionkit.findings.excerpt import Excerpt, marked, no_excerpt
from regionkit.findings.file_report import FileReport
from regionkit.findings.finding import Finding, Status
from regionkit.findings.look import PAGE_END, escaped, page_head, view
from regionkit.findings.report import Report
from regionkit.findings.rule_text import Explain, nobody_knows
from regionkit.findings.text import write_head
from regionkit.findings.words import said, word

_SIGNS: Final = {"error": "✕", "warning": "▲", "note": "●"}
"""A sign for each severity, so that nobody needs to see its colour."""


@attrs.frozen(kw_only=True)
class _Style:
    """How a report is to look."""

    language: str = "en"
    excerpt: Excerpt = no_excerpt
    explain: Explain = nobody_knows
    level: int = 3
    """How deep the headings of the rules stand."""


def write_html(
    reports: Iterable[FileReport],
    *,
    language: str = "en",
    excerpt: Excerpt = no_excerpt,
    explain: Explain = nobody_knows,
) -> Iterator[str]:
    """Write reports as one page, one piece of text for each file.

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
    """
    style = _Style(language=language, excerpt=excerpt, explain=explain)
    title = escaped(word("report", language))
    yield f"{page_head(word('report', language), language)}\n<h1>{title}</h1>"
    for each in reports:
        yield "\n".join(_file(each, style))
    yield PAGE_END


def report_view(report: Report, *, language: str = "en") -> str:
    """Write one report as a piece of HTML, as a notebook shows it.

    Parameters
    ----------
    report
        The report.
    language
        The language: nb, nn, da, sv, fi, is or en.
    """
    return view("\n".join(_report(report, _Style(language=language, level=2))), language)


def _file(each: FileReport, style: _Style) -> Iterator[str]:
    failure = f" {said(each.failure, style.language)}" if each.failure else ""
    heading = f"{each.file or ''}{failure}".strip()
    if heading:
        yield f"<h2>{escaped(heading)}</h2>"
    yield from _report(each.report, style)
    if each.comparison is not None:
        yield f"<p>{escaped(write_known(each.comparison, style.language))}</p>"
        gone = [
            f"<li><code>{escaped(f'{one.code} {one.path}')}</code>: "
            f"{escaped(one.message_in(style.language))}</li>"
            for one in each.comparison.gone
        ]
        if gone:
            yield f"<ul>{''.join(gone)}</ul>"
        if not each.comparison.judged_alike:
            yield f"<p>{escaped(word('judged otherwise', style.language))}</p>"


def _report(report: Report, style: _Style) -> Iterator[str]:
    head = write_head(report, style.language)
    if head:
        yield f'<p class="rk-soft">{escaped(head)}</p>'
    yield f"<p>{escaped(write_counts(report.counts, style.language))}</p>"
    explained: set[str] = set()
    for status in (Status.REPORTED, Status.DEFERRED, Status.WAIVED):
        findings = [finding for finding in report.findings if finding.status is status]
        for _, group in groupby(findings, key=lambda f: (str(f.severity), f.code, f.name)):
            alike = list(group)
            yield from _group(alike, style)
            if alike[0].code not in explained:
                yield from _explanation(alike[0].code, style)
            explained.add(alike[0].code)


def _group(findings: list[Finding], style: _Style) -> Iterator[str]:
    first = findings[0]
    severity = str(first.severity)
    label = said(severity, style.language)
    if first.status is not Status.REPORTED:
        label = word(f"{first.status} one", style.language).format(label)
    count = f" ({len(findings)})" if len(findings) > 1 else ""
    sign = f'<span aria-hidden="true">{_SIGNS.get(severity, "")}</span> '
    level = f'<span class="rk-level rk-{escaped(severity)}">{sign}{escaped(label)}</span>'
    heading = f"h{style.level}"
    yield f"<{heading}>{level} {escaped(f'{first.code} {first.name}')}{count}</{heading}>"
    hints = [finding.hint_in(style.language) for finding in findings]
    shared = len(set(hints)) == 1
    yield '<ul class="rk-findings">'
    for finding, hint in zip(findings, hints, strict=True):
        yield f"<li>{_finding(finding, '' if shared else hint, style)}</li>"
    yield "</ul>"
    if shared:
        yield _labelled("hint", hints[0], style)


def _finding(finding: Finding, hint: str, style: _Style) -> str:
    reason = f" [{finding.status_reason}]" if finding.status_reason else ""
    parts = [
        f"<p>{_lines(finding.message_in(style.language) + reason)}{_place(finding)}</p>",
        _excerpt(finding, style) if finding.status is Status.REPORTED else "",
        _labelled("hint", hint, style),
    ]
    return "".join(parts)


def _place(finding: Finding) -> str:
    places = [
        f"<code>{escaped(place)}</code>"
        for place in (str(finding.position or ""), finding.path.text)
        if place
    ]
    return f'<br><span class="rk-soft">{" ".join(places)}</span>' if places else ""


def _excerpt(finding: Finding, style: _Style) -> str:
    position = finding.position
    line = style.excerpt(position) if position else None
    shown = marked(line, position.column) if position and line is not None else None
    if position is None or shown is None:
        return ""
    text, caret = shown
    number = str(position.line)
    return (
        f'<pre tabindex="0">{number} | {escaped(text)}\n'
        f'<span aria-hidden="true">{" " * len(number)} | {caret}</span></pre>'
    )


def _labelled(kind: str, text: str, style: _Style) -> str:
    return (
        f"<p>{escaped(word(kind, style.language)).capitalize()}: {_lines(text)}</p>" if text else ""
    )


def _explanation(code: str, style: _Style) -> Iterator[str]:
    rule = style.explain(code)
    if rule is not None:
        yield from (f"<p>{_lines(part)}</p>" for part in rule.doc.split("\n\n"))
        yield _labelled("source", rule.source, style)


def _lines(text: str) -> str:
    return escaped(text).replace("\n", "<br>")
