"""What keeps a file from being read is said in every language, to the last word."""

import importlib.util
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path as FilePath
from typing import Any, Final

import pytest
import yaml

from regionkit import InvalidValueError
from regionkit.errors import Worded
from regionkit.files.json_text import read_json
from regionkit.files.problems import Problem
from regionkit.files.source_text import Lines
from regionkit.files.yaml_reasons import REASONS, explain, unnamed
from regionkit.files.yaml_text import read_yaml
from regionkit.findings import Parameter, Phrase, as_phrase, say
from regionkit.findings.words import LANGUAGES
from regionkit.nordic import translate
from regionkit.values import (
    Amount,
    CaseNumber,
    Duration,
    Money,
    MunicipalityCode,
    PartialDate,
    Period,
    Share,
    Stage,
    TimeUnit,
    as_id,
    as_number,
    as_optional_count,
)

ROOT: Final = FilePath(__file__).parents[2]
OTHERS: Final = [language for language in LANGUAGES if language != "en"]
ENGLISH_WORD: Final = re.compile(
    r"\b(?:the|and|with|here|that|this|which|write|delete|put|cannot|quotes|line|key)\b"
)

YAML: Final = (
    "a: b: c",
    "a:\n\tb: c",
    "a: @b",
    "b: 'x\nc: 2\n",
    "a: 'x\n---\n",
    "a: [1, 2\nb: 3\n",
    "a: {b: 2\nc: 3\n",
    "a:\n  - b\n c: d",
    "a:\n- b\n c: d\n",
    "a:\n- b\n  - c\n -d",
    "a: 'b' c\n",
    "a:\n- b\nc",
    'a: "C:\\Users"',
    'a: "\\q"',
    'a: "\\U00110000"',
    "a: * b",
    "a: - b",
    "- - a\n  b: - c",
    "a: ? b",
    "'a' b",
    "[a, , b]",
    "a: !x!y b",
    "a: |x\n b",
    "%YAML x\n---\na: 1",
    "%YAML 2.0\n---\na: 1",
    "%YAML 1.1\n%YAML 1.1\n---\na: 1",
    "a:\n  : b\n :",
    "? [a]\n: {b: c}\n: d",
    "? {a: b}\n",
    "",
    "? \n: 1",
    "- a\n b: c",
)
JSON: Final = (
    "",
    "[1,]",
    "[1,,2]",
    "{'a': 1}",
    '{"a": 1, 2}',
    '{"a" 1}',
    '{"a": 1 "b": 2}',
    "[012]",
    "[.5]",
    "[+5]",
    "[NaN]",
    "[True]",
    "[undefined]",
    "[1] x",
    "// x",
    '["a\nb"]',
    '["\\q"]',
    '["a\tb"]',
    "[“a”]",
    "[a]",
    "[1",
    "[1e999]",
)


def problems() -> list[Problem]:
    read = [read_yaml(text) for text in YAML] + [read_json(text) for text in JSON]
    read += [read_yaml(data) for data in (b"a: \xe5", b"\0a", "a: \ud800")]
    return [problem for parsed in read for problem in parsed.problems]


def pieces(value: Parameter) -> Iterator[str]:
    """List the pieces of sentences that a parameter is made of."""
    if isinstance(value, Phrase):
        yield value.template
        for _, part in value.parameters:
            yield from pieces(part)


def texts_in(*modules: str) -> set[str]:
    """List the pieces of sentences in modules, as they are collected for the catalogues."""
    spec = importlib.util.spec_from_file_location("tool", ROOT / "tools" / "build_messages.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    found = (text for module in modules for text in tool._in_code(tool.SOURCE / module))
    return {text for context, text, _ in found if context == "phrase" and text.strip()}


def check_is_said(value: Parameter, language: str) -> None:
    for text in filter(str.strip, pieces(value)):
        said = translate(text, language, "phrase")
        assert said != text, (language, text)
        assert not ENGLISH_WORD.search(re.sub(r"\{\w+\}", "", said)), (language, said)
    assert "{" not in re.sub(r"[{}](?=[ ,.]|$)|\{ \}", "", say(value, language))


# --- syntax ------------------------------------------------------------------


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("row", REASONS, ids=lambda row: row[0])
def test_every_reason_of_yaml_is_said(row: tuple[str, Phrase, Phrase], language: str) -> None:
    for value in row[1:]:
        check_is_said(value, language)


@pytest.mark.parametrize("language", OTHERS)
def test_what_the_scanner_says_itself_is_said_to_be_its_words(language: str) -> None:
    for value in unnamed("found a snark"):
        check_is_said(value, language)
    assert "found a snark" in say(unnamed("found a snark")[1], language)
    assert say(unnamed("")[1], language) == ""


@pytest.mark.parametrize("language", OTHERS)
def test_every_problem_with_the_text_of_a_file_is_said(language: str) -> None:
    for problem in problems():
        finding = problem.to_finding()
        for _, value in finding.parameters:
            check_is_said(value, language)
        assert finding.message_in(language) != finding.message
        assert not ENGLISH_WORD.search(finding.message_in(language)), finding
        assert not ENGLISH_WORD.search(finding.hint_in(language)), finding


def shown() -> set[str]:
    values = (value for problem in problems() for _, value in problem.parameters)
    return {piece for value in values for piece in pieces(value)}


def test_every_reason_has_a_text_here_that_shows_it(monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = texts_in(
        "files/yaml_reasons.py",
        "files/yaml_text.py",
        "files/json_reasons.py",
        "files/json_text.py",
        "files/source_text.py",
    )
    by_both = shown()
    monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    by_both |= shown()
    of_the_scanner = {piece for value in unnamed("words") for piece in pieces(value)}
    assert wanted - by_both <= of_the_scanner


def test_the_line_is_named_only_where_it_is_another() -> None:
    (problem,) = read_yaml("a: [1\nb: 2").problems
    assert "(fra linje 1)" in problem.to_finding().message_in("nb")
    error = yaml.MarkedYAMLError("while parsing", None, "did not find expected ',' or ']'")
    _, reason, _ = explain(error, "[1", Lines("[1"))
    assert say(reason, "nb") == ("hakeparentesen er ikke lukket, eller det mangler et komma i den")


def test_the_place_of_a_line_is_no_number_to_be_grouped() -> None:
    (problem,) = read_yaml("\n" * 1_233 + "a: 1\na: 2\n").problems
    assert "linje 1234, kolonne 1." in problem.to_finding().message_in("nb")


# --- values ------------------------------------------------------------------

REFUSED: Final[tuple[tuple[Callable[[Any], object], Any], ...]] = (
    *(
        (PartialDate, text)
        for text in (
            "21.04.2009",
            "20090421",
            "ca 2009",
            "dd.mm.2009",
            "Q3 2009",
            "2009K3",
            "2009-W53",
            "2009-W99",
            "2009 - 2012",
            "2009-50",
            "soon",
            "1985-04-12T23:20:30",
            "Y-17000",
            "Y17E7",
            "1950S2",
            "-0044",
            "2001-25",
            "15XX-12-25",
            "2004?-06-11",
            "{1667,1668}",
            "[1667,1668]",
            "2009-02-30",
            "0000",
            "/",
            "2009-35/2010",
            "2010/2009",
        )
    ),
    *((Period, text) for text in ("2009/2010/2011", "start", "/..", "2009, 3 fortnights")),
    (Duration.parse, "3000000 years"),
    (lambda count: Duration(count, TimeUnit.YEAR), 0),
    *((Money.parse, text) for text in ("NOK 5", "kr")),
    *((lambda code: Money(1, code), code) for code in ("kr", "nok")),
    *(
        (Amount.parse, text)
        for text in ("ca. 5", "5 kr", "5 mill", "1,5", "tbd", "x", "1.1234567", "9" * 20)
    ),
    (lambda _: Amount(None), None),
    (lambda _: Amount(1, missing="unknown"), None),
    *(
        (as_number, value)
        for value in ("1_000", "1,5", "1 000,5,", "1e3", "\u0661", Decimal("NaN"), 10**20, "x")
    ),
    (as_number, Decimal("0.1234567")),
    *((Share.parse, text) for text in ("25", "2,5 %", "1/0", "120 %", "x")),
    (Share, "at most 10 %"),
    (Share, 25),
    (Share, Decimal("Infinity")),
    (Share, Decimal(f"0.{'1' * 40}")),
    (Share, Fraction(1, 10**31)),
    *((MunicipalityCode.parse, text) for text in ("0604", "no-0604", "x", "XX-0604")),
    (lambda number: MunicipalityCode("NO", number), "604"),
    (CaseNumber.parse, "x"),
    (lambda serial: CaseNumber(serial, 2022), 0),
    (lambda year: CaseNumber(6, year), 0),
    (lambda series: CaseNumber(6, 2022, series), "x1"),
    *((as_id, text) for text in ("Nore og Uvdal", "12")),
    (Stage, "adopted"),
    (as_optional_count, 0),
    (lambda factor: Money(3, "NOK") * factor, Decimal(f"0.{'1' * 300}")),
)


def refusals() -> list[InvalidValueError]:
    found = []
    for read, value in REFUSED:
        with pytest.raises(InvalidValueError) as caught:
            read(value)
        found.append(caught.value)
    return found


@pytest.mark.parametrize("language", OTHERS)
def test_every_refusal_of_a_value_is_said(language: str) -> None:
    for error in refusals():
        check_is_said(as_phrase(error.expected), language)
        check_is_said(as_phrase(error.hint), language)


def test_every_text_of_the_values_has_a_refusal_here_that_shows_it() -> None:
    modules = (path.name for path in (ROOT / "src" / "regionkit" / "values").glob("*.py"))
    wanted = texts_in(*(f"values/{name}" for name in modules))
    told = {
        piece
        for error in refusals()
        for text in (error.expected, error.hint)
        for piece in pieces(as_phrase(text))
    }
    assert wanted - told == set()


def test_what_fills_a_gap_is_said_in_the_language_too() -> None:
    inner = Worded("a day with a time")
    text = Worded("It is valid EDTF, {name}, but not supported here. {instead}",
                  name=inner, instead="…")  # fmt: skip
    assert say(as_phrase(text), "nb") == (
        "Dette er gyldig EDTF (en dag med klokkeslett), men kan ikke brukes her. …"
    )
    assert say(as_phrase("a {brace} as it is"), "nb") == "a {brace} as it is"
