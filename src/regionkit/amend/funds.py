"""Effects on money: transfers, other amounts, other states of funding, other keys."""

from decimal import Decimal
from typing import Final, NamedTuple

import attrs

from regionkit.amend.deed import deed
from regionkit.amend.draft import Draft, Movement, Steps
from regionkit.amend.errors import Unmet
from regionkit.model import (
    AddCost,
    AddFunding,
    Budget,
    ChangeFundingState,
    CostItem,
    FundingLine,
    FundingState,
    Openness,
    ReplaceKey,
    Revise,
    SharingKey,
    Subproject,
    Transfer,
    Undertaking,
)
from regionkit.values import EXACT, Amount, Bound, Per


class _Unit(NamedTuple):
    """What an amount is in, where it stands."""

    currency: str | None
    per: Per


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
    unit = _unit_at(held, source_at, draft)
    _must_be_in(unit, effect.amount)
    if effect.was is not None and not draft.again and not _alike(effect.was, held, unit):
        raise Unmet(f"{effect.was} in {effect.source}", held)
    if _exact(held, "an exact amount in the source") < moved:
        raise Unmet(f"at least {effect.amount} in {effect.source}", held)
    received, receiver_at = _receive(effect, draft, source, moved, unit)
    draft.change(source_at, amount=_less(held, moved))
    _note_transfer(draft, source_at, receiver_at, moved, unit)
    return attrs.evolve(received, was=held, source_line=source.id or source.title)


def _undo_transfer(effect: Transfer, draft: Draft) -> None:
    moved = _exact(effect.amount, "an exact amount")
    receiver, receiver_at = draft.find(
        effect.new_line or effect.receiver, FundingLine, "the funding line that received it"
    )
    source, source_at = _source(effect, draft)
    held, left = _amount_of(receiver), _amount_of(source)
    unit = _unit_at(effect.was or left, source_at, draft)
    for line, amount, at in ((receiver, held, receiver_at), (source, left, source_at)):
        expected = f"an exact amount {_in_words(unit)} in {line.id or line.title}"
        _exact(amount, expected)
        if _unit_at(amount, at, draft) != unit:
            raise Unmet(expected, amount)
    if (held.number or 0) < moved:
        raise Unmet(f"at least {effect.amount} still in {receiver.id}", held)
    if effect.new_line is not None and held.number != moved:
        raise Unmet(f"no more than {effect.amount} in {receiver.id}, which came with it", held)
    _note_transfer(draft, receiver_at, source_at, moved, unit)
    draft.change(source_at, amount=_more(left, moved, effect.was))
    if effect.new_line is not None:
        take_from_budget(draft, receiver_at, new_budget=effect.new_budget)
    elif effect.receiver_was is None and held.number == moved:
        draft.change(receiver_at, amount=None)
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
    effect: Transfer, draft: Draft, source: FundingLine, moved: Decimal, unit: _Unit
) -> tuple[Transfer, Steps]:
    """Put money into the receiver; return the effect with what was found, and the way to it."""
    if effect.receiver == effect.source:
        raise Unmet("another receiver than the source", effect.receiver)
    if effect.receiver is None or effect.receiver_is is not Openness.EXHAUSTIVE:
        found = "none" if effect.receiver is None else f"{effect.receiver} as an example"
        raise Unmet("a receiver that is meant", found)
    steps = draft.place(effect.receiver)
    part = draft.at(steps)
    _must_be_in_the_plan(effect.receiver, steps, draft)
    if isinstance(part, FundingLine):
        held = _receiving(effect, draft, source, part, unit)
        draft.change(steps, amount=_more(held, moved))
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
        basis=source.basis,
        evidence=draft.decision.name if firm else source.evidence,
    )
    new_budget, line_at = add_to_budget(draft, steps, "funding", line)
    return attrs.evolve(effect, new_line=line.id, new_budget=new_budget), line_at


def _receiving(
    effect: Transfer, draft: Draft, source: FundingLine, line: FundingLine, unit: _Unit
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
    _exact(held, f"an exact amount in {effect.receiver}")
    found = _unit_at(held, draft.place(effect.receiver), draft)
    if found != unit:
        expected = f"a line {_in_words(unit, found)}, as the source"
        raise Unmet(expected, f"{effect.receiver}, {_in_words(found, unit)}")
    if (
        effect.receiver_was is not None
        and not draft.again
        and not _alike(effect.receiver_was, held, unit)
    ):
        raise Unmet(f"{effect.receiver_was} in {effect.receiver}", held)
    return held


def _must_be_in_the_plan(receiver: str | None, steps: Steps, draft: Draft) -> None:
    """Refuse money for what is withdrawn, or stands within something that is."""
    out = any(isinstance(each, Subproject) and each.withdrawn for each in draft.on_the_way(steps))
    if out and not draft.again:
        raise Unmet("a receiver that is in the plan", f"{receiver}, which is withdrawn")


def add_to_budget(
    draft: Draft, steps: Steps, row: str, part: FundingLine | CostItem
) -> tuple[bool, Steps]:
    """Add a line to a budget; tell whether there was none before, and where it stands."""
    new_budget = draft.at(steps).budget is None
    if new_budget:
        draft.change(steps, budget=Budget())
    budget_at = (*steps, ("budget", None))
    draft.add(budget_at, row, part)
    return new_budget, (*budget_at, (row, len(getattr(draft.at(budget_at), row)) - 1))


def take_from_budget(draft: Draft, line_at: Steps, *, new_budget: bool) -> None:
    """Take a line out of a budget, and the budget too if it came with it."""
    draft.remove(line_at)
    if new_budget and draft.at(line_at[:-1]) == Budget():
        draft.change(line_at[:-2], budget=None)


def _new_id(wanted: str, draft: Draft) -> str:
    number, free = 1, wanted
    while draft.has(free):
        number += 1
        free = f"{wanted}-{number}"
    return free


# --- what moved -----------------------------------------------------------------


def _note_transfer(
    draft: Draft, source_at: Steps, receiver_at: Steps, moved: Decimal, unit: _Unit
) -> None:
    giver, taker = draft.undertaking_of(source_at), draft.undertaking_of(receiver_at)
    for at, amount, other_at, other in (
        (source_at, -moved, receiver_at, taker),
        (receiver_at, moved, source_at, giver),
    ):
        line: FundingLine = draft.at(other_at)
        counterpart = line.title if giver is taker else other.name or other.id or line.title
        _note(draft, at, _amount_in(unit, amount), counterpart, outside=False)


def _note(draft: Draft, at: Steps, moved: Amount, counterpart: str, *, outside: bool) -> None:
    owner = draft.undertaking_of(at)
    line: FundingLine = draft.at(at)
    draft.movements.append(
        Movement(
            account=owner.id,
            name=owner.name or owner.id or "",
            line=line.id or line.title,
            amount=moved.number or Decimal(0),
            currency=moved.currency,
            per=moved.per,
            counterpart=counterpart,
            outside=outside,
        )
    )


# --- amounts -------------------------------------------------------------------


def _unit_at(amount: Amount, at: Steps, draft: Draft) -> _Unit:
    return _Unit(amount.currency or draft.currency_at(at), amount.per)


def _amount_in(unit: _Unit, number: Decimal) -> Amount:
    return Amount(number, unit.currency, per=unit.per)


def _in_words(unit: _Unit, other: _Unit | None = None) -> str:
    """Say in what an amount is, with what tells it from another."""
    currency = f"in {unit.currency}" if unit.currency else "without a currency"
    if unit.per is not Per.UNSTATED:
        return f"{currency} {unit.per}"
    return currency if other is None or other.per is unit.per else f"{currency}, not {other.per}"


def _amount_of(line: FundingLine) -> Amount:
    if line.amount is None:
        raise Unmet("a funding line with an amount", line.id or line.title)
    return line.amount


def is_exact(amount: Amount) -> bool:
    """Tell whether an amount is one figure, neither bounded nor approximate nor missing."""
    return amount.known and amount.bound is Bound.EXACT and not amount.approximate


def _exact(amount: Amount, expected: str) -> Decimal:
    if amount.number is None or not is_exact(amount):
        raise Unmet(expected, amount)
    return amount.number


def _must_be_in(unit: _Unit, given: Amount) -> None:
    """Refuse an amount that says another currency or stretch of time."""
    if given.per not in (Per.UNSTATED, unit.per) or given.currency not in (None, unit.currency):
        said = _Unit(given.currency, given.per)
        raise Unmet(f"an amount {_in_words(unit, said)}, as the source", given)


def _alike(one: Amount, other: Amount, unit: _Unit) -> bool:
    """Tell whether two amounts say the same, the currency of the place where none is named."""
    mine, yours = (
        attrs.evolve(each, currency=each.currency or unit.currency) if each.known else each
        for each in (one, other)
    )
    return mine == yours


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
    held: Amount | None = part.amount
    if held is None:
        if effect.was is not None:
            raise Unmet(f"{effect.was} in {effect.target}", held)
    else:
        unit = _unit_at(held, steps, draft)
        if effect.was is not None and not _alike(effect.was, held, unit):
            raise Unmet(f"{effect.was} in {effect.target}", held)
        if _alike(held, effect.amount, unit):
            raise Unmet(f"another amount than {effect.amount}", held)
    _must_not_be_negative(effect.amount, part)
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
    came: dict[_Unit, Decimal] = {}
    for amount, sign in ((before, -1), (after, 1)):
        if amount is not None and amount.number and is_exact(amount):
            unit = _unit_at(amount, at, draft)
            came[unit] = EXACT.add(came.get(unit, Decimal(0)), sign * amount.number)
    if len(came) > 1:
        one, other = came
        raise Unmet(f"an amount {_in_words(one, other)}, as before", after)
    for unit, moved in came.items():
        if moved:
            _note(draft, at, _amount_in(unit, moved), effect.counterpart, outside=True)


def _must_not_be_negative(amount: Amount | None, part: CostItem | FundingLine) -> None:
    number = amount.number if amount is not None else None
    if number is not None and number < 0 and not part.correction:
        raise Unmet("an amount not below zero, for it corrects none", amount)


def _make_state(effect: ChangeFundingState, draft: Draft) -> ChangeFundingState:
    line, steps = draft.find(effect.target, FundingLine, "a funding line")
    if effect.was is not None and line.state is not effect.was:
        raise Unmet(f"{effect.target} to be {effect.was}", line.state)
    if line.state is effect.state and effect.evidence in (None, line.evidence):
        raise Unmet(f"another state than {effect.state}", line.state)
    draft.change(steps, state=effect.state, evidence=effect.evidence or line.evidence)
    return attrs.evolve(effect, was=line.state, was_evidence=line.evidence)


def _undo_state(effect: ChangeFundingState, draft: Draft) -> None:
    line, steps = draft.find(effect.target, FundingLine, "a funding line")
    if line.state is not effect.state:
        raise Unmet(f"{effect.target} to be {effect.state}, as it was decided", line.state)
    evidence = effect.evidence or effect.was_evidence
    if line.evidence != evidence:
        raise Unmet(f"{evidence or 'no evidence'} for {effect.target}", line.evidence)
    draft.change(steps, state=effect.was, evidence=effect.was_evidence)


def _make_funding(effect: AddFunding, draft: Draft) -> AddFunding:
    part, steps = draft.find(effect.target, Undertaking, "a project or sub-project")
    _must_be_in_the_plan(part.id, steps, draft)
    draft.must_be_new(effect.line, "a new line")
    _must_not_be_negative(effect.line.amount, effect.line)
    new_budget, line_at = add_to_budget(draft, steps, "funding", effect.line)
    _note_new(draft, line_at, effect.line, 1)
    return attrs.evolve(effect, new_budget=new_budget)


def _undo_funding(effect: AddFunding, draft: Draft) -> None:
    line, steps = draft.find(effect.line.id, FundingLine, "a funding line")
    if line != effect.line:
        raise Unmet(f"{effect.line.id} as it was added", "it was changed since")
    _note_new(draft, steps, line, -1)
    take_from_budget(draft, steps, new_budget=effect.new_budget)


def _note_new(draft: Draft, at: Steps, line: FundingLine, sign: int) -> None:
    amount = line.amount
    if amount is not None and amount.number and is_exact(amount):
        moved = _amount_in(_unit_at(amount, at, draft), sign * amount.number)
        _note(draft, at, moved, line.title, outside=True)


def _make_cost(effect: AddCost, draft: Draft) -> AddCost:
    _, steps = draft.find(effect.target, Undertaking, "a project or sub-project")
    draft.must_be_new(effect.item, "a new item")
    _must_not_be_negative(effect.item.amount, effect.item)
    new_budget, _ = add_to_budget(draft, steps, "costs", effect.item)
    return attrs.evolve(effect, new_budget=new_budget)


def _undo_cost(effect: AddCost, draft: Draft) -> None:
    item, steps = draft.find(effect.item.id, CostItem, "a cost item")
    if item != effect.item:
        raise Unmet(f"{effect.item.id} as it was added", "it was changed since")
    take_from_budget(draft, steps, new_budget=effect.new_budget)


def _make_key(effect: ReplaceKey, draft: Draft) -> ReplaceKey:
    _, steps = draft.find(effect.target, SharingKey, "a sharing key")
    draft.must_be_new(effect.key, "a new key")
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
deed(AddFunding, _make_funding, _undo_funding)
deed(AddCost, _make_cost, _undo_cost)
deed(Revise, _make_revision, _undo_revision)
deed(ChangeFundingState, _make_state, _undo_state)
deed(ReplaceKey, _make_key, _undo_key)
