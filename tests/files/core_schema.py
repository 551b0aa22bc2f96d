"""YAML as an editor reads it, by the core schema of YAML 1.2: numbers and truths by their looks."""

import re
from typing import Any

from regionkit.files.nodes import Mapping, Node, Scalar
from regionkit.files.yaml_text import read_yaml

_INT = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_OTHER = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(\.inf|\.Inf|\.INF)|\.nan|\.NaN|\.NAN")
_WORDS = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


def as_an_editor_sees_it(text: str) -> Any:  # noqa: ANN401 - what JSON holds
    parsed = read_yaml(text)
    assert parsed.root is not None, parsed.problems
    return _typed(parsed.root)


def _typed(node: Node) -> Any:  # noqa: ANN401 - what JSON holds
    if isinstance(node, Mapping):
        return {entry.key: _typed(entry.value) for entry in node.entries}
    if not isinstance(node, Scalar):
        return [_typed(item) for item in node.items]
    return node.value if not node.plain else _plain(str(node.value), nothing=node.is_nothing)


def _plain(text: str, *, nothing: bool) -> Any:  # noqa: ANN401 - what JSON holds
    if nothing:
        return None
    if text in _WORDS:
        return _WORDS[text]
    if _INT.fullmatch(text):
        return int(text) if len(text) < 4000 else 0
    return 1.5 if _FLOAT.fullmatch(text) or _OTHER.fullmatch(text) else text
