"""Lettering: widths are on the safe side, and lines break where a reader expects it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.display.pictures.lettering import plain, widest, width_of, wrapped

TITLE = (
    "Initiere/foreslå/støtte opp om aktuelle næringsrettede fellessatsninger og "
    "infrastruktur/kommunikasjoner til nytte for næringslivet i regionen"
)


def test_letters_are_as_wide_as_in_the_font() -> None:
    # Helvetica: B 667, ø 611, space 278 thousandths; and two per cent for whole pixels.
    assert width_of("Bø ", 1000) == pytest.approx((667 + 611 + 278) * 1.02)
    assert width_of("Bø", 12, bold=True) > width_of("Bø", 12)


def test_every_nordic_letter_is_measured() -> None:
    for letter in "æøåÆØÅäöÄÖðþýÐÞÝáéíóúÁÉÍÓÚčđŋšŧžČĐŊŠŦŽ–«»„“·":
        assert 0.1 < width_of(letter, 1) < 1.05
        assert letter == "Æ" or width_of(letter, 1) != pytest.approx(1.02), letter


def test_an_unknown_sign_counts_as_wide_and_an_accent_as_nothing() -> None:
    assert width_of("漢", 10) == pytest.approx(10.2)
    assert width_of("e\u0301", 10) == width_of("e", 10)


def test_a_line_breaks_at_spaces_and_after_strokes() -> None:
    lines = wrapped(TITLE, 200, 12)
    assert "".join(lines) == TITLE
    assert widest(lines, 12) <= 200
    assert "aktuelle næringsrettede " in lines
    assert any(line.endswith("infrastruktur/") for line in lines)


def test_years_stay_together() -> None:
    assert wrapped("Planen for 2009–2012", 80, 12) == ("Planen for ", "2009–2012")


def test_what_belongs_together_stays_together() -> None:
    assert (
        wrapped("Det koster 2\u00a0500\u00a0000\u00a0kr", 80, 12)[-1]
        == "2\u00a0500\u00a0000\u00a0kr"
    )


def test_a_word_wider_than_a_line_is_broken() -> None:
    lines = wrapped("næringsutviklingsprogramkoordinator", 80, 12)
    assert len(lines) > 1
    assert widest(lines, 12) <= 80


def test_a_text_of_nothing_is_one_empty_line() -> None:
    assert wrapped("", 80, 12) == ("",)
    assert wrapped("   ", 80, 12) == ("",)


def test_what_nobody_can_see_is_left_out() -> None:
    assert plain("a\x00b\x1b[2J\ud800") == "ab[2J"
    assert plain("\u202egnikliks") == "gnikliks"
    assert plain("én\nlinje\t her") == "én linje her"


@given(st.text(max_size=200), st.floats(20, 400), st.sampled_from([10.5, 12.0, 17.0]))
def test_lines_are_the_text_and_none_is_too_wide(text: str, room: float, size: float) -> None:
    lines = wrapped(text, room, size)
    assert "".join(lines) == plain(text)
    assert all(width_of(line.rstrip(" "), size) <= room or len(line) == 1 for line in lines)
