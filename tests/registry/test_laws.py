"""What holds for every municipality, every date and every text."""

import contextlib
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.registry import PlaceError, countries, coverage, municipalities
from regionkit.registry.chains import backward, forward
from regionkit.registry.explain import CodeState
from regionkit.registry.names import as_typed, plain
from regionkit.registry.places import Life, all_lives, lives_in
from regionkit.values import MunicipalityCode

COUNTRIES = [known.country for known in countries()]
LIVES = [life for country in COUNTRIES for life in all_lives(country)]
LAST = date(2026, 12, 31)

lives = st.sampled_from(LIVES)


@st.composite
def lives_with_days(draw: st.DrawFn) -> tuple[Life, date, date]:
    """Draw a municipality, a day on which it was in force, and any later or earlier day."""
    life = draw(lives)
    starts = coverage(life.place.country).history_starts
    within = draw(st.dates(life.first, min(life.last, LAST)))
    return life, within, draw(st.dates(starts, LAST))


@given(lives_with_days())
def test_there_and_back_again(drawn: tuple[Life, date, date]) -> None:
    life, day, other_day = drawn
    code = life.place.code
    chain = (
        municipalities.successors(code, day, until=other_day)
        if other_day >= day
        else municipalities.predecessors(code, day, since=other_day)
    )
    if chain.one_to_one:
        there = municipalities.translate(code, day, other_day)
        assert chain.places == (there,)
        assert municipalities.translate(there.code, other_day, day) == life.place


@given(lives_with_days())
def test_a_place_is_among_the_predecessors_of_its_successors(
    drawn: tuple[Life, date, date],
) -> None:
    life, day, other_day = drawn
    if other_day >= day:
        for place in forward(life.place, day, other_day).places:
            assert life.place in backward(place, other_day, day).places
    else:
        for place in backward(life.place, day, other_day).places:
            assert life.place in forward(place, other_day, day).places


@given(lives_with_days())
def test_every_code_is_in_force_or_explained(drawn: tuple[Life, date, date]) -> None:
    life, _, day = drawn
    explanation = municipalities.explain(life.place.code, day)
    assert explanation.text
    assert explanation.places
    if explanation.state is CodeState.IN_FORCE:
        assert municipalities.get(life.place.code, day) == explanation.places[0]
    assert all(municipalities.get(place.code, day) == place for place in explanation.places)


@given(lives_with_days())
def test_every_municipality_is_found_by_its_own_name_and_county(
    drawn: tuple[Life, date, date],
) -> None:
    life, day, _ = drawn
    place = life.place
    for name in (place.name, place.name.upper(), f"  {place.name} "):
        assert municipalities.find(name, place.country, place.county, on=day) == place


def test_every_current_municipality_is_found_by_its_own_name_and_county() -> None:
    for country in COUNTRIES:
        for place in municipalities.all(country):
            assert municipalities.find(place.name, country, place.county) == place
            assert municipalities.find(place.name, country, place.county_code) == place
            assert place in municipalities.search(place.name)


def test_two_letters_for_one_are_the_same_in_plain_letters() -> None:
    pairs = {"å": "aa", "æ": "ae", "ä": "ae", "ø": "oe", "ö": "oe"}
    for life in LIVES:
        spelled = as_typed(life.place.name)
        for one, two in pairs.items():
            spelled = spelled.replace(one, two)
        assert plain(spelled) == plain(life.place.name)
        assert plain(life.place.name).isascii()


@given(st.text(), st.sampled_from([None, *COUNTRIES]))
def test_search_takes_any_text(text: str, country: str | None) -> None:
    for place in municipalities.search(text, country):
        assert country in (None, place.country)


@given(st.text(), st.sampled_from([None, *COUNTRIES]), st.none() | st.text())
def test_find_finds_one_or_says_why_not(text: str, country: str | None, county: str | None) -> None:
    with contextlib.suppress(PlaceError):
        assert municipalities.find(text, country, county).name


@given(st.sampled_from(COUNTRIES), st.data())
def test_no_two_codes_are_one_municipality_on_a_day(country: str, data: st.DataObject) -> None:
    day = data.draw(st.dates(coverage(country).history_starts, LAST))
    places = municipalities.all(country, day)
    assert len({place.code for place in places}) == len(places)
    eve = day - timedelta(days=1)
    if eve >= coverage(country).history_starts:
        before = municipalities.all(country, eve)
        heirs = {end for place in before for end in forward(place, eve, day).places}
        assert heirs == set(places)


@given(st.sampled_from(COUNTRIES), st.integers(0, 9999), st.none() | st.dates())
def test_any_code_is_answered_or_explained(country: str, number: int, day: date | None) -> None:
    digits = 3 if country == "FI" else 4
    code = MunicipalityCode(country, f"{number % 10**digits:0{digits}}")
    explanation = municipalities.explain(code, day)
    if explanation.state is CodeState.IN_FORCE:
        assert municipalities.get(code, day).code == code
    else:
        with pytest.raises(PlaceError) as caught:
            municipalities.get(code, day)
        assert str(caught.value)
    if explanation.state is CodeState.UNKNOWN:
        assert code.number not in lives_in(country)
