"""Lets the reference show what a room's constants and aliases of types are.

They are documented by a text on the next line, in the module that defines them. Sphinx looks
for that text in the room that hands them on, and would leave them out.
"""

import ast
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from types import ModuleType

from sphinx.pycode import ModuleAnalyzer

HIDE_VALUE = ":meta hide-value:"
"""A constant's value is for programs; its text is for readers."""


def bring_texts(room: ModuleType) -> None:
    """Give Sphinx the texts of what a room hands on.

    Parameters
    ----------
    room
        A package; what its ``__all__`` names is brought, if a text follows its definition.
    """
    analyzer = ModuleAnalyzer.for_module(room.__name__)
    analyzer.analyze()
    public = set(getattr(room, "__all__", ()))
    for name, text in _texts_in(Path(str(room.__file__)).parent):
        if name in public:
            analyzer.attr_docs["", name] = [*text.splitlines(), "", HIDE_VALUE, ""]


def _texts_in(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*.py")):
        body = ast.parse(path.read_text(encoding="utf-8")).body
        for statement, following in pairwise(body):
            match statement, following:
                case (
                    (
                        ast.Assign(targets=[ast.Name(id=name)])
                        | ast.AnnAssign(target=ast.Name(id=name))
                    ),
                    ast.Expr(value=ast.Constant(value=str(text))),
                ):
                    yield name, text
