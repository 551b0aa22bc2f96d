"""RK2xx, schedule: periods, dates and how they fit. All of them reason over earliest and latest."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Annotated, Final

from regionkit.findings import phrase
from regionkit.model import (
    Activity,
    DecisionPoint,
    Deliverable,
    Milestone,
    Subgoal,
    Subproject,
)
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, wrong
from regionkit.rules.register import rule
from regionkit.rules.site import Site
from regionkit.values import Duration, PartialDate, Period, TimeUnit


@rule(
    "RK205",
    "subgoal-without-schedule",
    on=Subgoal,
    severity="w e e e e",
    message="Nothing says when work on this sub-goal {found}: {title}",
    hint="Give a start, for example a quarter.",
    source="plan of Kongsbergregionen (2009) §4",
    passes="""
        title: Samordnet næringsapparat
        goals: {subgoals: [{title: Gjennomføre tiltak, period: 2009-35/..}]}
    """,
    fails="""
        title: Samordnet næringsapparat
        goals: {subgoals: [Gjennomføre tiltak]}
    """,
)
def subgoal_without_schedule(
    subgoal: Subgoal,
    site: Site,
    *,
    require_end: Annotated[bool, "Whether an end is asked for too."] = False,
) -> Iterator[Answer]:
    """Every sub-goal has at least a start; a coarse, relative or open-ended one counts.

    *Fra 3. kv. 09* is a schedule.
    """
    period = subgoal.period
    if period is None or not period.has_start:
        yield wrong("period", title=subgoal.title, found=phrase("begins"))
    elif require_end and period.end is None:
        yield wrong("period", title=subgoal.title, found=phrase("ends"))


@rule(
    "RK206",
    "activity-without-schedule",
    on=Activity,
    severity="i i w e e",
    message="Nothing says when this is done: {title}",
    hint="Date the activity, or say that it follows its sub-goal.",
    source="plan of Kongsbergregionen (2009) §1, aktivitetene tidfestes; grant forms",
    passes="""
        title: Samordnet næringsapparat
        goals:
          subgoals:
            - title: Gjennomføre tiltak
              activities: [{title: Strategisk næringsplan, period: 2009-35}]
    """,
    fails="""
        title: Samordnet næringsapparat
        goals:
          subgoals:
            - {title: Gjennomføre tiltak, activities: [Strategisk næringsplan]}
    """,
)
def activity_without_schedule(activity: Activity, site: Site) -> Iterator[Answer]:
    """Every activity has a schedule of its own, or says that it follows its sub-goal.

    ``follows_subgoal: true`` is an answer; silence is not.
    """
    if activity.period is None and not activity.follows_subgoal:
        yield wrong("period", title=activity.title)


@rule(
    "RK207",
    "impossible-period",
    on=Period,
    severity="e e e e e",
    message="The period {found} ends before it begins, however it is read.",
    hint="Correct one end.",
    source="IATI 11.1.2 and 11.1.3; Jems activity check; Kohesio date rule",
    passes="{title: Samordnet næringsapparat, period: 2009-XX-XX/2012-XX-XX}",
    fails="{title: Samordnet næringsapparat, period: 2012/2009}",
)
def impossible_period(period: Period, site: Site) -> Iterator[Answer]:
    """A period can be read so that its start is not after its end.

    ``2009/2009`` passes: it can begin in January and end in December.
    """
    if not period.is_possible():
        yield wrong(found=period)


_BACKWARDS: Final = CannotTell("the period ends before it begins")


@rule(
    "RK208",
    "duration-mismatch",
    on=Period,
    severity="w w e e e",
    message="The period {found} cannot last {expected}, however the dates are read.",
    hint="Correct the dates or the duration.",
    source="plan of Kongsbergregionen (2009) §3, dd.mm.2009 – dd.mm.2012, 3 år",
    passes='{title: Samordnet næringsapparat, period: "2009-XX-XX/2012-XX-XX, 3 years"}',
    fails='{title: Samordnet næringsapparat, period: "2009-01-01/2010-06-30, 3 years"}',
)
def duration_mismatch(
    period: Period,
    site: Site,
    *,
    tolerance: Annotated[
        Duration | None, "How much too long or too short the stated duration may be."
    ] = Duration(count=1, unit=TimeUnit.MONTH),  # noqa: B008 - immutable
) -> Iterator[Answer]:
    """The stated duration is possible within the stated dates.

    Any reading will do: with both days unset, 3 years fit between 2009 and 2012.
    """
    if period.duration is None:
        yield NOT_APPLICABLE
    elif period.start is None or period.end is None:
        yield CannotTell("the start or the end of the period is missing")
    elif not period.is_possible():
        yield _BACKWARDS
    elif not period.duration_is_possible(tolerance=tolerance):
        dates = Period(period.code.partition(", ")[0])
        yield wrong(found=dates, expected=period.duration)


_Scheduled = Subgoal | Activity | Subproject | DecisionPoint


def _can_lie_within(when: PartialDate | Period, whole: Period, tolerance: int) -> bool:
    if isinstance(when, Period):
        return when.can_lie_within(whole, tolerance_days=tolerance)
    slack = timedelta(days=tolerance)
    too_early = when.latest and whole.earliest and whole.earliest - when.latest > slack
    too_late = when.earliest and whole.latest and when.earliest - whole.latest > slack
    return not (too_early or too_late)


@rule(
    "RK209",
    "outside-project-period",
    on=(Subgoal, Activity, Subproject, DecisionPoint),
    severity="w w e e e",
    message="This is planned for {found}, which cannot lie within {expected}, the period of the "
    "project it belongs to.",
    hint="Move it, or extend the project by decision.",
    source="plan of Kongsbergregionen (2009) §4; Jems periods",
    passes="""
        title: Samordnet næringsapparat
        period: 2009/2012
        goals: {subgoals: [{title: Berede videreføring, period: 2011-36/..}]}
    """,
    fails="""
        title: Samordnet næringsapparat
        period: 2009/2012
        goals: {subgoals: [{title: Berede videreføring, period: 2013-33}]}
    """,
)
def outside_project_period(
    item: _Scheduled,
    site: Site,
    *,
    tolerance: Annotated[int, "Days by which it may stick out at either end."] = 0,
) -> Iterator[Answer]:
    """Sub-goals, activities, decision points and sub-projects can lie within the project.

    What belongs to a sub-project is to lie within that. A finding is given only if no
    reading of the two periods fits.
    """
    at = "when" if isinstance(item, DecisionPoint) else "period"
    when = item.when if isinstance(item, DecisionPoint) else item.period
    if when is None:
        yield NOT_APPLICABLE
        return
    whole = next(site.periods_above(), None)
    if whole is None:
        yield CannotTell("the project has no period", at)
    elif not whole.is_possible() or (isinstance(when, Period) and not when.is_possible()):
        yield CannotTell(_BACKWARDS.reason, at)
    elif not _can_lie_within(when, whole, tolerance):
        yield wrong(at, found=when, expected=whole)


@rule(
    "RK210",
    "placeholder-date",
    on=(Period, PartialDate),
    severity="i w e e e",
    message="The {side} still has a day or month that is not set: {found}.",
    hint="Replace the placeholder by a date.",
    source="plan of Kongsbergregionen (2009) §3, dd.mm.2009",
    passes="{title: Samordnet næringsapparat, period: 2009-04-01/2012-03-31}",
    fails="{title: Samordnet næringsapparat, period: 2009-XX-XX/2012-03-31}",
)
def placeholder_date(when: Period | PartialDate, site: Site) -> Iterator[Answer]:
    """No date still has a placeholder for its day or month.

    ``2009`` says a year and means it; ``2009-XX-XX`` says that a day will come. This rule
    asks for precision, so it does not reason over readings.
    """
    if isinstance(when, PartialDate):
        if _has_placeholder(when):
            yield wrong(side=phrase("date"), found=when)
        return
    if "-XX" not in when.code:
        return
    one = (("", phrase("date"), when.start),)
    both = (("start", phrase("start"), when.start), ("end", phrase("end"), when.end))
    for at, side, each in one if when.start == when.end else both:
        if each is not None and _has_placeholder(each):
            yield wrong(at, side=side, found=each)


def _has_placeholder(when: PartialDate) -> bool:
    return "-XX" in when.edtf


@rule(
    "RK212",
    "unresolved-relative-date",
    on=Period,
    severity="i w e e e",
    message="The period {found} counts from the start of the project, and nothing says when that "
    "is.",
    hint="Set the project's start: its period or its startup.",
    source="plan of Kongsbergregionen (2009) §4, Fra start",
    passes="""
        title: Samordnet næringsapparat
        startup: 2009-40
        goals: {subgoals: [{title: Etablere en regional enhet, period: start/..}]}
    """,
    fails="""
        title: Samordnet næringsapparat
        goals: {subgoals: [{title: Etablere en regional enhet, period: start/..}]}
    """,
)
def unresolved_relative_date(period: Period, site: Site) -> Iterator[Answer]:
    """A period that begins with the project has a start to count from.

    A year is enough. Within a sub-project its own period counts too.
    """
    if not period.from_start:
        yield NOT_APPLICABLE
        return
    anchors = (site.project.startup, *(above.start for above in site.periods_above()))
    if all(anchor is None for anchor in anchors):
        yield wrong(found=period)


@rule(
    "RK215",
    "actual-date-in-future",
    on=(Activity, Deliverable, Milestone),
    severity="e e e e e",
    message="This is reported as done on a date ({found}) that is after today ({expected}): "
    "{title}",
    hint="Use period for what is planned, and actual for what was done.",
    source="IATI 11.1.4 and 11.1.5",
    passes="""
        title: Framover sammen
        document: {as_of: 2022-02-07}
        goals:
          subgoals:
            - {title: Klynger, activities: [{title: Forprosjekt, actual: 2021-11-30}]}
    """,
    fails="""
        title: Framover sammen
        document: {as_of: 2022-02-07}
        goals:
          subgoals:
            - {title: Klynger, activities: [{title: Forprosjekt, actual: "2030"}]}
    """,
)
def actual_date_in_future(part: Activity | Deliverable | Milestone, site: Site) -> Iterator[Answer]:
    """What is reported as done was done by today.

    Today is what the caller gives as ``as_of``, else the document's own date. A vague date
    is wrong only if its first day is after today.
    """
    actual = part.actual
    if actual is None:
        yield NOT_APPLICABLE
        return
    for date in (actual.start, actual.end) if isinstance(actual, Period) else (actual,):
        if date is not None and date.earliest is not None and date.earliest > site.as_of:
            yield wrong("actual", title=part.title, found=date, expected=site.as_of)
            return
