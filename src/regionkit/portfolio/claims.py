"""Claims: what a plan says that another may say too, in few words, kept outside memory."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import groupby
from operator import itemgetter
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Self

import attrs

from regionkit.portfolio.errors import PortfolioError

if TYPE_CHECKING:
    import sqlite3


class Said(NamedTuple):
    """A claim of one plan, as it is written down."""

    kind: str
    """What is claimed, such as an id or a grant."""
    key: str
    """Of what: plans that say the same have the same."""
    words: str
    """What else a rule needs to know, as JSON in ASCII: the name of a file may be no text."""


@attrs.frozen
class Claim:
    """A claim that was written down, read again."""

    plan: int
    """Which plan it is of, counted from the first."""
    words: list[Any]
    """What else a rule needs to know."""


_AT_HAND: Final = 2_000
"""How many claims wait in memory until they are written down."""

_MAKE: Final = "CREATE TABLE said (kind TEXT, key TEXT, plan INTEGER, words TEXT)"
_ADD: Final = "INSERT INTO said VALUES (?, ?, ?, ?)"
_MET: Final = """
    WITH met AS (SELECT kind, key FROM said GROUP BY kind, key HAVING min(plan) < max(plan))
    SELECT kind, key, plan, words FROM said NATURAL JOIN met ORDER BY kind, key, plan, said.rowid
"""


class ClaimBook:
    """All claims of all plans, in a temporary file that goes away with it.

    Memory holds a few pages of it, however many plans there are.
    """

    def __init__(self) -> None:
        self._plans = 0
        self._rows: list[tuple[str, str, int, str]] = []
        self._open: sqlite3.Connection | None = None

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Throw it away."""
        if self._open is not None:
            self._open.close()

    def add(self, plans: Iterable[tuple[Said, ...]]) -> None:
        """Write down what some plans claim, in their order.

        Raises
        ------
        PortfolioError
            If there is no room for it on the disk.
        """
        for said in plans:
            self._rows += [(each.kind, each.key, self._plans, each.words) for each in said]
            self._plans += 1
        if len(self._rows) > _AT_HAND:
            self._write_down()

    def met(self) -> Iterator[tuple[str, str, Iterator[Claim]]]:
        """Go through what several plans claim: its kind, its key, and the claims in order.

        Raises
        ------
        PortfolioError
            If there is no room for it on the disk.
        """
        if self._plans <= 1:
            return
        self._write_down()
        with _told():
            rows = self._book.execute(_MET)
            for (kind, key), group in groupby(rows, key=itemgetter(0, 1)):
                yield kind, key, (Claim(plan, json.loads(words)) for _, _, plan, words in group)

    def _write_down(self) -> None:
        with _told():
            self._book.executemany(_ADD, self._rows)
        self._rows.clear()

    @property
    def _book(self) -> "sqlite3.Connection":
        if self._open is None:
            import sqlite3

            self._open = sqlite3.connect("")  # no name: a temporary file of its own
            self._open.execute("PRAGMA journal_mode = OFF")
            self._open.execute("PRAGMA synchronous = OFF")
            self._open.execute(_MAKE)
        return self._open


@contextmanager
def _told() -> Iterator[None]:
    import sqlite3

    try:
        yield
    except sqlite3.Error as error:
        raise PortfolioError(f"plans cannot be compared with each other: {error}") from error
