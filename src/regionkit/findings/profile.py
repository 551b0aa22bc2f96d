"""Profile: which rules apply to a kind of document, how severely, with which figures."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any, TypeAlias

import attrs

from regionkit.errors import InvalidValueError, Worded
from regionkit.findings.finding import Position
from regionkit.findings.severity import Severity, SeverityByStage
from regionkit.values import several
from regionkit.values.text import as_text

Setting: TypeAlias = object
"""A parameter's value; the rule says of which type it must be."""


def as_said(text: str) -> str:
    """Return a text that says something.

    Raises
    ------
    TypeError
        If it is no text.
    InvalidValueError
        If it is blank.
    """
    if not as_text(text, "what a profile says of itself").strip():
        raise InvalidValueError("a text that is not blank", text)
    return text


def _as_day(day: date) -> date:
    given: object = day
    if not isinstance(given, date) or isinstance(given, datetime):
        message = f"a day is a date, not {type(given).__name__}: {given!r}"
        raise TypeError(message)
    return given


def _as_optional_day(day: date | None) -> date | None:
    return None if day is None else _as_day(day)


@attrs.frozen(kw_only=True)
class DatedValue:
    """What a parameter is from a day on: one row of a dated table."""

    value: Setting
    """The value."""
    since: date = attrs.field(converter=_as_day)
    """First day on which it holds; in a file: ``from``."""
    until: date | None = attrs.field(default=None, converter=_as_optional_day)
    """Last day on which it holds; None: until the next row begins, or for good."""
    source: str = attrs.field(converter=as_said)
    """Where it comes from: the law, the scheme or the letter that sets it."""

    def __attrs_post_init__(self) -> None:
        """Refuse a row that ends before it begins."""
        if self.until is not None and self.until < self.since:
            expected = Worded("a last day not before {since}", since=str(self.since))
            raise InvalidValueError(expected, str(self.until))


def _in_order(rows: Iterable[DatedValue]) -> tuple[DatedValue, ...]:
    return tuple(sorted(several(rows), key=lambda row: row.since))


@attrs.frozen
class DatedTable:
    """A parameter whose value follows the day: a rate, a ceiling, a limit set by law.

    A check takes the row of the day it judges on. On a day that no row covers, the rule
    cannot tell.

    Examples
    --------
    >>> from datetime import date
    >>> from regionkit.findings import DatedTable, DatedValue
    >>> limit = DatedTable(
    ...     [
    ...         DatedValue(value=400_000, since=date(2016, 1, 1), source="case 114/15"),
    ...         DatedValue(value=500_000, since=date(2020, 1, 1), source="case 87/19"),
    ...     ]
    ... )
    >>> limit.on(date(2019, 12, 31)).value, limit.on(date(2015, 12, 31))
    (400000, None)
    """

    rows: tuple[DatedValue, ...] = attrs.field(converter=_in_order)
    """The rows, in the order of their days."""

    def __attrs_post_init__(self) -> None:
        """Refuse a table in which a day has no row at all, or two."""
        if not self.rows:
            raise InvalidValueError("at least one row with a value, a first day and a source", ())
        for earlier, later in pairwise(self.rows):
            if later.since <= (earlier.until or earlier.since):
                both = ", ".join(f"{row.since}/{row.until or '..'}" for row in (earlier, later))
                raise InvalidValueError("rows of which each day has at most one", both)

    def on(self, day: date) -> DatedValue | None:
        """Return the row of a day; None if the table does not cover it.

        Parameters
        ----------
        day
            The day to judge by.
        """
        begun = [row for row in self.rows if row.since <= day]
        if not begun or (begun[-1].until is not None and begun[-1].until < day):
            return None
        return begun[-1]

    def nearest(self, day: date | None) -> DatedValue:
        """Return the row of a day, or the last before it, else the first; of no day, the last.

        Parameters
        ----------
        day
            The day to judge by, or None.
        """
        begun = [row for row in self.rows if day is None or row.since <= day]
        return begun[-1] if begun else self.rows[0]

    def spans(self) -> tuple[tuple[date, date | None, Setting], ...]:
        """List first day, last day and value of each row; None where it has no end."""
        days = [row.until for row in self.rows]
        for number, (_, later) in enumerate(pairwise(self.rows)):
            days[number] = days[number] or later.since - timedelta(days=1)
        return tuple(
            (row.since, until, row.value) for row, until in zip(self.rows, days, strict=True)
        )


def _as_setting(value: Setting) -> Setting:
    if isinstance(value, (list, tuple)):
        rows: tuple[Any, ...] = tuple(value)
        return DatedTable(rows) if rows and all(map(_is_row, rows)) else rows
    return value


def _is_row(value: object) -> bool:
    return isinstance(value, DatedValue)


def _as_parameters(
    parameters: Mapping[str, Setting] | tuple[tuple[str, Setting], ...],
) -> tuple[tuple[str, Setting], ...]:
    pairs = parameters.items() if isinstance(parameters, Mapping) else parameters
    return tuple((name, _as_setting(value)) for name, value in pairs)


@attrs.frozen(kw_only=True)
class RuleSetting:
    """What a profile says of one rule."""

    code: str
    """The rule, by code or name."""
    severity: SeverityByStage | None = None
    """Its severities in this profile; None: the rule's own."""
    parameters: tuple[tuple[str, Setting], ...] = attrs.field(default=(), converter=_as_parameters)
    """Its parameters in this profile, by name; the others keep their defaults. A list of
    :class:`DatedValue` becomes a :class:`DatedTable`."""
    source: str = ""
    """Where these figures come from; empty: where the whole profile comes from."""


Weights: TypeAlias = Mapping[Severity | str, Severity | str]
"""What severities count as, by severity."""


def _as_weights(
    weights: Weights | tuple[tuple[Severity, Severity], ...],
) -> tuple[tuple[Severity, Severity], ...]:
    pairs = weights.items() if isinstance(weights, Mapping) else weights
    return tuple((Severity(severity), Severity(other)) for severity, other in pairs)


@attrs.frozen(kw_only=True)
class Profile:
    """Which rules apply to a kind of document, how severely, and with which figures.

    Pure data: no figure that comes from a scheme or a law is built into a rule, it is a
    parameter here, with its source.
    """

    name: str = attrs.field(converter=as_said)
    """What it is called in a call to check, such as ``plp``."""
    description: str = attrs.field(converter=as_said)
    """What kind of document it is for, in a sentence."""
    source: str = attrs.field(converter=as_said)
    """Where its choices come from."""
    extends: "str | Profile | None" = None
    """The profile whose rules and settings it starts from, or the name of one."""
    rules: tuple[str, ...] = attrs.field(default=(), converter=several)
    """The rules it switches on, beyond those of the profile it extends: codes, names, or the
    beginning of codes, such as ``RK3`` for a family and ``RK`` for all that come with regionkit."""
    without: tuple[str, ...] = attrs.field(default=(), converter=several)
    """Rules it switches off, in the same way."""
    settings: tuple[RuleSetting, ...] = attrs.field(default=(), converter=several)
    """What it changes in single rules; later settings replace inherited ones by name."""
    counts_as: tuple[tuple[Severity, Severity], ...] = attrs.field(
        default=(), converter=_as_weights
    )
    """What severities count as, such as a warning as an error. It holds for all rules to which
    this profile itself gives no severity, and for those of profiles that extend it."""
    places: Mapping[str, Position] = attrs.field(factory=dict, eq=False, repr=False)
    """Where in its file each code, and each code and parameter, stands, if it was read from one.
    Takes no part in equality."""
