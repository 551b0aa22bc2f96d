"""One fact of the plan for Kongsbergregionen at a time: removed, doubled, a year off, negated.

The plan is taken as the plain data of its file. A changed file that cannot be read is refused
with places; else every rule there is judges it, and none of them fails.
"""

import copy
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, Final, TypeAlias

import pytest
from tests.rules.asking import ADOPTED, EXAMPLE

import regionkit as rk
from regionkit.files import ReadError
from regionkit.findings import Report

Data: TypeAlias = Any  # what JSON can hold
Step: TypeAlias = str | int
Way: TypeAlias = tuple[Step, ...]

PLAIN: Final[Data] = json.loads(rk.write_text(rk.read(EXAMPLE), "json"))
YEAR: Final = re.compile(r"\b(?:19|20)[0-9]{2}\b")
GONE: Final = object()
"""What stands for a value that is to be taken away."""


def ways(data: Data, way: Way = ()) -> Iterator[tuple[Way, Data]]:
    """Go through all values below the project, each with the way to it."""
    if way:
        yield way, data
    if isinstance(data, dict):
        for key, value in data.items():
            yield from ways(value, (*way, key))
    elif isinstance(data, list):
        for number, value in enumerate(data):
            yield from ways(value, (*way, number))


def changed(way: Way, value: Data, *, times: int = 1) -> Data:
    """Return the file with the value at a place replaced, taken away, or put in again."""
    whole = copy.deepcopy(PLAIN)
    part = whole["project"]
    for step in way[:-1]:
        part = part[step]
    last: Any = way[-1]  # a key or a position, as the part has them
    if value is GONE:
        del part[last]
    elif times > 1:
        part[last : last + 1] = [value] * times
    else:
        part[last] = value
    return whole


def judged(data: Data, profile: str, stage: str | None = None) -> Report:
    plan = rk.read_text(json.dumps(data), "json")
    return rk.check(plan, profile, stage=stage, as_of=ADOPTED)


# --- every fact ----------------------------------------------------------------


def removed(way: Way, _: Data) -> Data | None:
    return changed(way, GONE)


def doubled(way: Way, value: Data) -> Data | None:
    return changed(way, value, times=2) if isinstance(way[-1], int) else None


def shifted(years: int) -> Callable[[Way, Data], Data | None]:
    def shift(way: Way, value: Data) -> Data | None:
        if not isinstance(value, str) or way[-1] in ("text", "title", "background"):
            return None
        other = YEAR.sub(lambda year: str(int(year[0]) + years), value)
        return None if other == value else changed(way, other)

    return shift


def negated(way: Way, value: Data) -> Data | None:
    if isinstance(value, bool):
        return changed(way, not value)
    if isinstance(value, int | float):
        return changed(way, -value)
    if isinstance(value, str) and re.match(r"(?:ca |at most )?[0-9]", value):
        return changed(way, re.sub(r"([0-9])", r"-\1", value, count=1))
    return None


EDITS: Final[dict[str, Callable[[Way, Data], Data | None]]] = {
    "removed": removed,
    "doubled": doubled,
    "a year later": shifted(1),
    "a year earlier": shifted(-1),
    "negated": negated,
}


WHOLE: Final = judged(PLAIN, "strict").tally()
LEAST: Final = {
    "removed": 500, "doubled": 150, "a year later": 10, "a year earlier": 10, "negated": 100,
}  # fmt: skip


def plan_or_problems(data: Data) -> tuple[rk.Project | None, tuple[rk.Finding, ...]]:
    try:
        return rk.read_text(json.dumps(data), "json"), ()
    except ReadError as error:
        return None, error.report.errors


@pytest.mark.parametrize("edit", EDITS)
def test_no_changed_fact_makes_a_rule_fail(edit: str) -> None:
    tried = refused = told = 0
    for way, value in ways(PLAIN["project"]):
        data = EDITS[edit](way, value)
        if data is None:
            continue
        tried += 1
        plan, problems = plan_or_problems(data)
        if plan is None:
            assert problems, way
            assert all(finding.path.text for finding in problems), way
            refused += 1
            continue
        report = rk.check(plan, "strict", as_of=ADOPTED)
        assert not [str(f) for f in report.findings if f.code < "RK100"], way
        told += report.tally() != WHOLE
    assert tried >= LEAST[edit]
    assert refused < tried / 4  # the others can be read, and are judged
    assert told


# --- some facts, and what comes of it -------------------------------------------


def way_to(path: str) -> Way:
    """Read a way such as ``budget.funding.0``."""
    return tuple(int(step) if step.isdigit() else step for step in path.split("."))


def value_at(way: Way) -> Data:
    part = PLAIN["project"]
    for step in way:
        part = part[step]
    return part


def without(path: str) -> Data:
    return changed(way_to(path), GONE)


def twice(path: str) -> Data:
    return changed(way_to(path), value_at(way_to(path)), times=2)


def moved(path: str, year: int, to: int) -> Data:
    value = value_at(way_to(path))
    assert value.count(str(year)) == 1
    return changed(way_to(path), value.replace(str(year), str(to)))


def below_zero(path: str) -> Data:
    return negated(way_to(path), value_at(way_to(path)))


FACTS: Final[dict[str, tuple[Data, dict[str, int], dict[str, int]]]] = {
    # removed
    "no external grants": (without("budget.funding.0"), {"RK301": 1, "RK304": 1}, {}),
    "no money of the municipalities": (without("budget.funding.1"), {"RK301": 1, "RK304": 1}, {}),
    "no own effort": (without("budget.funding.2"), {"RK301": 1}, {"RK305": 1, "RK314": 1}),
    "no title": (without("title"), {"RK101": 1}, {}),
    "no background": (without("background"), {"RK105": 1}, {}),
    "no goals": (without("goals"), {"RK201": 1}, {"RK206": 17, "RK216": 4}),
    "no schedule of a sub-goal": (without("goals.subgoals.1.period"), {"RK205": 1}, {}),
    "no evaluation": (without("goals.subgoals.2.activities.1"), {"RK219": 1}, {"RK206": 1}),
    "no currency": (without("currency"), {"RK312": 14}, {}),
    "half a key": (without("budget.keys.0.parts.1"), {"RK326": 1}, {}),
    "no key at all": (without("budget.keys"), {"RK103": 2}, {}),
    "no participant Tinn": (without("participants.tinn"), {"RK103": 5}, {}),
    "no population of Tinn": (without("budget.keys.0.parts.1.figures.tinn"), {"RK504": 1}, {}),
    "no share of Tinn": (
        without("budget.allocations.0.shares.tinn"),
        {"RK323": 1, "RK324": 1},
        {},
    ),
    "one payer less": (without("budget.funding.1.payers.0"), {"RK328": 1}, {}),
    "half a frame": (without("budget.frame.parts.1"), {"RK304": 1, "RK315": 1}, {}),
    "no own date": (without("document.as_of"), {"RK707": 1}, {}),
    "an open point not declared": (without("open_points.1"), {}, {"RK109": 1}),
    # doubled
    "two funding lines of one id": (twice("budget.funding.0"), {"RK102": 1}, {}),
    "two roles of one id": (twice("organisation.roles.0"), {"RK102": 1}, {}),
    "two groups of one id": (twice("organisation.groups.0"), {"RK102": 1}, {}),
    "two sub-goals of one id": (
        twice("goals.subgoals.0"),
        {"RK102": 1, "RK206": 6, "RK216": 1},
        {},
    ),
    "two main goals": (twice("goals.main.0"), {"RK202": 1, "RK216": 1}, {}),
    "a key of three halves": (twice("budget.keys.0.parts.1"), {"RK326": 1}, {}),
    "a frame of three halves": (twice("budget.frame.parts.0"), {"RK304": 1, "RK315": 1}, {}),
    "a cost more": (twice("budget.costs.0"), {"RK316": 1}, {}),
    "an open point more": (twice("open_points.0"), {"RK109": 1}, {}),
    # in other years
    "an end a year earlier, where three years still fit": (
        moved("period.value", 2012, 2011),
        {},
        {},
    ),
    "an end two years earlier": (moved("period.value", 2012, 2010), {"RK208": 1, "RK209": 1}, {}),
    "an end before the start": (moved("period.value", 2012, 2008), {"RK207": 1}, {}),
    "a start a year later, after the second sub-goal": (
        moved("period.value", 2009, 2010),
        {"RK209": 1},
        {},
    ),
    "a sub-goal after the end": (
        moved("goals.subgoals.2.period.value", 2011, 2013),
        {"RK209": 1},
        {},
    ),
    "adopted a year before it was written": (
        moved("decisions.0.date.value", 2009, 2008),
        {"RK409": 1},
        {},
    ),
    "population a year older": (moved("budget.keys.0.parts.1.as_of.value", 2008, 2007), {}, {}),
    "population of 2004": (
        moved("budget.keys.0.parts.1.as_of.value", 2008, 2004),
        {"RK327": 1},
        {},
    ),
    # below zero
    "a grant below zero": (
        below_zero("budget.funding.0.amount.value"),
        {"RK301": 1, "RK304": 1, "RK318": 1},
        {},
    ),
    "money of the municipalities below zero": (
        below_zero("budget.funding.1.amount.value"),
        {"RK301": 1, "RK304": 1, "RK318": 1},
        {},
    ),
    "a frame below zero": (
        below_zero("budget.frame.amount.value"),
        {"RK303": 1, "RK315": 1},
        {},
    ),
    "fewer than nobody in Tinn": (
        below_zero("budget.keys.0.parts.1.figures.tinn"),
        {"RK504": 1},
        {},
    ),
    "a share below zero": (
        below_zero("budget.allocations.0.shares.tinn"),
        {"RK323": 1, "RK324": 1},
        {},
    ),
}
"""What is changed, and by code how many findings more and fewer there then are."""


@pytest.mark.parametrize("profile", ["plp", "strict"])
@pytest.mark.parametrize("fact", FACTS)
def test_a_changed_fact_is_told_by_the_rule_that_it_is_about(profile: str, fact: str) -> None:
    data, more, less = FACTS[fact]
    before, after = (Counter(judged(each, profile).tally()) for each in (PLAIN, data))
    assert (dict(after - before), dict(before - after)) == (more, less)


@pytest.mark.parametrize("stage", ["sketch", "draft"])
def test_what_no_open_point_answers_for_stands(stage: str) -> None:
    data = without("open_points.1")
    before, after = (judged(each, "plp", stage) for each in (PLAIN, data))
    assert sum(each.code == "RK206" for each in before.deferred) == 17
    assert not any(each.code == "RK206" for each in after.deferred)
    assert before.tally()["RK206"] == after.tally()["RK206"]


def test_a_part_of_a_key_below_zero_is_refused_where_it_stands() -> None:
    with pytest.raises(ReadError) as caught:
        judged(below_zero("budget.keys.0.parts.0.share"), "plp")
    (finding,) = caught.value.report.errors
    assert str(finding.path) == "project.budget.keys[0].parts[0].share"
