"""Progress: how far many plans have come, shown on a terminal and nowhere else."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeAlias

from regionkit.portfolio.judging import Outcome

Seen: TypeAlias = Callable[[Outcome], None]
"""Is told of each outcome."""


@contextmanager
def watched(*, shown: bool) -> Iterator[Seen]:
    """Show on the terminal, if there is one and that is wanted, what one is told of."""
    if not shown or sys.stderr is None or not sys.stderr.isatty():
        yield lambda _: None
        return
    from tqdm import tqdm  # type: ignore[import-untyped]

    with tqdm(unit=" plans", file=sys.stderr, leave=False) as bar:

        def show(outcome: Outcome) -> None:
            bar.update(outcome.tally.plans + outcome.tally.refused)
            if outcome.last is not None:
                bar.set_postfix_str(outcome.last.name[-40:], refresh=False)

        yield show
