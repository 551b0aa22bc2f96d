"""Structuring: from the node tree to the nouns, all problems at once.

cattrs does the walking and collects the errors; the hooks here say how each kind of value
is read from what stands in the file. A scalar reaches its hook as a node, so that the hook
knows whether it was quoted: values are read by the type of their field, never guessed.
"""

import functools
from collections.abc import Callable, Iterable
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias, get_args, get_origin

import attrs

from regionkit.errors import InvalidValueError
from regionkit.files.as_printed import english_word
from regionkit.files.expected import choices, expected, inner_type, nearest, one_of
from regionkit.files.forms import (
    FORMAT_VERSION,
    KEYED,
    KINDS,
    NOTATIONS,
    OWN_FIELDS,
    ROOTS,
    SHORT,
    FormatVersion,
    Kinds,
)
from regionkit.files.limits import DEFAULT_LIMITS
from regionkit.files.nodes import Mapping, Node, Refused, Scalar, Sequence, describe
from regionkit.files.own_fields import is_own, read_own
from regionkit.files.problems import Kind
from regionkit.findings import Path, Phrase, as_phrase, phrase
from regionkit.model import Entity
from regionkit.values import Amount, MunicipalityCode, PartialDate, Period, as_number

if TYPE_CHECKING:
    from cattrs import Converter

Data: TypeAlias = dict[str, Any] | list[Any] | Scalar
"""What the hooks are given: mappings and lists without their places, scalars as nodes."""

Hook: TypeAlias = Callable[[Any, Any], Any]
"""Reads data as a type."""


@functools.cache
def file_class(root: type[Any]) -> type[Any]:
    """Return the class of a file as a whole: the version of the format, and what it holds."""
    key = next(key for key, each in ROOTS.items() if each is root)
    version, content = attrs.field(type=FormatVersion), attrs.field(type=root)
    return attrs.make_class("FileOf" + root.__name__, {"regionkit": version, key: content})


class UnfitError(Exception):
    """What stands here is not what is expected; never leaves this room."""

    def __init__(
        self, what: Phrase, hint: Phrase | str = "", *, kind: Kind = Kind.WRONG_VALUE
    ) -> None:
        self.expected = what
        self.hint = hint
        self.kind = kind
        super().__init__(str(what))


def to_data(node: Node) -> Data:
    """Take the places off mappings and lists; scalars stay nodes.

    The tree is at most as deep as the limits of reading allow, so recursion is safe.
    """
    if isinstance(node, Mapping):
        return {entry.key: to_data(entry.value) for entry in node.entries}
    if isinstance(node, Sequence):
        return [to_data(item) for item in node.items]
    return node


# --- single values -----------------------------------------------------------


def _scalar(data: Data, what: Phrase) -> Scalar:
    if not isinstance(data, Scalar) or data.is_nothing:
        if isinstance(data, Refused):
            raise UnfitError(data.expected or what, data.hint)
        raise UnfitError(what)
    return data


def _text(data: Data, what: Phrase) -> str:
    scalar = _scalar(data, what)
    if not isinstance(scalar.value, str):
        raise UnfitError(what, phrase('Put it in quotes: "{text}".', text=describe(scalar)))
    return scalar.value


def read_text(data: Data, _: object = None) -> str:
    """Read a text; a number or true and false in JSON is none."""
    return _text(data, expected(str))


def read_int(data: Data, _: object = None) -> int:
    """Read a whole number; a quoted one is a text."""
    scalar = _scalar(data, expected(int))
    value = scalar.value
    if isinstance(value, bool) or value is None or (isinstance(value, str) and not scalar.plain):
        raise UnfitError(expected(int))
    try:
        number = as_number(value)
    except InvalidValueError as error:
        raise UnfitError(expected(int), as_phrase(error.hint)) from None
    if number.as_tuple().exponent != 0:
        raise UnfitError(expected(int))
    return int(number)


def read_decimal(data: Data, _: object = None) -> Decimal:
    """Read an exact number, also from a text in the plain form."""
    value = _scalar(data, expected(Decimal)).value
    if isinstance(value, bool) or value is None:
        raise UnfitError(expected(Decimal))
    return as_number(value)


def read_bool(data: Data, _: object = None) -> bool:
    """Read true or false, spelt so; ``yes`` and ``NO`` are texts."""
    scalar = _scalar(data, expected(bool))
    if isinstance(scalar.value, bool):
        return scalar.value
    if scalar.plain and scalar.value in ("true", "false"):
        return scalar.value == "true"
    raise UnfitError(expected(bool))


def read_choice(data: Data, kind: Any) -> Any:  # noqa: ANN401 - a member of the choice
    """Read one of a few words."""
    words = choices(kind)
    text = _text(data, one_of(words))
    if text not in words:
        near = nearest(text, words) or english_word(text, words)
        hint = phrase("Is {suggestion} meant?", suggestion=near) if near else ""
        raise UnfitError(one_of(words), hint)
    return text if get_origin(kind) else kind(text)


def read_version(data: Data, _: object = None) -> int:
    """Read the version of the format."""
    scalar = _scalar(data, expected(FormatVersion))
    try:
        version = read_int(scalar)
    except UnfitError:
        version = 0
    if version != FORMAT_VERSION:
        kind = Kind.NEWER_VERSION if version > FORMAT_VERSION else Kind.UNKNOWN_VERSION
        raise UnfitError(expected(FormatVersion), kind=kind)
    return version


def _code(data: Data, _: object) -> MunicipalityCode:
    return MunicipalityCode.parse(_text(data, expected(MunicipalityCode)))


def _path(data: Data, _: object) -> Path:
    return Path(_text(data, expected(Path)))


def _checked(kind: type, check: Callable[[Any], Any]) -> Hook:
    """Read what its noun would refuse, so that the refusal knows the field."""
    read_bare = _BARE[kind]

    def read(data: Data, _: object = None) -> Any:  # noqa: ANN401 - as the check has it
        return check(read_bare(data, kind))

    return read


_BARE: Final[dict[Any, Hook]] = {str: read_text, int: read_int}
"""How texts and whole numbers are read before their noun looks at them."""


# --- values with a notation --------------------------------------------------


def _notation(cls: Any, data: Data) -> Any:  # noqa: ANN401 - of the class given
    scalar = _scalar(data, expected(cls))
    value = scalar.value
    if cls is Amount and isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        return Amount(value)
    text = _text(scalar, expected(cls))
    return cls(text) if cls in (PartialDate, Period) else cls.parse(text)


def _notation_hook(cls: type, converter: "Converter") -> Hook:
    from cattrs.gen import make_dict_structure_fn, override

    optional_text: Any = str | None
    beside = {key: attrs.field(type=optional_text, default=None) for key in ("text", "where")}
    printed = attrs.make_class(f"Printed{cls.__name__}", {"value": attrs.field(type=cls), **beside})
    bare = override(struct_hook=lambda data, _: _notation(cls, data))
    walk: Hook = make_dict_structure_fn(
        printed, converter, _cattrs_forbid_extra_keys=True, value=bare
    )

    def read(data: Data, _: object = None) -> Any:  # noqa: ANN401 - of the class given
        if not isinstance(data, dict):
            return _notation(cls, data)
        found = walk(data, printed)
        return attrs.evolve(found.value, text=found.text, where=found.where)

    return read


# --- nouns -------------------------------------------------------------------


def _class_hook(cls: type, converter: "Converter") -> Hook:
    from cattrs.gen import make_dict_structure_fn, override

    attrs.resolve_types(cls)
    checked: dict[str, Any] = {
        field.name: override(struct_hook=_checked(inner_type(field.type), field.converter))
        for field in attrs.fields(cls)
        if field.converter is not None and inner_type(field.type) in _BARE
    }
    takes_own = issubclass(cls, Entity)
    if takes_own:
        checked[OWN_FIELDS] = override(rename=_OWN, struct_hook=read_own)
    walk: Hook = make_dict_structure_fn(cls, converter, _cattrs_forbid_extra_keys=True, **checked)
    short = SHORT.get(cls)

    def read(data: Data, _: object = None) -> Any:  # noqa: ANN401 - of the class given
        if isinstance(data, dict):
            return walk(_own_apart(data) if takes_own else data, cls)
        if short is None or not isinstance(data, Scalar) or data.is_nothing:
            raise UnfitError(expected(cls))
        return walk({short: data}, cls)

    return read


_OWN: Final = "\udc00own"
"""Holds the fields of the user's own: half a character, which no key of a file can have."""


def _own_apart(data: dict[str, Any]) -> dict[str, Any]:
    """Put the fields of the user's own together under one key, if there are any."""
    own = {key: value for key, value in data.items() if is_own(key)}
    if not own:
        return data
    return {**{key: value for key, value in data.items() if key not in own}, _OWN: own}


def _kinds_hook(union: Any, kinds: Kinds, converter: "Converter") -> Hook:  # noqa: ANN401 - a union
    from cattrs.gen import make_dict_structure_fn

    words: Any = Literal[tuple(kinds.nouns)]
    tagged = attrs.make_class("Tagged", {kinds.key: attrs.field(type=words)})
    walk: Hook = make_dict_structure_fn(tagged, converter, _cattrs_forbid_extra_keys=False)

    def read(data: Data, _: object = None) -> Any:  # noqa: ANN401 - one of the nouns
        if not isinstance(data, dict):
            raise UnfitError(expected(union))
        tag: str = getattr(walk(data, tagged), kinds.key)
        rest = {key: value for key, value in data.items() if key != kinds.key}
        return converter.structure(rest, kinds.nouns[tag])

    return read


# --- lists -------------------------------------------------------------------

_ENOUGH: Final = DEFAULT_LIMITS.max_problems
"""Items of one list that may be wrong before the others are left unread."""

_A_LIST: Final = phrase("Put its items in brackets, or each on a line of its own after a dash.")


def _keyed_item(cls: type, own_key: str, data: Data) -> dict[str, Any]:
    """Turn an entry of a keyed list into an item that holds its key."""
    from cattrs import AttributeValidationNote

    key, short = KEYED[cls], SHORT.get(cls)
    if short is not None:
        has_notation = attrs.fields_dict(cls)[short].type in NOTATIONS
        beside = {"value", "text", "where"} if has_notation else set()
        if not isinstance(data, dict) or data.keys() & beside:
            data = {short: data}
    if not isinstance(data, dict):
        raise UnfitError(expected(cls))
    if key in data:
        error = UnfitError(
            phrase("{key} only once, before the colon", key=key),
            phrase("Delete {key} here.", key=key),
        )
        error.__notes__ = [AttributeValidationNote("", key, str)]
        raise error
    return {key: Scalar(own_key, 0, 0), **data}


def _row_hook(row: Any, converter: "Converter") -> Hook:  # noqa: ANN401 - a tuple type
    from cattrs import IterableValidationError, IterableValidationNote

    item_type = get_args(row)[0]
    is_keyed = item_type in KEYED

    def read(data: Data, _: object = None) -> Any:  # noqa: ANN401 - a tuple of the item type
        if not isinstance(data, (list, dict) if is_keyed else list):
            raise UnfitError(expected(row), _A_LIST)
        by_key = isinstance(data, dict)
        entries: Iterable[tuple[Any, Data]]
        entries = data.items() if isinstance(data, dict) else enumerate(data)
        hook = converter.get_structure_hook(item_type)
        items, errors = [], []
        for key, item in entries:
            try:
                whole = _keyed_item(item_type, str(key), item) if by_key else item
                items.append(hook(whole, item_type))
            except Exception as error:  # noqa: BLE001 - collected, and told all together
                note = IterableValidationNote("", key, item_type)
                error.__notes__ = [*getattr(error, "__notes__", ()), note]
                errors.append(error)
                if len(errors) == _ENOUGH:
                    break
        if errors:
            failed: Any = IterableValidationError  # a group, which pyright takes for an error
            raise failed(f"While structuring {row}", errors, row)
        return tuple(items)

    return read


# --- all together ------------------------------------------------------------


def _is(origin: Any) -> Callable[[Any], bool]:  # noqa: ANN401 - what get_origin returns
    return lambda annotation: get_origin(annotation) is origin


@functools.cache
def reading_converter() -> "Converter":
    """Return the converter that reads nouns from the data of :func:`to_data`."""
    from cattrs import Converter

    converter = Converter(detailed_validation=True, forbid_extra_keys=True)

    def optional_hook(union: Any) -> Hook:  # noqa: ANN401 - a union type
        inner = inner_type(union)
        return lambda data, _: converter.get_structure_hook(inner)(data, inner)

    add_factory = converter.register_structure_hook_factory
    add_factory(attrs.has, lambda cls: _class_hook(cls, converter))
    add_factory(_is(tuple), lambda row: _row_hook(row, converter))
    add_factory(_is(Literal), lambda _: read_choice)
    add_factory(lambda t: inner_type(t) is not t, optional_hook)
    hooks: dict[Any, Hook] = {
        str: read_text,
        int: read_int,
        bool: read_bool,
        Decimal: read_decimal,
        StrEnum: read_choice,
        FormatVersion: read_version,
        MunicipalityCode: _code,
        Path: _path,
        **{union: _kinds_hook(union, kinds, converter) for union, kinds in KINDS.items()},
        **{cls: _notation_hook(cls, converter) for cls in NOTATIONS},
    }
    for kind, hook in hooks.items():
        converter.register_structure_hook(kind, hook)
    return converter
