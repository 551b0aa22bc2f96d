"""Fields of the user's own, under ``x-`` keys: plain data in, the same plain data out.

No type is known for them, so what stands in the file must tell. In YAML an unquoted ``12``,
``12.50``, ``true`` or ``null`` is a number, a truth or nothing; every other text is a text:
``NO``, ``0114`` and ``2009-01-22`` stay as they are.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, NewType

from regionkit.files.nodes import Scalar
from regionkit.model import OWN_PREFIX
from regionkit.values import Plain, PlainMapping, as_plain

if TYPE_CHECKING:
    from yaml import Node, SafeDumper

PlainValue = NewType("PlainValue", object)
"""Plain data whose type is not known here."""

_NUMBER: Final = re.compile(r"0|-?[1-9][0-9]*|-?(?:0|[1-9][0-9]*)\.[0-9]+")
_WORDS: Final = {"true": True, "false": False}


class OwnText(str):
    """A text of a field of one's own, written so that it is read as a text again."""

    __slots__ = ()


def is_own(key: str) -> bool:
    """Tell whether a key is one of the user's own."""
    return key.startswith(OWN_PREFIX) and key != OWN_PREFIX


def read_own(data: Any, _: object = None) -> Any:  # noqa: ANN401 - plain data, whatever it is
    """Read what stands under a key of the user's own, or under all of them together."""
    from cattrs import AttributeValidationNote, IterableValidationNote

    if isinstance(data, Scalar):
        return _value(data)
    entries = data.items() if isinstance(data, dict) else enumerate(data)
    read: dict[Any, Plain] = {}
    for key, each in entries:
        try:
            read[key] = read_own(each)
        except Exception as error:
            is_key = isinstance(data, dict)
            kind: Any = AttributeValidationNote if is_key else IterableValidationNote
            note = kind("", key, object)
            error.__notes__ = [*getattr(error, "__notes__", ()), note]
            raise
    return PlainMapping(read) if isinstance(data, dict) else tuple(read.values())


def _value(scalar: Scalar) -> Plain:
    value = scalar.value
    if scalar.is_nothing:
        return None
    return _meant(value) if scalar.plain and isinstance(value, str) else as_plain(value)


def _meant(text: str) -> Plain:
    """Return what a text means that stands without quotes, or is of a kind of its own."""
    if type(text) is not str:
        return str(text)
    if text in _WORDS:
        return _WORDS[text]
    return as_plain(Decimal(text)) if _NUMBER.fullmatch(text) else text


def own_of_texts(data: Any) -> Any:  # noqa: ANN401 - texts in lists and dicts, and plain data
    """Return plain data, where the texts in the data stood without quotes or could have."""
    if isinstance(data, dict):
        return {key: own_of_texts(each) for key, each in data.items()}
    return [own_of_texts(each) for each in data] if isinstance(data, list) else _meant(data)


def plain_own(value: Plain) -> Any:  # noqa: ANN401 - plain data, whatever it is
    """Return plain data in lists and dicts."""
    if isinstance(value, Mapping):
        return {key: plain_own(each) for key, each in value.items()}
    return [plain_own(each) for each in value] if isinstance(value, tuple) else value


def mark_own(data: Any, *, own: bool = False) -> Any:  # noqa: ANN401 - the plain data of a file
    """Return the data of a file with the texts marked that stand under keys of the user's own."""
    if isinstance(data, dict):
        return {
            (OwnText(key) if own else key): mark_own(each, own=own or is_own(key))
            for key, each in data.items()
        }
    if isinstance(data, list):
        return [mark_own(each, own=own) for each in data]
    return OwnText(data) if own and isinstance(data, str) else data


def represent(dumper: "SafeDumper", text: OwnText, style: str | None) -> "Node":
    """Write a text in YAML, in quotes where it would be read as something else."""
    looks_typed = text in _WORDS or text == "<<" or _NUMBER.fullmatch(text)
    chosen = "'" if looks_typed else style
    return dumper.represent_scalar("tag:yaml.org,2002:str", str(text), style=chosen)
