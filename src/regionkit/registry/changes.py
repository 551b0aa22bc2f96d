"""Changes: how the municipalities of one day became those of the next."""

import functools
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby

import attrs

from regionkit.model import Municipality
from regionkit.registry.tables import lines_of
from regionkit.values import Choice, MunicipalityCode

_OF_A_PAIR = 4
"""Fields of a line that names a pair of codes; a line with date and kind has two."""


class ChangeKind(Choice):
    """What happened to a code."""

    RENAME = "rename"
    """The code stayed, the name changed."""
    RECODE = "recode"
    """The code changed, the area stayed; the name may have changed too."""
    MERGE = "merge"
    """Several became one. One that kept its code through a merger is part of it too."""
    SPLIT = "split"
    """One was divided among several; it can be one of these itself."""
    TRANSFER = "transfer"
    """Code and name stayed; it received a part of another, or moved to another county."""


@attrs.frozen(kw_only=True)
class Change:
    """One old code and one new code in a change. A merger of three is three of these."""

    on: date
    """The first day on which the new state held."""
    kind: ChangeKind
    """What happened."""
    from_code: MunicipalityCode
    """The code before."""
    from_name: str
    """The name before."""
    to_code: MunicipalityCode
    """The code after."""
    to_name: str
    """The name after."""
    one_to_one: bool
    """Whether the whole of the one became the whole of the other."""

    @property
    def before(self) -> str:
        """Code and name before: ``NO-0604 Kongsberg``."""
        return f"{self.from_code} {self.from_name}"

    @property
    def after(self) -> str:
        """Code and name after: ``NO-3006 Kongsberg``."""
        return f"{self.to_code} {self.to_name}"

    def __str__(self) -> str:
        """Write day, kind and both places."""
        return f"{self.on} {self.kind}: {self.before} → {self.after}"


ByDay = Mapping[date, tuple[Change, ...]]
"""The changes of one code on each day, in the order of time."""


@attrs.frozen
class Changes:
    """The changes of a country by the code they leave from and by the code they lead to."""

    leaving: Mapping[MunicipalityCode, ByDay]
    """Changes of a code, by the code before."""
    arriving: Mapping[MunicipalityCode, ByDay]
    """Changes of a code, by the code after."""


@functools.cache
def changes_in(country: str) -> Changes:
    """Return the changes of a country."""
    code = functools.cache(lambda number: MunicipalityCode(country, number))
    rows: list[tuple[date, ChangeKind, list[str]]] = []
    on, kind = date.min, ChangeKind.TRANSFER
    for fields in lines_of(f"{country}.changes"):
        if len(fields) == _OF_A_PAIR:
            rows.append((on, kind, fields))
        else:
            on, kind = date.fromisoformat(fields[0]), ChangeKind(fields[1])
    ways_out: dict[tuple[date, str], int] = {}
    ways_in: dict[tuple[date, str], int] = {}
    for day, _, (source, _, target, _) in rows:
        ways_out[day, source] = ways_out.get((day, source), 0) + 1
        ways_in[day, target] = ways_in.get((day, target), 0) + 1
    changes = [
        Change(
            on=day,
            kind=what,
            from_code=code(source),
            from_name=from_name,
            to_code=code(target),
            to_name=to_name,
            one_to_one=ways_out[day, source] == 1 == ways_in[day, target],
        )
        for day, what, (source, from_name, target, to_name) in rows
    ]
    return Changes(
        _by_code_and_day((change.from_code, change) for change in changes),
        _by_code_and_day((change.to_code, change) for change in changes),
    )


def _by_code_and_day(
    pairs: Iterable[tuple[MunicipalityCode, Change]],
) -> dict[MunicipalityCode, ByDay]:
    index: dict[MunicipalityCode, ByDay] = {}
    in_order = sorted(pairs, key=lambda pair: (pair[0].number, pair[1].on, pair[1].to_code.number))
    for code, of_code in groupby(in_order, key=lambda pair: pair[0]):
        by_day = groupby((change for _, change in of_code), key=lambda change: change.on)
        index[code] = {day: tuple(changes) for day, changes in by_day}
    return index


def leaving(code: MunicipalityCode) -> ByDay:
    """Return what became of a code, by day."""
    return changes_in(code.country).leaving.get(code, {})


def arriving(code: MunicipalityCode) -> ByDay:
    """Return what a code was made from, by day."""
    return changes_in(code.country).arriving.get(code, {})


def before_history(change: Change) -> Municipality:
    """Return the place before a change on the first day of the history.

    Of such a place only code, name and last day are known.
    """
    return Municipality(code=change.from_code, name=change.from_name, valid_to=change.on)
