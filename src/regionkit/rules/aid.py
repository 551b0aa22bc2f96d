"""RK322, small aid: what one undertaking gets, against a ceiling that the profile gives."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Annotated, Final

import attrs

from regionkit.model import Dossier, FundingLine, Project
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, wrong
from regionkit.rules.balance import worked_out, years_of
from regionkit.rules.register import rule
from regionkit.rules.site import Site
from regionkit.rules.sums import AMOUNT_MISSING, ZERO, Sum
from regionkit.rules.tree import Tree
from regionkit.values import Amount, Bound, Duration, Per, TimeUnit


@rule(
    "RK322",
    "de-minimis-ceiling",
    on=(Project, Dossier),
    severity="w w e e e",
    message="Within {years}, small aid to {receiver} comes to {found}, and the ceiling is "
    "{expected}.",
    hint="Lower the aid, or use another legal basis.",
    source="Regulation (EU) 2023/2831; Jems, section on de minimis aid",
    passes="""
        title: Bedriftsnettverk
        currency: EUR
        budget:
          funding:
            - {title: Tilskudd, amount: 120 000, small_aid_to: Fjord AS, granted_on: 2024-05-02}
    """,
    fails="""
        title: Bedriftsnettverk
        currency: EUR
        budget:
          funding:
            - {title: Tilskudd, amount: 120 000, small_aid_to: Fjord AS, granted_on: 2024-05-02}
            - {title: Mer tilskudd, amount: 190 000, small_aid_to: Fjord AS, granted_on: 2026-02-01}
    """,
)
def de_minimis_ceiling(
    plan: Project | Dossier,
    site: Site,
    *,
    ceiling: Annotated[
        Amount | None, "Most small aid to one undertaking; none: the rule does not apply."
    ] = None,
    years: Annotated[int, "Years that count together."] = 3,
) -> Iterator[Answer]:
    """Small aid to one undertaking stays under the ceiling, over any years that count together.

    The ceiling comes from the profile, where it can follow the day. A funding line says by
    ``small_aid_to`` who gets it, and by ``granted_on`` when. Lines of the whole file are added up,
    whatever their state, for each undertaking; two names are one undertaking if they are written
    alike, in any case. Only lines count together that certainly lie in one stretch of so many
    years. What the undertaking got elsewhere is not seen, and whether something is aid, and
    whether it may be given, is not for this rule to say: it adds up what the plan calls small
    aid. The examples are judged by 300 000 euro.
    """
    gifts = _gifts(site.tree) if ceiling is not None and site is site.tree.root else {}
    if ceiling is None or ceiling.number is None or not gifts:
        yield NOT_APPLICABLE
        return
    most = ceiling.number
    for row in gifts.values():
        counted = max((_together(row, first, years) for first in row), key=_least)
        last = max(counted, key=lambda gift: gift.day or _NO_DAY)
        at = str(last.site.path / "small_aid_to").removeprefix(f"{site.step}.")
        currency = ceiling.currency or last.currency
        together, whole = _sum(counted), _sum(row)
        if any(gift.currency != currency for gift in row):
            yield CannotTell("the aid and its ceiling are not in one currency", at)
        elif _least(counted) > most:
            bound = Bound.EXACT if together.exact else Bound.AT_LEAST
            yield wrong(
                at,
                years=Duration(years, TimeUnit.YEAR),
                receiver=last.receiver,
                found=worked_out(together.lower, currency, bound=bound),
                expected=worked_out(most, currency),
                difference=worked_out(_least(counted) - most, currency, bound=bound),
            )
        elif not whole.complete:
            yield CannotTell(AMOUNT_MISSING.reason, at)
        elif _least(row) > most and any(gift.day is None for gift in row):
            yield CannotTell("nothing says when the aid is granted", at)


_NO_DAY: Final = (date.min, date.min)


@attrs.frozen(eq=False)
class _Gift:
    """Small aid on one funding line."""

    site: Site
    receiver: str
    amounts: tuple[tuple[Amount | None, int], ...]
    """How much, each times a number of years."""
    currency: str | None
    day: tuple[date, date] | None
    """First and last day on which it can be granted; None if nothing says so."""


def _gifts(tree: Tree) -> dict[str, list[_Gift]]:
    """Collect small aid by who gets it, in the order of the plan."""
    found: dict[str, list[_Gift]] = defaultdict(list)
    for site in tree.sites:
        line = site.subject
        if isinstance(line, FundingLine) and line.small_aid_to:
            receiver = site.name_of(line.small_aid_to)
            amount, granted = line.amount, line.granted_on
            first, last = (granted.earliest, granted.latest) if granted else (None, None)
            gift = _Gift(
                site,
                receiver,
                _over_the_years(amount, site),
                (amount.currency if amount else None) or site.currency,
                (first, last) if first and last else None,
            )
            found[" ".join(receiver.casefold().split())].append(gift)
    return {
        key: sorted(row, key=lambda gift: gift.site.path.sort_key) for key, row in found.items()
    }


def _over_the_years(amount: Amount | None, site: Site) -> tuple[tuple[Amount | None, int], ...]:
    """Return an amount, as many times as it comes; of years that are not known, at least once."""
    if amount is None or amount.per is not Per.YEAR:
        return ((amount, 1),)
    years = years_of(site)
    return ((amount, 1), (None, 1)) if years is None else ((amount, years),)


def _together(row: list[_Gift], first: _Gift, years: int) -> list[_Gift]:
    """List what is certainly granted within so many years, none of it before the first."""
    if first.day is None:
        return [first]
    begin = first.day[0]
    end = Duration(years, TimeUnit.YEAR).after(begin) or date.max
    inside = (gift for gift in row if gift.day and gift.day[0] >= begin and gift.day[1] < end)
    return [*inside] or [first]


def _sum(row: list[_Gift]) -> Sum:
    return Sum.of(amount for gift in row for amount in gift.amounts)


def _least(row: list[_Gift]) -> Decimal:
    return _sum(row).lower or ZERO
