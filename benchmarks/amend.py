"""How long decisions take: ratios within one run, and that a history grows in a straight line."""

import time
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

import regionkit as rk
from regionkit.model import (
    Budget,
    ChangeStage,
    Decision,
    FundingLine,
    Prioritise,
    Rename,
    ResolutionPoint,
    Subproject,
    Transfer,
)

START: Final = date(2000, 1, 1)
REPEATS: Final = 3


def plan() -> rk.Project:
    """Return a project with two sub-projects that money goes between."""
    return rk.Project(
        id="p",
        title="P",
        stage="draft",
        currency="NOK",
        subprojects=[
            Subproject(
                id=name,
                title=name,
                budget=Budget(funding=[FundingLine(id=f"f-{name}", title="F", amount=10**9)]),
            )
            for name in ("a", "b")
        ],
    )


def decisions(count: int) -> list[Decision]:
    """Return decisions that transfer, rename and, now and then, open a new funding line."""
    made = []
    for number in range(count):
        effects: list[Transfer | Rename | ChangeStage | Prioritise] = [
            Transfer(amount=1, source="f-a", receiver="b" if number % 10 == 0 else "f-b"),
            Rename(target="a", title=f"Title {number}"),
        ]
        point = ResolutionPoint(text="Vedtatt.", effects=effects)
        made.append(
            Decision(
                id=f"d{number}",
                body="Regionrådet",
                date=START + timedelta(days=number),
                status="adopted",
                proposal=[point],
            )
        )
    return made


def best(function: Callable[[], object]) -> float:
    """Return the shortest of a few runs, in seconds."""
    times = []
    for _ in range(REPEATS):
        begin = time.perf_counter()
        function()
        times.append(time.perf_counter() - begin)
    return min(times)


def main() -> None:
    """Print the table."""
    small, many = plan(), decisions(1)[0]
    one = best(lambda: rk.apply(small, many))
    print(f"apply one decision                     {one * 1000:8.2f} ms")
    seen = best(lambda: rk.preview(small, many).changes)
    print(f"preview it, with all changes           {seen / one:8.1f} x")
    times = {}
    for count in (500, 1000, 2000):
        whole = plan()
        for decision in decisions(count):
            whole = rk.apply(whole, decision)
        times[count] = best(lambda plan=whole: rk.history(plan))  # type: ignore[misc]
        print(f"history of {count:5} decisions             {times[count] * 1000:8.1f} ms")
    print(f"2000 decisions against 1000            {times[2000] / times[1000]:8.2f} x")
    print(f"1000 decisions against  500            {times[1000] / times[500]:8.2f} x")


if __name__ == "__main__":
    main()
