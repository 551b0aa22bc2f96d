"""Reading plans from files and writing them back."""

from regionkit.files.forms import PLANS, Plan, Root
from regionkit.files.judging import read_profile, read_waivers
from regionkit.files.limits import DEFAULT_LIMITS, Limits
from regionkit.files.plain_data import to_plain
from regionkit.files.reading import (
    FileFormat,
    PlanFile,
    ReadError,
    format_of,
    read,
    read_file,
    read_source,
    read_text,
)
from regionkit.files.schema import json_schema, schema_text
from regionkit.files.writing import write, write_line, write_text

__all__ = [
    "DEFAULT_LIMITS",
    "PLANS",
    "FileFormat",
    "Limits",
    "Plan",
    "PlanFile",
    "ReadError",
    "Root",
    "format_of",
    "json_schema",
    "read",
    "read_file",
    "read_profile",
    "read_source",
    "read_text",
    "read_waivers",
    "schema_text",
    "to_plain",
    "write",
    "write_line",
    "write_text",
]
