"""Codes by date, and what is said where there is no single answer."""

import pickle
from collections.abc import Iterator
from datetime import date, datetime

import pytest

from regionkit.errors import InvalidValueError
from regionkit.registry import (
    BeforeHistoryError,
    CodeNotInForceError,
    CodeState,
    PlaceError,
    UnknownPlaceError,
    VagueDateError,
    countries,
    coverage,
    municipalities,
)
from regionkit.values import MunicipalityCode, PartialDate

SEED_FACTS = [
    ("Kongsberg", "0604", "3006", "3303"),
    ("Flesberg", "0631", "3050", "3334"),
    ("Rollag", "0632", "3051", "3336"),
    ("Nore og Uvdal", "0633", "3052", "3338"),
    ("Notodden", "0807", "3808", "4005"),
    ("Tinn", "0826", "3818", "4026"),
    ("Hjartdal", "0827", "3819", "4024"),
    ("Ringerike", "0605", "3007", "3305"),
    ("Modum", "0623", "3047", "3316"),
    ("Fredrikstad", "0106", "3004", "3107"),
]
DAYS = ("2009-02-03", "2022-02-07", "2024-01-01")


@pytest.mark.parametrize(("name", *(f"code_{day[:4]}" for day in DAYS)), SEED_FACTS)
def test_code_name_and_date_belong_together(
    name: str, code_2009: str, code_2022: str, code_2024: str
) -> None:
    for day, number in zip(DAYS, (code_2009, code_2022, code_2024), strict=True):
        place = municipalities.get(f"NO-{number}", on=day)
        assert place.name == name
        assert municipalities.find(name, country="NO", on=day) == place
    first, last = f"NO-{code_2009}", f"NO-{code_2024}"
    assert str(municipalities.translate(first, DAYS[0], DAYS[-1]).code) == last
    assert str(municipalities.translate(last, DAYS[-1], DAYS[0]).code) == first


@pytest.mark.parametrize(
    "on", [date(2009, 2, 3), PartialDate("2009-02-03"), "2009-02-03", "2009", "2009-35", "2009~"]
)
@pytest.mark.parametrize("code", ["NO-0604", MunicipalityCode("NO", "0604")])
def test_codes_and_dates_come_in_several_forms(
    code: str | MunicipalityCode, on: date | PartialDate | str
) -> None:
    place = municipalities.get(code, on)
    assert (place.name, place.county, place.country) == ("Kongsberg", "Buskerud", "NO")


def test_without_a_date_it_is_the_latest() -> None:
    assert municipalities.get("NO-3303").valid_to is None
    assert municipalities.get("NO-3303", on="2035") == municipalities.get("NO-3303")
    assert municipalities.get("NO-0301").name == "Oslo"


def test_the_first_and_the_last_day_count() -> None:
    assert municipalities.get("NO-3006", on="2020-01-01") == municipalities.get(
        "NO-3006", on="2023-12-31"
    )
    for day in ("2019-12-31", "2024-01-01"):
        with pytest.raises(CodeNotInForceError):
            municipalities.get("NO-3006", on=day)


def test_one_code_can_have_been_two_places() -> None:
    assert municipalities.get("NO-1531", on="1967").name == "Borgund"
    assert municipalities.get("NO-1531", on="1977").name == "Sula"
    with pytest.raises(CodeNotInForceError, match="Borgund until 31 December 1967"):
        municipalities.get("NO-1531", on="1970")


def test_a_retired_code_is_explained() -> None:
    with pytest.raises(CodeNotInForceError) as caught:
        municipalities.get("NO-0604", on="2024-03-01")
    explanation = caught.value.explanation
    assert explanation.state is CodeState.RETIRED
    assert explanation.place == municipalities.get("NO-0604", on="2019")
    assert [str(place) for place in explanation.places] == ["NO-3303 Kongsberg"]
    assert [change.on.year for change in explanation.changes] == [2020, 2024]
    assert str(explanation) == (
        "NO-0604 was Kongsberg until 31 December 2019. "
        "1 January 2020: the code of Kongsberg changed from NO-0604 to NO-3006. "
        "1 January 2024: the code of Kongsberg changed from NO-3006 to NO-3303. "
        "On 1 March 2024 it is NO-3303 Kongsberg."
    )


def test_a_code_of_later_is_explained() -> None:
    explanation = municipalities.explain("NO-3303", on="2009-01-01")
    assert explanation.state is CodeState.NOT_YET
    assert [str(place) for place in explanation.places] == ["NO-0604 Kongsberg"]
    assert explanation.text.endswith("On 1 January 2009 it was NO-0604 Kongsberg.")
    several = municipalities.explain("NO-3203", on="2010")
    assert [place.name for place in several.places] == ["Asker", "Røyken", "Hurum"]
    assert "In 2010 its area lay in NO-0220 Asker, NO-0627" in several.text


def test_a_code_that_ended_before_the_history_is_explained() -> None:
    explanation = municipalities.explain("NO-0629", on="1970")
    assert explanation.state is CodeState.RETIRED
    assert explanation.place is not None
    assert (explanation.place.name, explanation.place.county) == ("Ytre Sandsvær", None)
    assert [str(place) for place in explanation.places] == ["NO-0604 Kongsberg"]
    assert municipalities.explain("FI-534", on="2014").places[0].name == "Kuopio"
    before = municipalities.explain("NO-0629", on="1950")
    assert before.state is CodeState.BEFORE_HISTORY
    assert before.place == explanation.place


def test_a_split_municipality_is_explained_with_all_its_parts() -> None:
    explanation = municipalities.explain("NO-1850", on="2020-06-01")
    assert {place.name for place in explanation.places} == {"Narvik", "Hábmer - Hamarøy"}
    assert "its area lies in" in explanation.text


def test_a_code_in_force_is_said_to_be() -> None:
    explanation = municipalities.explain("NO-3303")
    assert explanation.state is CodeState.IN_FORCE
    assert str(explanation) == "NO-3303 Kongsberg is in force in the latest data"


def test_a_vague_date_between_reforms_is_no_difficulty() -> None:
    assert municipalities.get("NO-0604", on="201X").name == "Kongsberg"


@pytest.mark.parametrize("on", ["2019/2020", "2019-12-31/2020-01-01", "2010/.."])
def test_a_vague_date_across_a_reform_says_so(on: str) -> None:
    with pytest.raises(VagueDateError, match="can be before or after a change") as caught:
        municipalities.get("NO-0604", on)
    assert [str(place.code) for place in caught.value.candidates][:1] == ["NO-0604"]
    assert len(caught.value.candidates) > 1
    assert municipalities.explain("NO-0604", on).state is CodeState.VAGUE


def test_a_vague_date_can_also_begin_too_early_for_a_code() -> None:
    explanation = municipalities.explain("NO-3006", "2019/2020")
    assert explanation.state is CodeState.VAGUE
    assert [str(place.code) for place in explanation.places] == ["NO-0604", "NO-3006"]


def test_a_retired_code_at_a_vague_date_gives_all_that_it_can_be() -> None:
    explanation = municipalities.explain("NO-0604", "2023/2024")
    assert [str(place.code) for place in explanation.places] == ["NO-3006", "NO-3303"]
    assert explanation.text.endswith(
        "From 2023 to 2024 it is NO-3006 Kongsberg or NO-3303 Kongsberg."
    )
    future = municipalities.explain("NO-3303", "2019/2020")
    assert [str(place.code) for place in future.places] == ["NO-0604", "NO-3006"]


@pytest.mark.parametrize("country", [known.country for known in countries()])
def test_before_the_history_nothing_is_guessed(country: str) -> None:
    starts = coverage(country).history_starts
    place = municipalities.all(country, starts)[0]
    eve = date.fromordinal(starts.toordinal() - 1)
    assert municipalities.get(place.code, starts) == place
    for on in (eve, f"{eve}/{starts}", f"../{starts}"):
        with pytest.raises(BeforeHistoryError, match=str(starts)):
            municipalities.get(place.code, on)
        with pytest.raises(BeforeHistoryError):
            municipalities.all(country, on)
        with pytest.raises(BeforeHistoryError):
            municipalities.find(place.name, country, on=on)


@pytest.mark.parametrize("code", ["NO-9999", "SE-0001", "FI-999", "GL-0001"])
def test_an_unknown_code_is_said_to_be_unknown(code: str) -> None:
    with pytest.raises(UnknownPlaceError, match=f"has had the code {code}"):
        municipalities.get(code)
    assert municipalities.explain(code).state is CodeState.UNKNOWN
    for ask in (municipalities.history, municipalities.successors, municipalities.populations):
        with pytest.raises(UnknownPlaceError):
            ask(code)


@pytest.mark.parametrize(
    ("code", "hint"),
    [
        ("0604", "NO-0604"),
        ("no-0604", "NO-0604"),
        ("NO-604", "leading zero"),
        ("EE-0604", "NO, DK"),
        ("NO0604", "NO-0604"),
        ("", "NO-0604"),
    ],
)
def test_a_malformed_code_is_refused(code: str, hint: str) -> None:
    with pytest.raises(InvalidValueError, match=hint):
        municipalities.get(code)


@pytest.mark.parametrize("code", [604, None, 6.04])
def test_what_is_no_code_at_all_is_refused(code: object) -> None:
    with pytest.raises(TypeError):
        municipalities.get(code)  # type: ignore[arg-type]


def test_dates_that_are_none_are_refused() -> None:
    with pytest.raises(InvalidValueError):
        municipalities.get("NO-0604", on="3. kv. 09")
    for wrong in (2009, datetime(2009, 1, 1)):  # noqa: DTZ001 - refused with any zone
        with pytest.raises(TypeError):
            municipalities.get("NO-0604", on=wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("country", ["EE", "no", "Norway", ""])
def test_other_countries_are_refused(country: str) -> None:
    with pytest.raises(InvalidValueError, match="NO, DK, SE, FI, IS, FO, GL"):
        municipalities.all(country)


@pytest.mark.parametrize(
    ("on", "words"),
    [
        ("2009-02-03", "on 3 February 2009"),
        ("2009", "in 2009"),
        ("2009-02", "in February 2009"),
        ("2008/2009", "from 2008 to 2009"),
        ("2009-35", "from 1 July 2009 to 30 September 2009"),
        ("2009/..", "on some day from 1 January 2009 on"),
        (None, "in the latest data"),
    ],
)
def test_dates_are_written_as_people_say_them(on: str | None, words: str) -> None:
    with pytest.raises(UnknownPlaceError, match=f"is called 'Xyzzyx' {words}$"):
        municipalities.find("Xyzzyx", on=on)


def test_all_of_a_country_at_a_vague_date() -> None:
    assert len(municipalities.all("NO", "2022")) == 356
    with pytest.raises(VagueDateError, match=r"from 2019 to 2020 can be .* codes, NO-0101 Halden"):
        municipalities.all("NO", "2019/2020")


def errors() -> Iterator[PlaceError]:
    for on in ("2024", "1950", "2019/2020"):
        with pytest.raises(PlaceError) as caught:
            municipalities.get("NO-0604", on)
        yield caught.value
    for name in ("Våler", "Kongsbrg"):
        with pytest.raises(PlaceError) as caught:
            municipalities.find(name)
        yield caught.value


def test_errors_survive_a_process_boundary() -> None:
    for error in errors():
        twin = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
        assert type(twin) is type(error)
        assert str(twin) == str(error)
        assert vars(twin) == vars(error)
        assert isinstance(twin, LookupError)
