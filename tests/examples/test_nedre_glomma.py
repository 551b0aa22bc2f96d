"""The final report for Nedre Glomma: a study without budget, schedule or date."""

from typing import Final

import pytest
from tests.everything import everything
from tests.rules.asking import only

import regionkit as rk
from regionkit.files import FileFormat
from regionkit.model import DocumentKind, Openness, PolicyKind, PolicyRelation, RelationKind, Study
from regionkit.values import Stage

EXAMPLE: Final = "examples/nedre-glomma.yaml"
REPORT: Final = rk.read(EXAMPLE)


@pytest.fixture(scope="module")
def study() -> Study:
    assert REPORT.study is not None
    return REPORT.study


def test_what_it_is() -> None:
    assert REPORT.title == "Klynger og klyngemekanismer i Nedre Glomma"
    assert REPORT.stage is Stage.CLOSED
    assert REPORT.language == "nb"
    assert [region.name for region in REPORT.regions] == ["Nedre Glomma"]


def test_the_document_has_a_client_and_neither_date_nor_author() -> None:
    document = REPORT.document
    assert document is not None
    assert document.kind is DocumentKind.REPORT
    assert document.kind_as_printed == "Sluttrapport"
    assert document.client == "Fredrikstad kommune"
    assert document.note == "Last ned PDF"
    assert document.date is None
    assert document.prepared_by == ()


def test_the_mandate_is_open_at_both_ends(study: Study) -> None:
    mandate = study.mandate
    assert mandate is not None
    assert len(mandate.in_scope) == 1
    assert mandate.in_scope_are is Openness.AT_LEAST
    assert mandate.out_of_scope == ("demografi", "arbeidspendling", "bostedsattraktivitet")
    assert mandate.out_of_scope_are is Openness.EXAMPLES


def test_the_recommendation_is_outside_the_mandate(study: Study) -> None:
    (recommendation,) = study.recommendations
    assert recommendation.outside_mandate
    assert "ikke vært en del av mandatet" in recommendation.title


def test_the_white_paper_and_its_opposed_views() -> None:
    (paper,) = REPORT.policies
    assert (paper.kind, paper.relation) == (PolicyKind.WHITE_PAPER, PolicyRelation.GUIDED_BY)
    assert (paper.title, paper.known_as) == (
        "Et nyskapende og bærekraftig Norge",
        "Innovasjonsmelding",
    )
    assert paper.number == 7
    assert paper.session is not None
    assert (str(paper.session), paper.session.text) == ("2008/2009", "2008-2009")
    many, others = paper.opposed_views
    assert (many.held_by, others.held_by) == ("mange", "andre")
    assert "bør forankres i næringsklynger" in many.view
    assert "”vidundermedisin”" in others.view
    assert paper.text is not None
    assert paper.text.startswith("Innovasjonsmelding - Stortingsmelding nr.7 (2008-2009)")


def test_the_project_in_ostfold_is_similar_and_broader() -> None:
    (relation,) = REPORT.related
    assert relation.kind is RelationKind.SIMILAR
    assert (relation.title, relation.region) == ("Et kunnskapsbasert Østfold", "Østfold")
    assert relation.is_project
    assert relation.project is None
    assert relation.note is not None
    assert "tilnærmingen i det prosjektet var bredere" in relation.note


def test_use_and_thanks(study: Study) -> None:
    assert len(study.intended_use) == 2
    assert "næringsplan" in study.intended_use[0]
    assert study.intended_use[1].startswith("velge rolle, strategier og virkemidler")
    assert study.acknowledgements is not None
    assert study.acknowledgements.count("\n") == 1  # two paragraphs


def test_nothing_is_invented(study: Study) -> None:
    assert (REPORT.budget, REPORT.currency) == (None, None)
    assert (REPORT.period, REPORT.startup) == (None, None)
    assert (REPORT.goals, REPORT.background, REPORT.organisation) == (None, None, None)
    assert (REPORT.participants, REPORT.decisions, REPORT.deliverables) == ((), (), ())
    assert (study.questions, study.findings, study.approach) == ((), (), None)


def test_ids_stand_once() -> None:
    assert list(rk.check(REPORT, only("RK102", "RK103"))) == []


@pytest.mark.parametrize("file_format", FileFormat)
def test_what_is_written_is_read_again(file_format: FileFormat) -> None:
    twin = rk.read_text(rk.write_text(REPORT, file_format), file_format)
    assert twin == REPORT
    assert everything(twin) == everything(REPORT)
