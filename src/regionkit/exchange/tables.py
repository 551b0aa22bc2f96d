"""Tables: what can be listed of a plan, and the columns of each."""

from collections.abc import Callable
from typing import Final

from regionkit.exchange.table import (
    PATH,
    PROJECT,
    Column,
    Holds,
    Place,
    Table,
    amount,
    field,
    of_kind,
    period,
    several,
    share,
    when,
)
from regionkit.model import (
    Activity,
    AllocatedShare,
    Allocation,
    CostItem,
    Decision,
    DecisionPoint,
    Deliverable,
    FundingLine,
    Goal,
    Goals,
    Indicator,
    Milestone,
    Participant,
    StaffShare,
    Subgoal,
    Undertaking,
)

_ID: Final = field("id", "By which other parts refer to it.")
_TITLE: Final = field("title", "Its title.")


def _activities_around(place: Place) -> int:
    return sum(isinstance(part, Activity) for part in place.around())


def _around(kind: type[Goal | Deliverable]) -> Callable[[Place], str | None]:
    """Return what names the nearest goal or deliverable around a part."""

    def named(place: Place) -> str | None:
        nearest: Goal | Deliverable | None = place.nearest(kind)
        return None if nearest is None else nearest.id or nearest.title

    return named


def _is_under_goals(place: Place) -> bool:
    return isinstance(place.part, Goal) and isinstance(place.nearest(Goals), Goals)


def _path_around(place: Place) -> str | None:
    return None if place.above is None else place.above.path


def _key(place: Place) -> str | None:
    allocation: Allocation | None = place.nearest(Allocation)
    return None if allocation is None else allocation.key


def _case_number(place: Place) -> str | None:
    decision: Decision = place.part
    return None if decision.case_number is None else str(decision.case_number)


TABLES: Final[dict[str, Table]] = {
    table.name: table
    for table in (
        Table(
            "projects",
            "Projects and sub-projects.",
            (
                PATH,
                _ID,
                field("title", "Its title, once that is settled."),
                field("working_title", "What it is called until then."),
                field("stage", "How mature its plan is, if it says so.", Holds.WORD),
                *period("period", "From when to when it is carried out"),
            ),
            of_kind(Undertaking),
        ),
        Table(
            "participants",
            "Who takes part.",
            (
                PATH,
                PROJECT,
                _ID,
                field("name", "Its name as the plan writes it."),
                field("kind", "What kind of body it is.", Holds.WORD),
                field("municipality", "Its code, such as NO-0604, if the plan gives it."),
                field("external", "Whether it takes part from outside the regions.", Holds.FLAG),
            ),
            of_kind(Participant),
        ),
        Table(
            "staffing",
            "How much of a post each participant gives.",
            (
                PATH,
                PROJECT,
                field("participant", "Who gives it, by id."),
                *share("share", "How much of a post"),
                *share("actual", "How much it is in fact"),
                field("person", "Who does the work."),
            ),
            of_kind(StaffShare),
        ),
        Table(
            "goals",
            "Main goals and sub-goals.",
            (
                PATH,
                PROJECT,
                Column(
                    "level",
                    Holds.WORD,
                    "``main goal`` or ``sub-goal``.",
                    lambda place: "sub-goal" if isinstance(place.part, Subgoal) else "main goal",
                ),
                _ID,
                field("title", "The goal in a sentence."),
                field("explanation", "What is meant by it."),
                field("reached_when", "By what one sees that it is reached."),
                *period("period", "When a sub-goal is worked on"),
            ),
            _is_under_goals,
        ),
        Table(
            "indicators",
            "The measures by which goals are followed.",
            (
                PATH,
                PROJECT,
                Column("goal", Holds.TEXT, "The goal, by its id, else its title.", _around(Goal)),
                field("title", "What is measured."),
                field("unit", "In what unit."),
                field("baseline", "Where it stood before."),
                field("target", "Where it is to stand."),
                *when("due", "By when it is to stand there"),
                field("actual", "Where it stood in fact by then."),
            ),
            of_kind(Indicator),
        ),
        Table(
            "activities",
            "Activities, each followed by those it is made of.",
            (
                PATH,
                PROJECT,
                Column(
                    "subgoal",
                    Holds.TEXT,
                    "The sub-goal, by its id, else its title.",
                    _around(Subgoal),
                ),
                Column(
                    "level",
                    Holds.COUNT,
                    "1, or more for a part of the activity above it.",
                    _activities_around,
                ),
                _ID,
                field("title", "What is done."),
                field("explanation", "More about it."),
                field("kind", "Evaluation or continuation, where it is one.", Holds.WORD),
                *period("period", "When it is planned"),
                field("follows_subgoal", "Whether its sub-goal's time is its own.", Holds.FLAG),
                *period("actual", "When it was done"),
                field("separately_financed", "Whether the frame does not pay it.", Holds.FLAG),
                field("own_plan", "The sub-project that holds its own sketch."),
            ),
            of_kind(Activity),
        ),
        Table(
            "deliverables",
            "What is handed over.",
            (
                PATH,
                PROJECT,
                _ID,
                _TITLE,
                field("explanation", "More about it."),
                *when("planned", "When it is to be there"),
                *when("actual", "When it was there"),
                field("final_report", "Whether the project ends with it.", Holds.FLAG),
                several("recipients", "Who gets it."),
            ),
            of_kind(Deliverable),
        ),
        Table(
            "milestones",
            "The points on the way to what is handed over.",
            (
                PATH,
                PROJECT,
                Column(
                    "deliverable",
                    Holds.TEXT,
                    "What it leads to, by its id, else its title.",
                    _around(Deliverable),
                ),
                _ID,
                field("title", "What is to be in place."),
                *when("planned", "When it is planned"),
                *when("actual", "When it was reached"),
                *share("progress", "How much of the whole is to be done by then"),
            ),
            of_kind(Milestone),
        ),
        Table(
            "decision_points",
            "Where somebody is to decide how to go on.",
            (
                PATH,
                PROJECT,
                _ID,
                field("title", "What is to be decided."),
                field("decided_by", "Who decides."),
                field("on_grounds_of", "By what it is decided."),
                *when("when", "When"),
            ),
            of_kind(DecisionPoint),
        ),
        Table(
            "decisions",
            "What was decided, or is to be.",
            (
                PATH,
                PROJECT,
                _ID,
                field("title", "What it is about."),
                Column("case_number", Holds.TEXT, "The number of the case.", _case_number),
                field("body", "Who decides."),
                field("meeting", "Which meeting it was."),
                *when("date", "When it was decided, or is to be"),
                field("status", "How far it has come.", Holds.WORD),
                Column(
                    "points",
                    Holds.COUNT,
                    "How many points count: those decided, else those proposed.",
                    lambda place: len(place.part.points),
                ),
                Column(
                    "effects",
                    Holds.COUNT,
                    "How many changes of the plan are in them.",
                    lambda place: len(place.part.effects),
                ),
                field("revokes", "The decision that it revokes, by id."),
                field("carried_out", "Whether the plan holds its effects.", Holds.FLAG),
                *when("revoked", "When it was revoked"),
                field("revoked_by", "The decision that revoked it, by id."),
            ),
            of_kind(Decision),
        ),
        Table(
            "costs",
            "Cost items.",
            (
                PATH,
                PROJECT,
                _ID,
                field("title", "What the money goes to."),
                field("kind", "Cash or in kind.", Holds.WORD),
                *amount("amount", "How much"),
                *period("period", "When it falls due"),
                field("correction", "Whether it corrects an earlier figure.", Holds.FLAG),
            ),
            of_kind(CostItem),
        ),
        Table(
            "funding",
            "Lines of the financing budget.",
            (
                PATH,
                PROJECT,
                _ID,
                field("title", "Where the money comes from."),
                field("kind", "Cash or in kind.", Holds.WORD),
                field("state", "How firm it is.", Holds.WORD),
                *amount("amount", "How much"),
                several("payers", "The participants who pay it, by id."),
                field("key", "The key by which they share it."),
                field("evidence", "The decision or letter that commits it."),
                *amount("granted", "How much that commits in all"),
                *when("granted_on", "When it was granted, or is to be"),
                field("small_aid_to", "To which undertaking it is small aid."),
                field("correction", "Whether it corrects an earlier figure.", Holds.FLAG),
            ),
            of_kind(FundingLine),
        ),
        Table(
            "allocations",
            "Shares of costs as the plan puts them down.",
            (
                PATH,
                PROJECT,
                Column("allocation", Holds.PATH, "The path of what was shared.", _path_around),
                Column("key", Holds.TEXT, "The key, by id.", _key),
                field("participant", "Whose share, by id."),
                *amount("amount", "How much"),
            ),
            of_kind(AllocatedShare),
        ),
    )
}
"""What can be listed of a plan, by name."""
