"""Text that can be shown: nothing from a file may steer a terminal or break a line."""

import re
from typing import Final

_STEERING: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters, but for tab and line feed
    "\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}"
    # These turn the direction of what follows: the text would not be what it looks like.
    "\N{LEFT-TO-RIGHT EMBEDDING}-\N{RIGHT-TO-LEFT OVERRIDE}"
    "\N{LEFT-TO-RIGHT ISOLATE}-\N{POP DIRECTIONAL ISOLATE}]"
)


def visible(text: str) -> str:
    r"""Write as escapes what steers a terminal or turns the direction; lines and tabs stay.

    Examples
    --------
    >>> from regionkit.findings.visible import visible
    >>> print(visible("Museum \x1b[2J"))
    Museum \x1b[2J
    """
    return _STEERING.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)


def on_one_line(text: str) -> str:
    r"""Write a text so that it can be shown and takes one line.

    Examples
    --------
    >>> from regionkit.findings.visible import on_one_line
    >>> print(on_one_line("plan\n.yaml"))
    plan\n.yaml
    """
    return visible(text).replace("\n", r"\n").replace("\t", r"\t")
