"""``regionkit rule``: the page of a rule, and the list."""

import pytest
from tests.cli.commands import Run

from regionkit.files import PLANS, FileFormat
from regionkit.files.problems import Kind
from regionkit.files.reading import read_source
from regionkit.rules import all_rules


def test_all_rules_are_listed_in_order(run: Run) -> None:
    code, out, err = run("rule")
    assert (code, err) == (0, "")
    assert [line.split("  ")[0] for line in out.splitlines()] == [rule.code for rule in all_rules()]
    assert "RK301  funding-gap: Funding covers costs in total.\n" in out


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


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("RK399", " There are RK301 funding-gap, "),
        ("currency", " There are RK312 missing-currency."),
        ("XY1", " Without a code, all are listed."),
    ],
)
def test_an_unknown_rule_is_told_with_those_nearby(run: Run, word: str, near: str) -> None:
    code, out, err = run("rule", word)
    assert (code, out) == (2, "")
    assert err.startswith(f"regionkit: there is no rule {word}.{near}")
