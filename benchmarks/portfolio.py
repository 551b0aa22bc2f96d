"""Many small plans: time and memory of one process and of two, and that they find the same.

    python benchmarks/portfolio.py [PLANS] [--dask] [--rounds N]

Writes so many plans (10,000 unless said otherwise) as JSON Lines, no two alike, a hundred of
them broken, and checks them. Each run is a process of its own, in turns, so that a busy machine
slows all of them alike.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

from regionkit.portfolio import check_many, check_on_dask

BROKEN: Final = 100
TODAY: Final = date(2026, 1, 31)
FIRST: Final = date(1990, 1, 1)
DAYS: Final = 12_000
PLACES: Final = ("Bø", "Tinn", "Hjartdal", "Notodden", "Rollag", "Flesberg", "Kongsberg")


# Not ru_maxrss: it begins with what the parent had.
_PEAK: Final = "Path('/proc/self/status').read_text().split('VmHWM:')[1].split()[0]"


def peak() -> int:
    """Return the most memory that this process has had, in KiB."""
    return int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0])


def plan(number: int) -> dict[str, Any]:
    """Return a small plan with dates, money and participants of its own."""
    begin = FIRST + timedelta(days=number % DAYS)
    end = begin + timedelta(days=365 + number % 700)
    cost = 100_000 + number
    one, two = PLACES[number % 7], PLACES[(number + 3) % 7]
    return {
        "id": f"plan-{number}",
        "title": f"Felles museum {number} for {one} og {two}",
        "stage": ("sketch", "draft", "approved", "running")[number % 4],
        "language": "nb",
        "currency": ("NOK", "SEK", "DKK")[number % 3],
        "period": f"{begin}/{end}",
        "regions": [{"name": f"{one}regionen"}],
        "background": "Museene er små hver for seg.",
        "goals": {
            "main": [{"title": "Ett museum", "reached_when": "Museet er åpnet."}],
            "subgoals": [
                {
                    "title": "Flytte samlingene",
                    "period": f"{begin}/{end}",
                    "activities": [{"title": "Pakke", "period": f"{begin}/{end}"}],
                }
            ],
        },
        "participants": [{"id": "a", "name": one}, {"id": "b", "name": two}],
        "organisation": {
            "roles": [
                {"title": "Prosjekteier", "kind": "owner", "holder": "Regionrådet"},
                {"title": "Prosjektansvarlig", "kind": "responsible", "holder": "Museumssjefen"},
            ]
        },
        "budget": {
            "costs": [{"title": "Husleie", "amount": f"{cost}"}],
            "funding": [
                {"title": "Kommunene", "amount": f"{cost // 2}", "state": "own"},
                {"title": "Fylket", "amount": f"{cost - cost // 2}", "state": "committed"},
            ],
        },
        "decision_points": [
            {"title": "Oppstart", "decided_by": "Regionrådet", "on_grounds_of": "Budsjett"}
        ],
    }


def lines(count: int) -> Iterator[str]:
    """Go through the lines; one in so many is cut off."""
    every = max(1, count // BROKEN)
    for number in range(count):
        text = json.dumps({"regionkit": 1, "project": plan(number)}, ensure_ascii=False)
        yield text[: len(text) // 2] if number % every == every // 2 else text


def check(path: str, jobs: int) -> None:
    """Check the plans in this process, and print what it took and found."""
    begin = time.perf_counter()
    report = check_many(path, as_of=TODAY, jobs=jobs)
    seconds = time.perf_counter() - begin
    print(
        json.dumps(
            {
                "seconds": seconds,
                "own": peak(),
                "children": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss,
                "cpu": sum(os.times()[:4]),
                "plans": report.plans,
                "refused": report.refused,
                "findings": report.tally.rules.total(),
                "report": report.to_json(),
            }
        )
    )


def check_on_cluster(path: str) -> str:
    """Check the plans on two workers, and return the report."""
    import distributed

    local: Any = distributed  # most of it has no types
    with (
        local.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
        ) as cluster,
        local.Client(cluster) as client,
    ):
        begin = time.perf_counter()
        report = check_on_dask(path, as_of=TODAY, client=client)
        print(f"two workers of a Dask cluster   {time.perf_counter() - begin:9.1f} s")
        told: str = report.to_json()
        return told


def run(*words: str) -> dict[str, Any]:
    """Run this file in a process of its own, and return what it prints."""
    done = subprocess.run(
        [sys.executable, __file__, *words], capture_output=True, text=True, check=True
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def bare_import() -> float:
    """Return what a bare ``import regionkit`` takes, in MiB."""
    script = f"import regionkit; from pathlib import Path; print({_PEAK})"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    return int(done.stdout) / 1024


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("plans", nargs="?", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--dask", action="store_true")
    parser.add_argument("--check", nargs=2, metavar=("PATH", "JOBS"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.check:
        check(options.check[0], int(options.check[1]))
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "plans.jsonl")
        with path.open("w", encoding="utf-8") as text:
            text.writelines(f"{each}\n" for each in lines(options.plans))
        print(f"{options.plans:,} plans, {path.stat().st_size / 2**20:.1f} MiB")
        runs: dict[int, list[dict[str, Any]]] = {1: [], 2: []}
        for _ in range(options.rounds):
            for jobs, row in runs.items():
                row.append(run("--check", str(path), str(jobs)))
        print(f"import regionkit alone          {bare_import():9.1f} MiB")
        for jobs, row in runs.items():
            seconds = statistics.median(each["seconds"] for each in row)
            own, children = (
                max(each[which] for each in row) / 1024 for which in ("own", "children")
            )
            print(
                f"{jobs} process{'es' if jobs > 1 else '  '}                     {seconds:9.1f} s"
                f"{options.plans / seconds:9.0f} plans/s{own:7.1f} MiB, largest child "
                f"{children:.1f} MiB, processor {row[0]['cpu']:.1f} s"
            )
        one, two = (statistics.median(each["seconds"] for each in runs[jobs]) for jobs in (1, 2))
        print(f"two processes against one       {one / two:9.2f} x")
        reports = {each["report"] for row in runs.values() for each in row}
        if options.dask:
            reports.add(check_on_cluster(str(path)))
        first = runs[1][0]
        print(f"refused {first['refused']}, findings {first['findings']:,}")
        print("the same report everywhere" if len(reports) == 1 else "REPORTS DIFFER")


if __name__ == "__main__":
    main()
