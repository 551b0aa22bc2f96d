"""What is said around a date in each language."""

from collections.abc import Mapping
from typing import Final

import attrs


@attrs.frozen(kw_only=True)
class DateWords:
    """How a language speaks of dates."""

    ordinals: tuple[str, str, str, str] = ("1.", "2.", "3.", "4.")
    """First to fourth, in figures."""
    short_quarter: str = "K{n} {year}"
    """A quarter in the short style, as in CLDR."""
    week: str
    """A week, as in CLDR."""
    thirds: tuple[str, str, str] = (
        "primo {month} {year}",
        "medio {month} {year}",
        "ultimo {month} {year}",
    )
    """The first, middle and last third of a month (Bokmålsordboka: *primo, medio, ultimo*)."""
    since: str = "fra {}"
    """From a date on, the date included."""
    until: str = "til og med {}"
    """Up to a date, the date included."""
    by: str = "senest {}"
    """A deadline, the date included. Not *innen*, which readers take differently (Språkrådet)."""
    start: str = "start"
    """The start of a project."""
    from_start: str = "fra start"
    """From the start of a project on."""
    day_unset: str = "dd.mm.{year}"
    """A placeholder for day and month."""
    day_of_month_unset: str = "dd.{mm}.{year}"
    """A placeholder for the day; the month is ``{m}``, or ``{mm}`` with two digits."""
    month_unset: str = "mm.{year}"
    """A placeholder for the month."""
    dash: str = "–"
    """Between two ends.

    Without spaces (Språkrådet: *1. mai–10. september*; Retskrivningsordbogen § 57.9; EU's Swedish
    style guide: *1 januari–30 juni*), but with them in Finnish, Icelandic and English (CLDR, there
    thin ones).
    """
    units: Mapping[str, Mapping[str, str]]
    """Day, week, month and year of a duration by plural form; as in CLDR, but for its *døgn*."""


def _units(*pairs: tuple[str, str]) -> Mapping[str, Mapping[str, str]]:
    names = ("day", "week", "month", "year")
    return {
        name: {"one": one, "other": other} for name, (one, other) in zip(names, pairs, strict=True)
    }


_DANISH: Final = DateWords(
    week="uge {week} i {year}",
    short_quarter="{n}. kvt. {year}",
    units=_units(("dag", "dage"), ("uge", "uger"), ("måned", "måneder"), ("år", "år")),
)

DATE_WORDS: Final[Mapping[str, DateWords]] = {
    "nb": DateWords(
        week="uke {week} i {year}",
        units=_units(("dag", "dager"), ("uke", "uker"), ("måned", "måneder"), ("år", "år")),
    ),
    "nn": DateWords(
        week="veke {week} i {year}",
        since="frå {}",
        by="seinast {}",
        from_start="frå start",
        units=_units(("dag", "dagar"), ("veke", "veker"), ("månad", "månadar"), ("år", "år")),
    ),
    "da": _DANISH,
    "sv": DateWords(
        week="vecka {week}, {year}",
        thirds=("början av {month} {year}", "mitten av {month} {year}", "slutet av {month} {year}"),
        ordinals=("1:a", "2:a", "3:e", "4:e"),
        since="från {}",
        until="till och med {}",
        by="senast {}",
        from_start="från start",
        day_unset="{year}-mm-dd",
        day_of_month_unset="{year}-{mm}-dd",
        month_unset="{year}-mm",
        units=_units(("dag", "dagar"), ("vecka", "veckor"), ("månad", "månader"), ("år", "år")),
    ),
    "fi": DateWords(
        week="vuoden {year} viikko {week}",
        thirds=("{month}n alku {year}", "{month}n puoliväli {year}", "{month}n loppu {year}"),
        short_quarter="{n}. nelj. {year}",
        since="{} alkaen",
        until="{} asti",
        by="viimeistään {}",
        start="alku",
        from_start="alusta alkaen",
        day_unset="pp.kk.{year}",
        day_of_month_unset="pp.{m}.{year}",
        month_unset="kk.{year}",
        dash=" – ",
        units=_units(
            ("päivä", "päivää"),
            ("viikko", "viikkoa"),
            ("kuukausi", "kuukautta"),
            ("vuosi", "vuotta"),
        ),
    ),
    "is": DateWords(
        week="viku {week} af {year}",
        thirds=("byrjun {month} {year}", "miður {month} {year}", "lok {month} {year}"),
        short_quarter="F{n} {year}",
        since="frá {}",
        until="til og með {}",
        by="í síðasta lagi {}",
        start="upphaf",
        from_start="frá upphafi",
        day_of_month_unset="dd.{m}.{year}",
        dash=" – ",
        units=_units(("dagur", "dagar"), ("vika", "vikur"), ("mánuður", "mánuðir"), ("ár", "ár")),
    ),
    "en": DateWords(
        week="week {week} of {year}",
        thirds=("early {month} {year}", "mid-{month} {year}", "late {month} {year}"),
        ordinals=("1st", "2nd", "3rd", "4th"),
        short_quarter="Q{n} {year}",
        since="from {}",
        until="through {}",
        by="no later than {}",
        start="start",
        from_start="from the start",
        day_unset="{year}-mm-dd",
        day_of_month_unset="{year}-{mm}-dd",
        month_unset="{year}-mm",
        dash=" – ",
        units=_units(("day", "days"), ("week", "weeks"), ("month", "months"), ("year", "years")),
    ),
    # Danish, with what CLDR has in Faroese
    "fo": attrs.evolve(_DANISH, short_quarter="{n}. ársfj. í {year}", week="{week}. vika í {year}"),
}
"""By language."""
