"""Parameters of a rule: what profiles can set, read from the arguments of its function."""

import inspect
from collections.abc import Callable
from typing import Annotated, Any, Final, get_args, get_origin

import attrs

from regionkit.errors import RegionkitError
from regionkit.rules.types import is_of

RESERVED: Final = ("severity", "source")
"""What a profile says of every rule beside its parameters."""

_POSITIONAL: Final = (
    inspect.Parameter.POSITIONAL_ONLY,
    inspect.Parameter.POSITIONAL_OR_KEYWORD,
)
_SUBJECT_AND_SITE: Final = 2


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
        """Tell whether a value has the right type.

        Parameters
        ----------
        value
            What a profile sets.
        """
        return is_of(self.type, value)


def parameters_of(code: str, function: Callable[..., object]) -> tuple[RuleParameter, ...]:
    """Read the parameters of a rule from the keyword-only arguments of its function.

    Raises
    ------
    RuleDefinitionError
        If the function does not take a subject and a site, or a parameter lacks its default,
        its type or its meaning.
    """
    arguments = _arguments(code, function)
    first = [each for each in arguments if each.kind in _POSITIONAL]
    if len(first) != _SUBJECT_AND_SITE:
        names = ", ".join(each.name for each in first) or "nothing"
        reason = f"the function of {code} takes a subject and a site, not {names}"
        raise RuleDefinitionError(reason)
    named = [each for each in arguments if each.kind is inspect.Parameter.KEYWORD_ONLY]
    return tuple(_parameter(code, function, each) for each in named)


def _arguments(code: str, function: Callable[..., object]) -> list[inspect.Parameter]:
    try:
        # Annotations are texts where the module begins with `from __future__ import annotations`.
        signature = inspect.signature(function, eval_str=True)
    except NameError as error:
        reason = f"the types of {code} are needed at run time: {error}"
        raise RuleDefinitionError(reason) from None
    return list(signature.parameters.values())


def _parameter(
    code: str, function: Callable[..., object], argument: inspect.Parameter
) -> RuleParameter:
    name, default, annotation = argument.name, argument.default, argument.annotation
    if get_origin(annotation) is not Annotated or default is argument.empty:
        reason = (
            f"parameter {name} of {function.__name__} needs a default and a type "
            'written as Annotated[type, "what it means"]'
        )
        raise RuleDefinitionError(reason)
    kind: Any
    kind, doc, *_ = get_args(annotation)
    parameter = RuleParameter(name=name, default=default, type=kind, doc=doc)
    if name in RESERVED:
        reason = f"parameter {name} of {code} needs another name: profiles set {name} of all rules"
        raise RuleDefinitionError(reason)
    if not parameter.accepts(default):
        stated = getattr(kind, "__name__", str(kind))
        reason = f"parameter {name} of {code} is {stated}, and its default {default!r} is not"
        raise RuleDefinitionError(reason)
    return parameter
