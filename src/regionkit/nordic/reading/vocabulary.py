"""The words beside numbers, by language.

Phrases are parted by ``|``. A word that ends in a full stop is an abbreviation, which people
write with and without it: ``mill.`` stands for *mill.* and *mill*.

The long names of currencies and the magnitudes written out are those of CLDR 47; ``mill.``,
``mrd.``, ``mio.``, ``mia.``, ``milj.``, ``mnkr``, ``tkr``, ``m.kr.`` and their like are the short
forms of public documents, which the national language bodies recommend (Språkrådet, Dansk
Sprognævn, Isof, Kotus, Íslensk málnefnd) or advise against, and which are read either way.
"""

from collections.abc import Mapping
from typing import Final

from regionkit.nordic.reading.meaning import (
    AND,
    APPROXIMATE,
    AT_LEAST,
    AT_MOST,
    BETWEEN,
    BILLION,
    DURING,
    HEDGE,
    IN_TOTAL,
    KRONE,
    LABEL,
    MILLIARD,
    MILLION,
    PER_YEAR,
    PERCENT,
    PERHAPS_APPROXIMATE,
    RATE,
    SHORT_MILLIARD,
    SHORT_MILLION,
    SHORT_THOUSAND,
    THOUSAND,
    TO,
    YEARS,
    Meaning,
    currency,
)

_Words = Mapping[Meaning, str]

NOK: Final = currency("NOK")
DKK: Final = currency("DKK")
SEK: Final = currency("SEK")
ISK: Final = currency("ISK")
EUR: Final = currency("EUR")
USD: Final = currency("USD")
GBP: Final = currency("GBP")
CHF: Final = currency("CHF")
ANY_KRONE: Final = currency(KRONE)

_EVERYWHERE: Final[_Words] = {
    APPROXIMATE: "ca.|cirka|circa",
    PER_YEAR: "p. a.|per annum",
    MILLION: "million|mill.|mio.",
    MILLIARD: "mrd.|mia.",
    ANY_KRONE: "kr.",
    currency(KRONE, 3): "tkr.|t. kr.",
    currency(KRONE, 6): "mkr.|mnkr.|m. kr.",
    currency(KRONE, 9): "mdkr.|ma. kr.",
    NOK: "nkr.",
    DKK: "dkr.",
    SEK: "skr.",
    ISK: "ikr.",
    EUR: "€|euro",
    currency("EUR", 3): "k €|t €",
    currency("EUR", 6): "m €",
    PERCENT: "%|pct.",
    HEDGE: "minus",
    RATE: "/|à|pr.|per",
    LABEL: (
        "§|#|nr.|no.|s.|p.|pp.|side|sida|sid.|sivu|page|bls.|punkt|pkt.|post|art.|artikkel|artikel|"
        "kap.|kapittel|kapitel|chapter|section|luku|kohta|kafli|tabell|tabel|tabellen|table|tafla|"
        "taulukko|tab.|figur|figure|fig.|kuva|mynd|sak|sag|ärende|asia|tiltak|delmål|fase|fas|phase|"
        "vaihe|del|trinn|trin|steg|uke|veke|uge|vecka|viikko|vika|week|kvartal|tertial|år|ár|vuosi|"
        "vuonna|year|kommune|kommun|item|liður"
    ),
}

_NORWEGIAN: Final[_Words] = {
    AT_MOST: (
        "inntil|opptil|opp til|oppad til|maks.|maksimalt|maksimum|max.|høyst|høgst|ikke over|"
        "ikke mer enn|ikkje over|ikkje meir enn"
    ),
    AT_LEAST: ("minst|minimum|ikke under|ikke mindre enn|ikkje under|ikkje mindre enn"),
    APPROXIMATE: (
        "omtrent|omtr.|om lag|omlag|omkring|rundt|kring|anslås til|anslått til|anslagsvis|"
        "estimert til|stipulert til"
    ),
    PER_YEAR: ("pr. år|per år|i året|om året|hvert år|kvart år|årlig|årlige|årleg|årlege|/ år"),
    IN_TOTAL: ("totalt|i alt|til sammen|tilsammen|til saman|sammenlagt|samanlagt|samlet|samla"),
    THOUSAND: "tusen",
    MILLION: "millioner|millionar",
    MILLIARD: "milliard|milliarder|milliardar",
    BILLION: "billion|billioner|billionar|bill.",
    ANY_KRONE: "krone|kroner",
    NOK: "norsk krone|norske kroner",
    DKK: "dansk krone|danske kroner",
    SEK: "svensk krone|svenske kroner",
    ISK: "islandsk krone|islandske kroner",
    USD: "amerikansk dollar|amerikanske dollar",
    GBP: "britisk pund|britiske pund",
    CHF: "sveitsisk franc|sveitsiske franc",
    PERCENT: "prosent|pst.",
    DURING: "i|over",
    YEARS: "år",
    HEDGE: (
        "over|under|mer enn|meir enn|mindre enn|nesten|nær|nærmere|snaut|snautt|drøyt|drøye|vel|"
        "godt|godt over|knapt|oppunder|opp mot|opp imot"
    ),
    BETWEEN: "mellom",
    TO: "til|eller",
    AND: "og|samt",
    RATE: (
        "eller mer|eller meir|eller mindre|eller høyere|eller lavere|i måneden|om måneden|"
        "i månaden|månedlig|månadleg|i uken|i veka|om dagen|i timen|poeng"
    ),
}

_DANISH: Final[_Words] = {
    AT_MOST: ("op til|optil|indtil|højst|maks.|maksimalt|maksimum|max.|ikke over|ikke mere end"),
    AT_LEAST: "mindst|minimum|ikke under|ikke mindre end",
    APPROXIMATE: (
        "omtrent|omkring|anslås til|anslået til|anslagsvis|skønnes til|skønnet til|skønsmæssigt"
    ),
    PER_YEAR: "pr. år|per år|om året|hvert år|årlig|årligt|årlige|/ år",
    IN_TOTAL: "i alt|ialt|totalt|samlet|sammenlagt|tilsammen|til sammen",
    THOUSAND: "tusind|tusinde",
    SHORT_THOUSAND: "t.",
    MILLION: "millioner",
    MILLIARD: "milliard|milliarder",
    BILLION: "billion|billioner|bio.",
    ANY_KRONE: "krone|kroner",
    NOK: "norsk krone|norske kroner",
    DKK: "dansk krone|danske kroner",
    SEK: "svensk krone|svenske kroner",
    ISK: "islandsk krone|islandske kroner",
    USD: "amerikansk dollar|amerikanske dollar",
    GBP: "britisk pund|britiske pund",
    CHF: "schweizerfranc",
    PERCENT: "procent",
    DURING: "i|over",
    YEARS: "år",
    HEDGE: (
        "over|under|mere end|mindre end|næsten|nær|knap|knapt|godt|godt og vel|små|op mod|op imod"
    ),
    BETWEEN: "mellem",
    TO: "til|eller",
    AND: "og|samt",
    RATE: (
        "eller mere|eller mindre|eller derover|eller derunder|om måneden|månedligt|om ugen|"
        "om dagen|i timen|point"
    ),
}

_SWEDISH: Final[_Words] = {
    AT_MOST: "högst|upp till|upptill|max.|maximalt|maximum|som mest|inte mer än|inte över",
    AT_LEAST: "minst|lägst|åtminstone|minimum|som minst|inte mindre än|inte under",
    APPROXIMATE: ("ungefär|omkring|runt|uppskattas till|uppskattat till|uppskattningsvis"),
    PER_YEAR: "per år|pr. år|om året|årligen|varje år|/ år",
    IN_TOTAL: "totalt|sammanlagt|sammantaget|i allt",
    THOUSAND: "tusen",
    SHORT_THOUSAND: "tn",
    MILLION: "miljon|miljoner|milj.",
    SHORT_MILLION: "mn",
    MILLIARD: "miljard|miljarder",
    SHORT_MILLIARD: "md|mdr",
    BILLION: "biljon|biljoner",
    ANY_KRONE: "krona|kronor",
    NOK: "norsk krona|norska kronor",
    DKK: "dansk krona|danska kronor",
    SEK: "svensk krona|svenska kronor",
    ISK: "isländsk krona|isländska kronor",
    USD: "amerikansk dollar|amerikanska dollar",
    GBP: "brittiskt pund|brittiska pund",
    CHF: "schweizisk franc|schweiziska franc",
    PERCENT: "procent",
    DURING: "i|under|över",
    YEARS: "år",
    HEDGE: (
        "över|under|mer än|mindre än|nästan|nära|drygt|knappt|närmare|uppemot|uppåt|gott och väl"
    ),
    BETWEEN: "mellan",
    TO: "till|eller",
    AND: "och|samt",
    RATE: ("eller mer|eller mindre|i månaden|månatligen|i veckan|om dagen|i timmen|enheter"),
}

_FINNISH: Final[_Words] = {
    AT_MOST: "enintään|korkeintaan|maksimissaan|maks.|max.",
    AT_LEAST: "vähintään|ainakin|minimissään",
    APPROXIMATE: "noin|n.|suunnilleen|arviolta|likimain",
    PER_YEAR: ("vuodessa|vuosittain|joka vuosi|per vuosi|vuotta kohti|vuotta kohden|/ vuosi|/ v."),
    IN_TOTAL: "yhteensä|yht.|kaikkiaan",
    THOUSAND: "tuhat|tuhatta|tuhannen|tuh.",
    SHORT_THOUSAND: "t.",
    MILLION: "miljoona|miljoonaa|miljoonan|milj.",
    MILLIARD: "miljardi|miljardia|miljardin",
    BILLION: "biljoona|biljoonaa|biljoonan|bilj.",
    ANY_KRONE: "kruunu|kruunua|kruunun",
    NOK: "norjan kruunu|norjan kruunua|norjan kruunun",
    DKK: "tanskan kruunu|tanskan kruunua|tanskan kruunun",
    SEK: "ruotsin kruunu|ruotsin kruunua|ruotsin kruunun",
    ISK: "islannin kruunu|islannin kruunua|islannin kruunun",
    EUR: "euroa|euron",
    USD: "yhdysvaltain dollari|yhdysvaltain dollaria",
    GBP: "englannin punta|englannin puntaa",
    CHF: "sveitsin frangi|sveitsin frangia",
    PERCENT: "prosentti|prosenttia|prosentin|pros.",
    YEARS: "vuoden ajan|vuotta",
    HEDGE: (
        "yli|alle|lähes|melkein|liki|vajaa|vajaat|runsas|runsaat|reilu|reilut|enemmän kuin|"
        "vähemmän kuin"
    ),
    BETWEEN: "välillä",
    TO: "tai",
    AND: "ja|sekä",
    RATE: (
        "tai enemmän|tai vähemmän|tai yli|tai alle|kuukaudessa|kuussa|viikossa|päivässä|tunnissa"
    ),
}

_ICELANDIC: Final[_Words] = {
    AT_MOST: "allt að|að hámarki|hámark|mest|í mesta lagi|ekki meira en",
    AT_LEAST: ("að minnsta kosti|a. m. k.|að lágmarki|lágmark|minnst|í minnsta lagi|ekki minna en"),
    APPROXIMATE: "um það bil|u. þ. b.|sirka",
    PERHAPS_APPROXIMATE: "um",
    PER_YEAR: "á ári|á hverju ári|árlega|pr. ár|per ár|/ ár",
    IN_TOTAL: "samtals|alls|í heild",
    THOUSAND: "þúsund|þús.",
    SHORT_THOUSAND: "þ.",
    MILLION: "milljón|milljónir|milljóna|milljónum|millj.",
    SHORT_MILLION: "m.",
    MILLIARD: "milljarður|milljarðar|milljarða|milljörðum",
    SHORT_MILLIARD: "ma.",
    BILLION: "billjón|billjónir|billjóna|billjónum",
    ANY_KRONE: "króna|krónur|krónum|krónu",
    NOK: "norsk króna|norskar krónur|norskum krónum",
    DKK: "dönsk króna|danskar krónur|dönskum krónum",
    SEK: "sænsk króna|sænskar krónur|sænskum krónum",
    ISK: "íslensk króna|íslenskar krónur|íslenskum krónum",
    EUR: "evra|evrur|evrum",
    USD: "bandaríkjadalur|bandaríkjadalir",
    GBP: "sterlingspund",
    CHF: "svissneskur franki|svissneskir frankar",
    PERCENT: "prósent|prósentum|prósenta",
    DURING: "í|yfir",
    YEARS: "ár",
    HEDGE: (
        "yfir|undir|meira en|minna en|nærri|næstum|rúmlega|tæplega|rúmar|tæpar|rúmir|tæpir|"
        "rúm|tæp|rúma|tæpa|rúmum|tæpum"
    ),
    BETWEEN: "milli|á milli",
    TO: "til|eða",
    AND: "og|ásamt",
    RATE: "eða meira|eða minna|á mánuði|á viku|á dag|á mann|á klst.|á klukkustund",
}

_ENGLISH_WORDS: Final[_Words] = {
    AT_MOST: (
        "at most|up to|max.|maximum|maximum of|a maximum of|not more than|no more than|"
        "not exceeding"
    ),
    AT_LEAST: ("at least|minimum|minimum of|a minimum of|not less than|no less than"),
    APPROXIMATE: "about|approx.|approximately|around|roughly|c.|estimated at",
    PER_YEAR: "per year|a year|each year|every year|annually|annual|yearly|/ year",
    IN_TOTAL: "in total|total|total of|a total of|altogether|in all",
    PERCENT: "percent|per cent",
    DURING: "for|over",
    YEARS: "years|year",
    HEDGE: (
        "over|under|above|below|more than|less than|nearly|almost|close to|some|just over|"
        "just under|well over"
    ),
    BETWEEN: "between",
    TO: "to|or",
    AND: "and|plus",
    RATE: "or more|or less|a month|a week|a day|an hour|monthly|each|point|points",
}

_ENGLISH: Final[_Words] = {
    **_ENGLISH_WORDS,
    THOUSAND: "thousand",
    SHORT_THOUSAND: "k",
    SHORT_MILLION: "m|mn|mln",
    MILLIARD: "billion",
    SHORT_MILLIARD: "bn",
    BILLION: "trillion",
    ANY_KRONE: "krone|kroner|króna|krónur",
    NOK: "norwegian krone|norwegian kroner",
    DKK: "danish krone|danish kroner",
    SEK: "swedish krona|swedish kronor|krona|kronor",
    ISK: "icelandic króna|icelandic krónur",
    EUR: "euros",
    USD: "us dollar|us dollars",
    GBP: "british pound|british pounds",
    CHF: "swiss franc|swiss francs",
}

_FAROESE: Final[_Words] = {
    AT_MOST: "upp til|í mesta lagi|í hægsta lagi",
    AT_LEAST: "minst|í minsta lagi",
    APPROXIMATE: "umleið|um leið",
    PER_YEAR: "um árið|árliga|pr. ár|/ ár",
    IN_TOTAL: "tilsamans|til samans|íalt|í alt",
    THOUSAND: "túsund|tús.",
    MILLION: "millión|milliónir|mió.",
    MILLIARD: "milliard|milliardir",
    BILLION: "billión|billiónir|bió.",
    ANY_KRONE: "króna|krónur|krónum",
    NOK: "norsk króna|norskar krónur",
    DKK: "donsk króna|danskar krónur",
    SEK: "svensk króna|svenskar krónur",
    ISK: "íslendsk króna|íslendskar krónur",
    EUR: "evra|evrur",
    USD: "us dollari|us dollarar",
    GBP: "bretsk pund",
    CHF: "sveisiskur frankur|sveisiskir frankar",
    PERCENT: "prosent",
    DURING: "í",
    YEARS: "ár",
    HEDGE: "yvir|undir|meira enn|minni enn|næstan",
    BETWEEN: "millum",
    TO: "til|ella",
    AND: "og",
}

# regionkit writes English words where a language is supported in part, so it reads them there.
PHRASES: Final[Mapping[str, tuple[_Words, ...]]] = {
    "nb": (_EVERYWHERE, _NORWEGIAN),
    "nn": (_EVERYWHERE, _NORWEGIAN),
    "da": (_EVERYWHERE, _DANISH),
    "sv": (_EVERYWHERE, _SWEDISH),
    "fi": (_EVERYWHERE, _FINNISH),
    "is": (_EVERYWHERE, _ICELANDIC),
    "en": (_EVERYWHERE, _ENGLISH),
    "fo": (_EVERYWHERE, _ENGLISH_WORDS, _DANISH, _FAROESE),
    "kl": (_EVERYWHERE, _ENGLISH_WORDS),
    "se": (_EVERYWHERE, _ENGLISH_WORDS),
}
"""The phrases of each language."""
