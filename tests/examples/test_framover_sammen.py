"""The case memo on Framover sammen: every fact has its place, and what is not printed has none."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Final

import pytest
from tests.everything import everything
from tests.rules.asking import only

import regionkit as rk
from regionkit.files import FileFormat
from regionkit.model import (
    Decision,
    DecisionStatus,
    Deliverable,
    DocumentKind,
    Effect,
    FundingState,
    GroupKind,
    HandOver,
    MoneyKind,
    Openness,
    PolicyKind,
    PolicyRelation,
    Prioritise,
    Project,
    RelationKind,
    RoleKind,
    Subproject,
    Transfer,
    Undertaking,
    Withdraw,
)
from regionkit.nordic.reading import parse_amount, parse_case_number, parse_date, parse_percent
from regionkit.values import Stage

EXAMPLE: Final = "examples/framover-sammen.yaml"
CASE: Final = rk.read(EXAMPLE, rk.Dossier)
(DECISION,) = CASE.decisions
FRAMOVER, PRE_PROJECT = CASE.projects
CLUSTERS, HOST = FRAMOVER.subprojects
(CULTURE,) = HOST.subprojects


def below(undertaking: Undertaking) -> Iterator[Undertaking]:
    yield undertaking
    for each in undertaking.subprojects:
        yield from below(each)


def effects_of(decision: Decision) -> list[Effect]:
    advised = [effect for each in decision.recommendations for effect in each.effects]
    return [*advised, *decision.effects]


def transfers(effects: list[Effect] | tuple[Effect, ...]) -> list[Transfer]:
    return [effect for effect in effects if isinstance(effect, Transfer)]


# --- the paper ---------------------------------------------------------------


def test_the_memo() -> None:
    (memo,) = CASE.documents
    assert memo.kind is DocumentKind.MEMO
    assert memo.kind_as_printed == "Notat"
    assert memo.issued is not None
    assert memo.issued.earliest == memo.issued.latest == date(2022, 2, 7)
    assert memo.issued.text == "7. februar 2022"
    (contributor,) = memo.prepared_by
    assert contributor.organisation is None
    (author,) = contributor.persons
    assert author.name == "Harriet Slaaen"
    assert author.posts == ("Næringssjef i Ringerike", "prosjektleder for «Framover sammen»")
    assert memo.decision == DECISION.id
    assert [section.title for section in memo.sections] == [
        "Bakgrunn",
        "Nå-situasjon",
        "Vurdering",
        "Prosjektleders anbefaling",
        "Forslag til vedtak",
    ]


# --- the case ----------------------------------------------------------------


def test_the_case_is_a_proposal_and_nothing_more() -> None:
    assert DECISION.status is DecisionStatus.PROPOSED
    assert not DECISION.status.in_force
    assert not DECISION.carried_out
    assert DECISION.resolution == ()
    assert DECISION.votes is None
    assert DECISION.adopts is None


def test_the_case_has_number_body_and_date() -> None:
    number = DECISION.case_number
    assert number is not None
    assert (number.serial, number.year, number.text) == (6, 2022, "Sak 06/22")
    assert DECISION.body == "Interkommunalt politisk råd"
    assert DECISION.date is not None
    assert DECISION.date.latest == date(2022, 2, 7)
    assert DECISION.project == FRAMOVER.id


def test_two_points_hold_three_effects() -> None:
    first, second = DECISION.proposal
    assert [point.number for point in DECISION.proposal] == [1, 2]
    withdraw, transfer = first.effects
    assert withdraw == Withdraw(target="regionalt-klyngeprosjekt")
    assert transfer == Transfer(
        amount="200 000",
        source="regionalt-klyngeprosjekt",
        receiver="kunst-kultur-og-opplevelser",
    )
    assert second.effects == (Prioritise(target="kunst-kultur-og-opplevelser"),)
    assert "et prosjektet med arbeidstittel: Kunst" in first.text  # sic


def test_assessment_recommendation_and_proposal_stay_three() -> None:
    assessment, recommendation = DECISION.recommendations
    assert DECISION.assessment is not None
    assert DECISION.assessment.endswith(assessment.title)
    assert (assessment.by, recommendation.by) == ("Harriet Slaaen", "prosjektleder")
    withdraw, hand_over = assessment.effects
    assert isinstance(withdraw, Withdraw)
    assert isinstance(hand_over, HandOver)
    (strategy,) = FRAMOVER.policies
    assert withdraw.successor == strategy.title
    assert hand_over == HandOver(what="satsingsområdet", receiver="naeringspolitisk-strategi")
    assert transfers(assessment.effects) == []
    assert not any(isinstance(effect, HandOver) for effect in DECISION.effects)
    assert [e.successor for e in DECISION.effects if isinstance(e, Withdraw)] == [None]


def test_the_receiver_is_an_example_first_and_then_a_definite_one() -> None:
    (advised,) = transfers(DECISION.recommendations[1].effects)
    (proposed,) = transfers(DECISION.effects)
    assert (advised.receiver, advised.receiver_is) == (HOST.id, Openness.EXAMPLES)
    assert (proposed.receiver, proposed.receiver_is) == (CULTURE.id, Openness.EXHAUSTIVE)
    assert advised.purpose is not None
    assert advised.purpose.startswith("noe som bedre styrker hovedmålet")
    assert proposed.purpose is None
    assert advised.amount == proposed.amount
    assert (advised.amount.text, proposed.amount.text) == ("kr 200 000,-", "kr. 200 000,-")


# --- the projects ------------------------------------------------------------


def test_the_tree_is_three_levels_deep() -> None:
    assert [each.name for each in below(FRAMOVER)] == [
        "Framover sammen",
        "Regionalt klyngeprosjekt",
        "Vertskapsattraktivitet",
        "Kunst, kultur og opplevelser",
    ]
    assert PRE_PROJECT.title == "Regionale klynger og nettverk – Ringeriksregionen 2021"
    assert PRE_PROJECT.subprojects == ()


def test_the_third_level_has_only_a_working_title() -> None:
    alone = Subproject(id="kunst-kultur-og-opplevelser", working_title=CULTURE.name)
    assert alone == CULTURE


def test_the_projects_are_as_they_were_before_the_decision() -> None:
    assert not any(each.withdrawn or each.prioritised for each in (CLUSTERS, HOST, CULTURE))
    assert CLUSTERS.succeeded_by is None
    assert (HOST.budget, CULTURE.budget) == (None, None)


def test_all_that_is_set_aside_would_move() -> None:
    assert FRAMOVER.currency == "NOK"
    assert CLUSTERS.budget is not None
    (line,) = CLUSTERS.budget.funding
    assert (line.kind, line.state) == (MoneyKind.CASH, FundingState.SET_ASIDE)
    assert line.amount is not None
    assert line.amount.number == 200_000
    assert line.amount.text == "kr 200 000,-"
    for transfer in transfers(effects_of(DECISION)):
        assert transfer.source == CLUSTERS.id
        assert transfer.amount == line.amount


def test_the_subproject_is_planned_on_a_page_of_the_governing_document() -> None:
    psd = FRAMOVER.document
    assert psd is not None
    assert psd.kind is DocumentKind.GOVERNING_DOCUMENT
    start, money = CLUSTERS.stated_in
    assert start.document == money.document == psd.id == "psd"
    assert (start.page, money.page) == (6, None)
    assert start.text is not None
    assert start.text.endswith("(se s. 6 i PSD).")
    assert CLUSTERS.period is not None
    assert CLUSTERS.period.text == "starte opp i 2022"
    assert (CLUSTERS.period.earliest, CLUSTERS.period.latest_start) == (
        date(2022, 1, 1),
        date(2022, 12, 31),
    )
    assert CLUSTERS.period.latest is None
    assert not CLUSTERS.period.open_end


def test_who_leads_and_who_met() -> None:
    assert FRAMOVER.stage is Stage.RUNNING
    assert FRAMOVER.organisation is not None
    (leader,) = FRAMOVER.organisation.roles
    assert leader.kind is RoleKind.LEADER
    assert leader.holder is not None
    assert leader.holder.name == "Harriet Slaaen"
    (group,) = FRAMOVER.organisation.groups
    assert group.kind is GroupKind.PROJECT_GROUP
    (meeting,) = FRAMOVER.meetings
    assert meeting.who == group.title
    assert meeting.date is not None
    assert meeting.date.latest == date(2021, 11, 30)
    assert meeting.place == "Modum Bad"


def test_the_strategy() -> None:
    (strategy,) = FRAMOVER.policies
    assert strategy.kind is PolicyKind.STRATEGY
    assert strategy.relation is PolicyRelation.SUCCEEDED_BY


@pytest.mark.parametrize("project", CASE.projects, ids=lambda project: project.id)
def test_nothing_is_invented(project: Project) -> None:
    assert project.goals is None
    assert project.budget is None
    assert project.period is None
    assert project.participants == ()
    assert project.decisions == ()


# --- the pre-project ---------------------------------------------------------


def test_the_owner_acts_on_behalf_of_a_region() -> None:
    assert PRE_PROJECT.organisation is not None
    (owner,) = PRE_PROJECT.organisation.roles
    assert owner.kind is RoleKind.OWNER
    assert owner.holder is not None
    assert (owner.holder.name, owner.holder.on_behalf_of) == (
        "Ringerike kommune",
        "Ringeriksregionen",
    )
    (contractor,) = PRE_PROJECT.organisation.contractors
    assert (contractor.name, contractor.task) == ("USN", "det faglige innholdet i forprosjektet")


def test_the_pre_project_feeds_the_subproject() -> None:
    (relation,) = PRE_PROJECT.related
    assert (relation.kind, relation.project) == (RelationKind.FEEDS, CLUSTERS.id)


def test_findings_and_recommendations() -> None:
    study = PRE_PROJECT.study
    assert study is not None
    assert [len(finding.findings) for finding in study.findings] == [3, 2]
    assert study.findings[1].title == "Lite “absorptive capacity”"
    (recommendation,) = study.recommendations
    assert [len(part.recommendations) for part in recommendation.recommendations] == [0, 0, 3]
    assert not recommendation.outside_mandate


def test_ninety_percent_is_planned_and_nothing_is_reported() -> None:
    (report,) = PRE_PROJECT.deliverables
    assert isinstance(report, Deliverable)
    assert (report.planned, report.actual, report.reported) == (None, None, ())
    nearly, polished = report.milestones
    assert nearly.progress is not None
    assert (nearly.progress.value, nearly.progress.text) == (Fraction(9, 10), "90%")
    assert polished.progress is None
    assert (nearly.actual, polished.actual) == (None, None)
    assert nearly.planned is not None
    assert (nearly.planned.earliest, nearly.planned.latest) == (None, date(2021, 12, 31))
    assert polished.planned is not None
    assert (polished.planned.earliest, polished.planned.latest) == (date(2022, 1, 1), None)


# --- printed texts, references, files ----------------------------------------


def test_printed_texts_give_the_values_beside_them() -> None:
    assert DECISION.case_number == parse_case_number("Sak 06/22", "nb")
    assert DECISION.date == parse_date("7. februar 2022", "nb")
    for transfer in transfers(effects_of(DECISION)):
        assert transfer.amount.text is not None
        printed = parse_amount(transfer.amount.text, "nb")
        assert printed.money() == transfer.amount.money(FRAMOVER.currency)
    (report,) = PRE_PROJECT.deliverables
    nearly, polished = report.milestones
    met = FRAMOVER.meetings[0].date
    assert met is not None
    # The year of the first is that of the meeting: it is not printed.
    by_year_end = parse_date("innen utgangen av året", "nb", reference=met.latest)
    assert nearly.planned == by_year_end
    assert polished.planned == parse_date("på nyåret 2022", "nb")
    assert nearly.progress == parse_percent("90%", "nb")


def test_ids_are_there_and_stand_once() -> None:
    report = rk.check(CASE, only("RK102", "RK103"))
    assert list(report) == []
    assert report.undecided == ()


def test_effects_name_what_is_there() -> None:
    ids = {each.id for each in below(FRAMOVER)}
    targets = [getattr(e, "target", None) for e in effects_of(DECISION)]
    assert {target for target in targets if target} <= ids
    for transfer in transfers(effects_of(DECISION)):
        assert {transfer.source, transfer.receiver} <= ids


@pytest.mark.parametrize("file_format", FileFormat)
def test_what_is_written_is_read_again(file_format: FileFormat) -> None:
    twin = rk.read_text(rk.write_text(CASE, file_format), file_format, root=rk.Dossier)
    assert twin == CASE
    assert everything(twin) == everything(CASE)
