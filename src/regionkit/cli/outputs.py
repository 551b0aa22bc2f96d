"""Outputs: in which formats ``regionkit check`` writes, and what each is given."""

import argparse
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final, TypeAlias

from regionkit.cli.catalogue import explain
from regionkit.cli.sources import Sources
from regionkit.cli.terminal import painted, wants_colour
from regionkit.errors import RegionkitError
from regionkit.findings.file_report import FileReport
from regionkit.findings.github_report import write_github
from regionkit.findings.html_report import write_html
from regionkit.findings.json_report import write_json
from regionkit.findings.markdown_report import write_markdown
from regionkit.findings.rule_counts import write_rule_counts, write_rule_counts_as_json
from regionkit.findings.rule_text import nobody_knows
from regionkit.findings.sarif_report import write_sarif
from regionkit.findings.text import plain, write_text

FORMATS: Final = ("text", "json", "github", "sarif", "markdown", "html")
"""The output formats."""

Write: TypeAlias = Callable[[Iterable[FileReport]], Iterator[str]]
"""Writes reports, one piece of text after the other."""

_EXPLAINING: Final = ("text", "markdown", "html")
_COUNTING: Final = ("text", "json")


class OutputError(RegionkitError):
    """Options that do not go together."""


def output(options: argparse.Namespace, sources: Sources) -> Write:
    """Return the function that writes reports as the options say.

    Raises
    ------
    OutputError
        If the options do not go together.
    """
    chosen: str = options.output_format
    if options.statistics:
        _refuse_unless(chosen in _COUNTING, "--statistics", _COUNTING)
        _refuse_unless(not options.explain, "--statistics without --explain", _COUNTING)
        return _counting(chosen, options.lang)
    if options.explain:
        _refuse_unless(chosen in _EXPLAINING, "--explain", _EXPLAINING)
    return _writing(options, sources)


def _refuse_unless(fits: bool, option: str, formats: tuple[str, ...]) -> None:  # noqa: FBT001
    if not fits:
        raise OutputError(f"{option} goes with --output-format {' or '.join(formats)}")


def _counting(chosen: str, language: str) -> Write:
    if chosen == "json":
        return write_rule_counts_as_json
    return lambda reports: write_rule_counts(reports, language=language)


def _writing(options: argparse.Namespace, sources: Sources) -> Write:
    language: str = options.lang
    explaining = explain if options.explain else nobody_knows
    writers: dict[str, Write] = {
        "text": lambda reports: write_text(
            reports,
            language=language,
            excerpt=sources.line,
            explain=explaining,
            paint=painted if wants_colour() else plain,
        ),
        "json": lambda reports: write_json(reports, language=language),
        "github": lambda reports: write_github(reports, language=language),
        "sarif": lambda reports: write_sarif(
            reports, language=language, explain=explain, root=str(Path.cwd())
        ),
        "markdown": lambda reports: write_markdown(reports, language=language, explain=explaining),
        "html": lambda reports: write_html(
            reports, language=language, excerpt=sources.line, explain=explaining
        ),
    }
    return writers[options.output_format]
