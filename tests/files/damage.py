"""Ways in which a file can be damaged, by accident or by design."""

import random
import re
from collections.abc import Callable, Iterator
from typing import Any, Final

# --- to the text -------------------------------------------------------------


def a_line_is_lost(text: str, chance: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    del lines[chance.randrange(len(lines))]
    return "".join(lines)


def a_line_stands_twice(text: str, chance: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    lines.insert(chance.randrange(len(lines)) if chance.random() < 0.3 else at, lines[at])
    return "".join(lines)


def two_lines_are_swapped(text: str, chance: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    one, other = chance.sample(range(len(lines)), 2)
    lines[one], lines[other] = lines[other], lines[one]
    return "".join(lines)


def a_line_is_indented_otherwise(text: str, chance: random.Random) -> str:
    lines = text.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    change = chance.choice((" ", "  ", "\t", "-1", "-2"))
    lines[at] = lines[at][int(change[1:]) :] if change.startswith("-") else change + lines[at]
    return "".join(lines)


def the_end_is_missing(text: str, chance: random.Random) -> str:
    return text[: chance.randrange(len(text))]


def the_beginning_is_missing(text: str, chance: random.Random) -> str:
    return text[chance.randrange(len(text)) :]


def a_piece_is_missing(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text))
    return text[:at] + text[at + chance.randrange(1, 40) :]


def a_sign_is_typed_in(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text))
    sign = chance.choice(":#-'\"{}[],&*!|>%@`?~\\\t\r\n\x00\x85\u2028\ufeffåX0 ")
    return text[:at] + sign * chance.choice((1, 1, 1, 2, 20)) + text[at:]


def a_word_is_misspelt(text: str, chance: random.Random) -> str:
    word = chance.choice(list(re.finditer(r"[a-zæøå_]{4,}", text)))
    at = chance.randrange(word.start(), word.end() - 1)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def a_piece_is_moved(text: str, chance: random.Random) -> str:
    start, to = chance.randrange(len(text)), chance.randrange(len(text))
    piece = text[start : start + chance.randrange(1, 200)]
    return text[:to] + piece + text[to:]


def bytes_are_flipped(text: str, chance: random.Random) -> bytes:
    source = bytearray(text.encode())
    for _ in range(chance.choice((1, 1, 3, 30))):
        source[chance.randrange(len(source))] ^= 1 << chance.randrange(8)
    return bytes(source)


TO_TEXT: Final[tuple[Callable[[str, random.Random], str | bytes], ...]] = (
    a_line_is_lost,
    a_line_stands_twice,
    two_lines_are_swapped,
    a_line_is_indented_otherwise,
    the_end_is_missing,
    the_beginning_is_missing,
    a_piece_is_missing,
    a_sign_is_typed_in,
    a_word_is_misspelt,
    a_piece_is_moved,
    bytes_are_flipped,
)


# --- to the content ----------------------------------------------------------

ODD: Final[tuple[Any, ...]] = (
    *(None, True, False, 0, -1, 1.5, 10**30, "", " ", "x", "NO", "2009", "50 %", "å" * 500),
    *([], {}, [[]], [None], {"": ""}, {"value": 1}, {"text": "a"}, {"by": "equal"}, {"id": []}),
)


def mappings_in(data: Any) -> Iterator[Any]:  # noqa: ANN401 - plain data
    if isinstance(data, dict):
        yield data
        for value in data.values():
            yield from mappings_in(value)
    if isinstance(data, list):
        yield data
        for value in data:
            yield from mappings_in(value)


def spots_in(data: Any) -> list[tuple[Any, Any]]:  # noqa: ANN401 - plain data
    return [
        (part, key)
        for part in mappings_in(data)
        for key in (part if isinstance(part, dict) else range(len(part)))
    ]


def a_key_is_removed(data: Any, chance: random.Random) -> None:  # noqa: ANN401 - plain data
    part, key = chance.choice(spots_in(data))
    del part[key]


def a_key_is_renamed(data: Any, chance: random.Random) -> None:  # noqa: ANN401 - plain data
    part, key = chance.choice([spot for spot in spots_in(data) if isinstance(spot[1], str)])
    value = part.pop(key)
    part[key[:-1] + chance.choice(("", "x", "e" + key[-1]))] = value


def a_value_is_of_another_kind(data: Any, chance: random.Random) -> None:  # noqa: ANN401
    part, key = chance.choice(spots_in(data))
    part[key] = chance.choice(ODD)


def two_values_are_swapped(data: Any, chance: random.Random) -> None:  # noqa: ANN401 - plain data
    scalars = [spot for spot in spots_in(data) if not isinstance(spot[0][spot[1]], (dict, list))]
    (one, key), (other, other_key) = chance.sample(scalars, 2)
    one[key], other[other_key] = other[other_key], one[key]


def a_value_is_wrapped(data: Any, chance: random.Random) -> None:  # noqa: ANN401 - plain data
    part, key = chance.choice(spots_in(data))
    part[key] = chance.choice(([part[key]], {"value": part[key]}, {"text": part[key]}))


def a_text_is_cut(data: Any, chance: random.Random) -> None:  # noqa: ANN401 - plain data
    texts = [spot for spot in spots_in(data) if isinstance(spot[0][spot[1]], str)]
    part, key = chance.choice(texts)
    part[key] = part[key][: chance.randrange(len(part[key]) + 1)]


TO_CONTENT: Final[tuple[Callable[[Any, random.Random], None], ...]] = (
    a_key_is_removed,
    a_key_is_renamed,
    a_value_is_of_another_kind,
    two_values_are_swapped,
    a_value_is_wrapped,
    a_text_is_cut,
)
