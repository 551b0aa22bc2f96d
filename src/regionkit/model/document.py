"""Document: the paper that a plan stands in."""

from collections.abc import Iterable

import attrs

from regionkit.model.entity import Entity
from regionkit.model.person import Person
from regionkit.model.reference import refers_to
from regionkit.values import Choice, PartialDate, as_optional_date, as_optional_id, several


class DocumentKind(Choice):
    """What kind of paper it is."""

    SKETCH = "sketch"
    """*Prosjektskisse*."""
    PLAN = "plan"
    """*Prosjektplan*."""
    GOVERNING_DOCUMENT = "governing document"
    """By which a project is steered (*prosjektstyringsdokument*)."""
    REPORT = "report"
    """*Rapport*."""
    MEMO = "memo"
    """Put before a body with a case (*saksnotat*)."""
    ANNOUNCEMENT = "announcement"
    """Told to the public (*nyhet*)."""
    CRITERIA = "criteria"
    """A paper of criteria (*kriterier*)."""


class Capacity(Choice):
    """In what capacity somebody took part in preparing a document."""

    AUTHOR = "author"
    """Prepared it (*utarbeidet av*)."""
    COOPERATION = "in cooperation"
    """Took part in preparing it (*i samarbeid med*)."""


def _as_persons(persons: Iterable[Person | str]) -> tuple[Person, ...]:
    return tuple(
        Person(name=person) if isinstance(person, str) else person for person in several(persons)
    )


@attrs.frozen(kw_only=True)
class Contributor(Entity):
    """An organisation that prepared a document, and the persons who did it for them (*v/*)."""

    organisation: str | None = None
    """The organisation."""
    persons: tuple[Person, ...] = attrs.field(default=(), converter=_as_persons)
    """The persons."""
    capacity: Capacity = attrs.field(default=Capacity.AUTHOR, converter=Capacity)
    """Whether they prepared it or took part."""


@attrs.frozen(kw_only=True)
class Section(Entity):
    """A section of a document, as its contents list has it."""

    number: str | None = None
    """Its number as printed."""
    title: str
    """Its title as printed."""
    page: int | None = None
    """The page it begins on."""
    about: str | None = None
    """What it is about, in the words of a profile: ``background``, ``budget`` …"""
    text: str | None = None
    """What it says, in paragraphs, as far as no other part of the plan holds it."""
    sections: tuple["Section", ...] = attrs.field(default=(), converter=several)
    """Its own sections."""


@attrs.frozen(kw_only=True)
class ColumnSum(Entity):
    """A column of a printed table that is said to be the sum of others."""

    column: str
    """Head of the column with the sums."""
    parts: tuple[str, ...] = attrs.field(converter=several)
    """Heads of the columns that add up to it."""


def _as_rows(rows: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(several(row) for row in several(rows))


@attrs.frozen(kw_only=True)
class PrintedTable(Entity):
    """A table as printed, digit for digit.

    Cells are texts: ``"35 714"`` and ``"50388"`` stand as they stand on paper.
    """

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which other parts refer to it."""
    title: str | None = None
    """Its title as printed."""
    where: str | None = None
    """Where it stands, such as ``"§7"``."""
    columns: tuple[str, ...] = attrs.field(converter=several)
    """The column heads."""
    rows: tuple[tuple[str, ...], ...] = attrs.field(default=(), converter=_as_rows)
    """The rows; the first cell names the row."""
    total: tuple[str, ...] = attrs.field(default=(), converter=several)
    """The total row, empty if there is none."""
    sums: tuple[ColumnSum, ...] = attrs.field(default=(), converter=several)
    """Columns that are sums of others."""


@attrs.frozen(kw_only=True)
class Document(Entity):
    """The paper that a plan stands in: what it calls itself, from when, by whom."""

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which other parts refer to it."""
    title: str | None = None
    """Its title."""
    language: str | None = None
    """The language of its text: nb, nn, da, sv, fi, is, en …"""
    headings: tuple[str, ...] = attrs.field(default=(), converter=several)
    """The lines of the title page, as printed."""
    kind: DocumentKind = attrs.field(default=DocumentKind.PLAN, converter=DocumentKind)
    """What kind of paper it is."""
    kind_as_printed: str | None = None
    """What it calls itself."""
    method: str | None = None
    """The method it follows, such as PLP."""
    as_of: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """The day its content is from (*pr.*)."""
    issued: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """The day it was issued."""
    published: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """The day it was published."""
    updated: PartialDate | None = attrs.field(default=None, converter=as_optional_date)
    """The day it was last updated."""
    prepared_by: tuple[Contributor, ...] = attrs.field(default=(), converter=several)
    """Who prepared it."""
    client: str | None = None
    """Who ordered it (*oppdragsgiver*)."""
    issued_by: str | None = None
    """Who issued or published it."""
    concerns: str | None = None
    """The body it is meant for or about, if it was not issued by it."""
    decision: str | None = attrs.field(default=None, metadata=refers_to("decision"))
    """The case it was written for, by id."""
    purpose: tuple[str, ...] = attrs.field(default=(), converter=several)
    """What it is to be used for."""
    sections: tuple[Section, ...] = attrs.field(default=(), converter=several)
    """Its sections, as its contents list has them."""
    tables: tuple[PrintedTable, ...] = attrs.field(default=(), converter=several)
    """Its tables as printed."""
    only_named: bool = False
    """Whether it is only spoken of, and not what is held here."""
    note: str | None = None
    """What else there is to say of it, such as where it can be had."""

    @property
    def date(self) -> PartialDate | None:
        """The document's own date: of its content, else of issue, publication or update."""
        return self.as_of or self.issued or self.published or self.updated
