"""Nordic text in: numbers, money, amounts, dates and case numbers, strictly or leniently."""

from regionkit.nordic.reading.amounts import parse_amount, parse_money, parse_number, parse_percent
from regionkit.nordic.reading.case_numbers import parse_case_number
from regionkit.nordic.reading.dates import parse_date, parse_period
from regionkit.nordic.reading.errors import Reason, UnreadableTextError
from regionkit.nordic.reading.found_amounts import FoundAmount, find_amounts
from regionkit.nordic.reading.found_dates import FoundDate, find_dates

__all__ = [
    "FoundAmount",
    "FoundDate",
    "Reason",
    "UnreadableTextError",
    "find_amounts",
    "find_dates",
    "parse_amount",
    "parse_case_number",
    "parse_date",
    "parse_money",
    "parse_number",
    "parse_percent",
    "parse_period",
]
