"""Criteria: duties to be shown, candidates compared openly, and how firm the result is.

Only :func:`assess` is loaded with this room; every other name when it is first asked for.
"""

from typing import TYPE_CHECKING, Final

from regionkit.assessing.verb import assess
from regionkit.first_use import on_first_use

if TYPE_CHECKING:
    from regionkit.assessing.aggregate import Duels
    from regionkit.assessing.case import Case, cases_of
    from regionkit.assessing.costs import Costs, PaidShare, Shared, SharedCost, compare_costs
    from regionkit.assessing.duties import CandidateEligibility, Duty, Eligibility, eligibility
    from regionkit.assessing.errors import AssessmentError, AssessmentProblem
    from regionkit.assessing.firmness import Robustness, limits_of, robustness
    from regionkit.assessing.gaps import Gap, gaps_in
    from regionkit.assessing.leaving_out import Impossible, Without
    from regionkit.assessing.marks import Mark
    from regionkit.assessing.outcome import NoRanking, Outcome, Standing
    from regionkit.assessing.places import Tie
    from regionkit.assessing.pymcdm_methods import MissingExtraError
    from regionkit.assessing.ranking import Caveat, Disagreement, RankedCandidate, Ranking, Veto
    from regionkit.assessing.shown import Shown
    from regionkit.assessing.table import Cell, Table
    from regionkit.assessing.weight_limits import WeightLimit
    from regionkit.assessing.weight_space import WeightSpace, WinningShare
    from regionkit.assessing.weights import Consistency, Contradiction, Weights

_ON_FIRST_USE: Final = {
    "AssessmentError": "errors",
    "AssessmentProblem": "errors",
    "CandidateEligibility": "duties",
    "Case": "case",
    "Caveat": "ranking",
    "Cell": "table",
    "Consistency": "weights",
    "Contradiction": "weights",
    "Costs": "costs",
    "Disagreement": "ranking",
    "Duels": "aggregate",
    "Duty": "duties",
    "Eligibility": "duties",
    "Gap": "gaps",
    "Impossible": "leaving_out",
    "Mark": "marks",
    "MissingExtraError": "pymcdm_methods",
    "NoRanking": "outcome",
    "Outcome": "outcome",
    "PaidShare": "costs",
    "RankedCandidate": "ranking",
    "Ranking": "ranking",
    "Robustness": "firmness",
    "Shared": "costs",
    "SharedCost": "costs",
    "Shown": "shown",
    "Standing": "outcome",
    "Table": "table",
    "Tie": "places",
    "Veto": "ranking",
    "WeightLimit": "weight_limits",
    "WeightSpace": "weight_space",
    "Weights": "weights",
    "WinningShare": "weight_space",
    "Without": "leaving_out",
    "cases_of": "case",
    "compare_costs": "costs",
    "eligibility": "duties",
    "gaps_in": "gaps",
    "limits_of": "firmness",
    "robustness": "firmness",
}
"""The module of each name that is loaded when it is first asked for."""

__all__ = [
    "AssessmentError",
    "AssessmentProblem",
    "CandidateEligibility",
    "Case",
    "Caveat",
    "Cell",
    "Consistency",
    "Contradiction",
    "Costs",
    "Disagreement",
    "Duels",
    "Duty",
    "Eligibility",
    "Gap",
    "Impossible",
    "Mark",
    "MissingExtraError",
    "NoRanking",
    "Outcome",
    "PaidShare",
    "RankedCandidate",
    "Ranking",
    "Robustness",
    "Shared",
    "SharedCost",
    "Shown",
    "Standing",
    "Table",
    "Tie",
    "Veto",
    "WeightLimit",
    "WeightSpace",
    "Weights",
    "WinningShare",
    "Without",
    "assess",
    "cases_of",
    "compare_costs",
    "eligibility",
    "gaps_in",
    "limits_of",
    "robustness",
]

if not TYPE_CHECKING:  # or a misspelt name would pass for an object
    __getattr__ = on_first_use(__name__, _ON_FIRST_USE)


def __dir__() -> list[str]:
    return sorted(__all__)
