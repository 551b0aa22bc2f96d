"""As printed: how to write what somebody typed as it stands in a document."""

from functools import lru_cache
from typing import Final

from regionkit.errors import RegionkitError
from regionkit.findings import Phrase, phrase

_LONGEST: Final = 60
"""Characters of a text that is looked at; a date or a share is shorter."""
_DATE: Final = "a date"
_SHARE: Final = "a share"
"""How the refusals say what was expected."""


@lru_cache(maxsize=1024)
def notation_hint(text: str, expected: str) -> Phrase | str:
    """Return how to write a date or share that is typed as printed: *høsten 2027*, *10 prosent*.

    It is read in every language. Where two of them disagree, or none can read it, there is
    nothing to say.

    Parameters
    ----------
    text
        What stands in the file.
    expected
        What was expected there, as the refusal says it.

    Returns
    -------
    Phrase or str
        The hint; empty if there is none.
    """
    from regionkit.nordic import parse_percent, parse_period
    from regionkit.nordic.messages import SPOKEN

    reader = parse_period if expected.startswith(_DATE) else parse_percent
    if len(text) > _LONGEST or not expected.startswith((_DATE, _SHARE)):
        return ""
    readings = set()
    for language in (*SPOKEN, "en"):
        try:
            readings.add(str(reader(text, language)))
        except RegionkitError:
            continue
    if len(readings) != 1:
        return ""
    return phrase("Write {notation} instead.", notation=readings.pop())
