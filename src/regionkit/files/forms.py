"""Forms: how the nouns may be written short in a file.

Three ways make a plan pleasant to write by hand. All of them are read and written:

- a noun that has little more than a title is written as that title;
- a list of nouns that are told apart by an id is written as keys and values;
- a date, period, amount or share is written as its notation, or with ``value``, ``text``
  and ``where`` if the printed text is kept too.
"""

from typing import Final, Literal, NewType, TypeAlias

import attrs

from regionkit import model
from regionkit.values import Amount, PartialDate, Period, Share

SHORT: Final[dict[type, str]] = {
    model.Activity: "title",
    model.AllocatedShare: "amount",
    model.Background: "text",
    model.Benefit: "title",
    model.CostItem: "title",
    model.DecisionPoint: "title",
    model.Endorsement: "body",
    model.Figure: "value",
    model.FixedAmount: "amount",
    model.FixedShare: "share",
    model.Goal: "title",
    model.Holder: "name",
    model.Indicator: "title",
    model.Member: "name",
    model.NameUsed: "name",
    model.OpenPoint: "title",
    model.Participant: "name",
    model.Region: "name",
    model.Relation: "title",
    model.StaffShare: "share",
    model.Subgoal: "title",
}
"""The field that alone can stand for the noun."""

KEYED: Final[dict[type, str]] = {
    model.AllocatedShare: "participant",
    model.Figure: "participant",
    model.FixedAmount: "participant",
    model.FixedShare: "participant",
    model.Limit: "participant",
    model.Participant: "id",
    model.StaffShare: "participant",
}
"""The field that serves as key where a list of the noun is written as keys and values."""

KeyPartTag: TypeAlias = Literal["equal", "statistic", "fixed", "amount", "group"]
"""What can stand under ``by``."""

KEY_PARTS: Final[dict[KeyPartTag, type]] = {
    "equal": model.EqualPart,
    "statistic": model.StatisticPart,
    "fixed": model.FixedPart,
    "amount": model.AmountPart,
    "group": model.GroupPart,
}
"""The parts of a sharing key, by what stands under ``by``."""

KEY_PART_TAG: Final = "by"

NOTATIONS: Final[dict[type, str]] = {
    Amount: "an amount such as 500 000, 500 000 NOK per year or ca 2 500 000",
    PartialDate: "a date such as 2009, 2009-02-03 or 2009-35 (third quarter)",
    Period: "a period such as 2009/2012, 2009-35/.. or start/..",
    Share: "a share such as 25 % or at most 10 %",
}
"""The values that have a notation, with what is said when something else is found."""

FormatVersion = NewType("FormatVersion", int)
"""A version of the file format."""

FORMAT_VERSION: Final = FormatVersion(1)
"""The version of the file format, as in ``regionkit: 1``."""

ORDER: Final[dict[type, tuple[str, ...]]] = {
    model.Project: (
        "id",
        "title",
        "working_title",
        "stage",
        "language",
        "currency",
        "region",
        "period",
        "startup",
        "document",
        "initiative",
        "background",
        "related",
        "related_are",
        "goals",
        "benefits",
        "benefits_are",
        "participants",
        "staffing",
        "organisation",
        "reporting",
        "decision_points",
        "decisions",
        "budget",
        "subprojects",
        "open_points",
    ),
}
"""In what order a noun is written, where that is not the order of its class."""


def keys_of(cls: type) -> tuple[str, ...]:
    """Return the keys of a noun, in the order in which they are written."""
    return ORDER.get(cls) or tuple(field.name for field in attrs.fields(cls))
