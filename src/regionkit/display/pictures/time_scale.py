"""TimeScale: which day stands where, and what is written along the axis."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, Self

import attrs

from regionkit.display.pictures.lettering import width_of
from regionkit.nordic import format_date
from regionkit.values import PartialDate

TICK_SIZE: Final = 11.0
"""The size of the letters along the axis."""

_GAP: Final = 8.0
_MONTHS_OF_YEAR: Final = 12
_SHORT, _MIDDLE = 100, 1500
"""Days up to which an axis begins and ends with a month, and with a quarter."""
_WEEK: Final = 7
_YEAR: Final = 365.2425
_STEPS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
"""Every how many years one can be written."""


@attrs.frozen
class Tick:
    """A place on the axis where something begins, and what it is called."""

    day: int
    """The day, counted from the first of the calendar."""
    label: str
    """What begins there; empty if that is not written."""


@attrs.frozen
class TimeScale:
    """Which day stands where along a horizontal axis.

    Days are counted as :meth:`datetime.date.toordinal` counts them.
    """

    first: int
    """The first day."""
    last: int
    """The last day."""
    left: float
    """Where the first day begins."""
    right: float
    """Where the last day ends."""

    @classmethod
    def around(cls, days: Iterable[date], left: float, right: float) -> Self | None:
        """Return a scale for some days, in whole months, quarters or years; None for none."""
        ordinals = [day.toordinal() for day in days]
        if not ordinals:
            return None
        first, last = date.fromordinal(min(ordinals)), date.fromordinal(max(ordinals))
        span = last.toordinal() - first.toordinal()
        months = 1 if span <= _SHORT else 3 if span <= _MIDDLE else _MONTHS_OF_YEAR
        start = _month_start(first.year, (first.month - 1) // months * months)
        end = _month_start(last.year, ((last.month - 1) // months + 1) * months) - 1
        return cls(start, end, left, right)

    @property
    def day_width(self) -> float:
        """How wide a day is."""
        return (self.right - self.left) / (self.last - self.first + 1)

    def begin(self, day: date | int) -> float:
        """Return where a day begins."""
        ordinal = day if isinstance(day, int) else day.toordinal()
        return self.left + (ordinal - self.first) * self.day_width

    def end(self, day: date) -> float:
        """Return where a day ends."""
        return self.begin(day.toordinal() + 1)

    def middle(self, day: date) -> float:
        """Return the middle of a day."""
        return self.begin(day) + self.day_width / 2

    def shows(self, day: date) -> bool:
        """Tell whether a day is on the axis."""
        return self.first <= day.toordinal() <= self.last

    def levels(self, locale: str) -> tuple[tuple[Tick, ...], tuple[Tick, ...]]:
        """Return what is written along the axis: the large parts, and the small ones in them.

        As fine as there is room for: months and days, years and months, years and quarters, or
        some of the years only.
        """
        month = self.day_width * _YEAR / _MONTHS_OF_YEAR
        if month > _room_of("september 2000") and self.day_width * _WEEK > _room_of("22"):
            return self._months(locale, with_year=True), self._weeks()
        year = self.day_width * _YEAR
        step = next((n for n in _STEPS if year * n > _room_of("2000")), _STEPS[-1])
        years = self._years(step)
        if month > _room_of("september"):
            return years, self._months(locale, with_year=False)
        if year / 4 > _room_of(_without_year("2000-36", locale)):
            return years, self._quarters(locale)
        return years, ()

    def _years(self, step: int) -> tuple[Tick, ...]:
        first, last = date.fromordinal(self.first).year, date.fromordinal(self.last).year
        begins = [max(first // step * step, 1), *range(first // step * step + step, last + 1, step)]
        return tuple(
            Tick(max(_month_start(year, 0), self.first), str(year))
            for year in begins
            if _month_start(year, 0) >= self.first or step == 1
        )

    def _months(self, locale: str, *, with_year: bool) -> tuple[Tick, ...]:
        return tuple(
            Tick(day.toordinal(), _month(day, locale, with_year=with_year))
            for day in self._month_starts(1)
        )

    def _quarters(self, locale: str) -> tuple[Tick, ...]:
        return tuple(
            Tick(day.toordinal(), _without_year(f"2000-{33 + (day.month - 1) // 3}", locale))
            for day in self._month_starts(3)
        )

    def _weeks(self) -> tuple[Tick, ...]:
        days = (date.fromordinal(day) for day in range(self.first, self.last + 1))
        return tuple(Tick(day.toordinal(), str(day.day)) for day in days if day.day in _DAYS)

    def _month_starts(self, every: int) -> Iterator[date]:
        day = date.fromordinal(self.first)
        year, month = day.year, day.month - 1
        while (start := _month_start(year, month)) <= self.last:
            if start >= self.first and month % every == 0:
                yield date.fromordinal(start)
            year, month = year + (month + 1) // _MONTHS_OF_YEAR, (month + 1) % _MONTHS_OF_YEAR


_DAYS: Final = (1, 8, 15, 22)


def _month_start(year: int, month: int) -> int:
    """Return the first day of a month counted from 0; 12 is January of the year after."""
    year, month = year + month // _MONTHS_OF_YEAR, month % _MONTHS_OF_YEAR
    if year > date.max.year:
        return date.max.toordinal() + 1
    return date(year, month + 1, 1).toordinal()


def _month(day: date, locale: str, *, with_year: bool) -> str:
    written = format_date(PartialDate(f"{day.year:04}-{day.month:02}"), locale)
    return written if with_year else written.replace(str(day.year), "").strip(" -")


def _without_year(edtf: str, locale: str) -> str:
    """Write a quarter without its year: ``K3``."""
    short = format_date(PartialDate(edtf), locale, "short")
    return short.removesuffix("2000").removesuffix(" í ").strip(" ")


def _room_of(label: str) -> float:
    return width_of(label, TICK_SIZE) + _GAP
