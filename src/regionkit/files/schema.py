"""The JSON Schema of the file format, as shipped: for editors, and for tools in any language."""

import json
from typing import Any, Final

from regionkit.errors import InvalidValueError
from regionkit.files.forms import FORMAT_VERSION

SCHEMA_FILE: Final = f"regionkit-{FORMAT_VERSION}.schema.json"
"""The name of the file."""


def schema_text() -> str:
    """Return the schema as text, just as it is shipped."""
    from importlib.resources import files  # it loads more than reading a plan does

    return (files(__package__) / "data" / SCHEMA_FILE).read_text(encoding="utf-8")


def json_schema(noun: type | None = None) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the file format, or of one noun.

    It never refuses what regionkit reads. What it lets through although reading refuses it is
    listed in the documentation of the file format.

    Parameters
    ----------
    noun
        A noun of the model, such as ``Project``; None: a whole file.

    Raises
    ------
    InvalidValueError
        If a file cannot hold such a noun.

    Examples
    --------
    >>> import regionkit as rk
    >>> rk.json_schema()["$schema"]
    'https://json-schema.org/draft/2020-12/schema'
    >>> rk.json_schema(rk.Project)["$ref"]
    '#/$defs/Project'
    """
    whole: dict[str, Any] = json.loads(schema_text())
    if noun is None:
        return whole
    if noun.__name__ not in whole["$defs"]:
        raise InvalidValueError("a noun that a file can hold, such as Project", noun.__name__)
    return {
        "$schema": whole["$schema"],
        "$ref": f"#/$defs/{noun.__name__}",
        "$defs": whole["$defs"],
    }
