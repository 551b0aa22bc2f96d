"""Layout: the sheets of a workbook, and what goes into each of their columns."""

from enum import Enum, auto
from typing import Final, TypeAlias

import attrs

from regionkit.values import Amount, Choice, PartialDate, Share


class GoalLevel(Choice):
    """On which level a goal stands: in the sheet of goals they stand together."""

    MAIN_GOAL = "main goal"
    SUB_GOAL = "sub-goal"


class YesNo(Choice):
    """Yes or no."""

    YES = "yes"
    NO = "no"


class Holds(Enum):
    """How a cell is read and written."""

    TEXT = auto()
    """A text."""
    WHOLE = auto()
    """A whole number."""
    CHOICE = auto()
    """One of a few words, in any language."""
    AMOUNT = auto()
    """A number, or an amount in words."""
    PER = auto()
    """What stretch of time the amount of the same key is for."""
    SHARE = auto()
    """A percentage, or a share in words."""
    DATE = auto()
    """A day, or a coarser date in words."""
    FROM = auto()
    """The start of a period, or all of it in words."""
    TO = auto()
    """The end of the period of the same key."""
    PARTICIPANT = auto()
    """A participant, by name or id."""
    PARTICIPANTS = auto()
    """Several of them."""
    SUBGOAL = auto()
    """A sub-goal, by id or number."""


Example: TypeAlias = str | int | Amount | Share | PartialDate | Choice
"""What can stand in a cell, for the guide."""


@attrs.frozen
class Column:
    """A column of a sheet, or a line of the form about the plan."""

    key: str
    """The key in the file format; in the form, with the keys that lead to it."""
    head: str
    """Its head, in English."""
    about: str
    """What goes there, a sentence in English."""
    holds: Holds = Holds.TEXT
    """How its cells are read and written."""
    choice: type[Choice] | None = None
    """The words to choose among."""
    example: Example | None = None
    """What can stand there."""
    required: bool = False
    """Whether a row needs it."""


@attrs.frozen
class Sheet:
    """A sheet of the workbook."""

    key: str
    """By which it is known here."""
    title: str
    """Its title, in English."""
    columns: tuple[Column, ...]
    """Its columns, in the order of the template."""
    noun: type | None = None
    """What a row holds; None: the sheet is a form with a line for each column."""

    @property
    def needed(self) -> tuple[Column, ...]:
        """The columns that each row needs; the first names it."""
        return tuple(column for column in self.columns if column.required)

    def beside(self, column: Column) -> Column | None:
        """Return the other column with the same key; None if there is none."""
        others = (each for each in self.columns if each.key == column.key)
        return next((each for each in others if each is not column), None)


GUIDE: Final = "Guide"
"""The title of the sheet that says how to fill in the others. It is not read."""

FORM_HEADS: Final = ("Field", "Value", "What goes there")
"""The heads of the form about the plan. Its third column is not read."""

GUIDE_HEADS: Final = ("Sheet", "Column", "What goes there", "Example")
"""The heads of the guide."""

ADVICE: Final = (
    "Fill in the sheets from left to right. A column marked * must be filled in on each row.",
    "Leave a cell empty where nothing is known: what is unknown is not zero.",
    "Write a date as exactly as it is known: a day, a month, a quarter or a year.",
    "Columns may change places, and empty rows do no harm.",
)
"""What the guide says first."""
