"""What the hot paths cost on one real plan, as ratios within one run.

The unit is `json.loads` of the same plan: a figure that any machine can compare with. Each
figure is the median over interleaved rounds, so that a busy machine slows all of them alike.
"""

import json
import statistics
import sys
import time
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import regionkit as rk
from regionkit.nordic import format_money

if TYPE_CHECKING:
    from collections.abc import Callable

PLAN = Path(__file__).parent.parent / "examples" / "kongsbergregionen.yaml"
ROUNDS = 30


def main() -> None:
    """Measure and print the table."""
    yaml_text = PLAN.read_text(encoding="utf-8")
    plan = rk.read_text(yaml_text)
    json_text = rk.write_text(plan, "json")
    if plan.budget is None:
        sys.exit("the example has lost its budget")
    key, money = plan.budget.keys[0], rk.Money(500_000, "NOK")
    paths: dict[str, Callable[[], object]] = {
        "json.loads (the unit)": lambda: json.loads(json_text),
        "read JSON": lambda: rk.read_text(json_text, "json"),
        "read YAML": lambda: rk.read_text(yaml_text),
        "write JSON": lambda: rk.write_text(plan, "json"),
        "write YAML": lambda: rk.write_text(plan),
        "check, minimal": lambda: rk.check(plan, "minimal"),
        "check, plp": lambda: rk.check(plan, "plp", as_of=date(2009, 2, 3)),
        "allocate among seven": lambda: rk.allocate(key, money),
        "format one amount": lambda: format_money(money, "nb"),
    }
    times: dict[str, list[float]] = {name: [] for name in paths}
    for _ in range(ROUNDS):
        for name, run in paths.items():
            start = time.perf_counter()
            run()
            times[name].append(time.perf_counter() - start)
    unit = statistics.median(times["json.loads (the unit)"])
    print(f"{PLAN.name}: {len(yaml_text):,} characters of YAML, {len(json_text):,} of JSON")
    print(f"{'':24}{'ms':>8}{'× json.loads':>14}")
    for name, measured in times.items():
        median = statistics.median(measured)
        print(f"{name:24}{median * 1000:8.2f}{median / unit:14.1f}")


if __name__ == "__main__":
    main()
