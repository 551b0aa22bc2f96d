"""Period and Duration: a stretch of time as far as it is known."""

import functools
import re
from datetime import date, timedelta
from typing import Final, Self

import attrs

from regionkit.errors import InvalidValueError, Worded
from regionkit.values.choice import Choice
from regionkit.values.partial_date import DateFlag, PartialDate
from regionkit.values.remembered import remembering
from regionkit.values.text import as_text


class TimeUnit(Choice):
    """The unit of a stated duration."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


_DURATION = re.compile(r"(?P<count>[1-9][0-9]{0,3}) (?P<unit>day|week|month|year)s?")
_MAX_COUNT = 9999


@attrs.frozen(repr=False, order=False)
class Duration:
    """A stated length of time, such as *3 år*.

    Parameters
    ----------
    count
        How many units, 1 to 9999.
    unit
        Day, week, month or year.

    Examples
    --------
    >>> from regionkit.values import Duration
    >>> print(Duration.parse("3 years"))
    3 years
    """

    count: int
    """How many units."""
    unit: TimeUnit = attrs.field(converter=TimeUnit)
    """Which unit."""

    def __attrs_post_init__(self) -> None:
        """Refuse a length that is none."""
        if isinstance(self.count, bool) or not isinstance(self.count, int):
            raise TypeError(f"a count of units is an int, not {type(self.count).__name__}")
        if not 1 <= self.count <= _MAX_COUNT:
            raise InvalidValueError(
                Worded("1 to {most} units of time", most=_MAX_COUNT), self.count
            )

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the form that ``str`` writes: ``3 years``, ``1 month``.

        Parameters
        ----------
        text
            The plain form.

        Raises
        ------
        TypeError
            If it is not a text.
        InvalidValueError
            If the text has another form.
        """
        match = _DURATION.fullmatch(as_text(text, "a duration"))
        if match is None:
            raise InvalidValueError("a duration such as 3 years or 18 months", text)
        return cls(int(match["count"]), TimeUnit(match["unit"]))

    def after(self, day: date) -> date | None:
        """Return the day this long after another; None beyond the end of the calendar.

        A day that the month does not have becomes its last: a month after 31 January is
        28 February, and a year after 29 February too.

        Parameters
        ----------
        day
            The day to count from.
        """
        from dateutil.relativedelta import relativedelta

        try:
            if self.unit is TimeUnit.YEAR:
                return day + relativedelta(years=self.count)
            if self.unit is TimeUnit.MONTH:
                return day + relativedelta(months=self.count)
            days = self.count * (7 if self.unit is TimeUnit.WEEK else 1)
            return day + timedelta(days=days)
        except (OverflowError, ValueError):
            return None

    def __str__(self) -> str:
        """Write the form that :meth:`parse` reads."""
        return f"{self.count} {self.unit}{'' if self.count == 1 else 's'}"

    def __repr__(self) -> str:
        """Write an expression that gives the same value."""
        return f"Duration({self.count!r}, {str(self.unit)!r})"


_NEXT_DAY: Final = Duration(1, TimeUnit.DAY)


@functools.lru_cache(maxsize=4096)
def _after(day: date, *durations: Duration) -> date:
    """Go on from a day by one duration after the other, but not beyond the calendar."""
    for duration in durations:
        day = duration.after(day) or date.max
    return day


@attrs.frozen
class _Reading:
    start: PartialDate | None
    end: PartialDate | None
    open_start: bool
    open_end: bool
    from_start: bool
    duration: Duration | None


_START = "start"
_EXPECTED = (
    "a period such as 2009/2012, 2009-35/.. (from the third quarter on), "
    "start/.. or 2009-XX-XX/2012-XX-XX, 3 years"
)


@remembering(65_536)
def _read(text: str) -> _Reading:
    span, comma, stated = text.partition(", ")
    duration = Duration.parse(stated) if comma else None
    first, slash, last = span.partition("/")
    if "/" in last:
        raise InvalidValueError(_EXPECTED, text)
    if not slash:
        if span == _START:
            raise InvalidValueError(_EXPECTED, text, "Write start/.. or start/2012.")
        whole = PartialDate(span)
        return _Reading(whole, whole, open_start=False, open_end=False, from_start=False,
                        duration=duration)  # fmt: skip
    if first in ("", "..") and last in ("", ".."):
        raise InvalidValueError("a period with at least one end", text)
    return _Reading(
        start=None if first in ("", "..", _START) else PartialDate(first),
        end=None if last in ("", "..") else PartialDate(last),
        open_start=first == "..",
        open_end=last == "..",
        from_start=first == _START,
        duration=duration,
    )


@attrs.frozen
class _Bounds:
    earliest: date | None
    latest_start: date | None
    earliest_end: date | None
    latest: date | None

    @property
    def possible(self) -> bool:
        return self.earliest is None or self.latest is None or self.earliest <= self.latest


@remembering(65_536)
def _bounds(text: str) -> _Bounds:
    start, end = _read(text).start, _read(text).end
    return _Bounds(
        earliest=None if start is None else start.earliest,
        latest_start=None if start is None else start.latest,
        earliest_end=None if end is None else end.earliest,
        latest=None if end is None else end.latest,
    )


@remembering(65_536)
def _can_lie_within(inner: str, outer: str, tolerance_days: int) -> bool:
    own, whole = _bounds(inner), _bounds(outer)
    slack = timedelta(days=tolerance_days)
    # it begins no later than it ends, and ends no earlier than it begins
    begins = min((day for day in (own.latest_start, own.latest) if day), default=None)
    ends = max((day for day in (own.earliest_end, own.earliest) if day), default=None)
    too_early = begins and whole.earliest and whole.earliest - begins > slack
    too_late = ends and whole.latest and ends - whole.latest > slack
    return not (too_early or too_late)


def _as_code(value: "str | Period") -> str:
    if isinstance(value, Period):
        return value.code
    reading = _read(as_text(value, "a period"))
    span = value.partition(", ")[0]
    first, _, last = span.partition("/")
    if first == last:
        span = first
    return span if reading.duration is None else f"{span}, {reading.duration}"


@attrs.frozen(repr=False, order=False)
class Period:
    """A stretch of time as far as it is known: two partial dates, open or unknown ends.

    ===================================  ======================================================
    ``2009/2012``                        from some day in 2009 to some day in 2012
    ``2009-35``                          within the third quarter of 2009
    ``2009-35/..``                       from the third quarter on, with no end (*fra 3. kv. 09*)
    ``2009/``                            from 2009; there is an end, it is not known
    ``start/..``                         from the start of the project on (*fra start*)
    ``2009-XX-XX/2012-XX-XX, 3 years``   days not set, with the duration as stated
    ===================================  ======================================================

    Either end is a :class:`PartialDate` in its own notation, seasons and quarters included.

    Parameters
    ----------
    code
        The notation above.
    text
        The text as printed in the source. Takes no part in equality.
    where
        Where it stood there. Takes no part in equality.
    flags
        What a reader of the text had to assume. Takes no part in equality.

    Raises
    ------
    InvalidValueError
        If the text is not in the notation. That an end is before the start is no such
        error: a plan can say so, and rule RK207 tells.

    Examples
    --------
    >>> from regionkit import Period
    >>> period = Period("2009-XX-XX/2012-XX-XX, 3 years")
    >>> period.latest_end, period.duration_is_possible()
    (datetime.date(2012, 12, 31), True)
    """

    code: str = attrs.field(converter=_as_code)
    """The notation."""
    text: str | None = attrs.field(default=None, eq=False, kw_only=True)
    """The text as printed."""
    where: str | None = attrs.field(default=None, eq=False, kw_only=True)
    """Where the text stood."""
    flags: tuple[DateFlag, ...] = attrs.field(default=(), eq=False, kw_only=True)
    """What a reader of the printed text had to assume. Files do not store it."""

    @property
    def start(self) -> PartialDate | None:
        """The start; None if it is open, unknown or relative."""
        return _read(self.code).start

    @property
    def end(self) -> PartialDate | None:
        """The end; None if it is open or unknown."""
        return _read(self.code).end

    @property
    def open_start(self) -> bool:
        """Whether the period has no start."""
        return _read(self.code).open_start

    @property
    def open_end(self) -> bool:
        """Whether the period has no end."""
        return _read(self.code).open_end

    @property
    def from_start(self) -> bool:
        """Whether the period begins with the project (*fra start*)."""
        return _read(self.code).from_start

    @property
    def duration(self) -> Duration | None:
        """The duration as stated; never one worked out from the dates."""
        return _read(self.code).duration

    @property
    def approximate(self) -> bool:
        """Whether an end was said to be approximate; seasons always are."""
        return any(end is not None and end.approximate for end in (self.start, self.end))

    @property
    def has_start(self) -> bool:
        """Whether anything is said about the start: a coarse or relative one counts."""
        return self.start is not None or self.from_start

    @property
    def earliest(self) -> date | None:
        """First day the period can cover; None if there is none or it is unknown."""
        return _bounds(self.code).earliest

    @property
    def latest(self) -> date | None:
        """Last day the period can cover; None if there is none or it is unknown."""
        return _bounds(self.code).latest

    @property
    def latest_start(self) -> date | None:
        """Last day on which the period can begin."""
        return _bounds(self.code).latest_start

    @property
    def earliest_end(self) -> date | None:
        """First day on which the period can end."""
        return _bounds(self.code).earliest_end

    @property
    def latest_end(self) -> date | None:
        """Last day on which the period can end."""
        return self.latest

    def is_possible(self) -> bool:
        """Tell whether it can be read so that the start is not after the end."""
        return _bounds(self.code).possible

    def can_lie_within(self, other: "Period", *, tolerance_days: int = 0) -> bool:
        """Tell whether some reading of this period lies within some reading of another.

        Parameters
        ----------
        other
            The period it should lie within.
        tolerance_days
            Days by which it may stick out at either end.
        """
        return _can_lie_within(self.code, other.code, tolerance_days)

    def duration_is_possible(self, *, tolerance: Duration | None = None) -> bool:
        """Tell whether the stated duration fits some reading of the dates.

        The last day may be counted or not: three years from 1 January 2009 end on
        31 December 2011 or on 1 January 2012.

        Parameters
        ----------
        tolerance
            How much too long or too short it may be. None: not at all.

        Returns
        -------
        bool
            True also if there is no stated duration or an end is missing: nothing
            contradicts it then.
        """
        duration = self.duration
        first_start, last_start = self.earliest, self.latest_start
        first_end, last_end = self.earliest_end, self.latest_end
        if not (duration and first_start and last_start and first_end and last_end):
            return True
        extra = () if tolerance is None else (tolerance,)
        too_long = _after(first_start, duration) > _after(last_end, _NEXT_DAY, *extra)
        too_short = _after(last_start, duration, *extra) < first_end
        return not (too_long or too_short)

    def __str__(self) -> str:
        """Write the notation."""
        return self.code

    def __repr__(self) -> str:
        """Write an expression that gives the same value."""
        text = "" if self.text is None else f", text={self.text!r}"
        return f"Period({self.code!r}{text})"
