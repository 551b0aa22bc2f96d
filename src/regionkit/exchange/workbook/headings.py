"""Headings: the words of a workbook in each language, and back from any of them."""

import functools
from collections import Counter
from collections.abc import Iterable
from typing import Final

from regionkit.exchange.workbook.layout import FORM_HEADS, GUIDE, Column, GoalLevel, Sheet, YesNo
from regionkit.exchange.workbook.sheets import SHEETS
from regionkit.findings.words import LANGUAGES
from regionkit.values import Choice

CONTEXT: Final = "workbook"
"""What the texts of a workbook belong to in the catalogues."""

MARK: Final = "*"
"""Stands after the head of a column that must be filled in."""


def said(text: str, locale: str) -> str:
    """Return a text of the workbook in a language."""
    from regionkit.nordic import translate

    return translate(text, locale, CONTEXT)


def said_choice(word: Choice, locale: str) -> str:
    """Return a word to choose, in a language; with the English where that says it of two."""
    said_of = {each: _translated(each, locale) for each in type(word)}
    alone = list(said_of.values()).count(said_of[word]) == 1
    return said_of[word] if alone else f"{said_of[word]} ({word})"


def _translated(word: Choice, locale: str) -> str:
    from regionkit.nordic import translate

    context = CONTEXT if isinstance(word, (GoalLevel, YesNo)) else "choice"
    return translate(str(word), locale, context)


def plain(text: str) -> str:
    """Return a heading as it is compared: without capitals, marks and surplus spaces."""
    return " ".join(text.replace(MARK, " ").split()).casefold()


@functools.cache
def _in_all_languages(text: str) -> frozenset[str]:
    return frozenset(plain(said(text, language)) for language in LANGUAGES)


def sheet_called(title: str) -> Sheet | None:
    """Return the sheet with a title, in any language; None if there is none."""
    name = plain(title)
    return next((each for each in SHEETS if name in _in_all_languages(each.title)), None)


def is_guide(title: str) -> bool:
    """Tell whether a sheet is the guide, in any language."""
    return plain(title) in _in_all_languages(GUIDE)


def is_form_head(text: str) -> bool:
    """Tell whether a text is the head of the form about the plan."""
    return plain(text) in _in_all_languages(FORM_HEADS[0])


def column_called(head: str, sheet: Sheet) -> Column | None:
    """Return the column of a sheet with a head, in any language; None if there is none."""
    name = plain(head)
    return next((each for each in sheet.columns if name in _in_all_languages(each.head)), None)


def heads_of(sheet: Sheet, locale: str) -> tuple[str, ...]:
    """Return the heads of a sheet in a language."""
    return tuple(said(column.head, locale) for column in sheet.columns)


@functools.cache
def _words_of(choice: type[Choice], language: str) -> dict[str, Choice]:
    return {plain(said_choice(word, language)): word for word in choice}


def choice_called(text: str, choice: type[Choice], language: str) -> Choice | None:
    """Return the word to choose that is meant, in any language; None if there is none.

    What a word means in the language of the workbook comes first. Elsewhere it must be one.
    """
    name = plain(text)
    first = _words_of(choice, language).get(name)
    meant = {words[name] for each in LANGUAGES if name in (words := _words_of(choice, each))}
    return first or (meant.pop() if len(meant) == 1 else None)


def language_in(texts: Iterable[str]) -> str:
    """Return the language in which most of some headings are written; English if none is."""
    seen = {plain(text) for text in texts}
    written: Counter[str] = Counter()
    for language in LANGUAGES:
        known = {plain(said(text, language)) for text in _headings()}
        written[language] = len(seen & known)
    most = max(written.values())
    # Where two have as many, the first; English only if it has most alone.
    return "en" if most == 0 else next(each for each in LANGUAGES if written[each] == most)


@functools.cache
def _headings() -> tuple[str, ...]:
    heads = (column.head for sheet in SHEETS for column in sheet.columns)
    return tuple(dict.fromkeys((*heads, *(sheet.title for sheet in SHEETS))))
