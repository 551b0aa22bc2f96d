"""Plans made of the nouns and fields that a workbook has a place for."""

import re
from typing import TYPE_CHECKING, Any, Final, TypeVar

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from regionkit.exchange.workbook.nouns import COVERED
from regionkit.model import (
    Activity,
    Background,
    Budget,
    CostItem,
    DecisionPoint,
    Document,
    Frame,
    FundingLine,
    Goal,
    Goals,
    Holder,
    Organisation,
    Participant,
    Project,
    Role,
    Staffing,
    StaffShare,
    Subgoal,
)
from regionkit.testing.strategies import of_type
from regionkit.testing.strategies.nouns import _BY_CONVERTER

if TYPE_CHECKING:
    from attrs import AttrsInstance

T = TypeVar("T")
N = TypeVar("N", bound="AttrsInstance")

_KEPT: Final = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
texts: SearchStrategy[str] = (
    (
        st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
        | st.sampled_from(("=1+1", "+47", "-x", "@a", "#REF!", "TRUE", "0114", "1.5", "10 %", "ja"))
    )
    .map(lambda text: _KEPT.sub("", text).strip())
    .filter(bool)
)
"""Texts that a cell keeps: without spaces around them, and of characters that XML has."""


def _values(field: "attrs.Attribute[Any]") -> SearchStrategy[Any]:
    own = _BY_CONVERTER.get(getattr(field.converter, "__name__", ""))
    if own is not None:
        return own
    if field.type in (str, str | None):
        return texts
    return of_type(field.type, 0)


@st.composite
def nouns(draw: DrawFn, /, cls: type[N], **given: object) -> N:
    """One noun, with any of the fields that have a place."""
    attrs.resolve_types(cls)
    drawn = {}
    for field in attrs.fields(cls):
        if field.name in COVERED[cls] and field.name not in given:
            needed = field.default is attrs.NOTHING
            if needed or draw(st.booleans()):
                drawn[field.name] = draw(_values(field))
    made: Any = {**drawn, **given}
    return cls(**made)


@st.composite
def activities(draw: DrawFn, depth: int = 2) -> Activity:
    """An activity, made of others as deep as ``depth`` levels."""
    inner = draw(st.lists(activities(depth - 1), max_size=2)) if depth else []
    return draw(nouns(Activity, activities=tuple(inner)))


@st.composite
def projects(draw: DrawFn) -> Project:
    """Projects of which a workbook keeps all."""

    def several(of: SearchStrategy[T], most: int = 3) -> tuple[T, ...]:
        return tuple(draw(st.lists(of, max_size=most)))

    subgoals = several(
        st.lists(activities(), max_size=2).flatmap(
            lambda parts: nouns(Subgoal, activities=tuple(parts))
        )
    )
    goals = Goals(main=several(nouns(Goal), 2), subgoals=subgoals)
    participants = several(nouns(Participant))
    known = st.sampled_from([each.id for each in participants] or ["nobody"])
    shares = several(known.flatmap(lambda whose: nouns(StaffShare, participant=whose)))
    payers = st.lists(known, max_size=3).map(tuple)
    budget = Budget(
        frame=draw(st.none() | nouns(Frame)),
        costs=several(nouns(CostItem)),
        funding=several(payers.flatmap(lambda paid_by: nouns(FundingLine, payers=paid_by))),
    )
    roles = several((st.none() | nouns(Holder)).flatmap(lambda holder: nouns(Role, holder=holder)))
    document = draw(st.none() | nouns(Document))
    return draw(
        nouns(
            Project,
            participants=participants,
            organisation=Organisation(roles=roles) if roles else None,
            decision_points=several(nouns(DecisionPoint)),
            staffing=Staffing(shares=shares) if shares else None,
            goals=None if goals == Goals() else goals,
            budget=None if budget == Budget() else budget,
            document=None if document == Document() else document,
            background=draw(st.none() | nouns(Background)),
        )
    )
