"""RK2xx, deliverables: what was to be there by now, and how far it is said to have come."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated

from regionkit.findings import phrase
from regionkit.model import Deliverable, Milestone, ProgressReport
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, wrong
from regionkit.rules.register import rule
from regionkit.rules.site import Site
from regionkit.values import PartialDate


@rule(
    "RK213",
    "overdue-without-actual",
    on=(Milestone, Deliverable),
    severity="i i w w e",
    message="This was to be there by {expected}, and neither an actual date nor progress is "
    "reported from then until {found}: {title}",
    hint="Report the actual date or progress, or a new date by decision.",
    source="case memo 06/22 (2022): 90 % by the end of the year, memo of 7 February; "
    "OCDS milestone status notMet",
    passes="""
        title: Framover sammen
        document: {as_of: 2022-02-07}
        deliverables:
          - title: Prosjektrapport
            milestones: [{title: Nesten ferdig, planned: 2021-12-31, progress: 90 %}]
            reported: [{progress: 90 %, as_of: 2021-12-31}]
    """,
    fails="""
        title: Framover sammen
        document: {as_of: 2022-02-07}
        deliverables:
          - title: Prosjektrapport
            milestones: [{title: Nesten ferdig, planned: 2021-12-31, progress: 90 %}]
    """,
)
def overdue_without_actual(
    item: Milestone | Deliverable,
    site: Site,
    *,
    grace_days: Annotated[int, "Days after the planned one before anything is asked for."] = 0,
) -> Iterator[Answer]:
    """A milestone or deliverable whose day is over has an actual date or actual progress.

    Today is what the caller gives as ``as_of``, else the document's own date. The day is over
    when the last day it can mean is; one without a last day never is. Progress that can have
    been reported on the planned day or later is an answer, whatever the figure; for *innen
    utgangen av året* that day is the last. What is reported of a deliverable, and that it is
    there, answers for its milestones too. A report without a date cannot be told.
    """
    planned = item.planned
    if planned is None:
        yield NOT_APPLICABLE
        return
    above = site.parent.subject if site.parent else None
    whole = above if isinstance(above, Deliverable) else item
    reports = whole.reported if isinstance(whole, Deliverable) else ()
    if item.actual or whole.actual or any(_answers(report, planned) for report in reports):
        return
    latest = planned.latest
    if latest is None or site.as_of - latest <= timedelta(days=grace_days):
        return
    if any(report.as_of is None for report in reports):
        yield CannotTell("the progress that is reported has no date")
    else:
        yield wrong(title=item.title, expected=latest, found=site.as_of)


def _answers(report: ProgressReport, planned: PartialDate) -> bool:
    """Tell whether a report can be of the planned day or later; of a deadline, the last."""
    if report.as_of is None:
        return False
    day, latest = planned.earliest or planned.latest, report.as_of.latest
    return day is None or latest is None or day <= latest


@rule(
    "RK214",
    "progress-out-of-range",
    on=Deliverable,
    severity="w e e e e",
    message="A progress of {found} is reported {fault}: {title}",
    hint="Give the day, correct the figure, or say in a note why it is less.",
    source="case memo 06/22 (2022), 90% ferdig; IATI 12.x, rules on percentages",
    passes="""
        title: Framover sammen
        deliverables:
          - {title: Prosjektrapport, reported: [{progress: 90 %, as_of: 2021-12-31}]}
    """,
    fails="""
        title: Framover sammen
        deliverables:
          - {title: Prosjektrapport, reported: [{progress: 90 %}]}
    """,
)
def progress_out_of_range(deliverable: Deliverable, site: Site) -> Iterator[Answer]:
    """Reported progress has a date, and falls from one date to the next only with a note.

    That it lies between 0 and 100 % is seen to when a file is read. Dates decide the order, not
    the list. Progress falls if it is less than in every report that can be the one before;
    where vague or missing dates leave open which that is, one that is not more will do.
    """
    reports = deliverable.reported
    if not reports:
        yield NOT_APPLICABLE
    for number, report in enumerate(reports):
        at = f"reported[{number}]"
        if report.as_of is None:
            fault = phrase("without a date")
            yield wrong(f"{at}.as_of", title=deliverable.title, found=report.progress, fault=fault)
        elif not report.note and (before := _fallen_from(report, reports)):
            yield wrong(
                f"{at}.progress",
                title=deliverable.title,
                found=report.progress,
                expected=before.progress,
                fault=phrase(
                    "as of {day}, less than the {before} before it, and no note says why",
                    day=report.as_of,
                    before=before.progress,
                ),
            )


def _fallen_from(
    report: ProgressReport, reports: tuple[ProgressReport, ...]
) -> ProgressReport | None:
    """Return the report before, if this one is less than whichever that can be."""
    first, last = _days(report)
    others = [(each, *_days(each)) for each in reports if each is not report]
    earlier = [(begin, each) for each, begin, end in others if end < first]
    if not earlier:
        return None
    nearest, certain = max(earlier, key=lambda pair: pair[0])
    before = [each for each, begin, end in others if begin < last and end >= nearest]
    fallen = all(report.progress.upper < each.progress.lower for each in before)
    return certain if fallen else None


def _days(report: ProgressReport) -> tuple[date, date]:
    """Return the first and the last day that a report can be of."""
    when = report.as_of
    if when is None:
        return date.min, date.max
    return when.earliest or date.min, when.latest or date.max
