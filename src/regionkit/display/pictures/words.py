"""Words of pictures: what several of them say."""

from typing import TypeVar

from regionkit.display.pictures.lettering import plain
from regionkit.findings import Parameter, Phrase, phrase, say
from regionkit.model import Document, Dossier, Project, Undertaking
from regionkit.nordic import language_of
from regionkit.values import PartialDate

T = TypeVar("T")

MOST_TOLD = 40
"""How many lines the words for a picture tell one by one."""


def language(locale: str) -> str:
    """Return the language in which a locale's words are written.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language.
    """
    return language_of(locale).words


def say_in(locale: str, what: Parameter) -> str:
    """Say something in the words of a locale."""
    return say(what, language(locale))


def sentence(text: str) -> str:
    """Write a text as a sentence or heading, its first letter a capital."""
    return text[:1].upper() + text[1:]


def name_of(part: Undertaking, locale: str) -> str:
    """Return what a project is called, or that it has no title."""
    return plain(part.name or part.id or "") or sentence(say_in(locale, phrase("without a title")))


def titled(what: Phrase, subject: str, locale: str) -> str:
    """Write the title of a picture: what it shows, and of what."""
    return f"{sentence(say_in(locale, what))}: {subject}" if subject else say_in(locale, what)


def source_line(subject: Project | Dossier, locale: str) -> str:
    """Say from which paper something is, and as of which day; empty if nothing is known."""
    document = subject.document if isinstance(subject, Project) else _first(subject.documents)
    if document is None or not document.title:
        return ""
    return from_source(document.title, document.date, locale)


def from_source(title: str, when: PartialDate | None, locale: str) -> str:
    """Say from where something is, and as of which day."""
    if when is None:
        return say_in(locale, phrase("Source: {title}.", title=title))
    return say_in(locale, phrase("Source: {title}, {day}.", title=title, day=when))


def _first(documents: tuple[Document, ...]) -> Document | None:
    return documents[0] if documents else None


def lead(title: str) -> str:
    """Return a title as the beginning of a line that goes on after a colon."""
    return title.removesuffix(".")


def told(lines: list[str], locale: str) -> str:
    """Write the lines of a picture in words, and how many more there are than are told."""
    if len(lines) <= MOST_TOLD:
        return "\n".join(lines)
    more = say_in(locale, phrase("and {count} more", count=len(lines) - MOST_TOLD))
    return "\n".join([*lines[:MOST_TOLD], f"… {more}"])
