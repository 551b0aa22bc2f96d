"""goal_tree: what is missing on the way from goal to activity is said, and has a shape."""

from tests.display.pictures.svg_labels import elements, words

import regionkit as rk
from regionkit.display.pictures import Picture, goal_tree
from regionkit.model import Activity, Budget, CostItem, Goal, Goals, Project, Subgoal, Subproject


def rings(picture: Picture) -> tuple[int, int]:
    """Count the filled dots and the empty rings."""
    circles = elements(picture, "circle")
    empty = [each for each in circles if each.get("fill") == "none"]
    return len(circles) - len(empty), len(empty)


def test_all_that_is_there_has_a_filled_dot() -> None:
    subgoal = Subgoal(
        title="Stien er åpnet",
        reached_when="Alle skilt står.",
        period="2026",
        activities=[Activity(title="Skilting", activities=[Activity(title="Bestille skilt")])],
    )
    budget = Budget(costs=[CostItem(title="Skilt", amount=1000)])
    goals = Goals(main=[Goal(title="Én sti")], subgoals=[subgoal])
    picture = goal_tree(Project(title="P", goals=goals, budget=budget), locale="nb")
    assert rings(picture) == (5, 0)
    shown = words(picture)
    assert {"1 delmål", "Budsjett", "2 aktiviteter", "Fremdriftsplan"} <= set(shown)
    assert {"Én sti", "Stien er åpnet", "Skilting", "Bestille skilt"} <= set(shown)


def test_what_is_missing_has_a_ring_and_words() -> None:
    plan = Project(title="P", goals=Goals(subgoals=[Subgoal(title="Mål")]))
    picture = goal_tree(plan, locale="nb")
    assert rings(picture) == (1, 5)
    assert {
        "Ikke noe hovedmål",
        "Ikke noe budsjett",
        "Ingen aktiviteter",
        "Ikke tidfestet i planen",
        "Sier ikke når det er nådd",
    } <= set(words(picture))
    assert "Mål: ingen aktiviteter; ikke tidfestet i planen" in picture.description


def test_a_plan_without_goals_says_so() -> None:
    assert {"Ikke noe hovedmål", "Ingen delmål"} <= set(words(goal_tree(Project(), locale="nb")))


def test_goals_of_subprojects_stand_below() -> None:
    inner = Subproject(title="Del", goals=Goals(main=[Goal(title="Delens mål")]))
    bare = Subproject(title="Uten mål")
    shown = words(goal_tree(Project(title="Hele", subprojects=[inner, bare]), locale="nb"))
    assert shown.index("Hele") < shown.index("Del") < shown.index("Delens mål")
    assert "Uten mål" not in shown


def test_lines_lead_from_the_main_goal_to_each_subgoal() -> None:
    plan = rk.read("examples/kongsbergregionen.yaml")
    picture = goal_tree(plan, locale="nb")
    cards = {float(each.get("x", "0")) for each in elements(picture, "rect") if each.get("rx")}
    left = max(cards)
    arriving = [each for each in elements(picture, "line") if float(each.get("x2", "0")) == left]
    assert len(arriving) == 3


def test_an_activity_that_is_financed_separately_says_so() -> None:
    work = Activity(title="Byggeprosjekt", separately_financed=True)
    goals = Goals(subgoals=[Subgoal(title="Mål", activities=[work])])
    assert "finansieres for seg" in words(goal_tree(Project(title="P", goals=goals), locale="nb"))
