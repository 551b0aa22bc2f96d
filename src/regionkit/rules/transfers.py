"""RK4xx, transfers: money that goes from one place to another, and what effects are about."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

import attrs

from regionkit.findings import Phrase, phrase
from regionkit.model import (
    Decision,
    DecisionStatus,
    Effect,
    FundingLine,
    Openness,
    Project,
    Revise,
    Transfer,
)
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, NotApplicable, wrong
from regionkit.rules.balance import Tolerance
from regionkit.rules.effects import (
    NEEDS,
    NO_PROJECT,
    Turn,
    called,
    decisions_on,
    exact,
    lines_of,
    name_in,
    project_of,
    stands,
    turns_of,
)
from regionkit.rules.register import rule
from regionkit.rules.site import Site
from regionkit.rules.sums import Sum
from regionkit.values import Amount, Bound, Per

_LIVE: Final = (
    DecisionStatus.PROPOSED,
    DecisionStatus.POSTPONED,
    DecisionStatus.ADOPTED,
    DecisionStatus.ADOPTED_WITH_CONDITIONS,
)
_NOT_THERE: Final = phrase("where the money comes from or goes to is not in the plan")
_MOVED_SINCE: Final = phrase("others have moved money there, and the history does not close")
_UNNAMED: Final = "–"
_NOT_HELD: Final = phrase("the plan does not say what the source holds")
_NO_RECEIVER: Final = phrase("nothing definite is said of where the money goes")
_SEVERAL_KINDS: Final = phrase("the source holds money of several kinds")


@rule(
    "RK404",
    "transfer-not-balanced",
    on=Decision,
    severity="e e e e e",
    message="Of the transfer of {amount} from {source} to {receiver}, {expected} is taken out and "
    "{found} is put in.",
    hint="Correct the amount or its currency.",
    source="case memo 06/22 (2022), kr 200 000",
    passes="""
        title: Framover sammen
        currency: NOK
        subprojects:
          - {id: klynger, title: Klynger, budget: {funding: [{title: PSD, amount: 200 000}]}}
          - {id: kunst, title: Kunst}
        decisions:
          - status: proposed
            proposal:
              - text: Midlene overføres.
                effects:
                  - {effect: transfer, amount: 200 000, source: klynger, receiver: kunst}
    """,
    fails="""
        title: Framover sammen
        currency: NOK
        subprojects:
          - {id: klynger, title: Klynger, budget: {funding: [{title: PSD, amount: 200 000}]}}
          - {id: kunst, title: Kunst}
        decisions:
          - status: proposed
            proposal:
              - text: Midlene overføres.
                effects:
                  - {effect: transfer, amount: 200 000 SEK, source: klynger, receiver: kunst}
    """,
)
def transfer_not_balanced(
    decision: Decision, site: Site, *, tolerance: Tolerance = Decimal(0)
) -> Iterator[Answer]:
    """A transfer takes out and puts in the same amount, in one currency and for the same time.

    A transfer names one amount. It cannot balance if that is in another currency than the
    source or the line that receives it, or per year where one of them is in total. An amount
    that does not say takes after the source. Of a transfer that was carried out it is recorded
    what source and receiver held before; with what they hold now that tells what went out and
    what came in, so an amount that was edited afterwards shows. Where other decisions have
    moved money in the same lines, the whole history must close.
    """
    turns = _transfers(decision, site)
    if not isinstance(turns, list):
        yield turns
        return
    for turn in turns:
        clash = _clash(turn)
        if clash is None and decision.carried_out:
            clash = _moved_otherwise(turn, decision, site, tolerance)
        if isinstance(clash, tuple):
            taken, put = clash
            source, receiver = (
                name_in(turn.draft, each) for each in (turn.effect.source, turn.effect.receiver)
            )
            amount = turn.effect.amount
            yield wrong(
                turn.at,
                amount=amount,
                source=source,
                receiver=receiver,
                expected=taken,
                found=put,
            )
        elif clash is not None:
            yield CannotTell(clash.reason, turn.at)


def _transfers(decision: Decision, site: Site) -> list[Turn] | NotApplicable | CannotTell:
    """List the transfers of a decision that is not undone or decided against."""
    moves = any(isinstance(effect, Transfer) for effect in decision.effects)
    if decision.status not in _LIVE or not moves:
        return NOT_APPLICABLE
    project = project_of(decision, site)
    if project is None:
        return CannotTell(NO_PROJECT, "project")
    return [each for each in turns_of(decision, project) if isinstance(each.effect, Transfer)]


_Kind = tuple[str | None, Per]
"""What an amount is of: its currency, and per year, in total or not said."""


def _clash(turn: Turn) -> tuple[Amount, Amount] | CannotTell | None:
    """Return what goes out and what comes in where they are not of one kind."""
    effect: Transfer = turn.effect
    if effect.receiver is None or effect.receiver_is is not Openness.EXHAUSTIVE:
        return CannotTell(_NO_RECEIVER)
    ends = [turn.part(each) for each in (effect.source, effect.receiver)]
    if None in ends:
        return CannotTell(_NOT_THERE)
    source = _kinds(turn, effect.source, effect.source_line)
    if len(source) != 1:
        return CannotTell(_SEVERAL_KINDS if source else _NOT_HELD)
    (out,) = source
    line = isinstance(ends[1], FundingLine)
    others = [*(_kinds(turn, effect.receiver, None) if line else ()), _kind(effect.amount)]
    for other in others:
        if _differ(out, other):
            return _of_kind(effect.amount, out, out), _of_kind(effect.amount, other, out)
    return None


def _kinds(turn: Turn, identifier: str, line: str | None) -> set[_Kind]:
    """Return of what kinds the money is that a project or a line holds."""
    draft = turn.draft
    default = draft.currency_at(draft.place(identifier))
    lines = lines_of(turn.part(identifier), line)
    return {_kind(each.amount, default) for each in lines if each.amount and each.amount.known}


def _kind(amount: Amount, default: str | None = None) -> _Kind:
    return amount.currency or default, amount.per


def _differ(one: _Kind, other: _Kind) -> bool:
    """Tell whether two kinds are certainly not the same; what is not said can be either."""
    currencies, times = {one[0], other[0]} - {None}, {one[1], other[1]} - {Per.UNSTATED}
    return len(currencies) > 1 or len(times) > 1


def _of_kind(amount: Amount, kind: _Kind, else_: _Kind) -> Amount:
    currency = kind[0] or else_[0]
    per = else_[1] if kind[1] is Per.UNSTATED else kind[1]
    return attrs.evolve(amount, currency=currency, per=per, text=None, where=None)


def _moved_otherwise(
    turn: Turn, decision: Decision, site: Site, tolerance: Decimal
) -> tuple[Amount, Amount] | CannotTell | None:
    """Return what went out and came in by a transfer that was carried out, if it is not alike."""
    effect: Transfer = turn.effect
    sources = lines_of(turn.part(effect.source), effect.source_line)
    receivers = lines_of(turn.part(effect.new_line or effect.receiver))
    if len(sources) != 1 or len(receivers) != 1:
        return CannotTell(_NOT_THERE)
    if _others_moved(turn, decision, (*sources, *receivers), site):
        return None if _closes(turn.draft.project) else CannotTell(_MOVED_SINCE)
    (source,), (receiver,) = sources, receivers
    was, left, got = exact(effect.was), exact(source.amount), exact(receiver.amount)
    before = Decimal(0) if effect.receiver_was is None else exact(effect.receiver_was)
    moved = exact(effect.amount)
    if was is None or left is None or got is None or before is None or moved is None:
        return CannotTell("what source and receiver held is not recorded to the last unit")
    taken, put = was - left, got - before
    if max(abs(taken - moved), abs(put - moved)) <= tolerance:
        return None
    bare = attrs.evolve(effect.amount, text=None, where=None)
    return attrs.evolve(bare, number=taken), attrs.evolve(bare, number=put)


def _others_moved(
    turn: Turn, decision: Decision, lines: tuple[FundingLine, ...], site: Site
) -> bool:
    """Tell whether other effects that were carried out have moved money in the same lines."""
    mine = {turn.effect.source, turn.effect.source_line, turn.effect.receiver}
    mine |= {line.id for line in lines}
    mine.discard(None)
    return any(
        not mine.isdisjoint(_accounts(effect))
        for other in decisions_on(turn.draft.project, site.tree)
        if other.carried_out
        for effect in other.effects
        if effect is not turn.effect
    )


def _accounts(effect: Effect) -> set[str | None]:
    if isinstance(effect, Transfer):
        return {effect.source, effect.source_line, effect.receiver, effect.new_line}
    return {effect.target} if isinstance(effect, Revise) else set()


def _closes(project: Project) -> bool:
    """Tell whether the decisions of a project can be undone, and made again."""
    from regionkit.amend import DecisionError, history

    try:
        history(project)
    except DecisionError:
        return False
    return True


@rule(
    "RK405",
    "transfer-exceeds-source",
    on=Decision,
    severity="e e e e e",
    message="{found} is to go out of {source}, which holds no more than {expected}.",
    hint="Lower the amount.",
    source="case memo 06/22 (2022), kr 200 000",
    passes="""
        title: Framover sammen
        currency: NOK
        subprojects:
          - {id: klynger, title: Klynger, budget: {funding: [{title: PSD, amount: 200 000}]}}
          - {id: kunst, title: Kunst}
        decisions:
          - status: proposed
            proposal:
              - text: Midlene overføres.
                effects:
                  - {effect: transfer, amount: 200 000, source: klynger, receiver: kunst}
    """,
    fails="""
        title: Framover sammen
        currency: NOK
        subprojects:
          - {id: klynger, title: Klynger, budget: {funding: [{title: PSD, amount: 200 000}]}}
          - {id: kunst, title: Kunst}
        decisions:
          - status: proposed
            proposal:
              - text: Midlene overføres.
                effects:
                  - {effect: transfer, amount: 250 000, source: klynger, receiver: kunst}
    """,
)
def transfer_exceeds_source(decision: Decision, site: Site) -> Iterator[Answer]:
    """A transfer is not larger than what its source holds when it takes effect.

    The transfers of a decision are made one after the other, so two that are each within
    the source can be too much together. A project or sub-project holds what its own funding
    lines hold. What is recorded or expected under ``was`` counts too, and alone where the
    money was moved already. A source that can hold enough (*ca*, *minst*) passes.
    """
    turns = _transfers(decision, site)
    if not isinstance(turns, list):
        yield turns
        return
    for turn in turns:
        effect: Transfer = turn.effect
        held, reason = _at_hand(turn)
        done = decision.carried_out or stands(effect, turn.draft)
        asked = [effect.was] if done else [held, effect.was]
        least = effect.amount.lower
        exceeded = next(
            (each for each in asked if least is not None and _is_less(each, least)), None
        )
        if exceeded is not None and exceeded is held and done is None:
            yield CannotTell("the money may have been moved already", turn.at)
        elif exceeded is not None:
            source = name_in(turn.draft, effect.source)
            yield wrong(turn.at, source=source, found=effect.amount, expected=exceeded)
        elif all(each is None for each in asked):
            yield CannotTell(reason, turn.at)


def _is_less(amount: Amount | None, least: Decimal) -> bool:
    return amount is not None and amount.upper is not None and amount.upper < least


def _at_hand(turn: Turn) -> tuple[Amount | None, Phrase]:
    """Return what the source of a transfer holds; if that is not known, why."""
    effect: Transfer = turn.effect
    part = turn.part(effect.source)
    if part is None:
        return None, _NOT_THERE
    lines = lines_of(part, effect.source_line)
    amounts = [line.amount for line in lines]
    total = Sum.of((amount, 1) for amount in amounts)
    if not amounts or not total.complete:
        return None, _NOT_HELD
    kinds = _kinds(turn, effect.source, effect.source_line)
    if len(kinds) > 1 or any(_differ(kind, _kind(effect.amount)) for kind in kinds):
        return None, _SEVERAL_KINDS
    if len(amounts) == 1:
        return amounts[0], _NOT_HELD
    per = next(per for _, per in kinds)
    bound = Bound.AT_LEAST if total.upper is None else Bound.EXACT
    return Amount(
        total.lower if total.upper is None else total.upper, bound=bound, per=per
    ), _NOT_HELD


@rule(
    "RK406",
    "transfer-target-missing",
    on=Decision,
    severity="w e e e e",
    message="What this is about is not in the plan when it takes effect: {effect} {found}",
    hint="Create it first, also with a working title, or correct the id.",
    source="case memo 06/22 (2022): the receiver is a project with a working title",
    passes="""
        title: Framover sammen
        subprojects:
          - {id: klynger, title: Klynger}
          - {id: kunst, working_title: Kunst}
        decisions:
          - status: proposed
            proposal:
              - text: Midlene overføres.
                effects:
                  - {effect: transfer, amount: 200 000, source: klynger, receiver: kunst}
    """,
    fails="""
        title: Framover sammen
        subprojects: [{id: klynger, title: Klynger}]
        decisions:
          - status: proposed
            proposal:
              - text: Midlene overføres til kunst og kultur.
                effects:
                  - {effect: transfer, amount: 200 000, source: klynger, purpose: kunst og kultur}
    """,
)
def transfer_target_missing(decision: Decision, site: Site) -> Iterator[Answer]:
    """What an effect is about, and who receives, is in the plan when the effect takes effect.

    It must be of the right sort: money goes to a project or a funding line, not to a role. A
    part that an effect before it in the same decision adds is there. A receiver that is named
    in words only is not; one that is named as an example cannot be told.
    """
    if decision.status not in _LIVE or not decision.effects:
        yield NOT_APPLICABLE
        return
    project = project_of(decision, site)
    if project is None:
        yield CannotTell(NO_PROJECT, "project")
        return
    for turn in turns_of(decision, project):
        effect = Phrase(called(turn.effect))
        for field, sorts in NEEDS.get(type(turn.effect), {}).items():
            identifier: str | None = getattr(turn.effect, field)
            if identifier is None and field == "receiver":
                yield wrong(turn.at, effect=effect, found=turn.effect.purpose or _UNNAMED)
            elif not isinstance(turn.part(identifier), sorts):
                yield wrong(f"{turn.at}.{field}", effect=effect, found=identifier)
        open_ended = getattr(turn.effect, "receiver_is", Openness.EXHAUSTIVE)
        if open_ended is not Openness.EXHAUSTIVE and turn.effect.receiver is not None:
            yield CannotTell(_NO_RECEIVER, turn.at)
