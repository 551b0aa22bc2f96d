"""Nouns to plain data in the forms of the file format, by functions written on first use.

There is a function for each noun, which leaves out what is not said, and puts the rest in
order. What is read of its data by :mod:`regionkit.files.structuring` is the same noun again.
"""

import functools
from collections.abc import Callable, Iterator
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final, Literal, TypeAlias, get_args, get_origin

import attrs

from regionkit.files.expected import inner_type
from regionkit.files.forms import (
    KEYED,
    KIND_OF,
    KINDS,
    NOTATIONS,
    OWN_FIELDS,
    SHORT,
    key_of,
    keys_of,
)
from regionkit.files.own_fields import plain_own
from regionkit.findings import Path
from regionkit.model import Entity
from regionkit.values import MunicipalityCode, PlainMapping, write_number

Plainly: TypeAlias = Callable[[Any], Any]
"""Returns a value or noun as plain data."""


def to_plain(noun: object) -> Any:  # noqa: ANN401 - plain data
    """Return a noun or a value as plain data in the forms of the file format.

    Numbers with decimals in fields of one's own are Decimals.

    Parameters
    ----------
    noun
        A noun or a value of the model.
    """
    kind: Any = type(noun)
    plainly = _plainly(kind)
    return noun if plainly is None else plainly(noun)


@functools.cache
def _plainly(annotation: Any) -> Plainly | None:  # noqa: ANN401 - any annotation of a field
    """Return the function for what a field of this type holds; None if it is plain already."""
    kind = inner_type(annotation)
    if kind in KINDS:
        return to_plain
    if kind in NOTATIONS:
        return _plain_notation
    if get_origin(kind) is tuple:
        return _plain_row_of(get_args(kind)[0])
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return str
    if _is_plain(kind):
        return None
    return _VALUES.get(kind) or _plain_noun_of(kind)


def _is_plain(kind: Any) -> bool:  # noqa: ANN401 - any annotation
    return kind in (str, int, bool) or get_origin(kind) is Literal


# --- values and rows ---------------------------------------------------------


def _plain_notation(value: Any) -> Any:  # noqa: ANN401 - one of the values with a notation
    if value.text is None and value.where is None:
        return str(value)
    beside = {"text": value.text, "where": value.where}
    return {"value": str(value)} | {key: text for key, text in beside.items() if text is not None}


def _plain_number(number: Decimal) -> int | str:
    whole = number == number.to_integral_value()
    return int(number) if whole else write_number(number)


def _plain_row(items: tuple[Any, ...]) -> list[Any]:
    return [to_plain(item) for item in items]


_VALUES: Final[dict[Any, Plainly]] = {
    Decimal: _plain_number,
    MunicipalityCode: str,
    Path: str,
    PlainMapping: plain_own,
    tuple: _plain_row,
}


def _plain_row_of(kind: Any) -> Plainly:  # noqa: ANN401 - any annotation
    plainly, key = _plainly(kind), KEYED.get(kind)
    if plainly is None:
        return list

    def plain(items: tuple[Any, ...]) -> Any:  # noqa: ANN401 - list or dict
        rows = list(map(plainly, items))
        if key is None or len({getattr(item, key) for item in items}) < len(items):
            return rows
        return {row.pop(key): _unwrapped(kind, row) for row in rows}

    return plain


def _unwrapped(cls: type, entry: dict[str, Any]) -> Any:  # noqa: ANN401 - short or not
    short = SHORT.get(cls)
    return entry[short] if short is not None and entry.keys() == {short} else entry


# --- nouns -------------------------------------------------------------------


def _plain_noun_of(cls: Any) -> Plainly:  # noqa: ANN401 - a noun
    """Write the function: it knows by name what the words in its text stand for."""
    attrs.resolve_types(cls)
    words: dict[str, Any] = {}
    lines = "\n    ".join(_lines(cls, words))
    exec(compile(f"def plain(noun):\n    {lines}", f"<{cls.__name__} as data>", "exec"), words)  # noqa: S102 - our own text
    plain: Plainly = words["plain"]
    return plain


def _lines(cls: Any, words: dict[str, Any]) -> Iterator[str]:  # noqa: ANN401 - a noun
    kinds, short = KIND_OF.get(cls), SHORT.get(cls)
    yield f"data = { ({kinds.key: kinds.tag_of(cls)} if kinds else {})!r}"
    fields = {key_of(field): field for field in attrs.fields(cls)}
    for key in keys_of(cls):
        field = fields[key]
        yield f"value = noun.{field.name}"
        yield f"{_unless_default(field, words)}data[{key!r}] = {_expression(field, words)}"
    if issubclass(cls, Entity):
        words["plain_own"] = plain_own
        words["no_own_fields"] = attrs.fields_dict(cls)[OWN_FIELDS].default
        yield f"own = noun.{OWN_FIELDS}"
        yield "if own is not no_own_fields: data.update(plain_own(own))"
    if short is not None:
        yield f"short = data.get({short!r}) if len(data) == 1 else None"
        yield "return data if short is None or type(short) is dict else short"
    else:
        yield "return data"


def _unless_default(field: "attrs.Attribute[Any]", words: dict[str, Any]) -> str:
    if field.default is attrs.NOTHING:
        return ""
    if field.default is None:
        return "if value is not None: "
    words[f"default_{field.name}"] = field.default
    return f"if value != default_{field.name}: "


def _expression(field: "attrs.Attribute[Any]", words: dict[str, Any]) -> str:
    annotation: Any = field.type
    word = f"plain_{field.name}"

    def plain_first(value: Any) -> Any:  # noqa: ANN401 - what the field holds
        """Find the function when it is first needed: a noun may hold others of its class."""
        plainly: Any = _plainly(annotation)  # not None, see below
        words[word] = plainly
        return plainly(value)

    kind = inner_type(annotation)
    if _is_plain(kind):
        return "value"
    words[word] = plain_first
    if kind in NOTATIONS:
        return f"str(value) if value.text is value.where is None else {word}(value)"
    return f"{word}(value)"
