"""Tables of shared costs: who pays how much, as the keys of a plan have it."""

from collections.abc import Iterator
from fractions import Fraction

from regionkit.display.voice import Voice
from regionkit.errors import RegionkitError
from regionkit.findings import Grid, Phrase, say
from regionkit.model import (
    AmountPart,
    EqualPart,
    FixedPart,
    ParticipantKind,
    Project,
    SharingKey,
    StatisticPart,
)
from regionkit.nordic import word
from regionkit.sharing import AllocationTable, Column, ColumnKind, Portion, YearlyAllocation
from regionkit.sharing.allocate import allocate
from regionkit.sharing.planned import replacing, shared_amounts, years_to_share
from regionkit.sharing.words import write_share
from regionkit.values import Amount, Money, Per, Share


def sharing(project: Project, *, locale: str | None = None) -> tuple[Grid, ...]:
    r"""Return who pays how much of each cost that a plan shares by a key.

    A key that a decision has put in the place of another has a table of its own, and so has
    each year of a key with figures by year. A cost that cannot be shared as the key stands
    has no table: the rules tell why.

    Parameters
    ----------
    project
        The project.
    locale
        The language; None: the plan's own, else English.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language.

    Examples
    --------
    >>> import regionkit as rk
    >>> from regionkit.display import tables
    >>> plan = rk.read("examples/tutorial.yaml")
    >>> print(tables.sharing(plan, locale="sv")[0].text().replace("\N{NO-BREAK SPACE}", " "))
    300 000 NOK enligt nyckeln half-and-half
    <BLANKLINE>
    Kommun     Folkmängd 1 januari 2026     Likt  Etter folketall  Totalt, NOK
    ---------  ------------------------  -------  ---------------  -----------
    Vestvågøy                    11 606   50 000          125 997      175 997
    Flakstad                      1 235   50 000           13 407       63 407
    Moskenes                        976   50 000           10 596       60 596
    ---------  ------------------------  -------  ---------------  -----------
    Totalt                       13 817  150 000          150 000      300 000
    """
    voice = Voice.of(project, locale)
    kinds = {participant.kind for participant in project.participants}
    who = "municipality" if kinds == {ParticipantKind.MUNICIPALITY} else "participant"
    return tuple(
        sharing_grid(table, voice, title=_title(key, amount, table.total, year, voice), who=who)
        for key, amount, year, table in _shared(project)
    )


def _shared(
    project: Project,
) -> Iterator[tuple[SharingKey, Amount, int | None, AllocationTable]]:
    for key, amount, money in shared_amounts(project):
        for current in (key, *replacing(key, project)):
            for year in years_to_share(current, amount):
                try:
                    table = allocate(current, money, year=year)
                except RegionkitError:
                    continue
                yield current, amount, year, table


def _title(key: SharingKey, amount: Amount, money: Money, year: int | None, voice: Voice) -> str:
    shared = voice.amount(Amount.of(money, amount.per))
    title = voice.label("{amount} by the key {key}", amount=shared, key=key.title or key.id)
    since = voice.label("from {day}", day=voice.date(key.applies_from)) if key.applies_from else ""
    return ", ".join(part for part in (title, str(year) if year else "", since) if part)


def sharing_grid(
    table: AllocationTable, voice: Voice, *, title: str | None = None, who: str = "participant"
) -> Grid:
    """Return a table of shares; the total row holds what was shared, not a sum of roundings."""
    columns = table.columns
    if title is None:
        title = _title(table.key, Amount.of(table.total, Per.UNSTATED), table.total, None, voice)
    return Grid(
        title=title,
        heads=[word(who, voice.language), *(_head(column, table, voice) for column in columns)],
        rows=[
            [voice.name(row.participant), *(_cell(column, at, voice) for column in columns)]
            for at, row in enumerate(table.rows)
        ],
        foot=[[word("total", voice.language), *(voice.number(each.total) for each in columns)]],
        right=range(1, len(columns) + 1),
        names_rows=True,
    )


def _cell(column: Column, at: int, voice: Voice) -> str:
    number = column.cells[at]
    return "" if number is None else voice.number(number)


def _head(column: Column, table: AllocationTable, voice: Voice) -> str:
    if column.title is not None:
        return column.title
    if column.kind is ColumnKind.TOTAL:
        return f"{word('total', voice.language)}, {table.total.currency}"
    if column.part is None:
        return voice.label("Limits")
    portion = table.portions[column.part]
    if column.kind is ColumnKind.FIGURES and isinstance(portion.part, StatisticPart):
        return voice.capital(_statistic(portion.part, voice))
    return _portion(portion, table.total.currency, voice)


def _statistic(part: StatisticPart, voice: Voice) -> str:
    name = say(Phrase(part.statistic), voice.language)
    return f"{name} {voice.date(part.as_of)}" if part.as_of else name


def _portion(portion: Portion, currency: str, voice: Voice) -> str:
    """Say how one part of a key is shared, in the head of its column."""
    share = _share(portion.share, voice)
    match portion.part:
        case AmountPart(each=each):
            fixed = voice.label("fixed amounts")
            return fixed if each is None else f"{fixed} ({voice.amount(each, currency)})"
        case EqualPart():
            how = voice.label("{share} equally", share=share)
        case StatisticPart() as part:
            how = voice.label(
                "{share} by {statistic}", share=share, statistic=_statistic(part, voice)
            )
        case FixedPart():
            how = voice.label("{share} as agreed", share=share)
        case _:
            how = share
    return how if portion.group is None else f"{how} ({_group(portion, voice)})"


def _group(portion: Portion, voice: Voice) -> str:
    """Name a group: by its title, else those who belong to it."""
    # A portion names a group without a title by the ids of its members.
    by_ids = portion.group == say(portion.members)
    return voice.list(map(voice.name, portion.members)) if by_ids else str(portion.group)


def _share(share: Fraction, voice: Voice) -> str:
    return voice.share(Share(share)) if share <= 1 else write_share(share)


def yearly_grid(shared: YearlyAllocation, voice: Voice) -> Grid:
    """Return a table with a column for each year, and one for all of them."""
    paid = [{row.participant: row.total.amount for row in table.rows} for table in shared.tables]
    everything = f"{word('total', voice.language)}, {shared.total.currency}"
    return Grid(
        title=voice.label("Shared year by year"),
        heads=[word("participant", voice.language), *map(str, shared.years), everything],
        rows=[
            [
                voice.name(who),
                *(voice.number(own[who]) if who in own else "" for own in paid),
                voice.number(shared.share_of(who).amount),
            ]
            for who in shared.participants
        ],
        foot=[
            [
                word("total", voice.language),
                *(voice.number(table.total.amount) for table in shared.tables),
                voice.number(shared.total.amount),
            ]
        ],
        right=range(1, len(shared.years) + 2),
        names_rows=True,
    )
