"""Study: what a project is to find out, and what it found."""

import attrs

from regionkit.model.entity import Entity
from regionkit.model.openness import Openness
from regionkit.model.recommendation import Recommendation
from regionkit.values import several


@attrs.frozen(kw_only=True)
class Mandate(Entity):
    """What a study was asked to look into (*mandat*), and what not."""

    in_scope: tuple[str, ...] = attrs.field(default=(), converter=several)
    """What it was asked to look into."""
    in_scope_are: Openness = attrs.field(default=Openness.EXHAUSTIVE, converter=Openness)
    """Whether that is all of the mandate."""
    out_of_scope: tuple[str, ...] = attrs.field(default=(), converter=several)
    """What was not part of it, as far as that is said."""
    out_of_scope_are: Openness = attrs.field(default=Openness.EXHAUSTIVE, converter=Openness)
    """Whether these are all, or examples."""


@attrs.frozen(kw_only=True)
class StudyFinding(Entity):
    """Something that a study found (*funn*), possibly in smaller pieces."""

    title: str
    """What was found."""
    findings: tuple["StudyFinding", ...] = attrs.field(default=(), converter=several)
    """The smaller findings it is made of."""


@attrs.frozen(kw_only=True)
class Study(Entity):
    """What a project is to find out (*utredning*, *analyse*), and what it found."""

    mandate: Mandate | None = None
    """What it was asked to look into."""
    questions: tuple[str, ...] = attrs.field(default=(), converter=several)
    """The questions that guide it."""
    approach: str | None = None
    """How it goes about it."""
    findings: tuple[StudyFinding, ...] = attrs.field(default=(), converter=several)
    """What it found."""
    recommendations: tuple[Recommendation, ...] = attrs.field(default=(), converter=several)
    """What it recommends."""
    intended_use: tuple[str, ...] = attrs.field(default=(), converter=several)
    """What its result is to be used for."""
    acknowledgements: str | None = None
    """Whom it thanks."""
