"""JSON text to nodes: strictly RFC 8259, exact numbers, each value with its place.

The standard module knows no places, raises on deep nesting and takes NaN. So the signs are
read here, without recursion; what a string means is left to the standard module.
"""

import json
import re
from decimal import Decimal
from typing import Final, NoReturn

from regionkit.files.builder import Builder, Parsed, ReadingStoppedError
from regionkit.files.json_reasons import INSIDE_STRING, NOTHING_MORE, explain
from regionkit.files.limits import DEFAULT_LIMITS, Limits
from regionkit.files.nodes import Scalar
from regionkit.files.problems import Kind
from regionkit.files.source_text import Lines, decode
from regionkit.findings import phrase

MAX_NUMBER_LENGTH: Final = 100
"""Characters in a number; no amount needs a third of them."""

MAX_EXPONENT: Final = 100
"""Largest exponent either way: written out, such a number still fits on the screen."""

_TOKEN = re.compile(
    r"[ \t\n\r]*+(?:"
    rf'(?P<string>"{INSIDE_STRING}")'
    r"|(?P<sign>[\[\]{}:,])"
    r"|(?P<number>-?[0-9][0-9A-Za-z.+-]*+)"
    r"|(?P<word>[A-Za-z_]\w*+)"
    r"|(?P<end>\Z)"
    r"|(?P<other>.))",
    re.DOTALL,
)
_NUMBER = re.compile(
    r"-?(?:0|[1-9][0-9]*)(?P<fraction>\.[0-9]+)?(?:[eE](?P<exponent>[+-]?[0-9]+))?"
)
_HALF = re.compile("[\ud800-\udfff]")
_WORDS: Final = {"true": True, "false": False, "null": None}
_TOO_MUCH: Final = phrase(
    "at most {characters} characters and an exponent of at most {exponent}",
    characters=MAX_NUMBER_LENGTH,
    exponent=MAX_EXPONENT,
)

# What the next sign may be. Up to _FIRST_ITEM it may start a value.
_VALUE: Final = 0
_FIRST_ITEM: Final = 1
_KEY: Final = 2
_FIRST_KEY: Final = 3
_COLON: Final = 4
_NEXT: Final = 5
_EXPECTED: Final = (
    phrase("a value"),
    phrase("a value or {sign}", sign="]"),
    phrase("a key in double quotes"),
    phrase("a key in double quotes or {sign}", sign="}"),
    phrase("a colon after the key"),
)


def read_json(
    source: bytes | str, *, file: str | None = None, limits: Limits = DEFAULT_LIMITS
) -> Parsed:
    """Read JSON text into nodes. Never raises: what is wrong stands among the problems.

    Parameters
    ----------
    source
        The file's bytes, which must be UTF-8, or its text.
    file
        The file as the caller named it, for the positions.
    limits
        How much is read before the file is refused.

    Examples
    --------
    >>> from regionkit.files.json_text import read_json
    >>> print(*read_json('{"share" 12}').problems)
    1:10: RK902 The JSON cannot be read here: expected a colon after the key, found '12'.
    """
    builder = Builder(file, limits)
    try:
        text = decode(source, builder)
        _read(text, Lines(text), builder)
    except ReadingStoppedError:
        pass
    return builder.result()


def _read(text: str, lines: Lines, builder: Builder) -> None:
    expect = _VALUE
    for match in _TOKEN.finditer(text):
        group = match.lastgroup or ""
        at = match.start(group)
        if group == "sign":
            expect = _take_sign(text, at, expect, lines, builder)
        elif group == "string" and expect <= _FIRST_KEY:
            line, column = lines.at(at)
            value = _string(match[group], line, column, builder)
            if expect <= _FIRST_ITEM:
                builder.add(Scalar(value, line, column))
                expect = _NEXT
            else:
                builder.key(value, line, column)
                expect = _COLON
        elif group == "number" and expect <= _FIRST_ITEM:
            _take_number(text, match[group], at, lines, builder)
            expect = _NEXT
        elif group == "word" and expect <= _FIRST_ITEM and match[group] in _WORDS:
            builder.add(Scalar(_WORDS[match[group]], *lines.at(at)))
            expect = _NEXT
        elif group == "end" and not builder.depth and not builder.empty:
            return
        else:
            _refuse(text, at, expect, lines, builder)


def _take_sign(text: str, at: int, expect: int, lines: Lines, builder: Builder) -> int:
    sign = text[at]
    mapping = builder.top.entries is not None
    if sign == ":" and expect == _COLON:
        return _VALUE
    if sign == "," and expect == _NEXT and builder.depth:
        return _KEY if mapping else _VALUE
    if sign in "[{" and expect <= _FIRST_ITEM:
        builder.open(*lines.at(at), mapping=sign == "{")
        return _FIRST_KEY if sign == "{" else _FIRST_ITEM
    allowed = (_FIRST_KEY, _NEXT) if mapping else (_FIRST_ITEM, _NEXT)
    closing = "}" if mapping else "]"
    if sign != closing or expect not in allowed or not builder.depth:
        _refuse(text, at, expect, lines, builder)
    builder.close()
    return _NEXT


def _string(token: str, line: int, column: int, builder: Builder) -> str:
    if "\\" not in token:
        return token[1:-1]
    value: str = json.loads(token)
    if half := _HALF.search(value):
        found = f"U+{ord(half[0]):04X}"
        builder.note(Kind.HALF_CHARACTER, line, column, found=found)
        builder.doubt(line, column)
        return _HALF.sub("\N{REPLACEMENT CHARACTER}", value)
    return value


def _take_number(text: str, token: str, at: int, lines: Lines, builder: Builder) -> None:
    match = _NUMBER.fullmatch(token)
    if match is None:
        _refuse(text, at, _VALUE, lines, builder)
    line, column = lines.at(at)
    exponent = match["exponent"]
    value: int | Decimal | None
    # Length first: Python refuses to read thousands of digits, or takes minutes.
    if len(token) > MAX_NUMBER_LENGTH or abs(int(exponent or 0)) > MAX_EXPONENT:
        builder.note(Kind.TOO_LONG_NUMBER, line, column, found=token, expected=_TOO_MUCH)
        builder.doubt(line, column)
        value = None
    elif exponent is None and match["fraction"] is None:
        value = int(token)
    else:
        value = Decimal(token)
    builder.add(Scalar(value, line, column))


def _refuse(text: str, at: int, expect: int, lines: Lines, builder: Builder) -> NoReturn:
    if at == len(text) and expect == _VALUE and not builder.depth:
        expected = phrase("a value such as {example}", example="{ }")
        builder.stop(Kind.EMPTY_FILE, 1, 1, expected=expected)
    if expect != _NEXT:
        expected = _EXPECTED[expect]
    elif builder.depth:
        closing = "}" if builder.top.entries is not None else "]"
        expected = phrase("a comma or {sign}", sign=closing)
    else:
        expected = NOTHING_MORE
    index, expected, found, hint = explain(text, at, expected)
    place = lines.at(index)
    builder.stop(Kind.JSON_SYNTAX, *place, expected=expected, found=found, hint=hint)
