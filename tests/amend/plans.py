"""Plans and decisions for the laws: small ones, in which every effect finds something to do."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

import attrs
import pytest
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

import regionkit as rk
from regionkit import model
from regionkit.model import Effect, FundingLine, Project, ResolutionPoint, Undertaking
from regionkit.values import Per

SUBS: Final = ("s0", "s1", "s2")
INNER: Final = "s3"
LINES: Final = ("f0", "f1", "f2", "main-line")
MADE: Final = ("new-0", "new-1", "new-2", "from-s0", "from-f0")
"""Ids of parts that decisions may have made."""
PARTS: Final = (
    *(*SUBS, INNER, *LINES, *MADE),
    *("a0", "g0", "r0", "r1", "o0", "k0", "c0", "nothing"),
)


def project(amounts: tuple[int, ...] = (200_000, 50_000, 0), main: int = 1_000_000) -> Project:
    """A project of three sub-projects, with one of each thing that a decision can change.

    The last of them has another within it, which has no budget.
    """
    subprojects = [
        model.Subproject(
            id=name,
            title=f"Sub-project {name}" if at else None,
            working_title=f"Working title {name}",
            budget=model.Budget(
                funding=[model.FundingLine(id=f"f{at}", title=f"Line {at}", amount=amount)]
            ),
            subprojects=[model.Subproject(id=INNER, title="Inner")] if at == len(SUBS) - 1 else [],
        )
        for at, (name, amount) in enumerate(zip(SUBS, amounts, strict=True))
    ]
    return model.Project(
        id="p",
        title="Project",
        stage="draft",
        currency="NOK",
        period="2020/2022",
        goals=model.Goals(
            subgoals=[
                model.Subgoal(id="g0", title="A", activities=[model.Activity(id="a0", title="B")])
            ]
        ),
        participants=[model.Participant(id="x", name="X"), model.Participant(id="y", name="Y")],
        organisation=model.Organisation(
            roles=[
                model.Role(id="r0", title="Leader", holder=model.Holder(name="Kari")),
                model.Role(id="r1", title="Coordinator"),
            ]
        ),
        budget=model.Budget(
            costs=[model.CostItem(id="c0", title="Works", amount="ca 500 000")],
            funding=[
                model.FundingLine(
                    id="main-line",
                    title="Grant",
                    state="applied for",
                    amount=rk.Amount(main, text="1 mill."),
                )
            ],
            keys=[
                model.SharingKey(
                    id="k0", participants=["x", "y"], parts=[model.EqualPart(share="100 %")]
                )
            ],
        ),
        subprojects=subprojects,
        open_points=[model.OpenPoint(id="o0", title="Start")],
    )


projects: SearchStrategy[Project] = st.builds(
    project, st.tuples(*(st.integers(0, 300_000) for _ in SUBS)), st.integers(1, 10**7)
)

amounts: SearchStrategy[str] = st.one_of(
    st.integers(0, 500_000).map(str),
    st.integers(0, 9).flatmap(
        lambda number: (
            st.integers(0, 500).map(str)
            if number
            else st.sampled_from(
                ["ca 5", "unknown", "5 SEK", "5 NOK", "5 per year", "at most 5", "5.25"]
            )
        )
    ),
)
"""Amounts of money: mostly exact figures in the currency of the plan."""
_new_ids = st.sampled_from([f"new-{number}" for number in range(6)])
_subs, _lines = st.sampled_from((*SUBS, INNER)), st.sampled_from((*LINES, *LINES, *MADE))
_holders = st.sampled_from(["Ola", "Kari", "Invida"])
_anything = st.sampled_from(PARTS)


def _or_anything(targets: SearchStrategy[str]) -> SearchStrategy[str]:
    """Mostly what fits; now and then something that does not."""
    return st.integers(0, 9).flatmap(lambda number: _anything if number == 0 else targets)


effects: SearchStrategy[Effect] = st.one_of(
    st.builds(
        model.Transfer,
        amount=st.integers(1, 120_000).map(str) | st.just("0.50"),
        source=_or_anything(_subs | _lines),
        receiver=_or_anything(_subs | _lines | st.just("p")),
        purpose=st.none() | st.just("something better"),
        new_line=st.none() | st.none() | _new_ids,
    ),
    st.builds(
        model.AddFunding,
        target=st.none() | _or_anything(_subs),
        line=st.builds(
            model.FundingLine,
            id=_new_ids,
            title=st.sampled_from(["Fund", "County"]),
            amount=st.none() | amounts,
            state=st.none() | st.sampled_from(list(model.FundingState)),
            kind=st.none() | st.sampled_from(list(model.MoneyKind)),
        ),
    ),
    st.builds(
        model.AddCost,
        target=st.none() | _or_anything(_subs),
        item=st.builds(model.CostItem, id=_new_ids, title=st.just("Signs"), amount=amounts),
    ),
    st.builds(model.Withdraw, target=_or_anything(_subs), successor=st.none() | st.just("none")),
    st.builds(
        model.AddSubproject,
        target=st.none() | _or_anything(_subs),
        subproject=st.builds(model.Subproject, id=_new_ids, title=st.just("New")),
    ),
    st.builds(
        model.AddActivity,
        target=_or_anything(st.sampled_from(["g0", "a0"])),
        activity=st.builds(model.Activity, id=_new_ids, title=st.just("New")),
    ),
    st.builds(
        model.Rename,
        target=_or_anything(_subs | st.sampled_from(["a0", "p"])),
        title=st.sampled_from(["Kunst", "Kultur", "Working title s0"]),
    ),
    st.builds(model.Prioritise, target=_or_anything(_subs)),
    st.builds(
        model.ChangeStage,
        target=st.none() | _or_anything(_subs),
        stage=st.sampled_from(list(rk.Stage)),
    ),
    st.builds(
        model.SetPeriod,
        target=st.none() | _or_anything(_subs | st.sampled_from(["g0", "a0"])),
        period=st.sampled_from(["2020/2023", "2021-35/..", "2019"]),
    ),
    st.builds(
        model.Revise,
        target=_or_anything(_lines | st.just("c0")),
        amount=amounts,
        counterpart=st.sampled_from(["the county", "a saving"]),
    ),
    st.builds(
        model.ChangeFundingState,
        target=_or_anything(_lines),
        state=st.sampled_from(list(model.FundingState)),
        evidence=st.none() | st.just("letter"),
    ),
    st.builds(
        model.ReplaceKey,
        target=_or_anything(st.sampled_from(["k0", "new-0", "new-1"])),
        key=st.builds(
            model.SharingKey,
            id=_new_ids,
            participants=st.just(["x", "y"]),
            parts=st.just([model.EqualPart(share="100 %")]),
            applies_from=st.just("2021"),
        ),
    ),
    st.builds(
        model.Appoint,
        target=_or_anything(st.sampled_from(["r0", "r1"])),
        holder=_holders,
        was=st.none() | _holders,
    ),
    st.builds(model.Vacate, target=_or_anything(st.sampled_from(["r0", "r1"]))),
    st.builds(model.CloseOpenPoint, target=_or_anything(st.just("o0"))),
    st.builds(
        model.HandOver,
        target=st.none() | _or_anything(_subs),
        what=st.sampled_from(["clusters", "art"]),
        receiver=st.just("the strategy"),
    ),
    st.builds(
        model.SetCondition,
        target=st.none() | _or_anything(_subs),
        condition=st.builds(model.Condition, id=_new_ids, title=st.just("Report")),
    ),
)
"""Effects of every kind; about one in ten aims at the wrong thing."""


def decision(name: str, made: Sequence[Effect], day: date) -> model.Decision:
    """An adopted decision of one point."""
    return model.Decision(
        id=name,
        body="Regionrådet",
        date=day,
        status="adopted",
        proposal=[ResolutionPoint(number=1, text="Det vedtas.", effects=tuple(made))],
    )


DAY: Final = date(2021, 1, 1)


def carried_out(
    start: Project, rows: list[list[Effect]], *, prefix: str = "d", first: int = 0
) -> tuple[list[Project], list[model.Decision]]:
    """Carry out what can be: the states on the way, and the decisions that made them."""
    states, made = [start], []
    for number, row in enumerate(rows, start=first):
        asked = possible(states[-1], decision(f"{prefix}{number}", row, on_day(number)))
        states.append(rk.apply(states[-1], asked))
        made.append(asked)
    return states, made


def on_day(number: int) -> date:
    return DAY + timedelta(days=number)


def possible(plan: Project, asked: model.Decision) -> model.Decision:
    """A decision of one point without those effects that cannot be made."""
    tried = rk.preview(plan, asked).made
    kept = [
        effect for effect, made in zip(asked.effects, tried, strict=True) if made.failure is None
    ]
    return attrs.evolve(asked, proposal=[attrs.evolve(asked.proposal[0], effects=kept)])


dates: SearchStrategy[str] = st.one_of(
    st.integers(0, 9).map(lambda number: on_day(number).isoformat()),
    st.sampled_from(["2021-01", "2021", "2020-12", "2021-01-02/2021-01-06", "../2021-01-04"]),
)
"""Dates of decisions, exact and vague, close enough together to cross."""
cases: SearchStrategy[list[tuple[str, int | None, list[Effect]]]] = st.lists(
    st.tuples(dates, st.none() | st.none() | st.integers(0, 6), st.lists(effects, max_size=2)),
    max_size=7,
)
"""Decisions in the order in which they are registered: when, which one is revoked, and what."""


def registered(start: Project, wanted: list[tuple[str, int | None, list[Effect]]]) -> Project:
    """Carry out what can be, in whatever order of dates."""
    plan, made = start, list[str | None]()
    for number, (day, revoked, row) in enumerate(wanted):
        asked = attrs.evolve(
            decision(f"d{number}", row, DAY),
            date=day,
            revokes=None if revoked is None or not made else made[-1 - revoked % len(made)],
        )
        if not rk.preview(plan, asked).impossible:
            asked = possible(plan, asked)
        seen = rk.preview(plan, asked)
        if seen.ok():
            plan = rk.apply(plan, asked)
            made.append(asked.id)
        else:
            with pytest.raises(rk.DecisionError) as caught:
                rk.apply(plan, asked)
            assert caught.value.failures == seen.failures
    return plan


def alike(one: Project, other: Project) -> bool:
    """Whether two plans say the same, whatever the order of their parts."""
    return all(str(change.kind) == "reordered" for change in rk.diff(bare(one), bare(other)))


def undertakings(plan: Undertaking) -> Iterator[Undertaking]:
    yield plan
    for part in plan.subprojects:
        yield from undertakings(part)


def lines(plan: Project) -> Iterator[tuple[str, FundingLine]]:
    for part in undertakings(plan):
        for line in part.budget.funding if part.budget else ():
            yield part.name or "", line


def total(plan: Project) -> Decimal:
    """All the money that funding lines hold."""
    return sum(
        (line.amount.number or Decimal(0) for _, line in lines(plan) if line.amount), Decimal(0)
    )


def totals(plan: Project) -> dict[str, Decimal]:
    """All the exact figures that funding lines hold, by currency and stretch of time."""
    held: dict[str, Decimal] = {}
    for _, line in lines(plan):
        amount = line.amount
        if amount is None or not amount.number or amount.lower != amount.upper:
            continue
        per = "" if amount.per is Per.UNSTATED else f" {amount.per}"
        unit = f"{amount.currency or plan.currency}{per}"
        held[unit] = held.get(unit, Decimal(0)) + amount.number
    return held


def bare(plan: Project) -> Project:
    """A plan without its decisions: what they made of it."""
    return attrs.evolve(plan, decisions=())
