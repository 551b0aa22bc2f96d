"""The register of rules: every code and name once."""

import importlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final, overload

from regionkit.rules.rule import Check, P, Rule, RuleDefinitionError, T, make_rule

if TYPE_CHECKING:
    from regionkit.rules.answer import Answer


class Register:
    """A set of rules in which every code and every name stands once."""

    def __init__(self) -> None:
        self._rules: dict[str, Rule] = {}

    def add(self, rule: Rule) -> None:
        """Add a rule.

        Raises
        ------
        RuleDefinitionError
            If its code or its name is taken.
        """
        for other in self._rules.values():
            if rule.code == other.code or rule.name == other.name:
                message = f"{rule.code} {rule.name}: {other.code} {other.name} is there already"
                raise RuleDefinitionError(message)
        self._rules[rule.code] = rule

    def get(self, code_or_name: str) -> Rule | None:
        """Return a rule by code, in any case, or by name; None if there is none."""
        rule = self._rules.get(code_or_name.upper())
        if rule is not None:
            return rule
        return next((rule for rule in self if rule.name == code_or_name), None)

    def __iter__(self) -> Iterator[Rule]:
        """Go through the rules in order of code."""
        return (self._rules[code] for code in sorted(self._rules))

    def __len__(self) -> int:
        """Count the rules."""
        return len(self._rules)


_SHIPPED: Final = Register()
_MODULES: Final = (
    "structure",
    "goals",
    "schedule",
    "funding",
    "amounts",
    "allocations",
    "keys",
    "decisions",
    "organisation",
    "documents",
    "deliverables",
    "places",
    "criteria",
    "studies",
    "portfolio",
)


def all_rules() -> Register:
    """Return the register of all rules; the shipped ones are loaded at the first call."""
    for module in _MODULES:
        importlib.import_module(f"regionkit.rules.{module}")
    return _SHIPPED


@overload
def rule(
    code: str,
    name: str,
    *,
    on: type[T],
    severity: str,
    message: str,
    hint: str,
    source: str,
    passes: str,
    fails: str,
) -> Callable[[Check[T, P]], Check[T, P]]: ...


@overload
def rule(
    code: str,
    name: str,
    *,
    on: tuple[type[Any], ...],
    severity: str,
    message: str,
    hint: str,
    source: str,
    passes: str,
    fails: str,
) -> Callable[[Check[Any, P]], Check[Any, P]]: ...


def rule(  # noqa: PLR0913 - a rule has all of these, each by name
    code: str,
    name: str,
    *,
    on: type[Any] | tuple[type[Any], ...],
    severity: str,
    message: str,
    hint: str,
    source: str,
    passes: str,
    fails: str,
) -> Callable[[Check[Any, P]], Check[Any, P]]:
    """Register a function as a rule.

    The function gets a subject and its site and yields answers: :func:`wrong`,
    :class:`CannotTell` or ``NOT_APPLICABLE``; if it yields none, the subject passes. Its
    docstring is the rule's documentation, its keyword-only arguments are the rule's
    parameters, each as ``name: Annotated[type, "what it means"] = default``.

    Parameters
    ----------
    code, name
        Permanent code and readable name; each can be taken only once.
    on
        The noun or nouns it looks at; sub-classes are included.
    severity
        Five letters for the stages sketch, draft, approved, running and closed: ``e`` error,
        ``w`` warning, ``i`` note, ``-`` off.
    message, hint
        The English sentences, with placeholders for what ``wrong`` is given by name.
    source
        Where the rule comes from.
    passes, fails
        Two small plans in YAML, from below ``project:`` down; a dossier begins with
        ``dossier:``.

    Raises
    ------
    RuleDefinitionError
        If something is missing, or the code or the name is taken.
    """

    def register(check: Check[Any, P]) -> Check[Any, P]:
        function: Callable[..., Iterator[Answer]] = check
        nouns: tuple[type[Any], ...] = on if isinstance(on, tuple) else (on,)
        _SHIPPED.add(
            make_rule(
                function,
                code=code,
                name=name,
                on=nouns,
                severity=severity,
                message=message,
                hint=hint,
                source=source,
                passes=passes,
                fails=fails,
            )
        )
        return check

    return register
