"""Makers: a function for each noun that makes it of plain data, written on first use.

They are for data with nothing wrong in it, as :mod:`regionkit.files.fast_lane` uses them: at
the first sign of anything else a maker raises, no matter what. The file is then read again by
:mod:`regionkit.files.structuring`, which tells all; both read the same forms. In data from JSON
numbers and truths are told from texts; in data from YAML all values are texts.

A maker sets the fields of a noun without its ``__init__``: what people may write in code for a
value is of its final type here, and the field of an ordinary object is set in a tenth of the
time that a frozen one takes. So a noun is filled as an object of an open twin of its class,
with the same fields and no lock, and is given its class at the end.
"""

import functools
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any, Final, Literal, TypeAlias, cast, get_args, get_origin

import attrs

from regionkit.files.expected import choices, inner_type
from regionkit.files.forms import KEYED, KINDS, NOTATIONS, OWN_FIELDS, SHORT, Kinds, key_of
from regionkit.files.own_fields import is_own, own_of_texts
from regionkit.findings import Path
from regionkit.model import Entity
from regionkit.values import (
    Amount,
    MunicipalityCode,
    PartialDate,
    Period,
    PlainMapping,
    as_number,
    several,
)

Make: TypeAlias = Callable[[Any], Any]
"""Makes a value or noun of plain data, which it may use up."""

MOST_WITHIN: Final = 30
"""Levels below a noun that is within one of its own class, or within a field of one's own: with
more, a file might be too deep, which is not for the makers to tell."""

_ABSENT: Final = object()
_MANY: Final = 10**18
_REMEMBERED: Final = 16_384
_LONGEST: Final = 100
"""How many texts are remembered with what they were found to be, and of what length at most."""


class DoubtError(Exception):
    """What stands here may be wrong; never leaves this room."""


def _doubt() -> Any:  # noqa: ANN401 - never returns, but stands in expressions
    raise DoubtError


def _doubt_of(data: Any) -> Any:  # noqa: ANN401, ARG001 - stands where a maker can
    raise DoubtError


@functools.cache
def maker_of(annotation: Any, *, typed: bool) -> Make:  # noqa: ANN401 - any annotation of a field
    """Return the function that makes what a field of this type holds.

    Parameters
    ----------
    annotation
        The type of the field.
    typed
        Whether numbers and truths are told from texts in the data, or all values are texts.
    """
    kind = inner_type(annotation)
    if kind in KINDS:
        return _maker_of_kinds(KINDS[kind], typed=typed)
    if kind in NOTATIONS:
        return _maker_of_notation(kind, typed=typed)
    if choices(kind):
        return _maker_of_choice(kind)
    if get_origin(kind) is tuple:
        return _maker_of_row(get_args(kind)[0], typed=typed)
    values = _VALUES | (_TYPED if typed else _AS_TEXT)
    return values.get(kind) or _maker_of_noun(kind, typed=typed)


# --- values ------------------------------------------------------------------


def _text(data: Any) -> str:  # noqa: ANN401 - plain data, here and below
    return data if type(data) is str else _doubt()


def _whole(data: Any) -> int:  # noqa: ANN401
    return data if type(data) is int and -_MANY < data < _MANY else _doubt()


def _truth(data: Any) -> bool:  # noqa: ANN401
    return data if type(data) is bool else _doubt()


def _path(data: Any) -> Path:  # noqa: ANN401
    return Path(_text(data))


class Quoted(str):
    """A text in quotes, which without them would be a number or a truth."""

    __slots__ = ()


def _any_text(data: Any) -> str:  # noqa: ANN401
    return str(data) if isinstance(data, str) else _doubt()


def _truth_text(data: Any) -> bool:  # noqa: ANN401
    return {"true": True, "false": False}[_text(data)]


def _whole_text(data: Any) -> int:  # noqa: ANN401
    number = as_number(_text(data))
    return int(number) if number.as_tuple().exponent == 0 else _doubt()


_VALUES: Final[dict[Any, Make]] = {
    str: _text,
    Decimal: as_number,
    MunicipalityCode: functools.lru_cache(_REMEMBERED)(MunicipalityCode.parse),
    Path: _path,
}
_TYPED: Final[dict[Any, Make]] = {int: _whole, bool: _truth}
_AS_TEXT: Final[dict[Any, Make]] = {str: _any_text, int: _whole_text, bool: _truth_text}


def _maker_of_choice(kind: Any) -> Make:  # noqa: ANN401 - an enumeration or literal words
    is_words = get_origin(kind) is Literal
    return {word: word if is_words else kind(word) for word in choices(kind)}.__getitem__


_BESIDE: Final = frozenset(("text", "where"))


def _maker_of_notation(cls: Any, *, typed: bool) -> Make:  # noqa: ANN401 - a value of that kind
    # A value cannot change: one serves all places in which the same text stands.
    made_of = functools.lru_cache(_REMEMBERED)(cls if cls in (PartialDate, Period) else cls.parse)

    def bare(data: Any) -> Any:  # noqa: ANN401
        if isinstance(data, str):
            return made_of(str(data))
        number = typed and cls is Amount and type(data) in (int, Decimal)
        return Amount(data) if number else _doubt()

    def make(data: Any) -> Any:  # noqa: ANN401
        if type(data) is not dict:
            return bare(data)
        value = bare(data.pop("value"))
        if not _BESIDE.issuperset(data):
            raise DoubtError
        text_of = _text if typed else _any_text
        return attrs.evolve(value, **{key: text_of(text) for key, text in data.items()})

    return make


def _own_fields(entries: dict[str, Any]) -> PlainMapping:
    if _is_deep(entries, MOST_WITHIN) or not all(map(is_own, entries)):
        raise DoubtError
    return PlainMapping(entries)


def _own_fields_of_texts(entries: dict[str, Any]) -> PlainMapping:
    return _own_fields({key: own_of_texts(each) for key, each in entries.items()})


def _is_deep(data: Any, levels: int) -> bool:  # noqa: ANN401
    if not isinstance(data, (dict, list)):
        return False
    inner = data.values() if isinstance(data, dict) else data
    return not levels or any(_is_deep(each, levels - 1) for each in inner)


# --- rows and kinds ----------------------------------------------------------


def _maker_of_row(item: Any, *, typed: bool) -> Make:  # noqa: ANN401 - any annotation
    make = maker_of(item, typed=typed)
    keyed = _maker_of_keyed(item, make) if item in KEYED else None

    def make_row(data: Any) -> tuple[Any, ...]:  # noqa: ANN401
        if type(data) is list:
            return tuple(map(make, data))
        if keyed is None or type(data) is not dict:
            raise DoubtError
        return tuple([keyed(key, each) for key, each in data.items()])

    return make_row


def _maker_of_keyed(cls: type, make: Make) -> Callable[[str, Any], Any]:
    key, short = KEYED[cls], SHORT.get(cls)
    notation = short is not None and attrs.fields_dict(cls)[short].type in NOTATIONS
    printed = {"value", *_BESIDE} if notation else frozenset()

    def make_keyed(own_key: str, data: Any) -> Any:  # noqa: ANN401
        if short is not None and (type(data) is not dict or not printed.isdisjoint(data)):
            data = {short: data}
        if type(data) is not dict or key in data:
            raise DoubtError
        return make({key: own_key, **data})

    return make_keyed


def _maker_of_kinds(kinds: Kinds, *, typed: bool) -> Make:
    def make(data: Any) -> Any:  # noqa: ANN401
        return maker_of(kinds.nouns[data.pop(kinds.key)], typed=typed)(data)

    return make


# --- nouns -------------------------------------------------------------------


def _maker_of_noun(cls: Any, *, typed: bool) -> Make:  # noqa: ANN401 - a noun
    """Write the function: it knows by name what the words in its text stand for."""
    attrs.resolve_types(cls)
    fields = [field for field in attrs.fields(cls) if field.name != OWN_FIELDS]
    words: dict[str, Any] = {
        "absent": dict.fromkeys(map(key_of, fields), _ABSENT),
        "ABSENT": _ABSENT,
        "other_text": _doubt_of if typed else _any_text,
        "doubt": _doubt,
        "new": object.__new__,
        "Noun": cls,
        "Open": _open_twin(cls),
        "own_fields": _own_fields if typed else _own_fields_of_texts,
        "no_own_fields": attrs.fields_dict(Entity)[OWN_FIELDS].default,
    }
    for field in fields:
        words[f"make_{field.name}"] = _on_first_use(words, cls, field, typed=typed)
    lines = "\n    ".join(_lines(cls, fields, words))
    exec(compile(f"def make(data):\n    {lines}", f"<maker of {cls.__name__}>", "exec"), words)  # noqa: S102 - our own text
    made: Make = words["make"]
    return made


def _lines(cls: type, fields: "list[attrs.Attribute[Any]]", words: dict[str, Any]) -> Iterator[str]:
    takes_own = issubclass(cls, Entity)
    short = SHORT.get(cls)
    yield f"if type(data) is not dict: data = {{{short!r}: data}} if {bool(short)} else doubt()"
    yield "whole = {**absent, **data}"
    yield "own = None"
    if takes_own:
        own = "own_fields({key: whole.pop(key) for key in data if key not in absent})"
        yield f"if len(whole) != {len(fields)}: own = {own}"
    else:
        yield f"if len(whole) != {len(fields)}: doubt()"
    yield f"{''.join(f'_{field.name}, ' for field in fields)} = whole.values()"
    yield "noun = new(Open)"
    for field in fields:
        yield f"noun.{field.name} = {_expression(field, words)}"
    if takes_own:
        yield f"noun.{OWN_FIELDS} = no_own_fields if own is None else own"
    yield "noun.__class__ = Noun"
    yield "return noun"


def _expression(field: "attrs.Attribute[Any]", words: dict[str, Any]) -> str:
    """Write what a field becomes; what is absent and required is refused as no text is."""
    name, kind = field.name, inner_type(field.type)
    given = f"_{name}"
    if kind is str:
        made = f"{given} if type({given}) is str else other_text({given})"
        check = cast("Any", field.converter)
        if check is not None:
            words[f"checked_{name}"] = functools.lru_cache(_REMEMBERED)(check)
            short = f"type({given}) is str and len({given}) <= {_LONGEST}"
            made = f"checked_{name}({given}) if {short} else doubt()"
        made = f"({made})"
    else:
        made = f"make_{name}({given})"
    if field.default is attrs.NOTHING:
        return made
    words[f"default_{name}"] = field.default
    return f"default_{name} if {given} is ABSENT else {made}"


def _on_first_use(
    words: dict[str, Any], cls: type, field: "attrs.Attribute[Any]", *, typed: bool
) -> Make:
    """Find the maker of a field when the field is first there, and put it under its word."""
    annotation: Any = field.type
    check: Any = field.converter

    def make_first(data: Any) -> Any:  # noqa: ANN401
        make = maker_of(annotation, typed=typed)
        if _holds(annotation, cls):
            make = functools.partial(_make_within, make)
        elif get_origin(annotation) is tuple and check is not several:
            make = functools.partial(_make_checked, make, check)
        words[f"make_{field.name}"] = make
        return make(data)

    return make_first


def _holds(annotation: Any, cls: type) -> bool:  # noqa: ANN401 - any annotation
    return annotation is cls or any(_holds(each, cls) for each in get_args(annotation))


def _make_within(make: Make, data: Any) -> Any:  # noqa: ANN401
    return _doubt() if _is_deep(data, MOST_WITHIN) else make(data)


def _make_checked(make: Make, check: Make, data: Any) -> Any:  # noqa: ANN401
    return check(make(data))


def _open_twin(cls: type) -> type:
    parts = {
        "__slots__": cls.__dict__["__slots__"],
        "__setattr__": object.__setattr__,
        "__delattr__": object.__delattr__,  # with it, fields are set without a detour
    }
    return type(cls.__name__, cls.__bases__, parts)
