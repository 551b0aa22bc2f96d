"""The case memo of 2022: tried, refused while proposed, carried out, gone back from."""

from datetime import date
from decimal import Decimal
from pathlib import Path as FilePath
from typing import Final

import attrs
import pytest
from tests.amend.plans import bare, total
from tests.everything import everything
from tests.rules.asking import only

import regionkit as rk
from regionkit.amend import compare_advice
from regionkit.model import DecisionStatus, FundingState

CASE: Final = rk.read(
    FilePath(__file__).parents[2] / "examples" / "framover-sammen.yaml", rk.Dossier
)
PLAN: Final = CASE.projects[0]
PROPOSED: Final = CASE.decisions[0]
ADOPTED: Final = attrs.evolve(PROPOSED, status="adopted")
AFTER: Final = rk.apply(PLAN, ADOPTED)


def amount_of(plan: rk.Project, name: str) -> list[Decimal | None]:
    waiting = list(plan.subprojects)
    while waiting:
        part = waiting.pop()
        waiting.extend(part.subprojects)
        if part.id == name:
            lines = part.budget.funding if part.budget else ()
            return [line.amount.number for line in lines if line.amount]
    pytest.fail(name)


def test_a_proposal_can_be_previewed_krone_by_krone() -> None:
    seen = rk.preview(PLAN, PROPOSED)
    assert [(m.account, m.amount, m.currency) for m in seen.movements] == [
        ("regionalt-klyngeprosjekt", Decimal(-200_000), "NOK"),
        ("kunst-kultur-og-opplevelser", Decimal(200_000), "NOK"),
    ]
    assert [(r["point"], r["effect"], r["before"], r["after"]) for r in seen.to_records()] == [
        ("1", "withdraw", "no", "yes"),
        ("1", "transfer", "200 000", "0"),
        ("1", "transfer", None, "satt av til delprosjektet i PSD: 200 000"),
        ("2", "prioritise", "no", "yes"),
    ]
    assert seen.failures == ()
    assert not seen.ok()


def test_previewing_changes_nothing() -> None:
    before = everything(PLAN)
    rk.preview(PLAN, PROPOSED)
    assert everything(PLAN) == before


def test_carrying_out_a_proposal_is_refused_with_the_reason() -> None:
    with pytest.raises(rk.DecisionError) as caught:
        rk.apply(PLAN, PROPOSED)
    (failure,) = caught.value.failures
    assert failure.to_record() == {
        "effect": "decision",
        "target": "Sak 06/22",
        "expected": "an adopted decision",
        "found": "proposed",
        "point": None,
        "decision": None,
    }


def test_without_id_body_or_date_an_adopted_decision_is_refused_too() -> None:
    half = attrs.evolve(ADOPTED, id=None, body=None, date=None)
    with pytest.raises(rk.DecisionError) as caught:
        rk.apply(PLAN, half)
    assert [failure.expected for failure in caught.value.failures] == [
        "an id of the decision",
        "the body that decided",
        "the date of the decision",
    ]


def test_the_money_moves_and_the_total_stays() -> None:
    assert total(AFTER) == total(PLAN) == 200_000
    assert amount_of(AFTER, "regionalt-klyngeprosjekt") == [0]
    assert amount_of(AFTER, "kunst-kultur-og-opplevelser") == [200_000]


def test_the_withdrawn_sub_project_keeps_its_history() -> None:
    before, after = PLAN.subprojects[0], AFTER.subprojects[0]
    assert after.withdrawn
    assert attrs.evolve(after, withdrawn=False, budget=before.budget) == before
    assert after.background == before.background


def test_the_receiver_has_the_money_as_firm_as_it_was() -> None:
    receiver = AFTER.subprojects[1].subprojects[0]
    assert receiver.prioritised
    assert receiver.budget is not None
    (line,) = receiver.budget.funding
    assert (line.state, line.evidence) == (FundingState.SET_ASIDE, "Sak 06/22")
    assert line.amount is not None
    assert line.amount.text is None  # nobody printed it there


def test_the_decision_is_recorded_with_what_it_found() -> None:
    (recorded,) = AFTER.decisions
    assert recorded.carried_out
    assert recorded.status is DecisionStatus.ADOPTED
    assert [getattr(effect, "was", None) for effect in recorded.effects] == [
        None,
        rk.Amount(200_000),
        None,
    ]
    assert PROPOSED.effects[1] != recorded.effects[1]


def test_before_the_meeting_the_plan_was_as_it_was() -> None:
    assert everything(rk.state_at(AFTER, date(2022, 2, 6))) == everything(PLAN)
    assert everything(rk.state_at(AFTER, date(2022, 2, 7))) == everything(AFTER)


def test_it_cannot_be_carried_out_twice() -> None:
    with pytest.raises(rk.DecisionError, match="expected a decision not carried out yet"):
        rk.apply(AFTER, ADOPTED)
    with pytest.raises(rk.DecisionError, match="it is carried out"):
        rk.apply(PLAN, AFTER.decisions[0])


def test_in_the_dossier_the_decision_moves_into_its_project() -> None:
    decided = rk.apply(CASE, ADOPTED)
    assert (len(CASE.decisions), decided.decisions) == (1, ())
    assert everything(decided.projects[0]) == everything(AFTER)
    assert decided.projects[1:] == CASE.projects[1:]
    with pytest.raises(rk.DecisionError, match="expected an adopted decision, found proposed"):
        rk.apply(CASE, PROPOSED)
    assert rk.read_text(rk.write_text(decided), root=rk.Dossier) == decided


def test_the_rules_are_content_with_it() -> None:
    report = rk.check(AFTER, only("RK101", "RK102", "RK103", "RK107", "RK401"))
    assert report.findings == ()
    (missing,) = rk.check(AFTER, only("RK108")).findings  # the proposal names no successor
    assert str(missing.path) == "project.subprojects[regionalt-klyngeprosjekt].succeeded_by"


def test_the_ledger_tells_of_every_krone() -> None:
    told = [
        (entry.date, entry.decision, entry.movement.name, int(entry.movement.amount))
        for entry in rk.ledger(AFTER)
    ]
    assert told == [
        (None, None, "Regionalt klyngeprosjekt", 200_000),
        ("2022-02-07", "Sak 06/22", "Regionalt klyngeprosjekt", -200_000),
        ("2022-02-07", "Sak 06/22", "Kunst, kultur og opplevelser", 200_000),
    ]
    assert rk.ledger(AFTER).balances() == {
        ("regionalt-klyngeprosjekt", "NOK"): 0,
        ("kunst-kultur-og-opplevelser", "NOK"): 200_000,
    }


def test_the_resolution_is_more_definite_than_the_advice() -> None:
    differences = {
        (each.effect, each.field): (each.recommended, each.resolved)
        for each in compare_advice(PROPOSED)
    }
    assert {each.by for each in compare_advice(PROPOSED)} == {
        "Harriet Slaaen",
        "prosjektleder",
        None,
    }
    assert differences["transfer", "receiver"] == (
        "vertskapsattraktivitet (examples)",
        "kunst-kultur-og-opplevelser",
    )
    assert differences["hand over", None] == ("satsingsområdet, naeringspolitisk-strategi", None)
    assert differences["prioritise", None] == (None, "prioritise")
    assert differences["withdraw", "successor"][1] is None  # only the assessment names one


def test_advice_with_an_example_for_receiver_cannot_be_carried_out() -> None:
    advised = attrs.evolve(
        ADOPTED,
        proposal=[attrs.evolve(PROPOSED.proposal[0], effects=PROPOSED.recommendations[1].effects)],
    )
    with pytest.raises(rk.DecisionError) as caught:
        rk.apply(PLAN, advised)
    (failure,) = caught.value.failures
    assert failure.expected == "a receiver that is meant"
    assert failure.found == "vertskapsattraktivitet as an example"


def test_handing_over_goes_another_way_than_the_money() -> None:
    given = attrs.evolve(
        ADOPTED,
        proposal=[attrs.evolve(PROPOSED.proposal[0], effects=PROPOSED.recommendations[0].effects)],
    )
    after = rk.apply(PLAN, given)
    assert [(each.what, each.receiver) for each in after.handed_over] == [
        ("satsingsområdet", "naeringspolitisk-strategi")
    ]
    assert amount_of(after, "regionalt-klyngeprosjekt") == [200_000]
    assert bare(rk.state_at(after, date(2022, 1, 1))) == bare(PLAN)
