"""Work for a worker process under test; it imports this module by name."""

from __future__ import annotations

import os
from typing import NoReturn


def at_once() -> None:
    """Nothing to prepare."""


def never_ready() -> NoReturn:
    """A process that cannot even begin."""
    os._exit(4)


def obey(job: object) -> list[bytes]:
    """Do what the test asks: sleep for ever, eat memory, die, fail, or answer."""
    match job:
        case "hang":
            while True:
                pass
        case "eat":
            return [b"x" * (4 * 1024**3)]
        case "die":
            os._exit(3)
        case "fail":
            raise ValueError("no such paper")
        case _:
            return [repr(job).encode()]
