"""The plan to begin with: short, in order, and its costs close."""

import json
from datetime import date
from pathlib import Path as FilePath
from typing import Final

import pytest
import yaml
from tests.everything import everything

import regionkit as rk
from regionkit.files import FileFormat
from regionkit.model import StatisticPart
from regionkit.values import Stage

EXAMPLE: Final = "examples/tutorial.yaml"
TEXT: Final = FilePath(EXAMPLE).read_text(encoding="utf-8")
PLAN: Final = rk.read(EXAMPLE)


def test_it_is_short() -> None:
    assert len(TEXT.splitlines()) <= 60


def test_nothing_is_found() -> None:
    report = rk.check(PLAN)
    assert report.stage is Stage.DRAFT
    assert report.findings == ()
    assert report.undecided == ()


def test_municipalities_and_inhabitants_are_those_of_the_registry() -> None:
    assert PLAN.document is not None
    assert PLAN.document.as_of is not None
    assert PLAN.budget is not None
    _, population = PLAN.budget.keys[0].parts
    assert isinstance(population, StatisticPart)
    assert population.as_of is not None
    assert population.as_of.earliest == date(2026, 1, 1)
    figures = {figure.participant: figure.value for figure in population.figures}
    assert len(PLAN.participants) == len(figures) == 3
    for participant in PLAN.participants:
        code = participant.municipality
        assert code is not None
        place = rk.municipalities.get(code, PLAN.document.as_of.earliest)
        assert place.name == participant.name
        counted = rk.municipalities.population(code, 2026)
        assert counted is not None
        assert counted.figure == figures[participant.id]


def test_the_key_closes() -> None:
    assert PLAN.budget is not None
    (key,) = PLAN.budget.keys
    shared = rk.Money(300_000, "NOK")
    table = rk.allocate(key, shared)
    assert {row.participant: int(row.total.amount) for row in table.rows} == {
        "vestvågøy": 175_997,
        "flakstad": 63_407,
        "moskenes": 60_596,
    }
    assert rk.Money.sum((row.total for row in table.rows), "NOK") == shared
    assert (table.row_mismatches, table.difference) == ((), rk.Money(0, "NOK"))


@pytest.mark.parametrize("file_format", FileFormat)
def test_what_is_written_is_read_again(file_format: FileFormat) -> None:
    twin = rk.read_text(rk.write_text(PLAN, file_format), file_format)
    assert twin == PLAN
    assert everything(twin) == everything(PLAN)


def test_it_is_written_in_the_same_order() -> None:
    # As text, for mappings are equal in any order.
    first, second = (
        json.dumps(yaml.load(text, yaml.BaseLoader))  # noqa: S506 - gives nothing but texts
        for text in (TEXT, rk.write_text(PLAN))
    )
    assert first == second
