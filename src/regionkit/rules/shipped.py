"""The profiles that ship with regionkit, as data."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from regionkit.findings import DatedTable, DatedValue, Profile, RuleSetting, SeverityByStage
from regionkit.values import Share

MINIMAL: Final = Profile(
    name="minimal",
    description="Any data at all: what must hold for the data to be usable.",
    source="integrity only",
    rules=(
        "RK101", "RK102", "RK103", "RK207", "RK215", "RK312", "RK313", "RK318", "RK323", "RK326",
        "RK402", "RK404", "RK405", "RK502",
    ),
)  # fmt: skip

DEFAULT: Final = Profile(
    name="default",
    description="A project plan.",
    source="a plan, a case memo, reports and criteria of Nordic regions",
    rules=(
        "RK101", "RK102", "RK103", "RK105", "RK107", "RK108", "RK109", "RK110", "RK112",
        "RK201", "RK203", "RK204", "RK205", "RK206", "RK207", "RK208", "RK209", "RK210",
        "RK212", "RK213", "RK214", "RK215", "RK216", "RK218", "RK219",
        "RK301", "RK302", "RK303", "RK304", "RK305", "RK309", "RK310", "RK312", "RK313", "RK314",
        "RK315", "RK316", "RK317", "RK318", "RK319", "RK323", "RK324", "RK325", "RK326", "RK327",
        "RK328", "RK329", "RK330",
        "RK401", "RK402", "RK404", "RK405", "RK407", "RK409", "RK410", "RK411", "RK413",
        "RK501", "RK502", "RK503", "RK504", "RK507",
        "RK601", "RK602", "RK603", "RK609", "RK610",
        "RK701", "RK702", "RK703", "RK704", "RK705", "RK706", "RK707", "RK711", "RK712",
        "RK801", "RK804", "RK807",
    ),
)  # fmt: skip

PLP: Final = Profile(
    name="plp",
    description="A plan made by Prosjektlederprosessen (PLP).",
    source="the plan of Kongsbergregionen (2009), which says it is based on PLP; "
    "Innovasjon Norge, Prosjektlederprosessen",
    extends="default",
    rules=("RK202", "RK709", "RK710"),
    settings=(
        RuleSetting(
            code="RK709",
            parameters={
                "sections": (
                    "background",
                    "goals",
                    "framework",
                    "schedule",
                    "organisation",
                    "decision points",
                    "budget",
                    "contracts",
                )
            },
        ),
        RuleSetting(
            code="RK703",
            parameters={
                "required": ("owner", "responsible", "leader or coordinator", "project group")
            },
        ),
    ),
)

REPORT: Final = Profile(
    name="report",
    description="A final report, a study or a piece of news, without a plan of its own.",
    source="final report for Nedre Glomma; county announcement of 1 March 2018",
    rules=(
        "RK101", "RK102", "RK103", "RK507", "RK707", "RK708", "RK711", "RK712", "RK801",
    ),
    settings=(RuleSetting(code="RK707", severity=SeverityByStage.parse("i w w w w")),),
)  # fmt: skip

K17_CLUSTER_OFFICE: Final = Profile(
    name="k17-cluster-office",
    description="A candidate place for a regional cluster office.",
    source="criteria for the placing of regional cluster offices, 6 May 2021",
    rules=(
        "RK101", "RK102", "RK103", "RK501", "RK502", "RK503", "RK504", "RK601", "RK602", "RK603",
        "RK604", "RK605", "RK606", "RK607", "RK608", "RK609", "RK610", "RK707",
    ),
)  # fmt: skip

_CHOSEN: Final = "the first day is chosen here, for no document at hand tells it"

REGIONAL_GRANT: Final = Profile(
    name="regional-grant",
    description="An application to the regional development funds of a Norwegian county.",
    source="guidelines of Norwegian counties: Møre og Romsdal (at most half, own effort in all "
    "projects, rates of Innovasjon Norge), Vestland (costs only in the project period), Hordaland "
    "(other funding documented)",
    extends="default",
    rules=("RK306", "RK307", "RK309", "RK311", "RK321", "RK322"),
    settings=(
        RuleSetting(code="RK303", severity=SeverityByStage.parse("i e e e e")),
        RuleSetting(code="RK305", severity=SeverityByStage.parse("i e e e e")),
        RuleSetting(
            code="RK306",
            parameters={
                "max_rate": DatedTable(
                    (
                        DatedValue(
                            value="600 NOK",
                            since=date(2018, 1, 1),
                            source="Innovasjon Norge, Godkjente timesatser, as it read before "
                            f"21 April 2020; {_CHOSEN}",
                        ),
                        DatedValue(
                            value="700 NOK",
                            since=date(2020, 4, 21),
                            source="Innovasjon Norge, Godkjente timesatser, from 21 April 2020",
                        ),
                    )
                ),
                "max_hours_per_year": DatedTable(
                    (
                        DatedValue(
                            value=1850,
                            since=date(2018, 1, 1),
                            source=f"Innovasjon Norge, Godkjente timesatser; {_CHOSEN}",
                        ),
                    )
                ),
            },
        ),
        RuleSetting(
            code="RK307",
            parameters={"max_share": Share("50 %")},
            source="Møre og Romsdal fylkeskommune, Retningslinjer for bruk av regionale "
            "utviklingsmidlar: normally at most 50 % of the total cost",
        ),
        RuleSetting(
            code="RK322",
            parameters={
                "ceiling": DatedTable(
                    (
                        DatedValue(
                            value="200 000 EUR",
                            since=date(2015, 1, 1),
                            until=date(2023, 12, 31),
                            source=f"Regulation (EU) 1407/2013, which ended with 2023; {_CHOSEN}",
                        ),
                        # Between the two, neither regulation was in force in Norway.
                        DatedValue(
                            value="300 000 EUR",
                            since=date(2024, 11, 11),
                            source="Regulation (EU) 2023/2831, in force in Norway from "
                            "11 November 2024",
                        ),
                    )
                ),
            },
        ),
    ),
)

IPR_CASE: Final = Profile(
    name="ipr-case",
    description="A case memo to an inter-municipal political council.",
    source="case 06/22 of an inter-municipal political council; Kommuneloven, chapter 18",
    rules=(
        "RK101", "RK102", "RK103", "RK107", "RK108", "RK213", "RK401", "RK402", "RK404", "RK405",
        "RK407", "RK408", "RK409", "RK414", "RK707", "RK708",
    ),
)  # fmt: skip

STRICT: Final = Profile(
    name="strict",
    description="A finished plan under continuous integration: all rules, and no mere warning.",
    source="regionkit itself: every rule there is, every warning as an error",
    rules=("RK",),
    counts_as={"warning": "error"},
)

SHIPPED: Final[Mapping[str, Profile]] = {
    profile.name: profile
    for profile in (
        MINIMAL,
        DEFAULT,
        PLP,
        REGIONAL_GRANT,
        K17_CLUSTER_OFFICE,
        IPR_CASE,
        REPORT,
        STRICT,
    )
}
"""The profiles that ship with regionkit, by name."""
