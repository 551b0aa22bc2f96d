"""Reports as Markdown: tables to paste into a review or a case."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from regionkit.findings.counts import write_counts, write_known
from regionkit.findings.file_report import FileReport
from regionkit.findings.finding import Finding
from regionkit.findings.rule_text import Explain, nobody_knows
from regionkit.findings.visible import on_one_line, visible
from regionkit.findings.wording import say
from regionkit.findings.words import said, word

_MARKUP: Final = re.compile(r"[\\`*_\[\]<>|~$#&]")
_COLUMNS: Final = ("Severity", "Rule", "Place", "Finding")


def write_markdown(
    reports: Iterable[FileReport],
    *,
    language: str = "en",
    explain: Explain = nobody_knows,
) -> Iterator[str]:
    """Write a heading and a table of what stands for each report.

    Deferred and waived findings are counted only.

    Parameters
    ----------
    reports
        The reports.
    language
        The language: nb, nn, da, sv, fi, is or en.
    explain
        Gives the documentation of a rule, to be shown below the table.
    """
    for each in reports:
        yield "\n".join(_section(each, language, explain))


def _section(each: FileReport, language: str, explain: Explain) -> Iterator[str]:
    failure = said(each.failure, language) if each.failure else ""
    heading = f"{each.file or ''} {failure}".strip()
    if heading:
        yield f"### {_escaped(on_one_line(heading))}"
        yield ""
    yield f"{_judged_by(each, language)}{write_counts(each.report.counts, language)}"
    yield ""
    findings = list(each.report)
    if findings:
        yield _row(word(column, language) for column in _COLUMNS)
        yield _row("---" for _ in _COLUMNS)
        yield from (_row(_cells(finding, language)) for finding in findings)
        yield ""
    for code in sorted({finding.code for finding in findings}):
        yield from _explanation(code, explain, language)
    yield from _known(each, language)


def _judged_by(each: FileReport, language: str) -> str:
    report = each.report
    stage = say(report.stage, language) if report.stage else None
    parts = [report.profile, stage, report.as_of]
    told = ", ".join(_escaped(str(part)) for part in parts if part)
    return f"{told}: " if told else ""


def _cells(finding: Finding, language: str) -> Iterator[str]:
    position, path = finding.position, f"`{finding.path}`" if finding.path.text else ""
    yield word(str(finding.severity), language)
    yield f"{finding.code} {finding.name}"
    yield f"{position.place} {path}".rstrip() if position else path
    yield "<br>".join(_written(finding, language))


def _written(finding: Finding, language: str) -> Iterator[str]:
    for line in visible(finding.message_in(language)).split("\n"):
        yield _escaped(line)
    hint = finding.hint_in(language)
    if hint:
        yield f"*{_escaped(on_one_line(hint))}*"


def _explanation(code: str, explain: Explain, language: str) -> Iterator[str]:
    rule = explain(code)
    if rule is not None:
        source = f"{word('source', language).capitalize()}: {rule.source}"
        yield from (f"#### {code} {rule.name}", "", rule.doc, "", source, "")


def _known(each: FileReport, language: str) -> Iterator[str]:
    if each.comparison is None:
        return
    yield write_known(each.comparison, language)
    yield ""
    for finding in each.comparison.gone:
        message = _escaped(on_one_line(finding.message_in(language)))
        yield f"- {finding.code} `{finding.path}`: {message}"
    if each.comparison.gone:
        yield ""
    if not each.comparison.judged_alike:
        yield word("judged otherwise", language)
        yield ""


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\g<0>", text.replace("\t", " "))
