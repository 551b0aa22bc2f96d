"""PyYAML's reasons in plain English, with what to do about them."""

from typing import TYPE_CHECKING, Final

from regionkit.files.source_text import Lines

if TYPE_CHECKING:
    from yaml import MarkedYAMLError

_QUOTE: Final = "Put the text in quotes."
_INDENT: Final = "Indent lines that belong together alike, with spaces."

# The C scanner and the Python one word some reasons differently: each is known by a part
# that only it has. ``{since}`` becomes " (from line N)" where that is known.
_REASONS: Final = (
    (
        "mapping values are not allowed",
        "a colon that cannot stand here",
        f'Put a text that holds ": " in quotes. {_INDENT}',
    ),
    ("a tab character", "a tab where spaces are expected", _INDENT),
    (
        "cannot start any token",
        "a character that cannot start a text without quotes",
        _QUOTE,
    ),
    (
        "unexpected end of stream",
        "the quotes that open here are never closed",
        "Close them; write a quote inside single quotes twice.",
    ),
    (
        "unexpected document separator",
        "the text in quotes{since} is not closed before a line --- or ...",
        "Close the quotes, or delete the line.",
    ),
    (
        "unexpected document indicator",
        "the text in quotes{since} is not closed before a line --- or ...",
        "Close the quotes, or delete the line.",
    ),
    (
        "',' or ']'",
        "the list in brackets{since} is not closed, or lacks a comma",
        "Close it with ] or add the comma. A text that starts with [ goes in quotes.",
    ),
    (
        "',' or '}'",
        "the mapping in braces{since} is not closed, or lacks a comma",
        "Close it with } or add the comma. A text that starts with { goes in quotes.",
    ),
    (
        "expected key",
        "this line does not go with the entries above{since}",
        f"{_INDENT} Nothing may follow a text after its closing quote.",
    ),
    (
        "expected '-' indicator",
        "this line does not go with the list above{since}",
        f"{_INDENT} Each item starts with a dash.",
    ),
    (
        "expected <block end>",
        "this line does not go with those above{since}",
        f"{_INDENT} Nothing may follow a text after its closing quote.",
    ),
    (
        "expected ':'",
        "a key without a colon{since}",
        f"Write a colon and a space after the key. {_INDENT}",
    ),
    (
        "unknown escape character",
        "a backslash in double quotes before a character that has no such form",
        "Write the backslash twice, or use single quotes.",
    ),
    (
        "hexdecimal number",  # so in libyaml
        "a backslash in double quotes before a character that has no such form",
        "Write the backslash twice, or use single quotes.",
    ),
    (
        "hexadecimal numbers",
        "a backslash in double quotes before a character that has no such form",
        "Write the backslash twice, or use single quotes.",
    ),
    (
        "Unicode character escape",
        "an escape in double quotes that is no character",
        "Write the character itself.",
    ),
    (
        "alphabetic or numeric character",
        "a text without quotes cannot start with & or *",
        _QUOTE,
    ),
    (
        "block sequence entries are not allowed",
        "a list cannot start here",
        "Start the list on a new line under its key.",
    ),
    ("sequence entries are not allowed", "a list cannot start here", "Start it on a new line."),
    (
        "block mapping keys are not allowed",
        "a key cannot start here",
        "Start it on a new line.",
    ),
    ("mapping keys are not allowed", "a key cannot start here", "Start it on a new line."),
    (
        "<document start>",
        "this does not belong to what stands before it",
        f"{_INDENT} A plan is one set of keys and values.",
    ),
    (
        "node content",
        "a value is missing here",
        "Write the value, or delete the sign before it.",
    ),
    (
        "incompatible YAML document",
        "a version of YAML other than 1.1 or 1.2",
        "Delete the line %YAML.",
    ),
    ("duplicate %YAML directive", "a second line %YAML", "Delete it."),
    ("duplicate YAML directive", "a second line %YAML", "Delete it."),
    ("undefined tag handle", "a text without quotes cannot start with !", _QUOTE),
    ("parsing a tag", "a text without quotes cannot start with !", _QUOTE),
    ("scanning a tag", "a text without quotes cannot start with !", _QUOTE),
    ("scanning a directive", "a line %YAML that cannot be understood", "Delete the line."),
    ("scanning a %YAML directive", "a line %YAML that cannot be understood", "Delete the line."),
    (
        "scanning a block scalar",
        "the sign | or > is not followed by a text on new, indented lines",
        _QUOTE,
    ),
)


def explain(error: "MarkedYAMLError", text: str, lines: Lines) -> tuple[int, str, str]:
    """Return where in the text an error is, why, and what to do about it."""
    mark = error.problem_mark or error.context_mark
    index = mark.index if mark else len(text)
    start = error.context_mark.index if error.context_mark else index
    problem = error.problem or "not valid YAML"
    if "end of stream" in problem:
        index = start  # where the quotes open says more than where the file ends
    if text[index : index + 1] == ":" and "expected key" in problem:
        return index, "the key before this colon is missing", "Write the key."
    if text[index : index + 1] == "\t" and "cannot start" in problem:
        problem = "a tab character"
    since = ""
    if start < index:
        since = f" (from line {lines.at(start)[0]})"
    whole = f"{problem} {error.context or ''}"
    for part, reason, hint in _REASONS:
        if part in whole:
            return index, reason.replace("{since}", since), hint
    return index, problem, ""
