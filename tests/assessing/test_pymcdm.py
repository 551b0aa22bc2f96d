"""Methods of pymcdm: the same result object, and the same figures where methods coincide."""

import importlib
import pickle
import sys
from collections.abc import Sequence
from fractions import Fraction
from typing import Final

import attrs
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pymcdm import methods, normalizations
from pymcdm.weights import equal_weights
from pymcdm.weights.subjective import AHP
from tests.assessing.made_up import case_of, criteria_named, order_of, ranked
from tests.rules.asking import only

import regionkit as rk
from regionkit.assessing import AssessmentError, Case, Caveat, MissingExtraError, robustness
from regionkit.assessing.pymcdm_methods import NAMES
from regionkit.model import Aggregation, IntervalScale, PairwiseComparison

OPEN: Final = IntervalScale()
WEIGHTS: Final = (0.4, 0.35, 0.25)
PERCENT: Final = ("40 %", "35 %", "25 %")
ROWS: Final = {"a": [7, 30, 5], "b": [5, 10, 9], "c": [9, 45, 2], "d": [6, 20, 6]}
TYPES: Final = (1, -1, 1)


def case() -> Case:
    criteria = criteria_named("x", "y", "z", weights=PERCENT, lower=["y"])
    return case_of(ROWS, criteria, scale=OPEN)


def theirs(method: str) -> list[float]:
    kind = getattr(methods, method)
    made = kind("usual") if method == "PROMETHEE_II" else kind()
    return [float(each) for each in made(list(ROWS.values()), WEIGHTS, TYPES, validation=False)]


@pytest.mark.parametrize(("method", "name"), NAMES.items(), ids=NAMES.values())
def test_a_method_gives_what_pymcdm_gives_in_the_same_result(
    method: Aggregation, name: str
) -> None:
    ranking = ranked(case(), aggregation=method)
    expected = dict(zip(ROWS, theirs(name), strict=True))
    for row in ranking.rows:
        assert row.value is not None
        assert float(row.value) == pytest.approx(expected[row.candidate.id], abs=1e-11)
    best = min if method is Aggregation.VIKOR else max
    assert ranking.rows[0].candidate.id == best(expected, key=lambda name: expected[name])
    assert ranking.software is not None
    assert ranking.software.startswith("pymcdm ")
    assert (ranking.exact, ranking.caveats) == (False, (Caveat.FLOATING_POINT,))
    told = ranking.explain("sv")
    assert f"Beräknat av {ranking.software}." in told
    assert ranking.to_records()[0]["method"] == str(method)


@pytest.mark.parametrize("method", [Aggregation.TOPSIS, Aggregation.PROMETHEE_II])
def test_robustness_works_on_them_too(method: Aggregation) -> None:
    found = robustness(ranked(case(), aggregation=method), seed=1, samples=40)
    assert not found.limits_exact
    assert len(found.limits) == 3
    assert found.space is not None
    assert sum(each.share for each in found.space.shares) == 1
    assert len(found.without_criteria) == 3


def test_vikor_is_better_the_lower_it_is() -> None:
    ranking = ranked(case(), aggregation="vikor")
    values = [row.value or Fraction(0) for row in ranking.rows]
    assert values == sorted(values)


# --- figures that a method cannot take ---------------------------------------------


@pytest.mark.parametrize("method", ["codas", "waspas", "marcos"])
def test_a_method_that_comes_to_no_figure_says_so(method: str) -> None:
    criteria = criteria_named("x", "y", weights=["50 %", "50 %"], lower=["y"])
    zeros = case_of({"a": [1, 0], "b": [3, 1]}, criteria, scale=OPEN)
    with pytest.raises(AssessmentError) as caught:
        ranked(zeros, aggregation=method)
    (problem,) = caught.value.problems
    assert str(problem.path) == "assessment.procedure.aggregation"
    assert problem.expected == f"values with which {method} comes to a figure"


def test_a_criterion_by_which_all_are_equal_is_left_out() -> None:
    criteria = criteria_named("x", "y", weights=["50 %", "50 %"])
    ranking = ranked(
        case_of({"a": [1, 5], "b": [3, 5]}, criteria, scale=OPEN), aggregation="topsis"
    )
    assert order_of(ranking) == [["b"], ["a"]]


def test_if_all_are_equal_by_everything_all_are_level() -> None:
    ranking = ranked(
        case_of({"a": [1], "b": [1]}, criteria_named("x"), scale=OPEN, weighing="equal"),
        aggregation="topsis",
    )
    assert order_of(ranking) == [["a", "b"]]
    assert [row.value for row in ranking.rows] == [0, 0]


def test_without_pymcdm_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pymcdm", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'regionkit\[mcda\]'") as caught:
        ranked(case(), aggregation="topsis")
    assert pickle.loads(pickle.dumps(caught.value)).method == "topsis"  # noqa: S301 - our own
    assert issubclass(MissingExtraError, rk.RegionkitError)
    assert issubclass(MissingExtraError, ImportError)
    assert ranked(case(), scaling="observed").exact  # all others do without


def test_without_pymcdm_a_rule_on_such_a_ranking_cannot_tell(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "pymcdm", None)
    made = case()
    assert made.assessment is not None
    procedure = attrs.evolve(made.procedure, aggregation="topsis")
    dossier = rk.Dossier(
        criteria_sets=[made.criteria],
        candidates=made.candidates,
        assessments=[attrs.evolve(made.assessment, procedure=procedure)],
    )
    report = rk.check(dossier, only("RK607"))
    assert [each.reason for each in report.undecided] == [
        "the method is computed by pymcdm, which is not installed"
    ]


# --- where methods coincide ------------------------------------------------------------

tenths = st.integers(1, 400).map(lambda number: number / 10)


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[list[str]], list[int], list[int]]:
    size = draw(st.integers(2, 5))
    row = st.lists(tenths.map(lambda n: f"{n:.1f}"), min_size=size, max_size=size)
    rows = draw(st.lists(row, min_size=2, max_size=6))
    parts = draw(st.lists(st.integers(1, 9), min_size=size, max_size=size))
    types = draw(st.lists(st.sampled_from([1, -1]), min_size=size, max_size=size))
    return rows, parts, types


def ours(
    rows: Sequence[Sequence[str]], parts: Sequence[int], types: Sequence[int], **procedure: str
) -> dict[str, float]:
    names = [f"c{number}" for number in range(len(parts))]
    lower = [name for name, type_ in zip(names, types, strict=True) if type_ < 0]
    weights = [f"{part}/{sum(parts)}" for part in parts]
    values = {f"k{number}": row for number, row in enumerate(rows)}
    ranking = ranked(
        case_of(values, criteria_named(*names, weights=weights, lower=lower), scale=OPEN),
        **procedure,
    )
    return {row.candidate.id: float(row.value or 0) for row in ranking.rows}


@pytest.mark.parametrize(
    ("aggregation", "scaling", "method", "normalization"),
    [
        ("weighted sum", "observed", "WSM", "minmax_normalization"),
        ("weighted sum", "share of the best", "WSM", "linear_normalization"),
        ("weighted sum", "share of the total", "WSM", "sum_normalization"),
        ("weighted product", "share of the best", "WPM", "linear_normalization"),
        ("weighted product", "share of the total", "WPM", "sum_normalization"),
    ],
)
@given(table=tables())
def test_sums_and_products_are_those_of_pymcdm(
    aggregation: str,
    scaling: str,
    method: str,
    normalization: str,
    table: tuple[list[list[str]], list[int], list[int]],
) -> None:
    rows, parts, types = table
    columns = [{row[n] for row in rows} for n in range(len(parts))]
    if any(len(column) == 1 for column in columns):
        return  # pymcdm and we differ on purpose where nothing can be told apart
    made = getattr(methods, method)(getattr(normalizations, normalization))
    matrix = [[float(each) for each in row] for row in rows]
    weights = [part / sum(parts) for part in parts]
    expected = made(matrix, weights, types, validation=False)
    found = ours(rows, parts, types, aggregation=aggregation, scaling=scaling)
    for number, figure in enumerate(expected):
        assert found[f"k{number}"] == pytest.approx(float(figure), abs=1e-9)


def test_pairwise_weights_are_those_of_pymcdm() -> None:
    names = ("x", "y", "z", "w")
    times = {"xy": 2, "xz": 5, "xw": 7, "yz": 4, "yw": 3, "zw": 2}
    matrix = np.array(
        [[1 if a == b else times.get(a + b) or 1 / times[b + a] for b in names] for a in names]
    )
    theirs = AHP(matrix=matrix)
    comparisons = [
        PairwiseComparison(criterion=pair[0], over=pair[1], times=each)
        for pair, each in times.items()
    ]
    ranking = ranked(
        case_of(
            {"k": [1, 1, 1, 1]},
            criteria_named(*names),
            weighing="pairwise",
            comparisons=comparisons,
        )
    )
    found = ranking.weights
    assert found is not None
    assert found.consistency is not None
    for mine, their in zip(found.values, theirs(), strict=True):
        assert float(mine) == pytest.approx(float(their), abs=1e-11)
    # pymcdm divides by 0.8921, a later estimate of Saaty's 0.90 for four criteria.
    assert float(found.consistency.ratio or 0) == pytest.approx(
        theirs.get_cr() * 0.8921 / 0.90, abs=1e-6
    )


def test_equal_weights_are_those_of_pymcdm() -> None:
    ranking = ranked(case(), weighing="equal", scaling="observed")
    assert ranking.weights is not None
    theirs = equal_weights(np.array(list(ROWS.values())))
    assert [float(each) for each in ranking.weights.values] == pytest.approx(list(theirs))


def test_weights_with_which_a_method_comes_to_no_figure_are_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ranking = ranked(case(), aggregation="topsis")

    def never(*_: object) -> None:
        raise AssessmentError([])

    for name in ("weight_space", "weight_limits"):
        module = importlib.import_module(f"regionkit.assessing.{name}")
        monkeypatch.setattr(module, "first_places", never)
    found = robustness(ranking, seed=1, samples=5)
    assert found.space is not None
    assert found.space.undecided == 5
    assert {each.share for each in found.space.shares} == {Fraction(0)}
    assert [each.nearest for each in found.limits] == [None, None, None]
