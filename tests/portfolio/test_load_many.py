"""load_many: what sources stand for, and that what is broken does not stop the rest."""

import errno
import json
import os
import zipfile
from pathlib import Path
from typing import Any

import pytest
from tests.portfolio.making import BROKEN, line, project, write_lines, write_zip

import regionkit as rk
from regionkit.files import Limits
from regionkit.portfolio import Loaded, Place, load_many

YAML = rk.write_text(rk.Project(title="Museum"))


def titles(loaded: list[Loaded]) -> list[str | None]:
    return [each.plan.title if each.plan else None for each in loaded]


def places(loaded: list[Loaded], folder: Path) -> list[str]:
    return [str(each.place).removeprefix(f"{folder}/") for each in loaded]


def test_each_line_is_a_plan(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "plans.jsonl", [project(1), {"title": "Sak", "projects": []}])
    one, two = load_many(path)
    assert one.plan == rk.Project(
        id="p1",
        title="Museum 1 på Bø",
        stage="draft",
        currency="NOK",
        period="2001-01-02/2031-12-31",
    )
    assert isinstance(two.plan, rk.Dossier)
    assert (one.place, two.place) == (Place(file=str(path), line=1), Place(file=str(path), line=2))
    assert one.ok
    assert (one.findings, one.failure) == ((), None)


def test_a_broken_line_is_told_with_its_place_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "plans.jsonl", [project(1), BROKEN, "", "   ", project(2), "7"])
    loaded = list(load_many(path))
    assert titles(loaded) == ["Museum 1 på Bø", None, "Museum 2 på Bø", None]
    assert [each.place.line for each in loaded] == [1, 2, 5, 6]
    (finding,) = loaded[1].findings
    assert finding.code == "RK902"
    assert str(finding.position) == f"{path}:2:{len(BROKEN) + 1}"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (b"\xef\xbb\xbf%s\n%s\n", [1, 2]),
        (b"%s\r\n%s\r\n", [1, 2]),
        (b"%s\n%s", [1, 2]),
        (b"\n\r\n%s\n\n\n%s\n\n", [3, 6]),
    ],
    ids=["byte order mark", "carriage returns", "no line end at the end", "empty lines"],
)
def test_lines_as_other_programs_write_them(tmp_path: Path, text: bytes, lines: list[int]) -> None:
    path = tmp_path / "plans.jsonl"
    path.write_bytes(text % (line(project(1)).encode(), line(project(2)).encode()))
    loaded = list(load_many(path))
    assert titles(loaded) == ["Museum 1 på Bø", "Museum 2 på Bø"]
    assert [each.place.line for each in loaded] == lines


def test_bytes_that_are_no_text_are_told_of_at_their_place(tmp_path: Path) -> None:
    path = tmp_path / "plans.jsonl"
    latin = line(project(1)).encode("latin-1")
    path.write_bytes(b"\n".join([latin, line(project(2)).encode()]))
    first, second = load_many(path)
    (finding,) = first.findings
    assert finding.code == "RK901"
    assert finding.position is not None
    assert finding.position.line == 1
    assert finding.position.column == latin.index("å".encode("latin-1")) + 1
    assert second.ok


def test_a_last_line_that_was_cut_off_is_told(tmp_path: Path) -> None:
    path = tmp_path / "plans.jsonl"
    path.write_text(f"{line(project(1))}\n{line(project(2))[:-9]}", encoding="utf-8")
    assert titles(list(load_many(path))) == ["Museum 1 på Bø", None]


def test_a_line_that_is_too_long_is_not_kept(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "plans.jsonl", [project(1), " " * 3_000_000 + "{}", project(2)])
    loaded = list(load_many(path, limits=Limits(max_bytes=1_000_000)))
    assert titles(loaded) == ["Museum 1 på Bø", None, "Museum 2 på Bø"]
    (finding,) = loaded[1].findings
    assert (finding.code, finding.found, finding.expected) == ("RK905", 3_000_002, 1_000_000)
    assert str(finding.position) == f"{path}:2:1"


def test_a_line_may_hold_no_decision(tmp_path: Path) -> None:
    text = json.dumps({"regionkit": 1, "decision": {"title": "Sak"}})
    (loaded,) = load_many(write_lines(tmp_path / "x.jsonl", [text]))
    assert [finding.code for finding in loaded.findings] == ["RK906"]


def test_a_folder_is_gone_through_in_order(tmp_path: Path) -> None:
    (tmp_path / "b" / "c").mkdir(parents=True)
    (tmp_path / ".hidden").mkdir()
    for name in ("b.yaml", "a.YML", "b/x.yaml", "b/c/x.yaml", ".hidden/x.yaml", ".x.yaml"):
        (tmp_path / name).write_text(YAML, encoding="utf-8")
    (tmp_path / "notes.yaml").write_text("a: 1\n", encoding="utf-8")
    (tmp_path / "notes.jsonl").write_text('{"a": 1}\n', encoding="utf-8")
    write_lines(tmp_path / "c.jsonl", [project(1), project(2)])
    write_zip(tmp_path / "d.zip", {"x.yaml": YAML})
    loaded = list(load_many(tmp_path))
    assert all(each.ok for each in loaded)
    assert places(loaded, tmp_path) == [
        "a.YML", "b.yaml", "c.jsonl:1", "c.jsonl:2", "d.zip/x.yaml", "b/x.yaml", "b/c/x.yaml",
    ]  # fmt: skip


def test_a_pattern_stands_for_what_has_such_a_name(tmp_path: Path) -> None:
    (tmp_path / "2009").mkdir()
    for name in ("b.yaml", "a.yaml", "2009/ø.yaml", "x.txt"):
        (tmp_path / name).write_text(YAML, encoding="utf-8")
    assert places(list(load_many(f"{tmp_path}/*.yaml")), tmp_path) == ["a.yaml", "b.yaml"]
    assert places(list(load_many(f"{tmp_path}/**/*.yaml")), tmp_path) == [
        "2009/ø.yaml",
        "a.yaml",
        "b.yaml",
    ]


def test_a_file_may_have_the_signs_of_a_pattern_in_its_name(tmp_path: Path) -> None:
    (tmp_path / "a[1].yaml").write_text(YAML, encoding="utf-8")
    (tmp_path / "a1.yaml").write_text(YAML, encoding="utf-8")
    assert places(list(load_many(tmp_path / "a[1].yaml")), tmp_path) == ["a[1].yaml"]


def test_sources_can_be_mixed_and_missing_ones_are_told(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "plans.jsonl", [project(1)])
    (tmp_path / "empty").mkdir()
    missing, none = tmp_path / "nothing.yaml", f"{tmp_path}/*.nothing"
    loaded = list(load_many([missing, path, none, tmp_path / "empty"]))
    assert [each.failure for each in loaded] == [
        "No such file or directory",
        None,
        "nothing has a name of this pattern",
        "there is no plan in this folder",
    ]
    assert [each.findings[0].code for each in loaded if not each.ok] == ["RK901"] * 3


def test_a_path_that_cannot_even_be_looked_up_is_told(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "plans.jsonl", [project(1)])
    long = str(tmp_path / f"{'a' * 300}.yaml")
    loaded = list(load_many([long, f"{long}*", path]))
    assert [each.failure for each in loaded] == [
        "File name too long",
        "nothing has a name of this pattern",
        None,
    ]


def test_a_pattern_that_only_folders_have_stands_for_nothing(tmp_path: Path) -> None:
    (tmp_path / "2009").mkdir()
    (loaded,) = load_many(f"{tmp_path}/20*")
    assert loaded.failure == "nothing has a name of this pattern"


def test_a_folder_that_cannot_be_listed_does_not_stop_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / name).mkdir()
        write_lines(tmp_path / name / "plans.jsonl", [project(1)])
    scan = os.scandir

    def refusing(path: str) -> Any:  # noqa: ANN401 - whatever scandir returns
        if os.fspath(path) == str(tmp_path / "b"):
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refusing)
    one, other, locked = load_many(tmp_path)
    assert (one.ok, other.ok) == (True, True)
    assert (locked.place.file, locked.failure) == (str(tmp_path / "b"), "Permission denied")


def test_nothing_is_read_before_it_is_asked_for(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "plans.jsonl", [project(1)])
    loaded = load_many([path, tmp_path / "not there.jsonl"])
    assert next(loaded).ok
    write_lines(tmp_path / "not there.jsonl", [project(2)])
    assert next(loaded).ok


# --- archives ----------------------------------------------------------------


def test_an_archive_is_read_in_place_sorted_by_name(tmp_path: Path) -> None:
    path = write_zip(
        tmp_path / "plans.zip",
        {
            "tinn/plan.yaml": YAML,
            "bø/planer.jsonl": f"{line(project(1))}\n{BROKEN}\n{line(project(2))}\n",
            "bø/plan.json": line(project(3)),
            "bø/": "",
            "__MACOSX/bø/plan.json": "x",
            ".hidden/plan.json": "x",
            "bø/.plan.json": "x",
            "readme.txt": YAML,
            "other.json": "{}",
            "other.jsonl": "{}\n",
            "inner.zip": "PK",
        },
    )
    loaded = list(load_many(path))
    assert places(loaded, tmp_path) == [
        "plans.zip/bø/plan.json",
        "plans.zip/bø/planer.jsonl:1",
        "plans.zip/bø/planer.jsonl:2",
        "plans.zip/bø/planer.jsonl:3",
        "plans.zip/tinn/plan.yaml",
    ]
    assert [each.ok for each in loaded] == [True, True, False, True, True]
    assert str(loaded[2].findings[0].position) == f"{path}/bø/planer.jsonl:2:{len(BROKEN) + 1}"


def test_an_archive_without_plans_is_told_if_it_was_named(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "pictures.zip", {"a.png": "x", "inner.zip": "PK", "a.json": "{}"})
    (told,) = load_many(path)
    assert told.failure == "there is no plan in this archive"
    write_zip(tmp_path / "plans.zip", {"a.yaml": YAML})
    assert [each.ok for each in load_many(tmp_path)] == [True]


def test_names_in_an_archive_are_labels_and_nothing_is_written(tmp_path: Path) -> None:
    folder = tmp_path / "in" / "here"
    folder.mkdir(parents=True)
    path = write_zip(
        folder / "plans.zip",
        {"../../evil.yaml": YAML, "/etc/evil.yaml": YAML, "C:\\evil.yaml": YAML},
    )
    assert [each.place.member for each in load_many(path)] == [
        "../../evil.yaml",
        "/etc/evil.yaml",
        "C:\\evil.yaml",
    ]
    assert [each.name for each in folder.iterdir()] == ["plans.zip"]
    assert [each.name for each in tmp_path.iterdir()] == ["in"]


def test_what_would_burst_is_not_unpacked(tmp_path: Path) -> None:
    path = write_zip(
        tmp_path / "plans.zip",
        {"bomb.jsonl": b" " * 50_000_000, "bomb.json": b" " * 5_000_000, "z.yaml": YAML},
    )
    assert path.stat().st_size < 100_000
    loaded = list(load_many(path))
    assert [each.ok for each in loaded] == [False, False, True]
    told = loaded[0].findings[0].message
    assert told == "The file cannot be opened: it would unpack to more than 200 times its size."


def test_a_member_that_lies_about_its_size_is_cut_where_it_says(tmp_path: Path) -> None:
    path = write_zip(
        tmp_path / "plans.zip", {"a.json": line(project(1)) + " " * 10_000, "b.yaml": YAML}
    )
    data = path.read_bytes()
    size = (len(line(project(1)).encode()) + 10_000).to_bytes(4, "little")
    path.write_bytes(data.replace(size, (100).to_bytes(4, "little")))
    first, second = load_many(path)
    assert not first.ok
    assert first.failure is not None
    assert "damaged" in first.failure or first.failure == "cannot be read as a plan"
    assert second.ok


def test_a_damaged_or_locked_archive_is_told(tmp_path: Path) -> None:
    bad = tmp_path / "bad.zip"
    bad.write_bytes(b"no zip at all")
    locked = write_zip(tmp_path / "locked.zip", {"a.yaml": YAML})
    data = bytearray(locked.read_bytes())
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    locked.write_bytes(bytes(data))
    broken = write_zip(tmp_path / "broken.zip", {"a.yaml": YAML * 50, "b.yaml": YAML})
    data = bytearray(broken.read_bytes())
    data[45] ^= 0xFF
    broken.write_bytes(bytes(data))
    loaded = list(load_many([bad, locked, broken, tmp_path / "none.zip"]))
    assert [each.failure for each in loaded if each.failure] == [
        "it is no zip, or damaged",
        "it is encrypted",
        loaded[2].failure,
        "No such file or directory",
    ]
    assert "damaged" in str(loaded[2].failure)
    assert loaded[3].ok


def _damaged(path: Path, old: bytes, new: bytes) -> Path:
    data = path.read_bytes()
    assert old in data
    path.write_bytes(data.replace(old, new))
    return path


def test_whatever_is_damaged_in_an_archive_is_told(tmp_path: Path) -> None:
    names = write_zip(tmp_path / "names.zip", {"ø.yaml": YAML})
    _damaged(names, "ø.yaml".encode(), b"\xff\xff.yaml")
    one_name = write_zip(tmp_path / "one-name.zip", {"ø.yaml": YAML, "å.yaml": YAML})
    data = one_name.read_bytes()
    one_name.write_bytes(data.replace("ø".encode(), b"\xff\xff", 1))
    nameless = write_zip(tmp_path / "nameless.zip", {"a.yaml": YAML})
    _damaged(nameless, b"a.yaml", b"\0.yaml")
    packed = tmp_path / "packed.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.yaml", YAML * 50)
    data = packed.read_bytes()
    at = data.index(b"a.yaml") + len(b"a.yaml") + 9
    packed.write_bytes(data[:at] + b"\xff" * 9 + data[at + 9 :])
    good = write_zip(tmp_path / "z.zip", {"a.yaml": YAML})
    loaded = list(load_many([names, one_name, nameless, packed, good]))
    assert [each.place.file for each in loaded if each.ok] == [str(one_name), str(good)]
    refused = [each.place.file for each in loaded if not each.ok]
    assert refused == [str(names), str(one_name), str(nameless), str(packed)]


def test_a_member_that_is_too_large_is_told_by_its_size(tmp_path: Path) -> None:
    content = os.urandom(40_000).hex()
    path = write_zip(
        tmp_path / "p.zip",
        {"a.json": content, "b.jsonl": f"{line(project(1))}\n{content}\n{line(project(2))}"},
    )
    loaded = list(load_many(path, limits=Limits(max_bytes=50_000)))
    assert [each.findings[0].found if each.findings else None for each in loaded] == [
        80_000,
        None,
        80_000,
        None,
    ]
    assert [each.place.line for each in loaded] == [None, 1, 2, 3]


def test_a_long_member_keeps_its_lines(tmp_path: Path) -> None:
    plans = [line(project(n, themes=["x" * 400])) for n in range(1_500)]
    plans[700] = BROKEN
    path = tmp_path / "p.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("long.jsonl", "\r\n".join(plans))
    loaded = list(load_many(path))
    assert [each.place.line for each in loaded] == list(range(1, 1_501))
    assert [each.place.line for each in loaded if not each.ok] == [701]
