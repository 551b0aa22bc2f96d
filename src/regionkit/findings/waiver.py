"""Waiver: a finding that somebody decided need not be mended."""

from datetime import date

import attrs

from regionkit.errors import InvalidValueError, Worded
from regionkit.findings.path import Path


def _as_path(path: Path | str) -> Path:
    return path if isinstance(path, Path) else Path(path)


@attrs.frozen(kw_only=True)
class Waiver:
    """A decision that one finding need not be mended, with a reason and an end.

    A waived finding stays in the report as waived. A waiver that has expired, or that
    met no finding, is itself reported (RK001).
    """

    code: str
    """The rule it is about, by code or name."""
    path: Path = attrs.field(converter=_as_path)
    """Where it applies, and everything under it."""
    reason: str
    """Why it need not be mended."""
    by: str
    """Who decided so."""
    until: date | None = None
    """Last day on which it counts; None: no end."""

    def __attrs_post_init__(self) -> None:
        """Refuse a decision without a reason, by nobody, or until no day."""
        if not (self.until is None or isinstance(self.until, date)):
            raise TypeError(f"until is a date, not {type(self.until).__name__}: {self.until!r}")
        for name, said in (("reason", self.reason), ("by", self.by)):
            if not said.strip():
                expected = Worded("a waiver of {code} with its {name}", code=self.code, name=name)
                raise InvalidValueError(expected, said)
