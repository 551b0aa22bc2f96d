"""Codes, names, severities and defaults: what the rule catalogue promises, written out.

Codes and names are permanent. What stands here was taken from the catalogue by hand; where
a default is spelt differently from it, the reason stands beside.
"""

from decimal import Decimal
from typing import Final

import pytest
from tests.rules.asking import rule_named

import regionkit as rk
from regionkit.rules import SHIPPED
from regionkit.values import Duration, Precision, Share, TimeUnit

CATALOGUE: Final = (
    ("RK101", "missing-title", "e e e e e"),
    ("RK102", "duplicate-id", "e e e e e"),
    ("RK103", "dangling-reference", "w e e e e"),
    ("RK104", "project-cycle", "e e e e e"),
    ("RK105", "missing-purpose", "i w e e e"),
    ("RK106", "working-title-after-approval", "- - w w w"),
    ("RK107", "withdrawn-but-active", "e e e e e"),
    ("RK108", "withdrawn-without-successor", "w w w w w"),
    ("RK109", "open-point", "i w e e w"),
    ("RK110", "open-point-without-target", "i w w w w"),
    ("RK111", "blank-value", "w w e e e"),
    ("RK112", "spin-off-without-own-plan", "i w e e e"),
    ("RK201", "missing-main-goal", "w e e e e"),
    ("RK202", "too-many-main-goals", "i i w w w"),
    ("RK203", "main-goal-without-subgoals", "i w e e i"),
    ("RK204", "subgoal-without-activities", "w e e e e"),
    ("RK205", "subgoal-without-schedule", "w e e e e"),
    ("RK206", "activity-without-schedule", "i i w e e"),
    ("RK207", "impossible-period", "e e e e e"),
    ("RK208", "duration-mismatch", "w w e e e"),
    ("RK209", "outside-project-period", "w w e e e"),
    ("RK210", "placeholder-date", "i w e e e"),
    ("RK211", "date-too-coarse", "- - i w w"),
    ("RK212", "unresolved-relative-date", "i w e e e"),
    ("RK213", "overdue-without-actual", "i i w w e"),
    ("RK214", "progress-out-of-range", "w e e e e"),
    ("RK215", "actual-date-in-future", "e e e e e"),
    ("RK216", "goal-not-checkable", "i w e e e"),
    ("RK217", "indicator-incomplete", "i w e e e"),
    ("RK218", "benefit-without-owner", "i i w w e"),
    ("RK219", "continuation-without-evaluation", "i w e e e"),
    ("RK301", "funding-gap", "w w e e e"),
    ("RK302", "funding-gap-in-year", "i w e e e"),
    ("RK303", "funding-surplus", "i w w w w"),
    ("RK304", "in-kind-cannot-pay-cash", "w w e e e"),
    ("RK305", "own-effort-undocumented", "i w e e e"),
    ("RK306", "hourly-rate-above-ceiling", "- w e e e"),
    ("RK307", "grant-share-above-maximum", "w w e e e"),
    ("RK308", "public-support-above-maximum", "- w e e e"),
    ("RK309", "no-own-contribution", "i w e e e"),
    ("RK310", "funding-not-committed", "- w e e e"),
    ("RK311", "commitment-without-evidence", "- w e e e"),
    ("RK312", "missing-currency", "w e e e e"),
    ("RK313", "mixed-currencies", "e e e e e"),
    ("RK314", "periodicity-unstated", "i w e e e"),
    ("RK315", "frame-mismatch", "w w e e e"),
    ("RK316", "cost-item-without-amount", "i w e e e"),
    ("RK317", "amount-still-approximate", "- i w e e"),
    ("RK318", "negative-amount", "e e e e e"),
    ("RK319", "children-exceed-parent", "w w e e e"),
    ("RK320", "double-counted-budget", "w w e e e"),
    ("RK321", "cost-outside-eligible-period", "- w e e e"),
    ("RK322", "de-minimis-ceiling", "w w e e e"),
    ("RK323", "allocation-does-not-close", "e e e e e"),
    ("RK324", "allocation-differs-from-key", "w w e e e"),
    ("RK325", "printed-total-off", "i i w w w"),
    ("RK326", "key-parts-not-whole", "e e e e e"),
    ("RK327", "key-basis-undated", "i w e e e"),
    ("RK328", "key-participants-differ", "w w e e e"),
    ("RK329", "resource-share-above-bound", "i w e e w"),
    ("RK330", "thousands-read-as-decimals", "w w w w w"),
    ("RK401", "decision-incomplete", "w e e e e"),
    ("RK402", "proposal-treated-as-adopted", "e e e e e"),
    ("RK403", "adopted-not-carried-out", "w w e e e"),
    ("RK404", "transfer-not-balanced", "e e e e e"),
    ("RK405", "transfer-exceeds-source", "e e e e e"),
    ("RK406", "transfer-target-missing", "w e e e e"),
    ("RK407", "resolution-differs-from-recommendation", "i i i i i"),
    ("RK408", "case-number-year", "w w w w w"),
    ("RK409", "decision-before-document", "w w e e e"),
    ("RK410", "missing-approval", "- - e e e"),
    ("RK411", "change-without-decision", "- - w e e"),
    ("RK412", "conditions-open", "- - w e e"),
    ("RK413", "no-decision-point", "i w e e i"),
    ("RK414", "body-not-competent", "- - w w w"),
    ("RK501", "unknown-municipality", "w e e e e"),
    ("RK502", "code-name-mismatch", "e e e e e"),
    ("RK503", "ambiguous-name", "w w e e e"),
    ("RK504", "population-missing", "w e e e e"),
    ("RK505", "region-without-members", "i i w w w"),
    ("RK506", "participant-outside-region", "i w w w w"),
    ("RK507", "region-coverage", "i w e e e"),
    ("RK601", "criterion-unanswered", "i w e e e"),
    ("RK602", "criterion-without-responsible", "w w w w w"),
    ("RK603", "partial-weights", "w e e e e"),
    ("RK604", "score-out-of-scale", "e e e e e"),
    ("RK605", "score-without-reason", "w w e e e"),
    ("RK606", "incomplete-assessment", "w e e e e"),
    ("RK607", "unresolved-tie", "i w w w w"),
    ("RK608", "fragile-ranking", "- i i i i"),
    ("RK609", "cofinancing-model-missing", "w w e e e"),
    ("RK610", "host-role-unassigned", "i w e e e"),
    ("RK701", "missing-project-owner", "w e e e e"),
    ("RK702", "missing-responsible", "w e e e e"),
    ("RK703", "vacant-role", "i i w e i"),
    ("RK704", "undefined-role", "i w e e e"),
    ("RK705", "role-name-drift", "i w w w w"),
    ("RK706", "group-not-representative", "i w e e e"),
    ("RK707", "document-undated", "i w e e e"),
    ("RK708", "document-without-author", "i w e e e"),
    ("RK709", "missing-section", "i w e e e"),
    ("RK710", "no-status-rhythm", "i w w e -"),
    ("RK711", "report-without-mandate", "i w w w e"),
    ("RK712", "recommendation-outside-mandate", "i i w w w"),
    ("RK713", "closing-report-missing", "- - - i e"),
    ("RK801", "action-programme-outside-plan", "w w e e e"),
    ("RK802", "no-policy-link", "i i w w w"),
    ("RK803", "relation-one-sided", "i i w w w"),
    ("RK804", "resource-overcommitted", "i w w e i"),
    ("RK805", "funding-used-twice", "w w e e e"),
    ("RK806", "theme-not-covered", "- i i i i"),
    ("RK807", "project-held-twice", "w w w w w"),
)

DEFAULTS: Final[dict[str, dict[str, object]]] = {
    "RK105": {"min_chars": 1},
    # the catalogue's min and max, in words that are not Python's
    "RK202": {"maximum": 1},
    "RK203": {"minimum": 1},
    "RK204": {"minimum": 1},
    "RK205": {"require_end": False},
    "RK208": {"tolerance": Duration(1, TimeUnit.MONTH)},
    "RK209": {"tolerance": 0},
    "RK211": {"approved": Precision.QUARTER, "running": Precision.MONTH},
    "RK213": {"grace_days": 0},
    "RK216": {"levels": ("main", "sub")},
    # count_states: "per stage" in the catalogue, and yet the grants that are only applied for
    # count in the adopted sketch at `approved`; RK310 is the rule that speaks of them
    "RK301": {"tolerance": Decimal(1), "count_states": ()},
    "RK302": {"tolerance": Decimal(1)},
    "RK303": {"tolerance": Decimal(1)},
    "RK304": {"tolerance": Decimal(1)},
    "RK306": {"max_rate": None, "max_hours_per_year": None},
    # counts: "this scheme" in the catalogue; without more, each grant is a scheme of its own
    "RK307": {"max_share": None, "counts": (), "tolerance": Decimal(1)},
    "RK308": {"max_share": None, "counts": (), "tolerance": Decimal(1)},
    "RK309": {"min_share": Share(0)},
    # received money is firmer than a promise, so it counts before the end too
    "RK310": {
        "accepted": ("committed", "own", "received"),
        "accepted_at_close": ("own", "received"),
    },
    "RK315": {"tolerance": Decimal(1)},
    "RK319": {"tolerance": Decimal(1)},
    "RK320": {"level": "leaf"},
    # ceiling: EUR 300 000 in the catalogue, but figures of a law come from a profile
    "RK322": {"ceiling": None, "years": 3},
    "RK323": {"tolerance": Decimal(0)},
    "RK324": {"tolerance": Decimal(0)},
    "RK325": {"rounding_slack": Decimal("0.5")},
    "RK327": {"max_age_years": 2},
    "RK403": {"grace_days": 30},
    "RK404": {"tolerance": Decimal(0)},
    "RK408": {"pattern": "NN/YY"},
    # progress and actuals, by the names of their fields, with the paper and the meetings
    "RK411": {
        "baseline": None,
        "ignore": ("reported", "actual", "met", "document", "meetings"),
    },
    "RK413": {"minimum": 1},
    "RK414": {"competence": {}},
    "RK603": {"tolerance": Decimal("0.01")},
    "RK605": {"min_chars": 1},
    "RK607": {"tie_rule": "none"},
    "RK608": {"delta": Decimal("0.10")},
    "RK702": {"roles": ("responsible", "leader")},
    "RK703": {"required": ()},
    "RK706": {"allow_shared": True},
    "RK709": {"sections": ("background",)},
    "RK711": {"require_out_of_scope": False},
    "RK802": {"minimum": 1},
    # in posts: 1 is 100 %
    "RK804": {"limit": Decimal(1), "municipality_limit": None},
}
"""The parameters of all rules; a rule that is not here has none.

Six that the catalogue names are no parameters: `as_of` of RK215 and RK501 is an argument of
the check, `default_currency` of RK312 a field of the plan, and so are what RK507 asks for once
per region and the themes of RK806; and the `tolerance` 0 of RK326 could not be anything else,
for a key that is no whole cannot share.
"""

SECOND_SET: Final = {
    "RK104", "RK106", "RK111",
    "RK202", "RK211", "RK217",
    "RK311", "RK313", "RK320", "RK321", "RK322",
    "RK403", "RK406", "RK408", "RK412", "RK414",
    "RK505", "RK506",
    "RK604", "RK605", "RK606", "RK607", "RK608",
    "RK708", "RK710", "RK713",
    "RK802", "RK803", "RK805", "RK806",
}  # fmt: skip
"""The rules that the catalogue marks ²."""

NEED_FIGURES: Final = {"RK306", "RK307", "RK308"}
"""The rules of the first set that do not apply without the figures of a scheme."""


@pytest.mark.parametrize(("code", "name", "severity"), CATALOGUE)
def test_a_rule_is_as_the_catalogue_has_it(code: str, name: str, severity: str) -> None:
    rule = rule_named(code)
    assert (rule.name, str(rule.severity)) == (name, severity)
    assert {p.name: p.default for p in rule.parameters} == DEFAULTS.get(code, {})


def test_no_rule_is_outside_the_catalogue() -> None:
    assert [rule.code for rule in rk.rules.all_rules()] == [code for code, _, _ in CATALOGUE]


def test_minimal_is_what_data_must_hold_to_be_usable() -> None:
    # of the catalogue's list, those that there are
    assert set(SHIPPED["minimal"].rules) == {
        "RK101", "RK102", "RK103", "RK207", "RK215", "RK312", "RK313", "RK318", "RK323", "RK326",
        "RK402", "RK404", "RK405", "RK502",
    }  # fmt: skip


def test_default_is_the_first_set_and_what_is_needed_to_use_the_data() -> None:
    codes = {code for code, _, _ in CATALOGUE} - NEED_FIGURES
    assert set(SHIPPED["default"].rules) == codes - SECOND_SET - {"RK709"} | {"RK313"}
    assert set(SHIPPED["minimal"].rules) <= set(SHIPPED["default"].rules)


def test_plp_adds_one_main_goal_eight_sections_four_roles_and_a_rhythm() -> None:
    plp = SHIPPED["plp"]
    assert (plp.extends, set(plp.rules)) == ("default", {"RK202", "RK709", "RK710"})
    settings = {setting.code: dict(setting.parameters) for setting in plp.settings}
    assert settings == {
        "RK703": {"required": ("owner", "responsible", "leader or coordinator", "project group")},
        "RK709": {
            "sections": (
                "background",
                "goals",
                "framework",
                "schedule",
                "organisation",
                "decision points",
                "budget",
                "contracts",
            )
        },
    }


def test_report_asks_for_no_budget_goal_or_schedule_and_never_more_than_warns_of_a_date() -> None:
    report = SHIPPED["report"]
    assert set(report.rules) == {
        "RK101", "RK102", "RK103", "RK507", "RK707", "RK708", "RK711", "RK712", "RK801",
    }  # fmt: skip
    (setting,) = report.settings
    assert (report.extends, setting.code, setting.parameters) == (None, "RK707", ())
    assert str(setting.severity) == "i w w w w"


def test_k17_cluster_office_is_what_the_criteria_ask_for() -> None:
    # the rules on scores do not apply without a scale
    office = SHIPPED["k17-cluster-office"]
    assert (office.extends, office.settings) == (None, ())
    assert set(office.rules) == {
        "RK101", "RK102", "RK103", "RK501", "RK502", "RK503", "RK504", "RK601", "RK602", "RK603",
        "RK604", "RK605", "RK606", "RK607", "RK608", "RK609", "RK610", "RK707",
    }  # fmt: skip


def test_shipped_profiles_name_themselves_and_their_source() -> None:
    for name, profile in SHIPPED.items():
        assert profile.name == name
        assert profile.description.endswith(".")
        assert profile.source
