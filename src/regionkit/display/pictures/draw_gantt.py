"""gantt: a plan's work along a time axis, as vague as the plan is."""

from collections.abc import Callable
from datetime import date
from typing import Final

from regionkit.display.pictures.canvas import Canvas, Fill
from regionkit.display.pictures.gantt_rows import Row, RowKind, rows_of
from regionkit.display.pictures.ink import BLUE, DEEP, PAPER, RUST, SLATE, TEXT, Ink
from regionkit.display.pictures.legend import Entry, Mark, draw_legend
from regionkit.display.pictures.picture import Picture
from regionkit.display.pictures.shapes import arrow_head, diamond, square, triangle
from regionkit.display.pictures.subject import expect_project
from regionkit.display.pictures.time_chart import TimeChart
from regionkit.display.pictures.time_marks import Drawn, Sort, TimeMarks
from regionkit.display.pictures.words import (
    language,
    lead,
    name_of,
    say_in,
    sentence,
    source_line,
    titled,
    told,
)
from regionkit.findings import phrase
from regionkit.model import Project
from regionkit.nordic import format_date, format_period
from regionkit.values import PartialDate

_COMPACT_FROM: Final = 60
"""Rows from which on they are set closer."""
_AXIS_EVERY: Final = 760.0
"""After so many pixels the axis is repeated, where a group begins."""
_INDENT: Final = 13.0
_BAR: Final = 10.0
_INKS: Final = {RowKind.PROJECT: DEEP, RowKind.SUBPROJECT: DEEP, RowKind.SUBGOAL: SLATE}
_BOLD: Final = (RowKind.PROJECT, RowKind.SUBPROJECT, RowKind.SUBGOAL, RowKind.HEAD)
_GROUPS: Final = (RowKind.SUBPROJECT, RowKind.SUBGOAL, RowKind.HEAD)


def gantt(
    project: Project, *, locale: str, as_of: date | None = None, width: float = 800
) -> Picture:
    """Draw a plan's schedule: sub-projects, sub-goals, activities, deliverables, decision points.

    Nothing is drawn firmer than the plan has it. A quarter or a year within which something
    begins or ends is hatched, what is approximate fades away, a date that is not set yet is a
    dashed frame, what has no end goes on in an arrow, and what has no date at all says so in
    words. What was carried out is a thin line below what was planned.

    Parameters
    ----------
    project
        The plan.
    locale
        The language of the labels, such as ``nb``. Titles stay as the plan has them.
    as_of
        The day of the view, marked by a line; None for none.
    width
        How wide the picture is, in pixels: 480 to 4000.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language, or the width is too small or too large.
    TypeError
        If it is no project.

    Examples
    --------
    >>> import regionkit as rk
    >>> from regionkit.display.pictures import gantt
    >>> picture = gantt(rk.read("examples/tutorial.yaml"), locale="nb")
    >>> print(picture.description.splitlines()[2])
    Avtaler med grunneierne: januar–juni 2027.
    """
    expect_project(project)
    rows = [(row, _when(row, locale)) for row in rows_of(project, locale)]
    title = titled(phrase("schedule"), name_of(project, locale), locale)
    drawing = _Drawing(project, rows, locale, as_of, width)
    y = drawing.canvas.heading(title)
    y = drawing.draw(y)
    y = drawing.canvas.source(y + 10, source_line(project, locale))
    return drawing.canvas.picture(
        y + 20,
        title=title,
        description=told(_told(rows, drawing.chart), locale),
        language=language(locale),
    )


class _Drawing:
    """A Gantt chart that is being drawn, row by row."""

    def __init__(
        self,
        project: Project,
        rows: list[tuple[Row, str]],
        locale: str,
        as_of: date | None,
        width: float,
    ) -> None:
        self.rows = rows
        self.locale = locale
        self.canvas = Canvas(width)
        start = _start_of(project)
        days = [day for row, _ in rows for day in row.days()]
        days += [day for day in (start.earliest, start.latest) if day] if start else []
        self.chart = TimeChart(self.canvas, days, locale, as_of)
        scale = self.chart.scale
        self.marks = TimeMarks(self.canvas, scale, start, self.chart.edge) if scale else None
        compact = len(rows) > _COMPACT_FROM
        self.size = 11.0 if compact else 12.0
        self.gap = 3.0 if compact else 7.0
        self.sorts: set[Sort] = set()

    def draw(self, top: float) -> float:
        """Draw axis, rows and legend, and return where they end."""
        y = self.chart.axis(self.chart.view_label(top))
        axis_at = y
        for at, (row, when) in enumerate(self.rows):
            if at and row.kind in _GROUPS:
                y += self.gap
                if y - axis_at > _AXIS_EVERY:
                    y = axis_at = self._axis_again(y)
                else:
                    self.chart.rule(y - self.gap / 2)
            elif y - axis_at > 1.4 * _AXIS_EVERY:
                y = axis_at = self._axis_again(y)
            y = self._row(row, when, y) + self.gap
        self.chart.close(y)
        return draw_legend(self.canvas, y + 10, self._legend())

    def _axis_again(self, y: float) -> float:
        self.chart.close(y)
        return self.chart.axis(y + 4) + 4

    def _row(self, row: Row, when: str, top: float) -> float:
        indent = row.depth * _INDENT
        struck = bool(row.note) and row.kind is RowKind.SUBPROJECT
        box = self.chart.label(
            row.title, top, indent, self.size, bold=row.kind in _BOLD, struck=struck
        )
        if row.kind is RowKind.HEAD:
            return box.bottom
        middle = top + self.size * 0.65
        drawn = self._mark(row, when, middle)
        if not when or self.chart.note_beside(when, middle, drawn):
            return max(box.bottom, top + self.size + 4)
        return self.chart.label_note(when, box.bottom + 1, indent).bottom

    def _mark(self, row: Row, when: str, middle: float) -> Drawn | None:
        """Draw when a row is planned and when it was."""
        if self.marks is None:
            return None
        ink = _INKS.get(row.kind, BLUE)
        tip = f"{row.title}: {when}"
        drawn: list[Drawn] = []
        thin = 0.0 if row.kind is RowKind.ACTIVITY else 2.0
        lift = 2.5 if row.actual is not None else 0.0
        if row.period is not None:
            top = middle - _BAR / 2 + thin / 2 - lift
            drawn.append(self.marks.period(row.period, top, _BAR - thin, ink, tip=tip))
        if row.actual is not None:
            drawn.append(self.marks.actual(row.actual, middle + _BAR / 2 - 1))
        shape = row.shape
        if row.planned is not None and shape is not None:
            drawn.append(self.marks.date(row.planned, middle, shape, BLUE, tip=tip))
        if row.reached is not None and shape is not None:
            drawn.append(self.marks.date(row.reached, middle, shape, TEXT, reached=True, tip=tip))
        if not drawn:
            return None
        self.sorts.update(*(each.sorts for each in drawn))
        return Drawn(
            min(each.left for each in drawn), max(each.right for each in drawn), frozenset()
        )

    def _legend(self) -> list[Entry]:
        return [
            Entry(sentence(say_in(self.locale, words)), draw)
            for sort, (words, draw) in _LEGEND.items()
            if sort in self.sorts
        ]


def _start_of(project: Project) -> PartialDate | None:
    """Return when a project starts, as far as that is said."""
    return project.startup or (project.period.start if project.period else None)


def _when(row: Row, locale: str) -> str:
    """Say when something is planned and when it was, or that nobody has said."""
    said = [row.note] if row.note else []
    if row.period is not None:
        said.append(format_period(row.period, locale))
    if row.planned is not None:
        said.append(format_date(row.planned, locale))
    if row.actual is not None:
        done = format_period(row.actual, locale)
        said.append(say_in(locale, phrase("carried out {when}", when=done)))
    if row.reached is not None:
        there = format_date(row.reached, locale)
        said.append(say_in(locale, phrase("reached {when}", when=there)))
    if not said and row.kind is not RowKind.HEAD:
        said.append(say_in(locale, phrase("no date set")))
    return "; ".join(said)


def _told(rows: list[tuple[Row, str]], chart: TimeChart) -> list[str]:
    """Say in words what the chart shows, row by row."""
    view = chart.view_words().strip("←→ ")
    lines = [f"{sentence(view)}."] if view else []
    for row, when in rows:
        lines.append(f"{lead(row.title)}: {when}." if when else f"{row.title}:")
    return lines


# --- legend ------------------------------------------------------------------------


def _bar(fill: Fill | Ink, *, outline: Ink | None = None, dash: str = "") -> Mark:
    def draw(canvas: Canvas, left: float, middle: float) -> None:
        canvas.rect(left, middle - 4, 26, 8, fill, outline=outline, dash=dash)

    return draw


def _arrow(canvas: Canvas, left: float, middle: float) -> None:
    canvas.rect(left, middle - 4, 18, 8, Fill(BLUE, "fade-open"))
    canvas.path(arrow_head(left + 26, middle), BLUE)


def _actual(canvas: Canvas, left: float, middle: float) -> None:
    canvas.rect(left, middle - 1.5, 26, 3, TEXT)
    canvas.rect(left, middle - 3.5, 1.5, 7, TEXT)
    canvas.rect(left + 24.5, middle - 3.5, 1.5, 7, TEXT)


def _unknown(canvas: Canvas, left: float, middle: float) -> None:
    canvas.rect(left, middle - 4, 17, 8, Fill(BLUE, "fade-right"))
    canvas.text(left + 18, middle + 4, "?", size=12, bold=True)


def _shape(shape: Callable[[float, float, float], str], *, reached: bool = False) -> Mark:
    def draw(canvas: Canvas, left: float, middle: float) -> None:
        ink = TEXT if reached else BLUE
        fill = ink if reached else PAPER
        canvas.path(shape(left + 13, middle, 6), fill, outline=ink, width=1.5)

    return draw


_LEGEND: Final = {
    Sort.PLANNED: (phrase("planned"), _bar(BLUE)),
    Sort.WITHIN: (phrase("some time within"), _bar(Fill(BLUE, "rising"), outline=BLUE)),
    Sort.ABOUT: (phrase("approximate or uncertain"), _bar(Fill(BLUE, "fade-right"))),
    Sort.UNSET: (phrase("day not set yet"), _bar(PAPER, outline=BLUE, dash="3 2")),
    Sort.OPEN: (phrase("open"), _arrow),
    Sort.UNKNOWN_END: (phrase("end not stated"), _unknown),
    Sort.ACTUAL: (phrase("carried out"), _actual),
    Sort.MILESTONE: (phrase("milestone"), _shape(diamond)),
    Sort.DELIVERABLE: (phrase("deliverable"), _shape(square)),
    Sort.DECISION_POINT: (phrase("decision point"), _shape(triangle)),
    Sort.REACHED: (phrase("reached"), _shape(diamond, reached=True)),
    Sort.IMPOSSIBLE: (
        phrase("ends before it begins"),
        _bar(PAPER, outline=RUST, dash="2 2"),
    ),
}
