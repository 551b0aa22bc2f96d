"""Tables: the plan's own figures digit for digit, sums that say what they are sums of."""

from collections.abc import Callable

import attrs
import pytest
from tests.display.plans import D1, D2, LANGUAGES, TUTORIAL

import regionkit as rk
from regionkit.display import tables
from regionkit.display.tables.sharing import sharing_grid
from regionkit.display.voice import Voice
from regionkit.findings import Grid
from regionkit.model import CostItem, Frame, Indicator, Staffing, StaffShare
from regionkit.model.key_part import (
    AmountPart,
    EqualPart,
    Figure,
    FixedPart,
    FixedShare,
    GroupPart,
    StatisticPart,
)

PRINTED = """\
Hjartdal 1619 35714 8033 43747
Tinn 6066 35714 30096 65811
Notodden 12232 35714 60689 96403
Kongsberg 23997 35714 119061 154775
Flesberg 2521 35714 12508 48222
Rollag 1419 35714 7040 42755
Nore_og_Uvdal 2534 35714 12572 48287
Totalt 50388 250000 250000 500000"""
"""The table of the plan as it was printed in 2009, without separators."""


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{MINUS SIGN}", "-")


def cells(grid: Grid) -> list[list[str]]:
    return [[plain(cell) for cell in row] for row in (*grid.rows, *grid.foot)]


def test_the_shares_are_those_of_the_printed_table() -> None:
    (grid,) = tables.sharing(D2)
    shown = [
        " ".join([row[0].replace(" ", "_"), *(cell.replace(" ", "") for cell in row[1:])])
        for row in cells(grid)
    ]
    assert "\n".join(shown) == PRINTED
    assert list(grid.heads)[:4] == ["Kommune", "Innb 010108", "50% likt", "50% innb"]
    assert plain(grid.title) == "500 000 kr per år etter nøkkelen cost-sharing"


def test_funding_is_told_with_how_firm_it_is_and_as_printed() -> None:
    (grid,) = tables.funding(D2)
    assert [row[:4] for row in cells(grid)] == [
        ["Eksterne tilskudd", "750 000 kr per år", "omsøkt", "kontanter"],
        ["De deltagende kommuner", "500 000 kr per år", "egne midler", "kontanter"],
        [
            "Egeninnsats fra kommune/lokalt næringsapparat og andre deltakere i prosjektet",
            "1 250 000 kr",
            "egne midler",
            "in kind-bidrag",
        ],
        ["Totalt", "1 250 000 kr per år", "", ""],
        ["Sum av beløp som ikke sier om de er per år eller i alt", "1 250 000 kr", "", ""],
    ]
    assert cells(grid)[0][4] == "Kr 750 000.- pr år søkes finansiert med eksterne tilskudd"


def test_a_cost_without_an_amount_is_not_nothing() -> None:
    (grid,) = tables.costs(D2)
    assert {row[1] for row in cells(grid)} == {"ikke oppgitt"}
    assert grid.foot == [], "what nobody stated has no sum"


def test_a_sum_of_what_is_stated_says_so() -> None:
    budget = rk.Budget(costs=[CostItem(title="A", amount="10"), CostItem(title="B")])
    (grid,) = tables.costs(rk.Project(title="T", currency="SEK", budget=budget), locale="sv")
    assert cells(grid)[-1] == ["Summa av det som är angivet", "10 kr"]


def test_currencies_and_stretches_of_time_have_sums_of_their_own() -> None:
    budget = rk.Budget(
        costs=[
            CostItem(title="A", amount="10 NOK per year"),
            CostItem(title="B", amount="20 NOK per year"),
            CostItem(title="C", amount="5 EUR in total"),
        ]
    )
    (grid,) = tables.costs(rk.Project(title="T", budget=budget), locale="nb")
    assert [row[1] for row in cells(grid)[3:]] == ["30 kr per år", "5 EUR i alt"]


@pytest.mark.parametrize(
    ("amounts", "said"),
    [
        (["ca 100", "100"], "190 kr til 210 kr"),
        (["at most 100", "10"], "10 kr til 110 kr"),
        (["at least 100", "10"], "minst 110 kr"),
        (["ca 100"], "ca. 100 kr"),
        (["0.1", "0.2"], "0,30 kr"),
    ],
)
def test_a_sum_of_vague_amounts_is_as_vague_as_they_are(amounts: list[str], said: str) -> None:
    items = [CostItem(title="A", amount=amount) for amount in amounts]
    plan = rk.Project(title="T", currency="NOK", budget=rk.Budget(costs=items))
    (grid,) = tables.costs(plan, locale="nb")
    assert cells(grid)[-1] == ["Totalt", said]


def test_the_summary_tells_whether_costs_and_funding_meet() -> None:
    assert cells(tables.budget(TUTORIAL)[0])[-1] == ["Finansiering minus kostnader", "0 kr"]


def test_what_is_not_said_to_be_yearly_is_balanced_under_both_readings() -> None:
    assert [row[1] for row in cells(tables.budget(D2)[0])[-2:]] == [
        "-50 000 kr til 50 000 kr per år",
        "-2 650 000 kr til -2 350 000 kr i alt",
    ]


@pytest.mark.parametrize(
    ("funding", "said"),
    [
        (["90 NOK"], "-10 kr"),
        (["90 NOK", None], "kan ikke avgjøres: et beløp mangler"),
        (["90 EUR"], "kan ikke avgjøres: beløpene er ikke i samme valuta"),
    ],
)
def test_a_balance_that_cannot_be_told_says_why(funding: list[str | None], said: str) -> None:
    lines = [rk.FundingLine(title="F", amount=amount) for amount in funding]
    budget = rk.Budget(costs=[CostItem(title="A", amount="100 NOK")], funding=lines)
    plan = rk.Project(title="T", currency="NOK", budget=budget)
    assert cells(tables.budget(plan, locale="nb")[0])[-1][1] == said


def test_without_the_number_of_years_a_balance_cannot_be_told() -> None:
    budget = rk.Budget(
        costs=[CostItem(title="A", amount="100 per year")],
        funding=[rk.FundingLine(title="F", amount="300 in total")],
    )
    plan = rk.Project(title="T", currency="NOK", budget=budget)
    balance = cells(tables.budget(plan, locale="nb")[0])[-1][1]
    assert balance == "kan ikke avgjøres: antall år mangler"


def test_a_frame_is_told_with_its_total() -> None:
    frame = Frame(amount="100 per year", total="300 in total", years=3)
    plan = rk.Project(title="T", currency="NOK", budget=rk.Budget(frame=frame))
    assert cells(tables.budget(plan, locale="nb")[0]) == [
        ["Økonomisk ramme", "100 kr per år"],
        ["Antall år", "3"],
        ["Økonomisk ramme for alle årene", "300 kr i alt"],
    ]


def test_each_subproject_has_a_table_of_its_own() -> None:
    (grid,) = tables.funding(D1.projects[0], locale="nb")
    assert grid.title == "Finansiering: Regionalt klyngeprosjekt"
    assert cells(grid)[0][:3] == ["satt av til delprosjektet i PSD", "200 000 kr", "satt av"]


def test_heads_that_the_plan_does_not_print_are_in_the_language() -> None:
    key = rk.SharingKey(
        id="k",
        participants=["a", "b", "c"],
        parts=[
            AmountPart(each="10"),
            EqualPart(share="60 %"),
            FixedPart(
                share="20 %",
                shares=[
                    FixedShare(participant="a", share="100 %"),
                    FixedShare(participant="b", share="0 %"),
                    FixedShare(participant="c", share="0 %"),
                ],
            ),
            GroupPart(share="20 %", participants=["b", "c"], parts=[EqualPart(share="100 %")]),
        ],
        maximum="32",
    )
    table = rk.allocate(key, rk.Money(90, "DKK"))
    voice = Voice(language="da", names={"b": "Bø", "c": "Cø"})
    grid = sharing_grid(table, voice)
    assert [plain(head) for head in grid.heads] == [
        "Deltager",
        "faste beløb (10 kr.)",
        "60 % ligeligt",
        "20 % efter aftale",
        "20 % ligeligt (Bø og Cø)",
        "Mindste og største beløb",
        "I alt, DKK",
    ]
    assert cells(grid)[-1][-1] == "90"


def test_a_statistic_without_a_printed_head_is_named_with_its_day() -> None:
    part = StatisticPart(
        share="100 %",
        statistic="population",
        as_of="2008-01-01",
        figures=[Figure(participant="a", value="3"), Figure(participant="b", value="1")],
    )
    key = rk.SharingKey(id="k", title="Nøkkel", participants=["a", "b"], parts=[part])
    newer = rk.SharingKey(
        id="n",
        replaces="k",
        applies_from="2010-01-01",
        participants=["a", "b"],
        parts=[EqualPart(share="50 %"), attrs.evolve(part, share="50 %")],
    )
    line = rk.FundingLine(title="F", amount="8 NOK", key="k")
    plan = rk.Project(title="T", budget=rk.Budget(keys=[key, newer], funding=[line]))
    old, new = tables.sharing(plan, locale="nb")
    assert [plain(head) for head in old.heads] == [
        "Deltaker",
        "Folketall 1. januar 2008",
        "Totalt, NOK",
    ]
    assert plain(new.heads[3]) == "50 % etter folketall 1. januar 2008"
    assert plain(new.title) == "8 kr etter nøkkelen n, fra 1. januar 2010"


def test_who_gives_how_much_of_a_post_and_takes_part_from_outside() -> None:
    plan = rk.Project(
        title="T",
        participants=[
            rk.Participant(id="a", name="A", external=True),
            rk.Participant(id="b", name="B"),
        ],
        staffing=Staffing(shares=[StaffShare(participant="a", share="20 %", person="Kari")]),
    )
    (grid,) = tables.participants(plan, locale="nb")
    assert [[plain(cell) for cell in row] for row in grid.rows] == [
        ["A", "kommune, utenfor regionen", "20 % (Kari)"],
        ["B", "kommune", ""],
    ]


def test_an_unbounded_balance_says_what_is_known_of_it() -> None:
    budget = rk.Budget(
        costs=[CostItem(title="A", amount="at least 100")],
        funding=[rk.FundingLine(title="F", amount="at least 50")],
    )
    plan = rk.Project(title="T", currency="NOK", budget=budget)
    assert cells(tables.budget(plan, locale="nb")[0])[-1][1] == "kan ikke avgjøres"


def test_a_cost_that_cannot_be_shared_has_no_table() -> None:
    key = rk.SharingKey(id="k", participants=["a"], parts=[EqualPart(share="50 %")])
    budget = rk.Budget(keys=[key], funding=[rk.FundingLine(title="F", amount="1", key="k")])
    assert tables.sharing(rk.Project(title="T", currency="NOK", budget=budget)) == ()


def test_goals_and_activities_are_numbered() -> None:
    (grid,) = tables.goals(D2)
    names = [row[0] for row in grid.rows]
    assert len(names) == 1 + 3 + 15 + 2
    assert names[0] == "Hovedmål: Etablere og utvikle et samordnet næringsapparat."
    assert "1.2.1 Etablere prosjektgruppe bestående av dedikert ressurs fra hver av kommunene" in (
        names
    )


def test_the_schedule_keeps_what_is_printed() -> None:
    (grid,) = tables.schedule(D2)
    assert [row[2] for row in grid.rows] == [
        "dd.mm.2009 – dd.mm.2012, 3 år",
        "vinter/vår 2009",
        "Fra start",
        "Fra 3. kv. 09",
        "Fra 4. kv. 11",
    ]
    assert plain(grid.rows[3][1]) == "fra 3. kvartal 2009"


def test_what_was_done_stands_beside_what_was_planned() -> None:
    activity = rk.Activity(title="Pakke", period="2026-03", actual="2026-04")
    goals = rk.Goals(subgoals=[rk.Subgoal(title="Flytte", activities=[activity])])
    (grid,) = tables.schedule(rk.Project(title="T", goals=goals), locale="nb")
    assert list(grid.heads) == ["Hva", "Når", "Utført"]
    assert list(grid.rows) == [["1.1 Pakke", "mars 2026", "april 2026"]]


def test_milestones_say_how_far_one_is_to_be_by_then() -> None:
    (grid,) = tables.schedule(D1.projects[1], locale="nb")
    assert [row[0] for row in grid.rows] == [
        "prosjektrapport for forprosjektet: 90% ferdig",
        "prosjektrapport for forprosjektet: finpusses",
    ]


def test_roles_are_filled_or_said_to_be_vacant() -> None:
    roles, groups = tables.organisation(D2)
    assert roles.rows[2] == ["Programkoordinator næringsliv", "Engasjeres av prosjektansvarlig."]
    assert groups.rows[0] == ["Prosjektgruppe", "Dedikert ressurs fra hver kommune"]
    abroad, others = tables.organisation(D2, locale="sv")
    assert abroad.rows[2][1] == "vakant, utses av: Prosjektansvarlig"
    assert others.rows[0][1] == "platser per deltagare: 1"


def test_participants_with_what_they_give() -> None:
    (grid,) = tables.participants(D2)
    assert [plain(cell) for cell in grid.rows[3]] == ["Kongsberg", "kommune", "inntil 25 %"]
    (coded,) = tables.participants(TUTORIAL)
    assert coded.rows[0] == ["Vestvågøy", "kommune", "NO-1860"]


def test_decisions_and_open_points() -> None:
    (decided,) = tables.decisions(D2)
    row = ["Skisse per 22. januar 2009", "Regionrådet", "3. februar 2009", "vedtatt"]
    assert [[plain(cell) for cell in each] for each in decided.rows] == [row]
    (left_open,) = tables.open_points(D2)
    assert len(left_open.rows) == 8
    assert left_open.rows[6] == ["Kontrakter og avtaler", "§8", "endelig prosjektplan"]
    (points,) = tables.decision_points(TUTORIAL)
    assert points.rows == [["Bygging", "Prosjekteier", "Avtaler og priser", "juni 2027"]]


EVERY: list[Callable[..., tuple[Grid, ...]]] = [getattr(tables, name) for name in tables.__all__]


@pytest.mark.parametrize("table", EVERY)
def test_an_empty_plan_has_no_tables(table: Callable[..., tuple[Grid, ...]]) -> None:
    assert table(rk.Project(title="Tom", language="fi")) == ()
    assert table(rk.Project()) == ()


@pytest.mark.parametrize("table", EVERY)
@pytest.mark.parametrize("locale", LANGUAGES)
def test_every_table_is_as_wide_as_its_heads(
    table: Callable[..., tuple[Grid, ...]], locale: str
) -> None:
    for plan in (D2, TUTORIAL, *D1.projects):
        for grid in table(plan, locale=locale):
            assert all(grid.heads), "no head is empty"
            assert {len(row) for row in (*grid.rows, *grid.foot)} == {len(grid.heads)}


def test_a_language_that_is_not_written_is_refused() -> None:
    with pytest.raises(rk.InvalidValueError, match="one of the languages"):
        tables.costs(TUTORIAL, locale="de")


def test_a_plan_in_a_language_that_is_not_written_is_labelled_in_english() -> None:
    plan = rk.Project(title="T", language="de", budget=rk.Budget(costs=[CostItem(title="A")]))
    assert list(tables.costs(plan)[0].heads) == ["Cost item", "Amount"]


def test_indicators_do_not_stand_in_the_way() -> None:
    goal = rk.Goal(title="G", indicators=[Indicator(title="I")])
    assert tables.goals(rk.Project(title="T", goals=rk.Goals(main=[goal])))[0].rows
