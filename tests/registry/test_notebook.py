"""What is done in a notebook, as it is typed there."""

from regionkit.model import EqualPart, Figure, SharingKey, StatisticPart
from regionkit.registry import counties, municipalities, regions
from regionkit.sharing import allocate
from regionkit.values import Money


def people(code: object, year: int) -> int:
    record = municipalities.population(str(code), year, sums=True)
    assert record is not None
    return record.figure


def test_which_members_of_2009_changed_code_in_2020_and_2024() -> None:
    members = regions.get("kongsbergregionen", on="2009-02-03").members
    codes = {
        member.name: [
            str(municipalities.translate(member.code, "2009-02-03", day).code)
            for day in ("2019-12-31", "2020-01-01", "2024-01-01")
        ]
        for member in members
    }
    assert codes == {
        "Kongsberg": ["NO-0604", "NO-3006", "NO-3303"],
        "Flesberg": ["NO-0631", "NO-3050", "NO-3334"],
        "Rollag": ["NO-0632", "NO-3051", "NO-3336"],
        "Nore og Uvdal": ["NO-0633", "NO-3052", "NO-3338"],
        "Notodden": ["NO-0807", "NO-3808", "NO-4005"],
        "Tinn": ["NO-0826", "NO-3818", "NO-4026"],
        "Hjartdal": ["NO-0827", "NO-3819", "NO-4024"],
    }


def test_the_population_of_ringeriksregionen_over_time() -> None:
    five = regions.get("ringeriksregionen", on="2021-06-01").member_codes
    series = {year: sum(people(code, year) for code in five) for year in range(2005, 2027)}
    by_name = [
        sum(
            people(municipalities.find(name, "NO", on=f"{year}-01-01").code, year)
            for name in ("Ringerike", "Hole", "Modum", "Krødsherad", "Jevnaker")
        )
        for year in range(2005, 2027)
    ]
    assert list(series.values()) == by_name
    assert series[2005] < series[2015] < series[2025]


def test_a_million_among_all_municipalities_of_buskerud_of_2024() -> None:
    members = counties.members("Buskerud", "NO", on="2024-01-01")
    figures = [
        Figure(participant=str(place.code), value=people(place.code, 2024)) for place in members
    ]
    key = SharingKey(
        id="buskerud",
        participants=[figure.participant for figure in figures],
        parts=[StatisticPart(share="100 %", statistic="population", figures=figures)],
    )
    table = allocate(key, Money(1_000_000, "NOK"))
    amounts = {row.participant: row.total.amount for row in table.rows}
    assert len(amounts) == 18
    assert sum(amounts.values()) == 1_000_000
    assert max(amounts, key=amounts.__getitem__) == str(municipalities.find("Drammen", "NO").code)


def test_the_table_of_2009_from_the_figures_of_the_registry() -> None:
    printed = {
        "Hjartdal": 43747, "Tinn": 65811, "Notodden": 96403, "Kongsberg": 154775,
        "Flesberg": 48222, "Rollag": 42755, "Nore og Uvdal": 48287,
    }  # fmt: skip
    places = {name: municipalities.find(name, "NO", on="2009-01-22") for name in printed}
    ids = [str(place.code) for place in places.values()]
    figures = [Figure(participant=code, value=people(code, 2008)) for code in ids]
    key = SharingKey(
        id="cash",
        participants=ids,
        parts=[
            EqualPart(share="50 %"),
            StatisticPart(share="50 %", statistic="population", figures=figures),
        ],
    )
    table = allocate(key, Money(500_000, "NOK"))
    assert [int(row.total.amount) for row in table.rows] == list(printed.values())
    assert sum(figure.value for figure in figures) == 50388
