"""The same nouns in other libraries: what regionkit's reading and writing are measured against.

Made from regionkit's own classes, so that all read the same documents and give the same values:
dates, periods, amounts and shares are regionkit's in each of them. Left out are what only
regionkit reads: short forms, lists by key, fields of one's own. Nouns of several kinds are left
out too; the documents hold none.
"""

import dataclasses
import types
from collections.abc import Callable
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Final, Literal, Optional, get_args, get_origin

import attrs

from regionkit.files.expected import inner_type
from regionkit.files.forms import KINDS, NOTATIONS, OWN_FIELDS
from regionkit.findings import Path
from regionkit.values import Amount, MunicipalityCode, PartialDate, Period

_NOTATIONS: Final[tuple[Any, ...]] = tuple(NOTATIONS)

VALUES: Final[dict[Any, Callable[[Any], Any]]] = {
    **{cls: cls if cls in (PartialDate, Period) else cls.parse for cls in _NOTATIONS},
    MunicipalityCode: MunicipalityCode.parse,
    Path: Path,
}
"""How each value is read from its text."""


def amount(data: object) -> Amount:
    """Read an amount, which may stand as a number."""
    return Amount.parse(data) if isinstance(data, str) else Amount(data)  # type: ignore[arg-type]


VALUES[Amount] = amount


def _fields(cls: Any) -> list["attrs.Attribute[Any]"]:  # noqa: ANN401 - a noun
    """Return the fields that all libraries can have: required ones first."""
    attrs.resolve_types(cls)
    fields = [
        field
        for field in attrs.fields(cls)
        if field.name != OWN_FIELDS and not _of_several_kinds(field.type)
    ]
    return sorted(fields, key=lambda field: field.default is not attrs.NOTHING)


def _of_several_kinds(annotation: Any) -> bool:  # noqa: ANN401 - any annotation
    kind = inner_type(annotation)
    return kind in KINDS or any(each in KINDS for each in get_args(kind))


class _Maker:
    """Makes a class for each noun; a noun within its own class is left out."""

    def __init__(self) -> None:
        self.made: dict[Any, Any] = {}

    def of(self, cls: Any) -> Any:  # noqa: ANN401 - a noun, and the class for it
        """Return the class for a noun."""
        if cls not in self.made:
            self.made[cls] = None
            fields = [
                (field, kind)
                for field in _fields(cls)
                if (kind := self.kind(field.type)) is not None
            ]
            self.made[cls] = self.make(cls, fields)
        return self.made[cls]

    def kind(self, annotation: Any) -> Any:  # noqa: ANN401 - annotations
        """Return the annotation for a field; None if it cannot have one."""
        kind = inner_type(annotation)
        if get_origin(kind) is tuple:
            item = self.kind(get_args(kind)[0])
            found: Any = None if item is None else types.GenericAlias(tuple, (item, ...))
        elif kind in VALUES:
            found = self.value(kind)
        elif kind in (str, int, bool, Decimal) or get_origin(kind) is Literal:
            found = kind
        elif issubclass(kind, StrEnum):
            found = self.choice(kind)
        else:
            found = self.of(kind)
        optional = kind is not annotation and found is not None
        return Optional[found] if optional else found  # noqa: UP045 - found is a variable

    def value(self, cls: Any) -> Any:  # noqa: ANN401 - a value
        """Return the annotation for a value with a notation."""
        raise NotImplementedError

    def choice(self, cls: Any) -> Any:  # noqa: ANN401 - an enumeration
        """Return the annotation for a choice."""
        return cls

    def make(self, cls: Any, fields: list[tuple["attrs.Attribute[Any]", Any]]) -> Any:  # noqa: ANN401
        """Make the class."""
        raise NotImplementedError


# --- msgspec -------------------------------------------------------------------


class _Structs(_Maker):
    """Structs: the fastest that typed decoding can be in Python."""

    def __init__(self) -> None:
        super().__init__()
        self.hooks: dict[Any, Callable[[Any], Any]] = {}

    def value(self, cls: Any) -> Any:  # noqa: ANN401
        # msgspec takes attrs classes for objects, so each value sits in a holder of its own.
        for holder, parse in self.hooks.items():
            if parse is VALUES[cls]:
                return holder
        holder = type(f"{cls.__name__}Holder", (Holder,), {"__slots__": ()})
        self.hooks[holder] = VALUES[cls]
        return holder

    def make(self, cls: Any, fields: list[tuple["attrs.Attribute[Any]", Any]]) -> Any:  # noqa: ANN401
        import msgspec

        return msgspec.defstruct(
            cls.__name__,
            [
                (field.name, kind)
                if field.default is attrs.NOTHING
                else (field.name, kind, field.default)
                for field, kind in fields
            ],
            frozen=True,
            kw_only=True,
            forbid_unknown_fields=True,
            omit_defaults=True,
        )


class Holder:
    """Holds a value of regionkit."""

    __slots__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value = value


Load = Callable[[bytes], Any]
Dump = Callable[[Any], bytes]


def msgspec_struct(cls: Any, *, remembering: bool = False) -> tuple[Load, Dump]:  # noqa: ANN401
    """Return reading and writing by Structs.

    Parameters
    ----------
    cls
        The noun.
    remembering
        Whether values are made by regionkit's makers, which remember texts they have seen.
    """
    import msgspec

    from regionkit.files.makers import maker_of

    structs = _Structs()
    top = msgspec.defstruct("File", [("regionkit", int), ("project", structs.of(cls))])
    hooks = dict(structs.hooks)
    if remembering:
        by_parse = {parse: maker_of(value, typed=True) for value, parse in VALUES.items()}
        hooks = {holder: by_parse[parse] for holder, parse in hooks.items()}
    decoder = msgspec.json.Decoder(
        top,
        dec_hook=lambda kind, data: kind(hooks[kind](data)),
        float_hook=Decimal,
    )
    encoder = msgspec.json.Encoder(enc_hook=lambda holder: str(holder.value))
    return decoder.decode, encoder.encode


# --- pydantic ------------------------------------------------------------------


class _Models(_Maker):
    def value(self, cls: Any) -> Any:  # noqa: ANN401
        import pydantic

        parse = VALUES[cls]
        return Annotated[
            cls,
            pydantic.PlainValidator(lambda data: data if isinstance(data, cls) else parse(data)),
            pydantic.PlainSerializer(str),
        ]

    def make(self, cls: Any, fields: list[tuple["attrs.Attribute[Any]", Any]]) -> Any:  # noqa: ANN401
        import pydantic

        model: Any = pydantic.create_model
        config = pydantic.ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)
        return model(
            cls.__name__,
            __config__=config,
            **{
                field.name: (kind, ... if field.default is attrs.NOTHING else field.default)
                for field, kind in fields
            },
        )


def pydantic_model(cls: Any) -> tuple[Load, Dump]:  # noqa: ANN401 - a noun
    """Return reading and writing by pydantic's models."""
    import pydantic

    models = _Models()
    model: Any = pydantic.create_model
    top = model("File", regionkit=(int, ...), project=(models.of(cls), ...))

    def dump(file: Any) -> bytes:  # noqa: ANN401 - a model
        written: str = file.model_dump_json(exclude_defaults=True)
        return written.encode()

    return top.model_validate_json, dump


# --- mashumaro -----------------------------------------------------------------


class _Dataclasses(_Maker):
    def value(self, cls: Any) -> Any:  # noqa: ANN401
        return cls

    def make(self, cls: Any, fields: list[tuple["attrs.Attribute[Any]", Any]]) -> Any:  # noqa: ANN401
        from mashumaro.config import BaseConfig
        from mashumaro.mixins.orjson import DataClassORJSONMixin

        strategies = {
            kind: {"deserialize": parse, "serialize": str} for kind, parse in VALUES.items()
        }
        config = type(
            "Config",
            (BaseConfig,),
            {
                "serialization_strategy": strategies,
                "omit_default": True,
                "forbid_extra_keys": True,
            },
        )
        return dataclasses.make_dataclass(
            cls.__name__,
            [
                (field.name, kind)
                if field.default is attrs.NOTHING
                else (field.name, kind, dataclasses.field(default=field.default))
                for field, kind in fields
            ],
            bases=(DataClassORJSONMixin,),
            namespace={"Config": config},
            frozen=True,
            slots=False,
        )


def mashumaro_dataclass(cls: Any) -> tuple[Load, Dump]:  # noqa: ANN401 - a noun
    """Return reading and writing by mashumaro's dataclasses."""
    from mashumaro.mixins.orjson import DataClassORJSONMixin

    noun = _Dataclasses().of(cls)
    top: Any = dataclasses.make_dataclass(
        "File", [("regionkit", int), ("project", noun)], bases=(DataClassORJSONMixin,)
    )
    return top.from_json, lambda file: file.to_jsonb()


# --- cattrs --------------------------------------------------------------------


def cattrs_plain(cls: Any) -> tuple[Load, Dump]:  # noqa: ANN401 - a noun
    """Return reading and writing by cattrs with its usual settings, to regionkit's own classes."""
    import cattrs
    import orjson
    from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

    converter = cattrs.Converter(forbid_extra_keys=True, detailed_validation=False)

    def names_left_out(noun: Any) -> dict[str, Any]:  # noqa: ANN401 - a noun
        kept = {field.name for field in _fields(noun)}
        return {
            field.name: override(omit=True)
            for field in attrs.fields(noun)
            if field.name not in kept
        }

    def is_noun(kind: Any) -> bool:  # noqa: ANN401 - any annotation
        return attrs.has(kind) and kind not in VALUES

    converter.register_structure_hook_factory(
        is_noun, lambda noun: make_dict_structure_fn(noun, converter, **names_left_out(noun))
    )
    converter.register_unstructure_hook_factory(
        is_noun,
        lambda noun: make_dict_unstructure_fn(
            noun, converter, _cattrs_omit_if_default=True, **names_left_out(noun)
        ),
    )

    def hook(parse: Callable[[Any], Any]) -> Callable[[Any, Any], Any]:
        return lambda data, _: parse(data)

    for kind, parse in VALUES.items():
        converter.register_structure_hook(kind, hook(parse))
        converter.register_unstructure_hook(kind, str)

    def dump(plan: Any) -> bytes:  # noqa: ANN401 - a noun
        written: bytes = orjson.dumps({"regionkit": 1, "project": converter.unstructure(plan)})
        return written

    return lambda source: converter.structure(orjson.loads(source)["project"], cls), dump


# --- plain dicts ---------------------------------------------------------------


def orjson_dict(_: Any) -> tuple[Load, Dump]:  # noqa: ANN401 - a noun
    """Return reading and writing as dicts, which know nothing."""
    import orjson

    return orjson.loads, orjson.dumps


# --- regionkit -----------------------------------------------------------------


def regionkit_itself(cls: Any) -> tuple[Load, Dump]:  # noqa: ANN401 - a noun
    """Return reading and writing by regionkit."""
    from regionkit.files import FileFormat, write_line
    from regionkit.files.reading import read_source

    return lambda source: read_source(source, FileFormat.JSON, (cls,)).content, write_line


def long_form(thing: Any) -> Any:  # noqa: ANN401 - a noun, and plain data
    """Return a noun as plain data without the forms that only regionkit reads."""
    kind = type(thing)
    if kind in VALUES:
        return str(thing)
    if attrs.has(kind):
        return {
            field.name: long_form(value)
            for field in _fields(kind)
            if (value := getattr(thing, field.name)) != field.default
        }
    if isinstance(thing, tuple):
        return [long_form(each) for each in thing]
    return str(thing) if isinstance(thing, StrEnum) else thing


RIVALS: Final = types.MappingProxyType(
    {
        "msgspec Struct": msgspec_struct,
        "regionkit": regionkit_itself,
        "pydantic 2": pydantic_model,
        "mashumaro, orjson": mashumaro_dataclass,
        "cattrs, orjson": cattrs_plain,
        "orjson to dict": orjson_dict,
    }
)
"""What is measured, the limit first."""
