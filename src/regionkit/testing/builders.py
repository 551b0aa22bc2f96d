"""Builders: nouns for a test, with all that they need and nothing that the test is not about."""

from decimal import Decimal
from types import UnionType
from typing import TYPE_CHECKING, Any, Final, TypeVar, Union, get_args, get_origin

import attrs

from regionkit.findings import Path
from regionkit.model import (
    Activity,
    Background,
    Budget,
    CostItem,
    DecisionPoint,
    Document,
    EqualPart,
    Figure,
    Frame,
    FundingLine,
    Goal,
    Goals,
    Holder,
    Organisation,
    Participant,
    Project,
    Role,
    SharingKey,
    StatisticPart,
    Subgoal,
)
from regionkit.values import (
    Amount,
    CaseNumber,
    Choice,
    MunicipalityCode,
    PartialDate,
    Period,
    Share,
    as_id,
)

if TYPE_CHECKING:
    from attrs import AttrsInstance

T = TypeVar("T", bound="AttrsInstance")

_VALUES: Final[dict[Any, object]] = {
    int: 1,
    bool: False,
    Decimal: Decimal(1),
    Amount: Amount(1000),
    Share: Share("1/2"),
    PartialDate: PartialDate("2026-01-01"),
    Period: Period("2026/2028"),
    CaseNumber: CaseNumber(1, 2026),
    MunicipalityCode: MunicipalityCode("NO", "4026"),
    Path: Path("project"),
}
"""What stands where a noun needs a value."""


def build(noun: type[T], **given: object) -> T:
    """Make a noun from what a test is about; what else it needs is filled in.

    Parameters
    ----------
    noun
        The class: ``FundingLine``, ``Transfer`` …
    given
        Its fields, as its constructor takes them.

    Raises
    ------
    TypeError
        If it has no such field, or a value is of another kind.
    InvalidValueError
        If a value cannot be meant.

    Examples
    --------
    >>> from regionkit.model import FundingLine, Participant
    >>> from regionkit.testing import build
    >>> build(FundingLine, amount="500 000 per year")
    ... # doctest: +ELLIPSIS
    FundingLine(id=None, title='a funding line', amount=Amount.parse('500 000 per year'), ...)
    >>> build(Participant, name="Tinn").id
    'participant'
    """
    attrs.resolve_types(noun)
    needed = {
        field.name: _needed(noun, field)
        for field in attrs.fields(noun)
        if field.default is attrs.NOTHING and field.name not in given
    }
    return noun(**needed, **given)


def _needed(noun: type[Any], field: "attrs.Attribute[Any]") -> object:
    words = "".join(f" {c.lower()}" if c.isupper() else c for c in noun.__name__).strip()
    makes_id: Any = as_id
    if field.converter == makes_id:
        return words.replace(" ", "-") if field.name == "id" else field.name
    return _value(field.type, words)


def _value(annotation: Any, words: str) -> object:  # noqa: ANN401 - any annotation
    if annotation is str:
        return f"a {words}"
    if annotation in _VALUES:
        return _VALUES[annotation]
    if get_origin(annotation) is tuple:
        return ()
    if get_origin(annotation) in (Union, UnionType):
        return _value(get_args(annotation)[0], words)
    if issubclass(annotation, Choice):
        return next(iter(annotation))
    return build(annotation)


def sound_project(**changes: object) -> Project:
    """Make a small project in which the rules of the default profile find nothing.

    So a test for a rule can spoil one thing, and be sure that nothing else is told of.

    Parameters
    ----------
    changes
        Fields of the project to be other than here.

    Examples
    --------
    >>> import regionkit as rk
    >>> from regionkit.testing import sound_project
    >>> rk.check(sound_project()).findings
    ()
    >>> [finding.code for finding in rk.check(sound_project(title=None)).errors]
    ['RK101']
    """
    whole: dict[str, Any] = {
        "id": "museum",
        "title": "A museum of three municipalities",
        "stage": "draft",
        "language": "en",
        "currency": "NOK",
        "period": "2026-01-01/2028-12-31",
        "document": Document(title="Project plan", as_of="2025-12-01", issued_by="Tinn"),
        "background": Background(text="The collections have no home."),
        "goals": _GOALS,
        "participants": _PARTICIPANTS,
        "organisation": _ORGANISATION,
        "decision_points": (
            DecisionPoint(
                title="Building", decided_by="owner", on_grounds_of="tenders", when="2026-12"
            ),
        ),
        "budget": _budget(),
    }
    return Project(**{**whole, **changes})


_GOALS: Final = Goals(
    main=[Goal(id="main-goal", title="One museum", reached_when="It is open.")],
    subgoals=[
        Subgoal(
            id="opening",
            title="The museum is open",
            reached_when="The first visitor has come.",
            period="2026/2028",
            activities=[Activity(id="building", title="Building", period="2026/2027")],
        )
    ],
)
_PARTICIPANTS: Final = tuple(
    Participant(id=name.lower(), name=name) for name in ("Tinn", "Notodden", "Hjartdal")
)
_ORGANISATION: Final = Organisation(
    roles=[
        Role(id="owner", title="Owner", kind="owner", holder=Holder(name="Tinn")),
        Role(id="responsible", title="Responsible", kind="responsible", holder=Holder(name="A")),
        Role(id="leader", title="Leader", kind="leader", holder=Holder(name="B")),
    ]
)


def _budget() -> Budget:
    ids = tuple(participant.id for participant in _PARTICIPANTS)
    figures = zip(ids, (5_700, 13_000, 1_600), strict=True)
    return Budget(
        frame=Frame(amount="900 000 in total"),
        costs=[CostItem(id="works", title="Works", kind="cash", amount="900 000 in total")],
        funding=[
            FundingLine(
                id="grant",
                title="Grant",
                kind="cash",
                state="committed",
                amount="300 000 in total",
                evidence="letter of 1 November 2025",
            ),
            FundingLine(
                id="share",
                title="The municipalities",
                kind="cash",
                state="own",
                amount="600 000 in total",
                payers=ids,
                key="key",
            ),
        ],
        keys=[
            SharingKey(
                id="key",
                participants=ids,
                parts=[
                    EqualPart(share="50 %"),
                    StatisticPart(
                        share="50 %",
                        statistic="population",
                        as_of="2025-01-01",
                        figures=[Figure(participant=each, value=value) for each, value in figures],
                    ),
                ],
            )
        ],
    )
