"""Voice: what a plan holds, written in one language."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Self

import attrs

from regionkit.errors import InvalidValueError
from regionkit.model import Dossier, Project
from regionkit.nordic import (
    format_amount,
    format_date,
    format_list,
    format_money,
    format_number,
    format_period,
    format_share,
    language_of,
    translate,
)
from regionkit.values import Amount, Choice, Money, PartialDate, Period, Share

_CHOICE = "choice"
_LABEL = "label"


def language_for(locale: str | None, stated: str | None = None) -> str:
    """Return the language to write in: as asked for, else as the plan states, else English.

    Raises
    ------
    InvalidValueError
        If regionkit does not write the language asked for.
    """
    if locale is not None:
        return language_of(locale).code
    try:
        return language_of(stated or "en").code
    except InvalidValueError:  # a plan may be in any language, but then its labels cannot
        return "en"


@attrs.frozen(kw_only=True)
class Voice:
    """Writes labels and values in one language, and calls things by the names of one plan."""

    language: str
    """Its code, such as ``nb``."""
    currency: str | None = None
    """The currency of amounts that name none."""
    names: Mapping[str, str] = attrs.field(factory=dict)
    """What to call participants, regions and roles, by id; others go by their id."""
    own: bool = False
    """Whether the plan itself is written in that language."""

    @classmethod
    def of(cls, plan: Project | Dossier, locale: str | None = None) -> Self:
        """Return the voice for a plan, in its own language if none is asked for."""
        language = language_for(locale, plan.language)
        return cls(
            language=language,
            currency=plan.currency,
            names=_names(plan),
            own=language == language_for(None, plan.language),
        )

    def label(self, text: str, /, **values: str) -> str:
        """Write a label or a sentence of our own: translated, and with its gaps filled."""
        said = translate(text, self.language, _LABEL)
        return said.format_map(values) if values else said

    def labels(self, *texts: str) -> list[str]:
        """Write several labels, such as the heads of a table."""
        return [self.label(text) for text in texts]

    def choice(self, choice: Choice | None) -> str:
        """Write one of the words that a plan can choose among; nothing for None."""
        return "" if choice is None else translate(str(choice), self.language, _CHOICE)

    def name(self, key: str) -> str:
        """Write the name of a participant, region or role."""
        return self.names.get(key, key)

    def list(self, items: Iterable[str]) -> str:
        """Write a list."""
        return format_list(list(items), self.language)

    def amount(self, amount: Amount | None, currency: str | None = None) -> str:
        """Write an amount with its currency; nothing for None."""
        if amount is None:
            return ""
        if amount.known and amount.currency is None and (currency or self.currency):
            amount = attrs.evolve(amount, currency=currency or self.currency)
        return format_amount(amount, self.language)

    def money(self, money: Money) -> str:
        """Write an exact amount of money."""
        return format_money(money, self.language)

    def number(self, number: Decimal | int) -> str:
        """Write a number."""
        return format_number(number, self.language)

    def share(self, share: Share | None) -> str:
        """Write a share; nothing for None."""
        return "" if share is None else format_share(share, self.language)

    def date(self, date: PartialDate | None) -> str:
        """Write a date at the precision it has; nothing for None."""
        return "" if date is None else format_date(date, self.language)

    def period(self, period: Period | None) -> str:
        """Write a period; nothing for None."""
        return "" if period is None else format_period(period, self.language)

    def capital(self, text: str) -> str:
        """Begin a text with a capital letter."""
        return text[:1].upper() + text[1:]


def _names(plan: Project | Dossier) -> dict[str, str]:
    names = {participant.id: participant.name for participant in plan.participants}
    projects = (plan,) if isinstance(plan, Project) else plan.projects
    for project in projects:
        roles = project.organisation.roles if project.organisation else ()
        names |= {region.id: region.name for region in project.regions if region.id}
        names |= {participant.id: participant.name for participant in project.participants}
        names |= {role.id: role.title for role in roles if role.id}
    return names
