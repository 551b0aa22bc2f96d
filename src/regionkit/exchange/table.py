"""Table: what can be listed of a plan, and in which columns."""

from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction
from typing import Any, Final, TypeAlias

import attrs

from regionkit.model import Budget, Dossier, Effect, Entity, Project, Undertaking, parts_of
from regionkit.values import Amount, Choice, PartialDate, Period, Share

Cell: TypeAlias = str | int | None
"""What stands in a row under a column."""


@attrs.frozen
class Place:
    """A part of a plan, and how it is reached."""

    part: Any
    """The part."""
    path: str
    """Its path, as findings have it."""
    above: "Place | None" = None
    """The part around it; None for the whole plan."""

    def around(self) -> Iterator[Any]:
        """Go through the part and those around it, the nearest first."""
        place: Place | None = self
        while place is not None:
            yield place.part
            place = place.above

    def nearest(self, *kinds: type[Any]) -> Any:  # noqa: ANN401 - of one of the kinds
        """Return the nearest part around it of some kinds, itself included; None if none is."""
        return next((part for part in self.around() if isinstance(part, kinds)), None)

    @property
    def currency(self) -> str | None:
        """The currency of amounts that name none, as far as the plan says."""
        stated = (
            part.currency for part in self.around() if isinstance(part, (Budget, Project, Dossier))
        )
        return next((currency for currency in stated if currency), None)

    @property
    def undertaking(self) -> str | None:
        """The project or sub-project that it belongs to, by its id, else its name."""
        nearest: Undertaking | None = self.nearest(Undertaking)
        return None if nearest is None else nearest.id or nearest.name


def places(plan: Project | Dossier) -> Iterator[Place]:
    """Go through all parts of a plan, each before the parts of its own.

    What an effect of a decision would add is no part of the plan.
    """
    waiting = [Place(plan, "dossier" if isinstance(plan, Dossier) else "project")]
    while waiting:
        place = waiting.pop()
        yield place
        if not isinstance(place.part, Effect):
            inner = (
                Place(part, f"{place.path}.{step}", place)
                for step, part in parts_of(place.part)
                if isinstance(part, Entity)
            )
            waiting.extend(reversed(list(inner)))


class Holds(Choice):
    """What the cells of a column hold. None in each of them: it is not stated."""

    TEXT = "text"
    """A text."""
    WORD = "word"
    """One of the words that the file format allows there."""
    COUNT = "count"
    """A whole number, as an int."""
    FLAG = "flag"
    """1 for yes, 0 for no, as an int."""
    NUMBER = "number"
    """An exact decimal number as text, such as ``1250000`` or ``43747.50``."""
    FRACTION = "fraction"
    """An exact part of a whole as text, such as ``1/10``."""
    DATE = "date"
    """A day as text, such as ``2009-07-01``."""
    NOTATION = "notation"
    """A date or period in the notation of the file format, such as ``2009-35``."""
    PATH = "path"
    """A path in the plan, as findings have it."""

    @property
    def type(self) -> type[str | int]:
        """The type of the cells: ``int`` for counts and flags, ``str`` for all else."""
        return int if self in (Holds.COUNT, Holds.FLAG) else str


@attrs.frozen
class Column:
    """A column of a table."""

    name: str
    """Its name, the key in each row."""
    holds: Holds
    """What its cells hold."""
    about: str
    """What they say, in a sentence."""
    cell: Callable[[Place], Cell] = attrs.field(repr=False, eq=False)
    """Takes it from a part of a plan."""


@attrs.frozen
class Table:
    """What can be listed of a plan: a row for each part of some kind."""

    name: str
    """Its name: ``activities``."""
    about: str
    """What it lists, in a sentence."""
    columns: tuple[Column, ...]
    """Its columns, in the order of each row."""
    lists: Callable[[Place], bool] = attrs.field(repr=False, eq=False)
    """Tells which parts have a row."""

    @property
    def schema(self) -> dict[str, type[str | int]]:
        """The type of each column, by name, in their order: ``str`` or ``int``.

        A data frame made with it has its columns, of their types, even without rows:
        ``polars.DataFrame(rows, schema=table.schema)``.
        """
        return {column.name: column.holds.type for column in self.columns}


def of_kind(*kinds: type[Entity]) -> Callable[[Place], bool]:
    """Return what tells the parts of some kinds."""
    return lambda place: isinstance(place.part, kinds)


# --- columns -----------------------------------------------------------------


def field(name: str, about: str, holds: Holds = Holds.TEXT) -> Column:
    """Make a column of a field of the part."""

    def cell(place: Place) -> Cell:
        value = getattr(place.part, name, None)
        if value is None or (isinstance(value, str) and not isinstance(value, Choice)):
            return value
        return int(value) if isinstance(value, int) else str(value)

    return Column(name, holds, about, cell)


def several(name: str, about: str) -> Column:
    """Make a column of a field that holds several ids or texts."""
    return Column(
        name,
        Holds.TEXT,
        f"{about} Several are parted by commas.",
        lambda place: ", ".join(getattr(place.part, name)) or None,
    )


def amount(name: str, what: str) -> Iterator[Column]:
    """Make the columns of an amount: the figure, what it can be, its currency and time."""
    prefix = "" if name == "amount" else f"{name}_"

    def stated(place: Place) -> Amount | None:
        found: Amount | None = getattr(place.part, name)
        return found

    def column(key: str, holds: Holds, about: str, cell: Callable[[Amount, Place], Cell]) -> Column:
        def of_place(place: Place) -> Cell:
            found = stated(place)
            return None if found is None else cell(found, place)

        return Column(key, holds, about, of_place)

    yield column(name, Holds.NUMBER, f"{what}, in units of the currency.",
                 lambda found, _: _number(found.number))  # fmt: skip
    yield column(f"{prefix}lower", Holds.NUMBER, f"The least that {name} can be.",
                 lambda found, _: _number(found.lower))  # fmt: skip
    yield column(f"{prefix}upper", Holds.NUMBER, f"The most that {name} can be.",
                 lambda found, _: _number(found.upper))  # fmt: skip
    yield column(f"{prefix}currency", Holds.TEXT, f"Currency of {name}, an ISO 4217 code.",
                 lambda found, place: found.currency or place.currency)  # fmt: skip
    yield column(f"{prefix}per", Holds.WORD, f"Stretch of time that {name} is for.",
                 lambda found, _: str(found.per) if found.known else None)  # fmt: skip
    yield column(f"{prefix}missing", Holds.WORD, f"Why {name} has no figure, if that is said.",
                 lambda found, _: found.missing and str(found.missing))  # fmt: skip


def _number(number: object) -> str | None:
    return None if number is None else f"{number:f}"


def when(name: str, what: str) -> Iterator[Column]:
    """Make the columns of a date: its notation, and the days it can mean."""

    def column(key: str, about: str, day: Callable[[PartialDate], date | None]) -> Column:
        def cell(place: Place) -> Cell:
            found: PartialDate | None = getattr(place.part, name)
            return None if found is None else _day(day(found))

        return Column(f"{name}_{key}", Holds.DATE, about, cell)

    yield field(name, f"{what}.", Holds.NOTATION)
    yield column("earliest", f"First day that {name} can mean.", lambda found: found.earliest)
    yield column("latest", f"Last day that {name} can mean.", lambda found: found.latest)


def period(name: str, what: str) -> Iterator[Column]:
    """Make the columns of a period: its notation, and the days its ends can mean."""
    prefix = "" if name == "period" else f"{name}_"

    def column(key: str, about: str, day: Callable[[Period], date | None]) -> Column:
        def cell(place: Place) -> Cell:
            found: Period | None = getattr(place.part, name, None)  # a main goal has none
            return None if found is None else _day(day(found))

        return Column(f"{prefix}{key}", Holds.DATE, about, cell)

    yield field(name, f"{what}.", Holds.NOTATION)
    yield column("start_earliest", f"First day on which {name} can begin.", lambda p: p.earliest)
    yield column("start_latest", f"Last day on which {name} can begin.", lambda p: p.latest_start)
    yield column("end_earliest", f"First day on which {name} can end.", lambda p: p.earliest_end)
    yield column("end_latest", f"Last day on which {name} can end.", lambda p: p.latest_end)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def share(name: str, what: str) -> Iterator[Column]:
    """Make the columns of a share: the figure, and what it can be."""

    def column(key: str, about: str, part: Callable[[Share], Fraction]) -> Column:
        def cell(place: Place) -> Cell:
            found: Share | None = getattr(place.part, name)
            return None if found is None else str(part(found))

        return Column(key, Holds.FRACTION, about, cell)

    yield column(name, f"{what}.", lambda found: found.value)
    yield column(f"{name}_lower", f"The least that {name} can be.", lambda found: found.lower)
    yield column(f"{name}_upper", f"The most that {name} can be.", lambda found: found.upper)


PATH: Final = Column(
    "path", Holds.PATH, "Where the part stands: findings about it have this path, or one under it.",
    lambda place: place.path,
)  # fmt: skip

PROJECT: Final = Column(
    "project", Holds.TEXT, "The project or sub-project, by its id, else its name.",
    lambda place: place.undertaking,
)  # fmt: skip
