"""The way of the money in decisions: from where, to where, how much."""

from collections.abc import Iterator
from decimal import Decimal

import attrs

from regionkit.amend import DecisionError, ledger
from regionkit.display.pictures.words import name_of, say_in
from regionkit.findings import phrase
from regionkit.model import (
    AddCost,
    AddFunding,
    Budget,
    Decision,
    Dossier,
    Effect,
    Openness,
    Project,
    Revise,
    Transfer,
    Undertaking,
)
from regionkit.nordic import format_amount
from regionkit.values import Amount, Per


@attrs.frozen(kw_only=True)
class Flow:
    """Money that a decision moves, in words."""

    source: str
    """From where."""
    receiver: str
    """To where."""
    amount: str
    """How much."""


@attrs.frozen(kw_only=True)
class Holding:
    """What a project or sub-project holds after the decisions that were carried out."""

    name: str
    """What it is called."""
    amount: str
    """How much."""


class Places:
    """What the parts of plans are called that money comes from and goes to, by id.

    Parameters
    ----------
    subject
        A project, or a dossier with its projects.
    locale
        The language of what it says where a part has no name.
    """

    def __init__(self, subject: Project | Dossier, locale: str) -> None:
        self.locale = locale
        self._names: dict[str, str] = {}
        self._currency: str | None = None
        projects = (subject,) if isinstance(subject, Project) else subject.projects
        if isinstance(subject, Dossier):
            self._currency = subject.currency
        for project in projects:
            self._currency = project.currency or self._currency
            self._note(project)

    def _note(self, part: Undertaking) -> None:
        name = name_of(part, self.locale)
        if part.id is not None:
            self._names.setdefault(part.id, name)
        budget = part.budget or Budget()
        named = [(item.id, item.title) for item in budget.costs]
        named += [(line.id, line.title) for line in budget.funding]
        for identifier, title in named:
            if identifier is not None:
                self._names.setdefault(identifier, f"{name}: {title}")
        for subproject in part.subprojects:
            self._note(subproject)

    def called(self, identifier: str | None) -> str:
        """Return what a part is called; its id if no plan has it."""
        if identifier is None:
            return say_in(self.locale, phrase("the project itself"))
        return self._names.get(identifier, identifier)

    def flows(self, decision: Decision) -> Iterator[Flow]:
        """Go through the money that a decision moves, in the order of its points."""
        for effect in decision.effects:
            flow = self._flow(effect)
            if flow is not None:
                yield flow

    def holdings(self, project: Project) -> Iterator[Holding]:
        """Go through what projects hold after the decisions that were carried out.

        Nothing where none was, or where the plan is not as its decisions say: then nobody can
        tell.
        """
        if not any(decision.carried_out for decision in project.decisions):
            return
        try:
            balances = ledger(project)
        except DecisionError:
            return
        held = dict[tuple[str, str | None, Per], Decimal]()
        for entry in balances:
            moved = entry.movement
            name = self.called(moved.account) if moved.account is not None else moved.name
            held[name, moved.currency, moved.per] = entry.balance
        for (name, currency, per), balance in held.items():
            yield Holding(name=name, amount=self._write(Amount(balance, currency, per=per)))

    def _flow(self, effect: Effect) -> Flow | None:
        match effect:
            case Transfer():
                return Flow(
                    source=self.called(effect.source),
                    receiver=self._receiver(effect),
                    amount=self._write(effect.amount),
                )
            case AddFunding(line=line):
                receiver = self.called(effect.target)
                return Flow(source=line.title, receiver=receiver, amount=self._write(line.amount))
            case AddCost(item=item):
                source = self.called(effect.target)
                return Flow(source=source, receiver=item.title, amount=self._write(item.amount))
            case Revise():
                before = "" if effect.was is None else f"{self._write(effect.was)} → "
                return Flow(
                    source=effect.counterpart,
                    receiver=self.called(effect.target),
                    amount=f"{before}{self._write(effect.amount)}",
                )
            case _:
                return None

    def _receiver(self, effect: Transfer) -> str:
        if effect.receiver is None:
            return effect.purpose or say_in(self.locale, phrase("where to is not said"))
        name = self.called(effect.receiver)
        if effect.receiver_is is Openness.EXAMPLES:
            return say_in(self.locale, phrase("for example {name}", name=name))
        return name

    def _write(self, amount: Amount | None) -> str:
        if amount is None:
            return say_in(self.locale, phrase("no amount stated"))
        if amount.known and amount.currency is None:
            amount = attrs.evolve(amount, currency=self._currency)
        return format_amount(amount, self.locale)
