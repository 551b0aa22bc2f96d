"""regionkit: Nordic regional development plans as typed, immutable objects.

Read a plan, check it at its stage, share its costs to the krone:

>>> import regionkit as rk
>>> plan = rk.read("examples/kongsbergregionen.yaml")
>>> rk.check(plan, profile="plp").ok()
True
"""

from typing import TYPE_CHECKING

from regionkit.assess import assess
from regionkit.errors import InvalidValueError, MixedCurrencyError, RegionkitError
from regionkit.files import (
    ReadError,
    json_schema,
    read,
    read_profile,
    read_text,
    read_waivers,
    write,
    write_text,
)
from regionkit.findings import Finding, Path, Profile, Report, Severity, Waiver
from regionkit.first_use import on_first_use
from regionkit.model import (
    Activity,
    Assessment,
    Budget,
    Candidate,
    CriteriaSet,
    Criterion,
    Decision,
    Document,
    Dossier,
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
from regionkit.rules import check, load_rules, rule, wrong
from regionkit.rules.plugins import read_profiles_by
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

if TYPE_CHECKING:
    from regionkit.amend import (
        DecisionError,
        apply,
        diff,
        history,
        ledger,
        preview,
        revoke,
        state_at,
    )
    from regionkit.nordic import (
        find_amounts,
        find_dates,
        format_date,
        format_money,
        parse_amount,
        parse_date,
        parse_money,
    )
    from regionkit.registry import municipalities, regions

# Rules know no file format, and yet a plug-in can bring a profile in a file.
read_profiles_by(read_profile)

# Loaded when first asked for: a check of a plan needs none of them, and together they would
# cost a third of the import.
_ON_FIRST_USE = {
    "DecisionError": "amend",
    "apply": "amend",
    "diff": "amend",
    "find_amounts": "nordic",
    "find_dates": "nordic",
    "format_date": "nordic",
    "format_money": "nordic",
    "history": "amend",
    "ledger": "amend",
    "municipalities": "registry",
    "parse_amount": "nordic",
    "parse_date": "nordic",
    "parse_money": "nordic",
    "preview": "amend",
    "regions": "registry",
    "revoke": "amend",
    "state_at": "amend",
}

__all__ = [
    "Activity",
    "AllocationTable",
    "Amount",
    "Assessment",
    "Budget",
    "Candidate",
    "CriteriaSet",
    "Criterion",
    "Decision",
    "DecisionError",
    "Document",
    "Dossier",
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
    "apply",
    "assess",
    "check",
    "diff",
    "find_amounts",
    "find_dates",
    "format_date",
    "format_money",
    "history",
    "json_schema",
    "ledger",
    "load_rules",
    "municipalities",
    "parse_amount",
    "parse_date",
    "parse_money",
    "preview",
    "read",
    "read_profile",
    "read_text",
    "read_waivers",
    "regions",
    "revoke",
    "rule",
    "state_at",
    "write",
    "write_text",
    "wrong",
]


if not TYPE_CHECKING:  # or a misspelt name would pass for an object
    __getattr__ = on_first_use(__name__, _ON_FIRST_USE)


def __dir__() -> list[str]:
    return sorted(__all__)
