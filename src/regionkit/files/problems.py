"""Problem: one thing that keeps a file from being read as a plan."""

import functools
import unicodedata
from collections.abc import Mapping
from enum import Enum
from string import Formatter
from typing import Final

import attrs

from regionkit.findings import Finding, Parameter, Path, Phrase, Position, Severity

_SHOWN = 60
"""Characters of a found text that are shown: enough to find it, short enough for one line."""

_LIMITS: Final = {"found": _SHOWN, "key": _SHOWN, "hint": 300}
"""Characters of a parameter that are shown; what is not named here are words of our own."""

_OWN_WORDS: Final = 1_000
_LEAST: Final = 20
"""Characters that are shown of a text within a piece of a sentence, however long that is."""

_SOURCE: Final = "regionkit file format"


class Kind(Enum):
    """What can be wrong with a file.

    Codes and rule names are permanent. Several kinds may share a code: then they are the
    same rule, said in other words.
    """

    code: str
    """The permanent code, such as ``RK902``."""
    rule_name: str
    """The readable name that goes with the code."""
    template: str
    """The English sentence with ``{placeholders}``."""
    hint_template: str
    """What to do about it, with the same placeholders."""

    def __init__(self, code: str, rule_name: str, template: str, hint_template: str) -> None:
        self.code = code
        self.rule_name = rule_name
        self.template = template
        self.hint_template = hint_template

    NOT_UTF8 = (
        "RK901",
        "unreadable-file",
        "The file is not UTF-8 text: found {found}.",
        "Save the file again with the encoding UTF-8.",
    )
    EMPTY_FILE = (
        "RK901",
        "unreadable-file",
        "The file is empty: expected {expected}.",
        "Check that the right file was given and that it was saved.",
    )
    WORKBOOK = (
        "RK901",
        "unreadable-file",
        "The file is packed, as Excel workbooks are: expected YAML or JSON.",
        "Read a workbook with regionkit.exchange.read_workbook, or with a name in .xlsx.",
    )
    NO_WORKBOOK = (
        "RK901",
        "unreadable-file",
        "The file is no Excel workbook: found {found}.",
        "Save it as .xlsx in a spreadsheet; what is protected by a password cannot be read.",
    )
    YAML_SYNTAX = (
        "RK902",
        "syntax-error",
        "The YAML cannot be read here: {reason}.",
        "{hint}",
    )
    JSON_SYNTAX = (
        "RK902",
        "syntax-error",
        "The JSON cannot be read here: expected {expected}, found {found}.",
        "{hint}",
    )
    FORBIDDEN_CHARACTER = (
        "RK902",
        "syntax-error",
        "The character {found} is not allowed in YAML.",
        "Delete it. If there are many, the file was not saved with the encoding UTF-8.",
    )
    HALF_CHARACTER = (
        "RK902",
        "syntax-error",
        "{found} is half a character, a surrogate without its other half.",
        "Write the character itself, or both halves.",
    )
    ANCHOR = (
        "RK903",
        "refused-construct",
        "The anchor {found} is not allowed here: each value is written where it belongs.",
        "Delete the anchor. If {found} is meant as text, put it in quotes.",
    )
    ALIAS = (
        "RK903",
        "refused-construct",
        "The alias {found} is not allowed here: each value is written where it belongs.",
        "Write the value out. If {found} is meant as text, put it in quotes.",
    )
    TAG = (
        "RK903",
        "refused-construct",
        "The tag {found} is not allowed here: the type of a value follows from its key.",
        "Delete the tag. If {found} is meant as text, put it in quotes.",
    )
    MERGE_KEY = (
        "RK903",
        "refused-construct",
        "The merge key << is not allowed here: each entry is written where it belongs.",
        "Write the merged entries out.",
    )
    KEY_NOT_TEXT = (
        "RK903",
        "refused-construct",
        "This key is {found}: expected a name.",
        "Write a name before the colon. A text that starts with {{, [ or ? goes in quotes.",
    )
    SECOND_DOCUMENT = (
        "RK903",
        "refused-construct",
        "A second document starts here: expected one to a file.",
        "Move it to a file of its own, or delete the line ---.",
    )
    DIRECTIVE = (
        "RK903",
        "refused-construct",
        "The directive {found} is not allowed here.",
        "Delete the line. Of directives only %YAML is known.",
    )
    MERGED_CELLS = (
        "RK903",
        "refused-construct",
        "The cells {found} are merged: each value stands in a cell of its own.",
        "Unmerge them.",
    )
    DUPLICATE_KEY = (
        "RK904",
        "duplicate-key",
        "The key {key} stands here again; its first place is {first_line}:{first_column}.",
        "Keep one of the two, or give one of them another name.",
    )
    DUPLICATE_SHEET = (
        "RK904",
        "duplicate-key",
        "The sheet {key} says the same as the sheet {first}.",
        "Keep one of the two, or hide the other.",
    )
    DUPLICATE_HEAD = (
        "RK904",
        "duplicate-key",
        "{key} stands here again; its first place is {first}.",
        "Keep one of the two.",
    )
    TOO_LARGE = (
        "RK905",
        "too-large",
        "The file has {found} bytes: expected at most {expected}.",
        "Split it into several files, or read it with higher limits.",
    )
    TOO_DEEP = (
        "RK905",
        "too-large",
        "Lists and mappings are nested more than {expected} deep.",
        "Look for brackets or dashes that are not meant as such.",
    )
    TOO_MANY_NODES = (
        "RK905",
        "too-large",
        "The file holds more than {expected} values.",
        "Split it into several files, or read it with higher limits.",
    )
    TOO_LONG_NUMBER = (
        "RK905",
        "too-large",
        "The number {found} is too long or too large: expected {expected}.",
        "Check the number; if it is meant as text, put it in quotes.",
    )
    TOO_MANY_PROBLEMS = (
        "RK905",
        "too-large",
        "Reading stopped here after {expected} problems.",
        "Mend those above first.",
    )
    UNKNOWN_KEY = (
        "RK906",
        "unknown-key",
        "The key {key} is not known here.",
        "Known here: {expected}.",
    )
    CUT_TEXT = (
        "RK906",
        "unknown-key",
        "The key {key} is not known here, and no colon follows it.",
        "In braces, put a text that holds a comma in quotes.",
    )
    MISSPELT_KEY = (
        "RK906",
        "unknown-key",
        "The key {key} is not known here.",
        "Is {suggestion} meant?",
    )
    UNKNOWN_SHEET = (
        "RK906",
        "unknown-key",
        "The sheet {key} is not known.",
        "Known are {expected}. Hide a sheet that is not part of the plan.",
    )
    UNKNOWN_HEAD = (
        "RK906",
        "unknown-key",
        "{key} is not known in this sheet.",
        "Known here: {expected}.",
    )
    MISSPELT_HEAD = (
        "RK906",
        "unknown-key",
        "{key} is not known in this sheet.",
        "Is {suggestion} meant?",
    )
    NO_HEAD = (
        "RK906",
        "unknown-key",
        "{found} stands here under no heading.",
        "Write in the first row what the column holds, or delete it.",
    )
    OTHER_ROOT = (
        "RK906",
        "unknown-key",
        "The file holds {found}: expected {expected}.",
        "Read it as what it is: {call}.",
    )
    MISSING_KEY = (
        "RK907",
        "missing-key",
        "The key {key} is missing: expected {expected}.",
        "Add {key} here.",
    )
    MISSING_HEAD = (
        "RK907",
        "missing-key",
        "{key} is missing in this sheet.",
        "Add a column with that head.",
    )
    MISSING_CELL = (
        "RK907",
        "missing-key",
        "{key} is missing on this row.",
        "Write it, or delete the row.",
    )
    WRONG_VALUE = (
        "RK908",
        "wrong-value",
        "Expected {expected}, found {found}.",
        "{hint}",
    )
    UNKNOWN_VERSION = (
        "RK909",
        "unknown-version",
        "Expected {expected}, found {found}.",
        "Write regionkit: 1.",
    )
    NEWER_VERSION = (
        "RK909",
        "unknown-version",
        "The file is written in version {found} of the format: expected {expected}.",
        "Update regionkit to read it.",
    )
    MISSING_VALUE = (
        "RK910",
        "missing-value",
        "{key} has no value: expected {expected}.",
        "Write the value, or leave it out if there is none.",
    )


def shown(value: object, limit: int = _SHOWN) -> str:
    r"""Write a found value so that it can be shown: on one line, short, nothing invisible.

    Examples
    --------
    >>> from regionkit.files.problems import shown
    >>> print(shown("two\nlines and a bell \x07"))
    two\nlines and a bell \x07
    """
    text = value if isinstance(value, str) else str(value)
    written = "".join(map(_visible, text[: limit + 1]))
    return written if len(written) <= limit else f"{written[: limit - 1]}…"


def quoted(value: str) -> str:
    """Write a found text in quotes, so that it can be shown."""
    return f"'{shown(value, _SHOWN - 2)}'"


def _visible(character: str) -> str:
    if character.isprintable():
        return character
    if unicodedata.category(character) == "Zs":
        return " "  # a no-break space inside a number is seen as what it looks like
    return character.encode("unicode_escape").decode("ascii")


def _safe(
    parameters: "Mapping[str, Parameter] | tuple[tuple[str, Parameter], ...]",
) -> tuple[tuple[str, Parameter], ...]:
    pairs = parameters.items() if isinstance(parameters, Mapping) else parameters
    return tuple((name, _safe_value(name, value)) for name, value in pairs)


def _safe_value(name: str, value: Parameter, room: int = _OWN_WORDS) -> Parameter:
    # What comes from the file is cut short; sentences of our own are not.
    limit = _LIMITS.get(name, room)
    if isinstance(value, str):
        return shown(value, limit)
    if isinstance(value, tuple):
        return tuple(part if isinstance(part, Phrase) else shown(part, limit) for part in value)
    if isinstance(value, Phrase):
        room = max(limit - len(value.template), _LEAST)
        inner = tuple((key, _safe_value("", part, room)) for key, part in value.parameters)
        return Phrase(shown(value.template, limit), inner)
    return value


@functools.cache
def _placeholders(kind: Kind) -> frozenset[str]:
    parts = Formatter().parse(kind.template + kind.hint_template)
    return frozenset(name for _, name, _, _ in parts if name) - {"hint"}


@attrs.frozen(kw_only=True)
class Problem:
    """One thing that keeps a file from being read as a plan.

    Raises
    ------
    TypeError
        If a placeholder of the kind's sentences is not among the parameters. Only
        ``hint`` may be left out.
    """

    kind: Kind
    """What is wrong."""
    path: Path
    """Where in the document; the nearest place that has a path."""
    position: Position
    """Where in the file."""
    parameters: tuple[tuple[str, Parameter], ...] = attrs.field(default=(), converter=_safe)
    """What the placeholders stand for; texts are made fit to be shown."""

    def __attrs_post_init__(self) -> None:
        """Refuse a problem whose sentence could not be written."""
        missing = _placeholders(self.kind) - {name for name, _ in self.parameters}
        if missing:
            message = f"{self.kind} needs {', '.join(sorted(missing))}"
            raise TypeError(message)

    @property
    def message(self) -> str:
        """The sentence in English."""
        return self.to_finding().message

    @property
    def hint(self) -> str:
        """What to do about it, in English; empty if there is nothing to add."""
        return self.to_finding().hint

    @property
    def sort_key(self) -> tuple[str, int, int, str]:
        """Place in the file, then code."""
        return (*self.position.sort_key, self.kind.code)

    def to_finding(self) -> Finding:
        """Return it as a finding: always an error, for what cannot be read cannot be judged."""
        return Finding(
            code=self.kind.code,
            name=self.kind.rule_name,
            severity=Severity.ERROR,
            path=self.path,
            template=self.kind.template,
            parameters={"hint": "", **dict(self.parameters)},
            hint_template=self.kind.hint_template,
            source=_SOURCE,
            position=self.position,
        )

    def __str__(self) -> str:
        """Write one line: place, code and sentence."""
        return f"{self.position}: {self.kind.code} {self.message}"
