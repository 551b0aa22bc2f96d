"""Weight space: in which part of all possible weights each candidate is first, by sampling."""

import itertools
import random
from collections import Counter
from collections.abc import Iterator
from decimal import Context, Decimal
from fractions import Fraction
from operator import mul
from typing import Final

import attrs

from regionkit.assessing.aggregate import weighted_totals
from regionkit.assessing.errors import AssessmentError
from regionkit.assessing.running import Prepared, first_places
from regionkit.findings import Record
from regionkit.model import Aggregation, Candidate

SAMPLES: Final = 10_000
"""How many weights are drawn for a weighted sum, if nobody says otherwise."""

FEWER_SAMPLES: Final = 1_000
"""The same for other methods, which take longer."""

_BITS: Final = 53
_CONTEXT: Final = Context(prec=20)
_SURE: Final = Decimal("1.96")


@attrs.frozen(kw_only=True)
class WinningShare:
    """In which part of all possible weights a candidate is first."""

    candidate: Candidate
    """The candidate."""
    share: Fraction
    """The part of the weights drawn; where several are first together, each has its part."""
    margin: Decimal
    """By how much the true part can be off, in 19 of 20 samples: ``1.96 √(p (1 - p) / n)``;
    ``3 / n`` where it was first never or always."""


@attrs.frozen(kw_only=True)
class WeightSpace:
    """In which part of all possible weights each candidate is first."""

    seed: int
    """From what the weights were drawn: the same seed draws the same weights."""
    samples: int
    """How many were drawn."""
    undecided: int
    """With how many of them the method came to no figure."""
    shares: tuple[WinningShare, ...]
    """The candidates, the greatest share first."""

    def to_records(self) -> list[Record]:
        """Return one flat row for each candidate, ready for a data frame; numbers are text."""
        return [
            {
                "candidate": each.candidate.id,
                "share": str(each.share),
                "margin": f"{each.margin:f}",
                "samples": self.samples,
                "seed": self.seed,
            }
            for each in self.shares
        ]


def weight_space(prepared: Prepared, seed: int, samples: int | None) -> WeightSpace:
    """Draw weights evenly from all that sum to 1, and count who is first.

    Parameters
    ----------
    prepared
        Those who are ranked.
    seed
        From what the weights are drawn.
    samples
        How many; None: 10 000 for a weighted sum, 1 000 for other methods.
    """
    summed = prepared.procedure.aggregation is Aggregation.WEIGHTED_SUM
    count = samples or (SAMPLES if summed else FEWER_SAMPLES)
    draws = itertools.islice(_draws(len(prepared.columns), seed), count)
    firsts = _by_sum(prepared, draws) if summed else _by_method(prepared, draws)
    won: Counter[str] = Counter()
    shared: dict[str, Fraction] = {}
    undecided = 0
    for names in firsts:
        if len(names) == 1:
            won[names[0]] += 1
        elif not names:
            undecided += 1
        else:
            for name in names:
                shared[name] = shared.get(name, Fraction(0)) + Fraction(1, len(names))
    shares = [
        _share(each, (won[each.id] + shared.get(each.id, Fraction(0))) / Fraction(count), count)
        for each in prepared.table.candidates
    ]
    return WeightSpace(
        seed=seed,
        samples=count,
        undecided=undecided,
        shares=tuple(sorted(shares, key=lambda each: each.share, reverse=True)),
    )


def _draws(number: int, seed: int) -> Iterator[tuple[int, ...]]:
    """Draw weights as whole numbers: the gaps between points thrown evenly on a line.

    Every ``random`` of Python is a whole number of 2 to the power of -53, and is stable over its
    versions for the same seed; so the weights are exact and the same everywhere.
    """
    source = random.Random(seed)  # noqa: S311 - a sample, no secret
    whole = 1 << _BITS
    while True:
        points = sorted(int(source.random() * whole) for _ in range(number - 1))
        yield tuple(b - a for a, b in itertools.pairwise((0, *points, whole)))


def _by_sum(prepared: Prepared, draws: Iterator[tuple[int, ...]]) -> Iterator[tuple[str, ...]]:
    ones = [1] * len(prepared.columns)
    _, common = weighted_totals(prepared.columns, ones)
    columns = [[over * (common // c.under) for over in c.over] for c in prepared.columns]
    rows = list(zip(*columns, strict=True))
    ids = [each.id for each in prepared.table.candidates]
    for weights in draws:
        totals = [sum(map(mul, weights, row)) for row in rows]
        best = max(totals)
        yield tuple(name for name, total in zip(ids, totals, strict=True) if total == best)


def _by_method(prepared: Prepared, draws: Iterator[tuple[int, ...]]) -> Iterator[tuple[str, ...]]:
    whole = 1 << _BITS
    for weights in draws:
        try:
            yield first_places(prepared, [Fraction(weight, whole) for weight in weights])
        except AssessmentError:
            yield ()


def _share(candidate: Candidate, share: Fraction, count: int) -> WinningShare:
    if share in (0, 1):
        margin = _CONTEXT.divide(Decimal(3), Decimal(count))
    else:
        variance = share * (1 - share) / count
        margin = _CONTEXT.divide(Decimal(variance.numerator), Decimal(variance.denominator))
        margin = _CONTEXT.multiply(_SURE, _CONTEXT.sqrt(margin))
    return WinningShare(candidate=candidate, share=share, margin=round(margin, 6))
