"""Circles of references, against every walk there is; and at a size that no recursion survives."""

from itertools import permutations
from typing import Final

from hypothesis import given
from hypothesis import strategies as st
from tests.rules.asking import asked, report_on, rule_named

import regionkit as rk
from regionkit.model import Relation, RelationKind
from regionkit.rules import Wrong

RULE: Final = rule_named("RK104")
NAMES: Final = ("a", "b", "c", "d")
Pairs = set[tuple[str, str]]

pairs = st.sets(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)), max_size=8)


def dossier(links: Pairs, kind: RelationKind) -> rk.Dossier:
    return rk.Dossier(
        projects=[
            rk.Project(
                id=name,
                related=[
                    Relation(title="R", kind=kind, project=end)
                    for start, end in sorted(links)
                    if start == name
                ],
            )
            for name in NAMES
        ]
    )


def in_circles(links: Pairs) -> Pairs:
    """The links that lie on some circle, by trying every order of every choice of projects."""
    found: Pairs = set()
    for size in range(1, len(NAMES) + 1):
        for walk in permutations(NAMES, size):
            steps = {*zip(walk, (*walk[1:], walk[0]), strict=True)}
            if steps <= links:
                found |= steps
    return found


@given(links=pairs, kind=st.sampled_from((RelationKind.PART_OF, RelationKind.SUCCEEDS)))
def test_a_circle_is_found_if_there_is_one(links: Pairs, kind: RelationKind) -> None:
    ((_, answers), *_) = asked(RULE, dossier(links, kind))
    wrongs = [answer for answer in answers if isinstance(answer, Wrong)]
    circular = in_circles(links)
    assert bool(wrongs) == bool(circular)
    # without the references that are told of, no circle is left
    told = {answer.at for answer in wrongs}
    assert len(told) == len(wrongs)
    kept = set(links)
    for name in NAMES:
        ends = [end for start, end in sorted(links) if start == name]
        for number, end in enumerate(ends):
            if f"projects[{name}].related[{number}].project" in told:
                assert (name, end) in circular
                kept.discard((name, end))
    assert in_circles(kept) == set()


@given(links=pairs)
def test_feeding_goes_wrong_only_where_a_project_feeds_itself(links: Pairs) -> None:
    ((_, answers), *_) = asked(RULE, dossier(links, RelationKind.FEEDS))
    wrongs = [answer for answer in answers if isinstance(answer, Wrong)]
    assert len(wrongs) == sum(start == end for start, end in links)


def test_length_and_depth_are_no_limit() -> None:
    row = [
        rk.Subproject(id=f"s{n}", title="S", withdrawn=True, succeeded_by=f"s{(n + 1) % 2000}")
        for n in range(2000)
    ]
    (finding,) = report_on("RK104", rk.Project(title="P", subprojects=row)).findings
    assert str(finding.path) == "project.subprojects[s0].succeeded_by"
    deep = rk.Subproject(id="deepest", title="D")
    for _ in range(1000):
        deep = rk.Subproject(title="S", subprojects=[deep])
    inside = Relation(title="D", kind="part of", project="deepest")
    (finding,) = report_on("RK104", rk.Project(title="P", related=[inside], subprojects=[deep]))
    assert str(finding.path) == "project.related[0].project"
