"""What is written is read again just as it was: the product that all else rests on."""

from pathlib import Path as FilePath
from typing import Any, TypeVar

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.everything import everything

from regionkit.errors import InvalidValueError
from regionkit.files import FileFormat, Root, read, read_text, to_plain, write, write_text
from regionkit.files.forms import KINDS
from regionkit.files.json_text import read_json
from regionkit.files.structuring import reading_converter, to_data
from regionkit.files.writing import _encoded
from regionkit.files.yaml_text import read_yaml
from regionkit.files.yaml_writing import write_yaml
from regionkit.model import (
    Activity,
    AllocatedShare,
    Allocation,
    Background,
    Benefit,
    Budget,
    CostItem,
    Document,
    Frame,
    Goal,
    Goals,
    Participant,
    PrintedTable,
    Project,
    Staffing,
    StaffShare,
    Subgoal,
)
from regionkit.testing.strategies import (
    NASTY,
    PLAN_NOUNS,
    amounts,
    decisions,
    dossiers,
    ids,
    nouns,
    partial_dates,
    periods,
    projects,
    shares,
    texts,
)
from regionkit.values import Amount, PartialDate, Period, Share

EXAMPLE = FilePath(__file__).parents[2] / "examples" / "kongsbergregionen.yaml"

R = TypeVar("R", bound=Root)

slowly = settings(
    deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
formats = st.sampled_from(FileFormat)


def again(plan: R, file_format: FileFormat | str) -> R:
    return read_text(write_text(plan, file_format), file_format, root=type(plan))


def assert_kept(plan: Root) -> None:
    for file_format in FileFormat:
        twin = again(plan, file_format)
        assert twin == plan
        assert everything(twin) == everything(plan)


# --- the example -------------------------------------------------------------


@pytest.mark.parametrize("name", ["plan.yaml", "plan.yml", "plan.json", "PLAN.JSON"])
def test_the_example_survives_a_file_of_either_format(tmp_path: FilePath, name: str) -> None:
    plan = read(EXAMPLE)
    write(plan, tmp_path / name)
    twin = read(tmp_path / name)
    assert twin == plan
    assert everything(twin) == everything(plan)
    write(twin, tmp_path / f"again-{name}")
    assert (tmp_path / f"again-{name}").read_bytes() == (tmp_path / name).read_bytes()


def test_the_example_survives_a_change_of_format() -> None:
    plan = read(EXAMPLE)
    through = again(again(plan, "json"), "yaml")
    assert everything(through) == everything(plan)


def test_everything_sees_what_equality_ignores() -> None:
    plan = read(EXAMPLE)
    bare = read_text("regionkit: 1\nproject: {period: 2009}").period
    printed = read_text("regionkit: 1\nproject: {period: {value: 2009, text: i 2009}}").period
    assert bare == printed
    assert everything(bare) != everything(printed)
    assert everything(plan) == everything(plan)


# --- the law -----------------------------------------------------------------


@slowly
@given(projects | dossiers | decisions, formats)
def test_reading_undoes_writing(plan: Root, file_format: FileFormat) -> None:
    twin = again(plan, file_format)
    assert twin == plan
    assert everything(twin) == everything(plan)


@slowly
@given(projects)
def test_writing_again_gives_the_same_text(plan: Project) -> None:
    text = write_text(plan)
    assert write_text(read_text(text)) == text
    assert again(plan, "yaml") == again(plan, "json")


@pytest.mark.parametrize("noun", PLAN_NOUNS)
@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_every_noun_survives(noun: type[Any], data: st.DataObject) -> None:
    thing = data.draw(nouns(noun))
    plain = {"thing": to_plain(thing)}
    kind: Any = next((u for u, kinds in KINDS.items() if noun in kinds.nouns.values()), noun)
    yaml_text, json_text = write_yaml(plain), _encoded(plain)
    for parsed in (read_yaml(yaml_text), read_json(json_text)):
        assert parsed.root is not None
        assert not parsed.problems
        read_back: Any = to_data(parsed.root)
        twin = reading_converter().structure(read_back["thing"], kind)
        assert twin == thing
        assert everything(twin) == everything(thing)


# --- texts -------------------------------------------------------------------


def holding(text: str) -> Project:
    """Put a text in every kind of place: alone, in a row, in a cell, short, beside a value."""
    return Project(
        title=text,
        period=Period("2009", text=text, where=text),
        background=Background(text=text),
        benefits=[Benefit(title=text), Benefit(title="y", owner=text)],
        goals=Goals(main=[Goal(title=text, explanation=text)]),
        document=Document(
            headings=[text, text],
            purpose=[text, "y" * 30],
            tables=[PrintedTable(columns=[text], rows=[[text, text], [text]])],
        ),
        participants=[Participant(id="a", name=text), Participant(id="b", name="y", kind="other")],
        staffing=Staffing(shares=[StaffShare(participant="a", share=Share("1/7", text=text))]),
    )


@pytest.mark.parametrize("text", NASTY)
def test_nasty_texts_survive_in_every_place(text: str) -> None:
    assert_kept(holding(text))


@pytest.mark.parametrize("text", NASTY)
def test_nasty_texts_survive_the_other_scanner_too(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    assert everything(again(holding(text), "yaml")) == everything(holding(text))


@slowly
@given(texts)
@example("ord " * 20 + "\u2028" + " ord" * 20)
@example("a\n\n\n" + "ord " * 30 + "b\n c\nd")
def test_any_text_survives_in_every_place(text: str) -> None:
    assert_kept(holding(text))


@given(ids)
@example("null")
@example("true")
@example("no")
@example("x" * 2_000)
def test_any_id_survives_as_key(key: str) -> None:
    assert_kept(Project(participants=[Participant(id=key, name="Tinn")]))


@pytest.mark.parametrize("half", ["\ud800", "a\udfffb", "\ude00\ud83d"])
@pytest.mark.parametrize("name", ["plan.yaml", "plan.json"])
def test_half_a_character_is_refused_and_the_file_left_alone(
    tmp_path: FilePath, name: str, half: str
) -> None:
    file = tmp_path / name
    file.write_text("before")
    with pytest.raises(InvalidValueError, match="whole characters"):
        write(Project(title="a", goals=Goals(main=[Goal(title=half)])), file)
    assert file.read_text() == "before"


# --- what a plan says of its values ------------------------------------------


@given(amounts, periods, partial_dates, shares)
def test_values_survive_with_all_that_is_said_of_them(
    amount: Amount, period: Period, when: PartialDate, share: Share
) -> None:
    assert_kept(
        Project(
            startup=when,
            period=period,
            budget=Budget(
                frame=Frame(amount=amount),
                costs=[CostItem(title="x", amount=amount, period=period)],
                allocations=[
                    Allocation(
                        key="k",
                        amount=amount,
                        shares=[AllocatedShare(participant="a", amount=amount)],
                    )
                ],
            ),
            staffing=Staffing(shares=[StaffShare(participant="a", share=share, actual=share)]),
        )
    )


def test_the_same_participant_twice_is_kept_for_the_rules_to_tell() -> None:
    twice = [Participant(id="a", name="A"), Participant(id="a", name="A", kind="county")]
    plan = Project(participants=twice)
    assert_kept(plan)
    assert "- {id: a, name: A}" in write_text(plan)


def test_deep_plans_survive_as_far_as_the_limit_of_reading() -> None:
    activity = Activity(title="bottom")
    for level in range(40):
        activity = Activity(title=f"level {level}", activities=[activity])
    assert_kept(Project(goals=Goals(subgoals=[Subgoal(title="x", activities=[activity])])))
