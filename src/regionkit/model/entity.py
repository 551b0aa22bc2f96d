"""Entity: what all nouns of a plan have in common."""

from collections.abc import Mapping
from typing import Final

import attrs

from regionkit.errors import InvalidValueError
from regionkit.values import PlainMapping

OWN_PREFIX: Final = "x-"
"""How the keys of fields of one's own begin."""

_NONE: Final = PlainMapping()


def _as_own_fields(fields: Mapping[str, object]) -> PlainMapping:
    if fields is _NONE:
        return _NONE
    own = fields if isinstance(fields, PlainMapping) else PlainMapping(fields)
    for key in own:
        if not key.startswith(OWN_PREFIX) or key == OWN_PREFIX:
            raise InvalidValueError("a key that begins with x-, such as x-archive", key)
    return own


@attrs.frozen(kw_only=True)
class Entity:
    """What all nouns of a plan have in common: room for what regionkit does not know.

    Examples
    --------
    >>> import regionkit as rk
    >>> plan = rk.Project(title="Framover sammen", own_fields={"x-archive": "2022/114"})
    >>> plan.own_fields["x-archive"]
    '2022/114'
    """

    own_fields: PlainMapping = attrs.field(default=_NONE, converter=_as_own_fields, repr=False)
    """Fields of your own, under keys that begin with ``x-``: kept and written back as they are."""
