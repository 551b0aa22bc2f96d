"""The words around findings in each language: what a report says in a sentence's stead."""

from typing import Final

from regionkit.errors import InvalidValueError, Worded

LANGUAGES: Final = ("nb", "nn", "da", "sv", "fi", "is", "en")
"""The languages in which a report can be written."""

_WORDS: Final[dict[str, dict[str, str]]] = {
    "error": {
        "nb": "feil",
        "nn": "feil",
        "da": "fejl",
        "sv": "fel",
        "fi": "virhe",
        "is": "villa",
        "en": "error",
    },
    "warning": {
        "nb": "advarsel",
        "nn": "åtvaring",
        "da": "advarsel",
        "sv": "varning",
        "fi": "varoitus",
        "is": "viðvörun",
        "en": "warning",
    },
    "note": {
        "nb": "merknad",
        "nn": "merknad",
        "da": "bemærkning",
        "sv": "anmärkning",
        "fi": "huomautus",
        "is": "athugasemd",
        "en": "note",
    },
    "errors": {
        "nb": "feil",
        "nn": "feil",
        "da": "fejl",
        "sv": "fel",
        "fi": "virheet",
        "is": "villur",
        "en": "errors",
    },
    "warnings": {
        "nb": "advarsler",
        "nn": "åtvaringar",
        "da": "advarsler",
        "sv": "varningar",
        "fi": "varoitukset",
        "is": "viðvaranir",
        "en": "warnings",
    },
    "notes": {
        "nb": "merknader",
        "nn": "merknader",
        "da": "bemærkninger",
        "sv": "anmärkningar",
        "fi": "huomautukset",
        "is": "athugasemdir",
        "en": "notes",
    },
    "deferred": {
        "nb": "utsatt",
        "nn": "utsette",
        "da": "udskudt",
        "sv": "uppskjutna",
        "fi": "lykätyt",
        "is": "frestað",
        "en": "deferred",
    },
    "waived": {
        "nb": "med unntak",
        "nn": "med unntak",
        "da": "med undtagelse",
        "sv": "med undantag",
        "fi": "poikkeukset",
        "is": "með undanþágu",
        "en": "waived",
    },
    "undecided": {
        "nb": "kan ikke avgjøres",
        "nn": "kan ikkje avgjerast",
        "da": "kan ikke afgøres",
        "sv": "kan inte avgöras",
        "fi": "ei voida ratkaista",
        "is": "verður ekki skorið úr",
        "en": "cannot be told",
    },
    "deferred one": {
        "nb": "{}, utsatt",
        "nn": "{}, utsett",
        "da": "{}, udskudt",
        "sv": "{} som skjutits upp",
        "fi": "{}, lykätty",
        "is": "{}, frestað",
        "en": "deferred {}",
    },
    "waived one": {
        "nb": "{} med unntak",
        "nn": "{} med unntak",
        "da": "{} med undtagelse",
        "sv": "{} med undantag",
        "fi": "{}, poikkeus",
        "is": "{} með undanþágu",
        "en": "waived {}",
    },
    "hint": {
        "nb": "råd",
        "nn": "råd",
        "da": "råd",
        "sv": "råd",
        "fi": "neuvo",
        "is": "ráð",
        "en": "hint",
    },
    "source": {
        "nb": "kilde",
        "nn": "kjelde",
        "da": "kilde",
        "sv": "källa",
        "fi": "lähde",
        "is": "heimild",
        "en": "source",
    },
    "head": {
        "nb": "Profil {profile}, stadium {stage}, per {as_of}",
        "nn": "Profil {profile}, stadium {stage}, per {as_of}",
        "da": "Profil {profile}, stadie {stage}, pr. {as_of}",
        "sv": "Profil {profile}, stadium {stage}, per {as_of}",
        "fi": "Profiili {profile}, vaihe {stage}, tilanne {as_of}",
        "is": "Snið {profile}, stig {stage}, miðað við {as_of}",
        "en": "Profile {profile}, stage {stage}, as of {as_of}",
    },
    "cannot be read as a plan": {
        "nb": "kan ikke leses som en plan",
        "nn": "kan ikkje lesast som ein plan",
        "da": "kan ikke læses som en plan",
        "sv": "kan inte läsas som en plan",
        "fi": "ei ole luettavissa suunnitelmana",
        "is": "verður ekki lesið sem áætlun",
        "en": "cannot be read as a plan",
    },
    "known": {
        "nb": "Kjent fra før og utelatt: {known}. Borte siden sist: {gone}.",
        "nn": "Kjent frå før og utelate: {known}. Borte sidan sist: {gone}.",
        "da": "Kendt fra før og udeladt: {known}. Væk siden sidst: {gone}.",
        "sv": "Kända sedan tidigare och utelämnade: {known}. Borta sedan sist: {gone}.",
        "fi": "Ennestään tunnetut, jätetty pois: {known}. Poistuneet: {gone}.",
        "is": "Þekkt frá fyrr og sleppt: {known}. Horfið síðan síðast: {gone}.",
        "en": "Known before and left out: {known}. Gone since: {gone}.",
    },
    "judged otherwise": {
        "nb": "Den tidligere rapporten ble laget med andre regler eller på et annet stadium.",
        "nn": "Den tidlegare rapporten vart laga med andre reglar eller på eit anna stadium.",
        "da": "Den tidligere rapport blev lavet med andre regler eller på et andet stadie.",
        "sv": "Den tidigare rapporten gjordes med andra regler eller i ett annat stadium.",
        "fi": "Aiempi raportti tehtiin toisin säännöin tai toisessa vaiheessa.",
        "is": "Fyrri skýrslan var gerð eftir öðrum reglum eða á öðru stigi.",
        "en": "The earlier report was made by other rules or at another stage.",
    },
    "report": {
        "nb": "Rapport om planen",
        "nn": "Rapport om planen",
        "da": "Rapport om planen",
        "sv": "Rapport om planen",
        "fi": "Raportti suunnitelmasta",
        "is": "Skýrsla um áætlunina",
        "en": "Report on the plan",
    },
    "Severity": {
        "nb": "Alvor",
        "nn": "Alvor",
        "da": "Alvor",
        "sv": "Allvar",
        "fi": "Vakavuus",
        "is": "Alvarleiki",
        "en": "Severity",
    },
    "Rule": {
        "nb": "Regel",
        "nn": "Regel",
        "da": "Regel",
        "sv": "Regel",
        "fi": "Sääntö",
        "is": "Regla",
        "en": "Rule",
    },
    "Place": {
        "nb": "Sted",
        "nn": "Stad",
        "da": "Sted",
        "sv": "Plats",
        "fi": "Paikka",
        "is": "Staður",
        "en": "Place",
    },
    "Finding": {
        "nb": "Hva det gjelder",
        "nn": "Kva det gjeld",
        "da": "Hvad det gælder",
        "sv": "Vad det gäller",
        "fi": "Mistä on kyse",
        "is": "Um hvað",
        "en": "Finding",
    },
}


def word(name: str, language: str) -> str:
    """Return a word of reports in a language.

    Raises
    ------
    InvalidValueError
        If reports are not written in that language.
    KeyError
        If there is no such word.
    """
    if language not in LANGUAGES:
        expected = Worded("one of the languages {languages}", languages=", ".join(LANGUAGES))
        raise InvalidValueError(expected, language)
    return _WORDS[name][language]


def said(text: str, language: str) -> str:
    """Return a text in a language if it is one of the words of reports, else as it is."""
    return word(text, language) if text in _WORDS else text
