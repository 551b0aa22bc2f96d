"""Finding: one thing that is wrong or worth knowing, as data."""

import functools
import string
from collections.abc import Mapping
from typing import TypeAlias

import attrs

from regionkit.errors import InvalidValueError, Worded
from regionkit.findings.path import Path
from regionkit.findings.severity import Severity
from regionkit.findings.wording import ENGLISH, Parameter, Phrase, fill, say
from regionkit.values import Choice, Stage

Record: TypeAlias = dict[str, str | int | None]
"""One flat row, as pandas and polars take it."""


class Status(Choice):
    """What becomes of a finding."""

    REPORTED = "reported"
    """It stands."""
    DEFERRED = "deferred"
    """The plan declares the point open at a stage where that is allowed."""
    WAIVED = "waived"
    """Somebody decided, with a reason, that it need not be mended."""


@attrs.frozen(kw_only=True)
class Position:
    """Where in a file something stands; lines and columns are counted from 1."""

    line: int
    """Line, or row of a sheet, from 1."""
    column: int
    """Column in characters, or column of a sheet, from 1."""
    file: str | None = None
    """The file as the caller named it."""
    sheet: str | None = None
    """The sheet of a workbook; None for a file of text."""

    def __attrs_post_init__(self) -> None:
        """Refuse to count from 0."""
        if self.line < 1 or self.column < 1:
            raise InvalidValueError("lines and columns counted from 1", (self.line, self.column))

    @property
    def place(self) -> str:
        """The place within the file: ``7:3`` for line and column, or a cell: ``Kostnader!C7``."""
        if self.sheet is None:
            return f"{self.line}:{self.column}"
        return f"{self.sheet}!{_letters(self.column)}{self.line}"

    @property
    def sort_key(self) -> tuple[str, int, int]:
        """The order of the file: sheet by sheet, from top to bottom."""
        return (self.sheet or "", self.line, self.column)

    def __str__(self) -> str:
        """Write ``file:line:column``, as editors and terminals link it, or ``file:sheet!cell``."""
        return f"{self.file}:{self.place}" if self.file else self.place


def _letters(column: int) -> str:
    """Return what a sheet calls a column: A to Z, then AA."""
    before, last = divmod(column - 1, 26)
    return f"{_letters(before) if before else ''}{chr(ord('A') + last)}"


def _as_pairs(
    parameters: Mapping[str, Parameter] | tuple[tuple[str, Parameter], ...],
) -> tuple[tuple[str, Parameter], ...]:
    return tuple(parameters.items() if isinstance(parameters, Mapping) else parameters)


@functools.lru_cache(maxsize=4096)
def _placeholders(*templates: str) -> frozenset[str]:
    parts = (part for each in templates for part in string.Formatter().parse(each))
    return frozenset(name for _, name, _, _ in parts if name is not None)


@attrs.frozen(kw_only=True)
class Finding:
    """One thing that is wrong or worth knowing, as data.

    The sentence is not stored: it is rendered from ``template`` and ``parameters``, in
    English by :attr:`message`, so that it can be rendered in other languages too.
    """

    code: str
    """The rule's permanent code, such as ``RK301``."""
    name: str
    """The rule's readable name, such as ``funding-gap``."""
    severity: Severity
    """How much it weighs at the plan's stage."""
    path: Path
    """Where in the plan it stands."""
    template: str
    """The English sentence with ``{placeholders}``."""
    parameters: tuple[tuple[str, Parameter], ...] = attrs.field(default=(), converter=_as_pairs)
    """What the placeholders stand for, as typed values."""
    hint_template: str = ""
    """What to do about it, with the same placeholders; empty if there is nothing to add."""
    stage: Stage | None = None
    """The stage by which it was judged."""
    profile: str | None = None
    """The profile under which it was found."""
    source: str = ""
    """Where the rule comes from."""
    position: Position | None = None
    """Where it stands in the file, if the plan was read from one."""
    status: Status = Status.REPORTED
    """Whether it stands, is deferred or waived."""
    status_reason: str | None = None
    """Why it is deferred or waived: the open point's id, or the waiver's reason."""

    def __attrs_post_init__(self) -> None:
        """Refuse a sentence with a gap that nothing fills."""
        gaps = _placeholders(self.template, self.hint_template)
        unfilled = gaps.difference([name for name, _ in self.parameters])
        if unfilled:
            expected = Worded("a parameter for each placeholder of {code}", code=self.code)
            hint = Worded("Missing: {names}.", names=", ".join(sorted(unfilled)))
            raise InvalidValueError(expected, self.template, hint)

    def parameter(self, name: str) -> Parameter:
        """Return a parameter by name, None if there is none of that name.

        Parameters
        ----------
        name
            The gap of the sentence that it fills.
        """
        return dict(self.parameters).get(name)

    @property
    def message(self) -> str:
        """The sentence in English."""
        return self.message_in(ENGLISH)

    @property
    def hint(self) -> str:
        """What to do about it, in English; empty if there is nothing to add."""
        return self.hint_in(ENGLISH)

    def message_in(self, language: str) -> str:
        """Return the sentence in a language, with amounts and dates as it writes them.

        Parameters
        ----------
        language
            nb, nn, da, sv, fi, is or en. What a rule of your own says is not translated.

        Raises
        ------
        InvalidValueError
            If regionkit does not write that language.
        """
        return fill(self.template, self.parameters, language, self.code)

    def hint_in(self, language: str) -> str:
        """Return what to do about it in a language; empty if there is nothing to add.

        Parameters
        ----------
        language
            ``nb``, ``nn``, ``da``, ``sv``, ``fi``, ``is`` or ``en``.

        Raises
        ------
        InvalidValueError
            If regionkit does not write that language.
        """
        return self.hint_template and fill(self.hint_template, self.parameters, language, self.code)

    @property
    def expected(self) -> Parameter:
        """What would have been right, where that can be said."""
        return self.parameter("expected")

    @property
    def found(self) -> Parameter:
        """What was there instead."""
        return self.parameter("found")

    @property
    def difference(self) -> Parameter:
        """How far apart the two are, where numbers are compared."""
        return self.parameter("difference")

    @property
    def sort_key(self) -> tuple[object, ...]:
        """Severity, code, place: the order of every report."""
        return (*self.place_key, self.message)

    @property
    def place_key(self) -> tuple[object, ...]:
        """The order of reports as far as it can be told without the sentence."""
        return (self.severity.rank, self.code, self.path.sort_key)

    def to_record(self) -> Record:
        """Return a flat row with stable columns."""
        position = self.position
        return {
            "code": self.code,
            "name": self.name,
            "severity": str(self.severity),
            "status": str(self.status),
            "status_reason": self.status_reason,
            "path": str(self.path),
            "message": self.message,
            "hint": self.hint,
            "expected": _cell(self.expected),
            "found": _cell(self.found),
            "difference": _cell(self.difference),
            "stage": None if self.stage is None else str(self.stage),
            "profile": self.profile,
            "source": self.source,
            "file": position.file if position else None,
            "sheet": position.sheet if position else None,
            "line": position.line if position else None,
            "column": position.column if position else None,
        }

    def __str__(self) -> str:
        """Write one line: place, severity, code and sentence."""
        place = f"{self.position}: " if self.position else ""
        path = f" {self.path}" if self.path.text else ""
        return f"{place}{self.severity} {self.code}{path}: {self.message}"


def _cell(value: Parameter) -> str | None:
    return None if value is None else say(value)


@attrs.frozen(kw_only=True)
class Undecided:
    """A rule that could not tell, and why. Neither a pass nor a finding."""

    code: str
    """The rule's code."""
    name: str
    """The rule's readable name."""
    path: Path
    """What it was asked about."""
    reason: str | Phrase
    """What is missing to tell."""

    def reason_in(self, language: str) -> str:
        """Return what is missing to tell, in a language.

        Parameters
        ----------
        language
            ``nb``, ``nn``, ``da``, ``sv``, ``fi``, ``is`` or ``en``.

        Raises
        ------
        InvalidValueError
            If regionkit does not write that language.
        """
        reason = self.reason
        return say(reason if isinstance(reason, Phrase) else Phrase(reason), language)

    @property
    def sort_key(self) -> tuple[object, ...]:
        """Code, then place."""
        return (self.code, self.path.sort_key, str(self.reason))

    def to_record(self) -> Record:
        """Return a flat row with stable columns."""
        return {
            "code": self.code,
            "name": self.name,
            "path": str(self.path),
            "reason": str(self.reason),
        }
