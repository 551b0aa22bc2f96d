"""Summary: what many plans are about and what they cost, as rows."""

import csv
import io
import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

import attrs

from regionkit.findings import Record
from regionkit.findings.rule_counts import RuleCount
from regionkit.portfolio.money import Side
from regionkit.portfolio.place import Place
from regionkit.values import Per, Stage

_COLUMNS: Final = (
    "about",
    "name",
    "severity",
    "currency",
    "per",
    "count",
    "lower",
    "upper",
    "missing",
)


@attrs.frozen(kw_only=True)
class MoneyRow:
    """What amounts of one kind come to together."""

    side: Side
    """Costs or funding."""
    currency: str | None
    """ISO 4217 code; None where no plan says which."""
    per: Per
    """In total; per year where it is not known for how many; or not stated."""
    lower: Decimal | None
    """The least that they can be; None if there is no limit."""
    upper: Decimal | None
    """The most that they can be; None if there is no limit."""
    counted: int
    """How many amounts are in it."""
    missing: int
    """How many have no figure, and are not in it."""


@attrs.frozen(kw_only=True)
class Summary:
    """How many plans there are of each kind, what is found in them, and what they cost."""

    plans: int
    """How many plans were read: projects and dossiers."""
    projects: int
    """How many projects are in them."""
    refused: int
    """How many plans could not be read."""
    rules: tuple[RuleCount, ...]
    """How many findings of each rule, the most frequent first; none without a profile."""
    stages: Mapping[Stage, int]
    """How many projects at each stage; one that does not say is a draft."""
    regions: Mapping[str | None, int]
    """How many projects for each region, by its name; None: for those that name none. A project
    for two regions counts for both."""
    years: Mapping[int | None, int]
    """How many projects begin in each year; None: for those that do not say."""
    money: tuple[MoneyRow, ...]
    """Costs, then funding, in each currency."""
    complete: bool = True
    """Whether all plans were counted; otherwise it was interrupted."""
    last: Place | None = None
    """The last plan that was counted, if it came from a file."""

    def to_records(self) -> list[Record]:
        """Return a flat row for each count and each sum, ready for a data frame.

        ``about`` says of what: plans, projects, refused, rule, stage, region, year, costs or
        funding. Sums are exact, as decimal texts.
        """
        rows: list[Record] = [
            _row(about, None, count)
            for about, count in (
                ("plans", self.plans),
                ("projects", self.projects),
                ("refused", self.refused),
            )
        ]
        rows += [
            {
                **_row("rule", f"{each.code} {each.name}", each.count),
                "severity": str(each.severity),
            }
            for each in self.rules
        ]
        rows += [_row("stage", str(stage), count) for stage, count in self.stages.items()]
        rows += [_row("region", region, count) for region, count in self.regions.items()]
        rows += [
            _row("year", None if year is None else str(year), count)
            for year, count in self.years.items()
        ]
        for each in self.money:
            record = _row(str(each.side), None, each.counted)
            record |= {
                "currency": each.currency,
                "per": str(each.per),
                "lower": None if each.lower is None else f"{each.lower:f}",
                "upper": None if each.upper is None else f"{each.upper:f}",
                "missing": each.missing,
            }
            rows.append(record)
        return rows

    def to_json(self) -> str:
        """Return the rows of :meth:`to_records` as JSON, and whether all was counted."""
        data: dict[str, Any] = {
            "complete": self.complete,
            "last": None if self.last is None else str(self.last),
            "rows": self.to_records(),
        }
        return json.dumps(data, ensure_ascii=False, indent=2)

    def to_csv(self) -> str:
        """Return the rows of :meth:`to_records` as CSV, with a head."""
        text = io.StringIO()
        writer = csv.DictWriter(text, _COLUMNS, lineterminator="\n")
        writer.writeheader()
        for record in self.to_records():
            writer.writerow({key: _harmless(value) for key, value in record.items()})
        return text.getvalue()

    def text(self, locale: str = "en") -> str:
        """Write tables for a person to read.

        Parameters
        ----------
        locale
            The language: nb, nn, da, sv, fi, is or en.
        """
        from regionkit.portfolio.summary_text import tables_of

        return "\n\n".join(tables_of(self, locale))

    def __str__(self) -> str:
        """Write tables for a person to read."""
        return self.text()


def _row(about: str, name: str | None, count: int) -> Record:
    return {**dict.fromkeys(_COLUMNS), "about": about, "name": name, "count": count}


def _harmless(value: str | int | None) -> str | int | None:
    """Keep a spreadsheet from taking a text for a formula."""
    risky = isinstance(value, str) and value[:1] in {"=", "+", "-", "@", "\t", "\r"}
    numeric = risky and str(value)[1:].replace(".", "").isdigit()
    return f"'{value}" if risky and not numeric else value
