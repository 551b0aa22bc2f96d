"""The register of rules: every rule complete, every case true, every sentence whole."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, TypeAlias

import pytest
from tests.rules.asking import asked, plan_in, report_on, rule_named, verdict

import regionkit as rk
from regionkit.files import Plan
from regionkit.findings import Field, Finding, Path
from regionkit.rules import Answer, Register, Rule, RuleDefinitionError, Site, wrong
from regionkit.rules.rule import make_rule, whole_file
from regionkit.values import Stage

RULES = tuple(rk.rules.all_rules())
EACH_RULE = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
TODAY = date(2022, 2, 7)
Value: TypeAlias = Any  # whatever the changed field takes


def stages_of(rule: Rule) -> list[Stage]:
    return [stage for stage in Stage if rule.severity.at(stage) is not None]


EACH_RULE_AT_EACH_STAGE = pytest.mark.parametrize(
    ("rule", "stage"),
    [
        pytest.param(rule, stage, id=f"{rule.code} {stage}")
        for rule in RULES
        for stage in stages_of(rule)
    ],
)

# --- what a rule has -----------------------------------------------------------


@EACH_RULE
def test_a_rule_says_all_that_is_asked_of_it(rule: Rule) -> None:
    assert re.fullmatch(r"RK[1-8][0-9]{2}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.name)
    for text in (rule.doc, rule.message, rule.hint, rule.source, rule.passes, rule.fails):
        assert text == text.strip()
        assert text
    assert stages_of(rule)
    assert rule.passes != rule.fails


@EACH_RULE
def test_its_title_is_a_sentence_on_one_line(rule: Rule) -> None:
    assert rule.title.endswith(".")
    assert rule.title[0].isupper()
    assert "\n" not in rule.title
    assert len(rule.title) <= 100


@EACH_RULE
def test_its_parameters_are_typed_documented_and_have_a_fitting_default(rule: Rule) -> None:
    for parameter in rule.parameters:
        assert re.fullmatch(r"[a-z]+(_[a-z]+)*", parameter.name)
        assert parameter.doc.endswith(".")
        assert parameter.accepts(parameter.default)
        assert not parameter.accepts(object())


@EACH_RULE
def test_it_looks_at_nouns_of_the_plan(rule: Rule) -> None:
    assert rule.on
    for noun in rule.on:
        assert noun.__module__.startswith(("regionkit.model.", "regionkit.values."))


def test_codes_and_names_stand_once_and_in_order() -> None:
    codes, names = [rule.code for rule in RULES], [rule.name for rule in RULES]
    assert codes == sorted(set(codes))
    assert len(set(names)) == len(names) == len(rk.rules.all_rules())


def test_a_rule_is_found_by_code_in_any_case_and_by_name() -> None:
    register = rk.rules.all_rules()
    assert register.get("rk301") is register.get("RK301") is register.get("funding-gap")
    assert register.get("RK999") is None
    assert register.get("funding") is None


# --- the cases that a rule brings ----------------------------------------------


def test_a_case_is_what_stands_in_a_project_or_a_dossier_that_says_so() -> None:
    assert whole_file("title: X\nid: x") == "regionkit: 1\nproject:\n  title: X\n  id: x"
    assert whole_file("dossier:\n  title: X") == "regionkit: 1\ndossier:\n  title: X"
    assert plan_in("title: X") == rk.Project(title="X")
    assert plan_in("dossier: {title: X}") == rk.Dossier(title="X")


@EACH_RULE_AT_EACH_STAGE
def test_its_passing_case_passes(rule: Rule, stage: Stage) -> None:
    report = report_on(rule.code, plan_in(rule.passes), stage=stage, as_of=TODAY)
    assert report.findings == ()
    assert report.undecided == ()


@EACH_RULE
def test_its_passing_case_is_about_the_rule(rule: Rule) -> None:
    stage = stages_of(rule)[0]
    answers = asked(rule, plan_in(rule.passes), stage=stage, as_of=TODAY)
    given = {verdict(each) for _, each in answers}
    # a correction is not asked about, and that is what the passing case of RK318 shows
    assert given & {"passes"} or rule.code == "RK318"


@EACH_RULE_AT_EACH_STAGE
def test_its_failing_case_fails(rule: Rule, stage: Stage) -> None:
    report = report_on(rule.code, plan_in(rule.fails), stage=stage, as_of=TODAY)
    assert report.findings
    for finding in report.findings:
        assert (finding.code, finding.name, finding.source) == (rule.code, rule.name, rule.source)
        assert finding.stage is stage
        assert finding.severity is rule.severity.at(stage)


@EACH_RULE
def test_it_is_silent_where_it_is_off(rule: Rule) -> None:
    for stage in set(Stage) - set(stages_of(rule)):
        assert report_on(rule.code, plan_in(rule.fails), stage=stage, as_of=TODAY).findings == ()


def test_an_empty_plan_is_no_trouble_to_any_rule() -> None:
    for rule in RULES:
        for plan in (rk.Project(), rk.Dossier()):
            report = report_on(rule.code, plan, as_of=TODAY)
            assert {finding.code for finding in report.findings} <= {rule.code}


# --- what a finding says -------------------------------------------------------


def said() -> Iterator[tuple[Plan, Finding]]:
    for rule in RULES:
        plan = plan_in(rule.fails)
        for finding in report_on(rule.code, plan, stage=stages_of(rule)[0], as_of=TODAY).findings:
            yield plan, finding


SAID = pytest.mark.parametrize(
    ("plan", "finding"),
    [pytest.param(*each, id=f"{each[1].code} {each[1].path}") for each in said()],
)


@SAID
def test_its_sentence_is_whole(plan: Plan, finding: Finding) -> None:
    del plan
    assert not re.search(r"[{}]", finding.message + finding.hint)
    assert finding.message[0].isupper() or finding.message[0].isdigit()
    # a sentence ends with a full stop, or names what it is about after a colon
    assert finding.message.endswith(".") or ": " in finding.message
    assert not re.search(r"(?<!/)\.\.|\s\s|\s[.,:]|: \.", finding.message)
    assert re.search(r"[.…]$", finding.hint)


@SAID
def test_it_does_not_show_how_the_program_is_built(plan: Plan, finding: Finding) -> None:
    del plan
    words = re.findall(r"[\w.]+", finding.message)
    assert not {"None", "True", "False", "XXX", "nothing."} & set(words)
    # "nothing" is a word of the sentence, never what a gap in it was filled with
    assert finding.message.count("othing") == finding.template.count("othing")
    if finding.code != "RK102":  # tells where the other place is, and that is a path
        assert not any(re.fullmatch(r"[a-z_]+\.[a-z_]+.*", word) for word in words)
        assert not any("_" in word for word in words)


@SAID
def test_numbers_need_no_other_grammar(plan: Plan, finding: Finding) -> None:
    del plan
    assert not re.search(r"\b[01] (?!is\b)[a-z-]+s\b", finding.message), finding.message


@SAID
def test_its_path_leads_to_something_or_to_a_gap_in_something(plan: Plan, finding: Finding) -> None:
    *above, last = finding.path.steps
    assert above, finding.path
    parent = at_path(plan, Path.of(tuple(above)))
    assert parent is not None
    if isinstance(last, Field):
        assert hasattr(parent, last.name), finding.path
    else:
        assert at_path(plan, finding.path) is not None


def at_path(plan: Plan, path: Path) -> Any:  # noqa: ANN401 - whatever stands there
    first, *rest = path.steps
    assert first == Field("dossier" if isinstance(plan, rk.Dossier) else "project")
    here: Any = plan
    for step in rest:
        if isinstance(step, Field):
            here = getattr(here, step.name)
        elif isinstance(step.key, int):
            here = here[step.key]
        else:
            here = next(each for each in here if step.key in (_id(each), _participant(each)))
    return here


def _id(part: object) -> object:
    return getattr(part, "id", None)


def _participant(part: object) -> object:
    return getattr(part, "participant", None)


@pytest.mark.parametrize(
    "rule", [rule_named("RK301"), rule_named("RK303"), rule_named("RK304")], ids=lambda r: r.code
)
def test_differences_are_told_where_numbers_are_compared(rule: Rule) -> None:
    for finding in report_on(rule.code, plan_in(rule.fails)).findings:
        assert None not in (finding.expected, finding.found, finding.difference)


# --- what is refused -----------------------------------------------------------


def fine(
    project: rk.Project,
    site: Site,  # noqa: ARG001 - every rule is given it
    *,
    least: Annotated[int, "How many."] = 1,
) -> Iterator[Answer]:
    """A plan has participants.

    Otherwise nobody pays.
    """
    if len(project.participants) < least:
        yield wrong("participants")


COMPLETE: dict[str, Any] = {
    "code": "XX101",
    "name": "no-participants",
    "on": (rk.Project,),
    "severity": "w w w w w",
    "message": "Nobody takes part.",
    "hint": "Name the participants.",
    "source": "tests",
    "passes": "participants: {tinn: Tinn}",
    "fails": "title: X",
}


def made(function: Callable[..., Iterator[Answer]] = fine, /, **changed: Value) -> Rule:
    """Make the complete rule, or one that differs from it."""
    return make_rule(function, **{**COMPLETE, **changed})


def test_a_complete_rule_is_taken() -> None:
    rule = made()
    assert rule.title == "A plan has participants."
    assert [(p.name, p.default, p.type, p.doc) for p in rule.parameters] == [
        ("least", 1, int, "How many.")
    ]


@pytest.mark.parametrize(
    ("field", "named"),
    [
        ("message", "message"),
        ("hint", "hint"),
        ("source", "source"),
        ("passes", "passing case"),
        ("fails", "failing case"),
    ],
)
@pytest.mark.parametrize("nothing", ["", "  \n "])
def test_a_rule_without_a_text_is_refused(field: str, named: str, nothing: str) -> None:
    with pytest.raises(RuleDefinitionError, match=f"rule XX101 has no {named}"):
        made(**{field: nothing})


def test_a_rule_without_documentation_is_refused() -> None:
    def silent(project: rk.Project, site: Site) -> Iterator[Answer]:
        del project, site
        yield wrong()

    with pytest.raises(RuleDefinitionError, match="rule XX101 has no documentation"):
        made(silent)


@pytest.mark.parametrize(
    "changed",
    [{"code": "301"}, {"code": "rk301"}, {"code": "RK3"}, {"name": "Funding gap"}, {"name": ""}],
)
def test_a_malformed_code_or_name_is_refused(changed: dict[str, str]) -> None:
    with pytest.raises(RuleDefinitionError, match="a rule is called like RK301 funding-gap"):
        made(**changed)


def test_severities_are_five_letters() -> None:
    with pytest.raises(rk.InvalidValueError, match="five of e, w, i and -"):
        made(severity="e e e")


def test_a_parameter_without_type_words_or_default_is_refused() -> None:
    def bare(project: rk.Project, site: Site, *, least: int = 1) -> Iterator[Answer]:
        """A plan has participants."""
        del project, site, least
        yield wrong()

    def open_ended(
        project: rk.Project, site: Site, *, least: Annotated[int, "How many."]
    ) -> Iterator[Answer]:
        """A plan has participants."""
        del project, site, least
        yield wrong()

    for function in (bare, open_ended):
        with pytest.raises(RuleDefinitionError, match="parameter least of"):
            made(function)


@pytest.mark.parametrize("changed", [{"code": "XX102"}, {"name": "no-one"}])
def test_a_code_or_name_that_is_taken_is_refused(changed: dict[str, str]) -> None:
    register = Register()
    register.add(made())
    with pytest.raises(RuleDefinitionError, match="XX101 no-participants is there already"):
        register.add(made(**changed))
    assert len(register) == 1


def test_the_shipped_register_refuses_duplicates_too() -> None:
    with pytest.raises(RuleDefinitionError, match="RK301 funding-gap is there already"):
        rk.rule(
            "RK301",
            "another-name",
            on=rk.Project,
            severity="e e e e e",
            message="m",
            hint="h",
            source="s",
            passes="title: X",
            fails="title: Y",
        )(fine)
    assert rule_named("RK301").name == "funding-gap"


def test_parameters_accept_what_their_type_says_and_no_more() -> None:
    def accepts(code: str, name: str, value: object) -> bool:
        parameter = next(p for p in rule_named(code).parameters if p.name == name)
        return parameter.accepts(value)

    assert accepts("RK209", "tolerance", 3)
    assert not accepts("RK209", "tolerance", True)
    assert not accepts("RK209", "tolerance", "3")
    assert not accepts("RK301", "tolerance", 0.5)
    assert accepts("RK208", "tolerance", None)
    assert accepts("RK205", "require_end", True)
    assert not accepts("RK205", "require_end", 1)
    assert accepts("RK709", "sections", ("background", "goals"))
    assert not accepts("RK709", "sections", ["background"])
    assert not accepts("RK709", "sections", ("background", 1))
    assert not accepts("RK709", "sections", "background")


# --- rules of one's own --------------------------------------------------------


def titled(noun: Value, site: Site) -> Iterator[Answer]:
    """A plan has a title."""
    del site
    if noun.title is None:
        yield wrong("title")


def registered(code: str, on: Value = rk.Project) -> None:
    fields = {key: value for key, value in COMPLETE.items() if key not in ("code", "name", "on")}
    rk.rule(code, "nobody-there", on=on, **fields)(titled)


@pytest.fixture
def own_register() -> Iterator[Register]:
    """The register, put back as it was afterwards."""
    register = rk.rules.all_rules()
    before = dict(register._rules)
    yield register
    register._rules = before


def test_codes_with_rk_are_regionkits_own(own_register: Register) -> None:
    for code in ("RK998", "RK001"):
        with pytest.raises(RuleDefinitionError, match="codes with RK are regionkit's own"):
            registered(code)
    assert own_register.get("nobody-there") is None
    registered("RKX998")
    assert own_register.get("RKX998") is not None


def test_a_rule_looks_at_a_noun_or_several(own_register: Register) -> None:
    registered("XX101", on=(rk.Dossier, rk.Project))
    assert own_register.get("XX101") is rule_named("XX101")
    for plan in (rk.Dossier(), rk.Project(), rk.Dossier(title="X", projects=[rk.Project()])):
        assert [finding.code for finding in report_on("XX101", plan)] == ["XX101"]


@pytest.mark.parametrize("on", [(), ("Project",), "Project", (rk.Project, None), rk.Project()])
def test_what_is_no_noun_is_refused(on: Value) -> None:
    with pytest.raises(RuleDefinitionError, match="rule XX101 looks at a noun or several"):
        made(on=on if isinstance(on, tuple) else (on,))


@pytest.mark.parametrize("text", ["{found", "found}", "{}", "{0}", "{found.upper}"])
@pytest.mark.parametrize("field", ["message", "hint"])
def test_a_sentence_has_names_in_its_braces(field: str, text: str) -> None:
    with pytest.raises(RuleDefinitionError, match=r"the sentences of XX101 have \{names\} in"):
        made(**{field: text})
    assert getattr(made(**{field: "{{ {found}"}), field) == "{{ {found}"


def test_a_function_takes_a_subject_and_a_site() -> None:
    def alone(project: rk.Project) -> Iterator[Answer]:
        """A plan has participants."""
        del project
        yield wrong()

    with pytest.raises(RuleDefinitionError, match="XX101 takes a subject and a site, not project"):
        made(alone)


def test_a_default_is_of_the_type_it_states() -> None:
    def loose(
        project: rk.Project,
        site: Site,
        *,
        share: Annotated[Decimal, "How much."] = 0.5,  # type: ignore[assignment]
    ) -> Iterator[Answer]:
        """A plan has participants."""
        del project, site, share
        yield wrong()

    with pytest.raises(RuleDefinitionError, match=r"share of XX101 is Decimal, .* 0\.5 is not"):
        made(loose)


@pytest.mark.parametrize("name", ["severity", "source"])
def test_what_profiles_set_of_all_rules_is_no_parameter(name: str) -> None:
    namespace: dict[str, Any] = {"Annotated": Annotated}
    code = (
        f'def named(project, site, *, {name}: Annotated[str, "X."] = "a"):\n    """A plan is."""\n'
    )
    exec(code, namespace)  # noqa: S102 - the name is what is tested

    with pytest.raises(RuleDefinitionError, match=f"parameter {name} of XX101 needs another name"):
        made(namespace["named"])


def test_the_beginning_of_codes_selects_all_that_begin_so() -> None:
    register = Register()
    names = {"XX101": "a", "XX102": "b", "XX201": "c", "XXX101": "d"}
    for code, name in names.items():
        register.add(made(code=code, name=name))

    def selected(words: str) -> list[str]:
        return [rule.code for rule in register.select(words)]

    assert selected("XX") == ["XX101", "XX102", "XX201"]
    assert selected("xx1") == selected("XX10") == ["XX101", "XX102"]
    assert selected("XX102") == selected("b") == ["XX102"]
    assert selected("X") == selected("XX9") == selected("1") == selected("") == []


def test_a_trial_that_fails_leaves_nothing_behind() -> None:
    register = Register()
    register.add(made())

    def add_two_of_one_name() -> None:
        with register.trial():
            for code in ("XX102", "XX103"):
                register.add(made(code=code, name="b"))

    with pytest.raises(RuleDefinitionError):
        add_two_of_one_name()
    assert [rule.code for rule in register] == ["XX101"]
    with register.trial():
        register.add(made(code="XX102", name="b"))
    assert len(register) == 2
