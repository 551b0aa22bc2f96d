"""Costs divided among those who share them, so that the table closes to the last krone."""

from regionkit.sharing.allocate import allocate
from regionkit.sharing.column import Column, ColumnKind
from regionkit.sharing.errors import InvalidKeyError, KeyProblem, TieError
from regionkit.sharing.problems import key_problems
from regionkit.sharing.row import AllocationRow
from regionkit.sharing.table import AllocationTable, Mismatch

__all__ = [
    "AllocationRow",
    "AllocationTable",
    "Column",
    "ColumnKind",
    "InvalidKeyError",
    "KeyProblem",
    "Mismatch",
    "TieError",
    "allocate",
    "key_problems",
]
