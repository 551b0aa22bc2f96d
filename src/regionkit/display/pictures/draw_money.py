"""money: what a plan costs against who pays for it, and how firm each amount is."""

from decimal import Decimal
from fractions import Fraction
from typing import Final

import attrs

from regionkit.display.pictures.bar_chart import BAR, BarChart, round_step
from regionkit.display.pictures.canvas import MARGIN, Canvas, Fill, arrow_head
from regionkit.display.pictures.ink import BLUE, DEEP, GREEN, MUTED, PAPER, RUST, SLATE, Ink
from regionkit.display.pictures.legend import Entry, Mark, draw_legend
from regionkit.display.pictures.lettering import width_of
from regionkit.display.pictures.money_lines import (
    Account,
    Column,
    MoneyLine,
    Side,
    accounts_of,
)
from regionkit.display.pictures.picture import Picture
from regionkit.display.pictures.words import (
    language,
    name_of,
    say_in,
    sentence,
    source_line,
    titled,
    told,
)
from regionkit.findings import Phrase, phrase
from regionkit.model import FundingState, MoneyKind, Project
from regionkit.nordic import format_amount, format_money, format_number
from regionkit.rules.sums import Sum
from regionkit.values import Amount, Bound, Choice, Money

_INDENT: Final = 13.0
_INKS: Final = {MoneyKind.CASH: BLUE, MoneyKind.IN_KIND: GREEN, None: SLATE}
_TEXTURES: Final = {
    FundingState.RECEIVED: "solid",
    FundingState.OWN: "upright",
    FundingState.COMMITTED: "cross",
    FundingState.SET_ASIDE: "falling",
    FundingState.APPLIED_FOR: "dots",
    FundingState.PLANNED: "empty",
    None: "level",
}


def money(project: Project, *, locale: str, width: float = 800) -> Picture:
    r"""Draw costs against funding, for each year or other stretch of time and each currency.

    What is dated stands with its year; what is per year, in total, or of no stated time stands
    apart, for nobody has said in which year it falls. The colour says whether it is cash or in
    kind and the texture how firm the funding is; both are said in words as well. What an
    approximate amount can be fades away between its least and its most, *at least* ends in an
    arrow, and what is unknown has no bar.

    Parameters
    ----------
    project
        The plan, with the budgets of its sub-projects.
    locale
        The language of the labels, such as ``nb``.
    width
        How wide the picture is, in pixels: 480 to 4000.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language, or the width is too small or too large.

    Examples
    --------
    >>> import regionkit as rk
    >>> from regionkit.display.pictures import money
    >>> picture = money(rk.read("examples/tutorial.yaml"), locale="nb")
    >>> print(picture.description.splitlines()[2].replace("\N{NO-BREAK SPACE}", " "))
    Kostnader: 600 000 kr.
    """
    accounts = accounts_of(project, locale)
    title = titled(phrase("costs and funding"), name_of(project, locale), locale)
    canvas = Canvas(width)
    drawing = _Drawing(canvas, accounts, locale)
    y = canvas.heading(title)
    if not accounts:
        words = sentence(say_in(locale, phrase("there is no budget yet")))
        y = canvas.paragraph(MARGIN, y + 4, f"{words}.", width - 2 * MARGIN, ink=MUTED).bottom
    y = drawing.draw(y)
    y = canvas.source(y + 10, source_line(project, locale))
    return canvas.picture(
        y + 20,
        title=title,
        description=told(_told(accounts, locale), locale),
        language=language(locale),
    )


class _Drawing:
    """A money picture that is being drawn, account by account."""

    def __init__(self, canvas: Canvas, accounts: tuple[Account, ...], locale: str) -> None:
        self.canvas = canvas
        self.accounts = accounts
        self.locale = locale
        self.marks: dict[str, Entry] = {}
        self.chart = BarChart(canvas, (), 0, 0)
        self.currency: str | None = None

    def draw(self, y: float) -> float:
        """Draw the accounts and the legend, and return where they end."""
        several = len({account.name for account in self.accounts}) > 1
        currencies = list(dict.fromkeys(account.currency for account in self.accounts))
        for currency in currencies:
            mine = [each for each in self.accounts if each.currency == currency]
            self._start(mine, currency)
            if len(currencies) > 1:
                name = currency or sentence(say_in(self.locale, phrase("no currency stated")))
                y = self.canvas.head(y, name, size=14)
            for account in mine:
                if several:
                    y = self.canvas.head(y, account.name, size=13)
                for column in account.columns:
                    y = self._column(column, y) + 16
        return draw_legend(self.canvas, y, self._legend()) if self.marks else y

    def _start(self, accounts: list[Account], currency: str | None) -> None:
        columns = [column for account in accounts for column in account.columns]
        figures = [_figure(line.amount, currency, self.locale) for c in columns for line in c.lines]
        figures += [
            each
            for column in columns
            for side in Side
            for each in [self._total_of(column.on(side), currency)]
        ]
        ends = [end for column in columns for side in Side for end in _ends(column.on(side))]
        self.chart = BarChart(self.canvas, figures, min(ends, default=0), max(ends, default=0))
        self.currency = currency

    def _total_of(self, lines: tuple[MoneyLine, ...], currency: str | None) -> str:
        return total_in_words(lines, currency, self.locale)

    def _column(self, column: Column, top: float) -> float:
        """Draw a stretch of time: its frame, its costs, its funding."""
        chart = self.chart
        y = chart.label(sentence(column.heading), top, bold=True).bottom
        ticks = chart.ticks(width_of(self._tick(round_step(chart.high or Fraction(1))), 10.5) + 10)
        begin = chart.axis(top + 2, {tick: self._tick(tick) for tick in ticks})
        y = max(y, begin) + 4
        grid_top = y - 3
        for side in Side:
            lines = column.on(side)
            if lines:
                y = self._side(side, lines, y) + 5
        chart.grid(grid_top, y, ticks)
        return y

    def _tick(self, value: Fraction) -> str:
        if value.denominator != 1:
            return ""
        if self.currency is None:
            return format_number(Decimal(value.numerator), self.locale)
        return format_money(Money(int(value), self.currency), self.locale, "compact")

    def _side(self, side: Side, lines: tuple[MoneyLine, ...], y: float) -> float:
        if side is not Side.FRAME:
            head = sentence(say_in(self.locale, _SIDES[side]))
            box = self.chart.label(head, y, bold=True)
            figure = self.chart.figure(self._total_of(lines, self.currency), y, bold=True)
            self._stack(lines, y + 2)
            y = max(box.bottom, figure.bottom) + 4
        begin = Decimal(0)
        for line in lines:
            y = self._line(line, Decimal(0) if line.part else begin, y)
            if side is not Side.FRAME:
                begin += line.number
        return y

    def _stack(self, lines: tuple[MoneyLine, ...], top: float) -> None:
        """Draw all lines of a side in one bar."""
        begin = Decimal(0)
        for line in lines:
            self._bar(line, begin, top)
            begin += line.number

    def _line(self, line: MoneyLine, begin: Decimal, y: float) -> float:
        whole_frame = line.side is Side.FRAME and not line.part
        indent = 0 if whole_frame else _INDENT
        box = self.chart.label(line.title, y, indent, bold=whole_frame)
        bottom = box.bottom
        tags = [say_in(self.locale, each) for each in (line.kind, line.state) if each is not None]
        if tags:
            bottom = self.chart.note(" · ".join(tags), bottom + 1, indent).bottom
        figure = _figure(line.amount, self.currency, self.locale)
        if line.amount is None or not line.amount.known:
            said = self.chart.words(figure, y)
            return max(bottom, said.bottom) + 5
        self._bar(line, begin, y + 2)
        return max(bottom, self.chart.figure(figure, y).bottom) + 5

    def _bar(self, line: MoneyLine, begin: Decimal, top: float) -> None:
        """Draw one amount from where the ones before it end."""
        amount = line.amount
        if amount is None or amount.number is None:
            return
        x = self.chart.x
        least = amount.lower if amount.bound is not Bound.AT_MOST else Decimal(0)
        most = amount.upper if amount.bound is not Bound.AT_LEAST else amount.number
        least, most = least or Decimal(0), most if most is not None else amount.number
        if amount.number < 0:
            left, right = x(begin + amount.number), x(begin)
            self.canvas.rect(left, top, right - left, BAR, Fill(RUST, "falling"), outline=RUST)
            self._explain("negative", Fill(RUST, "falling"), RUST)
            return
        fill, ink, dash = _look(line)
        start, firm, end = x(begin), x(begin + least), x(begin + most)
        tip = f"{line.title}: {_figure(amount, self.currency, self.locale)}"
        self.canvas.rect(
            start, top, max(firm - start, 0), BAR, fill, outline=ink, dash=dash, tip=tip
        )
        self._explain_line(line)
        if end - firm > 0:
            self._range(fill, ink, firm, end, top)
            self._explain("range", Fill(SLATE, "fade-right"), None)
        if amount.bound is Bound.AT_LEAST:
            self.canvas.path(arrow_head(end + 7, top + BAR / 2), ink)

    def _range(self, fill: Fill | Ink, ink: Ink, left: float, right: float, top: float) -> None:
        """Draw what an amount can be beyond its least, fading away; a texture stays."""
        if isinstance(fill, Fill):
            self.canvas.rect(left, top, right - left, BAR, fill, outline=ink, dash="2 2")
            self.canvas.rect(left, top, right - left, BAR, Fill(PAPER, "fade-left"))
        else:
            self.canvas.rect(left, top, right - left, BAR, Fill(ink, "fade-right"))

    def _explain_line(self, line: MoneyLine) -> None:
        """Note what the colour and the texture of a line say."""
        if line.side is Side.FRAME:
            self._explain("frame", PAPER, DEEP)
            return
        self._explain(line.kind or "no kind", _INKS[line.kind], None, "dot")
        if line.side is Side.FUNDING:
            fill, ink, dash = _look(attrs.evolve(line, kind=None))
            self._explain(line.state or "no state", fill, ink, dash)

    def _explain(self, what: str, fill: Fill | Ink, outline: Ink | None, dash: str = "") -> None:
        """Note what a mark says, once."""
        if what not in self.marks:
            words = sentence(say_in(self.locale, _LEGEND[what]))
            self.marks[what] = Entry(words, _swatch(fill, outline, dash))

    def _legend(self) -> list[Entry]:
        """Return what was noted, in the order of the legend."""
        return [self.marks[what] for what in _LEGEND if what in self.marks]


def _swatch(fill: Fill | Ink, outline: Ink | None, dash: str) -> Mark:
    def draw(canvas: Canvas, left: float, middle: float) -> None:
        if dash == "dot":
            canvas.circle(left + 20, middle, 6, fill, outline=None)
            return
        canvas.rect(left, middle - 5, 26, 10, fill, outline=outline, dash=dash)

    return draw


def _look(line: MoneyLine) -> tuple[Fill | Ink, Ink, str]:
    """Return how a line's bar is filled, its outline, and how that is dashed."""
    ink = _INKS[line.kind]
    if line.side is Side.FRAME:
        return PAPER, DEEP, ""
    if line.side is Side.COST:
        return ink, ink, ""
    texture = _TEXTURES[line.state]
    if texture == "empty":
        return PAPER, ink, "3 2"
    return (ink if texture == "solid" else Fill(ink, texture)), ink, ""


def _ends(lines: tuple[MoneyLine, ...]) -> list[Decimal]:
    """Return how far the bars of one side reach, to both sides."""
    reach, ends = Decimal(0), [Decimal(0)]
    for line in lines:
        top = line.amount.upper if line.amount is not None else None
        begin = Decimal(0) if line.side is Side.FRAME else reach
        ends += [begin + line.number, begin + max(top or Decimal(0), Decimal(0))]
        reach += line.number
    return ends


def _figure(amount: Amount | None, currency: str | None, locale: str) -> str:
    """Write an amount without what its column says: for which time it is."""
    if amount is None:
        return say_in(locale, phrase("no amount stated"))
    if not amount.known:
        return format_amount(amount, locale)
    return format_amount(
        Amount(
            amount.number,
            amount.currency or currency,
            bound=amount.bound,
            approximate=amount.approximate,
        ),
        locale,
    )


def total_in_words(lines: tuple[MoneyLine, ...], currency: str | None, locale: str) -> str:
    """Write what some lines come to: a figure, what it can be, or the least of it."""
    whole = [line for line in lines if not line.part]
    total = Sum.of((line.amount, 1) for line in whole)
    if all(line.amount is None or not line.amount.known for line in whole):
        return say_in(locale, phrase("no amount stated")) if whole else ""
    if total.lower is not None and total.exact:
        return format_amount(Amount(total.lower, currency), locale)
    least = None if total.lower is None else format_amount(Amount(total.lower, currency), locale)
    if total.upper is None:
        return format_amount(Amount(total.lower, currency, bound=Bound.AT_LEAST), locale)
    most = format_amount(Amount(total.upper, currency), locale)
    if not total.lower:
        return format_amount(Amount(total.upper, currency, bound=Bound.AT_MOST), locale)
    return f"{least} – {most}"


_SIDES: Final = {Side.COST: phrase("costs"), Side.FUNDING: phrase("funding")}
_LEGEND: Final[dict[str, Phrase | Choice]] = {
    **{str(kind): kind for kind in MoneyKind},
    "no kind": phrase("cash or in kind: not stated"),
    **{str(state): state for state in FundingState},
    "no state": phrase("how firm: not stated"),
    "range": phrase("from the least to the most it can be"),
    "negative": phrase("taken off"),
    "frame": phrase("frame"),
}


def _told(accounts: tuple[Account, ...], locale: str) -> list[str]:
    """Say in words what the picture shows, line by line."""
    if not accounts:
        return [f"{sentence(say_in(locale, phrase('there is no budget yet')))}."]
    lines = []
    for account in accounts:
        for column in account.columns:
            lines.append(f"{account.name}, {column.heading}.")
            for side in Side:
                of_side = column.on(side)
                if of_side and side is not Side.FRAME:
                    total = total_in_words(of_side, account.currency, locale)
                    lines.append(f"{sentence(say_in(locale, _SIDES[side]))}: {total}.")
                lines += [_told_line(line, account.currency, locale) for line in of_side]
    return lines


def _told_line(line: MoneyLine, currency: str | None, locale: str) -> str:
    tags = [say_in(locale, each) for each in (line.kind, line.state) if each is not None]
    said = ", ".join([_figure(line.amount, currency, locale), *tags])
    return f"{line.title}: {said}."
