"""Adoption and stage are two things: a sketch that is adopted stays a sketch."""

from datetime import date
from pathlib import Path as FilePath
from typing import Final

import attrs
from tests.rules.asking import only

import regionkit as rk
from regionkit.model import Adoption, ChangeStage, CloseOpenPoint, Decision, ResolutionPoint

PLAN: Final = rk.read(FilePath(__file__).parents[2] / "examples" / "kongsbergregionen.yaml")
SKETCH: Final = Decision(
    id="sketch",
    body="Regionrådet",
    date="2009-02-03",
    status="adopted",
    adopts=Adoption(kind="sketch", version="2009-01-22"),
)
FINAL: Final = Decision(
    id="final",
    body="Regionrådet",
    date="2009-06-10",
    status="adopted",
    adopts=Adoption(kind="plan", version="2009-06-01"),
    resolution=[
        ResolutionPoint(
            number=1,
            text="Prosjektplanen vedtas.",
            effects=[ChangeStage(stage="approved", was="sketch")],
        )
    ],
)


def test_adopting_the_sketch_changes_no_stage() -> None:
    before = attrs.evolve(PLAN, decisions=())
    assert len(rk.preview(before, SKETCH).changes) == 0
    after = rk.apply(before, SKETCH)
    assert after.stage is rk.Stage.SKETCH
    assert attrs.evolve(after, decisions=()) == before
    assert [str(moment) for moment in rk.history(after)] == ["2009-02-03 sketch (adopted)"]


def test_adopting_the_final_plan_does() -> None:
    adopted = rk.apply(rk.apply(attrs.evolve(PLAN, decisions=()), SKETCH), FINAL)
    assert adopted.stage is rk.Stage.APPROVED
    assert rk.state_at(adopted, date(2009, 6, 9)).stage is rk.Stage.SKETCH
    report = rk.check(adopted, only("RK410"))
    assert report.findings == ()
    too_early = rk.apply(attrs.evolve(PLAN, decisions=()), attrs.evolve(FINAL, adopts=None))
    assert [f.code for f in rk.check(too_early, only("RK410")).findings] == ["RK410"]


def test_what_the_plan_says_was_decided_needs_no_carrying_out() -> None:
    past = rk.history(PLAN)
    assert [moment.decision.date for moment in past] == [rk.PartialDate("2009-02-03")]
    assert len(past.moments[0].difference) == 0
    assert rk.state_at(PLAN, date(2009, 2, 2)).decisions == ()
    assert rk.state_at(PLAN, date(2009, 2, 3)) == PLAN


def test_an_open_point_is_settled_on_the_day_of_the_decision() -> None:
    points = tuple(
        attrs.evolve(point, id=f"point-{at}") for at, point in enumerate(PLAN.open_points)
    )
    plan = attrs.evolve(PLAN, open_points=points)
    settling = attrs.evolve(
        FINAL,
        resolution=[ResolutionPoint(text="Avklart.", effects=[CloseOpenPoint(target="point-0")])],
    )
    after = rk.apply(plan, settling)
    assert after.open_points[0].settled == rk.PartialDate("2009-06-10")
    assert rk.state_at(after, date(2009, 6, 9)) == plan
