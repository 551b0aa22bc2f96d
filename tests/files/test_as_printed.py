"""What is typed as a document prints it is refused, and the hint says how to write it."""

import pytest

import regionkit as rk
from regionkit.files.as_printed import english_word, notation_hint
from regionkit.values import Stage

PLAN = """\
regionkit: 1
project:
  title: Museum
  language: nb
  period: {}
"""


def refusal(text: str) -> rk.Finding:
    with pytest.raises(rk.ReadError) as raised:
        rk.read_text(PLAN.format(text))
    (finding,) = raised.value.report
    return finding


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("høsten 2027", "2027-23"),
        ("syksy 2027", "2027-23"),
        ("efterår 2027", "2027-23"),
        ("3. kv. 09", "2009-35"),
        ("1. mars 2009", "2009-03-01"),
        ("fra 1. mars 2009", "2009-03-01/.."),
        ("1.-15. mars 2027", "2027-03-01/2027-03-15"),
        ("2027/våren 2028", "2028-21"),
    ],
)
def test_the_notation_of_a_printed_date_is_told(typed: str, written: str) -> None:
    finding = refusal(typed)
    assert finding.code == "RK908"
    assert finding.hint == f"Write {written} instead."
    again = PLAN.format(typed.replace(typed.rpartition("/")[2], written))
    assert isinstance(rk.read_text(again).period, rk.Period)


def test_it_is_told_in_the_language_of_the_reader() -> None:
    finding = refusal("høsten 2027")
    assert finding.hint_in("nb") == "Skriv heller 2027-23."
    assert finding.hint_in("fi") == "Kirjoita sen sijaan 2027-23."


@pytest.mark.parametrize("typed", ["etter hvert", "snart", "x" * 5000, "høsten"])
def test_what_nobody_can_read_gets_no_hint(typed: str) -> None:
    assert refusal(typed).hint == ""


def test_what_a_value_says_itself_comes_first() -> None:
    assert refusal("01.03.2009").hint == "Write the year first: 2009-03-01."


def test_shares_are_told_too() -> None:
    assert str(notation_hint("25 prosent", "a share such as 25 %")) == "Write 25 % instead."
    assert str(notation_hint("inntil 10%", "a share such as 25 %")) == "Write at most 10 % instead."


def test_nothing_else_is_guessed() -> None:
    assert notation_hint("2009", "an id such as nore-og-uvdal") == ""
    assert notation_hint("1. mars 2009", "an amount such as 500 000") == ""


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("skisse", "sketch"), ("SKITSE", "sketch"), ("luonnos", "draft"), ("utkast", "draft")],
)
def test_a_word_of_another_language_is_understood_and_still_refused(typed: str, meant: str) -> None:
    with pytest.raises(rk.ReadError) as raised:
        rk.read_text(f"regionkit: 1\nproject: {{title: Museum, stage: {typed}}}")
    (finding,) = raised.value.report
    assert finding.hint == f"Is {meant} meant?"


def test_a_word_that_means_none_or_two_is_left_alone() -> None:
    stages = tuple(map(str, Stage))
    assert english_word("museum", stages) is None
    assert english_word("x" * 5000, stages) is None
    assert english_word("", ()) is None
