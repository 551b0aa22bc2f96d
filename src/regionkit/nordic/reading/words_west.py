"""The words of dates in bokmål, nynorsk, Danish, Swedish and Faroese.

Month and weekday names are those of CLDR 47. What else is printed in plans comes from the
dictionaries of the language councils (Bokmålsordboka and Nynorskordboka, Den Danske Ordbog,
Svensk ordbok): *primo*, *medio*, *ultimo* are the first, the middle and the last third of a
month. Sprakradet.no: *innen 1. juni* normally counts the day, but readers differ.
"""

from typing import Final

import attrs

from regionkit.nordic.reading.date_tokens import Phrases
from regionkit.nordic.reading.date_words import (
    AUTUMN,
    SPRING,
    SUMMER,
    WINTER,
    DateWords,
    all_mean,
    marks,
    mute,
    numbered,
    with_each,
)
from regionkit.values import Precision, TimeUnit

_LETTERS: Final = {
    "q": Precision.QUARTER,
    "k": Precision.QUARTER,
    "t": Precision.TERTIAL,
    "h": Precision.HALF,
}
_LATIN_THIRDS: Final = numbered("primo", "medio", "ultimo")

_NB: Final = DateWords(
    months=numbered(
        "januar/jan.", "februar/feb./febr.", "mars/mar.", "april/apr.", "mai", "juni/jun.",
        "juli/jul.", "august/aug.", "september/sep./sept.", "oktober/okt.", "november/nov.",
        "desember/des.",
    ),
    never_alone=frozenset({"jul"}),
    weekdays=numbered(
        "mandag/man.", "tirsdag/tir./tirs.", "onsdag/ons.", "torsdag/tor./tors.",
        "fredag/fre.", "lørdag/lør.", "søndag/søn.",
    ),
    seasons=(
        all_mean(SPRING, "vår", "våren")
        | all_mean(SUMMER, "sommer", "sommeren")
        | all_mean(AUTUMN, "høst", "høsten")
        | all_mean(WINTER, "vinter", "vinteren")
    ),
    parts=Phrases({
        "kvartal": Precision.QUARTER, "kv.": Precision.QUARTER, "kvt.": Precision.QUARTER,
        "tertial": Precision.TERTIAL, "tert.": Precision.TERTIAL,
        "halvår": Precision.HALF, "halvåret": Precision.HALF,
        "uke": Precision.WEEK, "uka": Precision.WEEK, "uken": Precision.WEEK,
    }),
    letters=_LETTERS,
    ordinals=numbered("første", "andre/annet/annen", "tredje", "fjerde"),
    endings=marks("."),
    thirds=_LATIN_THIRDS
    | all_mean(1, "begynnelsen av", "starten av", "starten på")
    | all_mean(2, "midten av")
    | all_mean(3, "slutten av", "utgangen av"),
    year_ends=marks("årets slutt", "årets utgang", "årsslutt", "årets ende"),
    this_year=marks("året", "inneværende år", "dette året", "i år"),
    new_year=marks("nyåret"),
    decades=marks("tiåret"),
    start=marks("start"),
    since=marks("fra", "fra og med", "f.o.m.", "fom.", "siden"),
    until=marks("frem til", "fram til", "frem til og med", "fram til og med", "til og med",
                "t.o.m.") | mute("inntil"),
    deadlines=Phrases({"innen": False, "senest": True, "seinest": True, "senest innen": True}),
    to=marks("til", "til og med", "t.o.m.", "tom.", "frem til", "fram til"),
    between=Phrases({"mellom": "og"}),
    from_start=with_each("fra", "start", "starten", "oppstart", "prosjektstart",
                         "prosjektets start",
                        "prosjektets oppstart", "starten av prosjektet", "start av prosjektet"),
    about=marks("ca.", "cirka", "omtrent", "omkring", "rundt"),
    fillers=marks("i", "i løpet av", "år", "året", "i perioden", "perioden")
    | mute("den", "det", "på", "for", "per.", "pr.", "av", "ved", "dato", "om"),
    of=marks("i", "av", "år", "i år", "av året"),
    school_years=marks("skoleåret", "studieåret", "barnehageåret", "skoleår", "studieår"),
    units=Phrases({
        "dag": TimeUnit.DAY, "dager": TimeUnit.DAY,
        "uke": TimeUnit.WEEK, "uker": TimeUnit.WEEK,
        "måned": TimeUnit.MONTH, "måneder": TimeUnit.MONTH, "md.": TimeUnit.MONTH,
        "mnd.": TimeUnit.MONTH, "år": TimeUnit.YEAR,
    }),
    slashes=True,
)  # fmt: skip

_NN: Final = attrs.evolve(  # nynorsk texts quote bokmål, so its words are read too
    _NB,
    weekdays=_NB.weekdays | numbered(
        "måndag/mån.", "tysdag/tys.", "onsdag", "torsdag", "fredag",
        "laurdag/lau.", "sundag/sun.",
    ),
    seasons=_NB.seasons
    | all_mean(SUMMER, "sumar", "sumaren", "sommar", "sommaren")
    | all_mean(AUTUMN, "haust", "hausten"),
    parts=_NB.parts | Phrases({"veke": Precision.WEEK, "veka": Precision.WEEK}),
    ordinals=_NB.ordinals | all_mean(1, "fyrste"),
    thirds=_NB.thirds | all_mean(1, "byrjinga av") | all_mean(3, "slutten på"),
    year_ends=_NB.year_ends | marks("slutten av året"),
    this_year=_NB.this_year | marks("inneverande år"),
    from_start=_NB.from_start | with_each("frå", "start", "starten", "oppstart", "prosjektstart"),
    since=_NB.since | marks("frå", "frå og med", "sidan"),
    deadlines=_NB.deadlines | Phrases({"innan": False, "seinast": True}),
    units=_NB.units | Phrases({
        "dagar": TimeUnit.DAY, "veke": TimeUnit.WEEK, "veker": TimeUnit.WEEK,
        "månad": TimeUnit.MONTH, "månadar": TimeUnit.MONTH, "månader": TimeUnit.MONTH,
    }),
)  # fmt: skip

_DA: Final = DateWords(
    months=numbered(
        "januar/jan.", "februar/feb./febr.", "marts/mar.", "april/apr.", "maj", "juni/jun.",
        "juli/jul.", "august/aug.", "september/sep./sept.", "oktober/okt.", "november/nov.",
        "december/dec.",
    ),
    never_alone=frozenset({"jul"}),
    weekdays=numbered(
        "mandag/man.", "tirsdag/tirs.", "onsdag/ons.", "torsdag/tors.",
        "fredag/fre.", "lørdag/lør.", "søndag/søn.",
    ),
    seasons=(
        all_mean(SPRING, "forår", "foråret")
        | all_mean(SUMMER, "sommer", "sommeren")
        | all_mean(AUTUMN, "efterår", "efteråret")
        | all_mean(WINTER, "vinter", "vinteren")
    ),
    parts=Phrases({
        "kvartal": Precision.QUARTER, "kv.": Precision.QUARTER, "kvt.": Precision.QUARTER,
        "tertial": Precision.TERTIAL,
        "halvår": Precision.HALF, "halvdel": Precision.HALF,
        "uge": Precision.WEEK, "ugen": Precision.WEEK,
    }),
    letters=_LETTERS,
    ordinals=numbered("første", "andet/anden", "tredje", "fjerde"),
    endings=marks("."),
    thirds=_LATIN_THIRDS
    | all_mean(1, "begyndelsen af", "starten af")
    | all_mean(2, "midten af")
    | all_mean(3, "slutningen af", "udgangen af"),
    year_ends=marks("årets udgang", "årets slutning", "årets afslutning", "årets slut"),
    this_year=marks("året", "indeværende år", "dette år", "i år"),
    decades=marks("årtiet"),
    start=marks("start"),
    since=marks("fra", "fra og med", "f.o.m.", "fra d.", "siden"),
    until=marks("frem til", "frem til og med", "til og med", "t.o.m.") | mute("indtil"),
    deadlines=Phrases({"inden": False, "senest": True}),
    to=marks("til", "til og med", "t.o.m.", "frem til", "indtil"),
    between=Phrases({"mellem": "og"}),
    from_start=with_each("fra", "start", "starten", "opstart", "projektstart", "projektets start",
                        "projektets opstart", "starten af projektet"),
    about=marks("ca.", "cirka", "omkring", "omtrent"),
    fillers=marks("i", "i løbet af", "år", "året", "i perioden", "perioden")
    | mute("den", "d.", "det", "for", "pr.", "per", "af", "ved", "dato", "på"),
    of=marks("i", "af", "år"),
    school_years=marks("skoleåret", "studieåret", "skoleår", "studieår"),
    units=Phrases({
        "dag": TimeUnit.DAY, "dage": TimeUnit.DAY,
        "uge": TimeUnit.WEEK, "uger": TimeUnit.WEEK,
        "måned": TimeUnit.MONTH, "måneder": TimeUnit.MONTH, "mdr.": TimeUnit.MONTH,
        "år": TimeUnit.YEAR,
    }),
    slashes=True,
)  # fmt: skip

_FO: Final = attrs.evolve(  # Danish with Faroese months: read in part
    _DA,
    months=_DA.months | numbered(
        "januar/jan.", "februar/feb.", "mars", "apríl/apr.", "mai", "juni/jun.", "juli/jul.",
        "august/aug.", "september/sep.", "oktober/okt.", "november/nov.", "desember/des.",
    ),
    weekdays=_DA.weekdays | numbered(
        "mánadagur", "týsdagur", "mikudagur", "hósdagur", "fríggjadagur", "leygardagur",
        "sunnudagur",
    ),
    parts=_DA.parts | Phrases({
        "ársfjórðingur": Precision.QUARTER, "ársfj.": Precision.QUARTER, "vika": Precision.WEEK,
    }),
    fillers=_DA.fillers | marks("í"),
    of=_DA.of | marks("í"),
)  # fmt: skip

_SV: Final = DateWords(
    months=numbered(
        "januari/jan.", "februari/feb./febr.", "mars/mar.", "april/apr.", "maj", "juni/jun.",
        "juli/jul.", "augusti/aug.", "september/sep./sept.", "oktober/okt.", "november/nov.",
        "december/dec.",
    ),
    never_alone=frozenset({"jul"}),
    weekdays=numbered(
        "måndag/måndagen/mån.", "tisdag/tisdagen/tis.", "onsdag/onsdagen/ons.",
        "torsdag/torsdagen/tors.", "fredag/fredagen/fre.", "lördag/lördagen/lör.",
        "söndag/söndagen/sön.",
    ),
    seasons=(
        all_mean(SPRING, "vår", "våren")
        | all_mean(SUMMER, "sommar", "sommaren")
        | all_mean(AUTUMN, "höst", "hösten")
        | all_mean(WINTER, "vinter", "vintern")
    ),
    parts=Phrases({
        "kvartal": Precision.QUARTER, "kvartalet": Precision.QUARTER, "kv.": Precision.QUARTER,
        "tertial": Precision.TERTIAL, "tertialet": Precision.TERTIAL,
        "halvår": Precision.HALF, "halvåret": Precision.HALF,
        "vecka": Precision.WEEK, "veckan": Precision.WEEK, "v.": Precision.WEEK,
    }),
    letters=_LETTERS,
    ordinals=numbered("första", "andra", "tredje", "fjärde"),
    endings=marks(".", ":a", ":e"),
    thirds=_LATIN_THIRDS
    | all_mean(1, "början av", "början på", "inledningen av")
    | all_mean(2, "mitten av", "mitten på")
    | all_mean(3, "slutet av", "slutet på", "utgången av"),
    year_ends=marks("årets slut", "årets utgång", "årsslutet"),
    this_year=marks("året", "innevarande år", "i år"),
    decades=marks("årtiondet"),
    start=marks("start"),
    since=marks("från", "från och med", "fr.o.m.", "fr o m", "f.o.m.", "sedan"),
    until=marks("till och med", "t.o.m.", "t o m", "fram till", "fram till och med"),
    deadlines=Phrases({"senast": True}),
    to=marks("till", "till och med", "t.o.m.", "t o m", "fram till"),
    between=Phrases({"mellan": "och"}),
    from_start=with_each("från", "start", "starten", "projektstart", "projektstarten",
                         "projektets start"),
    about=marks("ca.", "cirka", "omkring", "runt", "ungefär"),
    fillers=marks("i", "under", "år", "året", "under perioden", "perioden")
    | mute("den", "det", "för", "per", "pr.", "på", "vid", "av", "om"),
    of=marks("i", "av", "år"),
    school_years=marks("läsåret", "skolåret", "läsår", "skolår"),
    units=Phrases({
        "dag": TimeUnit.DAY, "dagar": TimeUnit.DAY,
        "vecka": TimeUnit.WEEK, "veckor": TimeUnit.WEEK,
        "månad": TimeUnit.MONTH, "månader": TimeUnit.MONTH, "mån.": TimeUnit.MONTH,
        "år": TimeUnit.YEAR,
    }),
    slashes=True,
)  # fmt: skip

TABLES: Final = {"nb": _NB, "nn": _NN, "da": _DA, "sv": _SV, "fo": _FO}
