"""Wording: parameters of a finding in words, in English or another language."""

import functools
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, TypeAlias, Union

import attrs

from regionkit.errors import Worded
from regionkit.values import (
    Amount,
    Choice,
    Duration,
    Money,
    PartialDate,
    Period,
    Share,
    write_number,
)

if TYPE_CHECKING:
    from collections.abc import Callable

ENGLISH: Final = "en"

Parameter: TypeAlias = Union[
    str,
    int,
    Decimal,
    Money,
    Amount,
    Share,
    date,
    PartialDate,
    Period,
    Duration,
    "Phrase",
    tuple[Union[str, "Phrase"], ...],
    None,
]
"""What a sentence about a finding can be filled with."""

CHOICE: Final = "choice"
"""Context of words that a plan can choose among."""

PHRASE: Final = "phrase"
"""Context of pieces of sentences."""


@attrs.frozen
class Phrase:
    """A piece of a sentence that is translated, unlike a text that stands in the plan."""

    template: str
    """The English words with ``{placeholders}``."""
    parameters: tuple[tuple[str, Parameter], ...] = ()
    """What the placeholders stand for."""

    def __str__(self) -> str:
        """Write it in English."""
        return say(self)


def phrase(template: str, /, **parameters: Parameter) -> Phrase:
    """Make a piece of a sentence that is translated together with the sentence.

    Parameters
    ----------
    template
        The English words with ``{placeholders}``.
    **parameters
        What the placeholders stand for.

    Examples
    --------
    >>> from regionkit.findings import phrase
    >>> str(phrase("been updated ({day}) before it was published", day="2018"))
    'been updated (2018) before it was published'
    """
    return Phrase(template, tuple(parameters.items()))


def either(options: Iterable[Phrase]) -> Phrase:
    """Say that one of several will do.

    Parameters
    ----------
    options
        What will do.

    Examples
    --------
    >>> from regionkit.findings import either, phrase, say
    >>> say(either([phrase("a number"), phrase("a text"), phrase("a list")]))
    'a number or a text or a list'
    """
    return functools.reduce(
        lambda one, other: phrase("{one} or {other}", one=one, other=other), options
    )


def as_phrase(text: str) -> Phrase:
    """Take what an error says as a piece of a sentence, with the gaps that it remembers.

    Parameters
    ----------
    text
        What the error says.

    Examples
    --------
    >>> from regionkit.errors import Worded
    >>> from regionkit.findings import as_phrase, say
    >>> say(as_phrase(Worded("at most {decimals} decimals", decimals=6)), "nb")
    'høyst 6 desimaler'
    """
    if not isinstance(text, Worded):
        return Phrase(text)
    # A gap may be filled by words that have gaps of their own.
    filled = (
        (name, as_phrase(value) if isinstance(value, Worded) else value)
        for name, value in text.parameters
    )
    return Phrase(text.template, tuple(filled))


def say(value: Parameter, language: str = ENGLISH) -> str:
    r"""Write a parameter in words, the same on every machine.

    Parameters
    ----------
    value
        The parameter.
    language
        The language: nb, nn, da, sv, fi, is or en.

    Examples
    --------
    >>> from regionkit import Amount
    >>> from regionkit.findings import say
    >>> say(("Hjartdal", "Tinn", "Notodden"))
    'Hjartdal, Tinn and Notodden'
    >>> say(Amount.parse("ca 2 500 000 NOK per year"), "nb").replace("\N{NO-BREAK SPACE}", " ")
    'ca. 2 500 000 kr per år'
    """
    if value is None:
        value = phrase("nothing")
    if isinstance(value, Phrase):
        return _say_phrase(value, language)
    return _plain(value) if language == ENGLISH else _say_value(value, language)


def _say_phrase(value: Phrase, language: str) -> str:
    if value.parameters:
        return fill(value.template, value.parameters, language, PHRASE)
    # Whole as it is: a brace in it is a brace.
    return value.template if language == ENGLISH else _translate(value.template, language, PHRASE)


def _say_value(value: Parameter, language: str) -> str:
    if isinstance(value, Choice):
        return _translate(str(value), language, CHOICE)
    if isinstance(value, tuple):
        from regionkit.nordic import format_list

        items = value or (phrase("nothing"),)
        return format_list([say(each, language) for each in items], language)
    write = next((w for kind, w in _writers() if isinstance(value, kind)), None)
    return str(value) if write is None else write(value, language)


def _plain(value: Parameter) -> str:
    if isinstance(value, tuple):
        *most, last = [say(each) for each in value] or ["nothing"]
        return f"{', '.join(most)} and {last}" if most else last
    return write_number(value) if isinstance(value, Decimal) else str(value)


def _writers() -> "tuple[tuple[Any, Callable[[Any, str], str]], ...]":
    """List how values are written in a language, by their type."""
    from regionkit.nordic import (
        format_amount,
        format_date,
        format_duration,
        format_money,
        format_number,
        format_period,
        format_share,
    )

    return (
        (Money, format_money),
        (Amount, format_amount),
        (Share, format_share),
        (PartialDate, format_date),
        (Period, format_period),
        (Duration, format_duration),
        (date, lambda day, language: format_date(PartialDate(day), language)),
        (bool, lambda truth, _: str(truth)),
        ((int, Decimal), format_number),
    )


def fill(
    template: str,
    parameters: tuple[tuple[str, Parameter], ...],
    language: str,
    context: str,
) -> str:
    """Write a sentence in a language: translated, and with its gaps filled."""
    text = template if language == ENGLISH else _translate(template, language, context)
    return text.format_map({name: say(value, language) for name, value in parameters})


def _translate(text: str, language: str, context: str) -> str:
    from regionkit.nordic import translate

    return translate(text, language, context)
