"""Write the JSON Schema of the file format anew from the classes: ``make schema``."""

import json
from pathlib import Path

from regionkit.files.schema import SCHEMA_FILE
from regionkit.files.schema_making import make_schema

FOLDER = Path(__file__).parents[1] / "src" / "regionkit" / "files" / "data"


def main() -> None:
    """Write the file."""
    text = json.dumps(make_schema(), ensure_ascii=False, indent=2) + "\n"
    (FOLDER / SCHEMA_FILE).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
