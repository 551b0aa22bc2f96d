"""What cannot be read is told all at once: what, where, what was expected, what to do."""

import copy
import json
import pickle
import time
from pathlib import Path as FilePath

import pytest

from regionkit.errors import RegionkitError
from regionkit.files import FileFormat, Limits, ReadError, read_file, read_text
from regionkit.files.nodes import Locator, Scalar
from regionkit.files.reading import read_source
from regionkit.files.refusals import problems_of
from regionkit.findings import Finding, Path, Position, Report, Severity
from regionkit.model import Project


def refused(text: str | bytes, file_format: str = "yaml") -> list[Finding]:
    """Return what is told of a text, in the order of the file."""
    with pytest.raises(ReadError) as caught:
        read_source(text, FileFormat(file_format), [Project])
    return sorted(caught.value.report, key=place)


def place(finding: Finding) -> tuple[int, int]:
    assert finding.position is not None
    return (finding.position.line, finding.position.column)


def told(text: str | bytes, file_format: str = "yaml") -> list[str]:
    return [
        f"{finding.position} {finding.code} {finding.path}: {finding.message}"
        for finding in refused(text, file_format)
    ]


# --- all at once -------------------------------------------------------------

EIGHT = """\
regionkit: 1
project:
  titel: Samordnet næringsapparat
  stage: skisse
  regions:
    - members: hjartdal
      name: Kongsbergregionen
  startup: {value: vinter 2009, text: vinter/vår 2009}
  participants:
    tinn: {name: Tinn, kind: munisipality}
  goals:
    subgoals:
      - activities:
          - title: Organisere
            activities:
              - {title: Etablere, period: 3. kv. 09}
  budget:
    frame: {amount: 5 mill., years: 3}
"""


def test_eight_mistakes_give_eight_problems_and_no_noise() -> None:
    problems = refused(EIGHT)
    assert [(str(f.position), f.code, str(f.path)) for f in problems] == [
        ("3:3", "RK906", "project.titel"),
        ("4:3", "RK908", "project.stage"),
        ("6:7", "RK908", "project.regions[0].members"),
        ("8:13", "RK908", "project.startup.value"),
        ("10:24", "RK908", "project.participants[tinn].kind"),
        ("13:9", "RK907", "project.goals.subgoals[0]"),
        ("16:35", "RK908", "project.goals.subgoals[0].activities[0].activities[0].period"),
        ("18:13", "RK908", "project.budget.frame.amount"),
    ]
    assert [f.found for f in problems] == [
        None,
        "skisse",
        "hjartdal",
        "vinter 2009",
        "munisipality",
        None,
        "3. kv. 09",
        "5 mill.",
    ]
    assert [f.hint for f in problems] == [
        "Is title meant?",
        "Is sketch meant?",
        "Put its items in brackets, or each on a line of its own after a dash.",
        "Write 2009-24 instead.",
        "Is municipality meant?",
        "Add title here.",
        "Write 2009-35 instead.",
        "Write the number out: 2 500 000.",
    ]
    assert all(f.severity is Severity.ERROR for f in problems)
    assert all(f.source == "regionkit file format" for f in problems)


def test_the_same_mistakes_are_told_of_json() -> None:
    document = {
        "regionkit": 1,
        "project": {
            "titel": "Samordnet næringsapparat",
            "stage": "skisse",
            "regions": [{"members": "hjartdal", "name": "Kongsbergregionen"}],
            "startup": {"value": "vinter 2009", "text": "vinter/vår 2009"},
            "participants": {"tinn": {"name": "Tinn", "kind": "munisipality"}},
            "goals": {
                "subgoals": [
                    {
                        "activities": [
                            {"title": "a", "activities": [{"title": "b", "period": "3. kv. 09"}]}
                        ]
                    }
                ]
            },
            "budget": {"frame": {"amount": "5 mill.", "years": 3}},
        },
    }
    problems = refused(json.dumps(document, ensure_ascii=False, indent=2), "json")
    yaml_problems = refused(EIGHT)
    assert [(f.code, f.path, f.hint) for f in problems] == [
        (f.code, f.path, f.hint) for f in yaml_problems
    ]
    assert [f.found for f in problems] == [f.found and f"'{f.found}'" for f in yaml_problems]
    assert [place(f)[0] for f in problems] == [4, 5, 8, 13, 19, 24, 31, 41]


def test_the_message_tells_all_in_the_order_of_the_file() -> None:
    with pytest.raises(ReadError) as caught:
        read_text(EIGHT)
    lines = str(caught.value).splitlines()
    assert len(lines) == 8
    assert lines[0] == (
        "3:3: error RK906 project.titel: The key titel is not known here. Is title meant?"
    )
    numbers = [int(line.split(":")[0]) for line in lines]
    assert numbers == sorted(numbers)


def test_problems_of_the_notation_and_of_the_content_come_together() -> None:
    problems = refused("regionkit: 1\nproject:\n  title: &a b\n  title: c\n  stage: x\n")
    assert [(str(f.position), f.code) for f in problems] == [
        ("3:10", "RK903"),
        ("4:3", "RK904"),
        ("5:3", "RK908"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "startup: *a",
        "startup: !!timestamp soon",
        "budget: {frame: {amount: *a}}",
        "benefits: [*a]",
        "participants: {tinn: *a}",
        "background: {<<: {text: Tinn}}",
        "goals: {main: [{<<: {title: Tinn}}]}",
    ],
)
def test_a_value_that_could_not_be_read_is_not_told_of_twice(lines: str) -> None:
    assert [f.code for f in refused(f"regionkit: 1\nproject:\n  {lines}")] == ["RK903"]


def test_a_syntax_error_stands_alone() -> None:
    problems = refused("regionkit: 1\nproject:\n  titel: 'a\n  stage: x\n")
    assert [f.code for f in problems] == ["RK902"]


# --- the head of the file ----------------------------------------------------


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("project: {title: a}", ["1:1 RK907 : The key regionkit is missing: {version}"]),
        ("regionkit: 1", ["1:1 RK907 : The key project is missing: {project}"]),
        (
            "{}",
            [
                "1:1 RK907 : The key project is missing: {project}",
                "1:1 RK907 : The key regionkit is missing: {version}",
            ],
        ),
        (
            "regionkt: 1\nporject: {title: a}",
            [
                "1:1 RK906 regionkt: The key regionkt is not known here.",
                "2:1 RK906 porject: The key porject is not known here.",
            ],
        ),
        (
            "regionkit: 1\nproject: {title: a}\nauthor: me",
            ["3:1 RK906 author: The key author is not known here."],
        ),
        ("regionkit: '1'\nproject: {}", ["1:1 RK909 regionkit: {wrong}, found '1'."]),
        ("regionkit: 0\nproject: {}", ["1:1 RK909 regionkit: {wrong}, found 0."]),
        ("regionkit: 1.0\nproject: {}", ["1:1 RK909 regionkit: {wrong}, found 1.0."]),
        ("regionkit: one\nproject: {}", ["1:1 RK909 regionkit: {wrong}, found one."]),
        (
            "regionkit: [1]\nproject: {}",
            ["1:1 RK908 regionkit: {wrong}, found a list of 1 item."],
        ),
        ("regionkit:\nproject: {}", ["1:1 RK910 regionkit: regionkit has no value: {version}"]),
        ("regionkit: 1\nproject:", ["2:1 RK910 project: project has no value: {project}"]),
        ("regionkit: 1\nproject: x", ["2:1 RK908 project: Expected {keys}, found x."]),
        ("- a", ["1:1 RK908 : Expected {both}, found a list of 1 item."]),
        ("a", ["1:1 RK908 : Expected {both}, found a."]),
        ("'~'", ["1:1 RK908 : Expected {both}, found '~'."]),
        ("null", ["1:1 RK910 : The document has no value: expected {both}."]),
        ("", ["1:1 RK901 : The file is empty: expected keys and values."]),
        ("# only a comment\n", ["1:1 RK901 : The file is empty: expected keys and values."]),
    ],
)
def test_the_head_of_a_file(text: str, problems: list[str]) -> None:
    words = {
        "{version}": "expected the version of the format, 1.",
        "{both}": "keys and values (regionkit, project)",
        "{wrong}": "Expected the version of the format, 1",
        "{project}": "expected keys and values (title, working_title, …).",
        "{keys}": "keys and values (title, working_title, …)",
    }
    for name, sentence in words.items():
        problems = [problem.replace(name, sentence) for problem in problems]
    assert told(text) == problems


def test_of_a_newer_file_only_that_is_told() -> None:
    newer = "regionkit: 2\nproject: {name: a}\nprojects: []"
    (finding,) = refused(newer)
    assert finding.code == "RK909"
    assert finding.message == (
        "The file is written in version 2 of the format: expected the version of the format, 1."
    )
    assert finding.hint == "Update regionkit to read it."
    assert refused('{"regionkit": 2}', "json")[0].hint == "Update regionkit to read it."


def test_with_a_wrong_version_the_rest_is_told_too() -> None:
    assert [f.code for f in refused("regionkit: x\nproject: {titel: a}")] == ["RK909", "RK906"]


# --- keys --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("titel", "title"),
        ("Title", "title"),
        ("TITLE", "title"),
        ("tittle", "title"),
        ("workingtitle", "working_title"),
        ("working-title", "working_title"),
        ("benefit", "benefits"),
        ("participant", "participants"),
        ("organization", "organisation"),
        ("open-points", "open_points"),
        ("subproject", "subprojects"),
        ("colour", None),
        ("beløp", None),
        ("x" * 5_000, None),
    ],
)
def test_a_misspelt_key(key: str, meant: str | None) -> None:
    (finding,) = refused(f"regionkit: 1\nproject: {{? {key} : a}}")
    assert finding.code == "RK906"
    if meant:
        assert finding.hint == f"Is {meant} meant?"
    else:
        assert finding.hint.startswith("Known here: id, title, working_title, stage,")
        assert finding.hint.endswith(" and open_points.")


def test_a_misspelt_key_is_not_missing_too() -> None:
    (finding,) = refused("regionkit: 1\nproject: {regions: [{nmae: Tinn}]}")
    assert finding.hint == "Is name meant?"
    codes = [f.code for f in refused("regionkit: 1\nproject: {regions: [{farge: Tinn}]}")]
    assert codes == ["RK907", "RK906"]


@pytest.mark.parametrize("key", ["a b", "1a", "a.b", "[0]", "", "é\u0301", "-", "x" * 101])
def test_a_key_that_is_no_name_has_the_path_of_the_part_around_it(key: str) -> None:
    text = json.dumps({"regionkit": 1, "project": {key: 1}})
    (finding,) = refused(text, "json")
    assert finding.path == Path("project")
    assert place(finding) == (1, 30)


def test_a_text_cut_at_its_comma() -> None:
    first, second = refused("regionkit: 1\nproject: {budget: {frame: {amount: 2,5, years: 3,7}}}")
    for finding, column, rest in ((first, 38, 5), (second, 50, 7)):
        assert place(finding) == (2, column)
        assert finding.message == f"The key {rest} is not known here, and no colon follows it."
        assert finding.hint == "In braces, put a text that holds a comma in quotes."


def test_kroner_with_a_comma_and_a_dash_are_told_to_be_put_in_quotes() -> None:
    (finding,) = refused("regionkit: 1\nproject: {budget: {frame: {amount: 300 000,- pr år}}}")
    assert place(finding) == (2, 44)
    assert "a value is missing here" in finding.message
    assert finding.hint is not None
    assert finding.hint.endswith("In braces, put a text that holds a comma in quotes.")


# --- places ------------------------------------------------------------------


def test_positions_inside_lists_and_keyed_lists() -> None:
    text = """\
regionkit: 1
project:
  participants:
    tinn:
      nme: Tinn
    7: Notodden
    rollag: {name: [Rollag]}
    flesberg: {id: x, name: Flesberg}
  staffing:
    shares:
      tinn: {value: ten, text: Inntil}
      rollag: {value: 5 %, text: [a]}
      flesberg: {share: much}
      notodden: lots
  document:
    tables:
      - columns: [a, {b: c}]
        rows:
          - [a, b]
          - [a, [b]]
          - c
"""
    assert [(str(f.position), str(f.path)) for f in refused(text)] == [
        ("5:7", "project.participants[tinn].nme"),
        ("6:5", "project.participants"),
        ("7:14", "project.participants[rollag].name"),
        ("8:16", "project.participants[flesberg].id"),
        ("11:14", "project.staffing.shares[tinn].share.value"),
        ("12:28", "project.staffing.shares[rollag].share.text"),
        ("13:18", "project.staffing.shares[flesberg].share"),
        ("14:7", "project.staffing.shares[notodden].share"),
        ("17:22", "project.document.tables[0].columns[1]"),
        ("20:17", "project.document.tables[0].rows[1][1]"),
        ("21:13", "project.document.tables[0].rows[2]"),
    ]


def test_an_id_that_is_none_is_told_at_its_place() -> None:
    text = "regionkit: 1\nproject:\n  goals:\n    main:\n      - title: a\n        id: a b\n"
    assert told(text) == [
        "6:9 RK908 project.goals.main[0].id: Expected an id of letters, digits, - and _, found a b."
    ]


def test_the_file_is_named_as_the_caller_named_it(tmp_path: FilePath) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text("regionkit: 1\nproject: {titel: a}", encoding="utf-8")
    with pytest.raises(ReadError, match=r"plan\.yaml:2:11: error RK906 project\.titel: ") as caught:
        read_file(file, [Project])
    (finding,) = caught.value.report
    assert finding.position == Position(line=2, column=11, file=str(file))


# --- missing values ----------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "key"),
    [
        ("title:", "title"),
        ("title: ~", "title"),
        ("period: null", "period"),
        ("goals:", "goals"),
        ("benefits:\n  -", "benefits[0]"),
        ("document: {headings: [a, ~]}", "headings[1]"),
        ("document: {tables: [{columns: [a], rows: [[a, b], [c, ]]}]}", None),
        ("document: {tables: [{columns: [a], rows: [[a, null]]}]}", "rows[0][1]"),
        ("participants: {tinn: }", "tinn"),
        ("staffing: {may_share: }", "may_share"),
        ("budget: {frame: {amount: , years: 3}}", "amount"),
        ("budget: {frame: {amount: 3, years: Null}}", "years"),
    ],
)
def test_a_key_without_a_value(lines: str, key: str | None) -> None:
    text = "regionkit: 1\nproject:\n  " + lines
    if key is None:
        assert read_text(text).document is not None
        return
    (finding,) = refused(text)
    assert finding.code == "RK910"
    assert finding.message.startswith(f"{key} has no value: expected ")
    assert finding.hint == "Write the value, or leave it out if there is none."


# --- how much is told --------------------------------------------------------


@pytest.mark.parametrize(
    "lines",
    [
        "stage: {long}",
        "startup: {long}",
        "period: 2009/{long}",
        "id: -{long}",
        "? {long}\n  : x",
        "benefits: {long}",
        "participants: {{? '-{long}' : a}}",
        "goals: {{main: [{{title: [a], ? {long} : b}}]}}",
        "budget: {{frame: {{amount: {long}, years: {long}}}}}",
        "staffing: {{may_share: {long}}}",
        "open_points: [{{title: a, covers: ['.{long}']}}]",
        "regions: [{{name: {{? {long}1 : a, ? {long}2 : b}}}}]",
    ],
)
@pytest.mark.parametrize("long", ["å" * 10_000, "9" * 10_000, "a b " * 5_000 + "c"])
def test_what_is_told_of_a_long_value_is_short(lines: str, long: str) -> None:
    for finding in refused("regionkit: 1\nproject:\n  " + lines.format(long=long)):
        assert len(str(finding.found or "")) <= 60
        assert len(finding.message) < 300
        assert len(finding.hint) < 400
        assert len(str(finding.path)) < 200
        assert finding.message.isprintable()
        assert finding.hint.isprintable()


def test_thousands_of_problems_are_cut() -> None:
    keys = "".join(f"  key{number}: a\n" for number in range(10_000))
    before = time.process_time()
    with pytest.raises(ReadError) as caught:
        read_text("regionkit: 1\nproject:\n" + keys)
    assert time.process_time() - before < 10
    assert len(caught.value.report) == 1_001
    lines = str(caught.value).splitlines()
    assert len(lines) == 51
    assert lines[-1] == "… and 951 more"
    assert len(str(caught.value)) < 50_000
    stopped = [f for f in caught.value.report if f.name == "too-large"]
    assert [f.message for f in stopped] == ["Reading stopped here after 1000 problems."]


def test_the_limit_of_problems_is_the_callers() -> None:
    text = "regionkit: 1\nproject: {a: 1, b: 2, c: 3, d: 4, e: 5}"
    with pytest.raises(ReadError) as caught:
        read_source(text, FileFormat.YAML, [Project], limits=Limits(max_problems=3))
    told_of = sorted(caught.value.report, key=place)
    assert sorted(f.code for f in told_of) == ["RK905", "RK906", "RK906", "RK906"]
    assert {place(f)[1] for f in told_of} == {11, 17, 23}
    assert len(refused(text)) == 5


# --- the error ---------------------------------------------------------------


def an_error() -> ReadError:
    with pytest.raises(ReadError) as caught:
        read_text(EIGHT)
    return caught.value


def test_a_read_error_is_a_regionkit_error_and_a_value_error() -> None:
    assert isinstance(an_error(), RegionkitError)
    assert isinstance(an_error(), ValueError)


def test_a_read_error_survives_a_process_boundary() -> None:
    error = an_error()
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error)):  # noqa: S301 - our own
        assert isinstance(twin, ReadError)
        assert twin.report == error.report
        assert str(twin) == str(error)


def test_the_report_of_a_read_error_names_the_version_and_gives_records() -> None:
    from regionkit import __version__

    report = an_error().report
    assert report.version == __version__
    assert not report.ok()
    assert {record["code"] for record in report.to_records()} == {"RK906", "RK907", "RK908"}


def test_a_report_without_positions_can_be_told_too() -> None:
    report = an_error().report
    bare = report.located(lambda _: Position(line=1, column=1))
    assert str(ReadError(bare)).startswith("1:1: error ")
    assert str(ReadError(Report())) == ""


def test_an_error_of_another_kind_is_told_like_the_rest() -> None:
    locator = Locator(Scalar("tre", 2, 5, plain=True), "plan")
    (problem,) = problems_of(OverflowError("too many"), locator, at_most=5)
    assert str(problem) == "plan:2:5: RK908 Expected another value, found tre."
    assert problem.hint == "It was refused with these words: too many."
