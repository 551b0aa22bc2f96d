"""What the registry costs, as ratios within one run.

The unit is one look-up in a plain dictionary: a figure that any machine can compare with.
First uses are measured in processes of their own, each after `import regionkit`.
"""

import statistics
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from datetime import date
from pathlib import Path

import regionkit
from regionkit.registry import counties, municipalities, regions
from regionkit.values import MunicipalityCode

ROUNDS = 15
DATA = Path(regionkit.__file__).parent / "registry" / "data"

FIRST_USES = {
    "import regionkit.registry": "pass",
    "get, Norway": "m.get('NO-0604', on='2009')",
    "find, Norway": "m.find('Kongsberg', country='NO')",
    "find, all countries": "m.find('Kongsberg')",
    "translate, Norway": "m.translate('NO-0604', '2009', '2024')",
    "population, Norway": "m.population('NO-0604', 2008)",
    "region": "regions.get('kongsbergregionen').members",
}

START = """
import time, regionkit
start = time.perf_counter()
from regionkit.registry import municipalities as m, regions
{use}
print((time.perf_counter() - start) * 1000)
"""


def main() -> None:
    """Measure and print the tables."""
    sizes = [path.stat().st_size for path in DATA.iterdir()]
    print(f"{len(sizes)} tables, {sum(sizes):,} bytes in the package")
    tracemalloc.start()
    for country in ("NO", "DK", "SE", "FI", "IS", "FO", "GL"):
        municipalities.search("os", country)
        if municipalities.all(country):
            municipalities.history(municipalities.all(country)[0].code)
            municipalities.population(municipalities.all(country)[0].code, 2019)
    regions.all()
    print(f"{tracemalloc.get_traced_memory()[0] / 1e6:.1f} MB in memory with all countries in use")
    tracemalloc.stop()

    print(f"\n{'first use in a new process':34}{'ms':>8}")
    for name, use in FIRST_USES.items():
        script = START.format(use=use)
        runs = [_printed_by(script) for _ in range(5)]
        print(f"{name:34}{statistics.median(runs):8.1f}")

    print(f"\n{'once loaded':34}{'µs':>8}{'× look-up in a dict':>22}")
    measured = {name: _time(use) for name, use in _uses().items()}
    unit = measured["look-up in a dict (the unit)"]
    for name, seconds in measured.items():
        print(f"{name:34}{seconds * 1e6:8.2f}{seconds / unit:22.0f}")


def _printed_by(script: str) -> float:
    command = [sys.executable, "-c", script]
    return float(subprocess.run(command, capture_output=True, check=True, text=True).stdout)


def _uses() -> dict[str, Callable[[], object]]:
    code, day = MunicipalityCode("NO", "0604"), date(2009, 1, 1)
    table = {"NO-0604": code}
    return {
        "look-up in a dict (the unit)": lambda: table["NO-0604"],
        "get by text, with a date": lambda: municipalities.get("NO-0604", day),
        "get by code, with a date": lambda: municipalities.get(code, day),
        "get by text, latest": lambda: municipalities.get("NO-3303"),
        "get by text, with a vague date": lambda: municipalities.get("NO-0604", "2009"),
        "find in a country": lambda: municipalities.find("Kongsberg", "NO", on=day),
        "find in all countries": lambda: municipalities.find("Kongsberg", on=day),
        "translate over two reforms": lambda: municipalities.translate(code, day, "2024-01-01"),
        "population": lambda: municipalities.population(code, 2008),
        "population, summed": lambda: municipalities.population("NO-3203", 2006, sums=True),
        "members of a county": lambda: counties.members("Buskerud", "NO", day),
        "all of a country": lambda: municipalities.all("NO", day),
    }


def _time(use: Callable[[], object]) -> float:
    use()
    once = _clocked(use, 1)
    number = max(1, min(20_000, int(0.01 / max(once, 1e-7))))
    return statistics.median(_clocked(use, number) / number for _ in range(ROUNDS))


def _clocked(use: Callable[[], object], number: int) -> float:
    start = time.perf_counter()
    for _ in range(number):
        use()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
