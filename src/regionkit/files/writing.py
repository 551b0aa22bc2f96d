"""Writing plans to files and texts: short forms, the order of the classes, no noise."""

import functools
import json
import os
import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from enum import StrEnum
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any, Final

import attrs

from regionkit.errors import InvalidValueError
from regionkit.files.forms import (
    FORMAT_VERSION,
    KEYED,
    KIND_OF,
    NOTATIONS,
    OWN_FIELDS,
    ROOTS,
    SHORT,
    Root,
    keys_of,
)
from regionkit.files.nodes import NOTHING
from regionkit.files.own_fields import OwnText, plain_own, represent
from regionkit.files.reading import FileFormat, format_of
from regionkit.findings import Path
from regionkit.values import MunicipalityCode, PlainMapping, write_number

if TYPE_CHECKING:
    from cattrs import Converter
    from yaml import Node, SafeDumper

_WORDS: Final = {True: "true", False: "false", None: "null"}
_WIDTH: Final = 92
_INLINE: Final = 72
_INLINE_WORD: Final = 24
_INLINE_KEYS: Final = 4
_BREAK: Final = re.compile("[\n\x85\u2028\u2029]")
_HALF: Final = re.compile("[\ud800-\udfff]")
_NUMBER_MARK: Final = "\udc00"
"""Marks a number among texts: half a character, which no text can hold."""
_MARKED_NUMBER: Final = re.compile(f'"{_NUMBER_MARK}([-0-9.]+)"')


def write(plan: Root, path: str | os.PathLike[str]) -> None:
    """Write a plan to a file; a file of that name is replaced.

    Parameters
    ----------
    plan
        A project, a dossier or a decision.
    path
        Where to; JSON if the name ends in ``.json``, else YAML.

    Raises
    ------
    InvalidValueError
        If a text of the plan holds half a character; the file is left as it was.
    OSError
        If the file cannot be written.
    """
    FilePath(path).write_bytes(write_text(plan, format_of(path)).encode())


def write_text(plan: Root, file_format: FileFormat | str = FileFormat.YAML) -> str:
    """Write a plan as text: reading it again gives an equal plan, printed texts included.

    Parameters
    ----------
    plan
        A project, a dossier or a decision.
    file_format
        ``yaml`` or ``json``.

    Raises
    ------
    InvalidValueError
        If a text of the plan holds half a character, a surrogate without its other half.

    Examples
    --------
    >>> import regionkit as rk
    >>> print(rk.write_text(rk.Project(title="Framover sammen", period="2019/2022")), end="")
    regionkit: 1
    project:
      title: Framover sammen
      period: 2019/2022
    """
    key = next(key for key, root in ROOTS.items() if isinstance(plan, root))
    document = _Block({"regionkit": FORMAT_VERSION, key: _Block(to_plain(plan))})
    if FileFormat(file_format) is FileFormat.JSON:
        return _to_json(document)
    return _to_yaml(document)


def _to_json(document: dict[str, Any]) -> str:
    # The standard module writes no exact fractions: they go in as marked texts.
    text = json.dumps(document, ensure_ascii=False, indent=2, default=_marked)
    return _MARKED_NUMBER.sub(r"\1", text) + "\n"


def _marked(number: Decimal) -> str:
    return f"{_NUMBER_MARK}{number:f}"


def to_plain(noun: object) -> Any:  # noqa: ANN401 - plain data
    """Return a noun as plain data in the forms of the file format.

    Numbers with decimals in fields of one's own are Decimals.
    """
    return writing_converter().unstructure(noun)


def _plain_notation(value: Any) -> Any:  # noqa: ANN401 - one of the values with a notation
    beside = {key: text for key in ("text", "where") if (text := getattr(value, key)) is not None}
    return {"value": str(value), **beside} if beside else str(value)


def _plain_text(text: str) -> str:
    if _HALF.search(text):
        raise InvalidValueError("a text of whole characters", text)
    return text


def _plain_number(number: Decimal) -> int | str:
    whole = number == number.to_integral_value()
    return int(number) if whole else write_number(number)


def _class_hook(cls: type, walk: Callable[[Any], dict[str, Any]]) -> Callable[[Any], Any]:
    short, kinds = SHORT.get(cls), KIND_OF.get(cls)
    tag = {kinds.key: kinds.tag_of(cls)} if kinds else {}
    order = keys_of(cls)

    def plain(noun: Any) -> Any:  # noqa: ANN401 - of the class given
        walked = walk(noun)  # cattrs puts what is required first; files keep the class's order
        data = {name: walked[name] for name in order if name in walked}
        data = {**tag, **data, **walked.get(OWN_FIELDS, {})}
        if short is not None and data.keys() == {short} and not isinstance(data[short], dict):
            return data[short]
        return data

    return plain


def _row_hook(row: Any, converter: "Converter") -> Callable[[Any], Any]:  # noqa: ANN401
    key = KEYED.get(row.__args__[0])

    def plain(items: tuple[Any, ...]) -> Any:  # noqa: ANN401 - list or dict
        data = [converter.unstructure(item) for item in items]
        if key is None or len({getattr(item, key) for item in items}) < len(items):
            return data
        return {
            entry.pop(key): _unwrapped(type(item), entry)
            for item, entry in zip(items, data, strict=True)
        }

    return plain


def _unwrapped(cls: type, entry: dict[str, Any]) -> Any:  # noqa: ANN401 - short or not
    short = SHORT.get(cls)
    return entry[short] if short is not None and entry.keys() == {short} else entry


@functools.cache
def writing_converter() -> "Converter":
    """Return the converter that turns nouns into plain data."""
    from cattrs import Converter
    from cattrs.gen import make_dict_unstructure_fn

    converter = Converter()

    def hook_for_class(cls: type) -> Callable[[Any], Any]:
        attrs.resolve_types(cls)
        return _class_hook(
            cls, make_dict_unstructure_fn(cls, converter, _cattrs_omit_if_default=True)
        )

    converter.register_unstructure_hook_factory(attrs.has, hook_for_class)
    converter.register_unstructure_hook_factory(
        lambda t: getattr(t, "__origin__", None) is tuple, lambda row: _row_hook(row, converter)
    )
    converter.register_unstructure_hook(str, _plain_text)
    converter.register_unstructure_hook(Decimal, _plain_number)
    converter.register_unstructure_hook(StrEnum, str)
    converter.register_unstructure_hook(MunicipalityCode, str)
    converter.register_unstructure_hook(Path, str)
    converter.register_unstructure_hook(PlainMapping, plain_own)
    for cls in NOTATIONS:
        converter.register_unstructure_hook(cls, _plain_notation)
    return converter


class _Block(dict[str, Any]):
    """Keys and values that are never written on one line: a document as a whole."""


@functools.cache
def _dumper() -> "type[SafeDumper]":
    from yaml import SafeDumper

    class PlanDumper(SafeDumper):
        """Writes what :mod:`regionkit.files.yaml_text` reads, with as few quotes as can be."""

        # Values are read by the type of their field, so nothing needs quotes to stay text.
        yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - as PyYAML has it

        def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002 - as PyYAML has it
            del indentless
            super().increase_indent(flow, indentless=False)

        def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - as PyYAML has it
            return True

    def text(dumper: SafeDumper, value: str) -> "Node":
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=_style(value))

    def keys_and_values(dumper: SafeDumper, value: dict[str, Any]) -> "Node":
        inline = len(value) <= _INLINE_KEYS and _fits_on_a_line((*value, *value.values()))
        return dumper.represent_mapping("tag:yaml.org,2002:map", value.items(), flow_style=inline)

    def block(dumper: SafeDumper, value: _Block) -> "Node":
        return dumper.represent_mapping("tag:yaml.org,2002:map", value.items(), flow_style=False)

    def row(dumper: SafeDumper, value: list[Any]) -> "Node":
        words = _fits_on_a_line(value) and all(len(str(item)) <= _INLINE_WORD for item in value)
        return dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=words)

    def unquoted(dumper: SafeDumper, value: object) -> "Node":
        written = _WORDS[value] if value is None or isinstance(value, bool) else str(value)
        return dumper.represent_scalar("tag:yaml.org,2002:str", written)

    PlanDumper.add_representer(str, text)
    PlanDumper.add_representer(OwnText, lambda dumper, own: represent(dumper, own, _style(own)))
    PlanDumper.add_representer(Decimal, unquoted)
    PlanDumper.add_representer(type(None), unquoted)
    PlanDumper.add_representer(dict, keys_and_values)
    PlanDumper.add_representer(_Block, block)
    PlanDumper.add_representer(list, row)
    PlanDumper.add_representer(int, unquoted)
    PlanDumper.add_representer(bool, unquoted)
    return PlanDumper


def _fits_on_a_line(values: Iterable[object]) -> bool:
    """Tell whether scalars can stand on one line, in braces or brackets."""
    room = _INLINE
    for value in values:
        if not isinstance(value, (str, int)) or "\n" in (text := str(value)):
            return False
        room -= len(text) + 2
    return room >= 0


def _style(text: str) -> str | None:
    """Choose how a text is written: in quotes only where it must be."""
    if text in NOTHING:
        return "'"
    if ("\n" in text or len(text) > _WIDTH) and _can_be_folded(text):
        return ">"
    return '"' if _BREAK.search(text) else None


def _can_be_folded(text: str) -> bool:
    """Tell whether the folded style gives the text back: no odd space at the ends of lines."""
    lines = text.split("\n")
    ends_well = bool(lines[0] and lines[-1])
    return ends_well and all(line == line.strip() and line.isprintable() for line in lines)


def _to_yaml(document: dict[str, Any]) -> str:
    import yaml

    return yaml.dump(
        document,
        Dumper=_dumper(),
        allow_unicode=True,
        sort_keys=False,
        width=_WIDTH,
        default_flow_style=False,
    )
