"""Costs divided among those who share them, so that the table closes to the last krone."""

from regionkit.sharing.allocate import allocate
from regionkit.sharing.column import Column, ColumnKind
from regionkit.sharing.compare import ComparedShare, Comparison, Verdict
from regionkit.sharing.errors import InvalidKeyError, KeyProblem, TieError
from regionkit.sharing.mismatch import Mismatch
from regionkit.sharing.population import population_part
from regionkit.sharing.portion import Portion
from regionkit.sharing.problems import key_problems
from regionkit.sharing.row import AllocationRow
from regionkit.sharing.table import AllocationTable
from regionkit.sharing.yearly import years_of
from regionkit.sharing.years import YearlyAllocation, allocate_years

__all__ = [
    "AllocationRow",
    "AllocationTable",
    "Column",
    "ColumnKind",
    "ComparedShare",
    "Comparison",
    "InvalidKeyError",
    "KeyProblem",
    "Mismatch",
    "Portion",
    "TieError",
    "Verdict",
    "YearlyAllocation",
    "allocate",
    "allocate_years",
    "key_problems",
    "population_part",
    "years_of",
]
