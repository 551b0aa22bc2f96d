"""The fast lane: what has nothing wrong in it, read in a fraction of the time.

JSON is decoded by msgspec, YAML is in nodes already; then :mod:`regionkit.files.makers` make
the nouns. Whatever is wrong, or only unusual, is left to the other lane, which knows the places
and tells everything: so both mean the same, and a file is read the same by either.
"""

import functools
import re
from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, TypeVar

from regionkit.files.forms import FORMAT_VERSION, ROOTS, Root
from regionkit.files.json_text import MAX_EXPONENT, MAX_NUMBER_LENGTH
from regionkit.files.limits import DEFAULT_LIMITS, Limits
from regionkit.files.makers import DoubtError, Quoted, maker_of
from regionkit.files.migrations import MIGRATIONS
from regionkit.files.nodes import NOTHING, Mapping, Node, Scalar

if TYPE_CHECKING:
    from msgspec.json import Decoder

R = TypeVar("R", bound=Root)

_SPACED_COLON: Final = re.compile(rb"[ \t\n\r]:")
_HIDDEN: Final = re.compile(rb"\\u00(?:22|3[aA])")
"""A quotation mark or a colon that is written as an escape."""
_LIKE_A_NUMBER_OR_TRUTH: Final = re.compile(
    "[-\N{MINUS SIGN}]?[0-9][0-9. \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]*|true|false"
)


def read_fast(
    source: bytes | str, roots: Sequence[type[R]], limits: Limits = DEFAULT_LIMITS
) -> R | None:
    """Return what a file holds, or None if it is to be read by the other lane.

    Parameters
    ----------
    source
        The file's bytes, or its text.
    roots
        What it may hold.
    limits
        How much is read; other limits than the usual are for the other lane.
    """
    if limits != DEFAULT_LIMITS:
        return None
    try:
        source = source.encode() if isinstance(source, str) else source
        if not _is_small(source):
            return None
        document = _decoder().decode(source)
        if _repeats_a_key(source, document):
            return None
        return _make(document, roots, typed=True)
    except Exception:  # noqa: BLE001 - whatever it is, the other lane tells
        return None


def make_fast(root: Node, roots: Sequence[type[R]]) -> R | None:
    """Return what the nodes of a YAML file hold, or None if the other lane is to tell.

    Parameters
    ----------
    root
        The whole document, in which there is nothing wrong with the YAML.
    roots
        What it may hold.
    """
    try:
        return _make(_texts(root), roots, typed=False)
    except Exception:  # noqa: BLE001 - whatever it is, the other lane tells
        return None


def _make(document: Any, roots: Sequence[type[R]], *, typed: bool) -> R | None:  # noqa: ANN401
    version = document.pop("regionkit")
    kind, current = (int, FORMAT_VERSION) if typed else (str, str(FORMAT_VERSION))
    ((key, content),) = document.items()
    if type(version) is not kind or version != current or FORMAT_VERSION in MIGRATIONS:
        return None
    root: Any = next(root for root in roots if root is ROOTS[key])
    made: R = maker_of(root, typed=typed)(content)
    return made


def _texts(node: Node) -> Any:  # noqa: ANN401 - lists, dicts and texts
    """Return the texts of a YAML file, those in quotes marked where that may mean something."""
    if isinstance(node, Scalar):
        text = str(node.value)
        if not node.plain:
            return Quoted(text) if _LIKE_A_NUMBER_OR_TRUTH.fullmatch(text) else text
        if text in NOTHING:
            raise DoubtError
        return text
    if isinstance(node, Mapping):
        return {entry.key: _texts(entry.value) for entry in node.entries}
    return [_texts(item) for item in node.items]


@functools.cache
def _decoder() -> "Decoder[Any]":
    from msgspec.json import Decoder

    return Decoder(float_hook=_number)


def _number(text: str) -> Decimal:
    """Read a number with a fraction or an exponent, within the limits of the other lane."""
    number = text.lower().partition("e")
    if len(text) > MAX_NUMBER_LENGTH or abs(int(number[2] or 0)) > MAX_EXPONENT:
        raise DoubtError
    return Decimal(text)


def _is_small(source: bytes) -> bool:
    """Tell whether there are certainly not too many bytes and values: each has a sign before it."""
    limit = DEFAULT_LIMITS.max_nodes
    if len(source) <= limit:
        return True
    signs = source.count(b",") + source.count(b":") + source.count(b"[")
    return len(source) <= DEFAULT_LIMITS.max_bytes and signs < limit


def _repeats_a_key(source: bytes, document: Any) -> bool:  # noqa: ANN401 - what was decoded
    """Tell whether a key may stand twice in a mapping, of which decoding keeps the last.

    A quotation mark before a colon ends a key, or is inside or in front of a text, which is
    written again as it was: there are as many in what was decoded, unless a key was lost.
    """
    from msgspec.json import encode

    ends = source.count(b'":')
    if ends != source.count(b":") and _SPACED_COLON.search(source):
        return True
    if b"\\" in source and _HIDDEN.search(source):
        return True
    return ends != encode(document).count(b'":')
