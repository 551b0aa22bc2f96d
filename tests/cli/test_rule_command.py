"""``regionkit rule``: the page of a rule, and the list."""

import pytest
from tests.cli.commands import Run

from regionkit.files import PLANS, FileFormat
from regionkit.files.problems import Kind
from regionkit.files.reading import read_source
from regionkit.findings import Severity
from regionkit.rules import all_rules, profile_named
from regionkit.rules.profiles import work_out
from regionkit.values import Stage


def _codes(out: str) -> list[str]:
    return [line.split("  ")[0] for line in out.splitlines()]


def test_all_that_can_be_found_is_listed_in_order(run: Run) -> None:
    code, out, err = run("rule")
    assert (code, err) == (0, "")
    assert _codes(out) == [
        *("RK001", "RK002", "RK003", "RK004", "RK005"),
        *(rule.code for rule in all_rules()),
        *sorted({kind.code for kind in Kind}),
    ]
    assert "RK301  funding-gap: Funding covers costs in total.\n" in out
    assert "…" not in out  # each kind of problem with a file has a title of its own


@pytest.mark.parametrize("word", ["RK301", "rk301", "funding-gap"])
def test_a_rule_by_code_or_name(run: Run, word: str) -> None:
    code, out, err = run("rule", word)
    assert (code, err) == (0, "")
    assert out.startswith("RK301 funding-gap\n\nFunding covers costs in total.\n")
    assert "\nSeverity: sketch warning, draft warning, approved error, " in out
    assert "\nParameter tolerance (default 1): " in out


def test_every_rule_has_a_page_with_plans_that_can_be_read(run: Run) -> None:
    for rule in all_rules():
        out = run("rule", rule.code).out
        for part in ("Severity: ", "Message: ", "Hint: ", "Source: "):
            assert f"\n{part}" in out
        _, passes, fails = out.replace("\n\nFails:\n", "\n\nPasses:\n").split("\n\nPasses:\n")
        for case in (passes, fails):
            text = "\n".join(line[4:] for line in case.splitlines())
            assert isinstance(read_source(text, FileFormat.YAML, PLANS).content, PLANS)


def test_problems_with_a_file_have_pages_too(run: Run) -> None:
    for kind in Kind:
        code, out, _ = run("rule", kind.code.lower())
        assert code == 0
        assert out.startswith(f"{kind.code} {kind.rule_name}\n")
        assert f"\nMessage: {kind.template}\n" in out
    assert run("rule", "duplicate-key").out.startswith("RK904 duplicate-key\n")


def test_findings_about_checking_have_pages_too(run: Run) -> None:
    for word in ("RK001", "rk001", "unused-waiver"):
        code, out, _ = run("rule", word)
        assert code == 0
        assert out.startswith("RK001 unused-waiver\n\nA waiver is in force")
        assert ": warning at every\nstage" in out


# --- lists ------------------------------------------------------------------------


def test_a_family_is_listed(run: Run) -> None:
    for word in ("RK3", "rk3"):
        codes = _codes(run("rule", "--family", word).out)
        assert codes == [rule.code for rule in all_rules() if rule.code.startswith("RK3")]


def test_a_severity_is_listed_at_a_stage_or_at_any(run: Run) -> None:
    def codes(severity: str, *words: str) -> list[str]:
        return _codes(run("rule", "--severity", severity, "--family", "RK3", *words).out)

    at_sketch = [
        rule.code
        for rule in all_rules()
        if rule.code.startswith("RK3") and rule.severity.at(Stage.SKETCH) is Severity.ERROR
    ]
    assert codes("error", "--stage", "sketch") == at_sketch
    assert set(at_sketch) < set(codes("error"))


def test_a_stage_alone_lists_what_counts_there(run: Run) -> None:
    codes = _codes(run("rule", "--stage", "closed", "--profile", "default").out)
    off = [rule.code for rule in all_rules() if rule.severity.at(Stage.CLOSED) is None]
    assert off
    assert not set(codes) & set(off)


def test_a_profile_is_listed_as_grave_as_it_has_its_rules(run: Run) -> None:
    codes = _codes(run("rule", "--profile", "report").out)
    active = work_out(profile_named("report"), all_rules()).active
    assert codes == [each.rule.code for each in active]
    words = ("rule", "document-undated", "--severity", "warning", "--stage", "closed", "--profile")
    assert _codes(run(*words, "report").out) == ["RK707"]
    assert run(*words, "default").code == 2


@pytest.mark.parametrize(
    ("word", "code"),
    [("currency", "RK312"), ("Surplus", "RK303"), ("once in its place", "RK904")],
)
def test_a_word_lists_where_it_stands(run: Run, word: str, code: str) -> None:
    ran = run("rule", word)
    assert (ran.code, ran.err) == (0, "")
    assert code in _codes(ran.out)


def test_a_code_with_options_is_looked_for_in_the_list(run: Run) -> None:
    assert _codes(run("rule", "RK709", "--profile", "plp").out) == ["RK709"]
    assert run("rule", "RK709", "--profile", "default").code == 2


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["RK399"], "there is no rule RK399. The nearest are RK3"),
        (["fundig-surplus"], "there is no rule fundig-surplus. The nearest are RK303 "),
        (["XY1"], "there is no rule XY1. Without a word, all are listed."),
        (["--family", "RK77"], "there is no rule of that kind. Without options, all are listed."),
        (["--profile", "stern"], "expected one of the profiles "),
    ],
)
def test_what_is_not_there_is_told_with_the_nearest(run: Run, words: list[str], told: str) -> None:
    code, out, err = run("rule", *words)
    assert (code, out) == (2, "")
    assert err.startswith(f"regionkit: {told}")


def test_a_severity_that_there_is_not_is_told(run: Run) -> None:
    code, _, err = run("rule", "--severity", "fatal")
    assert code == 2
    assert "'error', 'warning', 'note'" in err
