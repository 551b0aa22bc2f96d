#!/usr/bin/env python3
"""Build the tables that regionkit ships from the CSV files in ``tools/registry_sources``.

Run it after every edit of a source::

    python tools/build_registry.py            # writes into src/regionkit/registry
    python tools/build_registry.py FOLDER     # writes the same files into another folder

The same sources always give the same bytes; a test compares them with what is shipped.
Only the standard library is needed.
"""
# ruff: noqa: T201 - a script that tells what it did

import csv
import hashlib
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

COMPILED = "2026.11"
"""Year and month in which the sources were last gone through."""

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "tools" / "registry_sources"
TARGET = ROOT / "src" / "regionkit" / "registry"

CSV_FILES = (
    "countries.csv",
    "municipalities.csv",
    "changes.csv",
    "population.csv",
    "population_sources.csv",
    "regions.csv",
)

Files = dict[str, str]
"""What is to be written: a file's name under the registry's folder, and its text."""


def main(target: Path = TARGET) -> None:
    """Build every table and write it."""
    for name, text in built().items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        print(f"{len(text.encode()):8,}  {name}")


def built() -> Files:
    """Return every file of the registry's data with its text."""
    countries = rows("countries.csv")
    files = {
        "data_version.py": version_module(),
        "data/SOURCES.md": (SOURCES / "SOURCES.md").read_text(encoding="utf-8"),
        "data/countries.txt": table(countries_table(countries)),
        "data/regions.txt": table(regions_table(rows("regions.csv"))),
        "data/population_sources.txt": table(
            (r["source"], r["description"], r["licence"]) for r in rows("population_sources.csv")
        ),
    }
    makers = {
        "municipalities": municipalities_table,
        "changes": changes_table,
        "population": population_table,
    }
    for kind, make in makers.items():
        by_country = defaultdict(list)
        for row in rows(f"{kind}.csv"):
            by_country[row["country"]].append(row)
        for country in (row["country"] for row in countries):
            files[f"data/{country}.{kind}.txt"] = table(make(by_country[country]))
    return files


def rows(name: str) -> list[dict[str, str]]:
    """Read a source."""
    with (SOURCES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def table(lines: Iterable[Iterable[str]]) -> str:
    """Write lines of fields with a tab between them."""
    written = []
    for fields in map(tuple, lines):
        if any("\t" in field or "\n" in field for field in fields):
            sys.exit(f"a tab or a line end inside a field: {fields}")
        written.append("\t".join(fields).rstrip("\t") + "\n")
    return "".join(written)


# --- the tables ------------------------------------------------------------------


def countries_table(source: list[dict[str, str]]) -> Iterator[tuple[str, ...]]:
    """One line per country: code, name, first day of the history, reference date, level above."""
    for r in source:
        yield r["country"], r["name"], r["history_starts"], r["reference_date"], r["county_word"]


def municipalities_table(source: list[dict[str, str]]) -> Iterator[tuple[str, ...]]:
    """One line per code and stretch of time, in the order of code and time.

    Greenland has no level between municipality and state; the source writes the country
    there, and the table nothing.
    """
    for r in sorted(source, key=lambda r: (r["code"], r["valid_from"])):
        has_county = r["county_code"] != r["country"]
        county = (r["county_code"], r["county_name"]) if has_county else ("", "")
        yield r["code"], r["name"], *county, r["valid_from"], r["valid_to"], r["alt_names"]


def changes_table(source: list[dict[str, str]]) -> Iterator[tuple[str, ...]]:
    """One line per pair of codes; date and kind stand alone on a line before their pairs."""
    in_order = sorted(source, key=lambda r: (r["date"], r["kind"], r["from_code"], r["to_code"]))
    for when, group in groupby(in_order, key=lambda r: (r["date"], r["kind"])):
        yield when
        for r in group:
            yield r["from_code"], r["from_name"], r["to_code"], r["to_name"]


def population_table(source: list[dict[str, str]]) -> Iterator[tuple[str, ...]]:
    """One block per source and division: a head line, then code and a figure for each year.

    The head is ``=``, source, month and day counted, division (a date, or ``own`` for the
    borders of the day counted) and the first year. A dash stands where there is no figure.
    """
    blocks = defaultdict(list)
    for r in source:
        own = r["division_date"] == r["reference_date"] and r["country"] == "NO"
        division = "own" if own and r["source"] != "ssb-csdata" else r["division_date"]
        blocks[r["source"], r["reference_date"][5:], division].append(r)
    for (name, day, division), block in sorted(blocks.items()):
        years = range(
            min(int(r["year"]) for r in block),
            max(int(r["year"]) for r in block) + 1,
        )
        yield "=", name, day, division, str(years[0])
        by_code: defaultdict[str, dict[int, str]] = defaultdict(dict)
        for r in block:
            by_code[r["code"]][int(r["year"])] = r["population"]
        for code, figures in sorted(by_code.items()):
            yield code, " ".join(figures.get(year, "-") for year in years)


def regions_table(source: list[dict[str, str]]) -> Iterator[tuple[str, ...]]:
    """One line per description of a region.

    The fields are id, name, other name, kind, country, day, member codes, source and note.
    The Swedish name of a Finnish sub-region stands in its note in the source, and in a field
    of its own here. A note on one member only begins with the member's code.
    """
    key = ("region_id", "as_of")
    in_order = sorted(source, key=lambda r: (*(r[k] for k in key), r["code"]))
    for _, group in groupby(in_order, key=lambda r: tuple(r[k] for k in key)):
        members = list(group)
        first = members[0]
        if any(r[k] != first[k] for r in members for k in ("region", "kind", "country", "source")):
            sys.exit(f"two descriptions of {first['region_id']} on {first['as_of']}")
        notes = {r["note"] for r in members}
        if len(notes) == 1:
            note = notes.pop()
        else:
            note = "; ".join(f"{r['code']}: {r['note']}" for r in members if r["note"])
        other = note.removeprefix("Swedish: ") if note.startswith("Swedish: ") else ""
        yield (
            first["region_id"],
            first["region"],
            other,
            first["kind"],
            first["country"],
            first["as_of"],
            " ".join(r["code"] for r in members),
            first["source"],
            "" if other else note,
        )


def version_module() -> str:
    """Write the module that tells which data these are."""
    digest = hashlib.sha256()
    for name in CSV_FILES:
        digest.update(name.encode() + (SOURCES / name).read_bytes())
    version = f"{COMPILED}+{digest.hexdigest()[:8]}"
    return f'''"""Which data the registry holds. Written by tools/build_registry.py."""

from typing import Final

DATA_VERSION: Final = "{version}"
"""Year and month in which the sources were gone through, and a fingerprint of the sources."""
'''


if __name__ == "__main__":
    main(*(Path(folder) for folder in sys.argv[1:2]))
