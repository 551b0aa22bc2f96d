"""Lists in running text."""

from collections.abc import Iterable
from typing import Final, Literal

from regionkit.nordic.language import language_of
from regionkit.nordic.writing.styles import check_style
from regionkit.values import several

ListStyle = Literal["and", "or"]
"""How the last item of a list is joined on."""

_BABEL_STYLES: Final[dict[str, Literal["standard", "or"]]] = {"and": "standard", "or": "or"}
"""The two styles that Babel has in every language; with the others it fails in some."""


def format_list(items: Iterable[str], locale: str, style: ListStyle = "and") -> str:
    """Write a list of items: *a, b og c*, *a, b eller c*.

    Parameters
    ----------
    items
        The items; of none, the text is empty.
    locale
        Such as ``nb``, ``nb_NO`` or ``da``.
    style
        ``and`` or ``or``.

    Raises
    ------
    InvalidValueError
        If regionkit does not write that language, or not in that style.
    TypeError
        If the items are a single text, or a set, which has no order.

    Examples
    --------
    >>> from regionkit.nordic import format_list
    >>> format_list(["Flesberg", "Rollag", "Nore og Uvdal"], "nb")
    'Flesberg, Rollag og Nore og Uvdal'
    >>> format_list(["Espoo", "Vantaa"], "fi", "or")
    'Espoo tai Vantaa'
    """
    from babel import lists

    language = language_of(locale)
    check_style(style, _BABEL_STYLES)
    return lists.format_list(several(items), _BABEL_STYLES[style], language.locale)
