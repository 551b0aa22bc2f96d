"""Profiles: which rules are in force, how gravely, with which figures, and their fingerprint."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Annotated

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import regionkit as rk
from regionkit.findings import (
    DatedTable,
    DatedValue,
    Profile,
    RuleSetting,
    Severity,
    SeverityByStage,
)
from regionkit.rules import (
    NOT_APPLICABLE,
    SHIPPED,
    Answer,
    CannotTell,
    DateNeededError,
    Register,
    Site,
    find_profile,
    profile_named,
    profile_names,
    wrong,
)
from regionkit.rules.judgement import Judgement, SettingFault
from regionkit.rules.profiles import work_out
from regionkit.rules.rule import make_rule

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
    names = ", ".join(sorted(profile_names()))
    with pytest.raises(rk.InvalidValueError, match=f"one of the profiles {names},") as told:
        rk.check(rk.Project(title="X"), "strikt")
    assert told.value.hint == "Is strict meant?"
    with pytest.raises(rk.InvalidValueError, match=r"Read the file first: read_profile\(path\)"):
        rk.check(rk.Project(title="X"), "ours.yaml")
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
            SettingFault("RK301", "tolerence", "tolerance, count_states", "tolerence", "tolerance"),
        ),
        (
            made(rules=["RK701"], settings=[setting("RK701", who="me")]),
            SettingFault("RK701", "who", "no parameter at all", "who"),
        ),
        (
            made(rules=["RK301"], settings=[setting("RK301", tolerance=0.5)]),
            SettingFault("RK301", "tolerance", "a number", "float 0.5"),
        ),
        (
            made(rules=["RK709"], settings=[setting("RK709", sections="background")]),
            SettingFault("RK709", "sections", "a list, each item a text", "'background'"),
        ),
        (
            made(rules=["funding-gpa"]),
            SettingFault("funding-gpa", "", "the code of a rule", "funding-gpa", "funding-gap"),
        ),
        (
            made(extends="minimal", without=["RK9"]),
            SettingFault("RK9", "", "the code of a rule", "RK9"),
        ),
        (
            made(settings=[setting("RK301", severity="w w w w w")]),
            SettingFault("RK301", "", "a rule that is switched on", "settings alone"),
        ),
    ],
)
def test_a_fault_says_what_was_expected(profile: Profile, fault: SettingFault) -> None:
    (told,) = worked_out(profile).faults
    assert attrs.evolve(told, expected=str(told.expected), found=str(told.found)) == fault


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


def test_figures_that_are_equal_judge_alike_however_they_are_written() -> None:
    written = (Decimal(1000), Decimal("1000.00"), Decimal("1E+3"), 1000, "1000", "1 000")
    same = {
        fingerprint(made(rules=["RK301"], settings=[setting("RK301", tolerance=figure)]))
        for figure in written
    }
    assert len(same) == 1


# --- a code that stands for many -----------------------------------------------


def test_the_beginning_of_codes_stands_for_all_that_begin_so() -> None:
    funding = [code for code in CODES if code.startswith("RK30")]
    assert codes(made(rules=["RK30"])) == codes(made(rules=["rk30"])) == funding
    assert codes(made(rules=["RK"])) == list(CODES)
    assert codes(made(rules=["RK3"], without=["RK30"])) == [
        code for code in CODES if code.startswith("RK3") and code not in funding
    ]


def test_a_beginning_takes_whole_letters_only() -> None:
    assert worked_out(made(rules=["R"])).faults
    assert worked_out(made(rules=["RKX"])).faults
    assert worked_out(made(rules=["3"])).faults


# --- profiles that extend profiles ---------------------------------------------


def test_a_profile_may_extend_one_that_has_no_name_to_be_found_by() -> None:
    county = made(name="county", extends="minimal", rules=["RK701"], without=["RK312"])
    town = made(name="town", extends=county, rules=["RK702"], without=["RK701"])
    assert set(codes(town)) == set(SHIPPED["minimal"].rules) - {"RK312"} | {"RK702"}


def test_a_name_may_stand_twice_in_a_line_where_it_leads_nowhere_back() -> None:
    assert set(codes(made(name="minimal", extends=SHIPPED["minimal"]))) == set(
        SHIPPED["minimal"].rules
    )
    with pytest.raises(rk.InvalidValueError, match="a profile that does not extend itself"):
        worked_out(made(name="a", extends=made(name="default", extends="plp")))


def test_a_profile_is_found_by_name_or_path() -> None:
    assert find_profile("plp") is SHIPPED["plp"]
    assert set(SHIPPED) <= set(profile_names())
    with pytest.raises(rk.RegionkitError, match=r"none\.yaml: No such file"):
        find_profile("none.yaml")


# --- what severities count as --------------------------------------------------


def severity_of(profile: Profile, code: str) -> str:
    active = {each.rule.code: each for each in worked_out(profile).active}
    return str(active[code].severity)


STRICTER = made(name="stricter", rules=["RK303", "RK701"], counts_as={"warning": "error"})


def test_a_warning_may_count_as_an_error() -> None:
    assert severity_of(made(rules=["RK303"]), "RK303") == "i w w w w"
    assert severity_of(STRICTER, "RK303") == "i e e e e"
    assert severity_of(STRICTER, "RK701") == "e e e e e"


def test_what_a_profile_says_of_a_rule_itself_stands_as_it_says() -> None:
    exempt = attrs.evolve(STRICTER, settings=[setting("RK303", severity="i i w w w")])
    assert severity_of(exempt, "RK303") == "i i w w w"
    assert severity_of(made(extends=exempt, counts_as={"note": "error"}), "RK303") == "e e w w w"


def test_it_holds_for_the_rules_of_those_that_extend_it() -> None:
    extended = made(extends=STRICTER, rules=["RK108"])
    assert severity_of(extended, "RK108") == "e e e e e"
    milder = made(extends=STRICTER, settings=[setting("RK303", severity="i w w w w")])
    assert severity_of(milder, "RK303") == "i w w w w"


def test_severities_may_be_lowered_for_a_trial() -> None:
    trial = made(rules=["RK701"], counts_as={"error": "warning", "warning": "note"})
    assert severity_of(trial, "RK701") == "i w w w w"


def always(
    project: rk.Project, site: Site, *, weight: Annotated[str, "How grave."] = "note"
) -> Iterator[Answer]:
    """It always finds something, as grave as it is told."""
    del project, site
    yield wrong(severity=Severity(weight))


@pytest.fixture
def register(monkeypatch: pytest.MonkeyPatch) -> Register:
    """A register of the rules that tests add to it."""
    register = Register()
    module = __import__("importlib").import_module("regionkit.rules.check")
    monkeypatch.setattr(module, "all_rules", lambda: register)
    return register


def add(
    register: Register, function: object, code: str = "XX101", severity: str = "w w w w w"
) -> None:
    register.add(
        make_rule(
            function,  # type: ignore[arg-type]
            code=code,
            name=f"rule-{chr(96 + int(code[-1]))}",
            on=(rk.Project,),
            severity=severity,
            message="It is so.",
            hint="Mend it.",
            source="the rule",
            passes="title: X",
            fails="title: Y",
        )
    )


@pytest.mark.parametrize(("weight", "counts"), [("note", "note"), ("warning", "error")])
def test_what_a_rule_says_of_its_own_accord_counts_as_that_too(
    register: Register, weight: str, counts: str
) -> None:
    add(register, always)
    profile = made(
        rules=["XX101"],
        settings=[setting("XX101", weight=weight)],
        counts_as={"warning": "error"},
    )
    assert [str(f.severity) for f in rk.check(rk.Project(), profile).findings] == [counts]


def test_the_fingerprint_follows_what_severities_count_as() -> None:
    plain = made(rules=["RK303", "RK325"])
    strict = attrs.evolve(plain, counts_as={"warning": "error"})
    assert fingerprint(plain) != fingerprint(strict)
    assert fingerprint(plain) == fingerprint(attrs.evolve(plain, counts_as={"note": "note"}))
    assert fingerprint(strict) == fingerprint(made(extends=plain, counts_as=strict.counts_as))


# --- figures that follow the day -----------------------------------------------

RATES = DatedTable(
    [
        DatedValue(value=600, since=date(2018, 1, 1), until=date(2019, 12, 31), source="letter 1"),
        DatedValue(value="700", since=date(2020, 4, 21), source="letter 2"),
    ]
)


def above(
    project: rk.Project,
    site: Site,
    *,
    most: Annotated[Decimal | None, "Most that there may be."] = None,
    states: Annotated[tuple[str, ...], "Which count."] = (),
) -> Iterator[Answer]:
    """The number of years that the budget has a frame for is within the limit."""
    del site, states
    frame = project.budget.frame if project.budget else None
    if frame is None or most is None:
        yield NOT_APPLICABLE
    elif frame.years is None:
        yield CannotTell("the years are not given")
    elif frame.years > most:
        yield wrong()


def framed(years: int | None) -> rk.Project:
    frame = {"amount": rk.Amount(1), "years": years}
    return rk.Project(budget=rk.Budget(frame=rk.model.Frame(**frame)))  # type: ignore[arg-type]


DATED = made(rules=["XX101"], settings=[setting("XX101", most=RATES)])


@pytest.mark.parametrize(
    ("day", "verdict"),
    [
        (date(2018, 1, 1), "wrong"),
        (date(2019, 12, 31), "wrong"),
        (date(2020, 4, 21), "passes"),
        (date(2030, 1, 1), "passes"),
        (date(2017, 12, 31), "cannot be told"),
        (date(2020, 1, 1), "cannot be told"),
        (date(2020, 4, 20), "cannot be told"),
    ],
)
def test_the_row_of_the_day_counts(register: Register, day: date, verdict: str) -> None:
    add(register, above)
    report = rk.check(framed(650), DATED, as_of=day)
    assert (len(report), len(report.undecided)) == {
        "wrong": (1, 0),
        "passes": (0, 0),
        "cannot be told": (0, 1),
    }[verdict]
    if report.undecided:
        assert str(report.undecided[0].reason) == f"the profile has no most for {day}"


def test_the_day_is_that_of_the_check_else_the_documents_own(register: Register) -> None:
    add(register, above)
    dated = attrs.evolve(framed(650), document=rk.Document(as_of="2018"))
    assert not rk.check(dated, DATED).ok("warning")
    assert rk.check(dated, DATED, as_of=date(2021, 1, 1)).ok("warning")


def test_without_a_day_the_check_asks_for_one_only_where_it_matters(register: Register) -> None:
    add(register, above)
    with pytest.raises(DateNeededError):
        rk.check(framed(650), DATED)
    assert rk.check(rk.Project(), DATED).undecided == ()
    (answer,) = rk.check(framed(None), DATED).undecided
    assert answer.reason == "the years are not given"


def test_what_is_not_asked_about_is_not_called_undecided(register: Register) -> None:
    add(register, above)
    assert rk.check(rk.Project(), DATED, as_of=date(2000, 1, 1)).undecided == ()
    (answer,) = rk.check(framed(None), DATED, as_of=date(2000, 1, 1)).undecided
    assert answer.reason == "the years are not given"


def test_a_finding_names_the_source_of_its_figures(register: Register) -> None:
    add(register, above)
    (finding,) = rk.check(framed(650), DATED, as_of=date(2018, 6, 1))
    assert finding.source == "the rule; letter 1"
    flat = RuleSetting(code="XX101", parameters={"most": 3}, source="a decision")
    (finding,) = rk.check(framed(4), made(rules=["XX101"], settings=[flat]))
    assert finding.source == "the rule; a decision"
    other = made(
        extends=made(name="older", rules=["XX101"], settings=[flat]),
        settings=[setting("XX101", most=2)],
    )
    (finding,) = rk.check(framed(4), other)
    assert finding.source == "the rule"


def test_a_wrong_row_is_a_wrong_setting(register: Register) -> None:
    add(register, above)
    rows = [DatedValue(value="much", since=date(2020, 1, 1), source="x")]
    profile = made(rules=["XX101"], settings=[setting("XX101", most=rows)])
    (fault,) = work_out(profile, register).faults
    assert (fault.parameter, str(fault.expected)) == ("most", "a number or null")
    assert (fault.found, fault.suggestion) == ("'much'", "")


def test_the_fingerprint_follows_the_table_and_not_the_day(register: Register) -> None:
    add(register, above)

    def with_rows(*rows: DatedValue) -> str:
        profile = made(rules=["XX101"], settings=[setting("XX101", most=rows)])
        return work_out(profile, register).fingerprint

    first = DatedValue(value=600, since=date(2018, 1, 1), source="a")
    second = DatedValue(value=700, since=date(2020, 4, 21), source="b")
    ended = attrs.evolve(first, until=second.since - timedelta(days=1))
    other_source = attrs.evolve(first, source="c", value=Decimal("600.0"))
    plain = with_rows(first, second)
    assert plain == with_rows(second, first) == with_rows(ended, second)
    assert plain == with_rows(other_source, second)
    changed = (
        attrs.evolve(first, value=601),
        attrs.evolve(first, since=date(2018, 1, 2)),
        attrs.evolve(first, until=date(2019, 12, 31)),
    )
    assert len({plain, *(with_rows(row, second) for row in changed), with_rows(first)}) == 5
    reports = [
        rk.check(framed(650), DATED, as_of=day) for day in (date(2018, 1, 1), date(2021, 1, 1))
    ]
    assert reports[0].fingerprint == reports[1].fingerprint


def test_a_table_may_follow_the_day_in_a_list_too(register: Register) -> None:
    add(register, above)
    rows = [DatedValue(value=["own"], since=date(2020, 1, 1), source="x")]
    profile = made(rules=["XX101"], settings=[setting("XX101", states=rows)])
    judgement = work_out(profile, register)
    assert judgement.faults == ()
    assert judgement.active[0].on(date(2020, 1, 1)).parameters["states"] == ("own",)


# --- those that ship -----------------------------------------------------------


def test_strict_has_all_rules_of_regionkit_and_no_warning() -> None:
    active = worked_out(SHIPPED["strict"]).active
    assert [each.rule.code for each in active] == list(CODES)
    assert not [each for each in active if Severity.WARNING in each.severity.levels]
    for each in active:
        own = each.rule.severity.levels
        assert [level is None for level in each.severity.levels] == [level is None for level in own]


def test_every_profile_says_where_it_comes_from_and_its_figures_too() -> None:
    for profile in SHIPPED.values():
        assert profile.source
        for one in profile.settings:
            for _, value in one.parameters:
                if isinstance(value, DatedTable):
                    assert all(row.source for row in value.rows)
