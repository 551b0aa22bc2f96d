"""The names at the root: few, documented, and cheap to import."""

import importlib
import inspect
import subprocess
import sys

import pytest

import regionkit

PUBLIC = [
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
HEAVY = (
    *("attrs", "babel", "cattrs", "dateutil", "msgspec", "sphinx", "yaml"),
    *("regionkit.findings", "regionkit.model", "regionkit.values"),
)
IMPORT = f"""
import sys, time
start = time.perf_counter()
import regionkit
spent = time.perf_counter() - start
print(round(1000 * spent), *(name for name in {HEAVY!r} if name in sys.modules))
"""


def test_the_public_names_are_those_agreed_on() -> None:
    assert regionkit.__all__ == PUBLIC
    assert sorted(PUBLIC) == PUBLIC


def test_dir_shows_the_public_names_only() -> None:
    assert dir(regionkit) == PUBLIC


def test_every_public_name_is_there_and_documented() -> None:
    for name in PUBLIC:
        value = getattr(regionkit, name)
        if name != "__version__":
            assert inspect.getdoc(value), name
            home = value.__name__ if inspect.ismodule(value) else value.__module__
            assert home.startswith("regionkit."), name


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(AttributeError, match="no attribute 'kommuner'"):
        regionkit.kommuner  # type: ignore[attr-defined]  # noqa: B018 - asked for on purpose


def test_every_room_says_what_it_is_and_holds_what_it_names() -> None:
    for room in (
        "values",
        "findings",
        "model",
        "files",
        "amend",
        "assessing",
        "sharing",
        "rules",
        "nordic",
        "registry",
    ):
        module = importlib.import_module(f"regionkit.{room}")
        assert inspect.getdoc(module), room
        for name in module.__all__:
            assert getattr(module, name, None) is not None, f"{room}.{name}"


def test_importing_is_cheap() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORT], capture_output=True, text=True, check=True
    )
    milliseconds, *loaded = done.stdout.split()
    print(f"import regionkit: {milliseconds} ms")  # noqa: T201 - shown with -rP, not asserted
    assert loaded == []
