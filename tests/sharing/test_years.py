"""Costs of several years: figures that are renewed, keys that are replaced."""

import pickle
from typing import Final

import attrs
import pytest
from tests.sharing.test_kongsberg_table import KEY as KONGSBERG
from tests.sharing.test_kongsberg_table import PER_YEAR

from regionkit.errors import InvalidValueError, MixedCurrencyError
from regionkit.model import (
    EqualPart,
    Figure,
    GroupPart,
    SharingKey,
    StatisticPart,
    YearlyFigures,
)
from regionkit.sharing import InvalidKeyError, allocate, allocate_years, key_problems, years_of
from regionkit.values import Money


def figures(**people: int) -> list[Figure]:
    return [Figure(participant=name, value=value) for name, value in people.items()]


ROLLING = SharingKey(
    id="drift",
    participants=["tinn", "rollag"],
    parts=[
        StatisticPart(
            share="100 %",
            statistic="population",
            basis="rolling",
            years=[
                YearlyFigures(year=2009, as_of="2008-01-01", figures=figures(tinn=60, rollag=40)),
                YearlyFigures(year=2010, as_of="2009-01-01", figures=figures(tinn=75, rollag=25)),
            ],
        )
    ],
)
EACH = Money(1000, "NOK")


class TestRolling:
    def test_each_year_is_shared_by_its_own_figures(self) -> None:
        shared = allocate_years(ROLLING, {2010: EACH, 2009: EACH})
        assert shared.years == (2009, 2010)
        assert [int(table.share_of("tinn").amount) for table in shared.tables] == [600, 750]
        assert shared.share_of("rollag") == Money(650, "NOK")
        assert [str(table.basis_dates[0]) for table in shared.tables] == [
            "2008-01-01",
            "2009-01-01",
        ]
        assert str(shared).splitlines() == [
            "         2009   2010  Total, NOK",
            "tinn      600    750       1 350",
            "rollag    400    250         650",
            "Total   1 000  1 000       2 000",
        ]
        assert repr(shared) == "<YearlyAllocation of 2 000 NOK over 2009, 2010>"
        assert pickle.loads(pickle.dumps(shared)) == shared  # noqa: S301 - our own bytes

    def test_one_year_can_be_shared_by_itself(self) -> None:
        assert allocate(ROLLING, EACH, year=2010).share_of("tinn") == Money(750, "NOK")
        assert years_of(ROLLING) == (2009, 2010)
        assert key_problems(ROLLING) == ()

    def test_a_group_in_a_group_can_have_figures_by_year(self) -> None:
        group = GroupPart(share="100 %", participants=["tinn", "rollag"], parts=ROLLING.parts)
        outer = GroupPart(share="100 %", participants=["rollag", "tinn"], parts=[group])
        shared = allocate_years(attrs.evolve(ROLLING, parts=[outer]), {2010: EACH})
        assert shared.in_year(2010).share_of("tinn") == Money(750, "NOK")

    def test_records_have_the_year_first(self) -> None:
        records = allocate_years(ROLLING, {2009: EACH, 2010: EACH}).to_records()
        assert [(each["year"], each["key"], each["participant"]) for each in records] == [
            (2009, "drift", "tinn"),
            (2009, "drift", "rollag"),
            (2010, "drift", "tinn"),
            (2010, "drift", "rollag"),
        ]

    @pytest.mark.parametrize(
        ("key", "year", "said"),
        [
            (
                ROLLING,
                None,
                (
                    "parts[0].figures: expected figures to share one cost by, found figures for "
                    "2009 and 2010. Say which year is shared, or share all years one by one."
                ),
            ),
            (
                ROLLING,
                2011,
                (
                    "parts[0].years: expected figures for 2011, found those for 2009 and 2010. Add "
                    "them, or leave the year out."
                ),
            ),
            (
                attrs.evolve(
                    ROLLING,
                    parts=[
                        StatisticPart(
                            share="100 %",
                            statistic="jobs",
                            as_of="2009-01-01",
                            basis="rolling",
                            figures=figures(tinn=1, rollag=1),
                        )
                    ],
                ),
                2010,
                (
                    "parts[0].years: expected figures for 2010, as they are renewed each year, "
                    "found those of 2009-01-01. Give the figures year by year."
                ),
            ),
        ],
    )
    def test_figures_that_are_missing_are_never_taken_from_another_year(
        self, key: SharingKey, year: int | None, said: str
    ) -> None:
        with pytest.raises(InvalidKeyError) as caught:
            allocate(key, EACH, year=year)
        assert str(caught.value) == f"sharing key drift: {said}"


class TestFixed:
    def test_three_years_of_the_plan_are_three_times_its_table(self) -> None:
        shared = allocate_years(KONGSBERG, dict.fromkeys((2009, 2010, 2011), PER_YEAR))
        assert [int(shared.share_of(name).amount) for name in KONGSBERG.participants] == [
            131_241,
            197_433,
            289_209,
            464_325,
            144_666,
            128_265,
            144_861,
        ]
        said = (
            "The key does not say whether the figures for population are renewed from year to "
            "year: those of 2008-01-01 are used."
        )
        assert shared.explain().count(said) == 3
        assert shared.explain()[0].startswith("2009, by the key cash: 500 000 NOK is shared")

    def test_a_key_that_says_so_needs_no_remark(self) -> None:
        part = KONGSBERG.parts[1]
        assert isinstance(part, StatisticPart)
        part = attrs.evolve(part, basis="fixed")
        key = attrs.evolve(KONGSBERG, parts=[KONGSBERG.parts[0], part])
        shared = allocate_years(key, dict.fromkeys((2009, 2010), PER_YEAR))
        assert not any("does not say" in sentence for sentence in shared.explain())


class TestReplacement:
    NEW = SharingKey(
        id="likt",
        replaces="drift",
        applies_from="2010-01-01",
        participants=["tinn", "rollag", "hjartdal"],
        parts=[EqualPart(share="100 %")],
        ties="listed first",
    )
    NEWEST = SharingKey(
        id="likt-2012",
        replaces="likt",
        applies_from="2012",
        participants=["rollag", "hjartdal"],
        parts=[EqualPart(share="100 %")],
    )
    YEARS: Final[dict[int, Money]] = dict.fromkeys(range(2009, 2013), EACH)

    def test_a_later_decision_takes_over_from_its_day_on(self) -> None:
        shared = allocate_years(ROLLING, self.YEARS, [self.NEWEST, ROLLING, self.NEW])
        assert [table.key.id for table in shared.tables] == ["drift", "likt", "likt", "likt-2012"]
        assert shared.participants == ("tinn", "rollag", "hjartdal")
        assert str(shared).splitlines() == [
            "           2009   2010   2011   2012  Total, NOK",
            "tinn        600    334    334              1 268",
            "rollag      400    333    333    500       1 566",
            "hjartdal           333    333    500       1 166",
            "Total     1 000  1 000  1 000  1 000       4 000",
        ]
        assert shared.total == Money(4000, "NOK")

    def test_keys_that_replace_another_one_are_passed_over(self) -> None:
        stranger = attrs.evolve(self.NEW, id="annet", replaces="leie")
        shared = allocate_years(ROLLING, {2009: EACH}, [stranger])
        assert shared.tables[0].key.id == "drift"

    @pytest.mark.parametrize(
        ("replacing", "said"),
        [
            (
                [attrs.evolve(NEW, applies_from="2010-07-01")],
                (
                    "sharing key likt: applies_from: expected one key for the whole of 2010, found "
                    "likt from 2010-07-01 on. Share the two parts of the year by themselves, each "
                    "by its key."
                ),
            ),
            (
                [attrs.evolve(NEW, applies_from=None)],
                (
                    "sharing key likt: applies_from: expected the day from which the key takes the "
                    "place of drift, found none. Correct the date."
                ),
            ),
            (
                [attrs.evolve(NEW, applies_from="2010-35")],
                (
                    "sharing key likt: applies_from: expected a day, or a year from whose start it "
                    "applies, found 2010-35. Correct the date."
                ),
            ),
            (
                [NEW, attrs.evolve(NEW, id="annet")],
                (
                    "sharing key annet: applies_from: expected another day than likt, which takes "
                    "its place too, found 2010-01-01. Correct the date."
                ),
            ),
        ],
    )
    def test_a_year_without_one_clear_key_is_refused(
        self, replacing: list[SharingKey], said: str
    ) -> None:
        with pytest.raises(InvalidKeyError) as caught:
            allocate_years(ROLLING, self.YEARS, replacing)
        assert str(caught.value) == said

    def test_a_key_that_replaces_another_has_a_date(self) -> None:
        (problem,) = key_problems(attrs.evolve(self.NEW, applies_from=None))
        assert str(problem).startswith("applies_from: expected the day from which the key takes")

    def test_keys_that_replace_each_other_end_somewhere(self) -> None:
        first = attrs.evolve(ROLLING, replaces="likt", applies_from="2008")
        shared = allocate_years(first, {2009: EACH, 2010: EACH}, [first, self.NEW])
        assert [table.key.id for table in shared.tables] == ["drift", "likt"]


def test_what_cannot_be_asked() -> None:
    shared = allocate_years(ROLLING, {2009: EACH})
    with pytest.raises(InvalidValueError, match="expected one of 2009, found 2010"):
        shared.in_year(2010)
    with pytest.raises(InvalidValueError, match="expected one of tinn and rollag, found 'bo'"):
        shared.share_of("bo")
    with pytest.raises(InvalidValueError, match="at least one year"):
        allocate_years(ROLLING, {})
    with pytest.raises(MixedCurrencyError):
        allocate_years(ROLLING, {2009: EACH, 2010: Money(1, "DKK")})
