"""Nordic text, out and in: numbers, money, dates, identifiers, names. Locale is an argument."""

from regionkit.nordic.language import Language, language_of
from regionkit.nordic.messages import translate
from regionkit.nordic.organisation_number import OrganisationNumber
from regionkit.nordic.reading import (
    FoundAmount,
    FoundDate,
    Reason,
    UnreadableTextError,
    find_amounts,
    find_dates,
    parse_amount,
    parse_case_number,
    parse_date,
    parse_money,
    parse_number,
    parse_percent,
    parse_period,
)
from regionkit.nordic.sorting import sort_key
from regionkit.nordic.words import word
from regionkit.nordic.writing import (
    NO_BREAK_SPACE,
    DateStyle,
    ListStyle,
    MoneyStyle,
    format_amount,
    format_date,
    format_duration,
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
    "FoundAmount",
    "FoundDate",
    "Language",
    "ListStyle",
    "MoneyStyle",
    "OrganisationNumber",
    "Reason",
    "UnreadableTextError",
    "find_amounts",
    "find_dates",
    "format_amount",
    "format_date",
    "format_duration",
    "format_list",
    "format_money",
    "format_number",
    "format_percent",
    "format_period",
    "format_share",
    "language_of",
    "parse_amount",
    "parse_case_number",
    "parse_date",
    "parse_money",
    "parse_number",
    "parse_percent",
    "parse_period",
    "sort_key",
    "translate",
    "word",
]
