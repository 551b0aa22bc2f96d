"""Archives: plans in a zip, read in place; what its members are called is only a label."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from regionkit.portfolio.folders import MANY, is_hidden, may_hold_plans, says_plan
from regionkit.portfolio.lines import BLOCK, lines_of
from regionkit.portfolio.part import Part
from regionkit.portfolio.place import Place

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

LARGEST_RATIO: Final = 200
"""How many times its packed size a member may unpack to; plans of one form come to 50."""

_HARMLESS: Final = 1024 * 1024
"""Bytes that may be unpacked whatever the ratio."""

_ENCRYPTED: Final = 0x1


def parts_of_archive(path: str, limit: int) -> Iterator[Part]:
    """Go through the plans of a zip, sorted by the names of its members.

    What is packed so tightly that it can only be meant to do harm is not unpacked, and no more
    of a member is unpacked than it says that it holds. Archives within it are not opened.

    Parameters
    ----------
    path
        The zip.
    limit
        The most bytes of one plan.
    """
    import zipfile

    place = Place(file=path)
    try:
        with zipfile.ZipFile(path) as archive:
            for member in sorted(archive.infolist(), key=lambda each: each.filename):
                if member.is_dir() or is_hidden(member.filename):
                    continue
                if not may_hold_plans(member.filename):
                    continue
                at = Place(file=path, member=member.filename)
                refusal = _refusal(member)
                if refusal:
                    yield Part.failed(at, refusal)
                    continue
                try:
                    yield from _parts_of_member(archive, member, at, limit)
                except Exception as error:  # noqa: BLE001 - each way of packing has its own
                    yield Part.failed(at, f"it is damaged: {error}")
    except Exception as error:  # noqa: BLE001 - a name may be no text, or there may be none
        reason = (isinstance(error, OSError) and error.strerror) or "it is no zip, or damaged"
        yield Part.failed(place, reason)


def _refusal(member: "ZipInfo") -> str:
    if member.flag_bits & _ENCRYPTED:
        return "it is encrypted"
    allowed = max(_HARMLESS, member.compress_size * LARGEST_RATIO)
    if member.file_size > allowed:
        return f"it would unpack to more than {LARGEST_RATIO} times its size"
    return ""


def _parts_of_member(
    archive: "ZipFile", member: "ZipInfo", place: Place, limit: int
) -> Iterator[Part]:
    with archive.open(member) as text:
        if not member.filename.lower().endswith(MANY):
            if member.file_size > limit:
                yield Part.too_large(place, member.file_size, limit)
                return
            data = text.read(limit + 1)
            if says_plan(data, member.filename):
                yield Part(place=place, data=data, size=len(data))
            return
        if not says_plan(text.read(BLOCK), member.filename):
            return
        text.seek(0)
        yield from _parts_of_lines(lines_of(text, member.file_size, limit), place, limit)


def _parts_of_lines(lines: Iterator[bytes | int], place: Place, limit: int) -> Iterator[Part]:
    """Gather lines into parts of about one block."""
    first, number, gathered, size = 1, 0, list[bytes](), 0

    def part() -> Part:
        data = b"\n".join(gathered)
        return Part(place=place.at_line(first), data=data, many=True, size=len(data))

    for number, line in enumerate(lines, 1):
        if isinstance(line, int):
            if gathered:
                yield part()
            yield Part.too_large(place.at_line(number), line, limit)
        else:
            gathered.append(line)
            size += len(line)
            if size < BLOCK:
                continue
            yield part()
        first, gathered, size = number + 1, [], 0
    if gathered:
        yield part()


__all__ = ["LARGEST_RATIO", "parts_of_archive"]
