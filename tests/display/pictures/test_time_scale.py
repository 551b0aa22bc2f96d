"""TimeScale: whole months, quarters or years, and as many labels as there is room for."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.display.pictures.lettering import width_of
from regionkit.display.pictures.time_scale import TICK_SIZE, TimeScale


def scale(*days: str, width: float = 440) -> TimeScale:
    made = TimeScale.around([date.fromisoformat(day) for day in days], 0, width)
    assert made is not None
    return made


def ends(made: TimeScale) -> tuple[date, date]:
    return date.fromordinal(made.first), date.fromordinal(made.last)


def labels(made: TimeScale, locale: str = "nb") -> tuple[list[str], list[str]]:
    large, small = made.levels(locale)
    return [tick.label for tick in large], [tick.label for tick in small]


def test_without_days_there_is_no_scale() -> None:
    assert TimeScale.around([], 0, 400) is None


@pytest.mark.parametrize(
    ("days", "first", "last"),
    [
        (["2026-05-05"], "2026-05-01", "2026-05-31"),
        (["2026-01-15", "2026-03-02"], "2026-01-01", "2026-03-31"),
        (["2026-02-03", "2027-08-20"], "2026-01-01", "2027-09-30"),
        (["2026-02-03", "2031-08-20"], "2026-01-01", "2031-12-31"),
        (["9999-12-31"], "9999-12-01", "9999-12-31"),
        (["0001-01-01", "9999-12-31"], "0001-01-01", "9999-12-31"),
    ],
)
def test_it_begins_and_ends_with_whole_parts(days: list[str], first: str, last: str) -> None:
    assert [str(end) for end in ends(scale(*days))] == [first, last]


def test_a_month_shows_its_weeks() -> None:
    assert labels(scale("2026-05-05")) == (["mai 2026"], ["1", "8", "15", "22"])


def test_a_year_shows_its_quarters() -> None:
    years, quarters = labels(scale("2026-02-03", "2027-08-20"))
    assert years == ["2026", "2027"]
    assert quarters == ["K1", "K2", "K3", "K4", "K1", "K2", "K3"]


def test_with_room_a_year_shows_its_months() -> None:
    assert labels(scale("2026-02-03", "2026-12-20", width=1000))[1][4] == "mai"


def test_a_hundred_years_show_every_tenth() -> None:
    assert labels(scale("1950-01-01", "2049-12-31")) == (
        [str(year) for year in range(1950, 2050, 10)],
        [],
    )


def test_quarters_are_written_in_the_language() -> None:
    days = "2026-02-03", "2026-12-20"
    assert labels(scale(*days), "da")[1][0] == "1. kvt."
    assert labels(scale(*days), "is")[1][0] == "F1"
    assert labels(scale(*days), "en")[1][0] == "Q1"


def test_a_day_stands_where_it_is() -> None:
    made = scale("2026-01-01", "2026-12-31", width=365)
    assert made.begin(date(2026, 1, 1)) == 0
    assert made.end(date(2026, 12, 31)) == pytest.approx(365)
    assert made.middle(date(2026, 1, 2)) == pytest.approx(1.5)
    assert made.shows(date(2026, 12, 31))
    assert not made.shows(date(2027, 1, 1))


@given(
    st.lists(st.dates(), min_size=1, max_size=3),
    st.floats(200, 3000),
    st.sampled_from(["nb", "da", "fi", "en", "kl"]),
)
def test_labels_have_room_and_stand_in_order(days: list[date], width: float, locale: str) -> None:
    made = TimeScale.around(days, 0, width)
    assert made is not None
    for level in made.levels(locale):
        places = [tick.day for tick in level]
        assert places == sorted(set(places))
        assert all(made.first <= day <= made.last for day in places)
        assert len(places) < 200
        for tick, after in pairwise(level[1:]):
            room = made.begin(after.day) - made.begin(tick.day)
            assert room >= width_of(tick.label, TICK_SIZE) or tick.label.isdigit()
