"""Names as people type them: any case, Nordic letters as they are or as o, a, oe, aa."""

import functools
import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from regionkit.model import Municipality
from regionkit.registry.places import Life, all_lives

_PLAIN: Final = str.maketrans(
    {
        "æ": "a", "ä": "a", "å": "a", "á": "a", "â": "a", "ø": "o", "ö": "o", "ó": "o",
        "ð": "d", "đ": "d", "þ": "th", "ŋ": "n", "ŧ": "t", "ł": "l",
        "-": " ", "\N{EN DASH}": " ", "/": " ", "'": "", "\N{RIGHT SINGLE QUOTATION MARK}": "",
    }
)  # fmt: skip
"""Letters without the marks that tell them apart; those with an accent alone are left."""

_SPELLED_OUT: Final = str.maketrans(
    {"å": "aa", "æ": "ae", "ä": "ae", "ø": "oe", "ö": "oe", "ð": "d", "þ": "th"}
)

_TWO_FOR_ONE: Final = ((re.compile("a[ae]+"), "a"), (re.compile("oe+"), "o"))
_MUNICIPALITY: Final = (" kommune", " kommun", " kommuna", " kunta")


def as_typed(name: str) -> str:
    """Return a name without regard to case and to how its letters are stored.

    >>> as_typed("  Våler ") == as_typed("va\N{COMBINING RING ABOVE}ler")
    True
    """
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


@functools.lru_cache(maxsize=8192)
def plain(name: str) -> str:
    """Return a name as one who has no Nordic letters would type it.

    >>> plain("Våler") == plain("Vaaler") == plain("VALER")
    True
    >>> plain("Unjárga - Nesseby"), plain("Þingeyjarsveit"), plain("Herøy")
    ('unjarga nesseby', 'thingeyjarsveit', 'heroy')
    """
    text = as_typed(name).translate(_PLAIN)
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    for two, one in _TWO_FOR_ONE:
        text = two.sub(one, text)
    return " ".join(text.split())


def is_spelled_out(place: Municipality, name: str) -> bool:
    """Tell whether a name is a municipality's, with two letters for each Nordic one.

    ``Haabo`` is Håbo and not Habo, though in plain letters all three are the same.
    """
    typed = as_typed(name)
    return any(as_typed(own).translate(_SPELLED_OUT) == typed for own in names_of(place))


def without_kind(name: str) -> str:
    """Return a name without the word for municipality after it: ``Kongsberg kommune``."""
    folded = as_typed(name)
    for word in _MUNICIPALITY:
        if folded.endswith(word):
            return folded.removesuffix(word)
    return folded


def names_of(place: Municipality) -> Iterator[str]:
    """Return every name that a municipality has at the same time."""
    yield place.name
    yield from place.parallel_names


def is_called(place: Municipality, name: str) -> bool:
    """Tell whether a municipality has a name, official or parallel, however it is typed.

    Parameters
    ----------
    place
        The municipality.
    name
        The name as typed.

    Examples
    --------
    >>> from regionkit.registry import municipalities
    >>> nesseby = municipalities.get("NO-5636")
    >>> municipalities.is_called(nesseby, "UNJARGA"), municipalities.is_called(nesseby, "Vadsø")
    (True, False)
    """
    sought = {plain(name), plain(without_kind(name))}
    return any(plain(own) in sought for own in names_of(place))


@functools.cache
def by_typed_name(country: str) -> dict[str, tuple[Life, ...]]:
    """Return the lives of a country by each of their names as typed."""
    index: dict[str, dict[Life, None]] = {}
    for life in all_lives(country):
        for name in names_of(life.place):
            index.setdefault(as_typed(name), {})[life] = None
    return {name: tuple(lives) for name, lives in index.items()}


@functools.cache
def by_plain_name(country: str) -> dict[str, tuple[Life, ...]]:
    """Return the lives of a country by each of their names in plain letters."""
    index: dict[str, dict[Life, None]] = {}
    for name, lives in by_typed_name(country).items():
        index.setdefault(plain(name), {}).update(dict.fromkeys(lives))
    return {name: tuple(lives) for name, lives in index.items()}
