"""What people do wrong in a workbook is told with sheet and cell, all at once."""

import datetime as dt
from pathlib import Path
from typing import Final

import pytest
from tests.exchange.workbook.sheets import Content, book_of, filled, places, refused

import regionkit as rk
from regionkit import ReadError
from regionkit.exchange import read_workbook, read_workbook_file
from regionkit.files import Limits
from regionkit.findings import Finding
from regionkit.model import Budget

COST: Final[dict[str, Content]] = {"Kostnader!A2": "Husleie"}
NOON: Final = dt.datetime(2026, 1, 1, 12)  # noqa: DTZ001 - a cell has no time zone


def _one(path: Path) -> Finding:
    (finding,) = refused(path)
    return finding


def _checked(path: Path, code: str) -> list[Finding]:
    """Return what a check finds by one rule, with its cells."""
    file = read_workbook_file(path)
    report = rk.check(file.content, "plp", as_of=dt.date(2026, 1, 1)).located(file.locate)
    return [finding for finding in report.findings if finding.code == code]


# --- single cells ------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "content", "message", "hint"),
    [
        ("Kostnader!D2", "mye", "an amount", ""),
        ("Kostnader!D2", "1.234", "an amount", "two numbers"),
        ("Kostnader!D2", "50 0000", "a number", ""),
        ("Kostnader!D2", dt.date(2026, 1, 1), "an amount", ""),
        ("Kostnader!D2", True, "an amount", ""),
        ("Kostnader!D2", 1_000_000 / 3, "6 decimals", ""),
        ("Kostnader!D2", 1234567890123456, "an amount", "15 digits"),
        ("Kostnader!C2", "penger", "one of kontanter, in kind-bidrag", ""),
        ("Kostnader!C2", "kontante", "one of kontanter", "Is kontanter meant?"),
        ("Kostnader!B2", "to ord", "an id", ""),
        ("Kostnader!F2", "31.02.2009", "a period", "no such day"),
        ("Kostnader!F2", "i fjor", "a date", ""),
        ("Kostnader!F2", 39_873, "a period", ""),
        ("Kostnader!F2", NOON, "a period", "time of day"),
        ("Kostnader!H2", "kanskje", "one of ja, nei", ""),
        ("Finansiering!D2", "planlagt, bundet", "one of planlagt", ""),
        ("Finansiering!J2", "2. mars", "a date", "Add the year"),
        ("Bemanning!B2", 0.2, "a share", "percent sign"),
        ("Bemanning!B2", 20, "a share", "percent sign"),
        ("Bemanning!B2", "20", "a share", "percent sign"),
        ("Bemanning!B2", "120 %", "100 %", ""),
        ("Deltakere!D2", "4021", "a municipality code", ""),
        ("Deltakere!D2", 4021, "a municipality code", ""),
        ("Plan!B15", "kr 500", "", ""),
        ("Plan!B16", "tre", "a whole number", ""),
        ("Plan!B5", "ferdig", "one of skisse", ""),
    ],
)
def test_a_cell_that_cannot_be_read(
    tmp_path: Path, cell: str, content: Content, message: str, hint: str
) -> None:
    names: dict[str, Content] = {
        "Kostnader!A2": "Husleie",
        "Finansiering!A2": "Fylket",
        "Bemanning!A2": "Bø",
        "Bemanning!B2": "20 %",
        "Deltakere!A2": "Bø",
        "Plan!B14": 1000,
    }
    findings = refused(filled(tmp_path, {**names, cell: content}))
    assert places(findings) == [cell]
    assert message in findings[0].message
    assert hint in findings[0].hint


def test_a_share_in_a_percent_cell_is_read(tmp_path: Path) -> None:
    path = filled(tmp_path, {"Deltakere!A2": "Bø", "Bemanning!A2": "Bø"})
    import openpyxl

    workbook = openpyxl.load_workbook(path)
    workbook["Bemanning"]["B2"].value = 0.125
    workbook["Bemanning"]["B2"].number_format = "0.0%"
    workbook.save(path)
    staffing = read_workbook(path).staffing
    assert staffing is not None
    assert str(staffing.shares[0].share) == "12.5 %"
    # Excel only writes these signs behind the number: it shows 0.5 as 0,5 %.
    for number_format in ('0.0" %"', r"0.0\ \%"):
        workbook["Bemanning"]["B2"].number_format = number_format
        workbook.save(path)
        assert "no percentage" in _one(path).hint


def test_a_formula_that_fails(tmp_path: Path) -> None:
    path = filled(
        tmp_path, {"Kostnader!A2": "#REF!", "Kostnader!A3": "Leie", "Kostnader!D3": "#N/A"}
    )
    first, second = refused(path)
    assert places([first, second]) == ["Kostnader!A2", "Kostnader!D3"]
    assert "found '#REF!'" in first.message
    assert "formula in this cell fails" in second.hint


def test_a_formula_that_was_never_worked_out(tmp_path: Path) -> None:
    finding = _one(filled(tmp_path, {**COST, "Kostnader!D2": "=1000*12"}))
    assert places([finding]) == ["Kostnader!D2"]
    assert "save it" in finding.hint


def test_a_formula_that_gives_an_empty_text_leaves_its_cell_empty(tmp_path: Path) -> None:
    import re
    import zipfile

    worked_out = rb'<c r="E2" t="str"><f>IF(D2&gt;0,"","per")</f><v></v></c>'
    path = filled(tmp_path, {**COST, "Kostnader!D2": 1000, "Kostnader!E2": "her"})
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(tmp_path / "saved.xlsx", "w") as saved:
        for name in source.namelist():
            content = source.read(name)
            if name == "xl/worksheets/sheet9.xml":
                content = re.sub(rb'<c r="E2".*?</c>', worked_out, content)
                assert worked_out in content
            saved.writestr(name, content)
    assert (
        str((read_workbook(tmp_path / "saved.xlsx").budget or Budget()).costs[0].amount) == "1 000"
    )


def test_the_words_of_a_refusal_can_be_said_in_the_language_of_the_reader(tmp_path: Path) -> None:
    finding = _one(filled(tmp_path, {**COST, "Kostnader!D2": "1.234"}))
    assert finding.hint_in("nb").startswith("Det kan leses som to tall")


# --- rows --------------------------------------------------------------------


def test_a_row_without_a_title(tmp_path: Path) -> None:
    finding = _one(filled(tmp_path, {"Kostnader!D7": 1000}))
    assert (finding.code, places([finding])) == ("RK907", ["Kostnader!D7"])
    assert finding.message == "Tittel is missing on this row."
    assert str(finding.path) == "project.budget.costs"


def test_rows_below_empty_rows_are_read_and_counted(tmp_path: Path) -> None:
    cells = {**COST, "Kostnader!A9": "Reiser", "Kostnader!A10": "   ", "Kostnader!D9": "mye"}
    finding = _one(filled(tmp_path, cells))
    assert places([finding]) == ["Kostnader!D9"]
    assert str(finding.path) == "project.budget.costs[1].amount"


@pytest.mark.parametrize("cell", ["Kostnader!D10500", "Kostnader!DA3"])
def test_what_stands_far_down_or_far_out_is_not_lost(tmp_path: Path, cell: str) -> None:
    assert places(refused(filled(tmp_path, {**COST, cell: "mye"})))[-1] == cell


def test_a_format_in_the_last_cell_of_all_makes_no_cells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import openpyxl

    path = filled(tmp_path, COST)
    workbook = openpyxl.load_workbook(path)
    workbook["Kostnader"]["XFD1048576"].font = openpyxl.styles.Font(bold=True)
    workbook.save(path)
    walked = "openpyxl.worksheet.worksheet.Worksheet.iter_rows"
    monkeypatch.setattr(walked, lambda *_, **__: pytest.fail("a million cells are made"))
    assert (read_workbook(path).budget or Budget()).costs[0].title == "Husleie"


def test_an_activity_without_a_sub_goal(tmp_path: Path) -> None:
    goals = {"Mål!B2": "Samle", "Mål!C2": "samle"}
    finding = _one(filled(tmp_path, {**goals, "Aktiviteter!C2": "Leie hus"}))
    assert places([finding]) == ["Aktiviteter!C2"]
    assert finding.message == "Delmål is missing on this row."


@pytest.mark.parametrize("reference", ["sanke", 2, 0, "Samle"])
def test_an_activity_of_a_sub_goal_that_there_is_not(tmp_path: Path, reference: Content) -> None:
    cells: dict[str, Content] = {
        "Mål!B2": "Samle",
        "Aktiviteter!A2": reference,
        "Aktiviteter!C2": "Leie hus",
    }
    finding = _one(filled(tmp_path, cells))
    assert places([finding]) == ["Aktiviteter!A2"]
    assert "number of a sub-goal" in finding.message


def test_other_mistakes_on_the_row_of_a_wrong_reference_are_told_too(tmp_path: Path) -> None:
    cells: dict[str, Content] = {
        "Aktiviteter!A2": 7,
        "Aktiviteter!C2": "Leie hus",
        "Aktiviteter!G2": "snart",
    }
    assert places(refused(filled(tmp_path, cells))) == ["Aktiviteter!A2", "Aktiviteter!G2"]


@pytest.mark.parametrize("level", [3, 0, -1, "to", "9" * 5000])
def test_a_level_that_hangs_in_the_air(tmp_path: Path, level: Content) -> None:
    cells: dict[str, Content] = {
        "Mål!B2": "Samle",
        "Aktiviteter!A2": 1,
        "Aktiviteter!C2": "Leie hus",
        "Aktiviteter!A3": 1,
        "Aktiviteter!B3": level,
        "Aktiviteter!C3": "Finne hus",
    }
    assert places(refused(filled(tmp_path, cells))) == ["Aktiviteter!B3"]


def test_a_part_of_an_activity_under_another_sub_goal(tmp_path: Path) -> None:
    cells: dict[str, Content] = {
        "Mål!B2": "Samle",
        "Mål!B3": "Vise",
        "Aktiviteter!A2": 1,
        "Aktiviteter!C2": "Leie hus",
        "Aktiviteter!A3": 2,
        "Aktiviteter!B3": 2,
        "Aktiviteter!C3": "Finne hus",
    }
    assert places(refused(filled(tmp_path, cells))) == ["Aktiviteter!A3"]


def test_time_of_an_amount_that_is_not_there(tmp_path: Path) -> None:
    finding = _one(filled(tmp_path, {**COST, "Kostnader!E2": "per år"}))
    assert places([finding]) == ["Kostnader!E2"]
    assert "no amount" in finding.hint


def test_an_amount_that_says_another_time_itself(tmp_path: Path) -> None:
    cells = {**COST, "Kostnader!D2": "kr 500 pr år", "Kostnader!E2": "i alt"}
    assert places(refused(filled(tmp_path, cells))) == ["Kostnader!E2"]
    agreeing = filled(tmp_path, {**cells, "Kostnader!E2": "per år"})
    assert str((read_workbook(agreeing).budget or Budget()).costs[0].amount) == "500 NOK per year"


def test_a_main_goal_has_no_time(tmp_path: Path) -> None:
    cells = {"Mål!A2": "hovedmål", "Mål!B2": "Museum", "Mål!F2": "2026"}
    assert places(refused(filled(tmp_path, cells))) == ["Mål!F2"]


# --- what only a check can tell ----------------------------------------------


def test_an_unknown_payer_is_found_at_its_cell(tmp_path: Path) -> None:
    path = filled(
        tmp_path,
        {"Deltakere!A2": "Tinn", "Finansiering!A2": "Kommunene", "Finansiering!G2": "Tinn, Tin"},
    )
    assert places(_checked(path, "RK103")) == ["Finansiering!G2"]


def test_a_doubled_id_is_found_at_its_row(tmp_path: Path) -> None:
    path = filled(
        tmp_path,
        {"Deltakere!A2": "Bø", "Deltakere!A3": "Tinn", "Deltakere!A4": "Bø", "Plan!B2": "Museum"},
    )
    found = _checked(path, "RK102")
    assert [place in {"Deltakere!A2", "Deltakere!A4"} for place in places(found)] == [True]


def test_an_end_before_its_start_is_found_at_its_cell(tmp_path: Path) -> None:
    path = filled(
        tmp_path,
        {
            "Mål!B2": "Samle",
            "Aktiviteter!A2": 1,
            "Aktiviteter!C2": "Leie hus",
            "Aktiviteter!G2": dt.date(2027, 1, 1),
            "Aktiviteter!H2": "2026",
        },
    )
    assert places(_checked(path, "RK207")) == ["Aktiviteter!G2"]


def test_what_is_found_about_the_whole_stands_at_the_first_cell(tmp_path: Path) -> None:
    path = filled(tmp_path, COST)
    found = _checked(path, "RK101")
    assert [place.split("!")[0] for place in places(found)] == ["Plan"] * len(found)


# --- heads and sheets --------------------------------------------------------


def test_a_misspelt_head_says_what_is_meant(tmp_path: Path) -> None:
    path = filled(tmp_path, {**COST, "Kostnader!A1": "Titel på", "Kostnader!D1": "Belop"})
    first, second = refused(path)
    assert places([first, second]) == ["Kostnader!A1", "Kostnader!D1"]
    assert second.hint == "Is Beløp meant?"
    assert {first.code, second.code} == {"RK906"}


def test_an_unknown_head_lists_those_there_are(tmp_path: Path) -> None:
    finding = _one(filled(tmp_path, {**COST, "Kostnader!I1": "Ansvarlig"}))
    assert places([finding]) == ["Kostnader!I1"]
    assert "Tittel, Id, Type, Beløp" in finding.hint


def test_a_head_that_stands_twice(tmp_path: Path) -> None:
    finding = _one(filled(tmp_path, {**COST, "Kostnader!I1": "Amount"}))
    assert places([finding]) == ["Kostnader!I1"]
    assert "first place is Kostnader!D1" in finding.message


def test_values_under_no_head_are_told_once(tmp_path: Path) -> None:
    cells = {**COST, "Kostnader!J3": "husk!", "Kostnader!J4": "og dette"}
    finding = _one(filled(tmp_path, cells))
    assert (places([finding]), finding.message) == (
        ["Kostnader!J3"],
        "husk! stands here under no heading.",
    )


def test_a_sheet_without_the_head_that_names_its_rows(tmp_path: Path) -> None:
    path = book_of(tmp_path / "p.xlsx", {"Kostnader": [["Beløp"], [100], ["mye"]]})
    first, second = refused(path)
    assert places([first, second]) == ["Kostnader!A1", "Kostnader!A3"]
    assert first.message == "Tittel is missing in this sheet."


def test_an_unknown_field_of_the_form(tmp_path: Path) -> None:
    path = filled(tmp_path, {"Plan!A20": "Prosjektleder", "Plan!B20": "Kari", "Plan!B22": "x"})
    first, second = refused(path)
    assert places([first, second]) == ["Plan!A20", "Plan!B22"]
    assert first.message == "Prosjektleder is not known in this sheet."


def test_an_unknown_sheet_is_told_unless_it_is_hidden(tmp_path: Path) -> None:
    import openpyxl

    path = filled(tmp_path, COST)
    workbook = openpyxl.load_workbook(path)
    workbook.create_sheet("Kladd")["B3"] = "husk!"
    workbook.create_sheet("Tomt")
    workbook.save(path)
    finding = _one(path)
    assert places([finding]) == ["Kladd!A1"]
    workbook["Kladd"].sheet_state = "hidden"
    workbook.save(path)
    assert (read_workbook(path).budget or Budget()).costs[0].title == "Husleie"


def test_a_sheet_in_two_languages_is_told(tmp_path: Path) -> None:
    path = book_of(
        tmp_path / "p.xlsx", {"Kostnader": [["Tittel"], ["a"]], "Costs": [["Title"], ["b"]]}
    )
    finding = _one(path)
    assert (finding.code, places([finding])) == ("RK904", ["Costs!A1"])


def test_merged_cells_are_told(tmp_path: Path) -> None:
    import openpyxl

    path = filled(tmp_path, COST)
    workbook = openpyxl.load_workbook(path)
    workbook["Kostnader"].merge_cells("A2:A4")
    workbook.save(path)
    finding = _one(path)
    assert places([finding]) == ["Kostnader!A2"]
    assert "A2:A4" in finding.message


@pytest.mark.parametrize("area", ["A5:A1048576", "A1:XFD1048576"])
def test_vast_merged_cells_are_told_before_they_fill_the_memory(tmp_path: Path, area: str) -> None:
    import zipfile

    path = filled(tmp_path, COST)
    merged = f'</sheetData><mergeCells><mergeCell ref="{area}"/></mergeCells>'.encode()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(tmp_path / "m.xlsx", "w") as saved:
        for name in source.namelist():
            content = source.read(name)
            if name == "xl/worksheets/sheet9.xml":
                content = content.replace(b"</sheetData>", merged)
            saved.writestr(name, content)
    finding = _one(tmp_path / "m.xlsx")
    assert f"The cells {area} are merged" in finding.message


# --- all at once -------------------------------------------------------------


def test_all_mistakes_are_told_at_once_sheet_by_sheet(tmp_path: Path) -> None:
    mistakes: dict[str, Content] = {
        "Plan!B5": "ferdig",
        "Deltakere!D2": "0604",
        "Bemanning!B2": 10,
        "Mål!C2": "to ord",
        "Aktiviteter!A2": "ingen",
        "Kostnader!D2": "mye",
        "Kostnader!D3": "1.234",
        "Finansiering!D2": "planlagt, bundet",
        "Finansiering!J2": "31.02.2009",
        "Finansiering!X2": "husk",
    }
    names = {"Deltakere!A2", "Bemanning!A2", "Mål!B2", "Aktiviteter!C2", "Kostnader!A2",
             "Kostnader!A3", "Finansiering!A2"}  # fmt: skip
    path = filled(tmp_path, {**dict.fromkeys(names, "x1"), **mistakes})
    findings = refused(path)
    assert set(places(findings)) == set(mistakes)
    with pytest.raises(ReadError) as caught:
        read_workbook(path)
    first = str(caught.value).splitlines()[0]
    assert first.startswith(f"{path}:Aktiviteter!A2: error RK908 ")


# --- files that are no workbooks ---------------------------------------------


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"regionkit: 1", b"\xd0\xcf\x11\xe0" * 99])
def test_what_is_no_workbook_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "p.xlsx"
    path.write_bytes(content)
    finding = _one(path)
    assert finding.code == "RK901"


def test_an_empty_file_is_told_to_be_empty(tmp_path: Path) -> None:
    path = tmp_path / "p.xlsx"
    path.write_bytes(b"")
    assert _one(path).message == "The file is empty: expected a workbook with a plan."


def test_a_document_named_as_a_workbook_is_told_by_what_is_in_it(tmp_path: Path) -> None:
    import docx

    path = tmp_path / "p.xlsx"
    docx.Document().save(str(path))
    finding = _one(path)
    assert finding.code == "RK901"
    assert "word/document.xml" in finding.message


def test_a_zip_that_is_no_workbook_is_told(tmp_path: Path) -> None:
    import zipfile

    path = tmp_path / "p.xlsx"
    for names in (
        ["plan.yaml"],
        ["[Content_Types].xml"],
        ["[Content_Types].xml", "xl/workbook.xml"],
    ):
        with zipfile.ZipFile(path, "w") as archive:
            for name in names:
                archive.writestr(name, "<broken")
        assert _one(path).code == "RK901"


def test_a_workbook_that_unfolds_to_too_much_is_refused(tmp_path: Path) -> None:
    path = filled(tmp_path, COST)
    with pytest.raises(ReadError) as caught:
        read_workbook(path, limits=Limits(max_bytes=1000))
    (finding,) = caught.value.report.findings
    assert finding.code == "RK905"


def test_no_more_problems_are_told_than_the_limit(tmp_path: Path) -> None:
    path = filled(tmp_path, {f"Kostnader!D{row}": "mye" for row in range(2, 40)})
    with pytest.raises(ReadError) as caught:
        read_workbook(path, limits=Limits(max_problems=5))
    assert len(caught.value.report.findings) <= 6


def test_a_workbook_with_nothing_in_it_is_told(tmp_path: Path) -> None:
    finding = _one(book_of(tmp_path / "p.xlsx", {"Ark1": []}))
    assert finding.code == "RK901"


def test_a_file_that_is_not_there_is_no_finding(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        read_workbook(tmp_path / "none.xlsx")


def test_without_openpyxl_one_is_told_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    from regionkit.exchange import MissingExtraError, write_template

    path = filled(tmp_path, COST)
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    for work in (lambda: read_workbook(path), lambda: write_template(path)):
        with pytest.raises(MissingExtraError, match=r"pip install 'regionkit\[excel\]'"):
            work()


def test_a_workbook_that_is_read_as_a_file_of_text_is_told_apart(tmp_path: Path) -> None:
    path = filled(tmp_path, COST)
    with pytest.raises(ReadError) as caught:
        rk.read(path)
    (finding,) = caught.value.report.findings
    assert finding.code == "RK901"
    assert "regionkit.exchange.read_workbook" in finding.hint
