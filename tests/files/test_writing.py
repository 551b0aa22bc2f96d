"""Plans are written to be read by people: short forms, no noise, hardly a quote."""

import json
from pathlib import Path as FilePath

import pytest
from hypothesis import given, settings

from regionkit.errors import InvalidValueError
from regionkit.files import FileFormat, read, to_plain, write, write_line, write_text
from regionkit.files.yaml_text import read_yaml
from regionkit.model import (
    Activity,
    AllocatedShare,
    Allocation,
    Background,
    Benefit,
    Budget,
    CostItem,
    Document,
    EqualPart,
    Figure,
    FixedPart,
    FixedShare,
    Frame,
    Goal,
    Goals,
    OpenPoint,
    Participant,
    PrintedTable,
    Project,
    Section,
    SharingKey,
    Staffing,
    StaffShare,
    StatisticPart,
    Subgoal,
)
from regionkit.testing.strategies import projects
from regionkit.values import Amount, MunicipalityCode, PartialDate, Period, Share

EXAMPLE = FilePath(__file__).parents[2] / "examples" / "kongsbergregionen.yaml"


def yaml_of(plan: Project) -> str:
    """Return what is written under the head."""
    head, _, body = write_text(plan).partition("project:\n")
    assert head == "regionkit: 1\n"
    return body


# --- the whole ---------------------------------------------------------------


def test_a_plan_is_written_as_a_person_would() -> None:
    plan = Project(
        title="Framover sammen",
        stage="draft",
        period="2022/2024",
        participants=[
            Participant(id="ringerike", name="Ringerike"),
            Participant(id="viken", name="Viken", kind="county"),
        ],
        goals=Goals(
            main=[Goal(title="Flere arbeidsplasser")],
            subgoals=[
                Subgoal(
                    id="g1",
                    title="Klynge",
                    period=Period("2022-35/..", text="Fra 3. kv. 22"),
                    activities=[
                        Activity(title="Kartlegge"),
                        Activity(title="Starte", activities=[Activity(title="Ansette")]),
                    ],
                )
            ],
        ),
        budget=Budget(
            frame=Frame(amount=Amount.parse("ca 2 500 000 per year"), years=3),
            costs=[CostItem(title="Leie"), CostItem(title="Lønn", amount="200 000 NOK")],
        ),
    )
    assert (
        write_text(plan)
        == """\
regionkit: 1
project:
  title: Framover sammen
  stage: draft
  period: 2022/2024
  goals:
    main: [Flere arbeidsplasser]
    subgoals:
      - id: g1
        title: Klynge
        period: {value: 2022-35/.., text: Fra 3. kv. 22}
        activities:
          - Kartlegge
          - title: Starte
            activities: [Ansette]
  participants:
    ringerike: Ringerike
    viken: {name: Viken, kind: county}
  budget:
    frame: {amount: ca 2 500 000 per year, years: 3}
    costs:
      - Leie
      - {title: Lønn, amount: 200 000 NOK}
"""
    )


def test_what_is_not_said_is_not_written() -> None:
    assert write_text(Project()) == "regionkit: 1\nproject: {}\n"
    assert (
        write_text(Project(), "json")
        == """\
{
  "regionkit": 1,
  "project": {}
}
"""
    )


def test_the_example_is_written_almost_as_it_was_by_hand() -> None:
    written = write_text(read(EXAMPLE))
    for line in (
        "  title: Samordnet næringsapparat i Kongsbergregionen",
        "  regions: [Kongsbergregionen]",
        "  startup: {value: 2008-12-01~/2009-05-31~, text: vinter/vår 2009, where: §4}",
        "    as_of: {value: 2009-01-22, text: Pr. 22. januar 2009}",
        "      - {number: 1, title: Bakgrunn, page: 2, about: background}",
        "          - [Tinn, 6066, 35 714, 30 096, 65 811]",
        "    - Regionrådets reiselivssatsning",
        "    nore-og-uvdal: Nore og Uvdal",
        "      hjartdal: {value: at most 10 %, text: Inntil 10%}",
        "        amount: 500 000 per year",
        "          kongsberg: 154 775",
        "        - project.goals.subgoals[*].activities[*].period",
    ):
        assert f"{line}\n" in written
    assert "&" not in written
    assert "!" not in written
    assert " \n" not in written
    assert written.count('"') < 10  # those of the plan's own words


def test_the_order_is_that_of_a_plan_not_of_the_classes() -> None:
    keys = list(to_plain(read(EXAMPLE)))
    assert keys[:4] == ["id", "title", "stage", "language"]
    assert keys[-2:] == ["budget", "open_points"]


# --- short forms -------------------------------------------------------------


@pytest.mark.parametrize(
    ("noun", "plain"),
    [
        (Benefit(title="a"), "a"),
        (Benefit(title="a", owner="b"), {"title": "a", "owner": "b"}),
        (Background(text="a"), "a"),
        (Goal(title="a"), "a"),
        (OpenPoint(title="a", text="b"), {"title": "a", "text": "b"}),
        (Section(title="a"), {"title": "a"}),
        (StaffShare(participant="a", share="5 %"), {"participant": "a", "share": "5 %"}),
        (EqualPart(share="5 %"), {"by": "equal", "share": "5 %"}),
        (FixedPart(share="5 %", title="x"), {"by": "fixed", "share": "5 %", "title": "x"}),
        (
            StatisticPart(share="5 %", statistic="jobs", basis="rolling"),
            {"by": "statistic", "share": "5 %", "statistic": "jobs", "basis": "rolling"},
        ),
        (PartialDate("2009"), "2009"),
        (PartialDate("2009", text=""), {"value": "2009", "text": ""}),
        (Period("2009/..", where="§4"), {"value": "2009/..", "where": "§4"}),
        (Amount.parse("ca 5 NOK"), "ca 5 NOK"),
        (Share("1/7"), "1/7"),
        (MunicipalityCode("NO", "0604"), "NO-0604"),
    ],
)
def test_a_noun_as_plain_data(noun: object, plain: object) -> None:
    assert to_plain(noun) == plain


def test_keyed_lists_are_written_as_keys_and_values() -> None:
    shares = [
        StaffShare(participant="a", share=Share("1/7", text="en sjuendedel")),
        StaffShare(participant="b", share="5 %", actual="4 %"),
    ]
    assert to_plain(Staffing(shares=shares))["shares"] == {
        "a": {"value": "1/7", "text": "en sjuendedel"},
        "b": {"share": "5 %", "actual": "4 %"},
    }
    figures = [Figure(participant="a", value=1619), Figure(participant="b", value="1234.50")]
    part = StatisticPart(share="1/2", statistic="x", figures=figures)
    assert to_plain(part)["figures"] == {"a": 1619, "b": "1 234.50"}
    fixed = FixedPart(share="1/2", shares=[FixedShare(participant="a", share="100 %")])
    assert to_plain(fixed)["shares"] == {"a": "100 %"}
    allocation = Allocation(
        key="k", amount=5, shares=[AllocatedShare(participant="a", amount=Amount(5, text="kr 5"))]
    )
    assert to_plain(allocation)["shares"] == {"a": {"value": "5", "text": "kr 5"}}


def test_a_list_with_an_id_twice_stays_a_list() -> None:
    twice = [Figure(participant="a", value=1), Figure(participant="a", value=2)]
    part = StatisticPart(share="100 %", statistic="x", figures=twice)
    assert to_plain(part)["figures"] == [
        {"participant": "a", "value": 1},
        {"participant": "a", "value": 2},
    ]


def test_what_must_be_said_is_written_even_if_empty() -> None:
    key = SharingKey(id="k", participants=[], parts=[])
    assert to_plain(key) == {"id": "k", "participants": [], "parts": []}
    assert to_plain(Goal(title="")) == ""


# --- how texts are written ---------------------------------------------------


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Bø å være", "title: Bø å være"),
        ("0604", "title: 0604"),
        ("NO", "title: NO"),
        ("12:30", "title: 12:30"),
        ("50 %", "title: 50 %"),
        ("null", "title: 'null'"),
        ("~", "title: '~'"),
        ("", "title: ''"),
        ("a: b", "title: 'a: b'"),
        ("- a", "title: '- a'"),
        ("it's", "title: it's"),
        ("'quoted'", "title: '''quoted'''"),
        ("# a", "title: '# a'"),
        (" a ", "title: ' a '"),
        ("a\nb", "title: >-\n    a\n\n    b"),
        ("a\n", r'title: "a\n"'),
        ("a\tb", r'title: "a\tb"'),
        ("a\x07", r'title: "a\a"'),
        ("a\x85b", r'title: "a\Nb"'),
        ("a\u2028b", r'title: "a\Lb"'),
        ("\ufeffa", r'title: "\uFEFFa"'),
        ("\U0001f600", "title: \U0001f600"),
        ("1\xa0000", "title: 1\xa0000"),
    ],
)
def test_quotes_stand_only_where_they_must(text: str, line: str) -> None:
    assert yaml_of(Project(title=text)) == f"  {line}\n"


def test_long_texts_are_folded_into_lines() -> None:
    text = "Samordning og koordinering mellom kommunene " * 10 + "slutt"
    first, *lines = yaml_of(Project(title=text)).splitlines()
    assert first == "  title: >-"
    assert len(lines) > 3
    assert " ".join(line.strip() for line in lines) == text
    assert max(map(len, lines)) < 110


def test_short_rows_stand_on_one_line_and_long_ones_do_not() -> None:
    table = PrintedTable(columns=["Kommune", "Totalt"], rows=[["Tinn", "65 811"], ["x" * 30, "5"]])
    written = yaml_of(Project(document=Document(tables=[table])))
    assert "      - columns: [Kommune, Totalt]\n" in written
    assert f"          - [Tinn, 65 811]\n          - - {'x' * 30}\n" in written


# --- files -------------------------------------------------------------------


@pytest.mark.parametrize("name", ["plan.yaml", "plan.json"])
def test_a_file_is_written_the_same_on_every_machine(tmp_path: FilePath, name: str) -> None:
    file = tmp_path / name
    file.write_text("before " * 1_000)
    write(Project(title="Bø\r\n"), str(file))
    source = file.read_bytes()
    assert b"B\xc3\xb8" in source
    assert b"\r" not in source
    assert source.endswith(b"\n")
    assert read(file) == Project(title="Bø\r\n")


def test_a_folder_that_is_not_there_is_an_os_error(tmp_path: FilePath) -> None:
    with pytest.raises(FileNotFoundError):
        write(Project(), tmp_path / "missing" / "plan.yaml")


def test_another_format_is_refused() -> None:
    with pytest.raises(ValueError, match="one of yaml, json, found 'xml'"):
        write_text(Project(), "xml")


@settings(max_examples=50, deadline=None)
@given(projects)
def test_every_plan_is_written_as_plain_yaml_and_json(plan: Project) -> None:
    yaml_text, json_text = write_text(plan), write_text(plan, FileFormat.JSON)
    assert read_yaml(yaml_text).problems == ()  # no anchor, tag, merge key or odd character
    assert set(json.loads(json_text)) == {"regionkit", "project"}
    for text in (yaml_text, json_text):
        assert text.endswith("\n")
        assert "\r" not in text
        assert text.encode()


def test_a_plan_on_one_line() -> None:
    plan = read(EXAMPLE)
    line = write_line(plan)
    assert line.count(b"\n") == 1
    assert line.endswith(b"}\n")
    assert json.loads(line) == json.loads(write_text(plan, "json"))
    with pytest.raises(InvalidValueError, match="whole characters"):
        write_line(Project(title="\ud800"))
