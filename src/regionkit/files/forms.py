"""Forms: how the nouns may be written short in a file.

Three ways make a plan pleasant to write by hand. All of them are read and written:

- a noun that has little more than a title is written as that title;
- a list of nouns that are told apart by an id is written as keys and values;
- a date, period, amount or share is written as its notation, or with ``value``, ``text``
  and ``where`` if the printed text is kept too.
"""

from typing import Any, Final, NewType, TypeAlias

import attrs

from regionkit import model
from regionkit.findings import Phrase, phrase
from regionkit.values import Amount, CaseNumber, PartialDate, Period, Share

SHORT: Final[dict[type, str]] = {
    model.Activity: "title",
    model.AllocatedShare: "amount",
    model.Answer: "statement",
    model.Assessor: "name",
    model.Background: "text",
    model.Benefit: "title",
    model.Cluster: "name",
    model.Condition: "title",
    model.Contractor: "name",
    model.CostItem: "title",
    model.DecisionPoint: "title",
    model.Deliverable: "title",
    model.Endorsement: "body",
    model.Figure: "value",
    model.FixedAmount: "amount",
    model.FixedShare: "share",
    model.Goal: "title",
    model.Holder: "name",
    model.Indicator: "title",
    model.LeftOut: "reason",
    model.Member: "name",
    model.NameUsed: "name",
    model.OpenPoint: "title",
    model.Participant: "name",
    model.Person: "name",
    model.Place: "name",
    model.Policy: "title",
    model.Recommendation: "title",
    model.Region: "name",
    model.Relation: "title",
    model.StaffShare: "share",
    model.StudyFinding: "title",
    model.Subgoal: "title",
    model.SwingPoints: "points",
}
"""The field that alone can stand for the noun."""

KEYED: Final[dict[type, str]] = {
    model.AllocatedShare: "participant",
    model.Answer: "criterion",
    model.Assessor: "id",
    model.Figure: "participant",
    model.FixedAmount: "participant",
    model.FixedShare: "participant",
    model.LeftOut: "candidate",
    model.Limit: "participant",
    model.Participant: "id",
    model.StaffShare: "participant",
    model.SwingPoints: "criterion",
}
"""The field that serves as key where a list of the noun is written as keys and values."""


@attrs.frozen
class Kinds:
    """Nouns that can stand in the same place, and the key that says which of them it is."""

    key: str
    """The key."""
    nouns: dict[str, type]
    """The nouns, by what stands under it."""

    def tag_of(self, noun: type) -> str:
        """Return what stands under the key for a noun."""
        return next(tag for tag, each in self.nouns.items() if each is noun)


KINDS: Final[dict[Any, Kinds]] = {
    model.KeyPart: Kinds(
        "by",
        {
            "equal": model.EqualPart,
            "statistic": model.StatisticPart,
            "fixed": model.FixedPart,
            "amount": model.AmountPart,
            "group": model.GroupPart,
        },
    ),
    model.Effect: Kinds("effect", model.EFFECTS),
    model.Scale: Kinds(
        "type",
        {
            "ordinal": model.OrdinalScale,
            "interval": model.IntervalScale,
            "yes/no": model.YesNoScale,
        },
    ),
}
"""What can stand where one of several nouns can."""

KIND_OF: Final[dict[type, Kinds]] = {
    noun: kinds for kinds in KINDS.values() for noun in kinds.nouns.values()
}
"""The same, by noun."""

NOTATIONS: Final[dict[type, str]] = {
    Amount: "an amount such as 500 000, 500 000 NOK per year or ca 2 500 000",
    CaseNumber: "a case number such as 6/2022 or PS 12/2022",
    PartialDate: "a date such as 2009, 2009-02-03 or 2009-35 (third quarter)",
    Period: "a period such as 2009-35/.., start/.. or 2009/2012",
    Share: "a share such as 25 % or at most 10 %",
}
"""The values that have a notation, with what is said when something else is found."""

OWN_FIELDS: Final = "own_fields"
"""The field of a noun that holds what stands under keys beginning with ``x-``."""

FormatVersion = NewType("FormatVersion", int)
"""A version of the file format."""

FORMAT_VERSION: Final = FormatVersion(1)
"""The version of the file format, as in ``regionkit: 1``."""

Root: TypeAlias = model.Project | model.Dossier | model.Decision
"""What a file can hold."""

Plan: TypeAlias = model.Project | model.Dossier
"""What can be checked."""

PLANS: Final[tuple[type[Plan], ...]] = (model.Project, model.Dossier)
"""The same, as classes."""

ROOTS: Final[dict[str, type[Root]]] = {
    "project": model.Project,
    "dossier": model.Dossier,
    "decision": model.Decision,
}
"""What a file can hold, by the key it stands under."""


@attrs.frozen
class Held:
    """What a file can hold, in words."""

    words: Phrase
    """What it is."""
    call: str
    """How it is read."""


HOLDS: Final[dict[str, Held]] = {
    "project": Held(phrase("a project"), "read(path, Project)"),
    "dossier": Held(phrase("a dossier"), "read(path, Dossier)"),
    "decision": Held(phrase("a decision"), "read(path, Decision)"),
    "profile": Held(phrase("a profile"), "read_profile(path)"),
    "waivers": Held(phrase("a list of waivers"), "read_waivers(path)"),
}
"""The same in words, by key, and what else a file can hold: how plans are to be judged."""

ORDER: Final[dict[type, tuple[str, ...]]] = {
    model.Project: (
        "id",
        "title",
        "working_title",
        "stage",
        "phase",
        "language",
        "currency",
        "regions",
        "period",
        "startup",
        "document",
        "initiative",
        "background",
        "policies",
        "themes",
        "related",
        "related_are",
        "goals",
        "study",
        "benefits",
        "benefits_are",
        "participants",
        "staffing",
        "organisation",
        "reporting",
        "meetings",
        "deliverables",
        "decision_points",
        "decisions",
        "budget",
        "subprojects",
        "conditions",
        "handed_over",
        "stated_in",
        "open_points",
    ),
}
"""In what order a noun is written, where that is not the order of its class."""


KEY: Final = "key"
"""In the metadata of a field: its key in a file, where that is not its name."""


def key_of(field: "attrs.Attribute[Any]") -> str:
    """Return the key of a field: its name, unless Python has another use for that word."""
    return str(field.metadata.get(KEY, field.name))


def keys_of(cls: type) -> tuple[str, ...]:
    """Return the keys of a noun, in the order in which they are written.

    Fields of one's own come after them; they have keys of their own.
    """
    return ORDER.get(cls) or tuple(
        key_of(field) for field in attrs.fields(cls) if field.name != OWN_FIELDS
    )
