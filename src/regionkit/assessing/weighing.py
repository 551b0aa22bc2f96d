"""Weighing: weights as given, equal, from an order, from points, or from comparisons."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Final

from regionkit.assessing.errors import AssessmentProblem
from regionkit.assessing.gaps import repeated
from regionkit.assessing.pairwise import weights_of
from regionkit.assessing.weights import Weights
from regionkit.findings import Path, say
from regionkit.model import Aggregation, Criterion, Procedure, Weighing
from regionkit.values import Bound, write_number

TOLERANCE: Final = Fraction(1, 10_000)
"""By how much given weights may miss 100 %: a hundredth of a percentage point, as in RK603."""

UNWEIGHED: Final = (Aggregation.LEXICOGRAPHIC, Aggregation.MAJORITY)
"""The methods that can do without weights."""

_HUNDRED: Final = Decimal(100)
_PROCEDURE: Final = Path("assessment.procedure")


def weighing_of(procedure: Procedure, criteria: tuple[Criterion, ...]) -> Weighing | None:
    """Return where the weights come from; None if nobody has said."""
    if procedure.weighing is None and any(each.weight is not None for each in criteria):
        return Weighing.GIVEN
    return procedure.weighing


def weigh(procedure: Procedure, criteria: tuple[Criterion, ...]) -> Weights | None:
    """Return the weights of criteria; None for a method that does without.

    Given weights that miss 100 % by no more than a hundredth of a percentage point are brought
    to 100 % in proportion. The rank-order centroid of the k-th of n criteria is
    ``(1/k + 1/(k+1) + … + 1/n) / n`` (F. H. Barron, B. E. Barrett, Decision quality using
    ranked attribute weights, Management Science 42, 1996). Swing weights are points in
    proportion to their sum (D. von Winterfeldt, W. Edwards, Decision Analysis and Behavioral
    Research, 1986).

    What is wrong has been told by :func:`weighing_problems`.
    """
    ids = tuple(each.id or "" for each in criteria)
    number = len(ids)
    match weighing_of(procedure, criteria):
        case Weighing.GIVEN:
            given = [each.weight.value if each.weight else Fraction(0) for each in criteria]
            return _in_proportion(Weighing.GIVEN, ids, given)
        case Weighing.RANK_ORDER:
            by_id = dict(zip(procedure.order, centroid(number), strict=True))
            return _in_proportion(Weighing.RANK_ORDER, ids, [by_id[each] for each in ids])
        case Weighing.SWING:
            points = {each.criterion: Fraction(each.points) for each in procedure.points}
            return _in_proportion(Weighing.SWING, ids, [points[each] for each in ids])
        case Weighing.PAIRWISE:
            return weights_of(ids, _matrix(procedure, ids))
        case Weighing.EQUAL:
            return _in_proportion(Weighing.EQUAL, ids, [Fraction(1)] * number)
        case None:
            return None


def _in_proportion(method: Weighing, ids: tuple[str, ...], values: list[Fraction]) -> Weights:
    whole = sum(values, Fraction(0))
    return Weights(method=method, criteria=ids, values=tuple(value / whole for value in values))


def centroid(number: int) -> tuple[Fraction, ...]:
    """Return the rank-order centroid weights of so many criteria, the most important first."""
    weights: list[Fraction] = []
    total = Fraction(0)
    for k in range(number, 0, -1):
        total += Fraction(1, k)
        weights.insert(0, total / number)
    return tuple(weights)


def _matrix(procedure: Procedure, ids: tuple[str, ...]) -> list[list[Fraction]]:
    matrix = [[Fraction(1)] * len(ids) for _ in ids]
    place = {each: position for position, each in enumerate(ids)}
    for each in procedure.comparisons:
        times = Fraction(each.times)
        matrix[place[each.criterion]][place[each.over]] = times
        matrix[place[each.over]][place[each.criterion]] = 1 / times
    return matrix


# --- what is wrong -----------------------------------------------------------


def weighing_problems(
    procedure: Procedure, criteria: tuple[Criterion, ...], outside: tuple[Criterion, ...]
) -> Iterator[AssessmentProblem]:
    """Tell why no weights can be made.

    Parameters
    ----------
    procedure
        How it is to be done.
    criteria
        The criteria that are scored.
    outside
        The others, which have no weight.
    """
    ids = tuple(each.id or "" for each in criteria)
    match weighing_of(procedure, criteria):
        case Weighing.GIVEN:
            yield from _given_problems(criteria, outside)
        case Weighing.RANK_ORDER:
            yield from order_problems(procedure, ids)
        case Weighing.SWING:
            yield from _swing_problems(procedure, ids)
        case Weighing.PAIRWISE:
            yield from _pairwise_problems(procedure, ids)
        case None if procedure.aggregation not in UNWEIGHED:
            yield AssessmentProblem(
                path=_PROCEDURE / "weighing",
                expected="weights in the criteria, or a way to weigh them",
                found="none",
                hint=f"Choose one of {', '.join(Weighing)}, or a method that needs no weights: "
                f"{say(tuple(str(each) for each in UNWEIGHED))}.",
            )
        case _:
            pass


def _given_problems(
    criteria: tuple[Criterion, ...], outside: tuple[Criterion, ...]
) -> Iterator[AssessmentProblem]:
    whole, exact = Fraction(0), True
    for each in (*criteria, *outside):
        path = Path("criteria.criteria").item(each.id) if each.id else Path("criteria.criteria")
        path /= "weight"
        if each in outside:
            if each.weight is not None:
                yield _problem(path, "no weight: it has no scale", str(each.weight), "Remove it.")
        elif each.weight is None or each.weight.bound is not Bound.EXACT:
            exact = False
            found = "none" if each.weight is None else str(each.weight)
            yield _problem(path, "an exact weight", found, "Weights are for all or for none.")
        else:
            whole += each.weight.value
    if exact and abs(whole - 1) > TOLERANCE:
        percent = f"{float(whole * 100):.10g} %"
        hint = "Write thirds as 1/3: shares are exact."
        yield _problem(Path("criteria.criteria"), "weights that make 100 %", percent, hint)


def order_problems(procedure: Procedure, ids: tuple[str, ...]) -> Iterator[AssessmentProblem]:
    """Tell why an order of criteria cannot be used: it must name each of them once."""
    yield from _each_once(_PROCEDURE / "order", procedure.order, ids)


def _swing_problems(procedure: Procedure, ids: tuple[str, ...]) -> Iterator[AssessmentProblem]:
    path = _PROCEDURE / "points"
    yield from _each_once(path, tuple(each.criterion for each in procedure.points), ids)
    points = [each.points for each in procedure.points]
    if any(not 0 <= each <= _HUNDRED for each in points) or _HUNDRED not in points:
        yield _problem(
            path,
            "points from 0 to 100, and 100 for the greatest gain",
            say(tuple(write_number(each) for each in points)),
            "Give 100 to the criterion whose gain from worst to best matters most.",
        )


def _pairwise_problems(procedure: Procedure, ids: tuple[str, ...]) -> Iterator[AssessmentProblem]:
    path = _PROCEDURE / "comparisons"
    for number, each in enumerate(procedure.comparisons):
        at = path.item(number)
        strangers = tuple(name for name in (each.criterion, each.over) if name not in ids)
        if strangers or each.criterion == each.over:
            found = say(strangers or (f"{each.criterion} with itself",))
            yield _problem(at, "two criteria that are scored", found, "Correct the ids.")
        if not 1 <= each.times <= 9:  # noqa: PLR2004 - Saaty's scale ends at 9
            hint = "Name the more important criterion first."
            yield _problem(at, "a figure from 1 to 9", write_number(each.times), hint)
    pairs = tuple("/".join(sorted((e.criterion, e.over))) for e in procedure.comparisons)
    needed = {"/".join(sorted((a, b))) for a in ids for b in ids if a < b}
    missing, twice = tuple(sorted(needed - set(pairs))), repeated(pairs)
    if missing or twice:
        faults = [f"none of {say(missing)}"] if missing else []
        faults += [f"more than one of {say(twice)}"] if twice else []
        hint = f"{len(ids)} criteria take {len(needed)} comparisons."
        yield _problem(path, "each two criteria compared once", ", ".join(faults), hint)


def _each_once(
    path: Path, named: tuple[str, ...], ids: tuple[str, ...]
) -> Iterator[AssessmentProblem]:
    missing = tuple(each for each in ids if each not in named)
    strangers = tuple(each for each in dict.fromkeys(named) if each not in ids)
    twice = repeated(named)
    if missing or strangers or twice:
        found = [f"nothing of {say(missing)}"] if missing else []
        found += [f"{say(strangers)}, which is not scored"] if strangers else []
        found += [f"{say(twice)} more than once"] if twice else []
        yield _problem(
            path, "each criterion that is scored, once", ", ".join(found), "Complete it."
        )


def _problem(path: Path, expected: str, found: str, hint: str) -> AssessmentProblem:
    return AssessmentProblem(path=path, expected=expected, found=found, hint=hint)
