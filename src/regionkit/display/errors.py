"""What can go wrong when a plan is written out."""

from regionkit.errors import RegionkitError


class DocxMissingError(RegionkitError, ImportError):
    """A Word file is asked for, and python-docx is not installed."""
