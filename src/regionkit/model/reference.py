"""References: which fields name another part of the plan by its id.

The mark is read by rule RK103, which tells of references that lead nowhere.
"""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import attrs

_KEY: Final = "regionkit.refers_to"


def refers_to(noun: str) -> dict[str, str]:
    """Mark a field that holds the id of another part, or several ids.

    Parameters
    ----------
    noun
        What it refers to, as the reader is told: ``"participant"``.
    """
    return {_KEY: noun}


def noun_referred_to(field: "attrs.Attribute[object]") -> str | None:
    """Return what a field refers to, None if it is no reference.

    Parameters
    ----------
    field
        A field of a noun.
    """
    noun: str | None = field.metadata.get(_KEY)
    return noun
