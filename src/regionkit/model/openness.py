"""Openness: whether a list names everything it means."""

from enum import StrEnum


class Openness(StrEnum):
    """Whether a list names everything it means."""

    EXHAUSTIVE = "exhaustive"
    """Everything is named."""
    AT_LEAST = "at least"
    """What is named is the minimum (*som minimum*)."""
    EXAMPLES = "examples"
    """What is named are examples (*f.eks.*, *blant annet*, *bl.a.*)."""
