"""What Nordic text costs, as ratios to other packages within one run.

Each figure is the median over interleaved rounds, so that a busy machine slows all of them alike.
"""

import importlib.util
import itertools
import statistics
import time
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from functools import partial

from babel.numbers import format_currency

from regionkit.nordic import format_money
from regionkit.values import Money, PartialDate

ROUNDS = 40
CALLS = 500
AMOUNTS = [Decimal(100 * n * n + n) / 100 for n in range(-250, 250)]
HOME = {"nb": "NOK", "da": "DKK", "sv": "SEK", "fi": "EUR", "is": "ISK"}


def main() -> None:
    """Measure and print the tables."""
    print(f"{'':28}{'µs':>8}{'× faster':>10}")
    for locale, currency in HOME.items():
        money = [Money(amount, currency) for amount in AMOUNTS]
        ours, babel = _medians(
            partial(_format_all, money, locale),
            partial(_babel_formats_all, currency, locale),
        )
        print(f"{f'format_money, {locale}':28}{ours:8.2f}")
        print(f"{f'babel format_currency, {locale}':28}{babel:8.2f}{babel / ours:10.1f}")
    if importlib.util.find_spec("edtf"):
        _against_edtf()
    else:
        print("The package edtf is not installed: dates are not compared.")


def _format_all(money: list[Money], locale: str) -> None:
    for one in money:
        format_money(one, locale)


def _babel_formats_all(currency: str, locale: str) -> None:
    for amount in AMOUNTS:
        format_currency(amount, currency, locale=locale)


def _against_edtf() -> None:
    from edtf import parse_edtf

    # never the same text twice, for what was read is remembered
    texts = ((date(1000, 1, 1) + timedelta(days)).isoformat() for days in itertools.count())
    few = CALLS // 50
    ours, theirs = _medians(
        lambda: [PartialDate(text).earliest for text in itertools.islice(texts, CALLS)],
        lambda: [parse_edtf(text).lower_strict() for text in itertools.islice(texts, few)],
    )
    theirs *= CALLS / few
    print(f"{'PartialDate':28}{ours:8.2f}")
    print(f"{'edtf.parse_edtf':28}{theirs:8.2f}{theirs / ours:10.1f}")


def _medians(*runs: Callable[[], object]) -> list[float]:
    """Return the microseconds for each call, all runs taking turns."""
    times: list[list[float]] = [[] for _ in runs]
    for _ in range(ROUNDS):
        for run, measured in zip(runs, times, strict=True):
            start = time.perf_counter()
            run()
            measured.append(time.perf_counter() - start)
    return [statistics.median(measured) / CALLS * 1e6 for measured in times]


if __name__ == "__main__":
    main()
