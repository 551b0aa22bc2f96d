"""Whether a date stands alone in its text, or is a piece of something else."""

import functools
from collections.abc import Sequence
from typing import Final

from regionkit.nordic.reading.case_numbers import case_labels
from regionkit.nordic.reading.date_tokens import Gap, Kind, Token
from regionkit.nordic.reading.date_words import DASHES

_OPENING_SIGNS: Final = frozenset("([{«»\"“”„‟‘’'‚<>=|:;,•*…")
_CLOSING_SIGNS: Final = frozenset(".,:;!?)]}«»\"“”„’'‘<|*…")
_INSIDE_NUMBERS: Final = frozenset(".,:/-'")


def _words_of(table: str) -> frozenset[str]:
    return frozenset(table.split())


_NUMBERED: Final = _words_of(
    """
    § # nr no num pkt punkt punkter kap kapittel kapitel kapitlet side sider sidan sida sidor s pp
    sivu sivut bls síða avsnitt avsnit afsnit art artikkel artikel article section sec chapter
    page pages figur figure tabell tabel table tabla taulukko kuva vedlegg bilag bilaga liite
    versjon version versio útgáfa kl klokken klo klukkan tlf telefon tel puh sími mobil fax faks
    org orgnr cvr gnr bnr konto kontonr isbn issn kr nok sek dkk isk eur usd euro € $ £ ref dok
    dokument post artnr varenr
    """
)
"""Words and signs before a number that count or name something else than a time."""

_MEASURED: Final = _words_of(
    """
    kr nok sek dkk isk eur usd euro euroa evra krónur króna kroner kronor krone tkr mkr mnkr mill
    mio milj million millioner miljoner mrd mia % prosent procent prosenttia prósent percent pct m
    meter metriä metra km kilometer m2 kvm kg tonn ton tonnia g liter l kwh mwh gwh twh stk st kpl
    innbyggere innbyggjarar indbyggere invånare asukasta íbúar inhabitants personer persons people
    henkilöä manns årsverk timer timar timmar tuntia hours ord € $ £ ° dagsverk elever deltakere
    deltagere bedrifter virksomheder företag yritystä fyrirtæki
    """
)
"""Words and signs after a number that is an amount."""


@functools.cache
def _named_by(code: str) -> frozenset[str]:
    return _NUMBERED | case_labels(code)


def stands_alone(
    tokens: Sequence[Token], begin: int, end: int, code: str, *, is_said_so: bool
) -> bool:
    """Tell whether the tokens from one to another are a whole, not a piece of something else.

    Parameters
    ----------
    tokens
        All tokens of the text.
    begin, end
        The first token of the date, and the one behind it.
    code
        The language.
    is_said_so
        Whether a word tells that it is a date; else what stands before it may tell that it
        is none.
    """
    return (
        is_cut_before(tokens, begin)
        and _is_cut_behind(tokens, end)
        and (is_said_so or not _is_numbered(tokens, begin, _named_by(code)))
        and not _is_measured(tokens, end)
    )


def is_cut_before(tokens: Sequence[Token], begin: int) -> bool:
    """Tell whether something new begins at a token: ``3.4`` goes on in ``1.2.3.4``."""
    if not begin or tokens[begin].gap:
        return True
    before = tokens[begin - 1]
    if before.kind is not Kind.SIGN or before.key not in _OPENING_SIGNS:
        return False
    glued = begin > 1 and not before.gap and tokens[begin - 2].kind is Kind.NUMBER
    return not (glued and before.key in _INSIDE_NUMBERS)


def _is_cut_behind(tokens: Sequence[Token], end: int) -> bool:
    if end >= len(tokens) or tokens[end].gap:
        return True
    sign = tokens[end]
    if sign.kind is not Kind.SIGN or sign.key not in _CLOSING_SIGNS:
        return False
    following = tokens[end + 1] if end + 1 < len(tokens) else None
    glued = following is not None and not following.gap and following.kind is not Kind.SIGN
    return not (glued and sign.key in _INSIDE_NUMBERS)


def _is_numbered(tokens: Sequence[Token], begin: int, words: frozenset[str]) -> bool:
    """Tell whether a word before it counts something else: ``pkt. 1.2.2018``."""
    at = begin - 1
    while at >= max(0, begin - 3) and tokens[at].key in ".:" and tokens[at + 1].gap < Gap.LINE:
        at -= 1
    if at < 0 or tokens[at + 1].gap is Gap.BREAK:
        return False
    return tokens[at].key in words or (
        tokens[at].kind is Kind.NUMBER and tokens[begin].gap is Gap.SPACE
    )


def _is_measured(tokens: Sequence[Token], end: int) -> bool:
    """Tell whether a number at the end goes on as an amount: ``2000 kr``, ``2000 000``."""
    if end >= len(tokens) or tokens[end - 1].kind is not Kind.NUMBER:
        return False
    last, following = tokens[end - 1], tokens[end]
    if following.gap >= Gap.LINE:
        return False
    if following.kind is Kind.NUMBER or (following.key in DASHES and len(last.key) == 4):  # noqa: PLR2004 - a year
        behind = tokens[end + 1] if following.key in DASHES and end + 1 < len(tokens) else following
        return behind.kind is Kind.NUMBER and len(behind.key) >= 3  # noqa: PLR2004 - thousands
    return following.key in _MEASURED
