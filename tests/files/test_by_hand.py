"""A file that a person wrote comes back from writing as it was, but for comments and layout."""

import difflib
from pathlib import Path as FilePath
from typing import Final

import pytest

import regionkit as rk
from regionkit.files.forms import ROOTS
from regionkit.files.nodes import Mapping, Node, Scalar
from regionkit.files.reading import FileFormat, read_source
from regionkit.files.yaml_text import read_yaml

EXAMPLES: Final = sorted((FilePath(__file__).parents[2] / "examples").glob("*.yaml"))


def spelled_out(node: Node, depth: int = 0) -> list[str]:
    """Every key and value in the order of the file, line by line, without its layout."""
    indent = "  " * depth
    if isinstance(node, Scalar):
        return [f"{indent}{node.value}"]
    if isinstance(node, Mapping):
        return [
            line
            for entry in node.entries
            for line in (f"{indent}{entry.key}:", *spelled_out(entry.value, depth + 1))
        ]
    return [line for item in node.items for line in (f"{indent}-", *spelled_out(item, depth + 1))]


def lines_of(text: str) -> list[str]:
    root = read_yaml(text).root
    assert root is not None
    return spelled_out(root)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_keys_forms_and_values_stay_as_they_were_written(path: FilePath) -> None:
    by_hand = path.read_text(encoding="utf-8")
    plan = read_source(by_hand, FileFormat.YAML, tuple(ROOTS.values())).content
    written = rk.write_text(plan)
    changed = [
        line
        for line in difflib.ndiff(lines_of(by_hand), lines_of(written))
        if not line.startswith("  ")
    ]
    assert changed == []
    # Layout changes a little: blank lines go, and long texts are broken elsewhere.
    stripped = {" ".join(line.split()) for line in by_hand.splitlines()}
    kept = [" ".join(line.split()) in stripped for line in written.splitlines()]
    assert sum(kept) / len(kept) > 0.6
