"""decision_timeline: what was decided when, and from where to where money went."""

from datetime import date
from typing import Any

import attrs
import pytest
from tests.display.pictures.svg_labels import elements, words

import regionkit as rk
from regionkit.display.pictures import decision_timeline
from regionkit.model import (
    AddCost,
    AddFunding,
    Budget,
    CostItem,
    DecisionStatus,
    FundingLine,
    Project,
    ResolutionPoint,
    Revise,
    Subproject,
    Transfer,
)

NBSP = "\N{NO-BREAK SPACE}"


@pytest.fixture
def case() -> rk.Dossier:
    return rk.read("examples/framover-sammen.yaml", rk.Dossier)


def test_money_goes_from_one_project_to_another(case: rk.Dossier) -> None:
    picture = decision_timeline(case, locale="nb", as_of=date(2022, 2, 14))
    shown = [text.replace(NBSP, " ") for text in words(picture)]
    way = ["Regionalt klyngeprosjekt", "Kunst, kultur og opplevelser", "200 000 kr"]
    assert [each for each in shown if each in way] == way
    assert {"Sak 06/22", "7. februar 2022", "Foreslått", "per 14. februar 2022"} <= set(shown)
    assert "Interkommunalt politisk råd · foreslått" in shown


def test_a_carried_out_decision_shows_the_same_way(case: rk.Dossier) -> None:
    after = rk.apply(case.projects[0], attrs.evolve(case.decisions[0], status="adopted"))
    shown = [text.replace(NBSP, " ") for text in words(decision_timeline(after, locale="nb"))]
    assert "Vedtatt" in shown
    assert "200 000 kr" in shown


def decision(*effects: object, **more: object) -> rk.Decision:
    given: dict[str, Any] = {"status": "adopted", "date": "2026-03-01", "id": "v", **more}
    point = ResolutionPoint(text="Slik blir det.", effects=list(effects))
    return rk.Decision(resolution=[point], **given)


def plan(*decisions: rk.Decision) -> Project:
    line = FundingLine(id="tilskudd", title="Tilskudd", amount=1000)
    part = Subproject(id="del", title="Delen", budget=Budget(funding=[line]))
    return Project(
        id="hele", title="Hele", currency="NOK", subprojects=[part], decisions=list(decisions)
    )


def told(project: Project) -> list[str]:
    return decision_timeline(project, locale="nb").description.replace(NBSP, " ").splitlines()


def test_every_effect_on_money_has_a_way() -> None:
    effects = [
        Transfer(amount="500", source="tilskudd", receiver="hele", receiver_is="examples"),
        Transfer(amount="200", source="tilskudd"),
        AddFunding(target="del", line=FundingLine(id="f", title="Fondet", amount="300 EUR")),
        AddCost(item=CostItem(id="c", title="Skilt")),
        Revise(target="tilskudd", amount="1500", was="1000", counterpart="fylkeskommunen"),
    ]
    assert told(plan(decision(*effects)))[1:] == [
        "500 kr: Delen: Tilskudd → for eksempel Hele.",
        "200 kr: Delen: Tilskudd → det er ikke sagt hvor.",
        "300 EUR: Fondet → Delen.",
        "beløp ikke oppgitt: prosjektet selv → Skilt.",
        "1 000 kr → 1 500 kr: fylkeskommunen → Delen: Tilskudd.",
    ]


def test_decisions_stand_in_order_of_date() -> None:
    rows = [
        decision(id="c", title="Udatert", date=None, status="proposed"),
        decision(id="b", title="Sist", date="2026-06"),
        decision(id="a", title="Først", date="2025"),
    ]
    shown = words(decision_timeline(plan(*rows), locale="nb"))
    assert [each for each in shown if each in ("Udatert", "Sist", "Først")] == [
        "Først",
        "Sist",
        "Udatert",
    ]
    assert "ikke tidfestet" in shown


def test_every_status_has_a_mark_and_a_word_of_its_own() -> None:
    marks = set()
    for status in DecisionStatus:
        picture = decision_timeline(plan(decision(status=status, title="V")), locale="en")
        assert str(status).capitalize() in words(picture)
        drawn = [
            (each.tag, each.get("fill"), each.get("stroke"), each.get("r"))
            for tag in ("circle", "line")
            for each in elements(picture, tag)
        ]
        marks.add(tuple(sorted(map(str, drawn))))
    assert len(marks) == len(DecisionStatus)


def test_without_decisions_it_says_so() -> None:
    assert told(plan()) == ["Ingen vedtak."]


def test_what_projects_hold_afterwards(case: rk.Dossier) -> None:
    after = rk.apply(case.projects[0], attrs.evolve(case.decisions[0], status="adopted"))
    assert told(after)[-3:] == [
        "Dette er der etterpå:",
        "Regionalt klyngeprosjekt: 0 kr.",
        "Kunst, kultur og opplevelser: 200 000 kr.",
    ]
    # Where the plan is not as its decisions say, nobody can tell what there is.
    torn = attrs.evolve(after, subprojects=())
    assert "Dette er der etterpå:" not in told(torn)
