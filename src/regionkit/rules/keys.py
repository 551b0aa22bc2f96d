"""RK3xx and RK504, sharing keys: whether they divide a whole, by figures of known date."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Final

from regionkit.errors import InvalidValueError
from regionkit.model import (
    Allocation,
    SharingKey,
    StaffShare,
    StatisticPart,
)
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, wrong
from regionkit.rules.register import rule
from regionkit.rules.site import Site
from regionkit.sharing import InvalidKeyError, TieError, allocate
from regionkit.values import Amount, Bound, Duration, Share, TimeUnit

_NO_CURRENCY: Final = "XXX"  # ISO 4217 for "no currency"
_POPULATION: Final = ("population", "inhabitants")


def _key_of(allocation: Allocation, site: Site) -> SharingKey | None:
    for place in site.tree.ids.get(allocation.key, ()):
        if isinstance(place.subject, SharingKey):
            return place.subject
    return None


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
    if key is None or not allocation.shares or allocation.deviation:
        yield NOT_APPLICABLE
        return
    if money is None or _exact(allocation.amount) is None:
        yield CannotTell("the amount is not an exact figure")
        return
    try:
        computed = allocate(key, money)
    except (InvalidKeyError, TieError, InvalidValueError) as error:
        yield CannotTell(f"the key cannot share this amount: {error}")
        return
    given = {row.participant: row.total.amount for row in computed.rows}
    for share in allocation.shares:
        found, expected = _exact(share.amount), given.pop(share.participant, Decimal(0))
        at = f"shares[{share.participant}].amount"
        if found is None:
            yield CannotTell("a share is not an exact figure", at)
        elif abs(found - expected) > tolerance:
            yield wrong(at, participant=share.participant, found=found, expected=expected)
    for participant, expected in given.items():
        yield wrong("shares", participant=participant, found=None, expected=expected)


@rule(
    "RK326",
    "key-parts-not-whole",
    on=SharingKey,
    severity="e e e e e",
    message="The parts of the key {key} make {found}.",
    hint="Correct the parts so that they make 100 %.",
    source="plan of Kongsbergregionen (2009), 50 % + 50 %; IATI 2.1.2",
    passes="""
        title: Samordnet næringsapparat
        participants: {tinn: Tinn}
        budget:
          keys:
            - id: likt
              participants: [tinn]
              parts: [{by: equal, share: 1/3}, {by: equal, share: 2/3}]
    """,
    fails="""
        title: Samordnet næringsapparat
        participants: {tinn: Tinn}
        budget:
          keys:
            - id: likt
              participants: [tinn]
              parts: [{by: equal, share: 50 %}, {by: equal, share: 40 %}]
    """,
)
def key_parts_not_whole(key: SharingKey, site: Site) -> Iterator[Answer]:
    """The parts of a key make exactly 100 %.

    Thirds are written as fractions: 33.3 % three times is not a whole.
    """
    total = sum((part.share.value for part in key.parts), Fraction(0))
    if total != 1:
        found = str(Share(total)) if total <= 1 else f"{float(total * 100):g} %"
        yield wrong("parts", key=key.id, found=found)


@rule(
    "RK327",
    "key-basis-undated",
    on=StatisticPart,
    severity="i w e e e",
    message="The {statistic} of the key is {found}.",
    hint="Give the day the figures are for, and say whether they are fixed or rolling.",
    source="plan of Kongsbergregionen (2009) §7, Innb 010108",
    passes="""
        title: Samordnet næringsapparat
        period: 2009/2012
        participants: {tinn: Tinn}
        budget:
          keys:
            - id: innbyggere
              participants: [tinn]
              parts:
                - by: statistic
                  share: 100 %
                  statistic: population
                  as_of: 2008-01-01
                  figures: {tinn: 6066}
    """,
    fails="""
        title: Samordnet næringsapparat
        period: 2009/2012
        participants: {tinn: Tinn}
        budget:
          keys:
            - id: innbyggere
              participants: [tinn]
              parts:
                - by: statistic
                  share: 100 %
                  statistic: population
                  figures: {tinn: 6066}
    """,
)
def key_basis_undated(
    part: StatisticPart,
    site: Site,
    *,
    max_age_years: Annotated[int, "Oldest figures allowed at the start, in years."] = 2,
) -> Iterator[Answer]:
    """A key by population or another statistic says of which day the figures are.

    They are too old if the project certainly starts more than ``max_age_years`` after them.
    """
    if part.as_of is None:
        yield wrong("as_of", statistic=part.statistic, found="not dated")
        return
    start = site.project.startup or (site.project.period.start if site.project.period else None)
    if start is None or start.earliest is None:
        yield CannotTell("the project has no start to compare with", "as_of")
        return
    limit = Duration(max(max_age_years, 1), TimeUnit.YEAR)
    latest = part.as_of.latest
    oldest_start = limit.after(latest) if latest and max_age_years else latest
    if oldest_start is not None and start.earliest - oldest_start > timedelta(0):
        found = f"of {part.as_of}, too old for a start in {start}"
        yield wrong("as_of", statistic=part.statistic, found=found)


@rule(
    "RK328",
    "key-participants-differ",
    on=SharingKey,
    severity="w w e e e",
    message="{found} {side}.",
    hint="Add or remove them, so that those who share are those who pay.",
    source="plan of Kongsbergregionen (2009): seven in the key and in the project group",
    passes="""
        title: Samordnet næringsapparat
        participants: {tinn: Tinn}
        budget:
          funding: [{title: Kommunene, payers: [tinn], key: likt}]
          keys: [{id: likt, participants: [tinn], parts: [{by: equal, share: 100 %}]}]
    """,
    fails="""
        title: Samordnet næringsapparat
        participants: {tinn: Tinn, rollag: Rollag}
        budget:
          funding: [{title: Kommunene, payers: [tinn, rollag], key: likt}]
          keys: [{id: likt, participants: [tinn], parts: [{by: equal, share: 100 %}]}]
    """,
)
def key_participants_differ(key: SharingKey, site: Site) -> Iterator[Answer]:
    """The participants of a key are exactly those who pay by it.

    Those who pay are the payers of the funding lines that use the key; if no line names
    its payers, all participants of the project.
    """
    lines = [line for line in site.budget.funding if line.key == key.id]
    paying = list(dict.fromkeys(payer for line in lines for payer in line.payers))
    paying = paying or [participant.id for participant in site.project.participants]
    if not paying:
        yield CannotTell("the plan lists no participants")
        return
    missing = tuple(payer for payer in paying if payer not in key.participants)
    extra = tuple(name for name in key.participants if name not in paying)
    if missing:
        yield wrong("participants", found=missing, side="pay and are not in the key")
    if extra:
        yield wrong("participants", found=extra, side="are in the key and do not pay")


@rule(
    "RK329",
    "resource-share-above-bound",
    on=StaffShare,
    severity="i w e e w",
    message="{participant} gives {found} of a post; {expected} was agreed.",
    hint="Lower the share, or change the bound by decision.",
    source="plan of Kongsbergregionen (2009) §3, inntil",
    passes="""
        title: Samordnet næringsapparat
        participants: {kongsberg: Kongsberg}
        staffing: {shares: {kongsberg: {share: at most 25 %, actual: 20 %}}}
    """,
    fails="""
        title: Samordnet næringsapparat
        participants: {rollag: Rollag}
        staffing: {shares: {rollag: {share: at most 10 %, actual: 15 %}}}
    """,
)
def resource_share_above_bound(share: StaffShare, site: Site) -> Iterator[Answer]:
    """An actual staff share is within its upper bound.

    Bounds need not be used up: no rule asks that shares reach 100 %.
    """
    if share.actual is None:
        yield NOT_APPLICABLE
    elif share.actual.lower > share.share.upper:
        yield wrong(
            "actual", participant=share.participant, found=share.actual, expected=share.share
        )


@rule(
    "RK504",
    "population-missing",
    on=SharingKey,
    severity="w e e e e",
    message="The key {key} has no population of {found}.",
    hint="Add figure and date.",
    source="plan of Kongsbergregionen (2009) §7, table",
    passes="""
        title: Samordnet næringsapparat
        participants: {tinn: Tinn}
        budget:
          keys:
            - id: innbyggere
              participants: [tinn]
              parts:
                - by: statistic
                  share: 100 %
                  statistic: population
                  as_of: 2008-01-01
                  figures: {tinn: 6066}
    """,
    fails="""
        title: Samordnet næringsapparat
        participants: {tinn: Tinn, rollag: Rollag}
        budget:
          keys:
            - id: innbyggere
              participants: [tinn, rollag]
              parts:
                - by: statistic
                  share: 100 %
                  statistic: population
                  as_of: 2008-01-01
                  figures: {tinn: 6066}
    """,
)
def population_missing(key: SharingKey, site: Site) -> Iterator[Answer]:
    """A municipality in a population key has a positive population.

    The date of the figures is the business of RK327.
    """
    parts = [
        (number, part)
        for number, part in enumerate(key.parts)
        if isinstance(part, StatisticPart) and part.statistic.casefold() in _POPULATION
    ]
    if not parts:
        yield NOT_APPLICABLE
    for number, part in parts:
        figures = {figure.participant: figure.value for figure in part.figures}
        missing = tuple(name for name in key.participants if figures.get(name, 0) <= 0)
        if missing:
            yield wrong(f"parts[{number}].figures", key=key.id, found=missing)
