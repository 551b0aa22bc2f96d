"""What the parts of the calendar are called in each language, in every case that is written.

Quarters are as in CLDR, which has no seasons, tertials, half-years or decades. In Finnish and
Icelandic the words change with what is said of the date.
"""

from collections.abc import Mapping
from enum import Enum, auto
from typing import Final

import attrs


class Case(Enum):
    """What is said of a date; Finnish and Icelandic have a grammatical case for each."""

    ALONE = auto()
    """Nothing: the date stands alone."""
    SINCE = auto()
    """From it on."""
    UNTIL = auto()
    """Up to it."""
    BY = auto()
    """It is a deadline: a day, month, year or decade."""


@attrs.frozen(kw_only=True)
class Nouns:
    """What the parts of the calendar are called, in one case.

    In the templates stand ``{year}``, ``{month}`` by its name, ``{nth}`` for an ordinal number,
    ``{before}`` for the year before, and ``{first}`` and ``{last}`` for the years of a decade.
    """

    decade: str
    """A decade by its years: *2000-tallet* can be a century (Språkrådet, Isof, Kotus)."""
    year: str = "{year}"
    halves: tuple[str, str] = ("{nth} halvår {year}", "{nth} halvår {year}")
    """The first and the second half of a year."""
    tertial: str = "{nth} tertial {year}"
    quarter: str = "{nth} kvartal {year}"
    seasons: tuple[str, str, str, str]
    """Spring, summer, autumn, winter. A winter has both years: *vinteren 2009* can be two."""
    month: str = "{month} {year}"


_DANISH: Final = Nouns(
    decade="årtiet {first}–{last}",
    seasons=("foråret {year}", "sommeren {year}", "efteråret {year}", "vinteren {before}/{year}"),
)

_FINNISH: Final = Nouns(
    decade="vuosikymmen {first}–{last}",
    halves=("{nth} vuosipuolisko {year}", "{nth} vuosipuolisko {year}"),
    tertial="{nth} vuosikolmannes {year}",
    quarter="{nth} neljännes {year}",
    seasons=("kevät {year}", "kesä {year}", "syksy {year}", "talvi {before}/{year}"),
)

_ICELANDIC: Final = Nouns(
    decade="áratugurinn {first}–{last}",
    halves=("fyrri árshelmingur {year}", "síðari árshelmingur {year}"),
    tertial="{nth} þriðjungur {year}",
    quarter="{nth} fjórðungur {year}",
    seasons=("vorið {year}", "sumarið {year}", "haustið {year}", "veturinn {before}/{year}"),
)

_ALONE: Final[Mapping[str, Nouns]] = {
    "nb": Nouns(
        decade="tiåret {first}–{last}",
        seasons=("våren {year}", "sommeren {year}", "høsten {year}", "vinteren {before}/{year}"),
    ),
    "nn": Nouns(
        decade="tiåret {first}–{last}",
        seasons=("våren {year}", "sommaren {year}", "hausten {year}", "vinteren {before}/{year}"),
    ),
    "da": _DANISH,
    "sv": Nouns(
        decade="årtiondet {first}–{last}",
        halves=("{nth} halvåret {year}", "{nth} halvåret {year}"),
        tertial="{nth} tertialet {year}",
        quarter="{nth} kvartalet {year}",
        seasons=("våren {year}", "sommaren {year}", "hösten {year}", "vintern {before}/{year}"),
    ),
    "fi": _FINNISH,
    "is": _ICELANDIC,
    "en": Nouns(
        decade="the decade {first}–{last}",
        halves=("{nth} half {year}", "{nth} half {year}"),
        tertial="{nth} tertial {year}",
        quarter="{nth} quarter {year}",
        seasons=("spring {year}", "summer {year}", "autumn {year}", "winter {before}/{year}"),
    ),
    # Danish, with what CLDR has in Faroese
    "fo": attrs.evolve(_DANISH, quarter="{nth} ársfjórðingur í {year}"),
}

_INFLECTED: Final[Mapping[tuple[str, Case], Nouns]] = {
    ("fi", Case.SINCE): Nouns(  # elative
        decade="vuosikymmenestä {first}–{last}",
        year="vuodesta {year}",
        halves=("{nth} vuosipuoliskosta {year}", "{nth} vuosipuoliskosta {year}"),
        tertial="{nth} vuosikolmanneksesta {year}",
        quarter="{nth} neljänneksestä {year}",
        seasons=(
            "keväästä {year}",
            "kesästä {year}",
            "syksystä {year}",
            "talvesta {before}/{year}",
        ),
        month="{month}sta {year}",
    ),
    ("fi", Case.UNTIL): Nouns(  # illative
        decade="vuosikymmeneen {first}–{last}",
        year="vuoteen {year}",
        halves=("{nth} vuosipuoliskoon {year}", "{nth} vuosipuoliskoon {year}"),
        tertial="{nth} vuosikolmannekseen {year}",
        quarter="{nth} neljännekseen {year}",
        seasons=("kevääseen {year}", "kesään {year}", "syksyyn {year}", "talveen {before}/{year}"),
        month="{month}hun {year}",
    ),
    ("fi", Case.BY): attrs.evolve(  # when: adessive, essive, inessive
        _FINNISH,
        decade="vuosikymmenellä {first}–{last}",
        year="vuonna {year}",
        month="{month}ssa {year}",
    ),
    ("is", Case.SINCE): Nouns(  # dative after frá
        decade="áratugnum {first}–{last}",
        halves=("fyrri árshelmingi {year}", "síðari árshelmingi {year}"),
        tertial="{nth} þriðjungi {year}",
        quarter="{nth} fjórðungi {year}",
        seasons=("vori {year}", "sumri {year}", "hausti {year}", "vetri {before}/{year}"),
    ),
    ("is", Case.UNTIL): Nouns(  # genitive after til
        decade="áratugarins {first}–{last}",
        halves=("fyrri árshelmings {year}", "síðari árshelmings {year}"),
        tertial="{nth} þriðjungs {year}",
        quarter="{nth} fjórðungs {year}",
        seasons=("vors {year}", "sumars {year}", "hausts {year}", "vetrar {before}/{year}"),
    ),
    ("is", Case.BY): attrs.evolve(  # when
        _ICELANDIC, decade="á áratugnum {first}–{last}", month="í {month} {year}"
    ),
}


def nouns_of(code: str, case: Case) -> Nouns:
    """Return what a language calls the parts of the calendar in a case."""
    return _INFLECTED.get((code, case), _ALONE[code])
