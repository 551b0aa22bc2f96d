"""Profile: which rules apply to a kind of document, how severely, with which figures."""

from collections.abc import Mapping
from typing import TypeAlias

import attrs

from regionkit.findings.severity import SeverityByStage
from regionkit.values import several

Setting: TypeAlias = object
"""A parameter's value; the rule says of which type it must be."""


def _as_pairs(
    settings: Mapping[str, Setting] | tuple[tuple[str, Setting], ...],
) -> tuple[tuple[str, Setting], ...]:
    return tuple(settings.items() if isinstance(settings, Mapping) else settings)


@attrs.frozen(kw_only=True)
class RuleSetting:
    """What a profile says of one rule."""

    code: str
    """The rule."""
    severity: SeverityByStage | None = None
    """Its severities in this profile; None: the rule's own."""
    parameters: tuple[tuple[str, Setting], ...] = attrs.field(default=(), converter=_as_pairs)
    """Its parameters in this profile, by name; the others keep their defaults."""


@attrs.frozen(kw_only=True)
class Profile:
    """Which rules apply to a kind of document, how severely, and with which figures.

    Pure data: no figure that comes from a scheme or a law is built into a rule, it is a
    parameter here, with its source.
    """

    name: str
    """What it is called in a call to check, such as ``plp``."""
    description: str
    """What kind of document it is for, in a sentence."""
    source: str
    """Where its choices come from."""
    extends: str | None = None
    """The profile whose rules and settings it starts from."""
    rules: tuple[str, ...] = attrs.field(default=(), converter=several)
    """Codes of the rules it switches on, beyond those of the profile it extends."""
    without: tuple[str, ...] = attrs.field(default=(), converter=several)
    """Codes of rules it switches off."""
    settings: tuple[RuleSetting, ...] = attrs.field(default=(), converter=several)
    """What it changes in single rules; later settings replace inherited ones by name."""
