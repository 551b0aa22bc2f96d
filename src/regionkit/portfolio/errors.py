"""The errors of many plans at once."""

from regionkit.errors import RegionkitError


class PortfolioError(RegionkitError):
    """Something that keeps many plans from being judged at all, such as a process that died."""
