"""What is shipped is what the sources give."""

import re
import runpy
from pathlib import Path

import regionkit.registry
from regionkit.registry import DATA_VERSION

ROOT = Path(__file__).parents[2]
SHIPPED = Path(regionkit.registry.__file__).parent


def built() -> dict[str, str]:
    files: dict[str, str] = runpy.run_path(str(ROOT / "tools" / "build_registry.py"))["built"]()
    return files


def test_the_tables_are_those_that_the_sources_give_byte_for_byte() -> None:
    files = built()
    for name, text in files.items():
        assert (SHIPPED / name).read_bytes() == text.encode(), name
    assert {path.name for path in (SHIPPED / "data").iterdir()} == {
        Path(name).name for name in files if name.startswith("data/")
    }


def test_building_twice_gives_the_same() -> None:
    assert built() == built()


def test_the_version_tells_month_and_fingerprint() -> None:
    assert re.fullmatch(r"20[0-9]{2}\.[01][0-9]\+[0-9a-f]{8}", DATA_VERSION)


def test_the_data_are_small() -> None:
    assert sum(path.stat().st_size for path in (SHIPPED / "data").iterdir()) < 500_000


def test_the_sources_name_no_machine() -> None:
    for path in (ROOT / "tools" / "registry_sources").iterdir():
        assert not re.search(r"/(work|home|tmp|root)/", path.read_text(encoding="utf-8"))
