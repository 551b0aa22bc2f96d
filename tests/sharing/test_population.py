"""Keys by population, with the figures of the registry."""

import pytest

from regionkit import Money, SharingKey, municipalities, read
from regionkit.errors import InvalidValueError
from regionkit.model import EqualPart
from regionkit.registry import PlaceError, counties
from regionkit.sharing import allocate, population_part

# The codes of 2008; the plan does not print them.
KONGSBERGREGIONEN = {
    "hjartdal": "NO-0827",
    "tinn": "NO-0826",
    "notodden": "NO-0807",
    "kongsberg": "NO-0604",
    "flesberg": "NO-0631",
    "rollag": "NO-0632",
    "nore-og-uvdal": "NO-0633",
}


def test_the_printed_table_comes_out_of_the_registry_digit_for_digit() -> None:
    key = SharingKey(
        id="municipalities",
        participants=list(KONGSBERGREGIONEN),
        parts=[EqualPart(share="50 %"), population_part("50 %", KONGSBERGREGIONEN, 2008)],
    )
    table = allocate(key, Money(500_000, "NOK"))
    budget = read("examples/kongsbergregionen.yaml").budget
    assert budget is not None
    printed = {share.participant: share.amount.number for share in budget.allocations[0].shares}
    assert {row.participant: row.total.amount for row in table.rows} == printed
    figures = {figure.participant: figure.value for figure in key.parts[1].figures}  # type: ignore[union-attr]
    assert figures == {
        "hjartdal": 1619,
        "tinn": 6066,
        "notodden": 12232,
        "kongsberg": 23997,
        "flesberg": 2521,
        "rollag": 1419,
        "nore-og-uvdal": 2534,
    }


def test_the_part_says_of_which_day_its_figures_are_and_whence() -> None:
    part = population_part("100 %", {"kongsberg": "NO-0604"}, 2008, basis="fixed")
    assert (str(part.as_of), part.basis, part.source) == (
        "2008-01-01",
        "fixed",
        "kongsbergregionen-2009",
    )


def test_a_million_is_shared_among_all_municipalities_of_buskerud() -> None:
    places = {
        place.name.lower().replace(" ", "-"): place.code
        for place in counties.members("Buskerud", "NO", on="2024-01-01")
    }
    key = SharingKey(
        id="k", participants=list(places), parts=[population_part("100 %", places, 2024)]
    )
    table = allocate(key, Money(1_000_000, "NOK"))
    assert len(table.rows) == 18
    assert sum(row.total.amount for row in table.rows) == 1_000_000
    largest = max(table.rows, key=lambda row: row.total.amount)
    assert largest.participant == "drammen"
    population = municipalities.population(places["drammen"], 2024)
    assert population is not None
    assert str(largest.figures[0]) == str(population.figure)


def test_a_missing_figure_is_told_with_its_reason_and_never_made_up() -> None:
    places = {"tinn": "NO-0826", "bo": "NO-0821"}
    with pytest.raises(InvalidValueError, match="a population of 1999 for each") as caught:
        population_part("100 %", places, 1999)
    assert caught.value.found == "tinn, bo"
    assert "tinn: " in caught.value.hint
    assert "bo: " in caught.value.hint


def test_figures_of_two_days_are_refused() -> None:
    places = {"kongsberg": "NO-0604", "malmo": "SE-1280"}
    with pytest.raises(InvalidValueError, match="figures of one day") as caught:
        population_part("100 %", places, 2008)
    assert caught.value.found == "2008-01-01, 2008-12-31"


def test_no_places_have_no_day() -> None:
    with pytest.raises(InvalidValueError, match="figures of one day"):
        population_part("100 %", {}, 2008)


def test_an_unknown_municipality_is_told() -> None:
    with pytest.raises(PlaceError, match="9999"):
        population_part("100 %", {"a": "NO-9999"}, 2008)
