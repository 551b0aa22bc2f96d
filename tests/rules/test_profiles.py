"""Profiles: which rules are in force, how gravely, with which figures, and their fingerprint."""

from decimal import Decimal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import regionkit as rk
from regionkit.findings import Profile, RuleSetting, Severity, SeverityByStage
from regionkit.rules import SHIPPED, profile_named
from regionkit.rules.profiles import Judgement, SettingFault, work_out

CODES = tuple(rule.code for rule in rk.rules.all_rules())


def made(**fields: object) -> Profile:
    given_fields = {"name": "mine", "description": "Mine.", "source": "tests"} | fields
    return Profile(**given_fields)  # type: ignore[arg-type]


def worked_out(profile: Profile) -> Judgement:
    return work_out(profile, rk.rules.all_rules())


def codes(profile: Profile) -> list[str]:
    return [active.rule.code for active in worked_out(profile).active]


def setting(code: str, severity: str | None = None, **parameters: object) -> RuleSetting:
    levels = None if severity is None else SeverityByStage.parse(severity)
    return RuleSetting(code=code, severity=levels, parameters=parameters)


# --- which rules ---------------------------------------------------------------


def test_rules_stand_in_order_and_once() -> None:
    assert codes(made(rules=["RK701", "RK301", "RK701"])) == ["RK301", "RK701"]


def test_a_rule_may_be_named_by_code_in_any_case_or_by_name() -> None:
    profile = made(rules=["rk301", "funding-gap", "RK303"], without=["funding-surplus"])
    assert codes(profile) == ["RK301"]


def test_settings_find_their_rule_by_name_too() -> None:
    profile = made(rules=["RK301"], settings=[setting("funding-gap", tolerance=Decimal(5))])
    (active,) = worked_out(profile).active
    assert active.parameters["tolerance"] == Decimal(5)


def test_an_extending_profile_adds_and_takes_away() -> None:
    profile = made(extends="minimal", rules=["RK701"], without=["RK312"])
    assert set(codes(profile)) == set(SHIPPED["minimal"].rules) - {"RK312"} | {"RK701"}


def test_it_starts_from_all_that_the_other_extends() -> None:
    assert set(codes(made(extends="plp"))) == set(codes(SHIPPED["plp"]))
    assert set(SHIPPED["default"].rules) < set(codes(made(extends="plp")))


def test_settings_of_a_rule_that_is_off_do_no_harm() -> None:
    judgement = worked_out(made(extends="plp", without=["RK709"]))
    assert "RK709" not in [active.rule.code for active in judgement.active]
    assert judgement.faults == ()


def test_settings_are_inherited_name_by_name() -> None:
    profile = made(
        extends="plp",
        settings=[
            setting("RK703", severity="e e e e e"),
            setting("RK709", sections=("background",)),
        ],
    )
    active = {each.rule.code: each for each in worked_out(profile).active}
    assert active["RK709"].parameters == {"sections": ("background",)}
    assert active["RK703"].severity.at(rk.Stage.SKETCH) is Severity.ERROR
    assert "owner" in str(active["RK703"].parameters["required"])


def test_parameters_that_nobody_sets_keep_their_defaults() -> None:
    profile = made(rules=["RK301"], settings=[setting("RK301", tolerance=Decimal(100))])
    (active,) = worked_out(profile).active
    assert active.parameters == {"tolerance": Decimal(100), "count_states": ()}


def test_a_severity_may_be_off() -> None:
    profile = made(rules=["RK701"], settings=[setting("RK701", severity="- - - - e")])
    plan = rk.Project(title="X")
    assert rk.check(plan, profile, stage="draft").findings == ()
    assert [f.code for f in rk.check(plan, profile, stage="closed").errors] == ["RK701"]


# --- names and cycles ----------------------------------------------------------


def test_an_unknown_profile_is_refused_with_those_there_are() -> None:
    names = "default, k17-cluster-office, minimal, plp, report"
    with pytest.raises(rk.InvalidValueError, match=f"one of the profiles {names},"):
        rk.check(rk.Project(title="X"), "strikt")
    with pytest.raises(rk.InvalidValueError, match="found 'none'"):
        worked_out(made(extends="none"))


def test_a_profile_that_extends_itself_is_refused() -> None:
    with pytest.raises(rk.InvalidValueError, match="a profile that does not extend itself") as told:
        worked_out(made(name="default", extends="plp"))
    assert told.value.found == "default extends plp extends default"


def test_shipped_profiles_are_found_by_name() -> None:
    assert all(profile_named(name) is profile for name, profile in SHIPPED.items())


# --- settings that no rule understands -----------------------------------------


@pytest.mark.parametrize(
    ("profile", "fault"),
    [
        (made(rules=["RK999"]), SettingFault("RK999", "", "the code of a rule", "RK999")),
        (
            made(settings=[setting("RK999")]),
            SettingFault("RK999", "", "the code of a rule", "RK999"),
        ),
        (
            made(rules=["RK301"], settings=[setting("RK301", tolerence=Decimal(1))]),
            SettingFault("RK301", "tolerence", "tolerance, count_states", "tolerence"),
        ),
        (
            made(rules=["RK701"], settings=[setting("RK701", who="me")]),
            SettingFault("RK701", "who", "no parameter at all", "who"),
        ),
        (
            made(rules=["RK301"], settings=[setting("RK301", tolerance=0.5)]),
            SettingFault("RK301", "tolerance", "Decimal", "float 0.5"),
        ),
        (
            made(rules=["RK709"], settings=[setting("RK709", sections="background")]),
            SettingFault("RK709", "sections", "tuple", "str 'background'"),
        ),
    ],
)
def test_a_fault_says_what_was_expected(profile: Profile, fault: SettingFault) -> None:
    assert worked_out(profile).faults == (fault,)


def test_one_wrong_setting_does_not_spoil_the_other() -> None:
    settings = [setting("RK301", tolerance="much", count_states=("own",))]
    judgement = worked_out(made(rules=["RK301"], settings=settings))
    assert [fault.parameter for fault in judgement.faults] == ["tolerance"]
    (active,) = judgement.active
    assert active.parameters == {"tolerance": Decimal(1), "count_states": ("own",)}


def test_a_wrong_setting_leaves_the_default_in_force() -> None:
    profile = made(rules=["RK301"], settings=[setting("RK301", tolerance="much")])
    (active,) = worked_out(profile).active
    assert active.parameters["tolerance"] == Decimal(1)


def test_shipped_profiles_have_no_faults() -> None:
    for profile in SHIPPED.values():
        assert worked_out(profile).faults == ()


# --- fingerprint ---------------------------------------------------------------

some_codes = st.lists(st.sampled_from(CODES), unique=True)
severities = st.lists(st.sampled_from("ewi-"), min_size=5, max_size=5).map(" ".join)


def fingerprint(profile: Profile) -> str:
    return worked_out(profile).fingerprint


def test_a_fingerprint_is_short_and_the_same_each_time() -> None:
    one = fingerprint(SHIPPED["plp"])
    assert one == fingerprint(SHIPPED["plp"]) == rk.check(rk.Project(), "plp").fingerprint
    assert len(one) == 12
    assert len({fingerprint(profile) for profile in SHIPPED.values()}) == len(SHIPPED)


@given(first=some_codes, second=some_codes)
def test_it_follows_the_rules(first: list[str], second: list[str]) -> None:
    one, other = made(rules=first), made(rules=second)
    assert (fingerprint(one) == fingerprint(other)) == (set(first) == set(second))


@given(code=st.sampled_from(CODES), first=severities, second=severities)
def test_it_follows_the_severities(code: str, first: str, second: str) -> None:
    one = made(rules=[code], settings=[setting(code, severity=first)])
    other = made(rules=[code], settings=[setting(code, severity=second)])
    assert (fingerprint(one) == fingerprint(other)) == (first == second)


@given(first=st.integers(0, 9), second=st.integers(0, 9))
def test_it_follows_the_parameters(first: int, second: int) -> None:
    one = made(rules=["RK301"], settings=[setting("RK301", tolerance=Decimal(first))])
    other = made(rules=["RK301"], settings=[setting("RK301", tolerance=Decimal(second))])
    assert (fingerprint(one) == fingerprint(other)) == (first == second)


def test_it_follows_nothing_else() -> None:
    plp = SHIPPED["plp"]
    same = (
        attrs.evolve(plp, name="theirs", description="Theirs.", source="elsewhere"),
        made(extends="plp"),
        made(extends="plp", rules=["RK301", "rk301"]),
        made(extends="plp", settings=[setting("RK301", tolerance=Decimal(1))]),
        made(extends="plp", settings=[setting("RK301", severity="w w e e e")]),
        made(extends="plp", without=["RK301"], rules=[]),
    )
    expected = fingerprint(plp)
    assert [fingerprint(each) == expected for each in same] == [True] * 5 + [False]
