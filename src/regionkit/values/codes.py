"""Codes and ids: what places and parts of a plan are called by machines."""

import re
import unicodedata
from typing import Final

import attrs

from regionkit.errors import InvalidValueError, Worded
from regionkit.values.text import as_text

_DIGITS: Final = {"NO": 4, "DK": 4, "SE": 4, "FI": 3, "IS": 4, "FO": 4, "GL": 4}
"""Digits of a municipality code, by country, as the statistical offices write them."""

_CODE = re.compile(r"(?P<country>[A-Z]{2})-(?P<number>[0-9]{3,4})")

_ID = re.compile(r"[^\W_](?:[\w-]*[^\W_])?")


@attrs.frozen(repr=False, order=True)
class MunicipalityCode:
    """The code of a municipality in its country's register, such as ``NO-0604``.

    The code says nothing of the date: Kongsberg was NO-0604 until 2019 and is NO-3303
    from 2024. The registry resolves a code at the date of the document.

    Parameters
    ----------
    country
        Two-letter country code: NO, DK, SE, FI, IS, FO or GL.
    number
        The digits as text, leading zeros kept: ``0604``. Three in Finland, else four.

    Raises
    ------
    TypeError
        If a part is not a text: ``604`` is not ``"0604"``.
    InvalidValueError
        If the country has no register here or the number has the wrong length.

    Examples
    --------
    >>> from regionkit import MunicipalityCode
    >>> MunicipalityCode.parse("NO-0604").number
    '0604'
    """

    country: str
    """Two-letter country code."""
    number: str
    """The digits in the national register, leading zeros kept."""

    def __attrs_post_init__(self) -> None:
        """Refuse what no register can hold."""
        as_text(self.country, "a country code")
        as_text(self.number, "the number of a municipality")
        if self.country not in _DIGITS:
            raise InvalidValueError(
                Worded("one of the countries {countries}", countries=", ".join(_DIGITS)),
                self.country,
            )
        digits = _DIGITS[self.country]
        if re.fullmatch(f"[0-9]{{{digits}}}", self.number) is None:
            hint = "Keep the leading zero." if len(self.number) == digits - 1 else ""
            expected = Worded("{digits} digits for {country}", digits=digits, country=self.country)
            raise InvalidValueError(expected, self.number, hint)

    @classmethod
    def parse(cls, text: str) -> "MunicipalityCode":
        """Read the form that ``str`` writes: ``NO-0604``.

        Parameters
        ----------
        text
            Country and number, joined by a hyphen.

        Raises
        ------
        TypeError
            If it is not a text.
        InvalidValueError
            If the text has another form.
        """
        match = _CODE.fullmatch(as_text(text, "a municipality code"))
        if match is None:
            hint = ""
            if re.fullmatch("[0-9]{3,4}", text):
                country = next(c for c, digits in _DIGITS.items() if digits == len(text))
                hint = Worded("Put the country in front, as in {code}.", code=f"{country}-{text}")
            elif _CODE.fullmatch(text.upper()):
                hint = Worded("Write the country in capitals: {code}.", code=text.upper())
            raise InvalidValueError("a municipality code such as NO-0604", text, hint)
        return cls(match["country"], match["number"])

    def __str__(self) -> str:
        """Write the code with its country."""
        return f"{self.country}-{self.number}"

    def __repr__(self) -> str:
        """Write an expression that gives the same value."""
        return f"MunicipalityCode({self.country!r}, {self.number!r})"


def as_id(text: str) -> str:
    """Return the text if it can serve as an id: letters, digits, ``-`` and ``_``.

    Letters of any alphabet will do (``bø``); an id begins and ends with a letter or a
    digit, so that it can stand in a path: ``project.budget.funding[grants]``. Digits
    alone are refused there, for they count: ``funding[0]`` is the first line.

    Parameters
    ----------
    text
        What is to be an id.

    Raises
    ------
    TypeError
        If it is not a string.
    InvalidValueError
        If it holds anything else.
    """
    if _ID.fullmatch(as_text(text, "an id")) is None or text.isdecimal():
        raise InvalidValueError("an id of letters, digits, - and _", text, _id_hint(text))
    return text


def _id_hint(text: str) -> str:
    # å can be written as two characters, a and a ring; ids have it as one
    composed = unicodedata.normalize("NFC", text).lower()
    suggestion = re.sub(r"[\W_]+", "-", composed).strip("-")
    if suggestion.isdecimal():
        return "Put a letter in front: digits alone count positions."
    return Worded("For example: {id}.", id=suggestion) if suggestion else ""


def as_optional_id(text: str | None) -> str | None:
    """Return the text if it is an id or None.

    Parameters
    ----------
    text
        What is to be an id, or None.

    Raises
    ------
    TypeError
        If it is neither a string nor None.
    InvalidValueError
        If it is a text that cannot serve as an id.
    """
    return None if text is None else as_id(text)
