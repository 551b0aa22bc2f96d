"""Folders: which of the files in them are plans."""

import os
import re
from collections.abc import Callable, Iterator
from glob import has_magic
from pathlib import Path, PurePosixPath
from typing import Final

from regionkit.portfolio.lines import BLOCK

ONE: Final = (".yaml", ".yml", ".json")
"""How the names of files end that hold one plan."""

MANY: Final = ".jsonl"
"""How the names of files end that hold a plan on each line."""

ARCHIVE: Final = ".zip"
"""How the names of files end that hold other files."""

_IN_YAML: Final = re.compile(
    rb"""^(?:\xef\xbb\xbf)?["']?regionkit["']?\s*:\s*["']?\d""", re.MULTILINE
)
_IN_BRACES: Final = re.compile(rb"""[{,]\s*["']?regionkit["']?\s*:\s*["']?\d""")
_NO_PLAN: Final = re.compile(
    rb"""(?:^|[{,]\s*)["']?(?:decision|profile|waivers)["']?\s*:""", re.MULTILINE
)
_PLAN: Final = re.compile(rb"""(?:^|[{,]\s*)["']?(?:project|dossier)["']?\s*:""", re.MULTILINE)


def is_folder(path: str) -> bool:
    """Tell whether a path is a folder; one that cannot be looked up is none."""
    return os.path.isdir(path)  # noqa: PTH112 - that of pathlib raises


def is_pattern(path: str) -> bool:
    """Tell whether a path is no file, but a pattern for their names."""
    return has_magic(path) and not os.path.exists(path)  # noqa: PTH110 - that of pathlib raises


def plans_in(
    folder: str, leave_out: Callable[[str], None], unlisted: Callable[[OSError], None]
) -> Iterator[str]:
    """Go through the plans in a folder and in the folders below, sorted; hidden ones are passed.

    A file is a plan if its name ends in ``.yaml``, ``.yml`` or ``.json`` and it says
    ``regionkit: 1``. A decision, a profile or waivers alone are none. One that ends in
    ``.jsonl`` holds plans if it says so near its beginning, and a ``.zip`` is always looked
    into.

    Parameters
    ----------
    folder
        The folder.
    leave_out
        Is told of each file with such a name that is none.
    unlisted
        Is told of each folder that cannot be listed.
    """
    for file in _candidates(folder, unlisted):
        if _is_plan(file):
            yield file
        else:
            leave_out(file)


def may_hold_plans(name: str) -> bool:
    """Tell whether the name of a file is that of a plan, or of many."""
    return name.lower().endswith((*ONE, MANY))


def is_hidden(name: str) -> bool:
    """Tell whether the name of a member of an archive is one that is not looked at."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return "__MACOSX" in parts or any(
        part.startswith(".") and part not in {".", ".."} for part in parts
    )


def says_plan(content: bytes, name: str) -> bool:
    """Tell whether a content says that it is a plan, or that it holds many."""
    in_braces = name.lower().endswith((".json", MANY)) or content.lstrip()[:1] == b"{"
    if not (_IN_BRACES if in_braces else _IN_YAML).search(content):
        return False
    return not _NO_PLAN.search(content) or bool(_PLAN.search(content))


def _candidates(folder: str, unlisted: Callable[[OSError], None]) -> Iterator[str]:
    for where, folders, files in os.walk(folder, onerror=unlisted):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if name.lower().endswith((*ONE, MANY, ARCHIVE)) and not name.startswith("."):
                yield str(Path(where, name))


def _is_plan(file: str) -> bool:
    """Tell whether a file says that it is a plan; one that cannot be opened is told later."""
    name = file.lower()
    if name.endswith(ARCHIVE):
        return True
    try:
        with Path(file).open("rb") as opened:
            content = opened.read(BLOCK if name.endswith(MANY) else -1)
    except OSError:
        return True
    return says_plan(content, name)
