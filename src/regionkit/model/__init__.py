"""The nouns of regional planning: plain, immutable records that know no format and no rule."""

from regionkit.model.activity import Activity, ActivityKind
from regionkit.model.background import Background, PlanningProcess
from regionkit.model.benefit import Benefit
from regionkit.model.budget import (
    Budget,
    CostItem,
    Frame,
    FramePart,
    FundingLine,
    FundingState,
    MoneyKind,
    Valuation,
)
from regionkit.model.criterion import Criterion
from regionkit.model.decision import Adoption, Decision, DecisionPoint, DecisionStatus
from regionkit.model.document import (
    Capacity,
    ColumnSum,
    Contributor,
    Document,
    DocumentKind,
    PrintedTable,
    Section,
)
from regionkit.model.goal import Goal, Goals, Indicator, Subgoal
from regionkit.model.key_part import (
    AmountPart,
    Basis,
    EqualPart,
    Figure,
    FixedAmount,
    FixedPart,
    FixedShare,
    GroupPart,
    KeyPart,
    StatisticPart,
    YearlyFigures,
)
from regionkit.model.municipality import Municipality
from regionkit.model.open_point import DeferredTo, OpenPoint
from regionkit.model.openness import Openness
from regionkit.model.organisation import (
    Frequency,
    Group,
    GroupKind,
    Holder,
    HolderKind,
    Member,
    NameUsed,
    Organisation,
    Role,
    RoleKind,
    SeatRule,
    StatusReporting,
)
from regionkit.model.participant import Participant, ParticipantKind, Staffing, StaffShare
from regionkit.model.project import Project
from regionkit.model.reference import noun_referred_to, refers_to
from regionkit.model.region import Region
from regionkit.model.relation import Endorsement, Initiative, Relation, RelationKind
from regionkit.model.sharing_key import (
    AllocatedShare,
    Allocation,
    Limit,
    SharingKey,
    SharingMethod,
    TieRule,
)
from regionkit.model.subproject import Subproject, Undertaking

__all__ = [
    "Activity",
    "ActivityKind",
    "Adoption",
    "AllocatedShare",
    "Allocation",
    "AmountPart",
    "Background",
    "Basis",
    "Benefit",
    "Budget",
    "Capacity",
    "ColumnSum",
    "Contributor",
    "CostItem",
    "Criterion",
    "Decision",
    "DecisionPoint",
    "DecisionStatus",
    "DeferredTo",
    "Document",
    "DocumentKind",
    "Endorsement",
    "EqualPart",
    "Figure",
    "FixedAmount",
    "FixedPart",
    "FixedShare",
    "Frame",
    "FramePart",
    "Frequency",
    "FundingLine",
    "FundingState",
    "Goal",
    "Goals",
    "Group",
    "GroupKind",
    "GroupPart",
    "Holder",
    "HolderKind",
    "Indicator",
    "Initiative",
    "KeyPart",
    "Limit",
    "Member",
    "MoneyKind",
    "Municipality",
    "NameUsed",
    "OpenPoint",
    "Openness",
    "Organisation",
    "Participant",
    "ParticipantKind",
    "PlanningProcess",
    "PrintedTable",
    "Project",
    "Region",
    "Relation",
    "RelationKind",
    "Role",
    "RoleKind",
    "SeatRule",
    "Section",
    "SharingKey",
    "SharingMethod",
    "StaffShare",
    "Staffing",
    "StatisticPart",
    "StatusReporting",
    "Subgoal",
    "Subproject",
    "TieRule",
    "Undertaking",
    "Valuation",
    "YearlyFigures",
    "noun_referred_to",
    "refers_to",
]
