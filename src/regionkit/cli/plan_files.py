"""Which files an argument stands for: itself, or the plans in a folder."""

import os
import re
from pathlib import Path
from typing import Final

from regionkit.cli.plans import STANDARD_INPUT

_ENDINGS: Final = (".yaml", ".yml", ".json")
_IN_YAML: Final = re.compile(
    rb"""^(?:\xef\xbb\xbf)?["']?regionkit["']?\s*:\s*["']?\d""", re.MULTILINE
)
_IN_BRACES: Final = re.compile(rb"""[{,]\s*["']?regionkit["']?\s*:\s*["']?\d""")
_NO_PLAN: Final = re.compile(
    rb"""(?:^|[{,]\s*)["']?(?:decision|profile|waivers)["']?\s*:""", re.MULTILINE
)
_PLAN: Final = re.compile(rb"""(?:^|[{,]\s*)["']?(?:project|dossier)["']?\s*:""", re.MULTILINE)


def files_of(path: str) -> tuple[list[str], list[str]]:
    """List the files that an argument stands for, and those that were left out.

    A folder stands for the plans in it and in the folders below, sorted; hidden ones are not
    looked at. A file is a plan if its name ends in ``.yaml``, ``.yml`` or ``.json`` and it
    says ``regionkit: 1``. A decision, a profile or waivers alone are none.

    Raises
    ------
    OSError
        If a folder cannot be listed, or holds no plan.
    """
    if path == STANDARD_INPUT or not Path(path).is_dir():
        return [path], []
    candidates = _candidates(path)
    plans = [file for file in candidates if _is_plan(file)]
    if not plans:
        raise FileNotFoundError("there is no plan in this folder")
    return plans, [file for file in candidates if file not in set(plans)]


def _candidates(folder: str) -> list[str]:
    found: list[str] = []
    for where, folders, files in os.walk(folder, onerror=_raise):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [
            str(Path(where, name))
            for name in sorted(files)
            if name.lower().endswith(_ENDINGS) and not name.startswith(".")
        ]
    return found


def _raise(error: OSError) -> None:
    raise error


def _is_plan(file: str) -> bool:
    """Tell whether a file says that it is a plan; one that cannot be opened is told later."""
    try:
        content = Path(file).read_bytes()
    except OSError:
        return True
    in_braces = file.lower().endswith(".json") or content.lstrip()[:1] == b"{"
    if not (_IN_BRACES if in_braces else _IN_YAML).search(content):
        return False
    return not _NO_PLAN.search(content) or bool(_PLAN.search(content))
