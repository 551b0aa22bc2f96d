"""Dossier: all that one case needs, in one file."""

import attrs

from regionkit.model.assessment import Assessment
from regionkit.model.candidate import Candidate
from regionkit.model.cluster import Cluster, ClusterOffice
from regionkit.model.cofinancing_model import CofinancingModel
from regionkit.model.criteria_set import CriteriaSet
from regionkit.model.decision import Decision
from regionkit.model.document import Document
from regionkit.model.entity import Entity
from regionkit.model.participant import Participant
from regionkit.model.project import Project
from regionkit.model.region import Region
from regionkit.values import as_optional_currency, as_optional_id, several


@attrs.frozen(kw_only=True)
class Dossier(Entity):
    """All that one case needs: documents, decisions, projects, criteria, clusters and regions.

    One part refers to another by its id, wherever in the dossier that stands.

    Examples
    --------
    >>> import regionkit as rk
    >>> case = rk.Dossier(
    ...     title="Framover sammen",
    ...     projects=[rk.Project(id="framover-sammen", title="Framover sammen")],
    ... )
    >>> [project.name for project in case.projects]
    ['Framover sammen']
    """

    id: str | None = attrs.field(default=None, converter=as_optional_id)
    """By which others refer to it."""
    title: str | None = None
    """What it is about."""
    language: str | None = None
    """The language of its texts: nb, nn, da, sv, fi, is, en …"""
    currency: str | None = attrs.field(default=None, converter=as_optional_currency)
    """The currency of amounts where neither they nor their project name one."""
    documents: tuple[Document, ...] = attrs.field(default=(), converter=several)
    """Its papers, apart from those that its projects hold themselves."""
    decisions: tuple[Decision, ...] = attrs.field(default=(), converter=several)
    """Its cases: what was decided, or is to be decided."""
    projects: tuple[Project, ...] = attrs.field(default=(), converter=several)
    """The projects it is about."""
    participants: tuple[Participant, ...] = attrs.field(default=(), converter=several)
    """Who takes part in the case, apart from those of its projects."""
    criteria_sets: tuple[CriteriaSet, ...] = attrs.field(default=(), converter=several)
    """The criteria by which something is chosen."""
    candidates: tuple[Candidate, ...] = attrs.field(default=(), converter=several)
    """What it can be."""
    assessments: tuple[Assessment, ...] = attrs.field(default=(), converter=several)
    """How the candidates were scored."""
    clusters: tuple[Cluster, ...] = attrs.field(default=(), converter=several)
    """The clusters it speaks of."""
    offices: tuple[ClusterOffice, ...] = attrs.field(default=(), converter=several)
    """Their offices."""
    cofinancing_models: tuple[CofinancingModel, ...] = attrs.field(default=(), converter=several)
    """How such offices are paid for together."""
    regions: tuple[Region, ...] = attrs.field(default=(), converter=several)
    """The regions it speaks of, apart from those of its projects."""

    def _repr_html_(self) -> str:
        from regionkit.display import html  # noqa: PLC0415 - the one import upwards

        return html(self)
