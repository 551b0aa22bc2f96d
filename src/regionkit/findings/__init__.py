"""What a check finds: findings, how grave they are, where they stand, and the report."""

from regionkit.findings.finding import Finding, Position, Record, Status, Undecided
from regionkit.findings.path import ANY, Field, Item, Path, Step
from regionkit.findings.profile import Profile, RuleSetting, Setting
from regionkit.findings.report import Report
from regionkit.findings.severity import Severity, SeverityByStage
from regionkit.findings.waiver import Waiver
from regionkit.findings.wording import Parameter, Phrase, phrase, say

__all__ = [
    "ANY",
    "Field",
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
    "Setting",
    "Severity",
    "SeverityByStage",
    "Status",
    "Step",
    "Undecided",
    "Waiver",
    "phrase",
    "say",
]
