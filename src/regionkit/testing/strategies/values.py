"""Strategies for the values and paths of regionkit.

Each draws the whole domain, its edges included: the year 0001, negative amounts, open ends,
ids with Nordic letters. What a test cannot use it filters itself.
"""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from regionkit.findings import Field, Item, Path, Step
from regionkit.values import (
    Amount,
    Bound,
    CaseNumber,
    Duration,
    Missing,
    Money,
    MunicipalityCode,
    PartialDate,
    Per,
    Period,
    Share,
    TimeUnit,
)

CURRENCIES = ("NOK", "SEK", "DKK", "ISK", "EUR")
"""The currencies that are drawn."""

printed: SearchStrategy[str | None] = st.none() | st.text(max_size=20)
"""Text as printed: anything at all, or nothing."""

# --- numbers and money -------------------------------------------------------

_LIMIT = Decimal("999999999999999999.999999")

numbers: SearchStrategy[Decimal] = st.integers(0, 6).flatmap(
    lambda places: st.decimals(-_LIMIT, _LIMIT, places=places)
)
"""Every number that regionkit holds: 18 digits before the decimal point, 6 after."""

currencies: SearchStrategy[str] = st.sampled_from(CURRENCIES)

# Small enough for a hundred of them to add up within the limits.
_summands = st.decimals(Decimal(-(10**12)), Decimal(10**12), places=2)


def money(currency: str | None = None) -> SearchStrategy[Money]:
    """Money in one currency, or in any.

    Parameters
    ----------
    currency
        An ISO 4217 code; None: any of some.
    """
    return st.builds(Money, numbers, currencies if currency is None else st.just(currency))


def summable_money(currency: str = "NOK") -> SearchStrategy[Money]:
    """Money in one currency, of which a hundred pieces have a sum within the limits.

    Parameters
    ----------
    currency
        An ISO 4217 code.
    """
    return st.builds(Money, _summands, st.just(currency))


# --- amounts and shares ------------------------------------------------------

bounds: SearchStrategy[Bound] = st.sampled_from(Bound)

known_amounts: SearchStrategy[Amount] = st.builds(
    Amount,
    numbers,
    st.none() | currencies,
    bound=bounds,
    approximate=st.booleans(),
    per=st.sampled_from(Per),
    text=printed,
    where=printed,
)
missing_amounts: SearchStrategy[Amount] = st.builds(
    Amount, missing=st.sampled_from(Missing), text=printed, where=printed
)
amounts: SearchStrategy[Amount] = known_amounts | missing_amounts

fractions: SearchStrategy[Fraction] = st.fractions(0, 1, max_denominator=10**30 - 1) | st.builds(
    Fraction, st.integers(0, 10**8), st.just(10**8)
)
"""Parts of a whole: sevenths and the like, and percentages with six decimals."""

shares: SearchStrategy[Share] = st.builds(Share, fractions, bounds, text=printed, where=printed)

# --- dates and periods -------------------------------------------------------

_marks = st.sampled_from(("", "", "", "~", "?", "%"))
_years = st.integers(1995, 2035) | st.integers(1, 9999)
_parts = st.sampled_from((21, 22, 23, 24, *range(33, 42)))


def _near(days: SearchStrategy[date]) -> SearchStrategy[str]:
    """Draw days, or the months, years or decades they lie in."""
    forms = st.sampled_from(
        ("{d}", "{y}-{m}", "{y}", "{y}-{m}-XX", "{y}-XX", "{y}-XX-XX", "{decade}X")
    )

    def write(day: date, form: str, mark: str) -> str:
        year, month, _ = day.isoformat().split("-")
        decade = max(day.year // 10, 1)
        return form.format(d=day, y=year, m=month, decade=f"{decade:03}") + mark

    return st.builds(write, days, forms, _marks)


days: SearchStrategy[date] = st.dates(date(1995, 1, 1), date(2035, 12, 31)) | st.dates()

_simple = _near(days)
_parts_of_year = st.builds(
    lambda year, part, mark: f"{year:04}-{part}{mark}", _years, _parts, _marks
).filter(lambda code: not code.startswith("0001-24"))  # that winter begins before the calendar

single_codes: SearchStrategy[str] = _simple | _parts_of_year
"""Dates that are no intervals, in their notation."""


def _in_order(first: str, second: str) -> str:
    one, other = PartialDate(first), PartialDate(second)
    start, end = sorted((one, other), key=lambda side: side.sort_key)
    return f"{start}/{end}"


_open_intervals = st.builds(
    lambda form, code: form.format(code),
    st.sampled_from(("../{}", "{}/..", "/{}", "{}/")),
    _simple,
)
date_codes: SearchStrategy[str] = (
    single_codes | st.builds(_in_order, _simple, _simple) | _open_intervals
)
"""Everything that PartialDate reads."""

partial_dates: SearchStrategy[PartialDate] = st.builds(
    PartialDate, date_codes, text=printed, where=printed
)

durations: SearchStrategy[Duration] = st.builds(
    Duration, st.integers(1, 60) | st.integers(1, 9999), st.sampled_from(TimeUnit)
)

_period_spans = (
    single_codes
    | st.builds("{}/{}".format, single_codes, single_codes)
    | st.builds("{}/{}".format, st.sampled_from(("", "..", "start")), single_codes)
    | st.builds("{}/{}".format, single_codes | st.just("start"), st.sampled_from(("", "..")))
)
period_codes: SearchStrategy[str] = st.builds(
    lambda span, duration: span if duration is None else f"{span}, {duration}",
    _period_spans,
    st.none() | durations,
)
"""Everything that Period reads, ends before starts included."""

periods: SearchStrategy[Period] = st.builds(Period, period_codes, text=printed, where=printed)

# --- codes and paths ---------------------------------------------------------

_LETTERS = "abcdeøæåäöðþßABCØÅ"

ids: SearchStrategy[str] = st.from_regex(
    rf"[{_LETTERS}0-9](?:[{_LETTERS}0-9_-]{{0,8}}[{_LETTERS}0-9])?", fullmatch=True
).filter(lambda text: not text.isdecimal())

municipality_codes: SearchStrategy[MunicipalityCode] = st.builds(
    MunicipalityCode,
    st.sampled_from(("NO", "DK", "SE", "IS", "FO", "GL")),
    st.from_regex("[0-9]{4}", fullmatch=True),
) | st.builds(MunicipalityCode, st.just("FI"), st.from_regex("[0-9]{3}", fullmatch=True))

case_numbers: SearchStrategy[CaseNumber] = st.builds(
    CaseNumber,
    st.integers(1, 999) | st.integers(1, 9_999_999_999),
    st.integers(1995, 2035) | st.integers(1, 9999),
    st.none() | st.sampled_from(("PS", "RS", "FS", "Å")),
    text=printed,
    where=printed,
)

fields: SearchStrategy[Field] = st.builds(
    Field, st.from_regex(rf"[{_LETTERS}_][{_LETTERS}0-9_]{{0,8}}", fullmatch=True)
)
items: SearchStrategy[Item] = st.builds(Item, ids | st.integers(0, 999_999_999) | st.just("*"))

_no_steps: tuple[Step, ...] = ()
steps: SearchStrategy[tuple[Step, ...]] = st.just(_no_steps) | st.builds(
    lambda first, rest: (first, *rest), fields, st.lists(fields | items, max_size=5)
)
paths: SearchStrategy[Path] = st.builds(Path.of, steps)
