"""Transfers: money that moves from one funding line to another."""

from decimal import Decimal
from typing import Final

import attrs

from regionkit.amend.amounts import (
    Unit,
    alike,
    amount_in,
    exact,
    in_words,
    less,
    more,
    must_be_in,
    unit_at,
)
from regionkit.amend.deed import deed
from regionkit.amend.draft import Draft, Steps
from regionkit.amend.errors import Unmet
from regionkit.amend.lines import add_to_budget, note, take_from_budget
from regionkit.model import FundingLine, FundingState, Openness, Transfer, Undertaking, Valuation
from regionkit.values import Amount

_A_LINE: Final = "a funding line, or a project with just one that has an amount"


def _make_transfer(effect: Transfer, draft: Draft) -> Transfer:
    moved = exact(effect.amount, "an exact amount to transfer")
    if moved <= 0:
        raise Unmet("an amount above zero", effect.amount)
    source, source_at = _source(effect, draft)
    held = _amount_of(source)
    unit = unit_at(held, source_at, draft)
    must_be_in(unit, effect.amount)
    if effect.was is not None and not draft.again and not alike(effect.was, held, unit):
        raise Unmet(f"{effect.was} in {effect.source}", held)
    if exact(held, "an exact amount in the source") < moved:
        raise Unmet(f"at least {effect.amount} in {effect.source}", held)
    received, receiver_at = _receive(effect, draft, source, moved, unit)
    draft.change(source_at, amount=less(held, moved))
    _note_transfer(draft, source_at, receiver_at, moved, unit)
    return attrs.evolve(received, was=held, source_line=source.id or source.title)


def _undo_transfer(effect: Transfer, draft: Draft) -> None:
    moved = exact(effect.amount, "an exact amount")
    receiver, receiver_at = draft.find(
        effect.new_line or effect.receiver, FundingLine, "the funding line that received it"
    )
    source, source_at = _source(effect, draft)
    held, left = _amount_of(receiver), _amount_of(source)
    unit = unit_at(effect.was or left, source_at, draft)
    for line, amount, at in ((receiver, held, receiver_at), (source, left, source_at)):
        expected = f"an exact amount {in_words(unit)} in {line.id or line.title}"
        exact(amount, expected)
        if unit_at(amount, at, draft) != unit:
            raise Unmet(expected, amount)
    if (held.number or 0) < moved:
        raise Unmet(f"at least {effect.amount} still in {receiver.id}", held)
    if effect.new_line is not None and held.number != moved:
        raise Unmet(f"no more than {effect.amount} in {receiver.id}, which came with it", held)
    _note_transfer(draft, receiver_at, source_at, moved, unit)
    draft.change(source_at, amount=more(left, moved, effect.was))
    if effect.new_line is not None:
        take_from_budget(draft, receiver_at, new_budget=effect.new_budget)
    elif effect.receiver_was is None and held.number == moved:
        draft.change(receiver_at, amount=None)
    else:
        draft.change(receiver_at, amount=less(held, moved, effect.receiver_was))


def _source(effect: Transfer, draft: Draft) -> tuple[FundingLine, Steps]:
    """Return the line that money goes out of: the one named, or the only one there is."""
    steps = draft.place(effect.source)
    part = draft.at(steps)
    if isinstance(part, FundingLine):
        return part, steps
    if not isinstance(part, Undertaking):
        raise Unmet(_A_LINE, f"{effect.source}, which is neither")
    lines = part.budget.funding if part.budget else ()
    known = [at for at, line in enumerate(lines) if line.amount is not None and line.amount.known]
    if effect.source_line is not None:
        known = [at for at in known if effect.source_line in (lines[at].id, lines[at].title)][:1]
    if len(known) != 1:
        named = ", ".join(lines[at].id or lines[at].title for at in known)
        raise Unmet(_A_LINE, f"{len(known)} in {effect.source}{f' ({named})' if named else ''}")
    return lines[known[0]], (*steps, ("budget", None), ("funding", known[0]))


def _receive(
    effect: Transfer, draft: Draft, source: FundingLine, moved: Decimal, unit: Unit
) -> tuple[Transfer, Steps]:
    """Put money into the receiver; return the effect with what was found, and the way to it."""
    if effect.receiver == effect.source:
        raise Unmet("another receiver than the source", effect.receiver)
    if effect.receiver is None or effect.receiver_is is not Openness.EXHAUSTIVE:
        found = "none" if effect.receiver is None else f"{effect.receiver} as an example"
        raise Unmet("a receiver that is meant", found)
    steps = draft.place(effect.receiver)
    part = draft.at(steps)
    draft.must_be_in_the_plan(steps, effect.receiver)
    if isinstance(part, FundingLine):
        held = _receiving(effect, draft, source, part, unit)
        draft.change(steps, amount=more(held, moved))
        return attrs.evolve(effect, receiver_was=part.amount), steps
    if not isinstance(part, Undertaking):
        raise Unmet("a project, sub-project or funding line to receive it", effect.receiver)
    if any(line is source for line in (part.budget.funding if part.budget else ())):
        raise Unmet("another receiver than the source", effect.receiver)
    if effect.new_line is not None and draft.has(effect.new_line):
        raise Unmet("a new funding line with an id of its own", effect.new_line)
    default = draft.currency_at(steps)
    if unit.currency is None and default is not None:
        raise Unmet("a receiver without a currency, as the source", f"one in {default}")
    currency = None if unit.currency == default else unit.currency
    firm = source.state not in (FundingState.PLANNED, FundingState.APPLIED_FOR)
    line = FundingLine(
        id=effect.new_line or _new_id(f"from-{effect.source}", draft),
        title=source.title,
        amount=Amount(moved, currency, per=unit.per),
        kind=source.kind,
        state=source.state,
        payers=source.payers,
        key=source.key,
        basis=_basis_of_part(source, moved),
        evidence=draft.decision.name if firm else source.evidence,
    )
    new_budget, line_at = add_to_budget(draft, steps, "funding", line)
    return attrs.evolve(effect, new_line=line.id, new_budget=new_budget), line_at


def _basis_of_part(source: FundingLine, moved: Decimal) -> Valuation | None:
    """Return how what is moved was valued: of a part, nobody has said how many hours it is."""
    basis = source.basis
    if basis is None or _amount_of(source).number == moved:
        return basis
    left = attrs.evolve(basis, hours=None, persons=None)
    return None if left == Valuation() else left


def _receiving(
    effect: Transfer, draft: Draft, source: FundingLine, line: FundingLine, unit: Unit
) -> Amount:
    """Return what a receiving line holds, if money of the source can be added to it."""
    if line is source:
        raise Unmet("another receiver than the source", effect.receiver)
    if effect.new_line is not None:
        expected = f"a project or sub-project that gets the new line {effect.new_line}"
        raise Unmet(expected, f"{effect.receiver}, a funding line")
    if line.kind is not source.kind and None not in (line.kind, source.kind):
        raise Unmet(f"a line {source.kind}, as the source is", f"{effect.receiver}, {line.kind}")
    held = line.amount or Amount(0, per=unit.per)
    exact(held, f"an exact amount in {effect.receiver}")
    found = unit_at(held, draft.place(effect.receiver), draft)
    if found != unit:
        expected = f"a line {in_words(unit, found)}, as the source"
        raise Unmet(expected, f"{effect.receiver}, {in_words(found, unit)}")
    if (
        effect.receiver_was is not None
        and not draft.again
        and not alike(effect.receiver_was, held, unit)
    ):
        raise Unmet(f"{effect.receiver_was} in {effect.receiver}", held)
    return held


def _amount_of(line: FundingLine) -> Amount:
    if line.amount is None:
        raise Unmet("a funding line with an amount", line.id or line.title)
    return line.amount


def _new_id(wanted: str, draft: Draft) -> str:
    number, free = 1, wanted
    while draft.has(free):
        number += 1
        free = f"{wanted}-{number}"
    return free


def _note_transfer(
    draft: Draft, source_at: Steps, receiver_at: Steps, moved: Decimal, unit: Unit
) -> None:
    giver, taker = draft.undertaking_of(source_at), draft.undertaking_of(receiver_at)
    for at, amount, other_at, other in (
        (source_at, -moved, receiver_at, taker),
        (receiver_at, moved, source_at, giver),
    ):
        line: FundingLine = draft.at(other_at)
        counterpart = line.title if giver is taker else other.name or other.id or line.title
        note(draft, at, amount_in(unit, amount), counterpart, outside=False)


deed(Transfer, _make_transfer, _undo_transfer)
