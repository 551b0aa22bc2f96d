"""Draw the picture in the README anew: ``make readme-picture``."""

from pathlib import Path
from typing import Final

import regionkit as rk
from regionkit.display.pictures import gantt

ROOT: Final = Path(__file__).parents[1]
PICTURE: Final = ROOT / "docs" / "_static" / "kyststi.svg"


def draw(path: Path) -> None:
    """Draw the schedule of the plan to begin with.

    Parameters
    ----------
    path
        The file to write.
    """
    gantt(rk.read(ROOT / "examples" / "tutorial.yaml"), locale="nb").save(path)


if __name__ == "__main__":
    draw(PICTURE)
