"""Loading: rules of one's own, from a module or a file, beside those of regionkit."""

import hashlib
import importlib
import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType
from typing import Final

from regionkit.rules.mishap import mishap
from regionkit.rules.plugins import PluginError
from regionkit.rules.register import Register, all_rules
from regionkit.rules.rule import Rule

_SUFFIX: Final = ".py"

_LOADED: Final[dict[str, tuple[Rule, ...]]] = {}
"""What was loaded before: a file is run once, as a module is."""


def load_rules(source: str | os.PathLike[str]) -> tuple[Rule, ...]:
    """Load the rules of a module or of a file of Python, so that profiles can name them.

    Loading the same again changes nothing. If it fails, no rule of it is kept.

    Parameters
    ----------
    source
        The name of a module that can be imported, such as ``kbr.rules``, or the path of a
        file that ends in ``.py``. Its code is run.

    Returns
    -------
    tuple of Rule
        Its rules, in order of code.

    Raises
    ------
    PluginError
        If it cannot be loaded, or there is no rule in it.
    """
    name = os.fspath(source)
    key = str(Path(name).resolve()) if name.endswith(_SUFFIX) else name
    register = all_rules()
    try:
        with register.trial():
            rules = _load(key, register)
            for rule in rules:
                if register.get(rule.code) is not rule:
                    register.add(rule)
    except (Exception, SystemExit) as error:
        message = f"the rules of {name} could not be loaded: {mishap(error)}"
        raise PluginError(message) from error
    _LOADED[key] = rules
    return rules


def _load(key: str, register: Register) -> tuple[Rule, ...]:
    if key in _LOADED:
        return _LOADED[key]
    before = {rule.code for rule in register}
    module = _run(Path(key)) if key.endswith(_SUFFIX) else importlib.import_module(key)
    rules = tuple(each for each in register if each.code not in before or _is_in(each, module))
    if not rules:
        raise PluginError("there is no rule in it")
    return rules


def _is_in(rule: Rule, module: ModuleType) -> bool:
    return f"{rule.check.__module__}.".startswith(f"{module.__name__}.")


def _run(path: Path) -> ModuleType:
    digest = hashlib.sha256(os.fsencode(path)).hexdigest()[:8]
    spec = importlib.util.spec_from_file_location(f"{path.stem}_{digest}", path)
    if spec is None or spec.loader is None:
        raise PluginError("it is no file of Python")
    module = importlib.util.module_from_spec(spec)
    sys.modules[module.__name__] = module  # annotations are looked up there
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[module.__name__]
        raise
    return module


def loaded_rules() -> tuple[str, ...]:
    """Return what was loaded by :func:`load_rules`, so that another process can load it too."""
    return tuple(_LOADED)
