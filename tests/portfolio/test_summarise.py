"""summarise: what many plans are about, counted and told."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.portfolio.making import BROKEN, project, write_lines

import regionkit as rk
from regionkit.findings.words import LANGUAGES
from regionkit.model import CostItem, Region
from regionkit.portfolio import Summary, summarise
from regionkit.values import Stage


def region(name: str) -> dict[str, str]:
    return {"name": name}


@pytest.fixture(scope="module")
def summary(tmp_path_factory: pytest.TempPathFactory) -> Summary:
    two = [project(4, period="../2020"), project(5, period="2012/2009")]
    telemark, formula = region("Øst-Telemark"), region("=1+1")
    plans: list[str | dict[str, Any]] = [
        project(1, stage="sketch", period="2009/2011", regions=[telemark]),
        project(2, stage="running", period="2009-03", regions=[telemark, formula]),
        project(3, period=None, stage=None, title=None),
        {"title": "Sak", "projects": two},
        BROKEN,
    ]
    path = tmp_path_factory.mktemp("x") / "plans.jsonl"
    return summarise(write_lines(path, plans), "minimal")


def test_plans_are_counted_by_what_they_are(summary: Summary) -> None:
    assert (summary.plans, summary.projects, summary.refused) == (4, 5, 1)
    assert dict(summary.stages) == {Stage.SKETCH: 1, Stage.DRAFT: 3, Stage.RUNNING: 1}
    assert list(summary.regions.items()) == [("Øst-Telemark", 2), ("=1+1", 1), (None, 3)]
    assert list(summary.years.items()) == [(2009, 2), (2012, 1), (None, 2)]
    assert [(each.code, each.count) for each in summary.rules] == [
        ("RK101", 1),
        ("RK207", 1),
        ("RK902", 1),
    ]


def test_records_have_one_form(summary: Summary) -> None:
    records = summary.to_records()
    assert len({tuple(record) for record in records}) == 1
    assert {record["about"] for record in records} == {
        "plans", "projects", "refused", "rule", "stage", "region", "year",
    }  # fmt: skip


def test_json_and_csv_hold_the_records(summary: Summary) -> None:
    records = summary.to_records()
    assert json.loads(summary.to_json()) == {
        "complete": True,
        "last": str(summary.last),
        "rows": records,
    }
    rows = list(csv.DictReader(io.StringIO(summary.to_csv())))
    assert len(rows) == len(records)
    # A spreadsheet must not take the name of a region for a formula.
    assert [row["name"] for row in rows if row["about"] == "region"] == [
        "Øst-Telemark",
        "'=1+1",
        "",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_are_in_each_language(summary: Summary, language: str) -> None:
    text = summary.text(language)
    assert "Øst-Telemark" in text
    assert ("Could not be read" in text) == (language == "en")
    assert len(text.splitlines()) == len(str(summary).splitlines())


def test_costs_and_funding_are_named_in_the_language() -> None:
    budget = rk.Budget(
        costs=[CostItem(title="Bygg", amount=100)],
        funding=[rk.FundingLine(title="Fylket", amount=50)],
    )
    summary = summarise(rk.Project(title="Museum", currency="NOK", budget=budget), None)
    assert [row.split()[0] for row in summary.text("nb").splitlines()[-2:]] == [
        "kostnader",
        "finansiering",
    ]
    assert "costs " in str(summary)


def test_plans_at_hand_are_counted_without_a_file() -> None:
    one = rk.Project(title="A", regions=[Region(name="Bø")])
    summary = summarise([one, rk.Dossier(title="S")], profile=None)
    assert (summary.plans, summary.projects, summary.last) == (2, 1, None)
    assert (summary.rules, dict(summary.regions)) == ((), {"Bø": 1})
    assert summarise(one, profile=None).projects == 1


def test_paths_and_plans_can_be_mixed(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "x.jsonl", [project(1), project(2)])
    assert summarise([path, rk.Project(title="A"), str(path)], profile=None).plans == 5


def test_of_nothing_there_is_nothing() -> None:
    summary = summarise([])
    assert str(summary) == "Plans: 0, with projects: 0. Could not be read: 0."
    assert (summary.money, summary.plans) == ((), 0)


def test_an_interruption_leaves_what_was_counted(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "x.jsonl", [project(1)])

    def sources() -> Iterator[Path]:
        yield path
        raise KeyboardInterrupt

    summary = summarise(sources())
    assert (summary.plans, summary.complete) == (1, False)
    told = f"The counting was interrupted: this is what there is up to {path}:1."
    assert str(summary).startswith(told)


def test_a_data_frame_takes_the_records(summary: Summary) -> None:
    polars = pytest.importorskip("polars")
    frame = polars.DataFrame(summary.to_records(), infer_schema_length=None)
    assert frame.filter(polars.col("about") == "year")["count"].sum() == summary.projects
