"""Judgement: a profile worked out, and what its rules are on the day of a check."""

import functools
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from regionkit.findings import DatedTable, Phrase, Position, Severity, SeverityByStage, phrase
from regionkit.rules.answer import CannotTell, NotApplicable
from regionkit.rules.settings import canonical
from regionkit.rules.site import DateNeededError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from regionkit.rules.answer import Answer
    from regionkit.rules.rule import Rule
    from regionkit.rules.site import Site


Ask: TypeAlias = "Callable[[Any, Site], Iterable[Answer]]"
"""Asks a rule about a subject and its site."""


@attrs.frozen
class SettingFault:
    """A setting that no rule understands."""

    code: str
    """The rule it was meant for."""
    parameter: str
    """The parameter; empty if the rule itself is unknown."""
    expected: Phrase | str
    """What would be right; as it is if it is a name."""
    found: Phrase | str
    """What was given."""
    suggestion: str = ""
    """What was probably meant, if it is a name."""
    place: Position | None = attrs.field(default=None, eq=False)
    """Where it stands, if the profile was read from a file."""

    @property
    def setting(self) -> str:
        """What is wrong and where, in a few words."""
        named = f"{self.code} {self.parameter}".strip()
        return f"{named} ({self.place})" if self.place else named


@attrs.frozen
class ActiveRule:
    """A rule as a profile has it."""

    rule: "Rule"
    severity: SeverityByStage
    parameters: Mapping[str, object]
    """The values of all its parameters; of some, dated tables."""
    counts_as: Mapping[Severity, Severity] = attrs.field(factory=dict)
    """What severities count as that the rule gives a finding of its own accord."""
    sources: tuple[str, ...] = ()
    """Where figures of the profile come from that are not the rule's own."""

    def on(self, day: date | None) -> "RuleOnDay":
        """Return the rule as it is on a day, or on a day that nobody named."""
        values, sources, missing = {}, [self.rule.source, *self.sources], []
        for name, value in self.parameters.items():
            values[name] = value
            if isinstance(value, DatedTable):
                row = value.on(day) if day else None
                values[name] = (row or value.nearest(day)).value
                if row:
                    sources.append(row.source)
                else:
                    missing.append(name)
        return RuleOnDay(self, day, values, "; ".join(dict.fromkeys(sources)), tuple(missing))

    @property
    def fingerprint(self) -> str:
        """All that decides how the rule judges, on one line."""
        parts = [self.rule.code, str(self.severity), canonical(dict(self.parameters))]
        moved = {severity: other for severity, other in self.counts_as.items() if severity != other}
        if moved:
            parts.append(canonical(moved))
        return " ".join(parts)


@attrs.frozen
class RuleOnDay:
    """A rule as a profile has it on a day."""

    active: ActiveRule
    day: date | None
    """The day taken as today, if it is known."""
    parameters: Mapping[str, object]
    """The values of all its parameters; where the day has none, the nearest there is."""
    source: str
    """Where the rule and its figures come from."""
    missing: tuple[str, ...]
    """The parameters that have no value on this day."""

    def asking(self) -> "Ask":
        """Return how the rule is asked about a subject and its site.

        Mostly that is the rule's own function: it is asked very often, and a call saved counts.
        """
        if self.missing:
            return self._ask
        check = self.active.rule.check
        return functools.partial(check, **self.parameters) if self.parameters else check

    def _ask(self, subject: object, site: "Site") -> list["Answer"]:
        """Ask the rule where a parameter has no value on the day.

        Then the rule cannot tell; but if the question does not arise, or the plan does not
        say enough, that holds whatever the value is.

        Raises
        ------
        DateNeededError
            If a value depends on the day, and nobody said which day it is.
        """
        answers = list(self.active.rule.check(subject, site, **self.parameters))
        if answers and all(isinstance(each, _OPEN) for each in answers):
            return answers
        if self.day is None:
            raise DateNeededError
        reason = phrase(
            "the profile has no {parameter} for {day}", parameter=self.missing, day=self.day
        )
        return [CannotTell(reason)]


_OPEN = (NotApplicable, CannotTell)


@attrs.frozen(eq=False)
class Judgement:
    """A profile worked out: the rules in force, and what is wrong with its settings."""

    name: str
    active: tuple[ActiveRule, ...]
    faults: tuple[SettingFault, ...]

    @functools.cached_property
    def fingerprint(self) -> str:
        """Hash of rules, severities and parameters: same figure, same judgement."""
        import hashlib

        lines = "\n".join(each.fingerprint for each in self.active)
        return hashlib.sha256(lines.encode()).hexdigest()[:12]
