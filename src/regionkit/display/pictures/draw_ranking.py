"""ranking: who is first by which criteria, and what it would take for another to be first."""

from fractions import Fraction
from typing import Final

from regionkit.assessing import Outcome, RankedCandidate, Ranking, Robustness, limits_of
from regionkit.display.pictures.bar_chart import BAR, BarChart
from regionkit.display.pictures.canvas import MARGIN, Canvas
from regionkit.display.pictures.ink import BLUE, MUTED
from regionkit.display.pictures.legend import Entry, draw_legend
from regionkit.display.pictures.picture import Picture
from regionkit.display.pictures.ranking_words import RankingWords
from regionkit.display.pictures.robustness_bars import draw_limits, draw_space
from regionkit.display.pictures.series import look, swatch
from regionkit.display.pictures.words import from_source, language, titled, told
from regionkit.findings import phrase

_ROW: Final = 26.0
_LABELS: Final = 0.26


def ranking(
    outcome: Outcome,
    *,
    locale: str,
    robustness: Robustness | None = None,
    width: float = 800,
) -> Picture:
    """Draw who is first, what each criterion adds, and how far weights can move.

    Of a weighted sum the bars are what the criteria add; of another method they are its figure,
    and of one without figures there are places only. Below stands for each criterion its weight,
    and the stretch within which it can move before another is first. Those who are not ranked
    stand last, with the reason.

    Parameters
    ----------
    outcome
        Made by :func:`regionkit.assessing.assess`.
    locale
        The language of the labels, such as ``nb``.
    robustness
        Made by ``outcome.robustness(seed=…)``: then it is shown, too, in which part of all
        possible weights each is first, and what changes without a criterion or an assessor.
    width
        How wide the picture is, in pixels: 480 to 4000.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language, or the width is too small or too large.

    Examples
    --------
    >>> import regionkit as rk
    >>> from regionkit.display.pictures import ranking
    >>> outcome = rk.assess(rk.read("examples/tre-byer.yaml", rk.Dossier))
    >>> print(ranking(outcome, locale="en").description.splitlines()[0])
    1. Midtby: 66.5%.
    """
    title = titled(phrase("ranking"), outcome.case.name or "", locale)
    drawing = _Drawing(Canvas(width), outcome, locale)
    y = drawing.canvas.heading(title)
    y = drawing.draw(y, robustness)
    assessment = outcome.case.assessment
    if assessment is not None and assessment.body is not None:
        y = drawing.canvas.source(y + 8, from_source(assessment.body, assessment.date, locale))
    return drawing.canvas.picture(
        y + 22,
        title=title,
        description=told(list(drawing.words.told(drawing.limits, robustness)), locale),
        language=language(locale),
    )


class _Drawing:
    """A ranking that is being drawn."""

    def __init__(self, canvas: Canvas, outcome: Outcome, locale: str) -> None:
        self.canvas = canvas
        self.words = RankingWords(outcome, locale)
        self.ranked = outcome.ranking
        self.limits = limits_of(self.ranked) if self.ranked else ()

    def draw(self, y: float, robustness: Robustness | None) -> float:
        """Draw the places, the limits of the weights and the rest, one below the other."""
        if self.words.why_not:
            y = self._paragraph(self.words.why_not, y + 4) + 10
        if self.ranked is not None:
            y = self._places(self.ranked, y)
        y = self._others(y)
        if self.ranked is not None and any(row.parts for row in self.ranked.rows):
            y = draw_legend(self.canvas, y + 6, self._legend(self.ranked)) + 8
        if self.limits:
            y = draw_limits(self.canvas, self.limits, self.words, y + 14)
        if robustness is not None and robustness.space is not None:
            y = draw_space(self.canvas, robustness.space, self.words, y + 14)
        for change in self.words.changes(robustness) if robustness is not None else ():
            y = self._paragraph(change, y + 18)
        return y

    def _paragraph(self, text: str, y: float) -> float:
        room = self.canvas.width - 2 * MARGIN
        return self.canvas.paragraph(MARGIN, y, text, room, ink=MUTED).bottom

    def _places(self, ranked: Ranking, y: float) -> float:
        results = self.words.results()
        values = [row.value for row in ranked.rows if row.value is not None]
        low, high = min(values, default=0), max(values, default=0)
        chart = BarChart(self.canvas, results.values(), low, high, _LABELS)
        top = y
        for row in ranked.rows:
            first = row.place == 1
            box = chart.label(f"{row.place}. {row.candidate.name}", y, bold=first)
            if row.value is not None:
                self._bar(chart, ranked, row, y)
                chart.figure(results[row.candidate.id], y, bold=first)
            y = max(box.bottom + 6, y + _ROW)
        if values:
            chart.grid(top - 2, y - 4, [Fraction(0)])
        return y

    def _bar(self, chart: BarChart, ranked: Ranking, row: RankedCandidate, y: float) -> None:
        """Draw what the criteria add, or what the method makes of them together."""
        if not row.parts:
            ends = sorted((chart.x(0), chart.x(row.value or 0)))
            self.canvas.rect(ends[0], y + 1, ends[1] - ends[0], BAR + 2, BLUE)
            return
        begin = Fraction(0)
        for at, (criterion, part) in enumerate(zip(ranked.criteria, row.parts, strict=True)):
            fill, ink = look(at)
            left, right = chart.x(begin), chart.x(begin + part)
            tip = f"{criterion.title}: {self.words.percent(part)}"
            self.canvas.rect(left, y + 1, right - left, BAR + 2, fill, outline=ink, tip=tip)
            begin += part

    def _others(self, y: float) -> float:
        """Write who is not ranked, and why."""
        chart = BarChart(self.canvas, (), 0, 0, _LABELS)
        for candidate, reason in self.words.others():
            box = chart.label(candidate.name, y)
            said = chart.words(reason, y)
            y = max(box.bottom, said.bottom) + 8
        return y

    def _legend(self, ranked: Ranking) -> list[Entry]:
        weights = ranked.weights.values if ranked.weights else ()
        return [
            Entry(f"{criterion.title}, {self.words.percent(weight)}", swatch(*look(at)))
            for at, (criterion, weight) in enumerate(zip(ranked.criteria, weights, strict=False))
        ]
