"""sharing: what each municipality pays of a shared cost, and what that is made of."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final

from regionkit.display.pictures.bar_chart import BAR, BarChart
from regionkit.display.pictures.canvas import MARGIN, Canvas
from regionkit.display.pictures.ink import MUTED, TEXT
from regionkit.display.pictures.legend import Entry, draw_legend
from regionkit.display.pictures.lettering import width_of
from regionkit.display.pictures.picture import Picture
from regionkit.display.pictures.series import look, swatch
from regionkit.display.pictures.words import from_source, language, say_in, sentence, told
from regionkit.findings import Phrase, phrase
from regionkit.model import AmountPart, EqualPart, GroupPart, StatisticPart
from regionkit.nordic import format_money, format_percent, format_share
from regionkit.sharing import AllocationRow, AllocationTable, Portion
from regionkit.values import Money, Share

_STEP: Final = 23.0


def sharing(
    table: AllocationTable,
    *,
    locale: str,
    names: Mapping[str, str] | None = None,
    width: float = 800,
) -> Picture:
    r"""Draw what each participant pays, as a bar of the parts of the key.

    The bar is what the parts contribute before limits and rounding; the figure is what is paid.
    Where a minimum or maximum changes that, a stroke stands at what is paid.

    Parameters
    ----------
    table
        A cost as shared by a key, made by :func:`regionkit.sharing.allocate`.
    locale
        The language of the labels, such as ``nb``.
    names
        What to call the participants, by id: ``{"bo": "Bø"}``. Others go by their id.
    width
        How wide the picture is, in pixels: 480 to 4000.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language, or the width is too small or too large.

    Examples
    --------
    >>> import regionkit as rk
    >>> from regionkit.display.pictures import sharing
    >>> plan = rk.read("examples/kongsbergregionen.yaml")
    >>> table = rk.allocate(plan.budget.keys[0], rk.Money(500_000, "NOK"))
    >>> names = {each.id: each.name for each in plan.participants}
    >>> picture = sharing(table, locale="nb", names=names)
    >>> print(picture.description.splitlines()[3].replace("\N{NO-BREAK SPACE}", " "))
    Kongsberg: 154 775 kr, 31,0 % (35 714 kr + 119 061 kr).
    """
    called = {each: each for each in table.key.participants} | dict(names or {})
    shared = format_money(table.total, locale)
    title = sentence(say_in(locale, phrase("how {amount} are shared", amount=shared)))
    canvas = Canvas(width)
    y = canvas.heading(title, table.key.title or "")
    parts = [_called(portion, locale) for portion in table.portions]
    chart, ticks = _chart(canvas, table, locale)
    top = y
    y = chart.axis(y - 6, {tick: _money(Decimal(int(tick)), table, locale) for tick in ticks}) + 8
    for row in table.rows:
        y = _row(chart, row, called[row.participant], table, locale, y)
    chart.grid(top + 10, y - 2, ticks)
    y = _total(chart, table, locale, y)
    if len(parts) > 1 or table.limited:
        y = draw_legend(canvas, y + 14, _legend(parts, locale, limited=table.limited))
    for portion in table.portions:
        y = canvas.source(y + 6, _source(portion, locale))
    return canvas.picture(
        y + 22,
        title=title,
        description=told(_told(table, parts, called, locale), locale),
        language=language(locale),
    )


def _chart(canvas: Canvas, table: AllocationTable, locale: str) -> tuple[BarChart, list[Fraction]]:
    reach = [row.total.amount for row in table.rows]
    reach += [Decimal(int(sum(row.exact_components, Fraction(0)))) for row in table.rows]
    figures = [format_money(each, locale) for each in (table.total, *_paid(table))]
    percents = [_percent(row, table, locale) for row in table.rows]
    low, high = min(reach, default=0), max(reach, default=0)
    chart = BarChart(canvas, figures, low, high, labels=0.26, percents=percents)
    widest = width_of(_money(max(reach, key=abs, default=Decimal(0)), table, locale), 10.5)
    ticks = [tick for tick in chart.ticks(widest + 12) if tick.denominator == 1]
    return chart, ticks


def _row(
    chart: BarChart, row: AllocationRow, name: str, table: AllocationTable, locale: str, y: float
) -> float:
    box = chart.label(name, y)
    figure = chart.figure(format_money(row.total, locale), y)
    chart.percent(_percent(row, table, locale), y)
    begin = Fraction(0)
    for at, component in enumerate(row.exact_components):
        fill, ink = look(at)
        ends = sorted((chart.x(begin), chart.x(begin + component)))
        written = _money(row.components[at], table, locale)
        chart.canvas.rect(
            ends[0], y + 2, ends[1] - ends[0], BAR, fill, outline=ink, tip=f"{name}: {written}"
        )
        begin += component
    if table.limited:
        x = chart.x(row.total.amount)
        chart.canvas.line(x, y - 1, x, y + BAR + 5, TEXT, width=2)
    return max(box.bottom, figure.bottom, y + _STEP - 6) + 6


def _total(chart: BarChart, table: AllocationTable, locale: str, y: float) -> float:
    chart.canvas.line(MARGIN, y, chart.edge, y, MUTED)
    box = chart.label(sentence(say_in(locale, phrase("in all"))), y + 3, bold=True)
    figure = chart.figure(format_money(table.total, locale), y + 3, bold=True)
    return max(box.bottom, figure.bottom)


def _legend(parts: list[str], locale: str, *, limited: bool) -> list[Entry]:
    entries = [Entry(sentence(part), swatch(*look(at))) for at, part in enumerate(parts)]
    if limited:
        words = phrase("what is paid, after the least and the most of the key")
        entries.append(Entry(sentence(say_in(locale, words)), _stroke))
    return entries


def _stroke(canvas: Canvas, left: float, middle: float) -> None:
    canvas.line(left + 13, middle - 7, left + 13, middle + 7, TEXT, width=2)


def _called(portion: Portion, locale: str) -> str:
    """Say how a part of the key shares."""
    part = portion.part
    if part.title and not isinstance(part, GroupPart):
        return part.title
    share = format_share(Share(portion.share), locale)
    among = portion.group
    said: Phrase
    match part:
        case AmountPart():
            said = phrase("fixed amounts")
        case EqualPart() if among is None:
            said = phrase("{share} equally", share=share)
        case EqualPart():
            said = phrase("{share} equally among {group}", share=share, group=among)
        case StatisticPart() if among is None:
            said = phrase("{share} by {statistic}", share=share, statistic=_statistic(part))
        case StatisticPart():
            said = phrase(
                "{share} by {statistic} among {group}",
                share=share, statistic=_statistic(part), group=among,
            )  # fmt: skip
        case GroupPart():
            said = phrase("{share} for {group}", share=share, group=among)
        case _:
            said = phrase("{share} as agreed", share=share)
    return say_in(locale, said)


def _source(portion: Portion, locale: str) -> str:
    """Say from where the figures are that a part shares by, and of which day."""
    part = portion.part
    if not isinstance(part, StatisticPart) or (part.source is None and part.as_of is None):
        return ""
    statistic = sentence(say_in(locale, _statistic(part)))
    what = statistic if part.source is None else f"{part.source} ({statistic})"
    return from_source(what, part.as_of, locale)


def _statistic(part: StatisticPart) -> Phrase:
    """Name a statistic in words that are translated, if it is one of those."""
    return Phrase(part.statistic)


def _money(amount: Decimal, table: AllocationTable, locale: str) -> str:
    return format_money(Money(amount, table.total.currency), locale)


def _paid(table: AllocationTable) -> tuple[Money, ...]:
    return tuple(row.total for row in table.rows)


def _percent(row: AllocationRow, table: AllocationTable, locale: str) -> str:
    """Write which part of the whole somebody pays."""
    if not table.total:
        return ""
    part = Fraction(row.total.amount) / Fraction(table.total.amount)
    return format_percent(part, locale, decimals=1)


def _told(
    table: AllocationTable, parts: list[str], called: Mapping[str, str], locale: str
) -> list[str]:
    """Say in words what the picture shows, row by row."""
    lines = []
    for row in table.rows:
        paid = format_money(row.total, locale)
        figure = ", ".join(each for each in (paid, _percent(row, table, locale)) if each)
        made_of = " + ".join(_money(each, table, locale) for each in row.components)
        extra = f" ({made_of})" if len(parts) > 1 else ""
        lines.append(f"{called[row.participant]}: {figure}{extra}.")
    if len(parts) > 1:
        lines.append(f"{' + '.join(sentence(part) for part in parts)}.")
    return lines
