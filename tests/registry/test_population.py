"""How many live where: figures, sums, and why there are none."""

import pytest

from regionkit.errors import InvalidValueError
from regionkit.registry import (
    CodeNotInForceError,
    Population,
    UnknownPlaceError,
    VagueDateError,
    countries,
    municipalities,
    population_source,
)
from regionkit.registry.figures import years_of
from regionkit.registry.places import lives_in

D2 = {
    "NO-0827": 1619, "NO-0826": 6066, "NO-0807": 12232, "NO-0604": 23997,
    "NO-0631": 2521, "NO-0632": 1419, "NO-0633": 2534,
}  # fmt: skip


def known(record: Population | None) -> Population:
    assert record is not None
    return record


@pytest.mark.parametrize(("code", "people"), D2.items())
def test_the_seven_figures_of_the_plan_of_2009(code: str, people: int) -> None:
    own = known(municipalities.population(code, 2008))
    assert (own.figure, own.recalculated, own.summed) == (people, False, False)
    assert (str(own.reference_date), str(own.division_date)) == ("2008-01-01", "2008-01-01")
    # Statistics Norway's series on the borders of today says the same
    today = municipalities.translate(code, "2008-01-01").code
    later = known(municipalities.population(today, 2008))
    assert (later.figure, later.recalculated, later.source) == (people, True, "ssb-csdata")


def test_a_code_with_two_figures_gives_that_of_its_time_unless_asked() -> None:
    own = known(municipalities.population("NO-1103", 2019))
    later = known(municipalities.population("NO-1103", 2019, borders="2024"))
    assert (own.figure, own.recalculated) == (134037, False)
    assert (later.figure, later.recalculated) == (142034, True)
    both = [p for p in municipalities.populations("NO-1103") if p.year == 2019]
    assert both == [own, later]


def test_a_figure_on_later_borders_that_did_not_change_is_of_its_time() -> None:
    oslo = known(municipalities.population("NO-0301", 2021))
    assert (str(oslo.division_date), oslo.recalculated) == ("2024-01-01", False)
    helsinki = known(municipalities.population("FI-091", 2015))
    kuopio = known(municipalities.population("FI-297", 2015))
    before_history = known(municipalities.population("FI-091", 2010))
    assert [helsinki.recalculated, kuopio.recalculated, before_history.recalculated] == [
        False,
        True,
        True,
    ]


def test_a_code_that_passed_to_another_does_not_bring_its_figures_along() -> None:
    assert municipalities.population("IS-4604", 2023) is None
    why = municipalities.why_missing("IS-4604", 2023)
    assert why is not None
    assert "ask with borders='2024-08-01'" in why
    new = known(municipalities.population("IS-4604", 2023, borders="2024-08-01"))
    assert (new.place.name, new.recalculated) == ("Vesturbyggð", True)


# --- sums ----------------------------------------------------------------------------


def test_former_municipalities_are_added_up_only_when_asked() -> None:
    assert municipalities.population("NO-3203", 2006) is None
    asker = known(municipalities.population("NO-3203", 2006, sums=True))
    assert asker.summed
    assert asker.figure == sum(part.figure for part in asker.parts)
    assert [part.place.name for part in asker.parts] == ["Asker", "Røyken", "Hurum"]
    assert (asker.place.name, str(asker.code)) == ("Asker", "NO-3203")
    assert not asker.recalculated


def test_a_sum_equals_the_sources_own_series() -> None:
    series = known(municipalities.population("NO-3203", 2012))
    total = sum(
        known(municipalities.population(code, 2012)).figure
        for code in ("NO-0220", "NO-0627", "NO-0628")
    )
    assert series.figure == total


def test_later_municipalities_are_added_up_for_a_former_one() -> None:
    old = known(municipalities.population("NO-1507", 2025, sums=True))
    assert [str(part.place) for part in old.parts] == ["NO-1508 Ålesund", "NO-1580 Haram"]
    kongsberg = known(municipalities.population("NO-0604", 2024, sums=True))
    assert [str(part.place) for part in kongsberg.parts] == ["NO-3303 Kongsberg"]
    assert kongsberg.figure == known(municipalities.population("NO-3303", 2024)).figure


def test_sums_on_other_borders() -> None:
    today = known(municipalities.population("FI-507", 2022, borders="2025", sums=True))
    assert [part.place.name for part in today.parts] == ["Mäntyharju", "Pertunmaa"]
    assert known(municipalities.population("FI-507", 2022)).figure == today.parts[0].figure


@pytest.mark.parametrize(
    ("code", "year"),
    [("NO-1508", 2019), ("NO-0704", 2012), ("NO-3905", 2015), ("NO-0220", 2022), ("NO-5055", 2010)],
)
def test_nothing_is_shared_out(code: str, year: int) -> None:
    borders = "2018" if code == "NO-0704" else None
    assert municipalities.population(code, year, borders=borders, sums=True) is None


@pytest.mark.parametrize("country", [known.country for known in countries()])
def test_every_figure_is_there_or_its_absence_explained(country: str) -> None:
    years = years_of(country) or (2020,)
    for number in lives_in(country):
        code = f"{country}-{number}"
        for year in (years[0] - 1, years[0], years[-1] // 2 + years[0] // 2, years[-1]):
            record = municipalities.population(code, year)
            why = municipalities.why_missing(code, year)
            assert (record is None) is (why is not None)
            total = municipalities.population(code, year, sums=True)
            if record is not None:
                assert total == record
            elif total is not None:
                assert total.summed
                assert total.figure == sum(part.figure for part in total.parts)
                assert why is not None
                assert "sums=True" in why


# --- absence -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "year", "reason"),
    [
        ("GL-0955", 2020, "holds no population figures of Greenland"),
        ("SE-0180", 2024, "holds figures of Sweden for 2008 to 2019 only"),
        ("FO-4101", 2016, "holds figures of the Faroe Islands for 2015 and 2024 only"),
        ("NO-0604", 1970, "holds figures of Norway for 2005 to 2026 only"),
        ("NO-0720", 2012, "was in force on 1 January 2012, but the sources"),
        ("NO-1508", 2019, "comes from municipalities that were split"),
        ("NO-1507", 2019, "ask with sums=True"),
        ("NO-0220", 2022, "a part of NO-3025 Asker only"),
        ("NO-3007", 2008, "the figures of NO-0605 Ringerike cover its area: ask with sums=True"),
        ("IS-5604", 2010, "knows the borders in Iceland only from 1 January 2022 on"),
    ],
)
def test_why_missing(code: str, year: int, reason: str) -> None:
    why = municipalities.why_missing(code, year)
    assert why is not None
    assert reason in why


def test_nothing_is_missing_where_there_is_a_figure() -> None:
    assert municipalities.why_missing("NO-0604", 2008) is None


def test_other_borders_can_be_missing_too() -> None:
    assert municipalities.population("NO-1103", 2008, borders="2021") is not None
    assert municipalities.population("NO-1103", 2006, borders="2021") is None
    why = municipalities.why_missing("NO-1103", 2006, borders="2021")
    assert why is not None
    assert "ask with sums=True" in why


def test_what_cannot_be_meant_is_refused() -> None:
    with pytest.raises(UnknownPlaceError):
        municipalities.population("NO-9999", 2008)
    with pytest.raises(CodeNotInForceError):
        municipalities.population("NO-0604", 2008, borders="2022")
    with pytest.raises(VagueDateError):
        municipalities.population("FI-297", 2016, borders="2016/2017")
    assert municipalities.population("NO-0604", 123456) is None


def test_every_source_is_described() -> None:
    sources = {
        part.source
        for country in countries()
        for number in lives_in(country.country)
        for part in municipalities.populations(f"{country.country}-{number}")
    }
    assert len(sources) == 9
    assert all(population_source(source).description for source in sources)
    with pytest.raises(InvalidValueError, match="ssb-csdata"):
        population_source("ssb")
