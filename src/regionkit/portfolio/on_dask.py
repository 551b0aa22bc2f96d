"""check_on_dask: many plans checked by the workers of a cluster, with the same report."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Final, TypeGuard

from regionkit.files import DEFAULT_LIMITS, Limits
from regionkit.findings import Profile, Waiver
from regionkit.portfolio.checking import LIMIT
from regionkit.portfolio.errors import PortfolioError
from regionkit.portfolio.gathering import gathered
from regionkit.portfolio.judging import Outcome, judge, judge_lines
from regionkit.portfolio.orders import Orders, orders_for, understand
from regionkit.portfolio.parts import Sources, parts_of
from regionkit.portfolio.place import Place
from regionkit.portfolio.report import PortfolioReport
from regionkit.portfolio.working import Batch, Room, batches
from regionkit.values import Stage

if TYPE_CHECKING:
    from dask.bag import Bag
    from distributed import Client, Future

_AHEAD: Final = 4
"""How many batches wait for each thread of a worker."""

_RETRIES: Final = 3
"""How often a batch is tried again when it fails; one whose worker dies is always moved."""


def check_on_dask(  # noqa: PLR0913 - each by name, as for one plan
    sources: "Sources | Bag",
    profile: Profile | str = "default",
    *,
    client: "Client | None" = None,
    name: str = "lines",
    stage: Stage | str | None = None,
    as_of: date | None = None,
    waivers: Iterable[Waiver] = (),
    limit: int = LIMIT,
    limits: Limits = DEFAULT_LIMITS,
    progress: bool = False,
) -> PortfolioReport:
    """Check many plans on a Dask cluster, with the report of :func:`check_many`.

    Files are given out in stretches of bytes, so the workers must see them under the same
    names. A bag holds one plan in JSON in each item; its partitions are read where they are.
    When a worker dies, another does its work again, and nothing is counted twice: each
    stretch has one result, and results are taken in the order of the plans.

    Parameters
    ----------
    sources
        Paths as for :func:`load_many`, or a ``dask.bag`` of texts, such as
        ``dask.bag.read_text("plans/*.jsonl")``.
    profile, stage, as_of, waivers, limit, limits, progress
        As in :func:`check_many`.
    client
        The client of the cluster; None: the one in use.
    name
        What the places of a bag's plans are called in the report, as if it were one file.

    Raises
    ------
    PortfolioError
        If there is no cluster, or workers keep dying over the same plans.
    InvalidValueError
        If there is no profile of that name.
    ModuleNotFoundError
        If Dask is not installed: ``pip install "regionkit[dask]"``.
    """
    orders = orders_for(profile, stage=stage, as_of=as_of, waivers=waivers, limits=limits)
    cluster = client or _client_in_use()

    def work(room: Room) -> Iterator[Outcome]:
        desk = _Desk(cluster, orders, room, limit)
        if _is_bag(sources):
            futures = desk.of_bag(sources, name)
        else:
            futures = desk.of_parts(batches(parts_of(sources, limit=limits.max_bytes)))
        return _in_order(futures, desk.ahead)

    return gathered(work, orders, limit=limit, progress=progress)


def _client_in_use() -> "Client":
    from dask.distributed import get_client

    try:
        return get_client()
    except ValueError:
        raise PortfolioError(
            "there is no cluster: give a client, such as distributed.Client()"
        ) from None


def _is_bag(sources: "Sources | Bag") -> TypeGuard["Bag"]:
    return hasattr(sources, "to_delayed") and hasattr(sources, "npartitions")


class _Desk:
    """Where work is given out to a cluster."""

    def __init__(self, client: "Client", orders: Orders, room: Room, limit: int) -> None:
        self._client: Any = client  # most of it has no types
        self._orders = orders
        self._room = room
        self._limit = limit

    @property
    def ahead(self) -> int:
        """How many batches are given out before the first is done."""
        threads: int = sum(self._client.nthreads().values())
        return _AHEAD * max(1, threads)

    def of_parts(self, work: Iterator[Batch]) -> Iterator["Future[Outcome]"]:
        for batch in work:
            todo = (_judge, self._orders, batch, dict(self._room()), self._limit)
            yield self._client.submit(*todo, pure=False, retries=_RETRIES)

    def of_bag(self, bag: Any, name: str) -> Iterator["Future[Outcome]"]:  # noqa: ANN401
        from dask.delayed import delayed

        partitions = bag.to_delayed()
        count, judged = delayed(_count, pure=False), delayed(_judge_lines, pure=False)
        # Places are counted over all partitions, so their lengths are needed first.
        lengths = self._client.gather(self._client.compute([count(each) for each in partitions]))
        first = 1
        for partition, length in zip(partitions, lengths, strict=True):
            place = Place(file=name, line=first)
            todo = judged(partition, self._orders, place, dict(self._room()), self._limit)
            yield self._client.compute(todo, retries=_RETRIES)
            first += length


def _in_order(futures: Iterator["Future[Outcome]"], ahead: int) -> Iterator[Outcome]:
    """Take results in order, with only so many under way that the cluster is kept busy."""
    waiting: deque[Future[Outcome]] = deque()
    try:
        for future in futures:
            waiting.append(future)
            if len(waiting) >= ahead:
                yield _result(waiting.popleft())
        while waiting:
            yield _result(waiting.popleft())
    finally:
        for future in waiting:
            future.cancel()  # type: ignore[no-untyped-call]


def _result(future: "Future[Outcome]") -> Outcome:
    from dask.distributed import KilledWorker

    try:
        outcome: Outcome = future.result()
    except KilledWorker as error:
        raise PortfolioError(f"workers keep dying over the same plans: {error}") from error
    return outcome


def _judge(orders: Orders, parts: Batch, room: Mapping[str, int], limit: int) -> Outcome:
    understand(orders)
    return judge(orders, parts, room, limit)


def _count(lines: Iterable[object]) -> int:
    return sum(1 for _ in lines)


def _judge_lines(
    lines: Iterable[str | bytes],
    orders: Orders,
    place: Place,
    room: Mapping[str, int],
    limit: int,
) -> Outcome:
    understand(orders)
    return judge_lines(orders, lines, place, room, limit)
