"""Nordic text, out and in: numbers, money, dates, identifiers, names. Locale is an argument."""

from regionkit.nordic.language import Language, language_of
from regionkit.nordic.organisation_number import OrganisationNumber
from regionkit.nordic.sorting import sort_key
from regionkit.nordic.words import word
from regionkit.nordic.writing import (
    NO_BREAK_SPACE,
    DateStyle,
    ListStyle,
    MoneyStyle,
    format_amount,
    format_date,
    format_list,
    format_money,
    format_number,
    format_percent,
    format_period,
    format_share,
)

__all__ = [
    "NO_BREAK_SPACE",
    "DateStyle",
    "Language",
    "ListStyle",
    "MoneyStyle",
    "OrganisationNumber",
    "format_amount",
    "format_date",
    "format_list",
    "format_money",
    "format_number",
    "format_percent",
    "format_period",
    "format_share",
    "language_of",
    "sort_key",
    "word",
]
