"""Robustness in bars: how far weights can move, and who is first in which part of them."""

from fractions import Fraction
from typing import Final

from regionkit.assessing import WeightLimit, WeightSpace
from regionkit.display.pictures.bar_chart import BAR, BarChart
from regionkit.display.pictures.canvas import MARGIN, Canvas, Fill
from regionkit.display.pictures.ink import BLUE, MUTED, TEXT
from regionkit.display.pictures.ranking_words import FIRST_IN, RankingWords
from regionkit.display.pictures.words import say_in, sentence
from regionkit.findings import phrase
from regionkit.nordic import format_number

_ROW: Final = 26.0
_LABELS: Final = 0.36
_ONE: Final = Fraction(1)
_QUARTERS: Final = [Fraction(n, 4) for n in range(5)]


def draw_limits(
    canvas: Canvas, limits: tuple[WeightLimit, ...], words: RankingWords, y: float
) -> float:
    """Draw for each criterion how far its weight can move before another is first."""
    head = phrase("how far each weight can move before another is first")
    y = canvas.head(y, sentence(say_in(words.locale, head)), size=12) + 3
    figures = [words.percent(limit.weight) for limit in limits]
    chart = BarChart(canvas, figures, 0, _ONE, _LABELS)
    top = y
    y = _axis(chart, words, y)
    for limit in limits:
        box = chart.label(limit.criterion.title, y)
        bottom = chart.note(words.limit(limit), box.bottom + 1).bottom
        _stretch(chart, limit, y)
        chart.figure(words.percent(limit.weight), y)
        y = max(bottom + 7, y + _ROW)
    chart.grid(top + 14, y - 4, _QUARTERS)
    return y


def _stretch(chart: BarChart, limit: WeightLimit, y: float) -> None:
    """Draw between which limits a weight lies, and where."""
    low = chart.x(limit.lower if limit.lower is not None else 0)
    high = chart.x(limit.upper if limit.upper is not None else 1)
    chart.canvas.rect(low, y + 5, high - low, 6, Fill(BLUE, "rising"), outline=BLUE)
    for end, x in ((limit.lower, low), (limit.upper, high)):
        if end is not None:
            chart.canvas.line(x, y, x, y + 16, BLUE, width=2)
    chart.canvas.circle(chart.x(limit.weight), y + 8, 4.5, TEXT, outline=None)


def draw_space(canvas: Canvas, space: WeightSpace, words: RankingWords, y: float) -> float:
    """Draw in which part of all possible weights each is first, and how sure that is."""
    y = canvas.head(y, sentence(say_in(words.locale, FIRST_IN)), size=12) + 3
    figures = [words.percent(each.share) for each in space.shares]
    chart = BarChart(canvas, figures, 0, _ONE, _LABELS)
    top = y
    y = _axis(chart, words, y)
    for each in space.shares:
        box = chart.label(each.candidate.name, y)
        canvas.rect(chart.left, y + 2, chart.x(each.share) - chart.left, BAR, BLUE)
        margin = Fraction(each.margin)
        low, high = max(each.share - margin, Fraction(0)), min(each.share + margin, _ONE)
        canvas.line(chart.x(low), y + 8, chart.x(high), y + 8, TEXT, width=2)
        chart.figure(words.percent(each.share), y)
        y = max(box.bottom + 6, y + _ROW)
    chart.grid(top + 14, y - 4, _QUARTERS)
    count = format_number(space.samples, words.locale)
    drawn = phrase("{count} drawn, seed {seed}", count=count, seed=str(space.seed))
    said = f"{sentence(say_in(words.locale, drawn))}."
    room = canvas.width - 2 * MARGIN
    return canvas.paragraph(MARGIN, y + 8, said, room, size=10.5, ink=MUTED).bottom


def _axis(chart: BarChart, words: RankingWords, y: float) -> float:
    return chart.axis(y, {each: words.percent(each) for each in _QUARTERS}) + 6
