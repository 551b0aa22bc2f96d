"""What holds for every noun: plain, immutable, documented, ignorant of formats and rules."""

import ast
import copy
import inspect
import pickle
from enum import Enum
from pathlib import Path as FilePath
from typing import Any, get_origin

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.everything import everything

from regionkit import model
from regionkit.model import Project, noun_referred_to
from regionkit.testing.strategies import NOUNS, PLAN_NOUNS, nouns, projects
from regionkit.values import Choice

MODULES = sorted(FilePath(model.__path__[0]).glob("*.py"))
CHOICES = [
    choice
    for _, choice in inspect.getmembers(model, inspect.isclass)
    if issubclass(choice, Enum) and choice.__module__.startswith("regionkit.model")
]


BODIES = {
    f"{module.stem}.{statement.name}": statement
    for module in MODULES
    for statement in ast.parse(module.read_text(encoding="utf-8")).body
    if isinstance(statement, ast.ClassDef)
}


# --- immutable ---------------------------------------------------------------


@pytest.mark.parametrize("noun", NOUNS)
def test_a_noun_is_slotted_and_takes_its_parts_by_name(noun: type[Any]) -> None:
    assert "__slots__" in vars(noun)
    assert all(field.kw_only for field in attrs.fields(noun))
    with pytest.raises(TypeError):
        noun("positional")


@pytest.mark.parametrize("noun", PLAN_NOUNS)
@settings(max_examples=5, deadline=None)
@given(data=st.data())
def test_a_noun_cannot_be_changed(noun: type[Any], data: st.DataObject) -> None:
    thing = data.draw(nouns(noun))
    for field in attrs.fields(noun):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(thing, field.name, None)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(thing, field.name)
    with pytest.raises((AttributeError, TypeError)):
        thing.another = 1


def with_lists(thing: Any) -> Any:  # noqa: ANN401 - a noun, or what it is made from
    """Make a noun anew, given lists where it holds tuples."""
    if isinstance(thing, tuple):
        return [with_lists(part) for part in thing]
    if type(thing) in NOUNS:
        names = [field.name for field in attrs.fields(type(thing))]
        return type(thing)(**{name: with_lists(getattr(thing, name)) for name in names})
    return thing


@settings(deadline=None)
@given(projects)
def test_lists_become_tuples_all_the_way_down(plan: Project) -> None:
    twin = with_lists(plan)
    assert twin == plan
    assert hash(twin) == hash(plan)
    assert everything(twin) == everything(plan)


@settings(deadline=None)
@given(projects)
def test_a_plan_survives_copying_and_pickling(plan: Project) -> None:
    for twin in (copy.deepcopy(plan), pickle.loads(pickle.dumps(plan))):  # noqa: S301 - our own
        assert everything(twin) == everything(plan)
    assert attrs.evolve(plan) == plan


def test_a_change_gives_another_noun() -> None:
    plan = Project(title="a", period="2009")
    longer = attrs.evolve(plan, period="2009/2012")
    assert str(plan.period) == "2009"
    assert str(longer.period) == "2009/2012"
    assert longer.title == "a"


# --- documented --------------------------------------------------------------


@pytest.mark.parametrize("name", BODIES)
def test_every_noun_and_every_field_has_a_docstring(name: str) -> None:
    body = BODIES[name]
    summary = ast.get_docstring(body)
    assert summary, name
    assert summary.splitlines()[0].endswith("."), name
    for field, after in zip(body.body, [*body.body[1:], None], strict=True):
        if isinstance(field, ast.AnnAssign):
            assert isinstance(after, ast.Expr), ast.unparse(field)
            assert isinstance(after.value, ast.Constant)
            assert str(after.value.value).endswith((".", "…")), ast.unparse(field)


@pytest.mark.parametrize("choice", CHOICES)
def test_a_choice_is_one_of_a_few_words(choice: type[Choice]) -> None:
    assert issubclass(choice, Choice)
    assert choice.__doc__
    for member in choice:
        assert choice(member.value) is member
        assert str(member) == member.value
    with pytest.raises(ValueError, match="expected one of"):
        choice("something else")


def test_the_room_names_all_that_it_holds() -> None:
    defined = {
        name
        for name, thing in inspect.getmembers(model)
        if getattr(thing, "__module__", "").startswith("regionkit.model")
    }
    assert defined <= set(model.__all__)
    assert all(hasattr(model, name) for name in model.__all__)


# --- ignorant ----------------------------------------------------------------


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_a_noun_knows_no_file_format_no_language_and_no_rule(module: FilePath) -> None:
    imported = set()
    for statement in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(statement, ast.ImportFrom):
            imported.add(statement.module or "")
        elif isinstance(statement, ast.Import):
            imported.update(alias.name for alias in statement.names)
    # What a notebook shows is asked of display: the one import upwards, in one method only.
    shows = "def _repr_html_" in module.read_text(encoding="utf-8")
    upwards = {"regionkit.display"} if shows else set()
    own = {name.split(".")[1] for name in imported - upwards if name.startswith("regionkit.")}
    assert own <= {"errors", "values", "findings", "model"}
    others = {name.split(".")[0] for name in imported} - {"regionkit"}
    assert others <= {"attrs", "collections", "datetime", "decimal", "enum", "typing"}


@pytest.mark.parametrize("noun", NOUNS)
def test_a_noun_has_facts_but_no_verbs(noun: type[Any]) -> None:
    fields = {field.name for field in attrs.fields(noun)}
    for name, member in inspect.getmembers(noun):
        if not name.startswith("_") and name not in fields:
            assert isinstance(member, property), f"{noun.__name__}.{name}"


# --- references --------------------------------------------------------------


def test_references_are_texts_that_say_what_they_refer_to() -> None:
    found = {
        (noun.__name__, field.name): noun_referred_to(field)
        for noun in PLAN_NOUNS
        for field in attrs.fields(noun)
        if noun_referred_to(field)
    }
    assert (
        found.items()
        >= {
            ("Activity", "own_plan"): "sub-project",
            ("AllocatedShare", "participant"): "participant",
            ("Allocation", "key"): "sharing key",
            ("Figure", "participant"): "participant",
            ("FixedShare", "participant"): "participant",
            ("FundingLine", "key"): "sharing key",
            ("FundingLine", "payers"): "participant",
            ("Member", "represents"): "participant",
            ("Region", "members"): "participant",
            ("SharingKey", "participants"): "participant",
            ("StaffShare", "participant"): "participant",
        }.items()
    )
    assert {noun for noun in found.values() if noun and " or " not in noun and "," not in noun} <= {
        "assessor",
        "candidate",
        "cluster",
        "cluster office",
        "co-financing model",
        "criteria set",
        "criterion",
        "decision",
        "document",
        "open point",
        "participant",
        "policy",
        "project",
        "region",
        "role",
        "funding line",
        "sharing key",
        "sub-project",
    }


def test_printed_texts_take_no_part_in_equality() -> None:
    ignored = {
        (noun.__name__, field.name)
        for noun in PLAN_NOUNS
        for field in attrs.fields(noun)
        if field.eq is False
    }
    assert ignored == {
        ("Citation", "text"),
        ("Group", "text"),
        ("HostRole", "text"),
        ("OpenPoint", "text"),
        ("Policy", "text"),
        ("Role", "text"),
        ("StatusReporting", "text"),
    }


@pytest.mark.parametrize("noun", NOUNS)
def test_a_list_is_empty_where_nothing_is_said(noun: type[Any]) -> None:
    attrs.resolve_types(noun)
    for field in attrs.fields(noun):
        if get_origin(field.type) is tuple and field.default is not attrs.NOTHING:
            assert field.default == ()
