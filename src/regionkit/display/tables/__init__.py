"""The tables of a plan, as data: one source for notebooks and plan documents.

Each function takes a project and a language and returns tables, none if there is nothing to
show: :class:`regionkit.findings.Grid`, which can be written in HTML, Markdown and plain text.
"""

from regionkit.display.tables.deciding import decision_points, decisions, open_points
from regionkit.display.tables.money import costs, funding
from regionkit.display.tables.people import organisation, participants
from regionkit.display.tables.sharing import sharing
from regionkit.display.tables.summary import budget
from regionkit.display.tables.work import goals, schedule

__all__ = [
    "budget",
    "costs",
    "decision_points",
    "decisions",
    "funding",
    "goals",
    "open_points",
    "organisation",
    "participants",
    "schedule",
    "sharing",
]
