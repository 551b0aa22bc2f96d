"""What it takes to import regionkit and to start its command, against importing attrs and cattrs.

Processor time of whole processes, medians over interleaved rounds, with what Python itself needs to
start taken off. The compiled modules are in place, as after an installation.
"""

import compileall
import os
import resource
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Final

import regionkit as rk

ROUNDS: Final = 9
ROOT: Final = Path(__file__).parent.parent
SMALL: Final = '{"regionkit": 1, "project": {"title": "A museum", "stage": "sketch"}}'

RUNS: Final = {
    "nothing": ("-c", "pass"),
    "import attrs, cattrs": ("-c", "import attrs, cattrs"),
    "import pydantic": ("-c", "import pydantic; pydantic.BaseModel"),
    "import regionkit": ("-c", "import regionkit"),
    "import regionkit; regionkit.read": ("-c", "import regionkit; regionkit.read"),
    "regionkit --version": ("-m", "regionkit", "--version"),
    "regionkit check small.json": ("-m", "regionkit", "check", "-"),
    "regionkit check the D2 example": (
        *("-m", "regionkit", "check", str(ROOT / "examples" / "kongsbergregionen.yaml")),
        *("--as-of", "2009-02-03"),
    ),
}


def spent(arguments: tuple[str, ...]) -> float:
    """Run Python and return the processor time it took, in milliseconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {
        key: text for key, text in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"
    }
    subprocess.run(
        [sys.executable, *arguments],
        input=SMALL.encode(),
        stdout=subprocess.DEVNULL,
        check=True,
        env=environment,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def main() -> None:
    """Measure and print the table."""
    compileall.compile_dir(Path(rk.__file__).parent, quiet=2)
    times: dict[str, list[float]] = {name: [] for name in RUNS}
    for _ in range(ROUNDS):
        for name, arguments in RUNS.items():
            times[name].append(spent(arguments))
    medians = {name: statistics.median(measured) for name, measured in times.items()}
    python = medians.pop("nothing")
    unit = medians["import attrs, cattrs"] - python
    print(f"Python itself: {python:.0f} ms, taken off below")
    print(f"{'':34}{'ms':>8}{'x attrs, cattrs':>18}")
    for name, median in medians.items():
        print(f"{name:34}{median - python:8.0f}{(median - python) / unit:18.2f}")


if __name__ == "__main__":
    main()
