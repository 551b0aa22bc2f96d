"""Why a text is not JSON, in plain words, with what to do about it."""

import re
from typing import Final, TypeAlias

from regionkit.files.problems import shown
from regionkit.findings import Parameter, Phrase, phrase

INSIDE_STRING: Final = r'[^"\\\x00-\x1f]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*+)*+'
"""What may stand between the quotes of a JSON string, as a pattern."""

NOTHING_MORE: Final = phrase("nothing more")
"""What is expected after the end of the document."""

Reason: TypeAlias = tuple[int, Phrase, Parameter, Phrase]
"""The index of the fault, what was expected, what was found, and what to do about it."""

_STRING_START = re.compile(f'"{INSIDE_STRING}')
_LEXEME = re.compile(r'[^\s,\[\]{}":]+|.', re.DOTALL)
_NUMBER_LIKE = re.compile(r"[-+.]?[0-9].*")

_HINTS: Final = (
    (re.compile("'"), phrase("JSON takes double quotes only.")),
    (
        re.compile(r"//|/\*|#"),
        phrase("JSON knows no comments; write the plan in YAML to have them."),
    ),
    (
        re.compile(r"[-+]?(NaN|Infinity)\b", re.IGNORECASE),
        phrase("JSON has no such number. Write null, or leave the key out."),
    ),
    (re.compile(r"(True|False|None)\b"), phrase("In JSON these are true, false and null.")),
    (re.compile(r"undefined\b"), phrase("Write null, or leave the key out.")),
    (
        re.compile(r"-?0[0-9]"),
        phrase("Delete the zeros in front; put a code such as 0807 in quotes."),
    ),
    (re.compile(r"-?\.[0-9]"), phrase("Write a zero before the point.")),
    (re.compile(r"\+"), phrase("Delete the plus sign.")),
    (re.compile(r"[^\W\d]"), phrase("Put text in double quotes.")),
    (re.compile("[“”„«»]"), phrase('Use straight double quotes: ".')),
)


def explain(text: str, at: int, expected: Phrase) -> Reason:
    """Say what is wrong at a place where the expected does not stand."""
    sign = text[at : at + 1]
    if not sign:
        hint = phrase("Check that the file is whole and every bracket is closed.")
        return at, expected, phrase("the end of the text"), hint
    if sign in "]}":
        before = text[:at].rstrip(" \t\r\n")
        if before.endswith(","):
            index = len(before) - 1
            expected = phrase("no comma before {sign}", sign=sign)
            return index, expected, phrase("a comma"), phrase("Delete the comma.")
    if sign == '"':
        start = _STRING_START.match(text, at)
        end = start.end() if start else at
        if text[end : end + 1] != '"':
            return _explain_string(text, at, end)
        word = text[at : end + 1]
    else:
        lexeme = _LEXEME.match(text, at)
        word = lexeme[0] if lexeme else sign
    if expected == NOTHING_MORE:
        hint = phrase("A file holds one JSON value; delete what follows it.")
        return at, expected, _quoted(word), hint
    hint = next((hint for pattern, hint in _HINTS if pattern.match(word)), Phrase(""))
    if _NUMBER_LIKE.match(word) and "value" in expected.template:
        expected = phrase("a number such as 25 or 0.5")
    return at, expected, _quoted(word), hint


def _quoted(word: str) -> str:
    return f"'{shown(word, 58)}'" if word[0] not in "'\"" else shown(word)


def _explain_string(text: str, at: int, end: int) -> Reason:
    sign = text[end : end + 1]
    if sign in ("", "\r", "\n"):
        hint = phrase(r"Close the quotes on the same line; write a line break as \n.")
        expected = phrase("double quotes that are closed")
        return at, expected, phrase("the end of the line"), hint
    if sign == "\\":
        hint = phrase(r"Write a backslash itself as \\.")
        expected = phrase(r"an escape such as \n or \u00e5")
        return end, expected, text[end : end + 2], hint
    found = phrase("the control character {code}", code=f"U+{ord(sign):04X}")
    hint = phrase("Delete it, or write it as {escape}.", escape=f"\\u{ord(sign):04x}")
    return end, phrase("text without control characters"), found, hint
