"""Plans and decisions for the laws: small ones, in which every effect finds something to do."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

import regionkit as rk
from regionkit import model
from regionkit.model import Effect, FundingLine, Project, ResolutionPoint, Undertaking

SUBS: Final = ("s0", "s1", "s2")
LINES: Final = ("f0", "f1", "f2", "main-line")
PARTS: Final = (*SUBS, *LINES, "a0", "g0", "r0", "r1", "o0", "k0", "c0", "nothing")


def project(amounts: tuple[int, ...] = (200_000, 50_000, 0), main: int = 1_000_000) -> Project:
    """A project of three sub-projects, with one of each thing that a decision can change."""
    subprojects = [
        model.Subproject(
            id=name,
            title=f"Sub-project {name}" if at else None,
            working_title=f"Working title {name}",
            budget=model.Budget(
                funding=[model.FundingLine(id=f"f{at}", title=f"Line {at}", amount=amount)]
            ),
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

_new_ids = st.sampled_from([f"new-{number}" for number in range(6)])
_subs, _lines = st.sampled_from(SUBS), st.sampled_from(LINES)
_holders = st.sampled_from(["Ola", "Kari", "Invida"])
_anything = st.sampled_from(PARTS)


def _or_anything(targets: SearchStrategy[str]) -> SearchStrategy[str]:
    """Mostly what fits; now and then something that does not."""
    return st.integers(0, 9).flatmap(lambda number: _anything if number == 0 else targets)


effects: SearchStrategy[Effect] = st.one_of(
    st.builds(
        model.Transfer,
        amount=st.integers(1, 120_000),
        source=_or_anything(_subs | _lines),
        receiver=_or_anything(_subs | _lines | st.just("p")),
        purpose=st.none() | st.just("something better"),
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
        amount=st.integers(0, 500_000),
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


def decision(name: str, made: list[Effect] | tuple[Effect, ...], day: date) -> model.Decision:
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
        plan, name, day = states[-1], f"{prefix}{number}", DAY + timedelta(days=number)
        tried = rk.preview(plan, decision(name, row, day)).made
        asked = decision(name, [_as_asked(e.effect) for e in tried if e.failure is None], day)
        states.append(rk.apply(plan, asked))
        made.append(asked)
    return states, made


_FOUND: Final = ("was", "receiver_was", "new_line")


def _as_asked(effect: Effect) -> Effect:
    """Take away from an effect what was found when it was tried."""
    names = [field.name for field in attrs.fields(type(effect)) if field.name in _FOUND]
    given: dict[str, Any] = dict.fromkeys(names)
    if isinstance(effect, model.Appoint):
        given.pop("was")  # there None says that the role is vacant
    return attrs.evolve(effect, **given)


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


def bare(plan: Project) -> Project:
    """A plan without its decisions: what they made of it."""
    return attrs.evolve(plan, decisions=())
