"""What a plan shares by which keys: its funding lines, and what it has allocated."""

from collections.abc import Iterator

from regionkit.model import Allocation, Budget, FundingLine, Project, SharingKey, Undertaking
from regionkit.sharing.yearly import years_of
from regionkit.values import Amount, Money, Per


def undertakings(undertaking: Undertaking) -> Iterator[Undertaking]:
    """Go through a project and its sub-projects, each before those within it."""
    yield undertaking
    for subproject in undertaking.subprojects:
        yield from undertakings(subproject)


def keys_of(project: Project) -> Iterator[SharingKey]:
    """Go through the sharing keys of a project and its sub-projects."""
    for undertaking in undertakings(project):
        if undertaking.budget:
            yield from undertaking.budget.keys


def replacing(key: SharingKey, project: Project) -> Iterator[SharingKey]:
    """List the keys that were decided in the place of a key, one after the other."""
    known = {key.id}
    for other in keys_of(project):
        if other.replaces in known and other.id not in known:
            known.add(other.id)
            yield other


def years_to_share(key: SharingKey, amount: Amount) -> tuple[int | None, ...]:
    """List the years an amount is shared in; None for one that is shared in one go."""
    years = () if amount.per is Per.TOTAL else years_of(key)
    return years or (None,)


def shared_amounts(project: Project) -> Iterator[tuple[SharingKey, Amount, Money]]:
    """List what a plan shares by a key: its funding lines, and what it has allocated.

    An amount without a figure or a currency cannot be shared, and is passed over.
    """
    keys = {key.id: key for key in keys_of(project)}
    seen = set()
    for undertaking in undertakings(project):
        budget = undertaking.budget or Budget()
        currency = budget.currency or project.currency
        sharing: tuple[FundingLine | Allocation, ...] = (*budget.funding, *budget.allocations)
        for stated in sharing:
            key = keys.get(stated.key or "")
            money = stated.amount.money(currency) if stated.amount else None
            if key and stated.amount and money and (key.id, money) not in seen:
                seen.add((key.id, money))
                yield key, stated.amount, money
