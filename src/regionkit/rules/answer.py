"""What a rule can answer: wrong, cannot be told, not applicable; saying nothing is a pass."""

from typing import Final, TypeAlias

import attrs

from regionkit.findings import Parameter, Phrase, Severity


@attrs.frozen
class Wrong:
    """Something is wrong: no reading of the data can satisfy the rule."""

    at: str
    """Where, from the subject: ``"period"``; empty for the subject itself."""
    parameters: dict[str, Parameter]
    """What fills the placeholders of the rule's sentences."""
    severity: Severity | None = None
    """Another severity than the rule's own at this stage."""


@attrs.frozen
class CannotTell:
    """The data do not say enough to tell. Neither a pass nor a finding."""

    reason: str | Phrase
    """What is missing; a phrase can be translated."""
    at: str = ""
    """Where, from the subject."""


@attrs.frozen
class NotApplicable:
    """The question does not arise for this subject."""


NOT_APPLICABLE: Final = NotApplicable()
"""The question does not arise for this subject."""

Answer: TypeAlias = Wrong | CannotTell | NotApplicable
"""One answer of a rule; a rule that yields none has passed."""


def wrong(at: str = "", /, *, severity: Severity | None = None, **parameters: Parameter) -> Wrong:
    """Answer that something is wrong.

    Parameters
    ----------
    at
        Where, from the subject: ``"period"``; empty for the subject itself.
    severity
        Another severity than the rule's own at this stage.
    **parameters
        What fills the placeholders of the rule's sentences. ``expected``, ``found`` and
        ``difference`` also have columns of their own in reports.
    """
    return Wrong(at, parameters, severity)
