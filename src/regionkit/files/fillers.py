"""Fillers: functions that make a noun of the values for a few of its fields, the fastest way.

The field of an ordinary object is set in a tenth of the time that a frozen one takes. So a noun
is filled as an object of an open twin of its class, with the same fields and no lock, and is
given its class at the end. The text of a filler is written for the keys that are given, so that
nothing is looked up or asked when it runs.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import attrs

from regionkit.files.expected import inner_type

_LONGEST: Final = 100
"""How long a text is at most that is remembered with what it was found to be."""


@attrs.frozen
class FieldMaker:
    """What makes the value of a field of its data."""

    make: Callable[[Any], Any]
    """Makes it of any data, or raises."""
    of_text: Callable[[str], Any] | None = None
    """Makes the same of a text, and remembers it."""


def open_twin(cls: type) -> type:
    """Return a class with the fields of a noun, which can be set; its objects can become nouns."""
    parts = {
        "__slots__": cls.__dict__["__slots__"],
        "__setattr__": object.__setattr__,
        "__delattr__": object.__delattr__,  # with it, fields are set without a detour
    }
    return type(cls.__name__, cls.__bases__, parts)


def filler_of(cls: type, twin: type, makers: Mapping[str, FieldMaker]) -> Callable[..., Any]:
    """Return a function that takes the data of just these fields, in order, and makes the noun.

    Parameters
    ----------
    cls
        The noun.
    twin
        Its open twin.
    makers
        What makes the values, by the names of the fields.
    """
    words: dict[str, Any] = {"new": object.__new__, "Twin": twin, "Noun": cls}
    names = ", ".join(f"_{name}" for name in makers)
    lines = "\n    ".join(_lines(cls, makers, words))
    exec(compile(f"def fill({names}):\n    {lines}", f"<filler of {cls.__name__}>", "exec"), words)  # noqa: S102 - our own text
    fill: Callable[..., Any] = words["fill"]
    return fill


def _lines(
    cls: Any,  # noqa: ANN401 - a noun
    makers: Mapping[str, FieldMaker],
    words: dict[str, Any],
) -> Iterator[str]:
    yield "noun = new(Twin)"
    for field in attrs.fields(cls):
        name = field.name
        if name in makers:
            yield f"noun.{name} = {_expression(field, makers[name], words)}"
        elif field.default is None or field.default == ():
            yield f"noun.{name} = {field.default!r}"
        else:
            words[f"default_{name}"] = field.default
            yield f"noun.{name} = default_{name}"
    yield "noun.__class__ = Noun"
    yield "return noun"


def _expression(field: "attrs.Attribute[Any]", maker: FieldMaker, words: dict[str, Any]) -> str:
    name = field.name
    words[f"make_{name}"] = maker.make
    if maker.of_text is not None:
        words[f"known_{name}"] = maker.of_text
        is_text = f"type(_{name}) is str and len(_{name}) <= {_LONGEST}"
        return f"known_{name}(_{name}) if {is_text} else make_{name}(_{name})"
    if inner_type(field.type) is str:
        return f"_{name} if type(_{name}) is str else make_{name}(_{name})"
    return f"make_{name}(_{name})"
