"""Sentences about what candidates would cost."""

from typing import Final

SENTENCES: Final = {
    "shared cost": {
        "nb": "{name}: {title}, {amount}, deles slik: {shares}.",
        "nn": "{name}: {title}, {amount}, blir delt slik: {shares}.",
        "da": "{name}: {title}, {amount}, deles sådan: {shares}.",
        "sv": "{name}: {title}, {amount}, delas så här: {shares}.",
        "fi": "{name}: {title}, {amount}, jaetaan näin: {shares}.",
        "is": "{name}: {title}, {amount}, skiptist svona: {shares}.",
        "en": "{name}: {title}, {amount}, is shared like this: {shares}.",
    },
    "unshared cost": {
        "nb": "{name}: {title}, {amount}, er ikke fordelt.",
        "nn": "{name}: {title}, {amount}, er ikkje fordelt.",
        "da": "{name}: {title}, {amount}, er ikke fordelt.",
        "sv": "{name}: {title}, {amount}, är inte fördelat.",
        "fi": "{name}: {title}, {amount}, ei ole jaettu.",
        "is": "{name}: {title}, {amount}, hefur ekki verið skipt.",
        "en": "{name}: {title}, {amount}, has not been shared.",
    },
}
