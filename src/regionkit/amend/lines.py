"""Lines of budgets: put in and taken out, and what moves in them."""

from decimal import Decimal

from regionkit.amend.draft import Draft, Movement, Steps
from regionkit.amend.errors import Unmet
from regionkit.model import AddCost, AddFunding, Budget, CostItem, FundingLine, Transfer
from regionkit.values import Amount


def add_to_budget(
    draft: Draft, steps: Steps, row: str, part: FundingLine | CostItem
) -> tuple[bool, Steps]:
    """Add a line to a budget; tell whether decisions made that budget, and where it stands."""
    new_budget = draft.at(steps).budget is None
    if new_budget:
        draft.change(steps, budget=Budget())
    else:
        new_budget = _came_by_decision(steps, draft)
    budget_at = (*steps, ("budget", None))
    draft.add(budget_at, row, part)
    return new_budget, (*budget_at, (row, len(getattr(draft.at(budget_at), row)) - 1))


def _came_by_decision(steps: Steps, draft: Draft) -> bool:
    """Tell whether what has a budget had none until a decision that was carried out."""
    brought = (
        effect.receiver if isinstance(effect, Transfer) else effect.target
        for decision in draft.project.decisions
        if decision.carried_out
        for effect in decision.effects
        if isinstance(effect, (AddCost, AddFunding, Transfer)) and effect.new_budget
    )
    return any(draft.place(each) == steps for each in brought if each is None or draft.has(each))


def take_from_budget(draft: Draft, line_at: Steps, *, new_budget: bool) -> None:
    """Take a line out of a budget, and the budget too if decisions made it and it is empty."""
    draft.remove(line_at)
    if new_budget and draft.at(line_at[:-1]) == Budget():
        draft.change(line_at[:-2], budget=None)


def must_not_be_negative(amount: Amount | None, part: CostItem | FundingLine) -> None:
    """Refuse an amount below zero where nothing is corrected."""
    number = amount.number if amount is not None else None
    if number is not None and number < 0 and not part.correction:
        raise Unmet("an amount not below zero, for it corrects none", amount)


def note(draft: Draft, at: Steps, moved: Amount, counterpart: str, *, outside: bool) -> None:
    """Note what moved in a funding line, and where it came from or went."""
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
