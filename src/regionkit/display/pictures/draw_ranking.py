"""ranking: who is first by which criteria, and what it would take for another to be first."""

from fractions import Fraction
from typing import Final

from regionkit.assess import (
    NoRanking,
    Outcome,
    RankedCandidate,
    Ranking,
    Robustness,
    Standing,
    WeightLimit,
    limits_of,
)
from regionkit.assess.wording import Writer
from regionkit.display.pictures.bar_chart import BAR, BarChart
from regionkit.display.pictures.canvas import MARGIN, Canvas, Fill
from regionkit.display.pictures.ink import BLUE, MUTED, TEXT, Ink
from regionkit.display.pictures.legend import Entry, draw_legend
from regionkit.display.pictures.picture import Picture
from regionkit.display.pictures.series import look, swatch
from regionkit.display.pictures.words import language, say_in, sentence, titled, told
from regionkit.findings import Phrase, phrase
from regionkit.nordic import format_list, format_number, format_percent

_ROW: Final = 26.0
_ONE: Final = Fraction(1)
_QUARTERS: Final = [Fraction(n, 4) for n in range(5)]


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
        Made by :func:`regionkit.assess.assess`.
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
    return drawing.canvas.picture(
        y + 22,
        title=title,
        description=told(drawing.told(robustness), locale),
        language=language(locale),
    )


class _Drawing:
    """A ranking that is being drawn."""

    def __init__(self, canvas: Canvas, outcome: Outcome, locale: str) -> None:
        self.canvas = canvas
        self.outcome = outcome
        self.locale = locale
        self.writer = Writer(language(locale))
        self.ranked = outcome.ranking
        self.results = self.writer.results(self.ranked) if self.ranked else {}
        self.limits = limits_of(self.ranked) if self.ranked else ()

    def draw(self, y: float, robustness: Robustness | None) -> float:
        """Draw the places, the limits of the weights and the rest, one below the other."""
        if self.outcome.why_not is not None:
            room = self.canvas.width - 2 * MARGIN
            words = f"{sentence(say_in(self.locale, _WHY_NOT[self.outcome.why_not]))}."
            y = self.canvas.paragraph(MARGIN, y + 4, words, room, ink=MUTED).bottom + 10
        if self.ranked is not None:
            y = self._places(self.ranked, y)
        y = self._others(y)
        if self.ranked is not None and self.ranked.rows and any(r.parts for r in self.ranked.rows):
            y = draw_legend(self.canvas, y + 6, self._legend(self.ranked)) + 8
        if self.limits:
            y = self._weights(y + 14)
        if robustness is not None and robustness.space is not None:
            y = self._space(robustness, y + 14)
        if robustness is not None:
            y = self._without(robustness, y)
        return y

    # --- places ----------------------------------------------------------------

    def _places(self, ranked: Ranking, y: float) -> float:
        values = [row.value for row in ranked.rows if row.value is not None]
        figures = list(self.results.values())
        chart = BarChart(self.canvas, figures, min(values, default=0), max(values, default=0), 0.26)
        top = y
        for row in ranked.rows:
            box = chart.label(f"{row.place}. {row.candidate.name}", y, bold=row.place == 1)
            if row.value is not None:
                self._bar(chart, row, y)
                chart.figure(self.results[row.candidate.id], y, bold=row.place == 1)
            y = max(box.bottom + 6, y + _ROW)
        if values:
            chart.grid(top - 2, y - 4, [Fraction(0)])
        return y

    def _bar(self, chart: BarChart, row: RankedCandidate, y: float) -> None:
        """Draw what the criteria add, or what the method makes of them together."""
        if not row.parts:
            ends = sorted((chart.x(0), chart.x(row.value or 0)))
            self.canvas.rect(ends[0], y + 1, ends[1] - ends[0], BAR + 2, BLUE)
            return
        begin = Fraction(0)
        criteria = self.ranked.criteria if self.ranked else ()
        for at, (criterion, part) in enumerate(zip(criteria, row.parts, strict=True)):
            fill, ink = look(at)
            left, right = chart.x(begin), chart.x(begin + part)
            tip = f"{criterion.title}: {self._percent(part)}"
            self.canvas.rect(left, y + 1, right - left, BAR + 2, fill, outline=ink, tip=tip)
            begin += part

    def _others(self, y: float) -> float:
        """Write who is not ranked, and why."""
        chart = BarChart(self.canvas, (), 0, 0, 0.26)
        for candidate in self.outcome.case.candidates:
            reason = self._reason(self.outcome.standing_of(candidate), candidate.id)
            if reason:
                box = chart.label(candidate.name, y)
                said = chart.words(reason, y)
                y = max(box.bottom, said.bottom) + 8
        return y

    def _reason(self, standing: Standing, candidate: str) -> str:
        words = _STANDING.get(standing)
        if words is None:
            return ""
        said = say_in(self.locale, words)
        missing = self.outcome.eligibility.of(candidate).missing
        if standing is Standing.NOT_ELIGIBLE and missing:
            return f"{said}: {format_list([each.title for each in missing], self.locale)}"
        return said

    def _legend(self, ranked: Ranking) -> list[Entry]:
        weights = ranked.weights.values if ranked.weights else ()
        return [
            Entry(f"{criterion.title}, {self._percent(weight)}", swatch(*look(at)))
            for at, (criterion, weight) in enumerate(zip(ranked.criteria, weights, strict=False))
        ]

    # --- how firm it is --------------------------------------------------------

    def _weights(self, y: float) -> float:
        """Draw for each criterion how far its weight can move before another is first."""
        y = self._head(phrase("how far each weight can move before another is first"), y)
        figures = [self._percent(limit.weight) for limit in self.limits]
        chart = BarChart(self.canvas, figures, 0, _ONE, 0.36)
        top = y
        y = chart.axis(y, {each: self._percent(each) for each in _QUARTERS}) + 6
        for limit in self.limits:
            box = chart.label(limit.criterion.title, y)
            note = self._limit_in_words(limit)
            bottom = chart.note(note, box.bottom + 1).bottom
            low = chart.x(limit.lower if limit.lower is not None else 0)
            high = chart.x(limit.upper if limit.upper is not None else 1)
            self.canvas.rect(low, y + 5, high - low, 6, _RANGE, outline=BLUE)
            for end, x in ((limit.lower, low), (limit.upper, high)):
                if end is not None:
                    self.canvas.line(x, y, x, y + 16, BLUE, width=2)
            x = chart.x(limit.weight)
            self.canvas.circle(x, y + 8, 4.5, TEXT, outline=None)
            chart.figure(self._percent(limit.weight), y)
            y = max(bottom + 7, y + _ROW)
        chart.grid(top + 14, y - 4, _QUARTERS)
        return y

    def _limit_in_words(self, limit: WeightLimit) -> str:
        said = []
        if limit.lower is not None:
            said.append(
                phrase(
                    "below {weight}: {names}",
                    weight=self._percent(limit.lower),
                    names=self._named(limit.lower_rivals),
                )
            )
        if limit.upper is not None:
            said.append(
                phrase(
                    "above {weight}: {names}",
                    weight=self._percent(limit.upper),
                    names=self._named(limit.upper_rivals),
                )
            )
        if not said:
            said.append(phrase("no weight of it changes first place"))
        return "; ".join(say_in(self.locale, each) for each in said)

    def _space(self, robustness: Robustness, y: float) -> float:
        """Draw in which part of all possible weights each is first."""
        if robustness.space is None:  # pragma: no cover - asked only where there is one
            return y
        y = self._head(phrase("first in this part of all possible weights"), y)
        shares = robustness.space.shares
        chart = BarChart(self.canvas, [self._percent(s.share) for s in shares], 0, _ONE, 0.36)
        top = y
        y = chart.axis(y, {each: self._percent(each) for each in _QUARTERS}) + 6
        for share in shares:
            box = chart.label(share.candidate.name, y)
            self.canvas.rect(chart.left, y + 2, chart.x(share.share) - chart.left, BAR, BLUE)
            margin = Fraction(share.margin)
            low, high = max(share.share - margin, Fraction(0)), min(share.share + margin, _ONE)
            self.canvas.line(chart.x(low), y + 8, chart.x(high), y + 8, TEXT, width=2)
            chart.figure(self._percent(share.share), y)
            y = max(box.bottom + 6, y + _ROW)
        chart.grid(top + 14, y - 4, _QUARTERS)
        drawn = phrase(
            "{count} drawn, seed {seed}",
            count=format_number(robustness.space.samples, self.locale),
            seed=str(robustness.space.seed),
        )
        room = self.canvas.width - 2 * MARGIN
        said = sentence(say_in(self.locale, drawn))
        return self.canvas.paragraph(MARGIN, y + 8, f"{said}.", room, size=10.5, ink=MUTED).bottom

    def _without(self, robustness: Robustness, y: float) -> float:
        """Write without which criteria and assessors another would be first."""
        for words in self._changes(robustness):
            room = self.canvas.width - 2 * MARGIN
            y = self.canvas.paragraph(MARGIN, y + 18, words, room).bottom
        return y

    def _changes(self, robustness: Robustness) -> list[str]:
        changed = [
            each
            for each in (*robustness.without_criteria, *robustness.without_assessors)
            if each.changed and each.first
        ]
        return [
            say_in(
                self.locale,
                phrase(
                    "Without {what}, {names} would be first.",
                    what=self.writer.of_criterion(each.criterion)
                    if each.criterion
                    else self._assessor(each.assessor),
                    names=self._named(each.first),
                ),
            )
            for each in changed
        ]

    def _assessor(self, identifier: str | None) -> str:
        assessors = self.ranked.table.assessors if self.ranked else ()
        return next((each.name for each in assessors if each.id == identifier), identifier or "")

    def _head(self, words: Phrase, y: float) -> float:
        return self.canvas.head(y, sentence(say_in(self.locale, words)), size=12) + 3

    def _named(self, candidates: tuple[str, ...]) -> str:
        names = {c.id: c.name for c in self.outcome.case.candidates}
        return format_list([names.get(each, each) for each in candidates], self.locale)

    def _percent(self, value: Fraction) -> str:
        return format_percent(
            value, self.locale, decimals=0 if (value * 100).denominator == 1 else 1
        )

    def told(self, robustness: Robustness | None) -> list[str]:
        """Say in words what the picture shows."""
        lines = []
        if self.outcome.why_not is not None:
            lines.append(f"{sentence(say_in(self.locale, _WHY_NOT[self.outcome.why_not]))}.")
        for row in self.ranked.rows if self.ranked else ():
            result = self.results.get(row.candidate.id, "")
            lines.append(f"{row.place}. {row.candidate.name}{f': {result}' if result else ''}.")
        for candidate in self.outcome.case.candidates:
            reason = self._reason(self.outcome.standing_of(candidate), candidate.id)
            lines += [f"{candidate.name}: {reason}."] if reason else []
        lines += [f"{e.criterion.title}, {self._percent(e.weight)}: {self._limit_in_words(e)}." for e in self.limits]  # noqa: E501  # fmt: skip
        if robustness is not None:
            head = sentence(
                say_in(self.locale, phrase("first in this part of all possible weights"))
            )
            space = robustness.space.shares if robustness.space else ()
            lines += [f"{head}: {s.candidate.name}, {self._percent(s.share)}." for s in space]
            lines += self._changes(robustness)
        return lines


_RANGE: Final[Fill | Ink] = Fill(BLUE, "rising")
_WHY_NOT: Final = {
    NoRanking.NO_SCALES: phrase("there is no ranking: no criterion has a scale"),
    NoRanking.NO_SCORES: phrase("there is no ranking: nobody has scored"),
    NoRanking.NOBODY: phrase("there is no ranking: no candidate meets all requirements"),
}
_STANDING: Final = {
    Standing.NOT_ELIGIBLE: phrase("does not meet all requirements"),
    Standing.LEFT_OUT: phrase("openly left out"),
    Standing.VETOED: phrase("does not reach a threshold"),
    Standing.UNRANKED: phrase("not ranked"),
}
