"""RK323 and RK324, allocations: whether shares put down in a plan close and follow their key."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Final

from regionkit.errors import InvalidValueError
from regionkit.findings import phrase
from regionkit.model import (
    Allocation,
    SharingKey,
)
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, wrong
from regionkit.rules.register import rule
from regionkit.rules.site import Site
from regionkit.sharing import InvalidKeyError, TieError, allocate
from regionkit.values import Amount, Bound, Per

_NO_CURRENCY: Final = "XXX"  # ISO 4217 for "no currency"
_FOOTING: Final = CannotTell(
    "the amount and the shares differ in currency or in being per year or in total"
)


def _key_of(allocation: Allocation, site: Site) -> SharingKey | None:
    for place in site.tree.ids.get(allocation.key, ()):
        if isinstance(place.subject, SharingKey):
            return place.subject
    return None


def _on_one_footing(allocation: Allocation, site: Site) -> bool:
    """Tell whether amount and shares are in one currency, and all per year or all in total."""
    amounts = (allocation.amount, *(share.amount for share in allocation.shares))
    currencies = {amount.currency or site.currency for amount in amounts if amount.known}
    stated = {amount.per for amount in amounts if amount.known} - {Per.UNSTATED}
    return len(currencies) <= 1 and len(stated) <= 1


def _exact(amount: Amount) -> Decimal | None:
    exact = amount.bound is Bound.EXACT and not amount.approximate
    return amount.number if exact else None


@rule(
    "RK323",
    "allocation-does-not-close",
    on=Allocation,
    severity="e e e e e",
    message="The shares add up to {found}, and {expected} is to be shared: {difference} apart.",
    hint="Round once, at the end: largest remainder on the combined share.",
    source="plan of Kongsbergregionen (2009) §7, table",
    passes="""
        title: Samordnet næringsapparat
        currency: NOK
        participants: {tinn: Tinn, rollag: Rollag}
        budget:
          keys:
            - {id: likt, participants: [tinn, rollag], parts: [{by: equal, share: 100 %}]}
          allocations: [{key: likt, amount: 500 000, shares: {tinn: 250 000, rollag: 250 000}}]
    """,
    fails="""
        title: Samordnet næringsapparat
        currency: NOK
        participants: {tinn: Tinn, rollag: Rollag}
        budget:
          keys:
            - {id: likt, participants: [tinn, rollag], parts: [{by: equal, share: 100 %}]}
          allocations: [{key: likt, amount: 500 000, shares: {tinn: 250 000, rollag: 249 997}}]
    """,
)
def allocation_does_not_close(
    allocation: Allocation,
    site: Site,
    *,
    tolerance: Annotated[Decimal, "Largest difference that is not reported."] = Decimal(0),
) -> Iterator[Answer]:
    """Shares put down in the plan sum exactly to the amount that was shared.

    A table that does not close leaves a bill that nobody pays.
    """
    whole = _exact(allocation.amount)
    shares = [_exact(share.amount) for share in allocation.shares]
    if not shares:
        yield NOT_APPLICABLE
    elif not _on_one_footing(allocation, site):
        yield _FOOTING
    elif whole is None or any(share is None for share in shares):
        yield CannotTell("the amount or a share is not an exact figure")
    else:
        total = sum((share for share in shares if share is not None), Decimal(0))
        difference = abs(total - whole)
        if difference > tolerance:
            yield wrong("shares", found=total, expected=whole, difference=difference)


@rule(
    "RK324",
    "allocation-differs-from-key",
    on=Allocation,
    severity="w w e e e",
    message="The share of {participant} is {found}; the key gives {expected}.",
    hint="Recompute the shares, or record the decision by which they deviate.",
    source="plan of Kongsbergregionen (2009) §7, table",
    passes="""
        title: Samordnet næringsapparat
        currency: NOK
        participants: {tinn: Tinn, rollag: Rollag}
        budget:
          keys:
            - {id: likt, participants: [tinn, rollag], parts: [{by: equal, share: 100 %}]}
          allocations: [{key: likt, amount: 500 000, shares: {tinn: 250 000, rollag: 250 000}}]
    """,
    fails="""
        title: Samordnet næringsapparat
        currency: NOK
        participants: {tinn: Tinn, rollag: Rollag}
        budget:
          keys:
            - {id: likt, participants: [tinn, rollag], parts: [{by: equal, share: 100 %}]}
          allocations: [{key: likt, amount: 500 000, shares: {tinn: 250 001, rollag: 249 999}}]
    """,
)
def allocation_differs_from_key(
    allocation: Allocation,
    site: Site,
    *,
    tolerance: Annotated[Decimal, "Largest difference that is not reported."] = Decimal(0),
) -> Iterator[Answer]:
    """Shares put down in the plan are what the key gives, rounded once at the end.

    Rounding each part of the key on its own closes too, and is not what was adopted. A
    decided deviation is recorded under ``deviation``.
    """
    key, money = _key_of(allocation, site), allocation.amount.money(site.currency or _NO_CURRENCY)
    if not allocation.shares or allocation.deviation:
        yield NOT_APPLICABLE
        return
    if key is None:
        yield CannotTell("the plan has no such key", "key")
        return
    if not _on_one_footing(allocation, site):
        yield _FOOTING
        return
    if money is None or _exact(allocation.amount) is None:
        yield CannotTell("the amount is not an exact figure")
        return
    try:
        computed = allocate(key, money)
    except (InvalidKeyError, TieError, InvalidValueError) as error:
        yield CannotTell(phrase("the key cannot share this amount: {error}", error=str(error)))
        return
    given = {row.participant: row.total.amount for row in computed.rows}
    for share in allocation.shares:
        found, expected = _exact(share.amount), given.pop(share.participant, Decimal(0))
        at = f"shares[{share.participant}].amount"
        if found is None:
            yield CannotTell("a share is not an exact figure", at)
        elif abs(found - expected) > tolerance:
            name = site.name_of(share.participant)
            yield wrong(at, participant=name, found=found, expected=expected)
    for participant, expected in given.items():
        name = site.name_of(participant)
        yield wrong("shares", participant=name, found=phrase("not given"), expected=expected)
