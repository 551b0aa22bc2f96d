"""Picture: a drawing that a notebook shows, a file keeps and a screen reader reads."""

import hashlib
import os
import re
from html import escape
from pathlib import Path

import attrs

from regionkit.display.pictures.ink import Ink
from regionkit.display.pictures.lettering import FONTS
from regionkit.errors import InvalidValueError

NAME: str = "\0"
"""Stands in a body for the name of the picture, which comes before every id in it."""

_NAMES = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")


@attrs.frozen(kw_only=True, repr=False)
class Picture:
    """A drawing as SVG: self-contained, on light and dark paper, with its content in words.

    Notebooks show it by themselves. Two pictures are equal if they look the same.

    Examples
    --------
    >>> import regionkit as rk
    >>> from regionkit.display.pictures import gantt
    >>> plan = rk.read("examples/tutorial.yaml")
    >>> picture = gantt(plan, locale="nb")
    >>> picture.title
    'Fremdriftsplan: Kyststi gjennom Vest-Lofoten'
    >>> picture.svg().startswith("<svg ")
    True
    """

    title: str
    """What it shows, in a few words."""
    description: str
    """What can be seen in it, in words, for those who cannot see it."""
    language: str
    """The language of its labels."""
    width: float
    """How wide it is, in pixels of the web: 96 to an inch."""
    height: float
    """How high it is."""
    _body: str = attrs.field(alias="body")
    """Its marks, as SVG."""
    _inks: tuple[Ink, ...] = attrs.field(alias="inks")
    """The colours it uses."""

    @property
    def name(self) -> str:
        """What every id in it begins with: worked out from what it shows, so always the same."""
        content = f"{self.title}\0{self.description}\0{self._body}"
        digest = hashlib.sha256(content.encode("utf-8", "replace")).hexdigest()
        return f"rk-{digest[:12]}"

    def svg(self, name: str | None = None) -> str:
        """Return it as SVG.

        Parameters
        ----------
        name
            What every id in it begins with; None: :attr:`name`. Name it yourself where one page
            shows the same picture twice.

        Raises
        ------
        InvalidValueError
            If the name is not of letters, digits, hyphens and underscores, a letter first.
        """
        if name is None:
            name = self.name
        elif not _NAMES.fullmatch(name):
            raise InvalidValueError("a name of letters, digits and hyphens, a letter first", name)
        width, height = f"{self.width:g}", f"{self.height:g}"
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" id="{name}" role="img" '
            f'aria-labelledby="{name}-title {name}-desc" xml:lang="{escape(self.language)}" '
            f'width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
            f'font-family="{FONTS}" style="max-width:100%;height:auto">'
            f'<title id="{name}-title">{escape(self.title)}</title>'
            f'<desc id="{name}-desc">{escape(self.description)}</desc>'
            f"<style>{self._style(name)}</style>{self._body.replace(NAME, name)}</svg>"
        )

    def _style(self, name: str) -> str:
        """Return the dark colours; the light ones stand at the elements, for every renderer.

        Word processors skip the question and take the rules for theirs. They do not know ``:is``,
        and every browser does: so they stay with the light colours.
        """
        rules = "".join(
            f":is(#{name}) .f-{ink.name}{{fill:{ink.dark}}}"
            f":is(#{name}) .s-{ink.name}{{stroke:{ink.dark}}}"
            f":is(#{name}) .g-{ink.name}{{stop-color:{ink.dark}}}"
            for ink in self._inks
        )
        return f"@media screen and (prefers-color-scheme:dark){{{rules}}}"

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write it to a file as SVG in UTF-8, and return the path.

        Parameters
        ----------
        path
            Where; the name ends in ``.svg``.

        Raises
        ------
        InvalidValueError
            If the name ends otherwise: other formats are not written.
        OSError
            If it cannot be written.
        """
        file = Path(path)
        if file.suffix.lower() != ".svg":
            hint = "A browser or a word processor turns SVG into other formats."
            raise InvalidValueError("a name that ends in .svg", file.name, hint)
        text = f'<?xml version="1.0" encoding="UTF-8"?>\n{self.svg()}\n'
        file.write_text(text, encoding="utf-8", newline="\n")
        return file

    def _repr_svg_(self) -> str:
        return self.svg()

    def __str__(self) -> str:
        """Say in words what it shows."""
        return f"{self.title}\n{self.description}"

    def __repr__(self) -> str:
        """Say in one line what it shows."""
        return f"<Picture: {self.title}>"
