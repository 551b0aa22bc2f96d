"""For tests, ours and yours: nouns with all that they need, and plans in which nothing is wrong.

Hypothesis strategies are in :mod:`regionkit.testing.strategies`.
"""

from regionkit.testing.builders import build, sound_project

__all__ = ["build", "sound_project"]
