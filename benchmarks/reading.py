"""Reading and writing JSON: regionkit beside other libraries, on the same documents.

Times are of the processor, medians over interleaved rounds; the unit is decoding into msgspec
Structs, the fastest that typed reading can be in Python. All give regionkit's own dates, periods,
amounts and shares. "Struct, remembering" makes them as regionkit does, by functions that remember
the texts they have seen; the others read each text anew.
"""

import functools
import gc
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from typing import Any, Final

import documents
import msgspec
import rivals

import regionkit as rk

ROUNDS: Final = 7
PLANS: Final = 200
SMALL: Final = 10_000
RULES: Final = len(list(rk.rules.all_rules()))

LIBRARIES: Final[dict[str, Callable[[Any], tuple[rivals.Load, rivals.Dump]]]] = {
    "msgspec Struct": rivals.msgspec_struct,
    "Struct, remembering": functools.partial(rivals.msgspec_struct, remembering=True),
    **{name: make for name, make in rivals.RIVALS.items() if name != "msgspec Struct"},
}


def sources(count: int, parts: int) -> list[bytes]:
    """Return plans as JSON that every library here can read."""
    day = documents.days()
    return [
        msgspec.json.encode(
            {"regionkit": 1, "project": rivals.long_form(documents.plan(parts, number, day))}
        )
        for number in range(count)
    ]


def interleaved(runs: dict[str, Callable[[], object]], rounds: int = ROUNDS) -> dict[str, float]:
    """Return the median of each over interleaved rounds, in milliseconds."""
    times: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            gc.collect()
            start = time.process_time()
            run()
            times[name].append(time.process_time() - start)
    return {name: statistics.median(measured) * 1000 for name, measured in times.items()}


def table(title: str, times: dict[str, float], unit: str = "ms") -> None:
    """Print figures, and how they stand to the first and to pydantic's."""
    first, pydantic = next(iter(times.values())), times.get("pydantic 2")
    print(f"\n{title}\n  {'':22}{unit:>11}{'x Struct':>11}{'x pydantic':>12}")
    for name, took in times.items():
        beside = f"{took / pydantic:12.2f}" if pydantic else ""
        print(f"  {name:22}{took:11.2f}{took / first:11.2f}{beside}")


def load_and_dump(title: str, plans: list[bytes], rounds: int = ROUNDS) -> None:
    """Print what loading and dumping these plans costs."""
    both = {name: make(rk.Project) for name, make in LIBRARIES.items()}
    loaded = {name: [load(plan) for plan in plans] for name, (load, _) in both.items()}
    table(
        f"load {title}",
        interleaved(
            {
                name: lambda load=load: [load(plan) for plan in plans]  # type: ignore[misc]
                for name, (load, _) in both.items()
            },
            rounds,
        ),
    )
    table(
        f"dump {title}",
        interleaved(
            {
                name: lambda name=name, dump=dump: [dump(plan) for plan in loaded[name]]  # type: ignore[misc]
                for name, (_, dump) in both.items()
                if name != "Struct, remembering"
            },
            rounds,
        ),
    )


def load_and_check(plans: list[bytes]) -> None:
    """Print what loading costs with all rules, beside loading alone."""
    load = rivals.regionkit_itself(rk.Project)[0]
    pydantic = rivals.pydantic_model(rk.Project)[0]
    loaded = [load(plan) for plan in plans]

    def check(plan: rk.Project) -> rk.Report:
        return rk.check(plan, "strict", as_of=date(2026, 1, 31))

    times = interleaved(
        {
            "regionkit, load": lambda: [load(plan) for plan in plans],
            "regionkit, all rules": lambda: [check(plan) for plan in loaded],
            "both": lambda: [check(load(plan)) for plan in plans],
            "pydantic 2": lambda: [pydantic(plan) for plan in plans],
        }
    )
    first = times["regionkit, load"]
    print(f"\nload and check {len(plans)} plans of 100 objects by {RULES} rules")
    print(f"  {'':22}{'ms':>11}{'x load':>11}{'x pydantic':>12}")
    for name, took in times.items():
        print(f"  {name:22}{took:11.2f}{took / first:11.2f}{took / times['pydantic 2']:12.2f}")


# --- in a process of its own ------------------------------------------------------

_ALONE = """
import gc, json, sys, time
sys.path.insert(0, {here!r})
name, path = sys.argv[1:]
def resident():
    return int(open("/proc/self/statm").read().split()[1]) * 4096 / 2**20
import reading
lines = open(path, "rb").read().splitlines()
gc.collect(); gc.disable()
start = time.process_time()
load, dump = reading.LIBRARIES[name](reading.rk.Project)
first = load(lines[0])
ready = time.process_time()
gc.collect()
before = resident()
kept = [load(line) for line in lines]
end = time.process_time()
after = resident()
print(json.dumps([(ready - start) * 1000, (end - ready) * 1000, after - before]))
"""


def alone(name: str, path: str) -> list[float]:
    """Return what a library takes in a process of its own: first call, all plans, memory."""
    here = __file__.rpartition("/")[0]
    done = subprocess.run(
        [sys.executable, "-c", _ALONE.format(here=here), name, path],
        capture_output=True,
        check=True,
    )
    figures: list[float] = json.loads(done.stdout)
    return figures


def kept_in_memory(path: str) -> None:
    """Print what it takes to read many small plans and keep them."""
    names = [name for name in LIBRARIES if name != "orjson to dict"]
    runs = {name: [alone(name, path) for _ in range(3)] for name in names}
    titles = ("first call", f"load {SMALL:,} small plans and keep them", "memory they take")
    for at, title in enumerate(titles):
        figures = {name: statistics.median(run[at] for run in done) for name, done in runs.items()}
        unit = "MiB" if title.startswith("memory") else "ms"
        table(f"{title}, each in a process of its own", figures, unit)


def main() -> None:
    """Measure and print the tables."""
    import tempfile
    from pathlib import Path

    plans = sources(PLANS, 2)
    texts = {text for plan in plans for text in _dates(json.loads(plan))}
    print(
        f"{PLANS} plans of about 100 objects, {sum(map(len, plans)) / PLANS / 1000:.1f} kB each, "
        f"{len(texts):,} dates that differ"
    )
    load_and_dump(f"{PLANS} plans of 100 objects", plans)
    load_and_check(plans[:40])
    load_and_dump("one plan of 27,000 objects", sources(1, 960), rounds=5)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plans.jsonl"
        path.write_bytes(b"\n".join(sources(SMALL, 0)))
        kept_in_memory(str(path))


def _dates(data: Any) -> list[str]:  # noqa: ANN401 - plain data
    if isinstance(data, dict):
        own = [data[key] for key in ("period", "granted_on") if key in data]
        return own + [each for value in data.values() for each in _dates(value)]
    return [each for value in data for each in _dates(value)] if isinstance(data, list) else []


if __name__ == "__main__":
    main()
