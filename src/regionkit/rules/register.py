"""The register of rules: every code and name once."""

import functools
import importlib
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, overload

from regionkit.rules.parameter import RuleDefinitionError
from regionkit.rules.plugins import PluginFailure, load_rule_plugins
from regionkit.rules.rule import Check, P, Rule, T, make_rule

if TYPE_CHECKING:
    from regionkit.rules.answer import Answer


_BEGINNING: Final = re.compile(r"(?P<letters>[A-Z]{2,8})(?P<digits>[0-9]{0,2})")
_OURS: Final = re.compile(r"RK[0-9]+")


class Register:
    """A set of rules in which every code and every name stands once."""

    def __init__(self) -> None:
        self._rules: dict[str, Rule] = {}
        self.failures: tuple[PluginFailure, ...] = ()
        """The plug-ins whose rules are not here because they could not be loaded."""

    def add(self, rule: Rule) -> None:
        """Add a rule.

        Parameters
        ----------
        rule
            The rule; its code and name must be free.

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
        """Return a rule by code, in any case, or by name; None if there is none.

        Parameters
        ----------
        code_or_name
            Such as ``RK301`` or ``missing-title``.
        """
        rule = self._rules.get(code_or_name.upper())
        if rule is not None:
            return rule
        return next((rule for rule in self if rule.name == code_or_name), None)

    def select(self, words: str) -> tuple[Rule, ...]:
        """Return the rule of a code or name, or all rules whose codes begin like this.

        ``RK3`` is a family of rules, ``RK`` all that come with regionkit, ``KBR`` all of KBR.

        Parameters
        ----------
        words
            A code, a name, or the beginning of a code.
        """
        rule = self.get(words)
        if rule is not None:
            return (rule,)
        beginning = _BEGINNING.fullmatch(words.upper())
        if beginning is None:
            return ()
        codes = re.compile(f"{beginning['letters']}{beginning['digits']}[0-9]+")
        return tuple(rule for rule in self if codes.fullmatch(rule.code))

    @contextmanager
    def trial(self) -> Iterator[None]:
        """Take back every rule that was added inside if it ends in an error."""
        before = dict(self._rules)
        try:
            yield
        except BaseException:
            self._rules = before
            raise

    @property
    def held(self) -> tuple[Rule, ...]:
        """The rules as they were added: what is worked out for these holds for these only."""
        return tuple(self._rules.values())

    def __iter__(self) -> Iterator[Rule]:
        """Go through the rules in order of code."""
        return (self._rules[code] for code in sorted(self._rules))

    def __len__(self) -> int:
        """Count the rules."""
        return len(self._rules)


_SHIPPED: Final = Register()
_MODULES: Final = (
    "structure",
    "cycles",
    "texts",
    "goals",
    "indicators",
    "schedule",
    "precision",
    "funding",
    "yearly",
    "effort",
    "grants",
    "claims",
    "aid",
    "subbudgets",
    "amounts",
    "allocations",
    "keys",
    "decisions",
    "organisation",
    "documents",
    "deliverables",
    "places",
    "criteria",
    "assessments",
    "rankings",
    "studies",
    "portfolio",
)


def all_rules() -> Register:
    """Return the register of all rules: those of regionkit, of plug-ins, and of your own.

    The first two are loaded at the first call. Plug-ins that could not be loaded are told of
    by its ``failures``, and in each report as RK004.
    """
    _load_our_own()
    load_rule_plugins(_SHIPPED)
    return _SHIPPED


@functools.cache
def _load_our_own() -> None:
    for module in _MODULES:
        importlib.import_module(f"regionkit.rules.{module}")


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
        Permanent code and readable name; each can be taken only once. Codes with RK are
        regionkit's own: choose two to eight other letters.
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

    Returns
    -------
    collections.abc.Callable
        A decorator that registers the function and gives it back unchanged.

    Raises
    ------
    RuleDefinitionError
        If something is missing, or the code or the name is taken.
    InvalidValueError
        If the severity is not five letters.
    """

    def register(check: Check[Any, P]) -> Check[Any, P]:
        function: Callable[..., Iterator[Answer]] = check
        nouns: tuple[type[Any], ...] = on if isinstance(on, tuple) else (on,)
        made = make_rule(
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
        with _SHIPPED.trial():
            _SHIPPED.add(made)
            _refuse_our_letters(made)
        return check

    return register


def _refuse_our_letters(made: Rule) -> None:
    if _OURS.fullmatch(made.code) and not str(made.check.__module__).startswith("regionkit."):
        reason = (
            f"{made.code} {made.name}: codes with RK are regionkit's own; choose other letters, "
            "such as KBR001"
        )
        raise RuleDefinitionError(reason)
