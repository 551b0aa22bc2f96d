"""Plug-ins: rules and profiles that other packages bring, found by their entry points.

A package names in its metadata what it brings, in the groups ``regionkit.rules`` and
``regionkit.profiles``. It is loaded when the register of rules, or a profile by its name, is
first asked for.
"""

import functools
import importlib
import os
import threading
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

import attrs

from regionkit.errors import RegionkitError
from regionkit.findings import Profile
from regionkit.rules.mishap import mishap

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from regionkit.rules.register import Register

RULES: Final = "regionkit.rules"
PROFILES: Final = "regionkit.profiles"


class PluginError(RegionkitError):
    """Rules or a profile of a plug-in, or of one's own, that could not be loaded."""


@attrs.frozen(order=True)
class PluginFailure:
    """A plug-in that could not be loaded, and why."""

    package: str
    """The distribution that brings it, with its version."""
    entry_point: str
    """What it is called there, and what was to be loaded."""
    error: str
    """What went wrong."""


@functools.cache
def plugged_in(group: str) -> tuple["EntryPoint", ...]:
    """Return the entry points of a group, the same order on every machine."""
    from importlib.metadata import entry_points

    found = entry_points(group=group)
    return tuple(sorted(found, key=lambda each: (package_of(each), each.name, each.value)))


def package_of(entry_point: "EntryPoint") -> str:
    """Return the name and version of the distribution that an entry point belongs to."""
    brought_by = entry_point.dist
    return f"{brought_by.name} {brought_by.version}" if brought_by else "an unnamed package"


# --- rules -------------------------------------------------------------------

_LOCK: Final = threading.RLock()


def load_rule_plugins(register: "Register") -> None:
    """Load what plug-ins bring for a register, once for each register.

    A plug-in that fails leaves no rule behind, and the others are loaded all the same.
    """
    with _LOCK:
        if register in _SERVED:
            return
        _SERVED.append(register)  # before loading: a plug-in may ask for the register itself
        failures = [_failure(register, each) for each in plugged_in(RULES)]
        register.failures = tuple(each for each in failures if each is not None)


_SERVED: Final[list["Register"]] = []
"""The registers for which plug-ins were loaded."""


def _failure(register: "Register", entry_point: "EntryPoint") -> PluginFailure | None:
    try:
        with register.trial():
            _register(register, entry_point.load())
    except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a plug-in may do
        named = f"{entry_point.name} = {entry_point.value}"
        return PluginFailure(package_of(entry_point), named, mishap(error))
    return None


def _register(register: "Register", loaded: Any) -> None:  # noqa: ANN401 - whatever it names
    """Let a callable register its rules; a module or a rule has done so when it was loaded."""
    if isinstance(loaded, ModuleType) or any(rule.check is loaded for rule in register):
        return
    if not callable(loaded):
        message = f"a module, or a function that registers rules, not {type(loaded).__name__}"
        raise PluginError(message)
    loaded()


# --- profiles ----------------------------------------------------------------


def read_profile_file(path: str | os.PathLike[str]) -> Profile:
    """Read a profile from a file.

    Raises
    ------
    PluginError
        If the file cannot be opened.
    """
    # By the public face, as the plug-in itself would: this room knows no file format.
    face = importlib.import_module("regionkit")
    try:
        read: Profile = face.read_profile(path)
    except OSError as error:
        message = f"{os.fspath(path)}: {error.strerror or error}"
        raise PluginError(message) from None
    return read


def profile_plugins() -> tuple[str, ...]:
    """Return the names of the profiles that plug-ins bring; nothing is loaded yet."""
    return tuple(dict.fromkeys(entry_point.name for entry_point in plugged_in(PROFILES)))


def plugin_profile(name: str) -> Profile | None:
    """Return a profile that a plug-in brings; None if there is none of that name.

    Raises
    ------
    PluginError
        If it cannot be loaded, or two plug-ins bring one of that name.
    """
    found = [entry_point for entry_point in plugged_in(PROFILES) if entry_point.name == name]
    if not found:
        return None
    if len(found) > 1:
        packages = " and ".join(map(package_of, found))
        message = f"the profile {name} is brought by {packages}: uninstall one of them"
        raise PluginError(message)
    return _profile_of(found[0])


@functools.cache
def _profile_of(entry_point: "EntryPoint") -> Profile:
    try:
        return _named(entry_point.name, entry_point.load())
    except (Exception, SystemExit) as error:
        message = (
            f"the profile {entry_point.name} of {package_of(entry_point)} could not be loaded "
            f"({entry_point.value}): {mishap(error)}"
        )
        raise PluginError(message) from error


def _named(name: str, loaded: Any) -> Profile:  # noqa: ANN401 - whatever it names
    if isinstance(loaded, (str, os.PathLike)):
        loaded = read_profile_file(loaded)
    if not isinstance(loaded, Profile):
        message = f"a Profile, or the path of a file that holds one, not {type(loaded).__name__}"
        raise PluginError(message)
    if loaded.name != name:
        message = f"the profile calls itself {loaded.name}"
        raise PluginError(message)
    return loaded
