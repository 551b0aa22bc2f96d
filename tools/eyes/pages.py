"""Pages to be looked at: everything regionkit writes as HTML, each as a file of its own."""

import contextlib
import io
from datetime import date
from pathlib import Path

import attrs

import regionkit as rk
from regionkit import display
from regionkit.cli import main
from regionkit.findings.look import PAGE_END, page_head
from regionkit.sharing import allocate_years

EXAMPLES = Path(__file__).parents[2] / "examples"
DAY = date(2009, 2, 3)


def pages() -> dict[str, str]:
    """Return the pages by name."""
    plan = rk.read(EXAMPLES / "kongsbergregionen.yaml")
    case = rk.read(EXAMPLES / "framover-sammen.yaml", rk.Dossier)
    report = rk.check(plan, profile="plp", as_of=DAY)
    return {
        "plan": display.document(plan, report=report).html(),
        "plan-en": display.document(plan, locale="en").html(),
        "memo": display.document(case).html(),
        "report": _checked("kongsbergregionen.yaml", "framover-sammen.yaml"),
        **{f"view-{name}": _alone(name, shown) for name, shown in _views(plan, case).items()},
    }


def word_files() -> dict[str, bytes]:
    """Return the Word files by name."""
    plan = rk.read(EXAMPLES / "kongsbergregionen.yaml")
    case = rk.read(EXAMPLES / "framover-sammen.yaml", rk.Dossier)
    return {
        "plan": display.document(plan).docx(),
        "memo": display.document(case).docx(),
    }


def _checked(*names: str) -> str:
    """Check plans on the command line, so strictly that there is something to see."""
    words = ["check", *(str(EXAMPLES / name) for name in names), "--output-format", "html"]
    words += ["--stage", "approved", "--profile", "plp", "--as-of", str(DAY), "--lang", "nb"]
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        main(words)
    return printed.getvalue()


def _views(plan: rk.Project, case: rk.Dossier) -> dict[str, str]:
    """Return what a notebook shows of each kind of thing."""
    assert plan.budget is not None  # noqa: S101 - the example has one
    key, total = plan.budget.keys[0], rk.Money(500_000, "NOK")
    project, decision = case.projects[0], case.decisions[0]
    adopted = attrs.evolve(decision, status="adopted")
    after = rk.apply(project, adopted)
    towns = rk.read(EXAMPLES / "tre-byer.yaml", rk.Dossier)
    things: dict[str, display.Viewable] = {
        "project": plan,
        "budget": plan.budget,
        "decision": decision,
        "municipality": rk.municipalities.find("Kongsberg", country="NO", on=DAY),
        "shares": rk.allocate(key, total),
        "shares-by-year": allocate_years(key, {2009: total, 2010: total}),
        "report": rk.check(plan, profile="plp", stage="approved", as_of=DAY),
        "preview": rk.preview(project, adopted),
        "diff": rk.diff(project, after),
        "ledger": rk.ledger(after),
        "assessment": rk.assess(towns),
    }
    return {name: display.html(thing) for name, thing in things.items()}


def _alone(name: str, shown: str) -> str:
    return f"{page_head(name, 'en')}<h1>{name}</h1>{shown}{PAGE_END}"
