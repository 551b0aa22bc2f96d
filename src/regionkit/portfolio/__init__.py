"""Many plans at once: read, checked and summed up, one after the other or side by side."""

from regionkit.portfolio.checking import check_many, findings_of
from regionkit.portfolio.errors import PortfolioError
from regionkit.portfolio.loading import Loaded, load_many
from regionkit.portfolio.on_dask import check_on_dask
from regionkit.portfolio.place import Place
from regionkit.portfolio.report import PortfolioReport
from regionkit.portfolio.reported import PlanFinding, PlanReport, Tally
from regionkit.portfolio.summarising import summarise
from regionkit.portfolio.summary import MoneyRow, Summary

__all__ = [
    "Loaded",
    "MoneyRow",
    "Place",
    "PlanFinding",
    "PlanReport",
    "PortfolioError",
    "PortfolioReport",
    "Summary",
    "Tally",
    "check_many",
    "check_on_dask",
    "findings_of",
    "load_many",
    "summarise",
]
