"""regionkit: Nordic regional development plans as typed, immutable objects.

Read a plan, check it at its stage, share its costs to the krone:

>>> import regionkit as rk
>>> plan = rk.read("examples/kongsbergregionen.yaml")
>>> rk.check(plan, profile="plp").ok()
True
"""

from typing import TYPE_CHECKING

from regionkit.first_use import on_first_use
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
    from regionkit.assessing import assess
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
    from regionkit.rules import load_rules, wrong
    from regionkit.rules.check import check
    from regionkit.rules.register import rule
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

# Every name is loaded when it is first asked for: a program that only reads never waits for the
# registry, and one that only asks for the version waits for nothing.
_ON_FIRST_USE = {
    "Activity": "model",
    "AllocationTable": "sharing",
    "Amount": "values",
    "Assessment": "model",
    "Budget": "model",
    "Candidate": "model",
    "CriteriaSet": "model",
    "Criterion": "model",
    "Decision": "model",
    "DecisionError": "amend",
    "Document": "model",
    "Dossier": "model",
    "Finding": "findings",
    "FundingLine": "model",
    "Goal": "model",
    "Goals": "model",
    "InvalidValueError": "errors",
    "MixedCurrencyError": "errors",
    "Money": "values",
    "Municipality": "model",
    "MunicipalityCode": "values",
    "OpenPoint": "model",
    "Organisation": "model",
    "PartialDate": "values",
    "Participant": "model",
    "Path": "findings",
    "Period": "values",
    "Profile": "findings",
    "Project": "model",
    "ReadError": "files",
    "RegionkitError": "errors",
    "Report": "findings",
    "Severity": "findings",
    "Share": "values",
    "SharingKey": "model",
    "Stage": "values",
    "Subgoal": "model",
    "Subproject": "model",
    "Waiver": "findings",
    "allocate": "sharing",
    "apply": "amend",
    "assess": "assessing",
    "check": "rules",
    "diff": "amend",
    "find_amounts": "nordic",
    "find_dates": "nordic",
    "format_date": "nordic",
    "format_money": "nordic",
    "history": "amend",
    "json_schema": "files",
    "ledger": "amend",
    "load_rules": "rules",
    "municipalities": "registry",
    "parse_amount": "nordic",
    "parse_date": "nordic",
    "parse_money": "nordic",
    "preview": "amend",
    "read": "files",
    "read_profile": "files",
    "read_text": "files",
    "read_waivers": "files",
    "regions": "registry",
    "revoke": "amend",
    "rule": "rules",
    "state_at": "amend",
    "write": "files",
    "write_text": "files",
    "wrong": "rules",
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
    __getattr__ = on_first_use(__name__, _ON_FIRST_USE, {*_ON_FIRST_USE.values()})


def __dir__() -> list[str]:
    return sorted(__all__)
