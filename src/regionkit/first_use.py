"""Names of a package that are loaded when they are first asked for, and not with the package."""

import importlib
import sys
from collections.abc import Callable, Collection, Mapping


def on_first_use(
    package: str, homes: Mapping[str, str], rooms: Collection[str] = ()
) -> Callable[[str], object]:
    """Return the ``__getattr__`` of a package that loads some names on first use.

    Parameters
    ----------
    package
        The full name of the package.
    homes
        The module or package within it, by the name that it holds.
    rooms
        Packages within it that are loaded in the same way.
    """

    def load(name: str) -> object:
        if name in rooms:
            return importlib.import_module(f"{package}.{name}")
        if name not in homes:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message)
        home = importlib.import_module(f"{package}.{homes[name]}")
        value: object = getattr(home, name)
        setattr(sys.modules[package], name, value)
        return value

    return load
