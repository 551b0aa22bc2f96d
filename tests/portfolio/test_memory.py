"""Memory does not grow with the number of plans."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.portfolio.making import BROKEN, line, project

SCRIPT = """
import sys
from pathlib import Path
from datetime import date
from regionkit.portfolio import check_many, findings_of

path, way = sys.argv[1:]
if way == "report":
    found = len(check_many(path, as_of=date(2020, 1, 1), limit=50))
else:
    found = sum(1 for each in findings_of(path, as_of=date(2020, 1, 1)))
# Not ru_maxrss: it begins with what the parent had.
status = dict(row.split(":", 1) for row in Path("/proc/self/status").read_text().splitlines())
print(found, status["VmHWM"].split()[0])
"""

MEBIBYTE = 1024  # in kibibytes


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


@pytest.mark.skipif(sys.platform != "linux", reason="asks the Linux kernel")
@pytest.mark.parametrize("way", ["report", "findings"])
def test_three_times_the_plans_take_the_same_memory(tmp_path: Path, way: str) -> None:
    few, small = peak(tmp_path / "few.jsonl", 2_500, way)
    many, large = peak(tmp_path / "many.jsonl", 7_500, way)
    assert many == 3 * few
    assert large - small < 8 * MEBIBYTE  # what is remembered of texts may not be full yet
    assert large < 64 * MEBIBYTE
