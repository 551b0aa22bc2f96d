"""allocate_years: a cost of several years, shared year by year by the key of each year."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import pairwise

import attrs

from regionkit.errors import InvalidValueError
from regionkit.findings import Path, Record, say
from regionkit.model import SharingKey, StatisticPart
from regionkit.sharing.allocate import allocate
from regionkit.sharing.errors import InvalidKeyError, KeyProblem
from regionkit.sharing.portion import portions
from regionkit.sharing.table import AllocationTable
from regionkit.values import Money, Precision, write_number


@attrs.frozen(kw_only=True, repr=False)
class YearlyAllocation:
    """A cost of several years, shared year by year: one table for each.

    Made by :func:`regionkit.sharing.allocate_years`.
    """

    years: tuple[int, ...]
    """The years, the first one first."""
    tables: tuple[AllocationTable, ...]
    """The table of each year."""

    @property
    def participants(self) -> tuple[str, ...]:
        """All who share in any year, in the order in which they come in."""
        everybody = (row.participant for table in self.tables for row in table.rows)
        return tuple(dict.fromkeys(everybody))

    @property
    def total(self) -> Money:
        """What was shared in all years together."""
        totals = [table.total for table in self.tables]
        return Money.sum(totals, totals[0].currency)

    def in_year(self, year: int) -> AllocationTable:
        """Return the table of one year.

        Parameters
        ----------
        year
            The calendar year.

        Raises
        ------
        InvalidValueError
            If nothing was shared in that year.
        """
        for shared, table in zip(self.years, self.tables, strict=True):
            if shared == year:
                return table
        raise InvalidValueError(f"one of {', '.join(str(each) for each in self.years)}", year)

    def share_of(self, participant: str) -> Money:
        """Return what a participant pays in all years together.

        Parameters
        ----------
        participant
            The id of the participant.

        Raises
        ------
        InvalidValueError
            If it shares in no year.
        """
        if participant not in self.participants:
            raise InvalidValueError(f"one of {say(self.participants)}", participant)
        paid = (
            row.total
            for table in self.tables
            for row in table.rows
            if row.participant == participant
        )
        return Money.sum(paid, self.total.currency)

    def explain(self, names: Mapping[str, str] | None = None) -> tuple[str, ...]:
        """Say in plain English by which key and figures each year was shared.

        Parameters
        ----------
        names
            What to call the participants, by id. Others go by their id.
        """
        return tuple(
            sentence
            for year, table in zip(self.years, self.tables, strict=True)
            for sentence in _explain_year(year, table, names, several=len(self.tables) > 1)
        )

    def to_records(self) -> list[Record]:
        """Return one flat row for each year and participant.

        The columns are ``year``, ``key``, and those of :meth:`AllocationTable.to_records`.
        """
        return [
            {"year": year, "key": table.key.id, **record}
            for year, table in zip(self.years, self.tables, strict=True)
            for record in table.to_records()
        ]

    def __str__(self) -> str:
        """Write a table with a column for each year, numbers in the plain form."""
        from regionkit.sharing.text import align  # noqa: PLC0415 - text imports tables

        participants, currency = self.participants, self.total.currency
        paid = [{row.participant: row.total for row in table.rows} for table in self.tables]
        columns = [
            [
                str(year),
                *(write_number(own[each].amount) if each in own else "" for each in participants),
                write_number(table.total.amount),
            ]
            for year, table, own in zip(self.years, self.tables, paid, strict=True)
        ]
        sums = [
            Money.sum((own[each] for own in paid if each in own), currency) for each in participants
        ]
        numbers = [write_number(each.amount) for each in (*sums, self.total)]
        columns.append([f"Total, {currency}", *numbers])
        return align(["", *participants, "Total"], columns)

    def __repr__(self) -> str:
        """Say what it is in one line; the table itself is in ``str``."""
        years = ", ".join(str(year) for year in self.years)
        return f"<YearlyAllocation of {self.total} over {years}>"

    def _repr_html_(self) -> str:
        from regionkit.display import html  # noqa: PLC0415 - the one import upwards

        return html(self)


def allocate_years(
    key: SharingKey, amounts: Mapping[int, Money], keys: Iterable[SharingKey] = ()
) -> YearlyAllocation:
    """Share the cost of each year by the key and the figures of that year.

    Each year closes by itself, and the years are never shared in one go: that gives other
    tables. A key whose figures are renewed (``basis: rolling``) needs figures for each
    year. A key that a later decision replaces shares the years before, and the new one
    those from the day on from which it applies.

    Parameters
    ----------
    key
        The key of the first year.
    amounts
        What is to be shared in each year.
    keys
        Where keys are looked for that replace it, such as all keys of the budget.

    Returns
    -------
    YearlyAllocation
        A table for each year, in the order of the years.

    Raises
    ------
    InvalidKeyError
        If a key cannot be used in a year, changes in the midst of one, or if two keys
        take its place on the same day.
    InvalidValueError, TieError
        As :func:`allocate` does.
    MixedCurrencyError
        If the years are in different currencies.

    Examples
    --------
    >>> from regionkit.model import EqualPart, SharingKey
    >>> from regionkit.sharing import allocate_years
    >>> from regionkit.values import Money
    >>> old = SharingKey(id="rent", participants=["bo", "tinn"], parts=[EqualPart(share="100 %")])
    >>> new = SharingKey(
    ...     id="rent-2011",
    ...     replaces="rent",
    ...     applies_from="2011",
    ...     participants=["bo", "tinn", "rollag"],
    ...     parts=[EqualPart(share="100 %")],
    ... )
    >>> rent = {year: Money(600, "NOK") for year in (2010, 2011)}
    >>> print(allocate_years(old, rent, [old, new]))
            2010  2011  Total, NOK
    bo       300   200         500
    tinn     300   200         500
    rollag         200         200
    Total    600   600       1 200
    """
    if not amounts:
        raise InvalidValueError("an amount for at least one year", "none")
    chain = _chain(key, keys)
    Money.sum(amounts.values(), next(iter(amounts.values())).currency)  # all in one currency
    years = tuple(sorted(amounts))
    tables = (allocate(_key_of_year(chain, year), amounts[year], year=year) for year in years)
    return YearlyAllocation(years=years, tables=tuple(tables))


def _statistics(key: SharingKey) -> Iterator[StatisticPart]:
    for portion in portions(key):
        if isinstance(portion.part, StatisticPart):
            yield portion.part


def _chain(key: SharingKey, keys: Iterable[SharingKey]) -> list[tuple[date, SharingKey]]:
    """Return the key and all that take its place, each with its first day, in order."""
    known = {other.id: other for other in keys}
    replaced, found = {key.id}, list[tuple[date, SharingKey]]()
    growing = True
    while growing:
        growing = False
        for other in known.values():
            if other.replaces in replaced and other.id not in replaced:
                found.append((_first_day(other), other))
                replaced.add(other.id)
                growing = True
    found.sort(key=lambda item: item[0])
    for (day, one), (same_day, other) in pairwise(found):
        if day == same_day:
            raise _unfit(other, f"another day than {one.id}, which takes its place too", str(day))
    return [(date.min, key), *found]


def _first_day(key: SharingKey) -> date:
    since = key.applies_from
    if since is None or since.earliest is None:
        expected = f"the day from which the key takes the place of {key.replaces}"
        raise _unfit(key, expected, "none" if since is None else str(since))
    if since.precision not in (Precision.DAY, Precision.YEAR) and since.earliest != since.latest:
        raise _unfit(key, "a day, or a year from whose start it applies", str(since))
    return since.earliest


def _key_of_year(chain: list[tuple[date, SharingKey]], year: int) -> SharingKey:
    current = chain[0][1]
    for day, key in chain:
        if date(year, 1, 1) < day <= date(year, 12, 31):
            raise _unfit(
                key,
                f"one key for the whole of {year}",
                f"{key.id} from {day} on",
                "Share the two parts of the year by themselves, each by its key.",
            )
        if day <= date(year, 1, 1):
            current = key
    return current


def _unfit(
    key: SharingKey, expected: str, found: str, hint: str = "Correct the date."
) -> InvalidKeyError:
    problem = KeyProblem(path=Path("applies_from"), expected=expected, found=found, hint=hint)
    return InvalidKeyError(key.id, [problem])


def _explain_year(
    year: int, table: AllocationTable, names: Mapping[str, str] | None, *, several: bool
) -> Iterator[str]:
    first, *others = table.explain(names)
    yield f"{year}, by the key {table.key.id}: {first}"
    yield from others
    for part in _statistics(table.key):
        if several and part.basis is None:
            day = "" if part.as_of is None else f" of {part.as_of}"
            yield (
                f"The key does not say whether the figures for {part.statistic} are renewed "
                f"from year to year: those{day} are used."
            )
