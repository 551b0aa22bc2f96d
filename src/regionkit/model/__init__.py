"""The nouns of regional planning: plain, immutable records that know no format and no rule."""

from regionkit.model.activity import Activity, ActivityKind
from regionkit.model.assessment import Assessment, Assessor, LeftOut, Score
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
from regionkit.model.candidate import Answer, Candidate
from regionkit.model.citation import Citation
from regionkit.model.cluster import Cluster, ClusterOffice
from regionkit.model.cofinancing_model import CofinancingModel
from regionkit.model.condition import Condition
from regionkit.model.criteria_set import CriteriaSet
from regionkit.model.criterion import Criterion, CriterionKind, Direction
from regionkit.model.decision import Adoption, Decision, DecisionStatus, ResolutionPoint, Votes
from regionkit.model.decision_point import DecisionPoint
from regionkit.model.deliverable import Deliverable, Milestone, ProgressReport
from regionkit.model.document import (
    Capacity,
    ColumnSum,
    Contributor,
    Document,
    DocumentKind,
    PrintedTable,
    Section,
)
from regionkit.model.dossier import Dossier
from regionkit.model.effect import (
    EFFECTS,
    AddActivity,
    AddCost,
    AddFunding,
    AddSubproject,
    Appoint,
    ChangeFundingState,
    ChangeStage,
    CloseOpenPoint,
    Effect,
    HandOver,
    Prioritise,
    Rename,
    ReplaceKey,
    Revise,
    SetCondition,
    SetPeriod,
    Transfer,
    Vacate,
    Withdraw,
)
from regionkit.model.entity import OWN_PREFIX, Entity
from regionkit.model.goal import Goal, Goals, Indicator, Subgoal
from regionkit.model.host_role import HostRole, HostRoleKind
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
from regionkit.model.meeting import Meeting
from regionkit.model.municipality import Municipality
from regionkit.model.open_point import DeferredTo, OpenPoint
from regionkit.model.openness import Openness
from regionkit.model.organisation import (
    Contractor,
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
from regionkit.model.person import Person
from regionkit.model.place import Place
from regionkit.model.policy import Policy, PolicyKind, PolicyRelation, View
from regionkit.model.procedure import (
    Aggregation,
    Combination,
    PairwiseComparison,
    Procedure,
    RankTieRule,
    Scaling,
    SwingPoints,
    Weighing,
)
from regionkit.model.project import Project, ProjectPhase
from regionkit.model.recommendation import Recommendation
from regionkit.model.reference import noun_referred_to, refers_to
from regionkit.model.region import Region, RegionKind
from regionkit.model.relation import Endorsement, Initiative, Relation, RelationKind
from regionkit.model.responsibility import Responsibility
from regionkit.model.scale import IntervalScale, OrdinalScale, Scale, YesNoScale
from regionkit.model.shape import Shape, parts_of, shape_of
from regionkit.model.sharing_key import (
    AllocatedShare,
    Allocation,
    Limit,
    SharingKey,
    SharingMethod,
    TieRule,
)
from regionkit.model.study import Mandate, Study, StudyFinding
from regionkit.model.subproject import Subproject, Undertaking

__all__ = [
    "EFFECTS",
    "OWN_PREFIX",
    "Activity",
    "ActivityKind",
    "AddActivity",
    "AddCost",
    "AddFunding",
    "AddSubproject",
    "Adoption",
    "Aggregation",
    "AllocatedShare",
    "Allocation",
    "AmountPart",
    "Answer",
    "Appoint",
    "Assessment",
    "Assessor",
    "Background",
    "Basis",
    "Benefit",
    "Budget",
    "Candidate",
    "Capacity",
    "ChangeFundingState",
    "ChangeStage",
    "Citation",
    "CloseOpenPoint",
    "Cluster",
    "ClusterOffice",
    "CofinancingModel",
    "ColumnSum",
    "Combination",
    "Condition",
    "Contractor",
    "Contributor",
    "CostItem",
    "CriteriaSet",
    "Criterion",
    "CriterionKind",
    "Decision",
    "DecisionPoint",
    "DecisionStatus",
    "DeferredTo",
    "Deliverable",
    "Direction",
    "Document",
    "DocumentKind",
    "Dossier",
    "Effect",
    "Endorsement",
    "Entity",
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
    "HandOver",
    "Holder",
    "HolderKind",
    "HostRole",
    "HostRoleKind",
    "Indicator",
    "Initiative",
    "IntervalScale",
    "KeyPart",
    "LeftOut",
    "Limit",
    "Mandate",
    "Meeting",
    "Member",
    "Milestone",
    "MoneyKind",
    "Municipality",
    "NameUsed",
    "OpenPoint",
    "Openness",
    "OrdinalScale",
    "Organisation",
    "PairwiseComparison",
    "Participant",
    "ParticipantKind",
    "Person",
    "Place",
    "PlanningProcess",
    "Policy",
    "PolicyKind",
    "PolicyRelation",
    "PrintedTable",
    "Prioritise",
    "Procedure",
    "ProgressReport",
    "Project",
    "ProjectPhase",
    "RankTieRule",
    "Recommendation",
    "Region",
    "RegionKind",
    "Relation",
    "RelationKind",
    "Rename",
    "ReplaceKey",
    "ResolutionPoint",
    "Responsibility",
    "Revise",
    "Role",
    "RoleKind",
    "Scale",
    "Scaling",
    "Score",
    "SeatRule",
    "Section",
    "SetCondition",
    "SetPeriod",
    "Shape",
    "SharingKey",
    "SharingMethod",
    "StaffShare",
    "Staffing",
    "StatisticPart",
    "StatusReporting",
    "Study",
    "StudyFinding",
    "Subgoal",
    "Subproject",
    "SwingPoints",
    "TieRule",
    "Transfer",
    "Undertaking",
    "Vacate",
    "Valuation",
    "View",
    "Votes",
    "Weighing",
    "Withdraw",
    "YearlyFigures",
    "YesNoScale",
    "noun_referred_to",
    "parts_of",
    "refers_to",
    "shape_of",
]
