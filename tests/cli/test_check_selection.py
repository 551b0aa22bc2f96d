"""``regionkit check``: selecting and ignoring rules."""

import json
from pathlib import Path

import pytest
from tests.cli.commands import EXAMPLE, Run

from regionkit.cli.selection import SelectionError, narrowed
from regionkit.rules import all_rules, profile_named
from regionkit.rules.profiles import work_out


def _codes(profile: str, select: list[str], ignore: list[str]) -> set[str]:
    chosen = narrowed(profile_named(profile), select, ignore)
    return {active.rule.code for active in work_out(chosen, all_rules()).active}


def test_only_the_selected_rules_are_checked(run: Run) -> None:
    out = run("check", EXAMPLE, "--select", "RK216,RK3", "--output-format", "json").out
    found = {finding["code"] for finding in json.loads(out)[0]["findings"]}
    assert "RK216" in found
    assert found < {rule.code for rule in all_rules() if rule.code[:3] == "RK3"} | {"RK216"}


def test_ignored_rules_are_not_checked(run: Run, wrong: Path) -> None:
    assert "impossible-period" not in run("check", wrong, "--ignore", "RK207").out
    assert run("check", wrong, "--ignore", "impossible-period").code == 0
    assert run("check", wrong, "--ignore", "RK1", "--ignore", "rk207").code == 0


def test_the_head_and_the_fingerprint_tell(run: Run, sound: Path) -> None:
    def judged(*words: str) -> tuple[str, str]:
        row = json.loads(run("check", sound, *words, "--output-format", "json").out)[0]
        return row["profile"], row["fingerprint"]

    name, fingerprint = judged("--select", "RK3, RK101", "--ignore", "RK305")
    assert name == "default only RK3, RK101 without RK305"
    assert fingerprint != judged()[1]
    assert judged("--ignore", "RK305")[1] == judged("--ignore", "own-effort-undocumented")[1]


def test_nothing_asked_for_is_the_profile_itself() -> None:
    profile = profile_named("plp")
    assert narrowed(profile) is profile


def test_a_code_is_on_even_if_the_profile_leaves_it_out() -> None:
    assert _codes("minimal", ["RK202"], []) == {"RK202"}
    assert _codes("minimal", ["overdue-without-actual"], []) == {"RK213"}


def test_the_beginning_of_codes_picks_among_the_rules_of_the_profile() -> None:
    minimal = _codes("minimal", [], ["RK101"]) | {"RK101"}
    assert _codes("minimal", ["RK3"], []) == {code for code in minimal if code.startswith("RK3")}
    assert _codes("minimal", ["RK"], []) == minimal


def test_what_is_both_selected_and_ignored_is_ignored() -> None:
    assert "RK301" not in _codes("default", ["RK3"], ["RK301"])


def test_figures_of_the_profile_stay() -> None:
    chosen = narrowed(profile_named("plp"), ["RK7"])
    before = work_out(profile_named("plp"), all_rules()).active
    after = work_out(chosen, all_rules()).active
    assert [each for each in before if each.rule.code.startswith("RK7")] == list(after)


@pytest.mark.parametrize("option", ["--select", "--ignore"])
@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("RK399", "there is no rule RK399. The nearest are RK3"),
        (
            "fundig-surplus",
            "there is no rule fundig-surplus. The nearest are RK303 funding-surplus",
        ),
        ("xyz", "there is no rule xyz. regionkit rule lists them all."),
        ("RK301,nonsense", "there is no rule nonsense."),
        ("RK906", "RK906 is about files or about checking itself: it can be neither "),
        ("RK9", "RK9 is about files or about checking itself: "),
        ("unused-waiver", "unused-waiver is about files or about checking itself: "),
    ],
)
def test_what_is_no_rule_is_told_with_the_nearest(
    run: Run, sound: Path, option: str, word: str, told: str
) -> None:
    code, out, err = run("check", sound, option, word)
    assert (code, out) == (2, "")
    assert err.startswith(f"regionkit: {told}")


def test_a_profile_without_such_rules_says_so(run: Run, sound: Path) -> None:
    assert run("check", sound, "--profile", "minimal", "--select", "RK8").err == (
        "regionkit: the profile minimal has no rule that begins with RK8\n"
    )


def test_to_check_by_nothing_is_refused() -> None:
    with pytest.raises(SelectionError, match="no rule is left"):
        narrowed(profile_named("default"), ["RK301"], ["RK3"])
    with pytest.raises(SelectionError, match="no rule is left"):
        narrowed(profile_named("default"), [], ["RK"])


def test_an_empty_word_selects_nothing(run: Run, sound: Path) -> None:
    assert run("check", sound, "--select", ",").out == run("check", sound).out
