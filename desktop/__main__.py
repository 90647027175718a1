"""``python -m desktop`` and the command ``comptoir``."""

from __future__ import annotations

import sys
from multiprocessing import freeze_support

from desktop.cli.main import main as _main


def main() -> None:
    """Run the command line and end the process with its exit status."""
    freeze_support()
    sys.exit(_main())


if __name__ == "__main__":
    main()
