"""Effects on money: transfers, other amounts, other states of funding, other keys."""

from decimal import Decimal
from typing import Final

import attrs

from regionkit.amend.deed import deed
from regionkit.amend.draft import Draft, Movement, Steps
from regionkit.amend.errors import Unmet
from regionkit.model import (
    Budget,
    ChangeFundingState,
    CostItem,
    FundingLine,
    Openness,
    ReplaceKey,
    Revise,
    SharingKey,
    Subproject,
    Transfer,
    Undertaking,
)
from regionkit.values import EXACT, Amount, Bound, Per

_LINES: Final = (CostItem, FundingLine)
_A_COST_OR_LINE: Final = "a cost item or funding line"
_A_LINE: Final = "a funding line, or a project with just one that has an amount"


# --- transfers -----------------------------------------------------------------


def _make_transfer(effect: Transfer, draft: Draft) -> Transfer:
    moved = _exact(effect.amount, "an exact amount to transfer")
    if moved <= 0:
        raise Unmet("an amount above zero", effect.amount)
    source, source_at = _source(effect, draft)
    held = _amount_of(source)
    currency = held.currency or draft.currency_at(source_at)
    _same_kind(effect.amount, held, currency)
    if effect.was is not None and not _alike(effect.was, held):
        raise Unmet(f"{effect.was} in {effect.source}", held)
    if _exact(held, "an exact amount in the source") < moved:
        raise Unmet(f"at least {effect.amount} in {effect.source}", held)
    received, receiver_at = _receive(effect, draft, source, moved, currency)
    draft.change(source_at, amount=_less(held, moved))
    _note_movements(draft, source_at, receiver_at, moved)
    return attrs.evolve(received, was=held, source_line=source.id or source.title)


def _undo_transfer(effect: Transfer, draft: Draft) -> None:
    moved = _exact(effect.amount, "an exact amount")
    receiver, receiver_at = draft.find(
        effect.new_line or effect.receiver, FundingLine, "the funding line that received it"
    )
    held = _amount_of(receiver)
    if _exact(held, "an exact amount in the receiver") < moved:
        raise Unmet(f"at least {effect.amount} still in {receiver.id}", held)
    source, source_at = _source(effect, draft)
    left = _amount_of(source)
    _note_movements(draft, receiver_at, source_at, moved)
    draft.change(source_at, amount=_more(left, moved, effect.was))
    if effect.new_line is not None and held.number == moved:
        draft.remove(receiver_at)
        if effect.new_budget and draft.at(receiver_at[:-1]) == Budget():
            draft.change(receiver_at[:-2], budget=None)
    else:
        draft.change(receiver_at, amount=_less(held, moved, effect.receiver_was))


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
    effect: Transfer, draft: Draft, source: FundingLine, moved: Decimal, currency: str | None
) -> tuple[Transfer, Steps]:
    """Put money into the receiver; return the effect with what was found, and the way to it."""
    if effect.receiver == effect.source:
        raise Unmet("another receiver than the source", effect.receiver)
    if effect.receiver is None or effect.receiver_is is not Openness.EXHAUSTIVE:
        found = "none" if effect.receiver is None else f"{effect.receiver} as an example"
        raise Unmet("a receiver that is meant", found)
    steps = draft.place(effect.receiver)
    part = draft.at(steps)
    if isinstance(part, FundingLine):
        held = _receiving(effect, part, source, draft.currency_at(steps), currency)
        draft.change(steps, amount=_more(held, moved))
        return attrs.evolve(effect, receiver_was=held), steps
    if not isinstance(part, Undertaking):
        raise Unmet("a project, sub-project or funding line to receive it", effect.receiver)
    if isinstance(part, Subproject) and part.withdrawn:
        raise Unmet("a receiver that is in the plan", f"{effect.receiver}, which is withdrawn")
    new_budget = part.budget is None
    if new_budget:
        draft.change(steps, budget=Budget())
    budget_at = (*steps, ("budget", None))
    default = draft.currency_at(budget_at)
    line = FundingLine(
        id=effect.new_line or _new_id(f"from-{effect.source}", draft),
        title=effect.purpose or source.title,
        amount=Amount(moved, None if currency == default else currency, per=_amount_of(source).per),
        kind=source.kind,
        state=source.state,
        payers=source.payers,
        evidence=draft.decision.name,
    )
    draft.add(budget_at, "funding", line)
    position = len(draft.at(budget_at).funding) - 1
    made = attrs.evolve(effect, new_line=line.id, new_budget=new_budget)
    return made, (*budget_at, ("funding", position))


def _receiving(
    effect: Transfer,
    line: FundingLine,
    source: FundingLine,
    default: str | None,
    currency: str | None,
) -> Amount:
    """Return what a receiving line holds, if money of the source can be added to it."""
    if line is source:
        raise Unmet("another receiver than the source", effect.receiver)
    per = _amount_of(source).per
    held = line.amount or Amount(0, per=per)
    _exact(held, f"an exact amount in {effect.receiver}")
    if (held.currency or default) != currency or held.per is not per:
        raise Unmet(f"a line in the currency and per time of {effect.source}", held)
    if effect.receiver_was is not None and not _alike(effect.receiver_was, held):
        raise Unmet(f"{effect.receiver_was} in {effect.receiver}", held)
    return held


def _new_id(wanted: str, draft: Draft) -> str:
    number, free = 1, wanted
    while draft.has(free):
        number += 1
        free = f"{wanted}-{number}"
    return free


def _note_movements(draft: Draft, source_at: Steps, receiver_at: Steps, moved: Decimal) -> None:
    sides = [(source_at, -moved, receiver_at), (receiver_at, moved, source_at)]
    for at, amount, other in sides:
        counterpart, _ = draft.undertaking_of(other)
        draft.movements.append(_movement(draft, at, amount, counterpart.name or "", outside=False))


def _movement(
    draft: Draft, at: Steps, amount: Decimal, counterpart: str, *, outside: bool
) -> Movement:
    owner, _ = draft.undertaking_of(at)
    line: FundingLine = draft.at(at)
    held = line.amount or Amount(0)
    return Movement(
        account=owner.id,
        name=owner.name or owner.id or "",
        line=line.id or line.title,
        amount=amount,
        currency=held.currency or draft.currency_at(at),
        per=held.per,
        counterpart=counterpart,
        outside=outside,
    )


# --- amounts -------------------------------------------------------------------


def _amount_of(line: FundingLine) -> Amount:
    if line.amount is None:
        raise Unmet("a funding line with an amount", line.id or line.title)
    return line.amount


def _exact(amount: Amount, expected: str) -> Decimal:
    if amount.number is None or amount.bound is not Bound.EXACT or amount.approximate:
        raise Unmet(expected, amount)
    return amount.number


def _same_kind(given: Amount, held: Amount, currency: str | None) -> None:
    if given.per not in (Per.UNSTATED, held.per):
        raise Unmet(f"an amount {held.per}, as the source is", given)
    if given.currency not in (None, currency):
        raise Unmet(f"an amount in {currency or 'the currency of the source'}", given)


def _alike(one: Amount, other: Amount) -> bool:
    """Tell whether two amounts say the same, the currency where both name one."""
    both = one.currency and other.currency
    currency = other.currency if not both else one.currency
    return attrs.evolve(one, currency=currency) == other


def _bare(amount: Amount) -> Amount:
    """Return an amount without the words it was printed in: they are not true of another."""
    return attrs.evolve(amount, text=None, where=None)


def _less(held: Amount, moved: Decimal, was: Amount | None = None) -> Amount:
    return _set(held, EXACT.subtract(held.number or Decimal(0), moved), was)


def _more(held: Amount, moved: Decimal, was: Amount | None = None) -> Amount:
    return _set(held, EXACT.add(held.number or Decimal(0), moved), was)


def _set(held: Amount, number: Decimal, was: Amount | None) -> Amount:
    """Return an amount with another figure; the one there was before, if that is it again."""
    new = attrs.evolve(_bare(held), number=number)
    return was if was is not None and was == new else new


# --- other changes to a budget ---------------------------------------------------


def _make_revision(effect: Revise, draft: Draft) -> Revise:
    part, steps = draft.find_one_of(effect.target, _LINES, _A_COST_OR_LINE)
    held = part.amount
    if effect.was is not None and (held is None or not _alike(effect.was, held)):
        raise Unmet(f"{effect.was} in {effect.target}", held)
    if isinstance(part, FundingLine):
        _note_revision(effect, draft, steps, held, effect.amount)
    draft.change(steps, amount=effect.amount)
    return attrs.evolve(effect, was=held)


def _undo_revision(effect: Revise, draft: Draft) -> None:
    part, steps = draft.find_one_of(effect.target, _LINES, _A_COST_OR_LINE)
    if part.amount != effect.amount:
        raise Unmet(f"{effect.amount} in {effect.target}, as it was decided", part.amount)
    if isinstance(part, FundingLine):
        _note_revision(effect, draft, steps, effect.amount, effect.was)
    draft.change(steps, amount=effect.was)


def _note_revision(
    effect: Revise, draft: Draft, at: Steps, before: Amount | None, after: Amount | None
) -> None:
    """Note money that came or went, as far as both amounts are figures of one kind."""
    numbers = [
        Decimal(0) if amount is None or amount.number is None else amount.number
        for amount in (before, after)
    ]
    kinds = {(a.currency, a.per) for a in (before, after) if a is not None and a.number}
    if len(kinds) > 1:
        raise Unmet(f"an amount in the currency and per time of {before}", after)
    came = EXACT.subtract(numbers[1], numbers[0])
    if came:
        movement = _movement(draft, at, came, effect.counterpart, outside=True)
        draft.movements.append(movement)


def _make_state(effect: ChangeFundingState, draft: Draft) -> ChangeFundingState:
    line, steps = draft.find(effect.target, FundingLine, "a funding line")
    if effect.was is not None and line.state is not effect.was:
        raise Unmet(f"{effect.target} to be {effect.was}", line.state)
    draft.change(steps, state=effect.state, evidence=effect.evidence or line.evidence)
    return attrs.evolve(effect, was=line.state, was_evidence=line.evidence)


def _undo_state(effect: ChangeFundingState, draft: Draft) -> None:
    line, steps = draft.find(effect.target, FundingLine, "a funding line")
    if line.state is not effect.state:
        raise Unmet(f"{effect.target} to be {effect.state}, as it was decided", line.state)
    draft.change(steps, state=effect.was, evidence=effect.was_evidence)


def _make_key(effect: ReplaceKey, draft: Draft) -> ReplaceKey:
    _, steps = draft.find(effect.target, SharingKey, "a sharing key")
    if draft.has(effect.key.id):
        raise Unmet("a new key with an id of its own", effect.key.id)
    if effect.key.applies_from is None:
        raise Unmet("a new key that says from when it applies", "no applies_from")
    budget_at = steps[:-1]
    for other in draft.at(budget_at).keys:
        if other.replaces == effect.target:
            raise Unmet(f"{effect.target} to be in force", f"{other.id}, which replaced it")
    new = attrs.evolve(effect.key, replaces=effect.target)
    draft.add(budget_at, "keys", new)
    return attrs.evolve(effect, key=new)


def _undo_key(effect: ReplaceKey, draft: Draft) -> None:
    key, steps = draft.find(effect.key.id, SharingKey, "a sharing key")
    if key != effect.key:
        raise Unmet(f"the key {effect.key.id} as it was decided", "another")
    draft.remove(steps)


deed(Transfer, _make_transfer, _undo_transfer)
deed(Revise, _make_revision, _undo_revision)
deed(ChangeFundingState, _make_state, _undo_state)
deed(ReplaceKey, _make_key, _undo_key)
