"""Names in the order of each alphabet."""

import random
import unicodedata
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regionkit.errors import InvalidValueError
from regionkit.nordic import sort_key


def in_order(names: Iterable[str], locale: str) -> list[str]:
    """Sort names that were mixed first: a sort that does nothing is found out."""
    mixed = list(names)
    random.Random(1).shuffle(mixed)  # noqa: S311 - no secret
    return sorted(mixed, key=lambda name: sort_key(name, locale))


LANGUAGES = ["nb", "nn", "da", "sv", "fi", "is", "en", "fo", "kl", "se"]


@pytest.mark.parametrize(
    ("locale", "names"),
    [
        (
            "nb",
            (
                "Asker Bø Drammen Halden Hvaler Nes Nore Nærøy Nøtterøy Unjárga Vang Ytre Ærø "
                "Äänekoski Östersund Øygarden Øystre Ås Åseral"
            ),
        ),
        ("nn", "Aurland Bykle Bø Vinje Ytre Zürich Ørsta Østre Ålesund Åmli Årdal Ås"),
        ("da", "Allerød Brønderslev Egedal Fanø Thisted Thy Viborg Ærø Øster Århus Åse"),
        ("fo", "Eiði Fuglafjørður Gøta Runavík Sumba Tórshavn Tvøroyri Vágar Ælø Øravík Ås"),
        ("sv", "Arboga Borås Luleå Umeå Vara Wien Ystad Ås Åsele Älmhult Ængsø Örebro Østre"),
        ("fi", "Espoo Haapajärvi Hanko Turku Vaasa Wiitasaari Ylitornio Zagreb Åbo Äänekoski Öja"),
        (
            "is",
            (
                "Akureyri Álftanes Borgarnes Dalvík Ðalur Egilsstaðir Éljagangur Ísafjörður "
                "Reykjavík Ytri Ýdalir Þingvellir Þórshöfn Ærø Öxarfjörður Ås"
            ),
        ),
        (
            "se",
            (
                "Aarborte Ámmár Calli Čáhput Deatnu Đorgu Nesseby Ŋarga Sarpsborg Šaltu Tana Ŧulla "
                "Unjárga Zorro Žalli Øksnes Ærø Ås Äänekoski Öja"
            ),
        ),
        ("en", "Aalborg Ærø Älmhult Ås Åse Bergen Öja Ørland Oslo Þorshöfn Unjárga"),
    ],
)
def test_real_names_in_every_alphabet(locale: str, names: str) -> None:
    right = names.split()
    assert in_order(right, locale) == right


@pytest.mark.parametrize("locale", ["nb", "nn", "da", "fo"])
def test_double_a_is_one_letter_in_norwegian_and_danish_names_only(locale: str) -> None:
    names = [
        ("Asker", "NO"),
        ("Haapajärvi", "FI"),
        ("Hvaler", "NO"),
        ("Zürich", "CH"),
        ("Ærø", "DK"),
        ("Aabenraa", "DK"),
        ("Ås", "NO"),
        ("Aasen", "NO"),
    ]
    mixed = random.Random(2).sample(names, len(names))  # noqa: S311 - no secret
    assert sorted(mixed, key=lambda one: sort_key(one[0], locale, one[1])) == names
    assert sort_key("Aasen", locale) < sort_key("Asker", locale)


@pytest.mark.parametrize("locale", ["sv", "fi", "is", "en", "se"])
def test_elsewhere_aa_is_two_letters(locale: str) -> None:
    assert sort_key("Aasen", locale, "NO") < sort_key("Asker", locale, "NO")


@pytest.mark.parametrize("locale", LANGUAGES)
def test_space_then_hyphen_then_letters(locale: str) -> None:
    names = ["Nord", "Nord Odal", "Nord\u00a0Odal", "Nord-Odal", "Nord 2", "Nordal"]
    keys = [sort_key(name, locale) for name in names]
    by_key = in_order(names, locale)
    assert by_key == ["Nord", "Nord 2", "Nord Odal", "Nord\u00a0Odal", "Nord-Odal", "Nordal"]
    assert len(set(keys)) == len(names)


@pytest.mark.parametrize("locale", LANGUAGES)
def test_case_and_other_accents_make_no_difference_but_for_ties(locale: str) -> None:
    names = ["bodo", "Bodôk", "BODOL", "bodom" if locale == "is" else "bodóm"]
    assert in_order(names, locale) == names


@pytest.mark.parametrize("locale", ["sv", "fi"])
def test_v_and_w_are_apart(locale: str) -> None:
    names = ["Vaxholm", "Vy", "Walla"]
    assert in_order(names, locale) == names


def test_letters_without_a_place_are_with_others() -> None:
    for locale in ("nb", "da", "sv", "fi"):
        assert sort_key("Tyr", locale) < sort_key("Türk", locale) < sort_key("Tyz", locale)
    assert sort_key("Thora", "nb") < sort_key("Þorb", "nb") < sort_key("Thord", "nb")
    assert sort_key("Edda", "nb") < sort_key("Eðdb", "nb") < sort_key("Eddc", "nb")


@pytest.mark.parametrize("locale", LANGUAGES)
@pytest.mark.parametrize("name", ["Ås", "Øygarden", "Þórshöfn", "Čáhput", "Äänekoski"])
def test_composed_and_decomposed_letters_are_the_same(locale: str, name: str) -> None:
    decomposed = unicodedata.normalize("NFD", name)
    assert sort_key(decomposed, locale)[0] == sort_key(name, locale)[0]


def test_an_accent_that_no_letter_is_made_with_makes_no_difference() -> None:
    assert sort_key("M\u0308re", "nb")[0] == sort_key("mre", "nb")[0]


def test_letters_of_other_scripts_come_last_and_digits_first() -> None:
    names = ["2 byer", "(Bø)", "Bø", "Åse", "Ωμέγα", "Ямал"]
    by_key = in_order(names, "nb")
    assert by_key == ["(Bø)", "2 byer", "Bø", "Åse", "Ωμέγα", "Ямал"]


@given(st.lists(st.text(max_size=8)), st.sampled_from(LANGUAGES), st.sampled_from(["NO", None]))
def test_any_names_have_one_order(names: list[str], locale: str, country: str | None) -> None:
    def key(name: str) -> tuple[str, str]:
        return sort_key(name, locale, country)

    backwards = names[::-1]
    assert sorted(names, key=key) == sorted(backwards, key=key)
    assert len(set(map(key, names))) == len(set(names))


def test_an_unknown_locale_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="one of the languages"):
        sort_key("Ås", "no")
