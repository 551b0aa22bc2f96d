"""What a picture is drawn of."""

from regionkit.model import Project


def expect_project(subject: object) -> None:
    """See that a picture of one project is asked of one.

    Raises
    ------
    TypeError
        If it is something else.
    """
    if not isinstance(subject, Project):
        message = (
            f"this is a picture of one project, not of a {type(subject).__name__}; "
            "of a dossier, draw each of dossier.projects"
        )
        raise TypeError(message)
