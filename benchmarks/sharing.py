"""What sharing a cost takes, as ratios within one run.

Half equally, half by population, among as many as Norway has municipalities, and among more
than any country has. Beside it stands the same sum in `fractions.Fraction`, as one would
write it by hand: only the rounded totals, by the largest remainder, with nothing checked and
nothing explained. The divisor methods have no such neighbour: handing out one unit after the
other would take hours.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable
from fractions import Fraction
from functools import partial

import attrs

from regionkit.model import EqualPart, Figure, SharingKey, StatisticPart
from regionkit.sharing import allocate
from regionkit.values import Money

ROUNDS = 15
SIZES = (7, 357, 10_000)
MONEY = Money(123_456_789, "NOK")
METHODS = ("largest remainder", "sainte-lague", "d'hondt", "huntington-hill", "adams")


def main() -> None:
    """Measure and print the table."""
    for size in SIZES:
        key = _key(size)
        people = _people(size)
        if [int(row.total.amount) for row in allocate(key, MONEY).rows] != _by_hand(people):
            sys.exit("the two ways of sharing disagree")
        runs: dict[str, Callable[[], object]] = {
            "fractions by hand (the unit)": partial(_by_hand, people)
        }
        for method in METHODS:
            runs[method] = partial(allocate, attrs.evolve(key, method=method), MONEY)
        limited = attrs.evolve(key, minimum=MONEY.amount // (2 * size))
        runs["with a minimum"] = partial(allocate, limited, MONEY)
        _print(size, _measure(runs))


def _people(size: int) -> list[int]:
    """Draw inhabitants as unequal as those of municipalities, the same in every run."""
    chance = random.Random(size)  # noqa: S311 - figures for a table, no secret
    return [int(1000 * chance.paretovariate(1.2)) for _ in range(size)]


def _key(size: int) -> SharingKey:
    names = [f"m{number}" for number in range(size)]
    pairs = zip(names, _people(size), strict=True)
    figures = [Figure(participant=name, value=value) for name, value in pairs]
    return SharingKey(
        id="key",
        participants=names,
        parts=[
            EqualPart(share="50 %"),
            StatisticPart(share="50 %", statistic="population", figures=figures),
        ],
        ties="listed first",
    )


def _by_hand(people: list[int]) -> list[int]:
    """Share the amount with fractions: exact, and without any care for speed."""
    half, everybody = Fraction(int(MONEY.amount), 2), sum(people)
    exact = [half / len(people) + half * each / everybody for each in people]
    shares = [each.__floor__() for each in exact]
    left = int(MONEY.amount) - sum(shares)
    order = sorted(range(len(people)), key=lambda each: shares[each] - exact[each])
    for each in order[:left]:
        shares[each] += 1
    return shares


def _measure(runs: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Time all in turn, so that a busy machine slows all of them alike."""
    times: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(ROUNDS):
        for name, run in runs.items():
            start = time.perf_counter()
            run()
            times[name].append(time.perf_counter() - start)
    return {name: statistics.median(measured) for name, measured in times.items()}


def _print(size: int, medians: dict[str, float]) -> None:
    unit = medians["fractions by hand (the unit)"]
    print(f"{size:,} participants".ljust(30) + f"{'ms':>8}{'× by hand':>12}")
    for name, median in medians.items():
        print(f"{name:30}{median * 1000:8.2f}{median / unit:12.2f}")
    print()


if __name__ == "__main__":
    main()
