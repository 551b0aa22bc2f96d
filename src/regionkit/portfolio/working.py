"""Working: parts are judged one after the other, in this process or in several."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, TypeAlias

from regionkit.errors import InvalidValueError
from regionkit.portfolio.errors import PortfolioError
from regionkit.portfolio.judging import Outcome, judge
from regionkit.portfolio.lines import BLOCK
from regionkit.portfolio.orders import Orders, understand
from regionkit.portfolio.part import Part

if TYPE_CHECKING:
    from concurrent.futures import Future
    from multiprocessing.synchronize import Event

MOST_FILES: Final = 64
"""How many small files a process is given at a time."""

MOST_PROCESSES: Final = 61 if os.name == "nt" else 1_000
"""How many processes work at most: Windows waits for no more at once."""

_AHEAD: Final = 2
"""How many batches wait for each process, so that none stands idle."""

Batch: TypeAlias = tuple[Part, ...]
"""Parts that are judged in one go."""

Room: TypeAlias = Callable[[], Mapping[str, int]]
"""Tells how many findings of each family there is still room for."""


def judged(
    orders: Orders, parts: Iterable[Part], *, jobs: int, room: Room, limit: int
) -> Iterator[Outcome]:
    """Judge parts and give what was found, always in the order of the parts.

    Parameters
    ----------
    orders
        How they are to be judged.
    parts
        The parts; taken only as fast as they are judged.
    jobs
        How many processes work; 1: only this one.
    room, limit
        How many findings are wanted, see :func:`regionkit.portfolio.judging.judge`.

    Raises
    ------
    InvalidValueError
        If there are fewer than one.
    PortfolioError
        If a process ends before its work is done.
    """
    if jobs < 1:
        raise InvalidValueError("how many processes work, at least 1", jobs)
    if jobs == 1:
        for part in parts:
            yield judge(orders, (part,), room(), limit)
    else:
        yield from _in_processes(orders, batches(parts), jobs, room, limit)


def batches(parts: Iterable[Part]) -> Iterator[Batch]:
    """Gather parts until they are worth a way to another process."""
    gathered: list[Part] = []
    size = 0
    for part in parts:
        gathered.append(part)
        size += part.size
        if size >= BLOCK // 2 or len(gathered) == MOST_FILES:
            yield tuple(gathered)
            gathered, size = [], 0
    if gathered:
        yield tuple(gathered)


def _in_processes(
    orders: Orders, work: Iterator[Batch], jobs: int, room: Room, limit: int
) -> Iterator[Outcome]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    # A fresh process knows nothing of this one: the same on every system, and no lock is copied.
    spawned = get_context("spawn")
    stop = spawned.Event()
    jobs = min(jobs, MOST_PROCESSES)
    pool = ProcessPoolExecutor(jobs, spawned, initializer=_begin, initargs=(orders, stop))
    waiting: deque[tuple[Batch, Future[Outcome]]] = deque()
    try:
        for batch in work:
            with _uninterrupted():
                waiting.append((batch, pool.submit(_judge, batch, room(), limit)))
            if len(waiting) >= jobs * _AHEAD:
                yield waiting[0][1].result()
                waiting.popleft()
        while waiting:
            yield waiting[0][1].result()
            waiting.popleft()
    except BrokenProcessPool as error:
        place = waiting[0][0][0].place if waiting else "the beginning"
        raise PortfolioError(
            f"a process ended before its work was done, at or after {place}. Was it stopped, or "
            "out of memory? Try fewer jobs. A script that starts processes keeps what it does "
            "under if __name__ == '__main__'"
        ) from error
    finally:
        stop.set()
        pool.shutdown(cancel_futures=True)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Keep interruptions for later. A process that is begun meanwhile never hears of one.

    A terminal interrupts all processes, also those that have not yet come to ignore it.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_GIVEN: Final[list[tuple[Orders, "Event"]]] = []
"""The orders of this process, if it is one that was begun to work, and when it is to stop."""


def _begin(orders: Orders, stop: "Event") -> None:
    # Whoever interrupts the work interrupts the process that gives it out.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _GIVEN[:] = [(orders, stop)]


def _judge(parts: Batch, room: Mapping[str, int], limit: int) -> Outcome:
    ((orders, stop),) = _GIVEN
    if stop.is_set():  # nobody waits for it any more
        return Outcome()
    understand(orders)
    return judge(orders, parts, room, limit)
