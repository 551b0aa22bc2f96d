"""Reading what a check judges by: profiles and waivers, with all that is wrong at once."""

import textwrap
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path as FilePath
from typing import Any

import pytest

import regionkit as rk
from regionkit.files import Limits
from regionkit.findings import (
    DatedTable,
    DatedValue,
    Finding,
    Path,
    Position,
    Profile,
    RuleSetting,
    Severity,
    SeverityByStage,
)
from regionkit.rules.profiles import work_out
from regionkit.values import PlainMapping

HEAD = "regionkit: 1\nprofile:\n  name: county\n  description: A county.\n  source: case 1/26\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: FilePath, monkeypatch: pytest.MonkeyPatch) -> Iterator[FilePath]:
    """A folder to write files in, by their bare names."""
    monkeypatch.chdir(tmp_path)
    return tmp_path  # type: ignore[return-value]


def saved(text: str, name: str = "county.yaml") -> str:
    FilePath(name).write_text(text, encoding="utf-8")
    return name


def profile(body: str = "", name: str = "county.yaml") -> Profile:
    """Read a profile from what stands below its source."""
    return rk.read_profile(saved(HEAD + textwrap.indent(textwrap.dedent(body), "  "), name))


def setting(body: str) -> Any:  # noqa: ANN401 - whatever the profile sets
    """Read the one parameter of the one rule that a profile sets."""
    ((_, value),) = profile(f"settings:\n  RK301:\n    tolerance: {body}").settings[0].parameters
    return value


def place(finding: Finding) -> tuple[int, int]:
    assert finding.position is not None
    return (finding.position.line, finding.position.column)


def refused(text: str, name: str = "county.yaml") -> list[Finding]:
    """Return what is told of a profile, in the order of the file."""
    with pytest.raises(rk.ReadError) as caught:
        rk.read_profile(saved(text, name))
    return in_order(caught.value)


def in_order(error: rk.ReadError) -> list[Finding]:
    return sorted(error.report, key=place)


def said(finding: Finding) -> str:
    return f"{finding.message} {finding.hint}".strip()


def where(finding: Finding) -> tuple[int, int, str, str]:
    """Return line, column, code and path."""
    return (*place(finding), finding.code, str(finding.path))


def refused_body(body: str) -> list[Finding]:
    return refused(HEAD + textwrap.indent(textwrap.dedent(body), "  "))


# --- profiles ----------------------------------------------------------------

WHOLE = """\
extends: regional-grant
rules: [RK709, grant-share-above-maximum, KBR]
without:
  - RK5
settings:
  RK305: i e e e e
  RK307: {max_share: 40 %, severity: '- e e e e', source: statutes § 4}
  RK709:
    sections: [background, goals, "1"]
  RK306:
    max_rate:
      - {value: 700 NOK, from: 2020-04-21, source: letter 2}
      - {value: 600 NOK, from: 2018-01-01, until: 2019-12-31, source: letter 1}
counts_as: {warning: error, note: warning}
"""


def test_a_whole_profile() -> None:
    read = profile(WHOLE)
    assert read == Profile(
        name="county",
        description="A county.",
        source="case 1/26",
        extends="regional-grant",
        rules=["RK709", "grant-share-above-maximum", "KBR"],
        without=["RK5"],
        settings=[
            RuleSetting(code="RK305", severity=SeverityByStage.parse("i e e e e")),
            RuleSetting(
                code="RK307",
                severity=SeverityByStage.parse("- e e e e"),
                parameters={"max_share": "40 %"},
                source="statutes § 4",
            ),
            RuleSetting(code="RK709", parameters={"sections": ("background", "goals", "1")}),
            RuleSetting(
                code="RK306",
                parameters={
                    "max_rate": DatedTable(
                        (
                            DatedValue(
                                value="600 NOK",
                                since=date(2018, 1, 1),
                                until=date(2019, 12, 31),
                                source="letter 1",
                            ),
                            DatedValue(value="700 NOK", since=date(2020, 4, 21), source="letter 2"),
                        )
                    )
                },
            ),
        ],
        counts_as=((Severity.WARNING, Severity.ERROR), (Severity.NOTE, Severity.WARNING)),
    )


def test_the_least_that_a_profile_says() -> None:
    read = profile()
    assert read == Profile(name="county", description="A county.", source="case 1/26")
    assert read.extends is None


def test_json_says_the_same() -> None:
    text = (
        '{"regionkit": 1, "profile": {"name": "county", "description": "A county.", '
        '"source": "case 1/26", "rules": ["RK301"], "settings": {"RK301": '
        '{"tolerance": 0.50, "count_states": ["own"]}}}}'
    )
    read = rk.read_profile(saved(text, "county.json"))
    yaml = profile(
        "rules: [RK301]\nsettings: {RK301: {tolerance: 0.50, count_states: [own]}}", "other.yaml"
    )
    assert read == yaml
    assert dict(read.settings[0].parameters) == {
        "tolerance": Decimal("0.50"),
        "count_states": ("own",),
    }


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("3", 3),
        ("1.50", Decimal("1.50")),
        ("true", True),
        ("null", None),
        ("1 000", "1 000"),
        ("'3'", "3"),
        ("NO", "NO"),
        ("0114", "0114"),
        ("2020-04-21", "2020-04-21"),
        ("[a, 1, [b]]", ("a", 1, ("b",))),
        ("[]", ()),
        ("{council: [anything]}", PlainMapping({"council": ("anything",)})),
    ],
)
def test_what_is_set_stays_plain_until_the_rule_says_what_it_must_be(
    written: str, value: object
) -> None:
    assert setting(written) == value
    assert type(setting(written)) is type(value)


def test_it_is_given_its_type_when_the_profile_is_used() -> None:
    read = profile(
        """
        rules: [RK301, RK709]
        settings:
          RK301: {tolerance: 1 000, count_states: [own]}
          RK709: {sections: [budget]}
        """
    )
    judgement = work_out(read, rk.rules.all_rules())
    assert judgement.faults == ()
    assert [dict(active.parameters) for active in judgement.active] == [
        {"tolerance": Decimal(1000), "count_states": ("own",)},
        {"sections": ("budget",)},
    ]


@pytest.mark.parametrize(
    ("body", "setting", "expected", "hint"),
    [
        ("rules: [RK301, RK999]", "RK999 (county.yaml:6:18)", "the code of a rule", "Correct the"),
        (
            "rules: [funding-gpa]",
            "funding-gpa (county.yaml:6:11)",
            "the code of a rule",
            "Is funding-gap meant?",
        ),
        ("without: [RK998]", "RK998 (county.yaml:6:13)", "the code of a rule", "Correct the"),
        (
            "settings: {RK703: i i i i i}",
            "RK703 (county.yaml:6:14)",
            "a rule that is switched on",
            "Correct the",
        ),
        (
            "rules: [RK301]\nsettings: {funding-gap: {tolerence: 1}}",
            "RK301 tolerence (county.yaml:7:28)",
            "tolerance, count_states",
            "Is tolerance meant?",
        ),
        (
            "rules: [RK301]\nsettings: {RK301: {tolerance: much}}",
            "RK301 tolerance (county.yaml:7:22)",
            "a number such as 250000, 250 000 or 1234.50",
            "Correct the",
        ),
    ],
)
def test_what_no_rule_understands_is_told_in_the_report_with_its_place(
    body: str, setting: str, expected: str, hint: str
) -> None:
    (finding,) = rk.check(rk.Project(title="X"), profile(body))
    assert finding.code == "RK002"
    assert (finding.parameter("setting"), str(finding.expected)) == (setting, expected)
    assert finding.hint.startswith(hint)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("rules: [RK999]", "RK999 (county.yaml:6:11): der skal det stå koden til en regel, men"),
        ("settings: {RK703: i i i i i}", "en regel som er slått på, men det står bare"),
        ("rules: [RK301]\nsettings: {RK301: {tolerance: much}}", "et tall som 250000, 250 000"),
        ("rules: [RK709]\nsettings: {RK709: {sections: 7}}", "en liste der hvert element er en"),
    ],
)
def test_what_no_rule_understands_is_told_in_the_language(body: str, said: str) -> None:
    (finding,) = rk.check(rk.Project(title="X"), profile(body)).findings[:1]
    assert said in finding.message_in("nb")


def test_an_unknown_parent_is_told_with_its_place() -> None:
    with pytest.raises(rk.InvalidValueError, match="one of the profiles default,") as caught:
        rk.check(rk.Project(title="X"), profile("extends: pllp"))
    assert caught.value.hint == "Is plp meant? It stands at county.yaml:6:3."


def test_places_take_no_part_in_equality() -> None:
    read = profile("rules: [RK301]")
    assert read.places == {"RK301": Position(line=6, column=11, file="county.yaml")}
    assert read == Profile(
        name="county", description="A county.", source="case 1/26", rules=["RK301"]
    )


# --- profiles that extend files ----------------------------------------------


def test_a_profile_may_extend_another_file_by_its_path_from_there(folder: FilePath) -> None:
    (folder / "towns").mkdir()
    profile("extends: minimal\nrules: [RK701]")
    town = profile("extends: ../county.yaml\nrules: [RK702]", "towns/town.yaml")
    assert isinstance(town.extends, Profile)
    assert (town.extends.name, town.extends.extends) == ("county", "minimal")
    report = rk.check(rk.Project(title="X"), town)
    assert [finding.code for finding in report] == ["RK701", "RK702"]


def test_a_file_that_is_not_there_is_told() -> None:
    (only,) = refused(f"{HEAD}  extends: none.yaml\n")
    assert where(only) == (6, 3, "RK908", "profile.extends")
    assert (only.found, only.hint) == ("none.yaml", "There is no such file.")


@pytest.mark.parametrize("name", ["county.yaml", "town.yaml"])
def test_files_may_not_extend_each_other_in_a_circle(name: str) -> None:
    saved(f"{HEAD}  extends: county.yaml\n", "town.yaml")
    (only,) = refused(f"{HEAD}  extends: {name}\n")
    assert where(only) == (6, 3, "RK908", "profile.extends")
    assert only.hint == "That file extends this one."


def test_what_is_wrong_with_the_other_file_is_told_there() -> None:
    saved(HEAD.replace("source", "sorce"), "other.yaml")
    (only,) = refused(f"{HEAD}  extends: other.yaml\n")
    assert where(only) == (5, 3, "RK906", "profile.sorce")
    assert only.position == Position(line=5, column=3, file="other.yaml")


# --- what is refused ---------------------------------------------------------


MISTAKEN = """\
regionkit: 1
profile:
  nmae: x
  description: ' '
  rules: RK301
  settings:
    RK305: i e e
    RK301: {severity: [a], source: , tolerance: }
    RK306:
      max_rate:
        - {value: 600, form: 2018, source: ' '}
        - {value: 600, from: 21.04.2020, source: x}
        - 3
        - {value: , from: 2020, source: x}
      max_hours: {value: 1850, from: 2020-04-21}
    RK307: [a]
    RK308:
      counts: [{value: 1, from: 2020-01-01, source: a}, {value: 1, from: 2020-01-01, source: b}]
  counts_as: {warnings: error, note: fatal}
"""


def test_many_mistakes_are_told_at_once() -> None:
    rates = "profile.settings[RK306].max_rate"
    assert [where(finding) for finding in refused(MISTAKEN)] == [
        (2, 1, "RK907", "profile"),
        (3, 3, "RK906", "profile.nmae"),
        (4, 3, "RK908", "profile.description"),
        (5, 3, "RK908", "profile.rules"),
        (7, 5, "RK908", "profile.settings[RK305]"),
        (8, 13, "RK908", "profile.settings[RK301].severity"),
        (8, 28, "RK910", "profile.settings[RK301].source"),
        (8, 38, "RK910", "profile.settings[RK301].tolerance"),
        (11, 24, "RK906", f"{rates}[0].form"),
        (11, 36, "RK908", f"{rates}[0].source"),
        (12, 24, "RK908", f"{rates}[1].from"),
        (13, 11, "RK908", f"{rates}[2]"),
        (14, 12, "RK910", f"{rates}[3].value"),
        (14, 21, "RK908", f"{rates}[3].from"),
        (15, 7, "RK908", "profile.settings[RK306].max_hours"),
        (16, 5, "RK908", "profile.settings[RK307]"),
        (18, 7, "RK908", "profile.settings[RK308].counts"),
        (19, 15, "RK906", "profile.counts_as.warnings"),
        (19, 32, "RK908", "profile.counts_as.note"),
    ]


def test_each_mistake_says_what_to_do() -> None:
    hints = {str(finding.path): finding.hint for finding in refused(MISTAKEN)}
    assert hints["profile"] == "Add source here."
    assert hints["profile.nmae"] == "Is name meant?"
    assert hints["profile.settings[RK306].max_rate[0].form"] == "Is from meant?"
    assert hints["profile.settings[RK306].max_rate[1].from"] == "Is 2020-04-21 meant?"
    assert hints["profile.counts_as.warnings"] == "Is warning meant?"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("rules: []", None),
        ("rules:", "RK910 profile.rules: rules has no value"),
        ("settings: {}", None),
        ("settings: [RK301]", "Expected keys and values (RK301, …), found a list of 1 item."),
        ("settings: {RK301: ~}", "RK910 profile.settings[RK301]: RK301 has no value"),
        ("settings: {RK301: {m: {from: 1}}}", "A dated table is a list"),
        ("settings: {RK301: {m: [{value: 1, source: a}]}}", "The key from is missing"),
        ("settings: {RK301: {m: [{from: 2020-01-01, source: a}]}}", "The key value is missing"),
        ("settings: {RK301: {m: [{value: 1, from: 2020-01-01}]}}", "The key source is missing"),
        (
            "settings: {RK301: {m: [{value: 1, from: 2020-01-02, until: 2020-01-01, source: a}]}}",
            "Expected a last day not before 2020-01-02, found '2020-01-01'.",
        ),
        ("settings: {RK301: i i i i i, RK301: i i i i i}", "RK904"),
        ("places: {RK301: 1}", "The key places is not known here"),
        ("x-own: 1", "The key x-own is not known here"),
        ("counts_as: error", "Expected keys and values (error, warning, …), found error."),
        ("extends: [plp]", "Expected a text, found a list of 1 item."),
    ],
)
def test_single_mistakes(body: str, told: str | None) -> None:
    if told is None:
        assert profile(body).name == "county"
        return
    (only,) = refused_body(body)
    assert told in f"{only.code} {only.path}: {said(only)}"


def test_what_is_no_profile_is_told_for_what_it_is() -> None:
    (only,) = refused("regionkit: 1\nproject: {title: X}\n")
    assert only.message == "The file holds a project: expected a profile."
    assert only.hint == "Read it as what it is: read(path, Project)."
    for text, code in (
        ("regionkit: 1\nprofil: {name: X}\n", "RK906"),
        ("regionkit: 2\nprofile: {name: a, description: b, source: c}\n", "RK909"),
        ("", "RK901"),
        ("- a\n", "RK908"),
    ):
        assert [finding.code for finding in refused(text)] == [code]


def test_a_profile_is_told_from_a_plan() -> None:
    saved(HEAD)
    with pytest.raises(rk.ReadError) as caught:
        rk.read("county.yaml")
    (only,) = caught.value.report
    assert only.message == "The file holds a profile: expected a project."
    assert only.hint == "Read it as what it is: read_profile(path)."


def test_limits_are_kept() -> None:
    saved(HEAD)
    with pytest.raises(rk.ReadError, match="RK905"):
        rk.read_profile("county.yaml", limits=Limits(max_bytes=10))
    body = "".join(f"  key{number}: a\n" for number in range(50))
    saved(HEAD + body)
    with pytest.raises(rk.ReadError) as caught:
        rk.read_profile("county.yaml", limits=Limits(max_problems=5))
    assert len(caught.value.report) == 6


def test_a_file_that_cannot_be_opened_is_an_error_of_the_system() -> None:
    with pytest.raises(FileNotFoundError):
        rk.read_profile("none.yaml")
    with pytest.raises(FileNotFoundError):
        rk.read_waivers("none.yaml")


# --- waivers -----------------------------------------------------------------


def test_waivers_are_read() -> None:
    text = """\
regionkit: 1
waivers:
  - code: RK305
    path: project.budget.funding[own-effort]
    reason: Hours are recorded by each municipality.
    by: Regionrådet
    until: 2009-12-31
  - {code: undefined-role, path: "project.organisation.roles[*]", reason: Later., by: Kari}
"""
    first, second = rk.read_waivers(saved(text, "waivers.yaml"))
    assert first == rk.Waiver(
        code="RK305",
        path="project.budget.funding[own-effort]",
        reason="Hours are recorded by each municipality.",
        by="Regionrådet",
        until=date(2009, 12, 31),
    )
    assert (second.path, second.until) == (Path("project.organisation.roles[*]"), None)


def test_there_may_be_no_waiver_yet() -> None:
    assert rk.read_waivers(saved("regionkit: 1\nwaivers: []\n")) == ()


def test_a_waiver_names_its_rule_by_code_in_any_case_or_by_name() -> None:
    plan = rk.Project(title="X", stage="approved")
    for code in ("RK701", "rk701", "missing-project-owner"):
        waiver = rk.Waiver(code=code, path="project", reason="Later.", by="Kari")
        report = rk.check(plan, profile("rules: [RK701]"), waivers=[waiver])
        assert (len(report.waived), len(report)) == (1, 0)


def test_all_that_is_wrong_with_waivers_is_told() -> None:
    text = """\
regionkit: 1
waivers:
  - {code: RK305, path: project..budget, reason: x, by: y, until: 2009-12}
  - {code: RK305, path: project.budget, reason: ' ', by: y}
  - {code: RK305, pth: project, reason: x}
  - RK305
"""
    with pytest.raises(rk.ReadError) as caught:
        rk.read_waivers(saved(text, "waivers.yaml"))
    assert [where(finding) for finding in in_order(caught.value)] == [
        (3, 19, "RK908", "waivers[0].path"),
        (3, 60, "RK908", "waivers[0].until"),
        (4, 5, "RK908", "waivers[1]"),
        (5, 5, "RK907", "waivers[2]"),
        (5, 19, "RK906", "waivers[2].pth"),
        (6, 5, "RK908", "waivers[3]"),
    ]


def test_what_are_no_waivers_is_told_for_what_it_is() -> None:
    saved(HEAD)
    with pytest.raises(rk.ReadError, match="The file holds a profile: expected a list of waivers"):
        rk.read_waivers("county.yaml")
    saved("regionkit: 1\nwaivers: []\n")
    with pytest.raises(rk.ReadError, match="The file holds a list of waivers: expected a project"):
        rk.read("county.yaml")
