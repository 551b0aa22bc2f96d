"""Languages: which ones regionkit writes, and what is particular to each."""

import functools
from typing import TYPE_CHECKING, Final

import attrs

from regionkit.errors import InvalidValueError

if TYPE_CHECKING:
    from babel import Locale


@attrs.frozen(kw_only=True)
class Language:
    """A language that regionkit writes."""

    code: str
    """Its code: nb, nn, da, sv, fi, is, en, fo, kl or se."""
    home_currency: str | None
    """The currency that its own sign means; None if there is none."""
    sign: str | None
    """How that currency is written after an amount."""
    plain: bool = False
    """Whether numbers and dates are written plainly: the locale data cannot be relied on."""
    borrows: str | None = None
    """The language whose words it is written with, where regionkit has none in its own."""

    @property
    def words(self) -> str:
        """The language whose words it is written with: its own, or one that it borrows from."""
        return self.borrows or self.code

    @property
    def locale(self) -> "Locale":
        """Babel's data for the language."""
        from babel import Locale

        return Locale(self.code)


_LANGUAGES: Final = {
    language.code: language
    for language in (
        Language(code="nb", home_currency="NOK", sign="kr"),
        Language(code="nn", home_currency="NOK", sign="kr"),
        Language(code="da", home_currency="DKK", sign="kr."),
        Language(code="sv", home_currency="SEK", sign="kr"),
        Language(code="fi", home_currency="EUR", sign="€"),
        Language(code="is", home_currency="ISK", sign="kr."),
        Language(code="en", home_currency=None, sign=None),
        Language(code="fo", home_currency="DKK", sign="kr", borrows="da"),
        Language(code="kl", home_currency="DKK", sign=None, plain=True, borrows="en"),
        Language(code="se", home_currency="NOK", sign=None, plain=True, borrows="en"),
    )
}


@functools.lru_cache(maxsize=256)
def language_of(locale: str) -> Language:
    """Return the language of a locale such as ``nb``, ``nb_NO`` or ``nb-NO``.

    Parameters
    ----------
    locale
        A language, or a language and a country: ``nb``, ``nb_NO`` or ``nb-NO``.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language; the message lists those it does.
    """
    code = locale.replace("-", "_").partition("_")[0].lower()
    language = _LANGUAGES.get(code)
    if language is None:
        hint = "For Norwegian say nb (bokmål) or nn (nynorsk)." if code == "no" else ""
        raise InvalidValueError(f"one of the languages {', '.join(_LANGUAGES)}", locale, hint)
    return language
