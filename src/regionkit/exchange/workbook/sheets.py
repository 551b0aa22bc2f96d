"""Sheets: what a workbook holds, sheet by sheet and column by column."""

from typing import Final

from regionkit.exchange.workbook.layout import (
    ADVICE,
    FORM_HEADS,
    GUIDE,
    GUIDE_HEADS,
    Column,
    GoalLevel,
    Holds,
    Sheet,
    YesNo,
)
from regionkit.model import (
    Activity,
    ActivityKind,
    CostItem,
    DecisionPoint,
    FundingLine,
    FundingState,
    HolderKind,
    MoneyKind,
    Participant,
    ParticipantKind,
    ProjectPhase,
    Role,
    RoleKind,
    StaffShare,
    Subgoal,
)
from regionkit.values import Amount, PartialDate, Per, Share, Stage

_ID: Final = Column("id", "Id", "A short name by which other parts refer to it.")
_EXPLANATION: Final = Column("explanation", "Explanation", "More about it.")
_BEGINS: Final = "When it begins, as far as that is known."
_ENDS: Final = "When it ends, as far as that is known."
_QUARTER: Final = PartialDate("2026-35")
_DAY: Final = PartialDate("2028-12-31")
_FROM: Final = Column("period", "From", _BEGINS, Holds.FROM, example=_QUARTER)
_TO: Final = Column("period", "To", _ENDS, Holds.TO, example=_DAY)
_AMOUNT: Final = Column(
    "amount",
    "Amount",
    "How much: a number, or words such as at most 500 000 or unknown.",
    Holds.AMOUNT,
    example=Amount(500_000),
)
_PER: Final = Column(
    "amount",
    "Per year or in total",
    "Whether the amount is for each year or in total.",
    Holds.PER,
    Per,
    Per.YEAR,
)
_MONEY_KIND: Final = Column(
    "kind", "Kind", "Money, or own effort in kind.", Holds.CHOICE, MoneyKind, MoneyKind.IN_KIND
)
_CORRECTION: Final = Column(
    "correction",
    "Correction",
    "Whether it corrects an earlier figure, and may be negative.",
    Holds.CHOICE,
    YesNo,
)

PLAN: Final = Sheet(
    "plan",
    "Plan",
    (
        Column("title", "Title", "What the project is called."),
        Column("working_title", "Working title", "What it is called until the title is settled."),
        _ID,
        Column(
            "stage", "Stage", "How mature the plan is.", Holds.CHOICE, Stage, Stage.DRAFT
        ),
        Column(
            "phase", "Phase", "Which part of a longer effort it is.", Holds.CHOICE, ProjectPhase,
            ProjectPhase.PRE_PROJECT,
        ),
        Column("language", "Language", "The language of the texts, as a code.", example="nb"),
        Column(
            "currency", "Currency", "The currency of amounts that name none, as a code.",
            example="NOK",
        ),
        Column(
            "document.as_of", "As of", "The day the plan is from.", Holds.DATE,
            example=PartialDate("2026-01-22"),
        ),
        _FROM,
        _TO,
        Column(
            "startup", "Start of the work",
            "When the work is to start, if that is said apart from the period.", Holds.DATE,
            example=PartialDate("2026-08"),
        ),
        Column("background.text", "Background", "Why there is such a project."),
        Column(
            "budget.frame.amount", "Financial frame", "What the whole may cost.", Holds.AMOUNT,
            example=Amount(2_500_000),
        ),
        Column(
            "budget.frame.amount", "Frame per year or in total",
            "Whether the frame is for each year or in total.", Holds.PER, Per, Per.YEAR,
        ),
        Column(
            "budget.frame.years", "Years of the frame", "For how many years a yearly frame runs.",
            Holds.WHOLE, example=3,
        ),
    ),
)  # fmt: skip

PARTICIPANTS: Final = Sheet(
    "participants",
    "Participants",
    (
        Column("name", "Name", "Its name as the plan writes it.", example="Bø", required=True),
        Column(
            "id",
            "Id",
            "A short name by which other rows refer to it; left empty, it is made of the name.",
            example="bø",
        ),
        Column(
            "kind",
            "Kind",
            "What kind of body it is; a municipality if nothing is said.",
            Holds.CHOICE,
            ParticipantKind,
            ParticipantKind.COUNTY,
        ),
        Column(
            "municipality",
            "Municipality code",
            "Its code, with the country in front.",
            example="NO-4021",
        ),
        Column(
            "external",
            "From outside",
            "Whether it takes part from outside the regions of the project.",
            Holds.CHOICE,
            YesNo,
        ),
    ),
    Participant,
)

STAFFING: Final = Sheet(
    "staffing",
    "Staffing",
    (
        Column(
            "participant",
            "Participant",
            "Who gives the time, by name or id.",
            Holds.PARTICIPANT,
            example="bø",
            required=True,
        ),
        Column(
            "share",
            "Share of a post",
            "How much of a post, exactly or at most.",
            Holds.SHARE,
            example=Share.parse("at most 20 %"),
            required=True,
        ),
        Column("actual", "Actual share", "How much it is in fact.", Holds.SHARE),
        Column("person", "Person", "Who does the work."),
    ),
    StaffShare,
)

ROLES: Final = Sheet(
    "roles",
    "Roles",
    (
        Column("title", "Title", "What the plan calls it.", required=True),
        _ID,
        Column(
            "kind",
            "Kind",
            "What it is, whatever it is called.",
            Holds.CHOICE,
            RoleKind,
            RoleKind.OWNER,
        ),
        Column("holder.name", "Holder", "Who fills it; empty if it is vacant."),
        Column(
            "holder.kind",
            "Kind of holder",
            "A body, a post or a person.",
            Holds.CHOICE,
            HolderKind,
            HolderKind.BODY,
        ),
    ),
    Role,
)

GOALS: Final = Sheet(
    "goals",
    "Goals",
    (
        Column(
            "level",
            "Level",
            "Main goal or sub-goal; a sub-goal if nothing is said.",
            Holds.CHOICE,
            GoalLevel,
            GoalLevel.MAIN_GOAL,
        ),
        Column("title", "Title", "The goal in one sentence.", required=True),
        _ID,
        _EXPLANATION,
        Column("reached_when", "Reached when", "By what one sees that it is reached."),
        _FROM,
        _TO,
    ),
    Subgoal,
)

ACTIVITIES: Final = Sheet(
    "activities",
    "Activities",
    (
        Column(
            "subgoal",
            "Sub-goal",
            "The sub-goal it leads to: its id, or 1 for the first, 2 for the second.",
            Holds.SUBGOAL,
            example=1,
        ),
        Column(
            "level",
            "Level",
            "1, or 2 for a part of the activity above, and so on; 1 if nothing is said.",
            Holds.WHOLE,
            example=1,
        ),
        Column("title", "Title", "What is done.", required=True),
        _ID,
        _EXPLANATION,
        Column(
            "kind",
            "Kind",
            "Evaluation or continuation, if it is one of these.",
            Holds.CHOICE,
            ActivityKind,
            ActivityKind.EVALUATION,
        ),
        _FROM,
        _TO,
        Column(
            "follows_subgoal",
            "Follows the sub-goal",
            "Whether it has the time of its sub-goal and none of its own.",
            Holds.CHOICE,
            YesNo,
        ),
        Column("actual", "Done from", "When it began in fact.", Holds.FROM),
        Column("actual", "Done to", "When it ended in fact.", Holds.TO),
        Column(
            "separately_financed",
            "Financed separately",
            "Whether it is paid outside the frame of the plan.",
            Holds.CHOICE,
            YesNo,
        ),
    ),
    Activity,
)

DECISION_POINTS: Final = Sheet(
    "decision_points",
    "Decision points",
    (
        Column("title", "Title", "What is to be decided.", required=True),
        _ID,
        Column("decided_by", "Decided by", "Who decides: a body, or a role by name."),
        Column("on_grounds_of", "On grounds of", "By what it is decided."),
        Column("when", "When", "When it is to be decided.", Holds.DATE, example=_QUARTER),
    ),
    DecisionPoint,
)

COSTS: Final = Sheet(
    "costs",
    "Costs",
    (
        Column("title", "Title", "What the money goes to.", required=True),
        _ID,
        _MONEY_KIND,
        _AMOUNT,
        _PER,
        _FROM,
        _TO,
        _CORRECTION,
    ),
    CostItem,
)

FUNDING: Final = Sheet(
    "funding",
    "Funding",
    (
        Column("title", "Title", "Where the money comes from.", required=True),
        _ID,
        _MONEY_KIND,
        Column(
            "state",
            "State",
            "How firm it is.",
            Holds.CHOICE,
            FundingState,
            FundingState.APPLIED_FOR,
        ),
        _AMOUNT,
        _PER,
        Column(
            "payers",
            "Payers",
            "The participants who pay it, by name or id, with commas between.",
            Holds.PARTICIPANTS,
            example="bø, tinn",
        ),
        Column("evidence", "Evidence", "The decision or letter that commits it."),
        Column("granted", "Granted", "How much that commits in all.", Holds.AMOUNT),
        Column("granted_on", "Granted on", "When it was granted, or is to be.", Holds.DATE),
        _CORRECTION,
    ),
    FundingLine,
)

SHEETS: Final = (
    PLAN,
    PARTICIPANTS,
    STAFFING,
    ROLES,
    GOALS,
    ACTIVITIES,
    DECISION_POINTS,
    COSTS,
    FUNDING,
)
"""The sheets of a workbook, in the order of the template."""


def texts() -> tuple[str, ...]:
    """Return every English text that a person reads in a workbook, for the translators."""
    found = [
        *(
            text
            for sheet in SHEETS
            for column in sheet.columns
            for text in (column.head, column.about)
        ),
        *(sheet.title for sheet in SHEETS),
        *GoalLevel,
        *YesNo,
        GUIDE,
        *FORM_HEADS,
        *GUIDE_HEADS,
        *ADVICE,
    ]
    return tuple(dict.fromkeys(str(text) for text in found))
