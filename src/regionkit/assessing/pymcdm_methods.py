"""Methods of the package pymcdm: the optional extra ``mcda``. The only floats in this room.

pymcdm: B. Kizielewicz, A. Shekhovtsov, W. Sałabun, pymcdm – The universal library for solving
multi-criteria decision-making problems, SoftwareX 22, 2023.
"""

import functools
import math
import warnings
from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from regionkit.assessing.aggregate import Aggregate, grouped
from regionkit.assessing.errors import AssessmentError, AssessmentProblem
from regionkit.errors import RegionkitError
from regionkit.findings import Path
from regionkit.model import Aggregation, Criterion, Direction

if TYPE_CHECKING:
    from types import ModuleType

NAMES: Final = {
    Aggregation.TOPSIS: "TOPSIS",
    Aggregation.VIKOR: "VIKOR",
    Aggregation.PROMETHEE_II: "PROMETHEE_II",
    Aggregation.ARAS: "ARAS",
    Aggregation.COCOSO: "COCOSO",
    Aggregation.CODAS: "CODAS",
    Aggregation.COPRAS: "COPRAS",
    Aggregation.EDAS: "EDAS",
    Aggregation.MABAC: "MABAC",
    Aggregation.MARCOS: "MARCOS",
    Aggregation.MOORA: "MOORA",
    Aggregation.WASPAS: "WASPAS",
}
"""What pymcdm calls its methods."""

_DIGITS: Final = 12
_LOWER_IS_BETTER: Final = "VIKOR"


class MissingExtraError(RegionkitError, ImportError):
    """A method needs the package pymcdm, and it is not installed."""

    def __init__(self, method: str) -> None:
        self.method = method
        super().__init__(
            f"the method {method} is computed by pymcdm: pip install 'regionkit[mcda]'"
        )

    def __reduce__(self) -> tuple[type["MissingExtraError"], tuple[str]]:
        """Rebuild from the parts, so that the error survives a process boundary."""
        return (type(self), (self.method,))


def library(method: str) -> "ModuleType":
    """Return pymcdm's methods.

    Raises
    ------
    MissingExtraError
        If pymcdm is not installed.
    """
    try:
        from pymcdm import methods
    except ImportError:
        raise MissingExtraError(method) from None
    found: ModuleType = methods
    return found


def by_pymcdm(
    aggregation: Aggregation,
    values: Sequence[Sequence[Fraction]],
    criteria: Sequence[Criterion],
    weights: Sequence[Fraction],
) -> Aggregate:
    """Rank by a method of pymcdm, with the parameters that are its own defaults.

    VIKOR weighs sum and greatest shortfall alike (v = 0.5); PROMETHEE II takes any difference
    for a full preference (the usual criterion). pymcdm scales the values by itself. A criterion
    by which all are equal cannot tell anybody apart, and is left out: some methods would divide
    by zero. One without weight is left out too.

    Parameters
    ----------
    aggregation
        Which method.
    values
        For each criterion the value of each candidate, in its unit.
    criteria
        The criteria, for their directions.
    weights
        Their weights.

    Returns
    -------
    Aggregate
        Figures are rounded to 12 digits: candidates that are nearer than that are level.

    Raises
    ------
    MissingExtraError
        If pymcdm is not installed.
    AssessmentError
        If the method comes to no figure with these values.
    """
    methods = library(aggregation)
    name = NAMES[aggregation]
    usable = [n for n, column in enumerate(values) if len(set(column)) > 1 and weights[n]]
    figures = [Fraction(0)] * len(values[0])
    if usable:
        whole = sum(weights[n] for n in usable)
        found = _figures(
            _made(methods, name),
            [[float(column[each]) for column in (values[n] for n in usable)]
             for each in range(len(values[0]))],
            [float(weights[n] / whole) for n in usable],
            [1 if criteria[n].direction is Direction.HIGHER else -1 for n in usable],
        )  # fmt: skip
        if isinstance(found, str) or not all(math.isfinite(each) for each in found):
            raise AssessmentError([_no_figure(aggregation, found)])
        figures = [Fraction(Decimal(f"{each:.{_DIGITS}g}")) for each in found]
    sign = -1 if name == _LOWER_IS_BETTER else 1
    return Aggregate(
        groups=grouped([sign * figure for figure in figures]),
        values=tuple(figures),
        exact=False,
        software=f"pymcdm {_version()}, {name}",
    )


def _made(methods: "ModuleType", name: str) -> Callable[..., Any]:
    kind = getattr(methods, name)
    made: Callable[..., Any] = kind("usual") if name == "PROMETHEE_II" else kind()
    return made


def _figures(
    method: Callable[..., Any],
    matrix: list[list[float]],
    weights: list[float],
    types: list[int],
) -> list[float] | str:
    """Return what a method comes to; a text if it refuses.

    It warns of dominated candidates and divides by zero with a warning: what comes of that is
    looked at afterwards.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return [float(each) for each in method(matrix, weights, types)]
        except ValueError as error:
            return str(error)


def _no_figure(aggregation: Aggregation, found: list[float] | str) -> AssessmentProblem:
    why = found if isinstance(found, str) else f"{', '.join(str(each) for each in found)}"
    return AssessmentProblem(
        path=Path("assessment.procedure.aggregation"),
        expected=f"values with which {aggregation} comes to a figure",
        found=why.removesuffix("."),
        hint="Choose another method: this one cannot take zeros, or divides by one.",
    )


@functools.cache
def _version() -> str:
    from importlib.metadata import version

    return version("pymcdm")
