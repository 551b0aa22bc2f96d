"""Rule: one record and one function, and the decorator that joins them."""

import inspect
import re
import textwrap
from collections.abc import Callable, Iterator
from string import Formatter
from typing import Concatenate, Final, ParamSpec, TypeVar

import attrs

from regionkit.findings import SeverityByStage
from regionkit.rules.answer import Answer
from regionkit.rules.parameter import RuleDefinitionError, RuleParameter, parameters_of
from regionkit.rules.site import Site

P = ParamSpec("P")
T = TypeVar("T")

_CODE: Final = re.compile(r"[A-Z]{2,8}[0-9]{3}")
_NAME: Final = re.compile(r"[a-z]+(-[a-z]+)*")


@attrs.frozen(kw_only=True)
class Rule:
    """A rule: what it is called, how grave it is, where it comes from, and its function."""

    code: str
    """Permanent code, such as ``RK301``; the hundred is the family."""
    name: str
    """Readable name, stating the fault: ``funding-gap``."""
    on: tuple[type, ...]
    """The nouns it looks at."""
    severity: SeverityByStage
    """How grave it is at each stage."""
    message: str
    """The sentence of a finding, in English with ``{placeholders}``."""
    hint: str
    """What to do about it, with the same placeholders."""
    source: str
    """Where the rule comes from."""
    passes: str
    """A plan, in YAML from ``project:`` down, that passes; or a dossier, with ``dossier:``."""
    fails: str
    """A plan that does not."""
    doc: str
    """What it checks, why it matters, and how it reads vague data."""
    parameters: tuple[RuleParameter, ...]
    """What profiles can set."""
    check: Callable[..., Iterator[Answer]]
    """The function: ``check(subject, site, **parameters)``."""

    @property
    def title(self) -> str:
        """The first sentence of the documentation: what the rule checks."""
        return self.doc.split("\n\n", 1)[0].replace("\n", " ")


def whole_file(case: str) -> str:
    """Write a case as a whole file: a dossier if it begins with ``dossier:``, else a project."""
    body = case if case.startswith("dossier:") else f"project:\n{textwrap.indent(case, '  ')}"
    return f"regionkit: 1\n{body}"


def _placeholders_fit(*sentences: str) -> bool:
    """Tell whether sentences have names in their braces, or none."""
    try:
        gaps = [gap for text in sentences for _, gap, _, _ in Formatter().parse(text)]
    except ValueError:  # a brace that is opened and not closed
        return False
    return all(gap is None or gap.isidentifier() for gap in gaps)


def make_rule(  # noqa: PLR0913 - a rule has all of these, each by name
    check: Callable[..., Iterator[Answer]],
    *,
    code: str,
    name: str,
    on: tuple[type, ...],
    severity: str,
    message: str,
    hint: str,
    source: str,
    passes: str,
    fails: str,
) -> Rule:
    """Join a function and its record to a rule.

    Raises
    ------
    RuleDefinitionError
        If the code or the name is malformed, or text, source or a case is missing, or the
        function does not take what a rule is given.
    InvalidValueError
        If the severity is not five letters.
    """
    doc = inspect.cleandoc(check.__doc__ or "")
    required = {
        "documentation": doc,
        "message": message,
        "hint": hint,
        "source": source,
        "passing case": passes,
        "failing case": fails,
    }
    missing = [what for what, text in required.items() if not text.strip()]
    if missing:
        reason = f"rule {code} has no {', '.join(missing)}"
        raise RuleDefinitionError(reason)
    if not _CODE.fullmatch(code) or not _NAME.fullmatch(name):
        reason = f"a rule is called like RK301 funding-gap, not {code} {name}"
        raise RuleDefinitionError(reason)
    if not _placeholders_fit(message, hint):
        reason = f"the sentences of {code} have {{names}} in braces; a brace itself is doubled"
        raise RuleDefinitionError(reason)
    if not on or not all(isinstance(noun, type) for noun in on):
        reason = f"rule {code} looks at a noun or several, such as on=Project, not at {on!r}"
        raise RuleDefinitionError(reason)
    return Rule(
        code=code,
        name=name,
        on=on,
        severity=SeverityByStage.parse(severity),
        message=message,
        hint=hint,
        source=source,
        passes=inspect.cleandoc(passes),
        fails=inspect.cleandoc(fails),
        doc=doc,
        parameters=parameters_of(code, check),
        check=check,
    )


Check = Callable[Concatenate[T, Site, P], Iterator[Answer]]
"""A rule's function: it gets a subject and its site and yields answers."""
