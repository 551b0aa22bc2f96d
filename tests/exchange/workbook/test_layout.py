"""The sheets and heads in every language: each says one thing, and the template offers choices."""

from typing import Any

import attrs
import openpyxl
import pytest

from regionkit.exchange import write_template
from regionkit.exchange.workbook.headings import (
    choice_called,
    column_called,
    language_in,
    said,
    said_choice,
    sheet_called,
)
from regionkit.exchange.workbook.layout import Column, Holds, Sheet
from regionkit.exchange.workbook.nouns import COVERED
from regionkit.exchange.workbook.sheets import COSTS, PLAN, SHEETS, texts
from regionkit.findings.words import LANGUAGES
from regionkit.model import Project

COLUMNS = [(sheet, column) for sheet in SHEETS for column in sheet.columns]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_and_head_is_known_again(language: str) -> None:
    for sheet in SHEETS:
        assert sheet_called(said(sheet.title, language)) is sheet
    for sheet, column in COLUMNS:
        head = said(column.head, language)
        for written in (head, f" {head.upper()} * "):
            assert column_called(written, sheet) is column, (language, head)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_to_choose_is_known_again(language: str) -> None:
    for _, column in COLUMNS:
        for word in column.choice or ():
            assert choice_called(said_choice(word, language), column.choice, language) is word  # type: ignore[arg-type]
            assert choice_called(str(word), column.choice, language) is word  # type: ignore[arg-type]


def test_a_word_that_says_two_things_is_told_apart() -> None:
    from regionkit.model import ProjectPhase

    words = {said_choice(phase, "sv") for phase in ProjectPhase}
    assert len(words) == len(ProjectPhase)
    assert choice_called("förstudie", ProjectPhase, "sv") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_title_fits_a_sheet(language: str) -> None:
    for sheet in SHEETS:
        title = said(sheet.title, language)
        assert len(title) <= 31
        assert not set(title) & set("[]:*?/\\")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_language_of_a_workbook_is_that_of_most_of_its_heads(language: str) -> None:
    heads = [said(column.head, language) for _, column in COLUMNS]
    assert language_in(heads) == language
    assert language_in([*heads, "Title", "Amount"]) == language


def test_without_known_heads_the_language_is_english() -> None:
    assert language_in(["Xyz"]) == "en"


def test_heads_and_words_may_come_from_any_language() -> None:
    costs = next(sheet for sheet in SHEETS if sheet.key == "costs")
    beloep = column_called("Beløb", costs)
    assert beloep is not None
    assert (beloep.key, beloep.holds) == ("amount", Holds.AMOUNT)


def test_every_column_is_a_field_of_its_noun() -> None:
    for sheet in SHEETS:
        if sheet.noun is not None:
            names = {field.name for field in attrs.fields(sheet.noun)}
            extra = {column.key.partition(".")[0] for column in sheet.columns} - names
            assert extra <= {"level", "subgoal"}


def test_every_field_that_is_covered_is_one() -> None:
    for noun, names in COVERED.items():
        known = {field.name for field in attrs.fields(noun)}
        assert names - known <= {"level", "subgoal"}, noun
    assert {"id", "title", "goals", "budget"} <= COVERED[Project]


def test_no_text_is_said_twice_in_other_words() -> None:
    assert len(set(texts())) == len(texts())


# --- the template ------------------------------------------------------------


@attrs.frozen
class Template:
    """A template that was written and opened again."""

    language: str
    workbook: Any

    def page(self, sheet: Sheet) -> Any:  # noqa: ANN401 - openpyxl has no types
        return self.workbook[said(sheet.title, self.language)]


@pytest.fixture(scope="module", params=LANGUAGES)
def template(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Template:
    path = tmp_path_factory.mktemp("template") / "t.xlsx"
    write_template(path, locale=request.param)
    return Template(request.param, openpyxl.load_workbook(path))


def test_the_guide_comes_first_and_lists_every_column(template: Template) -> None:
    language, workbook = template.language, template.workbook
    guide = workbook.worksheets[0]
    listed = [row[1].value for row in guide.iter_rows(min_row=8)]
    assert listed == [
        said(column.head, language) + (" *" if column.required else "") for _, column in COLUMNS
    ]
    assert [page.title for page in workbook.worksheets[1:]] == [
        said(sheet.title, language) for sheet in SHEETS
    ]


def test_heads_stay_in_sight_and_explain_themselves(template: Template) -> None:
    language = template.language
    for sheet in SHEETS:
        page = template.page(sheet)
        assert page.freeze_panes == "A2"
        assert not page.protection.sheet
        if sheet is not PLAN:
            abouts = [cell.comment.text for cell in page[1]]
            assert abouts == [said(column.about, language) for column in sheet.columns]


def test_choices_are_offered_in_the_language(template: Template) -> None:
    language = template.language
    for sheet in SHEETS:
        rules = template.page(sheet).data_validations.dataValidation
        offered = [rule.formula1 for rule in rules]
        chosen = [column for column in sheet.columns if column.choice is not None]
        assert [rule for rule in offered if rule.startswith('"')] == [
            _list_of(column, language) for column in chosen
        ]
        assert all(len(rule) <= 257 for rule in offered)


def _list_of(column: Column, language: str) -> str:
    words = [said_choice(word, language) for word in column.choice or ()]
    assert not [word for word in words if "," in word]
    return f'"{",".join(words)}"'


def test_dates_are_taken_as_they_are_typed(template: Template) -> None:
    page = template.page(COSTS)
    heads = {cell.value: cell.column_letter for cell in page[1]}
    language = template.language
    assert page.column_dimensions[heads[said("From", language)]].number_format == "@"
    assert page.column_dimensions[heads[said("Amount", language)]].number_format == "#,##0.00"
