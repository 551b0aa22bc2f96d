"""Organisation numbers of the Nordic countries, checked to the last digit.

The numbers of persons have forms of their own; they are refused, and not repeated in the error,
for errors end up in logs.
"""

import re
from datetime import date
from itertools import islice
from typing import Final

import attrs

from regionkit.errors import InvalidValueError
from regionkit.nordic.organisation_registers import REGISTERS, Register, before_number
from regionkit.values.text import as_text

_SHARED_LABEL: Final = before_number("org\\.? ?(?:nummer|nr)")
"""Said in Norway and in Sweden."""

_VAT_PREFIX: Final = re.compile(rf"({'|'.join(REGISTERS)})[ -]?(?=[0-9])")
_VAT_SUFFIX: Final = re.compile(r"(?<=[0-9]) ?MVA", re.IGNORECASE)
_DIGITS: Final = re.compile(r"[0-9]+(?:[ .-][0-9]+)*")
_FINNISH_PERSON: Final = re.compile(r"[0-9]{6}[-+A-FU-Y][0-9]{3}[0-9A-Y]")

_ORGANISATION: Final = 40
"""Added to the day in the first two digits of an Icelandic organisation's kennitala."""
_LONG: Final = 12
"""Digits of a Swedish number with 16 in front, as organisations have it, or with the 01 of VAT."""


@attrs.frozen(repr=False, order=True)
class OrganisationNumber:
    r"""The number of an organisation in the register of its country.

    ====  =====================  ==================  ======================
    NO    organisasjonsnummer    ``940 155 223``     ``NO 940155223 MVA``
    DK    CVR number             ``13 58 56 28``     ``DK13585628``
    SE    organisationsnummer    ``212000-0142``     ``SE212000014201``
    FI    Y-tunnus               ``0201256-6``       ``FI02012566``
    IS    kennitala              ``450401-3150``     has a number of its own
    ====  =====================  ==================  ======================

    Parameters
    ----------
    country
        Two-letter country code: NO, DK, SE, FI or IS.
    number
        The digits as text, without spaces or hyphens.

    Raises
    ------
    TypeError
        If a part is not a text.
    InvalidValueError
        If the country is another, the number has not the right digits, its check digit is
        wrong, or it is the number of a person.

    Examples
    --------
    >>> from regionkit.nordic import OrganisationNumber
    >>> number = OrganisationNumber.parse("Org.nr. 940 155 223 MVA")
    >>> number.number, str(number), number.vat
    ('940155223', '940\xa0155\xa0223', 'NO 940155223 MVA')
    """

    country: str
    """Two-letter country code."""
    number: str
    """The digits and nothing else."""

    def __attrs_post_init__(self) -> None:
        """Refuse what no register can hold."""
        register = _register(as_text(self.country, "a country code"))
        as_text(self.number, "an organisation number")
        _refuse_person(self.country, self.number, self.number)
        if re.fullmatch(f"[0-9]{{{register.length}}}", self.number) is None:
            expected = f"{register.length} digits for {self.country}"
            raise InvalidValueError(expected, self.number, _length_hint(self.country, self.number))
        _refuse_impossible(self.country, self.number)
        if not register.fits_check_digit(self.number):
            expected = f"{_article(register.name)} {register.name} whose check digit is right"
            hint = "A digit is wrong, or two have changed places."
            raise InvalidValueError(expected, self.number, hint)

    @classmethod
    def parse(cls, text: str, country: str | None = None) -> "OrganisationNumber":
        """Read a number as it is printed: compact, in groups, as a VAT number, with its label.

        Parameters
        ----------
        text
            The text.
        country
            Two-letter country code; not needed if the text says which it is, as ``CVR 13585628``
            and ``SE212000014201`` do.

        Raises
        ------
        TypeError
            If it is not a text.
        InvalidValueError
            If there is no such number, or nothing says of which country it is.
        """
        if country is not None:
            _register(country)
        one_space = re.sub(r"\s+", " ", as_text(text, "an organisation number")).strip()
        said, body = _without_label(one_space)
        vat, body = _without_vat(body)
        country = _one_country(text, country, said, vat)
        if _DIGITS.fullmatch(body) is None:
            _refuse_person(country, body, text)
            raise InvalidValueError(_expected(country), _masked(text))
        number = re.sub("[ .-]", "", body)
        if country == "SE" and vat:
            number = _without_01(number, text)
        _refuse_person(country, number, text)
        if country == "SE" and len(number) == _LONG and number.startswith("16"):
            number = number.removeprefix("16")
        return cls(country, number)

    @property
    def vat(self) -> str | None:
        """The number in the register of value added tax; None in Iceland, where it is another.

        It has the form only: not every organisation is in that register.
        """
        form = _register(self.country).vat
        return None if form is None else form.format(self.number)

    def __str__(self) -> str:
        """Write the number as it is printed, in groups."""
        register = _register(self.country)
        digits = iter(self.number)
        return register.separator.join("".join(islice(digits, n)) for n in register.groups)

    def __repr__(self) -> str:
        """Write an expression that gives the same value."""
        return f"OrganisationNumber({self.country!r}, {self.number!r})"


def _register(country: str) -> Register:
    if country not in REGISTERS:
        raise InvalidValueError(f"one of the countries {', '.join(REGISTERS)}", country)
    return REGISTERS[country]


def _without_label(text: str) -> tuple[str | None, str]:
    """Take a label off, and tell which country it names."""
    for country, register in REGISTERS.items():
        match = register.label.match(text)
        if match:
            return country, text[match.end() :]
    match = _SHARED_LABEL.match(text)
    return None, text[match.end() :] if match else text


def _without_vat(text: str) -> tuple[str | None, str]:
    """Take off what makes a VAT number, and tell which country it names."""
    suffix = _VAT_SUFFIX.search(text)
    if suffix and suffix.end() == len(text):
        prefix = re.match("NO ?", text)
        return "NO", text[prefix.end() if prefix else 0 : suffix.start()]
    match = _VAT_PREFIX.match(text)
    return (match[1], text[match.end() :]) if match else (None, text)


def _one_country(text: str, *said: str | None) -> str:
    countries = {country for country in said if country is not None}
    if len(countries) > 1:
        expected = f"a number of one country, not of {' and '.join(sorted(countries))}"
        raise InvalidValueError(expected, _masked(text))
    if not countries:
        hint = "Say of which country it is, for numbers of different countries look alike."
        raise InvalidValueError("an organisation number and its country", _masked(text), hint)
    return countries.pop()


def _refuse_person(country: str, number: str, text: str) -> None:
    """Refuse the number of a person, without repeating it."""
    if country == "FI":
        person = _FINNISH_PERSON.fullmatch(number.upper()) is not None
    elif not number.isdecimal():
        person = False
    elif country == "SE":
        century = len(number) == _LONG and number[:2] in ("18", "19", "20")
        person = century or (len(number) == _length(country) and number[2] in "01")
    elif country == "IS":
        person = len(number) == _length(country) and 1 <= int(number[:2]) < _ORGANISATION
    else:
        person = len(number) == {"NO": 11, "DK": 10}[country]
    if person:
        hint = "The numbers of persons are neither kept nor repeated here."
        raise InvalidValueError(_expected(country), _masked(text), hint)


def _masked(text: str) -> str:
    return re.sub("[0-9]", "•", text)


def _without_01(number: str, text: str) -> str:
    if len(number) != _LONG or not number.endswith("01"):
        raise InvalidValueError("SE, ten digits and 01", _masked(text))
    return number.removesuffix("01")


def _refuse_impossible(country: str, number: str) -> None:
    if country == "DK" and number.startswith("0"):
        raise InvalidValueError("a CVR number, which does not begin with 0", number)
    if country == "IS":
        day, month, year = (int(number[n : n + 2]) for n in (0, 2, 4))
        century = {"9": 1900, "0": 2000}.get(number[-1])
        try:
            date(year + (century or 0), month, day - _ORGANISATION)
        except ValueError:
            century = None
        if century is None:
            expected = "a kennitala that begins with a date, 40 added to the day"
            raise InvalidValueError(expected, number)


def _length(country: str) -> int:
    return REGISTERS[country].length


def _length_hint(country: str, number: str) -> str:
    if country == "FI" and re.fullmatch("[0-9]{7}", number):
        return f"An older number has a zero in front: 0{number}."
    return "" if number.isascii() and number.isdecimal() else "Give the digits and nothing else."


def _expected(country: str) -> str:
    register = REGISTERS[country]
    printed = "-" if register.separator == "-" else " "
    example = printed.join("0" * n for n in register.groups)
    return f"{_article(register.name)} {register.name} of the form {example}"


def _article(noun: str) -> str:
    return "an" if noun.startswith("o") else "a"
