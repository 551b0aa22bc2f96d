"""Advice: in what a resolution differs from what was recommended."""

from collections.abc import Iterator
from typing import Final

import attrs

from regionkit.amend.change import said
from regionkit.amend.making import name_of
from regionkit.model import Decision, Effect, Recommendation

_FOUND: Final = {
    *("own_fields", "was", "source_line", "receiver_was", "new_line", "new_budget"),
    *("was_untitled", "was_evidence"),
}
"""Fields that say what was found, not what is wanted."""


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

    def __str__(self) -> str:
        """Write it on one line."""
        where = " ".join(part for part in (self.effect, self.target, self.field) if part)
        return f"{where}: recommended {self.recommended or '–'}, resolved {self.resolved or '–'}"


def compare_advice(decision: Decision) -> tuple[AdviceDifference, ...]:
    """Tell in what the points of a decision differ from what was recommended.

    Of several recommendations that speak of the same effect, the last counts: it stands
    nearest to the resolution.

    Parameters
    ----------
    decision
        A decision with recommendations that have effects; its resolution counts, else its
        proposal.

    Returns
    -------
    tuple of AdviceDifference
        Empty if the resolution follows the advice, or none of it has effects.

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
    advised = {_about(effect): effect for effect in _advised(decision.recommendations)}
    if not advised:
        return ()
    resolved = {_about(effect): effect for effect in decision.effects}
    return tuple(
        difference
        for about in dict.fromkeys((*advised, *resolved))
        for difference in _between(about, advised.get(about), resolved.get(about))
    )


def _advised(recommendations: tuple[Recommendation, ...]) -> Iterator[Effect]:
    for each in recommendations:
        yield from each.effects
        yield from _advised(each.recommendations)


def _about(effect: Effect) -> tuple[str, str | None]:
    target: str | None = getattr(effect, "target", None) or getattr(effect, "source", None)
    return name_of(effect), target


def _between(
    about: tuple[str, str | None], advised: Effect | None, resolved: Effect | None
) -> Iterator[AdviceDifference]:
    effect, target = about
    if advised is None or resolved is None:
        yield AdviceDifference(
            effect=effect,
            target=target,
            field=None,
            recommended=None if advised is None else effect,
            resolved=None if resolved is None else effect,
        )
        return
    for field in attrs.fields(type(advised)):
        if field.name in _FOUND or field.name.endswith("_is"):  # said with what it is about
            continue
        one, other = _wanted(advised, field.name), _wanted(resolved, field.name)
        if one != other:
            yield AdviceDifference(
                effect=effect, target=target, field=field.name, recommended=one, resolved=other
            )


def _wanted(effect: Effect, name: str) -> str | None:
    value = getattr(effect, name)
    if value is None:
        return None
    openness = getattr(effect, f"{name}_is", None)
    mark = "" if openness is None or openness == "exhaustive" else f" ({openness})"
    return f"{said(value)}{mark}"
