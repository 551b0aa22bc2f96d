"""PyYAML's reasons in plain words, with what to do about them."""

from typing import TYPE_CHECKING, Final

from regionkit.files.problems import shown
from regionkit.files.source_text import Lines
from regionkit.findings import Phrase, phrase

if TYPE_CHECKING:
    from yaml import MarkedYAMLError

_TAB: Final = "a tab character"
_QUOTE: Final = phrase("Put the text in quotes.")
_INDENT: Final = phrase("Indent lines that belong together alike, with spaces.")
_NEW_LINE: Final = phrase("Start it on a new line.")
_DELETE: Final = phrase("Delete it.")
_DELETE_LINE: Final = phrase("Delete the line.")
_AFTER_QUOTES: Final = phrase(
    "{indent} Nothing may follow a text after its closing quote.", indent=_INDENT
)
_DOUBLE: Final = phrase("Write the backslash twice, or use single quotes.")

_ESCAPE: Final = phrase("a backslash in double quotes before a character that has no such form")
_NO_KEY_HERE: Final = phrase("a key cannot start here")
_ANCHOR_OR_ALIAS: Final = phrase("{one} or {other}", one="&", other="*")
_NO_TAG: Final = phrase("a text without quotes cannot start with {signs}", signs="!")
_SECOND_VERSION: Final = phrase("a second line %YAML")
_UNKNOWN_VERSION: Final = phrase("a line %YAML that cannot be understood")


def _close(sign: str, start: str) -> Phrase:
    return phrase(
        "Close it with {sign} or add the comma. A text that starts with {start} goes in quotes.",
        sign=sign,
        start=start,
    )


# The C scanner and the Python one word some reasons differently: each is known by a part
# that only it has.
REASONS: Final = (
    (
        "mapping values are not allowed",
        phrase("a colon that cannot stand here"),
        phrase('Put a text that holds ": " in quotes. {indent}', indent=_INDENT),
    ),
    (_TAB, phrase("a tab where spaces are expected"), _INDENT),
    (
        "cannot start any token",
        phrase("a character that cannot start a text without quotes"),
        _QUOTE,
    ),
    (
        "unexpected end of stream",
        phrase("the quotes that open here are never closed"),
        phrase("Close them; write a quote inside single quotes twice."),
    ),
    *(
        (
            f"unexpected document {sign}",
            phrase("a line --- or ... stands inside the text in quotes{since}", since=""),
            phrase("Close the quotes, or delete the line."),
        )
        for sign in ("separator", "indicator")
    ),
    (
        "',' or ']'",
        phrase("the list in brackets{since} is not closed, or lacks a comma", since=""),
        _close("]", "["),
    ),
    (
        "',' or '}'",
        phrase("the mapping in braces{since} is not closed, or lacks a comma", since=""),
        _close("}", "{"),
    ),
    (
        "expected key",
        phrase("this line does not go with the entries above{since}", since=""),
        _AFTER_QUOTES,
    ),
    (
        "expected '-' indicator",
        phrase("this line does not go with the list above{since}", since=""),
        phrase("{indent} Each item starts with a dash.", indent=_INDENT),
    ),
    (
        "expected <block end>",
        phrase("this line does not go with those above{since}", since=""),
        _AFTER_QUOTES,
    ),
    (
        "expected ':'",
        phrase("a key without a colon{since}", since=""),
        phrase("Write a colon and a space after the key. {indent}", indent=_INDENT),
    ),
    ("unknown escape character", _ESCAPE, _DOUBLE),
    ("hexdecimal number", _ESCAPE, _DOUBLE),  # so in libyaml
    ("hexadecimal numbers", _ESCAPE, _DOUBLE),
    (
        "Unicode character escape",
        phrase("an escape in double quotes that is no character"),
        phrase("Write the character itself."),
    ),
    (
        "alphabetic or numeric character",
        phrase("a text without quotes cannot start with {signs}", signs=_ANCHOR_OR_ALIAS),
        _QUOTE,
    ),
    (
        "block sequence entries are not allowed",
        phrase("a list cannot start here"),
        phrase("Start the list on a new line under its key."),
    ),
    ("sequence entries are not allowed", phrase("a list cannot start here"), _NEW_LINE),
    ("block mapping keys are not allowed", _NO_KEY_HERE, _NEW_LINE),
    ("mapping keys are not allowed", _NO_KEY_HERE, _NEW_LINE),
    (
        "<document start>",
        phrase("this does not belong to what stands before it"),
        phrase("{indent} A plan is one set of keys and values.", indent=_INDENT),
    ),
    (
        "node content",
        phrase("a value is missing here"),
        phrase(
            "Write the value, or delete the sign before it. "
            "In braces, put a text that holds a comma in quotes."
        ),
    ),
    (
        "incompatible YAML document",
        phrase("a version of YAML other than 1.1 or 1.2"),
        phrase("Delete the line %YAML."),
    ),
    ("duplicate %YAML directive", _SECOND_VERSION, _DELETE),
    ("duplicate YAML directive", _SECOND_VERSION, _DELETE),
    ("undefined tag handle", _NO_TAG, _QUOTE),
    ("parsing a tag", _NO_TAG, _QUOTE),
    ("scanning a tag", _NO_TAG, _QUOTE),
    ("scanning a directive", _UNKNOWN_VERSION, _DELETE_LINE),
    ("scanning a %YAML directive", _UNKNOWN_VERSION, _DELETE_LINE),
    (
        "scanning a block scalar",
        phrase("the sign | or > is not followed by a text on new, indented lines"),
        _QUOTE,
    ),
)
"""A part of what the scanner says, why that is, and what to do about it."""


def explain(error: "MarkedYAMLError", text: str, lines: Lines) -> tuple[int, Phrase, Phrase]:
    """Return where in the text an error is, why, and what to do about it."""
    mark = error.problem_mark or error.context_mark
    index = mark.index if mark else len(text)
    start = error.context_mark.index if error.context_mark else index
    problem = error.problem or ""
    if "end of stream" in problem:
        index = start  # where the quotes open says more than where the file ends
    if text[index : index + 1] == ":" and "expected key" in problem:
        return index, phrase("the key before this colon is missing"), phrase("Write the key.")
    if text[index : index + 1] == "\t" and "cannot start" in problem:
        problem = _TAB
    whole = f"{problem} {error.context or ''}"
    for part, reason, hint in REASONS:
        if part in whole:
            return index, _since(reason, start, index, lines), hint
    return index, *unnamed(problem)


def unnamed(words: object) -> tuple[Phrase, Phrase]:
    """Return the reason for an error that has no words of ours, and what the scanner says."""
    hint = phrase("The reader of YAML says: {words}.", words=shown(words)) if words else Phrase("")
    return phrase("the text is not valid YAML"), hint


def _since(reason: Phrase, start: int, index: int, lines: Lines) -> Phrase:
    """Say in which line it begins, if that is known and the reason has room for it."""
    if start >= index or "since" not in dict(reason.parameters):
        return reason
    line = phrase(" (from line {line})", line=str(lines.at(start)[0]))
    return Phrase(reason.template, (("since", line),))
