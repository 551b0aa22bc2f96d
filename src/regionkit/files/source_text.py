"""Source text: bytes to characters, and characters to lines and columns."""

import re
from bisect import bisect_right

from regionkit.files.builder import Builder
from regionkit.files.problems import Kind
from regionkit.findings import phrase

_BREAK = re.compile(r"\r\n?|\n")
_BOM = b"\xef\xbb\xbf"
_OTHER_BOMS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)


class Lines:
    """Turns a place counted in characters into line and column, as editors count them.

    Parameters
    ----------
    text
        The whole text.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts: list[int] = [0, *(match.end() for match in _BREAK.finditer(text))]

    def at(self, index: int) -> tuple[int, int]:
        """Return line and column, both from 1; a place beyond the text is its end."""
        index = min(index, len(self.text))
        line = bisect_right(self.starts, index)
        return line, index - self.starts[line - 1] + 1


def decode(source: bytes | str, builder: Builder) -> str:
    """Return the text without byte order mark, or stop the reading with a problem."""
    data = _encode(source, builder) if isinstance(source, str) else source
    limit = builder.limits.max_bytes
    if len(data) > limit:
        builder.stop(Kind.TOO_LARGE, 1, 1, found=len(data), expected=limit)
    for mark, encoding in _OTHER_BOMS:
        if data.startswith(mark):
            builder.stop(Kind.NOT_UTF8, 1, 1, found=encoding)
    # UTF-16 without a mark is valid UTF-8 with a zero beside each letter.
    if data[:1] == b"\0" or data[1:2] == b"\0":
        builder.stop(Kind.NOT_UTF8, 1, 1, found=phrase("UTF-16 or no text at all"))
    data = data.removeprefix(_BOM)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        line, column = Lines(before).at(len(before))
        found = phrase("byte {byte}", byte=f"0x{data[error.start]:02X}")
        builder.stop(Kind.NOT_UTF8, line, column, found=found)


def _encode(text: str, builder: Builder) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        line, column = Lines(text).at(error.start)
        code = f"U+{ord(text[error.start]):04X}"
        half = phrase("half a character ({code})", code=code)
        builder.stop(Kind.NOT_UTF8, line, column, found=half)
