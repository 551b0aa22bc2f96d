"""Plugging in: packages that are only a folder, and a register to add their rules to."""

import importlib
import sys
import textwrap
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import regionkit as rk
from regionkit.rules import Register, plugins

RULE = '''
from collections.abc import Iterator

import regionkit as rk
from regionkit.rules import Answer, Site


@rk.rule(
    "{code}",
    "{name}",
    on=rk.Project,
    severity="w w e e e",
    message="Nobody takes part.",
    hint="Name the participants.",
    source="statutes",
    passes="participants: {{tinn: Tinn}}",
    fails="title: X",
)
def somebody(project: rk.Project, site: Site) -> Iterator[Answer]:
    """Somebody takes part."""
    if not project.participants:
        yield rk.wrong("participants")
'''


def rule_code(code: str = "TOY001", name: str = "nobody-there") -> str:
    """Return the code of a module with one rule."""
    return RULE.format(code=code, name=name)


def package(
    folder: Path, name: str, entry_points: str, version: str = "1.0", **modules: str
) -> None:
    """Lay out what pip would install: modules, and metadata with entry points."""
    metadata = folder / f"{name.replace('-', '_')}-{version}.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", encoding="utf-8"
    )
    (metadata / "entry_points.txt").write_text(textwrap.dedent(entry_points), encoding="utf-8")
    for module, text in modules.items():
        (folder / f"{module}.py").write_text(textwrap.dedent(text), encoding="utf-8")


@contextmanager
def plugged(folder: Path) -> Iterator[Register]:
    """Have the packages of a folder installed, and give the register as it is with them."""
    register = rk.rules.all_rules()
    rules, failures = dict(register._rules), register.failures
    modules = set(sys.modules)
    sys.path.insert(0, str(folder))
    _forget(register)
    try:
        yield rk.rules.all_rules()
    finally:
        sys.path.remove(str(folder))
        for module in set(sys.modules) - modules:
            if str(folder) in str(getattr(sys.modules[module], "__file__", "")):
                del sys.modules[module]
        _forget(register)
        plugins._SERVED.append(register)
        register._rules, register.failures = rules, failures


def _forget(register: Register) -> None:
    importlib.invalidate_caches()
    caches: tuple[Callable[[], None], ...] = (
        plugins.plugged_in.cache_clear,
        plugins._profile_of.cache_clear,
    )
    for clear in caches:
        clear()
    if register in plugins._SERVED:
        plugins._SERVED.remove(register)
