"""check: judge a plan by a profile at its stage."""

import decimal
import functools
import operator
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import takewhile
from typing import Final, TypeAlias

import attrs

from regionkit.findings import (
    ANY,
    Finding,
    Item,
    Path,
    Profile,
    Report,
    Severity,
    Status,
    Undecided,
    Waiver,
)
from regionkit.model import Document, Dossier, OpenPoint, Project
from regionkit.rules.answer import NOT_APPLICABLE, CannotTell, Wrong
from regionkit.rules.judgement import Ask, Judgement, RuleOnDay, SettingFault
from regionkit.rules.plugins import PluginFailure
from regionkit.rules.profiles import judgement_by, profile_named
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
        A profile, or the name of one that ships with regionkit or that a plug-in brings; see
        :func:`regionkit.rules.profile_names`.
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
        If there is no profile of that name, or of one that it extends.
    PluginError
        If a plug-in brings the profile, and it cannot be loaded.
    DateNeededError
        If a rule or a figure depends on today's date, and neither ``as_of`` nor the document
        gives one.

    Examples
    --------
    >>> import regionkit as rk
    >>> plan = rk.Project(title="Samordnet næringsapparat", stage="sketch", period="2012/2009")
    >>> report = rk.check(plan, profile="minimal")
    >>> report.ok(), [finding.code for finding in report.errors]
    (False, ['RK207'])
    """
    chosen = profile_named(profile) if isinstance(profile, str) else profile
    register = all_rules()
    judgement = judgement_by(chosen, register)
    tree = Tree(
        plan,
        stage=None if stage is None else Stage(stage),
        as_of=as_of or _own_date(plan),
    )
    with decimal.localcontext(_WIDE):
        findings, undecided = _judge(tree, judgement)
    findings += [_setting_finding(fault) for fault in judgement.faults]
    findings += [_plugin_finding(failure) for failure in register.failures]
    findings = list(_waived(findings, tuple(waivers), tree.as_of))
    return Report(
        findings=[each if each.profile else _under(chosen, each) for each in findings],
        undecided=undecided,
        profile=chosen.name,
        fingerprint=judgement.fingerprint,
        stage=tree.stage,
        as_of=tree.as_of,
        version=__version__,
    )


def _under(profile: Profile, finding: Finding) -> Finding:
    """Return what is found about the checking itself, as found under a profile."""
    return attrs.evolve(finding, profile=profile.name)


def _own_date(plan: Project | Dossier) -> date | None:
    documents = [plan.document] if isinstance(plan, Project) else _documents(plan)
    dates = (document.date for document in documents if document is not None)
    own = next((each for each in dates if each is not None), None)
    return own.latest if own else None


def _documents(dossier: Dossier) -> list[Document | None]:
    return [*dossier.documents, *(project.document for project in dossier.projects)]


_Asked: TypeAlias = tuple[Ask, RuleOnDay, Severity]
"""How a rule is asked, the rule, and how grave its findings are."""


class _Dispatch:
    """Which rules look at which class at which stage, worked out once for each."""

    def __init__(self, judgement: Judgement, day: date | None) -> None:
        self._rules = tuple(active.on(day) for active in judgement.active)
        self._found: dict[Stage, dict[type, tuple[_Asked, ...]]] = {s: {} for s in Stage}

    def at(self, stage: Stage) -> dict[type, tuple[_Asked, ...]]:
        """Return the rules by class, as far as they are worked out."""
        return self._found[stage]

    def work_out(self, cls: type, stage: Stage) -> tuple[_Asked, ...]:
        """Work out which rules look at a class at a stage."""
        found = self._found[stage][cls] = tuple(
            (rule.asking(), rule, severity)
            for rule in self._rules
            if issubclass(cls, rule.active.rule.on)
            and (severity := rule.active.severity.at(stage)) is not None
        )
        return found


@functools.lru_cache(maxsize=16)
def _dispatch(judgement: Judgement, day: date | None) -> _Dispatch:
    return _Dispatch(judgement, day)


def _judge(tree: Tree, judgement: Judgement) -> tuple[list[Finding], list[Undecided]]:
    findings: list[Finding] = []
    undecided: list[Undecided] = []
    dispatch = _dispatch(judgement, tree.as_of)
    stage, rules_by_class = tree.stage, dispatch.at(tree.stage)
    protected = _Protected(tree)
    for site in tree.sites:
        subject = site.subject
        if site.stage is not stage:
            stage, rules_by_class = site.stage, dispatch.at(site.stage)
        rules = rules_by_class.get(type(subject))
        if rules is None:
            rules = dispatch.work_out(type(subject), stage)
        for ask, rule, severity in rules:
            try:
                answers = [*ask(subject, site)]
                if not answers or answers == _NOTHING:  # as most answer
                    continue
                wrongs = [
                    _finding(rule, site, severity, a, judgement.name, protected)
                    for a in answers
                    if isinstance(a, Wrong)
                ]
                doubts = [_undecided(rule, site, a) for a in answers if isinstance(a, CannotTell)]
            except DateNeededError:
                raise
            except Exception as error:  # noqa: BLE001 - one rule must not take the others down
                findings.append(_failure(rule, site, error, protected))
            else:
                findings += wrongs
                undecided += doubts
    return findings, undecided


_NOTHING: Final = [NOT_APPLICABLE]


def _finding(  # noqa: PLR0913, PLR0917 - all that a finding is made of
    asked: RuleOnDay,
    site: Site,
    severity: Severity,
    answer: Wrong,
    profile: str,
    protected: "_Protected",
) -> Finding:
    rule, weights = asked.active.rule, asked.active.counts_as
    own = None if answer.severity is None else weights.get(answer.severity, answer.severity)
    path = site.path_to(answer.at)
    reason = protected.reason_for(path, site.stage)
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=own or severity,
        path=path,
        template=rule.message,
        parameters=answer.parameters,
        hint_template=rule.hint,
        stage=site.stage,
        profile=profile,
        source=asked.source,
        status=Status.DEFERRED if reason else Status.REPORTED,
        status_reason=reason,
    )


def _undecided(asked: RuleOnDay, site: Site, answer: CannotTell) -> Undecided:
    return Undecided(
        code=asked.active.rule.code,
        name=asked.active.rule.name,
        path=site.path_to(answer.at),
        reason=answer.reason,
    )


def _failure(asked: RuleOnDay, site: Site, error: Exception, protected: "_Protected") -> Finding:
    reason = protected.reason_for(site.path, site.stage)
    return Finding(
        code="RK003",
        name="rule-failed",
        severity=Severity.ERROR,
        path=site.path,
        template="Rule {rule} could not be carried out: {error}.",
        parameters={"rule": asked.active.rule.code, "error": f"{type(error).__name__}: {error}"},
        hint_template="Report it to whoever keeps the rule, with the plan if you can.",
        stage=site.stage,
        source="checking itself",
        status=Status.DEFERRED if reason else Status.REPORTED,
        status_reason=reason,
    )


def _setting_finding(fault: SettingFault) -> Finding:
    near = fault.suggestion
    return Finding(
        code="RK002",
        name="unknown-parameter",
        severity=Severity.ERROR,
        path=Path(""),
        template="The profile is wrong about {setting}: expected {expected}, found {found}.",
        parameters={
            "setting": fault.setting,
            "expected": fault.expected,
            "found": fault.found,
            "suggestion": near,
        },
        hint_template="Is {suggestion} meant?"
        if near
        else "Correct the profile; the rule's page lists its parameters.",
        source="checking itself",
    )


def _plugin_finding(failure: PluginFailure) -> Finding:
    return Finding(
        code="RK004",
        name="plugin-failed",
        severity=Severity.WARNING,
        path=Path(""),
        template="The rules of {package} ({entry_point}) could not be loaded: {error}.",
        parameters={
            "package": failure.package,
            "entry_point": failure.entry_point,
            "error": failure.error,
        },
        hint_template="None of them is in force. Update or uninstall {package}, or report it to "
        "those who keep it.",
        source="checking itself",
    )


class _Protected:
    """What open points answer for while a plan is young, looked up by beginnings of paths.

    However many open points there are, a finding costs no more.
    """

    def __init__(self, tree: Tree) -> None:
        self._rows: dict[str, list[tuple[int, Path, OpenPoint]]] = defaultdict(list)
        for number, (path, point) in enumerate(_protected(tree)):
            self._rows[_before_any(path).text].append((number, path, point))
        self._lengths = sorted({len(beginning) for beginning in self._rows})

    def reason_for(self, path: Path, stage: Stage) -> str | None:
        """Return by which open point a finding is deferred; None if by none."""
        if stage not in _OPEN_POINTS_PROTECT or not self._rows:
            return None
        point = self._point_for(path)
        return None if point is None else f"open point {point.id or point.title}"

    def _point_for(self, path: Path) -> OpenPoint | None:
        """Return the first open point that covers a path; None if none does."""
        beginnings = (path.text[:length] for length in self._lengths)
        rows = [self._rows[each] for each in beginnings if each in self._rows]
        covering = [each for row in rows for each in row if each[1].covers(path)]
        return min(covering, key=operator.itemgetter(0))[2] if covering else None


def _before_any(path: Path) -> Path:
    """Return a path up to the first step that stands for any item."""
    named = takewhile(lambda step: not isinstance(step, Item) or step.key != ANY, path.steps)
    return Path.of(tuple(named))


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
            yield unused_waiver(waiver, expired=_expired(waiver, as_of))


def _applies(waiver: Waiver, finding: Finding, as_of: date | None) -> bool:
    return (
        (waiver.code.upper() == finding.code or waiver.code == finding.name)
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


UNUSED_WAIVER: Final = "RK001"
"""The code of the finding that a waiver does nothing."""


def unused_waiver(waiver: Waiver, *, expired: bool) -> Finding:
    """Tell that a waiver does nothing, because it expired or met no finding."""
    return Finding(
        code="RK001",
        name="unused-waiver",
        severity=Severity.WARNING,
        path=waiver.path,
        template=(
            "The waiver of {rule} by {by} does nothing: it expired on {until}."
            if expired
            else "The waiver of {rule} by {by} does nothing: there is no such finding."
        ),
        parameters={"rule": waiver.code, "by": waiver.by, "until": waiver.until},
        hint_template="Remove it, or renew it with a new date.",
        source="checking itself",
    )
