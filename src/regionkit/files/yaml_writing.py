"""Writing plain data as YAML: what :mod:`regionkit.files.yaml_text` reads, with few quotes."""

import functools
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from regionkit.files.nodes import NOTHING
from regionkit.files.own_fields import OwnText, mark_own, represent

if TYPE_CHECKING:
    from yaml import Node, SafeDumper

_WORDS: Final = {True: "true", False: "false", None: "null"}
_WIDTH: Final = 92
_INLINE: Final = 72
_INLINE_WORD: Final = 24
_INLINE_KEYS: Final = 4
_BREAK: Final = re.compile("[\n\x85\u2028\u2029]")


def write_yaml(document: dict[str, Any]) -> str:
    """Write the plain data of a file as YAML: what it holds, one key to a line."""
    import yaml

    marked = mark_own(document)
    return yaml.dump(
        _Block({k: _Block(v) if isinstance(v, dict) else v for k, v in marked.items()}),
        Dumper=_dumper(),
        allow_unicode=True,
        sort_keys=False,
        width=_WIDTH,
        default_flow_style=False,
    )


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
