"""The place of the schedule's picture in a document."""

from regionkit.display.blocks import Illustration
from regionkit.model import Project


def schedule_picture(project: Project, locale: str) -> Illustration | None:  # noqa: ARG001
    """Return the schedule of a plan as a picture; None if there is nothing to draw."""
    return None
