"""Part: a piece of the work, small enough to be given to a process of its own."""

from typing import Self

import attrs

from regionkit.files import FileFormat, format_of
from regionkit.files.problems import Kind, Problem
from regionkit.findings import Finding, Path, Severity
from regionkit.portfolio.place import Place


@attrs.frozen(kw_only=True)
class Part:
    """A file, some lines of one, or bytes already at hand; or why there are none.

    It says where plans stand rather than holding them, so that it is cheap to hand on.
    """

    place: Place
    """Where it begins."""
    path: str | None = None
    """The file to read; None if the bytes are at hand."""
    start: int = 0
    """The first byte of it."""
    size: int = 0
    """How many bytes, packed as they are; 0 if that is not known."""
    data: bytes | None = None
    """The bytes, if they are at hand."""
    many: bool = False
    """Whether each line is a plan; otherwise the whole is one."""
    failure: str | None = None
    """Why it cannot be read, in a few words; None if it can be tried."""
    finding: Finding | None = None
    """The same as a finding."""

    @classmethod
    def failed(cls, place: Place, reason: str) -> Self:
        """Make a part that cannot be opened."""
        return cls(place=place, failure=reason, finding=unopened(place, reason))

    @classmethod
    def too_large(cls, place: Place, size: int, limit: int) -> Self:
        """Make a part that is larger than what is read."""
        return cls(place=place, failure=NO_PLAN, finding=too_large(place, size, limit))

    @property
    def notation(self) -> FileFormat:
        """In what notation its plans are written."""
        if self.many:
            return FileFormat.JSON
        if self.place.file == STANDARD_INPUT and self.data is not None:
            return FileFormat.JSON if self.data.lstrip()[:1] == b"{" else FileFormat.YAML
        return format_of(self.place.name)


NO_PLAN = "cannot be read as a plan"
"""What is said of a plan that was opened and is none."""

STANDARD_INPUT = "<stdin>"
"""What a plan is called that came in without a file."""


def unopened(place: Place, reason: str) -> Finding:
    """Tell that there is nothing to read at a place."""
    return Finding(
        code="RK901",
        name="unreadable-file",
        severity=Severity.ERROR,
        path=Path(""),
        template="The file cannot be opened: {reason}.",
        parameters={"reason": reason},
        source="regionkit file format",
        position=place.position(),
    )


def too_large(place: Place, size: int, limit: int) -> Finding:
    """Tell that a plan is larger than what is read."""
    problem = Problem(
        kind=Kind.TOO_LARGE,
        path=Path(""),
        position=place.position(),
        parameters={"found": size, "expected": limit},
    )
    return problem.to_finding()
