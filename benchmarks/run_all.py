"""Run every benchmark, print its tables, and write them into the page of the documentation.

The page is docs/performance.md: what the figures mean stands there by hand, above a line that
says where the tables begin; all below it is written anew.
"""

import os
import platform
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent
PAGE: Final = HERE.parent / "docs" / "performance.md"
BEGIN: Final = "<!-- The tables below are written by: make bench -->\n"
NO_BENCHMARKS: Final = ("run_all", "documents", "rivals")


def machine() -> str:
    """Describe the machine, as far as it says."""
    model = "unknown processor"
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        lines = cpuinfo.read_text(encoding="utf-8").splitlines()
        model = next((line.partition(": ")[2] for line in lines if "model name" in line), model)
    return (
        f"{model}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}, {date.today():%-d %B %Y}"  # noqa: DTZ011 - a page's date
    )


def main() -> None:
    """Run all, or those named; the page is written only if all were run."""
    names = sys.argv[1:] or sorted(path.stem for path in HERE.glob("*.py"))
    sections = []
    for name in names:
        if name in NO_BENCHMARKS:
            continue
        print(f"\n=== {name} ===", flush=True)
        done = subprocess.run(
            [sys.executable, HERE / f"{name}.py"], stdout=subprocess.PIPE, text=True, check=True
        )
        print(done.stdout, end="", flush=True)
        sections.append(f"### `benchmarks/{name}.py`\n\n```text\n{done.stdout.strip()}\n```\n")
    if sys.argv[1:]:
        return
    head, _, _ = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    tables = "\n".join(sections)
    PAGE.write_text(f"{head}{BEGIN}\nMeasured on: {machine()}.\n\n{tables}", encoding="utf-8")


if __name__ == "__main__":
    main()
