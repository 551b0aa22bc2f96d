"""RK8xx, resources: people and money that several projects count on."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Final, Self

import attrs

from regionkit.model import Decision, FundingLine, Participant, StaffShare, Undertaking
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, Wrong, wrong
from regionkit.rules.register import rule
from regionkit.rules.site import Site
from regionkit.rules.sums import Sum
from regionkit.rules.tree import Tree
from regionkit.values import Amount, Bound, Period
from regionkit.values.remembered import remembering


@remembering(65_536)
def plain(text: str) -> str:
    """Return a text without regard to case and to how its words are parted."""
    return " ".join(text.casefold().split())


@rule(
    "RK804",
    "resource-overcommitted",
    on=StaffShare,
    severity="i w w e i",
    message="{who} is to give {found} of a post at one time, over all projects, where the limit "
    "is {expected}.",
    hint="Move or shorten a share.",
    source="plan of Kongsbergregionen (2009) §3, released resources",
    passes="""
        dossier:
          title: Regionrådet
          projects:
            - title: Hytter
              period: 2009
              participants: {tinn: Tinn}
              staffing: {shares: {tinn: {share: 60 %, person: Kari Nordmann}}}
            - title: Reiseliv
              period: 2009
              staffing: {shares: {tinn: {share: 40 %, person: Kari Nordmann}}}
    """,
    fails="""
        dossier:
          title: Regionrådet
          projects:
            - title: Hytter
              period: 2009-01-01/2009-12-31
              participants: {tinn: Tinn}
              staffing: {shares: {tinn: {share: 60 %, person: Kari Nordmann}}}
            - title: Reiseliv
              period: 2009-06-01/2010-05-31
              staffing: {shares: {tinn: {share: 60 %, person: Kari Nordmann}}}
    """,
)
def resource_overcommitted(
    share: StaffShare,
    site: Site,
    *,
    limit: Annotated[Decimal, "How many posts one person can fill at a time."] = Decimal(1),
    municipality_limit: Annotated[
        Decimal | None, "How many posts one municipality can give at a time; none: no limit."
    ] = None,
) -> Iterator[Answer]:
    """What one person gives to all projects at one time stays within the limit.

    Shares of the same person are added up where their projects certainly run on the same
    day; an upper bound (*inntil*) can be nothing, and an actual share counts before an agreed
    one. If the sum is too much only where vague or missing periods overlap, it cannot be told.
    Shares of a municipality are added up in the same way if a limit is set for it. Each is told
    of once, at the last of the shares.
    """
    if share.person is None and municipality_limit is None:
        yield NOT_APPLICABLE
        return
    if share.person is not None:
        alike = site.tree.once(_by_person)[plain(share.person)]
        yield from _overcommitted(share.person, alike, site, Fraction(limit))
    if municipality_limit is not None:
        alike = site.tree.once(_by_giver)[giver_of(site, share)]
        name = site.name_of(share.participant)
        yield from _overcommitted(name, alike, site, Fraction(municipality_limit))


_Given = tuple[Site, StaffShare]


def _by_person(tree: Tree) -> dict[str, list[_Given]]:
    """Gather the shares of each person, in the order of the file."""
    found: dict[str, list[_Given]] = defaultdict(list)
    for place, share in _in_order(tree):
        if share.person is not None:
            found[plain(share.person)].append((place, share))
    return found


def _by_giver(tree: Tree) -> dict[object, list[_Given]]:
    """Gather the shares of each municipality, in the order of the file."""
    found: dict[object, list[_Given]] = defaultdict(list)
    for place, share in _in_order(tree):
        found[giver_of(place, share)].append((place, share))
    return found


def _in_order(tree: Tree) -> list[_Given]:
    given = [(each, each.subject) for each in tree.sites if isinstance(each.subject, StaffShare)]
    return sorted(given, key=lambda pair: pair[0].path.sort_key)


def giver_of(place: Site, share: StaffShare) -> object:
    """Return what tells a participant from others, in whatever project it stands."""
    for each in place.tree.ids.get(share.participant, ()):
        if isinstance(each.subject, Participant):
            return each.subject.municipality or plain(each.subject.name)
    return share.participant


def _overcommitted(who: str, alike: list[_Given], site: Site, most: Fraction) -> Iterator[Answer]:
    if alike[-1][0] is not site:
        return
    loads = [Load.of(share, place.undertaking.period) for place, share in alike]
    certain = peak([(each.least, *each.certain) for each in loads])
    if certain > most:
        yield too_much_of(who, certain, most)
    elif peak([(each.least, *each.possible) for each in loads]) > most:
        yield CannotTell("nothing says which of the projects run at the same time")


_Span = tuple[date, date]
_NEVER: Final[_Span] = (date.max, date.min)


@attrs.frozen
class Load:
    """What a share of a post comes to, and when."""

    least: Fraction
    """The least it can be, of one post."""
    certain: _Span
    """When it certainly falls due."""
    possible: _Span
    """When it possibly does."""

    @classmethod
    def of(cls, share: StaffShare, period: Period | None) -> Self:
        """Return what a share comes to in a project that runs for a period."""
        least = (share.actual or share.share).lower
        if period is None:
            return cls(least, _NEVER, (date.min, date.max))
        first, last = period.latest_start, date.max if period.open_end else period.earliest_end
        certain = _NEVER if first is None or last is None else (first, last)
        return cls(least, certain, (period.earliest or date.min, period.latest_end or date.max))


def peak(loads: list[tuple[Fraction, date, date]]) -> Fraction:
    """Return the most that falls due on one day."""
    return max(
        (
            sum((load for load, begin, end in loads if begin <= day <= end), Fraction(0))
            for _, day, _ in loads
        ),
        default=Fraction(0),
    )


def too_much_of(who: str, found: Fraction, most: Fraction) -> Wrong:
    """Tell that somebody is to give more than there is to give."""
    return wrong(who=who, found=_percent(found), expected=_percent(most))


def _percent(posts: Fraction) -> str:
    return f"{float(posts * 100):g} %"


@rule(
    "RK805",
    "funding-used-twice",
    on=FundingLine,
    severity="w w e e e",
    message="Together, {found} is counted on from a grant of {expected}: {evidence}",
    hint="Split the grant between the projects.",
    source="IATI traceability; case memo 06/22 (2022), where money is moved, not counted twice",
    passes="""
        dossier:
          title: Regionrådet
          currency: NOK
          projects:
            - title: Hytter
              budget:
                funding:
                  - {title: Fylket, amount: 100 000, evidence: Brev 3.11., granted: 200 000}
            - title: Reiseliv
              budget: {funding: [{title: Fylket, amount: 100 000, evidence: Brev 3.11.}]}
    """,
    fails="""
        dossier:
          title: Regionrådet
          currency: NOK
          projects:
            - title: Hytter
              budget:
                funding:
                  - {title: Fylket, amount: 200 000, evidence: Brev 3.11., granted: 200 000}
            - title: Reiseliv
              budget: {funding: [{title: Fylket, amount: 200 000, evidence: Brev 3.11.}]}
    """,
)
def funding_used_twice(line: FundingLine, site: Site) -> Iterator[Answer]:
    """What a letter or decision commits is not counted on beyond its size.

    Funding lines with the same evidence are added up, over all projects. How much was granted
    in all says ``granted`` of one of them; if they say different things, the most. Where two
    projects count on one grant of which the size is not said, it cannot be told. A project that
    counts on what its sub-projects count on again is not added to them, and what a decision in
    the same file has moved is for RK404. It is told once, at the last of the lines.
    """
    grants = site.tree.once(_grants)
    grant = None if line.evidence is None else grants.get(plain(line.evidence))
    if grant is None:
        yield NOT_APPLICABLE
    elif grant.last is site:
        answer = judge_grant(line.evidence or "", grant.amounts, grant.granted, site.currency)
        if answer is not None:
            yield answer


def judge_grant(
    evidence: str,
    amounts: tuple[Amount | None, ...],
    granted: tuple[Amount, ...],
    currency: str | None,
) -> Wrong | CannotTell | None:
    """Compare what is counted on from a grant with what was granted in all."""
    if not granted:
        return CannotTell("nothing says how much was granted in all", "granted")
    if not _are_of_one_kind((*amounts, *granted), currency):
        return CannotTell("the amounts are not all in one currency and for the same time")
    total = Sum.of((amount, 1) for amount in amounts)
    most = Sum.of((amount, 1) for amount in granted[:1]).upper
    for each in granted[1:]:
        most = None if most is None or each.upper is None else max(most, each.upper)
    if most is not None and total.lower is not None and total.lower > most:
        bound = Bound.EXACT if total.exact else Bound.AT_LEAST
        largest = next(each for each in granted if each.upper == most)
        found = attrs.evolve(_bare(largest), number=total.lower, bound=bound)
        return wrong("evidence", found=found, expected=largest, evidence=evidence)
    if most is not None and not total.complete:
        return CannotTell("an amount is missing", "amount")
    return None


@attrs.frozen(eq=False)
class _Grant:
    """What several projects count on from one grant, or lines of one that say its size."""

    last: Site
    amounts: tuple[Amount | None, ...]
    granted: tuple[Amount, ...]


def _grants(tree: Tree) -> dict[str, _Grant]:
    """Gather what is counted on from each grant, as far as there is something to compare."""
    found = ((key, _grant(places)) for key, places in lines_by_evidence(tree).items())
    return {key: grant for key, grant in found if grant is not None}


def lines_by_evidence(tree: Tree) -> dict[str, list[Site]]:
    """Gather the lines with the same evidence, roll-ups left out, in the order of the file."""
    alike: dict[str, list[Site]] = defaultdict(list)
    moved: set[str] = set()
    for place in tree.sites:
        subject = place.subject
        if isinstance(subject, FundingLine) and subject.evidence is not None:
            alike[plain(subject.evidence)].append(place)
        elif isinstance(subject, Decision):
            moved.add(plain(subject.name or ""))
    return {key: _counting(places) for key, places in alike.items() if key not in moved}


def _counting(places: list[Site]) -> list[Site]:
    """Leave out the lines of projects whose sub-projects count on the same again."""
    below = {id(above.subject) for place in places for above in _around(place)}
    kept = [place for place in places if id(place.undertaking) not in below]
    return sorted(kept, key=lambda place: place.order)


def _grant(places: list[Site]) -> _Grant | None:
    """Return what is counted on from one grant; None if there is nothing to compare."""
    lines = [place.subject for place in places if isinstance(place.subject, FundingLine)]
    granted = tuple(line.granted for line in lines if line.granted is not None)
    if len({id(place.undertaking) for place in places}) <= 1 and not granted:
        return None
    return _Grant(places[-1], tuple(line.amount for line in lines), granted)


def _around(place: Site) -> Iterator[Site]:
    """Go through the projects around the one that a line belongs to."""
    own = place.undertaking
    for above in place.above():
        if isinstance(above.subject, Undertaking) and above.subject is not own:
            yield above


def _are_of_one_kind(amounts: tuple[Amount | None, ...], currency: str | None) -> bool:
    known = [amount for amount in amounts if amount is not None and amount.known]
    currencies = {amount.currency or currency for amount in known}
    return len(currencies) <= 1 and len({amount.per for amount in known}) <= 1


def _bare(amount: Amount) -> Amount:
    return attrs.evolve(amount, approximate=False, text=None, where=None)
