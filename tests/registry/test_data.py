"""The shipped data: counts, stretches of time, changes, totals, regions."""

import re
from collections import Counter, defaultdict
from datetime import date, timedelta
from itertools import pairwise

import pytest

from regionkit.model import Municipality
from regionkit.registry import ChangeKind, counties, countries, coverage, municipalities, regions
from regionkit.registry.changes import Change, changes_in
from regionkit.registry.figures import Figure, figures_of, years_of
from regionkit.registry.places import Life, all_lives, life_on, lives_in
from regionkit.values import MunicipalityCode

COUNTRIES = [known.country for known in countries()]
ONE_DAY = timedelta(days=1)

COUNTS = {
    "NO": {
        "1964-01-01": 525, "1965-01-01": 466, "1966-01-01": 460, "1967-01-01": 454,
        "1968-01-01": 451, "1970-12-31": 451, "1971-01-01": 449, "1972-01-01": 444,
        "1973-12-31": 444, "1974-01-01": 443, "1976-01-01": 445, "1977-01-01": 454,
        "1987-12-31": 454, "1988-01-01": 448, "1992-01-01": 439, "1994-01-01": 435,
        "2001-12-31": 435, "2002-01-01": 434, "2004-12-31": 434, "2005-01-01": 433,
        "2006-01-01": 431, "2007-12-31": 431, "2008-01-01": 430, "2011-12-31": 430,
        "2012-01-01": 429, "2013-01-01": 428, "2016-12-31": 428, "2017-01-01": 426,
        "2018-01-01": 422, "2019-12-31": 422, "2020-01-01": 356, "2023-12-31": 356,
        "2024-01-01": 357, "2026-01-01": 357,
    },
    "DK": {
        "1974-04-01": 275, "2002-12-31": 275, "2003-01-01": 271, "2005-12-31": 271,
        "2006-01-01": 270, "2006-12-31": 270, "2007-01-01": 98, "2025-12-19": 98,
    },
    "SE": {"2007-01-01": 290, "2026-02-01": 290},
    "FI": {
        "2013-01-01": 320, "2014-12-31": 320, "2015-01-01": 317, "2016-01-01": 313,
        "2017-01-01": 311, "2019-12-31": 311, "2020-01-01": 310, "2021-01-01": 309,
        "2024-12-31": 309, "2025-01-01": 308, "2026-01-01": 308,
    },
    "IS": {"2022-01-01": 69, "2023-01-01": 64, "2024-06-01": 63, "2024-08-01": 62},
    "FO": {"2017-01-01": 29, "2024-01-01": 29},
    "GL": {"2018-01-01": 5, "2026-06-01": 5},
}  # fmt: skip

COUNTIES = {
    "NO": {
        "1964-01-01": 20, "1971-12-31": 20, "1972-01-01": 19, "2008-01-01": 19,
        "2018-01-01": 18, "2020-01-01": 11, "2024-01-01": 15,
    },
    "DK": {"2002-12-31": 16, "2006-12-31": 16, "2024-01-01": 5},
    "SE": {"2024-01-01": 21},
    "FI": {"2024-01-01": 19},
    "IS": {"2024-12-01": 8},
    "FO": {"2024-01-01": 7},
    "GL": {"2024-01-01": 0},
}  # fmt: skip

OLD_CHAINS = [
    ("1964-01-01", "NO-0629", {"NO-0604"}),
    ("1964-01-01", "NO-0630", {"NO-0604"}),
    ("1964-01-01", "NO-1615", {"NO-1617"}),
    ("1964-01-01", "NO-1549", {"NO-1548"}),
    ("1964-01-01", "NO-1550", {"NO-1548"}),
    ("1967-01-01", "NO-0116", {"NO-0101"}),
    ("1972-01-01", "NO-1301", {"NO-1201"}),
    ("1977-01-01", "NO-0601", {"NO-0605", "NO-0612"}),
    ("1988-01-01", "NO-0708", {"NO-0709"}),
    ("1994-01-01", "NO-0134", {"NO-0106"}),
    ("2002-01-01", "NO-0718", {"NO-0716"}),
    ("2006-01-01", "NO-1159", {"NO-1160"}),
    ("2008-01-01", "NO-1556", {"NO-1505"}),
    ("2003-01-01", "DK-0407", {"DK-0400"}),
    ("2006-01-01", "DK-0443", {"DK-0492"}),
    ("2007-01-01", "DK-0343", {"DK-0306"}),
    ("2007-01-01", "DK-0509", {"DK-0510", "DK-0621"}),
    ("2007-01-01", "DK-0793", {"DK-0791", "DK-0820", "DK-0846"}),
    ("2013-01-01", "FI-775", {"FI-491"}),
    ("2013-01-01", "FI-254", {"FI-790"}),
]

NATIONAL_TOTALS = {
    "NO": {
        2017: 5258317, 2018: 5295619, 2019: 5328212, 2020: 5367580, 2021: 5391369,
        2022: 5425270, 2023: 5488984, 2024: 5550203, 2025: 5594340, 2026: 5627400,
    },
    "SE": {2008: 9256347, 2019: 10327589},
    "FI": {2008: 5326314, 2020: 5533793, 2022: 5563970},
    "IS": {2024: 383726, 2025: 389444},
    "FO": {2015: 48617, 2024: 54545},
}  # fmt: skip
"""As the statistical offices print them."""

DANISH_TOTALS_WITH_CHRISTIANSO = {2008: 5475791, 2015: 5659715, 2021: 5840045, 2023: 5932654}

COUNTY_TOTALS = {
    2006: {"07": 222104},
    2007: {"19": 154136},
    2012: {"19": 158650},
    2008: {
        "01": 265458, "02": 518567, "03": 560484, "04": 189289, "05": 183637, "06": 251220,
        "08": 166731, "09": 106130, "10": 165944, "11": 412687, "12": 462674, "14": 106259,
        "15": 246772, "16": 282993, "18": 234996, "19": 154642, "20": 72399,
    },
    2015: {
        "01": 287198, "02": 584899, "03": 647676, "04": 195153, "05": 188807, "06": 274737,
        "08": 171953, "09": 114767, "10": 180877, "11": 466302, "12": 511357, "14": 109170,
        "15": 263719,
    },
}  # fmt: skip
"""Norwegian counties, as Statistics Norway printed them."""


def changes_of(country: str) -> list[Change]:
    leaving = changes_in(country).leaving.values()
    return [change for by_day in leaving for changes in by_day.values() for change in changes]


def figures_in(country: str) -> dict[int, list[tuple[MunicipalityCode, Figure]]]:
    return {
        year: [
            (code, figure)
            for number in lives_in(country)
            for code in [MunicipalityCode(country, number)]
            for figure in figures_of(code, year)
        ]
        for year in years_of(country)
    }


# --- municipalities and counties -----------------------------------------------------


@pytest.mark.parametrize("country", COUNTRIES)
def test_there_are_as_many_municipalities_as_there_were(country: str) -> None:
    counted = {day: len(municipalities.all(country, day)) for day in COUNTS[country]}
    assert counted == COUNTS[country]


@pytest.mark.parametrize("country", COUNTRIES)
def test_there_are_as_many_counties_as_there_were(country: str) -> None:
    counted = {day: len(counties.all(country, day)) for day in COUNTIES[country]}
    assert counted == COUNTIES[country]
    for day in COUNTIES[country]:
        codes = [county.code for county in counties.all(country, day)]
        assert len(codes) == len(set(codes))


def test_the_data_hold_2114_stretches_and_1530_changes() -> None:
    assert sum(len(all_lives(country)) for country in COUNTRIES) == 2114
    assert sum(len(changes_of(country)) for country in COUNTRIES) == 1530


@pytest.mark.parametrize("country", COUNTRIES)
def test_no_code_has_two_lives_at_once_and_none_is_empty(country: str) -> None:
    starts = coverage(country).history_starts
    for lives in lives_in(country).values():
        assert all(starts <= life.first <= life.last for life in lives)
        assert all(a.last < b.first for a, b in pairwise(lives))


@pytest.mark.parametrize("country", COUNTRIES)
def test_names_are_whole(country: str) -> None:
    for life in all_lives(country):
        place = life.place
        names = (place.name, *place.parallel_names, place.county or "-")
        assert all(name and name == name.strip() for name in names)
        assert not any("�" in name or "|" in name for name in names)
        if country == "NO":
            assert place.county_code == place.code.number[:2]
        if country in ("DK", "GL"):
            assert re.fullmatch("0[0-9]{3}", place.code.number)


# --- changes -------------------------------------------------------------------------


@pytest.mark.parametrize("country", COUNTRIES)
def test_changes_lead_from_what_was_to_what_came(country: str) -> None:
    starts = coverage(country).history_starts
    for change in changes_of(country):
        after = life_on(change.to_code, change.on)
        assert after is not None
        assert after.place.name == change.to_name
        if change.on > starts:
            before = life_on(change.from_code, change.on - ONE_DAY)
            assert before is not None
            assert before.place.name == change.from_name


@pytest.mark.parametrize("country", COUNTRIES)
def test_changes_are_of_the_kind_they_say(country: str) -> None:
    changes = changes_of(country)
    ways_out = Counter((change.on, change.from_code) for change in changes)
    ways_in = Counter((change.on, change.to_code) for change in changes)
    for change in changes:
        same_code = change.from_code == change.to_code
        out, into = ways_out[change.on, change.from_code], ways_in[change.on, change.to_code]
        assert (change.kind is ChangeKind.SPLIT) is (out > 1)
        assert change.one_to_one is (out == into == 1)
        if change.kind is ChangeKind.MERGE:
            assert into > 1
        if change.kind is ChangeKind.RENAME:
            assert same_code
            assert change.from_name != change.to_name
        if change.kind is ChangeKind.RECODE:
            assert not same_code
            assert change.one_to_one
        if change.kind is ChangeKind.TRANSFER:
            assert same_code


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_beginning_and_end_has_its_change(country: str) -> None:
    index = changes_in(country)
    for life in all_lives(country):
        place = life.place
        if place.valid_from:
            assert place.valid_from in index.arriving[place.code]
        if place.valid_to:
            assert place.valid_to in index.leaving[place.code]


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_ended_code_leads_to_a_current_one(country: str) -> None:
    for lives in lives_in(country).values():
        last = lives[-1].place
        if last.valid_to is not None:
            ends = municipalities.successors(last.code).places
            assert ends
            assert all(end.valid_to is None for end in ends)


@pytest.mark.parametrize(("day", "code", "expected"), OLD_CHAINS)
def test_old_changes_are_the_known_ones(day: str, code: str, expected: set[str]) -> None:
    known = MunicipalityCode.parse(code)
    changes = changes_in(known.country).leaving[known][date.fromisoformat(day)]
    assert {str(change.to_code) for change in changes} == expected


# --- population ----------------------------------------------------------------------


@pytest.mark.parametrize("country", COUNTRIES)
def test_figures_are_of_codes_in_force_on_their_division_and_dated_in_their_year(
    country: str,
) -> None:
    end_of_year = country in ("SE", "FI")
    for year, figures in figures_in(country).items():
        seen = Counter((code, figure.division_date) for code, figure in figures)
        assert set(seen.values()) <= {1}
        for code, figure in figures:
            assert figure.people > 0
            assert life_on(code, figure.division_date)
            assert figure.reference_date == (
                date(year, 12, 31) if end_of_year else date(year, 1, 1)
            )


def test_there_are_24443_figures() -> None:
    counted = [len(figures) for c in COUNTRIES for figures in figures_in(c).values()]
    assert sum(counted) == 24443


@pytest.mark.parametrize(
    ("country", "year", "total"),
    [(c, year, total) for c, by_year in NATIONAL_TOTALS.items() for year, total in by_year.items()],
)
def test_figures_add_up_to_the_national_total(country: str, year: int, total: int) -> None:
    if country == "NO":
        places = municipalities.all("NO", f"{year}-01-01")
        records = [municipalities.population(place.code, year) for place in places]
        assert not any(record is None or record.recalculated for record in records)
        found = sum(record.figure for record in records if record)
    else:
        found = sum(figure.people for _, figure in figures_in(country)[year])
    assert found == total


@pytest.mark.parametrize(("year", "total"), DANISH_TOTALS_WITH_CHRISTIANSO.items())
def test_danish_figures_are_the_total_less_christianso(year: int, total: int) -> None:
    found = sum(figure.people for _, figure in figures_in("DK")[year])
    assert 0 < total - found < 120


@pytest.mark.parametrize(
    ("year", "county", "total"),
    [(y, county, total) for y, totals in COUNTY_TOTALS.items() for county, total in totals.items()],
)
def test_norwegian_figures_add_up_to_the_county_total(year: int, county: str, total: int) -> None:
    members = counties.members(county, "NO", f"{year}-01-01")
    records = [municipalities.population(place.code, year) for place in members]
    assert sum(record.figure for record in records if record) == total


@pytest.mark.parametrize("year", range(2005, 2017))
def test_only_the_known_gaps_are_missing_on_the_borders_of_the_time(year: int) -> None:
    gaps = set() if year == 2006 else {"0706", "0719", "0720"}
    if year < 2013 and year not in (2007, 2008, 2012):
        gaps |= {"1901", "1915"}
    gaps |= {"1723", "1729"} if year < 2012 else set()
    gaps |= {"1503", "1556"} if year < 2008 else set()
    gaps |= {"1154", "1159", "1569", "1572"} if year < 2006 else set()
    day = f"{year}-01-01"
    missing = {
        place.code.number
        for place in municipalities.all("NO", day)
        if municipalities.population(place.code, year, borders=day) is None
    }
    assert missing == gaps


# --- regions -------------------------------------------------------------------------


def test_regions_have_the_members_that_are_known() -> None:
    described = {(region.id, str(region.as_of)): region for region in regions.all()}
    counted = {
        key: len(region.member_codes)
        for key, region in described.items()
        if not re.match("NO-ba|FI-seutukunta", key[0])
    }
    assert counted == {
        ("NO-kongsbergregionen", "2009-01-01"): 7,
        ("NO-kongsbergregionen", "2017-01-01"): 7,
        ("NO-ringeriksregionen", "2017-01-01"): 3,
        ("NO-ringeriksregionen", "2021-01-01"): 5,
        ("NO-hallingdal", "2017-01-01"): 6,
        ("NO-hallingdal", "2024-01-01"): 6,
        ("NO-midt-buskerud", "2017-01-01"): 3,
        ("NO-nedre-glomma", "2017-01-01"): 2,
        ("DK-k17", "2021-01-01"): 17,
    }
    assert sum(len(region.member_codes) for region in described.values()) == 720


def test_every_member_of_a_region_was_in_force() -> None:
    for region in regions.all():
        assert len(region.members) == len(region.member_codes)
        assert region.source


@pytest.mark.parametrize(
    ("country", "kind", "day", "count"),
    [("NO", "labour market region", "2020-01-01", 159), ("FI", "sub-region", "2026-01-01", 69)],
)
def test_statistical_regions_hold_every_municipality_once(
    country: str, kind: str, day: str, count: int
) -> None:
    groups = regions.all(country, kind=kind)
    held = [code for region in groups for code in region.member_codes]
    assert len(groups) == count
    assert sorted(held) == [place.code for place in municipalities.all(country, day)]


def test_k17_is_region_sjaelland() -> None:
    k17 = regions.get("k17", on="2021")
    assert k17.members == counties.members("Region Sjælland", "DK", "2021")


# --- counties ------------------------------------------------------------------------


@pytest.mark.parametrize("country", COUNTRIES)
def test_a_county_has_members_on_every_day_it_lasts(country: str) -> None:
    lives: dict[tuple[str | None, str | None], list[Life]] = defaultdict(list)
    for life in all_lives(country):
        lives[life.place.county_code, life.place.county].append(life)
    for of_county in lives.values():
        of_county.sort(key=lambda life: life.first)
        reached = of_county[0].first - ONE_DAY
        for life in of_county:
            assert reached == date.max or life.first <= reached + ONE_DAY
            reached = max(reached, life.last)


def test_a_municipality_says_how_long_it_lasts_in_three_ways() -> None:
    place = municipalities.get("NO-3006", on="2022")
    assert isinstance(place, Municipality)
    assert (place.valid_from, place.valid_to) == (date(2020, 1, 1), date(2024, 1, 1))
    assert place.last_day == date(2023, 12, 31)
    assert str(place.valid) == "2020-01-01/2023-12-31"
    assert str(municipalities.get("NO-0604", on="2009").valid) == "/2019-12-31"
    assert str(municipalities.get("NO-3303").valid) == "2024-01-01/.."
    assert municipalities.get("SE-0180").valid is None
