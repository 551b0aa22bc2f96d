"""Documents: the plans of a part, as bytes that are still to be read."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import attrs

from regionkit.files import FileFormat, Limits
from regionkit.findings import Finding
from regionkit.portfolio.lines import Readable, lines_of
from regionkit.portfolio.part import NO_PLAN, Part, too_large, unopened
from regionkit.portfolio.place import Place


@attrs.frozen(kw_only=True)
class Document:
    """A plan as bytes, or why there are none."""

    place: Place
    """Where it stands."""
    data: bytes = b""
    """The bytes."""
    notation: FileFormat = FileFormat.JSON
    """In what notation they are."""
    failure: str | None = None
    """Why it cannot be read, in a few words; None if it can be tried."""
    finding: Finding | None = None
    """The same as a finding."""


def documents_in(part: Part, limits: Limits) -> Iterator[Document]:
    """Go through the documents of a part. Empty lines are passed over."""
    if part.failure is not None:
        yield Document(place=part.place, failure=part.failure, finding=part.finding)
        return
    try:
        if part.data is not None:
            yield from _from(BytesIO(part.data), len(part.data), part, limits)
        else:
            with Path(part.path or "").open("rb") as text:
                text.seek(part.start)
                yield from _from(text, part.size, part, limits)
    except OSError as error:
        reason = error.strerror or str(error)
        yield Document(place=part.place, failure=reason, finding=unopened(part.place, reason))


def _from(text: Readable, size: int, part: Part, limits: Limits) -> Iterator[Document]:
    limit = limits.max_bytes
    if not part.many:
        if size > limit:
            found = too_large(part.place, size, limit)
            yield Document(place=part.place, failure=NO_PLAN, finding=found)
        else:
            data = text.read(limit + 1)  # the size of a pipe is not known
            yield Document(place=part.place, data=data, notation=part.notation)
        return
    for number, line in enumerate(lines_of(text, size, limit), part.place.line or 1):
        document = line_of(line, part.place.at_line(number), limits)
        if document is not None:
            yield document


def line_of(line: bytes | int, place: Place, limits: Limits) -> Document | None:
    """Return the document on a line, or its length if that is too much; None: it is empty."""
    length = line if isinstance(line, int) else len(line)
    if isinstance(line, int) or length > limits.max_bytes:
        found = too_large(place, length, limits.max_bytes)
        return Document(place=place, failure=NO_PLAN, finding=found)
    return Document(place=place, data=line) if line.strip() else None
