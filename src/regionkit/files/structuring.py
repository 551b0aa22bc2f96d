"""Structuring: from the node tree to the nouns, all problems at once.

cattrs does the walking and collects the errors; the hooks here say how each kind of value
is read from what stands in the file. A scalar reaches its hook as a node, so that the hook
knows whether it was quoted: values are read by the type of their field, never guessed.
"""

import functools
from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum
from types import UnionType
from typing import TYPE_CHECKING, Any, Final, TypeVar, Union, get_args, get_origin

import attrs

from regionkit.errors import InvalidValueError, RegionkitError
from regionkit.files.forms import KEY_PART_TAG, KEY_PARTS, KEYED, NOTATIONS, SHORT
from regionkit.files.nodes import Mapping, Node, Scalar, Sequence
from regionkit.files.problems import shown
from regionkit.findings import Path
from regionkit.model import KeyPart
from regionkit.values import (
    Amount,
    MunicipalityCode,
    PartialDate,
    Period,
    as_number,
    read_number,
)

if TYPE_CHECKING:
    from cattrs import Converter

T = TypeVar("T")
Data = "dict[str, Any] | list[Any] | Scalar"


class UnknownKeysError(RegionkitError, ValueError):
    """Keys that the noun does not have; never leaves this room."""

    def __init__(self, keys: tuple[str, ...], known: tuple[str, ...]) -> None:
        self.keys = keys
        self.known = known
        super().__init__(", ".join(keys))


class MissingKeyError(RegionkitError, ValueError):
    """A key that the noun cannot do without; never leaves this room."""

    def __init__(self, key: str, expected: str) -> None:
        self.key = key
        self.expected = expected
        super().__init__(key)


class MissingValueError(RegionkitError, ValueError):
    """A key without a value; never leaves this room."""

    def __init__(self, expected: str) -> None:
        self.expected = expected
        super().__init__(expected)


def to_data(node: Node) -> Any:  # noqa: ANN401 - dict, list or Scalar
    """Take the positions off mappings and lists; scalars stay nodes.

    The tree is at most as deep as the limits of reading allow, so recursion is safe.
    """
    if isinstance(node, Mapping):
        return {entry.key: to_data(entry.value) for entry in node.entries}
    if isinstance(node, Sequence):
        return [to_data(item) for item in node.items]
    return node


def describe_data(data: object) -> str:
    """Say what stands there, for ``found`` in a problem."""
    if isinstance(data, dict):
        names = ", ".join(list(data)[:3])
        return f"keys and values ({names}{', …' if len(data) > 3 else ''})"  # noqa: PLR2004
    if isinstance(data, list):
        return f"a list of {len(data)} {'item' if len(data) == 1 else 'items'}"
    if isinstance(data, Scalar):
        value = data.value
        if isinstance(value, bool):
            return str(value).lower()
        return repr(shown(value)) if isinstance(value, str) else str(value)
    return shown(data)


def _scalar(data: object, expected: str) -> Scalar:
    if not isinstance(data, Scalar):
        raise InvalidValueError(expected, describe_data(data))
    if data.value is None or (data.value == "" and data.plain):
        raise MissingValueError(expected)
    return data


def _text(data: object, expected: str) -> str:
    scalar = _scalar(data, expected)
    if not isinstance(scalar.value, str):
        hint = f'Put it in quotes: "{describe_data(scalar)}".'
        raise InvalidValueError(expected, scalar.value, hint)
    return scalar.value


def read_text(data: object, _: object = None) -> str:
    """Read a text; a number or true and false in JSON is none."""
    return _text(data, "a text")


def read_int(data: object, _: object = None) -> int:
    """Read a whole number; a quoted one is a text."""
    scalar = _scalar(data, "a whole number")
    value = scalar.value
    if isinstance(value, str) and scalar.plain:
        number = read_number(value)
        if number == number.to_integral_value():
            return int(number)
    elif isinstance(value, int) and not isinstance(value, bool):
        return value
    raise InvalidValueError("a whole number", describe_data(scalar))


def read_decimal(data: object, _: object = None) -> Decimal:
    """Read an exact number, in JSON also from a text in the plain form."""
    value = _scalar(data, "a number").value
    if isinstance(value, bool) or value is None:
        raise InvalidValueError("a number", describe_data(data))
    return as_number(value)


def read_bool(data: object, _: object = None) -> bool:
    """Read true or false, spelt so; ``yes`` and ``NO`` are texts."""
    scalar = _scalar(data, "true or false")
    if isinstance(scalar.value, bool):
        return scalar.value
    if scalar.plain and scalar.value in ("true", "false"):
        return scalar.value == "true"
    raise InvalidValueError("true or false", describe_data(scalar))


def _read_choice(data: object, choices: type[StrEnum]) -> StrEnum:
    expected = f"one of {', '.join(choices)}"
    text = _text(data, expected)
    try:
        return choices(text)
    except ValueError:
        near = nearest(text, tuple(choices))
        hint = f"Is {near} meant?" if near else ""
        raise InvalidValueError(expected, text, hint) from None


def nearest(text: str, known: tuple[str, ...]) -> str | None:
    """Return the known word that a misspelt one was probably meant to be."""
    import difflib

    near = difflib.get_close_matches(text[:100].lower(), known, n=1, cutoff=0.7)
    return near[0] if near else None


def _read_code(data: object, _: object) -> MunicipalityCode:
    return MunicipalityCode.parse(_text(data, "a municipality code such as NO-0604"))


def _read_path(data: object, _: object) -> Path:
    return Path(_text(data, "a path such as project.budget.costs"))


def _parse(cls: Any, scalar: Scalar, expected: str) -> Any:  # noqa: ANN401 - of the class given
    value = scalar.value
    if cls is Amount and isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        return Amount(value)
    text = _text(scalar, expected)
    return cls(text) if cls in (PartialDate, Period) else cls.parse(text)


_BESIDE_VALUE: Final = ("value", "text", "where")


def _notation_hook(cls: type) -> Callable[[object, object], Any]:
    expected = NOTATIONS[cls]

    def read(data: object, _: object = None) -> Any:  # noqa: ANN401 - of the class given
        if not isinstance(data, dict):
            return _parse(cls, _scalar(data, expected), expected)
        unknown = tuple(key for key in data if key not in _BESIDE_VALUE)
        if unknown:
            raise UnknownKeysError(unknown, _BESIDE_VALUE)
        if "value" not in data:
            raise MissingKeyError("value", expected)
        value = _parse(cls, _scalar(data["value"], expected), expected)
        beside = {key: read_text(data[key]) for key in ("text", "where") if key in data}
        return attrs.evolve(value, **beside) if beside else value

    return read


def _class_hook(cls: type, walk: Callable[[Any, Any], Any]) -> Callable[[object, object], Any]:
    short = SHORT.get(cls)
    names = tuple(field.name for field in attrs.fields(cls))
    expected = f"a {short} or keys and values" if short else f"keys and values ({names[0]}, …)"

    def read(data: object, _: object = None) -> Any:  # noqa: ANN401 - of the class given
        if isinstance(data, Scalar) and short is not None:
            _scalar(data, expected)
            return walk({short: data}, cls)
        if not isinstance(data, dict):
            _scalar(data, expected)
            raise InvalidValueError(expected, describe_data(data))
        return walk(data, cls)

    return read


def _key_part_hook(converter: "Converter") -> Callable[[object, object], Any]:
    choices = ", ".join(KEY_PARTS)
    expected = f"a part of a key, with {KEY_PART_TAG}: one of {choices}"

    def read(data: object, _: object = None) -> Any:  # noqa: ANN401 - one of the key parts
        if not isinstance(data, dict):
            raise InvalidValueError(expected, describe_data(data))
        if KEY_PART_TAG not in data:
            raise MissingKeyError(KEY_PART_TAG, f"one of {choices}")
        tag = _text(data[KEY_PART_TAG], f"one of {choices}")
        if tag not in KEY_PARTS:
            raise InvalidValueError(f"{KEY_PART_TAG}: one of {choices}", tag)
        rest = {key: value for key, value in data.items() if key != KEY_PART_TAG}
        return converter.structure(rest, KEY_PARTS[tag])

    return read


def _keyed_item(cls: type, key: str, own_key: str, data: object) -> dict[str, Any]:
    """Turn an entry of a keyed list into an item that holds its key."""
    names = {field.name for field in attrs.fields(cls)}
    is_short = not isinstance(data, dict) or ("value" in data and "value" not in names)
    own = data if isinstance(data, dict) and not is_short else {SHORT[cls]: data}
    return {key: Scalar(own_key, 0, 0, plain=True), **own}


def _tuple_hook(row: Any, converter: "Converter") -> Callable[[object, object], Any]:  # noqa: ANN401
    from cattrs import IterableValidationError, IterableValidationNote

    item_type = get_args(row)[0]
    key = KEYED.get(item_type)
    expected = "a list, or keys and values" if key else "a list"

    def read(data: object, _: object = None) -> Any:  # noqa: ANN401 - a tuple of the item type
        if isinstance(data, dict) and key is not None:
            data = [_keyed_item(item_type, key, *entry) for entry in data.items()]
        if not isinstance(data, list):
            _scalar(data, expected)
            hint = "Put each item on a line of its own, after a dash."
            raise InvalidValueError(expected, describe_data(data), hint)
        hook = converter.get_structure_hook(item_type)
        items, errors = [], []
        for index, item in enumerate(data):
            try:
                items.append(hook(item, item_type))
            except Exception as error:  # noqa: BLE001 - collected, and told all together
                error.__notes__ = [
                    *getattr(error, "__notes__", []),
                    IterableValidationNote(f"item {index}", index, item_type),
                ]
                errors.append(error)
        if errors:
            message = f"While structuring {row}"
            raise IterableValidationError(message, errors, row)
        return tuple(items)

    return read


def _optional_hook(union: Any, converter: "Converter") -> Callable[[object, object], Any]:  # noqa: ANN401
    inner = next(option for option in get_args(union) if option is not type(None))

    def read(data: object, _: object = None) -> Any:  # noqa: ANN401 - of the inner type
        return converter.get_structure_hook(inner)(data, inner)

    return read


def _is_optional(annotation: Any) -> bool:  # noqa: ANN401 - any annotation
    options = get_args(annotation)
    is_union = get_origin(annotation) in (Union, UnionType)
    return is_union and len(options) == 2 and type(None) in options  # noqa: PLR2004


def _is_row(annotation: Any) -> bool:  # noqa: ANN401 - any annotation
    return get_origin(annotation) is tuple


@functools.cache
def reading_converter() -> "Converter":
    """Return the converter that reads nouns from the data of :func:`to_data`."""
    from cattrs import Converter
    from cattrs.gen import make_dict_structure_fn

    converter = Converter(detailed_validation=True, forbid_extra_keys=True)

    def hook_for_class(cls: type) -> Callable[[object, object], Any]:
        attrs.resolve_types(cls)
        walk: Callable[[Any, Any], Any] = make_dict_structure_fn(
            cls, converter, _cattrs_forbid_extra_keys=True
        )
        return _class_hook(cls, walk)

    converter.register_structure_hook_factory(attrs.has, hook_for_class)
    converter.register_structure_hook_factory(_is_row, lambda row: _tuple_hook(row, converter))
    converter.register_structure_hook_factory(
        _is_optional, lambda union: _optional_hook(union, converter)
    )
    converter.register_structure_hook_factory(
        lambda t: isinstance(t, type) and issubclass(t, StrEnum),
        lambda cls: lambda data, _=None: _read_choice(data, cls),
    )
    converter.register_structure_hook(str, read_text)
    converter.register_structure_hook(int, read_int)
    converter.register_structure_hook(bool, read_bool)
    converter.register_structure_hook(Decimal, read_decimal)
    converter.register_structure_hook(MunicipalityCode, _read_code)
    converter.register_structure_hook(Path, _read_path)
    converter.register_structure_hook(KeyPart, _key_part_hook(converter))
    for cls in NOTATIONS:
        converter.register_structure_hook(cls, _notation_hook(cls))
    return converter
