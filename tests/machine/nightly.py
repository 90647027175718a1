"""What takes an hour runs only when it is asked for: ``COMPTOIR_NIGHTLY=1``."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import pytest

ASKED_FOR = os.environ.get("COMPTOIR_NIGHTLY") == "1"


def nightly(test: Callable[..., Any]) -> Any:
    """Mark a test that runs only at night."""
    skip = pytest.mark.skipif(not ASKED_FOR, reason="runs with COMPTOIR_NIGHTLY=1")
    return pytest.mark.nightly(skip(test))
