"""The announcement of Buskerud county: a study of seven regions, with panels and two plans."""

import json
from datetime import date
from pathlib import Path as FilePath
from typing import Final

import pytest
import yaml
from tests.everything import everything
from tests.rules.asking import only

import regionkit as rk
from regionkit.files import FileFormat
from regionkit.model import (
    DocumentKind,
    GroupKind,
    HolderKind,
    Openness,
    Organisation,
    PolicyKind,
    PolicyRelation,
    RegionKind,
    RoleKind,
    Study,
)

EXAMPLE: Final = "examples/ny-giv-buskerud.yaml"
PROJECT: Final = rk.read(EXAMPLE)

REGIONS: Final = {
    "hallingdal": "Hallingdal",
    "midt-buskerud": "Midt-Buskerud",
    "kongsberg": "Kongsberg",
    "numedal": "Numedalsregionen",
    "ringerike": "Ringerike",
    "drammen": "Drammen",
    "røyken-hurum": "Røyken/Hurum",
}
THEMES: Final = (
    "vertskapsattraktivitet",
    "kompetanse",
    "klynger og nettverk",
    "entreprenørskap",
    "FoUI",
)


@pytest.fixture(scope="module")
def study() -> Study:
    assert PROJECT.study is not None
    return PROJECT.study


@pytest.fixture(scope="module")
def organisation() -> Organisation:
    assert PROJECT.organisation is not None
    return PROJECT.organisation


def test_the_headline_is_all_the_name_there_is() -> None:
    assert PROJECT.title == "Ny giv for næringsvekst i regionene i Buskerud"
    assert PROJECT.working_title is None
    assert PROJECT.language == "nb"
    assert PROJECT.stage is None


def test_the_document_is_published_and_updated_on_one_day() -> None:
    document = PROJECT.document
    assert document is not None
    assert document.kind is DocumentKind.ANNOUNCEMENT
    assert document.issued_by == "Buskerud fylkeskommune"
    for day, text in (
        (document.published, "Publisert 1. mars 2018"),
        (document.updated, "oppdatert 1. mars 2018"),
    ):
        assert day is not None
        assert (day.earliest, day.latest, day.text) == (date(2018, 3, 1), date(2018, 3, 1), text)


def test_the_seven_regions() -> None:
    assert {region.id: region.name for region in PROJECT.regions} == REGIONS
    assert len(PROJECT.regions) == 7
    assert {region.kind for region in PROJECT.regions} == {RegionKind.MUNICIPAL_REGION}
    assert {region.members for region in PROJECT.regions} == {()}


def test_the_background_keeps_the_purpose() -> None:
    assert PROJECT.background is not None
    paragraphs = PROJECT.background.text.split("\n")
    assert len(paragraphs) == 3
    assert "skal styrke vekstmulighetene i kommuneregionene" in paragraphs[0]
    assert paragraphs[1].endswith("Drammen og Røyken/Hurum.")
    assert paragraphs[2].endswith("tar hensyn til det særegne i hver region;")


def test_two_plans_and_the_action_programme_that_carries_them_out() -> None:
    plan, other, programme = PROJECT.policies
    assert plan.kind is other.kind is PolicyKind.REGIONAL_PLAN
    assert programme.kind is PolicyKind.ACTION_PROGRAMME
    assert [policy.relation for policy in PROJECT.policies] == [
        PolicyRelation.FOLLOWS_UP,
        None,
        PolicyRelation.PREPARES,
    ]
    assert programme.carries_out == (plan.id, other.id)
    assert other.title == "Regional plan for kunnskapssamfunnet"
    assert other.period is None
    assert plan.period is not None
    assert programme.period is not None
    assert (str(plan.period), plan.period.text) == ("2015/2020", "2015-2020")
    assert (str(programme.period), programme.period.text) == ("2019/2020", "2019-2020")


def test_five_themes_of_the_plan_that_is_followed_up() -> None:
    assert [policy.themes for policy in PROJECT.policies] == [THEMES, (), ()]
    assert PROJECT.policies[0].themes_are is Openness.EXHAUSTIVE


def test_four_questions(study: Study) -> None:
    assert len(study.questions) == 4
    assert all(question.startswith("Hv") for question in study.questions)
    assert all(question.endswith("?") for question in study.questions)
    assert "kunstig intelligens" in study.questions[2]


def test_approach_and_use(study: Study) -> None:
    assert study.approach is not None
    assert "mye medvirkning" in study.approach
    assert "«mini-prosess» med et ekspertpanel i hver region" in study.approach
    (use,) = study.intended_use
    assert "handlingsprogram 2019-2020" in use
    assert (study.findings, study.recommendations) == ((), ())


def test_the_county_owns_it_and_sissel_kleven_leads_it(organisation: Organisation) -> None:
    assert [
        (role.kind, role.holder and role.holder.name, role.holder and role.holder.kind)
        for role in organisation.roles
    ] == [
        (RoleKind.OWNER, "Buskerud fylkeskommune", HolderKind.BODY),
        (RoleKind.LEADER, "Sissel Kleven", HolderKind.PERSON),
    ]
    contact = organisation.contact
    assert contact is not None
    assert (contact.name, contact.posts) == ("Sissel Kleven", ("prosjektleder",))
    assert contact.note == "kan kontaktes for nærmere informasjon"


def test_each_region_has_an_expert_panel(organisation: Organisation) -> None:
    panel = organisation.groups[0]
    assert panel.kind is GroupKind.EXPERT_PANEL
    assert panel.one_per_region
    assert panel.regions == tuple(REGIONS)
    assert panel.drawn_from is not None
    assert panel.drawn_from.startswith("ressurspersoner fra den enkelte region")
    assert panel.task is not None
    assert panel.task.endswith("råd fra næringslivet")


def test_how_many_teams_there_are_is_not_said(organisation: Organisation) -> None:
    _, teams = organisation.groups
    assert teams.kind is GroupKind.TEAM
    assert teams.many
    assert not teams.one_per_region
    assert (teams.regions, teams.members, teams.seats) == ((), (), None)
    assert teams.task is not None
    assert all(theme in teams.task for theme in THEMES)


def test_two_contractors(organisation: Organisation) -> None:
    assert [contractor.name for contractor in organisation.contractors] == [
        "Oxford Research",
        "Dietz Foresight",
    ]
    assert {contractor.task for contractor in organisation.contractors} == {
        "støtte fra erfarne fasilitatorer og analytikere"
    }


def test_the_final_report_has_three_recipients_and_a_third_of_august() -> None:
    analyses, report = PROJECT.deliverables
    assert analyses.title.startswith("Analyser og strategiske anbefalinger")
    assert analyses.explanation is not None
    assert "i hver region og i fylket som helhet" in analyses.explanation
    assert (analyses.planned, analyses.recipients) == (None, ())
    assert report.recipients == ("partnerstyret", "fylkeskommunen", "kommuneregionene")
    assert report.recipients_are is Openness.EXHAUSTIVE
    planned = report.planned
    assert planned is not None
    assert (planned.earliest, planned.latest) == (date(2018, 8, 1), date(2018, 8, 10))
    assert planned.text == "primo august"
    assert report.actual is None


def test_nothing_is_invented() -> None:
    assert (PROJECT.budget, PROJECT.currency) == (None, None)
    assert (PROJECT.period, PROJECT.startup) == (None, None)
    assert PROJECT.goals is None
    assert (PROJECT.participants, PROJECT.decisions, PROJECT.decision_points) == ((), (), ())


def test_ids_stand_once_and_references_lead_somewhere() -> None:
    assert list(rk.check(PROJECT, only("RK102", "RK103"))) == []


@pytest.mark.parametrize("file_format", FileFormat)
def test_what_is_written_is_read_again(file_format: FileFormat) -> None:
    twin = rk.read_text(rk.write_text(PROJECT, file_format), file_format)
    assert twin == PROJECT
    assert everything(twin) == everything(PROJECT)


def test_it_is_written_in_the_same_order() -> None:
    by_hand, written = FilePath(EXAMPLE).read_text(encoding="utf-8"), rk.write_text(PROJECT)
    # As text, for mappings are equal in any order.
    first, second = (
        json.dumps(yaml.load(text, yaml.BaseLoader))  # noqa: S506 - gives nothing but texts
        for text in (by_hand, written)
    )
    assert first == second
