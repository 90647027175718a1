"""``python -m tests.bench [NAME …] [--gate] [--small]``: measure and print, one line a measurement.

A measurement is a module ``bench_NAME.py`` with ``run()``, which gives a Result, a Skipped or several of
them. Several NAMEs, or none for all, run one after the other in a process each. Exit 1 when one cannot run,
and with --gate also when one is over its limit.
"""

from __future__ import annotations

import argparse
import importlib
import subprocess
import sys
from pathlib import Path

from tests.bench import pair

FOLDER = Path(__file__).parent


def names() -> list[str]:
    """Every measurement there is."""
    return sorted(path.stem.removeprefix("bench_") for path in FOLDER.glob("bench_*.py"))


def measure(name: str) -> bool:
    """Run one here and print its lines; True when all keep their limits."""
    found = importlib.import_module(f"tests.bench.bench_{name}").run()
    results = found if isinstance(found, list | tuple) else [found]
    for result in results:
        print(result.line(), flush=True)
    return all(result.ok for result in results if isinstance(result, pair.Result))


def main(arguments: list[str]) -> int:
    """Exit code of the whole."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", choices=[[], *names()])
    parser.add_argument("--gate", action="store_true", help="fail when a limit is passed")
    parser.add_argument("--small", action="store_true", help="sizes that finish in seconds")
    told = parser.parse_args(arguments)
    if len(told.names) != 1:
        flags = [flag for flag in ("--gate", "--small") if getattr(told, flag[2:])]
        return max(_apart(name, flags) for name in told.names or names())
    if told.small:
        pair.use_small_sizes()
    kept = measure(told.names[0])
    return int(told.gate and not kept)


def _apart(name: str, flags: list[str]) -> int:
    return subprocess.run([sys.executable, "-m", "tests.bench", name, *flags], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
