"""decision_timeline: what was decided when, and the way the money went."""

from datetime import date
from typing import Final

from regionkit.display.pictures.bar_chart import BarChart
from regionkit.display.pictures.canvas import MARGIN, Canvas
from regionkit.display.pictures.ink import BLUE, FAINT, MUTED, PAPER, RUST, Ink
from regionkit.display.pictures.legend import Entry, Mark, draw_legend
from regionkit.display.pictures.lettering import wrapped
from regionkit.display.pictures.money_flows import Flow, Places
from regionkit.display.pictures.picture import Picture
from regionkit.display.pictures.shapes import arrow_head
from regionkit.display.pictures.time_chart import TimeChart
from regionkit.display.pictures.time_marks import Drawn, draw_band
from regionkit.display.pictures.words import (
    language,
    name_of,
    say_in,
    sentence,
    source_line,
    titled,
    told,
)
from regionkit.findings import phrase
from regionkit.model import Decision, DecisionStatus, Dossier, Project
from regionkit.nordic import format_date

_SIZE: Final = 12.0
_INDENT: Final = 13.0
_BOX: Final = 0.34
"""The part of the width that either end of the money's way takes."""
_RADIUS: Final = 5.5
_AFTERWARDS: Final = phrase("what there is afterwards")


def decision_timeline(
    subject: Project | Dossier, *, locale: str, as_of: date | None = None, width: float = 800
) -> Picture:
    r"""Draw decisions along a time axis, each with the money it moves: from where, to where.

    The shape says what became of a decision, and so do words: a proposal is an empty ring, a
    decision in force a full one, a rejected one a cross.

    Parameters
    ----------
    subject
        A project with its decisions, or a dossier with its decisions and those of its projects.
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

    Examples
    --------
    >>> import regionkit as rk
    >>> from regionkit.display.pictures import decision_timeline
    >>> case = rk.read("examples/framover-sammen.yaml", rk.Dossier)
    >>> picture = decision_timeline(case, locale="nb")
    >>> print(picture.description.splitlines()[1].replace("\N{NO-BREAK SPACE}", " "))
    200 000 kr: Regionalt klyngeprosjekt → Kunst, kultur og opplevelser.
    """
    decisions = decisions_of(subject)
    name = name_of(subject, locale) if isinstance(subject, Project) else subject.title or ""
    title = titled(phrase("decisions"), name, locale)
    canvas = Canvas(width)
    drawing = _Drawing(canvas, subject, decisions, locale, as_of)
    y = canvas.heading(title)
    if decisions:
        y = drawing.draw(y)
    else:
        words = f"{sentence(say_in(locale, phrase('no decisions')))}."
        y = canvas.paragraph(MARGIN, y + 4, words, width - 2 * MARGIN, ink=MUTED).bottom
    y = canvas.source(y + 10, source_line(subject, locale))
    return canvas.picture(
        y + 20,
        title=title,
        description=told(drawing.told(), locale),
        language=language(locale),
    )


def decisions_of(subject: Project | Dossier) -> tuple[Decision, ...]:
    """Return the decisions of a project or dossier in order of date; undated ones come last."""
    found = list(subject.decisions)
    if isinstance(subject, Dossier):
        found += [each for project in subject.projects for each in project.decisions]
    dated = sorted(
        (each for each in found if each.date is not None),
        key=lambda each: each.date.sort_key if each.date is not None else (),
    )
    return (*dated, *(each for each in found if each.date is None))


class _Drawing:
    """A timeline that is being drawn, decision by decision."""

    def __init__(
        self,
        canvas: Canvas,
        subject: Project | Dossier,
        decisions: tuple[Decision, ...],
        locale: str,
        as_of: date | None,
    ) -> None:
        self.canvas = canvas
        self.decisions = decisions
        self.locale = locale
        self.places = Places(subject, locale)
        projects = (subject,) if isinstance(subject, Project) else subject.projects
        self.holdings = [each for project in projects for each in self.places.holdings(project)]
        days = [
            day
            for each in decisions
            if each.date is not None
            for day in (each.date.earliest, each.date.latest)
            if day is not None
        ]
        self.chart = TimeChart(canvas, days, locale, as_of)

    def draw(self, top: float) -> float:
        """Draw axis, decisions and legend, and return where they end."""
        y = self.chart.axis(self.chart.view_label(top))
        for at, decision in enumerate(self.decisions):
            if at:
                self.chart.rule(y - 6)
            y = self._decision(decision, y) + 12
        self.chart.close(y - 4)
        y = self._holdings(y)
        found = {decision.status for decision in self.decisions}
        entries = [
            Entry(sentence(say_in(self.locale, status)), _swatch(status))
            for status in DecisionStatus
            if status in found
        ]
        return draw_legend(self.canvas, y + 6, entries)

    def _holdings(self, top: float) -> float:
        """Write what projects hold afterwards, the figures ending at one edge."""
        if not self.holdings:
            return top
        y = self.canvas.head(top + 2, sentence(say_in(self.locale, _AFTERWARDS)), size=_SIZE)
        chart = BarChart(self.canvas, [each.amount for each in self.holdings], 0, 0)
        for each in self.holdings:
            box = chart.label(each.name, y, _INDENT)
            y = max(box.bottom, chart.figure(each.amount, y).bottom) + 4
        return y + 8

    def _decision(self, decision: Decision, top: float) -> float:
        box = self.chart.label(_name(decision, self.locale), top, 0, _SIZE, bold=True)
        bottom = box.bottom
        if decision.case_number is not None and decision.title:
            bottom = self.chart.label(decision.title, bottom, 0, _SIZE).bottom
        words = [decision.body or "", say_in(self.locale, decision.status)]
        if decision.revoked is not None:
            words.append(format_date(decision.revoked, self.locale))
        note = " · ".join(each for each in words if each)
        bottom = self.chart.label_note(note, bottom + 1, 0).bottom
        middle = top + _SIZE * 0.65
        drawn = self._mark(decision, middle)
        if not self.chart.note_beside(_when(decision, self.locale), middle, drawn):
            bottom = self.chart.label_note(_when(decision, self.locale), bottom + 1, 0).bottom
        for flow in self.places.flows(decision):
            bottom = self._flow(flow, bottom + 7)
        return bottom

    def _mark(self, decision: Decision, middle: float) -> Drawn | None:
        scale = self.chart.scale
        if scale is None or decision.date is None:
            return None
        x, left, right = draw_band(self.canvas, scale, decision.date, middle, BLUE)
        draw_status(self.canvas, decision.status, x, middle)
        return Drawn(min(left, x - 7), max(right, x + 7), frozenset())

    def _flow(self, flow: Flow, top: float) -> float:
        """Draw the way of some money, in the order of reading."""
        room = self.canvas.width - 2 * MARGIN - _INDENT
        wide = room * _BOX
        left, right = MARGIN + _INDENT, self.canvas.width - MARGIN - wide
        rows = [wrapped(each, wide - 16, _SIZE) for each in (flow.source, flow.receiver)]
        between = right - left - wide
        amount = wrapped(flow.amount, between - 24, _SIZE, bold=True)
        lines = max(len(rows[0]), len(rows[1]), len(amount))
        high = 12 + lines * _SIZE * 1.3
        for x, row in zip((left, right), rows, strict=True):
            self.canvas.rect(x, top, wide, high, FAINT, rounded=3)
            self.canvas.text(x + 8, top + 17, row, size=_SIZE)
        self.canvas.rect(left + wide, top - 1, between, high + 2, PAPER)
        y = top + high - 5
        self.canvas.line(left + wide + 4, y, right - 8, y, BLUE, width=1.5)
        self.canvas.path(arrow_head(right - 3, y), BLUE)
        self.canvas.text(
            left + wide + between / 2, top + 13, amount, size=_SIZE, bold=True, anchor="middle"
        )
        return top + high

    def told(self) -> list[str]:
        """Say in words what the picture shows."""
        if not self.decisions:
            return [f"{sentence(say_in(self.locale, phrase('no decisions')))}."]
        view = self.chart.view_words().strip("←→ ")
        lines = [f"{sentence(view)}."] if view else []
        for decision in self.decisions:
            name = _name(decision, self.locale)
            called = (
                f"{name}, {decision.title}" if decision.case_number and decision.title else name
            )
            said = [_when(decision, self.locale), decision.body or "", say_in(self.locale, decision.status)]  # noqa: E501  # fmt: skip
            lines.append(f"{called}: {', '.join(each for each in said if each)}.")
            lines += [
                f"{flow.amount}: {flow.source} → {flow.receiver}."
                for flow in self.places.flows(decision)
            ]
        if self.holdings:
            lines.append(f"{sentence(say_in(self.locale, _AFTERWARDS))}:")
        return [*lines, *(f"{each.name}: {each.amount}." for each in self.holdings)]


def _name(decision: Decision, locale: str) -> str:
    return decision.name or sentence(say_in(locale, phrase("decision without a number")))


def _when(decision: Decision, locale: str) -> str:
    if decision.date is None:
        return say_in(locale, phrase("no date set"))
    return format_date(decision.date, locale)


def draw_status(canvas: Canvas, status: DecisionStatus, x: float, y: float) -> None:
    """Draw the mark of what became of a decision."""
    r = _RADIUS
    ink: Ink = RUST if status in (DecisionStatus.REJECTED, DecisionStatus.REVOKED) else BLUE
    if status is DecisionStatus.REJECTED:
        canvas.circle(x, y, r, PAPER, outline=None)
        canvas.line(x - r, y - r, x + r, y + r, ink, width=2)
        canvas.line(x - r, y + r, x + r, y - r, ink, width=2)
        return
    canvas.circle(x, y, r, ink if status is DecisionStatus.ADOPTED else PAPER, outline=ink)
    if status is DecisionStatus.ADOPTED_WITH_CONDITIONS:
        canvas.circle(x, y, r / 2, ink, outline=None)
    elif status is DecisionStatus.POSTPONED:
        canvas.line(x - 1.8, y - 3, x - 1.8, y + 3, ink, width=1.5)
        canvas.line(x + 1.8, y - 3, x + 1.8, y + 3, ink, width=1.5)
    elif status is DecisionStatus.REVOKED:
        canvas.line(x - r - 2, y + r + 2, x + r + 2, y - r - 2, ink, width=2)


def _swatch(status: DecisionStatus) -> Mark:
    def draw(canvas: Canvas, left: float, middle: float) -> None:
        draw_status(canvas, status, left + 18, middle)

    return draw
