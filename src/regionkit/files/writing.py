"""Writing plans to files and texts."""

import os
import re
from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import Any, Final

from regionkit.errors import InvalidValueError
from regionkit.files.forms import FORMAT_VERSION, ROOTS, Root
from regionkit.files.plain_data import to_plain
from regionkit.files.reading import FileFormat, format_of
from regionkit.files.yaml_writing import write_yaml

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
    file_format = FileFormat(file_format)
    key = next(key for key, root in ROOTS.items() if isinstance(plan, root))
    document = {"regionkit": FORMAT_VERSION, key: to_plain(plan)}
    try:
        as_json = _to_json(document)
    except UnicodeEncodeError:
        broken = next(text for text in _texts_in(document) if _HALF.search(text))
        raise InvalidValueError("a text of whole characters", broken) from None
    return as_json if file_format is FileFormat.JSON else write_yaml(document)


def _to_json(document: dict[str, Any]) -> str:
    from msgspec.json import Encoder, format  # noqa: A004 - as msgspec calls it

    encoded = Encoder(decimal_format="number").encode(document)
    return format(encoded, indent=2).decode() + "\n"


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
