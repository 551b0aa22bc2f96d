"""regionkit: Nordic regional development plans as typed, immutable objects.

Read a plan, check it at its stage, share its costs to the krone:

>>> import regionkit as rk
>>> plan = rk.read("examples/kongsbergregionen.yaml")
>>> rk.check(plan, profile="plp").ok()
True
"""

from regionkit.errors import InvalidValueError, MixedCurrencyError, RegionkitError
from regionkit.files import ReadError, read, read_text, write, write_text
from regionkit.findings import Finding, Path, Profile, Report, Severity, Waiver
from regionkit.model import (
    Activity,
    Budget,
    Criterion,
    Decision,
    Document,
    FundingLine,
    Goal,
    Goals,
    Municipality,
    OpenPoint,
    Organisation,
    Participant,
    Project,
    SharingKey,
    Subgoal,
    Subproject,
)
from regionkit.rules import check, rule, wrong
from regionkit.sharing import AllocationTable, allocate
from regionkit.values import (
    Amount,
    Money,
    MunicipalityCode,
    PartialDate,
    Period,
    Share,
    Stage,
)
from regionkit.version import __version__

__all__ = [
    "Activity",
    "AllocationTable",
    "Amount",
    "Budget",
    "Criterion",
    "Decision",
    "Document",
    "Finding",
    "FundingLine",
    "Goal",
    "Goals",
    "InvalidValueError",
    "MixedCurrencyError",
    "Money",
    "Municipality",
    "MunicipalityCode",
    "OpenPoint",
    "Organisation",
    "PartialDate",
    "Participant",
    "Path",
    "Period",
    "Profile",
    "Project",
    "ReadError",
    "RegionkitError",
    "Report",
    "Severity",
    "Share",
    "SharingKey",
    "Stage",
    "Subgoal",
    "Subproject",
    "Waiver",
    "__version__",
    "allocate",
    "check",
    "read",
    "read_text",
    "rule",
    "write",
    "write_text",
    "wrong",
]


def __dir__() -> list[str]:
    return sorted(__all__)
