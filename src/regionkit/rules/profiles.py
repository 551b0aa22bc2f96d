"""Profiles by name, and how a profile is worked out."""

import difflib
import os
from collections import deque
from collections.abc import Iterator
from typing import Final

from regionkit.errors import InvalidValueError
from regionkit.findings import Profile, RuleSetting, Severity, SeverityByStage, phrase
from regionkit.rules.judgement import ActiveRule, Judgement, SettingFault
from regionkit.rules.plugins import plugin_profile, profile_plugins, read_profile_file
from regionkit.rules.register import Register
from regionkit.rules.rule import Rule
from regionkit.rules.settings import UnfitSettingError, fit
from regionkit.rules.shipped import SHIPPED

_FILES = (".yaml", ".yml", ".json")


def profile_names() -> tuple[str, ...]:
    """Return the names of all profiles: those of regionkit, then those of plug-ins."""
    return tuple(dict.fromkeys((*SHIPPED, *profile_plugins())))


def profile_named(name: str) -> Profile:
    """Return a profile by name: one that ships with regionkit, or that a plug-in brings.

    Parameters
    ----------
    name
        The name, such as ``plp``.

    Raises
    ------
    InvalidValueError
        If there is none of that name; the message lists those there are.
    PluginError
        If a plug-in brings it, and it cannot be loaded.
    """
    profile = SHIPPED.get(name) or plugin_profile(name)
    if profile is None:
        names = ", ".join(sorted(profile_names()))
        near = nearest(name, profile_names())
        hint = f"Is {near} meant?" if near else ""
        if name.lower().endswith(_FILES):
            hint = "Read the file first: read_profile(path)."
        raise InvalidValueError(f"one of the profiles {names}", name, hint)
    return profile


def find_profile(name_or_path: str | os.PathLike[str]) -> Profile:
    """Return a profile by name, or read it from a file that ends in .yaml, .yml or .json.

    Parameters
    ----------
    name_or_path
        A name such as ``plp``, or the path of a file.

    Raises
    ------
    ReadError
        If the file holds no profile.
    InvalidValueError
        If there is no profile of that name.
    PluginError
        If the file cannot be opened, or a plug-in's profile cannot be loaded.
    """
    named = os.fspath(name_or_path)
    if named.lower().endswith(_FILES):
        return read_profile_file(named)
    return profile_named(named)


def nearest(word: str, known: tuple[str, ...]) -> str:
    """Return the known word that a misspelt one was probably meant to be; empty if none."""
    return next(iter(difflib.get_close_matches(word, known, n=1, cutoff=0.7)), "")


# --- working out -------------------------------------------------------------


def lineage(profile: Profile) -> tuple[Profile, ...]:
    """List a profile after all that it extends, the oldest first.

    Raises
    ------
    InvalidValueError
        If it extends a profile that does not exist, or itself.
    """
    line = [profile]
    while (older := _extended(line[0])) is not None:
        by_name = isinstance(line[0].extends, str)
        if by_name and any(each.name == older.name for each in line):
            names = " extends ".join([older.name, *(each.name for each in line)])
            raise InvalidValueError("a profile that does not extend itself", names)
        line.insert(0, older)
    return tuple(line)


def _extended(profile: Profile) -> Profile | None:
    parent = profile.extends
    if parent is None or isinstance(parent, Profile):
        return parent
    try:
        return profile_named(parent)
    except InvalidValueError as error:
        place = profile.places.get("extends")
        told = f"It stands at {place}." if place else ""
        hint = " ".join(filter(None, (error.hint, told)))
        raise InvalidValueError(error.expected, error.found, hint) from None


def judgement_by(profile: Profile, register: Register) -> Judgement:
    """Return what a profile comes to.

    It is worked out once for each profile, and again when there are other rules.

    Raises
    ------
    InvalidValueError
        If it extends a profile that does not exist, or itself.
    """
    rules = register.held
    for known, among, judgement in _JUDGEMENTS:
        if known is profile and among == rules:
            return judgement
    worked_out = work_out(profile, register)
    _JUDGEMENTS.appendleft((profile, rules, worked_out))
    return worked_out


_JUDGEMENTS: Final[deque[tuple[Profile, tuple[Rule, ...], Judgement]]] = deque(maxlen=16)
"""What the profiles used last come to, among which rules."""


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
    line = tuple(_Level(each, register) for each in lineage(profile))
    codes: set[str] = set()
    for level in line:
        codes |= level.on
        codes -= level.off
        level.note_idle(codes)
    faults = [fault for level in line for fault in level.faults]
    active = [_active(rule, line, faults) for rule in register if rule.code in codes]
    return Judgement(profile.name, tuple(active), tuple(dict.fromkeys(faults)))


class _Level:
    """What one profile of a lineage says itself, by the codes of rules."""

    def __init__(self, profile: Profile, register: Register) -> None:
        self.profile = profile
        self.faults: list[SettingFault] = []
        self._register = register
        self.on = self._selected(profile.rules)
        self.off = self._selected(profile.without)
        self.counts_as = dict(profile.counts_as)
        self.settings: dict[str, list[RuleSetting]] = {}
        for setting in profile.settings:
            rule = register.get(setting.code)
            if rule is None:
                self._miss(setting.code)
            else:
                self.settings.setdefault(rule.code, []).append(setting)

    def _selected(self, words: tuple[str, ...]) -> set[str]:
        found = {word: self._register.select(word) for word in words}
        for word, rules in found.items():
            if not rules:
                self._miss(word)
        return {rule.code for rules in found.values() for rule in rules}

    def note_idle(self, codes: set[str]) -> None:
        """Note settings of rules that are not in force: nobody writes them for nothing."""
        idle = (each for code, row in self.settings.items() if code not in codes for each in row)
        for setting in idle:
            place = self.profile.places.get(setting.code)
            expected, found = phrase("a rule that is switched on"), phrase("settings alone")
            self.faults.append(SettingFault(setting.code, "", expected, found, place=place))

    def _miss(self, word: str) -> None:
        near = nearest(word, tuple(rule.name for rule in self._register))
        place = self.profile.places.get(word)
        self.faults.append(SettingFault(word, "", phrase("the code of a rule"), word, near, place))


def _active(rule: Rule, line: tuple[_Level, ...], faults: list[SettingFault]) -> ActiveRule:
    """Put together what a rule is after each profile of a lineage has had its say."""
    severity, weights = rule.severity, {each: each for each in Severity}
    parameters = {parameter.name: parameter.default for parameter in rule.parameters}
    sources: dict[str, str] = {}
    for level in line:
        stated = None
        for setting in level.settings.get(rule.code, ()):
            stated = setting.severity or stated
            fitting = dict(_fitting(rule, setting, level.profile, faults))
            parameters |= fitting
            sources |= dict.fromkeys(fitting, setting.source)
        if stated is not None:
            severity, weights = stated, {each: each for each in Severity}
        elif level.counts_as:
            severity = _weighed(severity, level.counts_as)
            weights = {each: level.counts_as.get(was, was) for each, was in weights.items()}
    named = tuple(dict.fromkeys(source for source in sources.values() if source))
    return ActiveRule(rule, severity, parameters, weights, named)


def _weighed(severity: SeverityByStage, weights: dict[Severity, Severity]) -> SeverityByStage:
    levels = (None if level is None else weights.get(level, level) for level in severity.levels)
    return SeverityByStage(tuple(levels))


def _fitting(
    rule: Rule, setting: RuleSetting, profile: Profile, faults: list[SettingFault]
) -> Iterator[tuple[str, object]]:
    """Go through the parameters that the rule understands, and note those it does not."""
    known = {parameter.name: parameter for parameter in rule.parameters}
    for name, value in setting.parameters:
        place = profile.places.get(f"{setting.code} {name}")
        if name not in known:
            choice = ", ".join(known) or phrase("no parameter at all")
            near = nearest(name, tuple(known))
            faults.append(SettingFault(rule.code, name, choice, name, near, place))
            continue
        try:
            yield name, fit(known[name].type, value)
        except UnfitSettingError as error:
            faults.append(SettingFault(rule.code, name, error.expected, error.found, place=place))
