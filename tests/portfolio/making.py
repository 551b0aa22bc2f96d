"""Small plans, written down in the forms in which many plans come."""

import json
import zipfile
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

TODAY: Final = date(2020, 1, 1)

BROKEN: Final = '{"regionkit": 1, "project": {"title": "Bø", '


def project(number: int, **more: object) -> dict[str, Any]:
    """Return a project as plain data, without what is None."""
    content = {
        "id": f"p{number}",
        "title": f"Museum {number} på Bø",
        "stage": "draft",
        "currency": "NOK",
        "period": f"{2000 + number % 20}-01-{1 + number % 28:02}/2031-12-31",
        **more,
    }
    return {key: value for key, value in content.items() if value is not None}


def line(content: Mapping[str, Any]) -> str:
    """Write a project, or a dossier if it has projects, on one line."""
    key = "dossier" if "projects" in content else "project"
    return json.dumps({"regionkit": 1, key: content}, ensure_ascii=False)


def write_lines(path: Path, lines: Iterable[str | Mapping[str, Any]]) -> Path:
    """Write lines; what is no text is a project."""
    texts = (each if isinstance(each, str) else line(each) for each in lines)
    path.write_text("".join(f"{text}\n" for text in texts), encoding="utf-8", newline="")
    return path


def write_zip(path: Path, members: Mapping[str, str | bytes]) -> Path:
    """Write an archive."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path
