"""Writes the page that lists every key of the file format, from the classes and the schema."""

import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, get_args, get_origin

import attrs

from regionkit import model
from regionkit.files import to_plain
from regionkit.files.expected import choices, inner_type
from regionkit.files.forms import KEYED, KIND_OF, KINDS, ROOTS, SHORT, keys_of
from regionkit.files.reading import FileFormat, read_source
from regionkit.files.schema import json_schema
from regionkit.findings import Path as PlanPath
from regionkit.values import Amount, CaseNumber, MunicipalityCode, PartialDate, Period, Share

EXAMPLES: Final = Path(__file__).parents[1] / "examples"
LONGEST: Final = 60
"""Characters of an example that are shown."""

UNITS: Final = {
    ("Citation", "page"): "the number of a page",
    ("Criterion", "threshold"): "in the unit of the scale, or the number of a step",
    ("Figure", "value"): "in the unit of the statistic: inhabitants, jobs, hectares",
    ("Frame", "years"): "years",
    ("IntervalScale", "highest"): "in the unit of the scale",
    ("IntervalScale", "lowest"): "in the unit of the scale",
    ("IntervalScale", "step"): "in the unit of the scale",
    ("OrdinalScale", "lowest"): "the number of a step",
    ("PairwiseComparison", "times"): "times, from 1 to 9",
    ("Policy", "number"): "a number in its row",
    ("ResolutionPoint", "number"): "a number in the list",
    ("Score", "value"): "in the unit of the scale, or the number of a step",
    ("SeatRule", "per_participant"): "seats",
    ("Section", "page"): "the number of a page",
    ("SharingKey", "unit"): "in units of the currency",
    ("SwingPoints", "points"): "points from 0 to 100",
    ("Valuation", "hours"): "working hours",
    ("Valuation", "persons"): "persons",
    ("Votes", "abstained"): "votes",
    ("Votes", "against"): "votes",
    ("Votes", "in_favour"): "votes",
    ("YearlyFigures", "year"): "a calendar year",
}
"""In what unit a number stands."""

TYPES: Final[dict[Any, tuple[str, str]]] = {
    str: ("text", "Framover sammen"),
    bool: ("`true` or `false`", "true"),
    int: ("whole number", "3"),
    Decimal: ("number", "1619"),
    Amount: ("[amount](../file-format.md#amounts), in units of a currency", "500 000 NOK"),
    PartialDate: ("[date](../file-format.md#dates)", "2026-06-01"),
    Period: ("[period](../file-format.md#periods)", "2026/2028"),
    Share: ("[share](../file-format.md#shares), a part of a whole", "25 %"),
    CaseNumber: ("case number", "6/2022"),
    MunicipalityCode: ("municipality code", "NO-0604"),
    PlanPath: ("path in the plan", "project.budget.costs"),
}
"""What a type is called, and an example where no example file has one."""


def write_pages(folder: Path) -> None:
    """Write the page.

    Parameters
    ----------
    folder
        Where to; what stands there is replaced.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "keys.md").write_text("\n".join(_page()) + "\n", encoding="utf-8")


def _page() -> Iterator[str]:
    yield "# Every key"
    yield ""
    yield "All nouns that a file can hold, with all their keys. A key in **bold** is needed; the"
    yield "others are left out where nothing is said. Examples are from the example files where"
    yield "one of them has the key. Every noun also takes keys of your own that begin with `x-`:"
    yield "see [own fields](../file-format.md#own-fields)."
    found = examples()
    definitions = json_schema()["$defs"]
    for noun in nouns():
        name = noun.__name__
        yield ""
        yield f"(key-{name.lower()})="
        yield f"## {name}"
        yield ""
        yield definitions[name]["description"]
        yield from _forms(noun)
        yield ""
        yield _row("Key", "Type", "Meaning", "Example")
        yield _row(*["---"] * 4)
        whole = definitions[name]
        whole = whole["anyOf"][-1] if "anyOf" in whole else whole
        for key in keys_of(noun):
            needed = key in whole["required"]
            example = found.get((noun, key)) or _made_up(noun, key)
            yield _row(
                f"**{key}**" if needed else key,
                type_of(noun, key),
                whole["properties"][key]["description"],
                f"`{example}`",
            )


def _row(*cells: object) -> str:
    return f"| {' | '.join(str(cell).replace('|', '&#124;') for cell in cells)} |"


def _forms(noun: type[Any]) -> Iterator[str]:
    if noun in KIND_OF:
        kinds = KIND_OF[noun]
        yield ""
        yield f"Told from others by `{kinds.key}: {kinds.tag_of(noun)}`."
    if noun in SHORT:
        yield ""
        yield f"May be written as its `{SHORT[noun]}` alone."
    if noun in KEYED:
        yield ""
        yield f"A list of them may be written with `{KEYED[noun]}` as key."


def nouns() -> list[type[Any]]:
    """Return the nouns of the format: the roots first, then by name."""
    roots = list(ROOTS.values())
    known = json_schema()["$defs"]
    others = sorted(name for name in model.__all__ if name in known)
    return [*roots, *(cls for name in others if (cls := getattr(model, name)) not in roots)]


def type_of(noun: type[Any], key: str) -> str:
    """Say of what type a key is, and in what unit."""
    attrs.resolve_types(noun)
    kind = inner_type(attrs.fields_dict(noun)[key].type)
    unit = UNITS.get((noun.__name__, key))
    return _type(kind) + (f", {unit}" if unit else "")


def _type(kind: Any) -> str:  # noqa: ANN401 - any annotation of a field
    if get_origin(kind) is tuple:
        return f"list of {_type(get_args(kind)[0])}"
    if kind in TYPES:
        return TYPES[kind][0]
    if words := choices(kind):
        return "one of " + ", ".join(f"`{word}`" for word in words)
    for union, kinds in KINDS.items():
        if kind == union:
            return f"one of several, by `{kinds.key}`"
    return f"[{kind.__name__}](#key-{kind.__name__.lower()})"


# --- examples ------------------------------------------------------------------


def examples() -> dict[tuple[type[Any], str], str]:
    """Return an example of each key that an example file has."""
    found: dict[tuple[type[Any], str], str] = {}
    for path in sorted(EXAMPLES.glob("*.yaml")):
        source = path.read_bytes()
        waiting: list[Any] = [read_source(source, FileFormat.YAML, tuple(ROOTS.values())).content]
        while waiting:
            thing = waiting.pop(0)
            if isinstance(thing, tuple):
                waiting.extend(thing)
            elif type(thing).__name__ in model.__all__ and attrs.has(type(thing)):
                _take(thing, found)
                waiting.extend(getattr(thing, field.name) for field in attrs.fields(type(thing)))
    return found


def _take(thing: Any, found: dict[tuple[type[Any], str], str]) -> None:  # noqa: ANN401 - a noun
    for key in keys_of(type(thing)):
        value = getattr(thing, key)
        default = attrs.fields_dict(type(thing))[key].default
        if value != default and (type(thing), key) not in found:
            found[type(thing), key] = shown(to_plain(value))


def shown(plain: Any) -> str:  # noqa: ANN401 - plain data
    """Return plain data on a line, cut where it is long."""
    if isinstance(plain, dict):
        text = f"{{{', '.join(f'{key}: {shown(each)}' for key, each in plain.items())}}}"
    elif isinstance(plain, list):
        text = f"[{', '.join(shown(each) for each in plain)}]"
    else:
        text = str(plain).lower() if isinstance(plain, bool) else " ".join(str(plain).split())
    text = text.replace("`", "'")
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 2].rstrip()} …"


def _made_up(noun: type[Any], key: str) -> str:
    kind = inner_type(attrs.fields_dict(noun)[key].type)
    if get_origin(kind) is tuple:
        return f"[{_example(get_args(kind)[0])}]"
    return _example(kind)


def _example(kind: Any) -> str:  # noqa: ANN401 - any annotation of a field
    if kind in TYPES:
        return TYPES[kind][1]
    if words := choices(kind):
        return words[-1]
    return "{…}"
