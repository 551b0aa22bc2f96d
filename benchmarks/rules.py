"""What all rules cost: against reading the plan, by size, and against a walk for each rule.

The plan is made up: sub-projects of about 28 objects each, with goals, activities and
money, in which there is little to find; and the same with much to find. An object is a noun of
the plan, such as an activity; its amounts and periods are visited too and not counted. Times are
of the processor, so that a busy machine matters little: medians over interleaved rounds, or the
shortest of a few runs where one run is long.
"""

import importlib
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Final

import attrs

import regionkit as rk
from regionkit.model import (
    Activity,
    Background,
    Budget,
    CostItem,
    DeferredTo,
    Frame,
    FundingLine,
    Goal,
    Goals,
    OpenPoint,
    Subgoal,
    Subproject,
)
from regionkit.rules import SHIPPED, Tree
from regionkit.rules.profiles import work_out
from regionkit.testing import sound_project

AS_OF: Final = date(2026, 1, 31)
SIZES: Final = (100, 1_000, 10_000, 27_000)
ROUNDS: Final = 21
SHORT: Final = 3


def subproject(number: int, *, faulty: bool) -> Subproject:
    """Return a sub-project of about 28 objects."""
    subgoals = [
        Subgoal(
            id=f"g{number}-{each}",
            title=f"Goal {each} of {number}",
            reached_when=None if faulty else "It is seen to be done.",
            period="2026/2028",
            activities=[
                Activity(
                    id=f"a{number}-{each}-{one}",
                    title=f"Activity {one}",
                    period=None if faulty else "2026-03/2027-06",
                )
                for one in range(4)
            ],
        )
        for each in range(3)
    ]
    budget = Budget(
        frame=Frame(amount="4 000 in total"),
        costs=[
            CostItem(
                id=f"c{number}-{each}",
                title=f"Cost {each}",
                kind="cash",
                amount=None if faulty else "1 000 in total",
            )
            for each in range(4)
        ],
        funding=[
            FundingLine(
                id=f"f{number}-{each}",
                title=f"Line {each}",
                kind="cash",
                state="committed",
                amount="1 000 in total",
                evidence="letter of 1 November 2025",
            )
            for each in range(4)
        ],
    )
    return Subproject(
        id=f"s{number}",
        title=f"Sub-project {number}",
        period="2026/2028",
        background=Background(text="There is a need."),
        goals=Goals(
            main=[Goal(id=f"m{number}", title="Main", reached_when="It is there.")],
            subgoals=subgoals,
        ),
        budget=budget,
    )


def plan_of(objects: int, *, faulty: bool = False) -> rk.Project:
    """Return a plan of about so many objects."""
    per_part = 28
    parts = [subproject(n, faulty=faulty) for n in range(max(2, round((objects - 34) / per_part)))]
    points: list[OpenPoint] = []
    if faulty:
        points = [
            OpenPoint(
                id=f"o{part.id}",
                title=f"Costs of {part.id}",
                covers=[f"project.subprojects[{part.id}].budget.costs"],
                deferred_to=DeferredTo(document="final plan"),
            )
            for part in parts
        ]
    return sound_project(subprojects=parts, open_points=points)


def objects_in(plan: rk.Project) -> int:
    """Count the nouns of a plan."""
    kinds = Counter(type(site.subject) for site in Tree(plan, stage=None, as_of=AS_OF).sites)
    return sum(n for kind, n in kinds.items() if kind.__module__.startswith("regionkit.model"))


def check(plan: rk.Project) -> rk.Report:
    """Judge by all rules."""
    return rk.check(plan, "strict", as_of=AS_OF)


def medians(paths: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Return the median of each over interleaved rounds, in milliseconds."""
    times: dict[str, list[float]] = {name: [] for name in paths}
    for _ in range(ROUNDS):
        for name, run in paths.items():
            start = time.process_time()
            run()
            times[name].append(time.process_time() - start)
    return {name: statistics.median(measured) * 1000 for name, measured in times.items()}


def shortest(run: Callable[[], object]) -> float:
    """Return the shortest of a few runs, in milliseconds."""
    times = []
    for _ in range(SHORT):
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return min(times) * 1000


# --- a walk for each rule ------------------------------------------------------


def walk(subject: Any, path: str) -> Iterator[tuple[str, object]]:  # noqa: ANN401 - any part
    """Go through a plan field by field, as one who knows nothing of it would."""
    yield path, subject
    for field in attrs.fields(type(subject)):
        value = getattr(subject, field.name)
        row = value if isinstance(value, tuple) else (value,)
        for position, each in enumerate(row):
            if attrs.has(type(each)):
                step = f"{field.name}[{position}]" if row is value else field.name
                yield from walk(each, f"{path}.{step}")


def walk_for_each_rule(plan: rk.Project, rules: list[rk.rules.Rule]) -> int:
    """Find the subjects of each rule by a walk of its own; no rule is asked."""
    return sum(
        1 for rule in rules for _, subject in walk(plan, "project") if isinstance(subject, rule.on)
    )


def tree_for_each_rule(plan: rk.Project, profiles: list[rk.Profile]) -> int:
    """Check by each rule alone, which takes the plan apart each time."""
    return sum(len(rk.check(plan, profile, as_of=AS_OF)) for profile in profiles)


# --- the table -----------------------------------------------------------------


def against_reading(name: str, plan: rk.Project) -> None:
    """Print what checking costs by what reading costs."""
    text = rk.write_text(plan, "json")
    found = check(plan)
    times = medians(
        {
            "read JSON": lambda: rk.read_text(text, "json"),
            "take apart": lambda: Tree(plan, stage=None, as_of=AS_OF),
            "check, minimal": lambda: rk.check(plan, "minimal", as_of=AS_OF),
            "check, default": lambda: rk.check(plan, "default", as_of=AS_OF),
            "check, all rules": lambda: check(plan),
        }
    )
    print(f"{name}: {objects_in(plan)} objects, {len(found.findings)} findings")
    for each, took in times.items():
        print(f"  {each:24}{took:9.2f} ms{took / times['read JSON']:9.2f} x reading")


def by_size(*, faulty: bool) -> None:
    """Print what checking costs by the size of the plan."""
    print(f"\nall rules by size, {'much' if faulty else 'little'} to find")
    for size in SIZES:
        plan = plan_of(size, faulty=faulty)
        objects, found = objects_in(plan), len(check(plan).findings)
        took = shortest(lambda plan=plan: check(plan))  # type: ignore[misc]
        each = took * 1000 / objects
        print(f"  {objects:7,} objects{found:8,} findings{took:11.1f} ms{each:9.1f} µs an object")


def against_walks() -> None:
    """Print how many times a walk for each rule costs what the one pass costs."""
    rules = list(rk.rules.all_rules())
    alone = [
        rk.Profile(name="one", description="One rule.", source="here", rules=[rule.code])
        for rule in rules
    ]
    print(f"\n{len(rules)} rules, a walk for each")
    for size in SIZES[:2]:
        plan = plan_of(size)
        once = shortest(lambda plan=plan: check(plan))  # type: ignore[misc]
        apart = shortest(lambda plan=plan: Tree(plan, stage=None, as_of=AS_OF))  # type: ignore[misc]
        walks = shortest(lambda plan=plan: walk_for_each_rule(plan, rules))  # type: ignore[misc]
        trees = shortest(lambda plan=plan: tree_for_each_rule(plan, alone))  # type: ignore[misc]
        print(f"  {objects_in(plan):,} objects")
        print(f"    one pass, all rules asked    {once:9.1f} ms; its visit alone {apart:6.1f} ms")
        print(
            f"    a walk by fields for each    {walks:9.1f} ms{walks / once:8.1f} x the pass"
            f"{walks / apart:8.1f} x its visit"
        )
        print(f"    a check of its own for each  {trees:9.1f} ms{trees / once:8.1f} x the pass")


def dearest() -> None:
    """Print the rules that cost most, on the real plan and on the large one."""
    plans = {
        "kongsbergregionen": rk.read("examples/kongsbergregionen.yaml"),
        "1,000": plan_of(1000),
    }
    checking = importlib.import_module("regionkit.rules.check")
    judgement = work_out(SHIPPED["strict"], rk.rules.all_rules())
    for name, plan in plans.items():
        dispatch = checking._Dispatch(judgement, AS_OF)  # noqa: SLF001 - as the check asks
        tree = Tree(plan, stage=None, as_of=AS_OF)
        costs: Counter[str] = Counter()
        for _ in range(SHORT):
            for site in tree.sites:
                for ask, rule, _ in dispatch.work_out(type(site.subject), site.stage):
                    start = time.process_time()
                    list(ask(site.subject, site))
                    costs[rule.active.rule.code] += int((time.process_time() - start) * 1e9)
        total = sum(costs.values())
        shares = ", ".join(f"{code} {cost / total:.0%}" for code, cost in costs.most_common(6))
        print(f"\ndearest rules, {name}: {shares} of {total / SHORT / 1e6:.1f} ms")


def main() -> None:
    """Measure and print the tables."""
    against_reading("kongsbergregionen", rk.read("examples/kongsbergregionen.yaml"))
    against_reading("little to find", plan_of(100))
    against_reading("much to find", plan_of(100, faulty=True))
    dearest()
    if "--short" not in sys.argv:
        by_size(faulty=False)
        by_size(faulty=True)
    against_walks()


if __name__ == "__main__":
    main()
