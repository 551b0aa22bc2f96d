"""The styles in which a value can be written."""

from collections.abc import Collection

from regionkit.errors import InvalidValueError


def check_style(style: str, styles: Collection[str], hint: str = "") -> None:
    """Refuse a style that there is not.

    Raises
    ------
    InvalidValueError
        If the style is none of those; the message lists them.
    """
    if style not in styles:
        raise InvalidValueError(f"one of the styles {', '.join(styles)}", style, hint)
