"""Judge by its surroundings whether a figure in running text means what it seems to say."""

import re
from collections.abc import Sequence
from typing import Final

from regionkit.nordic.reading.currencies import COMMON_CODES
from regionkit.nordic.reading.figures import DASHES, Figure
from regionkit.nordic.reading.meaning import KRONE, Role
from regionkit.nordic.reading.phrasebook import Phrasebook, names_magnitude
from regionkit.nordic.reading.tokens import Kind, Token

_MAY_GO_BEFORE: Final = "([{\"'«»“”„‘’:;|=•·"
"""Marks that may be glued to the front of a figure."""

_CHANGES_WHAT_FOLLOWS: Final = "+±<>≤≥~≈∼≅^\N{MINUS SIGN}"
_CHANGES_WHAT_GOES_BEFORE: Final = "+±^"
_UNITS_OF_TABLES: Final = ("1000", "1000000")
_BEFORE_UNITS_OF_TABLES: Final = ("i", "in", "í", "hele", "heile", "hela")
_BLANKS: Final = "\n\r\v\f\x85\u00ad\u200b\u200c\u200d\u2028\u2029\u2060\ufeff"
_DATE = re.compile(r"(?:19|20)[0-9]{2}|[0-9]{1,2}\.[0-9]{1,2}\.(?:[0-9]{2}){1,2}")
_GROUP = re.compile(r"[0-9]{3}(?![0-9])")


def stands_alone(figure: Figure, tokens: Sequence[Token], book: Phrasebook) -> bool:
    """Tell whether nothing around a figure makes it doubtful.

    Parameters
    ----------
    figure
        The figure.
    tokens
        The tokens of the text.
    book
        The phrases of the language.
    """
    return (
        _begins_cleanly(figure.first, tokens)
        and _ends_cleanly(figure.last, tokens)
        and _says_all(figure, tokens, book)
        and not _may_go_on(figure, tokens)
        and not _may_be_bullet(figure, tokens)
        and not _may_begin_with_name(figure, tokens, book)
        and not _is_unit_of_table(figure, tokens)
        and _is_common_currency(figure)
    )


def is_labelled(at: int, tokens: Sequence[Token], book: Phrasebook) -> bool:
    """Tell whether a word before a number says that it is a name: *side* 3, *tiltak* 1."""
    return book.before(tokens, at, 0, Role.LABEL) is not None


def is_date(numeral: str) -> bool:
    """Tell whether digits look like a year or a day: 2021, 31.12.2021."""
    return _DATE.fullmatch(numeral) is not None


def _begins_cleanly(first: int, tokens: Sequence[Token]) -> bool:
    """Tell whether space or an opening mark goes before, and nothing that changes the sense."""
    if first == 0:
        return True
    before = tokens[first - 1]
    if before.kind is Kind.SPACE:
        return first == 1 or tokens[first - 2].text not in _CHANGES_WHAT_FOLLOWS
    if before.kind is not Kind.MARK:
        return False
    if before.text == ":" and first > 1 and tokens[first - 2].kind is Kind.NUMERAL:
        return False
    return before.text.isspace() or before.text in _MAY_GO_BEFORE


def _ends_cleanly(last: int, tokens: Sequence[Token]) -> bool:
    """Tell whether nothing is glued to the end that belongs to it: 10 %-poeng, 5 %/år."""
    if last == len(tokens):
        return True
    after = tokens[last]
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    if after.kind is Kind.SPACE:
        return following is None or following.text not in _CHANGES_WHAT_GOES_BEFORE
    if after.kind is not Kind.MARK:
        return tokens[last - 1].text == "." and after.kind is Kind.WORD
    if after.text in _CHANGES_WHAT_GOES_BEFORE:
        return False
    if after.text in DASHES:
        return following is None or following.kind is not Kind.WORD
    return not (after.text in ".," and following and following.kind is Kind.NUMERAL)


def _says_all(figure: Figure, tokens: Sequence[Token], book: Phrasebook) -> bool:
    """Tell whether no further unit follows: *kr 2,5 bn*, *kr 5 %*, *kr 500 000 EUR*."""
    at = figure.last + (figure.last < len(tokens) and tokens[figure.last].kind is Kind.SPACE)
    if at == len(tokens) or tokens[at].kind is not Kind.WORD:
        return True
    if not figure.power and names_magnitude(tokens[at].text):
        return False
    unit = book.after(tokens, at, Role.CURRENCY, Role.PERCENT)
    return unit is None or (
        unit.meaning.role is Role.CURRENCY
        and any(token.kind is Kind.NUMERAL for token in tokens[unit.last : unit.last + 2])
    )


def _may_go_on(figure: Figure, tokens: Sequence[Token]) -> bool:
    """Tell whether its digits may go on beyond it: 200  000, or 200 and 000 on the next line."""
    before, after = figure.at - 1, figure.at + 1
    while before >= 0 and _is_blank(tokens[before]):
        before -= 1
    while after < len(tokens) and _is_blank(tokens[after]):
        after += 1
    return (
        before >= 0
        and tokens[before].kind is Kind.NUMERAL
        and _GROUP.match(figure.numeral.text) is not None
    ) or (
        after < len(tokens)
        and tokens[after].kind is Kind.NUMERAL
        and _GROUP.match(tokens[after].text) is not None
    )


def _is_blank(token: Token) -> bool:
    """Tell whether it is a space, the end of a line, or a character that nobody sees."""
    return token.kind is Kind.SPACE or (token.kind is Kind.MARK and token.text in _BLANKS)


def _may_be_bullet(figure: Figure, tokens: Sequence[Token]) -> bool:
    """Tell whether its minus sign is a dash at the start of a line."""
    if tokens[figure.first].text not in "-\N{EN DASH}":
        return False
    before = figure.first - 1
    if before >= 0 and tokens[before].kind is Kind.SPACE:
        before -= 1
    return before < 0 or tokens[before].text.isspace()


def _may_begin_with_name(figure: Figure, tokens: Sequence[Token], book: Phrasebook) -> bool:
    """Tell whether its first digits may belong to the word before: *tiltak 1 500 000 kr*."""
    spaced = any(character.isspace() for character in figure.numeral.text)
    return spaced and figure.first == figure.at and is_labelled(figure.at, tokens, book)


def _is_unit_of_table(figure: Figure, tokens: Sequence[Token]) -> bool:
    """Tell whether it may say what a table counts in: *i 1000 kr*, *(NOK 1 000)*."""
    digits = "".join(filter(str.isdigit, figure.numeral.text))
    if digits not in _UNITS_OF_TABLES or figure.power or figure.percent:
        return False
    before = figure.first - 1
    if before >= 0 and tokens[before].text == "(":
        return figure.last < len(tokens) and tokens[figure.last].text == ")"
    return before > 0 and tokens[before - 1].text.casefold() in _BEFORE_UNITS_OF_TABLES


def _is_common_currency(figure: Figure) -> bool:
    return figure.currency is None or figure.currency.meaning.currency in {KRONE, *COMMON_CODES}
