"""Pictures of plans: schedule, money, shares, goals, decisions, rankings; no plotting library.

Each function returns a :class:`Picture`, which a notebook shows, a file keeps and a screen
reader reads.
"""

from typing import TYPE_CHECKING, Final

from regionkit.first_use import on_first_use

if TYPE_CHECKING:
    from regionkit.display.pictures.decision_timeline import decision_timeline
    from regionkit.display.pictures.gantt import gantt
    from regionkit.display.pictures.goal_tree import goal_tree
    from regionkit.display.pictures.money import money
    from regionkit.display.pictures.picture import Picture
    from regionkit.display.pictures.ranking import ranking
    from regionkit.display.pictures.sharing import sharing

__all__ = [
    "Picture",
    "decision_timeline",
    "gantt",
    "goal_tree",
    "money",
    "ranking",
    "sharing",
]
