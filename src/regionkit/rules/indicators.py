"""RK217, indicators: whether what is measured can be followed."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from regionkit.model import Benefit, Indicator, Subgoal, Undertaking
from regionkit.rules.answer import NOT_APPLICABLE, Answer, CannotTell, wrong
from regionkit.rules.register import rule
from regionkit.rules.site import Site

_CIRCA: Final = ("ca", "ca.")


@rule(
    "RK217",
    "indicator-incomplete",
    on=Indicator,
    severity="i w e e e",
    message="This is measured by a number, and no number stands here: {title}",
    hint="Give baseline and target in digits, and the actual figure once the time is over.",
    source="IATI 8.8 to 8.10; iatipublisher #1492: an actual figure is never asked for early",
    passes="""
        title: Samordnet næringsapparat
        period: 2009/2012
        goals:
          main:
            - title: Etablere et samordnet næringsapparat
              indicators:
                - {title: Kommuner i prosjektgruppa, baseline: "0", target: "7", actual: "7"}
    """,
    fails="""
        title: Samordnet næringsapparat
        goals:
          main:
            - title: Etablere et samordnet næringsapparat
              indicators:
                - {title: Kommuner i prosjektgruppa, unit: kommuner, baseline: "0", actual: "7"}
    """,
)
def indicator_incomplete(indicator: Indicator, site: Site) -> Iterator[Answer]:
    """A numeric indicator has a baseline and a target, and an actual figure once its time is over.

    It is numeric if it has a unit, or if one of the three is a number and nothing else (``7``,
    ``ca 60 %``). Then each of them needs a digit: *ingen* is not read as zero. One that is
    described in words alone has no numbers to give. One that says nothing, or mixes words and
    digits without a unit, cannot be told.

    Its time is over when the last day that ``due`` can mean is before today. Where it has no
    ``due``, that of a goal is over with the sub-goal or the project. A benefit can come later
    than that, so without ``due`` it cannot be told whether its time is over.
    """
    given = (indicator.baseline, indicator.target, indicator.actual)
    texts = [text for text in given if text]
    if not (indicator.unit or any(_is_number(text) for text in texts)):
        if texts and not any(_has_digit(text) for text in texts):
            yield NOT_APPLICABLE
        else:
            yield CannotTell("nothing says whether it is measured by a number")
        return
    for name, text in (("baseline", indicator.baseline), ("target", indicator.target)):
        if not text or not _has_digit(text):
            yield wrong(name, title=indicator.title)
    if indicator.actual:
        if not _has_digit(indicator.actual):
            yield wrong("actual", title=indicator.title)
        return
    over = _last_day(indicator, site)
    if over is None:
        yield CannotTell("nothing says when the time of the indicator is over", "due")
    elif over < site.as_of:
        yield wrong("actual", title=indicator.title)


def _has_digit(text: str) -> bool:
    return any(character.isdecimal() for character in text)


def _is_number(text: str) -> bool:
    """Tell whether a text is a number and nothing else: with its sign, per cent or *ca*."""
    words = [word for word in text.casefold().split() if word not in _CIRCA]
    letters = any(character.isalpha() for word in words for character in word)
    return _has_digit(text) and not letters


def _last_day(indicator: Indicator, site: Site) -> date | None:
    """Return the last day of an indicator's time; None if nothing says when that is."""
    if indicator.due is not None:
        return indicator.due.latest
    for above in site.above():
        whole = above.subject
        if isinstance(whole, Benefit):
            break
        if isinstance(whole, (Subgoal, Undertaking)) and whole.period and whole.period.latest:
            return whole.period.latest
    return None
