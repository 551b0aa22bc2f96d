"""Plug-ins: found by their entry points, loaded on first use, told of when they fail."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.rules.asking import only
from tests.rules.plugging import package, plugged, rule_code

import regionkit as rk
from regionkit.findings import Profile, Severity
from regionkit.rules import PluginError, find_profile, profile_named, profile_names

COUNTY = """\
regionkit: 1
profile:
  name: toy
  description: A toy.
  source: tests
  extends: minimal
  rules: [TOY001]
"""

OBJECT = """\
from regionkit import Profile
PROFILE = Profile(
    name="{name}", description="A toy.", source="tests", extends="minimal", rules=["TOY001"]
)
"""


def report_with(profile: Profile | str) -> rk.Report:
    return rk.check(rk.Project(title="X", stage="draft"), profile)


# --- rules -------------------------------------------------------------------


def test_importing_a_module_registers_its_rules(tmp_path: Path) -> None:
    package(tmp_path, "toy", "[regionkit.rules]\ntoy = toy_rules", toy_rules=rule_code())
    with plugged(tmp_path) as register:
        assert register.get("TOY001") is register.get("nobody-there") is not None
        assert register.failures == ()
        assert report_with(only("TOY001")).tally() == {"TOY001": 1}
    assert rk.rules.all_rules().get("TOY001") is None


def test_a_function_may_register_them(tmp_path: Path) -> None:
    body = "\n".join(f"    {line}" for line in rule_code().splitlines())
    package(
        tmp_path,
        "toy",
        "[regionkit.rules]\ntoy = toy_rules:register",
        toy_rules=f"def register():\n{body}\n",
    )
    with plugged(tmp_path) as register:
        assert register.get("TOY001") is not None
        assert register.failures == ()


def test_a_rule_may_be_named_itself(tmp_path: Path) -> None:
    package(tmp_path, "toy", "[regionkit.rules]\ntoy = toy_rules:somebody", toy_rules=rule_code())
    with plugged(tmp_path) as register:
        assert register.get("TOY001") is not None
        assert register.failures == ()


def test_plug_ins_are_loaded_once_and_may_ask_for_the_register(tmp_path: Path) -> None:
    counting = "import regionkit as rk\nassert rk.rules.all_rules().get('RK301')\nprint('loaded')\n"
    package(tmp_path, "toy", "[regionkit.rules]\ntoy = toy_rules", toy_rules=counting)
    with plugged(tmp_path):
        rk.rules.all_rules()
        assert rk.rules.all_rules().failures == ()
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "import regionkit as rk\nrk.rules.all_rules(); rk.rules.all_rules()",
        ],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout == "loaded\n"


def test_importing_regionkit_loads_none(tmp_path: Path) -> None:
    package(tmp_path, "toy", "[regionkit.rules]\ntoy = toy_rules", toy_rules="print('loaded')")
    told = subprocess.run(
        [sys.executable, "-c", "import regionkit"],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout == ""


@pytest.mark.parametrize(
    ("target", "code", "error"),
    [
        ("toy_rules", "import nothing_of_the_kind", "No module named 'nothing_of_the_kind'"),
        ("toy_rules", "1 / 0", "ZeroDivisionError: division by zero"),
        ("toy_rules", "def f(:", "SyntaxError: invalid syntax"),
        ("toy_rules", "raise SystemExit(3)", "SystemExit: 3"),
        ("toy_rules:missing", "", "module 'toy_rules' has no attribute 'missing'"),
        ("toy_rules:x", "x = 3", "a module, or a function that registers rules, not int"),
        ("toy_rules:x", "def x(): raise KeyError('y')", "KeyError: 'y'"),
        ("toy_rules", rule_code("RK999"), "codes with RK are regionkit's own"),
        ("toy_rules", rule_code(name="funding-gap"), "RK301 funding-gap is there already"),
        ("toy_rules", rule_code().replace('"statutes"', '""'), "rule TOY001 has no source"),
        ("toy_rules", rule_code().replace('"w w e e e"', '"w e"'), "five of e, w, i and -"),
        ("toy_rules", f"{rule_code()}\nraise ValueError('late')", "ValueError: late"),
    ],
)
def test_one_that_fails_is_told_of_and_the_others_are_there(
    tmp_path: Path, target: str, code: str, error: str
) -> None:
    package(tmp_path, "toy", f"[regionkit.rules]\ntoy = {target}", toy_rules=code)
    fine = rule_code("FIN001", "nobody-here")
    package(tmp_path, "fine", "[regionkit.rules]\nx = fine_rules", fine_rules=fine)
    before = {rule.code for rule in rk.rules.all_rules()}
    with plugged(tmp_path) as register:
        assert {rule.code for rule in register} - before == {"FIN001"}
        (failure,) = register.failures
        assert (failure.package, failure.entry_point) == ("toy 1.0", f"toy = {target}")
        assert error in failure.error
        report = report_with("minimal")
        (told,) = (finding for finding in report if finding.code == "RK004")
        assert told.severity is Severity.WARNING
        assert told.message == (
            f"The rules of toy 1.0 (toy = {target}) could not be loaded: {failure.error}."
        )
        assert report.ok()


def test_what_went_wrong_is_shown_with_its_line(tmp_path: Path) -> None:
    package(tmp_path, "toy", "[regionkit.rules]\ntoy = toy_rules", toy_rules="\n\n1 / 0")
    with plugged(tmp_path) as register:
        assert register.failures[0].error.endswith(f"({tmp_path / 'toy_rules.py'}:3)")


def test_a_rule_that_is_not_there_is_an_error_of_the_profile(tmp_path: Path) -> None:
    package(tmp_path, "toy", "[regionkit.rules]\ntoy = toy_rules", toy_rules="1 / 0")
    with plugged(tmp_path):
        assert report_with(only("TOY001")).tally() == {"RK002": 1, "RK004": 1}


def test_installed_rules_change_no_profile_that_does_not_name_them(tmp_path: Path) -> None:
    before = {name: report_with(name).fingerprint for name in rk.rules.SHIPPED}
    package(tmp_path, "toy", "[regionkit.rules]\ntoy = toy_rules", toy_rules=rule_code())
    with plugged(tmp_path):
        assert {name: report_with(name).fingerprint for name in rk.rules.SHIPPED} == before


# --- profiles ----------------------------------------------------------------


@pytest.mark.parametrize(
    "code",
    [
        "from pathlib import Path\nPROFILE = Path(__file__).with_name('toy.yaml')",
        "import os\nPROFILE = os.path.join(os.path.dirname(__file__), 'toy.yaml')",
        OBJECT.format(name="toy"),
    ],
)
def test_a_profile_is_an_object_or_a_file(tmp_path: Path, code: str) -> None:
    (tmp_path / "toy.yaml").write_text(COUNTY, encoding="utf-8")
    points = "[regionkit.rules]\nr = toy_rules\n[regionkit.profiles]\ntoy = toy_profile:PROFILE"
    package(tmp_path, "toy", points, toy_rules=rule_code(), toy_profile=code)
    with plugged(tmp_path):
        assert profile_names()[-1] == "toy"
        assert profile_named("toy") is find_profile("toy") is profile_named("toy")
        assert report_with("toy").tally() == {"TOY001": 1}
        named = Profile(name="mine", description="Mine.", source="tests", extends="toy")
        assert report_with(named).tally() == {"TOY001": 1}
    with pytest.raises(rk.InvalidValueError, match="one of the profiles default,"):
        profile_named("toy")


def test_profiles_of_regionkit_come_first(tmp_path: Path) -> None:
    package(tmp_path, "toy", "[regionkit.profiles]\nplp = nothing_there:PROFILE")
    with plugged(tmp_path):
        assert profile_named("plp") is rk.rules.SHIPPED["plp"]
        assert profile_names().count("plp") == 1


@pytest.mark.parametrize(
    ("code", "error"),
    [
        ("1 / 0", "ZeroDivisionError: division by zero"),
        ("", "module 'toy_profile' has no attribute 'PROFILE'"),
        ("PROFILE = 3", "a Profile, or the path of a file that holds one, not int"),
        ("PROFILE = 'none.yaml'", "none.yaml: No such file or directory"),
        (
            OBJECT.format(name="other"),
            "the profile calls itself other",
        ),
    ],
)
def test_a_profile_that_cannot_be_loaded_says_whose_it_is(
    tmp_path: Path, code: str, error: str
) -> None:
    package(tmp_path, "toy", "[regionkit.profiles]\ntoy = toy_profile:PROFILE", toy_profile=code)
    with plugged(tmp_path):
        with pytest.raises(PluginError) as told:
            report_with("toy")
        assert str(told.value).startswith(
            "the profile toy of toy 1.0 could not be loaded (toy_profile:PROFILE): "
        )
        assert error in str(told.value)
        assert report_with("minimal").ok("note")


def test_a_file_of_a_profile_tells_its_problems(tmp_path: Path) -> None:
    (tmp_path / "toy.yaml").write_text(COUNTY.replace("name:", "nmae:"), encoding="utf-8")
    code = "from pathlib import Path\nPROFILE = Path(__file__).with_name('toy.yaml')"
    package(tmp_path, "toy", "[regionkit.profiles]\ntoy = toy_profile:PROFILE", toy_profile=code)
    with plugged(tmp_path), pytest.raises(PluginError, match=r"toy\.yaml:3:3: error RK906"):
        profile_named("toy")


def test_two_profiles_of_one_name_are_refused(tmp_path: Path) -> None:
    for name in ("toy", "toyota"):
        package(tmp_path, name, "[regionkit.profiles]\ntoy = nothing_there:PROFILE")
    with plugged(tmp_path), pytest.raises(PluginError, match=r"toy 1\.0 and toyota 1\.0"):
        profile_named("toy")


# --- together ----------------------------------------------------------------


def test_the_command_line_knows_them_too(tmp_path: Path) -> None:
    (tmp_path / "toy.yaml").write_text(COUNTY, encoding="utf-8")
    points = "[regionkit.rules]\nr = toy_rules\n[regionkit.profiles]\ntoy = toy_profile:PROFILE"
    code = "from pathlib import Path\nPROFILE = Path(__file__).with_name('toy.yaml')"
    package(tmp_path, "toy", points, toy_rules=rule_code(), toy_profile=code)
    plan = tmp_path / "plan.yaml"
    plan.write_text("regionkit: 1\nproject: {title: X, stage: approved}\n", encoding="utf-8")
    told = subprocess.run(
        [sys.executable, "-m", "regionkit", "check", str(plan), "--profile", "toy"],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 1, told.stderr
    assert "error TOY001 nobody-there" in told.stdout
