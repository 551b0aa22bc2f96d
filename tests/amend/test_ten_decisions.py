"""Ten decisions over three years, as docs/decisions.md tells them: every figure at every step."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final, NamedTuple

import attrs
import pytest
from tests.amend.night_sky import DECISIONS, POSTPONED, REVOKED, REVOKING, START, STATES
from tests.everything import everything

import regionkit as rk
from regionkit.amend import Failure, compare_advice
from regionkit.files import FileFormat
from regionkit.model import (
    Decision,
    FundingLine,
    Project,
    ResolutionPoint,
    Revise,
    SharingKey,
    Transfer,
    Undertaking,
)
from regionkit.sharing import allocate_years

FINAL: Final = STATES[-1]


class Facts(NamedTuple):
    """What the story is about, in a plan."""

    stage: str
    total: int
    main: int
    lighting: int
    stars: int
    schools: int
    coordinator: str | None
    keys: int
    period: str
    stars_are_called: str
    schools_are_out: bool
    open_points: int
    conditions: int
    errors: str


PLANNED: Final = Facts(
    stage="sketch",
    total=1_660_000,
    main=1_200_000,
    lighting=400_000,
    stars=0,
    schools=60_000,
    coordinator=None,
    keys=1,
    period="2023-09/2025-12",
    stars_are_called="Stjernehus",
    schools_are_out=False,
    open_points=1,
    conditions=0,
    errors="",
)
CHANGES: Final[dict[str, dict[str, Any]]] = {
    "skitse": {},
    "plan": {"stage": "approved", "errors": "RK109 RK310 RK316"},
    "ansættelse": {"coordinator": "Karen Jensen"},
    "tilsagn": {"total": 1_510_000, "main": 1_050_000, "errors": "RK109 RK316"},
    "start": {"stage": "running", "open_points": 0, "errors": "RK316"},
    "ny-fordeling": {"keys": 2},
    "stjerneport": {
        "stars_are_called": "Stjerneporten",
        "total": 1_550_000,
        "lighting": 280_000,
        "stars": 160_000,
        "errors": "",
    },
    "skoler-ud": {"schools_are_out": True, "schools": 0, "stars": 220_000},
    "skoler-ind": {"schools_are_out": False, "schools": 60_000, "stars": 160_000},
    "forlængelse": {"period": "2023-09/2026-06", "conditions": 1},
}
"""What each decision changes, and nothing else."""


def _expected() -> dict[str | None, Facts]:
    expected: dict[str | None, Facts] = {None: PLANNED}
    for name, changes in CHANGES.items():
        expected[name] = list(expected.values())[-1]._replace(**changes)
    return expected


EXPECTED: Final = _expected()
"""The plan before the first decision, and after each."""


def held(part: Undertaking) -> int:
    """What the funding lines of one project or sub-project hold, read off the plan itself."""
    lines: tuple[FundingLine, ...] = part.budget.funding if part.budget else ()
    amounts = [line.amount.number for line in lines if line.amount and line.amount.number]
    return int(sum(amounts, Decimal(0)))


def facts(plan: Project, day: date) -> Facts:
    lighting, stars, schools = plan.subprojects
    assert plan.budget is not None
    assert plan.organisation is not None
    coordinator = plan.organisation.roles[2].holder
    main, *rest = (held(part) for part in (plan, lighting, stars, schools))
    return Facts(
        stage=str(plan.stage),
        total=main + sum(rest),
        main=main,
        lighting=rest[0],
        stars=rest[1],
        schools=rest[2],
        coordinator=coordinator.name if coordinator else None,
        keys=len(plan.budget.keys),
        period=str(plan.period),
        stars_are_called=stars.name or "",
        schools_are_out=schools.withdrawn,
        open_points=sum(point.settled is None for point in plan.open_points),
        conditions=len(plan.conditions),
        errors=" ".join(finding.code for finding in rk.check(plan, as_of=day).errors),
    )


def last_day(decision: Decision) -> date:
    assert decision.date is not None
    assert decision.date.latest is not None
    return decision.date.latest


DAYS: Final = (date(2023, 1, 26), *(last_day(decision) for decision in DECISIONS))
NAMES: Final = tuple(str(decision.id) for decision in DECISIONS)
STEPS: Final = pytest.mark.parametrize("step", range(1, 11), ids=NAMES)


def but_decisions(plan: Project) -> Project:
    return attrs.evolve(plan, decisions=())


def further(name: str, *effects: Transfer | Revise) -> Decision:
    """One more decision, after those of the page."""
    return Decision(
        id=name,
        body="Øernes fællesudvalg",
        date="2025-11-06",
        status="adopted",
        resolution=[ResolutionPoint(number=1, text="Det besluttes.", effects=effects)],
    )


def refused(plan: Project, decision: Decision) -> tuple[Failure, ...]:
    with pytest.raises(rk.DecisionError) as caught:
        rk.apply(plan, decision)
    return caught.value.failures


class TestOneByOne:
    def test_there_are_ten_over_three_years(self) -> None:
        assert tuple(EXPECTED) == (None, *NAMES)
        assert len(DECISIONS) == 10
        assert (DAYS[1], DAYS[-1]) == (date(2023, 2, 9), date(2025, 10, 2))
        assert list(DAYS) == sorted(DAYS)

    @pytest.mark.parametrize("step", range(11), ids=map(str, EXPECTED))
    def test_the_plan_says_what_it_should(self, step: int) -> None:
        assert facts(STATES[step], DAYS[step]) == list(EXPECTED.values())[step]

    @STEPS
    def test_what_is_previewed_is_what_is_done(self, step: int) -> None:
        before, after, decision = STATES[step - 1], STATES[step], DECISIONS[step - 1]
        seen = rk.preview(before, decision)
        assert seen.ok()
        assert seen.before == before
        assert but_decisions(seen.after) == but_decisions(after)
        assert seen.movements == rk.history(after).moments[-1].movements

    @STEPS
    def test_the_decision_is_recorded_last(self, step: int) -> None:
        *_, recorded = STATES[step].decisions
        assert recorded.id == DECISIONS[step - 1].id
        assert recorded.carried_out
        assert len(STATES[step].decisions) == step

    @STEPS
    def test_it_cannot_be_done_twice(self, step: int) -> None:
        with pytest.raises(rk.DecisionError, match="expected a decision not carried out yet"):
            rk.apply(STATES[step], DECISIONS[step - 1])

    def test_the_plan_that_was_given_is_as_it_was(self) -> None:
        before = everything(START)
        for decision in DECISIONS[:2]:
            rk.apply(START, attrs.evolve(decision, id="another"))
        assert everything(START) == before


class TestMoney:
    @STEPS
    def test_the_total_changes_by_what_comes_from_outside(self, step: int) -> None:
        moved = rk.history(STATES[step]).moments[-1].movements
        came = sum((each.amount for each in moved if each.outside), Decimal(0))
        before, after = (rk.ledger(STATES[at]).totals()["DKK"] for at in (step - 1, step))
        outside = {"tilsagn": -150_000, "stjerneport": 40_000}
        assert after - before == came == outside.get(NAMES[step - 1], 0)

    @STEPS
    def test_what_goes_out_of_one_line_comes_into_another(self, step: int) -> None:
        moved = rk.history(STATES[step]).moments[-1].movements
        assert sum(each.amount for each in moved if not each.outside) == 0

    @pytest.mark.parametrize("step", range(11), ids=map(str, EXPECTED))
    def test_the_ledger_agrees_with_the_plan(self, step: int) -> None:
        plan = STATES[step]
        ledger = rk.ledger(plan)
        in_plan = {(str(part.id), "DKK"): held(part) for part in (plan, *plan.subprojects)}
        known = {"nattehimmel", "belysning", "skoler"} | ({"stjernehus"} if step >= 7 else set())
        assert ledger.balances() == {
            account: amount for account, amount in in_plan.items() if account[0] in known
        }
        assert ledger.totals() == {"DKK": sum(in_plan.values())}

    def test_the_ledger(self) -> None:
        entries = [
            (e.date, e.decision, e.movement.line, int(e.movement.amount), int(e.balance))
            for e in rk.ledger(FINAL)
        ]
        assert entries == [
            (None, None, "pulje", 600_000, 600_000),
            (None, None, "kommunerne", 600_000, 1_200_000),
            (None, None, "vejbudget", 400_000, 400_000),
            (None, None, "skolemidler", 60_000, 60_000),
            ("2023-11-30", "tilsagn", "pulje", -150_000, 1_050_000),
            ("2024-12-05", "stjerneport", "vejbudget", -120_000, 280_000),
            ("2024-12-05", "stjerneport", "stjernemidler", 120_000, 120_000),
            ("2024-12-05", "stjerneport", "nattefonden", 40_000, 160_000),
            ("2025-03-13", "skoler-ud", "skolemidler", -60_000, 0),
            ("2025-03-13", "skoler-ud", "stjernemidler", 60_000, 220_000),
            ("2025-05-22", "skoler-ind", "stjernemidler", -60_000, 160_000),
            ("2025-05-22", "skoler-ind", "skolemidler", 60_000, 60_000),
        ]

    def test_the_grant_is_firm_and_says_by_what(self) -> None:
        assert FINAL.budget is not None
        grant = FINAL.budget.funding[0]
        assert (str(grant.amount), str(grant.state)) == ("450 000", "committed")
        assert grant.evidence == "Tilsagn 20.11.2023"

    def test_costs_are_covered_before_and_after(self) -> None:
        for plan in (STATES[3], STATES[4], STATES[7], STATES[8], FINAL):
            for part in (plan, *plan.subprojects):
                costs = part.budget.costs if part.budget else ()
                stated = [cost.amount.number for cost in costs if cost.amount]
                assert sum(int(cost or 0) for cost in stated) == held(part)

    def test_the_new_funder_and_the_moved_money_have_lines_of_their_own(self) -> None:
        budget = FINAL.subprojects[1].budget
        assert budget is not None
        assert [
            (line.id, line.title, str(line.state), line.evidence) for line in budget.funding
        ] == [
            ("stjernemidler", "Vejbudgetterne", "own", "stjerneport"),
            ("nattefonden", "Nattefonden", "committed", "Brev 28.11.2024"),
        ]
        assert [cost.id for cost in budget.costs] == ["kikkert", "skilte"]


class TestKeys:
    @staticmethod
    def keys(plan: Project) -> tuple[SharingKey, ...]:
        assert plan.budget is not None
        return plan.budget.keys

    def test_the_new_key_stands_beside_the_old(self) -> None:
        (only,) = self.keys(START)
        old, new = self.keys(FINAL)
        assert old == only
        assert (new.id, new.replaces, str(new.applies_from)) == (
            "fordeling-2025",
            "fordeling",
            "2025-01-01",
        )

    def test_each_year_is_shared_by_its_own_key(self) -> None:
        old, new = self.keys(FINAL)
        year = rk.Money(300_000, "DKK")
        shared = allocate_years(old, {2024: year, 2025: year}, (old, new))
        paid = [[int(row.total.amount) for row in table.rows] for table in shared.tables]
        assert paid == [[89_276, 99_573, 111_151], [78_552, 99_146, 122_302]]
        assert [sum(row) for row in paid] == [300_000, 300_000]
        assert shared.in_year(2024) == rk.allocate(old, year)
        assert shared.in_year(2025) == rk.allocate(new, year)

    def test_the_inhabitants_are_those_of_the_registry(self) -> None:
        codes = {each.id: each.municipality for each in START.participants}
        assert set(codes) == {"læsø", "samsø", "ærø"}
        for key in self.keys(FINAL):
            for figure in key.parts[1].figures:  # type: ignore[union-attr]
                code = codes[figure.participant]
                assert code is not None
                counted = rk.municipalities.population(code, 2023)
                assert counted is not None
                assert counted.figure == figure.value
        for each in START.participants:
            assert each.municipality is not None
            assert rk.municipalities.get(each.municipality, DAYS[0]).name == each.name


class TestTime:
    def test_it_begins_where_it_began(self) -> None:
        past = rk.history(FINAL)
        assert everything(past.start) == everything(START)
        assert tuple(moment.decision.id for moment in past) == NAMES

    @STEPS
    def test_the_state_at_its_day_is_the_plan_of_then(self, step: int) -> None:
        day = DAYS[step]
        assert rk.state_at(FINAL, day) == STATES[step]
        assert rk.state_at(FINAL, day - timedelta(days=1)) == STATES[step - 1]

    @pytest.mark.parametrize(
        ("day", "name"),
        [
            (date(1900, 1, 1), None),
            (date(2023, 6, 14), "skitse"),
            (date(2024, 9, 29), "start"),  # of the key only the month is known
            (date(2024, 9, 30), "ny-fordeling"),
            (date(2025, 4, 1), "skoler-ud"),
            (date(2025, 5, 21), "skoler-ud"),
            (date(2099, 12, 31), "forlængelse"),
        ],
    )
    def test_the_state_at_a_day(self, day: date, name: str | None) -> None:
        state = rk.state_at(FINAL, day)
        assert facts(state, day) == EXPECTED[name]

    def test_each_moment_leads_to_the_next(self) -> None:
        moments = rk.history(FINAL).moments
        assert [moment.before for moment in moments] == list(STATES[:-1])
        assert [moment.after for moment in moments] == list(STATES[1:])
        assert [len(moment.difference) for moment in moments] == [0, 1, 1, 4, 2, 1, 7, 6, 6, 2]

    def test_a_year(self) -> None:
        year = rk.diff(*(rk.state_at(FINAL, date(end, 12, 31)) for end in (2023, 2024)))
        assert [(str(change.path), str(change.kind)) for change in year] == [
            ("project.stage", "changed"),
            ("project.budget.keys[fordeling-2025]", "added"),
            ("project.subprojects[belysning].budget.costs[armaturer].amount", "changed"),
            ("project.subprojects[belysning].budget.funding[vejbudget].amount", "changed"),
            ("project.subprojects[stjernehus].title", "added"),
            ("project.subprojects[stjernehus].budget.costs[kikkert].amount", "changed"),
            ("project.subprojects[stjernehus].budget.costs[skilte]", "added"),
            ("project.subprojects[stjernehus].budget.funding[stjernemidler]", "added"),
            ("project.subprojects[stjernehus].budget.funding[nattefonden]", "added"),
            ("project.decisions[start]", "added"),
            ("project.decisions[ny-fordeling]", "added"),
            ("project.decisions[stjerneport]", "added"),
            ("project.open_points[målesteder].settled", "added"),
        ]


class TestRevoked:
    def test_the_plan_is_as_before_the_decision(self) -> None:
        assert but_decisions(STATES[9]) == but_decisions(STATES[7])

    def test_both_are_kept(self) -> None:
        revoked, revoking = STATES[9].decisions[-2:]
        assert (revoked.id, str(revoked.status)) == (REVOKED, "revoked")
        assert (str(revoked.revoked), revoked.revoked_by) == ("2025-05-22", REVOKING)
        assert (revoking.id, str(revoking.status)) == (REVOKING, "adopted")

    def test_until_then_it_is_adopted(self) -> None:
        *_, then = rk.state_at(FINAL, date(2025, 5, 21)).decisions
        assert (then.id, str(then.status), then.revoked, then.revoked_by) == (
            REVOKED,
            "adopted",
            None,
            None,
        )

    def test_it_cannot_be_revoked_again(self) -> None:
        with pytest.raises(rk.DecisionError) as caught:
            rk.revoke(FINAL, REVOKED, by=further("igen"))
        assert caught.value.failures[0].found == "revoked"

    @pytest.mark.parametrize("name", ["plan", "stjerneport"])
    def test_what_others_built_upon_stays(self, name: str) -> None:
        plan = FINAL if name == "plan" else STATES[8]
        with pytest.raises(rk.DecisionError) as caught:
            rk.revoke(plan, name, by=further("fortrydelse"))
        first = caught.value.failures[0]
        assert (first.effect, first.expected, first.found) == {
            "plan": ("change stage", "stage approved, as it was decided", "running"),
            "stjerneport": ("revise", "120 000 in kikkert, as it was decided", "180 000"),
        }[name]

    def test_the_last_first_all_can_be_revoked(self) -> None:
        plan = FINAL
        for name in reversed(NAMES):
            if name not in (REVOKED, REVOKING):
                plan = rk.revoke(plan, name, by=further(f"væk-{name}"))
        assert but_decisions(plan) == but_decisions(START)
        assert rk.ledger(plan).totals() == {"DKK": 1_660_000}
        assert rk.history(plan).start == START


class TestWhatDoesNotFit:
    def test_more_than_there_is(self) -> None:
        too_much = further(
            "for-meget", Transfer(amount="500 000", source="belysning", receiver="stjernehus")
        )
        assert [failure.to_record() for failure in refused(FINAL, too_much)] == [
            {
                "effect": "transfer",
                "target": "belysning",
                "expected": "at least 500 000 in belysning",
                "found": "280 000",
                "point": 1,
                "decision": "for-meget",
            }
        ]

    def test_everything_is_told_at_once(self) -> None:
        several = attrs.evolve(
            further(
                "flere",
                Revise(target="pulje", amount="650 000", was="600 000", counterpart="staten"),
                Transfer(amount="1", source="belysning", receiver="månen"),
                Transfer(amount="1", source="nattehimmel", receiver="skoler"),
            ),
            status="proposed",
        )
        found = [(f.effect, f.found) for f in refused(FINAL, several)]
        assert found == [
            ("decision", "proposed"),
            ("revise", "450 000"),
            ("transfer", "none"),
            ("transfer", "2 in nattehimmel (pulje, kommunerne)"),
        ]

    @pytest.mark.parametrize(
        ("name", "failures"),
        [
            ("start", [("change stage", "stage approved", "sketch")]),
            ("skoler-ud", [("transfer", "a part with the id stjernemidler", "none")]),
            ("skoler-ind", [("decision", "a decision skoler-ud in the project", "none")]),
        ],
    )
    def test_out_of_turn(self, name: str, failures: list[tuple[str, str, str]]) -> None:
        found = refused(START, DECISIONS[NAMES.index(name)])
        assert [(each.effect, each.expected, each.found) for each in found] == failures

    def test_what_was_put_off(self) -> None:
        seen = rk.preview(FINAL, POSTPONED)
        assert [str(change.path) for change in seen.changes] == ["project.subprojects[café]"]
        assert [failure.found for failure in refused(FINAL, POSTPONED)] == ["postponed"]
        kept = attrs.evolve(FINAL, decisions=(*FINAL.decisions, POSTPONED))
        *moments, last = rk.history(kept)
        assert tuple(moment.decision.id for moment in moments) == NAMES
        assert (last.decision, len(last.difference)) == (POSTPONED, 0)
        assert rk.state_at(kept, DAYS[5]) == STATES[5]
        assert rk.state_at(kept, DAYS[10]) == kept

    def test_advice_was_not_followed(self) -> None:
        differences = compare_advice(DECISIONS[-1])
        assert [(d.effect, d.field, d.by, d.recommended, d.resolved) for d in differences] == [
            ("set period", "period", "Karen Jensen", "2023-09/2026-12", "2023-09/2026-06"),
            ("set condition", None, None, None, "Regnskabet for 2025 er godkendt"),
        ]


class TestFiles:
    @pytest.mark.parametrize("file_format", FileFormat)
    @pytest.mark.parametrize("step", range(11), ids=map(str, EXPECTED))
    def test_what_is_written_is_read_again(self, step: int, file_format: FileFormat) -> None:
        plan = STATES[step]
        twin = rk.read_text(rk.write_text(plan, file_format), file_format)
        assert twin == plan
        assert everything(twin) == everything(plan)
        assert rk.history(twin) == rk.history(plan)

    def test_the_story_goes_on_from_a_file(self) -> None:
        plan = START
        for decision in DECISIONS:
            plan = rk.apply(rk.read_text(rk.write_text(plan)), decision)
        assert everything(plan) == everything(FINAL)
