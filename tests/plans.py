"""Hypothesis strategies for whole plans: every noun, every field, and texts that bite.

The strategies follow the types of the fields, so that a new field is drawn as soon as it is
there. What a test cannot use it filters itself.
"""

import inspect
from decimal import Decimal
from enum import StrEnum
from types import UnionType
from typing import Any, Final, TypeVar, Union, get_args, get_origin

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from regionkit import model
from regionkit.findings import Path
from regionkit.model import Project
from regionkit.values import Amount, MunicipalityCode, PartialDate, Period, Share
from tests.strategies import (
    amounts,
    ids,
    municipality_codes,
    numbers,
    partial_dates,
    paths,
    periods,
    shares,
)

T = TypeVar("T")

NOUNS: Final[tuple[type[Any], ...]] = tuple(
    noun
    for _, noun in sorted(inspect.getmembers(model, inspect.isclass))
    if attrs.has(noun) and noun.__module__.startswith("regionkit.model")
)
"""Every noun, by name."""

NASTY: Final = (
    *("", " ", "\t", "\n", "\r", "\r\n", " a", "a ", "a\n", "\na", "a\n\nb", "a\n b", "a \nb"),
    *("NO", "no", "yes", "true", "TRUE", "false", "null", "Null", "~", "off", "<<", "="),
    *("0114", "12:30", "1e3", "0x1F", "1_000", ".5", "-1", "2009-01-22", "50%", "50 %", ".inf"),
    *("-", "- a", "?", "? a", ":", ": ", "a: b", "a:", "a :b", "#", "a # b", "a #b", "#a"),
    *("---", "...", "--- a", "%YAML", "@a", "`a`", "!a", "!!str a", "&a", "*a", "|", ">", ">-"),
    *('"', "'", "''", '"a"', "'a'", 'a "b" c', "it's", "«a»", "\\", "\\n", "a\\", "{", "{a: b}"),
    *("}", "[", "[a, b]", "]", ",", "a, b", "a,b", "{{", "{0}", "value", "text"),
    *("a\tb", "a\x85b", "\x85", "a\u2028b", "a\u2029b", "a\xa0b", "\xa0", "a\u202fb", "\ufeff"),
    *("\x00", "\x07", "\x1b[31m", "\x7f", "\ufffe", "\uffff", "\U0001f600", "\U0010ffff"),
    *("a  b " * 30, "ord " * 40 + "slutt", "ord\n" * 30, "ord " * 30 + "\n" + "ord " * 30 + "x"),
    *("x" * 200, "a " + "x" * 200, "ø" * 130 + ": b", "e\u0301", "\u202eabc", "ß", "ð", "þ"),
)
"""Texts that YAML or JSON could take for something else, or lose a part of."""

_SIGNS = st.characters(exclude_categories=["Cs"])
texts: SearchStrategy[str] = (
    st.sampled_from(NASTY)
    | st.text(_SIGNS, max_size=20)
    | st.text(st.sampled_from("ab \n\t:#-'\"{}[],&*!|>%@`?~\\\r\x85\u2028\xa0"), max_size=12)
    | st.lists(st.sampled_from(("i", "og", "næring", "x" * 40, " ", "\n", "\n\n")), max_size=60).map(
        " ".join
    )
)
"""Any text but half characters, which no file can hold."""


def of_type(annotation: Any, depth: int = 2) -> SearchStrategy[Any]:  # noqa: ANN401 - any annotation
    """Values of a field's type; nouns in nouns as deep as ``depth`` levels."""
    if annotation in _VALUES:
        return _VALUES[annotation]
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is tuple:
        if depth == 0 and attrs.has(arguments[0]):
            return st.just(())
        return st.lists(of_type(arguments[0], depth), max_size=2).map(tuple)
    if origin in (Union, UnionType):
        kinds = [kind for kind in arguments if kind is not type(None)]
        some = st.one_of(*(of_type(kind, depth) for kind in kinds))
        return st.none() | some if len(kinds) < len(arguments) else some
    if issubclass(annotation, StrEnum):
        return st.sampled_from(annotation)
    return nouns(annotation, depth - 1)


def nouns(cls: type[T], depth: int = 2) -> SearchStrategy[T]:
    """One noun with any of its fields."""
    if depth < 0:
        return st.nothing()
    attrs.resolve_types(cls)  # type: ignore[type-var]
    required, optional = {}, {}
    for field in attrs.fields(cls):  # type: ignore[misc]
        strategy = ids if _is_id(field) else of_type(field.type, depth)
        if strategy.is_empty:
            strategy = st.none() if get_origin(field.type) is not tuple else st.just(())
        (required if field.default is attrs.NOTHING else optional)[field.name] = strategy
    return st.fixed_dictionaries(required, optional=optional).map(lambda parts: cls(**parts))


def _is_id(field: "attrs.Attribute[Any]") -> bool:
    return getattr(field.converter, "__name__", "") in ("as_id", "as_optional_id")


_VALUES: Final[dict[Any, SearchStrategy[Any]]] = {
    str: texts,
    bool: st.booleans(),
    int: st.integers(-9, 99) | st.integers(-(10**17), 10**17),
    Decimal: numbers,
    Amount: amounts | amounts.map(lambda amount: attrs.evolve(amount, text=None, where=None)),
    PartialDate: partial_dates,
    Period: periods,
    Share: shares,
    MunicipalityCode: municipality_codes,
    Path: paths,
}

plans: SearchStrategy[Project] = nouns(Project)
"""Whole plans."""


def everything(thing: object) -> object:
    """Return all that a noun holds, also what takes no part in equality, ready to compare."""
    if attrs.has(type(thing)):
        names = [field.name for field in attrs.fields(type(thing))]
        return type(thing), {name: everything(getattr(thing, name)) for name in names}
    if isinstance(thing, tuple):
        return tuple(everything(part) for part in thing)
    return type(thing), thing
