"""What the registry costs: measured and printed, and that nothing is read too early."""

import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from datetime import date

import pytest

from regionkit.registry import municipalities
from regionkit.registry.tables import lines_of
from regionkit.values import MunicipalityCode

PROBE = """
import sys, time
import regionkit
start = time.perf_counter()
from regionkit.registry import municipalities
imported = time.perf_counter()
from regionkit.registry.places import lives_in
assert lives_in.cache_info().currsize == 0, "a table was read at import"
municipalities.find("Kongsberg", country="NO", on="2009-01-01")
found = time.perf_counter()
assert lives_in.cache_info().currsize == 1, "more than one country was read"
municipalities.find("Kongsberg")
every = time.perf_counter()
for name, ms in (("import", imported - start), ("Norway", found - imported),
                 ("all countries", every - found)):
    print(f"{name}: {ms * 1000:.1f} ms")
"""


def test_tables_are_read_on_first_use_and_country_by_country() -> None:
    run = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    print(run.stdout)  # noqa: T201 - measured, not asserted


def test_a_package_without_its_tables_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pkgutil.get_data", lambda *_: None)
    with pytest.raises(FileNotFoundError, match="without its table nowhere"):
        lines_of("nowhere")


def microseconds(use: Callable[[], object], number: int = 20_000) -> float:
    start = time.perf_counter()
    for _ in range(number):
        use()
    return (time.perf_counter() - start) / number * 1e6


def test_a_look_up_is_quick() -> None:
    code, day = MunicipalityCode("NO", "0604"), date(2009, 1, 1)
    by_code = microseconds(lambda: municipalities.get(code, day))
    by_text = microseconds(lambda: municipalities.get("NO-0604", day))
    print(f"get: {by_code:.2f} µs by code, {by_text:.2f} µs by text")  # noqa: T201


def test_memory_stays_small() -> None:
    municipalities.search("os")
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    for _ in range(200):
        municipalities.search("os")
        municipalities.all("NO", "2009")
        municipalities.population("NO-0604", 2008)
    grown = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    print(f"grown by {grown:,} bytes")  # noqa: T201
    assert grown < 1_000_000
