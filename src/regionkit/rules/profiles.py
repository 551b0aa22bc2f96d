"""The profiles that ship with regionkit, as data, and how a profile is worked out."""

from collections.abc import Iterator, Mapping
from typing import Final

import attrs

from regionkit.errors import InvalidValueError
from regionkit.findings import Profile, RuleSetting, SeverityByStage
from regionkit.rules.register import Register
from regionkit.rules.rule import Rule

MINIMAL: Final = Profile(
    name="minimal",
    description="Any data at all: what must hold for the data to be usable.",
    source="integrity only",
    rules=(
        "RK101", "RK102", "RK103", "RK207", "RK215", "RK312", "RK313", "RK318", "RK323", "RK326",
    ),
)  # fmt: skip

DEFAULT: Final = Profile(
    name="default",
    description="A project plan.",
    source="a plan, a case memo, reports and criteria of Nordic regions",
    rules=(
        "RK101", "RK102", "RK103", "RK105", "RK107", "RK108", "RK109", "RK110", "RK112",
        "RK201", "RK203", "RK204", "RK205", "RK206", "RK207", "RK208", "RK209", "RK210",
        "RK212", "RK213", "RK214", "RK215", "RK216", "RK218", "RK219",
        "RK301", "RK303", "RK304", "RK305", "RK310", "RK312", "RK313", "RK314", "RK315", "RK316",
        "RK317", "RK318", "RK323", "RK324", "RK325", "RK326", "RK327", "RK328", "RK329",
        "RK401", "RK409", "RK410", "RK413",
        "RK504", "RK507",
        "RK602", "RK603", "RK609", "RK610",
        "RK701", "RK702", "RK703", "RK704", "RK705", "RK706", "RK707", "RK711", "RK712",
        "RK801",
    ),
)  # fmt: skip

PLP: Final = Profile(
    name="plp",
    description="A plan made by Prosjektlederprosessen (PLP).",
    source="the plan of Kongsbergregionen (2009), which says it is based on PLP; "
    "Innovasjon Norge, Prosjektlederprosessen",
    extends="default",
    rules=("RK202", "RK709", "RK710"),
    settings=(
        RuleSetting(
            code="RK709",
            parameters={
                "sections": (
                    "background",
                    "goals",
                    "framework",
                    "schedule",
                    "organisation",
                    "decision points",
                    "budget",
                    "contracts",
                )
            },
        ),
        RuleSetting(
            code="RK703",
            parameters={
                "required": ("owner", "responsible", "leader or coordinator", "project group")
            },
        ),
    ),
)

REPORT: Final = Profile(
    name="report",
    description="A final report, a study or a piece of news, without a plan of its own.",
    source="final report for Nedre Glomma; county announcement of 1 March 2018",
    rules=(
        "RK101", "RK102", "RK103", "RK507", "RK707", "RK708", "RK711", "RK712", "RK801",
    ),
    settings=(RuleSetting(code="RK707", severity=SeverityByStage.parse("i w w w w")),),
)  # fmt: skip

K17_CLUSTER_OFFICE: Final = Profile(
    name="k17-cluster-office",
    description="A candidate place for a regional cluster office.",
    source="criteria for the placing of regional cluster offices, 6 May 2021",
    rules=(
        "RK101", "RK102", "RK103", "RK602", "RK603", "RK609", "RK610", "RK707",
    ),
)  # fmt: skip

SHIPPED: Final[Mapping[str, Profile]] = {
    profile.name: profile for profile in (MINIMAL, DEFAULT, PLP, REPORT, K17_CLUSTER_OFFICE)
}
"""The profiles that ship with regionkit, by name."""


@attrs.frozen
class ActiveRule:
    """A rule as a profile has it."""

    rule: Rule
    severity: SeverityByStage
    parameters: dict[str, object]
    """The values of all its parameters."""


@attrs.frozen
class Judgement:
    """A profile worked out: the rules in force, and what is wrong with its settings."""

    name: str
    active: tuple[ActiveRule, ...]
    faults: tuple["SettingFault", ...]

    @property
    def fingerprint(self) -> str:
        """Hash of rules, severities and parameters: same figure, same judgement."""
        import hashlib

        lines = [
            f"{each.rule.code} {each.severity} {sorted(each.parameters.items())!r}"
            for each in self.active
        ]
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:12]


@attrs.frozen
class SettingFault:
    """A setting that no rule understands."""

    code: str
    """The rule it was meant for."""
    parameter: str
    """The parameter; empty if the rule itself is unknown."""
    expected: str
    """What would be right."""
    found: str
    """What was given."""


def profile_named(name: str, known: Mapping[str, Profile] = SHIPPED) -> Profile:
    """Return a profile by name.

    Raises
    ------
    InvalidValueError
        If there is none of that name; the message lists those there are.
    """
    profile = known.get(name)
    if profile is None:
        raise InvalidValueError(f"one of the profiles {', '.join(sorted(known))}", name)
    return profile


def _lineage(profile: Profile) -> tuple[Profile, ...]:
    """List a profile after all that it extends, the oldest first."""
    line = [profile]
    while (parent := line[0].extends) is not None:
        if any(each.name == parent for each in line):
            names = " extends ".join([parent, *(each.name for each in line)])
            raise InvalidValueError("a profile that does not extend itself", names)
        line.insert(0, profile_named(parent))
    return tuple(line)


def work_out(profile: Profile, register: Register) -> Judgement:
    """Work out which rules are in force under a profile, and how.

    Parameters
    ----------
    profile
        The profile.
    register
        The rules there are.

    Raises
    ------
    InvalidValueError
        If it extends a profile that does not exist, or itself.
    """

    def code_of(code_or_name: str) -> str:
        rule = register.get(code_or_name)
        return rule.code if rule else code_or_name

    codes: set[str] = set()
    settings: dict[str, list[RuleSetting]] = {}
    for each in _lineage(profile):
        codes |= {code_of(code) for code in each.rules}
        codes -= {code_of(code) for code in each.without}
        for setting in each.settings:
            settings.setdefault(code_of(setting.code), []).append(setting)
    active = []
    faults = []
    for code in sorted(codes | set(settings)):
        rule = register.get(code)
        if rule is None:
            faults.append(SettingFault(code, "", "the code of a rule", code))
        elif code in codes:
            severity, parameters = rule.severity, {p.name: p.default for p in rule.parameters}
            for setting in settings.get(code, ()):
                severity = setting.severity or severity
                misfits = {fault.parameter: fault for fault in _faults(rule, setting)}
                faults.extend(misfits.values())
                parameters |= {n: v for n, v in setting.parameters if n not in misfits}
            active.append(ActiveRule(rule, severity, parameters))
    return Judgement(profile.name, tuple(active), tuple(faults))


def _faults(rule: Rule, setting: RuleSetting) -> Iterator[SettingFault]:
    known = {parameter.name: parameter for parameter in rule.parameters}
    for name, value in setting.parameters:
        if name not in known:
            choice = ", ".join(known) or "no parameter at all"
            yield SettingFault(rule.code, name, choice, name)
        elif not known[name].accepts(value):
            kind = getattr(known[name].type, "__name__", str(known[name].type))
            yield SettingFault(rule.code, name, kind, f"{type(value).__name__} {value!r}")
