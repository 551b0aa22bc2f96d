"""What can stand in the way of a ranking."""

from collections.abc import Iterable

import attrs

from regionkit.errors import RegionkitError
from regionkit.findings import Path, Record


@attrs.frozen(kw_only=True)
class AssessmentProblem:
    """One thing for which candidates cannot be ranked."""

    path: Path
    """Where, such as ``assessment.scores[3]`` or ``criteria.criteria[cost].scale``."""
    expected: str
    """What would have been right."""
    found: str
    """What was there instead."""
    hint: str
    """What to do about it, as a sentence."""

    def to_record(self) -> Record:
        """Return it as a flat row."""
        return {
            "path": str(self.path),
            "expected": self.expected,
            "found": self.found,
            "hint": self.hint,
        }

    def __str__(self) -> str:
        """Write place, expectation, what was found and the way out."""
        return f"{self.path}: expected {self.expected}, found {self.found}. {self.hint}"


class AssessmentError(RegionkitError, ValueError):
    """Candidates that cannot be ranked, with everything that stands in the way.

    Parameters
    ----------
    problems
        All of them, in the order criteria, candidates, assessment, procedure.
    """

    def __init__(self, problems: Iterable[AssessmentProblem]) -> None:
        self.problems: tuple[AssessmentProblem, ...] = tuple(problems)
        if len(self.problems) == 1:
            message = str(self.problems[0])
        else:
            lines = "".join(f"\n  {problem}" for problem in self.problems)
            message = f"no ranking can be made, for {len(self.problems)} reasons:{lines}"
        super().__init__(message)

    def __reduce__(self) -> tuple[type["AssessmentError"], tuple[tuple[AssessmentProblem, ...]]]:
        """Rebuild from the parts, so that the error survives a process boundary."""
        return (type(self), (self.problems,))
