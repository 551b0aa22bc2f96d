"""The whole schema of SARIF 2.1.0, formats included; ``sarif-2.1.0-rtm.5.md`` says whence."""

import hashlib
import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from jsonschema import Draft4Validator, FormatChecker

PATH: Final = Path(__file__).with_name("sarif-2.1.0-rtm.5.json")
PROVENANCE: Final = PATH.with_suffix(".md")

# RFC 3986: what may stand in a reference at all, and how it is divided.
_CHARACTERS: Final = re.compile(r"(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*")
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_formats: Final = FormatChecker()


@_formats.checks("uri-reference")
def _is_reference(value: object) -> bool:
    if not isinstance(value, str):
        return True
    first = re.split("[/?#]", value, maxsplit=1)[0]
    return bool(_CHARACTERS.fullmatch(value)) and (":" not in first or _is_uri(value))


@_formats.checks("uri")
def _is_uri(value: object) -> bool:
    if not isinstance(value, str):
        return True
    return bool(_CHARACTERS.fullmatch(value) and _SCHEME.match(value))


@_formats.checks("date-time", raises=ValueError)
def _is_time(value: object) -> bool:
    return not isinstance(value, str) or datetime.fromisoformat(value).tzinfo is not None


SCHEMA: Final[dict[str, Any]] = json.loads(PATH.read_text("utf-8"))
VALIDATOR: Final = Draft4Validator(SCHEMA, format_checker=_formats)


def sha256() -> str:
    """Return what tells the file from every other."""
    return hashlib.sha256(PATH.read_bytes()).hexdigest()
