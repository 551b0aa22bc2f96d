"""Names in the order of each alphabet, on every machine the same.

The order of a machine's own locale is not used: it differs from machine to machine, and the
root order of Unicode sorts å with a.
"""

import functools
import unicodedata
from collections.abc import Mapping
from typing import Final

import attrs

from regionkit.nordic.language import language_of


@attrs.frozen(kw_only=True)
class _Alphabet:
    """The letters of a language in their order, and the letters that sort with others."""

    letters: str
    same_as: Mapping[str, str]
    double_a: bool = False
    """Whether aa is å in Norwegian and Danish names (Språkrådet, Retskrivningsordbogen § 3)."""


_BASE: Final[Mapping[str, str]] = {
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    "ß": "ss",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "ħ": "h",
    "ı": "i",
    "ł": "l",
    "ŋ": "n",
    "ŧ": "t",
}
"""Letters that are not a letter and an accent, where an alphabet has no place for them."""

_DANO_NORWEGIAN: Final = _Alphabet(
    letters="abcdefghijklmnopqrstuvwxyzæøå",
    same_as={"ä": "æ", "ö": "ø", "ü": "y"},
    double_a=True,
)
_SWEDO_FINNISH: Final = _Alphabet(
    letters="abcdefghijklmnopqrstuvwxyzåäö",
    same_as={"æ": "ä", "ø": "ö", "ü": "y"},
)
_ALPHABETS: Final[Mapping[str, _Alphabet]] = {
    **dict.fromkeys(("nb", "nn", "da", "fo", "kl"), _DANO_NORWEGIAN),
    **dict.fromkeys(("sv", "fi"), _SWEDO_FINNISH),
    "is": _Alphabet(letters="aábcdðeéfghiíjklmnoópqrstuúvwxyýzþæöå", same_as={"ä": "æ", "ø": "ö"}),
    "se": _Alphabet(letters="aábcčdđefghijklmnŋopqrsštŧuvwxyzžøæåäö", same_as={}),
    "en": _Alphabet(letters="abcdefghijklmnopqrstuvwxyz", same_as={}),
}

_SPACE: Final = "\N{SPACE}"
_HYPHENS: Final = "-\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{EN DASH}"
_FIRST_LETTER: Final = 0x100
"""The places of letters come after digits and signs, and before the letters of other scripts.

They are those of accented letters, which themselves are always folded to a base letter.
"""


def sort_key(name: str, locale: str, country: str | None = None) -> tuple[str, str]:
    """Return a key that sorts names as the alphabet of a language does.

    A space comes before a hyphen, a hyphen before the rest, letters last; an accent on a letter
    that has no place in the alphabet makes no difference. Equal names are told apart by how they
    are written, so the order is the same on every run.

    Parameters
    ----------
    name
        The name.
    locale
        Whose alphabet: such as ``nb``, ``nb_NO`` or ``da``.
    country
        Of which country the name is, as a two-letter code. In Norwegian and Danish names, and
        in no others, *aa* sorts as *å*: *Aasen*, but not *Haapajärvi*.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language.

    Examples
    --------
    >>> from regionkit.nordic import sort_key
    >>> sorted(["Ås", "Øygarden", "Ærø", "Asker"], key=lambda name: sort_key(name, "nb"))
    ['Asker', 'Ærø', 'Øygarden', 'Ås']
    >>> sorted(["Örebro", "Ås", "Älmhult"], key=lambda name: sort_key(name, "sv"))
    ['Ås', 'Älmhult', 'Örebro']
    """
    code = language_of(locale).code
    text = unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
    if country in ("NO", "DK") and _ALPHABETS[code].double_a:
        text = text.replace("aa", "å")
    return text.translate(_places(code)), name


class _Places(dict[int, str]):
    """Which place each character has in an alphabet; found on first use."""

    def __init__(self, alphabet: _Alphabet) -> None:
        places = {letter: chr(_FIRST_LETTER + n) for n, letter in enumerate(alphabet.letters)}
        others = {letter: places[base] for letter, base in alphabet.same_as.items()}
        signs = {_SPACE: "\x00", "\N{NO-BREAK SPACE}": "\x00", **dict.fromkeys(_HYPHENS, "\x01")}
        super().__init__({ord(c): place for c, place in (signs | places | others).items()})

    def __missing__(self, code: int) -> str:
        character = chr(code)
        base = _BASE.get(character) or unicodedata.normalize("NFD", character)[0]
        if unicodedata.combining(character):
            place = ""
        else:
            place = character if base == character else base.translate(self)
        self[code] = place
        return place


@functools.cache
def _places(code: str) -> _Places:
    return _Places(_ALPHABETS[code])
