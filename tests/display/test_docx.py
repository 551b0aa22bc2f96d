"""Word files: the same tables as the document, with what Word needs to read them well."""

import io
import sys
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordFile
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from hypothesis import given, settings
from tests.display.plans import D1, D2, TUTORIAL, hostile_plan

import regionkit as rk
from regionkit import display
from regionkit.findings.visible import visible
from regionkit.testing import strategies


def opened(plan: rk.Project | rk.Dossier, locale: str | None = None) -> WordFile:
    return docx.Document(io.BytesIO(display.document(plan, locale=locale).docx()))


@pytest.mark.parametrize("plan", [D2, D1, TUTORIAL, hostile_plan()])
def test_the_tables_are_those_of_the_document(plan: rk.Project | rk.Dossier) -> None:
    wanted = [
        [[visible(cell) for cell in row] for row in (grid.heads, *grid.rows, *grid.foot)]
        for grid in display.document(plan).tables
    ]
    found = [[[cell.text for cell in row.cells] for row in t.rows] for t in opened(plan).tables]
    assert found == wanted


@given(strategies.projects)
@settings(max_examples=15)
def test_any_plan_can_be_opened_again(plan: rk.Project) -> None:
    assert len(opened(plan).tables) == len(display.document(plan).tables)


def test_headings_are_headings() -> None:
    word = opened(D2)
    names = [p.style.name for p in word.paragraphs if p.style and p.text == "1 Bakgrunn"]
    assert names == ["Heading 2"]
    assert word.paragraphs[0].style is not None
    assert word.paragraphs[0].style.name == "Title"


def test_a_head_is_repeated_on_each_page_and_no_row_is_torn() -> None:
    for table in opened(D2).tables:
        heads = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
        assert heads == [True] + [False] * (len(heads) - 1)
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_the_properties_of_a_table_stand_in_the_order_of_the_standard() -> None:
    order = ["tblStyle", "tblW", "jc", "tblBorders", "tblLayout", "tblLook"]
    for table in opened(D2).tables:
        names = [child.tag.partition("}")[2] for child in table._tbl.tblPr]
        assert names == [name for name in order if name in names]


def test_numbers_end_at_one_edge_and_sums_are_bold() -> None:
    table = next(t for t in opened(D2).tables if t.rows[0].cells[0].text == "Kommune")
    total = table.rows[-1].cells[-1].paragraphs[0]
    assert total.text.replace("\N{NO-BREAK SPACE}", " ") == "500 000"
    assert total.alignment == WD_ALIGN_PARAGRAPH.RIGHT
    assert total.runs[0].bold
    assert table.rows[1].cells[0].paragraphs[0].alignment is None


@pytest.mark.parametrize(("locale", "code"), [(None, "nb-NO"), ("sv", "sv-SE"), ("en", "en-GB")])
def test_word_knows_title_and_language(locale: str | None, code: str) -> None:
    word = opened(D2, locale)
    assert word.core_properties.title == D2.title
    assert word.core_properties.language == code
    languages = {each.get(qn("w:val")) for each in word.styles.element.iter(qn("w:lang"))}
    assert languages == {code}


def test_a_title_that_word_cannot_keep_whole_is_cut_in_the_properties_only() -> None:
    plan = rk.Project(title="ø" * 300)
    word = opened(plan)
    assert word.core_properties.title == "ø" * 254 + "…"
    assert word.paragraphs[0].text == plan.title


def test_columns_keep_to_the_page() -> None:
    for plan in (D2, TUTORIAL):
        for table in opened(plan).tables:
            assert sum(column.width or 0 for column in table.columns) <= 16.7 * 360_000


def test_a_word_without_end_leaves_the_amounts_their_room() -> None:
    endless = "https://example.org/" + "a" * 500
    line = rk.FundingLine(title=endless, amount="1 250 000 in total", state="own", evidence=endless)
    plan = rk.Project(title="Sti", currency="NOK", budget=rk.Budget(funding=[line]))
    table = opened(plan).tables[0]
    widths = [round((column.width or 0) / 360_000, 1) for column in table.columns]
    assert widths[1] >= 0.2 * len("NOK 1,250,000 in total")
    assert sum(widths) <= 16.7


def test_without_python_docx_one_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(display.DocxMissingError, match=r"pip install 'regionkit\[docx\]'"):
        display.document(TUTORIAL).save(tmp_path / "plan.docx")
    assert not (tmp_path / "plan.docx").exists()


def test_the_name_of_a_file_says_its_format(tmp_path: Path) -> None:
    document = display.document(TUTORIAL)
    for ending in display.FORMATS:
        document.save(tmp_path / f"plan.{ending}")
    assert (tmp_path / "plan.html").read_text("utf-8") == document.html()
    assert (tmp_path / "plan.md").read_text("utf-8") == document.markdown()
    assert (tmp_path / "plan.docx").read_bytes()[:2] == b"PK"
    with pytest.raises(rk.InvalidValueError, match="one of the formats html, md, docx"):
        document.save(tmp_path / "plan.odt")
