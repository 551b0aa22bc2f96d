"""Openness: whether a list names everything it means."""

from regionkit.values import Choice


class Openness(Choice):
    """Whether a list names everything it means."""

    EXHAUSTIVE = "exhaustive"
    """Everything is named."""
    AT_LEAST = "at least"
    """What is named is the minimum (*som minimum*)."""
    EXAMPLES = "examples"
    """What is named are examples (*f.eks.*, *blant annet*, *bl.a.*)."""
