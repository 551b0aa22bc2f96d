"""Reading case numbers: ``Sak 06/22``, ``PS 12/2022``, ``2022/1234``."""

from itertools import islice
from typing import Final

from regionkit.errors import InvalidValueError
from regionkit.nordic.language import language_of
from regionkit.nordic.reading.date_tokens import Cursor, Kind, tokens_of
from regionkit.nordic.reading.date_words import marks
from regionkit.nordic.reading.errors import Reason, UnreadableTextError
from regionkit.values import CaseNumber

_FIRST_YEAR: Final = 1970
_YEARS: Final = range(_FIRST_YEAR, _FIRST_YEAR + 100)
"""The fixed window of years: two digits are one of these hundred."""
_MOST_TOKENS: Final = 24
_MOST_DIGITS: Final = 10

_NORWEGIAN: Final = marks(
    "sak", "sak nr.", "saksnr.", "saksnummer", "saknr.", "arkivsak", "arkivsak nr.",
    "arkivsaksnr.",
)  # fmt: skip
_DANISH: Final = marks("sag", "sag nr.", "sagsnr.", "sagsnummer", "j.nr.", "journalnr.")
_LABELS: Final = {
    "nb": _NORWEGIAN,
    "nn": _NORWEGIAN,
    "se": _NORWEGIAN,
    "da": _DANISH,
    "fo": _DANISH,
    "kl": _DANISH,
    "sv": marks("ärende", "ärende nr.", "ärendenr.", "ärendenummer", "dnr.", "diarienr.",
                "diarienummer"),
    "fi": marks("asia", "asianro.", "asianumero", "dnro.", "diaarinro.", "diaarinumero"),
    "is": marks("mál", "mál nr.", "málsnr.", "málsnúmer", "málanr."),
    "en": marks("case", "case no.", "case number", "ref."),
}  # fmt: skip
"""What stands before the number of a case, as the archives of each country print it."""

_EXPECTED: Final = "a case number such as 06/22, PS 12/2022 or 2022/1234"


def case_labels(code: str) -> frozenset[str]:
    """Return the words with which a case is named in a language."""
    return _LABELS[code].first_words


def parse_case_number(text: str, locale: str) -> CaseNumber:
    """Read the number of a case as printed.

    The year is the part with four digits, 1970 to 2069; else the last part if it has two;
    else the first if that has two. Two digits are a year from 1970 to 2069. Archives number
    both ways: a committee's *06/22* is its sixth case of 2022, an archive's *22/1234* the
    1234th case of 2022.

    Parameters
    ----------
    text
        The text.
    locale
        Such as ``nb`` or ``da_DK``: the words before the number are those of the language.

    Raises
    ------
    UnreadableTextError
        If it is no case number, or both its parts can be the year.
    InvalidValueError
        If regionkit does not read that language.

    Examples
    --------
    >>> from regionkit.nordic.reading import parse_case_number
    >>> parse_case_number("Sak 06/22", "nb")
    CaseNumber(6, 2022, text='Sak 06/22')
    >>> print(parse_case_number("2022/1234", "nb"))
    1234/2022
    """
    labels = _LABELS[language_of(locale).code]
    tokens = tuple(islice(tokens_of(text), _MOST_TOKENS))
    cursor = Cursor(text=text, tokens=tokens)
    labelled = cursor.phrase(labels) is not None
    if labelled:
        cursor.sign(":")
    series = _series(cursor)
    begin = cursor.at
    first = cursor.digits(*range(1, _MOST_DIGITS + 1))
    strokes = "/:-" if labelled or series else "/"
    second = ""
    if first and cursor.sign(strokes, attached=True):
        second = cursor.digits(*range(1, _MOST_DIGITS + 1), attached=True)
    if not second or cursor.at < len(tokens):
        raise UnreadableTextError(Reason.NOT_A_CASE_NUMBER, text, 0, expected=_EXPECTED)
    serial, year = _told_apart(text, tokens[begin].start, first, second)
    try:
        return CaseNumber(serial, year, series, text=text)
    except InvalidValueError:
        raise UnreadableTextError(Reason.NOT_A_CASE_NUMBER, text, 0, expected=_EXPECTED) from None


def _series(cursor: Cursor) -> str | None:
    """Take the letters of a series, which are capitals: ``PS``."""
    token = cursor.peek()
    printed = cursor.text[token.start : token.end]
    if token.kind is not Kind.WORD or not printed.isupper() or len(printed) > 8:  # noqa: PLR2004 - as CaseNumber has it
        return None
    cursor.at += 1
    cursor.sign("/-", attached=True)
    return printed


def _told_apart(text: str, offset: int, first: str, second: str) -> tuple[int, int]:
    """Tell the serial number from the year."""
    years = [part for part in (first, second) if len(part) == 4 and int(part) in _YEARS]  # noqa: PLR2004 - digits of a year
    if len(years) == 2:  # noqa: PLR2004 - both
        raise UnreadableTextError(
            Reason.AMBIGUOUS_CASE_NUMBER,
            text[offset:],
            offset,
            expected="a case number with one year",
            readings=(f"{int(first)}/{second}", f"{int(second)}/{first}"),
        )
    if years:
        return int(second if years == [first] else first), int(years[0])
    for serial, year in ((first, second), (second, first)):
        if len(year) == 2:  # noqa: PLR2004 - digits of a short year
            return int(serial), _FIRST_YEAR + (int(year) - _FIRST_YEAR) % 100
    raise UnreadableTextError(
        Reason.NOT_A_CASE_NUMBER, text[offset:], offset, expected="a year of two or four digits"
    )
