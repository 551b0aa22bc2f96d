"""Which data the registry holds. Written by tools/build_registry.py."""

from typing import Final

DATA_VERSION: Final = "2026.11+dded2c84"
"""Year and month in which the sources were gone through, and a fingerprint of the sources."""
