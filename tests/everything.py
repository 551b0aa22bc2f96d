"""Everything: all that a noun holds, also what takes no part in equality, ready to compare."""

import attrs


def everything(thing: object) -> object:
    """Return all that a noun holds, also what takes no part in equality, ready to compare."""
    kind = type(thing)
    if attrs.has(kind):
        return kind, {f.name: everything(getattr(thing, f.name)) for f in attrs.fields(kind)}
    if isinstance(thing, tuple):
        return tuple(everything(part) for part in thing)
    return kind, thing
