"""What is written into a workbook is read back as the same plan, in every language."""

import tempfile
from pathlib import Path

import attrs
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from tests.exchange.workbook.covered import projects

import regionkit as rk
from regionkit.errors import InvalidValueError
from regionkit.exchange import read_workbook, write_template, write_workbook
from regionkit.findings.words import LANGUAGES
from regionkit.model import (
    Activity,
    Background,
    Budget,
    CostItem,
    Document,
    Frame,
    FundingLine,
    Goals,
    Organisation,
    Participant,
    Project,
    Role,
    Staffing,
    Subgoal,
)
from regionkit.values import Money

SKETCH = rk.read("examples/kongsbergregionen.yaml")


def _kept_of(role: Role) -> Role:
    return Role(id=role.id, title=role.title, kind=role.kind, holder=role.holder)


def kept_of_the_sketch() -> Project:
    """The sketch of the Kongsberg region, as far as a workbook has a place for it."""
    plan, budget, background = SKETCH, SKETCH.budget, SKETCH.background
    assert budget is not None
    assert background is not None
    assert budget.frame is not None
    assert plan.staffing is not None
    assert plan.document is not None
    assert plan.organisation is not None
    return Project(
        id=plan.id,
        title=plan.title,
        stage=plan.stage,
        language=plan.language,
        currency=plan.currency,
        period=plan.period,
        startup=plan.startup,
        document=Document(as_of=plan.document.as_of),
        background=Background(text=background.text),
        goals=plan.goals,
        participants=plan.participants,
        staffing=Staffing(shares=plan.staffing.shares),
        organisation=Organisation(roles=[_kept_of(role) for role in plan.organisation.roles]),
        budget=Budget(
            frame=Frame(amount=budget.frame.amount, years=budget.frame.years),
            costs=budget.costs,
            funding=[attrs.evolve(line, key=None) for line in budget.funding],
        ),
    )


@given(projects(), st.sampled_from(LANGUAGES))
@settings(max_examples=25, phases=set(Phase) - {Phase.shrink})  # a workbook takes its time
def test_a_plan_comes_back_as_it_was(plan: Project, locale: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "plan.xlsx")
        assert write_workbook(plan, path, locale=locale) == ()
        assert read_workbook(path) == plan


@pytest.mark.parametrize("locale", LANGUAGES)
def test_the_sketch_comes_back_as_far_as_there_is_a_place_for_it(
    tmp_path: Path, locale: str
) -> None:
    left_out = write_workbook(SKETCH, tmp_path / "plan.xlsx", locale=locale)
    assert read_workbook(tmp_path / "plan.xlsx") == kept_of_the_sketch()
    assert {
        "project.organisation.groups",
        "project.budget.keys",
        "project.budget.funding[municipalities].key",
        "project.background.vision",
        "project.open_points",
    } <= set(map(str, left_out))
    assert "project.budget.costs" not in map(str, left_out)


def test_what_is_left_out_is_told_exactly(tmp_path: Path) -> None:
    left_out = write_workbook(SKETCH, tmp_path / "plan.xlsx")
    assert write_workbook(kept_of_the_sketch(), tmp_path / "kept.xlsx") == ()
    differences = rk.diff(SKETCH, kept_of_the_sketch())
    told = list(map(str, left_out))
    for change in differences.changes:
        assert any(str(change.path).startswith(path) for path in told), change


def test_a_filled_template_is_the_same_plan_as_its_yaml(tmp_path: Path) -> None:
    from tests.exchange.workbook.sheets import filled

    path = filled(
        tmp_path,
        {
            "Plan!B2": "Felles museum",
            "Plan!B5": "utkast",
            "Plan!B8": "NOK",
            "Plan!B10": "3. kv. 2026",
            "Plan!B11": "31.12.2028",
            "Deltakere!A2": "Bø",
            "Deltakere!A3": "Nore og Uvdal",
            "Deltakere!D3": "NO-3338",
            "Bemanning!A2": "Nore og Uvdal",
            "Bemanning!B2": "inntil 20 %",
            "Mål!A2": "hovedmål",
            "Mål!B2": "Et museum for alle",
            "Mål!B3": "Samle",
            "Mål!F3": "august 2026",
            "Aktiviteter!A2": 1,
            "Aktiviteter!C2": "Leie hus",
            "Aktiviteter!G2": "1.9.2026",
            "Aktiviteter!H2": "2026",
            "Aktiviteter!B3": 2,
            "Aktiviteter!C3": "Finne hus",
            "Kostnader!A2": "Husleie",
            "Kostnader!C2": "kontanter",
            "Kostnader!D2": 120_000,
            "Kostnader!E2": "per år",
            "Kostnader!A4": "Uforutsett",
            "Kostnader!D4": "ca kr 2,5 mill. pr år",
            "Finansiering!A2": "Kommunene",
            "Finansiering!D2": "egne midler",
            "Finansiering!E2": 120_000.5,
            "Finansiering!G2": "Bø, Nore og Uvdal",
        },
    )
    in_yaml = rk.read_text("""
        regionkit: 1
        project:
          title: Felles museum
          stage: draft
          currency: NOK
          period: 2026-35/2028-12-31
          participants:
            bø: Bø
            nore-og-uvdal: {name: Nore og Uvdal, municipality: NO-3338}
          staffing: {shares: {nore-og-uvdal: at most 20 %}}
          goals:
            main: [Et museum for alle]
            subgoals:
              - title: Samle
                period: 2026-08/
                activities:
                  - title: Leie hus
                    period: 2026-09-01/2026
                    activities: [Finne hus]
          budget:
            costs:
              - {title: Husleie, kind: cash, amount: 120 000 per year}
              - {title: Uforutsett, amount: ca 2 500 000 NOK per year}
            funding:
              - title: Kommunene
                state: own
                amount: 120 000.5
                payers: [bø, nore-og-uvdal]
    """)
    assert read_workbook(path) == in_yaml
    cost = (read_workbook(path).budget or Budget()).costs[1]
    assert cost.amount is not None
    assert cost.amount.text == "ca kr 2,5 mill. pr år"


def test_two_workbooks_of_one_plan_are_the_same_file(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_workbook(SKETCH, tmp_path / name, locale="nb")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


@pytest.mark.parametrize("locale", LANGUAGES)
def test_an_empty_template_is_an_empty_plan(tmp_path: Path, locale: str) -> None:
    write_template(tmp_path / "t.xlsx", locale=locale)
    assert read_workbook(tmp_path / "t.xlsx") == Project()


def test_activities_name_sub_goals_of_one_id_by_their_numbers(tmp_path: Path) -> None:
    goal = Subgoal(id="g", title="One", activities=[Activity(title="a")])
    other = attrs.evolve(goal, title="Two", activities=(Activity(title="b"),))
    plan = Project(goals=Goals(subgoals=[goal, other]))
    write_workbook(plan, tmp_path / "p.xlsx")
    assert read_workbook(tmp_path / "p.xlsx") == plan


def test_payers_whose_ids_differ_in_capitals_stay_apart(tmp_path: Path) -> None:
    people = [Participant(id="bø", name="BØ"), Participant(id="Bø", name="bø")]
    funding = [FundingLine(title="x", payers=["Bø", "bø"])]
    plan = Project(participants=people, budget=Budget(funding=funding))
    write_workbook(plan, tmp_path / "p.xlsx")
    assert read_workbook(tmp_path / "p.xlsx") == plan


@pytest.mark.parametrize("text", ["=1+1", "=cmd|' /C calc'!A0", "+47", "-x", "@SUM(A1)", "#REF!"])
def test_a_text_never_becomes_a_formula(tmp_path: Path, text: str) -> None:
    import openpyxl

    plan = Project(title=text, budget=Budget(costs=[CostItem(title=text)]))
    write_workbook(plan, tmp_path / "p.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "p.xlsx")["Costs"]
    assert (sheet["A2"].value, sheet["A2"].data_type) == (text, "s")
    assert bool(sheet["A2"].quotePrefix) == (text[0] != "#")
    assert read_workbook(tmp_path / "p.xlsx") == plan


@pytest.mark.parametrize("number", ["999999999999999", "0.000001", "9.3", "-1234567890.12345"])
def test_fifteen_digits_go_in_as_a_number(tmp_path: Path, number: str) -> None:
    import openpyxl

    plan = Project(budget=Budget(costs=[CostItem(title="x", amount=number)]))
    write_workbook(plan, tmp_path / "p.xlsx")
    assert openpyxl.load_workbook(tmp_path / "p.xlsx")["Costs"]["D2"].data_type == "n"
    assert read_workbook(tmp_path / "p.xlsx") == plan


@pytest.mark.parametrize(
    ("number", "printed"),
    [
        (1000, "1 000"),
        (0, "0"),
        (-5, "-5"),
        (1234567.5, "1 234 567.5"),
        (999_999_999_999_999_000, "999 999 999 999 999 000"),
    ],
)
def test_a_number_in_a_cell_is_read_without_decimals_that_it_has_not(
    tmp_path: Path, number: float, printed: str
) -> None:
    from tests.exchange.workbook.sheets import filled

    path = filled(tmp_path, {"Kostnader!A2": "x", "Kostnader!D2": number})
    budget = read_workbook(path).budget or Budget()
    assert str(budget.costs[0].amount) == printed


@pytest.mark.parametrize("locale", LANGUAGES)
@pytest.mark.parametrize("amount", ["3.816 NOK", "-211.980 SEK", "at most 1.234", "ca 0.125 EUR"])
def test_three_decimals_are_not_taken_for_thousands(
    tmp_path: Path, locale: str, amount: str
) -> None:
    plan = Project(budget=Budget(costs=[CostItem(title="x", amount=amount)]))
    write_workbook(plan, tmp_path / "p.xlsx", locale=locale)
    assert read_workbook(tmp_path / "p.xlsx") == plan


def test_a_longer_number_goes_in_as_text_and_stays_exact(tmp_path: Path) -> None:
    amount = Money("999999999999999999.999999", "NOK")
    plan = Project(budget=Budget(costs=[CostItem(title="x", amount=amount)]))
    write_workbook(plan, tmp_path / "p.xlsx", locale="nb")
    assert read_workbook(tmp_path / "p.xlsx") == plan


@pytest.mark.parametrize("text", ["x" * 32_768, "a\x07b", "a\rb", "a\ud800b"])
def test_what_a_cell_cannot_hold_is_refused_and_no_file_written(tmp_path: Path, text: str) -> None:
    with pytest.raises(InvalidValueError, match=r"cell|workbook"):
        write_workbook(Project(title=text), tmp_path / "p.xlsx")
    assert not (tmp_path / "p.xlsx").exists()


def test_a_language_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidValueError, match="one of the languages"):
        write_template(tmp_path / "t.xlsx", locale="de")


@pytest.mark.parametrize("text", ["_x0041_", "a_x000D_b", "_x005F_x0041_", "_x00", "x_X0041_"])
def test_a_text_like_the_code_of_a_character_stays_that_text(tmp_path: Path, text: str) -> None:
    plan = Project(title=text, budget=Budget(costs=[CostItem(title=text)]))
    write_workbook(plan, tmp_path / "p.xlsx")
    assert read_workbook(tmp_path / "p.xlsx") == plan
    import openpyxl
    from openpyxl.utils.escape import unescape

    held = openpyxl.load_workbook(tmp_path / "p.xlsx")["Costs"]["A2"].value
    assert unescape(held) == text  # so do spreadsheets


def test_a_line_break_of_windows_is_one_line_break(tmp_path: Path) -> None:
    from tests.exchange.workbook.sheets import filled

    path = filled(tmp_path, {"Plan!B2": "Felles_x000D_\nmuseum"})
    assert read_workbook(path).title == "Felles\nmuseum"


@pytest.mark.parametrize("locale", LANGUAGES)
def test_amounts_keep_the_currency_of_their_budget(tmp_path: Path, locale: str) -> None:
    costs = [CostItem(title="x", amount="5"), CostItem(title="y", amount="6 SEK")]
    costs.append(CostItem(title="z", amount="unknown"))
    budget = Budget(currency="EUR", costs=costs, frame=Frame(amount="at most 7"))
    left_out = write_workbook(
        Project(currency="NOK", budget=budget), tmp_path / "p.xlsx", locale=locale
    )
    assert list(map(str, left_out)) == ["project.budget.currency"]
    back = read_workbook(tmp_path / "p.xlsx").budget or Budget()
    amounts = [cost.amount for cost in back.costs]
    assert list(map(str, amounts)) == ["5 EUR", "6 SEK", "unknown"]
    assert back.frame is not None
    assert str(back.frame.amount) == "at most 7 EUR"
