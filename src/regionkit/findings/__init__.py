"""What a check finds: findings, how grave they are, where they stand, and the report."""

from regionkit.findings.comparison import Comparison
from regionkit.findings.file_report import FileReport
from regionkit.findings.finding import Finding, Position, Record, Status, Undecided
from regionkit.findings.github_report import write_github
from regionkit.findings.json_report import read_json, write_json
from regionkit.findings.markdown_report import write_markdown
from regionkit.findings.path import ANY, Field, Item, Path, Step
from regionkit.findings.profile import DatedTable, DatedValue, Profile, RuleSetting, Setting
from regionkit.findings.report import Report
from regionkit.findings.rule_text import RuleText
from regionkit.findings.sarif_report import write_sarif
from regionkit.findings.severity import Severity, SeverityByStage
from regionkit.findings.text import write_text
from regionkit.findings.waiver import Waiver
from regionkit.findings.wording import Parameter, Phrase, phrase, say

__all__ = [
    "ANY",
    "Comparison",
    "DatedTable",
    "DatedValue",
    "Field",
    "FileReport",
    "Finding",
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
    "phrase",
    "read_json",
    "say",
    "write_github",
    "write_json",
    "write_markdown",
    "write_sarif",
    "write_text",
]
