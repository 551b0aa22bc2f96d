"""gantt: every kind of date is drawn as what it is, and said in words."""

from datetime import date

import attrs
import pytest
from tests.display.pictures.plans_to_draw import with_activities
from tests.display.pictures.svg_labels import elements, words

import regionkit as rk
from regionkit.display.pictures import Picture, gantt
from regionkit.model import Activity, DecisionPoint, Deliverable, Goals, Milestone, Project, Subgoal

LEGEND = {
    "Planlagt",
    "En gang i løpet av",
    "Omtrentlig eller usikker",
    "Dag ikke fastsatt",
    "Åpen",
    "Slutt ikke oppgitt",
    "Slutter før det begynner",
    "Gjennomført",
    "Milepæl",
    "Leveranse",
    "Beslutningspunkt",
    "Nådd",
}


def legend(picture: Picture) -> set[str]:
    return LEGEND & set(words(picture))


@pytest.mark.parametrize(
    ("period", "marks", "written"),
    [
        ("2026-03-01/2026-08-15", {"Planlagt"}, "1. mars–15. august 2026"),
        ("2026-35", {"En gang i løpet av"}, "3. kvartal 2026"),
        ("2026", {"En gang i løpet av"}, "2026"),
        ("2026-22", {"En gang i løpet av", "Omtrentlig eller usikker"}, "sommeren 2026"),
        ("2026/2028", {"Planlagt", "En gang i løpet av"}, "2026–2028"),
        (
            "2026~/2028-06-30",
            {"Planlagt", "En gang i løpet av", "Omtrentlig eller usikker"},
            "fra ca. 2026 til og med 30. juni 2028",
        ),
        ("2026-XX-XX/2028-XX-XX", {"Planlagt", "Dag ikke fastsatt"}, "dd.mm.2026–dd.mm.2028"),
        ("2026-35/..", {"Planlagt", "En gang i løpet av", "Åpen"}, "fra 3. kvartal 2026"),
        ("2026-03-01/", {"Planlagt", "Slutt ikke oppgitt"}, "1. mars 2026–?"),
        ("2028-05-01/2027-05-01", {"Slutter før det begynner"}, "1. mai 2028–1. mai 2027"),
    ],
)
def test_a_period_is_as_vague_as_it_is(period: str, marks: set[str], written: str) -> None:
    picture = gantt(with_activities(period, "2020/2030"), locale="nb")
    alone = gantt(with_activities(period), locale="nb")
    assert marks <= legend(picture)
    assert legend(alone) == marks
    assert written in words(picture)


def test_what_has_no_date_says_so() -> None:
    picture = gantt(with_activities(None, "2026"), locale="nb")
    # The project, its sub-goal and the activity.
    assert words(picture).count("ikke tidfestet") == 3


def test_an_activity_can_follow_its_subgoal() -> None:
    subgoal = Subgoal(
        title="Mål",
        period="2026",
        activities=[Activity(title="Arbeid", follows_subgoal=True)],
    )
    shown = words(gantt(Project(title="P", goals=Goals(subgoals=[subgoal])), locale="nb"))
    assert "som delmålet" in shown


def test_planned_and_actual_stand_together() -> None:
    work = Activity(title="Arbeid", period="2026-01/2026-03", actual="2026-02-01/2026-05-12")
    plan = Project(title="P", goals=Goals(subgoals=[Subgoal(title="Mål", activities=[work])]))
    picture = gantt(plan, locale="nb", width=1400)
    assert legend(picture) == {"Planlagt", "En gang i løpet av", "Gjennomført"}
    said = "januar–mars 2026; gjennomført 1. februar–12. mai 2026"
    assert said in words(picture)
    assert f"Arbeid: {said}." in picture.description


def test_points_have_shapes_and_words() -> None:
    plan = Project(
        title="P",
        deliverables=[
            Deliverable(
                title="Rapport",
                planned="2026-36",
                milestones=[
                    Milestone(title="Halvveis", planned="2026-06-01", actual="2026-07-15"),
                    Milestone(title="Senest", planned="../2026-12-31"),
                    Milestone(title="Etter nyttår", planned="2027-01-01/.."),
                ],
            )
        ],
        decision_points=[DecisionPoint(title="Gå videre?", when="2026-XX-XX")],
    )
    picture = gantt(plan, locale="nb")
    assert legend(picture) >= {"Milepæl", "Leveranse", "Beslutningspunkt", "Nådd", "Åpen"}
    shown = words(picture)
    assert "1. juni 2026; nådd 15. juli 2026" in shown
    assert "senest 31. desember 2026" in shown
    assert "fra 1. januar 2027" in shown
    assert "dd.mm.2026" in shown


def test_the_day_of_the_view_is_a_line_or_an_arrow() -> None:
    plan = with_activities("2026/2028")
    within = gantt(plan, locale="nb", as_of=date(2027, 5, 17))
    assert "per 17. mai 2027" in words(within)
    dashed = [each for each in elements(within, "line") if each.get("stroke-dasharray")]
    assert len(dashed) == 1
    before = gantt(plan, locale="nb", as_of=date(2009, 2, 3))
    assert "← per 3. februar 2009" in words(before)
    after = gantt(plan, locale="nb", as_of=date(2040, 1, 1))
    assert "per 1. januar 2040 →" in words(after)
    assert not [each for each in elements(after, "line") if each.get("stroke-dasharray")]


def test_what_begins_with_the_project_begins_where_that_begins() -> None:
    plan = rk.read("examples/kongsbergregionen.yaml")
    picture = gantt(plan, locale="nb")
    assert "fra start" in words(picture)
    assert plan.startup is not None
    assert "Omtrentlig eller usikker" in legend(picture)  # winter/spring 2009 is approximate


def test_a_withdrawn_subproject_is_struck_out_and_said_so() -> None:
    case = rk.read("examples/framover-sammen.yaml", rk.Dossier)
    adopted = rk.apply(case.projects[0], attrs.evolve(case.decisions[0], status="adopted"))
    picture = gantt(adopted, locale="nb")
    struck = [each for each in elements(picture, "text") if each.get("text-decoration")]
    assert [each.text for each in struck] == ["Regionalt klyngeprosjekt"]
    assert "tatt ut; 2022–?" in words(picture)


def test_a_bar_of_a_day_is_seen_beside_a_hundred_years() -> None:
    picture = gantt(with_activities("2026-05-05", "1950/2049"), locale="nb")
    titled = [each for each in elements(picture, "rect") if len(each)]
    widths = {each[0].text: float(each.get("width", "0")) for each in titled}
    assert widths["Arbeid 0: 5. mai 2026"] >= 3


def test_a_title_that_is_missing_is_said_to_be() -> None:
    assert "Uten tittel" in words(gantt(Project(), locale="nb"))


def test_what_was_done_has_stops_only_where_the_day_is_known() -> None:
    def stops(actual: str) -> int:
        work = Activity(title="Arbeid", actual=actual)
        plan = Project(title="P", goals=Goals(subgoals=[Subgoal(title="Mål", activities=[work])]))
        rects = elements(gantt(plan, locale="nb"), "rect")
        return sum(each.get("width") == "1.5" for each in rects) - 2  # those of the legend

    assert stops("2026-03-01/2026-05-12") == 2
    assert stops("2026-03/2026-05-12") == 1
    assert stops("2026/2027") == 0
