"""Documented: what the source says of a class and of its fields, for the schema and its page.

Python keeps no docstrings of fields. They are read from the source when the schema is made;
at run time the finished schema has them.
"""

import ast
import functools
import inspect
import sys
from collections.abc import Iterator
from typing import Any


@functools.cache
def _docs_in(module: str) -> dict[tuple[str, str], str]:
    """Return the docstrings of a module's classes, and of the fields in them."""
    docs: dict[tuple[str, str], str] = {}
    for statement in ast.parse(inspect.getsource(sys.modules[module])).body:
        if isinstance(statement, ast.ClassDef):
            docs[statement.name, ""] = ast.get_docstring(statement) or ""
            for name, text in _fields_of(statement):
                docs[statement.name, name] = text
    return docs


def _fields_of(statement: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for field, after in zip(statement.body, statement.body[1:], strict=False):
        if not isinstance(field, ast.AnnAssign) or not isinstance(field.target, ast.Name):
            continue
        if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
            yield field.target.id, inspect.cleandoc(str(after.value.value))


def doc_of(cls: type[Any]) -> str:
    """Return the first paragraph of what is said of a class, on one line."""
    whole = _docs_in(cls.__module__).get((cls.__name__, ""), "")
    return whole.split("\n\n", 1)[0].replace("\n", " ")


def doc_of_field(cls: type[Any], name: str) -> str:
    """Return what is said of a field, on one line; inherited ones too."""
    owners = (each for each in cls.__mro__ if (each.__name__, name) in _docs_of(each))
    owner = next(owners, None)
    return "" if owner is None else _docs_of(owner)[owner.__name__, name].replace("\n", " ")


def _docs_of(cls: type[Any]) -> dict[tuple[str, str], str]:
    return _docs_in(cls.__module__) if cls.__module__.startswith("regionkit.") else {}
