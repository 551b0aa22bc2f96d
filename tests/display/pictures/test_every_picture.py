"""What holds of every picture: it parses, is whole, can be read, and its labels have room."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Final

import attrs
import pytest
from tests.display.pictures import plans_to_draw as plans
from tests.display.pictures.svg_labels import (
    elements,
    outside,
    overlapping,
    parsed,
    words,
)

import regionkit as rk
from regionkit.display.pictures import Picture, gantt, goal_tree, money
from regionkit.display.pictures.canvas import Canvas
from regionkit.display.pictures.lettering import plain
from regionkit.model import Project, Undertaking

MADE_UP: Final[dict[str, Callable[[], Project]]] = {
    "hostile": plans.hostile,
    "two currencies": plans.two_currencies,
    "every period": lambda: plans.with_activities(*plans.VAGUE, None),
    "no dates": lambda: plans.with_activities(None, None),
    "one day": lambda: plans.with_activities("2026-05-05"),
    "a hundred years": lambda: plans.with_activities("1950", "2049-12-31", "2000/.."),
    "the whole calendar": lambda: plans.with_activities("0001", "9999-12-31", "9999/.."),
    "empty": lambda: Project(title="Museum", stage="draft"),
    "nothing at all": Project,
}


def read(path: Path) -> Project | rk.Dossier:
    dossier = re.search(r"^dossier:", path.read_text(encoding="utf-8"), re.MULTILINE)
    return rk.read(path, rk.Dossier) if dossier else rk.read(path)


def subjects() -> Iterator[object]:
    for path in plans.EXAMPLES:
        yield pytest.param(lambda path=path: read(path), id=path.stem)
    for name, make in MADE_UP.items():
        yield pytest.param(make, id=name)


@pytest.fixture(scope="module", params=subjects())
def subject(request: pytest.FixtureRequest) -> Project | rk.Dossier:
    made: Project | rk.Dossier = request.param()
    return made


@pytest.fixture(scope="module", params=[480, 800, 1400])
def pictures(subject: Project | rk.Dossier, request: pytest.FixtureRequest) -> list[Picture]:
    return list(plans.everything_of(subject, "nb", request.param))


def test_no_two_labels_overlap(pictures: list[Picture]) -> None:
    for picture in pictures:
        assert overlapping(picture) == [], picture.title


def test_no_label_sticks_out(pictures: list[Picture]) -> None:
    for picture in pictures:
        assert outside(picture) == [], picture.title


def test_a_picture_is_read_aloud_by_its_title_and_description(pictures: list[Picture]) -> None:
    for picture in pictures:
        root = parsed(picture)
        assert root.get("role") == "img"
        ids = {each.get("id"): "".join(each.itertext()) for each in root if each.get("id")}
        said = [ids[name] for name in (root.get("aria-labelledby") or "").split(" ")]
        assert said == [picture.title, picture.description]
        assert all(said)


def test_a_picture_needs_nothing_from_elsewhere(pictures: list[Picture]) -> None:
    for picture in pictures:
        root = parsed(picture)
        tags = {each.tag.rpartition("}")[2] for each in root.iter()}
        assert tags <= {
            "svg", "title", "desc", "style", "defs", "pattern", "linearGradient", "stop",
            "rect", "line", "path", "circle", "text", "tspan",
        }  # fmt: skip
        names = {name.rpartition("}")[2] for each in root.iter() for name in each.attrib}
        assert not [name for name in names if name.startswith("on") or name == "href"]


def test_every_id_begins_with_the_name_of_the_picture(pictures: list[Picture]) -> None:
    for picture in pictures:
        root = parsed(picture)
        ids = [name for each in root.iter() if (name := each.get("id"))]
        assert len(ids) == len(set(ids))
        assert all(name.startswith(picture.name) for name in ids)
        used = set(re.findall(r"url\(#([^)]+)\)", picture.svg()))
        assert used <= set(ids)


def test_pictures_on_one_page_have_names_of_their_own(pictures: list[Picture]) -> None:
    different = {picture.svg() for picture in pictures}
    assert len({picture.name for picture in pictures}) == len(different)


def test_two_runs_agree(subject: Project | rk.Dossier) -> None:
    first, second = (list(plans.everything_of(subject, "sv", 800)) for _ in range(2))
    assert first == second
    assert [each.svg() for each in first] == [each.svg() for each in second]


@pytest.mark.parametrize("locale", ["nn", "da", "sv", "fi", "is", "en", "fo", "kl", "se"])
def test_labels_have_room_in_every_language(locale: str) -> None:
    for plan in (plans.two_currencies(), plans.with_activities(*plans.VAGUE, None)):
        for picture in plans.everything_of(plan, locale, 480):
            assert overlapping(picture) == [], picture.title
            assert outside(picture) == [], picture.title


def titles_in(part: Undertaking) -> Iterator[str]:
    if part.name:
        yield part.name
    for subgoal in part.goals.subgoals if part.goals else ():
        yield subgoal.title
        waiting = list(subgoal.activities)
        while waiting:
            activity = waiting.pop()
            yield activity.title
            waiting += activity.activities
    for subproject in part.subprojects:
        yield from titles_in(subproject)


def projects_of(subject: Project | rk.Dossier) -> tuple[Project, ...]:
    return (subject,) if isinstance(subject, Project) else subject.projects


def test_every_title_is_in_the_schedule(subject: Project | rk.Dossier) -> None:
    for project in projects_of(subject):
        shown = words(gantt(project, locale="nb"))
        points = [each.title for each in project.deliverables]
        points += [each.title for each in project.decision_points]
        points += [inner.title for each in project.deliverables for inner in each.milestones]
        for title in (*titles_in(project), *points):
            assert plain(title) in shown


def test_every_goal_is_in_the_tree(subject: Project | rk.Dossier) -> None:
    for project in projects_of(subject):
        shown = words(goal_tree(project, locale="nb"))
        goals = project.goals
        for title in (each.title for each in (*goals.main, *goals.subgoals)) if goals else ():
            assert plain(title) in shown


def test_every_line_of_the_budget_is_in_the_money(subject: Project | rk.Dossier) -> None:
    for project in projects_of(subject):
        shown = words(money(project, locale="nb"))
        budget = project.budget
        titles = [each.title for each in budget.costs] if budget else []
        titles += [each.title for each in budget.funding] if budget else []
        for title in titles:
            assert plain(title) in shown


def test_markup_in_a_plan_stays_text() -> None:
    for picture in plans.everything_of(plans.hostile(), "nb", 800):
        assert "<script" not in picture.svg()
        assert "<script>" in "".join(parsed(picture).itertext())


def test_a_plan_of_300_activities_can_be_read() -> None:
    plan = plans.plan_of_300()
    picture = gantt(plan, locale="nb")
    assert {plain(title) for title in titles_in(plan)} <= set(words(picture))
    assert outside(picture) == []
    rows = [text for text in words(picture) if text.startswith("Aktivitet")]
    assert len(rows) == 300
    # The axis comes again and again, so that no row is far from it.
    years = [float(each.get("y", "0")) for each in elements(picture, "text") if each.text == "2027"]
    gaps = [b - a for a, b in pairwise(years)]
    assert max(gaps) < 1200
    sizes = {float(each.get("font-size", "0")) for each in elements(picture, "text")}
    assert min(sizes) >= 10.5


def test_a_picture_is_immutable() -> None:
    picture = gantt(plans.two_currencies(), locale="nb")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        picture.title = "Et annet"  # type: ignore[misc]


def test_labels_that_overlap_would_be_found() -> None:
    canvas = Canvas(480)
    canvas.text(30, 50, "Kommunestyret vedtok planen")
    canvas.text(90, 54, "Fylkestinget gjorde det samme")
    canvas.text(400, 90, "Denne går utenfor kanten")
    picture = canvas.picture(120, title="P", description="P", language="nb")
    assert len(overlapping(picture)) == 1
    assert outside(picture) == ["Denne går utenfor kanten"]


@pytest.mark.parametrize("draw", [gantt, goal_tree, money])
def test_of_a_dossier_one_is_told_to_draw_its_projects(draw: Callable[..., Picture]) -> None:
    with pytest.raises(TypeError, match=r"one project, not of a Dossier.*dossier\.projects"):
        draw(rk.Dossier(title="Sak"), locale="nb")
