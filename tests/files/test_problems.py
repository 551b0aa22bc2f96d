import pickle
from collections import defaultdict
from string import Formatter

import pytest

from regionkit.files.problems import Kind, Problem, shown
from regionkit.findings import Parameter, Path, Position, Severity

PLACE = Position(line=2, column=3, file="p.yaml")


def test_a_problem_becomes_a_finding() -> None:
    problem = Problem(
        kind=Kind.WRONG_VALUE,
        path=Path("budget.total"),
        position=PLACE,
        parameters={"expected": "an amount", "found": "'1,5'", "hint": "Use a full stop."},
    )
    finding = problem.to_finding()
    assert (finding.code, finding.name) == ("RK908", "wrong-value")
    assert finding.severity is Severity.ERROR
    assert finding.message == problem.message == "Expected an amount, found '1,5'."
    assert finding.hint == problem.hint == "Use a full stop."
    assert (finding.expected, finding.found) == ("an amount", "'1,5'")
    assert finding.position == PLACE
    assert finding.path == Path("budget.total")
    assert str(problem) == "p.yaml:2:3: RK908 Expected an amount, found '1,5'."


def test_hint_may_be_left_out() -> None:
    parameters = {"expected": "a date", "found": "nothing"}
    problem = Problem(kind=Kind.WRONG_VALUE, path=Path(""), position=PLACE, parameters=parameters)
    assert problem.hint == ""


def test_known_keys_are_listed_safely() -> None:
    parameters: dict[str, Parameter] = {"key": "nmae", "expected": ("name", "note\x1b")}
    problem = Problem(kind=Kind.UNKNOWN_KEY, path=Path(""), position=PLACE, parameters=parameters)
    assert problem.hint == r"Known here: name and note\x1b."


def test_a_sentence_with_a_gap_is_refused() -> None:
    with pytest.raises(TypeError, match="needs expected"):
        Problem(kind=Kind.WRONG_VALUE, path=Path(""), position=PLACE, parameters={"found": "x"})


def test_problems_can_cross_a_process_boundary() -> None:
    problem = Problem(kind=Kind.MERGE_KEY, path=Path("a"), position=PLACE)
    assert pickle.loads(pickle.dumps(problem)) == problem  # noqa: S301 - our own bytes


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_writes_its_sentences(kind: Kind) -> None:
    names = {name for _, name, _, _ in Formatter().parse(kind.template) if name}
    names |= {name for _, name, _, _ in Formatter().parse(kind.hint_template) if name}
    parameters = {name: f"<{name}>" for name in names}
    problem = Problem(kind=kind, path=Path("a"), position=PLACE, parameters=parameters)
    assert problem.message.endswith(".")
    assert problem.message[0].isupper() or problem.message[0] == "<"
    assert problem.hint


def test_a_code_has_one_name_and_a_name_one_code() -> None:
    names = defaultdict(set)
    for kind in Kind:
        names[kind.code].add(kind.rule_name)
    assert {code: sorted(named) for code, named in names.items()} == {
        "RK901": ["unreadable-file"],
        "RK902": ["syntax-error"],
        "RK903": ["refused-construct"],
        "RK904": ["duplicate-key"],
        "RK905": ["too-large"],
        "RK906": ["unknown-key"],
        "RK907": ["missing-key"],
        "RK908": ["wrong-value"],
        "RK909": ["unknown-version"],
        "RK910": ["missing-value"],
    }


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Tinn", "Tinn"),
        ("2\u00a0500", "2 500"),
        ("a\nb\x1b[31m\u202e\ud800", r"a\nb\x1b[31m\u202e\ud800"),
        ("x" * 60, "x" * 60),
        ("x" * 61, "x" * 59 + "…"),
        ("\x00" * 61, r"\x00" * 14 + "\\x0…"),
        (12, "12"),
    ],
)
def test_shown(value: object, text: str) -> None:
    assert shown(value) == text
    assert shown(shown(value)) == text
