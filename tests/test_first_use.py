"""Names loaded on first use: looked up once, and told apart from those that are not there."""

import importlib
import subprocess
import sys

import pytest

from regionkit.first_use import on_first_use

WRITER = """
import sys
import regionkit.findings as room
home = "regionkit.findings.sarif_report"
print(home in sys.modules, "write_sarif" in vars(room))
from regionkit.findings import write_sarif
print(home in sys.modules, vars(room)["write_sarif"] is sys.modules[home].write_sarif)
"""


def test_a_name_is_loaded_when_asked_for_and_kept() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WRITER], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["False False", "True True"]


def test_a_name_that_is_not_there_is_refused_as_python_does() -> None:
    load = on_first_use("regionkit.findings", {"write_text": "text"})
    with pytest.raises(AttributeError) as caught:
        load("write_pdf")
    assert str(caught.value) == "module 'regionkit.findings' has no attribute 'write_pdf'"


@pytest.mark.parametrize("room", ["regionkit", "regionkit.assessing", "regionkit.findings"])
def test_every_name_of_a_room_is_found_and_no_other_is_shown(room: str) -> None:
    module = importlib.import_module(room)
    assert dir(module) == sorted(module.__all__)
    assert set(module._ON_FIRST_USE) <= set(module.__all__)
    for name in module.__all__:
        assert getattr(module, name) is not None
