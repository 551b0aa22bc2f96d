"""Lists in running text."""

import pytest
from babel.lists import format_list as babel_list

from regionkit.errors import InvalidValueError
from regionkit.nordic import ListStyle, format_list


@pytest.mark.parametrize(
    ("locale", "and_", "or_"),
    [
        ("nb", "a, b og c", "a, b eller c"),
        ("nn", "a, b og c", "a, b eller c"),
        ("da", "a, b og c", "a, b eller c"),
        ("sv", "a, b och c", "a, b eller c"),
        ("fi", "a, b ja c", "a, b tai c"),
        ("is", "a, b og c", "a, b eða c"),
        ("en", "a, b, and c", "a, b, or c"),
        ("fo", "a, b, og c", "a, b, ella c"),
        ("kl", "a, b aamma c", "a, b, or c"),
        ("se", "a, b ja c", "a, b, or c"),
    ],
)
def test_the_last_item_is_joined_by_a_word(locale: str, and_: str, or_: str) -> None:
    assert format_list(["a", "b", "c"], locale) == and_
    assert format_list(iter("abc"), locale, "or") == or_
    assert babel_list(["a", "b", "c"], locale=locale) == and_


def test_few_items() -> None:
    assert format_list([], "nb") == ""
    assert format_list(["Flesberg"], "nb") == "Flesberg"
    assert format_list(["{1}", "{0}"], "nb", "or") == "{1} eller {0}"


@pytest.mark.parametrize("items", ["abc", {"a", "b"}, None])
def test_what_is_no_list_is_refused(items: list[str]) -> None:
    with pytest.raises(TypeError):
        format_list(items, "nb")


def test_another_style_is_refused() -> None:
    style: ListStyle = "unit"  # type: ignore[assignment]
    with pytest.raises(InvalidValueError, match="one of the styles and, or"):
        format_list(["a"], "nb", style)
