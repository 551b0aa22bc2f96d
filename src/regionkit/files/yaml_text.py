"""YAML text to nodes, by PyYAML's event stream.

Scalars stay text: what ``NO``, ``0114`` or ``12:30`` means is said by the field they stand
in, not by YAML. Nothing is composed or constructed, so no tag, alias or depth can do harm.
"""

import re
from typing import TYPE_CHECKING, Any

from regionkit.files.builder import Builder, Parsed, ReadingStoppedError
from regionkit.files.limits import DEFAULT_LIMITS, Limits
from regionkit.files.nodes import Scalar
from regionkit.files.problems import Kind
from regionkit.files.source_text import Lines, decode
from regionkit.files.yaml_reasons import explain, unnamed
from regionkit.findings import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from yaml import CSafeLoader, SafeLoader
    from yaml.events import CollectionStartEvent, Event, ScalarEvent

_FORBIDDEN = re.compile(
    r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]",
)
_BREAKS_ONLY_IN_YAML = "\x85\u2028\u2029"
_PROLOGUE = re.compile(
    r"(?:(?:%[^\r\n\x85\u2028\u2029]*+|[ \t]*+(?:\#[^\r\n\x85\u2028\u2029]*+)?+)"
    r"(?:[\r\n\x85\u2028\u2029]|\Z))*+"
)
_DIRECTIVE = re.compile(r"(?:\A|(?<=[\r\n\x85\u2028\u2029]))%(?!YAML\b)[^\r\n\x85\u2028\u2029]*+")
_EPILOGUE = re.compile(
    r"(?:(?:\.\.\.)?+[ \t]*+(?:\#[^\r\n\x85\u2028\u2029]*+)?+[\r\n\x85\u2028\u2029])*+"
)
_STANDARD_TAGS = "tag:yaml.org,2002:"
_SCANNER_DEPTH = 1000
_SCANNER_TOO_DEEP = "exceeded maximum nesting depth"
"""What newer versions of libyaml say of text nested deeper than that."""


def read_yaml(
    source: bytes | str, *, file: str | None = None, limits: Limits = DEFAULT_LIMITS
) -> Parsed:
    r"""Read YAML text into nodes. Never raises: what is wrong stands among the problems.

    Parameters
    ----------
    source
        The file's bytes, which must be UTF-8, or its text.
    file
        The file as the caller named it, for the positions.
    limits
        How much is read before the file is refused.

    Examples
    --------
    >>> from regionkit.files.yaml_text import read_yaml
    >>> print(*read_yaml("name: Tinn\nname: Notodden\n").problems)
    2:1: RK904 The key name stands here again; its first place is 1:1.
    """
    builder = Builder(file, limits)
    try:
        text = _mend_directives(decode(source, builder), builder)
        lines = Lines(text)
        text = _mend_characters(text, lines, builder)
        _read(text, lines, builder)
    except ReadingStoppedError:
        pass
    return builder.result()


def _mend_directives(text: str, builder: Builder) -> str:
    """Report directives and make comments of them, so that the reading can go on.

    libyaml compares each %TAG with all before it: a file of them would take hours.
    """
    if not text.startswith(("%", "#", " ", "\t", "\r", "\n", *_BREAKS_ONLY_IN_YAML)):
        return text
    prologue = _PROLOGUE.match(text)
    if prologue is None or "%" not in prologue[0]:
        return text
    lines = Lines(prologue[0])
    for match in _DIRECTIVE.finditer(prologue[0]):
        builder.note(Kind.DIRECTIVE, *lines.at(match.start()), found=match[0])
    mended = _DIRECTIVE.sub(lambda match: f"#{match[0][1:]}", prologue[0])
    return mended + text[prologue.end() :]


def _mend_characters(text: str, lines: Lines, builder: Builder) -> str:
    """Report characters that YAML forbids and replace them, so that the reading can go on."""
    if not _FORBIDDEN.search(text):
        return text
    for match in _FORBIDDEN.finditer(text):
        found = f"U+{ord(match[0]):04X}"
        builder.note(Kind.FORBIDDEN_CHARACTER, *lines.at(match.start()), found=found)
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)


def _loader(text: str) -> "CSafeLoader | SafeLoader":
    import yaml

    # PyYAML can be built without its C scanner; the other one does the same, slowly.
    loader: type[CSafeLoader | SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return loader(text)


def _read(text: str, lines: Lines, builder: Builder) -> None:
    from yaml import MarkedYAMLError, YAMLError

    try:
        _build(text, lines, builder)
    except MarkedYAMLError as error:
        index, reason, hint = explain(error, text, lines)
        if _SCANNER_TOO_DEEP in (error.problem or ""):
            # It reads ahead of its events, to where our own limit is not yet in sight.
            deepest = min(builder.limits.max_depth, _SCANNER_DEPTH)
            builder.stop(Kind.TOO_DEEP, *lines.at(index), expected=deepest)
        builder.stop(Kind.YAML_SYNTAX, *lines.at(index), reason=reason, hint=hint)
    except (YAMLError, ValueError, OverflowError, RecursionError) as error:
        # The Python scanner lets some of Python's own errors through.
        top = builder.top
        reason, hint = unnamed(error)
        builder.stop(Kind.YAML_SYNTAX, top.line, top.column, reason=reason, hint=hint)
    if builder.empty:
        builder.stop(Kind.EMPTY_FILE, 1, 1, expected=phrase("keys and values"))


def _events(text: str, lines: Lines) -> "Iterator[tuple[Event, int, int]]":
    # YAML counts lines that no editor counts, and one more at the end of the text.
    mend = any(character in text for character in _BREAKS_ONLY_IN_YAML)
    last_line = len(lines.starts)
    loader = _loader(text)
    try:
        while (event := loader.get_event()) is not None:
            mark: Any = event.start_mark
            line = mark.line + 1
            if mend or line > last_line:
                yield event, *lines.at(mark.index)
            else:
                yield event, line, mark.column + 1
    finally:
        loader.dispose()


def _build(text: str, lines: Lines, builder: Builder) -> None:
    from yaml import events as kinds

    for event, line, column in _events(text, lines):
        if isinstance(event, kinds.ScalarEvent):
            if event.anchor is not None or event.tag is not None:
                _refuse_properties(event, line, column, builder)
            plain = not event.style
            value = event.value
            if builder.expects_key():
                _take_key(value, line, column, builder, plain=plain)
            elif value or not plain or builder.depth:  # else there is nothing at all
                builder.add(Scalar(value, line, column, plain))
        elif isinstance(event, kinds.CollectionEndEvent):
            builder.close()
        elif isinstance(event, kinds.CollectionStartEvent):
            mapping = isinstance(event, kinds.MappingStartEvent)
            _take_start(event, line, column, builder, mapping=mapping)
        else:
            _take_rare(event, line, column, builder, lines)


def _take_rare(event: "Event", line: int, column: int, builder: Builder, lines: Lines) -> None:
    from yaml import AliasEvent, DocumentEndEvent, DocumentStartEvent

    if isinstance(event, AliasEvent):
        builder.note(Kind.ALIAS, line, column, found=f"*{event.anchor}")
        if builder.expects_key():
            builder.doubt_mapping()
        builder.doubt(line, column)
        builder.add(Scalar("", line, column, plain=True))
    elif isinstance(event, DocumentStartEvent):
        builder.begin(line, column)
    elif isinstance(event, DocumentEndEvent):
        # Directives of a second document, before libyaml sees them: see _mend_directives.
        mark: Any = event.start_mark
        rest = _EPILOGUE.match(lines.text, mark.index)
        if rest is not None and lines.text.startswith("%", rest.end()):
            builder.begin(*lines.at(rest.end()))


def _take_key(key: str, line: int, column: int, builder: Builder, *, plain: bool) -> None:
    if plain and key in {"<<", ""}:
        if key:
            builder.note(Kind.MERGE_KEY, line, column)
        else:
            builder.note(Kind.KEY_NOT_TEXT, line, column, found=phrase("empty"))
        builder.doubt_mapping()
        builder.drop_key()
    else:
        builder.key(key, line, column)


def _take_start(
    event: "CollectionStartEvent", line: int, column: int, builder: Builder, *, mapping: bool
) -> None:
    if builder.expects_key():
        found = phrase("a mapping") if mapping else phrase("a list")
        builder.note(Kind.KEY_NOT_TEXT, line, column, found=found)
        builder.doubt_mapping()
    _refuse_properties(event, line, column, builder)
    builder.open(line, column, mapping=mapping)


def _refuse_properties(
    event: "ScalarEvent | CollectionStartEvent", line: int, column: int, builder: Builder
) -> None:
    if event.anchor is not None:
        builder.note(Kind.ANCHOR, line, column, found=f"&{event.anchor}")
    if event.tag is not None:
        tag = event.tag
        if tag.startswith(_STANDARD_TAGS):
            tag = f"!!{tag.removeprefix(_STANDARD_TAGS)}"
        builder.note(Kind.TAG, line, column, found=tag)
        builder.doubt(line, column)
