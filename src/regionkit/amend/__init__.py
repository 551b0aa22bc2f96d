"""Decisions tried, carried out, revoked and accounted for."""

from regionkit.amend.advice import AdviceDifference, compare_advice
from regionkit.amend.applying import apply, preview, revoke, with_currency_of
from regionkit.amend.change import Change, ChangeKind
from regionkit.amend.diff import Diff, diff
from regionkit.amend.draft import Movement
from regionkit.amend.errors import DecisionError, Failure
from regionkit.amend.history import History, Moment, history, state_at
from regionkit.amend.ledger import Entry, Ledger, ledger
from regionkit.amend.making import Made
from regionkit.amend.preview import Preview

__all__ = [
    "AdviceDifference",
    "Change",
    "ChangeKind",
    "DecisionError",
    "Diff",
    "Entry",
    "Failure",
    "History",
    "Ledger",
    "Made",
    "Moment",
    "Movement",
    "Preview",
    "apply",
    "compare_advice",
    "diff",
    "history",
    "ledger",
    "preview",
    "revoke",
    "state_at",
    "with_currency_of",
]
