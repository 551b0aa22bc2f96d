"""Blank texts: found in every field of every noun that holds a text, and nowhere else."""

from collections.abc import Iterator
from typing import Any, Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rules.asking import rule_named

import regionkit as rk
from regionkit.model import ColumnSum, Entity, PrintedTable
from regionkit.rules import Site, Tree, Wrong
from regionkit.testing import build
from regionkit.testing.strategies import PLAN_NOUNS

RULE: Final = rule_named("RK111")
AS_PRINTED: Final = {
    (PrintedTable, "columns"), (PrintedTable, "total"), (PrintedTable, "rows"),
    (ColumnSum, "column"), (ColumnSum, "parts"),
}  # fmt: skip


def somewhere() -> Site:
    return Tree(rk.Project(), stage=None, as_of=None).root


def blank_at(noun: Entity) -> list[str]:
    return [each.at for each in RULE.check(noun, somewhere()) if isinstance(each, Wrong)]


def texts() -> Iterator[tuple[type[Any], str, object, str]]:
    """Every field that can hold a text, with a blank one and where that is then told of."""
    for noun in PLAN_NOUNS:
        attrs.resolve_types(noun)
        for field in attrs.fields(noun):
            if field.type in (str, str | None):
                yield noun, field.name, " ", field.name
            elif field.type == tuple[str, ...]:
                yield noun, field.name, ("a", "\t"), f"{field.name}[1]"


@pytest.mark.parametrize(
    ("noun", "name", "blank", "at"),
    [pytest.param(*each, id=f"{each[0].__name__}.{each[1]}") for each in texts()],
)
def test_a_blank_text_is_found_wherever_it_stands(
    noun: type[Any], name: str, blank: object, at: str
) -> None:
    try:
        spoilt = build(noun, **{name: blank})
    except rk.InvalidValueError:  # an id or a currency: it cannot be blank
        return
    assert blank_at(spoilt) == ([] if (noun, name) in AS_PRINTED else [at])


@pytest.mark.parametrize("noun", PLAN_NOUNS, ids=lambda noun: noun.__name__)
def test_what_is_not_said_is_not_blank(noun: type[Any]) -> None:
    assert blank_at(build(noun)) == []


@given(text=st.text())
def test_blank_is_what_has_no_sign_in_it(text: str) -> None:
    assert blank_at(rk.Project(title=text)) == (["title"] if not text.strip() else [])
