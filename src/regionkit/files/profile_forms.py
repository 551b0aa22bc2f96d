"""Forms of profiles and waivers: how they are written in a file, and the hooks that read them."""

import functools
import re
from collections.abc import Callable
from datetime import date
from typing import Any, Final, TypeAlias

import attrs

from regionkit.files.expected import expected
from regionkit.files.forms import KEY, FormatVersion
from regionkit.files.nodes import Scalar
from regionkit.files.own_fields import PlainValue, read_own
from regionkit.files.structuring import Data, UnfitError, read_text, reading_converter
from regionkit.findings import (
    DatedTable,
    DatedValue,
    RuleSetting,
    Severity,
    SeverityByStage,
    Waiver,
    phrase,
)
from regionkit.findings import Setting as Value
from regionkit.findings.profile import as_said


@attrs.frozen(kw_only=True)
class Weights:
    """What severities count as."""

    error: Severity | None = None
    warning: Severity | None = None
    note: Severity | None = None

    def stated(self) -> tuple[tuple[Severity, Severity], ...]:
        """Return those that are stated."""
        pairs = [(each, getattr(self, each)) for each in Severity]
        return tuple((severity, other) for severity, other in pairs if other is not None)


@attrs.frozen(kw_only=True)
class ProfileForm:
    """A profile as a file has it."""

    name: str = attrs.field(converter=as_said)
    description: str = attrs.field(converter=as_said)
    source: str = attrs.field(converter=as_said)
    extends: str | None = None
    rules: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    settings: tuple[RuleSetting, ...] = ()
    counts_as: Weights | None = None


@attrs.frozen(kw_only=True)
class DatedRow:
    """A row of a dated table as a file has it."""

    value: PlainValue
    since: date = attrs.field(metadata={KEY: "from"})
    until: date | None = None
    source: str = attrs.field(converter=as_said)


@attrs.frozen(kw_only=True)
class FileOfProfile:
    """A file with a profile."""

    regionkit: FormatVersion
    profile: ProfileForm


@attrs.frozen(kw_only=True)
class FileOfWaivers:
    """A file with waivers."""

    regionkit: FormatVersion
    waivers: tuple[Waiver, ...]


# --- single values -----------------------------------------------------------

_DAY_FIRST: Final = re.compile(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})")


def read_day(data: Data, _: object = None) -> date:
    """Read a day, year first; whole years and months are none."""
    text = read_text(data)
    day_first = _DAY_FIRST.fullmatch(text)
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:
        near = "{2}-{1:0>2}-{0:0>2}".format(*day_first.groups()) if day_first else day
        hint = phrase("Is {suggestion} meant?", suggestion=near) if near else ""
        raise UnfitError(expected(date), hint) from None
    return day


def _severity(data: Data, _: object = None) -> SeverityByStage:
    if not isinstance(data, Scalar) or data.is_nothing:
        raise UnfitError(expected(SeverityByStage))
    return SeverityByStage.parse(read_text(data))


def _plain(data: Data, _: object = None) -> Value:
    if isinstance(data, Scalar) and data.value == "" and data.plain:
        raise UnfitError(expected(PlainValue))  # null is written out where it is meant
    value: Value = read_own(data)
    return value


# --- settings ----------------------------------------------------------------

Reader: TypeAlias = Callable[[Data], Any]


def _each(entries: dict[str, tuple[Reader, Data]], note: Any, cls: type) -> dict[str, Any]:  # noqa: ANN401 - a class
    """Read what stands under each key, and collect what cannot be read."""
    from cattrs import ClassValidationError

    values, errors = {}, []
    for key, (read, data) in entries.items():
        try:
            values[key] = read(data)
        except Exception as error:  # noqa: BLE001 - collected, and told all together
            error.__notes__ = [*getattr(error, "__notes__", ()), note("", key, cls)]
            errors.append(error)
    if errors:
        failed: Any = ClassValidationError  # a group, which pyright takes for an error
        raise failed(f"While structuring {cls.__name__}", errors, cls)
    return values


def _settings(data: Data, _: object = None) -> tuple[RuleSetting, ...]:
    from cattrs import IterableValidationNote

    if not isinstance(data, dict):
        what = phrase("keys and values ({keys})", keys="RK301, …")
        raise UnfitError(what, phrase("Write a rule before each colon."))
    entries: dict[str, tuple[Reader, Data]] = {
        code: (functools.partial(_setting, code), what) for code, what in data.items()
    }
    return tuple(_each(entries, IterableValidationNote, RuleSetting).values())


def _setting(code: str, data: Data) -> RuleSetting:
    from cattrs import AttributeValidationNote

    if isinstance(data, Scalar) and not data.is_nothing:
        return RuleSetting(code=code, severity=_severity(data))
    if not isinstance(data, dict):
        raise UnfitError(phrase("{alone}, or keys and values", alone=expected(SeverityByStage)))
    own: dict[str, Reader] = {
        "severity": _severity,
        "source": lambda each: as_said(read_text(each)),
    }
    entries = {key: (own.get(key, _parameter), each) for key, each in data.items()}
    values = _each(entries, AttributeValidationNote, RuleSetting)
    stated = {key: values.pop(key) for key in own if key in values}
    return RuleSetting(code=code, parameters=values, **stated)


def _parameter(data: Data) -> Value:
    """Read the value of a parameter; a list in which rows have keys is a dated table."""
    if isinstance(data, list) and any(isinstance(each, dict) for each in data):
        rows: tuple[DatedRow, ...] = reading_converter().structure(data, tuple[DatedRow, ...])
        return DatedTable(tuple(DatedValue(**attrs.asdict(row, recurse=False)) for row in rows))
    if isinstance(data, dict) and "from" in data:
        hint = phrase("A dated table is a list: each row begins with a dash.")
        raise UnfitError(phrase("a list"), hint)
    return _plain(data)


def _dated_row(data: Data, _: object = None) -> DatedRow:
    from cattrs import AttributeValidationNote, BaseValidationError

    try:
        return _row_reader()(data, DatedRow)
    except BaseValidationError as group:
        for error in group.exceptions:
            notes = getattr(error, "__notes__", [])
            for number, note in enumerate(notes):
                if isinstance(note, AttributeValidationNote) and note.name == "since":
                    notes[number] = AttributeValidationNote("", "from", date)
        raise


@functools.cache
def _row_reader() -> Callable[[Any, Any], DatedRow]:
    from cattrs.gen import make_dict_structure_fn, override

    attrs.resolve_types(DatedRow)
    walk: Callable[[Any, Any], DatedRow] = make_dict_structure_fn(
        DatedRow,
        reading_converter(),
        _cattrs_forbid_extra_keys=True,
        since=override(rename="from"),
        source=override(struct_hook=lambda data, _: as_said(read_text(data))),
    )

    def read(data: Any, cls: Any) -> DatedRow:  # noqa: ANN401 - as cattrs has it
        if not isinstance(data, dict):
            raise UnfitError(expected(DatedRow))
        return walk(data, cls)

    return read


@functools.cache
def add_hooks() -> None:
    """Let the converter read what stands in profiles and waivers, and in no plan."""
    converter: Any = reading_converter()
    hooks = {date: read_day, SeverityByStage: _severity, PlainValue: _plain, DatedRow: _dated_row}
    for kind, hook in hooks.items():
        converter.register_structure_hook(kind, hook)
    settings = tuple[RuleSetting, ...]
    converter.register_structure_hook_func(lambda kind: kind == settings, _settings)
