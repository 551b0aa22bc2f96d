"""The Danish criteria for regional cluster offices: duties without weights, in a dossier."""

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
    CriteriaSet,
    DecisionStatus,
    DocumentKind,
    HostRoleKind,
    Openness,
)
from regionkit.values import Precision

EXAMPLE: Final = "examples/klyngekontorer.yaml"
DOSSIER: Final = rk.read(EXAMPLE, rk.Dossier)

LEAD: Final = "Lead-kommunen"


@pytest.fixture(scope="module")
def criteria_set() -> CriteriaSet:
    (found,) = DOSSIER.criteria_sets
    return found


def test_what_it_is() -> None:
    assert DOSSIER.title == "Kriterier for placering af regionale klyngekontorer"
    assert DOSSIER.language == "da"
    assert DOSSIER.currency is None
    assert (DOSSIER.projects, DOSSIER.regions) == ((), ())


def test_the_document_is_dated_and_has_no_author() -> None:
    (document,) = DOSSIER.documents
    assert document.kind is DocumentKind.CRITERIA
    assert document.issued is not None
    assert (document.issued.earliest, document.issued.text) == (date(2021, 5, 6), "6. maj 2021")
    assert document.prepared_by == ()
    assert (document.issued_by, document.concerns) == (None, "K17")
    assert [section.title for section in document.sections] == [
        "Baggrund",
        "Kriterier for regionale klyngekontorer",
    ]
    assert document.sections[1].text is not None
    assert document.sections[1].text.endswith("Det er blandt andet:")


def test_the_approval_is_known_to_the_month() -> None:
    (decision,) = DOSSIER.decisions
    assert (decision.body, decision.status) == ("K17", DecisionStatus.ADOPTED)
    day = decision.date
    assert day is not None
    assert day.precision is Precision.MONTH
    assert (day.earliest, day.latest) == (date(2021, 3, 1), date(2021, 3, 31))
    assert day.text == "marts 2021"
    assert (decision.points, decision.votes) == ((), None)


def test_two_papers_were_approved(criteria_set: CriteriaSet) -> None:
    general, concrete = DOSSIER.cofinancing_models
    (decision,) = DOSSIER.decisions
    assert general.decision == concrete.decision == decision.id
    assert criteria_set.based_on == (general.id, concrete.id)
    assert general.office is None
    assert general.key is concrete.key is None  # nobody says who pays how much
    assert general.title.startswith("Overordnet, generel model for tværkommunal medfinansiering")
    assert concrete.title.endswith("klyngens regionale kontor i Næstved")


def test_the_office_in_naestved() -> None:
    (office,) = DOSSIER.offices
    (cluster,) = DOSSIER.clusters
    _, concrete = DOSSIER.cofinancing_models
    assert (cluster.name, cluster.other_names) == ("Bygge og anlæg", ("We Build Denmark",))
    assert office.cluster == cluster.id
    assert office.host is not None
    assert (office.host.name, office.host.municipality) == ("Næstved", None)
    assert office.lead is None
    assert (office.cofinancing, concrete.office) == (concrete.id, office.id)


def test_what_is_chosen_between(criteria_set: CriteriaSet) -> None:
    (document,) = DOSSIER.documents
    assert criteria_set.document == document.id
    assert criteria_set.chooses == ("placering", "klynger")
    assert criteria_set.background is not None
    assert criteria_set.background.count("\n") == 1  # two paragraphs
    assert "placering og/eller klynger" in criteria_set.background


def test_five_criteria_and_who_must_show_them(criteria_set: CriteriaSet) -> None:
    assert [(each.responsible, each.verb) for each in criteria_set.criteria] == [
        (LEAD, "skal kunne synliggøre"),
        (LEAD, "skal synliggøre"),
        (None, "skal tydeliggøres"),
        ("Det regionale klyngekontor", "skal tydeliggøre"),
        (LEAD, "skal kort beskrive"),
    ]


def test_the_requirements_hold_the_verbs(criteria_set: CriteriaSet) -> None:
    for criterion in criteria_set.criteria:
        assert criterion.verb is not None
        assert criterion.verb in criterion.requirement
        assert criterion.requirement.endswith(".")


def test_no_criterion_is_weighed(criteria_set: CriteriaSet) -> None:
    assert {criterion.weight for criterion in criteria_set.criteria} == {None}


def test_three_abilities_and_six_activities(criteria_set: CriteriaSet) -> None:
    assert [len(each.aspects) for each in criteria_set.criteria] == [0, 0, 3, 6, 0]
    third, fourth = criteria_set.criteria[2:4]
    assert third.aspects == (
        "inspirere",
        "løfteideer til perspektivrige forretninger",  # printed as one word
        "finde finansiering til at realisere projekter",
    )
    assert third.aspects_are is Openness.EXHAUSTIVE
    assert fourth.aspects_are is Openness.EXAMPLES
    for criterion in (third, fourth):
        assert all(aspect in criterion.requirement for aspect in criterion.aspects)


def test_four_statements_from_three_points(criteria_set: CriteriaSet) -> None:
    assert [(role.where, role.kind, role.holder) for role in criteria_set.host_roles] == [
        ("1", HostRoleKind.OBLIGATION, "De regionale klyngekontorer"),
        ("1", HostRoleKind.RIGHT, "Kommunen"),
        ("2", HostRoleKind.RIGHT, "Kommunerne"),
        ("3", HostRoleKind.RIGHT, "Kommunen"),
    ]
    assert criteria_set.host_roles_are is Openness.EXAMPLES


def test_the_first_point_is_printed_without_a_full_stop(criteria_set: CriteriaSet) -> None:
    membership, events, *_ = criteria_set.host_roles
    assert membership.text == f"{membership.title} {events.title}"


def test_examples_and_conditions(criteria_set: CriteriaSet) -> None:
    _, events, projects, _ = criteria_set.host_roles
    assert events.examples == ("workshops", "møder", "konferencer", "studieture")
    assert events.examples_are is Openness.EXAMPLES
    assert len(projects.conditions) == 2
    assert all(condition in projects.title for condition in projects.conditions)


def test_ids_stand_once_and_references_lead_somewhere() -> None:
    assert list(rk.check(DOSSIER, only("RK102", "RK103"))) == []


@pytest.mark.parametrize("file_format", FileFormat)
def test_what_is_written_is_read_again(file_format: FileFormat) -> None:
    twin = rk.read_text(rk.write_text(DOSSIER, file_format), file_format, root=rk.Dossier)
    assert twin == DOSSIER
    assert everything(twin) == everything(DOSSIER)


def test_it_is_written_in_the_same_order() -> None:
    by_hand, written = FilePath(EXAMPLE).read_text(encoding="utf-8"), rk.write_text(DOSSIER)
    # As text, for mappings are equal in any order.
    first, second = (
        json.dumps(yaml.load(text, yaml.BaseLoader))  # noqa: S506 - gives nothing but texts
        for text in (by_hand, written)
    )
    assert first == second
