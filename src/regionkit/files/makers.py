"""Makers: a function for each noun that makes it of plain data, written on first use.

They are for data with nothing wrong in it, as :mod:`regionkit.files.fast_lane` uses them: at
the first sign of anything else a maker raises, no matter what. The file is then read again by
:mod:`regionkit.files.structuring`, which tells all; both read the same forms. In data from JSON
numbers and truths are told from texts; in data from YAML all values are texts.

A maker sets the fields of a noun without its ``__init__``: what people may write in code for a
value is of its final type here. See :mod:`regionkit.files.fillers`.
"""

import functools
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final, Literal, TypeAlias, cast, get_args, get_origin

import attrs

from regionkit.files.expected import choices, inner_type
from regionkit.files.fillers import FieldMaker, filler_of, open_twin
from regionkit.files.forms import KEYED, KINDS, NOTATIONS, OWN_FIELDS, SHORT, Kinds, key_of
from regionkit.files.own_fields import is_own, own_of_texts
from regionkit.findings import Path
from regionkit.values import (
    Amount,
    MunicipalityCode,
    PartialDate,
    Period,
    PlainMapping,
    as_amount,
    as_number,
    as_optional_amount,
    as_optional_case_number,
    as_optional_date,
    as_optional_period,
    as_optional_share,
    as_share,
    several,
)
from regionkit.values.remembered import remembering

Make: TypeAlias = Callable[[Any], Any]
"""Makes a value or noun of plain data, which it may use up."""

MOST_WITHIN: Final = 30
"""Levels below a noun that is within one of its own class, or within a field of one's own: with
more, a file might be too deep, which is not for the makers to tell."""

_MANY: Final = 10**18
_REMEMBERED: Final = 16_384
"""How many texts are remembered with what they were found to be."""
_OFTEN: Final = 4
_MOST_SHAPES: Final = 1_000
"""How often the same keys come before there is a function for them, and of how many it is told."""


class DoubtError(Exception):
    """What stands here may be wrong; never leaves this room."""


def _doubt() -> Any:  # noqa: ANN401 - never returns, but stands in expressions
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
    MunicipalityCode: remembering(_REMEMBERED)(MunicipalityCode.parse),
    Path: _path,
}
_TYPED: Final[dict[Any, Make]] = {int: _whole, bool: _truth}
_AS_TEXT: Final[dict[Any, Make]] = {str: _any_text, int: _whole_text, bool: _truth_text}


def _maker_of_choice(kind: Any) -> Make:  # noqa: ANN401 - an enumeration or literal words
    is_words = get_origin(kind) is Literal
    return {word: word if is_words else kind(word) for word in choices(kind)}.__getitem__


_BESIDE: Final = frozenset(("text", "where"))


@functools.cache
def _made_of_text(cls: Any) -> Make:  # noqa: ANN401 - a value with a notation
    """Return what makes a value of its notation: one for all places with the same text."""
    return remembering(_REMEMBERED)(cls if cls in (PartialDate, Period) else cls.parse)


def _maker_of_notation(cls: Any, *, typed: bool) -> Make:  # noqa: ANN401 - a value of that kind
    made_of = _made_of_text(cls)

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
    short, slow = SHORT.get(cls), _ByField(cls, typed=typed)
    fillers = slow.fillers

    def make(data: Any) -> Any:  # noqa: ANN401
        if type(data) is not dict:
            data = {short: data} if short else _doubt()
        keys = tuple(data)
        fill = fillers.get(keys)
        return slow.make(keys, data) if fill is None else fill(*data.values())

    return make


class _ByField:
    """Makes a noun field by field, and a function for keys that come together often."""

    def __init__(self, cls: Any, *, typed: bool) -> None:  # noqa: ANN401 - a noun
        fields = attrs.fields(attrs.resolve_types(cls))
        self.fillers: dict[tuple[str, ...], Make] = {}
        self._cls, self._twin, self._typed = cls, open_twin(cls), typed
        self._fields = {key_of(field): field for field in fields if field.name != OWN_FIELDS}
        self._defaults = {field.name: field.default for field in fields}
        self._makers: dict[str, FieldMaker] = {}
        self._seen: Counter[tuple[str, ...]] = Counter()

    def make(self, keys: tuple[str, ...], data: dict[str, Any]) -> Any:  # noqa: ANN401 - a noun
        known = {self._fields[key].name: key for key in keys if key in self._fields}
        given = {name: self._maker_of(key).make(data.pop(key)) for name, key in known.items()}
        if data:
            own_of = _own_fields if self._typed else _own_fields_of_texts
            given[OWN_FIELDS] = own_of(data) if OWN_FIELDS in self._defaults else _doubt()
        elif len(self._seen) < _MOST_SHAPES:
            self._count(keys, known)
        noun: Any = object.__new__(self._twin)
        for name, value in (self._defaults | given).items():
            setattr(noun, name, _doubt() if value is attrs.NOTHING else value)
        noun.__class__ = self._cls
        return noun

    def _maker_of(self, key: str) -> FieldMaker:
        if key not in self._makers:
            self._makers[key] = _maker_of_field(self._cls, self._fields[key], typed=self._typed)
        return self._makers[key]

    def _count(self, keys: tuple[str, ...], known: dict[str, str]) -> None:
        self._seen[keys] += 1
        needed = {name for name, each in self._defaults.items() if each is attrs.NOTHING}
        if self._seen[keys] == _OFTEN and needed <= known.keys():
            makers = {name: self._makers[key] for name, key in known.items()}
            self.fillers[keys] = filler_of(self._cls, self._twin, makers)


def _maker_of_field(cls: type, field: "attrs.Attribute[Any]", *, typed: bool) -> FieldMaker:
    annotation: Any = field.type
    kind, check = inner_type(annotation), cast("Any", field.converter)
    if check in _FOR_PEOPLE or choices(kind):
        check = None
    make = _checked(maker_of(annotation, typed=typed), check)
    if kind is str and check is not None:
        return FieldMaker(make, remembering(_REMEMBERED)(check))
    if kind in NOTATIONS and check is None:
        return FieldMaker(make, _made_of_text(kind))
    if _holds(annotation, cls):
        return FieldMaker(lambda data: _doubt() if _is_deep(data, MOST_WITHIN) else make(data))
    return FieldMaker(make)


def _checked(make: Make, check: Make | None) -> Make:
    return make if check is None else lambda data: check(make(data))


_FOR_PEOPLE: Final = (
    *(several, as_number, as_amount, as_optional_amount, as_optional_case_number),
    *(as_optional_date, as_optional_period, as_optional_share, as_share),
)
"""Converters that leave values of the final type as they are; all others are asked."""


def _holds(annotation: Any, cls: type) -> bool:  # noqa: ANN401 - any annotation
    return annotation is cls or any(_holds(each, cls) for each in get_args(annotation))
