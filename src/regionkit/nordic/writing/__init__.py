"""Nordic text out: values as each language writes them."""

from regionkit.nordic.writing.amounts import format_amount, format_share
from regionkit.nordic.writing.dates import DateStyle, format_date
from regionkit.nordic.writing.lists import ListStyle, format_list
from regionkit.nordic.writing.money import MoneyStyle, format_money
from regionkit.nordic.writing.numbers import format_number, format_percent
from regionkit.nordic.writing.periods import format_duration, format_period
from regionkit.nordic.writing.signs import NO_BREAK_SPACE

__all__ = [
    "NO_BREAK_SPACE",
    "DateStyle",
    "ListStyle",
    "MoneyStyle",
    "format_amount",
    "format_date",
    "format_duration",
    "format_list",
    "format_money",
    "format_number",
    "format_percent",
    "format_period",
    "format_share",
]
