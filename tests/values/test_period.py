"""Period and Duration: a stretch of time as far as it is known."""

import copy
import pickle
from datetime import date, timedelta
from typing import assert_type

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from regionkit.errors import InvalidValueError
from regionkit.testing.strategies import days, durations, period_codes, periods, single_codes
from regionkit.values import (
    Duration,
    PartialDate,
    Period,
    TimeUnit,
    certainly_before,
    contains,
    overlaps,
    possibly_before,
)

# --- durations ---------------------------------------------------------------


@given(durations)
def test_a_duration_and_its_text_are_inverses(duration: Duration) -> None:
    read = Duration.parse(str(duration))
    assert_type(read, Duration)
    assert read == duration
    assert hash(read) == hash(duration)


@given(durations)
def test_copies_pickles_and_the_repr_give_the_same_duration(duration: Duration) -> None:
    assert copy.deepcopy(duration) == duration
    assert pickle.loads(pickle.dumps(duration)) == duration  # noqa: S301 - our own
    assert eval(repr(duration), {"Duration": Duration}) == duration  # noqa: S307 - the law of repr


@pytest.mark.parametrize(
    ("text", "count", "unit", "written"),
    [
        ("3 years", 3, TimeUnit.YEAR, "3 years"),
        ("1 year", 1, TimeUnit.YEAR, "1 year"),
        ("1 years", 1, TimeUnit.YEAR, "1 year"),
        ("18 month", 18, TimeUnit.MONTH, "18 months"),
        ("2 weeks", 2, TimeUnit.WEEK, "2 weeks"),
        ("9999 days", 9999, TimeUnit.DAY, "9999 days"),
    ],
)
def test_the_plain_form_of_a_duration(text: str, count: int, unit: TimeUnit, written: str) -> None:
    duration = Duration.parse(text)
    assert duration == Duration(count, unit)
    assert str(duration) == written


@pytest.mark.parametrize(
    "text",
    [
        "", "3", "years", "3years", "3  years", "3 years\n", " 3 years", "0 years", "-3 years",
        "03 years", "3.5 years", "10000 days", "3 år", "٣ years", "３ years", "1e4 days",
        "1_0 days", "three years", "3 Years", "3 \0years", "\ud800", "9" * 1000 + " days",
    ],
)  # fmt: skip
def test_another_form_of_duration_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError, match="a duration such as 3 years or 18 months"):
        Duration.parse(text)


@pytest.mark.parametrize(
    "count", [0, -1, 10_000, pytest.param(10**5_000, id="more than Python writes")]
)
def test_a_duration_has_a_length(count: int) -> None:
    with pytest.raises(InvalidValueError, match="1 to 9999 units of time"):
        Duration(count, TimeUnit.DAY)


@pytest.mark.parametrize("count", [True, 1.0, "1", None])
def test_a_duration_is_counted_in_whole_units(count: object) -> None:
    with pytest.raises(TypeError, match="a count of units is an int, not"):
        Duration(count, TimeUnit.DAY)  # type: ignore[arg-type]


def test_a_unit_is_one_of_four() -> None:
    assert Duration(1, "week").unit is TimeUnit.WEEK
    with pytest.raises(InvalidValueError, match="one of day, week, month, year"):
        Duration(1, "decade")


@pytest.mark.parametrize("value", [None, 3, b"3 years"])
def test_a_duration_is_parsed_from_text(value: object) -> None:
    with pytest.raises(TypeError, match="a duration is made from str"):
        Duration.parse(value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("start", "duration", "end"),
    [
        ("2009-01-01", "3 years", "2012-01-01"),
        ("2012-02-29", "1 year", "2013-02-28"),
        ("2012-02-29", "4 years", "2016-02-29"),
        ("2009-01-31", "1 month", "2009-02-28"),
        ("2012-01-31", "1 month", "2012-02-29"),
        ("2009-01-31", "3 months", "2009-04-30"),
        ("2009-02-28", "1 month", "2009-03-28"),
        ("2008-12-31", "2 months", "2009-02-28"),
        ("2009-12-28", "1 week", "2010-01-04"),
        ("2009-02-28", "1 day", "2009-03-01"),
        ("9998-12-31", "1 year", "9999-12-31"),
        ("9999-01-01", "1 year", None),
        ("9999-12-31", "1 day", None),
        ("9999-12-01", "1 month", None),
        ("0001-01-01", "9999 years", None),
        ("9999-12-31", "9999 weeks", None),
        ("9999-12-31", "9999 months", None),
    ],
)
def test_month_ends_clip_and_the_calendar_ends(start: str, duration: str, end: str | None) -> None:
    after = Duration.parse(duration).after(date.fromisoformat(start))
    assert_type(after, date | None)
    assert after == (None if end is None else date.fromisoformat(end))


@given(days, days, durations)
def test_a_later_start_does_not_give_an_earlier_end(a: date, b: date, duration: Duration) -> None:
    first, last = (duration.after(day) or date.max for day in sorted((a, b)))
    assert first <= last
    assert (duration.after(a) or date.max) >= a


# --- laws --------------------------------------------------------------------


@given(periods)
def test_parse_and_text_are_inverses(period: Period) -> None:
    assert Period(str(period)) == period
    assert str(Period(str(period))) == str(period)


@given(periods)
def test_the_repr_is_an_expression_that_gives_the_same_value(period: Period) -> None:
    twin = eval(repr(period), {"Period": Period})  # noqa: S307 - the law of repr
    assert twin == period
    assert twin.text == period.text


@given(periods)
def test_copies_and_pickles_keep_the_printed_text(period: Period) -> None:
    for twin in (copy.copy(period), copy.deepcopy(period), pickle.loads(pickle.dumps(period))):  # noqa: S301 - our own
        assert twin == period
        assert hash(twin) == hash(period)
        assert (twin.text, twin.where) == (period.text, period.where)


@given(period_codes, st.text(), st.text())
def test_printed_text_takes_no_part_in_equality(code: str, text: str, where: str) -> None:
    plain, printed = Period(code), Period(code, text=text, where=where)
    assert plain == printed
    assert hash(plain) == hash(printed)


@given(periods)
def test_a_period_is_made_from_another(period: Period) -> None:
    assert Period(period) == period


@given(periods)
def test_the_days_of_its_ends(period: Period) -> None:
    assert_type(period.start, PartialDate | None)
    assert_type(period.duration, Duration | None)
    assert_type(period.latest_end, date | None)
    if period.start is not None:
        assert (period.earliest, period.latest_start) == (
            period.start.earliest,
            period.start.latest,
        )
    else:
        assert period.earliest is period.latest_start is None
    if period.end is not None:
        assert (period.earliest_end, period.latest_end) == (period.end.earliest, period.end.latest)
    else:
        assert period.earliest_end is period.latest_end is None
    assert period.latest == period.latest_end
    assert period.has_start is (period.start is not None or period.from_start)
    assert not (period.open_start and period.from_start)
    assert not (period.open_start and period.start)
    assert not (period.open_end and period.end)


@given(single_codes)
def test_a_period_within_one_date_is_that_date_twice(code: str) -> None:
    within = Period(code)
    assert within == Period(f"{code}/{code}")
    assert within.start == within.end == PartialDate(code)
    assert within.is_possible()


@given(single_codes, durations)
def test_the_duration_is_written_in_one_way_only(code: str, duration: Duration) -> None:
    singular, plural = (f"{code}, {duration.count} {duration.unit}{s}" for s in ("", "s"))
    assert Period(singular) == Period(plural)
    assert Period(singular).duration == duration


@given(periods, periods)
def test_before_and_overlap_are_consistent_for_possible_periods(a: Period, b: Period) -> None:
    assume(a.is_possible() and b.is_possible())
    if certainly_before(a, b):
        assert possibly_before(a, b)
        assert not certainly_before(b, a)
        assert not overlaps(a, b)
    assert overlaps(a, b) is overlaps(b, a)


# --- what the notation says --------------------------------------------------


def _ends(period: Period) -> tuple[str, str]:
    return str(period.start or ""), str(period.end or "")


@pytest.mark.parametrize(
    ("code", "ends", "flags"),
    [
        ("2009/2012", ("2009", "2012"), ""),
        ("2009-35", ("2009-35", "2009-35"), ""),
        ("2009-35/..", ("2009-35", ""), "open_end"),
        ("2009/", ("2009", ""), ""),
        ("../2012", ("", "2012"), "open_start"),
        ("/2012", ("", "2012"), ""),
        ("start/..", ("", ""), "from_start open_end"),
        ("start/", ("", ""), "from_start"),
        ("start/2012", ("", "2012"), "from_start"),
        ("2009-24/2009-21", ("2009-24", "2009-21"), ""),
        ("2012/2009", ("2012", "2009"), ""),  # an end before the start: a rule's business
    ],
)
def test_the_notation(code: str, ends: tuple[str, str], flags: str) -> None:
    period = Period(code)
    assert _ends(period) == ends
    told = [name for name in ("from_start", "open_start", "open_end") if getattr(period, name)]
    assert " ".join(told) == flags
    assert period.duration is None


def test_a_stated_duration_is_kept_apart_from_the_dates() -> None:
    period = Period("2009-XX-XX/2012-XX-XX, 3 years", text="dd.mm.2009 – dd.mm.2012, 3 år")
    assert period.duration == Duration(3, TimeUnit.YEAR)
    assert (period.earliest, period.latest) == (date(2009, 1, 1), date(2012, 12, 31))
    assert (period.latest_start, period.earliest_end) == (date(2009, 12, 31), date(2012, 1, 1))
    assert Period("2009/2012").duration is None


@pytest.mark.parametrize(
    ("code", "approximate"),
    [
        ("2009/2012", False),
        ("2009~/2012", True),
        ("2009/2012%", True),
        ("2009-21", True),
        ("2009-35/..", False),
        ("../2012~", True),
        ("start/..", False),
    ],
)
def test_a_period_is_as_approximate_as_its_ends(code: str, approximate: bool) -> None:
    assert Period(code).approximate is approximate


def test_slack_widens_approximate_periods() -> None:
    spring, june = Period("2009-21"), Period("2009-06-01/2009-06-30")
    assert certainly_before(spring, june)
    assert not certainly_before(spring, june, slack_days=14)
    assert certainly_before(Period("2009-03-01/2009-05-31"), june, slack_days=14)


@pytest.mark.parametrize(
    ("code", "possible"),
    [
        ("2009/2012", True),
        ("2012/2009", False),
        ("2009/2009-03", True),
        ("2009-06/2009", True),
        ("2009-06/2009-05", False),
        ("2009-02-03/2009-02-03", True),
        ("2012/..", True),
        ("start/2009", True),
    ],
)
def test_whether_the_start_can_be_before_the_end(code: str, possible: bool) -> None:
    assert Period(code).is_possible() is possible


# --- within ------------------------------------------------------------------


@given(periods, st.integers(0, 100))
def test_a_possible_period_can_lie_within_itself(period: Period, tolerance: int) -> None:
    assume(period.is_possible())
    assert period.can_lie_within(period, tolerance_days=tolerance)


@given(periods, periods)
def test_what_is_contained_can_lie_within(a: Period, b: Period) -> None:
    assume(a.is_possible() and b.is_possible())
    if contains(b, a):
        assert a.can_lie_within(b)
    if a.can_lie_within(b):
        assert overlaps(a, b)


@given(periods, periods, st.integers(0, 1000), st.integers(0, 1000))
def test_tolerance_only_lets_more_in(a: Period, b: Period, tolerance: int, more: int) -> None:
    if a.can_lie_within(b, tolerance_days=tolerance):
        assert a.can_lie_within(b, tolerance_days=tolerance + more)


_GRID = sorted(
    day
    for month in range(1, 13)
    for day in (
        date(2009, month, 1),
        (date(2009, month, 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1),
    )
)
"""First and last days of months: where whole months lie in each other, some of these do."""

_whole_months = st.sampled_from(
    ("2009-01", "2009-02", "2009-04", "2009-06", "2009-33", "2009-34", "2009-40", "2009")
)
_within_2009 = st.builds(
    "{}/{}".format,
    _whole_months | st.sampled_from(("..", "")),
    _whole_months | st.sampled_from(("..", "")),
).filter(lambda code: any(character.isdigit() for character in code))


def _readings(period: Period) -> list[tuple[date, date]]:
    """Every pair of a first and a last day that the period can mean."""
    starts, ends = (
        [day for day in _GRID if side is None or contains(side, PartialDate(day))]
        for side in (period.start, period.end)
    )
    return [(start, end) for start in starts for end in ends if start <= end]


@given(_within_2009, _within_2009)
def test_it_can_lie_within_if_one_of_its_readings_does(inner: str, outer: str) -> None:
    a, b = Period(inner), Period(outer)
    assume(a.is_possible() and b.is_possible())
    first, last = b.earliest or date.min, b.latest or date.max
    some = any(first <= start and end <= last for start, end in _readings(a))
    assert a.can_lie_within(b) is some


@pytest.mark.parametrize(
    ("inner", "outer", "tolerance", "expected"),
    [
        ("2009-35/..", "2009/2012", 0, True),  # fra 3. kv. 09, in a project of three years
        ("2013/..", "2009/2012", 0, False),
        ("../2008", "2009/2012", 0, False),
        ("../2009", "2009/2012", 0, True),
        ("start/..", "2009/2012", 0, True),
        ("2009", "2009-35", 0, True),  # some reading of 2009 lies in its third quarter
        ("2009-01-01/2012-12-31", "2009-02-01/2012-12-31", 0, False),
        ("2009-01-01/2012-12-31", "2009-02-01/2012-12-31", 30, False),
        ("2009-01-01/2012-12-31", "2009-02-01/2012-12-31", 31, True),
        ("2009/2009-03", "2009-06/2009-12", 0, False),  # it ends by March, wherever it starts
        ("2009-06/2009", "2009-01/2009-03", 0, False),  # it starts in June, wherever it ends
        ("0001/9999", "0001/9999", 10_000, True),
    ],
)
def test_within_by_table(inner: str, outer: str, tolerance: int, expected: bool) -> None:
    assert Period(inner).can_lie_within(Period(outer), tolerance_days=tolerance) is expected


# --- the stated duration -----------------------------------------------------


@pytest.mark.parametrize(
    ("code", "tolerance", "possible"),
    [
        # The last day may be counted or not.
        ("2009-01-01/2011-12-31, 3 years", None, True),
        ("2009-01-01/2012-01-01, 3 years", None, True),
        ("2009-01-01/2011-12-30, 3 years", None, False),
        ("2009-01-01/2012-01-02, 3 years", None, False),
        ("2009-01-01/2011-12-30, 3 years", "1 day", True),
        ("2009-01-01/2012-01-02, 3 years", "1 day", True),
        ("2009-01-01/2012-02-01, 3 years", "1 month", True),
        ("2009-01-01/2012-02-02, 3 years", "1 month", False),
        # Coarse dates leave room.
        ("2009-XX-XX/2012-XX-XX, 3 years", None, True),
        ("2009/2012, 4 years", None, True),
        ("2009/2012, 5 years", None, False),
        ("2009/2012, 2 years", None, False),  # from New Year's Eve it ends a day too early
        ("2009/2012, 2 years", "1 day", True),
        ("2009-35, 3 months", None, True),
        ("2009-35, 4 months", None, False),
        ("2009-35, 1 day", None, True),
        # Leap days.
        ("2012-02-29/2013-02-28, 1 year", None, True),
        ("2012-02-29/2013-02-27, 1 year", None, True),
        ("2012-02-29/2013-03-01, 1 year", None, False),
        # Nothing contradicts what is not said.
        ("2009/2012", None, True),
        ("2009/.., 3 years", None, True),
        ("../2012, 3 years", None, True),
        ("start/2012, 3 years", None, True),
        # The ends of the calendar.
        ("9999, 1 year", None, True),
        ("9998/9999, 1 year", None, True),
        ("9998/9999, 1 year", "9999 years", True),
        ("9990/9995, 50 years", None, False),
        ("9990/9995, 50 years", "1 year", False),
        ("0001/9999, 9999 years", None, True),
        ("0001-01-01/9999-12-31, 1 day", None, False),
    ],
)
def test_whether_the_duration_fits_the_dates(
    code: str, tolerance: str | None, possible: bool
) -> None:
    leeway = None if tolerance is None else Duration.parse(tolerance)
    assert Period(code).duration_is_possible(tolerance=leeway) is possible


@given(days, durations, st.integers(0, 1))
def test_a_duration_fits_the_days_it_leads_to(day: date, duration: Duration, counted: int) -> None:
    after = duration.after(day)
    assume(after is not None)
    assert after is not None
    end = after - timedelta(days=counted)
    assert Period(f"{day}/{end}, {duration}").duration_is_possible()
    assert Period(f"{day.year:04}/{end.year:04}, {duration}").duration_is_possible()
    first_month, last_month = (day.isoformat()[:7] for day in (day, end))
    assert Period(f"{first_month}/{last_month}, {duration}").duration_is_possible()


@given(periods, durations)
def test_tolerance_only_makes_more_possible(period: Period, tolerance: Duration) -> None:
    if period.duration_is_possible():
        assert period.duration_is_possible(tolerance=tolerance)


# --- refusals ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("start", "Write start/.. or start/2012."),
        ("2009-2012", "Write a range with a slash: 2009/2012."),
        ("dd.mm.2009/dd.mm.2012", "Write a day not yet set as 2009-XX-XX."),
        ("03.02.2009/2012", "Write the year first: 2009-02-03."),
        ("2009-02-29/2012", "The days of 2009-02 are 01 to 28."),
    ],
)
def test_another_notation_is_refused_with_the_way_out(text: str, hint: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Period(text)
    assert caught.value.hint == hint


@pytest.mark.parametrize("code", ["/", "../..", "/..", "../"])
def test_a_period_has_an_end(code: str) -> None:
    with pytest.raises(InvalidValueError, match="a period with at least one end"):
        Period(code)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", ",", ", ", "2009,", "2009, ", "2009,3 years", "2009,  3 years",
        "2009, 3 years, 4 years", "3 years", ", 3 years", "2009 ", " 2009", "2009\n",
        "2009/2012\n", "2009, 3 years\n", "2009/2010/2011", "2009//2012", "start/start",
        "../start", "2009/start", "Start/..", "2009/...", "٢٠٠٩", "２００９/２０１２", "2009\0",
        "\ud800", "ø", "2009, 3 år", "fra 3. kv. 09",
        pytest.param("2009/" * 50_000, id="a page of slashes"),
        pytest.param("2009, " * 50_000, id="a page of commas"),
    ],
)  # fmt: skip
def test_hostile_and_half_right_text_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError):
        Period(text)


@given(st.text() | st.text(st.sampled_from("0123456789-/.X~?,start years")))
def test_any_text_is_read_or_refused_in_our_own_words(text: str) -> None:
    try:
        period = Period(text)
    except InvalidValueError:
        return
    assert Period(str(period)) == period


@pytest.mark.parametrize("value", [None, 2009, b"2009", date(2009, 2, 3), PartialDate("2009")])
def test_nothing_else_makes_a_period(value: object) -> None:
    with pytest.raises(TypeError, match="a period is made from str, not"):
        Period(value)  # type: ignore[arg-type]


def test_periods_have_no_order() -> None:
    with pytest.raises(TypeError):
        Period("2009") < Period("2010")  # type: ignore[operator] # noqa: B015 - tried
