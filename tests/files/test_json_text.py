import json
import re
import time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from regionkit.files.builder import Parsed
from regionkit.files.json_text import read_json
from regionkit.files.limits import Limits
from regionkit.files.nodes import Mapping, Node, Scalar, Sequence
from regionkit.files.problems import Kind

SAMPLE = """\
{
  "name": "Kongsbergregionen \\u00e5\\n",
  "goals": [
    {"id": "g1", "budget": 2500000.50, "open": true, "note": null},
    {"id": "g2", "budget": -1.5e3, "years": [2009, 2010]}
  ]
}
"""


def plain(node: Node | None) -> object:
    match node:
        case Mapping(entries=entries):
            return {entry.key: plain(entry.value) for entry in entries}
        case Sequence(items=items):
            return [plain(item) for item in items]
        case Scalar(value=value):
            return value
        case None:
            return None


def said(parsed: Parsed) -> list[str]:
    return [f"{p.position} {p.kind.code} {p.path}: {p.message}" for p in parsed.problems]


def check_places(parsed: Parsed, text: str) -> None:
    lines = re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff"))
    for problem in parsed.problems:
        position = problem.position
        assert 1 <= position.line <= len(lines), problem
        assert 1 <= position.column <= len(lines[position.line - 1]) + 1, problem
        assert problem.message.isprintable()
        assert problem.hint.isprintable()


def test_values_are_typed_and_exact() -> None:
    parsed = read_json(SAMPLE)
    assert parsed.problems == ()
    assert plain(parsed.root) == json.loads(SAMPLE, parse_float=Decimal)
    root = read_json("[0.10, 1, 1e2, -0, 12345678901234567890123]").root
    assert repr(plain(root)) == (
        "[Decimal('0.10'), 1, Decimal('1E+2'), 0, 12345678901234567890123]"
    )


def test_nothing_is_plain() -> None:
    root = read_json("[1]").root
    assert isinstance(root, Sequence)
    item = root.items[0]
    assert isinstance(item, Scalar)
    assert not item.plain


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("encoded", [False, True])
def test_positions(line_break: str, mark: str, encoded: bool) -> None:
    text = mark + line_break.join(['{"å😀": 1,', '  "b" : [2,', '"x\u2028", {}', "]}"])
    root = read_json(text.encode() if encoded else text).root
    assert isinstance(root, Mapping)
    assert [(e.line, e.column, e.value.line, e.value.column) for e in root.entries] == [
        (1, 2, 1, 8),
        (2, 3, 2, 9),
    ]
    items = root.entries[1].value
    assert isinstance(items, Sequence)
    assert [(item.line, item.column) for item in items.items] == [(2, 10), (3, 1), (3, 7)]


@pytest.mark.parametrize(
    ("text", "place", "expected", "found"),
    [
        ("[1,]", "1:3", "no comma before ]", "a comma"),
        ('{"a":1 ,\n}', "1:8", "no comma before }", "a comma"),
        ("[1,,2]", "1:4", "a value", "','"),
        ("[,1]", "1:2", "a value or ]", "','"),
        ("{'a': 1}", "1:2", "a key in double quotes or }", "'a'"),
        ("{a: 1}", "1:2", "a key in double quotes or }", "'a'"),
        ('{"a": 1, b: 2}', "1:10", "a key in double quotes", "'b'"),
        ("{1: 2}", "1:2", "a key in double quotes or }", "'1'"),
        ('{"a" 1}', "1:6", "a colon after the key", "'1'"),
        ('{"a", 1}', "1:5", "a colon after the key", "','"),
        ('{"a": 1 "b": 2}', "1:9", "a comma or }", '"b"'),
        ("[1 2]", "1:4", "a comma or ]", "'2'"),
        ("[1}", "1:3", "a comma or ]", "'}'"),
        ('{"a": 1]', "1:8", "a comma or }", "']'"),
        ('["a": 1]', "1:5", "a comma or ]", "':'"),
        ("[012]", "1:2", "a number such as 25 or 0.5", "'012'"),
        ("[-]", "1:2", "a value or ]", "'-'"),
        ("[1.]", "1:2", "a number such as 25 or 0.5", "'1.'"),
        ("[.5]", "1:2", "a number such as 25 or 0.5", "'.5'"),
        ("[+5]", "1:2", "a number such as 25 or 0.5", "'+5'"),
        ("[0x1F]", "1:2", "a number such as 25 or 0.5", "'0x1F'"),
        ("[1e]", "1:2", "a number such as 25 or 0.5", "'1e'"),
        ("[1_000]", "1:3", "a comma or ]", "'_000'"),
        ("[NaN]", "1:2", "a value or ]", "'NaN'"),
        ("[-Infinity]", "1:2", "a value or ]", "'-Infinity'"),
        ("[True]", "1:2", "a value or ]", "'True'"),
        ("// x\n{}", "1:1", "a value", "'//'"),
        ("{} # x", "1:4", "nothing more", "'#'"),
        ("{} {}", "1:4", "nothing more", "'{'"),
        ("{}]", "1:3", "nothing more", "']'"),
        ("{", "1:2", "a key in double quotes or }", "the end of the text"),
        ('["a', "1:2", "double quotes that are closed", "the end of the line"),
        ('["a\nb"]', "1:2", "double quotes that are closed", "the end of the line"),
        ('["C:\\Users"]', "1:5", r"an escape such as \n or \u00e5", r"\U"),
        ('["\\u12"]', "1:3", r"an escape such as \n or \u00e5", r"\u"),
        ('["a\tb"]', "1:4", "text without control characters", "the control character U+0009"),
        ("[“a”]", "1:2", "a value or ]", "'“a”'"),
        ("[1,\u00a02]", "1:4", "a value", "' '"),
        ("\x00", "1:1", "", ""),
        ("[٣]", "1:2", "a value or ]", "'٣'"),
        ("[1٣]", "1:3", "a comma or ]", "'٣'"),
    ],
)
def test_syntax_errors(text: str, place: str, expected: str, found: str) -> None:
    parsed = read_json(text)
    (problem,) = parsed.problems
    assert parsed.root is None
    assert str(problem.position) == place
    if expected:
        assert problem.kind is Kind.JSON_SYNTAX
        assert problem.message == (
            f"The JSON cannot be read here: expected {expected}, found {found}."
        )


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("[1,]", "Delete the comma."),
        ("['a']", "JSON takes double quotes only."),
        ("/* a */ 1", "JSON knows no comments; write the plan in YAML to have them."),
        ("[0807]", "Delete the zeros in front; put a code such as 0807 in quotes."),
        ("[NaN]", "JSON has no such number. Write null, or leave the key out."),
        ("[None]", "In JSON these are true, false and null."),
        ('["C:\\Users"]', r"Write a backslash itself as \\."),
        ("[", "Check that the file is whole and every bracket is closed."),
        ("1 2", "A file holds one JSON value; delete what follows it."),
    ],
)
def test_hints(text: str, hint: str) -> None:
    assert [problem.hint for problem in read_json(text).problems] == [hint]


def test_several_problems_at_once() -> None:
    text = '{"a": 1,\n "a": [1e999999999, {"b": 1, "b": "\\ud800"}],\n "c": 1,\n "a": 2, x'
    parsed = read_json(text, file="p.json")
    assert said(parsed) == [
        "p.json:2:2 RK904 a: The key a stands here again; its first place is 1:2.",
        (
            "p.json:2:8 RK905 a[0]: The number 1e999999999 is too long or too large: expected "
            "at most 100 characters and an exponent of at most 100."
        ),
        "p.json:2:30 RK904 a[1].b: The key b stands here again; its first place is 2:22.",
        (
            "p.json:2:35 RK902 a[1].b: U+D800 is half a character, "
            "a surrogate without its other half."
        ),
        "p.json:4:2 RK904 a: The key a stands here again; its first place is 1:2.",
        (
            "p.json:4:10 RK902 : The JSON cannot be read here: expected a key in double quotes, "
            "found 'x'."
        ),
    ]
    assert parsed.root is None


def test_first_of_repeated_keys_is_kept() -> None:
    parsed = read_json('{"a": 1, "\\u0061": 2, "b": 3}')
    assert plain(parsed.root) == {"a": 1, "b": 3}
    assert [problem.kind for problem in parsed.problems] == [Kind.DUPLICATE_KEY]


@pytest.mark.parametrize(
    "number", ["9" * 5_000, "1e101", "1e-101", "1e" + "9" * 50, "-0." + "1" * 99]
)
def test_absurd_numbers_are_refused_and_doubted(number: str) -> None:
    parsed = read_json(f"[{number}, 1]")
    (problem,) = parsed.problems
    assert (problem.kind, str(problem.position)) == (Kind.TOO_LONG_NUMBER, "1:2")
    assert len(problem.message) < 250
    assert plain(parsed.root) == [None, 1]
    assert parsed.doubtful == {(1, 2)}


def test_paired_halves_are_one_character() -> None:
    assert plain(read_json('"\\ud83d\\ude00"').root) == "😀"


@pytest.mark.parametrize("text", ["", " \r\n\t ", "\ufeff"])
def test_empty_file(text: str) -> None:
    parsed = read_json(text)
    assert parsed.root is None
    assert said(parsed) == ["1:1 RK901 : The file is empty: expected a value such as { }."]


@pytest.mark.parametrize(
    ("data", "place"), [(b'{"\xc3\xa5": "\xe5"}', "1:8"), ('"å"'.encode("utf-16"), "1:1")]
)
def test_other_encodings_are_refused(data: bytes, place: str) -> None:
    (problem,) = read_json(data).problems
    assert (problem.kind, str(problem.position)) == (Kind.NOT_UTF8, place)


def test_limits() -> None:
    assert said(read_json("[[[]]]", limits=Limits(max_depth=2))) == [
        "1:3 RK905 : Lists and mappings are nested more than 2 deep."
    ]
    assert said(read_json("[1, 2, 3]", limits=Limits(max_nodes=2))) == [
        "1:8 RK905 : The file holds more than 2 values."
    ]
    assert said(read_json("[1, 2, 3]", limits=Limits(max_bytes=2))) == [
        "1:1 RK905 : The file has 9 bytes: expected at most 2."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        '{"a":' * 100_000,
        '"' + "x" * 10_000_000 + '"',
        '"' + "\\n" * 5_000_000 + '"',
        '"' + "x\\" * 1_000_000,
        "9" * 10_000_000,
        "a" * 10_000_000,
        "[" + " \n" * 1_000_000,
        "[" + "1," * 200_000 + "]",
    ],
    ids=["list", "object", "string", "escapes", "open", "number", "word", "space", "items"],
)
def test_hostile_files_are_read_or_refused_quickly(text: str) -> None:
    begin = time.process_time()
    read_json(text)
    assert time.process_time() - begin < 10


DATA = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.integers().map(lambda number: number / 64)
    | st.text(),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(), inner, max_size=5),
    max_leaves=20,
)


@settings(deadline=None)
@given(DATA, st.sampled_from([None, 0, 2]), st.booleans())
def test_same_values_as_the_standard_module(data: object, indent: int | None, ascii_: bool) -> None:
    text = json.dumps(data, indent=indent, ensure_ascii=ascii_)
    expected = json.loads(text, parse_float=Decimal)
    parsed = read_json(text)
    assert parsed.problems == ()
    assert plain(parsed.root) == expected
    assert repr(plain(parsed.root)) == repr(expected)


def _refuse(*_: object) -> None:
    raise ValueError


def _distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(dict(pairs)) < len(pairs):
        raise ValueError
    return dict(pairs)


@settings(deadline=None, max_examples=500)
@given(
    st.text("[]{}\",:0123-+.eEtrufalsn \n\t\r\\/'", max_size=12)
    | st.lists(
        st.sampled_from(["[", "]", "{", "}", ",", ":", '"a"', '"b"', "1", "-0.5e1", "true", " \n"]),
        max_size=12,
    ).map("".join)
)
@example('{"a":1,"a":2}')
@example("1E+2")
def test_accepts_just_what_the_standard_module_accepts(text: str) -> None:
    parsed = read_json(text)
    check_places(parsed, text)
    problems = [p for p in parsed.problems if p.kind is not Kind.TOO_LONG_NUMBER]
    try:
        expected = json.loads(
            text, parse_float=Decimal, parse_constant=_refuse, object_pairs_hook=_distinct
        )
    except ValueError:
        assert problems
    else:
        assert problems == []
        if not parsed.problems:
            assert plain(parsed.root) == expected


@settings(deadline=None)
@given(st.text() | st.binary() | st.text().map(lambda text: f'{{"a": "{text}'))
def test_fuzz(source: str | bytes) -> None:
    text = source if isinstance(source, str) else source.decode(errors="replace")
    check_places(read_json(source), text)


@settings(deadline=None, max_examples=300)
@given(
    st.lists(
        st.tuples(
            st.integers(0, len(SAMPLE)),
            st.integers(0, 3),
            st.text('[]{}",:0-.e\\u\t\n\r\x00\ufeffa', max_size=3),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_fuzz_with_mutations(edits: list[tuple[int, int, str]]) -> None:
    text = SAMPLE
    for place, length, inserted in edits:
        text = text[:place] + inserted + text[place + length :]
    check_places(read_json(text), text)
