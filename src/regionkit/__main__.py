"""``python -m regionkit``: the same as the ``regionkit`` command."""

import sys

from regionkit.cli import main

if __name__ == "__main__":
    sys.exit(main())
