"""Strategies for whole plans: every noun, every field, and texts that bite.

They follow the types of the fields, so that a new field is drawn as soon as it is there.
"""

import inspect
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from types import UnionType
from typing import TYPE_CHECKING, Any, Final, TypeVar, Union, get_args, get_origin

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from regionkit import model
from regionkit.findings import Path
from regionkit.model import OWN_PREFIX, Decision, Dossier, Entity, Municipality, Project
from regionkit.testing.strategies.values import (
    amounts,
    case_numbers,
    ids,
    municipality_codes,
    numbers,
    partial_dates,
    paths,
    periods,
    shares,
)
from regionkit.values import (
    Amount,
    CaseNumber,
    MunicipalityCode,
    PartialDate,
    Period,
    Plain,
    PlainMapping,
    Share,
)

if TYPE_CHECKING:
    from attrs import AttrsInstance

T = TypeVar("T", bound="AttrsInstance")

NOUNS: Final[tuple[type[Any], ...]] = tuple(
    noun
    for _, noun in sorted(inspect.getmembers(model, inspect.isclass))
    if issubclass(noun, (Entity, Municipality))
)
"""Every noun, by name."""


def _nouns_in(annotation: Any) -> Iterator[type[Any]]:  # noqa: ANN401 - any annotation
    if annotation in NOUNS:
        yield annotation
    for argument in get_args(annotation):
        yield from _nouns_in(argument)


def _within(noun: type[Any], known: frozenset[type[Any]]) -> frozenset[type[Any]]:
    attrs.resolve_types(noun)
    known |= {noun}
    for field in attrs.fields(noun):
        for part in _nouns_in(field.type):
            known = known if part in known else _within(part, known)
    return known


PLAN_NOUNS: Final = tuple(
    sorted(
        _within(Project, frozenset()) | _within(Dossier, frozenset()),
        key=lambda noun: noun.__name__,
    )
)
"""The nouns that a file can hold."""

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
_words = st.sampled_from(("i", "og", "næring", "x" * 40, " ", "\n", "\n\n"))
texts: SearchStrategy[str] = (
    st.sampled_from(NASTY)
    | st.text(_SIGNS, max_size=20)
    | st.text(st.sampled_from("ab \n\t:#-'\"{}[],&*!|>%@`?~\\\r\x85\u2028\xa0"), max_size=12)
    | st.lists(_words, max_size=60).map(" ".join)
)
"""Any text but half characters, which no file can hold."""


def of_type(annotation: Any, depth: int) -> SearchStrategy[Any]:  # noqa: ANN401 - any annotation
    """Values of a field's type; nouns within nouns as deep as ``depth`` levels.

    Parameters
    ----------
    annotation
        The type of a field.
    depth
        How many levels of nouns lie within one another at most.
    """
    if annotation in _VALUES:
        return _VALUES[annotation]
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is tuple:
        if depth == 0 and _is_noun(arguments[0]):
            return st.just(())
        return st.lists(of_type(arguments[0], depth), max_size=2).map(tuple)
    if origin in (Union, UnionType):
        kinds = [kind for kind in arguments if not (depth == 0 and _is_noun(kind))]
        return st.one_of(*(of_type(kind, depth) for kind in kinds))
    if issubclass(annotation, StrEnum):
        return st.sampled_from(annotation)
    return nouns(annotation, depth - 1)


def _is_noun(annotation: Any) -> bool:  # noqa: ANN401 - any annotation
    kinds = get_args(annotation) or (annotation,)
    return any(kind in NOUNS for kind in kinds)


_BY_CONVERTER: Final[dict[str, SearchStrategy[Any]]] = {
    "as_id": ids,
    "as_optional_count": st.none() | st.integers(1, 9) | st.integers(1, 10**17),
    "as_optional_currency": st.sampled_from(("NOK", "DKK", "SEK", "ISK", "EUR")),
    "as_optional_id": ids,
}
"""Texts and numbers that are more than that, by the converter that says so."""


@st.composite
def nouns(draw: DrawFn, cls: type[T], depth: int = 2) -> T:
    """One noun with any of its fields.

    Parameters
    ----------
    cls
        The noun, such as :class:`~regionkit.model.Project`.
    depth
        How many levels of nouns lie within it at most.
    """
    attrs.resolve_types(cls)
    given = {}
    for field in attrs.fields(cls):
        if field.default is attrs.NOTHING or draw(st.booleans()):
            converter = getattr(field.converter, "__name__", "")
            own = _BY_CONVERTER.get(converter)
            given[field.name] = draw(of_type(field.type, depth) if own is None else own)
    return cls(**given)


_plain: SearchStrategy[Plain] = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**17), 10**17) | numbers | texts,
    lambda inner: (
        st.lists(inner, max_size=3).map(tuple)
        | st.dictionaries(texts, inner, max_size=3).map(PlainMapping)
    ),
    max_leaves=5,
)
own_fields: SearchStrategy[PlainMapping] = st.dictionaries(
    texts.filter(bool).map(lambda text: OWN_PREFIX + text), _plain, max_size=2
).map(PlainMapping)
"""Fields of the user's own."""

_VALUES: Final[dict[Any, SearchStrategy[Any]]] = {
    type(None): st.none(),
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
    CaseNumber: case_numbers,
    PlainMapping: st.just(PlainMapping()) | own_fields,
}

projects: SearchStrategy[Project] = nouns(Project)
"""Whole projects."""

dossiers: SearchStrategy[Dossier] = nouns(Dossier, 3)
"""Whole dossiers."""

decisions: SearchStrategy[Decision] = nouns(Decision, 3)
"""Single decisions, effects included."""
