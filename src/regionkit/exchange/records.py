"""Records: a plan as flat rows, ready for a data frame."""

from regionkit.errors import InvalidValueError
from regionkit.exchange.table import places
from regionkit.exchange.tables import TABLES
from regionkit.findings import Record
from regionkit.model import Dossier, Project


def records(plan: Project | Dossier, table: str) -> list[Record]:
    """List the parts of a plan as flat rows, ready for a data frame.

    Every row has the columns of the table, all of them and in their order. Amounts are exact
    decimal texts: nothing is lost on the way, and ``Decimal`` reads them. Dates keep the
    notation of the plan beside the days they can mean.

    Parameters
    ----------
    plan
        A project or a dossier; its sub-projects and theirs are gone through too.
    table
        What to list, by a name in ``TABLES``: ``projects``, ``participants``, ``staffing``,
        ``goals``, ``indicators``, ``activities``, ``deliverables``, ``milestones``,
        ``decision_points``, ``decisions``, ``costs``, ``funding`` or ``allocations``.

    Raises
    ------
    InvalidValueError
        If there is no such table.

    Examples
    --------
    >>> import regionkit as rk
    >>> from regionkit.exchange import records
    >>> plan = rk.read("examples/kongsbergregionen.yaml")
    >>> grants, *_ = records(plan, "funding")
    >>> grants["path"], grants["amount"], grants["currency"], grants["per"]
    ('project.budget.funding[grants]', '750000', 'NOK', 'per year')
    """
    asked = TABLES.get(table)
    if asked is None:
        raise InvalidValueError(f"one of {', '.join(TABLES)}", table)
    return [
        {column.name: column.cell(place) for column in asked.columns}
        for place in places(plan)
        if asked.lists(place)
    ]
