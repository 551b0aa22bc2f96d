"""An outcome in sentences: who can be chosen, why the first is first, what would change it."""

from collections.abc import Iterator
from fractions import Fraction

from regionkit.assessing.explain_costs import tell_costs
from regionkit.assessing.explain_eligibility import tell_eligibility, tell_left_out
from regionkit.assessing.explain_robustness import tell_disagreement, tell_limits
from regionkit.assessing.firmness import limits_of
from regionkit.assessing.outcome import Outcome
from regionkit.assessing.pairwise import RANDOM_INDEX
from regionkit.assessing.places import Tie
from regionkit.assessing.ranking import RankedCandidate, Ranking
from regionkit.assessing.weights import ACCEPTABLE, Consistency
from regionkit.assessing.wording import Writer
from regionkit.model import Aggregation, Direction, RankTieRule


def tell_outcome(outcome: Outcome, writer: Writer) -> Iterator[str]:
    """Say who can be chosen, why the first is first, and what it would cost."""
    yield from tell_eligibility(outcome.eligibility, writer)
    yield from tell_left_out(outcome.case, writer)
    if outcome.why_not is not None:
        yield writer.say(outcome.why_not)
    if outcome.ranking is not None:
        yield from tell_ranking(outcome.ranking, writer)
    yield from tell_costs(outcome.costs, writer)


def tell_ranking(ranking: Ranking, writer: Writer) -> Iterator[str]:
    """Say how a ranking was made, why the first is first, and what would change it."""
    yield from _tell_vetoes(ranking, writer)
    yield from _tell_method(ranking, writer)
    if ranking.rows:
        yield from _tell_first(ranking, writer)
    yield from tell_ties(ranking, writer)
    if ranking.table.combination is not None and ranking.rows:
        yield from tell_disagreement(ranking, writer)
    if ranking.procedure.aggregation is Aggregation.WEIGHTED_SUM and len(ranking.rows) > 1:
        yield from tell_limits(limits_of(ranking), ranking, writer, exact=True)


def _tell_vetoes(ranking: Ranking, writer: Writer) -> Iterator[str]:
    for veto in ranking.vetoes:
        criterion = veto.criterion
        scale = ranking.table.scales[ranking.criteria.index(criterion)]
        higher = criterion.direction is Direction.HIGHER
        yield writer.say(
            "veto at least" if higher else "veto at most",
            name=veto.candidate.name,
            criterion=writer.of_criterion(criterion),
            value=writer.value(veto.value, scale),
            threshold=writer.value(Fraction(criterion.threshold or 0), scale),
        )


def _tell_method(ranking: Ranking, writer: Writer) -> Iterator[str]:
    procedure = ranking.procedure
    yield writer.say("method", method=writer.word(procedure.aggregation))
    if ranking.software:
        yield writer.say("computed by", software=ranking.software)
    if ranking.scaling:
        yield writer.say("scaling", scaling=writer.word(ranking.scaling))
    if ranking.table.combination:
        yield writer.say(ranking.table.combination)
    by_id = {each.id: each for each in ranking.criteria}
    if procedure.aggregation is Aggregation.LEXICOGRAPHIC and procedure.order:
        criteria = writer.list(writer.of_criterion(by_id[each]) for each in procedure.order)
        yield writer.say("importance", criteria=criteria)
    elif ranking.weights:
        weights = writer.list(
            f"{writer.of_criterion(criterion)} {writer.percent(weight)}"
            for criterion, weight in zip(ranking.criteria, ranking.weights.values, strict=True)
        )
        yield writer.say("weighing", weighing=writer.word(ranking.weights.method), weights=weights)
        if ranking.weights.consistency:
            yield from _tell_consistency(ranking.weights.consistency, ranking, writer)
    for caveat in ranking.caveats:
        yield writer.say(caveat, whole=writer.percent(Fraction(1)))


def _tell_consistency(found: Consistency, ranking: Ranking, writer: Writer) -> Iterator[str]:
    if found.ratio is None:
        index = writer.number(Fraction(found.index), 3)
        yield writer.say("no ratio", most=writer.number(len(RANDOM_INDEX)), index=index)
    else:
        key = "consistent" if found.acceptable else "inconsistent"
        ratio, limit = (writer.number(Fraction(each), 3) for each in (found.ratio, ACCEPTABLE))
        yield writer.say(key, ratio=ratio, limit=limit)
    if found.worst is not None:
        titles = {each.id: writer.of_criterion(each) for each in ranking.criteria}
        worst = found.worst
        yield writer.say(
            "contradiction",
            first=titles[worst.first],
            second=titles[worst.second],
            third=titles[worst.third],
            stated=writer.number(worst.stated),
            implied=writer.number(worst.implied),
        )


def _tell_first(ranking: Ranking, writer: Writer) -> Iterator[str]:
    first, *others = ranking.rows
    if not others:
        yield writer.say("only one", name=first.candidate.name)
        return
    if len(ranking.first) > 1:
        return  # the tie says it
    second = others[0]
    match ranking.procedure.aggregation:
        case Aggregation.LEXICOGRAPHIC:
            yield from _by_criterion(ranking, first, second, writer)
        case Aggregation.MAJORITY if first.duels:
            yield writer.say(
                "first by duels",
                name=first.candidate.name,
                count=writer.number(len(others)),
                won=writer.number(first.duels.won),
                lost=writer.number(first.duels.lost),
                drawn=writer.number(first.duels.drawn),
            )
        case _:
            results = writer.results(ranking)
            yield writer.say(
                "first",
                name=first.candidate.name,
                second=second.candidate.name,
                value=results[first.candidate.id],
                other=results[second.candidate.id],
            )
            if first.parts:
                yield from _speaks_for(ranking, first, second, writer)
                yield from _speaks_for(ranking, second, first, writer)


def _by_criterion(
    ranking: Ranking, first: RankedCandidate, second: RankedCandidate, writer: Writer
) -> Iterator[str]:
    """Name the criterion that decided between the first and the second, if one did."""
    ids = [each.id or "" for each in ranking.criteria]
    weights = ranking.weights.values if ranking.weights else ()
    by_weight = sorted(range(len(weights)), key=lambda n: -weights[n])
    order = [ids.index(each) for each in ranking.procedure.order] or by_weight
    for number in order:
        mine, theirs = first.cells[number].value, second.cells[number].value
        if mine != theirs:
            scale = ranking.table.scales[number]
            yield writer.say(
                "first by criterion",
                name=first.candidate.name,
                second=second.candidate.name,
                criterion=writer.of_criterion(ranking.criteria[number]),
                value=writer.value(mine, scale),
                other=writer.value(theirs, scale),
            )
            return


def _speaks_for(
    ranking: Ranking, one: RankedCandidate, other: RankedCandidate, writer: Writer
) -> Iterator[str]:
    """Say by which criteria one candidate gains on another, the greatest gain first."""
    gains = [
        (mine - theirs, criterion)
        for mine, theirs, criterion in zip(one.parts, other.parts, ranking.criteria, strict=True)
        if mine > theirs
    ]
    if gains:
        gains.sort(key=lambda gain: gain[0], reverse=True)
        criteria = writer.list(
            f"{writer.of_criterion(criterion)} +{writer.number(gain * 100, 1)}"
            for gain, criterion in gains
        )
        name, second = one.candidate.name, other.candidate.name
        yield writer.say("speaks for", name=name, second=second, criteria=criteria)


def tell_ties(ranking: Ranking, writer: Writer) -> Iterator[str]:
    """Say who came out equal, and what became of them."""
    for tie in ranking.ties:
        yield _tie(ranking, tie, writer)


def _tie(ranking: Ranking, tie: Tie, writer: Writer) -> str:
    names = {row.candidate.id: row.candidate.name for row in ranking.rows}
    criteria = {each.id: writer.of_criterion(each) for each in ranking.criteria}
    by = ranking.procedure.tie_criteria
    key = "tie without rule"
    if tie.rule is not None and not tie.resolved:
        key = "tie still there"
    elif tie.rule is not None:
        key = _RESOLVED[tie.rule]
    return writer.say(
        key,
        names=writer.list(names[each] for each in tie.candidates),
        place=writer.number(tie.place),
        criteria=writer.list(criteria[each] for each in by),
    )


_RESOLVED = {
    RankTieRule.SHARED: "tie shared",
    RankTieRule.CRITERIA: "tie by criteria",
    RankTieRule.ORDER: "tie by order",
}
