"""Nordic text: numbers and money as each language writes them. Locale is always an argument."""

from regionkit.nordic.language import Language, language_of
from regionkit.nordic.numbers import NO_BREAK_SPACE, format_money, format_number
from regionkit.nordic.words import word

__all__ = [
    "NO_BREAK_SPACE",
    "Language",
    "format_money",
    "format_number",
    "language_of",
    "word",
]
