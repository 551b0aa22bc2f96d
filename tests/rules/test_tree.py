"""The tree: every part of a plan once, with its path, its stage, its currency and what is above."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rules.asking import plan_of

import regionkit as rk
from regionkit.findings import Path
from regionkit.model import Allocation, CostItem, Frame
from regionkit.rules import DateNeededError, Site, Tree
from regionkit.values import Amount, Period, Stage


def tree_of(body: str, *, stage: Stage | None = None, as_of: date | None = None) -> Tree:
    return Tree(plan_of(body), stage=stage, as_of=as_of)


def site_at(tree: Tree, path: str) -> Site:
    return next(site for site in tree.sites if str(site.path) == path)


def paths(tree: Tree, noun: type) -> list[str]:
    return sorted(str(site.path) for site in tree.sites if isinstance(site.subject, noun))


# --- paths ---------------------------------------------------------------------


def test_parts_are_called_by_id_where_they_have_one() -> None:
    tree = tree_of("goals: {subgoals: [{id: g, title: A, activities: [{id: a, title: B}]}]}")
    assert paths(tree, rk.Activity) == ["project.goals.subgoals[g].activities[a]"]


def test_a_part_keeps_its_id_whatever_its_neighbours_lack() -> None:
    tree = tree_of("budget: {funding: [{title: A}, {id: grants, title: B}, {title: C}]}")
    assert paths(tree, rk.FundingLine) == [
        "project.budget.funding[0]",
        "project.budget.funding[2]",
        "project.budget.funding[grants]",
    ]


def test_neighbours_with_the_same_id_are_called_by_position() -> None:
    tree = tree_of("goals: {subgoals: [{id: g, title: A}, {id: g, title: B}, {id: h, title: C}]}")
    assert paths(tree, rk.Subgoal) == [
        "project.goals.subgoals[0]",
        "project.goals.subgoals[1]",
        "project.goals.subgoals[h]",
    ]


def test_shares_are_called_by_their_participant() -> None:
    tree = tree_of("staffing: {shares: {tinn: at most 10 %, rollag: at most 20 %}}")
    assert paths(tree, rk.Share) == [
        "project.staffing.shares[rollag].share",
        "project.staffing.shares[tinn].share",
    ]


def test_values_have_sites_too() -> None:
    tree = tree_of(
        "{period: 2009/2012, budget: {frame: {amount: 5, parts: [{title: A, amount: 3}]}}}"
    )
    assert paths(tree, Period) == ["project.period"]
    assert paths(tree, Amount) == [
        "project.budget.frame.amount",
        "project.budget.frame.parts[0].amount",
    ]


def test_every_level_of_the_project_tree_is_visited() -> None:
    tree = tree_of("subprojects: [{title: A, subprojects: [{id: b, title: B}]}]")
    assert paths(tree, rk.Subproject) == [
        "project.subprojects[0]",
        "project.subprojects[0].subprojects[b]",
    ]


@given(depth=st.integers(1, 200))
def test_depth_is_no_limit(depth: int) -> None:
    activity = rk.Activity(title="A")
    for _ in range(depth):
        activity = rk.Activity(title="A", activities=[activity])
    goals = rk.Goals(subgoals=[rk.Subgoal(title="G", activities=[activity])])
    tree = Tree(rk.Project(title="P", goals=goals), stage=None, as_of=None)
    assert len(paths(tree, rk.Activity)) == depth + 1


@given(
    ids=st.lists(st.none() | st.sampled_from(("a", "b", "c")), max_size=6),
)
def test_no_two_sites_have_the_same_path(ids: list[str | None]) -> None:
    subgoals = [rk.Subgoal(id=each, title="G") for each in ids]
    tree = Tree(rk.Project(goals=rk.Goals(subgoals=subgoals)), stage=None, as_of=None)
    found = Counter(site.path for site in tree.sites)
    assert set(found.values()) == {1}
    for position, each in enumerate(ids):
        step = each if each is not None and ids.count(each) == 1 else position
        assert Path(f"project.goals.subgoals[{step}]") in found


# --- stage, currency, what is above --------------------------------------------

NESTED = """
    stage: running
    currency: NOK
    subprojects:
      - id: own
        stage: sketch
        subprojects: [{id: child, budget: {frame: {amount: 5}}}]
      - {id: heir, budget: {currency: SEK, frame: {amount: 5}}}
"""


def test_a_subproject_inherits_the_stage_above_it() -> None:
    tree = tree_of(NESTED)
    assert site_at(tree, "project").stage is Stage.RUNNING
    assert site_at(tree, "project.subprojects[heir].budget.frame").stage is Stage.RUNNING
    assert site_at(tree, "project.subprojects[own]").stage is Stage.SKETCH
    assert site_at(tree, "project.subprojects[own].subprojects[child].budget").stage is Stage.SKETCH


def test_a_plan_that_states_no_stage_is_a_draft() -> None:
    assert tree_of("title: X").stage is Stage.DRAFT


def test_the_caller_may_name_another_stage_for_the_plan_and_what_inherits_from_it() -> None:
    tree = tree_of(NESTED.replace("stage: running", "stage: draft"), stage=Stage.CLOSED)
    assert (tree.stage, site_at(tree, "project").stage) == (Stage.CLOSED, Stage.CLOSED)
    assert site_at(tree, "project.subprojects[heir]").stage is Stage.CLOSED
    assert site_at(tree, "project.subprojects[own]").stage is Stage.SKETCH


def test_a_budget_may_keep_its_books_in_another_currency() -> None:
    tree = tree_of(NESTED)
    own, heir = (
        "project.subprojects[own].subprojects[child].budget",
        "project.subprojects[heir].budget",
    )
    assert site_at(tree, f"{own}.frame.amount").currency == "NOK"
    assert site_at(tree, f"{heir}.frame.amount").currency == "SEK"
    assert site_at(tree, "project.subprojects[heir]").currency == "NOK"


def test_a_site_knows_its_budget_and_its_undertaking() -> None:
    tree = tree_of(NESTED)
    site = site_at(tree, "project.subprojects[heir].budget.frame")
    assert isinstance(site.subject, Frame)
    assert site.budget.currency == "SEK"
    plan = tree.root.subject
    assert isinstance(plan, rk.Project)
    assert site.undertaking is plan.subprojects[1]
    assert site.project is plan
    assert site_at(tree, "project").undertaking is plan
    assert site_at(tree, "project").budget == rk.Budget()
    assert [str(above.path) for above in site.above()] == [
        "project.subprojects[heir].budget",
        "project.subprojects[heir]",
        "project",
    ]


def test_periods_above_begin_with_the_nearest_project() -> None:
    tree = tree_of("""
        period: 2009/2012
        subprojects:
          - {id: a, period: 2010, goals: {subgoals: [{id: g, title: G, period: 2011}]}}
          - {id: b, budget: {costs: [Leie]}}
    """)

    def above(path: str) -> list[str]:
        return [str(period) for period in site_at(tree, path).periods_above()]

    assert above("project") == []
    assert above("project.subprojects[a]") == ["2009/2012"]
    assert above("project.subprojects[a].goals.subgoals[g].period") == ["2010", "2009/2012"]
    assert above("project.subprojects[b].budget.costs[0]") == ["2009/2012"]
    assert isinstance(site_at(tree, "project.subprojects[b].budget.costs[0]").subject, CostItem)


def test_participants_are_called_by_name() -> None:
    tree = tree_of("participants: {nore-og-uvdal: Nore og Uvdal}")
    site = site_at(tree, "project")
    assert site.name_of("nore-og-uvdal") == "Nore og Uvdal"
    assert site.name_of("bø") == "bø"


# --- ids and references --------------------------------------------------------


def test_ids_and_references_are_gathered() -> None:
    tree = tree_of("""
        id: psd
        participants: {tinn: Tinn}
        budget:
          funding: [{title: A, payers: [tinn, bø], key: k}]
          keys: [{id: k, participants: [tinn], parts: [{by: equal, share: 100 %}]}]
          allocations: [{id: a, key: k, amount: 5}]
    """)
    assert set(tree.ids) == {"psd", "tinn", "k", "a"}
    assert isinstance(tree.ids["a"][0].subject, Allocation)
    assert sorted(
        (str(each.site.path / each.at), each.noun, each.id) for each in tree.references
    ) == [
        ("project.budget.allocations[a].key", "sharing key", "k"),
        ("project.budget.funding[0].key", "sharing key", "k"),
        ("project.budget.funding[0].payers[0]", "participant", "tinn"),
        ("project.budget.funding[0].payers[1]", "participant", "bø"),
        ("project.budget.keys[k].participants[0]", "participant", "tinn"),
    ]


@pytest.mark.parametrize(
    ("identifier", "noun", "there"),
    [
        ("tinn", "participant", True),
        ("tinn", "sharing key", False),
        ("k", "sharing key", True),
        ("hytter", "sub-project", True),
        ("bø", "participant", False),
    ],
)
def test_an_id_is_there_as_a_noun(identifier: str, noun: str, there: bool) -> None:
    tree = tree_of("""
        participants: {tinn: Tinn}
        budget: {keys: [{id: k, participants: [tinn], parts: [{by: equal, share: 100 %}]}]}
        subprojects: [{id: hytter, title: Hytter}]
    """)
    assert tree.has(identifier, noun) is there


# --- today ---------------------------------------------------------------------


def test_today_is_what_the_caller_says() -> None:
    tree = tree_of("title: X", as_of=date(2022, 2, 7))
    assert tree.sites[0].as_of == date(2022, 2, 7)


def test_nobody_said_what_today_is() -> None:
    with pytest.raises(DateNeededError, match="say which day by as_of"):
        _ = tree_of("title: X").sites[0].as_of


# --- once ----------------------------------------------------------------------


def test_what_is_asked_of_the_whole_plan_is_worked_out_once() -> None:
    asked: list[Tree] = []

    def count(tree: Tree) -> int:
        asked.append(tree)
        return len(tree.sites)

    tree, other = tree_of("title: X"), tree_of("title: Y")
    assert [tree.once(count), tree.once(count), other.once(count)] == [1, 1, 1]
    assert asked == [tree, other]


def test_what_is_asked_of_one_site_is_worked_out_once_for_each() -> None:
    tree = tree_of("budget: {funding: [{title: A}, {title: B}]}")
    asked: list[str] = []

    def title(site: Site) -> str:
        asked.append(site.step)
        return f"{site.subject}"

    for _ in range(2):
        for site in tree.sites:
            site.once(title)
    assert sorted(asked) == sorted(site.step for site in tree.sites)


def test_sites_are_sorted_as_they_stand_whatever_they_are_called() -> None:
    tree = tree_of("""
        budget: {funding: [{id: z, title: A}, {id: b, title: B}]}
        subprojects: [{id: y, title: C, budget: {funding: [{id: a, title: D}]}}]
    """)
    lines = sorted(
        (site for site in tree.sites if isinstance(site.subject, rk.FundingLine)),
        key=lambda site: site.order,
    )
    assert [site.step for site in lines] == ["funding[z]", "funding[b]", "funding[a]"]
    assert str(lines[0].path_to("state")) == "project.budget.funding[z].state"
