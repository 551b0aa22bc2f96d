"""Effects on a budget: what is added, other amounts, other states of funding, other keys."""

from decimal import Decimal
from typing import Final

import attrs

from regionkit.amend.amounts import Unit, alike, amount_in, in_words, is_exact, unit_at
from regionkit.amend.deed import deed
from regionkit.amend.draft import Draft, Steps
from regionkit.amend.errors import Unmet
from regionkit.amend.lines import (
    add_to_budget,
    must_not_be_negative,
    note,
    take_from_budget,
)
from regionkit.model import (
    AddCost,
    AddFunding,
    ChangeFundingState,
    CostItem,
    FundingLine,
    ReplaceKey,
    Revise,
    SharingKey,
    Undertaking,
)
from regionkit.values import EXACT, Amount

_LINES: Final = (CostItem, FundingLine)
_A_COST_OR_LINE: Final = "a cost item or funding line"


def _make_funding(effect: AddFunding, draft: Draft) -> AddFunding:
    part, steps = draft.find(effect.target, Undertaking, "a project or sub-project")
    draft.must_be_in_the_plan(steps, part.id)
    draft.must_be_new(effect.line, "a new line")
    must_not_be_negative(effect.line.amount, effect.line)
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
        moved = amount_in(unit_at(amount, at, draft), sign * amount.number)
        note(draft, at, moved, line.title, outside=True)


def _make_cost(effect: AddCost, draft: Draft) -> AddCost:
    part, steps = draft.find(effect.target, Undertaking, "a project or sub-project")
    draft.must_be_in_the_plan(steps, part.id, "a project or sub-project")
    draft.must_be_new(effect.item, "a new item")
    must_not_be_negative(effect.item.amount, effect.item)
    new_budget, _ = add_to_budget(draft, steps, "costs", effect.item)
    return attrs.evolve(effect, new_budget=new_budget)


def _undo_cost(effect: AddCost, draft: Draft) -> None:
    item, steps = draft.find(effect.item.id, CostItem, "a cost item")
    if item != effect.item:
        raise Unmet(f"{effect.item.id} as it was added", "it was changed since")
    take_from_budget(draft, steps, new_budget=effect.new_budget)


def _make_revision(effect: Revise, draft: Draft) -> Revise:
    part, steps = draft.find_one_of(effect.target, _LINES, _A_COST_OR_LINE)
    held: Amount | None = part.amount
    if held is None:
        if effect.was is not None:
            raise Unmet(f"{effect.was} in {effect.target}", held)
    else:
        unit = unit_at(held, steps, draft)
        if effect.was is not None and not alike(effect.was, held, unit):
            raise Unmet(f"{effect.was} in {effect.target}", held)
        if alike(held, effect.amount, unit):
            raise Unmet(f"another amount than {effect.amount}", held)
    must_not_be_negative(effect.amount, part)
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
    came: dict[Unit, Decimal] = {}
    for amount, sign in ((before, -1), (after, 1)):
        if amount is not None and amount.number and is_exact(amount):
            unit = unit_at(amount, at, draft)
            came[unit] = EXACT.add(came.get(unit, Decimal(0)), sign * amount.number)
    if len(came) > 1:
        one, other = came
        raise Unmet(f"an amount {in_words(one, other)}, as before", after)
    for unit, moved in came.items():
        if moved:
            note(draft, at, amount_in(unit, moved), effect.counterpart, outside=True)


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


deed(AddFunding, _make_funding, _undo_funding)
deed(AddCost, _make_cost, _undo_cost)
deed(Revise, _make_revision, _undo_revision)
deed(ChangeFundingState, _make_state, _undo_state)
deed(ReplaceKey, _make_key, _undo_key)
