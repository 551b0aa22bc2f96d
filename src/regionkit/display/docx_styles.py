"""Paper, letters and language of a Word file."""

from typing import TYPE_CHECKING, Any, Final

from regionkit.display.written import Document
from regionkit.findings.visible import visible

if TYPE_CHECKING:
    from docx.document import Document as WordFile

_REGIONS: Final = {
    "nb": "nb-NO",
    "nn": "nn-NO",
    "da": "da-DK",
    "sv": "sv-SE",
    "fi": "fi-FI",
    "is": "is-IS",
    "en": "en-GB",
    "fo": "fo-FO",
    "kl": "kl-GL",
    "se": "se-NO",
}
"""The languages as Word knows them."""

_FONT: Final = "Arial"
_PAGE_WIDTH: Final = 21.0
_PAGE_HEIGHT: Final = 29.7
_PAGE_MARGIN: Final = 2.2
"""Paper is A4; all in cm."""

TEXT_WIDTH: Final = _PAGE_WIDTH - 2 * _PAGE_MARGIN
"""How much of the paper is written on."""


_LONGEST_TITLE: Final = 255
"""More letters than that Word does not keep in the properties of a file."""


def clean(text: str) -> str:
    """Write as escapes what a Word file cannot hold."""
    return visible(text).replace("\ufffe", r"\ufffe").replace("\uffff", r"\uffff")


def set_up(word: "WordFile", document: Document) -> None:
    """Set paper, letters, language and title of a file."""
    from docx.shared import Cm, Pt, RGBColor

    code = _REGIONS.get(document.language, document.language)
    properties = word.core_properties
    title = clean(document.title)
    cut = title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…"
    properties.title, properties.language = cut, code
    properties.author, properties.comments = "", ""
    _speak(word, code)
    page = word.sections[0]
    page.page_width, page.page_height = Cm(_PAGE_WIDTH), Cm(_PAGE_HEIGHT)
    page.left_margin = page.right_margin = Cm(_PAGE_MARGIN)
    page.top_margin = page.bottom_margin = Cm(_PAGE_MARGIN)
    sizes = {"Normal": 10, "Title": 22, "Subtitle": 10.5, "Caption": 10}
    sizes |= {"Heading 2": 15, "Heading 3": 12.5, "Heading 4": 11}
    for name, size in sizes.items():
        style: Any = word.styles[name]
        style.font.name, style.font.size = _FONT, Pt(size)
        _set_fonts(style)
        if name != "Normal":
            style.font.color.rgb = RGBColor(0x1F, 0x2A, 0x37)
            style.font.italic, style.font.bold = False, name != "Subtitle"
            _set_plain(style)
        if name.startswith("Heading"):
            style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(14), Pt(4)
    normal: Any = word.styles["Normal"]
    normal.paragraph_format.space_after = Pt(6)
    caption: Any = word.styles["Caption"]
    caption.paragraph_format.keep_with_next = True
    caption.paragraph_format.space_before = Pt(8)


def _set_fonts(style: Any) -> None:  # noqa: ANN401 - python-docx types few of its styles
    """Let a style take its font for every script: themes would win over it otherwise."""
    from docx.oxml.ns import qn

    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    for name in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{name}"), _FONT)


def _set_plain(style: Any) -> None:  # noqa: ANN401 - as above
    """Take the wide setting of letters out of a style."""
    from docx.oxml.ns import qn

    for spacing in style.element.get_or_add_rPr().findall(qn("w:spacing")):
        spacing.getparent().remove(spacing)


def _speak(word: "WordFile", code: str) -> None:
    """Set the language of the text, for spelling and for voices that read it aloud."""
    from docx.oxml.ns import qn

    for language in word.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), code)
