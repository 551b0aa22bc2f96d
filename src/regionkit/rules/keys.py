"""RK3xx and RK504, sharing keys: whether they divide a whole, by figures of known date."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Final

from regionkit.errors import InvalidValueError
from regionkit.model import (
    Allocation,
    AmountPart,
    Figure,
    FixedPart,
    GroupPart,
    KeyPart,
    ParticipantKind,
    SharingKey,
    StaffShare,
    StatisticPart,
)
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, wrong
from regionkit.rules.register import rule
from regionkit.rules.site import Site
from regionkit.sharing import InvalidKeyError, TieError, allocate
from regionkit.values import Amount, Bound, Duration, Per, Share, TimeUnit

_NO_CURRENCY: Final = "XXX"  # ISO 4217 for "no currency"
_FOOTING: Final = "the amount and the shares differ in currency or in being per year or in total"
_POPULATION: Final = ("population", "inhabitants")


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
        yield CannotTell(_FOOTING)
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
        yield CannotTell(_FOOTING)
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
            name = site.name_of(share.participant)
            yield wrong(at, participant=name, found=found, expected=expected)
    for participant, expected in given.items():
        name = site.name_of(participant)
        yield wrong("shares", participant=name, found="not given", expected=expected)


@rule(
    "RK326",
    "key-parts-not-whole",
    on=SharingKey,
    severity="e e e e e",
    message="{what} of the key {key} make {found}.",
    hint="Correct them so that they make 100 %.",
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

    Thirds are written as fractions: 33.3 % three times is not a whole. Shares fixed for
    each participant make a whole of their part too, and so do the parts of a group. Fixed
    amounts are taken first and have no share.
    """
    for at, what, shares in _wholes(key.parts, "parts", ""):
        total = sum((share.value for share in shares), Fraction(0))
        if not sum(share.lower for share in shares) <= 1 <= sum(share.upper for share in shares):
            found = str(Share(total)) if total <= 1 else f"{float(total * 100):g} %"
            yield wrong(at, what=what, key=key.id, found=found)


def _wholes(
    parts: tuple[KeyPart, ...], at: str, of_group: str
) -> Iterator[tuple[str, str, list[Share]]]:
    """Go through what must make a whole: where it stands, what it is, and its shares."""
    if parts or not of_group:
        shares = [part.share for part in parts if not isinstance(part, AmountPart)]
        yield at, f"The parts{of_group}", shares
    for number, part in enumerate(parts):
        place = f"{at}[{number}]"
        match part:
            case FixedPart(shares=fixed):
                what = f"The fixed shares in part {number + 1}{of_group}"
                yield f"{place}.shares", what, [each.share for each in fixed]
            case GroupPart(parts=inner, title=title):
                group = f" of {title}" if title else f" of part {number + 1}{of_group}"
                yield from _wholes(inner, f"{place}.parts", group)
            case _:
                pass


@rule(
    "RK327",
    "key-basis-undated",
    on=StatisticPart,
    severity="i w e e e",
    message="The figures for {statistic} in the key are {found}.",
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
    Figures by year each have a day of their own.
    """
    if part.years:
        for number, yearly in enumerate(part.years):
            if yearly.as_of is None:
                found = f"not dated for {yearly.year}"
                yield wrong(f"years[{number}].as_of", statistic=part.statistic, found=found)
        return
    if part.as_of is None:
        yield wrong("as_of", statistic=part.statistic, found="not dated")
        return
    start = site.project.startup or (site.project.period.start if site.project.period else None)
    if start is None or start.earliest is None:
        yield CannotTell("the project has no start to compare with", "as_of")
        return
    latest = part.as_of.latest
    if latest and max_age_years:
        latest = Duration(max_age_years, TimeUnit.YEAR).after(latest)
    if latest and start.earliest > latest:
        found = f"from {part.as_of}, too old for the start of the project, {start.text or start}"
        yield wrong("as_of", statistic=part.statistic, found=found)


@rule(
    "RK328",
    "key-participants-differ",
    on=SharingKey,
    severity="w w e e e",
    message="The key {key} {fault}: {found}.",
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
    its payers, all municipalities that take part in the project.
    """
    lines = [line for line in site.budget.funding if line.key == key.id]
    paying = list(dict.fromkeys(payer for line in lines for payer in line.payers))
    paying = paying or [
        participant.id
        for participant in site.project.participants
        if participant.kind is ParticipantKind.MUNICIPALITY
    ]
    if not paying:
        yield CannotTell("the plan does not say who pays")
        return
    missing = tuple(site.name_of(each) for each in paying if each not in key.participants)
    extra = tuple(site.name_of(each) for each in key.participants if each not in paying)
    if missing:
        yield wrong("participants", key=key.id, found=missing, fault="leaves out who pays")
    if extra:
        yield wrong("participants", key=key.id, found=extra, fault="names who does not pay")


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
        name = site.name_of(share.participant)
        yield wrong("actual", participant=name, found=share.actual, expected=share.share)


@rule(
    "RK504",
    "population-missing",
    on=SharingKey,
    severity="w e e e e",
    message="The key {key} lacks the population of {found}.",
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

    Who is exempt needs none. The date of the figures is the business of RK327.
    """
    sets = list(_populations(key.parts, "parts", key))
    if not sets:
        yield NOT_APPLICABLE
    for at, participants, given in sets:
        figures = {figure.participant: figure.value for figure in given}
        paying = [each for each in participants if each not in key.exempt]
        lacking = [each for each in paying if figures.get(each, 0) <= 0]
        missing = tuple(site.name_of(each) for each in lacking)
        if missing:
            yield wrong(at, key=key.id, found=missing)


def _populations(
    parts: tuple[KeyPart, ...], at: str, among: SharingKey | GroupPart
) -> Iterator[tuple[str, tuple[str, ...], tuple[Figure, ...]]]:
    """Go through the population figures: where they stand, whose they should be, and they."""
    for number, part in enumerate(parts):
        place = f"{at}[{number}]"
        if isinstance(part, GroupPart):
            yield from _populations(part.parts, f"{place}.parts", part)
        elif isinstance(part, StatisticPart) and part.statistic.casefold() in _POPULATION:
            for position, yearly in enumerate(part.years):
                yield f"{place}.years[{position}].figures", among.participants, yearly.figures
            if not part.years:
                yield f"{place}.figures", among.participants, part.figures
