"""RuleText: what is said of a rule, for formats that explain what they list."""

from collections.abc import Callable
from string import Formatter
from typing import TypeAlias

import attrs

from regionkit.findings.finding import Finding


@attrs.frozen(kw_only=True)
class RuleText:
    """What is said of a rule: its documentation as data, without the rule itself."""

    code: str
    """Permanent code, such as ``RK301``."""
    name: str
    """Readable name, such as ``funding-gap``."""
    doc: str
    """What it checks and why; the first paragraph is one sentence."""
    hint: str = ""
    """What to do about it, with ``{placeholders}``."""
    source: str = ""
    """Where it comes from."""

    @property
    def title(self) -> str:
        """The first sentence of the documentation: what holds where the rule passes."""
        return self.doc.split("\n\n", 1)[0].replace("\n", " ")

    @property
    def help(self) -> str:
        """The documentation with the way out and the source, as one text."""
        parts = (
            self.doc,
            f"What to do: {without_placeholders(self.hint)}" if self.hint else "",
            f"Source: {self.source}" if self.source else "",
        )
        return "\n\n".join(part for part in parts if part)


Explain: TypeAlias = Callable[[str], RuleText | None]
"""Gives what is said of a rule by its code; None if nobody knows it."""


def nobody_knows(_: str) -> RuleText | None:
    """Explain nothing."""
    return None


def text_from(finding: Finding) -> RuleText:
    """Make of a finding what little it says of its rule."""
    return RuleText(
        code=finding.code,
        name=finding.name,
        doc=without_placeholders(finding.template),
        hint=finding.hint_template,
        source=finding.source,
    )


def without_placeholders(template: str) -> str:
    """Write a sentence with an ellipsis for each of its placeholders.

    Examples
    --------
    >>> from regionkit.findings.rule_text import without_placeholders
    >>> without_placeholders("Find {difference}, or cut the costs.")
    'Find …, or cut the costs.'
    """
    parts = Formatter().parse(template)
    return "".join(f"{said}{'' if name is None else '…'}" for said, name, _, _ in parts)
