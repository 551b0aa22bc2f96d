"""What candidates would cost, in sentences."""

from collections.abc import Iterator

from regionkit.assessing.costs import Costs, SharedCost
from regionkit.assessing.wording import Writer


def tell_costs(costs: Costs, writer: Writer) -> Iterator[str]:
    """Say of each amount who would pay how much, or that nobody has shared it."""
    for cost in costs.costs:
        yield _told(cost, writer)


def tell_unshared(costs: Costs, writer: Writer) -> Iterator[str]:
    """Say which amounts nobody has shared."""
    for cost in costs.costs:
        if not cost.shares:
            yield _told(cost, writer)


def _told(cost: SharedCost, writer: Writer) -> str:
    from regionkit.nordic import format_amount

    return writer.say(
        "shared cost" if cost.shares else "unshared cost",
        name=cost.candidate.name,
        title=cost.title,
        amount=format_amount(cost.amount, writer.language),
        shares=writer.list(f"{each.name} {writer.money(each.amount)}" for each in cost.shares),
    )
