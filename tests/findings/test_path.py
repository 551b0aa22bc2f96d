"""Path: where in a plan something stands."""

import copy
import pickle
from typing import assert_type

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.errors import InvalidValueError
from regionkit.findings import ANY, Field, Item, Path, Step
from regionkit.testing.strategies import fields, ids, paths, steps

# --- laws --------------------------------------------------------------------


@given(paths)
def test_parse_and_text_are_inverses(path: Path) -> None:
    assert Path(str(path)) == path
    assert eval(repr(path), {"Path": Path}) == path  # noqa: S307 - the law of repr


@given(steps)
def test_a_path_and_its_steps_are_inverses(taken: tuple[Step, ...]) -> None:
    path = Path.of(taken)
    assert_type(path, Path)
    assert_type(path.steps, tuple[Step, ...])
    assert path.steps == taken
    assert Path.of(path.steps) == path


@given(paths)
def test_copies_and_pickles_are_equal(path: Path) -> None:
    for twin in (copy.copy(path), copy.deepcopy(path), pickle.loads(pickle.dumps(path))):  # noqa: S301 - our own
        assert twin == path
        assert hash(twin) == hash(path)


@given(paths, paths)
def test_equality_hash_order_and_sort_key_agree(a: Path, b: Path) -> None:
    assert (a == b) is (a.steps == b.steps)
    assert (a == b) is (a.sort_key == b.sort_key)
    assert [a < b, a == b, a > b].count(True) == 1
    if a == b:
        assert hash(a) == hash(b)


@given(paths, fields, ids | st.integers(0, 999))
def test_each_step_leads_under_the_path(path: Path, field: Field, key: str | int) -> None:
    part = path / field.name
    assert_type(part, Path)
    assert part.steps == (*path.steps, field)
    assert path.covers(part)
    assert not part.covers(path)
    item = part.item(key)
    assert_type(item, Path)
    assert item.steps == (*path.steps, field, Item(key))
    assert part.covers(item)


@given(paths, paths, paths)
def test_to_cover_is_an_order(a: Path, b: Path, c: Path) -> None:
    assert a.covers(a)
    assert Path("").covers(a)
    if a.covers(b) and b.covers(c):
        assert a.covers(c)


@given(paths, paths)
def test_a_path_covers_itself_and_what_is_under_it(a: Path, b: Path) -> None:
    if not any(step == Item(ANY) for step in a.steps):
        assert a.covers(b) is (b.steps[: len(a.steps)] == a.steps)


# --- reading -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("", ()),
        ("project", (Field("project"),)),
        ("project.budget", (Field("project"), Field("budget"))),
        (
            "budget.funding[grants].state",
            (Field("budget"), Field("funding"), Item("grants"), Field("state")),
        ),
        ("goals[0]", (Field("goals"), Item(0))),
        ("goals[10][2]", (Field("goals"), Item(10), Item(2))),
        ("goals[*].id", (Field("goals"), Item("*"), Field("id"))),
        ("a[1a]", (Field("a"), Item("1a"))),
        ("a[del-2_b]", (Field("a"), Item("del-2_b"))),
        ("måter[bø].år", (Field("måter"), Item("bø"), Field("år"))),
        ("_private", (Field("_private"),)),
    ],
)
def test_the_notation(text: str, taken: tuple[Step, ...]) -> None:
    assert Path(text).steps == taken


@pytest.mark.parametrize(
    "text",
    [
        ".",
        ".a",
        "a.",
        "a..b",
        "[0]",
        "[a].b",
        "a[]",
        "a[",
        "a]",
        "a[b",
        "a[0]b",
        "a.[0]",
        "a[-1]",
        "a[01]",
        "a[007]",
        "a[1000000000]",
        "a[0000000001]",
        "a[٣]",
        "a[１]",
        "a[b.c]",
        "a[ b ]",
        "a[-b]",
        "a[b_]",
        "a[**]",
        "a[b]\n",
        "a\n",
        "\na",
        "a.b\n",
        "a b",
        "a-b",
        "1a",
        "a.1",
        "*",
        "a.*",
        "a/b",
        "a\0",
        "\ud800",
        "a[\ud800]",
        "a[bla\u030a]",
        pytest.param("a" + "[" * 100_000, id="a page of brackets"),
        pytest.param("a[" + "b" * 100_000, id="a bracket that never closes"),
        pytest.param("a[" + "9" * 100_000 + "]", id="a page of digits"),
    ],
)
def test_what_is_no_path_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(InvalidValueError, match=r"a path such as project\.budget\.funding"):
        Path(text)


@given(st.text() | st.text(st.sampled_from("ab01.[]*-_\n")))
def test_any_text_is_read_or_refused_in_our_own_words(text: str) -> None:
    try:
        path = Path(text)
    except InvalidValueError:
        return
    assert str(path) == text
    assert Path.of(path.steps) == path


@pytest.mark.parametrize("value", [None, 5, b"a", ["a"], Path("a")])
def test_only_text_is_read(value: object) -> None:
    with pytest.raises(TypeError, match="a path is made from str, not"):
        Path(value)  # type: ignore[arg-type]


# --- steps -------------------------------------------------------------------


def test_the_empty_path_is_the_whole_document() -> None:
    document = Path("")
    assert document.steps == ()
    assert document / "project" == Path("project")
    assert document.covers(Path("project.goals"))
    assert not Path("project").covers(document)


def test_a_name_may_itself_be_a_path() -> None:
    assert Path("project") / "budget.funding[grants]" == Path("project.budget.funding[grants]")


@pytest.mark.parametrize("name", ["", "a b", "[0]", "1", ".a"])
def test_a_name_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(InvalidValueError):
        Path("project") / name


@pytest.mark.parametrize("key", ["0", "114", "", "a]b", "a[0]", "a].b[c", -1, 10**9, True])
def test_a_key_is_an_id_or_a_position(key: str | int) -> None:
    with pytest.raises(InvalidValueError):
        Path("goals").item(key)


def test_digits_given_as_an_id_do_not_silently_count() -> None:
    with pytest.raises(InvalidValueError, match="steps by name, id or position") as caught:
        Path("goals").item("0")
    assert caught.value.hint == "An id is not made of digits alone."
    assert Path("goals").item(0) == Path("goals[0]")


def test_the_document_is_not_one_of_several() -> None:
    with pytest.raises(InvalidValueError):
        Path("").item(0)


@pytest.mark.parametrize(
    "taken",
    [
        (Item("a"),),
        (Field("a.b"),),
        (Field(""),),
        (Field("a[0]"),),
        (Field("a"), Item("0")),
        (Field("a"), Item("b].c[d")),
    ],
)
def test_steps_that_could_not_be_read_back_are_refused(taken: tuple[Step, ...]) -> None:
    with pytest.raises(InvalidValueError):
        Path.of(taken)


# --- covering and sorting ----------------------------------------------------


@pytest.mark.parametrize(
    ("pattern", "path", "covered"),
    [
        ("goals", "goals", True),
        ("goals", "goals[0].title", True),
        ("goals", "goalsetting", False),
        ("goals[0]", "goals", False),
        ("goals[1]", "goals[10]", False),
        ("goals[*]", "goals[0]", True),
        ("goals[*]", "goals[g1].title", True),
        ("goals[*].title", "goals[g1].id", False),
        ("goals[*]", "goals", False),
        ("goals[*]", "goals.main", False),
        ("goals[g1]", "goals[*]", False),
        ("a[*].b[*]", "a[0].b[x].c", True),
    ],
)
def test_a_star_stands_for_any_item(pattern: str, path: str, covered: bool) -> None:
    assert Path(pattern).covers(Path(path)) is covered


def test_items_sort_by_position_then_by_name() -> None:
    texts = ["a[b]", "a[10]", "a[2]", "a.z", "a", "a[*]", "b", "a[2].c"]
    in_order = sorted(map(Path, texts), key=lambda path: path.sort_key)
    assert list(map(str, in_order)) == [
        "a", "a.z", "a[2]", "a[2].c", "a[10]", "a[*]", "a[b]", "b",
    ]  # fmt: skip
