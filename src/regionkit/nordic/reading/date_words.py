"""The words of dates: which kinds there are, and where each language keeps its own."""

import functools
from collections.abc import Mapping
from typing import Final, TypeVar

import attrs

from regionkit.nordic.reading.date_tokens import Phrases
from regionkit.values import Precision, TimeUnit

SPRING, SUMMER, AUTUMN, WINTER = 21, 22, 23, 24
"""The seasons in EDTF."""

PLACEHOLDER_DAYS: Final = ("dd", "d", "xx", "x", "pp", "p")
PLACEHOLDER_MONTHS: Final = ("mm", "m", "xx", "x", "kk", "k")
"""What stands where a day or a month will come; *pp.kk.* is Finnish."""

DASHES: Final = "-\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}"
APOSTROPHES: Final = "'\N{RIGHT SINGLE QUOTATION MARK}"


def numbered(*rows: str) -> Phrases[int]:
    """Give the words of each row its number, from 1; a slash parts the words of a row."""
    return Phrases({word: number for number, row in enumerate(rows, 1) for word in row.split("/")})


T = TypeVar("T")


def all_mean(meaning: T, *words: str) -> Phrases[T]:
    """Give some words one meaning."""
    return Phrases(dict.fromkeys(words, meaning))


def marks(*words: str) -> Phrases[bool]:
    """List some words that are told from all others and nothing more."""
    return all_mean(True, *words)  # noqa: FBT003 - what each of them means


def mute(*words: str) -> Phrases[bool]:
    """List some words after which a bare number is no year yet."""
    return all_mean(False, *words)  # noqa: FBT003 - what each of them means


def with_each(before: str, *words: str) -> Phrases[bool]:
    """List some words that all follow another: ``fra start``, ``fra oppstart``."""
    return marks(*(f"{before} {word}" for word in words))


_NO_NUMBERS: Final = Phrases[int]({})
_NO_MARKS: Final = Phrases[bool]({})
_NO_WORDS: Final = Phrases[str]({})
_NO_PARTS: Final = Phrases[Precision]({})
_NO_UNITS: Final = Phrases[TimeUnit]({})


def _item_openers(words: "DateWords") -> frozenset[str]:
    named = (
        words.months,
        words.weekdays,
        words.seasons,
        words.parts,
        words.ordinals,
        words.thirds,
        words.year_ends,
        words.new_year,
        words.decades,
    )
    first_words = [phrases.first_words for phrases in named]
    if words.thirds_after.first_words:  # *vuoden lopussa*; elsewhere the third comes first
        first_words.append(words.this_year.first_words)
    return frozenset((*PLACEHOLDER_DAYS, *PLACEHOLDER_MONTHS)).union(words.letters, *first_words)


def _all_openers(words: "DateWords") -> frozenset[str]:
    leading = (
        words.stems,
        words.from_start,
        words.since,
        words.until,
        words.deadlines,
        words.between,
        words.about,
        words.school_years,
        words.start,
    )
    return words.item_openers.union(*(phrases.first_words for phrases in leading))


@attrs.frozen(kw_only=True, eq=False)
class DateWords:
    """The words of dates in one language, as people print them."""

    months: Phrases[int] = _NO_NUMBERS
    """Names and abbreviations: 1 to 12."""
    stems: Phrases[int] = _NO_NUMBERS
    """What is left of a month before a dash: Finnish *tammi–maaliskuu*."""
    never_alone: frozenset[str] = frozenset()
    """Abbreviations that need a day before them, for they are words too: *jul 2009*."""
    weekdays: Phrases[int] = _NO_NUMBERS
    """Monday is 1."""
    seasons: Phrases[int] = _NO_NUMBERS
    """21 to 24, as in EDTF."""
    parts: Phrases[Precision] = _NO_PARTS
    """What is counted in a year: weeks, quarters, tertials, half-years."""
    letters: Mapping[str, Precision] = attrs.field(factory=dict[str, Precision])
    """Letters before the number: *Q3*, *K3*."""
    ordinals: Phrases[int] = _NO_NUMBERS
    """First to fourth."""
    endings: Phrases[bool] = _NO_MARKS
    """What makes a figure an ordinal: the full stop, ``:e``, ``th``."""
    thirds: Phrases[int] = _NO_NUMBERS
    """First, middle, last third of what follows: *primo*, *begynnelsen av*."""
    thirds_after: Phrases[int] = _NO_NUMBERS
    """The same behind it: Finnish *alussa*."""
    year_ends: Phrases[bool] = _NO_MARKS
    """The end of the year in one word or two: *årslok*."""
    this_year: Phrases[bool] = _NO_MARKS
    """The year of the reference date: *året*."""
    new_year: Phrases[bool] = _NO_MARKS
    """The first time of a year, up to nobody knows when: *nyåret*."""
    decades: Phrases[bool] = _NO_MARKS
    """What is named by its first and its last year: *tiåret 2000–2009*."""
    leaning: Mapping[str, str] = attrs.field(factory=dict[str, str])
    """Words whose form says ``since`` or ``until``: Finnish *maaliskuusta*."""
    start: Phrases[bool] = _NO_MARKS
    """The start of the project, before a dash: *start–?*."""
    from_start: Phrases[bool] = _NO_MARKS
    """From the start of the project."""
    since: Phrases[bool] = _NO_MARKS
    """From a date on."""
    until: Phrases[bool] = _NO_MARKS
    """Up to a date."""
    deadlines: Phrases[bool] = _NO_MARKS
    """Not later than a date; True if all readers count the day itself."""
    after: Phrases[str] = _NO_WORDS
    """The same three behind the date: ``since``, ``until``, ``deadline``."""
    to: Phrases[bool] = _NO_MARKS
    """Between the two ends of a range."""
    between: Phrases[str] = _NO_WORDS
    """Before the two ends of a range, with the word that parts them."""
    about: Phrases[bool] = _NO_MARKS
    """Roughly."""
    fillers: Phrases[bool] = _NO_MARKS
    """What stands before a date and says nothing of it; True if a bare year may follow."""
    of: Phrases[bool] = _NO_MARKS
    """What may stand between a date and its year."""
    school_years: Phrases[bool] = _NO_MARKS
    """What is named by two years in a row: *skoleåret 2009/10*."""
    units: Phrases[TimeUnit] = _NO_UNITS
    """Units of a stated duration."""
    only_iso: bool = False
    """Whether only figures with the year first are read."""
    slashes: bool = False
    """Whether ``7/2 2022`` is 7 February and nothing else."""
    month_first: bool = False
    """Whether ``March 1, 2018`` is written, and ``03/02/2009`` has two readings."""
    item_openers: frozenset[str] = attrs.field(
        init=False, default=attrs.Factory(_item_openers, takes_self=True)
    )
    """Every word that a point in time can begin with."""
    openers: frozenset[str] = attrs.field(
        init=False, default=attrs.Factory(_all_openers, takes_self=True)
    )
    """Every word that anything said of time can begin with, but for fillers."""


@functools.cache
def date_words(code: str) -> DateWords:
    """Return the words of a language by its code; none for Greenlandic and Northern Sámi."""
    from regionkit.nordic.reading import words_east, words_west

    tables = words_west.TABLES | words_east.TABLES
    return tables.get(code) or DateWords(only_iso=True)
