"""An older version of the format, made up for the purpose, is read as the present one."""

from typing import Any

import pytest

import regionkit as rk
from regionkit.files.migrations import MIGRATIONS, migrated
from regionkit.files.nodes import Scalar
from regionkit.files.structuring import to_data
from regionkit.files.yaml_text import read_yaml

OLD = """\
regionkit: 0
plan:
  name: Framover sammen
  period: 2019/2022
  parts:
    - name: Vertskapsattraktivitet
"""


def from_version_0(data: dict[str, Any]) -> dict[str, Any]:
    """In version 0 the project was called a plan, its title a name, its sub-projects parts."""

    def undertaking(old: dict[str, Any]) -> dict[str, Any]:
        renamed = {"name": "title", "parts": "subprojects"}
        new = {renamed.get(key, key): value for key, value in old.items()}
        if "subprojects" in new:
            new["subprojects"] = [undertaking(each) for each in new["subprojects"]]
        return new

    return {"regionkit": data["regionkit"], "project": undertaking(data["plan"])}


@pytest.fixture
def version_0(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(MIGRATIONS, 0, from_version_0)


@pytest.mark.usefixtures("version_0")
def test_a_file_of_an_older_version_is_read() -> None:
    plan = rk.read_text(OLD)
    assert plan.title == "Framover sammen"
    assert plan.period == rk.Period("2019/2022")
    assert [part.title for part in plan.subprojects] == ["Vertskapsattraktivitet"]


@pytest.mark.usefixtures("version_0")
def test_it_is_written_in_the_present_version() -> None:
    assert rk.write_text(rk.read_text(OLD)).startswith("regionkit: 1\nproject:\n  title: Fram")


@pytest.mark.usefixtures("version_0")
def test_what_is_wrong_with_a_value_keeps_its_place() -> None:
    with pytest.raises(rk.ReadError) as caught:
        rk.read_text(OLD.replace("2019/2022", "fra 2019"))
    (finding,) = caught.value.report
    assert (str(finding.position), str(finding.path)) == ("4:11", "project.period")


@pytest.mark.usefixtures("version_0")
def test_migrations_follow_one_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(MIGRATIONS, 1, lambda data: {**data, "seen": [Scalar("from 1", 1, 1)]})
    root = read_yaml(OLD).root
    assert root is not None
    stages: Any = to_data(migrated(root))
    assert stages["regionkit"].value == "2"
    assert stages["seen"][0].value == "from 1"
    assert "title" in stages["project"]


@pytest.mark.parametrize("version", ["0", "2", "99999999", "-1", "x", "1.0", "٠"])
def test_without_a_migration_the_version_is_refused(version: str) -> None:
    with pytest.raises(rk.ReadError, match="the version of the format, 1"):
        rk.read_text(OLD.replace("regionkit: 0", f"regionkit: {version}"))
