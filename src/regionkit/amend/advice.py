"""Advice: in what a resolution differs from what was recommended."""

from collections.abc import Iterator
from typing import Final

import attrs

from regionkit.amend.change import said
from regionkit.amend.making import name_of
from regionkit.findings import Record
from regionkit.model import Decision, Effect, Openness, Recommendation

_FOUND: Final = {
    *("own_fields", "was", "source_line", "receiver_was", "new_line", "new_budget"),
    *("was_untitled", "was_evidence"),
}
"""Fields that say what was found, not what is wanted."""

_ABOUT: Final = {"target", "source"}
"""Fields that say what an effect is about."""


@attrs.frozen(kw_only=True)
class AdviceDifference:
    """One thing in which a resolution differs from a recommendation."""

    effect: str
    """The effect: ``transfer``."""
    target: str | None
    """What it is about, by id."""
    field: str | None
    """In what they differ; None where only one of them has the effect."""
    recommended: str | None
    """What was recommended; None if nothing was."""
    resolved: str | None
    """What the resolution says; None if it says nothing."""
    by: str | None = None
    """Who recommended it."""

    def to_record(self) -> Record:
        """Return it as a flat record."""
        return attrs.asdict(self)

    def __str__(self) -> str:
        """Write it on one line."""
        field = self.field if self.field and not self.effect.endswith(self.field) else None
        where = " ".join(part for part in (self.effect, self.target, field) if part)
        by = f"{self.by} recommended" if self.by else "recommended"
        return f"{where}: {by} {self.recommended or '–'}, resolved {self.resolved or '–'}"


def compare_advice(decision: Decision) -> tuple[AdviceDifference, ...]:
    """Tell in what the points of a decision differ from what was recommended.

    Parameters
    ----------
    decision
        A decision with recommendations that have effects; its resolution counts, else its
        proposal.

    Returns
    -------
    tuple of AdviceDifference
        For each recommendation what the resolution says otherwise, then what nobody
        recommended. Empty if it follows the advice, or none of it has effects.

    Examples
    --------
    >>> import regionkit as rk
    >>> from regionkit.amend import compare_advice
    >>> case = rk.read("examples/framover-sammen.yaml", rk.Dossier)
    >>> for difference in compare_advice(case.decisions[0]):
    ...     if difference.field == "receiver":
    ...         print(difference.recommended, "/", difference.resolved)
    vertskapsattraktivitet (examples) / kunst-kultur-og-opplevelser
    """
    advised = list(_advised(decision.recommendations, None))
    if not any(effects for _, effects in advised):
        return ()
    resolved = decision.effects
    matched: set[int] = set()
    differences: list[AdviceDifference] = []
    for by, effects in advised:
        pairs = _paired(effects, resolved)
        matched.update(pairs.values())
        for at, effect in enumerate(effects):
            other = resolved[pairs[at]] if at in pairs else None
            differences += _between(by, effect, other)
    own = (effect for at, effect in enumerate(resolved) if at not in matched)
    return (*differences, *(_only_resolved(effect) for effect in own))


def _advised(
    recommendations: tuple[Recommendation, ...], above: str | None
) -> Iterator[tuple[str | None, tuple[Effect, ...]]]:
    """List who recommends what: each recommendation by itself, the smaller ones too."""
    for each in recommendations:
        by = each.by or above
        yield by, each.effects
        yield from _advised(each.recommendations, by)


def _paired(advised: tuple[Effect, ...], resolved: tuple[Effect, ...]) -> dict[int, int]:
    """Pair effects that speak of the same: those that say the same, then the others in order."""
    pairs: dict[int, int] = {}
    same = [
        (at, other_at, effect, other)
        for at, effect in enumerate(advised)
        for other_at, other in enumerate(resolved)
        if _about(effect) == _about(other)
    ]
    alike = [each for each in same if not list(_between(None, each[2], each[3]))]
    for at, other_at, _, _ in (*alike, *same):
        if at not in pairs and other_at not in pairs.values():
            pairs[at] = other_at
    return pairs


def _about(effect: Effect) -> tuple[str, str | None]:
    target: str | None = getattr(effect, "target", None) or getattr(effect, "source", None)
    return name_of(effect), target


def _only_resolved(effect: Effect) -> AdviceDifference:
    name, target = _about(effect)
    return AdviceDifference(
        effect=name, target=target, field=None, recommended=None, resolved=_described(effect)
    )


def _between(
    by: str | None, advised: Effect, resolved: Effect | None
) -> Iterator[AdviceDifference]:
    effect, target = _about(advised)
    if resolved is None:
        yield AdviceDifference(
            effect=effect,
            target=target,
            field=None,
            recommended=_described(advised),
            resolved=None,
            by=by,
        )
        return
    for name in _wishes(advised):
        one, other = _wanted(advised, name), _wanted(resolved, name)
        if one != other:
            yield AdviceDifference(
                effect=effect, target=target, field=name, recommended=one, resolved=other, by=by
            )


def _wishes(effect: Effect) -> list[str]:
    """List the fields that say what is wanted; openness is said with what it is about."""
    names = [field.name for field in attrs.fields(type(effect))]
    return [name for name in names if name not in _FOUND and not name.endswith("_is")]


def _described(effect: Effect) -> str:
    said_of = (_wanted(effect, name) for name in _wishes(effect) if name not in _ABOUT)
    return ", ".join(each for each in said_of if each) or name_of(effect)


def _wanted(effect: Effect, name: str) -> str | None:
    value = getattr(effect, name)
    if value is None:
        return None
    openness = getattr(effect, f"{name}_is", None)
    mark = "" if openness in (None, Openness.EXHAUSTIVE) else f" ({openness})"
    return f"{said(value)}{mark}"
