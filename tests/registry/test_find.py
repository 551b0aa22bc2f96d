"""Names as people type them."""

import unicodedata

import pytest

from regionkit.registry import (
    AmbiguousPlaceError,
    BeforeHistoryError,
    UnknownPlaceError,
    VagueDateError,
    municipalities,
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        # æ, ø, å in three ways and any case
        ("Tønsberg", "NO-3905"), ("TONSBERG", "NO-3905"), ("toensberg", "NO-3905"),
        ("Ålesund", "NO-1508"), ("Aalesund", "NO-1508"), ("alesund", "NO-1508"),
        ("Nærøysund", "NO-5060"), ("Naeroeysund", "NO-5060"), ("naroysund", "NO-5060"),
        ("Ås", "NO-3218"), ("aas", "NO-3218"),
        # ð, þ, á, ö
        ("Þingeyjarsveit", "IS-6613"), ("thingeyjarsveit", "IS-6613"),
        ("Vesturbyggð", "IS-4604"), ("vesturbyggd", "IS-4604"),
        ("Garðabær", "IS-1300"), ("Gardabaer", "IS-1300"), ("Runavíkar", "FO-4207"),
        ("tvøroyrar kommuna", "FO-4602"), ("Suðuroy", None),
        # Sámi and other parallel names
        ("Unjárga", "NO-5636"), ("unjarga", "NO-5636"), ("Nesseby", "NO-5636"),
        ("Unjárga - Nesseby", "NO-5636"), ("Kárášjohka", "NO-5610"), ("karasjohka", "NO-5610"),
        ("Guovdageaidnu", "NO-5612"), ("Raarvihke", "NO-5043"), ("Snåase", "NO-5041"),
        ("Giron", "SE-2584"), ("Kieruna", "SE-2584"), ("Eanodat", "FI-047"),
        # Finnish and Swedish
        ("Helsingfors", "FI-091"), ("Åbo", "FI-853"), ("abo", "FI-853"), ("Turku", "FI-853"),
        ("Mariehamn", "FI-478"), ("Maarianhamina", "FI-478"), ("Kides", "FI-260"),
        # Danish
        ("Aarhus", "DK-0751"), ("Århus", "DK-0751"), ("Arhus", "DK-0751"),
        ("Vesthimmerland", "DK-0820"), ("kobenhavn", "DK-0101"), ("Koebenhavn", "DK-0101"),
        # with the word for municipality
        ("Kongsberg kommune", "NO-3303"), ("KONGSBERG KOMMUNE", "NO-3303"),
        ("Österåkers kommun", "SE-0117"), ("Kommune Kujalleq", "GL-0955"),
        ("Qeqqata Kommunia", "GL-0957"), ("  Kongsberg ", "NO-3303"),
        # a name with one letter more or less is another name
        ("Habo", "SE-0643"), ("Håbo", "SE-0305"), ("haabo", "SE-0305"),
    ],
)  # fmt: skip
def test_names_are_found_however_they_are_typed(typed: str, found: str | None) -> None:
    if found is None:
        with pytest.raises(UnknownPlaceError):
            municipalities.find(typed)
        return
    assert str(municipalities.find(typed).code) == found
    assert str(municipalities.find(unicodedata.normalize("NFD", typed)).code) == found


@pytest.mark.parametrize(
    ("name", "on", "codes"),
    [
        ("Våler", None, {"Østfold": "3114", "Innlandet": "3419"}),
        ("Våler", "2009", {"Østfold": "0137", "Hedmark": "0426"}),
        ("Herøy", None, {"Møre og Romsdal": "1515", "Nordland": "1818"}),
        ("Os", "2009", {"Hedmark": "0441", "Hordaland": "1243"}),
        ("Bø", "2009", {"Telemark": "0821", "Nordland": "1867"}),
        ("Nes", "2009", {"Akershus": "0236", "Buskerud": "0616"}),
        ("Sande", "2009", {"Vestfold": "0713", "Møre og Romsdal": "1514"}),
    ],
)
def test_a_name_shared_by_two_needs_the_county(
    name: str, on: str | None, codes: dict[str, str]
) -> None:
    with pytest.raises(AmbiguousPlaceError, match="say which country and county") as caught:
        municipalities.find(name, country="NO", on=on)
    assert [place.code.number for place in caught.value.candidates] == sorted(codes.values())
    for county, number in codes.items():
        place = municipalities.find(name, country="NO", county=county, on=on)
        assert place.code.number == number
        assert (
            municipalities.find(name, county=str(place.county_code), country="NO", on=on) == place
        )


def test_the_country_can_tell_two_apart() -> None:
    with pytest.raises(AmbiguousPlaceError):
        municipalities.find("Nes")
    assert str(municipalities.find("Nes", country="FO").code) == "FO-4206"


def test_former_names_are_found() -> None:
    assert str(municipalities.find("Århus", "DK", on="2020")) == "DK-0751 Aarhus"
    assert str(municipalities.find("Frederiksværk-Hundested")) == "DK-0260 Halsnæs"
    assert str(municipalities.find("Nes", "NO", county="Buskerud")) == "NO-3322 Nesbyen"
    assert str(municipalities.find("Tysfjord", "NO", on="2015")) == (
        "NO-1850 Tysfjord - Divtasvuodna"
    )


def test_a_name_of_its_time_comes_before_a_former_name() -> None:
    assert str(municipalities.find("Nes", "NO")) == "NO-3228 Nes"


@pytest.mark.parametrize(
    ("name", "on", "message", "near"),
    [
        ("Røyken", "2024", "there was NO-0627 Røyken until 31 December 2019", ["Asker"]),
        ("Stokke", None, "until 31 December 2016", ["Tønsberg", "Sandefjord"]),
        ("Nesbyen", "2009", "NO-3040 Nesbyen from 1 January 2020", ["Nes"]),
        ("Haram", "2021", "NO-1580 Haram from 1 January 2024", ["Ålesund"]),
        ("Kongsbrg", None, "did you mean NO-3303 Kongsberg", ["Kongsberg", "Tønsberg"]),
        ("Xyzzyx", None, "no municipality in Norway is called 'Xyzzyx'", []),
        ("", None, "is called ''", []),
    ],
)
def test_a_name_not_found_is_explained(
    name: str, on: str | None, message: str, near: list[str]
) -> None:
    with pytest.raises(UnknownPlaceError, match=message) as caught:
        municipalities.find(name, country="NO", on=on)
    assert [place.name for place in caught.value.near] == near


def test_the_wrong_county_is_told() -> None:
    with pytest.raises(UnknownPlaceError, match="there is NO-3303 Kongsberg in Buskerud"):
        municipalities.find("Kongsberg", "NO", county="Telemark")


def test_before_every_history_and_before_some() -> None:
    with pytest.raises(BeforeHistoryError):
        municipalities.find("Kongsberg", on="1950")
    assert str(municipalities.find("Kongsberg", on="1965").code) == "NO-0604"
    with pytest.raises(UnknownPlaceError):
        municipalities.find("Stockholm", on="1990")


def test_a_vague_date_across_a_reform_says_so() -> None:
    with pytest.raises(VagueDateError, match=r"NO-1507 Ålesund .* or NO-1508 Ålesund") as caught:
        municipalities.find("Ålesund", "NO", on="2023/2024")
    assert [place.code.number for place in caught.value.candidates] == ["1507", "1508"]
    assert municipalities.find("Oslo", "NO", on="2023/2024").code.number == "0301"


def test_names_are_texts() -> None:
    with pytest.raises(TypeError):
        municipalities.find(604)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        municipalities.search(None)  # type: ignore[arg-type]


# --- search --------------------------------------------------------------------------


def found(text: str, country: str | None = None, on: str | None = None) -> list[str]:
    return [str(place) for place in municipalities.search(text, country, on)]


def test_search_gives_the_likeliest_first() -> None:
    assert found("kongsb") == ["NO-3303 Kongsberg", "NO-0604 Kongsberg", "NO-3006 Kongsberg"]
    assert found("Os", "NO")[0] == "NO-3430 Os"
    assert found("kongsb", on="2009") == ["NO-0604 Kongsberg"]
    assert found("røyken") == ["NO-0627 Røyken"]
    assert found("uvdal", "NO", "2024") == ["NO-3338 Nore og Uvdal"]


def test_search_takes_codes_too() -> None:
    assert found("NO-0604") == ["NO-0604 Kongsberg"]
    assert found("0604") == ["SE-0604 Aneby", "NO-0604 Kongsberg"]
    assert found("0604", "NO", "2024") == []


def test_search_comes_near() -> None:
    assert found("Kongsbreg", "NO") == ["NO-3303 Kongsberg"]
    assert found("") == []


def test_is_called() -> None:
    kongsberg = municipalities.get("NO-0604", on="2009")
    assert municipalities.is_called(kongsberg, "KONGSBERG kommune")
    assert not municipalities.is_called(kongsberg, "Tinn")
