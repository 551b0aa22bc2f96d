"""What comparing candidates costs: a thousand candidates ranked, five with robustness.

Each figure is processor time, the median over interleaved rounds, so that a busy machine slows
all of them alike.
"""

import importlib.util
import random
import statistics
import time
from decimal import Decimal
from typing import TYPE_CHECKING, Final

import attrs

import regionkit as rk
from regionkit.assessing import Case
from regionkit.model import (
    Aggregation,
    Criterion,
    IntervalScale,
    Procedure,
    Score,
)

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS: Final = 5
SEED: Final = 2026
EXACT: Final = (
    Aggregation.WEIGHTED_SUM,
    Aggregation.WEIGHTED_PRODUCT,
    Aggregation.LEXICOGRAPHIC,
    Aggregation.MAJORITY,
)


def case_of(candidates: int, criteria: int, assessors: int = 1) -> Case:
    """Return a case with values drawn at random, from 1.00 to 100.00."""
    source = random.Random(SEED)  # noqa: S311 - made-up data
    scale = IntervalScale(lowest=1, highest=100)
    names = [f"c{number}" for number in range(criteria)]
    people = [f"a{number}" for number in range(assessors)]
    return Case(
        criteria=rk.CriteriaSet(
            title="Criteria",
            scale=scale,
            criteria=[Criterion(id=n, title=n, requirement=n, kind="scored") for n in names],
        ),
        candidates=[rk.Candidate(id=f"k{n}", name=f"K{n}") for n in range(candidates)],
        assessment=rk.Assessment(
            assessors=[rk.model.Assessor(id=each, name=each) for each in people],
            scores=[
                Score(
                    candidate=f"k{number}",
                    criterion=name,
                    assessor=person,
                    value=Decimal(source.randrange(100, 10_001)) / 100,
                    reason="drawn",
                )
                for number in range(candidates)
                for name in names
                for person in people
            ],
            procedure=Procedure(weighing="rank order", order=names, combination="mean"),
        ),
    )


def by(case: Case, method: Aggregation) -> Procedure:
    """Return the procedure of a case with another method."""
    return attrs.evolve(case.procedure, aggregation=method)


def main() -> None:
    """Measure and print the table."""
    large, small = case_of(1000, 20), case_of(5, 10, assessors=3)
    runs: dict[str, Callable[[], object]] = {
        f"rank 1000 x 20, {method}": lambda method=method: rk.assess(  # type: ignore[misc]
            large, procedure=by(large, method)
        )
        for method in EXACT
    }
    methods = [*EXACT]
    if importlib.util.find_spec("pymcdm"):
        methods.append(Aggregation.TOPSIS)
    for method in methods:
        outcome = rk.assess(small, procedure=by(small, method))
        runs[f"robustness 5 x 10, {method}"] = lambda outcome=outcome: outcome.robustness(  # type: ignore[misc]
            seed=SEED
        )
    outcome = rk.assess(small)
    runs["explain 5 x 10 in Finnish"] = lambda: outcome.explain("fi")
    times: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(ROUNDS):
        for name, run in runs.items():
            start = time.process_time()
            run()
            times[name].append(time.process_time() - start)
    print(f"{'':46}{'ms':>8}")
    for name, measured in times.items():
        print(f"{name:46}{statistics.median(measured) * 1000:8.1f}")


if __name__ == "__main__":
    main()
