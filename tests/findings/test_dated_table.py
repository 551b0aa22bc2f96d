"""Dated tables: which row holds on which day, and which tables are none."""

import copy
import pickle
from datetime import date, datetime, timedelta

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.errors import InvalidValueError
from regionkit.findings import DatedTable, DatedValue, RuleSetting

ONE = DatedValue(value=600, since=date(2018, 1, 1), until=date(2019, 12, 31), source="letter 1")
TWO = DatedValue(value=700, since=date(2020, 4, 21), source="letter 2")
TABLE = DatedTable([TWO, ONE])

days = st.dates(date(2000, 1, 1), date(2040, 12, 31))


def test_rows_stand_in_the_order_of_their_days() -> None:
    assert TABLE.rows == (ONE, TWO)
    assert DatedTable((ONE, TWO)) == TABLE
    assert hash(TABLE) == hash(DatedTable((ONE, TWO)))


@pytest.mark.parametrize(
    ("day", "row"),
    [
        (date(2017, 12, 31), None),
        (date(2018, 1, 1), ONE),
        (date(2019, 12, 31), ONE),
        (date(2020, 1, 1), None),
        (date(2020, 4, 20), None),
        (date(2020, 4, 21), TWO),
        (date.max, TWO),
    ],
)
def test_a_day_has_the_row_that_covers_it(day: date, row: DatedValue | None) -> None:
    assert TABLE.on(day) == row


def test_a_row_without_an_end_ends_where_the_next_begins() -> None:
    table = DatedTable([attrs.evolve(ONE, until=None), TWO])
    assert table.on(date(2020, 4, 20)) == attrs.evolve(ONE, until=None)
    assert table.spans() == (
        (date(2018, 1, 1), date(2020, 4, 20), 600),
        (date(2020, 4, 21), None, 700),
    )


@given(starts=st.lists(days, min_size=1, max_size=6, unique=True), day=days)
def test_the_spans_say_the_same_as_the_rows(starts: list[date], day: date) -> None:
    table = DatedTable([DatedValue(value=start, since=start, source="x") for start in starts])
    covering = [
        value
        for since, until, value in table.spans()
        if since <= day and (until is None or day <= until)
    ]
    row = table.on(day)
    assert covering == ([] if row is None else [row.value])


def test_the_nearest_row_is_the_last_that_has_begun_else_the_first() -> None:
    assert TABLE.nearest(date(2020, 1, 1)) == ONE
    assert TABLE.nearest(date(1999, 1, 1)) == ONE
    assert TABLE.nearest(date(2021, 1, 1)) == TWO
    assert TABLE.nearest(None) == TWO


def test_a_table_without_rows_is_none() -> None:
    with pytest.raises(InvalidValueError, match="at least one row"):
        DatedTable([])


@pytest.mark.parametrize(
    "later",
    [
        attrs.evolve(TWO, since=ONE.since),
        attrs.evolve(TWO, since=ONE.until or date.max),
        attrs.evolve(TWO, since=ONE.since + timedelta(days=5)),
    ],
)
def test_a_day_has_at_most_one_row(later: DatedValue) -> None:
    with pytest.raises(InvalidValueError, match="rows of which each day has at most one"):
        DatedTable([ONE, later])


def test_a_row_does_not_end_before_it_begins() -> None:
    with pytest.raises(InvalidValueError, match="a last day not before 2018-01-01"):
        attrs.evolve(ONE, until=date(2017, 12, 31))
    assert attrs.evolve(ONE, until=ONE.since).until == ONE.since


def test_a_row_has_a_source() -> None:
    with pytest.raises(InvalidValueError, match="a text that is not blank"):
        attrs.evolve(ONE, source=" ")


@pytest.mark.parametrize("day", ["2018-01-01", datetime(2018, 1, 1), 2018])  # noqa: DTZ001 - no day
def test_a_day_is_a_date(day: object) -> None:
    with pytest.raises(TypeError, match="a day is a date, not"):
        attrs.evolve(ONE, since=day)  # type: ignore[arg-type]


def test_a_list_of_rows_becomes_a_table_in_a_setting() -> None:
    setting = RuleSetting(code="RK306", parameters={"max_rate": [TWO, ONE], "counts": ["a", "b"]})
    assert setting.parameters == (("max_rate", TABLE), ("counts", ("a", "b")))
    assert RuleSetting(code="RK306", parameters={"counts": []}).parameters == (("counts", ()),)


def test_a_table_can_be_copied_compared_and_sent() -> None:
    for twin in (copy.deepcopy(TABLE), pickle.loads(pickle.dumps(TABLE))):  # noqa: S301 - our own
        assert twin == TABLE
