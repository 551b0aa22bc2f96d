"""Long texts cut at line ends: nothing is lost, doubled or numbered wrongly."""

from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st

from regionkit.portfolio import lines
from regionkit.portfolio.lines import lines_of, stretches

TEXTS = st.lists(
    st.sampled_from([b"a", b"bcd", b"\n", b"\n\n", b"\r\n", b"\r", b"\xff", b"x" * 20]), max_size=30
).map(b"".join)


def expected(text: bytes) -> list[bytes]:
    parts = text.split(b"\n")
    whole = parts if parts[-1] else parts[:-1]
    return [part.removesuffix(b"\r") for part in whole]


@given(TEXTS, st.integers(1, 12))
def test_stretches_are_the_text_at_line_ends(text: bytes, size: int) -> None:
    found = list(stretches(BytesIO(text), size))
    pieces = [text[each.start : each.end] for each in found]
    assert b"".join(pieces) == text
    assert all(piece.endswith(b"\n") for piece in pieces[:-1])
    before = 0
    for each, piece in zip(found, pieces, strict=True):
        assert each.first_line == before + 1
        before += piece.count(b"\n")


@given(TEXTS, st.integers(1, 9))
def test_lines_are_those_of_the_text_whatever_the_block(text: bytes, size: int) -> None:
    was = lines.BLOCK
    try:
        lines.BLOCK = size  # type: ignore[misc]
        assert list(lines_of(BytesIO(text), len(text), 1_000)) == expected(text)
    finally:
        lines.BLOCK = was  # type: ignore[misc]


@given(TEXTS, st.integers(1, 9), st.integers(0, 10))
def test_of_a_line_that_is_too_long_only_the_length_is_kept(
    text: bytes, size: int, limit: int
) -> None:
    was = lines.BLOCK
    try:
        lines.BLOCK = size  # type: ignore[misc]
        found = list(lines_of(BytesIO(text), len(text), limit))
    finally:
        lines.BLOCK = was  # type: ignore[misc]
    assert found == [len(each) if len(each) > limit else each for each in expected(text)]


def test_no_more_is_read_than_the_part() -> None:
    text = BytesIO(b"one\ntwo\nthree\n")
    assert list(lines_of(text, 8, 100)) == [b"one", b"two"]
