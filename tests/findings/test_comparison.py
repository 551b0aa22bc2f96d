"""Comparison: what is new, gone and the same between two reports."""

import copy
import pickle
from typing import assert_type

import attrs
from hypothesis import given
from hypothesis import strategies as st
from tests.findings.samples import DEFERRED, ERROR, NOTE, REPORT, WAIVED, WARNING, finding

from regionkit.findings import Finding, Path, Position, Report, Severity, Status
from regionkit.findings.comparison import Comparison, identity
from regionkit.values import Money, Stage

_few = st.lists(st.sampled_from((ERROR, WARNING, NOTE, DEFERRED, WAIVED)), max_size=6)
reports = st.builds(Report, findings=_few)

# --- laws --------------------------------------------------------------------


@given(reports)
def test_nothing_differs_from_itself(report: Report) -> None:
    comparison = report.compare(report)
    assert_type(comparison, Comparison)
    assert not comparison
    assert list(comparison.same) == list(report)


@given(reports, reports)
def test_what_stands_in_one_of_them_is_told_once(later: Report, earlier: Report) -> None:
    comparison = later.compare(earlier)
    assert len(comparison.new) + len(comparison.same) == len(later)
    assert len(comparison.gone) + len(comparison.same) == len(earlier)


@given(reports, reports)
def test_what_is_new_one_way_is_gone_the_other_way(later: Report, earlier: Report) -> None:
    there, back = later.compare(earlier), earlier.compare(later)
    assert (there.new, there.gone) == (back.gone, back.new)
    assert bool(there) is bool(back)


@given(reports, reports)
def test_comparisons_can_be_copied_and_sent(later: Report, earlier: Report) -> None:
    comparison = later.compare(earlier)
    for twin in (copy.deepcopy(comparison), pickle.loads(pickle.dumps(comparison))):  # noqa: S301
        assert twin == comparison
        assert str(twin) == str(comparison)


# --- what is the same ---------------------------------------------------------


def test_a_finding_that_moved_to_another_line_is_the_same() -> None:
    moved = attrs.evolve(ERROR, position=Position(line=99, column=9, file="new.yaml"))
    assert not Report(findings=[moved]).compare(Report(findings=[ERROR]))


def test_a_finding_that_is_said_in_other_words_or_graver_is_the_same() -> None:
    said = attrs.evolve(ERROR, template="Now: {found}", severity=Severity.NOTE, source="other")
    assert not Report(findings=[said]).compare(Report(findings=[ERROR]))


def test_another_code_path_or_parameter_makes_another_finding() -> None:
    for change in (
        {"code": "RK202"},
        {"path": Path("project.goals[g2]")},
        {"parameters": {"found": "More."}},
        {"parameters": {"found": "The plan has no main goal.", "expected": Money(1, "NOK")}},
    ):
        other = attrs.evolve(ERROR, **change)
        comparison = Report(findings=[other]).compare(Report(findings=[ERROR]))
        assert (comparison.new, comparison.gone) == ((other,), (ERROR,))


def test_two_of_a_kind_are_two() -> None:
    comparison = Report(findings=[NOTE, NOTE, NOTE]).compare(Report(findings=[NOTE]))
    assert (len(comparison.new), len(comparison.same), comparison.gone) == (2, 1, ())


def test_the_order_of_parameters_does_not_matter() -> None:
    one, other = (
        Finding(
            code="RK301",
            name="x",
            severity=Severity.ERROR,
            path=Path("project"),
            template="x",
            parameters=parameters,
        )
        for parameters in ({"a": 1, "b": 2}, {"b": 2, "a": 1})
    )
    assert identity(one) == identity(other)


def test_what_was_deferred_and_now_stands_is_new() -> None:
    stands = attrs.evolve(DEFERRED, status=Status.REPORTED)
    assert Report(findings=[stands]).compare(Report(findings=[DEFERRED])).new == (stands,)
    assert Report(findings=[DEFERRED]).compare(Report(findings=[stands])).gone == (stands,)


# --- what it says ---------------------------------------------------------------


def test_it_tells_what_is_new_and_gone() -> None:
    comparison = Report(findings=[ERROR, NOTE]).compare(Report(findings=[WARNING, NOTE]))
    assert str(comparison) == (
        "new   plans/bø.yaml:8:3: error RK201 project.goals: The plan has no main goal.\n"
        "gone  warning RK213 project.goals[g1]: Late.\n"
        "\n"
        "1 new, 1 gone, 1 the same."
    )
    assert str(Report().compare(Report())) == "0 new, 0 gone, 0 the same."


def test_it_has_a_row_for_each_finding() -> None:
    comparison = Report(findings=[ERROR, NOTE]).compare(Report(findings=[WARNING, NOTE]))
    rows = comparison.to_records()
    assert [(row["change"], row["code"]) for row in rows] == [
        ("new", "RK201"),
        ("gone", "RK213"),
        ("same", "RK109"),
    ]
    assert len({tuple(row) for row in rows}) == 1


def test_reports_judged_by_other_rules_or_at_another_stage_say_so() -> None:
    for change in ({"fingerprint": "other"}, {"stage": Stage.CLOSED}):
        comparison = attrs.evolve(REPORT, **change).compare(REPORT)
        assert not comparison.judged_alike
        assert not comparison
        assert str(comparison).endswith("were judged by other rules, or at another stage.")
    assert attrs.evolve(REPORT, version="0.2.0").compare(REPORT).judged_alike


def test_thousands_of_findings_are_compared_at_once() -> None:
    many = [finding(str(number)) for number in range(5_000)]
    comparison = Report(findings=many[100:]).compare(Report(findings=many[:-100]))
    counts = (len(comparison.new), len(comparison.gone), len(comparison.same))
    assert counts == (100, 100, 4_800)
