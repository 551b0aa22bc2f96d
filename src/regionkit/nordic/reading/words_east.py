"""The words of dates in Finnish, Icelandic and English.

Month and weekday names are those of CLDR 47. Finnish months bend: a date has the partitive
(*6. toukokuuta*), a month alone the nominative or a case that says *in* (*toukokuussa*).
Tables of Finnish words that put the date before the word (*mennessä*) are ``after``.
"""

from typing import Final

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

_STEMS: Final = (
    "tammi", "helmi", "maalis", "huhti", "touko", "kesä",
    "heinä", "elo", "syys", "loka", "marras", "joulu",
)  # fmt: skip
_CASES: Final = ("kuu", "kuuta", "kuun", "kuussa", "kuulle", "kuusta", "kuuhun")
_FROM: Final = "kuusta"
_TO: Final = "kuuhun"

_LEANING: Final = {
    **dict.fromkeys(
        (
            *(stem + _FROM for stem in _STEMS),
            "keväästä", "kesästä", "syksystä", "talvesta", "neljänneksestä", "vuosineljänneksestä",
            "vuosikolmanneksesta", "vuosipuoliskosta", "viikosta", "vuosikymmenestä",
        ),
        "since",
    ),
    **dict.fromkeys(
        (
            *(stem + _TO for stem in _STEMS),
            "kevääseen", "kesään", "syksyyn", "talveen", "neljännekseen", "vuosineljännekseen",
            "vuosikolmannekseen", "vuosipuoliskoon", "viikkoon", "vuosikymmeneen",
        ),
        "until",
    ),
}  # fmt: skip
"""What the elative (*from*) and the illative (*into*) say."""

_FI: Final = DateWords(
    months=Phrases({
        stem + case: number for number, stem in enumerate(_STEMS, 1) for case in _CASES
    }),
    stems=numbered(*_STEMS),
    weekdays=numbered(
        "maanantai/maanantaina/ma.", "tiistai/tiistaina/ti.", "keskiviikko/keskiviikkona/ke.",
        "torstai/torstaina/to.", "perjantai/perjantaina/pe.", "lauantai/lauantaina/la.",
        "sunnuntai/sunnuntaina/su.",
    ),
    seasons=(
        all_mean(SPRING, "kevät", "keväällä", "kevään", "keväänä", "keväästä", "kevääseen")
        | all_mean(SUMMER, "kesä", "kesällä", "kesän", "kesänä", "kesästä", "kesään")
        | all_mean(AUTUMN, "syksy", "syksyllä", "syksyn", "syksynä", "syksystä", "syksyyn")
        | all_mean(WINTER, "talvi", "talvella", "talven", "talvena", "talvesta", "talveen")
    ),
    parts=Phrases({
        word: precision
        for precision, words in {
            Precision.QUARTER: "neljännes vuosineljännes neljänneksellä vuosineljänneksellä "
            "neljänneksen vuosineljänneksen kvartaali kvartaalilla kvartaalin nelj. "
            "neljänneksestä vuosineljänneksestä neljännekseen vuosineljännekseen",
            Precision.TERTIAL: "tertiaali tertiaalilla tertiaalin kolmannesvuosi "
            "vuosikolmannes vuosikolmanneksella vuosikolmanneksesta vuosikolmannekseen",
            Precision.HALF: "vuosipuolisko puolisko vuosipuoliskolla vuosipuoliskon "
            "puolivuosi puolivuotiskausi vuosipuolikas vuosipuoliskosta vuosipuoliskoon",
            Precision.WEEK: "viikko viikolla viikon vko vk. viikosta viikkoon",
        }.items()
        for word in words.split()
    }),
    letters={"q": Precision.QUARTER, "t": Precision.TERTIAL, "h": Precision.HALF},
    ordinals=numbered(
        "ensimmäinen/ensimmäisellä/ensimmäisen", "toinen/toisella/toisen",
        "kolmas/kolmannella/kolmannen", "neljäs/neljännellä/neljännen",
    ),
    endings=marks("."),
    thirds=numbered("primo", "medio", "ultimo"),
    thirds_after=all_mean(1, "alussa", "alku", "alkupuolella", "alkuun")
    | all_mean(2, "puolivälissä", "puoliväli", "puoliväliin")
    | all_mean(3, "lopussa", "loppu", "loppupuolella", "loppuun"),
    this_year=marks("kuluvan vuoden", "kuluvana vuonna", "tämän vuoden", "tänä vuonna", "vuoden"),
    decades=marks("vuosikymmen", "vuosikymmenellä", "vuosikymmenestä", "vuosikymmeneen"),
    leaning=_LEANING,
    start=marks("alku"),
    since=marks("vuodesta"),
    until=marks("vuoteen"),
    deadlines=Phrases({"viimeistään": True}),
    after=Phrases({
        "alkaen": "since", "lähtien": "since", "asti": "until", "saakka": "until",
        "mennessä": "deadline",
    }),
    to=marks("vuoteen"),
    from_start=marks("alusta", "alusta alkaen", "alusta lähtien", "hankkeen alusta",
                        "hankkeen alusta alkaen", "projektin alusta", "projektin alusta alkaen"),
    about=marks("noin", "n.", "suunnilleen"),
    fillers=marks("vuonna", "vuosi", "vuoden", "vuosina", "vuosien", "vuodet", "kaudella",
                  "kauden", "vuosille")
    | mute("klo", "pvm.", "päivänä"),
    of=marks("vuonna", "vuoden"),
    school_years=marks("lukuvuosi", "lukuvuonna", "lukuvuoden", "lukuvuodelle"),
    units=Phrases({
        "päivä": TimeUnit.DAY, "päivää": TimeUnit.DAY, "pv.": TimeUnit.DAY,
        "viikko": TimeUnit.WEEK, "viikkoa": TimeUnit.WEEK, "vk.": TimeUnit.WEEK,
        "kuukausi": TimeUnit.MONTH, "kuukautta": TimeUnit.MONTH, "kk.": TimeUnit.MONTH,
        "vuosi": TimeUnit.YEAR, "vuotta": TimeUnit.YEAR, "v.": TimeUnit.YEAR,
    }),
)  # fmt: skip

_IS: Final = DateWords(
    months=numbered(
        "janúar/jan.", "febrúar/feb./febr.", "mars/mar.", "apríl/apr.", "maí", "júní/jún.",
        "júlí/júl.", "ágúst/ágú./ág.", "september/sep./sept.", "október/okt.", "nóvember/nóv.",
        "desember/des.",
    ),
    weekdays=numbered(
        *(
            "/".join((day + ending) for ending in ("ur", "", "inn", "urinn", "i", "inum"))
            for day in ("mánudag", "þriðjudag", "miðvikudag", "fimmtudag", "föstudag",
                        "laugardag", "sunnudag")
        )
    ),
    seasons=(
        all_mean(SPRING, "vor", "vorið", "vori", "vorinu", "vors")
        | all_mean(SUMMER, "sumar", "sumarið", "sumri", "sumrinu", "sumars")
        | all_mean(AUTUMN, "haust", "haustið", "hausti", "haustinu", "hausts")
        | all_mean(WINTER, "vetur", "veturinn", "vetri", "vetrinum", "vetrar")
    ),
    parts=Phrases({
        word: precision
        for precision, words in {
            Precision.QUARTER: "ársfjórðungur ársfjórðungi ársfjórðungs ársfjórðung "
            "fjórðungur fjórðungi fjórðungs fjórðung",
            Precision.TERTIAL: "ársþriðjungur ársþriðjungi ársþriðjungs ársþriðjung "
            "þriðjungur þriðjungi þriðjungs þriðjung",
            Precision.HALF: "árshelmingur árshelmingi árshelmings árshelming misseri",
            Precision.WEEK: "vika viku vikan vikuna vikunni",
        }.items()
        for word in words.split()
    }),
    letters={"q": Precision.QUARTER, "f": Precision.QUARTER, "t": Precision.TERTIAL,
             "h": Precision.HALF},
    ordinals=numbered(
        "fyrsti/fyrsta/fyrri", "annar/öðrum/annars/annan/seinni/síðari", "þriðji/þriðja",
        "fjórði/fjórða",
    ),
    endings=marks("."),
    thirds=numbered("byrjun", "miðjan/miðjum/miður", "lok/lokum")
    | Phrases({"upphafi": 1, "upphaf": 1, "miðju": 2}),
    year_ends=marks("árslok", "árslokum", "lok ársins", "lok árs", "árslokin"),
    this_year=marks("árið", "árinu", "ársins", "á þessu ári"),
    decades=marks("áratugurinn", "áratugnum", "áratugarins"),
    start=marks("upphaf"),
    since=marks("frá", "frá og með", "f.o.m.", "síðan"),
    until=marks("fram til", "til og með", "t.o.m."),
    deadlines=Phrases({"í síðasta lagi": True, "eigi síðar en": True, "ekki síðar en": True,
               "fyrir": False}),
    to=marks("til", "til og með", "t.o.m.", "fram til"),
    between=Phrases({"milli": "og"}),
    from_start=with_each("frá", "upphafi", "byrjun", "upphafi verkefnis", "upphafi verkefnisins",
                        "byrjun verkefnis", "byrjun verkefnisins"),
    about=marks("u.þ.b.", "um það bil", "ca.", "í kringum"),
    fillers=marks("árið", "árið um", "ár", "ársins", "árs", "á árinu", "á árunum", "árin", "árinu")
    | mute("í", "á", "um", "þann", "hinn", "pr.", "dags.", "við", "á tímabilinu"),
    of=marks("í", "af", "á", "ár", "árs", "ársins", "árið", "á árinu"),
    school_years=marks("skólaárið", "skólaár", "skólaársins", "skólaárinu"),
    units=Phrases({
        "dagur": TimeUnit.DAY, "dagar": TimeUnit.DAY, "daga": TimeUnit.DAY,
        "vika": TimeUnit.WEEK, "vikur": TimeUnit.WEEK,
        "mánuður": TimeUnit.MONTH, "mánuðir": TimeUnit.MONTH, "mánuði": TimeUnit.MONTH,
        "mán.": TimeUnit.MONTH, "ár": TimeUnit.YEAR,
    }),
    slashes=True,
)  # fmt: skip

_EN: Final = DateWords(
    months=numbered(
        "january/jan.", "february/feb.", "march/mar.", "april/apr.", "may", "june/jun.",
        "july/jul.", "august/aug.", "september/sep./sept.", "october/oct.", "november/nov.",
        "december/dec.",
    ),
    weekdays=numbered(
        "monday/mon.", "tuesday/tue./tues.", "wednesday/wed.", "thursday/thu./thur./thurs.",
        "friday/fri.", "saturday/sat.", "sunday/sun.",
    ),
    seasons=(
        all_mean(SPRING, "spring") | all_mean(SUMMER, "summer")
        | all_mean(AUTUMN, "autumn", "fall") | all_mean(WINTER, "winter")
    ),
    parts=Phrases({
        "quarter": Precision.QUARTER, "tertial": Precision.TERTIAL, "half": Precision.HALF,
        "half-year": Precision.HALF, "half year": Precision.HALF, "week": Precision.WEEK,
    }),
    letters={"q": Precision.QUARTER, "t": Precision.TERTIAL, "h": Precision.HALF},
    ordinals=numbered("first", "second", "third", "fourth"),
    endings=marks(".", "st", "nd", "rd", "th"),
    thirds=numbered("primo", "medio", "ultimo")
    | all_mean(1, "early", "early in", "the beginning of", "beginning of", "the start of")
    | all_mean(2, "mid", "mid-", "the middle of", "middle of")
    | all_mean(3, "late", "late in", "the end of", "end of"),
    year_ends=marks("year-end", "year end", "the end of the year", "end of the year"),
    this_year=marks("the year", "this year", "the current year"),
    decades=marks("the decade", "decade"),
    start=marks("start"),
    since=marks("from", "since", "as from", "starting"),
    until=marks("until", "till", "through", "up to and including") | mute("up to"),
    deadlines=Phrases({"by": True, "no later than": True, "not later than": True,
                       "at the latest by": True,
               "by no later than": True, "on or before": True}),
    after=Phrases({"onwards": "since", "onward": "since", "and onwards": "since",
           "at the latest": "deadline"}),
    to=marks("to", "until", "till", "through", "up to"),
    between=Phrases({"between": "and"}),
    from_start=with_each("from", "start", "the start", "project start", "the start of the project",
                        "the beginning of the project"),
    about=marks("about", "around", "approximately", "approx.", "circa", "ca.", "c."),
    fillers=marks("in", "during", "the year", "year", "in the year",
                  "in the period", "the period")
    | mute("on", "for", "the", "as of", "as at", "of", "at", "dated"),
    of=marks("of", "in", ","),
    school_years=marks("school year", "academic year", "the school year", "the academic year"),
    units=Phrases({
        "day": TimeUnit.DAY, "days": TimeUnit.DAY, "week": TimeUnit.WEEK, "weeks": TimeUnit.WEEK,
        "month": TimeUnit.MONTH, "months": TimeUnit.MONTH,
        "year": TimeUnit.YEAR, "years": TimeUnit.YEAR,
    }),
    month_first=True,
)  # fmt: skip

TABLES: Final = {"fi": _FI, "is": _IS, "en": _EN}
