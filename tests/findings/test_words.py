"""Words of reports, and texts that can be shown."""

from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.errors import InvalidValueError
from regionkit.findings import words
from regionkit.findings.rule_text import RuleText, nobody_knows, without_placeholders
from regionkit.findings.visible import on_one_line, visible
from regionkit.findings.words import LANGUAGES, said, word


@pytest.mark.parametrize("name", sorted(words._WORDS))
def test_each_word_is_there_in_each_language_with_the_same_gaps(name: str) -> None:
    translations = words._WORDS[name]
    assert sorted(translations) == sorted(LANGUAGES)
    gaps = {
        frozenset(gap for _, gap, _, _ in Formatter().parse(text) if gap is not None)
        for text in translations.values()
    }
    assert len(gaps) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_head_has_three_parts(language: str) -> None:
    assert word("head", language).count(", ") == 2


def test_another_language_is_refused_with_those_there_are() -> None:
    with pytest.raises(InvalidValueError, match="one of the languages nb, nn, da, sv, fi, is, en"):
        word("error", "de")


def test_what_is_no_word_of_reports_stays() -> None:
    assert said("cannot be read as a plan", "nn") == "kan ikkje lesast som ein plan"
    assert said("No such file or directory", "nn") == "No such file or directory"


@given(st.text())
def test_what_is_shown_on_one_line_takes_one(text: str) -> None:
    assert len(on_one_line(text).splitlines()) <= 1


def test_lines_and_tabs_stay_and_what_steers_is_shown() -> None:
    assert visible("a\tb\nc\x1b\x85\u2028\u202e\u2066") == (
        "a\tb\nc\\x1b\\x85\\u2028\\u202e\\u2066"
    )


def test_a_rule_is_told_with_its_way_out_and_its_source() -> None:
    rule = RuleText(
        code="RK301", name="gap", doc="It\nfits.\n\nWhy.", hint="Find {x}.", source="PLP"
    )
    assert rule.title == "It fits."
    assert rule.help == "It\nfits.\n\nWhy.\n\nWhat to do: Find ….\n\nSource: PLP"
    assert RuleText(code="RK301", name="gap", doc="It fits.").help == "It fits."
    assert nobody_knows("RK301") is None


def test_placeholders_become_ellipses_and_braces_stay() -> None:
    assert without_placeholders("{a} of {{b}}, {c}") == "… of {b}, …"
