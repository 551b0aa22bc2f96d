"""RK211, precision: whether dates are as precise as the stage asks."""

from collections.abc import Iterator
from typing import Annotated, Final

from regionkit.model import (
    Activity,
    DecisionPoint,
    Deliverable,
    Milestone,
    Subgoal,
    Undertaking,
)
from regionkit.rules.answer import NOT_APPLICABLE, Answer, wrong
from regionkit.rules.register import rule
from regionkit.rules.site import Site
from regionkit.values import PartialDate, Period, Precision, Stage

_FIELDS: Final = ("period", "when", "planned", "actual")
_LATE: Final = (Stage.RUNNING, Stage.CLOSED)
_DAYS: Final = {
    Precision.DAY: 1,
    Precision.WEEK: 7,
    Precision.THIRD: 11,
    Precision.MONTH: 31,
    Precision.SEASON: 92,
    Precision.QUARTER: 92,
    Precision.TERTIAL: 123,
    Precision.HALF: 184,
    Precision.YEAR: 366,
    Precision.DECADE: 3653,
}
"""How many days each kind of date covers at most."""


@rule(
    "RK211",
    "date-too-coarse",
    on=(Undertaking, Subgoal, Activity, Deliverable, Milestone, DecisionPoint),
    severity="- - i w w",
    message="A plan at this stage says the {expected} at least, and this says {found}.",
    hint="Set the month or the day.",
    source="plan of Kongsbergregionen (2009): dates of the sketch to be supplemented at the start",
    passes="""
        title: Samordnet næringsapparat
        period: 2009-04/2012-03
        goals: {subgoals: [{title: Gjennomføre tiltak, period: 2009-09/..}]}
    """,
    fails="""
        title: Samordnet næringsapparat
        goals: {subgoals: [{title: Gjennomføre tiltak, period: "2009"}]}
    """,
)
def date_too_coarse(
    part: Undertaking | Subgoal | Activity | Deliverable | Milestone | DecisionPoint,
    site: Site,
    *,
    approved: Annotated[Precision, "How precise dates are once the plan is approved."] = (
        Precision.QUARTER
    ),
    running: Annotated[Precision, "How precise dates are once the work has begun."] = (
        Precision.MONTH
    ),
) -> Iterator[Answer]:
    """Dates of the schedule are as precise as the stage asks, a quarter and then a month.

    It looks at projects, sub-goals, activities, deliverables, milestones and decision points:
    when they are planned and when they were there. A date is as precise as the days it can
    mean are few, so a season is as good as a quarter, and some day between two days may be as
    good as a month. A deadline is as precise as its last day. This rule asks for precision, so it
    does not reason over readings. Days that are still placeholders are the business of RK210.
    """
    asked = running if site.stage in _LATE else approved
    dates = [
        (name, date)
        for name in _FIELDS
        if (when := getattr(part, name, None)) is not None
        for date in _ends(when)
    ]
    spans = [(name, date, _days(date)) for name, date in dates]
    if all(days is None for _, _, days in spans):
        yield NOT_APPLICABLE
    for name, date, days in spans:
        if days is not None and days > _DAYS[asked]:
            yield wrong(name, found=date, expected=asked)


def _ends(when: PartialDate | Period) -> list[PartialDate]:
    if isinstance(when, PartialDate):
        return [when]
    return [*dict.fromkeys(end for end in (when.start, when.end) if end is not None)]


def _days(date: PartialDate) -> int | None:
    """Return how many days a date can mean; None if it is a placeholder."""
    if date.precision is Precision.DAY_UNKNOWN:
        return None
    if date.precision in (Precision.OPEN_RANGE, Precision.DEADLINE):
        end = next(each for each in date.edtf.split("/") if each not in ("", ".."))
        return _days(PartialDate(end))
    first, last = date.earliest, date.latest
    return None if first is None or last is None else (last - first).days + 1
