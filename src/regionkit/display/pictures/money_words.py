"""Money in words: what an amount, a row of them and the difference of two rows are said to be."""

from decimal import Decimal
from typing import Final

from regionkit.display.pictures.money_lines import Account, Column, MoneyLine, Side
from regionkit.display.pictures.words import lead, say_in, sentence
from regionkit.errors import InvalidValueError
from regionkit.findings import Phrase, phrase
from regionkit.nordic import format_amount
from regionkit.rules.sums import Sum
from regionkit.values import Amount, Bound

SIDES: Final = {Side.COST: phrase("costs"), Side.FUNDING: phrase("funding")}
"""What the two sides of a budget are called."""

_NOT_STATED: Final = phrase("no amount stated")


def amount_in_words(amount: Amount | None, currency: str | None, locale: str) -> str:
    """Write an amount without what its column says: for which time it is."""
    if amount is None:
        return say_in(locale, _NOT_STATED)
    if amount.number is None:
        return format_amount(amount, locale)
    return _written(
        amount.number,
        amount.currency or currency,
        locale,
        amount.bound,
        approximate=amount.approximate,
    )


def tags_of(line: MoneyLine, locale: str) -> list[str]:
    """Say whether a line is cash or in kind, and how firm it is, as far as that is stated."""
    return [say_in(locale, each) for each in (line.kind, line.state) if each is not None]


def sum_of(lines: tuple[MoneyLine, ...]) -> Sum:
    """Add up lines; a part of another line is in that already."""
    return Sum.of((line.amount, 1) for line in lines if not line.part)


def total_in_words(lines: tuple[MoneyLine, ...], currency: str | None, locale: str) -> str:
    """Write what some lines come to: a figure, what it can be, or the least of it."""
    known = [line for line in lines if line.amount is not None and line.amount.known]
    if not known:
        return say_in(locale, _NOT_STATED) if lines else ""
    total = sum_of(lines)
    least, most = total.lower, total.upper
    if least is not None and total.exact:
        return _written(least, currency, locale)
    if least is not None and most is None:
        return _written(least, currency, locale, Bound.AT_LEAST)
    if most is not None and not least:
        return _written(most, currency, locale, Bound.AT_MOST)
    if least is None or most is None:
        return say_in(locale, phrase("not to be told"))
    return f"{_written(least, currency, locale)} – {_written(most, currency, locale)}"


def balance_in_words(column: Column, currency: str | None, locale: str) -> str:
    """Say by how much funding misses costs or exceeds them; nothing where that cannot be told."""
    costs, funding = column.on(Side.COST), column.on(Side.FUNDING)
    if not costs or not funding:
        return ""
    due, there = sum_of(costs), sum_of(funding)
    missing = due.certainly_exceeds(there, Decimal(0))
    left = there.certainly_exceeds(due, Decimal(0))
    exact = due.exact and there.exact
    bound = Bound.EXACT if exact else Bound.AT_LEAST
    said: Phrase | None = None
    if missing is not None:
        amount = _written(missing, currency, locale, bound)
        said = phrase("funding is missing: {amount}", amount=amount)
    elif left is not None:
        amount = _written(left, currency, locale, bound)
        said = phrase("funding exceeds costs: {amount}", amount=amount)
    elif exact:
        said = phrase("costs and funding balance")
    return "" if said is None else sentence(say_in(locale, said))


def _written(
    number: Decimal,
    currency: str | None,
    locale: str,
    bound: Bound = Bound.EXACT,
    *,
    approximate: bool = False,
) -> str:
    """Write a figure; a sum that is more than regionkit counts to has none."""
    try:
        amount = Amount(number, currency, bound=bound, approximate=approximate)
    except InvalidValueError:
        return say_in(locale, phrase("too much to be written"))
    return format_amount(amount, locale)


def told_money(accounts: tuple[Account, ...], locale: str) -> list[str]:
    """Say in words what a picture of money shows, line by line."""
    if not accounts:
        return [f"{sentence(say_in(locale, phrase('there is no budget yet')))}."]
    lines = []
    for account in accounts:
        for column in account.columns:
            lines += _told_column(account, column, locale)
    return lines


def _told_column(account: Account, column: Column, locale: str) -> list[str]:
    lines = [f"{account.name}, {column.heading}."]
    for side in Side:
        of_side = column.on(side)
        if of_side and side is not Side.FRAME:
            total = total_in_words(of_side, account.currency, locale)
            lines.append(f"{sentence(say_in(locale, SIDES[side]))}: {total}.")
        for line in of_side:
            figure = amount_in_words(line.amount, account.currency, locale)
            lines.append(f"{lead(line.title)}: {', '.join([figure, *tags_of(line, locale)])}.")
    balance = balance_in_words(column, account.currency, locale)
    return [*lines, f"{balance}."] if balance else lines
