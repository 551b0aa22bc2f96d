"""Asking: plans from a few lines of YAML, and what one rule answers about them."""

import textwrap
from collections.abc import Mapping
from datetime import date
from typing import Final

import regionkit as rk
from regionkit.files import PLANS, FileFormat, Plan, read_source
from regionkit.findings import Profile, Report, RuleSetting
from regionkit.rules import Answer, CannotTell, NotApplicable, Rule, Site, Tree, Wrong
from regionkit.rules.rule import whole_file
from regionkit.values import Amount, Share, Stage

EXAMPLE: Final = "examples/kongsbergregionen.yaml"
ADOPTED: Final = date(2009, 2, 3)
"""The day on which the regional council adopted the sketch for Kongsbergregionen."""


def plan_of(body: str) -> rk.Project:
    """Read a plan from what stands below ``project:``."""
    body = textwrap.indent(textwrap.dedent(body).strip() or "{}", "  ")
    return rk.read_text(f"regionkit: 1\nproject:\n{body}\n")


def plan_in(case: str) -> Plan:
    """Read a case: a dossier if it begins with ``dossier:``, else what stands in a project."""
    text = whole_file(textwrap.dedent(case).strip() or "{}")
    return read_source(text, FileFormat.YAML, PLANS).content


def rule_named(code: str) -> Rule:
    rule = rk.rules.all_rules().get(code)
    assert rule is not None, code
    return rule


FIGURES: Final[Mapping[str, Mapping[str, object]]] = {
    "RK306": {"max_rate": Amount.parse("700 NOK"), "max_hours_per_year": 1850},
    "RK307": {"max_share": Share("50 %")},
    "RK308": {"max_share": Share("50 %"), "counts": ("tilskudd", "county")},
    "RK322": {"ceiling": Amount.parse("300 000 EUR")},
    "RK414": {"competence": {"Interkommunalt politisk råd": ("withdraw", "prioritise")}},
}
"""Figures and tables for rules that do not apply unless a profile gives them."""


def only(*codes: str) -> Profile:
    """A profile of these rules alone, as they are; with figures where they need them."""
    settings = [RuleSetting(code=code, parameters=FIGURES.get(code, {})) for code in codes]
    return Profile(
        name="only",
        description="These rules alone.",
        source="tests",
        rules=codes,
        settings=settings,
    )


def report_on(
    code: str,
    plan: Plan,
    *,
    stage: Stage | str | None = None,
    as_of: date | None = date(2022, 2, 7),
) -> Report:
    return rk.check(plan, only(code), stage=stage, as_of=as_of)


Asked = tuple[Site, list[Answer]]


def asked(
    rule: Rule,
    plan: Plan,
    *,
    stage: Stage | str | None = None,
    as_of: date | None = None,
    parameters: Mapping[str, object] | None = None,
) -> list[Asked]:
    """Ask a rule about each subject, at whatever stage it is on."""
    tree = Tree(plan, stage=None if stage is None else Stage(stage), as_of=as_of)
    settings = {p.name: p.default for p in rule.parameters}
    settings |= {**FIGURES.get(rule.code, {}), **(parameters or {})}
    return [
        (site, list(rule.check(site.subject, site, **settings)))
        for site in tree.sites
        if isinstance(site.subject, rule.on) and rule.severity.at(site.stage) is not None
    ]


def verdict(answers: list[Answer]) -> str:
    """One of the four: a finding outweighs doubt, doubt a pass, a pass that nothing was asked."""
    if any(isinstance(answer, Wrong) for answer in answers):
        return "finding"
    if any(isinstance(answer, CannotTell) for answer in answers):
        return "cannot be told"
    if answers and all(isinstance(answer, NotApplicable) for answer in answers):
        return "not applicable"
    return "passes"


def verdict_on_plan(subjects: list[Asked]) -> str:
    """The gravest answer about any subject; not applicable if there is none."""
    order = ("finding", "cannot be told", "passes", "not applicable")
    given = {verdict(answers) for _, answers in subjects} | {"not applicable"}
    return next(each for each in order if each in given)
