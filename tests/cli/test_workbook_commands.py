"""``regionkit template`` and ``regionkit convert``, and workbooks where plans are read."""

import json
from pathlib import Path

import pytest
from tests.cli.commands import EXAMPLE, Run
from tests.exchange.workbook.sheets import changed, filled

import regionkit as rk
from regionkit.exchange import read_workbook

COST = {"Kostnader!A2": "Husleie", "Kostnader!D2": "mye"}

# --- template ----------------------------------------------------------------


def test_a_template_is_written_in_a_language(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "plan.xlsx"
    assert run("template", path, "--lang", "nb") == (0, "", "")
    changed(path, {"Plan!B2": "Felles museum"})
    assert read_workbook(path) == rk.Project(title="Felles museum")


def test_a_filled_template_is_not_written_over(run: Run, tmp_path: Path) -> None:
    path = filled(tmp_path, {"Plan!B2": "Felles museum"})
    ran = run("template", path)
    assert (ran.code, ran.out) == (2, "")
    assert "--force writes over it" in ran.err
    assert read_workbook(path).title == "Felles museum"
    assert run("template", path, "--force").code == 0
    assert read_workbook(path) == rk.Project()


@pytest.mark.parametrize("name", ["plan.xls", "plan", "plan.xlsx.txt"])
def test_a_template_is_an_xlsx_file(run: Run, tmp_path: Path, name: str) -> None:
    ran = run("template", tmp_path / name)
    assert ran.code == 2
    assert "ends in .xlsx" in ran.err


def test_a_folder_that_is_not_there_is_told(run: Run, tmp_path: Path) -> None:
    ran = run("template", tmp_path / "none" / "plan.xlsx")
    assert (ran.code, ran.out) == (2, "")
    assert "No such file" in ran.err


def test_a_language_that_is_none_is_told(run: Run, tmp_path: Path) -> None:
    ran = run("template", tmp_path / "plan.xlsx", "--lang", "no")
    assert ran.code == 2
    assert "For Norwegian say nb" in ran.err


# --- reading -----------------------------------------------------------------


def test_a_workbook_is_checked_with_sheets_and_cells(run: Run, tmp_path: Path) -> None:
    path = filled(
        tmp_path, {"Plan!B2": "Museum", "Mål!B2": "Samle", "Mål!F2": 2027, "Mål!G2": 2026}
    )
    ran = run("check", path, "--lang", "nb")
    assert ran.code == 1
    assert f"{path}:Mål!F2" in ran.out
    as_data = json.loads(run("check", path, "--output-format", "json").out)
    (finding,) = [each for each in as_data[0]["findings"] if each["code"] == "RK207"]
    assert (finding["sheet"], finding["line"], finding["column"]) == ("Mål", 2, 6)


def test_a_workbook_that_cannot_be_read_says_where(run: Run, tmp_path: Path) -> None:
    ran = run("check", filled(tmp_path, COST), "--lang", "nb")
    assert ran.code == 2
    assert "Kostnader!D2: project.budget.costs[0].amount" in ran.out
    assert "kan ikke leses som en plan" in ran.out


@pytest.mark.parametrize("output_format", ["markdown", "github", "sarif"])
def test_every_report_names_the_cell(run: Run, tmp_path: Path, output_format: str) -> None:
    ran = run("check", filled(tmp_path, COST), "--output-format", output_format)
    assert "Kostnader!D2" in ran.out


def test_workbooks_and_files_are_checked_together(run: Run, tmp_path: Path, sound: Path) -> None:
    first = filled(tmp_path, COST, name="a.xlsx")
    second = filled(tmp_path, {"Plan!B2": "Museum"}, name="b.xlsx")
    ran = run("check", sound, first, second, "--output-format", "json")
    reports = {each["file"]: each["failure"] for each in json.loads(ran.out)}
    assert reports == {
        str(first): "cannot be read as a plan",
        str(second): None,
        str(sound): None,
    }
    assert ran.code == 2


def test_other_commands_read_workbooks_too(run: Run, tmp_path: Path) -> None:
    path = filled(tmp_path, {"Plan!B2": "Museum"})
    assert run("share", path).code == 0
    assert run("diff", path, path).out == "Nothing differs.\n"


# --- convert -----------------------------------------------------------------


def test_a_plan_goes_into_a_workbook_and_back(run: Run, tmp_path: Path) -> None:
    book, back = tmp_path / "plan.xlsx", tmp_path / "plan.yaml"
    ran = run("convert", EXAMPLE, book)
    assert (ran.code, ran.out) == (0, "")
    assert "left out: project.open_points" in ran.err
    assert run("convert", book, back) == (0, "", "")
    assert rk.read(back) == read_workbook(book)
    assert rk.read(back).goals == rk.read(EXAMPLE).goals


def test_a_workbook_is_in_the_language_of_the_plan(run: Run, tmp_path: Path) -> None:
    import openpyxl

    run("convert", EXAMPLE, tmp_path / "a.xlsx")
    run("convert", EXAMPLE, tmp_path / "b.xlsx", "--lang", "fi")
    titles = [
        openpyxl.load_workbook(tmp_path / name).sheetnames[0] for name in ("a.xlsx", "b.xlsx")
    ]
    assert titles == ["Veiledning", "Ohje"]


def test_yaml_becomes_json(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "plan.json"
    assert run("convert", EXAMPLE, target) == (0, "", "")
    assert rk.read(target) == rk.read(EXAMPLE)


def test_a_dossier_is_no_workbook(run: Run, tmp_path: Path) -> None:
    ran = run("convert", EXAMPLE.with_name("framover-sammen.yaml"), tmp_path / "x.xlsx")
    assert ran.code == 2
    assert "a workbook holds one project" in ran.err


@pytest.mark.parametrize("name", ["plan.csv", "plan.docx", "plan"])
def test_a_format_that_is_none_is_told(run: Run, tmp_path: Path, name: str) -> None:
    ran = run("convert", EXAMPLE, tmp_path / name)
    assert ran.code == 2
    assert "ends in .yaml or .yml or .json or .xlsx" in ran.err


def test_what_cannot_be_read_is_told(run: Run, tmp_path: Path, broken: Path) -> None:
    ran = run("convert", broken, tmp_path / "x.json")
    assert ran.code == 2
    assert "RK906" in ran.out
    ran = run("convert", tmp_path / "none.yaml", tmp_path / "x.json")
    assert (ran.code, ran.out) == (2, "")
    assert "No such file" in ran.err
    assert not (tmp_path / "x.json").exists()


def test_a_plan_is_not_written_over(run: Run, sound: Path) -> None:
    ran = run("convert", EXAMPLE, sound)
    assert ran.code == 2
    assert "--force writes over it" in ran.err


def test_a_target_that_cannot_be_written_is_told(run: Run, tmp_path: Path) -> None:
    ran = run("convert", EXAMPLE, tmp_path / "none" / "x.json")
    assert (ran.code, ran.out) == (2, "")
    assert "No such file" in ran.err
