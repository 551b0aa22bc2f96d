"""Records: every row as documented, joinable with findings, and taken by both data frames."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import attrs
import pandas as pd
import polars as pl
import pytest
from hypothesis import given, settings

import regionkit as rk
from regionkit.errors import InvalidValueError
from regionkit.exchange import TABLES, Holds, records
from regionkit.findings import Path, Record
from regionkit.model import (
    Budget,
    CostItem,
    Dossier,
    FundingLine,
    Goals,
    Participant,
    Project,
    Subgoal,
    Subproject,
)
from regionkit.testing.strategies import dossiers, projects
from regionkit.values.number import MAX_DECIMALS

SKETCH = rk.read("examples/kongsbergregionen.yaml")
PLAN = Project(
    title="Museum",
    currency="NOK",
    participants=[Participant(id="bø", name="Bø"), Participant(id="tinn", name="Tinn")],
    goals=Goals(
        subgoals=[
            Subgoal(
                id="g1",
                title="Open",
                period="2026-35/2027",
                activities=[
                    rk.Activity(title="Build", activities=[rk.Activity(title="Dig", id="dig")]),
                    rk.Activity(title="Paint"),
                ],
            )
        ]
    ),
    budget=Budget(
        costs=[
            CostItem(title="Rent", amount="ca 2 500 000 per year", period="2026"),
            CostItem(title="Loan", amount="at most 0.123456 EUR"),
            CostItem(title="Paper", amount="unknown"),
            CostItem(title="Ink"),
        ],
        funding=[FundingLine(id="own", title="Own", payers=["bø", "tinn"], granted="5 SEK")],
    ),
    subprojects=[
        Subproject(id="annex", budget=Budget(currency="DKK", costs=[CostItem(title="A", amount=1)]))
    ],
)


def test_a_row_has_the_columns_of_its_table_in_their_order() -> None:
    for name, table in TABLES.items():
        for row in records(SKETCH, name) + records(PLAN, name):
            assert list(row) == list(table.schema)


@given(projects | dossiers)
@settings(max_examples=40)
def test_cells_hold_what_their_column_says(plan: Project | Dossier) -> None:
    for name, table in TABLES.items():
        for row in records(plan, name):
            for column in table.columns:
                cell = row[column.name]
                assert cell is None or type(cell) is column.holds.type, (name, column)
                _check(column.holds, cell)


def _check(holds: Holds, cell: str | int | None) -> None:
    if holds is Holds.FLAG:
        assert cell in (0, 1, None)
    elif isinstance(cell, str) and holds is Holds.NUMBER:
        assert "E" not in cell
        assert Decimal(cell).is_finite()
    elif isinstance(cell, str) and holds is Holds.DATE:
        date.fromisoformat(cell)
    elif isinstance(cell, str) and holds is Holds.FRACTION:
        assert 0 <= Fraction(cell) <= 1
    elif holds is Holds.PATH:
        assert isinstance(cell, str)
        Path(cell)


def test_amounts_are_exact_and_say_what_they_can_be() -> None:
    rent, loan, paper, ink = records(PLAN, "costs")[:4]
    assert (rent["amount"], rent["lower"], rent["upper"]) == ("2500000", "2450000", "2550000")
    assert (rent["currency"], rent["per"], rent["missing"]) == ("NOK", "per year", None)
    assert (loan["amount"], loan["lower"], loan["currency"]) == ("0.123456", None, "EUR")
    assert (paper["amount"], paper["per"], paper["missing"]) == (None, None, "unknown")
    assert (ink["amount"], ink["currency"], ink["missing"]) == (None, None, None)


def test_an_amount_without_a_currency_has_that_of_its_budget() -> None:
    *_, annex = records(PLAN, "costs")
    assert (annex["project"], annex["currency"]) == ("annex", "DKK")
    (own,) = records(PLAN, "funding")
    assert (own["granted"], own["granted_currency"], own["granted_per"]) == (
        *("5", "SEK", "not stated"),
    )


def test_dates_keep_their_notation_beside_the_days_they_can_mean() -> None:
    (goal,) = records(PLAN, "goals")
    assert goal["period"] == "2026-35/2027"
    assert (goal["start_earliest"], goal["start_latest"]) == ("2026-07-01", "2026-09-30")
    assert (goal["end_earliest"], goal["end_latest"]) == ("2027-01-01", "2027-12-31")


def test_an_activity_is_followed_by_those_it_is_made_of() -> None:
    rows = [(row["level"], row["title"], row["subgoal"]) for row in records(PLAN, "activities")]
    assert rows == [(1, "Build", "g1"), (2, "Dig", "g1"), (1, "Paint", "g1")]


def test_several_ids_are_parted_by_commas() -> None:
    (own,) = records(PLAN, "funding")
    assert own["payers"] == "bø, tinn"


def test_rows_join_with_findings_by_their_paths() -> None:
    report = rk.check(SKETCH, "plp", stage="approved", as_of=date(2009, 2, 3))
    costs = {row["path"] for row in records(SKETCH, "costs")}
    found = {
        str(finding.path)
        for finding in report.findings
        if str(finding.path).startswith("project.budget.costs[")
    }
    assert found
    assert found <= {f"{path}{rest}" for path in costs for rest in ("", ".amount", ".kind")}
    assert records(PLAN, "activities")[1]["path"] == (
        "project.goals.subgoals[g1].activities[0].activities[dig]"
    )


def test_what_an_effect_would_add_is_no_part_of_the_plan() -> None:
    case = rk.read("examples/framover-sammen.yaml", Dossier)
    (decision,) = records(case, "decisions")
    assert (decision["points"], decision["effects"]) == (2, 3)
    paths = [str(row["path"]) for name in TABLES for row in records(case, name)]
    assert not [path for path in paths if "effects" in path]


def test_a_table_that_is_none_is_refused_with_those_there_are() -> None:
    with pytest.raises(InvalidValueError, match=r"activities, .* found 'tasks'"):
        records(PLAN, "tasks")


# --- data frames -------------------------------------------------------------


def _rows(name: str) -> list[Record]:
    return records(SKETCH, name) + records(PLAN, name)


@pytest.mark.parametrize("name", TABLES)
def test_pandas_takes_every_table(name: str) -> None:
    rows = _rows(name)
    frame = pd.DataFrame(rows, columns=list(TABLES[name].schema))
    assert list(frame.columns) == list(TABLES[name].schema)
    assert [
        {key: None if pd.isna(cell) else cell for key, cell in row.items()}
        for row in frame.to_dict("records")
    ] == rows


@pytest.mark.parametrize("name", TABLES)
def test_polars_takes_every_table(name: str) -> None:
    table, rows = TABLES[name], _rows(name)
    frame = pl.DataFrame(rows, schema=table.schema)
    assert frame.to_dicts() == rows
    types = {str: pl.String, int: pl.Int64}
    assert dict(frame.schema) == {key: types[kind] for key, kind in table.schema.items()}
    assert pl.DataFrame(rows, infer_schema_length=None).to_dicts() == rows


@pytest.mark.parametrize("name", TABLES)
def test_a_table_without_rows_has_its_columns(name: str) -> None:
    schema = TABLES[name].schema
    assert records(Project(), name) == [] or name == "projects"
    assert pl.DataFrame([], schema=schema).columns == list(schema)
    assert list(pd.DataFrame([], columns=list(schema)).columns) == list(schema)


def test_sums_in_a_data_frame_are_exact() -> None:
    costs = [CostItem(title=str(n), amount=Decimal("0.1")) for n in range(3)]
    rows = records(attrs.evolve(PLAN, budget=Budget(costs=costs), subprojects=()), "costs")
    assert sum(map(Decimal, pd.DataFrame(rows)["amount"])) == Decimal("0.3")
    exact = pl.DataFrame(rows)["amount"].str.to_decimal(scale=MAX_DECIMALS)
    assert exact.sum() == Decimal("0.3")
