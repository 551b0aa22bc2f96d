"""What would change first place, and how far assessors agree, in sentences."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from regionkit.assessing.firmness import Robustness
from regionkit.assessing.leaving_out import Without
from regionkit.assessing.ranking import Ranking
from regionkit.assessing.weight_limits import WeightLimit
from regionkit.assessing.wording import Writer


def tell_robustness(found: Robustness, writer: Writer) -> Iterator[str]:
    """Say what would change first place, sentence by sentence."""
    ranking = found.ranking
    if len(ranking.rows) > 1:
        yield from tell_limits(found.limits, ranking, writer, exact=found.limits_exact)
        yield from _tell_space(found, writer)
    yield from _tell_without(found.without_criteria, ranking, writer, "criterion")
    yield from _tell_without(found.without_assessors, ranking, writer, "assessor")


def tell_limits(
    limits: Sequence[WeightLimit], ranking: Ranking, writer: Writer, *, exact: bool
) -> Iterator[str]:
    """Say how far weights can move, the nearest limit first."""
    if not limits:
        return
    names = {each.id: each.name for each in ranking.table.candidates}
    moving = [each for each in limits if each.nearest is not None]
    if not moving:
        yield writer.say("no weight changes it")
        return
    for limit in sorted(moving, key=lambda each: each.nearest or 0):
        yield from _tell_limit(limit, names, writer)
    yield writer.say("proportions")
    if not exact:
        yield writer.say("searched")


def _tell_limit(limit: WeightLimit, names: dict[str, str], writer: Writer) -> Iterator[str]:
    for key, at_once, end, rivals in (
        ("rises", "any rise", limit.upper, limit.upper_rivals),
        ("falls", "any fall", limit.lower, limit.lower_rivals),
    ):
        if end is not None:
            weight, moved = _told_apart(limit, writer, key)
            yield writer.say(
                at_once if end == limit.weight else key,
                criterion=writer.of_criterion(limit.criterion),
                weight=weight,
                limit=moved,
                rivals=writer.list(names[each] for each in rivals),
            )


def _told_apart(limit: WeightLimit, writer: Writer, key: str) -> tuple[str, str]:
    """Write a weight and its limit with as many decimals as tell them apart."""
    end = (limit.upper if key == "rises" else limit.lower) or limit.weight * 0
    for decimals in (2, 3, 4, 5):
        weight, moved = (writer.percent(each, decimals) for each in (limit.weight, end))
        if weight != moved:
            break
    return weight, moved


def _tell_space(found: Robustness, writer: Writer) -> Iterator[str]:
    if found.space is None:
        return
    for each in found.space.shares:
        yield writer.say(
            "space",
            name=each.candidate.name,
            share=writer.percent(each.share),
            samples=writer.number(found.space.samples),
            seed=str(found.space.seed),
            margin=writer.number(Fraction(each.margin) * 100),
        )


def _tell_without(
    left_out: Sequence[Without], ranking: Ranking, writer: Writer, kind: str
) -> Iterator[str]:
    names = {each.id: each.name for each in ranking.table.candidates}
    assessors = {each.id: each.name for each in ranking.table.assessors}
    told = [each for each in left_out if each.impossible is None]
    if told and not any(each.changed for each in told):
        yield writer.say(f"any {kind}")
    for each in told:
        if each.changed:
            who = each.assessor or ""
            yield writer.say(
                f"without {kind}",
                criterion=writer.of_criterion(each.criterion) if each.criterion else "",
                assessor=assessors.get(who, who),
                names=writer.list(names[name] for name in each.first),
            )


def tell_disagreement(ranking: Ranking, writer: Writer) -> Iterator[str]:
    """Say where the assessors are furthest apart."""
    most = max(ranking.disagreements, key=lambda each: each.relative or 0)
    if most.lowest == most.highest:
        yield writer.say("agreement")
        return
    scale = ranking.table.scales[ranking.criteria.index(most.criterion)]
    yield writer.say(
        "disagreement",
        criterion=writer.of_criterion(most.criterion),
        name=most.candidate.name,
        lowest=writer.value(most.lowest, scale),
        highest=writer.value(most.highest, scale),
    )
