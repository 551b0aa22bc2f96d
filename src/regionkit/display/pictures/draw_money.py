"""money: what a plan costs against who pays for it, and how firm each amount is."""

from decimal import Decimal
from fractions import Fraction
from typing import Final

from regionkit.display.pictures.bar_chart import BAR, BarChart, round_step
from regionkit.display.pictures.canvas import MARGIN, Canvas, Fill
from regionkit.display.pictures.ink import MUTED, PAPER
from regionkit.display.pictures.legend import draw_legend
from regionkit.display.pictures.lettering import width_of
from regionkit.display.pictures.money_lines import (
    Account,
    Column,
    MoneyLine,
    Side,
    accounts_of,
)
from regionkit.display.pictures.money_look import RANGE, TAKEN_OFF, Look, MoneyLegend, look_of
from regionkit.display.pictures.money_words import (
    SIDES,
    amount_in_words,
    balance_in_words,
    tags_of,
    told_money,
    total_in_words,
)
from regionkit.display.pictures.picture import Picture
from regionkit.display.pictures.shapes import arrow_head
from regionkit.display.pictures.subject import expect_project
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
from regionkit.model import Project
from regionkit.nordic import format_money, format_number
from regionkit.values import Bound, Money

_INDENT: Final = 13.0
_TICK_SIZE: Final = 10.5
_MOST: Final = 10**18
"""No amount of regionkit is as large, but sums of them can be."""


def money(project: Project, *, locale: str, width: float = 800) -> Picture:
    r"""Draw costs against funding, for each year or other stretch of time and each currency.

    What is dated stands with its year; what is per year, in total, or of no stated time stands
    apart, for nobody has said in which year it falls. High bars are cash and low ones in kind,
    each in a colour of its own; the texture says how firm the funding is, and words say both.
    What an approximate amount can be fades away between its least and its most, *at least* ends
    in an arrow, and what is unknown has no bar.

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
    TypeError
        If it is no project.

    Examples
    --------
    >>> import regionkit as rk
    >>> from regionkit.display.pictures import money
    >>> picture = money(rk.read("examples/tutorial.yaml"), locale="nb")
    >>> print(picture.description.splitlines()[2].replace("\N{NO-BREAK SPACE}", " "))
    Kostnader: 600 000 kr.
    """
    expect_project(project)
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
        description=told(told_money(accounts, locale), locale),
        language=language(locale),
    )


class _Drawing:
    """A money picture that is being drawn, account by account."""

    def __init__(self, canvas: Canvas, accounts: tuple[Account, ...], locale: str) -> None:
        self.canvas = canvas
        self.accounts = accounts
        self.locale = locale
        self.legend = MoneyLegend(locale)
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
        return draw_legend(self.canvas, y, self.legend.entries()) if self.accounts else y

    def _start(self, accounts: list[Account], currency: str | None) -> None:
        """Begin with the accounts in a currency: they have one scale."""
        self.currency = currency
        columns = [column for account in accounts for column in account.columns]
        sides = [column.on(side) for column in columns for side in Side]
        figures = [self._figure(line) for column in columns for line in column.lines]
        figures += [total_in_words(lines, currency, self.locale) for lines in sides]
        ends = [end for lines in sides for end in _ends(lines)]
        self.chart = BarChart(self.canvas, figures, min(ends, default=0), max(ends, default=0))

    def _column(self, column: Column, top: float) -> float:
        """Draw a stretch of time: its frame, its costs, its funding, and their difference."""
        chart = self.chart
        y = chart.label(sentence(column.heading), top, bold=True).bottom
        largest = self._tick(round_step(chart.high or Fraction(1)))
        ticks = chart.ticks(width_of(largest, _TICK_SIZE) + 10)
        begin = chart.axis(top + 2, {tick: self._tick(tick) for tick in ticks})
        y = grid_top = max(y, begin) + 1
        y += 3
        for side in Side:
            lines = column.on(side)
            if lines:
                y = self._side(side, lines, y) + 5
        chart.grid(grid_top, y, ticks)
        balance = balance_in_words(column, self.currency, self.locale)
        if not balance:
            return y
        room = self.canvas.width - 2 * MARGIN
        return self.canvas.paragraph(MARGIN, y + 12, balance, room, italic=True).bottom + 4

    def _tick(self, value: Fraction) -> str:
        if value.denominator != 1 or abs(value) >= _MOST:
            return ""
        if self.currency is None:
            return format_number(Decimal(value.numerator), self.locale)
        return format_money(Money(int(value), self.currency), self.locale, "compact")

    def _figure(self, line: MoneyLine) -> str:
        return amount_in_words(line.amount, self.currency, self.locale)

    def _side(self, side: Side, lines: tuple[MoneyLine, ...], y: float) -> float:
        if side is not Side.FRAME:
            box = self.chart.label(sentence(say_in(self.locale, SIDES[side])), y, bold=True)
            total = total_in_words(lines, self.currency, self.locale)
            figure = self.chart.figure(total, y, bold=True)
            self._stack(lines, y + 2)
            y = max(box.bottom, figure.bottom) + 4
        begin = Decimal(0)
        for line in lines:
            y = self._line(line, begin, y)
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
        bottom = self.chart.label(line.title, y, indent, bold=whole_frame).bottom
        tags = tags_of(line, self.locale)
        if tags:
            bottom = self.chart.note(" · ".join(tags), bottom + 1, indent).bottom
        if line.amount is None or not line.amount.known:
            said = self.chart.words(self._figure(line), y)
            return max(bottom, said.bottom) + 5
        self._bar(line, begin, y + 2)
        return max(bottom, self.chart.figure(self._figure(line), y).bottom) + 5

    def _bar(self, line: MoneyLine, begin: Decimal, top: float) -> None:
        """Draw one amount from where the ones before it end."""
        amount = line.amount
        if amount is None or amount.number is None:
            return
        x, tip = self.chart.x, f"{line.title}: {self._figure(line)}"
        if amount.number < 0:
            self._piece(TAKEN_OFF, x(begin + amount.number), x(begin), top, tip)
            self.legend.add("taken off", TAKEN_OFF)
            return
        look = look_of(line)
        least = Decimal(0) if amount.bound is Bound.AT_MOST else amount.lower or Decimal(0)
        firm, end = x(begin + least), x(begin + (amount.upper or amount.number))
        self._piece(look, x(begin), firm, top, tip)
        self.legend.add_line(line)
        if end > firm:
            self._range(look, firm, end, top)
            self.legend.add("range", RANGE)
        if amount.bound is Bound.AT_LEAST and look.outline is not None:
            self.canvas.path(arrow_head(end + 7, top + BAR / 2), look.outline)

    def _piece(self, look: Look, left: float, right: float, top: float, tip: str) -> None:
        high, down = look.height, top + (BAR - look.height) / 2
        self.canvas.rect(
            left, down, right - left, high, look.fill, outline=look.outline, dash=look.dash, tip=tip
        )

    def _range(self, look: Look, left: float, right: float, top: float) -> None:
        """Draw what an amount can be beyond its least, fading away; a texture stays."""
        wide, high, down = right - left, look.height, top + (BAR - look.height) / 2
        if isinstance(look.fill, Fill):
            self.canvas.rect(left, down, wide, high, look.fill, outline=look.outline, dash="2 2")
            self.canvas.rect(left, down, wide, high, Fill(PAPER, "fade-left"))
        elif look.outline is not None:
            self.canvas.rect(left, down, wide, high, Fill(look.outline, "fade-right"))


def _ends(lines: tuple[MoneyLine, ...]) -> list[Decimal]:
    """Return how far the bars of one side reach, to both sides."""
    reach, ends = Decimal(0), [Decimal(0)]
    for line in lines:
        top = line.amount.upper if line.amount is not None else None
        begin = Decimal(0) if line.side is Side.FRAME else reach
        ends += [begin + line.number, begin + max(top or Decimal(0), Decimal(0))]
        reach += line.number
    return ends
