"""The tables that are shipped with the package, read when they are first asked for."""

import functools
import pkgutil
from datetime import date

from regionkit.errors import InvalidValueError
from regionkit.values import MunicipalityCode
from regionkit.values.text import as_text


def lines_of(name: str) -> list[list[str]]:
    """Return a table as lines of fields. Fields left out at the end of a line are missing.

    Parameters
    ----------
    name
        The table's name, such as ``regions`` or ``NO.municipalities``.
    """
    data = pkgutil.get_data("regionkit.registry", f"data/{name}.txt")
    if data is None:  # no loader known today answers so
        raise FileNotFoundError(f"regionkit is installed without its table {name}")
    return [line.split("\t") for line in data.decode().splitlines()]


def padded(fields: list[str], width: int) -> list[str]:
    """Return the fields of a line with empty ones for those left out at its end."""
    return fields + [""] * (width - len(fields))


@functools.cache
def as_day(text: str) -> date | None:
    """Read a day of a table; None for an empty field. The same day is the same object."""
    return date.fromisoformat(text) if text else None


def as_code(code: MunicipalityCode | str) -> MunicipalityCode:
    """Take a code or its text: ``NO-0604``.

    Raises
    ------
    TypeError
        If it is neither.
    InvalidValueError
        If the text is no code of a municipality.
    """
    return code if isinstance(code, MunicipalityCode) else MunicipalityCode.parse(code)


def as_country(country: str) -> str:
    """Return the country code if the registry holds that country.

    Raises
    ------
    TypeError
        If it is not a text.
    InvalidValueError
        If it is another country, or written in another way.
    """
    countries = country_codes()
    if as_text(country, "a country code") not in countries:
        hint = f"Write it in capitals: {country.upper()}." if country.upper() in countries else ""
        raise InvalidValueError(f"one of the countries {', '.join(countries)}", country, hint)
    return country


@functools.cache
def country_codes() -> tuple[str, ...]:
    """Return the codes of the countries in the registry."""
    return tuple(code for code, *_ in lines_of("countries"))
