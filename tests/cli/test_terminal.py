"""What a terminal can show."""

import io

import pytest

from regionkit.cli.terminal import never_fail, painted
from regionkit.findings.visible import visible


@pytest.mark.parametrize(
    ("encoding", "written"),
    [
        ("ascii", '-5 000 kr ... "b\\xf8" - \\U0001f3db'),
        ("latin-1", "-5\N{NO-BREAK SPACE}000 kr ... «bø» - \\U0001f3db"),
        ("utf-8", "\N{MINUS SIGN}5\N{NO-BREAK SPACE}000 kr … «bø» – 🏛"),
    ],
)
def test_a_stream_writes_as_much_as_it_has_letters_for(encoding: str, written: str) -> None:
    buffer = io.BytesIO()
    stream = io.TextIOWrapper(buffer, encoding=encoding)
    never_fail(stream)
    stream.write("\N{MINUS SIGN}5\N{NO-BREAK SPACE}000 kr … «bø» – 🏛")
    stream.flush()
    assert buffer.getvalue().decode(encoding) == written


def test_a_stream_that_is_closed_or_of_another_kind_is_left_alone() -> None:
    never_fail(None)
    never_fail(io.StringIO())


def test_a_wrong_byte_in_what_is_read_is_still_an_error() -> None:
    with pytest.raises(UnicodeDecodeError):
        b"\xff".decode("utf-8", "regionkit.substitutes")


def test_a_text_is_coloured_by_what_it_is() -> None:
    assert painted("error", "feil") == "\x1b[31mfeil\x1b[0m"
    assert painted("hint", "råd") == "\x1b[2mråd\x1b[0m"


def test_control_characters_are_shown_and_lines_and_tabs_stay() -> None:
    assert visible("a\tb\nc\x1b[31m\x00\x7f\x9b\r") == "a\tb\nc\\x1b[31m\\x00\\x7f\\x9b\\r"
