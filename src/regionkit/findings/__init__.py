"""What a check finds: findings, how grave they are, where they stand, and the report."""

from typing import TYPE_CHECKING, Final

from regionkit.findings.comparison import Comparison
from regionkit.findings.file_report import FileReport
from regionkit.findings.finding import Finding, Position, Record, Status, Undecided
from regionkit.findings.grid import Grid
from regionkit.findings.path import ANY, Field, Item, Path, Step
from regionkit.findings.profile import DatedTable, DatedValue, Profile, RuleSetting, Setting
from regionkit.findings.report import Report
from regionkit.findings.rule_text import RuleText
from regionkit.findings.severity import Severity, SeverityByStage
from regionkit.findings.waiver import Waiver
from regionkit.findings.wording import Parameter, Phrase, as_phrase, either, phrase, say
from regionkit.first_use import on_first_use

if TYPE_CHECKING:
    from regionkit.findings.github_report import write_github
    from regionkit.findings.html_report import write_html
    from regionkit.findings.json_report import read_json, write_json
    from regionkit.findings.markdown_report import write_markdown
    from regionkit.findings.sarif_report import write_sarif
    from regionkit.findings.text import write_text

# Whoever checks a plan in code writes no report.
_ON_FIRST_USE: Final = {
    "read_json": "json_report",
    "write_github": "github_report",
    "write_html": "html_report",
    "write_json": "json_report",
    "write_markdown": "markdown_report",
    "write_sarif": "sarif_report",
    "write_text": "text",
}

__all__ = [
    "ANY",
    "Comparison",
    "DatedTable",
    "DatedValue",
    "Field",
    "FileReport",
    "Finding",
    "Grid",
    "Item",
    "Parameter",
    "Path",
    "Phrase",
    "Position",
    "Profile",
    "Record",
    "Report",
    "RuleSetting",
    "RuleText",
    "Setting",
    "Severity",
    "SeverityByStage",
    "Status",
    "Step",
    "Undecided",
    "Waiver",
    "as_phrase",
    "either",
    "phrase",
    "read_json",
    "say",
    "write_github",
    "write_html",
    "write_json",
    "write_markdown",
    "write_sarif",
    "write_text",
]

if not TYPE_CHECKING:  # or a misspelt name would pass for an object
    __getattr__ = on_first_use(__name__, _ON_FIRST_USE)


def __dir__() -> list[str]:
    return sorted(__all__)
