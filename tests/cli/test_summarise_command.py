"""``regionkit summarise``: many plans counted on the command line."""

import csv
import io
import json
from pathlib import Path

import pytest
from tests.cli.commands import ROOT, Run
from tests.portfolio.making import BROKEN, project, write_lines


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """Write two plans with money."""
    budget = {"costs": [{"title": "Hus", "amount": "ca 1 000"}]}
    rows = [project(n, budget=budget, regions=[{"name": "Bø"}]) for n in (1, 2)]
    return write_lines(tmp_path / "plans.jsonl", rows)


def test_it_is_a_table_for_people(run: Run, plans: Path) -> None:
    code, out, err = run("summarise", plans, "--lang", "nb")
    assert (code, err) == (0, "")
    assert out.startswith("Planer: 2, med prosjekter: 2. Kunne ikke leses: 0.\n")
    assert "1 800" in out.replace("\N{NO-BREAK SPACE}", " ")
    assert "RK201 missing-main-goal, feil" in out


def test_it_is_data_for_programs(run: Run, plans: Path) -> None:
    rows = json.loads(run("summarise", plans, "--output-format", "json").out)["rows"]
    money = [row for row in rows if row["about"] == "costs"]
    assert [(row["lower"], row["upper"], row["currency"]) for row in money] == [
        ("1800", "2200", "NOK")
    ]
    out = run("summarise", plans, "--output-format", "csv", "--jobs", "2").out
    assert [
        row["count"] for row in csv.DictReader(io.StringIO(out)) if row["about"] == "region"
    ] == ["2"]


def test_a_plan_that_cannot_be_read_is_counted_and_fails(run: Run, tmp_path: Path) -> None:
    path = write_lines(tmp_path / "plans.jsonl", [project(1), BROKEN])
    code, out, err = run("summarise", path, tmp_path / "none.yaml")
    assert (code, err) == (2, "")
    assert "Could not be read: 2." in out


def test_the_examples_can_be_summed_up(run: Run) -> None:
    code, out, _ = run("summarise", ROOT / "examples", "--profile", "minimal")
    assert code == 0
    assert "Kongsbergregionen" in out


def test_an_unknown_profile_is_refused(run: Run, plans: Path) -> None:
    code, _, err = run("summarise", plans, "--profile", "defualt")
    assert code == 2
    assert "Is default meant?" in err
