"""check_on_dask: the same report from a real cluster, also when one of its processes is killed."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.portfolio.making import BROKEN, TODAY, line, project

from regionkit.portfolio import PortfolioError, check_many, check_on_dask

if TYPE_CHECKING:
    from distributed import Client

# A cluster leaves sockets and threads to be cleared away when it is closed.
pytestmark = [
    pytest.mark.filterwarnings("default"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning"),
]


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("plans") / "plans.jsonl"
    text = "Museene er små. " * 60
    lines = [line(project(n % 590, title=str(n % 3), background=text)) for n in range(600)]
    for number in range(13, 600, 60):
        lines[number] = BROKEN
    lines[77] = ""
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def client() -> "Iterator[Client]":
    distributed = pytest.importorskip("distributed")
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        yield client


def test_a_cluster_finds_what_one_process_finds(plans: Path, client: "Client") -> None:
    alone = check_many(plans, as_of=TODAY, limit=200)
    assert check_on_dask(plans, as_of=TODAY, limit=200, client=client) == alone
    assert alone.refused == 10
    assert "RK807" in {each.finding.code for each in alone}


def test_a_bag_of_lines_gives_the_same_report(plans: Path, client: "Client") -> None:
    bag: Any = pytest.importorskip("dask.bag")
    lines = bag.read_text(str(plans), blocksize=100_000)
    assert lines.npartitions > 4
    found = check_on_dask(lines, as_of=TODAY, limit=200, client=client, name=str(plans))
    assert found == check_many(plans, as_of=TODAY, limit=200)


def test_a_worker_that_is_killed_loses_and_doubles_nothing(plans: Path, client: "Client") -> None:
    anyway: Any = client
    pids = anyway.run(os.getpid).values()
    killed = threading.Event()

    def sources() -> Iterator[Path]:
        for number in range(3):
            if number == 1:
                time.sleep(0.3)
                os.kill(next(iter(pids)), signal.SIGKILL)
                killed.set()
            yield plans

    found = check_on_dask(sources(), as_of=TODAY, limit=200, client=client)
    assert killed.is_set()
    assert found == check_many([plans] * 3, as_of=TODAY, limit=200)
    assert set(anyway.run(os.getpid).values()) != set(pids)


def test_without_a_cluster_it_says_how_to_give_one(plans: Path) -> None:
    script = (
        "import sys\nfrom regionkit.portfolio import check_on_dask, PortfolioError\n"
        "try:\n    check_on_dask(sys.argv[1])\nexcept PortfolioError as error:\n    print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, plans], capture_output=True, text=True, check=True
    )
    assert done.stdout == "there is no cluster: give a client, such as distributed.Client()\n"
    assert issubclass(PortfolioError, Exception)


def test_dask_is_loaded_only_when_it_is_used() -> None:
    script = (
        "import sys, regionkit.portfolio\n"
        "print([m for m in ('dask', 'distributed', 'tqdm', 'sqlite3', 'zipfile', "
        "'concurrent.futures.process') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
