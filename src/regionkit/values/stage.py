"""Stage: how mature a plan is."""

from regionkit.values.choice import Choice


class Stage(Choice):
    """How mature a plan is. Not whether somebody adopted it: a sketch can be adopted too."""

    SKETCH = "sketch"
    """Outlined, with points knowingly left open (*skisse*)."""
    DRAFT = "draft"
    """Worked out, not yet decided (*utkast*)."""
    APPROVED = "approved"
    """Decided as the plan to carry out (*vedtatt plan*)."""
    RUNNING = "running"
    """Being carried out (*under gjennomføring*)."""
    CLOSED = "closed"
    """Carried out and reported (*avsluttet*)."""
