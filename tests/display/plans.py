"""Plans to be shown."""

from pathlib import Path
from typing import Final

import regionkit as rk
from regionkit.model import Background, CostItem, Goals, PrintedTable
from regionkit.model.document import Document

ROOT: Final = Path(__file__).parents[2]
EXAMPLES: Final = ROOT / "examples"

D2: Final = rk.read(EXAMPLES / "kongsbergregionen.yaml")
D1: Final = rk.read(EXAMPLES / "framover-sammen.yaml", rk.Dossier)
TUTORIAL: Final = rk.read(EXAMPLES / "tutorial.yaml")

LANGUAGES: Final = ("nb", "nn", "da", "sv", "fi", "is", "en", "fo", "kl", "se")

HOSTILE: Final = "<script>alert(\"x\")</script> & 'y' | **z** \x1b[2J\u202e"
"""What nobody's markup, terminal or Word file may take for anything but text."""


def hostile_plan() -> rk.Project:
    """Return a plan with hostile text wherever it can stand."""
    return rk.Project(
        title=HOSTILE,
        stage="draft",
        language="nb",
        currency="NOK",
        period="2026/2028",
        background=Background(text=f"{HOSTILE}\n{HOSTILE}", vision="v"),
        goals=Goals(
            main=[rk.Goal(title=HOSTILE, explanation=HOSTILE, reached_when=HOSTILE)],
            subgoals=[
                rk.Subgoal(title=HOSTILE, period="2026", activities=[rk.Activity(title=HOSTILE)])
            ],
        ),
        participants=[rk.Participant(id="p", name=HOSTILE)],
        budget=rk.Budget(
            costs=[CostItem(title=HOSTILE, amount="10")],
            funding=[rk.FundingLine(title=HOSTILE, amount="10", state="own", evidence=HOSTILE)],
            outside_frame=HOSTILE,
        ),
        document=Document(
            headings=[HOSTILE],
            tables=[PrintedTable(title=HOSTILE, columns=[HOSTILE, "n"], rows=[[HOSTILE, "1"]])],
        ),
        decisions=[rk.Decision(title=HOSTILE, body=HOSTILE, status="adopted")],
    )
