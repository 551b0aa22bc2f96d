"""Writing plans to files and texts."""

import functools
import os
import re
from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any, Final

from regionkit.errors import InvalidValueError
from regionkit.files.forms import FORMAT_VERSION, ROOTS, Root
from regionkit.files.plain_data import to_plain
from regionkit.files.reading import FileFormat, format_of
from regionkit.files.yaml_writing import write_yaml

if TYPE_CHECKING:
    from msgspec.json import Encoder

_HALF: Final = re.compile("[\ud800-\udfff]")


def write(plan: Root, path: str | os.PathLike[str]) -> None:
    """Write a plan to a file; a file of that name is replaced.

    Parameters
    ----------
    plan
        A project, a dossier or a decision.
    path
        Where to; JSON if the name ends in ``.json``, else YAML.

    Raises
    ------
    InvalidValueError
        If a text of the plan holds half a character; the file is left as it was.
    OSError
        If the file cannot be written.
    """
    FilePath(path).write_bytes(write_text(plan, format_of(path)).encode())


def write_text(plan: Root, file_format: FileFormat | str = FileFormat.YAML) -> str:
    """Write a plan as text: reading it again gives an equal plan, printed texts included.

    Parameters
    ----------
    plan
        A project, a dossier or a decision.
    file_format
        ``yaml`` or ``json``.

    Raises
    ------
    InvalidValueError
        If a text of the plan holds half a character, a surrogate without its other half.

    Examples
    --------
    >>> import regionkit as rk
    >>> print(rk.write_text(rk.Project(title="Framover sammen", period="2019/2022")), end="")
    regionkit: 1
    project:
      title: Framover sammen
      period: 2019/2022
    """
    from msgspec.json import format as lay_out

    file_format = FileFormat(file_format)
    document = _document(plan)
    as_json = _encoded(document)  # whatever the format, for it refuses half characters
    if file_format is FileFormat.YAML:
        return write_yaml(document)
    return lay_out(as_json, indent=2).decode() + "\n"


def write_line(plan: Root) -> bytes:
    r"""Write a plan as JSON on one line, as a file of JSON Lines holds many; in UTF-8.

    Parameters
    ----------
    plan
        A project, a dossier or a decision.

    Returns
    -------
    bytes
        The line, with its end.

    Raises
    ------
    InvalidValueError
        If a text of the plan holds half a character, a surrogate without its other half.

    Examples
    --------
    >>> import regionkit as rk
    >>> from regionkit.files import write_line
    >>> write_line(rk.Project(title="Framover sammen", stage="running"))
    b'{"regionkit":1,"project":{"title":"Framover sammen","stage":"running"}}\n'
    """
    return _encoded(_document(plan)) + b"\n"


def _document(plan: Root) -> dict[str, Any]:
    key = next(key for key, root in ROOTS.items() if isinstance(plan, root))
    return {"regionkit": FORMAT_VERSION, key: to_plain(plan)}


def _encoded(document: dict[str, Any]) -> bytes:
    try:
        return _encoder().encode(document)
    except UnicodeEncodeError:
        broken = next(text for text in _texts_in(document) if _HALF.search(text))
        raise InvalidValueError("a text of whole characters", broken) from None


@functools.cache
def _encoder() -> "Encoder":
    from msgspec.json import Encoder

    return Encoder(decimal_format="number")


def _texts_in(data: Any) -> Iterator[str]:  # noqa: ANN401 - plain data
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        yield from data
        for each in data.values():
            yield from _texts_in(each)
    elif isinstance(data, list):
        for each in data:
            yield from _texts_in(each)
