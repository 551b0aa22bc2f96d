"""The example is read with every figure and fact of its source, and each has its place."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path as FilePath

import pytest

from regionkit.files import FileFormat, Limits, ReadError, format_of, read, read_file, read_text
from regionkit.files.reading import read_source
from regionkit.findings import Path, Position
from regionkit.model import (
    DecisionStatus,
    DocumentKind,
    EqualPart,
    FundingState,
    MoneyKind,
    Openness,
    Project,
    StatisticPart,
)
from regionkit.values import Bound, Per, Precision, Stage

EXAMPLE = FilePath(__file__).parents[2] / "examples" / "kongsbergregionen.yaml"

MUNICIPALITIES = {
    "hjartdal": ("Hjartdal", 1619, 10, 43_747),
    "tinn": ("Tinn", 6066, 15, 65_811),
    "notodden": ("Notodden", 12_232, 20, 96_403),
    "kongsberg": ("Kongsberg", 23_997, 25, 154_775),
    "flesberg": ("Flesberg", 2521, 10, 48_222),
    "rollag": ("Rollag", 1419, 10, 42_755),
    "nore-og-uvdal": ("Nore og Uvdal", 2534, 10, 48_287),
}
"""Name, inhabitants on 1 January 2008, percent of a post, kroner a year: the printed table."""


@pytest.fixture(scope="module")
def plan() -> Project:
    return read(EXAMPLE)


# --- the example -------------------------------------------------------------


def test_what_the_plan_is(plan: Project) -> None:
    assert plan.title == "Samordnet næringsapparat i Kongsbergregionen"
    assert plan.stage is Stage.SKETCH
    assert (plan.language, plan.currency) == ("nb", "NOK")
    assert [region.name for region in plan.regions] == ["Kongsbergregionen"]
    assert plan.working_title is None


def test_the_period_keeps_its_placeholders_and_its_duration(plan: Project) -> None:
    period = plan.period
    assert period is not None
    assert period.code == "2009-XX-XX/2012-XX-XX, 3 years"
    assert period.text == "dd.mm.2009 – dd.mm.2012, 3 år"
    assert period.where == "§3"
    assert (period.earliest, period.latest) == (date(2009, 1, 1), date(2012, 12, 31))
    assert period.start is not None
    assert period.start.precision is Precision.DAY_UNKNOWN
    assert period.duration_is_possible()


def test_the_startup_is_approximate(plan: Project) -> None:
    assert plan.startup is not None
    assert plan.startup.approximate
    assert plan.startup.text == "vinter/vår 2009"
    assert plan.startup.latest == date(2009, 5, 31)


def test_the_document(plan: Project) -> None:
    document = plan.document
    assert document is not None
    assert document.kind is DocumentKind.SKETCH
    assert document.as_of is not None
    assert document.as_of.earliest == document.as_of.latest == date(2009, 1, 22)
    assert document.as_of.text == "Pr. 22. januar 2009"
    assert [who.organisation for who in document.prepared_by] == ["Invida", "Kongsbergregionen"]
    assert [person.name for person in document.prepared_by[0].persons] == [
        "Dag Åsmund Bilstad",
        "Monica Tveit Tjentland",
    ]
    assert [(s.number, s.page) for s in document.sections] == [
        ("1", 2),
        ("2", 3),
        ("3", 5),
        ("4", 5),
        ("5", 6),
        ("6", 6),
        ("7", 7),
        ("8", 7),
    ]
    assert [len(section.sections) for section in document.sections] == [0, 3, 0, 0, 2, 1, 0, 0]


def test_the_printed_table_stands_digit_for_digit(plan: Project) -> None:
    assert plan.document is not None
    (table,) = plan.document.tables
    assert table.columns == ("Kommune", "Innb 010108", "50% likt", "50% innb", "Totalt")
    assert table.total == ("", "50388", "250000", "250000", "500000")
    by_population = ("8 033", "30 096", "60 689", "119 061", "12 508", "7 040", "12 572")
    assert table.rows == tuple(
        (name, str(inhabitants), "35 714", part, f"{kroner:,}".replace(",", " "))
        for (name, inhabitants, _, kroner), part in zip(
            MUNICIPALITIES.values(), by_population, strict=True
        )
    )


def test_the_goals(plan: Project) -> None:
    assert plan.goals is not None
    (main,) = plan.goals.main
    assert main.title == "Etablere og utvikle et samordnet næringsapparat."
    assert main.explanation is not None
    assert main.explanation.count("\n") == 1  # two paragraphs
    subgoals = plan.goals.subgoals
    assert [len(subgoal.activities) for subgoal in subgoals] == [4, 8, 3]
    nested = [len(activity.activities) for activity in subgoals[0].activities]
    assert nested == [0, 1, 0, 1]
    assert [subgoal.period and subgoal.period.text for subgoal in subgoals] == [
        "Fra start",
        "Fra 3. kv. 09",
        "Fra 4. kv. 11",
    ]
    first, second, third = (subgoal.period for subgoal in subgoals)
    assert first is not None
    assert second is not None
    assert third is not None
    assert first.from_start
    assert (second.earliest, second.latest_start) == (date(2009, 7, 1), date(2009, 9, 30))
    assert (third.earliest, third.latest_start) == (date(2011, 10, 1), date(2011, 12, 31))
    assert first.open_end
    assert second.open_end
    assert third.open_end


def test_lists_know_whether_they_are_complete(plan: Project) -> None:
    assert len(plan.benefits) == 8
    assert plan.benefits_are is Openness.AT_LEAST
    assert plan.related_are is Openness.EXAMPLES
    assert [relation.is_project for relation in plan.related] == [True, True, False, False, False]
    assert plan.background is not None
    assert plan.background.focus_areas_are is Openness.EXAMPLES


def test_the_participants_and_their_shares(plan: Project) -> None:
    assert {p.id: p.name for p in plan.participants} == {
        key: name for key, (name, *_) in MUNICIPALITIES.items()
    }
    assert plan.staffing is not None
    assert plan.staffing.provisional
    shares = {share.participant: share.share for share in plan.staffing.shares}
    assert len(shares) == 7
    for key, (_, _, percent, _) in MUNICIPALITIES.items():
        assert shares[key].value == Fraction(percent, 100)
        assert shares[key].bound is Bound.AT_MOST
        assert shares[key].text == f"Inntil {percent}%"
    assert sum(share.value for share in shares.values()) == 1


def test_the_organisation(plan: Project) -> None:
    assert plan.organisation is not None
    owner, responsible, coordinator = plan.organisation.roles
    assert owner.holder is not None
    assert owner.holder.name == "Regionrådet"
    assert responsible.holder is not None
    assert responsible.holder.name == "Regional koordinator"
    assert coordinator.holder is None
    assert coordinator.filled_by == "responsible"
    assert coordinator.text == "Engasjeres av prosjektansvarlig."
    assert [used.where for used in coordinator.names_used] == ["§1", "§2"]
    group, reference_group = plan.organisation.groups
    assert group.seats is not None
    assert group.seats.per_participant == 1
    assert reference_group.optional
    assert reference_group.set_up_by == "prosjektleder"


def test_the_decision(plan: Project) -> None:
    (decision,) = plan.decisions
    assert decision.status is DecisionStatus.ADOPTED
    assert decision.date is not None
    assert (str(decision.date), decision.date.text) == ("2009-02-03", "03.02.09")
    assert decision.adopts is not None
    assert decision.adopts.kind is DocumentKind.SKETCH
    assert plan.decision_points == ()


def test_the_frame_and_the_costs(plan: Project) -> None:
    assert plan.budget is not None
    frame = plan.budget.frame
    assert frame is not None
    assert frame.amount.number == 2_500_000
    assert frame.amount.approximate
    assert frame.amount.per is Per.YEAR
    assert frame.amount.where == "§3, §7"
    assert (frame.years, frame.total) == (3, None)
    assert [part.amount.number for part in frame.parts] == [1_250_000, 1_250_000]
    assert [part.amount.text for part in frame.parts] == ["kr 1,25 mill.", "kr 1,25 mill"]
    assert [cost.amount for cost in plan.budget.costs] == [None] * 6


def test_the_financing(plan: Project) -> None:
    assert plan.budget is not None
    grants, municipalities, own_effort = plan.budget.funding
    amounts = [line.amount for line in plan.budget.funding if line.amount is not None]
    assert [amount.number for amount in amounts] == [750_000, 500_000, 1_250_000]
    assert [amount.per for amount in amounts] == [Per.YEAR, Per.YEAR, Per.UNSTATED]
    assert grants.state is FundingState.APPLIED_FOR
    assert own_effort.kind is MoneyKind.IN_KIND
    assert municipalities.payers == tuple(MUNICIPALITIES)
    assert municipalities.key == "cost-sharing"
    assert amounts[0].text == "Kr 750 000.- pr år søkes finansiert med eksterne tilskudd"


def test_the_key_and_its_allocation(plan: Project) -> None:
    assert plan.budget is not None
    (key,) = plan.budget.keys
    equal, population = key.parts
    assert isinstance(equal, EqualPart)
    assert isinstance(population, StatisticPart)
    assert equal.share.value == population.share.value == Fraction(1, 2)
    assert population.as_of is not None
    assert (str(population.as_of), population.as_of.text) == ("2008-01-01", "010108")
    assert population.basis is None
    assert {f.participant: f.value for f in population.figures} == {
        name: Decimal(inhabitants) for name, (_, inhabitants, _, _) in MUNICIPALITIES.items()
    }
    (allocation,) = plan.budget.allocations
    assert {share.participant: share.amount.number for share in allocation.shares} == {
        name: kroner for name, (_, _, _, kroner) in MUNICIPALITIES.items()
    }
    numbers = [share.amount.number for share in allocation.shares if share.amount.number]
    assert sum(numbers) == allocation.amount.number == 500_000


def test_the_open_points_keep_their_targets(plan: Project) -> None:
    assert len(plan.open_points) == 8
    documents = [p.deferred_to and p.deferred_to.document for p in plan.open_points]
    assert documents.count("endelig prosjektplan") == 2
    dated = plan.open_points[1]
    assert dated.deferred_to is not None
    assert dated.deferred_to.by == ("responsible", "coordinator")
    assert Path("project.goals.subgoals[*].activities[*].period") in dated.covers


# --- places ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("project", "project:"),
        ("project.title", "  title:"),
        ("project.period", "  period:"),
        ("project.participants[kongsberg]", "    kongsberg: Kongsberg"),
        ("project.staffing.shares[tinn].share", "      tinn: {value: at most 15"),
        ("project.organisation.roles[coordinator].holder", "      - id: coordinator"),
        ("project.budget.funding[grants].state", "        state: applied for"),
        ("project.benefits[1]", "    - God lønnsomhet"),
    ],
)
def test_a_path_is_found_in_the_file(path: str, line: str) -> None:
    position = read_file(EXAMPLE, [Project]).locate(Path(path))
    text = EXAMPLE.read_text(encoding="utf-8").splitlines()[position.line - 1]
    assert text.startswith(line)
    assert position.file == str(EXAMPLE)
    assert text[: position.column - 1].strip(" -") == ""


def test_without_a_file_a_position_has_none() -> None:
    found = read_source("regionkit: 1\nproject: {title: a}", FileFormat.YAML, [Project])
    assert found.locate(Path("project.title")) == Position(line=2, column=11)


# --- ways in -----------------------------------------------------------------

SMALL = "regionkit: 1\nproject:\n  title: Bø å være\n"
SMALL_JSON = '{"regionkit": 1, "project": {"title": "Bø å være"}}'


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_marks_and_line_breaks_make_no_difference(mark: bytes, line_break: str) -> None:
    source = mark + SMALL.replace("\n", line_break).encode()
    assert read_source(source, FileFormat.YAML, [Project]).content == Project(title="Bø å være")


def test_a_text_is_read_as_yaml_unless_json_is_said() -> None:
    assert read_text(SMALL) == read_text(SMALL_JSON, "json") == Project(title="Bø å være")
    assert read_text(SMALL_JSON, FileFormat.JSON) == read_text(SMALL, FileFormat.YAML)
    assert read_text(SMALL_JSON) == read_text(SMALL)  # JSON is YAML too, mostly


def test_another_format_is_refused() -> None:
    with pytest.raises(ValueError, match="one of yaml, json, found 'toml'"):
        read_text(SMALL, "toml")


@pytest.mark.parametrize(
    ("name", "file_format"),
    [
        ("plan.json", FileFormat.JSON),
        ("plan.JSON", FileFormat.JSON),
        ("plan.yaml", FileFormat.YAML),
        ("plan.yml", FileFormat.YAML),
        ("plan", FileFormat.YAML),
        ("json", FileFormat.YAML),
        (FilePath("a.json/plan.txt"), FileFormat.YAML),
    ],
)
def test_the_name_tells_the_format(name: str | FilePath, file_format: FileFormat) -> None:
    assert format_of(name) is file_format


def test_a_path_may_be_a_text_or_a_path(tmp_path: FilePath) -> None:
    file = tmp_path / "plan.json"
    file.write_text(SMALL_JSON, encoding="utf-8")
    assert read(file) == read(str(file))


def test_a_file_that_is_not_there_is_an_os_error(tmp_path: FilePath) -> None:
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "missing.yaml")
    with pytest.raises(IsADirectoryError):
        read(tmp_path)


def test_limits_are_the_callers(tmp_path: FilePath) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(SMALL, encoding="utf-8")
    with pytest.raises(ReadError, match="RK905: The file has 44 bytes: expected at most 10"):
        read(file, limits=Limits(max_bytes=10))
    with pytest.raises(ReadError, match="RK905 project: Lists and mappings"):
        read_file(file, [Project], limits=Limits(max_depth=1))
