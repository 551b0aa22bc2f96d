"""Plans for the command line, and what a run gives."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "kongsbergregionen.yaml"

# A plan in order but for one warning and one note, at the stage sketch.
SOUND = """\
regionkit: 1
project:
  title: Felles museum
  stage: sketch
  language: nb
  currency: NOK
  document: {as_of: 2026-01-31}
  background: Museene er små hver for seg.
  goals:
    main: [{title: Ett museum., reached_when: Museet er åpnet.}]
    subgoals:
      - title: Flytte samlingene
        period: 2026
        activities: [{title: Pakke, period: 2026-03}]
  participants: {bo: Bø, tinn: Tinn}
  organisation:
    roles:
      - {title: Prosjekteier, kind: owner, holder: Regionrådet}
      - {title: Prosjektansvarlig, kind: responsible, holder: Museumssjefen}
  decision_points: [{title: Oppstart, decided_by: Regionrådet, on_grounds_of: Budsjett}]
"""


class Ran(NamedTuple):
    """What a run of the command gave."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]
