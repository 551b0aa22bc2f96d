"""The smallest things a plan is made of: money, amounts, dates, periods, shares and codes.

All are immutable, exact, and compare by what they say. Where a value was read from a
document it can keep the text as printed, which takes no part in equality.
"""

from regionkit.values.amount import Amount, Missing, Per
from regionkit.values.case_number import CaseNumber
from regionkit.values.choice import Choice
from regionkit.values.codes import MunicipalityCode, as_id, as_optional_id
from regionkit.values.edtf import Bounds, Precision, read_bounds
from regionkit.values.given import (
    as_amount,
    as_optional_amount,
    as_optional_case_number,
    as_optional_date,
    as_optional_period,
    as_optional_share,
    as_share,
    several,
)
from regionkit.values.money import Money, as_currency, as_optional_currency
from regionkit.values.number import EXACT, as_number, as_optional_count, read_number, write_number
from regionkit.values.partial_date import DateFlag, PartialDate
from regionkit.values.period import Duration, Period, TimeUnit
from regionkit.values.plain import Plain, PlainMapping, as_plain
from regionkit.values.share import Bound, Share
from regionkit.values.stage import Stage
from regionkit.values.time_order import (
    Bounded,
    certainly_before,
    contains,
    overlaps,
    possibly_before,
    same_bounds,
)

__all__ = [
    "EXACT",
    "Amount",
    "Bound",
    "Bounded",
    "Bounds",
    "CaseNumber",
    "Choice",
    "DateFlag",
    "Duration",
    "Missing",
    "Money",
    "MunicipalityCode",
    "PartialDate",
    "Per",
    "Period",
    "Plain",
    "PlainMapping",
    "Precision",
    "Share",
    "Stage",
    "TimeUnit",
    "as_amount",
    "as_currency",
    "as_id",
    "as_number",
    "as_optional_amount",
    "as_optional_case_number",
    "as_optional_count",
    "as_optional_currency",
    "as_optional_date",
    "as_optional_id",
    "as_optional_period",
    "as_optional_share",
    "as_plain",
    "as_share",
    "certainly_before",
    "contains",
    "overlaps",
    "possibly_before",
    "read_bounds",
    "read_number",
    "same_bounds",
    "several",
    "write_number",
]
