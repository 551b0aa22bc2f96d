"""Shape: what there is to visit in a noun, read once from the types of its fields."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final, get_args

import attrs

from regionkit.model.reference import noun_referred_to


@attrs.frozen
class Shape:
    """What there is to visit in a class."""

    one: tuple[str, ...]
    """Fields that hold one part."""
    several: tuple[str, ...]
    """Fields that hold a row of parts."""
    references: tuple[tuple[str, str], ...]
    """Fields that hold ids of other parts, with the noun they refer to."""
    key: str | None
    """The field by which a part is told from its neighbours."""


_SHAPES: Final[dict[type, Shape]] = {}


def shape_of(cls: type[Any]) -> Shape:
    """Return the shape of a class: a noun, or a value with parts of its own."""
    shape = _SHAPES.get(cls)
    if shape is None:
        shape = _SHAPES[cls] = _read_shape(cls)
    return shape


def parts_of(subject: object) -> Iterator[tuple[str, object]]:
    """Go through the parts of a noun, each with the step of a path that leads to it.

    Of a row, a part is told by its id, or by its position where an id is missing or doubled.

    Parameters
    ----------
    subject
        The noun.
    """
    shape = shape_of(type(subject))
    for name in shape.one:
        part = getattr(subject, name)
        if part is not None:
            yield name, part
    for name in shape.several:
        row = getattr(subject, name)
        if row:
            key = shape_of(type(row[0])).key
            keys = [getattr(part, key) if key else None for part in row]
            times = Counter(keys)
            for position, part in enumerate(row):
                own = keys[position]
                yield f"{name}[{own if own and times[own] == 1 else position}]", part


def _read_shape(cls: type[Any]) -> Shape:
    attrs.resolve_types(cls)
    fields = attrs.fields(cls)
    names = {field.name for field in fields}
    parts = [field for field in fields if _holds_parts(field.type)]
    return Shape(
        one=tuple(field.name for field in parts if not _is_row(field.type)),
        several=tuple(field.name for field in parts if _is_row(field.type)),
        references=tuple(
            (field.name, noun) for field in fields if (noun := noun_referred_to(field))
        ),
        key=next((name for name in ("id", "participant") if name in names), None),
    )


def _holds_parts(annotation: object) -> bool:
    if isinstance(annotation, type) and attrs.has(annotation):
        return True
    return any(_holds_parts(argument) for argument in get_args(annotation))


def _is_row(annotation: object) -> bool:
    return getattr(annotation, "__origin__", None) is tuple
