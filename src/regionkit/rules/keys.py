"""RK3xx and RK504, sharing keys: whether they divide a whole, by figures of known date."""

import functools
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Annotated, Final

from regionkit.errors import InvalidValueError
from regionkit.findings import Phrase, phrase
from regionkit.model import (
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
from regionkit.values import Duration, Share, TimeUnit

_POPULATION: Final = ("population", "inhabitants")


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
        if not sum(share.lower for share in shares) <= 1 <= sum(share.upper for share in shares):
            found = _written(sum((share.value for share in shares), Fraction(0)))
            yield wrong(at, what=what, key=key.id, found=found)


def _written(total: Fraction) -> str:
    """Write a sum of shares exactly if that can be read, else in per cent."""
    try:
        return str(Share(total))
    except InvalidValueError:  # more than a whole, or a fraction of very many digits
        return f"{float(total * 100):g} %"


def _wholes(
    parts: tuple[KeyPart, ...], at: str, of_group: Phrase | str
) -> Iterator[tuple[str, Phrase, list[Share]]]:
    """Go through what must make a whole: where it stands, what it is, and its shares."""
    if parts or not of_group:
        shares = [part.share for part in parts if not isinstance(part, AmountPart)]
        yield at, phrase("The parts{of_group}", of_group=of_group), shares
    for number, part in enumerate(parts):
        place = f"{at}[{number}]"
        match part:
            case FixedPart(shares=fixed):
                what = phrase(
                    "The fixed shares in part {number}{of_group}",
                    number=str(number + 1),
                    of_group=of_group,
                )
                yield f"{place}.shares", what, [each.share for each in fixed]
            case GroupPart(parts=inner, title=title):
                group = (
                    phrase(" of {title}", title=title)
                    if title
                    else phrase(
                        " of part {number}{of_group}", number=str(number + 1), of_group=of_group
                    )
                )
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
                found = phrase("not dated for {year}", year=str(yearly.year))
                yield wrong(f"years[{number}].as_of", statistic=Phrase(part.statistic), found=found)
        return
    if part.as_of is None:
        yield wrong("as_of", statistic=Phrase(part.statistic), found=phrase("not dated"))
        return
    start = site.project.startup or (site.project.period.start if site.project.period else None)
    if start is None or start.earliest is None:
        yield CannotTell("the project has no start to compare with", "as_of")
        return
    latest = _years_after(part.as_of.latest, max_age_years)
    if latest and start.earliest > latest:
        found = phrase(
            "from {day}, too old for the start of the project, {start}",
            day=part.as_of,
            start=start.text or start,
        )
        yield wrong("as_of", statistic=Phrase(part.statistic), found=found)


@functools.lru_cache(maxsize=4096)
def _years_after(day: date | None, years: int) -> date | None:
    return Duration(years, TimeUnit.YEAR).after(day) if day and years else day


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
        yield wrong("participants", key=key.id, found=missing, fault=phrase("leaves out who pays"))
    if extra:
        yield wrong("participants", key=key.id, found=extra, fault=phrase("names who does not pay"))


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
