"""What is said around a figure, in words."""

from collections.abc import Mapping
from typing import Final

from regionkit.values import Bound, Missing

BOUND_WORDS: Final[Mapping[Bound, Mapping[str, str]]] = {
    Bound.AT_MOST: {
        "nb": "inntil",
        "nn": "inntil",
        "da": "højst",
        "sv": "högst",
        "fi": "enintään",
        "is": "allt að",
        "en": "at most",
    },
    Bound.AT_LEAST: {
        "nb": "minst",
        "nn": "minst",
        "da": "mindst",
        "sv": "minst",
        "fi": "vähintään",
        "is": "að minnsta kosti",
        "en": "at least",
    },
}
"""The words for a bound, by language; they stand before the figure."""

ABOUT: Final[Mapping[str, str]] = {
    "nb": "ca.",
    "nn": "ca.",
    "da": "ca.",
    "sv": "ca",  # Svenska skrivregler: without a full stop
    "fi": "noin",
    "is": "u.þ.b.",
    "en": "about",
}
"""What says that a figure or a date is approximate, by language."""

MISSING_WORDS: Final[Mapping[Missing, Mapping[str, str]]] = {
    Missing.UNKNOWN: {
        "nb": "ukjent",
        "nn": "ukjent",
        "da": "ukendt",
        "sv": "okänt",
        "fi": "ei tiedossa",
        "is": "óþekkt",
        "en": "unknown",
    },
    Missing.DEFERRED: {
        "nb": "fastsettes senere",
        "nn": "blir fastsett seinare",
        "da": "fastsættes senere",
        "sv": "fastställs senare",
        "fi": "vahvistetaan myöhemmin",
        "is": "ákveðið síðar",
        "en": "to be settled later",
    },
}
"""What is said where there is no figure, by language."""
