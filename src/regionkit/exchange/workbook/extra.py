"""The package openpyxl, which the extra ``excel`` brings."""

from types import ModuleType

from regionkit.errors import RegionkitError


class MissingExtraError(RegionkitError, ImportError):
    """Workbooks need the package openpyxl, and it is not installed."""

    def __init__(self) -> None:
        super().__init__("workbooks need openpyxl: pip install 'regionkit[excel]'")


def openpyxl() -> ModuleType:
    """Return the package.

    Raises
    ------
    MissingExtraError
        If it is not installed.
    """
    try:
        import openpyxl as found
    except ImportError:
        raise MissingExtraError from None
    package: ModuleType = found
    return package
