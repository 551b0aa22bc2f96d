"""The ten decisions of docs/decisions.md: read from the page, and carried out one by one."""

import re
from pathlib import Path
from typing import Final

import regionkit as rk
from regionkit.model import Project

_FILE: Final = re.compile(r"^```yaml\n(# [\w-]+\.yaml\n.*?)^```$", re.MULTILINE | re.DOTALL)


def _files() -> dict[str, str]:
    """The files that the page shows, by name."""
    page = Path("docs/decisions.md").read_text(encoding="utf-8")
    return {text.split("\n", 1)[0].removeprefix("# "): text for text in _FILE.findall(page)}


FILES: Final = _files()
START: Final = rk.read_text(FILES["nattehimmel.yaml"])
"""The plan before the first decision."""
POSTPONED: Final = rk.read_text(FILES["stjernecafe.yaml"], root=rk.Decision)
"""What was put off."""
DECISIONS: Final = tuple(
    rk.read_text(text, root=rk.Decision) for name, text in FILES.items() if name[:2].isdecimal()
)
"""The ten, as they are handed in."""
REVOKED, REVOKING = "skoler-ud", "skoler-ind"


def _states() -> tuple[Project, ...]:
    states = [START]
    for decision in DECISIONS:
        states.append(rk.apply(states[-1], decision))
    return tuple(states)


STATES: Final = _states()
"""The plan before the first decision, and after each of them."""
