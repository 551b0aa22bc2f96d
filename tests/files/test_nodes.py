import pytest

from regionkit.files.json_text import read_json
from regionkit.files.nodes import Locator, Mapping, Scalar, Sequence, describe, locate
from regionkit.files.yaml_text import read_yaml
from regionkit.findings import Path

TEXT = """\
name: Plan
goals:
- id: g1
  activities: [a, b]
- id: 'g2'
  name: x
- loose
budget:
  years:
    2009: 5
    2010:
      sum: 6
  funding:
    f-1: {state: open}
"""


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("", "1:1"),
        ("name", "1:1"),
        ("goals", "2:1"),
        ("goals[0]", "3:3"),
        ("goals[g1]", "3:3"),
        ("goals[g2]", "5:3"),
        ("goals[g2].name", "6:3"),
        ("goals[g1].activities[1]", "4:19"),
        ("goals[2]", "7:3"),
        ("budget.years[2010].sum", "12:7"),
        ("budget.years[0]", "10:5"),
        ("budget.years[1].sum", "12:7"),
        ("budget.funding[f-1]", "14:5"),
        ("budget.funding[f-1].state", "14:11"),
        # What is not there: the nearest part around it.
        ("missing", "1:1"),
        ("missing.name", "1:1"),
        ("goals[3]", "2:1"),
        ("goals[g3].name", "2:1"),
        ("goals[g1].name", "3:3"),
        ("goals[2].name", "7:3"),
        ("goals.name", "2:1"),
        ("goals[*].name", "2:1"),
        ("name.part", "1:1"),
        ("budget.years[2011]", "9:3"),
    ],
)
def test_locate(path: str, place: str) -> None:
    root = read_yaml(TEXT).root
    assert root is not None
    assert str(locate(root, Path(path))) == place
    assert str(Locator(root, "p.yaml")(Path(path))) == f"p.yaml:{place}"


def test_ids_of_json_are_found_too() -> None:
    root = read_json('{"goals": [{"id": "g1"},\n{"id": "g1"}, {"id": ["g2"]}, {"id": "g3"}]}').root
    assert root is not None
    assert str(locate(root, Path("goals[g1]"))) == "1:12"
    assert str(locate(root, Path("goals[g2]"))) == "1:2"
    assert str(locate(root, Path("goals[g3].id"))) == "2:32"


def test_locator_is_quick_for_many_paths() -> None:
    count = 3_000
    root = read_yaml("a:\n" + "".join(f"- id: p{i}\n" for i in range(count))).root
    assert root is not None
    locator = Locator(root)
    places = [locator(Path(f"a[p{i}].id")).line for i in range(count)]
    assert places == list(range(2, count + 2))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[]", "a list of 0 items"),
        ("[1]", "a list of 1 item"),
        ('{"a": 1, "b": 2, "c": 3}', "keys and values (a, b, c)"),
        ('{"a": 1, "b": 2, "c": 3, "d": 4}', "keys and values (a, b, c, …)"),
        ("{}", "no keys and values"),
        ("null", "nothing"),
        ("true", "true"),
        ("12.50", "12.50"),
        ('""', "''"),
        ('"a\\nb"', r"'a\nb'"),
    ],
)
def test_describe(text: str, said: str) -> None:
    root = read_json(text).root
    assert root is not None
    assert str(describe(root)) == said


def test_describe_plain_text() -> None:
    assert str(describe(Scalar("NO", 1, 1, plain=True))) == "NO"
    assert str(describe(Scalar("", 1, 1, plain=True))) == "nothing"
    assert len(str(describe(Scalar("x" * 100, 1, 1)))) <= 60


def test_nodes_are_equal_only_to_themselves() -> None:
    assert Scalar("a", 1, 1) != Scalar("a", 1, 1)
    assert len({Sequence((), 1, 1), Mapping((), 1, 1)}) == 2
    assert Mapping((), 1, 1).get("a") is None
