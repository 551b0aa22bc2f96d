"""Expected: what should stand in a place, as a noun phrase for a problem."""

import functools
import operator
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import UnionType
from typing import Any, Final, Literal, Union, get_args, get_origin

import attrs

from regionkit.files.forms import (
    FORMAT_VERSION,
    KEYED,
    KINDS,
    NOTATIONS,
    SHORT,
    FormatVersion,
    key_of,
    keys_of,
)
from regionkit.files.own_fields import PlainValue
from regionkit.findings import Path, Phrase, SeverityByStage, phrase
from regionkit.values import MunicipalityCode, PlainMapping, as_id, as_optional_id

_WORDS: Final[dict[Any, str]] = {
    str: "a text",
    int: "a whole number",
    bool: "true or false",
    Decimal: "a number",
    FormatVersion: f"the version of the format, {FORMAT_VERSION}",
    **{union: f"keys and values ({kinds.key}, …)" for union, kinds in KINDS.items()},
    PlainMapping: "fields of your own",
    PlainValue: "a value",
    date: "a day such as 2020-04-21",
    SeverityByStage: "five of e, w, i and -, such as 'i w e e e'",
    MunicipalityCode: "a municipality code such as NO-0604",
    Path: "a path such as project.budget.costs",
    **NOTATIONS,
}
_NAMED: Final = 2
"""Keys that are named where keys and values are expected."""


def expected(annotation: Any) -> Phrase:  # noqa: ANN401 - any annotation of a field
    """Say what is expected where a field of this type stands."""
    kind = inner_type(annotation)
    if kind in _WORDS:
        return Phrase(_WORDS[kind])
    if words := choices(kind):
        return one_of(words)
    if get_origin(kind) is tuple:
        keyed = get_args(kind)[0] in KEYED
        return phrase("a list, or keys and values") if keyed else phrase("a list")
    return _expected_class(kind)


def expected_in(cls: type, name: str) -> Phrase:
    """Say what is expected in a field."""
    field = next(field for field in attrs.fields(cls) if key_of(field) == name)
    makes_id: tuple[Any, ...] = (as_id, as_optional_id)
    if field.converter in makes_id:
        return phrase("an id such as nore-og-uvdal")
    return expected(field.type)


def _expected_class(cls: type) -> Phrase:
    if short := SHORT.get(cls):
        kind = attrs.fields_dict(cls)[short].type
        is_text = inner_type(kind) is str
        alone = phrase("a {key}", key=short) if is_text else expected(kind)
        return phrase("{alone}, or keys and values", alone=alone)
    needed = [key_of(field) for field in attrs.fields(cls) if field.default is attrs.NOTHING]
    names = list(dict.fromkeys((*needed, *(name for name in keys_of(cls) if name != "id"))))
    more = ["…"] if len(names) > _NAMED else []
    return phrase("keys and values ({keys})", keys=", ".join(names[:_NAMED] + more))


def inner_type(annotation: Any) -> Any:  # noqa: ANN401 - any annotation of a field
    """Return what an optional type holds if it holds anything; other types as they are."""
    options = get_args(annotation)
    if get_origin(annotation) in (Union, UnionType) and type(None) in options:
        return functools.reduce(operator.or_, (each for each in options if each is not type(None)))
    return annotation


def choices(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - any annotation of a field
    """Return the words that a type allows; none if it is no choice."""
    if get_origin(kind) is Literal:
        return get_args(kind)
    return tuple(kind) if isinstance(kind, type) and issubclass(kind, StrEnum) else ()


def one_of(words: Iterable[str]) -> Phrase:
    """Say that one of a few words is expected."""
    return phrase("one of {words}", words=", ".join(words))


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that a misspelt one was probably meant to be."""
    import difflib

    near = difflib.get_close_matches(word[:_LONGEST].lower(), known, n=1, cutoff=0.7)
    return near[0] if near else None


_LONGEST: Final = 40
"""Characters of a word that are looked at: no known word has as many."""
