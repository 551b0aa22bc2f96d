"""How many findings there are, in a line."""

from typing import Final

from regionkit.findings.comparison import Comparison
from regionkit.findings.words import word

_ALWAYS: Final = ("errors", "warnings", "notes")
_IF_ANY: Final = ("deferred", "waived", "undecided")


def write_counts(counts: dict[str, int], language: str = "en") -> str:
    """Write how many there are of each kind, as the last line of a report.

    Examples
    --------
    >>> from regionkit.findings import Report
    >>> from regionkit.findings.counts import write_counts
    >>> write_counts(Report().counts), write_counts(Report().counts, "nb")
    ('no errors, no warnings, no notes.', 'Feil: 0, advarsler: 0, merknader: 0.')
    """
    others = [name for name in _IF_ANY if counts[name]]
    if language == "en":
        severities = [_counted(counts[name], name) for name in _ALWAYS]
        rest = [f"{counts[name]} {word(name, language)}" for name in others]
        return f"{', '.join([*severities, *rest])}."
    line = ", ".join(f"{word(name, language)}: {counts[name]}" for name in [*_ALWAYS, *others])
    return f"{line[0].upper()}{line[1:]}."


def _counted(number: int, name: str) -> str:
    return f"{number or 'no'} {name.removesuffix('s') if number == 1 else name}"


def write_known(comparison: Comparison, language: str = "en") -> str:
    """Write how many findings were known and left out, and how many are gone."""
    known, gone = len(comparison.same), len(comparison.gone)
    return word("known", language).format(known=known, gone=gone)
