"""Rule: one record and one function, and the decorator that joins them."""

import inspect
import re
import textwrap
from collections.abc import Callable, Iterator
from typing import Annotated, Concatenate, Final, ParamSpec, TypeVar, get_args, get_origin

import attrs

from regionkit.errors import RegionkitError
from regionkit.findings import SeverityByStage
from regionkit.rules.answer import Answer
from regionkit.rules.site import Site

P = ParamSpec("P")
T = TypeVar("T")

_CODE: Final = re.compile(r"[A-Z]{2,8}[0-9]{3}")
_NAME: Final = re.compile(r"[a-z]+(-[a-z]+)*")


class RuleDefinitionError(RegionkitError, ValueError):
    """A rule is not fit to be registered: something it needs is missing or taken."""


@attrs.frozen(kw_only=True)
class RuleParameter:
    """A figure or choice that a profile can set for a rule."""

    name: str
    """Its name."""
    default: object
    """What counts where no profile says otherwise."""
    type: object
    """The type a value must have."""
    doc: str
    """What it means, with its unit."""

    def accepts(self, value: object) -> bool:
        """Tell whether a value has the right type."""
        return _is_of(self.type, value)


def _is_of(annotation: object, value: object) -> bool:
    origin = get_origin(annotation)
    if origin is tuple:
        item = get_args(annotation)[0]
        return isinstance(value, tuple) and all(_is_of(item, each) for each in value)
    if origin is not None or not isinstance(annotation, type):
        return any(_is_of(option, value) for option in get_args(annotation))
    if isinstance(value, bool) and annotation is not bool:
        return False
    return isinstance(value, annotation)


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


def _parameters(function: Callable[..., object]) -> tuple[RuleParameter, ...]:
    parameters = []
    for parameter in inspect.signature(function).parameters.values():
        if parameter.kind is not inspect.Parameter.KEYWORD_ONLY:
            continue
        annotation = parameter.annotation
        if get_origin(annotation) is not Annotated or parameter.default is parameter.empty:
            message = (
                f"parameter {parameter.name} of {function.__name__} needs a default and a type "
                'written as Annotated[type, "what it means"]'
            )
            raise RuleDefinitionError(message)
        kind, doc, *_ = get_args(annotation)
        parameters.append(
            RuleParameter(name=parameter.name, default=parameter.default, type=kind, doc=doc)
        )
    return tuple(parameters)


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
        If the code or the name is malformed, or text, source or a case is missing.
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
        parameters=_parameters(check),
        check=check,
    )


Check = Callable[Concatenate[T, Site, P], Iterator[Answer]]
"""A rule's function: it gets a subject and its site and yields answers."""
