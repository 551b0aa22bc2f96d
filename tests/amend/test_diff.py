"""Differences: what was added, taken away or changed, and in which order parts stand."""

from typing import Final

import attrs
import pytest
from tests.amend.plans import project

import regionkit as rk
from regionkit import model

PLAN: Final = project()


def told(before: rk.Project, after: rk.Project) -> list[tuple[str | int | None, ...]]:
    return [
        (each["label"], each["change"], each["before"], each["after"])
        for each in rk.diff(before, after).to_records()
    ]


def with_parts(*names: str) -> rk.Project:
    return attrs.evolve(PLAN, subprojects=[rk.Subproject(id=n, title=n.upper()) for n in names])


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        ("abc", "cab", [("subprojects › order", "reordered", "A, B, C", "C, A, B")]),
        ("abc", "ac", [("B", "removed", "B", None)]),
        ("ac", "abc", [("B", "added", None, "B")]),
        (
            "abc",
            "cad",
            [
                ("B", "removed", "B", None),
                ("D", "added", None, "D"),
                ("subprojects › order", "reordered", "A, B, C", "C, A, D"),
            ],
        ),
        ("abc", "dabc", [("D", "added", None, "D")]),
        ("ab", "", [("A", "removed", "A", None), ("B", "removed", "B", None)]),
    ],
)
def test_parts_are_told_apart_by_their_ids(
    before: str, after: str, changes: list[tuple[str, str, str | None, str | None]]
) -> None:
    assert told(with_parts(*before), with_parts(*after)) == changes


def test_a_part_can_change_and_move() -> None:
    before = with_parts("a", "b")
    a, b = before.subprojects
    after = attrs.evolve(before, subprojects=[attrs.evolve(b, title="New"), a])
    assert told(before, after) == [
        ("New › title", "changed", "B", "New"),
        ("subprojects › order", "reordered", "A, B", "New, A"),
    ]


def with_lines(*titles: str) -> rk.Project:
    lines = [rk.FundingLine(title=title, amount=len(title)) for title in titles]
    return attrs.evolve(PLAN, budget=rk.Budget(funding=lines))


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        (("a", "bb"), ("bb", "a"), ["reordered"]),
        (("a", "a", "bb"), ("a", "bb", "a"), ["reordered"]),
        (("a", "bb"), ("a", "ccc"), ["changed", "changed"]),
        (("a", "bb"), ("bb",), ["removed"]),
        (("a", "bb"), ("ccc", "a", "bb"), ["added"]),
        (("a", "bb", "ccc"), ("a", "dddd", "bb"), ["changed", "changed"]),
    ],
)
def test_parts_without_ids_are_told_apart_by_what_they_say(
    before: tuple[str, ...], after: tuple[str, ...], kinds: list[str]
) -> None:
    assert [kind for _, kind, _, _ in told(with_lines(*before), with_lines(*after))] == kinds


def test_an_order_is_told_with_its_path_and_at_most_so_long() -> None:
    names = "abcdefghijklmnopqrstuvwxyz"
    difference = rk.diff(with_parts(*names), with_parts(*reversed(names)))
    (change,) = difference
    assert (str(change.path), change.label) == ("project.subprojects", "subprojects › order")
    assert change.before == with_parts(*names).subprojects
    assert "A, B, C, D" in str(difference)
    assert max(len(row) for row in str(difference).splitlines()) < 150


def test_nothing_differs_from_itself() -> None:
    assert not rk.diff(PLAN, PLAN)
    assert str(rk.diff(PLAN, PLAN)) == "Nothing differs."


def test_a_new_decision_is_told_by_name_and_status() -> None:
    after = attrs.evolve(PLAN, decisions=[model.Decision(id="d", status="rejected")])
    assert told(PLAN, after) == [("decisions › d", "added", None, "d (rejected)")]
