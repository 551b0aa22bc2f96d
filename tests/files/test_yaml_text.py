import re
import time
from pathlib import Path as FilePath

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from regionkit.files.builder import Parsed
from regionkit.files.limits import Limits
from regionkit.files.nodes import Mapping, Node, Scalar, Sequence
from regionkit.files.problems import Kind
from regionkit.files.yaml_text import read_yaml

SAMPLE = """\
%YAML 1.2
---
# Regionalt utviklingsprogram
name: Kongsbergregionen
municipalities: ["0604", 0807, NO, 12:30]   # as text
goals:
- id: g1
  name: 'Flere arbeidsplasser i ''Tinn'''
  note: |
    Første linje
    andre linje
- {id: g2, name: "Bedre veier \\u00e5", budget: 2 500 000.50, empty: }
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


def kinds(parsed: Parsed) -> list[Kind]:
    return [problem.kind for problem in parsed.problems]


def check_places(parsed: Parsed, text: str) -> None:
    lines = re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff"))
    for problem in parsed.problems:
        position = problem.position
        assert 1 <= position.line <= len(lines), problem
        assert 1 <= position.column <= len(lines[position.line - 1]) + 1, problem
        assert problem.message.isprintable()
        assert problem.hint.isprintable()
        assert "{" not in problem.kind.code + str(problem.path)
        assert problem.to_finding().position == position


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def _scanner(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "SafeLoader":
        monkeypatch.delattr(yaml, "CSafeLoader")


@pytest.mark.usefixtures("_scanner")
class TestBothScanners:
    def test_scalars_stay_text(self) -> None:
        parsed = read_yaml(SAMPLE)
        assert parsed.problems == ()
        assert plain(parsed.root) == {
            "name": "Kongsbergregionen",
            "municipalities": ["0604", "0807", "NO", "12:30"],
            "goals": [
                {
                    "id": "g1",
                    "name": "Flere arbeidsplasser i 'Tinn'",
                    "note": "Første linje\nandre linje\n",
                },
                {
                    "id": "g2",
                    "name": "Bedre veier å",
                    "budget": "2 500 000.50",
                    "empty": "",
                },
            ],
        }

    def test_only_plain_scalars_are_plain(self) -> None:
        root = read_yaml("[a, 'b', \"c\", 1, '1', ]").root
        assert isinstance(root, Sequence)
        assert [item.plain for item in root.items if isinstance(item, Scalar)] == [
            True,
            False,
            False,
            True,
            False,
        ]

    @pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
    @pytest.mark.parametrize("mark", ["", "\ufeff"])
    @pytest.mark.parametrize("encoded", [False, True])
    def test_positions(self, line_break: str, mark: str, encoded: bool) -> None:
        text = mark + line_break.join(["å: 😀", "b:", "  ø: 'x'", "  c: [d, {e: f}]"])
        root = read_yaml(text.encode() if encoded else text).root
        assert isinstance(root, Mapping)
        first, second = root.entries
        assert isinstance(second.value, Mapping)
        inner = second.value.entries
        assert (root.line, root.column) == (1, 1)
        assert (first.line, first.column, first.value.line, first.value.column) == (1, 1, 1, 4)
        assert (second.line, second.column) == (2, 1)
        assert (second.value.line, second.value.column) == (3, 3)
        assert [(entry.key, entry.line, entry.column) for entry in inner] == [
            ("ø", 3, 3),
            ("c", 4, 3),
        ]
        assert isinstance(inner[1].value, Sequence)
        assert [(item.line, item.column) for item in inner[1].value.items] == [(4, 7), (4, 10)]

    def test_lines_are_those_of_editors(self) -> None:
        text = "a: 'x\u2028y\x85z'\nb: 1\nb: 2\n"
        assert [str(problem.position) for problem in read_yaml(text).problems] == ["3:1"]

    def test_value_missing_at_the_end_of_the_text_stands_there(self) -> None:
        root = read_yaml("? a\n? b").root
        assert isinstance(root, Mapping)
        value = root.entries[1].value
        assert (value.line, value.column) == (2, 4)

    def test_every_duplicate_key_is_reported_with_both_places(self) -> None:
        parsed = read_yaml("a: 1\nb:\n- {c: 1, 'c': 2}\na: 3\na: {x: 1, x: 2}\n", file="p.yaml")
        assert said(parsed) == [
            "p.yaml:3:10 RK904 b[0].c: The key c stands here again; its first place is 3:4.",
            "p.yaml:4:1 RK904 a: The key a stands here again; its first place is 1:1.",
            "p.yaml:5:1 RK904 a: The key a stands here again; its first place is 1:1.",
            "p.yaml:5:11 RK904 a.x: The key x stands here again; its first place is 5:5.",
        ]
        assert plain(parsed.root) == {"a": "1", "b": [{"c": "1"}]}

    def test_every_refused_construct_is_reported(self) -> None:
        text = (
            "a: &x {b: 1}\n"
            "c: *x\n"
            "d: !!python/object/apply:os.system [ls]\n"
            "e: {<<: *x, f: !money 5}\n"
            "? [g]\n"
            ": h\n"
            "*x : i\n"
            "k: '<<'\n"
        )
        parsed = read_yaml(text)
        why = "each value is written where it belongs."
        tags = "the type of a value follows from its key."
        assert said(parsed) == [
            f"1:4 RK903 a: The anchor &x is not allowed here: {why}",
            f"2:4 RK903 c: The alias *x is not allowed here: {why}",
            f"3:4 RK903 d: The tag !!python/object/apply:os.system is not allowed here: {tags}",
            (
                "4:5 RK903 e: The merge key << is not allowed here: each entry is written where it "
                "belongs."
            ),
            f"4:9 RK903 e: The alias *x is not allowed here: {why}",
            f"4:16 RK903 e.f: The tag !money is not allowed here: {tags}",
            "5:3 RK903 : This key is a list: expected a name.",
            f"7:1 RK903 : The alias *x is not allowed here: {why}",
        ]
        assert plain(parsed.root) == {
            "a": {"b": "1"},
            "c": "",
            "d": ["ls"],
            "e": {"f": "5"},
            "k": "<<",
        }
        assert parsed.doubtful == {(1, 1), (2, 4), (3, 4), (4, 4), (4, 9), (4, 16), (7, 1)}

    def test_value_of_a_refused_key_is_thrown_away_but_looked_into(self) -> None:
        parsed = read_yaml("? {a: &x 1}\n: [*x, {b: 1, b: 2}]\nc: 3\n")
        assert [(p.kind, str(p.position), str(p.path)) for p in parsed.problems] == [
            (Kind.KEY_NOT_TEXT, "1:3", ""),
            (Kind.ANCHOR, "1:7", ""),
            (Kind.ALIAS, "2:4", ""),
            (Kind.DUPLICATE_KEY, "2:15", ""),
        ]
        assert plain(parsed.root) == {"c": "3"}

    @pytest.mark.parametrize(
        ("text", "place"), [("{{ name }}", "1:2"), ("a: {? : 1}", "1:6 1:7"), ("? \n: 1", "1:2")]
    )
    def test_keys_that_are_no_text(self, text: str, place: str) -> None:
        (problem,) = read_yaml(text).problems
        assert problem.kind is Kind.KEY_NOT_TEXT
        assert str(problem.position) in place.split()

    def test_directives_are_reported_and_passed_over(self) -> None:
        text = "# first\n%TAG !x! tag:x,2000:\n%NOTE æøå\n%YAML 1.1\n--- \na: 1\n"
        parsed = read_yaml(text)
        assert said(parsed) == [
            "2:1 RK903 : The directive %TAG !x! tag:x,2000: is not allowed here.",
            "3:1 RK903 : The directive %NOTE æøå is not allowed here.",
        ]
        assert plain(parsed.root) == {"a": "1"}

    def test_directive_and_nothing_else(self) -> None:
        assert kinds(read_yaml("%a")) == [Kind.EMPTY_FILE, Kind.DIRECTIVE]

    @pytest.mark.parametrize(
        ("text", "place"),
        [
            ("a: 1\n---\nb: [\n", "2:1"),
            ("a: 1\n...\n# x\n--- b\n", "4:1"),
            ("a: 1\n...\n\n%TAG ! x\n---\n", "4:1"),
            ("a: 1\n%YAML 1.1\n---\n", "2:1"),
        ],
    )
    def test_second_document_ends_the_reading(self, text: str, place: str) -> None:
        parsed = read_yaml(text)
        (problem,) = parsed.problems
        assert (problem.kind, str(problem.position)) == (Kind.SECOND_DOCUMENT, place)
        assert plain(parsed.root) == {"a": "1"}

    def test_end_marks_alone_are_no_second_document(self) -> None:
        assert read_yaml("---\na: 1\n...\n...\n# end\n").problems == ()

    @pytest.mark.parametrize(
        "text", ["", " \n", "# only\n# comments", "---\n", "\ufeff", "--- # x\n...\n"]
    )
    def test_empty_file(self, text: str) -> None:
        parsed = read_yaml(text)
        assert parsed.root is None
        assert said(parsed) == ["1:1 RK901 : The file is empty: expected keys and values."]

    @pytest.mark.parametrize(
        ("text", "place", "reason"),
        [
            ("a: b: c", "1:5", "a colon that cannot stand here"),
            ("a:\n\tb: c", "2:1", "a tab where spaces are expected"),
            ("a: @b", "1:4", "a character that cannot start a text without quotes"),
            ("a: `b", "1:4", "a character that cannot start a text without quotes"),
            ("a: 1\nb: 'x\nc: 2\n", "2:4", "the quotes that open here are never closed"),
            (
                "a: 'x\n---\n",
                "2:1",
                "a line --- or ... stands inside the text in quotes (from line 1)",
            ),
            ("a: [1, 2\nb: 3\n", "2:2", "the list in brackets (from line 1) is not closed"),
            ("a: {b: 2\nc: 3\n", "2:2", "the mapping in braces (from line 1) is not closed"),
            ("a:\n  - b\n c: d", "3:2", "this line does not go with "),
            ("a: 'b' c\n", "1:8", "this line does not go with "),
            ("a:\n- b\nc", "3:2", "a key without a colon (from line 3)"),
            ('a: "C:\\Users"', "1:9", "a backslash in double quotes"),
            ('a: "\\q"', "1:5 1:6", "a backslash in double quotes"),
            ("a: * b", "1:5", "a text without quotes cannot start with & or *"),
            ("a: - b", "1:4", "a list cannot start here"),
            ("a: ? b", "1:4", "a key cannot start here"),
            ("'a' b", "1:5", "this does not belong to what stands before it"),
            ("[a, , b]", "1:5", "a value is missing here"),
            ("a: !x!y b", "1:4", "a text without quotes cannot start with !"),
            ("a: |x\n b", "1:5", "the sign | or > is not followed by a text"),
            ("%YAML x\n---\na: 1", "1:7", "a line %YAML that cannot be understood"),
            ("%YAML", "1:6", "a line %YAML that cannot be understood"),
            ("%YAML 1.2 x\n---\na: 1", "1:11", "a line %YAML that cannot be understood"),
            ("%YAML 2.0\n---\na: 1", "1:1", "a version of YAML other than 1.1 or 1.2"),
            ("%YAML 1.1\n%YAML 1.1\n---\na: 1", "2:1", "a second line %YAML"),
        ],
    )
    def test_syntax_errors_in_plain_words(self, text: str, place: str, reason: str) -> None:
        parsed = read_yaml(text)
        (problem,) = parsed.problems
        assert problem.kind is Kind.YAML_SYNTAX
        start = "The YAML cannot be read here: "
        assert problem.message.startswith(start + reason)
        assert problem.hint
        assert str(problem.position) in place.split()  # the two scanners may differ
        assert parsed.root is None

    def test_what_was_found_before_a_syntax_error_is_reported_too(self) -> None:
        parsed = read_yaml("a: &x 1\na: *x\nb: 'x\n")
        assert kinds(parsed) == [
            Kind.ANCHOR,
            Kind.DUPLICATE_KEY,
            Kind.ALIAS,
            Kind.YAML_SYNTAX,
        ]
        assert parsed.root is None

    def test_forbidden_characters_are_all_reported(self) -> None:
        parsed = read_yaml("a: \x01\nå: x\x7f\x00\na: 2\n")
        assert said(parsed) == [
            "1:4 RK902 : The character U+0001 is not allowed in YAML.",
            "2:5 RK902 : The character U+007F is not allowed in YAML.",
            "2:6 RK902 : The character U+0000 is not allowed in YAML.",
            "3:1 RK904 a: The key a stands here again; its first place is 1:1.",
        ]

    @pytest.mark.parametrize("start", ["[", "- ", "{a: ", "? ", "[{", "&a [", "! ["])
    def test_deep_nesting_stops_at_once(self, start: str) -> None:
        begin = time.process_time()
        parsed = read_yaml(start * 100_000)
        assert time.process_time() - begin < 2
        assert parsed.problems[-1].kind is Kind.TOO_DEEP
        assert parsed.root is None

    @settings(deadline=None, max_examples=300)
    @given(st.text() | st.text("-?:,[]{}#&*!|>'\"%@`\\ \t\r\n\x85\u2028ab01<.~", max_size=40))
    @example("\U0010ffff: '\ud7ff'")
    @example('"\\U00110000"')
    @example('"\\ud800"')
    @example("%YAML 1." + "9" * 5000 + "\n---\na")
    @example("!<tag%FF> a")
    @example("%YAML 1.1\n%")
    def test_fuzz_with_text(self, text: str) -> None:
        parsed = read_yaml(text)
        check_places(parsed, text)
        if parsed.root is None:
            assert parsed.problems
        if not parsed.problems:
            oracle = getattr(yaml, "CBaseLoader" if hasattr(yaml, "CSafeLoader") else "BaseLoader")
            assert plain(parsed.root) == yaml.load(text, oracle)  # noqa: S506 - gives text only


@settings(deadline=None)
@given(st.binary() | st.text().map(lambda text: text.encode("utf-16")))
@example(b"\xef\xbb\xbf\xff")
@example(b"a\0b\0")
def test_fuzz_with_bytes(data: bytes) -> None:
    check_places(read_yaml(data), data.decode(errors="replace"))


@settings(deadline=None, max_examples=300)
@given(
    st.lists(
        st.tuples(
            st.integers(0, len(SAMPLE)),
            st.integers(0, 3),
            st.text("-?:,[]{}#&*!|>'\"%\\ \t\nab0<\x00\ufeff\x85", max_size=3),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_fuzz_with_mutations(edits: list[tuple[int, int, str]]) -> None:
    text = SAMPLE
    for place, length, inserted in edits:
        text = text[:place] + inserted + text[place + length :]
    check_places(read_yaml(text), text)


@given(st.text(alphabet=st.characters(), max_size=10))
def test_half_characters_in_text_are_refused(text: str) -> None:
    (problem,) = read_yaml(f"å: {text}\ud800").problems[-1:]
    assert problem.kind is Kind.NOT_UTF8


# PyYAML's emitter loses these three line breaks itself.
CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\x85\u2028\u2029")
KEYS = st.text(CHARACTERS, min_size=1, max_size=8)
DATA = st.recursive(
    st.text(CHARACTERS)
    | st.integers().map(str)
    | st.sampled_from(["NO", "0114", "12:30", "~", "", "<<"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=15,
)


@settings(deadline=None)
@given(DATA.filter(lambda data: not isinstance(data, str)), st.booleans(), st.booleans())
def test_dumped_data_comes_back(data: object, flow: bool, unicode: bool) -> None:
    text = yaml.safe_dump(data, default_flow_style=flow, allow_unicode=unicode)
    parsed = read_yaml(text)
    assert parsed.problems == ()
    assert plain(parsed.root) == data
    lines = re.split(r"\r\n|\r|\n", text)
    todo: list[Node] = [parsed.root] if parsed.root else []
    while todo:
        match todo.pop():
            case Mapping(entries=entries):
                todo.extend(entry.value for entry in entries)
            case Sequence(items=items):
                todo.extend(items)
            case Scalar(value=str() as value, line=line, column=column, plain=True) if value:
                assert lines[line - 1][column - 1] == value[0]


@pytest.mark.parametrize(
    ("data", "place", "found"),
    [
        (b"a: 1\n\xc3\xa5: \xe5\n", "2:4", "byte 0xE5"),
        (b"\xef\xbb\xbfa: \xff", "1:4", "byte 0xFF"),
        ("a: å".encode("utf-16"), "1:1", "UTF-16"),
        ("a: å".encode("utf-32"), "1:1", "UTF-32"),
        ("a: å".encode("utf-16-le"), "1:1", "UTF-16 or no text at all"),
        ("a: å".encode("utf-16-be"), "1:1", "UTF-16 or no text at all"),
    ],
)
def test_other_encodings_are_refused(data: bytes, place: str, found: str) -> None:
    parsed = read_yaml(data)
    assert parsed.root is None
    assert said(parsed) == [f"{place} RK901 : The file is not UTF-8 text: found {found}."]
    assert "UTF-8" in parsed.problems[0].hint


def test_file_above_the_limit_is_refused() -> None:
    assert said(read_yaml("å: 1", limits=Limits(max_bytes=4))) == [
        "1:1 RK905 : The file has 5 bytes: expected at most 4."
    ]


def test_too_many_nodes_are_refused() -> None:
    text = "a: [1, 2, 3, 4]"
    assert read_yaml(text, limits=Limits(max_nodes=6)).problems == ()
    assert said(read_yaml(text, limits=Limits(max_nodes=3))) == [
        "1:14 RK905 a[3]: The file holds more than 3 values."
    ]


def test_depth_is_counted_in_lists_and_mappings() -> None:
    text = "a: [{b: 1}]"
    assert read_yaml(text, limits=Limits(max_depth=3)).problems == ()
    assert said(read_yaml(text, limits=Limits(max_depth=2))) == [
        "1:5 RK905 a[0]: Lists and mappings are nested more than 2 deep."
    ]


def test_reading_stops_after_many_problems() -> None:
    parsed = read_yaml("a: 1\n" * 10, limits=Limits(max_problems=3))
    assert kinds(parsed) == [Kind.DUPLICATE_KEY] * 3 + [Kind.TOO_MANY_PROBLEMS]
    assert parsed.root is None


def test_paths_end_before_what_cannot_be_a_step() -> None:
    deep = "{a: {'b c': {d: [0, &x 1]}}}"
    assert [str(p.path) for p in read_yaml(deep).problems] == ["a"]
    assert [str(p.path) for p in read_yaml("[[&x 1]]").problems] == [""]


def test_long_and_invisible_texts_are_shown_shortened() -> None:
    key = "x\u202e" * 100
    (problem,) = read_yaml(f"'{key}': 1\n'{key}': 2\n").problems
    assert len(problem.message) < 120
    assert "…" in problem.message
    assert r"\u202e" in problem.message


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "x" * 10_000_000,
        "a: '" + "x\n  y " * 1_000_000 + "'",
        "x\n" * 1_000_000,
        "\n" * 1_000_000,
        "".join(f"%TAG !a{i}! x\n" for i in range(100_000)) + "--- a",
        "--- a\n...\n" + "".join(f"%TAG !a{i}! x\n" for i in range(100_000)) + "--- b",
        "a\u2028b: 1\u2028" * 100_000,
    ],
    ids=["scalar", "quoted", "plain", "empty lines", "directives", "directives later", "breaks"],
)
def test_hostile_files_are_read_or_refused_quickly(text: str) -> None:
    begin = time.process_time()
    read_yaml(text)
    assert time.process_time() - begin < 10


def test_large_plan_is_read_quickly() -> None:
    items = "".join(
        f"- id: p{i}\n  name: Delprosjekt {i} på Kongsberg\n  budget: {i}000\n"
        f'  start: 2009-02\n  owner: "0604"\n  note: Åpent spørsmål\n'
        for i in range(1_500)
    )
    begin = time.process_time()
    parsed = read_yaml(f"projects:\n{items}")
    assert time.process_time() - begin < 2  # 0.03 s on a quiet machine
    assert parsed.problems == ()


def test_yaml_is_imported_on_first_use_only(tmp_path: FilePath) -> None:
    import subprocess
    import sys

    script = tmp_path / "script.py"
    script.write_text(
        "import sys\nimport regionkit.files.yaml_text\nassert 'yaml' not in sys.modules\n"
    )
    subprocess.run([sys.executable, str(script)], check=True)
