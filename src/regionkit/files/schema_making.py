"""Making the JSON Schema of the file format from the classes of the model and their docs.

One law is kept: the schema never refuses what reading takes, so that no editor shows a false
alarm. An editor sees YAML with numbers where we see texts, so a text may be a number here.
"""

from collections.abc import Iterator
from decimal import Decimal
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin

import attrs

from regionkit.files.documented import doc_of, doc_of_field
from regionkit.files.expected import choices, inner_type
from regionkit.files.forms import (
    FORMAT_VERSION,
    KEYED,
    KIND_OF,
    KINDS,
    NOTATIONS,
    ROOTS,
    SHORT,
    keys_of,
)
from regionkit.findings import Path
from regionkit.model import OWN_PREFIX, noun_referred_to
from regionkit.values import (
    Amount,
    CaseNumber,
    MunicipalityCode,
    PartialDate,
    Period,
    Share,
    as_id,
    as_optional_currency,
    as_optional_id,
)

Schema = dict[str, Any]

_NUMBER: Final = "[-\u2212]?[0-9][0-9. \u00a0\u202f]*"
_DATE: Final = "[0-9X.~?%/-]+"
_ID: Final = r"^[^\s.\[\]]+$"

_VALUES: Final[dict[Any, tuple[str, Schema]]] = {
    str: ("text", {"type": ["string", "number", "boolean"], "description": "A text."}),
    bool: ("truth", {"type": "boolean", "description": "true or false."}),
    int: (
        "whole-number",
        {
            "description": "A whole number.",
            "anyOf": [
                {"type": "integer"},
                {"type": "string", "pattern": "^[-\u2212]?[0-9][0-9 \u00a0\u202f]*$"},
            ],
        },
    ),
    Decimal: (
        "number",
        {
            "description": "An exact number, such as 250 000 or 1234.50.",
            "anyOf": [{"type": "number"}, {"type": "string", "pattern": f"^{_NUMBER}$"}],
        },
    ),
    Path: ("path", {"type": "string", "description": "A path such as project.budget.costs."}),
    MunicipalityCode: (
        "municipality-code",
        {
            "type": "string",
            "pattern": "^[A-Z]{2}-[0-9]{3,4}$",
            "description": "Country, and code at the document's date, such as NO-0604.",
        },
    ),
}

_ID_SCHEMA: Final[Schema] = {
    "type": "string",
    "pattern": _ID,
    "description": "An id of letters, digits, - and _, not of digits alone.",
}
_CURRENCY: Final[Schema] = {
    "type": "string",
    "pattern": "^[A-Z]{3}$",
    "description": "A currency as an ISO 4217 code, such as NOK.",
}

_AMOUNT: Final = (
    f"(?:ca )?(?:(?:at most|at least) )?{_NUMBER}(?: [A-Z]{{3}})?(?: (?:per year|in total))?"
)
_DURATION: Final = "[0-9]+ (?:day|week|month|year)s?"
_SHAPES: Final[dict[type, tuple[str, str]]] = {
    Amount: ("number", f"^(?:unknown|deferred|{_AMOUNT})$"),
    CaseNumber: ("", r"^(?:[^\s/]{1,8} )?[1-9][0-9]*/[0-9]{4}$"),
    PartialDate: ("integer", f"^{_DATE}$"),
    Period: ("integer", f"^(?:start|{_DATE})(?:/start)?(?:{_DATE})?(?:, {_DURATION})?$"),
    Share: ("", "^(?:(?:at most|at least) )?[0-9]+(?:(?:\\.[0-9]+)? ?%|/[0-9]+)$"),
}
"""What a notation looks like, and as what number an editor may see it."""


def make_schema() -> Schema:
    """Make the schema of the whole file format."""
    nouns = sorted(_reached(), key=lambda noun: noun.__name__)
    definitions = dict(_value_definitions())
    definitions |= {noun.__name__: _noun(noun) for noun in nouns}
    definitions |= {_keyed_name(noun): _noun(noun, without=KEYED[noun]) for noun in KEYED}
    definitions |= {name: _union(kinds.nouns.values()) for name, kinds in _unions()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"https://regionkit.example/schema/regionkit-{FORMAT_VERSION}.schema.json",
        "title": "regionkit plan",
        "description": "A plan of Nordic regional development: a project, a dossier with all "
        "that one case needs, or a decision.",
        "type": "object",
        "properties": {
            "regionkit": {
                "const": int(FORMAT_VERSION),
                "description": "The version of the format.",
            },
            **{key: _reference(root.__name__) for key, root in ROOTS.items()},
        },
        "required": ["regionkit"],
        "oneOf": [{"required": [key]} for key in ROOTS],
        "additionalProperties": False,
        "$defs": definitions,
    }


def _reference(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _unions() -> Iterator[tuple[str, Any]]:
    for kinds in KINDS.values():
        yield f"any-{kinds.key}", kinds


def _union(nouns: Any) -> Schema:  # noqa: ANN401 - classes
    return {"oneOf": [_reference(noun.__name__) for noun in nouns]}


def _reached() -> set[type[Any]]:
    """Return every noun that a file can hold."""
    reached: set[type[Any]] = set()
    waiting: list[Any] = list(ROOTS.values())
    while waiting:
        kind = waiting.pop()
        if get_origin(kind) in (tuple, Union, UnionType):
            waiting.extend(get_args(kind))
        elif isinstance(kind, type) and attrs.has(kind) and kind not in reached | _OTHER:
            attrs.resolve_types(kind)
            reached.add(kind)
            waiting.extend(attrs.fields_dict(kind)[name].type for name in keys_of(kind))
    return reached


_OTHER: Final = {*NOTATIONS, *_VALUES}

# --- values --------------------------------------------------------------------


def _value_definitions() -> Iterator[tuple[str, Schema]]:
    for name, schema in _VALUES.values():
        yield name, schema
    yield "id", _ID_SCHEMA
    yield "currency", _CURRENCY
    for kind, (number, pattern) in _SHAPES.items():
        name = kind.__name__
        said = f"{NOTATIONS[kind][0].upper()}{NOTATIONS[kind][1:]}."
        text: Schema = {"type": "string", "pattern": pattern}
        bare: Schema = {"anyOf": [{"type": number}, text]} if number else text
        yield f"bare-{name}", {"description": said, **bare}
        beside = {
            "value": _reference(f"bare-{name}"),
            "text": {**_reference("text"), "description": "The text as printed."},
            "where": {**_reference("text"), "description": "Where the text stood."},
        }
        whole = {
            "type": "object",
            "properties": beside,
            "required": ["value"],
            "additionalProperties": False,
        }
        yield name, {"description": said, "anyOf": [_reference(f"bare-{name}"), whole]}


def _type(annotation: Any) -> Schema:  # noqa: ANN401 - any annotation of a field
    kind = inner_type(annotation)
    if words := choices(kind):
        return {"enum": [str(word) for word in words]}
    if get_origin(kind) is tuple:
        return _row(get_args(kind)[0])
    if kind in _VALUES:
        return _reference(_VALUES[kind][0])
    for union, kinds in KINDS.items():
        if kind == union:
            return _reference(f"any-{kinds.key}")
    return _reference(kind.__name__)


def _field(cls: type[Any], name: str) -> Schema:
    field = attrs.fields_dict(cls)[name]
    makes_id: tuple[Any, ...] = (as_id, as_optional_id)
    takes_currency: Any = as_optional_currency
    schema = _type(field.type)
    if field.converter in makes_id:
        schema = _reference("id")
    elif field.converter == takes_currency:
        schema = _reference("currency")
    described = doc_of_field(cls, name)
    if noun := noun_referred_to(field):
        described = f"{described} Refers to: {noun}."
    return {**schema, "description": described}


def _row(item: Any) -> Schema:  # noqa: ANN401 - any annotation
    listed: Schema = {"type": "array", "items": _type(item)}
    if item not in KEYED:
        return listed
    keyed = {
        "type": "object",
        "propertyNames": _reference("id"),
        "additionalProperties": _reference(_keyed_name(item)),
    }
    return {"anyOf": [listed, keyed]}


def _keyed_name(noun: type[Any]) -> str:
    return f"{noun.__name__}-by-{KEYED[noun]}"


# --- nouns ---------------------------------------------------------------------


def _noun(cls: type[Any], *, without: str = "") -> Schema:
    kinds = KIND_OF.get(cls)
    tag: Schema = {kinds.key: {"const": kinds.tag_of(cls)}} if kinds else {}
    names = [name for name in keys_of(cls) if name != without]
    fields = attrs.fields_dict(cls)
    needed = [name for name in names if fields[name].default is attrs.NOTHING]
    whole: Schema = {
        "type": "object",
        "properties": {**tag, **{name: _field(cls, name) for name in names}},
        "patternProperties": {rf"^{OWN_PREFIX}[\s\S]": {}},
        "required": [*tag, *needed],
        "additionalProperties": False,
    }
    described = {"description": doc_of(cls)}
    short = SHORT.get(cls)
    if short is None or needed != [short]:
        return {**described, **whole}
    return {**described, "anyOf": [_field(cls, short), whole]}
