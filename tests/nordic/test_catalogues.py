"""The catalogues: nothing missing, nothing left over, the same placeholders, real sentences."""

import ast
import importlib.util
import string
from pathlib import Path as FilePath
from types import ModuleType
from typing import Final

import pytest
from babel.messages import Catalog

from regionkit.nordic import translate
from regionkit.nordic.messages import SPOKEN, catalogue_text, read_catalogue

TOOL: Final = FilePath(__file__).parents[2] / "tools" / "build_messages.py"
NO_WORDS: Final = {"RK908", "phrase", "choice", "label", "workbook"}
"""Contexts in which a text may be the same in another language."""


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_messages", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module", params=SPOKEN)
def catalogue(request: pytest.FixtureRequest) -> Catalog:
    return read_catalogue(catalogue_text(request.param))


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def entries(catalogue: Catalog) -> list[tuple[str, str, str]]:
    return [(m.context or "", str(m.id), str(m.string)) for m in catalogue if m.id]


def test_every_text_is_there_and_no_other(catalogue: Catalog, tool: ModuleType) -> None:
    wanted = {(context, text) for context, text, _ in tool.texts()}
    assert {(context, text) for context, text, _ in entries(catalogue)} == wanted, "make messages"


def test_no_text_of_a_refusal_is_put_together_out_of_sight(tool: ModuleType) -> None:
    # An f-string or a sum of texts is never in a catalogue: its gaps are filled too early.
    hidden = [
        f"{path.relative_to(tool.SOURCE)}:{text.lineno}"
        for room in tool.READ
        for path in sorted((tool.SOURCE / room).rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for text in _said_by(node)
        if isinstance(text, (ast.JoinedStr, ast.BinOp))
    ]
    assert hidden == []


def _said_by(node: ast.AST) -> list[ast.expr]:
    """List what a refusal says, or what is kept to be said by one."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        first = {"InvalidValueError": (0, 2), "UnfitError": (0, 1), "Worded": (0,), "phrase": (0,)}
        wanted = first.get(node.func.id, ())
        return [text for number, text in enumerate(node.args) if number in wanted]
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
        return [node.value] if node.targets[0].id in ("expected", "hint") else []
    return []


def test_every_text_is_translated(catalogue: Catalog) -> None:
    assert [(context, text) for context, text, said in entries(catalogue) if not said] == []


def test_the_same_gaps_are_filled(catalogue: Catalog) -> None:
    for context, text, said in entries(catalogue):
        assert placeholders(said) == placeholders(text), (context, text, said)


def test_a_translation_begins_and_ends_as_its_text_does(catalogue: Catalog) -> None:
    for context, text, said in entries(catalogue):
        assert said == said.strip() or text != text.strip(), (context, said)
        assert text.endswith(".") == said.endswith("."), (context, text, said)
        assert text.startswith(",") == said.startswith(","), (context, text, said)
        if context.startswith("RK") and text[0].isupper():
            assert said[0].isupper() or not said[0].isalpha(), (context, said)


def test_sentences_are_not_left_in_english(catalogue: Catalog) -> None:
    same = [
        (context, text)
        for context, text, said in entries(catalogue)
        if said == text and context not in NO_WORDS and text != "{hint}"
    ]
    assert same == []


def test_plural_forms_are_those_of_the_language(catalogue: Catalog) -> None:
    assert catalogue.num_plurals == 2
    assert catalogue.plural_expr == Catalog(locale=catalogue.locale).plural_expr


def test_a_catalogue_is_in_the_form_the_tool_writes(catalogue: Catalog, tool: ModuleType) -> None:
    code = str(catalogue.locale)
    assert catalogue_text(code) == tool.written(tool.updated(code)), "make messages"


def test_what_has_no_translation_stays_english() -> None:
    assert translate("A sentence of somebody's own.", "nb", "LOC001") == (
        "A sentence of somebody's own."
    )
    assert translate("applied for", "en", "choice") == "applied for"


def test_a_language_that_borrows_its_words_borrows_the_sentences() -> None:
    assert translate("applied for", "fo", "choice") == translate("applied for", "da", "choice")
    assert translate("applied for", "kl", "choice") == "applied for"
