"""Every public name says what it is; every public function what it takes, gives and refuses."""

import ast
import importlib
import inspect
import itertools
import pkgutil
import re
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, Final, NamedTuple

import attrs
import pytest

import regionkit

ROOMS: Final = sorted(
    f"regionkit.{found.name}" for found in pkgutil.iter_modules(regionkit.__path__) if found.ispkg
)
SAYS_WHAT_IT_GIVES: Final = {
    *("Answer", "Explain", "Find", "List", "Look", "Make", "Mark", "Read", "Return", "Say"),
    *("Set", "Take", "Tell", "Write", "Add", "Go", "Carry", "Compare", "Share", "Draw", "Check"),
    *("Count", "Sum"),
}
"""First words of a sentence that says what comes back, so that no section need say it again."""

SECTION: Final = re.compile(r"^([A-Z][a-z]+)\n-{3,}$", re.MULTILINE)


class Documented(NamedTuple):
    """A public function or method, with what is said of it."""

    name: str
    call: Callable[..., Any]
    text: str
    sections: dict[str, str]


def rooms() -> Iterator[ModuleType]:
    for name in (*ROOMS, "regionkit.testing.strategies"):
        module = importlib.import_module(name)
        if hasattr(module, "__all__"):
            yield module


def functions() -> Iterator[Documented]:
    for module in rooms():
        room = module.__name__.removeprefix("regionkit.")
        for name in module.__all__:
            thing = getattr(module, name)  # which may keep its results (lru_cache)
            yield from _functions_of(f"{room}.{name}", inspect.unwrap(thing))


def _functions_of(name: str, thing: object) -> Iterator[Documented]:
    if inspect.ismodule(thing):
        for own, each in vars(thing).items():
            if inspect.isfunction(each) and each.__module__ == thing.__name__ and own[0] != "_":
                yield _documented(f"{name}.{own}", each)
    elif inspect.isclass(thing):
        for own, each in vars(thing).items():
            method = each.__func__ if isinstance(each, classmethod | staticmethod) else each
            if inspect.isfunction(method) and own[0] != "_":
                yield _documented(f"{name}.{own}", method)
    elif inspect.isfunction(thing):
        yield _documented(name, thing)


def _documented(name: str, call: Callable[..., Any]) -> Documented:
    text = inspect.getdoc(call) or ""
    head, *parts = SECTION.split(text)
    return Documented(name, call, head, dict(zip(parts[::2], parts[1::2], strict=True)))


FUNCTIONS: Final = {each.name: each for each in functions()}


@pytest.fixture(params=FUNCTIONS)
def function(request: pytest.FixtureRequest) -> Documented:
    return FUNCTIONS[request.param]


def test_there_is_much_to_look_at() -> None:
    assert len(ROOMS) >= 11
    assert len(FUNCTIONS) > 200
    assert {"values.Money.sum", "rules.check", "registry.municipalities.find"} <= set(FUNCTIONS)


@pytest.mark.parametrize("room", [module.__name__ for module in rooms()])
def test_every_public_name_of_a_room_is_there_once_and_documented(room: str) -> None:
    module = importlib.import_module(room)
    assert inspect.getdoc(module)
    assert len(set(module.__all__)) == len(module.__all__)
    for name in module.__all__:
        thing = getattr(module, name)
        if inspect.isclass(thing):
            assert _own_docstring(thing), f"{room}.{name}"
        elif inspect.ismodule(thing) or inspect.isfunction(thing):
            assert inspect.getdoc(thing), f"{room}.{name}"


@pytest.mark.parametrize("room", [module.__name__ for module in rooms()])
def test_every_public_constant_says_what_it_is(room: str) -> None:
    """A constant or an alias of types has its text on the next line, where it is defined."""
    module = importlib.import_module(room)
    for name in module.__all__:
        thing = inspect.unwrap(getattr(module, name))
        if inspect.isclass(thing) or inspect.ismodule(thing) or inspect.isfunction(thing):
            continue
        if type(thing).__module__.startswith("hypothesis."):
            continue  # the name of a strategy says what it draws
        assert name in _texts_after(module), f"{room}.{name}"


def _texts_after(module: ModuleType) -> set[str]:
    """Return the names in the files of a room that are followed by a text of their own."""
    (folder, *_) = getattr(module, "__path__", [str(Path(str(module.__file__)).parent)])
    told = set()
    for path in Path(folder).rglob("*.py"):
        body = ast.parse(path.read_text(encoding="utf-8")).body
        for statement, following in itertools.pairwise(body):
            if _is_text(following):
                told.update(_names_given(statement))
    return told


def _is_text(statement: ast.stmt) -> bool:
    value = statement.value if isinstance(statement, ast.Expr) else None
    return isinstance(value, ast.Constant) and isinstance(value.value, str)


def _names_given(statement: ast.stmt) -> set[str]:
    targets = statement.targets if isinstance(statement, ast.Assign) else []
    if isinstance(statement, ast.AnnAssign):
        targets = [statement.target]
    return {target.id for target in targets if isinstance(target, ast.Name)}


def _own_docstring(cls: type) -> str:
    # attrs and dataclasses write none, but an enumeration or a type alias may inherit one.
    return inspect.cleandoc(cls.__dict__.get("__doc__") or "")


def test_every_public_property_is_documented() -> None:
    bare = [
        f"{module.__name__}.{name}.{own}"
        for module in rooms()
        for name in module.__all__
        if inspect.isclass(cls := getattr(module, name))
        for own, each in vars(cls).items()
        if isinstance(each, property) and own[0] != "_" and not inspect.getdoc(each)
    ]
    assert bare == []


def test_every_field_of_a_noun_is_documented() -> None:
    """What a key means is told in the schema too: it is taken from the text after the field."""
    from regionkit.files import json_schema

    definitions = json_schema()["$defs"]
    nouns = importlib.import_module("regionkit.model").__all__
    told = 0
    for name in set(definitions) & set(nouns):
        whole = definitions[name]
        whole = whole["anyOf"][-1] if "anyOf" in whole else whole
        cls = getattr(importlib.import_module("regionkit.model"), name)
        assert attrs.has(cls)
        for key, field in whole["properties"].items():
            if "const" not in field:  # or it only tells one kind of noun from another
                assert field["description"], f"{name}.{key}"
                told += 1
    assert told > 300


def test_what_it_takes_is_told(function: Documented) -> None:
    if "The parameters are those of" in function.text:
        return
    section = function.sections.get("Parameters", "")
    for name in inspect.signature(function.call).parameters:
        if name not in {"self", "cls", "draw"}:
            named = re.search(rf"^\*{{0,2}}(\w+, )*{name}(, \w+)*$", section, re.MULTILINE)
            assert named, f"{function.name}: nothing says what {name} is"


def test_what_it_gives_is_told(function: Documented) -> None:
    given = inspect.signature(function.call).return_annotation
    if given in {None, "None"} or {"Returns", "Yields"} & set(function.sections):
        return
    if function.name.startswith("testing.strategies."):
        return  # a strategy gives a strategy
    first = function.text.split()[0]
    assert first in SAYS_WHAT_IT_GIVES, f"{function.name}: nothing says what comes back"


def test_what_it_refuses_is_told(function: Documented) -> None:
    try:
        source = textwrap.dedent(inspect.getsource(function.call))
    except (OSError, TypeError):
        return  # made by attrs
    raised = {
        name
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Raise)
        for name in _names_of(node.exc)
    }
    section = function.sections.get("Raises", "")
    assert not raised or section, f"{function.name}: nothing says when it raises"
    for name in raised:
        if name.endswith("Error"):
            assert re.search(rf"^(\w+, )*{name}(, \w+)*$", section, re.MULTILINE), name


def _names_of(raised: ast.expr | None) -> list[str]:
    called = raised.func if isinstance(raised, ast.Call) else raised
    return [called.id] if isinstance(called, ast.Name) else []


def test_sections_stand_in_the_order_of_numpy(function: Documented) -> None:
    order = ["Parameters", "Returns", "Yields", "Raises", "Notes", "References", "Examples"]
    found = list(function.sections)
    assert found == [name for name in order if name in found], function.name
