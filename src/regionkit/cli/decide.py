"""``regionkit decide``: show what a decision changes in a plan, and carry it out."""

import argparse
import json
import sys
from pathlib import Path
from typing import Final

import attrs

from regionkit.amend import DecisionError, apply, preview, with_currency_of
from regionkit.cli.plans import read_plan, reason, shown
from regionkit.errors import RegionkitError
from regionkit.files import PLANS, Plan, ReadError, write
from regionkit.findings.visible import visible
from regionkit.model import Decision, Dossier, Project

_OK: Final = 0
_REFUSED: Final = 1
_FAILED: Final = 2


class _UnclearError(RegionkitError):
    """What an argument names is not there, or could be several things."""


def set_up(parser: argparse.ArgumentParser) -> None:
    """Say what the command does, and what it takes."""
    parser.description = (
        "Show what a decision changes in a plan, without changing it; with --apply, "
        "carry it out. Exit code 0: it can be done, or was; 1: something stands in the way; "
        "2: wrong usage, or a file that cannot be read."
    )
    parser.add_argument("plan", metavar="PLAN", help="a YAML or JSON file; - is stdin")
    parser.add_argument(
        "decision",
        metavar="DECISION",
        help="a file with a decision, or the id or case number of one in the plan",
    )
    parser.add_argument(
        "--project", metavar="ID", help="which project of a dossier (default: as the decision says)"
    )
    parser.add_argument(
        "--apply", metavar="OUT", help="carry it out and write the new plan to this file"
    )
    parser.add_argument("--output-format", choices=("text", "json"), default="text")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the preview, carry the decision out if that is asked for, return the exit code."""
    try:
        plan = read_plan(options.plan, PLANS).content
        decision = _decision(plan, options.decision)
        project = _project(plan, options.project or decision.project)
        if decision.project not in (None, project.id):
            raise _UnclearError(f"the decision says project {decision.project}, not {project.id}")
        decision = attrs.evolve(decision, project=project.id)
    except ReadError as error:
        print(visible(f"The file cannot be read\n{error.report}"))
        return _FAILED
    except OSError as error:
        print(visible(f"regionkit: {shown(options.plan)}: {reason(error)}"), file=sys.stderr)
        return _FAILED
    seen = preview(project, decision)
    if options.output_format == "json":
        print(json.dumps(seen.to_json(), ensure_ascii=False, indent=2))
    else:
        print(visible(str(seen)))
    if options.apply is None:
        return _REFUSED if seen.failures else _OK
    try:
        after = apply(plan, decision)
    except DecisionError:
        print("regionkit: not carried out; nothing was written", file=sys.stderr)
        return _REFUSED
    try:
        write(after, options.apply)
    except OSError as error:
        print(visible(f"regionkit: {options.apply}: {reason(error)}"), file=sys.stderr)
        return _FAILED
    told = f"regionkit: carried out; the plan as it is now was written to {options.apply}"
    print(visible(told), file=sys.stderr)
    return _OK


def _decision(plan: Plan, named: str) -> Decision:
    """Return the decision that an argument names: in a file, or in the plan.

    Raises
    ------
    RegionkitError
        If there is none.
    """
    if Path(named).is_file():
        return read_plan(named, (Decision,)).content
    projects = plan.projects if isinstance(plan, Dossier) else (plan,)
    there = [*plan.decisions, *(each for project in projects for each in project.decisions)]
    found = {id(each): each for each in there if named in _names(each)}
    if len(found) != 1:
        names = ", ".join(name for each in there for name in _names(each)[:1])
        known = f"; there are {names}" if names else ""
        problem = f"a file or a decision {named}: {'none' if not found else 'several'} found"
        raise _UnclearError(f"expected {problem}{known}")
    return next(iter(found.values()))


def _names(decision: Decision) -> list[str]:
    number = decision.case_number
    names = (decision.id, number and str(number), number and number.text)
    return [name for name in names if name]


def _project(plan: Plan, named: str | None) -> Project:
    """Return the project that is meant.

    Raises
    ------
    RegionkitError
        If there is none of that id, or several and none is named.
    """
    projects = plan.projects if isinstance(plan, Dossier) else (plan,)
    meant = [each for each in projects if named is None or each.id == named]
    if len(meant) != 1:
        names = ", ".join(each.id or each.name or "one without id" for each in projects)
        raise _UnclearError(f"expected one project{f' {named}' if named else ''} of: {names}")
    return with_currency_of(plan, meant[0]) if isinstance(plan, Dossier) else meant[0]
