"""Counties over time, and named regions with dated members."""

from datetime import date

import pytest

from regionkit.errors import InvalidValueError
from regionkit.registry import (
    AmbiguousPlaceError,
    BeforeHistoryError,
    UnknownPlaceError,
    UnknownRegionError,
    VagueDateError,
    counties,
    regions,
)

# --- counties ------------------------------------------------------------------------


def test_buskerud_is_there_and_gone_and_there_again() -> None:
    old, new = counties.get("Buskerud", "NO", on="2009"), counties.get("Buskerud", "NO")
    assert (old.code, new.code) == ("06", "33")
    assert (old.valid_from, old.valid_to) == (None, date(2020, 1, 1))
    assert (new.valid_from, new.valid_to) == (date(2024, 1, 1), None)
    with pytest.raises(UnknownPlaceError, match="NO-30 Viken"):
        counties.get("Buskerud", "NO", on="2022")
    assert [str(county) for county in counties.all("NO", "2022")][4] == "NO-30 Viken"


@pytest.mark.parametrize(
    ("typed", "country", "on", "found"),
    [
        ("06", "NO", "2009", "NO-06 Buskerud"),
        ("NO-33", "NO", None, "NO-33 Buskerud"),
        ("more og romsdal", "NO", None, "NO-15 Møre og Romsdal"),
        ("Stockholm", "SE", None, "SE-01 Stockholms län"),
        ("Kalmar", "SE", None, "SE-08 Kalmar län"),
        ("Sjælland", "DK", None, "DK-1085 Region Sjælland"),
        ("Region Sjaelland", "DK", None, "DK-1085 Region Sjælland"),
        ("Viborg", "DK", "2006", "DK-76 Viborg Amt"),
        ("Ahvenanmaa", "FI", None, "FI-21 Ahvenanmaa"),
        ("vestfirdir", "IS", None, "IS-4 Vestfirðir"),
    ],
)
def test_counties_are_found_however_they_are_typed(
    typed: str, country: str, on: str | None, found: str
) -> None:
    assert str(counties.get(typed, country, on)) == found


def test_members_of_a_county_on_a_date() -> None:
    assert len(counties.members("Buskerud", "NO", "2009")) == 21
    assert len(counties.members("Buskerud", "NO", "2024")) == 18
    assert len(counties.members("Viken", "NO", "2022")) == 51
    with pytest.raises(VagueDateError):
        counties.members("Oslo", "NO", "2019/2020")


def test_a_vague_date_can_make_a_county_two() -> None:
    with pytest.raises(AmbiguousPlaceError, match="NO-19 Troms or NO-55 Troms"):
        counties.get("Troms", "NO", on="2019/2024")


def test_greenland_has_no_counties() -> None:
    assert counties.all("GL") == ()
    with pytest.raises(UnknownPlaceError, match="no such level"):
        counties.get("Grønland", "GL")


# --- regions -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    ["kongsbergregionen", "NO-kongsbergregionen", "Kongsbergregionen", "KONGSBERGREGIONEN"],
)
def test_a_region_is_found_by_id_and_name(typed: str) -> None:
    region = regions.get(typed, on="2009-02-03")
    assert (region.id, region.kind, region.as_of) == (
        "NO-kongsbergregionen",
        "regional council",
        date(2009, 1, 1),
    )
    assert str(region) == "Kongsbergregionen (regional council, as of 2009-01-01)"
    assert region.note is not None
    assert "2005-02-08" in region.note
    assert {member.county for member in region.members} == {"Buskerud", "Telemark"}


def test_the_last_description_by_the_date_counts() -> None:
    assert regions.get("ringeriksregionen", on="2020").as_of == date(2017, 1, 1)
    assert regions.get("ringeriksregionen", on="2021-06").kind == "interkommunalt politisk råd"
    assert regions.get("ringeriksregionen").as_of == date(2021, 1, 1)
    assert regions.get("kongsbergregionen", on="2016").as_of == date(2009, 1, 1)


def test_before_the_first_description_nothing_is_guessed() -> None:
    with pytest.raises(BeforeHistoryError, match="2017-01-01"):
        regions.get("hallingdal", on="2009")
    with pytest.raises(VagueDateError):
        regions.get("ringeriksregionen", on="2020/2022")


def test_regions_have_other_names() -> None:
    assert regions.get("Helsingfors").name == "Helsinki"
    assert regions.get("Åbo").id == "FI-seutukunta-023"
    assert regions.get("Helsinki").note is None
    surnadal = regions.get("NO-ba-086")
    assert surnadal.note == "5061: The table has the number 1567"


def test_an_unknown_region_and_a_name_of_several() -> None:
    with pytest.raises(UnknownRegionError, match="did you mean NO-hallingdal"):
        regions.get("halling")
    with pytest.raises(UnknownRegionError, match=r"knows no region 'Xyzzyx'$"):
        regions.get("Xyzzyx")
    with pytest.raises(UnknownRegionError):
        regions.get("")
    with pytest.raises(TypeError):
        regions.get(7)  # type: ignore[arg-type]


def test_regions_of_a_country_of_a_kind_and_of_a_municipality() -> None:
    assert {region.country for region in regions.all()} == {"NO", "DK", "FI"}
    assert len(regions.all("FI")) == 69
    assert regions.all("SE") == ()
    with pytest.raises(InvalidValueError):
        regions.all("EE")
    assert [region.id for region in regions.of("NO-0604", on="2009")] == ["NO-kongsbergregionen"]
    assert [region.id for region in regions.of("FI-091")] == ["FI-seutukunta-011"]
    assert regions.of("NO-0604", on="2008") == ()
