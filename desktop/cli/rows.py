"""How a list is told: a line a row for people, or one JSON list for scripts."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

Row = dict[str, Any]


def tell_rows(rows: Sequence[Row], line: Callable[[Row], str], *, as_json: bool) -> int:
    """Print the rows; gives the exit status."""
    if as_json:
        print(json.dumps(rows, ensure_ascii=False))
    else:
        for row in rows:
            print(line(row))
    return 0
