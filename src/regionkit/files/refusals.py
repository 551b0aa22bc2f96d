"""Refusals: what the structuring could not read, as problems with their places."""

import re
from collections.abc import Iterator

import attrs

from regionkit.errors import InvalidValueError
from regionkit.files.nodes import Locator
from regionkit.files.problems import Kind, Problem
from regionkit.files.structuring import (
    MissingKeyError,
    MissingValueError,
    UnknownKeysError,
    nearest,
)
from regionkit.findings import Field, Item, Parameter, Path, Step

_NAME = re.compile(r"[^\W\d]\w*")

Steps = tuple[Step, ...]


@attrs.frozen
class _Refusal:
    steps: Steps
    kind: Kind
    parameters: dict[str, Parameter]


def problems_of(error: Exception, root: Steps, locator: Locator) -> tuple[Problem, ...]:
    """Turn what cattrs collected into problems, in the order of the file.

    Parameters
    ----------
    error
        What the structuring raised.
    root
        The steps to what was structured.
    locator
        Finds the places in the file.
    """
    problems = [
        Problem(
            kind=refusal.kind,
            path=_path(refusal.steps),
            position=locator.at(refusal.steps),
            parameters=refusal.parameters,
        )
        for refusal in _refusals(error, root)
    ]
    return tuple(sorted(problems, key=lambda problem: problem.sort_key))


def _path(steps: Steps) -> Path:
    """Make a path as far as the steps have names that are fit for one."""
    fit: list[Step] = []
    for step in steps:
        if isinstance(step, Field) and not _NAME.fullmatch(step.name):
            break
        fit.append(step)
    return Path.of(tuple(fit))


def _refusals(error: BaseException, steps: Steps) -> Iterator[_Refusal]:
    from cattrs import ForbiddenExtraKeysError

    if isinstance(error, BaseExceptionGroup):
        cls = getattr(error, "cl", None)
        for inner in error.exceptions:
            step = _own_step(inner)
            if isinstance(inner, KeyError) and isinstance(step, Field):
                yield _missing_key(steps, step.name, _needed(cls, step.name))
            else:
                yield from _refusals(inner, (*steps, step) if step else steps)
    elif isinstance(error, ForbiddenExtraKeysError):
        known = tuple(field.name for field in attrs.fields(error.cl))
        for key in sorted(error.extra_fields):
            yield _unknown_key(steps, key, known)
    elif isinstance(error, UnknownKeysError):
        for key in error.keys:
            yield _unknown_key(steps, key, error.known)
    elif isinstance(error, MissingKeyError):
        yield _missing_key(steps, error.key, error.expected)
    elif isinstance(error, MissingValueError):
        key = _last_name(steps)
        yield _Refusal(steps, Kind.MISSING_VALUE, {"key": key, "expected": error.expected})
    else:
        yield _wrong_value(steps, error)


def _wrong_value(steps: Steps, error: BaseException) -> _Refusal:
    if not isinstance(error, InvalidValueError):
        parameters = {"expected": "another value", "found": str(error), "hint": ""}
        return _Refusal(steps, Kind.WRONG_VALUE, dict(parameters))
    parameters = {"expected": error.expected, "found": str(error.found), "hint": error.hint}
    return _Refusal(steps, Kind.WRONG_VALUE, dict(parameters))


def _own_step(error: BaseException) -> Step | None:
    """Return the step that cattrs noted on an error."""
    from cattrs import AttributeValidationNote, IterableValidationNote

    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return Field(note.name)
        if isinstance(note, IterableValidationNote):
            return Item(note.index)
    return None


def _needed(cls: type | None, name: str) -> str:
    kind = getattr(attrs.fields_dict(cls).get(name), "type", None) if cls else None
    return "a text" if kind is str else "a value"


def _missing_key(steps: Steps, key: str, expected: str) -> _Refusal:
    return _Refusal(steps, Kind.MISSING_KEY, {"key": key, "expected": expected})


def _unknown_key(steps: Steps, key: str, known: tuple[str, ...]) -> _Refusal:
    suggestion = nearest(key, known)
    where = (*steps, Field(key))
    if suggestion:
        return _Refusal(where, Kind.MISSPELT_KEY, {"key": key, "suggestion": suggestion})
    return _Refusal(where, Kind.UNKNOWN_KEY, {"key": key, "expected": known})


def _last_name(steps: Steps) -> str:
    if not steps:
        return "The document"
    last = steps[-1]
    return last.name if isinstance(last, Field) else f"item {last.key}"
