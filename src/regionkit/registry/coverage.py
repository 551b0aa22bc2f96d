"""Coverage: from when to when the registry knows a country."""

import functools
from datetime import date

import attrs

from regionkit.registry.tables import as_country, country_codes, lines_of, padded
from regionkit.values import PartialDate


@attrs.frozen(kw_only=True)
class Coverage:
    """From when to when the registry knows a country."""

    country: str
    """Two-letter country code."""
    name: str
    """The country's name in English."""
    history_starts: date
    """The first day on which the registry knows the country's municipalities."""
    reference_date: PartialDate
    """The day, or the month, whose municipalities are the current ones.

    For a later date the registry answers with these: it knows of no later change, which is
    not the same as knowing that there is none.
    """
    county_word: str | None
    """What the level above the municipality is called there; None if there is none."""


@functools.cache
def _coverages() -> dict[str, Coverage]:
    return {
        code: Coverage(
            country=code,
            name=name,
            history_starts=date.fromisoformat(starts),
            reference_date=PartialDate(reference),
            county_word=word or None,
        )
        for code, name, starts, reference, word in (
            padded(fields, 5) for fields in lines_of("countries")
        )
    }


def coverage(country: str) -> Coverage:
    """Tell from when to when the registry knows a country.

    Parameters
    ----------
    country
        Two-letter country code: NO, DK, SE, FI, IS, FO or GL.

    Raises
    ------
    InvalidValueError
        If the registry does not hold the country.

    Examples
    --------
    >>> from regionkit.registry import coverage
    >>> coverage("SE").history_starts
    datetime.date(2007, 1, 1)
    """
    return _coverages()[as_country(country)]


def countries() -> tuple[Coverage, ...]:
    """Return the coverage of every country in the registry."""
    return tuple(coverage(code) for code in country_codes())
