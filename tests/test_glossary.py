"""The glossary has a row for each noun of the model, with a word in all five languages."""

import enum
import inspect
import re
from pathlib import Path
from typing import Final

import pytest

from regionkit import model
from regionkit.files.schema_making import make_schema

ROOT: Final = Path(__file__).parents[1]
COLUMNS: Final = ("English", "Norwegian", "Danish", "Swedish", "Finnish", "Meaning")

OTHERWISE: Final = {
    "AddActivity": "add",
    "AddCost": "add",
    "AddFunding": "add",
    "AddSubproject": "add",
    "AllocatedShare": "share",
    "AmountPart": "base fee",
    "ChangeFundingState": "change of funding state",
    "CloseOpenPoint": "close an open point",
    "CofinancingModel": "co-financing model",
    "ColumnSum": "printed table",
    "DeferredTo": "deferred",
    "EqualPart": "part of a key",
    "FixedAmount": "base fee",
    "FixedPart": "part of a key",
    "FixedShare": "share",
    "FramePart": "part of the frame",
    "Goal": "main goal",
    "Goals": "main goal",
    "GroupPart": "part of a key",
    "HandOver": "hand over responsibility",
    "IntervalScale": "scale",
    "OrdinalScale": "scale",
    "ReplaceKey": "replace a key",
    "SeatRule": "seat",
    "SetCondition": "set a condition",
    "SetPeriod": "set a period",
    "StaffShare": "staffing",
    "StatisticPart": "part of a key",
    "StudyFinding": "finding of a study",
    "Subgoal": "sub-goal",
    "Subproject": "sub-project",
    "Votes": "vote",
    "YearlyFigures": "figure",
    "YesNoScale": "scale",
}
"""Nouns that go by another word, or that several share."""


def rows() -> list[list[str]]:
    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


TERMS: Final = {
    term.strip(): row for row in rows() if row[0] != COLUMNS[0] for term in row[0].split(",")
}
NOUNS: Final = sorted({*make_schema()["$defs"], "Municipality"} & set(model.__all__))
"""What a file can hold, and what the registry answers with."""


def test_each_term_has_one_row_with_all_its_cells() -> None:
    for row in rows():
        assert len(row) == len(COLUMNS), row
        assert all(cell.strip("*") for cell in row), row
        if row[0] == COLUMNS[0]:
            assert tuple(row) == COLUMNS
    english = [row[0] for row in rows() if row[0] != COLUMNS[0]]
    assert sorted(set(english)) == sorted(english)


@pytest.mark.parametrize("noun", NOUNS)
def test_each_noun_of_a_plan_has_a_row(noun: str) -> None:
    words = re.sub(r"(?<!^)(?=[A-Z])", " ", noun).lower()
    assert OTHERWISE.get(noun, words) in TERMS


def test_no_exception_is_left_behind() -> None:
    assert set(OTHERWISE) <= set(NOUNS)


def test_every_class_of_the_model_is_a_noun_a_choice_or_a_help_to_them() -> None:
    classes = {name for name in model.__all__ if inspect.isclass(getattr(model, name))}
    choices = {name for name in classes if issubclass(getattr(model, name), enum.Enum)}
    assert classes - set(NOUNS) - choices == {"Entity", "Shape", "Undertaking"}
