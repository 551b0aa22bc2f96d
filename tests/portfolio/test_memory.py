"""Memory does not grow with the number of plans."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.portfolio.making import BROKEN, line, project

SCRIPT = """
import resource, sys
from datetime import date
from regionkit.portfolio import check_many, findings_of

path, way = sys.argv[1:]
if way == "report":
    found = len(check_many(path, as_of=date(2020, 1, 1), limit=50))
else:
    found = sum(1 for each in findings_of(path, as_of=date(2020, 1, 1)))
print(found, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""

MEBIBYTE = 1024  # in the unit of ru_maxrss


def peak(path: Path, count: int, way: str) -> tuple[int, int]:
    """Return how many findings there are among so many plans, and the most memory it took."""
    with path.open("w", encoding="utf-8") as text:
        for number in range(count):
            text.write(f"{BROKEN if number % 100 == 7 else line(project(number))}\n")
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, path, way], capture_output=True, text=True, check=True
    )
    found, most = map(int, done.stdout.split())
    return found, most


@pytest.mark.skipif(sys.platform != "linux", reason="ru_maxrss counts in other units elsewhere")
@pytest.mark.parametrize("way", ["report", "findings"])
def test_three_times_the_plans_take_the_same_memory(tmp_path: Path, way: str) -> None:
    few, small = peak(tmp_path / "few.jsonl", 3_000, way)
    many, large = peak(tmp_path / "many.jsonl", 9_000, way)
    assert many == 3 * few
    assert large - small < 4 * MEBIBYTE
    assert large < 64 * MEBIBYTE
