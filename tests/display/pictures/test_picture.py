"""Picture: shown, saved, named, and read in words."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from tests.display.pictures.plans_to_draw import with_activities

import regionkit as rk
from regionkit import InvalidValueError
from regionkit.display import pictures
from regionkit.display.pictures import Picture, gantt


@pytest.fixture
def picture() -> Picture:
    return gantt(with_activities("2026"), locale="nb")


def test_a_notebook_shows_it(picture: Picture) -> None:
    assert picture._repr_svg_() == picture.svg()


def test_it_is_saved_as_a_file_of_its_own(picture: Picture, tmp_path: Path) -> None:
    path = picture.save(tmp_path / "fremdrift.svg")
    assert path.read_bytes().startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<svg ')
    assert "Museum i Bø" in path.read_text(encoding="utf-8")
    ET.parse(path)  # noqa: S314 - our own file


def test_another_format_is_refused(picture: Picture, tmp_path: Path) -> None:
    with pytest.raises(InvalidValueError, match=r"a name that ends in \.svg, found 'a\.png'"):
        picture.save(tmp_path / "a.png")


def test_the_same_picture_twice_on_a_page_gets_two_names(picture: Picture) -> None:
    assert 'id="first"' in picture.svg("first")
    assert 'id="first-title"' in picture.svg("first")
    assert picture.name not in picture.svg("first")
    with pytest.raises(InvalidValueError, match="a letter first"):
        picture.svg('1" onload="')


def test_it_says_what_it_shows(picture: Picture) -> None:
    assert repr(picture) == "<Picture: Fremdriftsplan: Museum i Bø>"
    assert str(picture).splitlines() == [
        "Fremdriftsplan: Museum i Bø",
        "Museum i Bø: ikke tidfestet.",
        "Museet står: ikke tidfestet.",
        "Arbeid 0: 2026.",
    ]


def test_a_long_description_says_how_much_is_left_out() -> None:
    described = gantt(with_activities(*["2026"] * 60), locale="nb").description
    assert described.splitlines()[-1] == "… og 22 til"


def test_its_dark_colours_are_for_screens_only(picture: Picture) -> None:
    assert picture.svg().count("@media screen and (prefers-color-scheme:dark)") == 1
    light = picture.svg().partition("</style>")[2]
    assert 'fill="#ffffff"' in light  # without any style, it is black on white


def test_it_is_as_wide_as_asked() -> None:
    plan = with_activities("2026")
    assert gantt(plan, locale="nb", width=640).width == 640
    for width in (100, 10_000, float("nan")):
        with pytest.raises(InvalidValueError, match="a width from 480 to 4000 pixels"):
            gantt(plan, locale="nb", width=width)


def test_a_language_that_is_not_written_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="one of the languages"):
        gantt(with_activities("2026"), locale="xx")


def test_pictures_are_drawn_by_the_names_of_the_package() -> None:
    assert sorted(pictures.__all__) == dir(pictures)
    for name in pictures.__all__:
        assert callable(getattr(pictures, name))
    with pytest.raises(AttributeError, match="has no attribute 'pie'"):
        _ = pictures.pie  # type: ignore[attr-defined]


def test_pictures_look_the_same_on_every_machine() -> None:
    plan = rk.read("examples/tutorial.yaml")
    assert gantt(plan, locale="nb") == gantt(plan, locale="nb")
    assert gantt(plan, locale="nb") != gantt(plan, locale="nn")
