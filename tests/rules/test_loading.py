"""Loading rules of one's own from a module or a file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.rules.asking import only
from tests.rules.plugging import plugged, rule_code

import regionkit as rk
from regionkit.rules import PluginError, loading


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder to work in, and a register that is put back afterwards."""
    monkeypatch.chdir(tmp_path)
    with plugged(tmp_path):
        yield tmp_path
        loading._LOADED.clear()


def saved(name: str, code: str) -> str:
    Path(name).write_text(code, encoding="utf-8")
    return name


def test_the_rules_of_a_file_are_there_for_profiles(folder: Path) -> None:
    (rule,) = rk.load_rules(saved("toy_rules.py", rule_code()))
    assert rule is rk.rules.all_rules().get("TOY001")
    assert rk.check(rk.Project(title="X"), only("TOY001")).tally() == {"TOY001": 1}
    assert rule.check.__code__.co_filename == str(folder / "toy_rules.py")


def test_a_module_is_named_without_its_ending() -> None:
    saved("toy_module.py", rule_code("TOY002", "nobody-here"))
    assert [rule.code for rule in rk.load_rules("toy_module")] == ["TOY002"]


def test_a_module_that_was_imported_before_gives_its_rules_too() -> None:
    saved("toy_imported.py", rule_code())
    __import__("toy_imported")
    assert [rule.code for rule in rk.load_rules("toy_imported")] == ["TOY001"]


@pytest.mark.parametrize("name", ["toy_twice.py", "toy_twice"])
def test_loading_twice_changes_nothing(name: str) -> None:
    saved("toy_twice.py", rule_code())
    first = rk.load_rules(name)
    count = len(rk.rules.all_rules())
    assert rk.load_rules(name) == first
    assert len(rk.rules.all_rules()) == count


def test_what_was_taken_out_of_the_register_is_put_back() -> None:
    (rule,) = rk.load_rules(saved("toy_again.py", rule_code()))
    register = rk.rules.all_rules()
    del register._rules["TOY001"]
    assert rk.load_rules("toy_again.py") == (rule,)
    assert register.get("TOY001") is rule


def test_annotations_may_be_texts() -> None:
    code = rule_code().replace(
        "site: Site)", "site: Site, *, least: Annotated[int, 'How many.'] = 1)"
    )
    code = f"from __future__ import annotations\nfrom typing import Annotated\n{code}"
    (rule,) = rk.load_rules(saved("toy_text.py", code))
    assert [(p.name, p.type, p.doc) for p in rule.parameters] == [("least", int, "How many.")]


@pytest.mark.parametrize(
    ("code", "error"),
    [
        ("", "there is no rule in it"),
        ("1 / 0", r"ZeroDivisionError: division by zero \(.*toy_rules\.py:1\)"),
        ("def f(:", r"SyntaxError: invalid syntax \(.*toy_rules\.py:1\)"),
        ("raise SystemExit", "SystemExit"),
        (rule_code("RK999"), r"codes with RK are regionkit's own.*toy_rules\.py:8\)"),
        (rule_code(name="funding-gap"), "RK301 funding-gap is there already"),
        (f"{rule_code()}\nraise ValueError('late')", "ValueError: late"),
        (
            "from __future__ import annotations\n"
            + rule_code().replace("site: Site)", "site: Site, *, least: Missing = 1)"),
            "the types of TOY001 are needed at run time: name 'Missing' is not defined",
        ),
    ],
)
def test_what_cannot_be_loaded_leaves_no_rule_behind(code: str, error: str) -> None:
    before = list(rk.rules.all_rules())
    with pytest.raises(
        PluginError, match=f"^the rules of toy_rules.py could not be loaded: .*{error}"
    ):
        rk.load_rules(saved("toy_rules.py", code))
    assert list(rk.rules.all_rules()) == before


@pytest.mark.parametrize("name", ["missing.py", "missing_module", "missing/rules.py"])
def test_what_is_not_there_is_told(name: str) -> None:
    with pytest.raises(PluginError, match=r"could not be loaded: .*(No such file|No module named)"):
        rk.load_rules(name)


def test_a_file_can_be_mended_and_loaded_again() -> None:
    with pytest.raises(PluginError):
        rk.load_rules(saved("toy_mended.py", "1 / 0"))
    assert rk.load_rules(saved("toy_mended.py", rule_code()))
