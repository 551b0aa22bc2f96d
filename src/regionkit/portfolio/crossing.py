"""Crossing: rules on several plans at once, asked of what the plans claim."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, NamedTuple

from regionkit.findings import Finding, Path, Profile
from regionkit.model import RelationKind
from regionkit.portfolio.claims import Claim, ClaimBook
from regionkit.portfolio.place import Place
from regionkit.portfolio.reported import PlanFinding
from regionkit.portfolio.saying import GIVER, GRANT, HELD, NAMED, PERSON, RULE_OF
from regionkit.rules import Wrong, all_rules, wrong
from regionkit.rules.judgement import RuleOnDay
from regionkit.rules.profiles import judgement_by
from regionkit.rules.resources import judge_grant, peak, too_much_of
from regionkit.values import Amount, Stage


class _Told(NamedTuple):
    """An answer, and what it is about."""

    plan: int
    place: Place
    path: str
    stage: Stage
    answer: Wrong


class _Words(NamedTuple):
    """What was written down of a claim."""

    plan: int
    place: Place
    path: str
    stage: Stage
    more: list[Any]

    def told(self, answer: Wrong) -> _Told:
        return _Told(self.plan, self.place, self.path, self.stage, answer)


def kinds_asked(profile: Profile, as_of: date | None) -> dict[str, RuleOnDay]:
    """Return which kinds of claims a profile asks for, with the rule that does."""
    judgement = judgement_by(profile, all_rules())
    rules = {each.rule.code: each for each in judgement.active}
    asked = {kind: rules[code].on(as_of) for kind, code in RULE_OF.items() if code in rules}
    giver = asked.get(GIVER)
    if giver is not None and giver.parameters["municipality_limit"] is None:
        del asked[GIVER]
    return asked


def findings_across(book: ClaimBook, profile: Profile, as_of: date | None) -> Iterator[PlanFinding]:
    """Ask the rules on several plans, in order of rule and of what is claimed.

    Each is told at the last of the plans that claim the same, or at each after the first.
    """
    asked = kinds_asked(profile, as_of)
    for kind, key, claims in book.met():
        rule = asked[kind]
        words = (_read(claim) for claim in claims)
        for told in _ASKING[kind](key, words, rule):
            severity = rule.active.severity.at(told.stage)
            if severity is not None:
                yield PlanFinding(
                    place=told.place,
                    finding=Finding(
                        code=rule.active.rule.code,
                        name=rule.active.rule.name,
                        severity=severity,
                        path=Path(f"{told.path}.{told.answer.at}".rstrip(".")),
                        template=rule.active.rule.message,
                        parameters=told.answer.parameters,
                        hint_template=rule.active.rule.hint,
                        stage=told.stage,
                        profile=profile.name,
                        source=rule.source,
                        position=told.place.position(),
                    ),
                )


def _read(claim: Claim) -> _Words:
    (file, member, line), path, stage, *more = claim.words
    place = Place(file=file, member=member, line=line)
    return _Words(claim.plan, place, path, Stage(stage), more)


def _several(words: Sequence[_Words]) -> bool:
    """Tell whether claims are of several plans; one that was read twice is one."""
    return len({each.place for each in words}) > 1


def _held(_: str, words: Iterable[_Words], __: RuleOnDay) -> Iterator[_Told]:
    first: Place | None = None
    for each in words:
        if first is None:
            first = each.place
        elif each.place != first:
            yield each.told(wrong(title=each.more[0], found=str(first)))


def _named(_: str, words: Iterable[_Words], __: RuleOnDay) -> Iterator[_Told]:
    claims = list(words)
    other = next((each for each in claims if each.more[0] == "is"), None)
    if other is None:
        return
    named = set(other.more[1])
    for each in claims:
        if each.more[0] == "to" and each.place != other.place:
            title, kind, mine = each.more[1:]
            if not named & set(mine):
                yield each.told(wrong(title=title, kind=RelationKind(kind)))


def _overcommitted(most: Decimal, claims: list[_Words]) -> Iterator[_Told]:
    loads = [
        (Fraction(each.more[0]), date.fromisoformat(each.more[1]), date.fromisoformat(each.more[2]))
        for each in claims
    ]
    found = peak(loads)
    if found > most and _several(claims):
        last = claims[-1]
        yield last.told(too_much_of(last.more[-1], found, Fraction(most)))


def _person(_: str, words: Iterable[_Words], rule: RuleOnDay) -> Iterator[_Told]:
    return _overcommitted(_number(rule, "limit"), _once(words))


def _giver(_: str, words: Iterable[_Words], rule: RuleOnDay) -> Iterator[_Told]:
    return _overcommitted(_number(rule, "municipality_limit"), _once(words))


def _number(rule: RuleOnDay, name: str) -> Decimal:
    limit = rule.parameters[name]
    return limit if isinstance(limit, Decimal) else Decimal(str(limit))


def _grant(_: str, words: Iterable[_Words], __: RuleOnDay) -> Iterator[_Told]:
    claims = _once(words)
    last = claims[-1]
    currencies = {each.more[2] for each in claims}
    if not _several(claims) or len(currencies) > 1:
        return
    amounts = tuple(None if each.more[0] is None else Amount.parse(each.more[0]) for each in claims)
    granted = tuple(Amount.parse(each.more[1]) for each in claims if each.more[1] is not None)
    answer = judge_grant(last.more[3], amounts, granted, last.more[2])
    if isinstance(answer, Wrong):
        yield last.told(answer)


def _once(words: Iterable[_Words]) -> list[_Words]:
    """Take the claims of a plan that was given twice only once."""
    kept: dict[Place, int] = {}
    return [each for each in words if kept.setdefault(each.place, each.plan) == each.plan]


_Asking = Callable[[str, Iterable[_Words], RuleOnDay], Iterator[_Told]]

_ASKING: Final[dict[str, _Asking]] = {
    HELD: _held,
    NAMED: _named,
    PERSON: _person,
    GIVER: _giver,
    GRANT: _grant,
}
