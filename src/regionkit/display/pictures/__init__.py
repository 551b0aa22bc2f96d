"""Pictures of plans: schedule, money, shares, goals, decisions, rankings; no plotting library.

Each function returns a :class:`Picture`, which a notebook shows, a file keeps and a screen
reader reads.
"""

from typing import TYPE_CHECKING, Final

from regionkit.first_use import on_first_use

if TYPE_CHECKING:
    from regionkit.display.pictures.draw_decisions import decision_timeline
    from regionkit.display.pictures.draw_gantt import gantt
    from regionkit.display.pictures.draw_goal_tree import goal_tree
    from regionkit.display.pictures.draw_money import money
    from regionkit.display.pictures.draw_ranking import ranking
    from regionkit.display.pictures.draw_sharing import sharing
    from regionkit.display.pictures.picture import Picture

_ON_FIRST_USE: Final = {
    "Picture": "picture",
    "decision_timeline": "draw_decisions",
    "gantt": "draw_gantt",
    "goal_tree": "draw_goal_tree",
    "money": "draw_money",
    "ranking": "draw_ranking",
    "sharing": "draw_sharing",
}
"""The module of each name that is loaded when it is first asked for."""

__all__ = [
    "Picture",
    "decision_timeline",
    "gantt",
    "goal_tree",
    "money",
    "ranking",
    "sharing",
]

if not TYPE_CHECKING:  # or a misspelt name would pass for an object
    __getattr__ = on_first_use(__name__, _ON_FIRST_USE)


def __dir__() -> list[str]:
    return sorted(__all__)
