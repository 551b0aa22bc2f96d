"""How money looks: the colour says cash or in kind, the texture how firm the funding is."""

from typing import Final

import attrs

from regionkit.display.pictures.canvas import Canvas, Fill
from regionkit.display.pictures.ink import BLUE, DEEP, GREEN, PAPER, RUST, SLATE, Ink
from regionkit.display.pictures.legend import Entry, Mark
from regionkit.display.pictures.money_lines import MoneyLine, Side
from regionkit.display.pictures.words import say_in, sentence
from regionkit.findings import Phrase, phrase
from regionkit.model import FundingState, MoneyKind
from regionkit.values import Choice

_INKS: Final = {MoneyKind.CASH: BLUE, MoneyKind.IN_KIND: GREEN, None: SLATE}
_TEXTURES: Final = {
    FundingState.RECEIVED: "solid",
    FundingState.OWN: "upright",
    FundingState.COMMITTED: "cross",
    FundingState.SET_ASIDE: "falling",
    FundingState.APPLIED_FOR: "dots",
    FundingState.PLANNED: "empty",
    None: "level",
}
_HIGH, _LOW = 12.0, 6.0


@attrs.frozen
class Look:
    """How a bar looks."""

    fill: Fill | Ink
    """What it is filled with."""
    outline: Ink | None
    """The line around it."""
    dash: str = ""
    """How that line is dashed."""
    height: float = _HIGH
    """How high it is: what is given in kind is low, so that no colour is needed to tell it."""


TAKEN_OFF: Final = Look(Fill(RUST, "falling"), RUST)
"""An amount below zero."""
RANGE: Final = Look(Fill(SLATE, "fade-right"), None)
"""What an amount can be beyond its least."""


def look_of(line: MoneyLine) -> Look:
    """Return how a line's bar looks."""
    ink = _INKS[line.kind]
    height = _LOW if line.kind is MoneyKind.IN_KIND else _HIGH
    if line.side is Side.FRAME:
        return Look(PAPER, DEEP, height=height)
    if line.side is Side.COST:
        return Look(ink, ink, height=height)
    texture = _TEXTURES[line.state]
    if texture == "empty":
        return Look(PAPER, ink, "3 2", height)
    return Look(ink if texture == "solid" else Fill(ink, texture), ink, height=height)


class MoneyLegend:
    """Gathers what a picture shows, and explains each look once."""

    def __init__(self, locale: str) -> None:
        self.locale = locale
        self._found: dict[str, Entry] = {}

    def add_line(self, line: MoneyLine) -> None:
        """Note what the colour and the texture of a line say."""
        if line.side is Side.FRAME:
            self.add("frame", look_of(line))
            return
        plain = attrs.evolve(line, side=Side.COST)
        self.add(line.kind or "no kind", look_of(plain))
        if line.side is Side.FUNDING:
            self.add(line.state or "no state", look_of(attrs.evolve(line, kind=None)))

    def add(self, what: str, look: Look) -> None:
        """Note what a look says."""
        if what not in self._found:
            words = sentence(say_in(self.locale, _LEGEND[what]))
            self._found[what] = Entry(words, _swatch(look))

    def entries(self) -> list[Entry]:
        """Return what was noted, always in the same order."""
        return [self._found[what] for what in _LEGEND if what in self._found]


def _swatch(look: Look) -> Mark:
    def draw(canvas: Canvas, left: float, middle: float) -> None:
        top, dash = middle - look.height / 2, look.dash
        canvas.rect(left, top, 26, look.height, look.fill, outline=look.outline, dash=dash)

    return draw


_LEGEND: Final[dict[str, Phrase | Choice]] = {
    **{str(kind): kind for kind in MoneyKind},
    "no kind": phrase("cash or in kind: not stated"),
    **{str(state): state for state in FundingState},
    "no state": phrase("how firm: not stated"),
    "range": phrase("from the least to the most it can be"),
    "taken off": phrase("taken off"),
    "frame": phrase("frame"),
}
