"""Rules on several projects, asked across the plans of many files."""

import os
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.portfolio.making import line, project, write_lines, write_zip

import regionkit as rk
from regionkit.findings import RuleSetting
from regionkit.portfolio import PlanFinding, check_many, claims
from regionkit.portfolio.claims import ClaimBook, Said

ALL = rk.Profile(
    name="across",
    description="x",
    source="x",
    rules=["RK803", "RK804", "RK805", "RK807"],
)


def found(tmp_path: Path, *plans: dict[str, Any], profile: rk.Profile = ALL) -> list[PlanFinding]:
    path = write_lines(tmp_path / "plans.jsonl", plans)
    return list(check_many(path, profile))


def told(findings: list[PlanFinding]) -> list[tuple[str, int | None, str]]:
    return [(e.finding.code, e.place.line, e.finding.path.text) for e in findings]


def test_a_project_that_is_held_in_two_files_is_told_at_the_second(tmp_path: Path) -> None:
    one = write_lines(tmp_path / "a.jsonl", [project(1), project(2)])
    two = write_zip(tmp_path / "b.zip", {"ø.yaml": rk.write_text(rk.Project(id="p2", title="To"))})
    (finding,) = check_many([one, two], ALL)
    assert finding.finding.code == "RK807"
    assert finding.place.member == "ø.yaml"
    assert str(finding.finding.position) == f"{two}/ø.yaml:1:1"
    assert finding.finding.message == f"The project To is held twice: here and in {one}:2."
    assert finding.finding.message_in("nb") != finding.finding.message


def test_one_that_is_held_three_times_is_told_twice(tmp_path: Path) -> None:
    assert told(found(tmp_path, project(1), project(1), project(2), project(1))) == [
        ("RK807", 2, "project"),
        ("RK807", 4, "project"),
    ]


def test_without_ids_name_period_and_participants_tell(tmp_path: Path) -> None:
    plans = [
        {"title": "Museum", "period": "2009/2011", "participants": {"bo": name}}
        for name in ("Bø", "Tinn", "BØ")
    ]
    assert told(found(tmp_path, *plans)) == [("RK807", 3, "project")]


def test_a_file_that_is_given_twice_is_no_double(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", [project(1)])
    assert not list(check_many([path, path], ALL))


def test_doubles_within_one_file_are_told_by_the_check_of_that_file(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", [{"projects": [project(1), project(1)]}])
    assert "RK807" not in check_many(path, "default").to_json()


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are bytes there")
def test_a_file_whose_name_is_no_text_is_compared_as_well(tmp_path: Path) -> None:
    for name in (b"b\xf8.json", b"b\xf9.json"):  # written by a program of another age
        (tmp_path / os.fsdecode(name)).write_text(line(project(1)), encoding="utf-8")
    (finding,) = check_many(tmp_path, "default").findings[-1:]
    assert finding.finding.code == "RK807"
    assert finding.place.file == str(tmp_path / os.fsdecode(b"b\xf9.json"))


def test_a_person_gives_no_more_than_there_is_over_all_plans(tmp_path: Path) -> None:
    def plan(number: int, share: str, period: str) -> dict[str, Any]:
        shares = {"bo": {"share": share, "person": "Kari  Nordmann"}}
        return project(
            number, period=period, participants={"bo": "Bø"}, staffing={"shares": shares}
        )

    busy = [plan(1, "60 %", "2009-01-01/2009-12-31"), plan(2, "60 %", "2009-06-01/2010-05-31")]
    (finding,) = found(tmp_path, *busy)
    assert told([finding]) == [("RK804", 2, "project.staffing.shares[bo]")]
    assert finding.finding.message.startswith("Kari  Nordmann is to give 120 % of a post")
    later = [plan(1, "60 %", "2009-01-01/2009-12-31"), plan(2, "60 %", "2010-01-01/2010-05-31")]
    assert not found(tmp_path, *later)
    limited = rk.Profile(
        name="x", description="x", source="x", rules=["RK804"],
        settings=[RuleSetting(code="RK804", parameters={"limit": 2, "municipality_limit": 1})],
    )  # fmt: skip
    (by_giver,) = found(tmp_path, *busy, profile=limited)
    assert by_giver.finding.message.startswith("Bø is to give 120 % of a post")


def test_a_grant_is_not_counted_on_beyond_its_size_over_all_plans(tmp_path: Path) -> None:
    def plan(number: int, **more: str) -> dict[str, Any]:
        row = {"title": "Fylket", "amount": "200 000", "evidence": "Brev 3.11.", **more}
        return project(number, budget={"funding": [row]})

    (finding,) = found(tmp_path, plan(1, granted="200 000"), plan(2))
    assert told([finding]) == [("RK805", 2, "project.budget.funding[0].evidence")]
    assert not found(tmp_path, plan(1, granted="400 000"), plan(2))
    assert not found(tmp_path, plan(1, granted="200 000"), plan(2, evidence="Brev 4.11."))
    assert not found(tmp_path, plan(1), plan(2))
    kroner = plan(2)
    kroner["currency"] = "SEK"
    assert not found(tmp_path, plan(1, granted="200 000"), kroner)


def test_a_relation_is_named_on_both_sides_over_all_plans(tmp_path: Path) -> None:
    first = project(1, related=[{"title": "Museum 2 på Bø", "kind": "feeds"}])
    assert told(found(tmp_path, project(2), first)) == [("RK803", 2, "project.related[0]")]
    assert told(found(tmp_path, first, project(2))) == [("RK803", 1, "project.related[0]")]
    back = project(2, related=[{"title": "Forprosjektet", "project": "p1"}])
    assert not [each for each in found(tmp_path, first, back) if each.finding.code == "RK803"]
    assert not found(tmp_path, first, project(3))


def test_a_profile_without_such_rules_compares_nothing(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", [project(1), project(1)])
    assert check_many(path, "minimal").ok("note")


def test_the_weight_follows_the_stage(tmp_path: Path) -> None:
    first = project(1, related=[{"title": "Museum 2 på Bø", "kind": "feeds"}])
    for stage, severity in (("sketch", "note"), ("approved", "warning")):
        (finding,) = found(tmp_path, {**first, "stage": stage}, project(2))
        assert finding.finding.severity == severity


def test_what_was_written_down_is_as_long_as_it_must_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claims, "_AT_HAND", 3)
    with ClaimBook() as book:
        for number in range(50):
            book.add([(Said("held", f"p{number % 40}", f"[{number}]"),)])
        met = [(key, [claim.words[0] for claim in row]) for _, key, row in book.met()]
    assert met == sorted((f"p{n}", [n, n + 40]) for n in range(10))


def test_one_plan_needs_no_book(tmp_path: Path) -> None:
    path = tmp_path / "one.json"
    path.write_text(line(project(1)), encoding="utf-8")
    with ClaimBook() as book:
        book.add([(Said("held", "p1", "[]"),)])
        assert list(book.met()) == []
        assert book._open is None
    assert check_many(path, ALL).ok("note")
