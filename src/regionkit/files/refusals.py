"""Refusals: what the structuring could not read, as problems with their places."""

from collections.abc import Collection, Iterator
from itertools import islice, takewhile
from typing import Final

import attrs

from regionkit.errors import InvalidValueError
from regionkit.files.as_printed import notation_hint
from regionkit.files.expected import expected_in, nearest
from regionkit.files.forms import OWN_FIELDS, keys_of
from regionkit.files.nodes import Entry, Locator, Node, Refused, Scalar, describe, value_of
from regionkit.files.problems import Kind, Problem, quoted
from regionkit.files.structuring import UnfitError
from regionkit.findings import Field, Item, Parameter, Path, Phrase, Step, as_phrase, phrase

_LONGEST: Final = 100
"""Characters of a name that is a step in a path; longer ones say nothing."""

Steps = tuple[Step, ...]


@attrs.frozen
class _Refusal:
    steps: Steps
    kind: Kind
    parameters: dict[str, Parameter]


def problems_of(
    error: Exception,
    locator: Locator,
    *,
    doubtful: Collection[tuple[int, int]] = (),
    at_most: int,
) -> tuple[Problem, ...]:
    """Turn what cattrs collected into problems, in the order of the file.

    Parameters
    ----------
    error
        What the structuring raised.
    locator
        Finds the places in the file.
    doubtful
        Line and column of values that were told of already.
    at_most
        How many problems are made; there may be more.
    """
    problems = [
        Problem(
            kind=refusal.kind,
            path=_path(refusal.steps),
            position=locator.at(refusal.steps),
            parameters=refusal.parameters,
        )
        for refusal in islice(_refusals(error, (), locator), at_most)
        if _place(value_of(locator.find(refusal.steps))) not in doubtful
    ]
    # What a newer version of the format allows is not for this one to judge.
    newer = [problem for problem in problems if problem.kind is Kind.NEWER_VERSION]
    return tuple(sorted(newer or problems, key=lambda problem: problem.sort_key))


def _place(found: Entry | Node) -> tuple[int, int]:
    return (found.line, found.column)


def _path(steps: Steps) -> Path:
    """Make a path as far as the steps have names that are fit for one."""
    fit = tuple(takewhile(_is_short, steps))
    for end in range(len(fit), 0, -1):
        try:
            return Path.of(fit[:end])
        except InvalidValueError:
            continue
    return Path("")


def _is_short(step: Step) -> bool:
    return len(step.name if isinstance(step, Field) else str(step.key)) <= _LONGEST


def _refusals(error: Exception, steps: Steps, locator: Locator) -> Iterator[_Refusal]:
    from cattrs import BaseValidationError, ForbiddenExtraKeysError

    if not isinstance(error, BaseValidationError):
        yield _unfit(error, steps, locator.find(steps))
        return
    meant = set()
    for inner in error.exceptions:
        if isinstance(inner, ForbiddenExtraKeysError):
            for refusal in _unknown_keys(inner.cl, inner.extra_fields, steps, locator):
                meant.add(refusal.parameters.get("suggestion"))
                yield refusal
    for inner in error.exceptions:
        own = _own_steps(inner)
        if isinstance(inner, KeyError) and own:
            name = _name((own[-1],))
            if name not in meant:  # a key that is there under a misspelt name is not missing
                parameters: dict[str, Parameter] = {
                    "key": name,
                    "expected": expected_in(error.cl, name),
                }
                yield _Refusal(steps, Kind.MISSING_KEY, parameters)
        elif not isinstance(inner, ForbiddenExtraKeysError):
            yield from _refusals(inner, (*steps, *own), locator)


def _own_steps(error: Exception) -> Steps:
    """Return the steps that were noted on an error on its way up, from the top."""
    from cattrs import AttributeValidationNote, IterableValidationNote

    steps: list[Step] = []
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            if note.name != OWN_FIELDS:  # its keys stand beside the others in the file
                steps.insert(0, Field(note.name))
        elif isinstance(note, IterableValidationNote):
            steps.insert(0, Item(note.index))
    return tuple(steps)


def _unknown_keys(cls: type, keys: set[str], steps: Steps, locator: Locator) -> Iterator[_Refusal]:
    known = keys_of(cls)
    for key in sorted(keys):
        where = (*steps, Field(key))
        if near := nearest(key, known):
            yield _Refusal(where, Kind.MISSPELT_KEY, {"key": key, "suggestion": near})
        elif _lacks_colon(locator.find(where)):
            yield _Refusal(where, Kind.CUT_TEXT, {"key": key})
        else:
            yield _Refusal(where, Kind.UNKNOWN_KEY, {"key": key, "expected": known})


def _lacks_colon(found: Entry | Node) -> bool:
    """Tell whether a key stands alone, as ``5 mill.`` does in ``{amount: 2,5 mill.}``."""
    if not isinstance(found, Entry) or not _is_nothing(found.value):
        return False
    return _place(found.value) == (found.line, found.column + len(found.key))


def _is_nothing(node: Node) -> bool:
    return isinstance(node, Scalar) and node.is_nothing and not isinstance(node, Refused)


def _unfit(error: Exception, steps: Steps, place: Entry | Node) -> _Refusal:
    node = value_of(place)
    kind, found = Kind.WRONG_VALUE, describe(node)
    what: Phrase = phrase("another value")
    hint: Phrase | str = phrase("It was refused with these words: {words}.", words=f"{error}")
    if isinstance(error, UnfitError):
        kind, what, hint = error.kind, error.expected, error.hint
        if _is_nothing(node):
            key = place.key if isinstance(place, Entry) else _name(steps)
            named: dict[str, Parameter] = {"key": key or phrase("The document"), "expected": what}
            return _Refusal(steps, Kind.MISSING_VALUE, named)
    elif isinstance(error, InvalidValueError):
        what, hint = as_phrase(error.expected), as_phrase(error.hint)
        if not isinstance(node, Scalar) or str(error.found) != str(node.value):
            found = quoted(str(error.found))  # only a part of what stands there is wrong
        if not error.hint:
            hint = notation_hint(f"{error.found}", f"{error.expected}")
    return _Refusal(steps, kind, {"expected": what, "found": found, "hint": hint})


def _name(steps: Steps) -> str:
    """Return what to call the place that steps lead to: its key, or the key and the item."""
    name = ""
    for step in steps:
        name = step.name if isinstance(step, Field) else f"{name}[{step.key}]"
    return name
