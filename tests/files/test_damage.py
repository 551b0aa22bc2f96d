"""Whatever happens to a file, reading ends in a plan or in problems with places in the file."""

import json
import random
import re
import time
from collections.abc import Callable
from pathlib import Path as FilePath
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.files.damage import ODD, TO_CONTENT, TO_TEXT, spots_in

from regionkit.files import FileFormat, Limits, ReadError, read, to_plain, write_text
from regionkit.files.reading import read_source
from regionkit.model import Project

EXAMPLE = FilePath(__file__).parents[2] / "examples" / "kongsbergregionen.yaml"
YAML: Final = EXAMPLE.read_text(encoding="utf-8")
JSON: Final = write_text(read(EXAMPLE), FileFormat.JSON)
_BREAK = re.compile(r"\r\n?|\n")


def survives(source: bytes | str, file_format: FileFormat) -> Project | ReadError:
    """Read, and look closely at the problems if it is no plan."""
    try:
        return read_source(source, file_format, [Project], file="plan").content
    except ReadError as error:
        text = source if isinstance(source, str) else source.decode(errors="replace")
        check(error, _BREAK.split(text.removeprefix("\ufeff")))
        return error


def check(error: ReadError, lines: list[str]) -> None:
    assert error.report.findings
    assert str(error).count("\n") <= 50
    seen = set()
    for finding in error.report.findings:
        position = finding.position
        assert position is not None
        assert position.file == "plan"
        assert 1 <= position.line <= len(lines), finding
        assert 1 <= position.column <= len(lines[position.line - 1]) + 1, finding
        assert finding.message.isprintable()
        assert finding.hint.isprintable()
        assert len(finding.message) < 1_000
        assert re.fullmatch(r"RK9[01][0-9]", finding.code)
        seen.add((finding.code, position, str(finding.path), finding.message))
    assert len(seen) == len(error.report.findings), "something is told twice"


# --- damage to the text ------------------------------------------------------


@pytest.mark.parametrize("file_format", FileFormat)
@pytest.mark.parametrize("damage", TO_TEXT)
@pytest.mark.parametrize("seed", range(12))
def test_damaged_text(
    damage: Callable[[str, random.Random], str | bytes], file_format: FileFormat, seed: int
) -> None:
    chance = random.Random(f"{damage.__name__} {seed}")  # noqa: S311 - to be repeated, not secret
    text = YAML if file_format is FileFormat.YAML else JSON
    survives(damage(text, chance), file_format)


# --- damage to the content ---------------------------------------------------


@pytest.mark.parametrize("damage", TO_CONTENT)
@pytest.mark.parametrize("seed", range(25))
def test_damaged_content(damage: Callable[[Any, random.Random], None], seed: int) -> None:
    chance = random.Random(f"{damage.__name__} {seed}")  # noqa: S311 - to be repeated, not secret
    data = json.loads(JSON)
    for _ in range(chance.choice((1, 1, 1, 5, 20))):
        damage(data, chance)
    # JSON is YAML too, and numbers and texts are told apart in JSON only.
    text = json.dumps(data, ensure_ascii=False, indent=1)
    survives(text, FileFormat.JSON)
    survives(text, FileFormat.YAML)


def test_damage_is_mostly_found() -> None:
    """The variants are no harmless ones: else the tests above would show little."""
    outcomes = []
    for damage in TO_CONTENT:
        for seed in range(10):
            chance = random.Random(f"{damage.__name__} {seed}")  # noqa: S311 - to be repeated
            data = json.loads(JSON)
            damage(data, chance)
            outcomes.append(survives(json.dumps(data, ensure_ascii=False), FileFormat.JSON))
    assert sum(isinstance(outcome, ReadError) for outcome in outcomes) > len(outcomes) / 3


def test_each_missing_key_is_told_or_was_optional() -> None:
    whole = read(EXAMPLE)
    for number in range(0, len(spots_in(json.loads(JSON))), 7):
        data = json.loads(JSON)
        part, key = spots_in(data)[number]
        del part[key]
        outcome = survives(json.dumps(data, ensure_ascii=False), FileFormat.JSON)
        if isinstance(outcome, Project):
            assert outcome != whole or key in ("text", "where", "value"), key
            assert to_plain(outcome) != to_plain(whole), key
        else:
            assert {f.code for f in outcome.report} <= {"RK907", "RK908"}, str(outcome)


# --- hostile files -----------------------------------------------------------


@settings(deadline=None)
@given(st.data(), st.sampled_from(FileFormat))
def test_any_change_of_bytes(data: st.DataObject, file_format: FileFormat) -> None:
    source = (YAML if file_format is FileFormat.YAML else JSON).encode()
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(source)))
        end = start + data.draw(st.integers(0, 20))
        source = source[:start] + data.draw(st.binary(max_size=20)) + source[end:]
    survives(source, file_format)


@settings(deadline=None)
@given(st.binary(max_size=60) | st.text(max_size=60), st.sampled_from(FileFormat))
def test_anything_at_all(source: bytes | str, file_format: FileFormat) -> None:
    survives(source, file_format)


json_values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=10) | st.sampled_from(ODD),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(("title", "goals", "main", "budget", "period", "value", "text", "id"))
            | st.text(max_size=10),
            inner,
            max_size=4,
        )
    ),
    max_leaves=15,
)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from([*to_plain(read(EXAMPLE)), "x"]), json_values))
def test_any_project_at_all(project: dict[str, Any]) -> None:
    text = json.dumps({"regionkit": 1, "project": project})
    survives(text, FileFormat.JSON)
    survives(text, FileFormat.YAML)


def test_binary_files() -> None:
    noise = random.Random(1).randbytes(10_000)  # noqa: S311 - to be repeated, not secret
    for source in (
        b"",
        b"\x00",
        b"\xff",
        b"\xff\xfe",
        b"\x89PNG\r\n\x1a\n" + noise,
        noise,
        b"PK\3\4",
    ):
        for file_format in FileFormat:
            assert isinstance(survives(source, file_format), ReadError)


@pytest.mark.parametrize(
    "source",
    [
        "[" * 100_000,
        "{a: " * 100_000,
        "- " * 100_000,
        "regionkit: 1\nproject: {goals: " + "[" * 99 + "]" * 99 + "}",
        "regionkit: 1\nproject:\n  subprojects: " + "[{subprojects: " * 45 + "x" + "}]" * 45,
        '{"regionkit": 1, "project": {"title": "' + "x" * 1_000_000 + '"}}',
        '{"regionkit": 1, "project": {"stage": "' + "x" * 1_000_000 + '"}}',
        '{"regionkit": 1, "project": {"period": "' + "2009/" * 200_000 + '"}}',
        '{"regionkit": 1, "project": {"id": "' + "a-" * 500_000 + '"}}',
        '{"regionkit": 1, "project": {"open_points": [{"title": "a", "covers": ["'
        + "a." * 300_000
        + '"]}]}}',
        '{"regionkit": 1, "project": {"budget": {"frame": {"amount": "' + "1 " * 300_000 + '"}}}}',
        '{"regionkit": ' + "1" * 100_000 + "}",
        '{"regionkit": 1, "project": {"' + "k" * 1_000_000 + '": 1}}',
        '{"regionkit": 1, "project": {"benefits": [' + "5, " * 50_000 + "5]}}",
        '{"regionkit": 1, "project": {"benefits": [' + "null, " * 50_000 + "null]}}",
        '{"regionkit": 1, "project": {"participants": {'
        + ", ".join(f'"{number} ": 1' for number in range(20_000))
        + "}}}",
        '{"regionkit": 1, "project": {' + ", ".join(f'"k{n}": 1' for n in range(10_000)) + "}}",
        '{"regionkit": 1, "project": {"goals": {"main": ['
        + ", ".join(f'{{"titel": {n}, "k{n}": 1}}' for n in range(10_000))
        + "]}}}",
    ],
    ids=lambda source: f"{source[:50]}… {len(source)}",
)
@pytest.mark.parametrize("file_format", FileFormat)
def test_hostile_files_are_refused_soon_and_briefly(source: str, file_format: FileFormat) -> None:
    before = time.process_time()
    outcome = survives(source, file_format)
    assert time.process_time() - before < 10
    if isinstance(outcome, ReadError):
        assert len(str(outcome)) < 100_000
        assert len(outcome.report) <= Limits().max_problems + 1
