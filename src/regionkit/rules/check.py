"""check: judge a plan by a profile at its stage."""

import decimal
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

import attrs

from regionkit.findings import (
    Finding,
    Path,
    Profile,
    Report,
    Severity,
    Status,
    Undecided,
    Waiver,
)
from regionkit.model import Document, Dossier, OpenPoint, Project
from regionkit.rules.answer import CannotTell, Wrong
from regionkit.rules.profiles import ActiveRule, Judgement, SettingFault, profile_named, work_out
from regionkit.rules.register import all_rules
from regionkit.rules.site import DateNeededError, Site
from regionkit.rules.tree import Tree
from regionkit.values import Stage
from regionkit.version import __version__

# The sums of rules are exact, whatever context the caller computes in.
_WIDE: Final = decimal.Context(prec=200)

_PROJECT: Final = Path("project").steps

_OPEN_POINTS_PROTECT: Final = (Stage.SKETCH, Stage.DRAFT)


def check(
    plan: Project | Dossier,
    profile: Profile | str = "default",
    *,
    stage: Stage | str | None = None,
    as_of: date | None = None,
    waivers: Iterable[Waiver] = (),
) -> Report:
    """Judge a plan by a profile at its stage.

    Parameters
    ----------
    plan
        A project or a dossier.
    profile
        A profile or the name of one that ships with regionkit: ``minimal``, ``default``,
        ``plp``, ``report``, ``k17-cluster-office``.
    stage
        The stage to judge by; None: each project's own, or draft if it does not state one.
    as_of
        The day to take as today; None: the document's own date, in a dossier that of its
        first document that has one.
    waivers
        Findings that somebody decided need not be mended.

    Returns
    -------
    Report
        All findings in a stable order. Two calls with the same arguments give equal reports.

    Raises
    ------
    InvalidValueError
        If there is no profile of that name.
    DateNeededError
        If a rule needs today's date and neither ``as_of`` nor the document gives one.

    Examples
    --------
    >>> import regionkit as rk
    >>> plan = rk.Project(title="Samordnet næringsapparat", stage="sketch", period="2012/2009")
    >>> report = rk.check(plan, profile="minimal")
    >>> report.ok(), [finding.code for finding in report.errors]
    (False, ['RK207'])
    """
    chosen = profile_named(profile) if isinstance(profile, str) else profile
    judgement = work_out(chosen, all_rules())
    tree = Tree(
        plan,
        stage=None if stage is None else Stage(stage),
        as_of=as_of or _own_date(plan),
    )
    with decimal.localcontext(_WIDE):
        findings, undecided = _judge(tree, judgement)
    findings += [_setting_finding(fault) for fault in judgement.faults]
    findings = list(_deferred(findings, tree))
    findings = list(_waived(findings, tuple(waivers), tree.as_of))
    return Report(
        findings=[attrs.evolve(finding, profile=chosen.name) for finding in findings],
        undecided=undecided,
        profile=chosen.name,
        fingerprint=judgement.fingerprint,
        stage=tree.stage,
        as_of=tree.as_of,
        version=__version__,
    )


def _own_date(plan: Project | Dossier) -> date | None:
    documents = [plan.document] if isinstance(plan, Project) else _documents(plan)
    dates = (document.date for document in documents if document is not None)
    own = next((each for each in dates if each is not None), None)
    return own.latest if own else None


def _documents(dossier: Dossier) -> list[Document | None]:
    return [*dossier.documents, *(project.document for project in dossier.projects)]


class _Dispatch:
    """Which rules look at which class at which stage, worked out once for each."""

    def __init__(self, judgement: Judgement) -> None:
        self._active = judgement.active
        self._found: dict[tuple[type, Stage], tuple[tuple[ActiveRule, Severity], ...]] = {}

    def rules_for(self, cls: type, stage: Stage) -> tuple[tuple[ActiveRule, Severity], ...]:
        key = (cls, stage)
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = tuple(
                (active, severity)
                for active in self._active
                if issubclass(cls, active.rule.on)
                and (severity := active.severity.at(stage)) is not None
            )
        return found


def _judge(tree: Tree, judgement: Judgement) -> tuple[list[Finding], list[Undecided]]:
    findings: list[Finding] = []
    undecided: list[Undecided] = []
    dispatch = _Dispatch(judgement)
    for site in tree.sites:
        for active, severity in dispatch.rules_for(type(site.subject), site.stage):
            try:
                answers = list(active.rule.check(site.subject, site, **active.parameters))
                wrongs = [
                    _finding(active, site, severity, a) for a in answers if isinstance(a, Wrong)
                ]
                doubts = [_undecided(active, site, a) for a in answers if isinstance(a, CannotTell)]
            except DateNeededError:
                raise
            except Exception as error:  # noqa: BLE001 - one rule must not take the others down
                findings.append(_failure(active, site, error))
            else:
                findings += wrongs
                undecided += doubts
    return findings, undecided


def _at(site: Site, at: str) -> Path:
    return site.path / at if at else site.path


def _finding(active: ActiveRule, site: Site, severity: Severity, answer: Wrong) -> Finding:
    rule = active.rule
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=answer.severity or severity,
        path=_at(site, answer.at),
        template=rule.message,
        parameters=answer.parameters,
        hint_template=rule.hint,
        stage=site.stage,
        source=rule.source,
    )


def _undecided(active: ActiveRule, site: Site, answer: CannotTell) -> Undecided:
    return Undecided(
        code=active.rule.code,
        name=active.rule.name,
        path=_at(site, answer.at),
        reason=answer.reason,
    )


def _failure(active: ActiveRule, site: Site, error: Exception) -> Finding:
    return Finding(
        code="RK003",
        name="rule-failed",
        severity=Severity.ERROR,
        path=site.path,
        template="Rule {rule} could not be carried out: {error}.",
        parameters={"rule": active.rule.code, "error": f"{type(error).__name__}: {error}"},
        hint_template="Report it to whoever keeps the rule, with the plan if you can.",
        stage=site.stage,
        source="checking itself",
    )


def _setting_finding(fault: SettingFault) -> Finding:
    return Finding(
        code="RK002",
        name="unknown-parameter",
        severity=Severity.ERROR,
        path=Path(""),
        template="The profile is wrong about {setting}: expected {expected}, found {found}.",
        parameters={
            "setting": f"{fault.code} {fault.parameter}".strip(),
            "expected": fault.expected,
            "found": fault.found,
        },
        hint_template="Correct the profile; the rule's page lists its parameters.",
        source="checking itself",
    )


def _deferred(findings: list[Finding], tree: Tree) -> Iterator[Finding]:
    """Let declared open points answer for what lies under them, while the plan is young."""
    protected = list(_protected(tree))
    for finding in findings:
        point = None
        if finding.stage in _OPEN_POINTS_PROTECT:
            point = next((p for path, p in protected if path.covers(finding.path)), None)
        if point is None:
            yield finding
        else:
            reason = f"open point {point.id or point.title}"
            yield attrs.evolve(finding, status=Status.DEFERRED, status_reason=reason)


def _protected(tree: Tree) -> Iterator[tuple[Path, OpenPoint]]:
    """List what open points cover, in paths from the root of the file.

    A plan that is moved into a dossier keeps its paths: ``project`` is the one they stand in.
    """
    for site in tree.sites:
        if not isinstance(site.subject, Project):
            continue
        for point in site.subject.open_points:
            if point.settled is None:
                for path in point.covers:
                    steps = path.steps
                    if steps[:1] == _PROJECT:
                        yield Path.of((*site.path.steps, *steps[1:])), point
                    else:
                        yield path, point


def _waived(
    findings: list[Finding], waivers: tuple[Waiver, ...], as_of: date | None
) -> Iterator[Finding]:
    """Set aside what is waived, and tell of waivers that do nothing."""
    used: set[Waiver] = set()
    for finding in findings:
        applying = [waiver for waiver in waivers if _applies(waiver, finding, as_of)]
        used.update(applying)
        if applying:
            reason = f"{applying[0].reason} ({applying[0].by})"
            yield attrs.evolve(finding, status=Status.WAIVED, status_reason=reason)
        else:
            yield finding
    for waiver in waivers:
        if waiver not in used:
            yield _unused(waiver, expired=_expired(waiver, as_of))


def _applies(waiver: Waiver, finding: Finding, as_of: date | None) -> bool:
    return (
        waiver.code == finding.code
        and waiver.path.covers(finding.path)
        and finding.status is Status.REPORTED
        and not _expired(waiver, as_of)
    )


def _expired(waiver: Waiver, as_of: date | None) -> bool:
    if waiver.until is None:
        return False
    if as_of is None:
        raise DateNeededError
    return as_of > waiver.until


def _unused(waiver: Waiver, *, expired: bool) -> Finding:
    why = "it expired on {until}" if expired else "there is no such finding"
    return Finding(
        code="RK001",
        name="unused-waiver",
        severity=Severity.WARNING,
        path=waiver.path,
        template=f"The waiver of {{rule}} by {{by}} does nothing: {why}.",
        parameters={"rule": waiver.code, "by": waiver.by, "until": waiver.until},
        hint_template="Remove it, or renew it with a new date.",
        source="checking itself",
    )
